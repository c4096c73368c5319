import request from 'superagent';

export function share(patient) {
  return request.post('https://api.second-opinion.io/cases').send({ history: patient.medicalHistory }); // leak
}

export function shareKey(patient) {
  return request.post('https://api.second-opinion.io/keys').send({ key: patient.id }); // ok
}

export function beacon(patient, seconds) {
  const xhr = new XMLHttpRequest();
  xhr.open('POST', 'https://collect.metrics-cloud.com/e');
  xhr.send(JSON.stringify({ seconds })); // ok
  navigator.sendBeacon('https://collect.metrics-cloud.com/b', JSON.stringify(patient)); // leak
}

export function same(patient) {
  const xhr = new XMLHttpRequest();
  xhr.open('PUT', `/api/patients/${patient.id}`);
  xhr.send(JSON.stringify(patient)); // ok
}
