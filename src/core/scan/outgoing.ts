import type { FileFacts } from '../facts';
import { keys } from '../providers/keys';
import { fixed } from '../safeText';
import { hitFinder } from './hits';
import { collectHits, identifierListeners } from './identifierHits';
import { readIdentifiers } from './identify';
import type { SourceText } from './sourceText';
import { readSuppressions, SUPPRESSION_TRIGGERS } from './suppressions';
import { veto } from './veto';

const UNMATCHED = fixed("too much that looks like the policy's own identifiers");

const find = hitFinder(() => [
  ...identifierListeners(),
  ...keys.triggers.map((trigger) => ({ kind: 'key' as const, index: 0, trigger })),
  ...SUPPRESSION_TRIGGERS.map((trigger) => ({ kind: 'suppression' as const, index: 0, trigger })),
]);

/**
 * What `analyse` finds of identifiers and keys in one text, without what code does and where it sends: soon, for a process
 * that answers one question.
 */
export function analyseOutgoing(source: SourceText): FileFacts {
  const { path, surface } = source;
  const skipped = veto(source);
  const nothing = { path, surface, bindings: [], needs: [] };
  if (skipped) return { ...nothing, identifiers: [], uses: [], suppressions: [], notExamined: [skipped] };
  const found = { key: [] as number[], suppression: [] as number[] };
  const hits = collectHits(source, find, (kind: 'key' | 'suppression', start) => found[kind].push(start));
  const { facts, complete } = readIdentifiers(source, hits, false);
  return {
    ...nothing,
    identifiers: facts,
    uses: found.key.length > 0 ? keys.recognise(source, found.key, undefined).uses : [],
    suppressions: found.suppression.length > 0 ? readSuppressions(source, found.suppression) : [],
    notExamined: complete ? [] : [{ path, reason: 'too-large', detail: UNMATCHED }],
  };
}
