const fs = require('fs/promises');
const dns = require('dns/promises');

async function dumpRecords(host, file) {
  const records = await dns.resolveMx(host);
  const address = await dns.lookup(host);
  await fs.writeFile(file, records.map((record) => `${record.exchange} ${record.priority}`).join('\n')); // ok
  await fs.appendFile(file, `\n${address.family}`); // ok
}

module.exports = { dumpRecords };
