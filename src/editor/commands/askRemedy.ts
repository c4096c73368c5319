import * as vscode from 'vscode';
import { addDays, isCalendarDay } from '../../core/policy/days';
import { PURPOSES } from '../../core/policy/schema/terms';
import { ALLOWED_DAYS, type Answers, type Remedy } from '../../core/remedies/remedy';

/**
 * Asks for what a remedy writes down: a reason, then what else it needs.
 * @param day today, YYYY-MM-DD
 * @returns undefined if the user gave up
 */
export async function askRemedy(remedy: Remedy, title: string, day: string): Promise<Answers | undefined> {
  if (!remedy.asksReason) return {};
  const purpose = remedy.asks === 'purpose' ? await askPurpose(title) : undefined;
  if (remedy.asks === 'purpose' && purpose === undefined) return undefined;
  const reason = await askReason(title, remedy.asks === 'purpose');
  if (reason === undefined) return undefined;
  if (remedy.asks !== 'expires') return { reason, ...(purpose === undefined ? {} : { purpose }) };
  const expires = await askDay(title, day);
  return expires === undefined ? undefined : { reason, expires };
}

async function askReason(title: string, request: boolean): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title,
    prompt: request
      ? 'What is it needed for? The answer is kept in the policy; do not quote the value.'
      : 'Why may this stay? The reason is kept in the file; do not quote the value.',
    validateInput: (text) => (text.trim() === '' ? 'A reason is needed.' : undefined),
  });
  return reason?.trim();
}

/** The purposes of 45 CFR 164.506(c) and 164.512(i). */
async function askPurpose(title: string) {
  return (await vscode.window.showQuickPick(PURPOSES.map((label) => ({ label })), { title, placeHolder: 'What would PHI be sent for?' }))?.label;
} // prettier-ignore

function askDay(title: string, day: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: 'The last day it counts (YYYY-MM-DD). After it, the findings are back.',
    value: addDays(day, ALLOWED_DAYS),
    validateInput: (text) => (isCalendarDay(text) && text >= day ? undefined : 'A calendar day, today or later: YYYY-MM-DD.'),
  });
} // prettier-ignore
