const TEMPLATE = ({ age, sex, symptoms }) => `A ${age} year old ${sex} patient reports: ${symptoms.join(', ')}. What should be ruled out?`;

async function ask(content) {
  const r = await fetch('https://api.openai.com/v1/chat/completions', { // leak
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENAI_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] }),
  });
  return (await r.json()).choices[0].message.content;
}

export const triage = (intake) => ask(TEMPLATE(intake.patient));

export async function models() {
  const r = await fetch('https://api.openai.com/v1/models', { headers: { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` } }); // ok
  return r.json();
}
