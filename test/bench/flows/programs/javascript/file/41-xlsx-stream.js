const XLSX = require('xlsx');
const fs = require('fs');
const { pipeline } = require('stream/promises');
const { Readable } = require('stream');

async function dump(patients, target) {
  const sheet = XLSX.utils.json_to_sheet(patients.map(({ mrn, name }) => ({ mrn, name })));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'patients');
  XLSX.writeFile(book, target); // leak
  fs.writeFileSync(`${target}.lines`, String(patients.length)); // ok
}

async function ids(patients, target) {
  await pipeline(Readable.from(patients.map(({ id }) => `${id}\n`)), fs.createWriteStream(target)); // ok
}

module.exports = { dump, ids };
