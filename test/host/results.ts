// How a pass tells what became of its tests: one line each, and three counts.

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms: number;
  readonly error?: string;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const WORDS = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' } as const;

export function printResult({ title, state, ms, error }: TestResult): void {
  // Playwright colours its messages.
  const plain = error?.replace(/\u001b\[\d+m/g, '');
  const time = state === 'skipped' ? '' : ` (${ms} ms)`;
  console.log(`${WORDS[state]} ${title}${time}${plain ? `\n     ${plain.replace(/\n/g, '\n     ')}` : ''}`);
}

/** Prints the line that `test/run.ts` adds up, and sets the exit code. */
export function conclude(suite: string, results: readonly TestResult[]): void {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { state } of results) counts[state]++;
  console.log(`${suite}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  if (counts.failed > 0 || results.length === 0) process.exitCode = 1;
}

/** Runs checks one after another; after a failure the rest of the scene is skipped, since each stands on the last. */
export class Chain {
  readonly results: TestResult[] = [];
  private broken = false;

  constructor(
    private readonly name: string,
    private readonly onFailure: (title: string) => Promise<void> = async () => undefined,
  ) {}

  /** Starts anew: what failed before does not matter to what follows. */
  scene(): void {
    this.broken = false;
  }

  skip(title: string): void {
    this.add({ title: `${this.name}: ${title}`, state: 'skipped', ms: 0 });
  }

  async check(title: string, run: () => unknown): Promise<void> {
    const full = `${this.name}: ${title}`;
    const start = Date.now();
    if (this.broken) return this.add({ title: full, state: 'skipped', ms: 0 });
    try {
      await run();
      this.add({ title: full, state: 'passed', ms: Date.now() - start });
    } catch (error) {
      this.broken = true;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.add({ title: full, state: 'failed', ms: Date.now() - start, error: text });
      await this.onFailure(title).catch(() => undefined);
    }
  }

  private add(result: TestResult): void {
    this.results.push(result);
    printResult(result);
  }
}
