import { REASONS, thousands, WAYS_OUT } from '../words';
import type { Evidence, Gap, Known, Receiver, RecordedTerm } from './evidence';
import { fileLines } from './names';
import { ANSWERS } from './risks';

/** A cell: one text, or one a line. */
export type Cell = string | readonly string[];

/** One table of the page, as every layout shows it. The first cell of a row names it; the last says how it is known. */
export interface Table {
  readonly id: string;
  readonly title: string;
  /** What the rows are, and what they are not. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said in place of a table without rows. */
  readonly empty: string;
}

export const TITLE = 'Input to a risk analysis';

/** What this is, and what it is not. */
export const NOTICE = [
  'This is not the risk analysis that 45 CFR 164.308(a)(1)(ii)(A) asks for. It lists what a scan of one source tree observed and what the policy in it attests, so that the people who make the analysis can start from it. Likelihood, impact and measures are theirs.',
  'Nothing here verifies an agreement. It is no determination under 45 CFR 164.514, and it does not speak of what was not examined. Values are never shown; words of reasons that could be a value are masked.',
] as const;

/** What the last column means. */
export const HOW_KNOWN = [
  ['attested', 'somebody wrote it into the policy, named where the policy names them; not verified'],
  ['observed', 'read from the files that were examined'],
  ['not checked', 'nobody, and nothing here, has looked at it'],
] as const;

export function tablesOf(evidence: Evidence): readonly Table[] {
  return [receivers, agreements, gaps, approvals, declarations, flows, findings, accepted, notExamined, calendar, sources].map((make) => make(evidence)); // prettier-ignore
}

export function knownWords({ how, by }: Known): string {
  if (how === 'attested') return by === undefined ? 'attested, nobody named' : `attested by ${by}`;
  return how === 'observed' ? 'observed' : 'not checked';
}

function receivers({ receivers: rows }: Evidence): Table {
  return {
    id: 'receivers',
    title: 'AI tools and other receivers in the code',
    note: 'Services that the examined files name as a destination, with the answer of the register on the day. What the catalogue says of a BAA is what the provider had published on the date given, not what was agreed with you.',
    columns: ['Receiver', 'Answer of the register', 'Services, models, regions', 'Places', 'How it is known'],
    rows: rows.map((row) => [
      [row.name, ...(row.host === undefined ? ['no host is fixed in the code'] : row.host === row.name ? [] : [row.host]), ...reachWords(row)],
      [row.approval === undefined ? ANSWERS[row.answer] : `${ANSWERS[row.answer]}: ${row.approval}`, ...(row.catalogue ? [`Catalogue: ${row.catalogue.baa} (${row.catalogue.asOf})`] : [])],
      [labelled('services', row.services), labelled('models', row.models), labelled('regions', row.regions)].filter((text) => text !== ''),
      row.files.map(fileLines),
      ['receiver: observed', `answer: ${row.approval === undefined ? 'no entry in the register' : knownWords(row.answered)}`],
    ]),
    empty: 'No receiver was seen in what was examined.',
  };
} // prettier-ignore

function reachWords({ reach, answer }: Receiver): string[] {
  const inside = reach === 'private' || reach === 'loopback';
  return inside && answer === 'none' ? [`${reach} host; where it forwards to was not checked`] : [];
}

