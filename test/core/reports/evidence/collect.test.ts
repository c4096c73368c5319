import assert from 'node:assert/strict';
import { collectEvidence, EVIDENCE_FORMATS } from '../../../../src/core/reports/evidence';
import type { SinkKind } from '../../../../src/core/flows/sinks/sink';
import { tablesOf } from '../../../../src/core/reports/evidence/tables';
import { WAYS_OUT } from '../../../../src/core/reports/words';
import { evidenceInput, FILES, POLICY, sampleEvidence } from './sample';

describe('evidence', () => {
  it('names every receiver with the answer of the register, and who gave it', async () => {
    const { receivers } = await sampleEvidence();
    const brief = receivers.map(({ name, host, answer, approval, answered, files }) => [name, host, answer, approval, answered.how, answered.by, files.map(({ path }) => path)]);
    assert.deepEqual(brief, [
      ['OpenAI', 'api.openai.com', 'none', undefined, 'observed', undefined, ['src/plain.ts']],
      ['Anthropic', 'api.anthropic.com', 'expired', 'pilot', 'attested', 'R. Ostrander', ['src/pilot.py']],
      ['Azure OpenAI', 'lakeside-phi.openai.azure.com', 'approved', 'azure-prod', 'attested', 'privacy@lakeside.test', ['src/azure.ts']],
    ]);
  }); // prettier-ignore

  it('lists what the register leaves open, the weightiest first', async () => {
    const { agreements } = await sampleEvidence();
    const { gaps, state, known } = agreements.find(({ name }) => name === 'msft')!;
    const whats = gaps.map(({ what }) => what);
    assert.equal(state, 'in force until 2027-01-10 (in 49 days)');
    assert.deepEqual(known, { how: 'attested', by: 'privacy@lakeside.test' });
    for (const what of [
      'breachNoticeHours is not recorded',
      'encryptionAtRest is recorded as lacking',
      'no agreement with the sub-processor pinecone',
    ])
      assert.ok(whats.includes(what as never), what);
    assert.ok(!whats.some((what) => what.startsWith('training')));
    const { risks } = await sampleEvidence();
    const howKnown = (gap: string) =>
      risks.find((row) => row.subject === 'msft' && row.gap === gap)?.known.how;
    assert.equal(howKnown('breachNoticeHours is not recorded'), 'not-checked');
    assert.equal(howKnown('encryptionAtRest is recorded as lacking'), 'attested');
    const weights = gaps.map(({ weight }) => ['required', 'expected', 'useful'].indexOf(weight));
    assert.deepEqual(weights, [...weights].sort());
    assert.ok(agreements.find(({ name }) => name === 'old')!.gaps.some(({ what }) => what === 'ended on 2026-06-30')); // prettier-ignore
  });

  it('counts the days that follow from the register', async () => {
    const { calendar } = await sampleEvidence();
    assert.deepEqual(
      calendar.map(({ date, what, overdue }) => [date, what, overdue]),
      [
        ['2023-01-01', 'Agreement old is due for review', true],
        ['2026-05-01', 'Agreement old ends in 60 days', true],
        ['2026-06-30', 'Last day of Agreement old', true],
        ['2026-09-01', 'Audit records under msft are due for review', true],
        ['2026-11-11', 'Agreement msft ends in 60 days', true],
        ['2026-12-31', 'Last day on which data/** counts as expert-determination', false],
        ['2027-01-01', 'Last day of the allow entry for phi/phone in src/contact.ts', false],
        ['2027-01-10', 'Last day of Agreement msft', false],
      ],
    );
  });

  it('a review that would fall on 29 February falls on 1 March', async () => {
    const agreements = { leap: { kind: 'baa', accepted: '2024-02-29', expires: 'evergreen' } };
    const { calendar } = await sampleEvidence(FILES, { version: 1, agreements });
    assert.deepEqual(
      calendar.map(({ date }) => date),
      ['2027-03-01'],
    );
  });

  it('shows flows, findings, what was accepted and what was not examined', async () => {
    const { flows, findings, accepted, notExamined } = await sampleEvidence();
    assert.ok(flows.some(({ source, receiver, answer }) => source === 'patient.ssn' && receiver === 'OpenAI' && answer === 'none')); // prettier-ignore
    assert.ok(findings.some(({ rule, severity, count }) => rule === 'phi/ssn' && severity === 'error' && count === 1)); // prettier-ignore
    assert.deepEqual(
      accepted.map(({ rule, by, reason, expires, known }) => [rule, by, reason, expires, known.by]),
      [
        ['phi/phone', 'allow entry', 'published clinic line', '2027-01-01', 'privacy@lakeside.test'],
        ['phi/ssn', 'comment', 'made up example', undefined, undefined],
      ],
    );
    assert.deepEqual(notExamined, [
      { path: 'scan-[SSN].png', reason: 'binary', known: { how: 'not-checked' } },
    ]);
  });

  it('maps what PHI leaves through which way out to whom, from file to file', async () => {
    const { flows, risks, ...evidence } = await sampleEvidence({
      'src/intake.ts': `import { ask } from './ask';\nexport const admit = (patient: Patient) => ask(\`\${patient.ssn} \${patient.dob}\`);\n`,
      'src/ask.ts': `import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (input: string) => ai.responses.create({ model: 'gpt-4o', input });\nexport const note = (patient: Patient) => console.log(patient.mrn);\n`,
    });
    const brief = flows.map(({ sink, source, others, receiver, host, files, from }) => [sink, [source, ...others], receiver, host, files, from]);
    assert.deepEqual(brief, [
      ['llm', ['patient.ssn', 'patient.dob'], 'OpenAI', 'api.openai.com', [{ path: 'src/ask.ts', lines: [3] }], [{ path: 'src/intake.ts', lines: [2] }]],
      ['log', ['patient.mrn'], undefined, undefined, [{ path: 'src/ask.ts', lines: [4] }], [{ path: 'src/ask.ts', lines: [4] }]],
    ]);
    const map = tablesOf({ ...evidence, flows, risks }).find(({ id }) => id === 'flows')!;
    assert.deepEqual(map.rows, [
      [['patient.ssn', 'patient.dob'], ['a model', 'ai.responses.create'], ['OpenAI', 'api.openai.com'], 'no approval on record', ['src/ask.ts: 3', 'from src/intake.ts: 2'], 'observed'],
      [['patient.mrn'], ['a log', 'console.log'], 'not told by the code', 'not asked', ['src/ask.ts: 4'], 'observed'],
    ]);
    const weighed = risks.filter(({ area }) => area === 'flow').map(({ gap, basis }) => [gap, basis]);
    assert.deepEqual(weighed, [
      ['reaches OpenAI · no approval on record', '45 CFR 164.502(a)'],
      ['reaches a log', '45 CFR 164.502(b), 164.312(a)(1)'],
    ]);
  }); // prettier-ignore

  it('has a word of its own for every way out', async () => {
    const { flows, ...evidence } = await sampleEvidence();
    const kinds = Object.keys(WAYS_OUT) as SinkKind[];
    const each = kinds.map((sink) => ({ ...flows[0]!, sink }));
    const words = tablesOf({ ...evidence, flows: each }).find(({ id }) => id === 'flows')!.rows.map(([, way]) => way![0]);
    assert.equal(new Set(words).size, 11);
  }); // prettier-ignore

  it('has one row a risk with an id of its own that stays when others come', async () => {
    const { risks } = await sampleEvidence();
    const ids = risks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const more = await sampleEvidence({ ...FILES, 'src/a.ts': FILES['src/plain.ts'] });
    const after = new Set(more.risks.map(({ id }) => id));
    assert.deepEqual(ids.filter((id) => !after.has(id)), []); // prettier-ignore
    assert.ok(!risks.some(({ area, subject }) => area === 'receiver' && subject.startsWith('Azure OpenAI')));
  });

  it('is the same for the same inputs, in whatever order they come', async () => {
    const input = await evidenceInput();
    const turned = {
      ...input,
      seen: { uses: [...input.seen.uses].reverse(), flows: [...input.seen.flows].reverse() },
      findings: [...input.findings].reverse(),
      suppressed: [...input.suppressed].reverse(),
      notExamined: [...input.notExamined].reverse(),
      policies: [...input.policies, ...input.policies],
    };
    for (const { id, render } of EVIDENCE_FORMATS)
      assert.equal(render(collectEvidence(turned)), render(collectEvidence(input)), id);
  });

  it('shows no character of a value, wherever somebody typed it', async () => {
    const ssn = '531-62-9047';
    const planted = {
      ...POLICY,
      organization: { name: `Clinic ${ssn}`, privacyOfficer: `privacy ${ssn}` },
      agreements: {
        [`a${ssn}`]: { kind: 'baa', document: `https://docs.lakeside.test/${ssn}?k=${ssn}`, owner: ssn, incidentContact: ssn, residency: [ssn], retentionDays: 531629047, sessionTimeoutMinutes: 531629047, subprocessors: [{ name: ssn, agreement: false }] },
      },
      approvals: {
        [`p${ssn}`]: { provider: ssn, agreement: `a${ssn}`, endpoints: [`https://x.test/${ssn}`], services: [ssn], models: [ssn], regions: [ssn], teams: [ssn], environments: [ssn], status: 'approved', approvedBy: ssn, reason: ssn },
      },
      routes: [{ from: ssn, to: ssn }],
      zones: [{ files: [`src/${ssn}/**`], handles: 'none', reason: `for Zebulon Quackenbush ${ssn}` }],
      data: [{ files: [`d/${ssn}`], status: 'limited-data-set', agreement: ssn, determinedBy: ssn, recipients: [ssn], expires: '2027-01-01', reason: ssn }],
      upstream: { [`u${ssn}`]: { name: ssn, residency: [ssn], allowedProviders: [ssn], expires: '2027-01-01' } },
      allow: [{ rule: 'phi/ssn', files: [`src/${ssn}.ts`], reason: `Zebulon Quackenbush ${ssn}`, approvedBy: ssn, expires: '2027-01-01' }],
    }; // prettier-ignore
    const evidence = await sampleEvidence({ ...FILES, [`src/${ssn}.ts`]: FILES['src/intake.ts'] }, planted);
    assert.ok(evidence.agreements.length === 1 && evidence.calendar.length > 0);
    for (const { id, render } of EVIDENCE_FORMATS) {
      const text = render(evidence);
      for (const needle of ['531-62', '9047', '53162', '219-45', '6781', '6782', 'Quackenbush', 'Zebulon'])
        assert.ok(!text.includes(needle), `${id} shows ${needle}: …${text.slice(Math.max(0, text.indexOf(needle) - 80), text.indexOf(needle) + 20)}…`); // prettier-ignore
    }
  });

  it('says so where there is no policy', async () => {
    const evidence = await sampleEvidence(FILES, null);
    assert.deepEqual([evidence.policies, evidence.agreements, evidence.calendar], [[], [], []]);
    assert.ok(evidence.receivers.every(({ answer }) => answer === 'none'));
  });
});
