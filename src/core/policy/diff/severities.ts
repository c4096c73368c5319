import type { JSONPath } from 'jsonc-parser';
import { SEVERITIES } from '../../finding';
import { rulePatternMatches, RULES } from '../../rules';
import { fixed, safeName, type SafeText } from '../../safeText';
import { shownPath } from '../../scan/shownPath';
import type { Level, PolicyDocument } from '../schema';
import { words, type Effect, type PolicyChange, type Say } from './change';
import { canonical } from './fields';

type Rules = Readonly<Record<string, Level>>;

/** What `rules` and `overrides` set otherwise. */
export function severityChanges(before: PolicyDocument, after: PolicyDocument, say: Say): PolicyChange[] {
  const place = (key: string): JSONPath => ['rules', key];
  const [old, now] = [before.rules ?? {}, after.rules ?? {}];
  return [
    ...ruleChanges({ old, now, under: [{}, {}], at: [place, place], say }),
    ...overrideChanges(before, after, say),
  ];
}

/** Two sets of severities, what counts where they are silent, and where their keys stand. */
interface Compared {
  readonly old: Rules;
  readonly now: Rules;
  readonly under: readonly [before: Rules, after: Rules];
  readonly at: readonly [before: (key: string) => JSONPath, after: (key: string) => JSONPath];
  readonly say: Say;
  readonly where?: SafeText | undefined;
}

function ruleChanges({ old, now, under, at, say, where }: Compared): PolicyChange[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
    const [was, is] = [old[key], now[key]];
    if (was === is) return [];
    const effect = effectOn(key, (rule) => quietness(rule, [old, under[0]]) - quietness(rule, [now, under[1]]));
    if (is === undefined) return [say(effect, 'before', at[0](key), words(safeName(key), safeName(was!), where, fixed('is taken out')))];
    const from = was === undefined ? [fixed('is set to')] : [safeName(was), fixed('becomes')];
    return [say(effect, 'after', at[1](key), words(safeName(key), where, ...from, safeName(is)))];
  });
} // prettier-ignore

/** Looser if any of the rules that a pattern names can be quieter than before. @param change negative: quieter */
function effectOn(pattern: string, change: (rule: (typeof RULES)[number]) => number): Effect {
  const changes = RULES.filter(({ id }) => rulePatternMatches(pattern, id)).map(change);
  if (changes.some((by) => by < 0)) return 'loosens';
  return changes.some((by) => by > 0) ? 'tightens' : 'changes';
}

/** How quiet a rule can be made at its loudest: the greater, the quieter. The first set that names it counts. */
function quietness({ id, severity }: (typeof RULES)[number], sets: readonly Rules[]): number {
  for (const rules of sets) {
    const key = Object.keys(rules)
      .filter((pattern) => rulePatternMatches(pattern, id))
      .sort((a, b) => b.length - a.length || (a === id ? -1 : 1))[0];
    if (key !== undefined) return [...SEVERITIES, 'off'].indexOf(rules[key]!);
  }
  return SEVERITIES.indexOf(severity);
}

interface Flat {
  readonly index: number;
  readonly glob: string;
  readonly rules: Rules;
  readonly tagged: boolean;
}

function overrideChanges(before: PolicyDocument, after: PolicyDocument, say: Say): PolicyChange[] {
  const [old, now] = [flat(before), flat(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const moved = canonical([...old.keys()].filter((key) => now.has(key))) !== canonical([...now.keys()].filter((key) => old.has(key)));
  const order = moved ? [say('loosens', 'after', ['overrides'], fixed('stand in another order, and later ones win'))] : [];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const { glob, tagged } = (is ?? was)!;
    return ruleChanges({
      old: was?.rules ?? {},
      now: is?.rules ?? {},
      under: [before.rules ?? {}, after.rules ?? {}],
      at: [(rule) => ['overrides', was?.index ?? 0, 'rules', rule], (rule) => ['overrides', is?.index ?? 0, 'rules', rule]],
      say,
      where: words(fixed('in'), shownPath(glob), tagged ? fixed('for some tags') : undefined),
    });
  }).concat(order);
} // prettier-ignore

/** By glob and tags, in the order in which they count: of two alike, the later. */
function flat({ overrides = [] }: PolicyDocument): ReadonlyMap<string, Flat> {
  const found = new Map<string, Flat>();
  overrides.forEach(({ files, when, rules }, index) => {
    for (const glob of files) {
      const key = canonical([glob, when]);
      const earlier = found.get(key)?.rules ?? {};
      found.delete(key);
      found.set(key, { index, glob, rules: { ...earlier, ...rules }, tagged: when !== undefined });
    }
  });
  return found;
}
