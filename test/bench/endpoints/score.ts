/** What a person says of one file: whether it calls an LLM service, and whose, in the truth's own names. */
export interface LabelledFile {
  readonly repo: string;
  readonly path: string;
  readonly label: 'pos' | 'neg';
  readonly providers: readonly string[];
}

/** A file with what was seen in it: catalogue ids, `undefined` for a destination that none of them is. */
export interface SeenFile extends LabelledFile {
  readonly seen: readonly (string | undefined)[];
}

/** Sums over the files of one repository. Rates follow from them. */
export interface Tally {
  positive: number;
  found: number;
  /** Found files whose providers were all seen, and those in which a further one was seen. */
  rightProvider: number;
  furtherProvider: number;
  negative: number;
  falseAlarms: number;
}

const IDS: Readonly<Record<string, readonly string[]>> = {
  openai: ['openai'],
  'azure-openai': ['azure-openai'],
  anthropic: ['anthropic', 'anthropic-aws', 'anthropic-foundry', 'anthropic-google-cloud'],
  bedrock: ['aws-bedrock'],
  google: ['google-gemini-api', 'google-vertex'],
  mistral: ['mistral'],
  cohere: ['cohere'],
  groq: ['groq'],
};

const OTHER = 'other-gateway';

/** A catalogue id in the truth's names; every service that they do not name is its `other-gateway`. */
export function truthName(id: string | undefined): string {
  return Object.keys(IDS).find((name) => id !== undefined && IDS[name]!.includes(id)) ?? OTHER;
}

/** One row for each repository in the order of the files, and one for all of them. */
export function tally(files: readonly SeenFile[]): Map<string, Tally> {
  const rows = new Map<string, Tally>();
  const all = emptyTally();
  for (const file of files) {
    const row = rows.get(file.repo) ?? emptyTally();
    rows.set(file.repo, row);
    add(row, file);
    add(all, file);
  }
  return rows.set('all', all);
}

function emptyTally(): Tally {
  return { positive: 0, found: 0, rightProvider: 0, furtherProvider: 0, negative: 0, falseAlarms: 0 };
}

function add(row: Tally, { label, seen, providers }: SeenFile): void {
  if (label === 'neg') {
    row.negative++;
    if (seen.length > 0) row.falseAlarms++;
    return;
  }
  row.positive++;
  if (seen.length === 0) return;
  row.found++;
  const names = new Set(seen.map(truthName));
  if (providers.every((name) => names.has(name))) row.rightProvider++;
  if ([...names].some((name) => name !== OTHER && !providers.includes(name))) row.furtherProvider++;
}
