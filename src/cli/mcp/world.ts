import { surrogateTable } from '../../core';
import { ToolRefusal, type ToolPlace, type ToolProject, type ToolWorld } from '../../core/agentTools';
import { absoluteOf, placeWithin, walk } from '../../node';
import { Failure } from '../failure';
import type { Arguments } from '../options';
import { targetOf, type Target } from '../target';

/** Makes the world of each call, over one folder, with the stand-ins of the session. */
export type WorldOf = () => Promise<ToolWorld>;

/**
 * @param folder that is served, with all of the project that holds it
 * @throws Failure if there is no such folder, or the policy of the options cannot be read
 */
export async function serverWorld(folder: string, args: Arguments): Promise<WorldOf> {
  const first = await targetOf([folder], args);
  const surrogates = surrogateTable();
  return async () => {
    const target = await targetNow(first, args);
    const project = projectOf(target);
    const { root } = target;
    return {
      surrogates,
      standard: 'safe-harbor',
      roots: async () => [{ project, path: '', kind: 'folder' }],
      async place(given): Promise<ToolPlace> {
        const found = await placeWithin(root, given);
        if (found) return { project, ...found };
        throw new ToolRefusal('That path leads out of the project. Paths count from the root of the project, and links may not lead out of it.'); // prettier-ignore
      },
    };
  };
}

/** Reader, policies and day anew: what changed since the last call counts. */
async function targetNow({ root, grammars }: Target, args: Arguments): Promise<Target> {
  try {
    return { ...(await targetOf([root], args)), root, grammars };
  } catch (error) {
    if (error instanceof Failure) throw new ToolRefusal(error.message);
    throw error;
  }
}

function projectOf({ root, reader, grammars, policies, day }: Target): ToolProject {
  return {
    reader,
    grammars,
    policies,
    day,
    trusted: true,
    walk: (path) => walk(root, [absoluteOf(root, path)], { obeyIgnore: true }),
  };
}
