import type { SyntaxNode } from '../../scan/grammars';
import { sidesOf, withoutFormatted, withoutOperand, type Sides } from './concatenation';
import { withoutItem } from './list';
import {
  insideOf,
  isArguments,
  isList,
  isOfSink,
  isString,
  itemsOf,
  replaced,
  type Change,
  type Scene,
} from './mend';
import { placeholdersOf, withoutPlaceholder } from './placeholder';
import { saysNothing, tidied } from './tidy';

type Changes = readonly Change[] | undefined;

/** What is no part of an expression any more: what runs later, or stands for itself. */
const BOUNDARY = /statement|function|lambda|arrow|closure|block|body|program|module|compilation_unit|declarat|class|method_definition|assignment/; // prettier-ignore

/**
 * Leaves a part out of what is logged or reported: its interpolation, its operand, its entry, its argument with the
 * placeholder. Where nothing else would be said, the name of what flowed is, so that the event stays.
 * @returns undefined where it cannot go by itself
 */
export function drop(node: SyntaxNode, scene: Scene): Changes {
  const { parent } = node;
  if (!parent || node.startIndex < scene.calleeEnd) return undefined;
  if (isHole(parent)) return interpolation(parent, scene);
  if (isString(parent)) return interpolation(node, scene);
  if (isList(parent)) return item(parent, node, scene);
  const sides = sidesOf(parent);
  if (sides) return operand(parent, node, sides, scene);
  // The value of an initializer or an argument by name belongs to its list.
  if (parent.parent && isList(parent.parent)) return item(parent.parent, parent, scene);
  return BOUNDARY.test(parent.type) ? undefined : drop(parent, scene);
} // prettier-ignore

function isHole({ type }: SyntaxNode): boolean {
  return type === 'template_substitution' || type === 'interpolation';
}

function interpolation(hole: SyntaxNode, scene: Scene): Changes {
  const { text } = scene;
  let string = hole.parent;
  while (string && !isString(string)) string = BOUNDARY.test(string.type) ? null : string.parent;
  const inside = string && insideOf(string);
  if (!inside || string!.parent?.type === 'call_expression') return undefined;
  const braced = text[hole.startIndex - 1] === '{' && text[hole.endIndex] === '}' && hole.type !== 'template_substitution';
  const own = braced ? { start: hole.startIndex - 1, end: hole.endIndex + 1 } : { start: hole.startIndex, end: hole.endIndex };
  const { start, end } = tidied(text, inside, own);
  const rest = text.slice(inside.start, start) + text.slice(end, inside.end);
  return saysNothing(rest) ? drop(string!, scene) : [{ start, end, newText: '' }];
} // prettier-ignore

function operand(whole: SyntaxNode, node: SyntaxNode, sides: Sides, scene: Scene): Changes {
  if (sides.operator === '%') return withoutFormatted(scene.text, sides, node) ?? drop(whole, scene);
  const without = withoutOperand(scene.text, whole, node, sides);
  return without === 'nothing' ? drop(whole, scene) : without;
}

