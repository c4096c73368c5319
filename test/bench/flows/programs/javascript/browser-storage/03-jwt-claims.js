const jwt = require('jsonwebtoken');

function patientToken(patient) {
  const claims = { sub: patient.id, name: patient.name, dob: patient.dob };
  return jwt.sign(claims, process.env.JWT_SECRET, { expiresIn: '15m' }); // leak
}

function staffToken(user) {
  return jwt.sign({ sub: user.id, role: user.role }, process.env.JWT_SECRET); // ok
}

module.exports = { patientToken, staffToken };
