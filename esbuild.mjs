// Bundles the extension, its browser twin and the command line, and copies the grammars beside them.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
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

/** @type {esbuild.BuildOptions} */
const hook = {
  ...common,
  platform: 'node',
  // Whitespace and long names are read at every prompt.
  minify: true,
  // A file of CommonJS is loaded sooner by require.
  supported: { 'dynamic-import': false },
};

/** The SDK's own validator generates code, so it does not ship; the server hands in another. */
const withoutAjv = {
  name: 'without-ajv',
  setup(build) {
    build.onLoad({ filter: /[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};

const grammarFolder = path.dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));
if (production) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/grammars', { recursive: true });
for (const name of GRAMMARS)
  copyFileSync(path.join(grammarFolder, `${name}.wasm`), `dist/grammars/${name}.wasm`);

await Promise.all([
  esbuild.build({
    ...common,
    platform: 'node',
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [coreApart],
  }),
  esbuild.build({
    ...common,
    platform: 'browser',
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    // tree-sitter asks for these only under Node
    external: ['vscode', 'fs', 'fs/promises', 'path', 'url', 'module'],
    // It also builds an address from the script's own, which a worker made from a blob has not; it never loads it.
    define: { ...common.define, document: '{"currentScript":{"src":"file:///"}}' },
  }),
  esbuild.build({
    ...common,
    platform: 'node',
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/commands.js',
    plugins: [coreApart, mcpApart],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [partsApart],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/hooks/main.ts'],
    outfile: 'dist/hook.js',
    plugins: [partsApart, withoutUnused],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/hooks/inspect.ts'],
    outfile: 'dist/hookInspect.js',
    plugins: [lexiconApart, withoutUnused],
  }),
  esbuild.build({
    ...hook,
    entryPoints: ['src/cli/hooks/policyFor.ts'],
    outfile: 'dist/hookPolicy.js',
    plugins: [lexiconApart, withoutUnused],
  }),
  esbuild.build({
    ...common,
    platform: 'node',
    entryPoints: ['src/cli/mcp/mcpSdk.ts'],
    outfile: 'dist/mcp.js',
    plugins: [withoutAjv],
  }),
  esbuild.build({
    ...common,
    platform: 'node',
    stdin: {
      contents: WORD_LISTS.map((list) => `export * from './${list}';`).join('\n'),
      resolveDir: LEXICON,
    },
    outfile: 'dist/lexicon.js',
  }),
]);

await esbuild.build({
  ...common,
  platform: 'node',
  stdin: { contents: coreEntry(), resolveDir: 'src/core' },
  outfile: 'dist/core.js',
  plugins: [lexiconApart],
});
