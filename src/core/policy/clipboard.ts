import type { ClipboardPolicy } from './effective';
import type { PolicyStack } from './stack';

/** Strictest first. */
const PASTE = ['require-reason', 'replace', 'offer', 'off'] as const;
const COPY = ['notice', 'off'] as const;

/**
 * What the policies ask of the clipboard guard. The nearest that says something decides, but a base policy of the machine
 * only tightens, and nothing in an untrusted workspace switches the guard off.
 */
export function clipboardPolicy(stack: PolicyStack): ClipboardPolicy {
  const paste = stricter(stack, PASTE, (clipboard) => clipboard.paste);
  const copy = stricter(stack, COPY, (clipboard) => clipboard.copy);
  return { ...(paste && { paste }), ...(copy && { copy }) };
}

function stricter<T extends string>(
  { layers, trusted }: PolicyStack,
  order: readonly T[],
  pick: (clipboard: ClipboardPolicy) => T | undefined,
): T | undefined {
  const nearest = (tightens: boolean): T | undefined =>
    layers
      .filter((layer) => (layer.tightens === true) === tightens)
      .map(({ document }) => pick((document.clipboard ?? {}) as ClipboardPolicy))
      .find((said) => said !== undefined);
  const [own, floor] = [nearest(false), nearest(true)];
  return order.find((one) => (one === own && (trusted || one !== 'off')) || (one === floor && one !== 'off'));
}
