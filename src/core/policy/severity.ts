import { atLeast, type Decision, type Tag } from '../finding';
import type { ProjectPath } from '../ports';
import { rulePatternMatches, type RuleId } from '../rules';
import type { SetSeverity } from './effective';
import { pathTest, type PathTest } from './globs';
import type { PolicyLayer } from './layers';
import type { Level } from './schema';
import { decision, type PolicyStack } from './stack';

type Rules = Readonly<Record<string, Level>>;

interface CompiledOverride {
  readonly index: number;
  readonly rules: Rules;
  readonly applies: PathTest;
  readonly tags: readonly Tag[] | undefined;
}

interface Said {
  readonly level: Level;
  readonly by: () => Decision;
}

/**
 * Severity by rule, path and tags: from the farthest policy to the nearest, in each first `rules`, then `overrides`
 * in their order; the later one wins. What may not lower (a lock, an untrusted workspace) may still raise. What a base
 * policy of the machine sets comes last, as a floor.
 */
export function severityResolver(
  stack: PolicyStack,
): (rule: RuleId, path: ProjectPath, tags: readonly Tag[]) => SetSeverity | undefined {
  const compiled = stack.layers.map((layer, index) => ({ layer, index, overrides: compile(layer) }));
  const bases = compiled.filter(({ layer }) => layer.tightens);
  const farthestFirst = compiled.filter(({ layer }) => !layer.tightens).reverse();
  return (rule, path, tags) => {
    const free = !stack.locked(rule);
    let exact: Said | undefined;
    let raised: Said | undefined;
    const apply = (said: Said, mayLower: boolean): void => {
      if (mayLower) [exact, raised] = [said, undefined];
      else if (exact) exact = louder(exact, said);
      else raised = raised ? louder(raised, said) : said;
    };
    for (const { layer, index, overrides } of farthestFirst) {
      const mayLower = stack.mayLower(index, rule);
      for (const { override, ...said } of sayings(layer, overrides, rule, path, tags))
        apply(said, mayLower && (free || !override));
    }
    for (const { layer, overrides } of bases) {
      const [first, ...later] = sayings(layer, overrides, rule, path, tags);
      const floor = first && later.reduce<Said>((sum, said) => (free ? said : louder(sum, said)), first);
      if (floor && floor.level !== 'off') apply(floor, false);
    }
    if (exact) return { severity: exact.level, by: exact.by() };
    return raised && raised.level !== 'off' ? { severity: raised.level, by: raised.by(), atLeast: true } : undefined; // prettier-ignore
  };
}

interface Saying extends Said {
  /** Whether it stands in an override, which lowers no locked rule. */
  readonly override: boolean;
}

/** What one policy says of a rule at a path, in its order. */
function sayings(
  layer: PolicyLayer,
  overrides: readonly CompiledOverride[],
  rule: RuleId,
  path: ProjectPath,
  tags: readonly Tag[],
): Saying[] {
  const own = lookUp(layer, layer.document.rules, rule, ['rules']);
  return [
    ...(own ? [{ ...own, override: false }] : []),
    ...overrides.flatMap((entry): Saying[] => {
      if (entry.tags && !entry.tags.some((tag) => tags.includes(tag))) return [];
      const said = lookUp(layer, entry.rules, rule, ['overrides', entry.index, 'rules']);
      return said && entry.applies(path) ? [{ ...said, override: true }] : [];
    }),
  ];
}

function compile({ document, folder }: PolicyLayer): CompiledOverride[] {
  return (document.overrides ?? []).map(({ files, when, rules }, index) => ({
    index,
    rules,
    applies: pathTest(files, folder),
    tags: when?.tag,
  }));
}

/** The most specific entry for a rule: its own, its family's, or the one for every rule. */
function lookUp(
  layer: PolicyLayer,
  rules: Rules | undefined,
  rule: RuleId,
  at: readonly (string | number)[],
): Said | undefined {
  const key = Object.keys(rules ?? {})
    .filter((pattern) => rulePatternMatches(pattern, rule))
    .sort((a, b) => b.length - a.length || (a === rule ? -1 : 1))[0];
  const level = key === undefined ? undefined : rules![key];
  return level && { level, by: () => decision(layer, [...at, key!]) };
}

function louder(a: Said, b: Said): Said {
  if (b.level === 'off') return a;
  return a.level === 'off' || !atLeast(a.level, b.level) ? b : a;
}
