import type { Expression, Target } from '../../program';
import { block, declare, spanOf, textOf, unknown, type Lowering } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';

interface Loop {
  readonly target: Target;
  readonly over: Expression;
}

/** `from … in … select …`. Filters and orders give nothing and are left out. */
export function query(low: Lowering, node: PlainNode): Expression {
  let result: Expression = unknown(node);
  const before = block(low, () => (result = read(low, node)));
  low.out.push(...before);
  return result;
}

function read(low: Lowering, node: PlainNode): Expression {
  let loops: Loop[] = [];
  let element: Expression | undefined;
  const given = (): Expression => ({ kind: 'comprehension', loops, element: element ?? unknown(node), ...spanOf(node) }); // prettier-ignore
  const add = (name: PlainNode | undefined, over: Expression): void => {
    if (!name) return;
    const text = textOf(low, name);
    declare(low, text);
    loops.push({ target: { kind: 'name', name: text, ...spanOf(name) }, over });
  };
  for (const kid of node.kids) {
    const parts = namedKids(kid);
    switch (kid.type) {
      case 'from_clause':
        add(fieldOf(kid, 'name'), expression(low, parts.at(-1)));
        break;
      case 'let_clause':
        add(parts[0], listOf(expression(low, parts[1])));
        break;
      case 'join_clause': {
        const typed = fieldOf(kid, 'type') ? 1 : 0;
        add(parts[typed], expression(low, parts[typed + 1]));
        break;
      }
      case 'select_clause':
      case 'group_clause':
        element = expression(low, parts[0]);
        break;
      case 'identifier': {
        const over = given();
        loops = [];
        element = undefined;
        add(kid, over);
        break;
      }
    }
  }
  return given();
}

function listOf(value: Expression): Expression {
  return { kind: 'list', items: [value], start: value.start, end: value.end };
}
