const BEGIN = '# >>> phi-cordon (phi-cordon hook uninstall git takes this away)';
const END = '# <<< phi-cordon';
const BLOCK = /^[ ]*# >>> phi-cordon[^]*?^[ ]*# <<< phi-cordon.*\n?/m;
const BLOCKS = new RegExp(BLOCK.source, 'gm');

/** Lines that are put below a key, each with the indentation that it has among them. */
type Lines = readonly string[];

/** The settings of lefthook with our commands in them; undefined if they are written in a way that only a person can add to. */
export function withLefthook(before: string, command: string): string | undefined {
  const clean = withoutBlocks(before);
  const hooks: readonly (readonly [string, string])[] = [
    ['pre-commit', `${command} scan --staged --quiet`],
    ['commit-msg', `${command} scan --quiet --message {1}`],
  ];
  return hooks.reduce<string | undefined>(
    (text, [hook, run]) => (text === undefined ? undefined : addCommand(text, hook, run)),
    ended(clean),
  );
}

/** The settings of the pre-commit framework with our hooks in them; undefined as above. */
export function withPreCommit(before: string, command: string): string | undefined {
  const clean = ended(withoutBlocks(before));
  const repos = keyAt(clean, 'repos', 0, clean.length, 0);
  return repos && below(clean, repos, preCommitHooks(command));
}

/** What others wrote. */
export function withoutBlocks(text: string): string {
  return text.replace(BLOCKS, '');
}

/** What a person may put there by hand. */
export function preCommitHooks(command: string): Lines {
  return [
    '- repo: local',
    '  hooks:',
    '    - id: phi-cordon',
    '      name: PHI Cordon',
    `      entry: ${command} scan --staged --quiet`,
    '      language: system',
    '      always_run: true',
    '      pass_filenames: false',
    '      stages: [pre-commit]',
    '    - id: phi-cordon-message',
    '      name: PHI Cordon, message',
    `      entry: ${command} scan --quiet --message`,
    '      language: system',
    '      stages: [commit-msg]',
  ];
}

function addCommand(text: string, hook: string, run: string): string | undefined {
  const own = keyAt(text, hook, 0, text.length, 0);
  if (own === undefined) {
    if (new RegExp(`^["']?${hook}["']?\\s*:`, 'm').test(text)) return undefined;
    return `${text}${block([`${hook}:`, '  commands:', '    phi-cordon:', `      run: ${run}`], '')}`;
  }
  const indent = indentBelow(text, own);
  for (const [key, lines] of [
    ['commands', ['phi-cordon:', `  run: ${run}`]],
    ['jobs', ['- name: phi-cordon', `  run: ${run}`]],
  ] as const) {
    const list = keyAt(text, key, own.end, own.stop, indent);
    if (list) return below(text, list, lines);
    if (new RegExp(`^ {${indent}}["']?${key}["']?\\s*:`, 'm').test(text.slice(own.end, own.stop))) return undefined; // prettier-ignore
  }
  return below(text, own, ['commands:', '  phi-cordon:', `    run: ${run}`]);
}

/** A key with a block below it: where its line ends, and where what belongs to it does. */
interface Key {
  readonly indent: number;
  readonly end: number;
  readonly stop: number;
}

function keyAt(text: string, name: string, from: number, to: number, indent: number): Key | undefined {
  const line = new RegExp(`^ {${indent}}(?:${name}|"${name}"|'${name}'):[ \\t]*(?:#.*)?\\n`, 'm');
  const found = line.exec(text.slice(from, to));
  if (!found) return undefined;
  const end = from + found.index + found[0].length;
  // Below it stands what is indented more, or as much where it is a list.
  const next = new RegExp(`^ {0,${indent}}(?![ \\n#]|- )`, 'm').exec(text.slice(end, to));
  return { indent, end, stop: next ? end + next.index : to };
}

function indentBelow(text: string, { indent, end, stop }: Key): number {
  const first = /^( *)[^\s#]/m.exec(text.slice(end, stop));
  return first ? first[1]!.length : indent + 2;
}

function below(text: string, key: Key, lines: Lines): string {
  return `${text.slice(0, key.end)}${block(lines, ' '.repeat(indentBelow(text, key)))}${text.slice(key.end)}`;
}

function block(lines: Lines, indent: string): string {
  return [BEGIN, ...lines, END].map((line) => `${indent}${line}\n`).join('');
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
