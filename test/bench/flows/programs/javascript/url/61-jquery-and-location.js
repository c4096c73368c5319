$('#lookup').on('submit', function (e) {
  e.preventDefault();
  var mrn = $('#mrn').val();
  var tab = $('#tab').val();
  window.location.href = '/chart?mrn=' + mrn; // leak
  window.history.pushState({}, '', '/chart?tab=' + tab); // ok
});

function openReferral(patient) {
  window.open('https://referrals.example/new?patient=' + encodeURIComponent(patient.lastName)); // leak
  window.open('https://referrals.example/help'); // ok
}
