import type { JSONPath, Node } from 'jsonc-parser';
import { getNodeValue } from 'jsonc-parser';
import { Errors } from 'typebox/schema';
import { isProblem, linearPattern } from '../identifiers/linearPattern';
import { bareDomain, phoneDigits } from '../identifiers/ownTerms';
import { message, type Message } from '../messages';
import { isRuleId, RULES } from '../rules';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { isCalendarDay } from './days';
import { isPlainGlob } from './globs';
import { editDistance, nearest } from './nearest';
import { problemAt, shownWord, type PolicyProblem, type Range } from './problem';
import {
  AGREEMENT_KINDS,
  API_VERSION,
  DAY,
  DAY_OR_EVERGREEN,
  PolicySchema,
  RULE_PATTERN,
  UNLIMITED,
  VARIABLE,
} from './schema';

/** The part of JSON schema that the policy's schema uses. */
interface Shape {
  readonly pattern?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
}

/** What a check says, before it has a place. */
interface Complaint {
  readonly path: JSONPath;
  readonly of: 'key' | 'value';
  readonly rule: 'policy/invalid' | 'policy/unknown-key' | 'policy/bad-date';
  readonly message: Message;
}

/** Compares a policy with its schema. One problem a place, in words: what was read, what was expected, the nearest key. */
export function shapeProblems(
  source: SourceText,
  root: Node,
  at: (path: JSONPath, of: 'key' | 'value') => Range,
): PolicyProblem[] {
  const complaints = [...schemaComplaints(root), ...valueComplaints(root, PolicySchema as Shape, [])];
  const seen = new Set<string>();
  return complaints
    .filter(({ path }) => !seen.has(path.join('\n')) && seen.add(path.join('\n')))
    .map(({ path, of, rule, message: said }) => problemAt(source, at(path, of), rule, said));
}

function schemaComplaints(root: Node): Complaint[] {
  const [, errors] = Errors(PolicySchema, getNodeValue(root));
  return errors.flatMap((error): Complaint[] => {
    const path = pathOf(root, error.instancePath);
    const said = (expected: SafeText): Complaint => ({
      path,
      of: 'value',
      rule: 'policy/invalid',
      message: message('policy.shape', { key: pathText(path), read: readText(root, path), expected }),
    });
    switch (error.keyword) {
      case 'additionalProperties':
        return error.params.additionalProperties.map((key) => unknownKey(path, key));
      case 'required':
        return error.params.requiredProperties.map((key) => ({
          path: [...path, key],
          of: 'key',
          rule: 'policy/invalid',
          message: message('policy.missingKey', { parent: pathText(path), key: safeName(key) }),
        }));
      case 'type':
        return [said(TYPES[String(error.params.type)] ?? fixed('another value'))];
      case 'enum':
        if (path.length === 3 && path[0] === 'agreements' && path[2] === 'kind') return [noAgreement(root, path)];
        return [said(listText(error.params.allowedValues.map(String)))];
      case 'pattern':
        return isDay(String(error.params.pattern)) ? [] : [said(PATTERNS[String(error.params.pattern)] ?? fixed('another text'))];
      case 'minItems':
        return [said(fixed('at least one entry'))];
      case 'minLength':
        return [said(fixed('a text that is not empty'))];
      case 'maxLength':
        return [said(joinSafe([fixed('at most'), safeNumber(error.params.limit), fixed('characters')], fixed(' ')))];
      case 'minimum':
        return [said(fixed('0 or more'))];
      default:
        return [];
    }
  });
} // prettier-ignore

/** A kind that is none: said in the words of whoever offers it. */
function noAgreement(root: Node, path: JSONPath): Complaint {
  const kind = String(path.reduce<Node | undefined>(childOf, root)?.value);
  const offered = /^(?:dpa|soc-?2|hitrust|iso-?27001|nda|zdr|terms|tos)$/i.test(kind);
  const cure =
    /^conduit$/i.test(kind) ? message('policy.conduit')
    : offered ? message('policy.offered')
    : message('policy.keys', { keys: safeList(AGREEMENT_KINDS) }); // prettier-ignore
  return {
    path,
    of: 'value',
    rule: 'policy/invalid',
    message: message('policy.kind', { kind: readText(root, path), cure }),
  };
}

/** What a schema cannot say: days of the calendar, globs that match in linear time, misspelt rules. */
function valueComplaints(node: Node, shape: Shape | undefined, path: JSONPath): Complaint[] {
  const children = (node.children ?? []).flatMap((child, index): Complaint[] => {
    if (node.type === 'array') return valueComplaints(child, shape?.items, [...path, index]);
    const [key, value] = child.children ?? [];
    if (!key || !value) return [];
    const inner = [...path, key.value as string];
    const ruleKey = path.at(-1) === 'rules' ? misspeltRule(key.value as string, inner, 'key') : [];
    return [...ruleKey, ...valueComplaints(value, shapeOf(shape, key.value as string), inner)];
  });
  if (node.type !== 'string') return children;
  const text = node.value as string;
  const complaint = { path, of: 'value', rule: 'policy/invalid' } as const;
  if (isDay(shape?.pattern) && !(shape!.pattern === DAY_OR_EVERGREEN && text === 'evergreen')) {
    if (isCalendarDay(text)) return [];
    return [{ ...complaint, rule: 'policy/bad-date', message: message('policy.badDate', { key: pathText(path) }) }];
  }
  if (shape?.pattern === RULE_PATTERN) return misspeltRule(text, path, 'value');
  if (path.at(-2) === 'files' && !isPlainGlob(text)) {
    const expected = fixed('a plain glob: at most three * in a part, three ** and two braces, no \\ and no leading / or !');
    return [{ ...complaint, message: message('policy.shape', { key: pathText(path), read: fixed('another pattern'), expected }) }];
  }
  if (path[0] === 'organization' && path.length === 3) {
    const expected =
      path[1] === 'ownPhones' && phoneDigits(text).length < 7 ? fixed('a telephone number')
      : path[1] === 'ownDomains' && !bareDomain(text).includes('.') ? fixed('a domain, such as lakeside.test')
      : undefined;
    if (expected) return [{ ...complaint, message: message('policy.shape', { key: pathText(path), read: shownWord(text), expected }) }];
  }
  if (path.length === 3 && path[0] === 'identifiers' && path[2] === 'pattern' && text !== '') {
    const pattern = linearPattern(text);
    if (isProblem(pattern)) return [{ ...complaint, message: message('policy.pattern', { key: pathText(path), ...pattern }) }];
  }
  return [];
} // prettier-ignore

