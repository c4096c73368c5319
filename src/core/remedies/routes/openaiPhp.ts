import type { TextRoute, Site } from './route';
import { keyVariable, openaiBaseUrl } from './target';
import { literalModels, refuseServices } from './textLiterals';
import { argumentsAt, readText } from './textProgram';

const CONSTRUCTOR = /(?<![\w$>])\\?OpenAI::client\s*\(/g;
const MODELS = /(["'])model\1\s*=>/g;
const ABSENT =
  /->(?:files|batches|assistants|threads|vectorStores|fineTuning|fineTunes|moderations|images|audio|realtime)\s*\(/;

/** `OpenAI::client($key)` of openai-php becomes its factory with the address and the key. */
export const openaiPhp: TextRoute = {
  reads: 'text',
  id: 'openaiPhp',
  sites(source) {
    const program = readText(source);
    return [...program.code.matchAll(CONSTRUCTOR)].flatMap(({ index, 0: head }): Site[] => {
      const list = argumentsAt(program, index + head.length - 1);
      return list ? [{ start: index, end: list.end + 1 }] : [];
    });
  },
  edits(source, sites, target) {
    const program = readText(source);
    refuseServices(program, ABSENT);
    const variable = keyVariable(target);
    const secret = variable === undefined ? "'unused'" : `(string) getenv('${variable}')`;
    const base = openaiBaseUrl(target).replace(/\/$/, '');
    return [
      ...sites.map(({ start, end }) => {
        const root = program.code[start] === '\\' ? '\\' : '';
        return { start, end, newText: `${root}OpenAI::factory()->withApiKey(${secret})->withBaseUri('${base}')->make()` };
      }),
      ...literalModels(program, MODELS, target, program.bare),
    ];
  },
}; // prettier-ignore
