import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log, Result } from 'sarif';
import { phiCordon, tempFolder } from './support';

const EXAMPLE = path.resolve(__dirname, '../../examples/lakeside-clinic');
const DAY = '2026-03-02';

async function results(cwd: string, ...more: string[]): Promise<readonly Result[]> {
  const { stdout } = await phiCordon(['scan', '--format', 'sarif', '--date', DAY, ...more], { cwd });
  return (JSON.parse(stdout) as Log).runs[0]!.results!;
}

function nameOf({ locations, ruleId, partialFingerprints }: Result): string {
  return [locations![0]!.physicalLocation!.artifactLocation!.uri, ruleId, partialFingerprints!['phiCordon/v1']].join(' '); // prettier-ignore
}

/** Applies the fixes as a viewer would: whatever overlaps with an earlier one is left alone. */
function applyFixes(folder: string, found: readonly Result[]): ReadonlySet<string> {
  const mended = new Set<string>();
  const byFile = new Map<string, { start: number; end: number; text: string }[]>();
  for (const result of found) {
    for (const { artifactLocation, replacements } of (result.fixes ?? []).flatMap(
      (fix) => fix.artifactChanges,
    )) {
      const file = decodeURIComponent(artifactLocation.uri!);
      const taken = byFile.get(file) ?? [];
      const edits = replacements.map(({ deletedRegion, insertedContent }) => ({ start: deletedRegion.charOffset!, end: deletedRegion.charOffset! + deletedRegion.charLength!, text: insertedContent!.text! })); // prettier-ignore
      if (edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end)))
        continue;
      byFile.set(file, [...taken, ...edits]);
      mended.add(nameOf(result));
    }
  }
  for (const [file, edits] of byFile) {
    let text = readFileSync(path.join(folder, file), 'utf8');
    for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
      text = text.slice(0, start) + put + text.slice(end);
    writeFileSync(path.join(folder, file), text);
  }
  return mended;
}

describe('fixes in SARIF', () => {
  it('mend what they say they mend, applied by somebody else', async () => {
    const folder = tempFolder();
    cpSync(EXAMPLE, folder, { recursive: true });
    const found = await results(folder);
    const mended = applyFixes(folder, found);
    assert.ok(mended.size > 20, `${mended.size} of ${found.length}`);
    const left = new Set((await results(folder)).map(nameOf));
    assert.deepEqual([...mended].filter((one) => left.has(one)), []); // prettier-ignore
  });

  it('are those of the parts, once these are merged', async () => {
    const parts = tempFolder();
    const files = [1, 2, 3].map((index) => path.join(parts, `${index}.json`));
    for (const [index, file] of files.entries())
      await phiCordon(['scan', '--shard', `${index + 1}/3`, '--format', 'json', '--output', file, '--date', DAY], { cwd: EXAMPLE }); // prettier-ignore
    const { stdout } = await phiCordon(['report', 'merge', ...files, '--format', 'sarif'], { cwd: EXAMPLE });
    assert.deepEqual((JSON.parse(stdout) as Log).runs[0]!.results, await results(EXAMPLE));
  });
});
