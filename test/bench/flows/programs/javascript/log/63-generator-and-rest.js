'use strict';

function* rowsOf(file) {
  for (const line of file.split('\n').slice(1)) {
    const [mrn, lastName, firstName, dob] = line.split(';');
    yield { mrn, lastName, firstName, dob };
  }
}

const log = (...args) => process.stdout.write(args.join(' ') + '\n'); // leak

module.exports = function run(file) {
  let n = 0;
  for (const row of rowsOf(file)) {
    n += 1;
    log('admitted', row.lastName, row.dob);
  }
  console.log(`${n} rows`); // ok
};
