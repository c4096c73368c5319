import type { Counts } from '../../core/assistantHooks';
import type { FileFacts } from '../../core/facts';
import { atLeast, type Severity, type Surface } from '../../core/finding';
import { NO_POLICY, type EffectivePolicy } from '../../core/policy/effective';
import type { InputText } from '../../core/ports';
import { redactThoroughly } from '../../core/remedies/redactThoroughly';
import { surrogateTable } from '../../core/remedies/surrogateTable';
import type { RuleId } from '../../core/rules';
import { analyseOutgoing } from '../../core/scan/outgoing';
import { judge } from '../../core/scan/judge';
import { link } from '../../core/scan/link';
import { shownPath } from '../../core/scan/shownPath';
import { siteOf } from '../../core/scan/site';
import { sourceText, type SourceText } from '../../core/scan/sourceText';

export { shownPath };

/** From which severity on a text is kept back. */
const LOUD: Readonly<Record<Surface, Severity>> = { prompt: 'warning', source: 'error' };

/** Harnesses cut what is longer, and half a text would be taken for the whole. */
const LONGEST_OFFER = 8000;

/** What was found in one text. */
export interface Inspection {
  readonly counts: Counts;
  /** The text with identifiers replaced; undefined if something is still found in it, or it is too long to be offered. */
  replaced(): Promise<string | undefined>;
}

/** Whether nothing at all is found in a text that no policy describes further: then no policy makes a difference. */
export function isPlain(input: InputText, surface: Surface | undefined, day: string): boolean {
  const site = siteOf({ policy: NO_POLICY, day });
  const { identifiers, uses } = analyseOutgoing(sourceText(input, surface, site));
  return identifiers.length === 0 && uses.length === 0;
}

/**
 * Identifiers and keys of services in a text that would leave.
 * @param surface `prompt` for what is typed or sent; a file has its own
 */
export function inspect(input: InputText, surface: Surface | undefined, policy: EffectivePolicy, day: string): Inspection {
  const site = siteOf({ policy, day });
  const look = (text: string): { readonly source: SourceText; readonly facts: FileFacts } => {
    const source = sourceText({ ...input, text }, surface, site);
    return { source, facts: analyseOutgoing(source) };
  };
  const { source, facts } = look(input.text);
  const context = { policy, day, trusted: true, surface: source.surface };
  const { findings } = judge(link(input.path, new Map([[input.path, facts]])), facts, context);
  const counts = new Map<RuleId, number>();
  for (const { rule, severity } of findings)
    if ((rule.startsWith('phi/') || rule === 'llm/hardcoded-key') && atLeast(severity, LOUD[source.surface]))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    counts,
    async replaced() {
      if (input.text.length > LONGEST_OFFER) return undefined;
      const { text, left } = await redactThoroughly(source, facts, surrogateTable(), { standard: 'safe-harbor' }, async (text) => look(text));
      return left.size > 0 ? undefined : text;
    },
  };
} // prettier-ignore
