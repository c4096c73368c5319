import type { IdentifierFact } from '../facts';

/** A word of a label that names a part of a name: `first_name`, `Last`, `family`. */
const PART = /(?:first|last|middle|given|family|fore|sur|maiden|f|l|m)[_ -]?name|\b(?:first|last|middle|maiden|given|family)\b|surname/i; // prettier-ignore

interface Group {
  /** Names that share it are parts of one, as long as the gap between them allows. */
  readonly key: string;
  readonly gap: RegExp;
}

/** What may stand between two parts of one name, by where the parts stand; undefined for a name that is whole. */
function groupOf(label: string): Group | undefined {
  const hl7 = /^([A-Z][A-Z0-9]{2}-\d+)\.\d+$/.exec(label);
  if (hl7) return { key: hl7[1]!, gap: /^[^\p{L}\p{N}\r\n|~]*$/u };
  const x12 = /^(N[M12]\d?)\d\d( \(\w+\))?$/.exec(label);
  if (x12) return { key: `${x12[1]}${x12[2] ?? ''}`, gap: /^[*|^:]{1,4}$/ };
  if (PART.test(label)) {
    const key = label.replace(PART, '');
    return { key, gap: label.startsWith('column ') ? /^[^()\r\n]*$/ : /^(?:(?!\bname\b|[{}]).)*$/s };
  }
  // FHIR's HumanName and CDA's PN.
  return /^\w+(?:\.\w+)*\.name$/.test(label) ? { key: label, gap: /^(?:(?!["<]name\b|resourceType).)*$/s } : undefined;
} // prettier-ignore

/** Two parts of one name stand closer. */
const REACH = 160;

/** The whole name that each part stands for, by the part's offset: both cells of `Jane,Doe` stand for `Jane Doe`. */
export function wholeNames(text: string, facts: readonly IdentifierFact[]): ReadonlyMap<number, string> {
  const whole = new Map<number, string>();
  let parts: IdentifierFact[] = [];
  let open: Group | undefined;
  const close = (): void => {
    const name = parts.map(({ place }) => text.slice(place.start, place.end)).join(' ');
    if (parts.length > 1) for (const { place } of parts) whole.set(place.start, name);
    parts = [];
  };
  for (const fact of facts) {
    if (fact.rule !== 'phi/name') continue;
    const group = groupOf(fact.label);
    const last = parts.at(-1)?.place.end ?? fact.place.start;
    const gap = text.slice(last, Math.min(fact.place.start, last + REACH + 1));
    if (!group || group.key !== open?.key || gap.length > REACH || !group.gap.test(gap)) close();
    open = group;
    if (group) parts.push(fact);
  }
  close();
  return whole;
}
