import type { Expression, Statement } from '../../program';
import { spanOf, textOf } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import type { Around } from './declarations';
import { expression } from './expressions';

/**
 * `curl_setopt($ch, CURLOPT_URL, $url)` and `curl_setopt_array($ch, […])` give a handle what its request is made of: they are
 * lowered to assignments of its members, so that the call that sends it sends them. Undefined for anything else.
 */
export function curlOptions(node: PlainNode, around: Around): Statement[] | undefined {
  const called = node.type === 'function_call_expression' ? fieldOf(node, 'function') : undefined;
  const name = called && textOf(around.low, called).replace(/^\\/, '');
  if (name !== 'curl_setopt' && name !== 'curl_setopt_array') return undefined;
  const [handle, option, value] = namedKids(fieldOf(node, 'arguments') ?? node).map((kid) => expression(kid, around));
  if (!handle || !option) return undefined;
  const given = (key: string, held: Expression): Statement => ({
    kind: 'assign',
    target: { kind: 'member', object: handle, name: key, ...spanOf(node) },
    value: held,
  });
  if (name === 'curl_setopt') return option.kind === 'name' && value ? [given(option.name, value)] : undefined;
  if (option.kind !== 'object') return undefined;
  return option.entries.flatMap(({ key, value: held }) => (key === undefined ? [] : [given(key, held)]));
} // prettier-ignore
