import { fixed, joinSafe, shownBranch, type SafeText } from '../../core';
import { commitOf } from '../git';

/** What somebody asked for, as git takes it: hashes alone, so that nothing given is read as an option. */
export interface Revisions {
  readonly args: readonly string[];
  /** What was asked for, as it may be shown; undefined for all branches and tags. */
  readonly shown: SafeText | undefined;
}

/** A name in what was asked for that no commit has. */
export interface UnknownRevision {
  readonly unknown: SafeText;
}

/**
 * Understands `REF`, `^REF`, `REF..REF`, `REF...REF`, and several of them with spaces between.
 * @param given undefined for everything that a branch, a tag or another ref reaches, and what is checked out
 */
export async function revisionsOf(root: string, given: string | undefined): Promise<Revisions | UnknownRevision> {
  if (given === undefined) return { args: ['--all'], shown: undefined };
  const args: string[] = [];
  const shown: SafeText[] = [];
  for (const word of given.split(/\s+/).filter((part) => part !== '')) {
    const [, not = '', from = '', dots = '', to = ''] = /^(\^?)(.*?)(?:(\.{2,3})(.*))?$/.exec(word) ?? [];
    const names = dots === '' ? [from] : [from || 'HEAD', to || 'HEAD'];
    const hashes: string[] = [];
    for (const name of names) {
      const hash = await commitOf(root, name);
      if (hash === undefined) return { unknown: shownBranch(name) };
      hashes.push(hash);
    }
    args.push(`${not}${hashes.join(dots)}`);
    const told = joinSafe(names.map(shownBranch), dots === '...' ? fixed('...') : fixed('..'));
    shown.push(not === '' ? told : joinSafe([fixed('^'), told], fixed('')));
  }
  if (args.length === 0) return { unknown: shownBranch(given) };
  return { args, shown: joinSafe(shown, fixed(' ')) };
} // prettier-ignore
