import type { Finding } from '../core/finding';
import { core } from './core';
import type { Policies } from './policies';
import type { OpenProject } from './projects';
import { sessionSurrogates } from './remedyEdits';
import { settingsFor } from './settings';

export interface Outgoing {
  readonly findings: readonly Finding[];
  /** The text with identifiers and keys replaced. */
  readonly replaced: string;
  /** How many places were replaced. */
  readonly count: number;
  /** What was done and what the result is not, a sentence a line. */
  readonly summary: readonly string[];
}

/** Examines text on its way out and replaces what it finds by this session's surrogates. Nothing is kept. */
export async function examineOutgoing(
  text: string,
  project: OpenProject,
  policies: Policies,
): Promise<Outgoing> {
  const { judge, link, redactionSummary, redactThoroughly, siteOf, sourceText } = await core();
  const engine = await project.engine();
  const context = { ...(await policies.context(project, PATH)), surface: 'prompt' as const };
  const site = siteOf(context);
  const look = async (text: string) => {
    const input = { path: PATH, text };
    const facts = await engine.project.facts(input, 'prompt', site);
    return { source: sourceText(input, 'prompt', site), facts };
  };
  const { source, facts } = await look(text);
  const { findings } = judge(link(PATH, new Map([[PATH, facts]])), facts, context);
  const { standard } = settingsFor(undefined);
  const redacted = await redactThoroughly(source, facts, await sessionSurrogates(), { standard }, look);
  return {
    findings,
    replaced: redacted.text,
    count: redacted.count,
    summary: redactionSummary(redacted, standard),
  };
}

const PATH = 'clipboard';
