import assert from 'node:assert/strict';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { grammars } from '../core/support';
import { assertApproved, assertNoForeignKey, FIXTURES, HOSTILE, programs, routedProgram, run, scratchFolder, type Run } from './proof'; // prettier-ignore

const PROGRAMS = programs('.mts', '.cts', '.mjs', '.cjs');
const { AZURE_OPENAI_API_KEY: _, ...WITHOUT_KEY } = HOSTILE;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noUnusedLocals: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  allowJs: true,
  checkJs: true,
  esModuleInterop: true,
  skipLibCheck: true,
  types: ['node'],
};

/** A folder of programs beside the real SDK, compiled. */
function compile(texts: ReadonlyMap<string, string>) {
  const folder = scratchFolder();
  symlinkSync(path.join(__dirname, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  mkdirSync(path.join(folder, 'src'));
  cpSync(path.join(FIXTURES, 'shared'), path.join(folder, 'src/shared'), { recursive: true });
  for (const [name, text] of texts) writeFileSync(path.join(folder, 'src', name), text);
  const files = [...texts.keys()].map((name) => path.join(folder, 'src', name));
  const outDir = path.join(folder, 'out');
  const program = ts.createProgram(files, { ...OPTIONS, outDir, rootDir: path.join(folder, 'src') });
  program.emit();
  const problems = () => ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`); // prettier-ignore
  return {
    problems,
    run: (name: string, env = HOSTILE as Record<string, string>) => runNode(outDir, name, env),
  };
}

function runNode(folder: string, name: string, env: Readonly<Record<string, string>>): Run {
  const file = path.join(folder, name.replace(/ts$/, 'js'));
  return run(process.execPath, ['--import', pathToFileURL(path.join(__dirname, 'captureFetch.mjs')).href, file], env); // prettier-ignore
}

describe('routed JavaScript and TypeScript, with the real SDK', () => {
  let after: ReturnType<typeof compile>;
  let broken: ReturnType<typeof compile>;

  before(async () => {
    await Promise.all((['javascript', 'typescript'] as const).map((id) => grammars.load(id)));
    const texts = new Map(PROGRAMS.map((name) => [name, routedProgram(name)]));
    after = compile(texts);
    broken = compile(new Map([...texts].map(([name, text]) => [name, text.replaceAll(/baseURL: (["'])https:.*?\1,?/g, '')]))); // prettier-ignore
  });

  it('has at least eight programs', () => assert.ok(PROGRAMS.length >= 8));
  it('compiles under strict settings', () => assert.deepEqual(after.problems(), []));

  for (const name of PROGRAMS) {
    it(`${name} reaches the approved endpoint whatever the environment says`, () =>
      assertApproved(after.run(name)));
    it(`${name} shows no other key where its own is missing`, () =>
      assertNoForeignKey(after.run(name, WITHOUT_KEY)));
    it(`${name} is caught once its address is dropped`, () =>
      assert.throws(() => assertApproved(broken.run(name)), /went to/));
  }
});
