import { shownBranch, type ProjectPath } from '../../core';
import { GitFailed, gitFields } from './gitFields';

/** A branch or a tag. */
export interface Ref {
  /** As it is told: what of the name could be an identifier is masked. */
  readonly path: ProjectPath;
  /** Without the folder of its kind, and without the name of a remote. */
  readonly name: string;
  /** What it names, however many tags stand between: a commit, or a file or folder that is tagged by itself. */
  readonly target: 'commit' | 'tag' | 'blob' | 'tree';
  readonly hash: string;
  /** The message of an annotated tag. */
  readonly message: string | undefined;
  readonly day: string | undefined;
}

const FIELDS = [
  'refname',
  'objecttype',
  'objectname',
  '*objecttype',
  '*objectname',
  'taggerdate:format:%Y-%m-%d',
  'contents',
];
const FORMAT = FIELDS.map((field) => `%(${field})%00`).join('');

/** All branches and tags, those of other places that were fetched included. */
export async function refsOf(root: string): Promise<readonly Ref[]> {
  const refs: Ref[] = [];
  let fields: string[] = [];
  try {
    for await (const pieces of gitFields(root, [
      'for-each-ref',
      `--format=${FORMAT}`,
      'refs/heads',
      'refs/tags',
      'refs/remotes',
    ])) {
      for (const piece of pieces) {
        fields.push(piece.toString('utf8'));
        if (fields.length < FIELDS.length) continue;
        refs.push(refOf(fields));
        fields = [];
      }
    }
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
  }
  return refs;
}

function refOf([
  full = '',
  type,
  hash = '',
  pointedType,
  pointed = '',
  day,
  contents,
]: readonly string[]): Ref {
  const [, folder = '', name = ''] = /^\s*(refs\/(?:heads|tags|remotes\/[^/]+))\/([^]*)$/.exec(full) ?? [];
  const isTag = type === 'tag';
  return {
    path: `.git/${folder}/${shownBranch(name)}`,
    name,
    target: (isTag ? pointedType : type) as Ref['target'],
    hash: isTag ? pointed : hash,
    message: isTag ? contents : undefined,
    day: isTag ? day : undefined,
  };
}
