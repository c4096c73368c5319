const jwt = require('jsonwebtoken');

exports.login = async (req, res) => {
  const patient = await req.app.locals.db.collection('patients').findOne({ email: req.body.email });
  const token = jwt.sign({ sub: patient._id, role: 'patient' }, process.env.JWT_SECRET); // ok
  res.cookie('session', token, { httpOnly: true }); // ok
  const chart = jwt.sign({ sub: patient._id, name: patient.name, conditions: patient.conditions }, process.env.JWT_SECRET); // leak
  res.cookie('lastVisitReason', patient.lastVisit.reason); // leak
  res.json({ chart });
};