function item(list: SyntaxNode, own: SyntaxNode, scene: Scene): Changes {
  if (isArguments(list))
    return isOfSink(list, scene) ? argument(list, own, scene) : drop(list.parent!, scene);
  // C# writes a dictionary's entry as a list of two.
  if (list.type === 'initializer_expression' && list.parent?.type === 'initializer_expression') return item(list.parent, list, scene); // prettier-ignore
  const sides = list.type === 'tuple' ? sidesOf(list.parent) : undefined;
  if (sides?.operator === '%') return withoutFormatted(scene.text, sides, own) ?? drop(list, scene);
  const key = /^[\w"':[\]]+/.exec(own.text)?.[0].replace(/\W/g, '') ?? '';
  if (key !== '' && own.id !== valueOf(own).id && isNamedIn(list, key, scene))
    return [replaced(valueOf(own), quoted(scene, list, own))];
  const isEntry = !/^(?:array|list|set|tuple)$/.test(list.type);
  if (!scene.isLog && (!isEntry || NEEDED.test(own.text))) return undefined;
  return withoutItem(scene.text, list, own);
}

/** Whether a text of the same call takes the value by the name of its entry: `%(ssn)s`, `{ssn}`. */
function isNamedIn(list: SyntaxNode, key: string, scene: Scene): boolean {
  let around: SyntaxNode | null = list;
  while (around && !(isArguments(around) && isOfSink(around, scene))) around = around.parent;
  const taken = new RegExp(String.raw`%\(${key}\)|[^$]\{${key}\}`);
  return (
    around?.namedChildren.some((one) => one !== null && isString(valueOf(one)) && taken.test(one.text)) ===
    true
  );
}

/** What an event is nothing without. */
const NEEDED = /^["':]?(?:user|anonymous|distinct)_?id\b/i;

function argument(list: SyntaxNode, own: SyntaxNode, scene: Scene): Changes {
  const { text, language, isLog } = scene;
  const items = itemsOf(list);
  const index = items.findIndex(({ id }) => id === own.id);
  if (own.type === 'pair') return !isLog && NEEDED.test(own.text) ? undefined : withoutItem(text, list, own);
  if (!isLog) return isText(valueOf(own)) ? [replaced(valueOf(own), quoted(scene, list, own))] : undefined;
  const named = own.type === 'keyword_argument';
  const said = [replaced(valueOf(own), quoted(scene, list, own))];
  if (named && items.length > 1) return isNamedIn(list, /^\w*/.exec(own.text)![0], scene) ? said : withoutItem(text, list, own); // prettier-ignore
  if (items.length === 1 || index < 0) return said;
  const method = /\w*$/.exec(text.slice(0, scene.calleeEnd))![0];
  const format = items.slice(0, index).find((one) => isString(valueOf(one)));
  if (!format) return loose(list, own, index, scene, said);
  if (language === 'go' && isKeyed(method)) {
    const key = items[index - 1]!;
    const first = items.indexOf(format);
    if (isString(key) && index - 1 > first) return withoutItem(text, list, key, own);
    if (items.length === 2) return link(list) ?? said;
  }
  const places = placeholdersOf(valueOf(format), language, method);
  if (!places) return said;
  const place = places[index - items.indexOf(format) - 1];
  if (!place) return withoutItem(text, list, own);
  const without = withoutPlaceholder(text, valueOf(format), place);
  return without ? [without, ...withoutItem(text, list, own)] : said;
}

/** `log.Info().Str("ssn", ssn).Msg("…")`: the link of a chain that has a key and a value goes as a whole. */
function link({ parent: call }: SyntaxNode): Changes {
  const before = call?.childForFieldName('function')?.childForFieldName('operand');
  if (before?.type !== 'call_expression' || call?.parent?.type !== 'selector_expression') return undefined;
  return [{ start: before.endIndex, end: call.endIndex, newText: '' }];
}

/** An argument without a format string before it goes where no other string can be one. */
function loose(list: SyntaxNode, own: SyntaxNode, index: number, { text, language }: Scene, said: Changes): Changes {
  return language === 'javascript' || language === 'python' && index === 0 ? withoutItem(text, list, own) : said;
} // prettier-ignore

/** `slog.Info("msg", "key", value)`: not those that print what they are given. */
function isKeyed(method: string): boolean {
  return !/f$|ln$|^(?:print|fatal|panic)/i.test(method);
}

/** C# and PHP wrap an argument in a node of its own. */
function valueOf(item: SyntaxNode): SyntaxNode {
  return (
    item.childForFieldName('value') ??
    (/^(?:argument|array_element_initializer)$/.test(item.type) ? (item.namedChildren.at(-1) ?? item) : item)
  );
}

/** Whether an argument is a text, so that another text can stand for it. */
function isText(node: SyntaxNode): boolean {
  const sides = sidesOf(node);
  return sides ? isText(sides.left) || isText(sides.right) : isString(node);
}

/** The name of what flowed, as a text. */
function quoted({ language, name }: Scene, list: SyntaxNode, own: SyntaxNode): string {
  const double = ['java', 'csharp', 'go', 'python'].includes(language) || (list.text.includes('"') && !list.text.includes("'")); // prettier-ignore
  const { text } = valueOf(own);
  const plain = (/^[\w$@.]+$/.test(text) ? text : name).replace(/[^\w.]/g, '');
  return double ? `"${plain}"` : `'${plain}'`;
}
