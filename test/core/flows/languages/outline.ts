import type {
  Call,
  Expression,
  FunctionNode,
  Program,
  Statement,
  Target,
  TypeNode,
} from '../../../../src/core/flows/program';

/** A program in a few letters a statement: imports, types, then functions with their bodies. */
export function outline({ imports, types, functions }: Program): string[] {
  return [
    ...imports.map(({ local, module, name }) => `import ${local || '-'} = ${module} : ${name}`),
    ...types.map(typeLine),
    ...functions.flatMap((node, index) =>
      index === 0 && node.body.length === 0 ? [] : functionLines(node, index),
    ),
  ];
}

function typeLine({ name, supers, fields }: TypeNode): string {
  const held = fields.map((field) => `${field.name}${typed(field.types)}${field.value ? ` = ${shown(field.value)}` : ''}`); // prettier-ignore
  return `type ${[name, ...supers].join(' < ')} { ${held.join('; ')} }`;
}

function functionLines(node: FunctionNode, index: number): string[] {
  const parameters = node.parameters.map(({ target, types, marks, rest }) => `${markText(marks)}${rest ? '...' : ''}${targetText(target)}${typed(types)}`); // prettier-ignore
  const head = `${node.constructs ? 'new ' : ''}${node.owner === undefined ? '' : `${node.owner}.`}${node.name}(${parameters.join(', ')})${node.type === undefined ? '' : `: ${node.type}`}`; // prettier-ignore
  return [`${index} ${markText(node.marks)}${head}`, ...node.body.flatMap((item) => lines(item, '  '))];
}

const typed = (types: readonly string[] | undefined): string => (types ? `: ${types.join(' ')}` : '');
const markText = (marks: readonly Call[] | undefined): string =>
  (marks ?? []).map((mark) => `@${shown(mark)} `).join('');

function lines(statement: Statement, indent: string): string[] {
  switch (statement.kind) {
    case 'assign': {
      const { target, value, types, adds, declares } = statement;
      return [`${indent}${declares ? 'let ' : ''}${targetText(target)}${typed(types)} ${adds ? '+=' : '='} ${shown(value)}`]; // prettier-ignore
    }
    case 'branch':
      return statement.arms.flatMap((arm) => [
        `${indent}or`,
        ...arm.flatMap((item) => lines(item, `${indent}  `)),
      ]);
    case 'loop': {
      const { target, over, body } = statement;
      const head = over ? `for ${target ? targetText(target) : '_'} of ${shown(over)}` : 'loop';
      return [`${indent}${head}`, ...body.flatMap((item) => lines(item, `${indent}  `))];
    }
    default:
      return [`${indent}${statement.kind} ${shown(statement.value)}`];
  }
}

function targetText(target: Target): string {
  switch (target.kind) {
    case 'items':
      return `[${target.items.map((item) => (item ? targetText(item) : '')).join(', ')}]`;
    case 'fields':
      return `{${target.fields.map(({ key, target: inner }) => `${key ?? '...'}: ${targetText(inner)}`).join(', ')}}`;
    case 'member':
      return `${shown(target.object)}.${target.name ?? '*'}`;
    case 'name':
      return target.name;
  }
}

function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return `${shown(expression.object)}.${expression.name}`;
    case 'element':
      return `${shown(expression.object)}[${expression.index ? shown(expression.index) : ''}]`;
    case 'parts':
      return `(${expression.parts.map(shown).join(' + ')})`;
    case 'object':
      return `{${expression.entries.map(({ key, value }) => (key === undefined ? `...${shown(value)}` : `${key}: ${shown(value)}`)).join(', ')}}`;
    case 'list':
      return `[${expression.items.map((item) => `${expression.spread ? '...' : ''}${shown(item)}`).join(', ')}]`;
    case 'comprehension':
      return `[${shown(expression.element)}${expression.loops.map(({ target, over }) => ` for ${targetText(target)} of ${shown(over)}`).join('')}]`;
    case 'call': {
      const args = expression.args.map(({ name, value, spread }) => `${name === undefined ? '' : `${name}=`}${spread ? '...' : ''}${shown(value)}`);
      const types = expression.types ? `<${expression.types.join(' ')}>` : '';
      return `${expression.makes ? 'new ' : ''}${shown(expression.callee)}${types}(${args.join(', ')})`;
    }
    case 'function':
      return `fn${expression.index}`;
    case 'assigned':
      return `(${targetText(expression.target)} := ${shown(expression.value)})`;
    case 'text':
      return JSON.stringify(expression.text);
    case 'constant':
      return '#';
    case 'test':
      return `?(${expression.operands.map(shown).join(', ')})`;
  }
} // prettier-ignore

/** What stands outside the function or expression that it belongs to; marks may be those of the class around. */
export function strayed(program: Program, text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, start: number, end: number): void => {
    if (typeof value !== 'object' || value === null) return;
    const own = value as { kind?: string; start?: number; end?: number };
    if (own.start !== undefined && own.end !== undefined) {
      if (own.start > own.end || own.start < start || own.end > end)
        found.push(text.slice(own.start, own.end));
      [start, end] = [own.start, own.end];
    }
    for (const part of Object.values(value)) visit(part, start, end);
  };
  for (const { parameters, body, start, end } of program.functions) visit([parameters, body], start, end);
  for (const node of program.types) visit(node, 0, text.length);
  return found;
}
