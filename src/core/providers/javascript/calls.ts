import { argumentsOf, named } from '../syntax';
import { serviceOfCall } from '../services';
import type { Service } from '../provider';
import type { SyntaxNode } from '../../scan/grammars';
import { stringOf } from './imports';

/** A call on something, as the program writes it: `this.client.chat.completions.create`. */
export interface MemberCall {
  readonly chain: string;
  readonly node: SyntaxNode;
}

/** All calls of a program with a plain chain of names as their callee. */
export function memberCalls(calls: readonly SyntaxNode[]): MemberCall[] {
  return calls.flatMap((node) => {
    const chain = node.childForFieldName('function')?.text.replace(/\?\./g, '.').replace(/\s+/g, '');
    return chain !== undefined && /^[\w$.#]{1,200}$/.test(chain) && chain.includes('.')
      ? [{ chain, node }]
      : [];
  });
}

/** The name that a client is kept under: a variable, a property, `this.x`. */
export function keptAs(client: SyntaxNode): string | undefined {
  let node: SyntaxNode | null = client.parent;
  while (
    node &&
    /^(?:as_expression|parenthesized_expression|await_expression|binary_expression|ternary_expression)$/.test(
      node.type,
    )
  )
    node = node.parent;
  switch (node?.type) {
    case 'variable_declarator':
      return node.childForFieldName('name')?.text;
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return node.childForFieldName('left')?.text;
    case 'public_field_definition':
    case 'field_definition':
      return `this.${(node.childForFieldName('name') ?? node.childForFieldName('property'))?.text ?? ''}`;
    default:
      return undefined;
  }
}

/** What a client is used for, by the calls on it; without a name of its own it takes every call of that shape. */
export function callsOn(
  name: string | undefined,
  calls: readonly MemberCall[],
): { services: Service[]; model?: string } {
  const services = new Set<Service>();
  let model: string | undefined;
  for (const { chain, node } of calls) {
    if (name !== undefined && !chain.startsWith(`${name}.`)) continue;
    const service = serviceOfCall(name === undefined ? chain : chain.slice(name.length + 1));
    if (!service) continue;
    services.add(service);
    model ??= modelIn(node);
  }
  return { services: [...services], ...(model ? { model } : {}) };
}

/** The model that a call names in its own arguments. */
export function modelIn(call: SyntaxNode): string | undefined {
  for (const argument of argumentsOf(call)) {
    for (const pair of argument.type === 'object' ? named(argument) : []) {
      if (
        pair.type !== 'pair' ||
        !/^(?:model|modelId|modelName)$/.test(pair.childForFieldName('key')?.text ?? '')
      )
        continue;
      const text = stringOf(pair.childForFieldName('value'));
      if (text) return text;
    }
  }
  return undefined;
}

const HTTP_CALLEE =
  /^(?:(?:window|globalThis|self)\.)?(?:\$?fetch|ofetch|axios|got|ky|request|superagent|needle)$|\.(?:post|get|put|patch|request|fetch|stream|create|extend|\$post)$/i;

/** Whether a callee may be an HTTP client's; its URL must say the rest. */
export function isHttpCallee(callee: string): boolean {
  return HTTP_CALLEE.test(callee) || /(?:fetch|request|post)\w*$/i.test(callee);
}
