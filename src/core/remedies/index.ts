import type { Finding } from '../finding';
import { fixed, type SafeText } from '../safeText';
import { allow } from './allow';
import { dropFromLog } from './dropFromLog';
import { keepFields } from './keepFields';
import { redact } from './redact';
import { policyFix, policyReason } from './policyFix';
import type { FileEdit, Refusal, Remedy, RemedyContext } from './remedy';
import { explainRoute, route, routeAll } from './routes';
import { requestApproval } from './requestApproval';
import { sanitize } from './sanitize';
import { explainRetention, storeOff } from './storeOff';
import { suppress } from './suppress';
import { surrogate } from './surrogate';

/** Every remedy; `Finding.remedies` names them by id. */
export const REMEDIES: readonly Remedy[] = [
  redact,
  surrogate,
  sanitize,
  dropFromLog,
  keepFields,
  suppress,
  route,
  routeAll,
  explainRoute,
  storeOff,
  explainRetention,
  requestApproval,
  allow,
  policyFix,
  policyReason,
];

const BY_ID: ReadonlyMap<string, Remedy> = new Map(REMEDIES.map((remedy) => [remedy.id, remedy]));

/** Splits `route:azure-prod` into the remedy and its argument; undefined for an id that no remedy has. */
export function remedyById(id: string): { readonly remedy: Remedy; readonly argument: string } | undefined {
  const colon = id.indexOf(':');
  const remedy = BY_ID.get(colon < 0 ? id : id.slice(0, colon));
  return remedy && { remedy, argument: colon < 0 ? '' : id.slice(colon + 1) };
}

/** How a remedy of a finding is offered: `Redact`, `Route through azure-prod (Lakeside)`. */
export function remedyTitle(finding: Finding, id: string): SafeText {
  const known = remedyById(id);
  return known ? known.remedy.title(finding, known.argument) : fixed('Unknown remedy');
}

/** The edit that mends a finding, or why there is none. */
export function remedyEdit(
  finding: Finding,
  id: string,
  context: RemedyContext,
): readonly FileEdit[] | Refusal {
  const known = remedyById(id);
  if (!known) return { cannot: fixed('No remedy of that name.') };
  return known.remedy.edit(finding, known.argument, context);
}

export function isRefusal(result: readonly FileEdit[] | Refusal): result is Refusal {
  return 'cannot' in result;
}

export { redactionSummary, sumOf, type RedactionCounts } from './redactionSummary';
export { applyEdits, learnNames, redactText, type Redacted, type RedactOptions } from './redactText';
export { redactThoroughly, type ThoroughlyRedacted } from './redactThoroughly';
export type { FileEdit, Refusal, Remedy, RemedyContext, TextEdit } from './remedy';
export { officerNote, type LineHistory } from './reportOfficer';
export { companionPaths } from './routes';
export { STANDARDS, type Standard } from './standards';
export { surrogateTable, type SurrogateTable } from './surrogateTable';
export { inStyle, PASTE_STYLES, type PasteStyle } from './pasteStyles';
export { restorable, restoreOriginals, type RestorableTable, type Restored } from './restore';
export { pasteEdits, type PasteTarget } from './pasteEdits';
export { isWithinWords } from './replacement';
