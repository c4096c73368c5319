import Anthropic from '@anthropic-ai/sdk';

abstract class Agent<T> {
  protected readonly client = new Anthropic();

  protected abstract prompt(input: T): string;

  async run(input: T): Promise<Anthropic.Message> {
    const content = this.prompt(input);
    return this.client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: [{ role: 'user', content }] }); // leak
  }
}

interface Handoff {
  patientName: string;
  bed: string;
}

export class HandoffAgent extends Agent<Handoff> {
  protected override prompt({ patientName, bed }: Handoff): string {
    return `Hand off ${patientName} in bed ${bed}`;
  }

  async hello(): Promise<unknown> {
    return this.client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] }); // ok
  }
}
