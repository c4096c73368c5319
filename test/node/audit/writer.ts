import { recordAudit } from '../../../src/node/audit';
import { fixed, safeName } from '../../../src/core/safeText';
import { writeSync } from 'node:fs';

/** A process that appends until it is told to stop or killed, and says on its output what is on the disk. */
async function main([root = '', name = '', count = '']: readonly string[]): Promise<void> {
  for (let done = 0; done < Number(count); ) {
    const size = Math.min(1 + (done % 16), Number(count) - done);
    const happened = Array.from({ length: size }, (_, index) => ({
      event: { what: 'suppressed', rule: 'phi/phone', place: { path: fixed('src/a.ts'), line: done + index + 1 }, receiver: safeName(name) },
    }) as const);
    await recordAudit(root, happened);
    done += size;
    writeSync(1, `${done}\n`);
  }
} // prettier-ignore

void main(process.argv.slice(2));
