const OpenAI = require('openai');
const knex = require('knex')({ client: 'pg' });

const openai = new OpenAI();

async function ask(threadId, patientId) {
  const row = await knex('patients').where({ id: patientId }).first('allergies', 'dob');
  await openai.beta.threads.messages.create(threadId, { // leak
    role: 'user',
    content: `Allergies: ${row.allergies}`,
  });
  const [{ count }] = await knex('patients').count();
  await openai.beta.threads.messages.create(threadId, { role: 'user', content: `There are ${count} patients` }); // ok
  return openai.beta.threads.runs.create(threadId, { assistant_id: 'asst_1' }); // ok
}

module.exports = { ask };
