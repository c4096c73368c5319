import * as vscode from 'vscode';
import { SEVERITIES, type Severity } from '../../core/finding';
import type { FindingsStore } from '../findingsStore';
import { plural } from '../present';
import type { ShownFindings } from '../shownFindings';
import { familyOf, NO_FILTER, type Filter } from '../tree/filter';
import { SEVERITY_LABELS } from '../tree/groups';

interface Choice extends vscode.QuickPickItem {
  readonly severity?: Severity;
  readonly family?: string;
}

/**
 * Severities and families of rules to tick, and a text to type: what is ticked is shown, as far as every word of the text
 * stands in it. The text does not narrow the list, since it is not meant for the list.
 */
export function filterFindings(store: FindingsStore, shown: ShownFindings) {
  return async (): Promise<void> => {
    const choices = choicesOf(store);
    const before = shown.filter();
    const pick = vscode.window.createQuickPick<Choice>();
    pick.title = 'Filter Findings';
    pick.placeholder = 'Words of a rule, a message, a host or a path; tick what to show';
    pick.canSelectMany = true;
    pick.items = choices.map((choice) => ({ ...choice, alwaysShow: true }));
    pick.value = before.text;
    pick.selectedItems = pick.items.filter(
      ({ severity, family }) =>
        (severity !== undefined && (before.severities ?? SEVERITIES).includes(severity)) ||
        (family !== undefined && (before.families?.includes(family) ?? true)),
    );
    const accepted = await new Promise<boolean>((resolve) => {
      pick.onDidAccept(() => resolve(true));
      pick.onDidHide(() => resolve(false));
      pick.show();
    });
    const filter = filterOf(pick.value, choices, pick.selectedItems);
    pick.dispose();
    if (accepted) await shown.setFilter(filter);
  };
}

export function clearFilter(shown: ShownFindings) {
  return (): Promise<void> => shown.setFilter(NO_FILTER);
}

/** What there is to tick, with how many findings it has: every severity, and the families that were found. */
function choicesOf(store: FindingsStore): readonly Choice[] {
  const counts = store.count();
  const families = new Map<string, number>();
  for (const { findings } of store.all())
    for (const finding of findings) families.set(familyOf(finding), (families.get(familyOf(finding)) ?? 0) + 1);
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator('Severity'),
    ...SEVERITIES.map((severity) => ({ label: SEVERITY_LABELS[severity], description: plural(counts[severity], 'finding'), severity })),
    separator('Rules'),
    ...[...families].sort().map(([family, count]) => ({ label: `${family}/*`, description: plural(count, 'finding'), family })),
  ];
} // prettier-ignore

/** All ticked is no filter, so that what is found later shows as well; none ticked of a kind filters nothing either. */
function filterOf(text: string, choices: readonly Choice[], ticked: readonly Choice[]): Filter {
  const some = <T>(of: (choice: Choice) => T | undefined): readonly T[] | undefined => {
    const all = choices.flatMap((choice) => of(choice) ?? []);
    const chosen = ticked.flatMap((choice) => of(choice) ?? []);
    return chosen.length === 0 || chosen.length === all.length ? undefined : (chosen as T[]);
  };
  const severities = some(({ severity }) => severity);
  const families = some(({ family }) => family);
  return { text: text.trim(), ...(severities && { severities }), ...(families && { families }) };
}
