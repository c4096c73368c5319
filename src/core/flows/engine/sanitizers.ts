import { isNamed } from './ends';
import type { Callee } from './callee';

/** Functions of libraries that take identifiers out of what they are given, by package. */
const KNOWN: readonly { readonly modules: readonly string[]; readonly methods: readonly string[] }[] = [
  { modules: ['phi-cordon'], methods: ['redact'] },
  { modules: ['presidio_anonymizer', 'presidio_structured'], methods: ['anonymize', 'anonymize_batch'] },
  { modules: ['scrubadub'], methods: ['clean'] },
  { modules: ['deduce'], methods: ['deidentify'] },
  { modules: ['google.cloud', 'google.cloud.dlp', 'google.cloud.dlp_v2', '@google-cloud/dlp', 'com.google.cloud.dlp.v2', 'cloud.google.com/go/dlp/apiv2', 'Google.Cloud.Dlp.V2'], methods: ['deidentify_content', 'deidentifyContent', 'DeidentifyContent'] },
  { modules: ['redact-pii', '@redactpii/node', 'openredaction'], methods: ['redact', 'redactAsync'] },
  { modules: ['philter', 'philter_lite'], methods: ['filter', 'transform_text_asterisk', 'transform_text_i2b2'] },
]; // prettier-ignore

/**
 * Whether a callee is known to take identifiers out: by the policy, or a library that exists for it. A name that merely
 * sounds so proves nothing.
 */
export function isSanitizer(callee: Callee, declared: readonly string[]): boolean {
  if (declared.some((name) => isNamed(callee, name))) return true;
  const { module, resolved, method } = callee;
  if (module === undefined) return false;
  const last = resolved.at(-1) ?? method;
  return KNOWN.some(({ modules, methods }) => modules.includes(module) && (methods.includes(last) || methods.includes(method))); // prettier-ignore
}
