const URL = 'https://api.openai.com/v1/chat/completions';

const headers = { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, 'content-type': 'application/json' };

function payload(user) {
  return { model: 'gpt-4o', messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: user }] };
}

export async function summarize({ dischargeSummary }) {
  const response = await fetch(URL, { method: 'POST', headers, body: JSON.stringify(payload(dischargeSummary)) }); // leak
  return response.json();
}

export async function ping() {
  const response = await fetch(URL, { method: 'POST', headers, body: JSON.stringify(payload('ping')) }); // ok
  return response.ok;
}
