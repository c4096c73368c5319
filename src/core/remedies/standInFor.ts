import type { RuleId } from '../rules';
import type { SourceText } from '../scan/sourceText';
import { PHOTO_DATA, TEXT_DATA } from '../standIns';
import { shiftedStandIn, yearStandIn } from './dateStandIn';
import { placePartOf } from './placePart';
import { limitedPlace, safeHarborPlace, safeZip } from './placeText';
import { fitted, kindOfValue, type Host } from './replacement';
import { keeps, type Standard } from './standards';
import type { SurrogateTable } from './surrogateTable';

/** A value that is to be replaced. */
export interface Found {
  readonly rule: RuleId;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Whether it repeats another one, whose label it has. */
  readonly repeat?: true;
  /** The whole name that a part of one stands for. */
  readonly whole?: string;
}

export interface StandInContext {
  readonly source: SourceText;
  readonly standard: Standard;
  readonly surrogates: Pick<SurrogateTable, 'surrogate' | 'digits' | 'uuid'>;
  /** By how many days a date at a place is shifted. */
  readonly offsetAt: (start: number) => number;
  /** Whether the text writes its days before its months. */
  readonly dayFirst: boolean;
}

const UUID_SHAPE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A picture or a document: nothing else is so long without a space. */
const BASE64 = /^[A-Za-z0-9+/\s]{60,}={0,2}\s*$/;

const HL7 = /^[A-Z][A-Z0-9]{2}-\d+/;

/** What stands in a value's place by a standard, written so that the text still parses; undefined where it may stay. */
export function standInFor(found: Found, host: Host, context: StandInContext): string | undefined {
  const { source, standard, surrogates } = context;
  const { rule, label, start, end } = found;
  if (keeps(standard, found)) return undefined;
  const value = source.text.slice(start, end);
  const kind = kindOfValue(rule);
  const known = found.whole ?? value;
  const name = (): string => surrogates.surrogate(kind, known);
  const standIn = (): string => (host === 'number' ? surrogates.digits(kind, known) : fitted(host, name()));
  if (label.includes('base64')) return TEXT_DATA;
  // Two components in one: what separates them stays.
  if (HL7.test(label) && rule !== 'phi/date' && /[\^&~|]/.test(value)) return name() + value.replace(/[^\^&~|]/g, '');
  switch (rule) {
    case 'phi/age-over-89':
      return host === 'number' ? '90' : /\d/.test(value) ? value.replace(/\d{2,3}/, '90+') : '90+';
    case 'phi/date': {
      const dated = { value, start, label, host };
      const written = standard === 'surrogate-dates'
        ? shiftedStandIn(source, dated, standIn, context.offsetAt(start), context.dayFirst)
        : yearStandIn(source, dated, standIn);
      return written === '90+' && host === 'word' ? '"90+"' : written;
    }
    case 'phi/geography': {
      if (standard === 'limited-data-set') {
        const part = placePartOf(source, start, label);
        if (part === 'town') return undefined;
        if (host === 'number') return part === 'whole' && safeZip(value) !== undefined ? undefined : '0';
        const rest = part === 'street' ? name() : limitedPlace(value, name());
        return rest === value ? undefined : fitted(host, rest);
      }
      if (host !== 'number') return fitted(host, safeHarborPlace(value, name()));
      const zip = safeZip(value);
      return zip === undefined ? '0' : source.languageId === 'csv' || source.languageId === 'tsv' ? zip : String(Number(zip));
    }
    default:
      if (UUID_SHAPE.test(value)) return surrogates.uuid(kind, value);
      return kind === 'PHOTO' && BASE64.test(value) ? PHOTO_DATA : standIn();
  }
} // prettier-ignore
