import type { Binding, EndpointUse } from '../facts';
import type { SourceText } from '../scan/sourceText';
import { BASE_URLS } from './dotenv';
import { bindingAt } from './frameworks';
import type { CodeLine } from './notebook';
import { urlRef } from './refs';
import { tracingRef, TRACING_VARIABLES } from './tracing';
import { CUES, useAt } from './uses';

/** What a cell sets for the libraries that it calls later. */
export const VARIABLES: readonly string[] = [...BASE_URLS.keys(), ...TRACING_VARIABLES];

/** `%env NAME=value`, `%set_env NAME value`, `os.environ["NAME"] = "value"`, `os.environ.setdefault("NAME", "value")`. */
const SETS =
  /^\s*%(?:set_)?env\s+([A-Z][A-Z0-9_]*)(?:\s*=\s*|\s+)["']?([^\s"'#]+)|\bos\.environ(?:\[\s*["']([A-Z][A-Z0-9_]*)\s*["']\s*\]\s*=\s*|\.setdefault\(\s*["']([A-Z][A-Z0-9_]*)\s*["']\s*,\s*)f?\s*["']([^"']*)["']/;

/** The variables that code cells set: base URLs, and switches of tracing. */
export function notebookVariables(
  source: SourceText,
  code: readonly CodeLine[],
): { readonly uses: EndpointUse[]; readonly bindings: Binding[] } {
  const uses: EndpointUse[] = [];
  const bindings: Binding[] = [];
  for (const { start, text } of code) {
    const found = SETS.exec(text);
    const name = found?.[1] ?? found?.[3] ?? found?.[4];
    if (!found || name === undefined || /^\s*#/.test(text)) continue;
    const value = (found[2] ?? found[5] ?? '').trim();
    const at = start + found.index + found[0].indexOf(name);
    const range = [at, at + name.length] as const;
    const ref = urlRef(value.replace(/\{[^}]*\}/g, '{name}'));
    const provider = BASE_URLS.get(name)?.id;
    const traced = tracingRef(name, value);
    if (ref) bindings.push(bindingAt(source, name, ref, at));
    if (ref && provider !== undefined)
      uses.push(useAt(source, 'env', range, ref, { callee: name, provider, cues: [CUES.variable] }));
    if (traced)
      uses.push(
        useAt(source, 'setting', range, traced.destination, {
          callee: name,
          ...(traced.provider === undefined ? {} : { provider: traced.provider }),
          services: ['tracing'],
          cues: [CUES.variable],
        }),
      );
  }
  return { uses, bindings };
}
