import { OpenAI } from 'openai';

class Conversation {
  history = [];
  client = new OpenAI();

  constructor(system) {
    this.history.push({ role: 'system', content: system });
  }

  remember(fact) {
    this.history.push({ role: 'user', content: fact });
    return this;
  }

  async reply() {
    const out = await this.client.chat.completions.create({ model: 'gpt-4o', messages: this.history }); // leak
    return out.choices[0].message;
  }
}

export async function followUp(patient) {
  const talk = new Conversation('You call patients after surgery.');
  talk.remember(`The patient is ${patient.name}, operated on ${patient.surgeryDate}.`);
  return talk.reply();
}