function misspeltRule(id: string, path: JSONPath, of: 'key' | 'value'): Complaint[] {
  if (isRuleId(id) || !new RegExp(RULE_PATTERN).test(id)) return [];
  const near = RULES.find((rule) => editDistance(rule.id, id, 3) < 3);
  if (!near) return [];
  const args = { key: shownWord(id), parent: fixed('the rules'), nearest: didYouMean(near.id) };
  return [{ path, of, rule: 'policy/unknown-key', message: message('policy.unknownKey', args) }];
}

function unknownKey(parent: JSONPath, key: string): Complaint {
  const keys = keysAt(parent);
  const near = nearest(key, keys);
  const hint =
    near !== undefined ? didYouMean(near)
    : keys.length > 0 && keys.length < 20 ? message('policy.keys', { keys: safeList(keys) })
    : message('policy.keys', { keys: fixed('names of letters, digits and . _ - that begin with a letter') }); // prettier-ignore
  return {
    path: [...parent, key],
    of: 'key',
    rule: 'policy/unknown-key',
    message: message('policy.unknownKey', {
      key: shownWord(key, fixed('This')),
      parent: pathText(parent),
      nearest: hint,
    }),
  };
}

/** The keys that the schema knows at a path. */
export function keysAt(path: JSONPath): string[] {
  const shape = path.reduce<Shape | undefined>(shapeOf, PolicySchema as Shape);
  return Object.keys(shape?.properties ?? {});
}

function didYouMean(key: string): Message {
  return message('policy.nearest', { key: safeName(key) });
}

function shapeOf(shape: Shape | undefined, segment: string | number): Shape | undefined {
  if (typeof segment === 'number') return shape?.items;
  if (shape?.properties && Object.hasOwn(shape.properties, segment)) return shape.properties[segment];
  const pattern = Object.entries(shape?.patternProperties ?? {}).find(([re]) => new RegExp(re).test(segment));
  return pattern?.[1];
}

function isDay(pattern: string | undefined): boolean {
  return pattern === DAY || pattern === DAY_OR_EVERGREEN;
}

/** A JSON pointer as a path: segments that index an array become numbers. */
function pathOf(root: Node, pointer: string): JSONPath {
  let node: Node | undefined = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
      const segment = node?.type === 'array' ? Number(name) : name;
      node = childOf(node, segment);
      return segment;
    });
}

function childOf(node: Node | undefined, segment: string | number): Node | undefined {
  if (typeof segment === 'number') return node?.children?.[segment];
  return node?.children?.find((property) => property.children?.[0]?.value === segment)?.children?.[1];
}

/** `approvals.azure-prod.status`, `allow[2].rule`. */
export function pathText(path: JSONPath): SafeText {
  if (path.length === 0) return fixed('the policy');
  return path.reduce<SafeText>((text, segment) => {
    if (typeof segment === 'number') return joinSafe([text, fixed('['), safeNumber(segment), fixed(']')], fixed(''));
    const name = shownWord(segment, fixed('(a name)'));
    return text === '' ? name : joinSafe([text, name], fixed('.'));
  }, fixed(''));
} // prettier-ignore

const TYPES: Readonly<Record<string, SafeText>> = {
  string: fixed('a text'),
  'number,string': fixed('a number of days, or unlimited'),
  number: fixed('a number'),
  integer: fixed('a whole number'),
  boolean: fixed('true or false'),
  array: fixed('a list'),
  object: fixed('an object'),
};

/** What a pattern of the schema asks for. */
const PATTERNS: Readonly<Record<string, SafeText>> = {
  [RULE_PATTERN]: fixed('a rule such as phi/phone, or a family such as phi/*'),
  [UNLIMITED]: fixed('a number of days, or unlimited'),
  [VARIABLE]: fixed('the name of a variable, such as AZURE_OPENAI_API_KEY'),
  [API_VERSION]: fixed('a dated version, such as 2024-10-21'),
};

function readText(root: Node, path: JSONPath): SafeText {
  const node = path.reduce<Node | undefined>(childOf, root);
  switch (node?.type) {
    case 'string':
      return shownWord(node.value as string, node.value === '' ? fixed('an empty text') : fixed('another text'));
    case 'number':
      return fixed('another number');
    case 'boolean':
      return node.value ? fixed('true') : fixed('false');
    case 'array':
      return node.children?.length ? fixed('a list') : fixed('an empty list');
    case 'object':
      return fixed('an object');
    default:
      return fixed('nothing');
  }
} // prettier-ignore

function listText(values: readonly string[]): SafeText {
  return values.length === 1
    ? safeName(values[0]!)
    : joinSafe([fixed('one of'), safeList(values)], fixed(' '));
}

function safeList(values: readonly string[]): SafeText {
  return joinSafe(values.map(safeName), fixed(', '));
}
