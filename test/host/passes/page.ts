// The frame of a pass that acts on the page only.
import assert from 'node:assert/strict';
import { screenshot } from '../bridge';
import { Chain, type TestResult } from '../results';
import { openSession, temporaryWorkspace, type Session, type SessionOptions } from '../session';

interface Options extends Omit<SessionOptions, 'folder'> {
  /** Prepares the fixture workspace, and says what is opened. */
  readonly open?: (folder: string) => string;
}

/**
 * Opens the fixture workspace and runs the checks, each standing on the one before.
 * Ends with the check that the page asked for nothing off the machine.
 */
export async function onPage(
  name: string,
  { open = (folder) => folder, ...options }: Options,
  run: (chain: Chain, session: Session, folder: string) => Promise<void>,
): Promise<TestResult[]> {
  const workspace = temporaryWorkspace();
  let session: Session | undefined;
  const slug = name.toLowerCase().replace(/\W+/g, '-');
  const chain = new Chain(name, () => screenshot(session!.page, `failure-${slug}`));
  try {
    await chain.check('the workbench opens', async () => {
      session = await openSession({ folder: open(workspace.folder), ...options });
    });
    if (session) {
      await run(chain, session, workspace.folder);
      const { offsite } = session;
      chain.scene();
      await chain.check('the page asks for nothing off the machine', () => assert.deepEqual(offsite, []));
    }
  } finally {
    await session?.close();
    workspace.remove();
  }
  return chain.results;
}
