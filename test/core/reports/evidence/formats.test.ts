import assert from 'node:assert/strict';
import { EVIDENCE_FORMATS, type Evidence, type EvidenceFormat } from '../../../../src/core/reports/evidence';
import { FILES, POLICY, sampleEvidence } from './sample';

const render = (format: EvidenceFormat, evidence: Evidence): string =>
  EVIDENCE_FORMATS.find(({ id }) => id === format)!.render(evidence);

/** Content lines of a calendar, unfolded, as RFC 5545 reads them. */
function properties(ics: string): [name: string, value: string][] {
  return ics
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}

/** RFC 4180. */
function csvRows(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, plain]) => (quoted === undefined ? plain! : quoted.replace(/""/g, '"'))));
} // prettier-ignore

describe('evidence formats', () => {
  it('say that they are input and not the analysis', async () => {
    const evidence = await sampleEvidence();
    for (const format of ['html', 'markdown', 'json'] as const) {
      const text = render(format, evidence).replace(/\\|&[a-z]+;/g, '');
      assert.match(text, /Input to a risk analysis/, format);
      assert.match(text, /not the risk analysis that 45 CFR 164\.308\(a\)\(1\)\(ii\)\(A\)/, format);
      assert.doesNotMatch(text, /\b(?:compliant|violation|safe)\b/i, format);
    }
  });

  it('the page runs nothing and loads nothing', async () => {
    const html = render('html', await sampleEvidence());
    assert.doesNotMatch(html, /<script|\son\w+=|javascript:|<(?:link|img|iframe|object|base)\b|@import|url\(|src=/i); // prettier-ignore
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'/);
    assert.equal(html.match(/<table/g)!.length, html.match(/<caption/g)!.length);
    for (const [head] of html.matchAll(/<th\b[^>]*>/g)) assert.match(head, /scope="(?:col|row)"/);
    for (const [, id] of html.matchAll(/href="#([\w-]+)"/g)) assert.ok(html.includes(`id="${id}"`), id);
  });

  it('what comes from the project is text in every format', async () => {
    const path = 'src/<b>|`[x](y)"=1.ts';
    const evidence = await sampleEvidence({ [path]: FILES['src/plain.ts'] });
    assert.doesNotMatch(render('html', evidence), /<b>/);
    const markdown = render('markdown', evidence);
    assert.match(markdown, /src\/&lt;b>\\\|\\`\\\[x\\\]\(y\)"=1\.ts/);
    const pipes = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    for (const table of markdown.split('\n\n').filter((part) => part.startsWith('|'))) {
      const counts = new Set(table.trim().split('\n').map(pipes));
      assert.equal(counts.size, 1, table.slice(0, 200));
    }
  });

  it('a row of the risk register has every column, and is no formula', async () => {
    const policy = { ...POLICY, zones: [], data: [{ files: ['=cmd()'], status: 'expert-determination' }], allow: [{ rule: 'phi/ssn', files: ['@x,"y"'], reason: '-1+2' }] }; // prettier-ignore
    const evidence = await sampleEvidence(FILES, policy);
    const csv = render('csv', evidence);
    const [head, ...rows] = csvRows(csv);
    assert.equal(rows.length, evidence.risks.length);
    for (const row of rows) {
      assert.equal(row.length, head!.length);
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@]/);
    }
    assert.doesNotMatch(csv, /[^\r]\n/);
  });

  it('the calendar is RFC 5545', async () => {
    const long = 'quality-improvement-and-utilisation-review-ä-agreement';
    const policy = { ...POLICY, data: [{ files: [`data/${long}/,;ä/**`], status: 'safe-harbor', expires: '2027-02-03' }] }; // prettier-ignore
    const evidence = await sampleEvidence(FILES, policy);
    const ics = render('ics', evidence);
    assert.ok(ics.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(ics, /[^\r]\n|\r[^\n]/);
    for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const all = properties(ics);
    assert.deepEqual(all.slice(0, 2), [['BEGIN', 'VCALENDAR'], ['VERSION', '2.0']]); // prettier-ignore
    const open: string[] = [];
    for (const [name, value] of all) {
      if (name === 'BEGIN') open.push(value);
      if (name === 'END') assert.equal(open.pop(), value);
      if (/^DT(?:START|END)/.test(name)) assert.match(value, /^\d{8}$/);
      if (name === 'DTSTAMP') assert.equal(value, '20261122T000000Z');
    }
    assert.deepEqual(open, []);
    const uids = all.filter(([name]) => name === 'UID').map(([, uid]) => uid);
    assert.equal(uids.length, evidence.calendar.length);
    assert.equal(new Set(uids).size, uids.length);
    assert.ok(all.some(([name, value]) => name === 'SUMMARY' && value.includes(`${long}/\\,\\;ä/**`)));
  });

  it('an entry keeps its UID on another day, and when its date changes', async () => {
    const uidsOf = (ics: string) => properties(ics).filter(([name]) => name === 'UID').map(([, uid]) => uid).sort(); // prettier-ignore
    const before = uidsOf(render('ics', await sampleEvidence()));
    const moved = { ...POLICY, agreements: { ...POLICY.agreements, old: { ...POLICY.agreements.old, expires: '2026-07-30' } } }; // prettier-ignore
    assert.deepEqual(uidsOf(render('ics', await sampleEvidence(FILES, moved, '2026-12-24'))), before);
  });

  it('the JSON has the keys that its documentation names', async () => {
    const object = JSON.parse(render('json', await sampleEvidence())) as Record<string, unknown>;
    assert.deepEqual(Object.keys(object), ['version', 'title', 'notice', 'tool', 'asOf', 'commit', 'trusted', 'organization', 'policies', 'examined', 'receivers', 'agreements', 'approvals', 'declarations', 'flows', 'findings', 'accepted', 'notExamined', 'calendar', 'risks']); // prettier-ignore
  });
});
