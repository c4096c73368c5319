import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';
import { PatientRepository } from './patient.repository';

@Injectable()
export class SummaryService {
  private readonly system = 'You summarise charts for clinicians.';

  constructor(
    private readonly openai: OpenAI,
    private readonly patients: PatientRepository,
  ) {}

  async summarise(id: string): Promise<string | null> {
    const patient = await this.patients.findOneOrFail({ where: { id }, relations: ['problems'] });
    const completion = await this.openai.chat.completions.create({ // leak
      model: 'gpt-4o',
      messages: this.messages(patient.problems.map((problem) => problem.description)),
    });
    return completion.choices[0]?.message.content ?? null;
  }

  async health(): Promise<boolean> {
    const reply = await this.openai.chat.completions.create({ model: 'gpt-4o', messages: this.messages(['ping']) }); // ok
    return reply.choices.length > 0;
  }

  private messages(problems: readonly string[]): OpenAI.ChatCompletionMessageParam[] {
    return [
      { role: 'system', content: this.system },
      { role: 'user', content: problems.join('\n') },
    ];
  }
}
