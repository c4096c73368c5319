const fs = require('node:fs');
const { parse } = require('csv-parse/sync');

const rows = parse(fs.readFileSync('exports/patients.csv'), { columns: true });

const byWard = rows.reduce((acc, row) => {
  acc[row.ward] = (acc[row.ward] ?? 0) + 1;
  return acc;
}, {});
console.table(byWard); // ok

const adults = rows.filter((row) => Number(row.age) >= 18);
console.log('adults', adults.length, 'of', rows.length); // ok

adults
  .map(({ first_name, last_name, dob }) => `${last_name}, ${first_name} (${dob})`)
  .sort()
  .forEach((line) => console.log(line)); // leak

const missing = rows.filter((row) => !row.ssn).map((row) => row.patient_id);
console.log('missing ssn:', missing.join(', ')); // ok
