import { append } from '../append';
import type { FileFacts, Suppression } from '../facts';
import { compareFindings, type Finding, type Judged, type NearMiss, type Place, type Suppressed, type Surface } from '../finding'; // prettier-ignore
import type { NotExamined, ProjectPath } from '../ports';
import { fixed } from '../safeText';
import { analyse, UNPARSED } from './analyse';
import { MOST_NEAR_MISSES } from './identify';
import { judge } from './judge';
import type { JudgeContext } from './judgeContext';
import { link } from './link';
import { listed, MOST_LISTED, type Listing } from './listing';
import { cutter, type Part } from './parts';
import type { SeenUse } from './seen';
import { siteOf, type Site } from './site';
import { lineIndexAt, sourceText, type SourceText } from './sourceText';

const IN_PARTS = fixed('read in parts: its words and values, not its structure');

/** What holds records or words one after another, so that a part of it says what the whole does. */
const IN_A_ROW = new Set(['csv', 'tsv', 'sql', 'ndjson', 'hl7v2', 'log', 'plaintext', 'markdown', 'restructuredtext']); // prettier-ignore

export interface LargeTextOptions {
  readonly surface?: Surface;
  readonly explain?: boolean;
  /** Which findings are asked for; the others count for nothing. */
  readonly wants?: Listing['wants'];
  /** How many characters a part has of its own. */
  readonly size?: number;
  /** Called before each part is examined; what it throws ends the reading. */
  readonly onPart?: () => void;
}

/**
 * analyse → link → judge for a text that is too large to be held: in parts, each judged and forgotten before the next is
 * read. No other file is read for it, and no program is parsed; where that leaves something out, it is told.
 * @param chunks the text, in any pieces
 * @throws what reading it throws
 */
export async function examineLarge(
  path: ProjectPath,
  chunks: AsyncIterable<string>,
  context: Omit<JudgeContext, 'surface'>,
  { surface, explain = false, wants, size, onPart }: LargeTextOptions = {},
): Promise<Judged> {
  const list = listed({ most: MOST_LISTED, ...(wants ? { wants } : {}) });
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const nearMisses: NearMiss[] = [];
  const uses: SeenUse[] = [];
  const gaps = new Map<string, NotExamined>();
  const site = siteOf(context);
  const occurrences = new Map<string, number>();
  let standing: readonly Suppression[] = [];
  let isFirst = true;

  function examine(part: Part): void {
    onPart?.();
    const facts = factsOf(path, part, { explain, site, ...(surface ? { surface } : {}) });
    const all: FileFacts = { ...facts, suppressions: [...standing, ...facts.suppressions] };
    standing = all.suppressions.filter(isOfFile);
    const raw = link(path, new Map([[path, all]])).filter((one) => isFirst || !('message' in one) || one.message.id !== 'identifier.path'); // prettier-ignore
    isFirst = false;
    const judged = judge(raw, all, { ...context, surface: facts.surface, occurrences });
    append(findings, list.of(judged.findings));
    append(suppressed, judged.suppressed);
    append(nearMisses, (judged.nearMisses ?? []).slice(0, MOST_NEAR_MISSES - nearMisses.length));
    append(uses, judged.seen?.uses ?? []);
    for (const gap of facts.notExamined) gaps.set(`${gap.reason} ${gap.detail ?? ''}`, gap);
  }

  const parts = cutter(path, size);
  for await (const chunk of chunks) parts.add(chunk).forEach(examine);
  parts.end().forEach(examine);
  append(findings, list.rest());
  return {
    findings: findings.sort(compareFindings),
    suppressed,
    notExamined: [...gaps.values()],
    ...(explain ? { nearMisses } : {}),
    ...(context.evidence ? { seen: { uses, flows: [] } } : {}),
  };
}

/** What a part shows of its own, at its places in the whole. */
function factsOf(path: ProjectPath, part: Part, { surface, site, explain }: { surface?: Surface; site: Site; explain: boolean }): FileFacts {
  const source = sourceText({ path, text: part.text }, surface, site);
  const facts = analyse(source, undefined, undefined, { explain });
  const ownLine = lineIndexAt(source, part.from) + 1;
  const isOwn = ({ place: { start } }: { place: Place }): boolean => part.from <= start && start < part.to;
  const moved = <T extends { place: Place }>(one: T): T => ({ ...one, place: movedPlace(one.place, part, ownLine) });
  const own = <T extends { place: Place }>(all: readonly T[]): T[] => all.filter(isOwn).map(moved);
  const lastLine = source.lineStarts.length;
  return {
    path,
    surface: facts.surface,
    identifiers: own(facts.identifiers),
    uses: own(facts.uses).map((use) => ({
      ...use,
      ...(use.features ? { features: use.features.map(moved) } : {}),
      ...(use.calls ? { calls: use.calls.map(moved) } : {}),
    })),
    bindings: facts.bindings,
    needs: [],
    ...(facts.scopes ? { scopes: own(facts.scopes.map((place) => ({ place }))).map(({ place }) => place) } : {}),
    suppressions: facts.suppressions
      // What stands before a part speaks of its first lines, too.
      .filter((one) => one.reason !== undefined || isOwn(one))
      .map((one) => ({
        ...moved(one),
        fromLine: one.fromLine === 1 && one.place.line > 1 ? 1 : one.fromLine + part.lines,
        toLine: one.toLine === lastLine ? Infinity : one.toLine + part.lines,
      })),
    notExamined: facts.notExamined.length > 0 ? facts.notExamined : leftOut(source),
    ...(facts.nearMisses ? { nearMisses: own(facts.nearMisses) } : {}),
  };
} // prettier-ignore

function movedPlace(place: Place, { offset, lines, columns }: Part, ownLine: number): Place {
  return {
    ...place,
    start: place.start + offset,
    end: place.end + offset,
    line: place.line + lines,
    endLine: place.endLine + lines,
    column: place.column + (place.line === ownLine ? columns : 0),
    endColumn: place.endColumn + (place.endLine === ownLine ? columns : 0),
  };
}

/** `disable-file` counts from the part on in which it stands; a block, to the end of its part. */
function isOfFile({ fromLine, toLine }: Suppression): boolean {
  return fromLine === 1 && toLine === Infinity;
}

/** What reading in parts leaves out. */
function leftOut({ path, languageId, kind }: SourceText): NotExamined[] {
  if (kind === 'code') return [{ path, reason: 'too-large', detail: UNPARSED }];
  return IN_A_ROW.has(languageId) ? [] : [{ path, reason: 'too-large', detail: IN_PARTS }];
}
