/* global gtag, fbq */
const form = document.querySelector('#intake');

form.addEventListener('submit', () => {
  const data = new FormData(form);
  const diagnosis = data.get('diagnosis');
  const memberId = data.get('memberId');
  gtag('event', 'intake_submit', { reason: diagnosis, member: memberId }); // leak
  fbq('track', 'Lead'); // ok
});

document.querySelector('#help').addEventListener('click', () => {
  gtag('event', 'help_opened', { section: 'insurance' }); // ok
});
