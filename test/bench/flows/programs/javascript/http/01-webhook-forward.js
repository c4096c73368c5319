const axios = require('axios');

async function notifyPartner(patient, appointment) {
  const body = {
    name: `${patient.firstName} ${patient.lastName}`,
    dob: patient.birthDate,
    when: appointment.start,
  };
  await axios.post('https://hooks.partner-scheduling.com/v1/appointments', body); // leak: flow/phi-to-third-party
}

async function notifyHealth() {
  await axios.post('https://status.partner-scheduling.com/v1/heartbeat', { up: true }); // ok
}

module.exports = { notifyPartner, notifyHealth };
