import type { FileFacts } from '../facts';
import type { Judged, Surface } from '../finding';
import {
  type CancelSignal,
  type InputText,
  type NotExamined,
  type ProjectPath,
  type ProjectReader,
} from '../ports';
import { isPolicyFile, policyFileNotices, type EffectivePolicy } from '../policy';
import type { Notice, RawFinding } from '../rawFinding';
import { flowNeeds, givesPhi, type FlowNeed } from '../flows';
import { analyse, type AnalyseOptions } from './analyse';
import { dependencies } from './dependencies';
import { keptFacts, readAs, type FactStore, type Unread } from './factStore';
import { grammarOf } from './fileKinds';
import type { GrammarLoader } from './grammars';
import { judge } from './judge';
import type { JudgeContext } from './judgeContext';
import { link } from './link';
import { prefilter } from './prefilter';
import { siteKey, siteOf, type Site } from './site';
import { sourceText } from './sourceText';

/** Deep enough for `app → config → shared config → env`; also ends a cycle. */
const MAX_HOPS = 4;

/** The three steps over a project's files, with the facts of each file kept until it changes. */
export interface Project {
  /**
   * Facts of one text; loads a grammar if the text needs one.
   * @param site where it is read for: `siteOf` the context it is judged in
   */
  facts(input: InputText, surface?: Surface, site?: Site): Promise<FileFacts>;
  /** analyse → link → judge for one text, or what stands for it in the project's store. */
  examine(
    input: InputText | Unread,
    context: Omit<JudgeContext, 'surface'>,
    options?: ExamineOptions,
  ): Promise<Judged>;
  /**
   * Applies another policy or day to a file examined before, without reading anything; undefined if it was not, if the
   * policy now describes identifiers or own terms otherwise, and for a policy file, whose findings depend on other
   * policies: examine it.
   */
  rejudge(path: ProjectPath, context: Omit<JudgeContext, 'surface'>): Judged | undefined;
  /** The other files in which findings of a file examined before may stand, for the policies of `rejudge`. */
  reaches(path: ProjectPath): readonly ProjectPath[];
  /** Forgets a file, so that whoever needs it reads it afresh. */
  forget(path: ProjectPath): void;
  /** The files examined so far whose destinations or flows may change with this one, be it new, changed or gone. */
  dependents(path: ProjectPath): readonly ProjectPath[];
}

export interface ExamineOptions {
  readonly surface?: Surface;
  readonly signal?: CancelSignal;
  /** Whether to tell near-misses too. */
  readonly explain?: boolean;
  /** The policy of another file in which a finding may stand; undefined is that of the file examined. */
  readonly policyOf?: (path: ProjectPath) => Promise<EffectivePolicy | undefined>;
}

/**
 * Facts of one file, and the key of the site that its text was read for. Those with its program whatever its words stand
 * apart: if they took the place of the others, what one file finds would depend on who was examined before.
 */
interface Known {
  readonly site: string;
  readonly plain?: FileFacts;
  readonly whole?: FileFacts;
}

/** What one text was examined with, and the keys of the sites that all of it was read for. */
interface Linked {
  readonly facts: ReadonlyMap<ProjectPath, FileFacts>;
  readonly sites: ReadonlyMap<ProjectPath, string>;
}

/** How other files are read for an examination: each for its own site, so that what is known of it depends on no reader. */
interface Reading {
  siteAt(path: ProjectPath): Promise<Site>;
  readonly signal: CancelSignal | undefined;
}

/**
 * @param store where facts are kept from run to run; whoever has one opens what is examined with it, too
 * @param holds of how many files the facts are held, those asked for last; others are read again where they are needed. A
 * project that does not hold all is for one scan: `rejudge`, `reaches` and `dependents` know of nothing.
 */
