const jwt = require('jsonwebtoken');

function signIn(req, res, patient) {
  const token = jwt.sign({ sub: patient.id, scope: 'portal' }, process.env.SECRET); // ok
  res.cookie('session', token, { httpOnly: true }); // ok
  res.cookie('greeting', `Hello ${patient.firstName} ${patient.lastName}`); // leak
}

function exchange(patient, scopes) {
  const claims = { sub: patient.id, scopes };
  claims.dob = patient.dob;
  claims.mrn = patient.mrn;
  return jwt.sign(claims, process.env.SECRET, { expiresIn: '1h' }); // leak
}

function consent(res) {
  res.cookie('consent', 'yes', { maxAge: 31_536_000_000 }); // ok
}

module.exports = { signIn, exchange, consent };
