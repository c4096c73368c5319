import { createProject, isNotExamined, isRefusal, remedyById, remedyEdit, remedyTitle, siteOf, sourceText, surrogateTable, type Finding, type ProjectPath, type RemedyContext } from '../core'; // prettier-ignore
import { CODEOWNERS_FILES, readCodeowners, type OwnersOf } from '../core/codeowners';
import { maskedDiff, type MaskedDiff } from '../core/reports';
import type { Target } from './target';

/** What the project's CODEOWNERS says; undefined where there is none. */
export async function ownersIn({ reader }: Pick<Target, 'reader'>): Promise<OwnersOf | undefined> {
  for (const path of CODEOWNERS_FILES) {
    const input = await reader.read(path);
    if (!isNotExamined(input)) return readCodeowners(input.text);
  }
  return undefined;
}

/**
 * What the preferred remedies would change. Each file with findings is read once more; a remedy that asks for something
 * first, or that does not fit, has no diff.
 */
export async function remedyDiffs(target: Target, findings: readonly Finding[]): Promise<ReadonlyMap<Finding, MaskedDiff>> {
  const byPath = new Map<ProjectPath, Finding[]>();
  for (const finding of findings) {
    const group = byPath.get(finding.path);
    if (group) group.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const diffs = new Map<Finding, MaskedDiff>();
  const project = createProject(target.reader, target.grammars);
  for (const [path, group] of byPath) {
    const wanted = group.flatMap((finding) => {
      const id = finding.remedies.find(({ preferred }) => preferred)?.id;
      return id === undefined || !remedyById(id)?.remedy.inFixAll ? [] : [{ finding, id }];
    });
    const input = wanted.length === 0 ? undefined : await target.reader.read(path);
    if (!input || isNotExamined(input)) continue;
    const { policy } = await target.policies(path);
    const site = siteOf({ policy, day: target.day });
    const context: RemedyContext = {
      source: sourceText(input, undefined, site),
      facts: await project.facts(input, undefined, site),
      policy,
      day: target.day,
      grammars: target.grammars,
      surrogates: surrogateTable(),
    };
    for (const { finding, id } of wanted) {
      const result = remedyEdit(finding, id, context);
      if (isRefusal(result)) continue;
      const own = result.filter((file) => file.path === path).map(({ edits }) => ({ path, text: input.text, edits }));
      if (own.some(({ edits }) => edits.length > 0)) diffs.set(finding, maskedDiff(remedyTitle(finding, id), own));
    }
  }
  return diffs;
} // prettier-ignore
