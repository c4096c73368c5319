import type { Confidence, Severity, Surface, Tag } from '../../finding';
import { message } from '../../messages';
import { dataEffect, type DataVerdict } from '../../policy';
import type { RawIdentifier } from '../../rawFinding';
import type { JudgeContext } from '../judgeContext';
import type { Spoken } from './spoken';

const BY_CONFIDENCE: Readonly<Record<Surface, Readonly<Record<Confidence, Severity>>>> = {
  // Two proofs make an error, one a warning; a mere shape is a hint.
  source: { 'very-high': 'error', high: 'warning', medium: 'information', low: 'hint' },
  // Text on its way out: PHI that leaves is an error.
  prompt: { 'very-high': 'error', high: 'error', medium: 'warning', low: 'hint' },
};

const QUIET: ReadonlySet<Tag> = new Set(['example', 'synthetic', 'provider']);

/** What the policy makes of an identifier: how loud it is by its proof, and by what the data there is said to be. */
export function identifierVerdict(raw: RawIdentifier, { surface, policy, day }: JudgeContext): Spoken {
  const { rule, message: said, label, identifier, tags, confidence } = raw;
  const loud = BY_CONFIDENCE[surface][confidence];
  const severity = loud !== 'hint' && tags.some((tag) => QUIET.has(tag)) ? 'information' : loud;
  const plain = { rule, message: said, severity, label, identifier };
  const data = policy.data(raw.path, day, rule);
  // Text on its way out is judged as what it is: no status of a file makes it quieter.
  return data ? ofData(plain, surface === 'source' ? data : { ...data, quiet: false }, raw) : plain;
}

function ofData(plain: Spoken, data: DataVerdict, { rule, label, message: said, tags, confidence }: RawIdentifier): Spoken {
  const effect = dataEffect(data, rule, `${label} ${String(said.args['what'] ?? '')}`);
  const decidedBy = data.by;
  if (effect === 'information')
    return plain.severity === 'hint' ? plain : { ...plain, severity: effect, decidedBy };
  if (data.ended)
    return { ...plain, decidedBy, message: message('data.ended', { found: said, date: data.ended }) };
  // A provider's own identifier is none of the individual, 45 CFR 164.514(b)(2)(i).
  if (effect !== 'error' || tags.includes('provider')) return plain;
  const id = data.status === 'safe-harbor' ? 'data.safeHarbor' : 'data.limitedDataSet';
  // A mere shape may be something else altogether.
  const severity = confidence === 'low' ? 'warning' : 'error';
  return { ...plain, severity, decidedBy, message: message(id, { found: said }), stands: true };
} // prettier-ignore
