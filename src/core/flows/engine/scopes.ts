import { join, type Scope, type Value } from './value';

/** What the nearest variable of a name holds. */
export function lookup(scope: Scope, name: string): Value | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const value = at.vars.get(name);
    if (value) return value;
  }
  return undefined;
}

/**
 * Gives the nearest variable of that name a value; without one it is made in the function. What belongs to a function
 * around may have been given something else before this one runs, so it keeps both.
 */
export function store(scope: Scope, name: string, value: Value): void {
  let own = true;
  let home: Scope | undefined;
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const known = at.vars.get(name);
    if (known) {
      at.vars.set(name, own ? value : join(known, value));
      return;
    }
    if (!at.block) {
      home ??= at;
      own = false;
    }
  }
  (home ?? scope).vars.set(name, value);
}

/** A copy to run one of several arms on; the blocks around it within the function are copied too. */
export function forked(scope: Scope): Scope {
  return { vars: new Map(), block: true, outer: copied(scope) };
}

function copied(scope: Scope): Scope {
  const vars = new Map(scope.vars);
  return scope.block
    ? { vars, block: true, outer: scope.outer && copied(scope.outer) }
    : { vars, outer: scope.outer };
}

/** Brings what the arms made of the variables back into the scope that they were forked from. */
export function merged(scope: Scope, arms: readonly Scope[]): void {
  let at: Scope | undefined = scope;
  let copies = arms.flatMap(({ outer }) => outer ?? []);
  while (at) {
    const known = new Map<string, Value>();
    for (const { vars } of copies) {
      for (const [name, value] of vars) {
        const other = known.get(name);
        if (other !== value) known.set(name, other ? join(other, value) : value);
      }
    }
    for (const [name, value] of known) at.vars.set(name, value);
    if (!at.block) return;
    at = at.outer;
    copies = copies.flatMap(({ outer }) => outer ?? []);
  }
}
