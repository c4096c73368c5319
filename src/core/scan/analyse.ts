import { append } from '../append';
import type { Binding, EndpointUse, FileFacts } from '../facts';
import type { NearMiss, Surface } from '../finding';
import { analyseFlow, broadScopes, flowLanguageOf, importedFiles, type FlowModule } from '../flows';
import type { NotExamined, ProjectPath } from '../ports';
import { RECOGNISERS, withFeatures } from '../providers';
import { fixed } from '../safeText';
import { grammarOf } from './fileKinds';
import { NO_GRAMMARS, type LoadedGrammars, type SyntaxTree } from './grammars';
import { readIdentifiers } from './identify';
import { placeOf } from './place';
import { prefilter, type Prefiltered } from './prefilter';
import type { SourceText } from './sourceText';
import { readSuppressions } from './suppressions';
import { isMinified, veto } from './veto';

/** Nobody wrote a longer program by hand; parsing it would take seconds. Its identifiers are looked for all the same. */
const LONGEST_PROGRAM = 1_000_000;
const UNMATCHED = fixed("too much that looks like the policy's own identifiers");
const UNFOLLOWED = fixed('flows in a program of more statements than people write');
/** What is said of a program that is too large to be parsed. */
export const UNPARSED = fixed('endpoint uses and flows in a program of more than 1,000,000 characters');
const MINIFIED = fixed('endpoint uses and flows are not followed');

export interface AnalyseOptions {
  /** Whether to collect near-misses too. */
  readonly explain?: boolean;
  /** Whether to read its program even if its own words name no PHI, since another file does. */
  readonly flows?: boolean;
  /** Whether to look for identifiers: nobody asks for those of a file that another one only uses. */
  readonly identifiers?: boolean;
  /** Called many times; whoever has no time left throws in it. */
  readonly pause?: () => void;
}

const NO_IDENTIFIERS = { facts: [], missed: [], complete: true } as const;

/**
 * Reads one text: pure and synchronous.
 * @param grammars those that are loaded; what a missing one would have seen is left out, so load `requiredGrammar` first
 */
export function analyse(
  source: SourceText,
  grammars: LoadedGrammars = NO_GRAMMARS,
  hits = prefilter(source),
  { explain = false, flows = false, identifiers: wanted = true, pause }: AnalyseOptions = {},
): FileFacts {
  const skipped = veto(source);
  if (skipped)
    return {
      ...emptyFacts(source.path, source.surface),
      notExamined: [skipped],
    };
  if (hits.empty && !flows && source.surface !== 'prompt' && !source.site.custom)
    return emptyFacts(source.path, source.surface);
  const wantsTree = hits.grammar !== undefined || flows;
  const minified = wantsTree && isMinified(source);
  const parsable = !wantsTree || (!minified && source.text.length <= LONGEST_PROGRAM);
  const { followed, ...endpoint } = readCode(source, parsable ? grammars : NO_GRAMMARS, hits, flows);
  const { facts: identifiers, missed, complete } = wanted ? readIdentifiers(source, hits, explain, pause) : NO_IDENTIFIERS; // prettier-ignore
  const scopes = hits.scopes ? broadScopes(source.text).map(({ start, end }) => placeOf(source, start, end)) : []; // prettier-ignore
  const gaps: Omit<NotExamined, 'path'>[] = [
    ...(minified ? [{ reason: 'minified' as const, detail: MINIFIED }] : []),
    ...[
      ...(parsable || minified ? [] : [UNPARSED]),
      ...(complete ? [] : [UNMATCHED]),
      ...(followed ? [] : [UNFOLLOWED]),
    ].map((detail) => ({ reason: 'too-large' as const, detail })),
  ];
  return {
    path: source.path,
    surface: source.surface,
    identifiers,
    ...endpoint,
    ...(scopes.length > 0 ? { scopes } : {}),
    suppressions: hits.suppressions.length > 0 ? readSuppressions(source, hits.suppressions) : [],
    notExamined: gaps.map((gap) => ({ path: source.path, ...gap })),
    ...(explain ? { nearMisses: missed } : {}),
  };
}

/** The near-misses of one text alone, without what needs a grammar: for a hover. */
export function nearMissesOf(source: SourceText): readonly NearMiss[] {
  return veto(source) ? [] : readIdentifiers(source, prefilter(source), true).missed;
}

function emptyFacts(path: ProjectPath, surface: Surface = 'source'): FileFacts {
  return {
    path,
    surface,
    identifiers: [],
    uses: [],
    bindings: [],
    needs: [],
    suppressions: [],
    notExamined: [],
  };
}

function readCode(source: SourceText, grammars: LoadedGrammars, hits: Prefiltered, asked: boolean) {
  const uses: EndpointUse[] = [];
  const bindings: Binding[] = [];
  const needs = new Set<ProjectPath>();
  const language = flowLanguageOf(source);
  const wanted = language !== undefined && (asked || hits.flow.sources);
  let flow: FlowModule | undefined;
  let followed = true;
  const work = (tree: SyntaxTree | undefined) => {
    RECOGNISERS.forEach((recogniser, index) => {
      const offsets = hits.recognisers[index]!;
      if (offsets.length === 0 || !recogniser.reads(source)) return;
      const seen = recogniser.recognise(source, offsets, tree);
      append(uses, seen.uses);
      append(bindings, seen.bindings);
      for (const path of seen.needs) needs.add(path);
    });
    const settings = uses.filter(({ kind }) => kind === 'assistant' || kind === 'env');
    if (settings.length > 0) uses.splice(0, uses.length, ...uses.filter((use) => !isTold(use, settings)));
    withFeatures(uses, source, tree).forEach((use, index) => (uses[index] = use));
    const found = tree && wanted ? analyseFlow(source, tree, uses) : undefined;
    if (!found) return;
    flow = found.flow;
    followed = found.complete;
  };
  const grammar = hits.grammar || wanted ? grammarOf(source.languageId) : undefined;
  if (grammar && grammars.has(grammar)) grammars.withTree(grammar, source.text, work);
  else if (hits.recognisers.some((offsets) => offsets.length > 0)) work(undefined);
  const imports = language && !flow && hits.flow.sinks ? importedFiles(language.id, source.path, source.text) : []; // prettier-ignore
  return {
    uses,
    bindings,
    needs: [...needs],
    followed,
    ...(flow ? { flow } : {}),
    ...(imports.length > 0 ? { imports } : {}),
  };
}

/** Whether a URL is a setting's value: the setting says more of it. */
function isTold({ kind, place }: EndpointUse, settings: readonly EndpointUse[]): boolean {
  return (
    kind === 'url' &&
    settings.some((setting) => setting.place.start <= place.start && place.end <= setting.place.end)
  );
}
