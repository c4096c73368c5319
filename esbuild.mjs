// Bundles the extension, its browser twin and the command line, and copies the grammars beside them.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values: options } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    // For the tests: the command line alone, elsewhere and as another version.
    cli: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
    version: { type: 'string', default: JSON.parse(readFileSync('package.json', 'utf8')).version },
  },
});
const { production, out, version } = options;
const GRAMMARS = [
  'tree-sitter',
  'tree-sitter-javascript',
  'tree-sitter-typescript',
  'tree-sitter-tsx',
  'tree-sitter-python',
  'tree-sitter-java',
  'tree-sitter-c-sharp',
  'tree-sitter-go',
  'tree-sitter-ruby',
  'tree-sitter-php',
];

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  // jsonc-parser's main field is UMD, whose requires no bundler can follow
  mainFields: ['module', 'main'],
  define: { PHI_CORDON_VERSION: JSON.stringify(version) },
};

/** The SDK of the Model Context Protocol lies in a file of its own, which `mcp` alone loads. */
const mcpApart = {
  name: 'mcp-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/mcpSdk$/ }, () => ({ path: './mcp.js', external: true }));
  },
};

const LEXICON = path.resolve('src/core/identifiers/lexicon');
const WORD_LISTS = ['everydayWords', 'gazetteer', 'given', 'surnames'];

/** The word lists are a third of the code: the extension and the command line, which ship together, share one copy. */
const lexiconApart = {
  name: 'lexicon-apart',
  setup(build) {
    const lists = new Set(WORD_LISTS.map((list) => path.join(LEXICON, list)));
    build.onResolve({ filter: /^\.\.?\// }, ({ path: asked, resolveDir }) =>
      lists.has(path.resolve(resolveDir, asked)) ? { path: './lexicon.js', external: true } : undefined,
    );
  },
};

const CORE = path.resolve('src/core') + path.sep;
/** Modules of core that the doors ask `dist/core.js` for, by their path in core. */
const wanted = new Set();

/**
 * Core is most of the code, and two doors ship together: the extension and the command line share one copy of it. What
 * the editor imports statically is light and stays with it, so that activation loads no core.
 */
const coreApart = {
  name: 'core-apart',
  setup(build) {
    build.onResolve(
      { filter: /^\.\.?\// },
      async ({ path: asked, pluginData, kind, importer, resolveDir, namespace }) => {
        if (namespace === 'core') return { path: asked, external: true };
        const light = kind !== 'dynamic-import' && /[\\/]src[\\/]editor[\\/]/.test(importer);
        if (pluginData === 'again' || kind === 'entry-point' || importer.startsWith(CORE) || light)
          return undefined;
        const found = await build.resolve(asked, { kind, importer, resolveDir, pluginData: 'again' });
        if (!found.path.startsWith(CORE)) return undefined;
        const module = found.path.slice(CORE.length).replace(/\\/g, '/').replace(/\.ts$/, '');
        wanted.add(module);
        return { path: module, namespace: 'core' };
      },
    );
    build.onLoad({ filter: /./, namespace: 'core' }, ({ path: module }) => ({
      contents: `module.exports = require('./core.js')[${JSON.stringify(module)}];`,
      resolveDir: CORE,
    }));
  },
};

/** @returns the entry of `dist/core.js`: each module that a door asks for, under its path */
function coreEntry() {
  const modules = [...wanted].sort();
  return modules.map((module) => `export * as ${JSON.stringify(module)} from './${module}';`).join('\n');
}

/** What the launcher starts lies in files of their own, so that a hook reads little. */
const partsApart = {
  name: 'parts-apart',
  setup(build) {
    const parts = {
      './main': './commands.js',
      './hooks/main': './hook.js',
      './inspect': './hookInspect.js',
      './policyFor': './hookPolicy.js',
    };
    build.onResolve({ filter: /^\.\/(?:main|hooks\/main|inspect|policyFor)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: parts[path], external: true } : undefined,
    );
  },
};

/** Modules that nothing is used of are left out, and with them what they do when they are loaded. */
const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, pluginData, kind, importer, resolveDir }) => {
      if (pluginData === 'again' || kind === 'entry-point') return undefined;
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: 'again' });
      return { ...found, sideEffects: false };
    });
  },
};

/** @type {esbuild.BuildOptions} What the command line is made of: only what `require` loads is kept compiled. */
const program = { ...common, platform: 'node', supported: { 'dynamic-import': false } };

/** @type {esbuild.BuildOptions} Whitespace and long names are read at every prompt. */
const hook = { ...program, minify: true };

/** The SDK's own validator generates code, so it does not ship; the server hands in another. */
const withoutAjv = {
  name: 'without-ajv',
  setup(build) {
    build.onLoad({ filter: /[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};

/** The parser imports what it makes its own `require` with; a file that `require` loads has one. */
const parserRequires = {
  name: 'parser-requires',
  setup(build) {
    const own =
      /const \{ createRequire \} = await import\("module"\);\s+var require = createRequire\(getCurrentScriptUrl\(\)\);/;
    build.onLoad({ filter: /[\\/]tree-sitter\.js$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!own.test(source)) throw new Error(`${file} makes its require in another way`);
      return { contents: source.replace(own, '') };
    });
  },
};

const grammarFolder = path.dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));
if (production) rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}/grammars`, { recursive: true });
for (const name of GRAMMARS)
  copyFileSync(path.join(grammarFolder, `${name}.wasm`), `${out}/grammars/${name}.wasm`);

const extension = () => [
  esbuild.build({
    ...common,
    platform: 'node',
    entryPoints: ['src/extension.ts'],
    outfile: `${out}/extension.js`,
    external: ['vscode'],
    plugins: [coreApart],
  }),
  esbuild.build({
    ...common,
    platform: 'browser',
    entryPoints: ['src/extension.web.ts'],
    outfile: `${out}/extension.web.js`,
    // tree-sitter asks for these only under Node
    external: ['vscode', 'fs', 'fs/promises', 'path', 'url', 'module'],
    // It also builds an address from the script's own, which a worker made from a blob has not; it never loads it.
    define: { ...common.define, document: '{"currentScript":{"src":"file:///"}}' },
  }),
];

await Promise.all([
  ...(options.cli ? [] : extension()),
  esbuild.build({
    ...program,
    entryPoints: ['src/cli/main.ts'],
    outfile: `${out}/commands.js`,
    plugins: [coreApart, mcpApart],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/bin.ts'],
    outfile: `${out}/cli.js`,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [partsApart],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/hooks/main.ts'],
    outfile: `${out}/hook.js`,
    plugins: [partsApart, withoutUnused],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/hooks/inspect.ts'],
    outfile: `${out}/hookInspect.js`,
    plugins: [lexiconApart, withoutUnused],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/hooks/policyFor.ts'],
    outfile: `${out}/hookPolicy.js`,
    plugins: [lexiconApart, withoutUnused],
  }),
  esbuild.build({
    ...program,
    entryPoints: ['src/cli/mcp/mcpSdk.ts'],
    outfile: `${out}/mcp.js`,
    plugins: [withoutAjv],
  }),
  esbuild.build({
    ...program,
    stdin: {
      contents: WORD_LISTS.map((list) => `export * from './${list}';`).join('\n'),
      resolveDir: LEXICON,
    },
    outfile: `${out}/lexicon.js`,
  }),
]);

await esbuild.build({
  ...program,
  stdin: { contents: coreEntry(), resolveDir: 'src/core' },
  outfile: `${out}/core.js`,
  plugins: [lexiconApart, parserRequires],
});
