import type { Finding } from '../finding';
import { fixed, type SafeText } from '../safeText';
import { grammarOf } from '../scan/fileKinds';
import type { SyntaxNode, SyntaxTree } from '../scan/grammars';
import type { Refusal, Remedy, RemedyContext, TextEdit } from './remedy';
import { newItems, setItems, type Item, type ItemList, type Wanted } from './routes/itemList';

/** Has a request say `store: false`, so that the service does not keep it. */
export const storeOff: Remedy = {
  id: 'store-off',
  asksReason: false,
  inFixAll: true,
  title: () => fixed('Set store to false'),
  edit(finding, _argument, context) {
    const edits = editsFor(finding, context);
    return 'cannot' in edits ? edits : [{ path: context.source.path, needsConfirmation: false, edits }];
  },
};

/** Tells why a stateful call cannot be turned into one that keeps nothing, instead of leaving the item out. */
export const explainRetention: Remedy = {
  id: 'explain-retention',
  asksReason: false,
  inFixAll: false,
  title: () => fixed('Why this cannot be turned off…'),
  edit: ({ label }) => ({ cannot: REASONS.find(([shape]) => shape.test(label ?? ''))?.[1] ?? OTHERWISE }),
};

const REASONS: readonly (readonly [RegExp, SafeText])[] = [
  [/previous_?response|previous_?interaction|conversation/i, fixed('This goes on from what the service stored before. Send the earlier turns with each request, then store can be false.')],
  [/background/i, fixed('The service keeps a background request until its answer is fetched. Wait for the answer instead, or have the agreement cover it.')],
  [/batch/i, fixed('A batch is a file that the service keeps until it has run, and its results after that. Send the requests one by one, or have the agreement cover it.')],
  [/vector|search_?store/i, fixed('A vector store keeps what is put into it: that is its purpose. Keep the index on a machine of your own, or have the agreement cover it.')],
  [/thread|assistant/i, fixed('Assistants and threads keep every message. Keep the conversation yourself and send it with each request, or have the agreement cover it.')],
  [/cache/i, fixed('Cached content is kept until it expires. Send it with each request, or have the agreement cover it.')],
  [/file|upload|container/i, fixed('A file stays with the service until it is deleted. Put its content into the request, or delete it afterwards and have the agreement cover the time between.')],
]; // prettier-ignore

const OTHERWISE = fixed('The service keeps what this sends by its nature. Do without it, or have the agreement cover it and record retentionDays.'); // prettier-ignore

function editsFor({ place }: Finding, { source, grammars }: RemedyContext): readonly TextEdit[] | Refusal {
  const grammar = grammarOf(source.languageId);
  if (!grammar || !grammars.has(grammar) || !/^(?:javascript|typescript|python)/.test(source.languageId)) {
    return { cannot: fixed('Calls in this language are not rewritten. Set store to false in the request by hand.') }; // prettier-ignore
  }
  if (LATER.test(source.text)) {
    return { cannot: fixed('Something here asks for a stored response later. Send the earlier turns with each request first, then set store to false.') }; // prettier-ignore
  }
  return grammars.withTree(grammar, source.text, (tree): readonly TextEdit[] | Refusal => {
    const written = writtenAt(tree, place.start, place.end);
    if (written) return [written];
    const call = callEndingAt(tree, place.start, place.end);
    return call ? insertInto(call, source.text) : { cannot: fixed('The request is put together elsewhere. Set store to false there.') }; // prettier-ignore
  });
}