function labelled(label: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${label}: ${values.join(', ')}`;
}

function agreements({ agreements: rows }: Evidence): Table {
  return {
    id: 'agreements',
    title: 'Register: agreements',
    note: 'As recorded in the policy. A term that is not here is listed under the gaps.',
    columns: ['Agreement', 'State on the day', 'Recorded terms', 'Gaps', 'How it is known'],
    rows: rows.map(({ name, kind, state, terms, gaps: open, policy, known }) => [
      [name, kind, policy],
      state,
      terms.map(termWords),
      countsByWeight(open),
      knownWords(known),
    ]),
    empty: 'No agreement is recorded.',
  };
}

function termWords({ key, value }: RecordedTerm): string {
  return `${key}: ${value}`;
}

function countsByWeight(open: readonly Gap[]): string[] {
  const counts = (['required', 'expected', 'useful'] as const).map((weight) => [weight, open.filter((gap) => gap.weight === weight).length] as const);
  return open.length === 0 ? ['none'] : counts.filter(([, count]) => count > 0).map(([weight, count]) => `${count} ${weight}`);
} // prettier-ignore

function gaps({ agreements: rows, declarations: entries }: Evidence): Table {
  const of = (subject: string, open: readonly Gap[], known: Known): Cell[][] =>
    open.map(({ what, unrecorded, weight, basis, basisKind }) => [subject, what, weight, `${basis}${basisKind === 'cfr' ? '' : ` (${basisKind})`}`, knownWords(unrecorded ? { how: 'not-checked' } : known)]);
  return {
    id: 'gaps',
    title: 'Register: gaps',
    note: 'Terms of which the register says nothing, or that it records as lacking. "required": by the law or by the contract that it asks for; "expected": by practice of the trade, or as an addressable specification (45 CFR 164.306(d)(3)); "useful": good to know.',
    columns: ['Entry', 'Gap', 'Weight', 'Basis', 'How it is known'],
    rows: [
      ...rows.flatMap(({ name, gaps: open, known }) => of(name, open, known)),
      ...entries.flatMap(({ kind, name, gaps: open, known }) => of(`${kind} ${name}`, open, known)),
    ],
    empty: 'No gap was found in what is recorded.',
  };
} // prettier-ignore

function approvals({ approvals: rows }: Evidence): Table {
  return {
    id: 'approvals',
    title: 'Register: approvals',
    note: 'Who may receive PHI at which endpoints. An approval counts only while what it stands on does.',
    columns: ['Approval', 'Status', 'Endpoints and limits', 'Uses seen', 'How it is known'],
    rows: rows.map(({ name, provider, policy, status, standing, inForce, endpoints, limits, uses, known }) => [
      [name, provider, policy],
      [status, standing, ...(inForce ? [] : ['approves nothing on the day'])],
      [...endpoints, ...limits.map(termWords)],
      uses === 0 ? 'none' : thousands(uses),
      knownWords(known),
    ]),
    empty: 'No approval is recorded: every outside destination is unapproved.',
  };
} // prettier-ignore

function declarations({ declarations: rows }: Evidence): Table {
  return {
    id: 'declarations',
    title: 'Register: routes, zones, data and upstream contracts',
    note: 'What the policy says of paths, of where calls are moved, and of contracts under which PHI is received.',
    columns: ['Entry', 'Names', 'Says', 'Policy file', 'How it is known'],
    rows: rows.map(({ kind, name, says, policy, known }) => [kind, name, says, policy, knownWords(known)]),
    empty: 'None is recorded.',
  };
}

function flows({ flows: rows }: Evidence): Table {
  return {
    id: 'flows',
    title: 'Data map: flows seen',
    note: 'What PHI, by its names in the code, leaves through which way out to whom. Flows are followed within a file, through the functions that it calls, and into the files that it imports. Flows that the scan cannot follow are not here.',
    columns: ['PHI', 'Way out', 'To whom', 'Answer of the register', 'Places', 'How it is known'],
    rows: rows.map(({ source, others, callee, sink, receiver, host, answer, wholeRecord, files, from, known }) => [
      [source, ...others, ...(wholeRecord ? ['the whole record'] : [])],
      [WAYS_OUT[sink], callee],
      receiver === undefined ? 'not told by the code' : [receiver, ...(host === undefined || host === receiver ? [] : [host])],
      answer === undefined ? 'not asked' : ANSWERS[answer],
      [...files.map(fileLines), ...from.filter(({ path }) => !files.some((file) => file.path === path)).map((file) => `from ${fileLines(file)}`)],
      knownWords(known),
    ]),
    empty: 'No flow was seen in what was examined.',
  };
} // prettier-ignore

function findings({ findings: rows }: Evidence): Table {
  return {
    id: 'findings',
    title: 'Open findings',
    note: 'By rule and severity. The report of a scan lists each with its line.',
    columns: ['Rule', 'Severity', 'Open', 'Basis', 'Places', 'How it is known'],
    rows: rows.map(({ rule, title, severity, count, basis, files, known }) => [
      [title, rule],
      severity,
      thousands(count),
      basis,
      files.map(fileLines),
      knownWords(known),
    ]),
    empty: 'Nothing found in what was examined.',
  };
}

function accepted({ accepted: rows }: Evidence): Table {
  return {
    id: 'accepted',
    title: 'Accepted findings',
    note: 'Entries and comments that silence findings, with their reasons. Words of a reason that could be a value are masked. Comments and baselines name nobody; the history of the repository does.',
    columns: ['Rule', 'By', 'Where', 'Reason', 'Until', 'How it is known'],
    rows: rows.map(({ rule, by, place, reason, expires, known }) => [rule, by, place, reason, expires ?? 'no end', knownWords(known)]), // prettier-ignore
    empty: 'No finding was accepted.',
  };
}

function notExamined({ notExamined: rows }: Evidence): Table {
  const reasons = [...new Set(rows.map(({ reason, detail }) => (detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`)))]; // prettier-ignore
  return {
    id: 'not-examined',
    title: 'What was not examined',
    note: 'Nothing here speaks of these files, of files that git ignores, of binaries that run elsewhere, or of what is sent by hand.',
    columns: ['Reason', 'Files', 'How it is known'],
    rows: reasons.map((words) => [
      words,
      rows
        .filter(
          ({ reason, detail }) =>
            words === (detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`),
        ) // prettier-ignore
        .map(({ path }) => path),
      'not checked',
    ]),
    empty: 'Every file that was listed was read.',
  };
}

function calendar({ calendar: rows }: Evidence): Table {
  return {
    id: 'calendar',
    title: 'Review calendar',
    note: 'Days that follow from the register. The same as a calendar file: --format ics.',
    columns: ['Day', 'What', 'Basis', 'How it is known'],
    rows: rows.map(({ date, what, basis, overdue, known }) => [
      overdue ? [date, 'passed'] : date,
      what,
      basis,
      knownWords(known),
    ]),
    empty: 'The register names no day.',
  };
}

function sources({ version, commit, policies, day, trusted }: Evidence): Table {
  return {
    id: 'versions',
    title: 'Versions and hashes',
    note: 'The same inputs and day give the same page. The files were read as they lay on the disk, which may differ from the commit.',
    columns: ['Input', 'Version or hash', 'How it is known'],
    rows: [
      ['PHI Cordon', version, 'observed'],
      ['Day', day, 'observed'],
      ['Commit checked out', commit ?? 'not recorded', commit === undefined ? 'not checked' : 'observed'],
      ...(trusted ? [] : [['Workspace trust', 'not trusted: approvals and allow entries did not count', 'observed']]), // prettier-ignore
      ...policies.map(({ path, sha256 }) => [
        ['Policy file, SHA-256 of its text', path],
        sha256 === '' ? 'not recorded' : sha256,
        'observed',
      ]),
    ],
    empty: '',
  };
}

/** The first lines of the page: whose, when, over what. */
export function scopeOf(evidence: Evidence): readonly (readonly [label: string, text: string])[] {
  const { organization, role, privacyOfficer, day, policies, files, notExamined: gone } = evidence;
  return [
    ['As of', day],
    ...(organization === undefined ? [] : [['Organization', organization] as const]),
    ...(role === undefined ? [] : [['Role', role] as const]),
    ...(privacyOfficer === undefined ? [] : [['Privacy officer', privacyOfficer] as const]),
    ['Policy', policies.length === 0 ? 'none found, so every outside destination is unapproved' : policies.map(({ path }) => path).join(', ')], // prettier-ignore
    ['Examined', `${thousands(files)} files; ${thousands(gone.length)} not examined`],
  ];
}
