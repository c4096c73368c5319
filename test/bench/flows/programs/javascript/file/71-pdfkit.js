const fs = require('fs');
const fsp = require('node:fs/promises');

async function archive(message, dir) {
  const hl7Message = message.toString();
  await fsp.writeFile(`${dir}/last.hl7`, hl7Message); // leak
  await fsp.writeFile(`${dir}/last.len`, String(hl7Message.length)); // ok
}

function card(patient) {
  const lines = [];
  lines.push(`Name: ${patient.name}`);
  lines.push(`Allergies: ${patient.allergies.join(', ')}`);
  fs.writeFileSync('card.txt', lines.join('\n')); // leak
  fs.writeFileSync('card.count', `${lines.length}`); // ok
}

module.exports = { archive, card };
