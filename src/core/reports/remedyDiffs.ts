import type { Finding } from '../finding';
import type { EffectivePolicy } from '../policy/effective';
import { isNotExamined, type ProjectPath, type ProjectReader } from '../ports';
import {
  isRefusal,
  remedyById,
  remedyEdit,
  remedyTitle,
  surrogateTable,
  type RemedyContext,
} from '../remedies';
import type { GrammarLoader } from '../scan/grammars';
import { createProject } from '../scan/project';
import { siteOf } from '../scan/site';
import { sourceText } from '../scan/sourceText';
import { maskedDiff, type MaskedDiff } from './maskedDiff';

/** What the remedies of a scan's findings are asked with. */
export interface DiffSources {
  readonly reader: ProjectReader;
  readonly grammars: GrammarLoader;
  readonly policyOf: (path: ProjectPath) => Promise<EffectivePolicy>;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  /** Asked before each file: once it says true, the rest is left out. */
  readonly enough?: () => boolean;
}

/**
 * What the preferred remedies would change. Each file with findings is read once more; a remedy that asks for something
 * first, or that does not fit, has no diff.
 */
export async function remedyDiffs(
  { reader, grammars, policyOf, day, enough }: DiffSources,
  findings: readonly Finding[],
): Promise<ReadonlyMap<Finding, MaskedDiff>> {
  const byPath = new Map<ProjectPath, Finding[]>();
  for (const finding of findings) {
    const group = byPath.get(finding.path);
    if (group) group.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const diffs = new Map<Finding, MaskedDiff>();
  const project = createProject(reader, grammars);
  for (const [path, group] of byPath) {
    if (enough?.()) break;
    const wanted = group.flatMap((finding) => {
      const id = finding.remedies.find(({ preferred }) => preferred)?.id;
      return id === undefined || !remedyById(id)?.remedy.inFixAll ? [] : [{ finding, id }];
    });
    const input = wanted.length === 0 ? undefined : await reader.read(path);
    if (!input || isNotExamined(input)) continue;
    const policy = await policyOf(path);
    const site = siteOf({ policy, day });
    const context: RemedyContext = {
      source: sourceText(input, undefined, site),
      facts: await project.facts(input, undefined, site),
      policy,
      day,
      grammars,
      surrogates: surrogateTable(),
    };
    for (const { finding, id } of wanted) {
      const result = remedyEdit(finding, id, context);
      if (isRefusal(result)) continue;
      const own = result.filter((file) => file.path === path).map(({ edits }) => ({ path, text: input.text, edits })); // prettier-ignore
      if (own.some(({ edits }) => edits.length > 0)) diffs.set(finding, maskedDiff(remedyTitle(finding, id), own)); // prettier-ignore
    }
  }
  return diffs;
}
