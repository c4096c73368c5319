import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { grammarLoader, type Finding, type GrammarLoader } from '../../../src/core';
import { fileReader, grammarFiles, nearestPolicies, scanProject } from '../../../src/node';
import { labelsOf, type Label, type SeenLine } from './labels';

/** A labelled program: a file, or a folder with several, which is a project of its own. */
export interface FlowProgram {
  /** Below the suite, with `/`. */
  readonly name: string;
  readonly language: string;
  /** The folder named after a sink kind, or `other`. */
  readonly kind: string;
  /** Absolute: the project's root, and what of it is examined. */
  readonly root: string;
  readonly start: string;
}

/** What its labels say, and what the engine says of it. */
export interface ExaminedProgram extends FlowProgram {
  readonly labels: readonly Label[];
  readonly seen: readonly SeenLine[];
}

export const KINDS = ['llm', 'log', 'error-report', 'analytics', 'http', 'url', 'browser-storage', 'file', 'message', 'error']; // prettier-ignore

const LANGUAGES: Readonly<Record<string, string>> = {
  '.js': 'javascript', '.mjs': 'javascript', '.cjs': 'javascript', '.jsx': 'javascript',
  '.ts': 'typescript', '.mts': 'typescript', '.cts': 'typescript', '.tsx': 'typescript',
  '.py': 'python', '.java': 'java', '.cs': 'csharp', '.go': 'go', '.rb': 'ruby', '.php': 'php',
}; // prettier-ignore

/** Fixed, so that no agreement of a program ever runs out. */
const DAY = '2026-11-22';

/**
 * The programs below a folder. Where a folder is named after a sink kind, each of its entries is one program; elsewhere
 * each entry of the folder given is.
 */
export function programsIn(dir: string): FlowProgram[] {
  const suite = realpathSync(dir);
  const programs = new Map<string, FlowProgram>();
  for (const file of codeBelow(suite)) {
    const parts = path.relative(suite, file).split(path.sep);
    const kindAt = parts.slice(0, -1).findIndex((part) => KINDS.includes(part));
    const name = parts.slice(0, kindAt + 2).join('/');
    if (programs.has(name)) continue;
    const start = path.join(suite, name);
    programs.set(name, {
      name,
      language: LANGUAGES[path.extname(file)]!,
      kind: parts[kindAt] ?? 'other',
      root: start === file ? path.dirname(file) : start,
      start,
    });
  }
  return [...programs.values()];
}

/** Examines each program as the command line does, one after the other. */
export async function examined(programs: readonly FlowProgram[]): Promise<ExaminedProgram[]> {
  const grammars = grammarLoader(grammarFiles(__dirname));
  const all: ExaminedProgram[] = [];
  for (const program of programs) {
    const files = program.root === program.start ? codeBelow(program.root) : [program.start];
    const labels = files.flatMap((file) => labelsOf(readFileSync(file, 'utf8'), below(program.root, file)));
    const findings = await scanned(program, grammars);
    all.push({ ...program, labels, seen: findings.flatMap(seenLine) });
  }
  return all;
}

async function scanned({ root, start }: FlowProgram, grammars: GrammarLoader): Promise<readonly Finding[]> {
  const reader = fileReader(root);
  const { findings, notExamined } = await scanProject({
    root,
    starts: [start],
    reader,
    include: [],
    exclude: [],
    obeyIgnore: false,
    policies: nearestPolicies(reader),
    day: DAY,
    trusted: true,
    grammars,
  });
  if (notExamined.length > 0) throw new Error(`${start}: ${notExamined[0]!.path} was not examined (${notExamined[0]!.reason}).`); // prettier-ignore
  return findings;
}

function seenLine({ rule, path: file, place, severity }: Finding): SeenLine[] {
  return rule.startsWith('flow/') ? [{ rule, path: file, line: place.line, severity }] : [];
}

function codeBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true })
    .map((name) => path.join(dir, String(name)))
    .filter((file) => path.extname(file) in LANGUAGES && statSync(file).isFile())
    .sort();
}

function below(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
