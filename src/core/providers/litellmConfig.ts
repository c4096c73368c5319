import type { EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { safeModelId } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { modelDestination, providerOfModel } from './modelStrings';
import type { UseRecogniser } from './recogniser';
import { envRef, needsOf, urlRef } from './refs';
import { settingsOf, type Setting, type Settings } from './settingsTree';
import { CUES, useAt } from './uses';

/** A LiteLLM proxy's list of models: where each one is sent. */
export const litellmConfig: UseRecogniser = {
  id: 'litellm-config',
  triggers: [{ text: 'litellm_params', kind: 'mark' } satisfies Trigger],
  usesTree: false,
  reads: ({ languageId }) => languageId === 'yaml',
  recognise(source) {
    const uses = settingsOf(source)
      .filter(({ above }) => above.at(-1) === 'litellm_params')
      .flatMap((group) => modelUse(source, group) ?? []);
    const refs = uses.map(({ destination }) => destination);
    return { uses, bindings: [], needs: needsOf(source.path, refs) };
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
  const own = model && modelDestination(model.text, false);
  if (!own) return undefined;
  return useAt(source, 'model-string', [model.start, model.end], own.destination, {
    callee: 'litellm_params.model',
    provider: own.provider,
    cues: [CUES.prefix],
    ...rest,
  });
}

/** `https://…` or `os.environ/NAME`. */
function valueRef({ text }: Setting) {
  const name = /^os\.environ\/([A-Z][A-Z0-9_]*)$/.exec(text)?.[1];
  return name === undefined ? urlRef(text) : envRef(name);
}
