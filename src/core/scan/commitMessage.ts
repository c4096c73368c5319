import type { ProjectPath } from '../ports';

/** Whether what is written at a path becomes part of the history. */
export function isCommitMessage(path: ProjectPath): boolean {
  return path === COMMIT_BOX || isMessageFile(path);
}

/** Files in which git lets somebody write a message: for a commit, a merge, a squash, a tag, a note, a pull request. */
const FILES = /(?:^|\/)(?:COMMIT_EDITMSG|MERGE_MSG|SQUASH_MSG|TAG_EDITMSG|NOTES_EDITMSG|PULLREQ_EDITMSG)$/;

/** Under which path the box in which an editor takes a commit message is read. */
export const COMMIT_BOX: ProjectPath = 'scm/input';

/** Whether a file holds a message for git, with comments that do not become part of it. */
export function isMessageFile(path: ProjectPath): boolean {
  return FILES.test(path);
}

/** `Signed-off-by: Name <address>`, `Reviewers: Name <address>, Name <address>`: who worked on it, as git records it anyway. */
const TRAILER =
  /^(?:[a-z]+(?:-[a-z]+)*-by|cc|(?:co-)?(?:author|reviewer|committer)s?):(?:[ \t]*(?:(?!\d{4})[^<>,\n]){1,60}<[^<>\s@]+@[^<>\s@]+>,?)+[ \t]*\r?$/gim;

/** What git writes of each commit that is squashed into one. */
const SQUASHED = /^commit [0-9a-f]{40,64}\r?\n(?:Merge: .*\r?\n)?Author: .*\r?\nDate: .*$/gm;

/** `This reverts commit …`, `(cherry picked from commit …)`. */
const HASH = /\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b/g;

/** `(#417)`: a pull request, where its service puts the number into the subject. */
const REQUEST = /\(#\d{1,6}\)(?=\s*$)/gm;

/** Before a word of git's own template, or its scissors, stands what begins a comment. */
const TEMPLATE = /^(\S+) (?:Please enter the (?:commit )?message|-{24} >8 -{24}\r?$)/m;

/**
 * What of a message is to be looked at: not comments and the diff below git's scissors, which do not become part of it, nor
 * what git itself puts into messages: who worked on it, commits and pull requests. What is left out becomes blanks, so that every place stays where it is.
 * @param comment what begins a line of comment; undefined if there are none, `auto` to tell it from git's own words
 */
export function messageOnly(text: string, comment: string | undefined): string {
  const mark = comment === 'auto' ? (TEMPLATE.exec(text)?.[1] ?? '#') : comment;
  const kept = mark === undefined ? text : withoutComments(text, mark);
  return [SQUASHED, TRAILER, HASH, REQUEST].reduce((rest, pattern) => rest.replace(pattern, blanks), kept);
}

function withoutComments(text: string, mark: string): string {
  const scissors = `${mark} ------------------------ >8 ------------------------`;
  let below = false;
  return text.replace(/.+/g, (line) => {
    below ||= line.trimEnd() === scissors;
    return below || line.startsWith(mark) ? blanks(line) : line;
  });
}

function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
