import OpenAI from 'openai';

type Prompt = { readonly system: string; readonly user: string };

const openai = new OpenAI();
const patient = { unit: 'ward', beds: 12 };

function send(prompt: Prompt) {
  return openai.chat.completions.create({ // leak
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
  });
}

export function advise(diagnosis: string, medicationList: readonly string[]) {
  return send({ system: 'You are a pharmacist.', user: `${diagnosis}: ${medicationList.join(', ')}` });
}

export function describeWard() {
  return openai.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: `A ${patient.unit} with ${patient.beds} beds` }); // ok
}

export function translate(name: string, locale: string) {
  return openai.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: `Translate the label ${name} to ${locale}` }); // ok
}
