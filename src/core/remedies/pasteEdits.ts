import type { FileFacts } from '../facts';
import type { Finding, Surface } from '../finding';
import type { InputText } from '../ports';
import { analyse } from '../scan/analyse';
import { judge } from '../scan/judge';
import type { JudgeContext } from '../scan/judgeContext';
import { link } from '../scan/link';
import { siteOf } from '../scan/site';
import { sourceText } from '../scan/sourceText';
import { redactThoroughly } from './redactThoroughly';
import type { TextEdit } from './remedy';
import type { Standard } from './standards';
import type { SurrogateTable } from './surrogateTable';

export interface PasteTarget {
  readonly surface: Surface;
  readonly context: Omit<JudgeContext, 'surface'>;
  readonly surrogates: SurrogateTable;
  readonly standard: Standard;
  /** Called many times; whoever has no time left throws in it. The first look takes the longest by far. */
  readonly pause?: (stage: 'look' | 'replace') => void;
}

/**
 * What replaces the identifiers and keys of a text that is about to be pasted, judged as what it will be part of. Grammars
 * are not asked: a part of a program seldom is one.
 * @param input the text, at the path of the file that it goes into
 * @returns ascending; empty where nothing is worth a word
 */
export async function pasteEdits(
  input: InputText,
  { surface, context, surrogates, standard, pause }: PasteTarget,
): Promise<readonly TextEdit[]> {
  const site = siteOf(context);
  const look = (text: string, stage: 'look' | 'replace') => {
    const source = sourceText({ ...input, text }, surface, site);
    const facts = analyse(source, undefined, undefined, pause ? { pause: () => pause(stage) } : {});
    return { source, facts };
  };
  const { source, facts } = look(input.text, 'look');
  if (facts.identifiers.length === 0 && !facts.uses.some(({ kind }) => kind === 'key')) return [];
  const told = toldIn(facts, { ...context, surface });
  if (!told.some(isWorthAWord)) return [];
  pause?.('replace');
  const redacted = await redactThoroughly(
    source,
    only(facts, told),
    surrogates,
    { standard },
    async (text) => {
      const again = look(text, 'replace');
      return { ...again, facts: only(again.facts, toldIn(again.facts, { ...context, surface })) };
    },
  );
  pause?.('replace');
  return redacted.edits;
}

/** Whether a finding is an identifier that is likely somebody's, or a key: not a published example, nor a mere shape. */
function isWorthAWord({ rule, severity }: Finding): boolean {
  return (rule.startsWith('phi/') || rule === 'llm/hardcoded-key') && (severity === 'error' || severity === 'warning');
} // prettier-ignore

function toldIn(facts: FileFacts, context: JudgeContext): readonly Finding[] {
  const { findings } = judge(link(facts.path, new Map([[facts.path, facts]])), facts, context);
  return findings.filter(({ severity }) => severity !== 'hint');
}

/** What the policy has nothing to say of is not replaced either. */
function only(facts: FileFacts, told: readonly Finding[]): FileFacts {
  const places = new Set(told.map(({ rule, place }) => `${rule} ${place.start}`));
  const identifiers = facts.identifiers.filter(({ rule, place }) => places.has(`${rule} ${place.start}`));
  return { ...facts, identifiers };
}
