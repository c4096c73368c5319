import type { EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { safeModelId } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { bindingAt } from './frameworks';
import { modelDestination, providerOfModel } from './modelStrings';
import type { UseRecogniser } from './recogniser';
import { envRef, needsOf, urlRef } from './refs';
import { LITELLM_UPSTREAM } from './relays';
import { settingsOf, type Setting, type Settings } from './settingsTree';
import { callbackRef } from './tracing';
import { CUES, useAt } from './uses';

/** A LiteLLM proxy's settings: where each model of its list is sent, what it falls back to, and who is sent copies. */
export const litellmConfig: UseRecogniser = {
  id: 'litellm-config',
  triggers: ['litellm_params', 'litellm_settings'].map((text): Trigger => ({ text, kind: 'mark' })),
  usesTree: false,
  reads: ({ languageId }) => languageId === 'yaml',
  recognise(source) {
    const groups = settingsOf(source);
    const models = groups
      .filter(({ above }) => above.at(-1) === 'litellm_params')
      .flatMap((group) => modelUse(source, group) ?? []);
    const listed = new Set(groups.flatMap(({ values }) => values.get('model_name')?.text ?? []));
    const uses = [...models, ...fallbackUses(source, listed), ...callbackUses(source)];
    const bindings = models.map(({ destination, place }) =>
      bindingAt(source, LITELLM_UPSTREAM, destination, place.start),
    );
    return {
      uses,
      bindings,
      needs: needsOf(
        source.path,
        uses.map(({ destination }) => destination),
      ),
    };
  },
};

function modelUse(source: SourceText, { values }: Settings): EndpointUse | undefined {
  const model = values.get('model');
  const base = values.get('api_base') ?? values.get('base_url');
  const set = base && valueRef(base);
  const rest = model && !/[${]/.test(model.text) ? { model: safeModelId(model.text) } : {};
  if (base && set) {
    const provider = model && providerOfModel(model.text);
    return useAt(source, 'env', [base.start, base.end], set, {
      callee: `litellm_params.${base.key}`,
      ...(provider === undefined ? {} : { provider }),
      services: ['chat'],
      cues: [CUES.setting],
      ...rest,
    });
  }
  const own = model && destinationOf(model.text);
  if (!own) return undefined;
  return useAt(source, 'model-string', [model.start, model.end], own.destination, {
    callee: 'litellm_params.model',
    provider: own.provider,
    cues: [CUES.prefix],
    ...rest,
  });
}

/** Models of Ollama's cloud are asked for by a name of their own on the local server, which forwards. */
function destinationOf(model: string) {
  return /^ollama(?:_chat)?\/.*[:-]cloud$/.test(model)
    ? { provider: 'ollama-cloud', destination: { kind: 'default', provider: 'ollama-cloud', overrides: [] } as const } // prettier-ignore
    : modelDestination(model, false);
}

/** `https://…` or `os.environ/NAME`. */
function valueRef({ text }: Setting) {
  const name = /^os\.environ\/([A-Z][A-Z0-9_]*)$/.exec(text)?.[1];
  return name === undefined ? urlRef(text) : envRef(name);
}

interface Item {
  readonly text: string;
  readonly start: number;
}

/** The words of a list under a key, in brackets or a line each. */
function itemsUnder(source: SourceText, key: RegExp): Item[] {
  const lists = new RegExp(String.raw`^[ \t]*(?:-[ \t]+)?(?:${key.source})[ \t]*:[ \t]*(\[[^\]]{0,2000}\]|(?:\r?\n[ \t]*-[^\n]{1,200}){1,50}|["']?[\w./:-]+)`, 'dgm'); // prettier-ignore
  return [...source.text.matchAll(lists)].flatMap((match) => {
    const [from] = match.indices!.at(-1)!;
    return [...match.at(-1)!.matchAll(/[A-Za-z][\w./:@-]*/g)].map((word) => ({
      text: word[0],
      start: from + word.index,
    }));
  });
}

function callbackUses(source: SourceText): EndpointUse[] {
  const items = itemsUnder(source, /success_callback|failure_callback|service_callback|callbacks/);
  const seen = new Set<string>();
  return items.flatMap(({ text, start }) => {
    const sent = callbackRef(text);
    if (!sent || seen.has(text)) return [];
    seen.add(text);
    return [
      useAt(source, 'setting', [start, start + text.length], sent.destination, {
        callee: `litellm_settings.${text}`,
        ...(sent.provider === undefined ? {} : { provider: sent.provider }),
        services: ['tracing'],
        cues: [CUES.setting],
      }),
    ];
  });
}

/** Models that take over and that the list does not name. */
function fallbackUses(source: SourceText, listed: ReadonlySet<string>): EndpointUse[] {
  const items = itemsUnder(
    source,
    /fallbacks|default_fallbacks|context_window_fallbacks|content_policy_fallbacks/,
  );
  return items.flatMap(({ text, start }) => {
    const own = listed.has(text) ? undefined : destinationOf(text);
    return own
      ? [useAt(source, 'model-string', [start, start + text.length], own.destination, { callee: 'fallbacks', provider: own.provider, model: safeModelId(text), cues: [CUES.prefix] })] // prettier-ignore
      : [];
  });
}
