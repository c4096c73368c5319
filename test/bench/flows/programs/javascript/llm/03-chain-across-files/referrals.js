const { ask } = require('./client');
const { referralPrompt, stylePrompt } = require('./prompts');
const store = require('./store');

async function draftReferral(encounterId) {
  const record = await store.encounter(encounterId);
  const sections = await ask(stylePrompt('cardiology'));
  const letter = await ask(referralPrompt(record, 'cardiology'));
  return { sections, letter };
}

module.exports = { draftReferral };
