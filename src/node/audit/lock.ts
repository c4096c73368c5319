import { closeSync, openSync, writeSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The lock could not be had in time. */
export class LockBusy extends Error {
  readonly code = 'EBUSY';
}

/** Milliseconds to wait for the lock, after which whoever waits gives up. */
const PATIENCE = 30_000;
/** A holder needs milliseconds. After this many it counts as gone, whoever has its process number now. */
const ABANDONED = 20_000;
/** A lock that names no holder: its process died between two calls. */
const UNNAMED = 2_000;
/** Released locks that stay, so that a slow process cannot take a number anew. */
const KEPT = 8;

const LOCK = /^lock\.(\d+)$/;
const FREE = 'free';

/**
 * Runs work while no other process does, under a lock that survives its holder's sudden death. Each holder takes the
 * next number by creating its file, which one process alone can; the highest number holds. Nobody ever removes the
 * highest, so there is no moment in which two processes could both clear an abandoned lock and take it.
 * @param work gets a check whether the lock is still held, for right before a write
 * @throws LockBusy
 */
export async function withLock<T>(folder: string, work: (held: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const top = await highest(folder);
    const mine = top === 0 || (await isFree(fileOf(folder, top))) ? create(folder, top + 1) : undefined;
    if (mine !== undefined) {
      const held = async (): Promise<boolean> => (await highest(folder)) === top + 1;
      try {
        if (await held()) {
          await clearBelow(folder, top + 1 - KEPT);
          return await work(held);
        }
      } finally {
        writeSync(mine, FREE, 0);
        closeSync(mine);
      }
    }
    if (Date.now() > until) throw new LockBusy('The audit trail is being written by another process.');
    await sleep(1 + Math.random() * 4);
  }
} // prettier-ignore

function fileOf(folder: string, number: number): string {
  return path.join(folder, `lock.${number}`);
}

async function numbers(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => {
    const number = LOCK.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

async function highest(folder: string): Promise<number> {
  return (await numbers(folder)).reduce((top, number) => Math.max(top, number), 0);
}

/** @returns a file descriptor, or undefined if somebody was quicker */
function create(folder: string, number: number): number | undefined {
  try {
    const file = openSync(fileOf(folder, number), 'wx', 0o600);
    writeSync(file, `held ${process.pid} ${hostname()}\n`);
    return file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

/** Whether a lock was released, or its holder is gone. */
async function isFree(file: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    if (text.startsWith(FREE)) return true;
    const age = Math.abs(Date.now() - mtimeMs);
    const [, pid, host] = /^held (\d+) (.*)\n/.exec(text) ?? [];
    if (pid === undefined) return age > UNNAMED;
    return age > ABANDONED || (host === hostname() && !isRunning(Number(pid)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function clearBelow(folder: string, number: number): Promise<void> {
  const old = (await numbers(folder)).filter((one) => one < number);
  await Promise.all(old.map((one) => rm(fileOf(folder, one), { force: true })));
}
