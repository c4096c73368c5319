const fs = require('fs');
const { pipeline, Transform } = require('stream');
const path = require('path');

function dumpEncounters(encounters, dir) {
  const out = fs.createWriteStream(path.join(dir, 'encounters.ndjson'));
  encounters.forEach((enc) => out.write(JSON.stringify(enc) + '\n')); // leak
  out.end();
  fs.appendFileSync(path.join(dir, 'run.log'), 'wrote ' + encounters.length + '\n'); // ok
}

async function dumpReport(report, { patientName }) {
  await fs.promises.writeFile('/tmp/report.txt', `Report for ${patientName}\n${report.body}`); // leak
  await fs.promises.writeFile('/tmp/report.done', new Date().toISOString()); // ok
}

module.exports = { dumpEncounters, dumpReport };
