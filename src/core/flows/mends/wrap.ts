import type { SyntaxNode } from '../../scan/grammars';
import type { Program } from '../program';
import type { LanguageId } from '../languages/language';
import { replaced, wordsOf, type Change, type Scene } from './mend';

/** A sanitizer of the policy as a text can call it. `known`: the text defines or imports it. */
export interface Sanitizer {
  readonly name: string;
  readonly callee: string;
  readonly known: boolean;
}

/** The first sanitizer that a policy declares, as a program would call it. */
export function sanitizerFor(
  program: Program,
  text: string,
  language: LanguageId,
  declared: readonly string[],
): Sanitizer | undefined {
  const plain = declared.filter((name) => /^[\w$]+(?:\.[\w$]+)*$/.test(name));
  const ways = plain.map((name) => ({ name, callee: calledAs(name, program, text, language) }));
  const known = ways.find(({ callee }) => callee !== undefined);
  if (known) return { name: known.name, callee: known.callee!, known: true };
  const [name] = plain;
  return name === undefined ? undefined : { name, callee: name, known: false };
}

/** `deidentify`, or `privacy.deidentify` where the text calls it so; undefined where it does not know it. */
function calledAs(name: string, { imports, functions, types }: Program, text: string, language: LanguageId): string | undefined {
  const classes = language === 'java' || language === 'csharp';
  const own = (root: string): boolean => imports.some(({ local }) => local === root) || types.some((type) => type.name === root);
  const root = /^[\w$]+/.exec(name)?.[0] ?? '';
  if (own(root) || functions.some((fn) => fn.name === name && (classes || fn.owner === undefined))) return name;
  const bare = /^[\w$]+$/.test(name) ? name.replace(/\$/g, String.raw`\$`) : undefined;
  if (bare === undefined) return undefined;
  const calls = text.matchAll(new RegExp(String.raw`(?<![\w$.>:])([\w$]+)(?:\.|::)${bare}(?=\s*\()`, 'g'));
  return [...calls].find(([, holder]) => own(holder!))?.[0];
} // prettier-ignore

/** Hands a part to a sanitizer; undefined where no call may stand. */
export function wrap(node: SyntaxNode, callee: string, scene: Scene): readonly Change[] | undefined {
  const { parent, type } = node;
  if (!parent || /^(?:throw_statement|throw_expression|raise_statement|generator_expression)$/.test(parent.type)) return undefined; // prettier-ignore
  if (/assignment/.test(parent.type) && parent.childForFieldName('left')?.id === node.id) {
    const right = parent.childForFieldName('right');
    return right ? [replaced(right, call(callee, right, scene))] : undefined;
  }
  if (node.startIndex < scene.calleeEnd || type === 'generator_expression') return undefined;
  const own = wordsOf(node, scene.text);
  const holder = holderOf(node);
  if (holder) return wrap(holder, callee, scene);
  if (TYPED.has(scene.language) && isBuilt(own)) return undefined;
  if (type === 'shorthand_property_identifier')
    return [replaced(node, `${own}: ${call(callee, node, scene)}`)];
  if (type === 'pair' || (type === 'argument' && node.namedChildCount > 1)) return undefined;
  const splat = /^(?:\.\.\.|\*{1,2}|&)/.exec(own)?.[0];
  if (splat && /spread|splat|variadic/.test(type)) return [replaced(node, `${splat}${callee}(${own.slice(splat.length)})`)]; // prettier-ignore
  if (parent.type === 'encapsed_string') return besideText(node, parent, callee, scene);
  if (parent.type === 'heredoc_body') return undefined;
  return [replaced(node, call(callee, node, scene))];
}

/** `patient.toJSON()` where the part is `patient`: what goes out is what the call returns. */
function holderOf(node: SyntaxNode): SyntaxNode | undefined {
  const { parent } = node;
  if (!parent || node.startIndex !== parent.startIndex) return undefined;
  return /^(?:attribute|member_expression|member_access_expression|selector_expression|field_access|call|call_expression|member_call_expression|method_invocation|invocation_expression)$/.test(parent.type) ? parent : undefined;
} // prettier-ignore

const TYPED: ReadonlySet<LanguageId> = new Set(['java', 'csharp', 'go']);
const BUILT =
  /^\w*(?:req|request|params|options|cookie|mail|messages?|event|args|arguments|context|properties|traits)$/i;

/** A request in the making has a type that no sanitizer gives back. */
function isBuilt(text: string): boolean {
  return BUILT.test(text) || /^new\b|\.builder\(|\bNew[A-Z]\w*\(|^&?[\w.[\]]+\{/.test(text);
}

function call(callee: string, node: SyntaxNode, { text }: Scene): string {
  return `${callee}(${wordsOf(node, text)})`;
}

/** PHP's strings hold no calls: `"SSN $ssn"` becomes `"SSN " . deidentify($ssn)`. */
function besideText(node: SyntaxNode, string: SyntaxNode, callee: string, scene: Scene): readonly Change[] | undefined {
  const { text } = scene;
  if (/\[[A-Za-z_]\w*\]/.test(wordsOf(node, text))) return undefined;
  const braced = text[node.startIndex - 1] === '{' && text[node.endIndex] === '}';
  const [from, to] = braced ? [node.startIndex - 1, node.endIndex + 1] : [node.startIndex, node.endIndex];
  const first = from === string.startIndex + 1;
  const last = to === string.endIndex - 1;
  const newText = `${first ? '' : '" . '}${call(callee, node, scene)}${last ? '' : ' . "'}`;
  return [{ start: first ? from - 1 : from, end: last ? to + 1 : to, newText }];
} // prettier-ignore
