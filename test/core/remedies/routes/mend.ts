import assert from 'node:assert/strict';
import {
  analyse,
  applyEdits,
  isRefusal,
  remedyEdit,
  sourceText,
  surrogateTable,
  type EffectivePolicy,
  type Finding,
} from '../../../../src/core';
import { DAY, examine, grammars } from '../../support';

/** The unapproved uses of a text. */
export async function unapproved(path: string, text: string, policy: EffectivePolicy, files: Record<string, string> = {}): Promise<Finding[]> {
  const { findings } = await examine({ path, text }, { policy, files });
  return findings.filter(({ rule }) => ['llm/no-baa', 'llm/unknown-destination', 'llm/subprocessor'].includes(rule));
} // prettier-ignore

/**
 * Applies the route of one finding after another, as a user would, until none offers one.
 * @returns the text, and the reasons of those that refused
 */
export async function mend(path: string, text: string, policy: EffectivePolicy, files: Record<string, string> = {}): Promise<{ text: string; refused: string[] }> {
  const refused = new Map<string, string>();
  for (let round = 0; ; round++) {
    assert.ok(round < 50, 'a route does not end its finding');
    const findings = await unapproved(path, text, policy, files);
    const open = findings.flatMap((finding) => {
      const ref = finding.remedies.find(({ id }) => id.startsWith('route:'));
      const key = `${finding.fingerprint} ${finding.place.line}`;
      return ref && !refused.has(key) ? [{ finding, id: ref.id, key }] : [];
    });
    const [next] = open;
    if (!next) return { text, refused: [...refused.values()] };
    const source = sourceText({ path, text });
    const result = remedyEdit(next.finding, next.id, { source, facts: analyse(source, grammars), policy, day: DAY, grammars, surrogates: surrogateTable() });
    if (isRefusal(result)) refused.set(next.key, result.cannot);
    else text = applyEdits(text, result[0]!.edits);
  }
} // prettier-ignore

/** What a finding without a route is explained with. */
export async function explained(path: string, text: string, policy: EffectivePolicy): Promise<string> {
  const [finding] = (await unapproved(path, text, policy)).filter(({ remedies }) => remedies.some(({ id }) => id === 'explain-route'));
  assert.ok(finding, 'no finding to explain');
  const source = sourceText({ path, text });
  const result = remedyEdit(finding, 'explain-route', { source, facts: analyse(source, grammars), policy, day: DAY, grammars, surrogates: surrogateTable() });
  assert.ok(isRefusal(result));
  return result.cannot;
} // prettier-ignore