export function createProject(
  reader: ProjectReader,
  grammars: GrammarLoader,
  store?: FactStore,
  holds = Infinity,
): Project {
  const known = new Map<ProjectPath, Known>();
  const linked = new Map<ProjectPath, Linked>();
  const absent = new Set<ProjectPath>();
  const users = dependencies();

  /** As the last one asked for. */
  function remember(path: ProjectPath, site: string, facts: Omit<Known, 'site'> = {}): void {
    const before = known.get(path);
    known.delete(path);
    known.set(path, { ...(before?.site === site ? before : {}), site, ...facts });
    if (known.size > holds) known.delete(known.keys().next().value!);
  }

  async function factsOf(
    input: InputText | Unread,
    surface?: Surface,
    site?: Site,
    options: AnalyseOptions = {},
  ): Promise<FileFacts> {
    const kept = store && keptFacts(store, input, surface, site, options);
    if (kept) return kept;
    const text = await textOf(input);
    const facts = await readFacts(text, surface, site, options);
    store?.put(text, readAs(text, surface, site, options), facts);
    return facts;
  }

  async function textOf(input: InputText | Unread): Promise<InputText> {
    if ('text' in input) return input;
    if (!store) throw new TypeError('Without a store nothing stands for a text.');
    return store.text(input);
  }

  async function readFacts(input: InputText, surface: Surface | undefined, site: Site | undefined, options: AnalyseOptions) {
    const source = sourceText(input, surface, site);
    const hits = prefilter(source);
    const grammar = options.flows ? grammarOf(source.languageId) : hits.grammar;
    if (grammar && !grammars.has(grammar)) await grammars.load(grammar);
    return analyse(source, grammars, hits, options);
  } // prettier-ignore

  async function gather(own: FileFacts, reading: Reading): Promise<Map<ProjectPath, FileFacts>> {
    const all = new Map([[own.path, own]]);
    let wave: readonly ProjectPath[] = own.needs;
    for (let hop = 0; hop < MAX_HOPS && wave.length > 0 && !reading.signal?.aborted; hop++) {
      const next = new Set<ProjectPath>();
      for (const path of wave) {
        const facts = all.has(path) ? undefined : await factsAt(path, reading);
        if (!facts) continue;
        all.set(path, facts);
        for (const need of facts.needs) next.add(need);
      }
      wave = [...next];
    }
    return all;
  }

  /** Adds what the program of a file hands its values to, and takes them from, through as many files as a person would follow. */
  async function follow(path: ProjectPath, all: Map<ProjectPath, FileFacts>, reading: Reading): Promise<void> {
    const own = all.get(path)!;
    const giving = new Set<number>();
    for (const [call, { files }] of (own.flow?.opens ?? []).entries()) {
      const facts = await firstOf(files.filter((file) => file !== path), reading);
      if (facts && givesPhi(facts)) giving.add(call);
    }
    let wave: readonly FlowNeed[] = flowNeeds(own, false, (call) => giving.has(call));
    for (let hop = 0; hop < MAX_HOPS && wave.length > 0 && !reading.signal?.aborted; hop++) {
      const next: FlowNeed[] = [];
      for (const { files, handed } of wave) {
        for (const file of files) {
          if (file === path) continue;
          const facts = await factsAt(file, reading, handed);
          if (!facts) continue;
          if (!handed && !givesPhi(facts)) break;
          if (!all.has(file)) next.push(...flowNeeds(facts, handed));
          if (facts.flow || !all.get(file)?.flow) all.set(file, facts);
          for (const need of facts.needs) {
            const needed = all.has(need) ? undefined : await factsAt(need, reading);
            if (needed) all.set(need, needed);
          }
          break;
        }
      }
      wave = next;
    }
  } // prettier-ignore

  /** Facts of the first of several files that is there. */
  async function firstOf(files: readonly ProjectPath[], reading: Reading): Promise<FileFacts | undefined> {
    for (const file of files) {
      const facts = await factsAt(file, reading);
      if (facts) return facts;
    }
    return undefined;
  }

  /** Whether a file that names no PHI itself imports one that does. */
  async function importsPhi(own: FileFacts, reading: Reading): Promise<boolean> {
    for (const path of own.imports ?? []) {
      if (path === own.path || reading.signal?.aborted) continue;
      const facts = await factsAt(path, reading);
      if (facts && givesPhi(facts)) return true;
    }
    return false;
  }

  /**
   * Facts of another file; undefined if it is not there.
   * @param flows with what its program does, whether or not its own words name PHI
   */
  async function factsAt(path: ProjectPath, { siteAt, signal }: Reading, flows = false): Promise<FileFacts | undefined> {
    if (absent.has(path)) return undefined;
    const site = await siteAt(path);
    const key = siteKey(site);
    const before = known.get(path);
    const { plain, whole } = before?.site === key ? before : ({} as Partial<Known>);
    const found = flows ? (whole ?? (plain?.flow && plain)) : plain;
    if (found) {
      remember(path, key);
      return found;
    }
    const input = await (store ? store.read(path) : reader.read(path, signal));
    if ('reason' in input) {
      absent.add(path);
      return undefined;
    }
    const facts = await factsOf(input, undefined, site, { flows, identifiers: false });
    remember(path, key, flows ? { whole: facts } : { plain: facts });
    return facts;
  } // prettier-ignore

  /** A policy names destinations and sends to none; what it says wrongly is found besides what it holds. */
  async function examinePolicy(
    input: InputText | Unread,
    own: FileFacts,
    context: Omit<JudgeContext, 'surface'>,
  ) {
    const { flow: _flow, ...rest } = own;
    const facts = { ...rest, uses: [] };
    const raw = link(input.path, new Map([[input.path, facts]]));
    const notices = await policyFileNotices(await textOf(input), context.day, reader);
    return judge([...raw, ...notices], facts, { ...context, surface: own.surface });
  }

  return {
    facts: (input, surface, site) => factsOf(input, surface, site),
    async examine(input, context, { surface, signal, explain, policyOf } = {}) {
      const site = siteOf(context);
      const reading: Reading = { siteAt: sitesOf(context, policyOf), signal };
      const options = explain === undefined ? {} : { explain };
      let own = await factsOf(input, surface, site, options);
      known.delete(input.path);
      remember(input.path, siteKey(site), { plain: own });
      absent.delete(input.path);
      if (isPolicyFile(input.path)) return examinePolicy(input, own, context);
      if (!own.flow && (await importsPhi(own, reading))) {
        own = await factsOf(input, surface, site, { ...options, flows: true });
        remember(input.path, siteKey(site), { whole: own });
      }
      const all = await gather(own, reading);
      if (own.flow) await follow(own.path, all, reading);
      if (holds === Infinity) {
        const sites = (await keysOf(all.keys(), reading)).set(input.path, siteKey(site));
        linked.set(input.path, { facts: all, sites });
        users.set(input.path, all);
      }
      const raw = link(input.path, all);
      const policies = policyOf && (await policiesOf(elsewhere(raw, input.path), policyOf));
      return judge(raw, own, { ...context, surface: own.surface, ...(policies ? { policies } : {}) }, all);
    },
    rejudge(path, context) {
      const last = linked.get(path);
      const own = last?.facts.get(path);
      if (!last || !own) return undefined;
      const policies = [[path, context.policy] as const, ...(context.policies ?? [])];
      const isStale = policies.some(
        ([at, policy]) => (last.sites.get(at) ?? '') !== siteKey(siteOf({ policy, day: context.day })),
      );
      if (isStale) return undefined;
      return judge(link(path, last.facts), own, { ...context, surface: own.surface }, last.facts);
    },
    reaches(path) {
      return [...(linked.get(path)?.facts.values() ?? [])].flatMap((facts) => facts.path !== path && facts.flow ? [facts.path] : []); // prettier-ignore
    },
    forget(path) {
      known.delete(path);
      linked.delete(path);
      users.delete(path);
      absent.delete(path);
    },
    dependents: (path) => users.usersOf(path),
  };
}

