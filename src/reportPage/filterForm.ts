import { DIMENSIONS, sharesOf, type Dimension, type PageFinding } from '../core/reports/page/pageFinding';

/** What is shown, and in which groups. */
export interface Filter {
  readonly text: string;
  /** Null for all. */
  readonly severities: readonly string[] | null;
  readonly group: string;
  readonly rule: string;
  readonly service: string;
  readonly folder: string;
  readonly owner: string;
}

type Kept = URLSearchParams | object | undefined;

const FIELDS = ['text', 'group', ...DIMENSIONS] as const;

function field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>('input[name=severity]'));
}

/** Fills the choices with what there is, and the fields with what was kept; what is no choice any more is left out. */
export function setUpForm(form: HTMLFormElement, findings: readonly PageFinding[], kept: Kept): void {
  for (const dimension of DIMENSIONS) {
    const select = field(form, dimension);
    const shares = sharesOf(findings, dimension);
    for (const { name, count } of shares) select.append(new Option(`${name} (${count})`, name));
    select.closest('label')!.hidden = shares.length === 0;
  }
  const of = (name: string): unknown =>
    kept instanceof URLSearchParams
      ? kept.get(name)
      : (kept as Readonly<Record<string, unknown>> | undefined)?.[name];
  for (const name of FIELDS) {
    const value = of(name);
    const control = field(form, name);
    if (typeof value === 'string') control.value = value;
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
  }
  const severities = of('severities');
  const chosen = typeof severities === 'string' ? severities.split(',') : severities;
  if (Array.isArray(chosen)) for (const box of boxes(form)) box.checked = chosen.includes(box.value);
}

export function readFilter(form: HTMLFormElement): Filter {
  const all = boxes(form);
  const checked = all.filter((box) => box.checked);
  const values = Object.fromEntries(FIELDS.map((name) => [name, field(form, name).value])) as Record<'text' | 'group' | Dimension, string>; // prettier-ignore
  return { ...values, severities: checked.length === all.length ? null : checked.map(({ value }) => value) };
}

/** The filter as the part of an address behind its `#`; empty if all is shown. */
export function writeFilter(form: HTMLFormElement): string {
  const { severities, ...values } = readFilter(form);
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  if (severities) query.set('severities', severities.join(','));
  return query.toString();
}

/** `severities error, warning; rule phi/ssn` */
export function described({ group: _, ...asked }: Filter): string {
  const words = Object.entries(asked).filter(([, value]) => value !== '' && value !== null);
  return words
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');
}
