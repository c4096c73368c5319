const fs = require('fs');
const path = require('path');

function exportPatients(patients, folder) {
  const header = 'mrn,name,dob';
  const rows = patients.map((p) => [p.mrn, p.name, p.dob].join(','));
  fs.writeFileSync(path.join(folder, 'patients.csv'), [header, ...rows].join('\n')); // leak
  fs.writeFileSync(path.join(folder, 'count.txt'), String(patients.length)); // ok
}

module.exports = { exportPatients };
