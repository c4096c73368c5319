import type { Finding } from '../core/finding';
import type { TextEdit } from '../core/remedies/remedy';
import { core } from './core';
import type { Policies } from './policies';
import type { OpenProject } from './projects';
import { sessionSurrogates } from './remedyEdits';

export interface Outgoing {
  readonly findings: readonly Finding[];
  /** The text with identifiers and keys replaced. */
  readonly replaced: string;
  /** How many places were replaced. */
  readonly count: number;
}

/** Examines text on its way out and replaces what it finds by this session's surrogates. Nothing is kept. */
export async function examineOutgoing(
  text: string,
  project: OpenProject,
  policies: Policies,
): Promise<Outgoing> {
  const { applyEdits, judge, link, redactText, siteOf, sourceText } = await core();
  const engine = await project.engine();
  const input = { path: 'clipboard', text };
  const context = { ...(await policies.context(project, input.path)), surface: 'prompt' as const };
  const site = siteOf(context);
  const facts = await engine.project.facts(input, 'prompt', site);
  const { findings } = judge(link(input.path, new Map([[input.path, facts]])), facts, context);
  const { edits } = redactText(sourceText(input, 'prompt', site), facts, await sessionSurrogates());
  const keys = facts.uses
    .filter(({ kind }) => kind === 'key')
    .map(({ place: { start, end } }): TextEdit => ({ start, end, newText: '[KEY]' }))
    .filter((key) => !edits.some(({ start, end }) => start < key.end && key.start < end));
  return { findings, replaced: applyEdits(text, [...edits, ...keys]), count: edits.length + keys.length };
}
