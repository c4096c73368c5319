import {
  blocked,
  fileReason,
  outgoingOf,
  passing,
  promptReason,
  readCall,
  rewritten,
  rewrittenReason,
  SILENT,
  textReason,
  withTexts,
  type Answer,
  type Harness,
  type HookCall,
  type Outgoing,
  type OutgoingText,
} from '../../core/assistantHooks';
import type { EffectivePolicy } from '../../core/policy/effective';
import { decode } from '../../core/scan/decode';
import type * as Eyes from './inspect';
import type { Inspection } from './inspect';
import { filesOf } from './outgoingFile';
import { surroundingsOf, type Surroundings } from './surroundings';

/** Whether a call goes on that could not be looked at. */
export type OnError = 'open' | 'closed';

export interface HookOptions {
  /** Who calls, where it is not to be told from the payload. */
  readonly harness?: Harness;
  readonly onError: OnError;
  /** YYYY-MM-DD */
  readonly day: string;
  /** The variables of the process: what the assistant was told of its provider, and the machine's base policy. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The largest payload that is looked at, in bytes, and so much of a text. */
export const MOST_PAYLOAD = 20_000_000;
const LONGEST_TEXT = 1_000_000;

/** What keeps a hook from looking, in words that quote nothing. */
class Unexamined extends Error {}

/** Answers one call. Never throws: what cannot be looked at passes or not, as was chosen. */
export async function answerTo(payload: Uint8Array, options: HookOptions): Promise<Answer> {
  try {
    const call = readCall(parsedPayload(payload), options.harness);
    return call ? await examined(call, options) : SILENT;
  } catch (error) {
    return unexamined(whyNot(error), options.onError);
  }
}

/** @param why a clause */
export function unexamined(why: string, onError: OnError): Answer {
  if (onError === 'open') return passing(`PHI Cordon did not look at this: ${why}. It goes on all the same.`);
  const said = `PHI Cordon could not look at this: ${why}. It was kept back, since the hook was installed with --on-error closed.`;
  return { stdout: '', stderr: `${said}\n`, exitCode: 2 };
}

function parsedPayload(payload: Uint8Array): unknown {
  if (payload.length > MOST_PAYLOAD) throw new Unexamined('it is too large');
  const text = decode(payload)?.text;
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    throw new Unexamined('what the assistant handed over is no JSON');
  }
}

/** The message of an unforeseen error may quote what was read. */
function whyNot(error: unknown): string {
  if (error instanceof Unexamined) return error.message;
  if (!(error instanceof Error)) return 'an internal error';
  // A BrokenPolicy, of a class in a file of its own.
  if ('problems' in error) return 'the policy cannot be used; `phi-cordon policy check` tells why';
  return `an internal error (${error.name.replace(/\W/g, '')})`;
}

/** What one call is examined with. */
interface Examination {
  readonly call: HookCall;
  readonly options: HookOptions;
  readonly place: Surroundings;
  /** What reads texts, loaded only where there is one to read. */
  readonly eyes: typeof Eyes;
}

async function examined(call: HookCall, options: HookOptions): Promise<Answer> {
  const all = outgoingOf(call);
  if (all.length === 0) return SILENT;
  const { env } = options;
  const place = surroundingsOf(call.cwd, env['PHI_CORDON_BASE_POLICY'] || undefined);
  const examination = { call, options, place, eyes: await import('./inspect') };
  const texts: { readonly piece: OutgoingText; readonly seen: Inspection }[] = [];
  for (const piece of all) {
    if (piece.kind !== 'text' || piece.text.trim() === '') continue;
    const seen = await inspectText(piece, examination);
    if (seen) texts.push({ piece, seen });
  }
  const file = await firstFile(all, examination);
  if (file !== undefined) return blocked(call, file);
  if (texts.length === 0) return SILENT;
  return answerForTexts(texts, call);
}

/** A prompt's text counts at the folder in which the assistant works: the nearest policy may be one of its own. */
async function inspectText(piece: OutgoingText, examination: Examination): Promise<Inspection | undefined> {
  const { place, options, eyes } = examination;
  const path = place.pathOf(`${place.folder}/prompt`);
  // What a command says on this machine alone is no text on its way out: dates and names in it are mostly none of patients.
  const surface = piece.what === 'command' && !piece.elsewhere ? 'source' : 'prompt';
  const input = { path, text: piece.text.slice(0, LONGEST_TEXT), languageId: 'plaintext' };
  const rest = (): undefined => {
    if (piece.text.length > LONGEST_TEXT)
      throw new Unexamined('nothing was found in the first million characters of a longer text');
  };
  if (place.policyDoes(path) === 'judge' && eyes.isPlain(input, surface, options.day)) return rest();
  const policy = await place.policyAt(path);
  if (!piece.elsewhere && (await mayReceive(policy, path, examination))) return undefined;
  const seen = eyes.inspect(input, surface, policy, options.day);
  return seen.counts.size > 0 ? seen : rest();
}

/** Why the first file that holds something is kept back. */
async function firstFile(all: readonly Outgoing[], examination: Examination): Promise<string | undefined> {
  const { call, place, options, eyes } = examination;
  const looked = new Set<string>();
  for (const piece of all) {
    if (piece.kind !== 'file') continue;
    for (const { real, text } of filesOf(piece, place.folder)) {
      if (looked.has(real)) continue;
      looked.add(real);
      const path = place.pathOf(real);
      if (place.policyDoes(path) === 'judge' && eyes.isPlain({ path, text }, undefined, options.day))
        continue;
      const policy = await place.policyAt(path);
      if (!piece.elsewhere && (await mayReceive(policy, path, examination))) continue;
      const { counts } = eyes.inspect({ path, text }, undefined, policy, options.day);
      if (counts.size > 0) return fileReason(call.harness, eyes.shownPath(path), piece.elsewhere, counts);
    }
  }
  return undefined;
}

/** Without a policy nobody may, and what could tell is not loaded. */
async function mayReceive(
  policy: EffectivePolicy,
  path: string,
  { call, options }: Examination,
): Promise<boolean> {
  if (!policy.found) return false;
  const { isApproved } = await import('./policyFor');
  return isApproved(call.harness, options.env, policy, options.day, path);
}

async function answerForTexts(texts: readonly { readonly piece: OutgoingText; readonly seen: Inspection }[], call: HookCall): Promise<Answer> {
  const { harness, event } = call;
  const [{ piece, seen }] = texts as [(typeof texts)[number]];
  if (event.kind === 'prompt') return blocked(call, promptReason(harness, event, seen.counts, await seen.replaced()));
  const changed: { at: readonly (string | number)[]; text: string }[] = [];
  for (const one of texts) {
    const text = one.piece.what === 'argument' ? await one.seen.replaced() : undefined;
    if (text !== undefined) changed.push({ at: one.piece.at ?? [], text });
  }
  // A command with something else in it does something else, so it is the assistant's to write anew.
  if (changed.length === texts.length) {
    const counts = sum(texts.map((one) => one.seen.counts));
    const answer = rewritten(call, withTexts(event.input, changed), rewrittenReason(counts));
    if (answer) return answer;
  }
  const what = piece.what === 'argument' ? 'argument' : 'command';
  return blocked(call, textReason(harness, what, piece.elsewhere, seen.counts, await seen.replaced()));
} // prettier-ignore

function sum(all: readonly Inspection['counts'][]): Inspection['counts'] {
  const total = new Map<Parameters<Inspection['counts']['get']>[0], number>();
  for (const counts of all)
    for (const [rule, count] of counts) total.set(rule, (total.get(rule) ?? 0) + count);
  return total;
}