/** The site of each file under the policy that applies to it; where none is known, that of the file examined. */
function sitesOf(
  context: Omit<JudgeContext, 'surface'>,
  policyOf: ExamineOptions['policyOf'],
): (path: ProjectPath) => Promise<Site> {
  const own = siteOf(context);
  return async (path) => {
    const policy = await policyOf?.(path);
    return policy ? siteOf({ policy, day: context.day }) : own;
  };
}

async function keysOf(paths: Iterable<ProjectPath>, { siteAt }: Reading): Promise<Map<ProjectPath, string>> {
  const keys = new Map<ProjectPath, string>();
  for (const path of paths) keys.set(path, siteKey(await siteAt(path)));
  return keys;
} // prettier-ignore

function elsewhere(raw: readonly (RawFinding | Notice)[], own: ProjectPath): ReadonlySet<ProjectPath> {
  return new Set(raw.flatMap(({ path }) => (path === own ? [] : [path])));
}

/** The policies of files, as far as there are any. */
export async function policiesOf(
  paths: Iterable<ProjectPath>,
  policyOf: NonNullable<ExamineOptions['policyOf']>,
): Promise<ReadonlyMap<ProjectPath, EffectivePolicy>> {
  const policies = new Map<ProjectPath, EffectivePolicy>();
  for (const path of paths) {
    const policy = await policyOf(path);
    if (policy) policies.set(path, policy);
  }
  return policies;
}

/** A file that could not be read, in the same shape as one that could. */
export function notExamined(item: NotExamined): Judged {
  return { findings: [], suppressed: [], notExamined: [item] };
}
