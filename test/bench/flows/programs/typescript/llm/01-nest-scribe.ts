import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';
import type { Encounter } from './encounter.entity';

@Injectable()
export class ScribeService {
  private readonly client = new OpenAI();

  async soapNote(encounter: Encounter): Promise<string> {
    const note = await this.client.chat.completions.create({ // leak: flow/phi-to-llm
      model: 'gpt-4o',
      messages: [
        { role: 'system', content: 'Write a SOAP note.' },
        { role: 'user', content: this.context(encounter) },
      ],
    });
    return note.choices[0]?.message.content ?? '';
  }

  private context({ patient, transcript }: Encounter): string {
    return [`Patient: ${patient.name}`, `Transcript: ${transcript}`].join('\n');
  }
}
