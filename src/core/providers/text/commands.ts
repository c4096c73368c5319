import type { DestinationRef, EndpointUse } from '../../facts';
import type { Trigger } from '../../identifiers/detector';
import type { SourceText } from '../../scan/sourceText';
import { safeModel } from '../clients';
import { providerAt } from '../hosts';
import { concatRef, envRef, urlRef } from '../refs';
import { CUES, LLM_BODY, showsService, useAt } from '../uses';
import type { Masked } from './syntax';

/** Commands that send a request, or talk to a provider by themselves. */
const COMMANDS: Readonly<Record<string, RegExp>> = {
  shellscript: /(?<![\w./-])(curl|wget|https?|xh)[ \t]+(?=[^\s=|;&)])|(?<![\w./-])(aws[ \t]+bedrock-runtime[ \t]+(?:invoke-model(?:-with-response-stream)?|converse(?:-stream)?))\b|(?<![\w./-])(ollama[ \t]+run)\b/g,
  powershell: /(?<![\w-])(Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl(?:\.exe)?)(?=\s)|(?<![\w-])(Invoke-BRR\w+)\b/gi,
}; // prettier-ignore

export const COMMAND_TRIGGERS: readonly Trigger[] = ['"messages"', 'bedrock-runtime', 'ollama run', 'invoke-brr'].map((text): Trigger => ({ text, kind: 'mark' })); // prettier-ignore

const LONGEST_COMMAND = 4_000;

/** Requests of curl, wget, HTTPie and Invoke-RestMethod, and commands of a provider's own. */
export function commandUses(source: SourceText, text: Masked): EndpointUse[] {
  const pattern = COMMANDS[source.languageId];
  if (!pattern) return [];
  return [...text.code.matchAll(pattern)].flatMap((match) => {
    const name = (match[1] ?? match[2] ?? match[3])!;
    const start = match.index;
    const command = commandAt(source, text, start);
    if (match[1] === undefined) return providerCommand(source, name, start, command);
    return requestUse(source, name, start, command) ?? [];
  });
}

/** A command to the end of its last line; a quoted body goes on over lines. */
function commandAt(source: SourceText, { code, bare }: Masked, start: number): string {
  const continued = source.languageId === 'powershell' ? /`\s*$/ : /\\\s*$/;
  const limit = Math.min(code.length, start + LONGEST_COMMAND);
  let end = start;
  for (;;) {
    const next = code.indexOf('\n', end);
    const stop = next < 0 || next > limit ? limit : next;
    const open = (code.slice(start, stop).match(/["']/g)?.length ?? 0) % 2 === 1;
    if (stop === limit || !(open || continued.test(code.slice(end, stop)))) return bare.slice(start, stop);
    end = stop + 1;
  }
}

function providerCommand(source: SourceText, name: string, start: number, command: string): EndpointUse[] {
  const isOllama = name.startsWith('ollama');
  const region = /(?:--region[ =]|-Region )["']?([a-z]{2}(?:-[a-z]+)+-\d)/.exec(command)?.[1];
  const model = /(?:--model-id[ =]|-ModelId |ollama[ \t]+run[ \t]+)["']?([\w.:/@-]{2,80})/.exec(command)?.[1];
  // Models of Ollama's cloud are asked for on the local server, which forwards.
  const provider = !isOllama ? 'aws-bedrock' : /[:-]cloud$/.test(model ?? '') ? 'ollama-cloud' : 'ollama'; // prettier-ignore
  const overrides =
    provider === 'ollama-cloud' ? [] : isOllama ? ['OLLAMA_HOST'] : ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'];
  const destination: DestinationRef = { kind: 'default', provider, overrides: overrides.map((one) => envName(one)) }; // prettier-ignore
  return [
    useAt(source, 'client', [start, start + name.length], destination, {
      callee: name.replace(/\s+/g, '.'),
      provider,
      ...(region ? { region: safeModel(region) } : {}),
      ...(model ? { model: safeModel(model) } : {}),
      services: ['chat'],
      cues: [CUES.client],
    }),
  ];
}

function envName(name: string) {
  const ref = envRef(name);
  return ref.kind === 'env' ? ref.name : safeModel(name);
}

const TARGET = /(?:https?:\/\/|\$\{?(?:env:)?[A-Za-z_]\w*(?::-[^}\s]*)?\}?\/)[^\s"'`<>|;)]*|\$\{?(?:env:)?[A-Za-z_]\w*\}?(?=["'\s]|$)/g; // prettier-ignore

function requestUse(
  source: SourceText,
  name: string,
  start: number,
  command: string,
): EndpointUse | undefined {
  const body = LLM_BODY.test(command.replaceAll('\\"', '"'));
  for (const match of command.matchAll(TARGET)) {
    if (/(?:-H|--header|-Headers|-d|--data\S*|-Body|-o|--output|-OutFile|[:=])\s*["'@]*$/.test(command.slice(Math.max(0, match.index - 24), match.index)) && !/^https?:/.test(match[0])) continue; // prettier-ignore
    const ref = targetOf(match[0]);
    if (!ref || !(showsService(ref) || (body && (ref.kind === 'url' || ref.kind === 'joined')))) continue;
    const provider = ref.kind === 'url' ? providerAt(ref.url)?.provider.id : undefined;
    if (ref.kind === 'url' && /\/docs?\b|\/models\/?$|\/install/.test(ref.url.path) && !body) continue;
    const model = /["']model\\?["']\s*[:=]\s*\\?["']([\w.:/-]{2,80})/.exec(command)?.[1];
    const at = start + match.index;
    return useAt(source, 'http-call', [at, at + match[0].length], ref, {
      callee: name,
      ...(provider ? { provider } : {}),
      ...(model ? { model: safeModel(model) } : {}),
      services: body ? ['chat'] : [],
      cues: [showsService(ref) ? CUES.path : CUES.body],
    });
  }
  return undefined;
}

/** `https://…`, `$BASE/v1/…`, `${BASE:-https://…}/v1/…`, `$env:BASE/v1/…`. */
function targetOf(text: string): DestinationRef | undefined {
  if (/^https?:/.test(text)) return urlRef(text.replace(/\$\{?(?:env:)?\w+\}?/g, '{name}').replace(/[\\,]+$/, '')); // prettier-ignore
  const hole = /^\$\{?(?:env:)?([A-Za-z_]\w*)(?::-([^}\s]*))?\}?/.exec(text);
  if (!hole) return undefined;
  const fallback = hole[2] ? urlRef(hole[2]) : undefined;
  return concatRef([
    envRef(hole[1]!, fallback),
    text.slice(hole[0].length).replace(/\$\{?\w+\}?/g, '{name}'),
  ]);
}
