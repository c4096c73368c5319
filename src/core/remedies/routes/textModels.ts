import type { RouteTarget } from '../../policy';
import { expressionEnd } from '../../providers/text/syntax';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site } from './route';
import { deploymentOf, onlyDeployment, type ModelKind } from './target';
import { occurrences, plainLiteral, replace, sliceOf, trimmed, type TextProgram } from './textProgram';

/** The expression that names a request's model. */
export interface ModelPlace extends Site {
  readonly kind: ModelKind;
}

/** How a language without a grammar here names models. */
export interface ModelWords {
  /** What a constant of the SDK is called by, without what stands before the model's name: `GPT4o`. */
  constant(expression: string): string | undefined;
  /** The value of a variable of the SDK's own type that was given one of its constants; undefined if there is none. */
  typed(expression: string, literal: string): string | undefined;
  /** Source of a regular expression for a parameter of this name. */
  parameter(name: string): RegExp;
  /** Whether other files can see what is declared at an offset, and so may rely on it. */
  isExported(name: string, declared: number, program: TextProgram): boolean;
}

/** A model's name that is written once, and the places of calls where it stands. */
interface Constant {
  readonly name: string;
  readonly value: Site;
  readonly deployment: string;
  readonly uses: ModelPlace[];
}

/**
 * Edits that give each place the deployment of its model. A name that stands for nothing but models is changed where it
 * is written, anything else where it is used.
 * @throws CannotRoute if a model cannot be seen or has no deployment
 */
export function modelEdits(
  places: readonly ModelPlace[],
  program: TextProgram,
  target: RouteTarget,
  words: ModelWords,
): TextEdit[] {
  const { bare, code, text } = program;
  const edits: TextEdit[] = [];
  const constants = new Map<number, Constant>();
  const seen = new Set<number>();
  for (const place of places) {
    if (seen.has(place.start)) continue;
    seen.add(place.start);
    const expression = sliceOf(bare, place);
    const deployment = deploymentFor(expression, target, words);
    if (deployment !== undefined) {
      if (plainLiteral(expression) !== deployment) edits.push(replace(place, `"${deployment}"`));
    } else if (/^[A-Za-z_]\w*$/.test(expression)) useOf(place, expression);
    else if (isMember(expression, place))
      edits.push(replace(place, `"${onlyDeployment(place.kind, target)}"`)); // prettier-ignore
    else throw new CannotRoute(UNSEEN);
  }

  /** `cfg.Model` may be replaced where `cfg` is used besides: a compiler then misses nothing. */
  function isMember(expression: string, place: ModelPlace): boolean {
    const [, root] = /^(\w+)(?:\s*\.\s*\w+(?:\(\))?)+$/.exec(expression) ?? [];
    return root !== undefined && (root === 'this' || occurrences(root, code.slice(0, place.start) + code.slice(place.end)) > 1); // prettier-ignore
  }

  function useOf(place: ModelPlace, name: string): void {
    if (words.parameter(name).test(code)) {
      throw new CannotRoute(fixed('The model of a call is a parameter, so its callers choose it. Write the model in the call first.')); // prettier-ignore
    }
    const [value, ...others] = valuesOf(name, program);
    if (!value || others.length > 0) throw new CannotRoute(UNSEEN);
    const known = constants.get(value.start);
    if (known) return void known.uses.push(place);
    const deployment = deploymentFor(sliceOf(bare, value), target, words);
    if (deployment === undefined) throw new CannotRoute(UNSEEN);
    constants.set(value.start, { name, value, deployment, uses: [place] });
  }

  for (const { name, value, deployment, uses } of constants.values()) {
    const written = sliceOf(text, value);
    if (plainLiteral(written) === deployment) continue;
    const literal = `"${deployment}"`;
    const own = occurrences(name, code) === uses.length + 1 && !words.isExported(name, value.start, program);
    const settled = plainLiteral(written) === undefined ? words.typed(written, literal) : literal;
    if (own && settled !== undefined) edits.push(replace(value, settled));
    else for (const use of uses) edits.push(replace(use, literal));
  }
  return edits;
}

const UNSEEN = fixed('The model of a call cannot be seen in this file. Write the model in the call first.');

/** The values that a name is given: `name := …`, `const name Type = …`, `String NAME = …`, `val name: Type = …`. */
function valuesOf(name: string, { bare, code }: TextProgram): Site[] {
  const given = new RegExp(String.raw`(?<![\w.])${name}(?:[ \t]+[\w.*]+|[ \t]*:[ \t]*[\w.]+)?[ \t]*(?::=|=(?!=))\s*`, 'g'); // prettier-ignore
  return [...code.matchAll(given)].map((match) => {
    const start = match.index + match[0].length;
    return trimmed(bare, start, expressionEnd(code, start));
  });
}

/** The deployment for a literal or for a constant of the SDK; undefined for any other expression. */
function deploymentFor(expression: string, target: RouteTarget, words: ModelWords): string | undefined {
  const literal = plainLiteral(expression);
  if (literal !== undefined) return deploymentOf(literal, target);
  const constant = words.constant(expression);
  if (constant === undefined) return undefined;
  const known = [...Object.keys(target.deployments), ...Object.values(target.deployments), ...target.models];
  const name = known.find((model) => squeezed(model) === squeezed(constant));
  return deploymentOf(name ?? constant, target);
}

/** SDKs make a constant's name of a model's by their own rules for its signs alone: `GPT3Dot5Turbo`, `GPT_3_5_TURBO`. */
function squeezed(name: string): string {
  return name.replace(/(?<=\d)Dot(?=\d)/g, '').toLowerCase().replace(/[^a-z0-9]/g, ''); // prettier-ignore
}
