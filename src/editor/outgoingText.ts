import { isLikelyPhi } from '../core/assistants/likelyPhi';
import type { Finding } from '../core/finding';
import type { Span } from '../core/formats/span';
import type { PasteStyle } from '../core/remedies/pasteStyles';
import type { Surface } from '../core/terms';
import { piecesOf } from './clipboardText';
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

/** Parts of a document: a label outside of them may tell what stands in them. */
export interface Excerpt {
  readonly project: OpenProject;
  readonly path: string;
  readonly languageId?: string;
  readonly text: string;
  /** Ascending. */
  readonly spans: readonly Span[];
}

/** A text without a document, e.g. of the clipboard. */
export function looseText(text: string, project: OpenProject): Excerpt {
  return { project, path: PATH, text, spans: [{ start: 0, end: text.length }] };
}

/** Examines text on its way out and replaces what it finds. Nothing is kept. */
export async function examineOutgoing(
  excerpt: Excerpt,
  policies: Policies,
  style: PasteStyle = 'replaced',
): Promise<Outgoing> {
  const { inStyle, redactionSummary, redactThoroughly, sumOf } = await core();
  const { context, look, grammars } = await eyes(excerpt, policies);
  const { source, facts } = await look(excerpt.text);
  const { standard } = settingsFor(undefined);
  const surrogates = await sessionSurrogates();
  const done = [];
  for (const range of excerpt.spans) {
    const redacted = await redactThoroughly(source, facts, surrogates, { standard, range, grammars }, look);
    const edits = redacted.edits.map((edit) => ({ ...edit, start: edit.start - range.start, end: edit.end - range.start }));
    done.push({ ...redacted, part: inStyle(excerpt.text.slice(range.start, range.end), edits, style, surrogates) });
  }
  const { judge, link } = await core();
  const judged = judge(link(excerpt.path, new Map([[excerpt.path, facts]])), facts, context);
  return {
    findings: judged.findings.filter(({ place }) => excerpt.spans.some((span) => place.start < span.end && span.start < place.end)),
    replaced: done.map(({ part }) => part).join('\n'),
    count: done.reduce((sum, { count }) => sum + count, 0),
    summary: redactionSummary(sumOf(done), standard),
  };
} // prettier-ignore

/**
 * How much PHI a text shows on a quick look, in pieces between which others have their turn.
 * @returns undefined if it was told to stop
 */
export async function countPhi(
  text: string,
  project: OpenProject,
  policies: Policies,
  signal: { readonly aborted: boolean },
): Promise<number | undefined> {
  const { judge, link } = await core();
  let count = 0;
  for (const piece of piecesOf(text)) {
    const { context, look } = await eyes(looseText(piece, project), policies);
    const { facts } = await look(piece);
    count += judge(link(PATH, new Map([[PATH, facts]])), facts, context).findings.filter(isLikelyPhi).length;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
  }
  return count;
}

const PATH = 'clipboard';
const SURFACE: Surface = 'prompt';

/** What reads a text as one on its way out. */
async function eyes({ project, path, languageId }: Excerpt, policies: Policies) {
  const { siteOf, sourceText } = await core();
  const engine = await project.engine();
  const context = { ...(await policies.context(project, path)), surface: SURFACE };
  const site = siteOf(context);
  const look = async (text: string) => {
    const input = { path, text, ...(languageId === undefined ? {} : { languageId }) };
    return { source: sourceText(input, SURFACE, site), facts: await engine.project.facts(input, SURFACE, site) };
  };
  return { context, look, grammars: engine.grammars };
} // prettier-ignore