/** What would no longer work once nothing is stored. */
const LATER = /\bprevious_?response_?id\b|\bresponses\.retrieve\b|\bbackground["']?\s*[:=]\s*[Tt]rue\b/i;

/** `store: true` → `store: false`, `store=True` → `store=False`. */
function writtenAt(tree: SyntaxTree, start: number, end: number): TextEdit | undefined {
  for (
    let node = tree.rootNode.descendantForIndex(start, Math.max(start, end - 1));
    node;
    node = node.parent
  ) {
    // prettier-ignore
    if (node.startIndex !== start || node.endIndex !== end) continue;
    if (node.type === 'shorthand_property_identifier') return { start, end, newText: `${node.text}: false` };
    const value = node.type === 'pair' || node.type === 'keyword_argument' ? node.childForFieldName('value') : null; // prettier-ignore
    const python = node.type === 'keyword_argument' || value?.type === 'true' && value.text === 'True'; // prettier-ignore
    if (value) return { start: value.startIndex, end: value.endIndex, newText: python ? 'False' : 'false' };
  }
  return undefined;
}

function callEndingAt(tree: SyntaxTree, start: number, end: number): SyntaxNode | undefined {
  for (
    let node = tree.rootNode.descendantForIndex(start, Math.max(start, end - 1));
    node;
    node = node.parent
  ) {
    // prettier-ignore
    const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    if (callee?.endIndex === end && /^(?:call|call_expression|new_expression)$/.test(node.type)) return node;
  }
  return undefined;
}

function insertInto(call: SyntaxNode, text: string): readonly TextEdit[] | Refusal {
  const list = call.childForFieldName('arguments');
  const args = (list?.namedChildren ?? []).filter((node): node is SyntaxNode => node !== null && node.type !== 'comment'); // prettier-ignore
  const body = bodyIn(call);
  const isHttp = !/\.(?:create|parse|stream|a?responses)$/.test(calleeOf(call)) && call.type !== 'new_expression'; // prettier-ignore
  if (body && (isHttp || call.type !== 'call')) return inObject(body, wantedFor(call, body), text);
  if (call.type === 'call' && list?.type === 'argument_list' && !isHttp) {
    const items = args.map((node): Item => ({ key: node.childForFieldName('name')?.text, node, value: node.childForFieldName('value') ?? node })); // prettier-ignore
    return inList({ start: list.startIndex + 1, end: list.endIndex - 1, items }, PYTHON, text, '');
  }
  const [only] = args;
  if (call.type === 'call_expression' && only?.type === 'identifier' && !isHttp)
    return [{ start: only.startIndex, end: only.endIndex, newText: `{ ...${only.text}, store: false }` }];
  return { cannot: fixed('The request is put together elsewhere. Set store to false there.') };
}

const JAVASCRIPT: Wanted = { key: 'store', value: 'false', text: 'store: false' };
const PYTHON: Wanted = { key: 'store', value: 'False', text: 'store=False' };
/** LangChain in JavaScript has an option of its own. */
const LANGCHAIN: Wanted = { key: 'zdrEnabled', value: 'true', text: 'zdrEnabled: true' };

function wantedFor(call: SyntaxNode, body: SyntaxNode): Wanted {
  if (call.type === 'new_expression') return LANGCHAIN;
  if (body.type !== 'dictionary') return quotesOf(body) ? { ...JAVASCRIPT, text: `${quotesOf(body)}store${quotesOf(body)}: false` } : JAVASCRIPT; // prettier-ignore
  const quote = quotesOf(body) ?? '"';
  return { key: 'store', value: 'False', text: `${quote}store${quote}: False` };
}

function quotesOf(object: SyntaxNode): string | undefined {
  return /^[{\s]*(["'])/.exec(object.text)?.[1];
}

/** The object of a call that is the request: the one that names its model or its input. */
function bodyIn(call: SyntaxNode): SyntaxNode | undefined {
  const objects = call.descendantsOfType(['object', 'dictionary']).filter((node) => node !== null);
  return objects.find(
    (node) =>
    node.namedChildren.some((child) => /^["']?(?:model|input|useResponsesApi)["']?$/.test(child?.childForFieldName('key')?.text ?? child?.text ?? '')), // prettier-ignore
  );
}

function inObject(object: SyntaxNode, wanted: Wanted, text: string): readonly TextEdit[] {
  const children = object.namedChildren.filter((node): node is SyntaxNode => node !== null && node.type !== 'comment'); // prettier-ignore
  const items = children.map((node): Item => ({
    key: (node.childForFieldName('key')?.text ?? (node.type === 'shorthand_property_identifier' ? node.text : undefined))?.replace(/["']/g, ''),
    node,
    value: node.childForFieldName('value') ?? node,
  })); // prettier-ignore
  return inList({ start: object.startIndex + 1, end: object.endIndex - 1, items }, wanted, text, ' ');
}

function inList(list: ItemList, wanted: Wanted, text: string, pad: string): readonly TextEdit[] {
  if (list.items.length > 0) return setItems(text, list, [wanted], new Set());
  return [{ start: list.start, end: list.end, newText: newItems(text, list.start, [wanted], pad) }];
}

function calleeOf(call: SyntaxNode): string {
  return (call.childForFieldName('function') ?? call.childForFieldName('constructor'))?.text ?? '';
}
