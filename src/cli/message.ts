import { readFile } from 'node:fs/promises';
import { fixed, messageOnly, type InputText, type NotExamined } from '../core';
import { decode, git, type FileText } from '../node';
import { codeOf, Failure } from './failure';
import type { Arguments, Option } from './options';
import { maxBytesOf, shown, type Target } from './target';

export const MESSAGE: Option = {
  name: 'message',
  value: 'FILE',
  help: 'examine a commit message, as git hands it to a commit-msg hook',
};

/** What a report calls it, wherever this working tree keeps it. */
const NAME = '.git/COMMIT_EDITMSG';

/**
 * The message of a commit as it will stand in the history: comments are left out only where git leaves them out.
 * @throws Failure if there is no such file
 */
export async function messageText({ root }: Target, args: Arguments): Promise<(FileText & InputText) | NotExamined> {
  const file = args.value('message')!;
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(`The message ${shown(file)} cannot be read (${codeOf(error)}).`);
  });
  if (bytes.length > maxBytesOf(args)) return { path: NAME, reason: 'too-large', detail: fixed('--max-size includes it') };
  const decoded = decode(bytes);
  if (!decoded) return { path: NAME, reason: 'binary' };
  const text = await withoutWhatGitDrops(root, decoded.text);
  // Of no language that would have comments left out once more.
  return { path: NAME, target: NAME, bytes, ...decoded, text, languageId: 'plaintext' };
} // prettier-ignore

async function withoutWhatGitDrops(root: string, text: string): Promise<string> {
  const answer = await git(root, ['config', '-z', '--get-regexp', '^(core\\.comment(char|string)|commit\\.cleanup)$']); // prettier-ignore
  const settings = new Map(
    (answer ?? '').split('\0').map((entry) => entry.split('\n') as [string, string | undefined]),
  );
  const mark = settings.get('core.commentstring') ?? settings.get('core.commentchar') ?? '#';
  // Git tells its hooks so that nobody edits the message: then, what begins with the mark was meant.
  const edited = process.env.GIT_EDITOR !== ':';
  const cleanup = settings.get('commit.cleanup') ?? 'default';
  if (cleanup === 'strip' || (cleanup === 'default' && edited)) return messageOnly(text, mark);
  const cut = cleanup === 'scissors' && edited ? /^\S+ -{24} >8 -{24}\r?$/m.exec(text)?.index : undefined;
  return messageOnly(text.slice(0, cut), undefined);
}
