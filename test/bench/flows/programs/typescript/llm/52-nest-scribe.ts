import { Injectable } from '@nestjs/common';
import OpenAI, { toFile } from 'openai';

type Visit = { id: string; audio: Buffer; clinicianId: string };

@Injectable()
export class ScribeService {
  private readonly ai = new OpenAI();
  private readonly template = 'Turn this into a SOAP note:\n\n';

  async scribe(visit: Visit): Promise<string> {
    const { text: transcript } = await this.ai.audio.transcriptions.create({
      file: await toFile(visit.audio, 'visit.wav'),
      model: 'whisper-1',
    });
    const prompt = this.template + transcript;
    const response = await this.ai.responses.create({ model: 'gpt-4.1', input: prompt }); // leak
    return response.output_text;
  }

  async heading(kind: 'soap' | 'letter'): Promise<string> {
    const response = await this.ai.responses.create({ model: 'gpt-4.1-mini', input: `A heading for a ${kind}` }); // ok
    return response.output_text;
  }
}
