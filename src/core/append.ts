/** Adds items to a list, however many: spread into `push`, a hundred thousand arguments overflow the stack. */
export function append<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}
