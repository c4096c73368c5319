const axios = require('axios');
const { Patient } = require('./models');

async function notifyPartner(patientId) {
  const patient = await Patient.findByPk(patientId);
  await axios.post('https://hooks.partner-crm.example/intake', { // leak
    first: patient.firstName,
    last: patient.lastName,
    dob: patient.dateOfBirth,
  });
  await axios.post('https://hooks.partner-crm.example/ping', { at: Date.now(), count: 1 }); // ok
  await axios.post('http://localhost:4000/intake', { first: patient.firstName }); // ok
}

module.exports = { notifyPartner };
