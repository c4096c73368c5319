const https = require('node:https');

function send(path, payload) {
  return new Promise((resolve, reject) => {
    const request = https.request({ hostname: 'intake.fax-bridge.com', path, method: 'POST' }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.on('error', reject);
    request.write(JSON.stringify(payload)); // leak
    request.end();
  });
}

async function fax(referral) {
  const { patientName, reason, to } = referral;
  return send('/fax', { to, pages: [`Referral of ${patientName}`, reason] });
}

module.exports = { fax };
