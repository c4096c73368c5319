import type { EndpointUse } from '../facts';
import { safeName } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { providerById } from './catalogue';
import type { ClientShape } from './clients';
import { CUES, useAt } from './uses';

/** Packages of one vendor, and the provider that they speak to by default. */
export function vendorPackages(shapes: readonly ClientShape[]): ReadonlyMap<string, string> {
  const vendors = new Map<string, string>();
  for (const { packages, provider } of shapes) {
    const own = packages[0];
    if (own && provider && !SHARED.test(own) && !vendors.has(own)) vendors.set(own, provider);
  }
  return vendors;
}

/** Frameworks whose packages serve many vendors. */
const SHARED =
  /^(?:ai|langchain|llamaindex|llama_index|@genkit-ai\/google-genai|haystack|semantic_kernel|autogen(?:_ext)?|pydantic_ai)(?:$|[/.])/;

/** The vendor's package that a module belongs to, submodules included. */
export function packageOf(
  module: string,
  separator: '/' | '.',
  vendors: ReadonlyMap<string, string>,
): string | undefined {
  const parts = module.split(separator);
  for (let n = parts.length; n > 0; n--) {
    const name = parts.slice(0, n).join(separator);
    if (vendors.has(name)) return name;
  }
  return undefined;
}

/** An SDK that is only imported: information, since where its clients send is decided elsewhere. */
export function mentionOf(
  source: SourceText,
  range: readonly [start: number, end: number],
  sdk: string,
  provider: string,
): EndpointUse {
  const overrides = (providerById(provider)?.env.baseUrl ?? []).map(safeName);
  return useAt(
    source,
    'import',
    range,
    { kind: 'default', provider, overrides },
    {
      sdk,
      callee: sdk,
      provider,
      confidence: 'low',
      cues: [CUES.sdk],
    },
  );
}
