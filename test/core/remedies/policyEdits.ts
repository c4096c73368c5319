import assert from 'node:assert/strict';
import { fixed, NO_POLICY, sourceText, type Destination, type Finding } from '../../../src/core';
import { effectivePolicy, loadPolicy, type PolicyDocument } from '../../../src/core/policy';
import {
  applyEdits,
  isRefusal,
  surrogateTable,
  type Remedy,
  type RemedyContext,
} from '../../../src/core/remedies';
import { NO_GRAMMARS } from '../../../src/core/scan/grammars';
import { placeOf } from '../../../src/core/scan/place';

export const DAY = '2026-11-22';
export const POLICY = '.phi-cordon.json';

/** A finding of one rule in one file; only what these remedies look at is true. */
export function finding(
  rule: Finding['rule'],
  path = 'src/contact.ts',
  destination?: Destination,
): Finding {
  return {
    rule, path, place: placeOf(sourceText({ path, text: '' }), 0, 0), severity: 'error', confidence: 'high',
    message: { id: 'use.key', args: {} }, cues: [], tags: [], basis: fixed('x'), steps: [], remedies: [], fingerprint: '',
    ...(destination ? { destination } : {}),
  };
} // prettier-ignore

export function context(policyText: string | undefined, reason?: string, policyPath = POLICY): RemedyContext {
  const source = sourceText({ path: 'src/contact.ts', text: '' });
  const policySource = policyText === undefined ? undefined : sourceText({ path: policyPath, text: policyText });
  return {
    source,
    facts: { path: source.path, surface: 'source', identifiers: [], uses: [], bindings: [], needs: [], suppressions: [], notExamined: [] },
    policy: policySource ? effectivePolicy(loadPolicy(policySource), { trusted: true }) : NO_POLICY,
    ...(policySource ? { policySource } : {}),
    day: DAY,
    grammars: NO_GRAMMARS,
    surrogates: surrogateTable(),
    ...(reason === undefined ? {} : { reason }),
  };
} // prettier-ignore

/** The policy after a remedy; it must be usable, and differ from the one before by insertions only. */
export function afterRemedy(
  remedy: Remedy,
  of: Finding,
  before: string | undefined,
  reason?: string,
  policyPath = POLICY,
): { readonly text: string; readonly policy: PolicyDocument } {
  const result = remedy.edit(of, '', context(before, reason, policyPath));
  if (isRefusal(result)) throw new Error(result.cannot);
  const [edit] = result;
  assert.ok(edit && result.length === 1);
  assert.equal(edit.path, policyPath);
  assert.equal(edit.needsConfirmation, true);
  assert.equal(edit.create ?? false, before === undefined);
  for (const { start, end } of edit.edits) assert.equal(start, end, 'an edit only inserts');
  const text = applyEdits(before ?? '', edit.edits);
  const { policy, problems } = loadPolicy({ path: policyPath, text });
  assert.deepEqual(problems, []);
  return { text, policy: plain(policy!) };
}

/** As JSON.parse would make it: the parser's objects have no prototype. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export function refusal(remedy: Remedy, of: Finding, before: string | undefined, reason?: string): string {
  const result = remedy.edit(of, '', context(before, reason));
  assert.ok(isRefusal(result));
  return result.cannot;
}
