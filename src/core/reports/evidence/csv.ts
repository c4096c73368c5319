import { csvRecord } from '../csvCells';
import type { Evidence, RiskRow } from './evidence';
import { knownWords } from './tables';

/** Columns of a risk register; the last five are for people. */
const COLUMNS = ['id', 'as of', 'area', 'subject', 'gap', 'weight', 'basis', 'basis kind', 'places', 'how known', 'likelihood', 'impact', 'response', 'responsible', 'due'] as const; // prettier-ignore
const FOR_PEOPLE = 5;
/** A spreadsheet's cell holds 32,767 characters; the JSON has every place. */
const MOST_PLACES = 40;

/** One row for each risk to weigh, RFC 4180, to be brought into the organization's own register. */
export function evidenceCsv({ risks, day }: Evidence): string {
  const rows = risks.map((risk) => [...cells(risk, day), ...Array<string>(FOR_PEOPLE).fill('')]);
  return [COLUMNS, ...rows].map(csvRecord).join('');
}

function cells({ id, area, subject, gap, weight, basis, basisKind, places, known }: RiskRow, day: string): string[] {
  const more = places.length - MOST_PLACES;
  const shown = [...places.slice(0, MOST_PLACES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return [id, day, area, subject, gap, weight, basis, basisKind, shown, knownWords(known)];
} // prettier-ignore
