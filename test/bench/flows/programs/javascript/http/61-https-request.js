const https = require('https');

module.exports.push = function push(encounter, done) {
  const body = JSON.stringify({ diagnosis: encounter.diagnosis, patient: encounter.patientName });
  const req = https.request({ hostname: 'intake.vendor.example', path: '/v1/encounters', method: 'POST' }, (res) => done(null, res.statusCode));
  req.on('error', done);
  req.write(body); // leak
  req.end();
};

module.exports.ping = function ping(done) {
  const req = https.request({ hostname: 'intake.vendor.example', path: '/v1/ping', method: 'POST' }, (res) => done(null, res.statusCode));
  req.write('{}'); // ok
  req.end();
};
