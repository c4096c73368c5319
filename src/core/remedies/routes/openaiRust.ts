import { fixed } from '../../safeText';
import { CannotRoute, type Site, type TextRoute } from './route';
import { keyVariable, openaiBaseUrl } from './target';
import { literalModels, refuseServices } from './textLiterals';
import { readText } from './textProgram';

const CONSTRUCTOR = /(?<![\w:])(?:async_openai::)?Client::new\s*\(\s*\)/g;
const MODELS = /\.model\s*\(/g;
const ABSENT = /\.(?:files|batches|assistants|threads|vector_stores|fine_tuning|moderations|images|audio|uploads|realtime)\s*\(\s*\)/; // prettier-ignore

/** `Client::new()` of async-openai gets a configuration with the address and the key. */
export const openaiRust: TextRoute = {
  reads: 'text',
  id: 'openaiRust',
  sites(source) {
    const { code } = readText(source);
    if (!/\buse\s+async_openai\b|\basync_openai::/.test(code)) return [];
    const imported = /\buse\s+async_openai::(?:Client\b|\{[^}]*\bClient\b)/.test(code);
    return [...code.matchAll(CONSTRUCTOR)].flatMap(({ index, 0: all }): Site[] =>
      imported || all.startsWith('async_openai') ? [{ start: index, end: index + all.length }] : [],
    );
  },
  edits(source, sites, target) {
    const program = readText(source);
    refuseServices(program, ABSENT);
    if (/\blet\s+\w+\s*:\s*(?:async_openai::)?Client<(?!\s*(?:async_openai::config::)?OpenAIConfig)/.test(program.code)) {
      throw new CannotRoute(fixed('This client has a configuration type of its own. Move it by hand.'));
    }
    const variable = keyVariable(target);
    const secret = variable === undefined ? '"unused"' : `std::env::var("${variable}").unwrap_or_default()`;
    const base = openaiBaseUrl(target).replace(/\/$/, '');
    const config = `async_openai::config::OpenAIConfig::new().with_api_base("${base}").with_api_key(${secret})`;
    const clients = sites.map(({ start, end }) => {
      const name = program.code.slice(start, end).replace(/::new\s*\(\s*\)$/, '');
      return { start, end, newText: `${name}::with_config(${config})` };
    });
    return [...clients, ...literalModels(program, MODELS, target)];
  },
}; // prettier-ignore
