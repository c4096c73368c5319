// npm run generate [-- --check]: writes the generated parts from their one source; with --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AGREEMENT_TERMS, CATALOGUE, policySchemaJson, RULES } from '../core';
import { ROUTE_TABLE, type RouteRow } from '../core/routeTable';
import { nameLexiconFiles } from './lexicon/names';
import { gazetteerSource } from './gazetteer';
import { reportPageSource } from './reportPage';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
    }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when?: string }[];
    };
    readonly configuration:
      | { readonly properties: Readonly<Record<string, Setting>> }
      | readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

interface Setting {
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly description?: string;
}

const root = path.resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

/** Commands that only menus and links run. */
const HIDDEN = new Set(
  manifest.contributes.menus.commandPalette.flatMap(({ command, when }) =>
    when === 'false' ? [command] : [],
  ),
);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function rulesTable(): string {
  return table(
    ['Rule', 'Finds', 'Basis', 'At its loudest'],
    RULES.map(({ id, summary, basis, severity }) => [
      `[${id}](docs/rules/${id.replace('/', '-')}.md)`,
      summary,
      basis,
      severity,
    ]),
  );
}

function settingsTable(): string {
  const groups = [manifest.contributes.configuration].flat();
  const settings = groups.flatMap(({ properties }) => Object.entries(properties));
  return table(
    ['Setting', 'Default', 'What it does'],
    settings.map(([key, s]) => [
      `\`${key}\``,
      `\`${JSON.stringify(s.default)}\``,
      s.markdownDescription ?? s.description ?? '',
    ]),
  );
}

function commandsTable(): string {
  return table(
    ['Command', 'Id'],
    manifest.contributes.commands
      .filter(({ command }) => !HIDDEN.has(command))
      .map(({ command, title }) => [title, `\`${command}\``]),
  );
}

const BAA_WORDS = {
  available: 'a BAA can be had on these terms',
  none: 'none offered',
  unknown: 'not known',
  'not-needed': 'none needed while you run it yourself',
} as const;

function providersTable(): string {
  return table(
    ['Provider', 'Id', 'BAA, as far as published', 'Terms', 'Source, read on'],
    CATALOGUE.map(({ name, id, baa }) => [
      name,
      `\`${id}\``,
      BAA_WORDS[baa.status],
      baa.conditions,
      `${baa.source} (${baa.asOf})`,
    ]),
  );
}

/** The names of the languages that a route reads; `typescriptreact` and its like go with their language. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  typescript: 'TypeScript', javascript: 'JavaScript', python: 'Python', java: 'Java', kotlin: 'Kotlin', go: 'Go', csharp: 'C#', ruby: 'Ruby', php: 'PHP', rust: 'Rust',
  shellscript: 'shell', powershell: 'PowerShell', dotenv: 'env file', yaml: 'YAML', dockercompose: 'Compose', properties: 'properties', json: 'JSON',
}; // prettier-ignore

const PROOF_WORDS = {
  run: 'compiled and run with the real packages, every request captured',
  parse: 'parsed before and after, no new error',
} as const;

function routesTable(): string {
  const rows: readonly RouteRow[] = ROUTE_TABLE;
  return table(
    ['Written with', 'In', 'From', 'To', 'Adds', 'Proved'],
    rows.map(({ id, what, languages, from, to, installs, proof }) => [
      `${what} (\`${id}\`)`,
      languages.flatMap((language) => LANGUAGE_NAMES[language] ?? []).join(', '),
      from.map((provider) => `\`${provider}\``).join(', '),
      to.map((provider) => `\`${provider}\``).join(', '),
      installs === undefined ? 'nothing' : `\`${installs}\``,
      PROOF_WORDS[proof],
    ]),
  );
}

function agreementTermsTable(): string {
  return table(
    ['Field', 'What it says', 'Basis', 'Weight'],
    AGREEMENT_TERMS.map(({ key, demand, basis, weight }) => [`\`${key}\``, demand, basis, weight]),
  );
}

interface Shape {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** Every key of the policy with its description; the terms of agreements and the rules have tables of their own. */
function policyKeys(shape: Shape, at = ''): string[][] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => {
    const path = at === '' ? key : `${at}.${key}`;
    const [named] = Object.values(inner.patternProperties ?? {});
    const below =
      path === 'agreements' || inner.properties?.['phi/name'] ? []
      : named?.properties ? policyKeys(named, `${path}.*`)
      : inner.items?.properties ? policyKeys(inner.items, `${path}[]`)
      : policyKeys(inner, path); // prettier-ignore
    return [[`\`${path}\``, inner.description ?? ''], ...below];
  });
}

function policyKeysTable(): string {
  return table(['Key', 'What it says'], policyKeys(policySchemaJson() as Shape));
}

/** Replaces what stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
function fillIn(text: string, parts: Readonly<Record<string, string>>, file: string): string {
  return Object.entries(parts).reduce((done, [name, content]) => {
    const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const [from, to] = [done.indexOf(open), done.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`${file} lacks the markers of ${name}.`);
    return `${done.slice(0, from + open.length)}\n<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n${done.slice(to)}`;
  }, text);
}

const files: readonly { readonly file: string; readonly content: (before: string) => string }[] = [
  {
    file: 'README.md',
    content: (text) =>
      fillIn(
        text,
        { rules: rulesTable(), settings: settingsTable(), commands: commandsTable() },
        'README.md',
      ),
  },
  {
    file: 'docs/providers.md',
    content: (text) => fillIn(text, { providers: providersTable() }, 'docs/providers.md'),
  },
  {
    file: 'docs/policy.md',
    content: (text) =>
      fillIn(
        text,
        { 'agreement-terms': agreementTermsTable(), 'policy-keys': policyKeysTable() },
        'docs/policy.md',
      ),
  },
  {
    file: 'docs/routes.md',
    content: (text) => fillIn(text, { routes: routesTable() }, 'docs/routes.md'),
  },
  { file: 'src/core/identifiers/lexicon/gazetteer.ts', content: gazetteerSource },
  { file: 'src/core/reports/page/assets.ts', content: reportPageSource },
  ...Object.entries(nameLexiconFiles()).map(([file, content]) => ({
    file: `src/core/identifiers/lexicon/${file}`,
    content: () => content,
  })),
  { file: 'syntaxes/policy.schema.json', content: () => `${JSON.stringify(policySchemaJson(), null, 2)}\n` },
];

const check = process.argv.includes('--check');
const stale = files.filter(({ file, content }) => {
  const full = path.join(root, file);
  const before = existsSync(full) ? readFileSync(full, 'utf8') : '';
  const after = content(before);
  if (before === after) return false;
  if (!check) writeFileSync(full, after);
  return true;
});
for (const { file } of stale)
  console.log(check ? `${file} is stale: run npm run generate.` : `${file} written.`);
if (check && stale.length > 0) process.exitCode = 1;
if (stale.length === 0) console.log('Generated parts are up to date.');
