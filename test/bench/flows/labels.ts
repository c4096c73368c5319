import { atLeast, type Severity } from '../../../src/core';

/** What a comment at the end of a line says of it. */
export interface Label {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly leak: boolean;
  /** The rule that has to tell of it, where the label names one. */
  readonly rule?: string;
}

/** A line that a flow rule reported. */
export interface SeenLine {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
}

/** Sums over lines. Rates follow from them. */
export interface Tally {
  programs: number;
  leaks: number;
  found: number;
  /** Lines labelled `ok`. */
  quiet: number;
  /** Lines without a leak that something at warning or above stands on, labelled or not. */
  falseAlarms: number;
  /** Leaks found by another rule than their label names. */
  otherRule: number;
  /** Lines reported only by rules that tell of scope and not of a leak. */
  apart: number;
}

/** One program's outcome, line by line. */
export interface Outcome {
  readonly tally: Tally;
  readonly missed: readonly Label[];
  readonly falseAlarms: readonly SeenLine[];
}

const LABEL = /(?:\/\/|#|\/\*)\s*(leak|ok)(?::\s*(flow\/[a-z-]+))?\s*(?:\*\/\s*\}?)?\s*$/;

/** Their findings say that more is sent than needed, or fetched for more than one: no leak by themselves. */
const APART = new Set(['flow/minimum-necessary', 'flow/unscoped-retrieval']);

export function labelsOf(text: string, path: string): Label[] {
  return text.split('\n').flatMap((row, index) => {
    const [, word, rule] = LABEL.exec(row) ?? [];
    if (!word) return [];
    return [{ path, line: index + 1, leak: word === 'leak', ...(rule ? { rule } : {}) }];
  });
}

export const emptyTally = (): Tally => ({ programs: 0, leaks: 0, found: 0, quiet: 0, falseAlarms: 0, otherRule: 0, apart: 0 }); // prettier-ignore

/** Holds what was seen against the labels. */
export function outcomeOf(labels: readonly Label[], seen: readonly SeenLine[]): Outcome {
  const leaks = labels.filter(({ leak }) => leak);
  const named = (line: SeenLine) => leaks.some((leak) => isAt(leak, line) && leak.rule === line.rule);
  const telling = seen.filter((line) => !APART.has(line.rule) || named(line));
  const missed = leaks.filter((leak) => !telling.some((line) => isAt(leak, line)));
  const alarms = telling.filter((line) => atLeast(line.severity, 'warning') && !leaks.some((leak) => isAt(leak, line))); // prettier-ignore
  const tally = {
    programs: 1,
    leaks: leaks.length,
    found: leaks.length - missed.length,
    quiet: labels.length - leaks.length,
    falseAlarms: lines(alarms).size,
    otherRule: leaks.filter((leak) => isByAnother(leak, telling)).length,
    apart: lines(seen.filter((line) => !telling.includes(line))).size,
  };
  return { tally, missed, falseAlarms: alarms };
}

export function add(sum: Tally, tally: Tally): void {
  for (const key of Object.keys(tally) as (keyof Tally)[]) sum[key] += tally[key];
}

/** Leaks that were found, of all leaks; NaN where there is none. */
export const recall = ({ found, leaks }: Tally): number => found / leaks;

/** Reported lines that are leaks, of all reported lines; NaN where there is none. */
export const precision = ({ found, falseAlarms }: Tally): number => found / (found + falseAlarms);

function isByAnother(leak: Label, seen: readonly SeenLine[]): boolean {
  const here = seen.filter((line) => isAt(leak, line));
  return leak.rule !== undefined && here.length > 0 && !here.some(({ rule }) => rule === leak.rule);
}

const isAt = (one: Label, other: SeenLine): boolean => one.line === other.line && one.path === other.path;

const lines = (seen: readonly SeenLine[]): Set<string> => new Set(seen.map(({ path, line }) => `${path}:${line}`)); // prettier-ignore
