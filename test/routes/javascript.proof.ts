import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { grammars } from '../core/support';
import { ahead, assertApproved, assertNoForeignKey, cases, FIXTURES, misdirected, routedProgram, runPooled, scratchFolder, titleOf, type Case, type Run } from './proof'; // prettier-ignore

const CASES = cases('.mts', '.cts', '.mjs', '.cjs');

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

const folderOf = ({ row, destination, variant }: Case) =>
  path.join('src', row.id, `${destination}${variant ? '-variant' : ''}`);

/** All programs beside the real SDKs, compiled. */
function compile(texts: ReadonlyMap<Case, string>) {
  const folder = scratchFolder();
  symlinkSync(path.join(__dirname, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [one, text] of texts) {
    const own = path.join(folder, folderOf(one));
    mkdirSync(own, { recursive: true });
    const shared = path.join(FIXTURES, one.row.id, 'shared');
    if (existsSync(shared)) cpSync(shared, path.join(own, 'shared'), { recursive: true });
    writeFileSync(path.join(own, one.name), text);
  }
  const files = [...texts.keys()].map((one) => path.join(folder, folderOf(one), one.name));
  const outDir = path.join(folder, 'out');
  const program = ts.createProgram(files, { ...OPTIONS, outDir, rootDir: path.join(folder, 'src') });
  program.emit();
  const problems = () => ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${path.relative(folder, file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`); // prettier-ignore
  return {
    problems,
    run(one: Case, keys = true): Promise<Run> {
      const file = path.join(outDir, path.relative('src', folderOf(one)), one.name.replace(/ts$/, 'js'));
      const capture = pathToFileURL(path.join(__dirname, 'capture.mjs')).href;
      return runPooled(one, process.execPath, ['--import', capture, file], keys);
    },
  };
}

describe('routed JavaScript and TypeScript, with the real SDKs', () => {
  let after: ReturnType<typeof compile>;
  let broken: ReturnType<typeof compile>;

  const runsOf = ahead(CASES, (one) => ({
    routed: after.run(one),
    keyless: after.run(one, false),
    misdirected: one.first ? broken.run(one) : undefined,
  }));

  before(async () => {
    await Promise.all((['javascript', 'typescript'] as const).map((id) => grammars.load(id)));
    const texts = new Map<Case, string>();
    for (const one of CASES) texts.set(one, await routedProgram(one));
    after = compile(texts);
    broken = compile(new Map([...texts].map(([one, text]) => [one, misdirected(one, text)])));
  });

  it('compiles under strict settings', () => assert.deepEqual(after.problems(), []));

  for (const one of CASES)
    describe(titleOf(one), () => {
      it('reaches the approved endpoint whatever the environment says', async () =>
        assertApproved(one, await runsOf(one).routed));
      it('shows no other key where its own is missing', async () =>
        assertNoForeignKey(one, await runsOf(one).keyless));
      if (!one.first) return;
      it('is caught once its address is another', async () => {
        const moved = (await runsOf(one).misdirected)!;
        assert.throws(() => assertApproved(one, moved), /went to/);
      });
    });
});
