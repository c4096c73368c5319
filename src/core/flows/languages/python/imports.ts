import { kidsOf, textOf, type Lowering, type Piece } from './lowering';

/** `import a.b` binds `a` and stands for the module `a.b`; `from x import *` has no local name. */
export function imports(low: Lowering, piece: Piece): void {
  const from = piece.type === 'import_from_statement';
  const [first, ...rest] = kidsOf(low, piece);
  if (!first) return;
  const add = (local: string, module: string, name: string, { start, end }: Piece) =>
    low.imports.push({ local, module, name, start, end });
  const written = (part: Piece) => textOf(low, part).replace(/[\s\\]+/g, '');
  for (const part of from ? rest : [first, ...rest]) {
    if (part.type === 'wildcard_import') add('', written(first), '*', part);
    if (part.type !== 'dotted_name' && part.type !== 'aliased_import') continue;
    const [name, alias] = part.type === 'aliased_import' ? kidsOf(low, part) : [part];
    if (!name) continue;
    const whole = written(name);
    if (from) add(alias ? written(alias) : whole, written(first), whole, part);
    else add(alias ? written(alias) : whole.split('.')[0]!, whole, '*', part);
  }
}
