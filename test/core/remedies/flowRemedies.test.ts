import assert from 'node:assert/strict';
import { applyEdits, isRefusal, remedyEdit, remedyTitle, siteOf, sourceText, surrogateTable, type EffectivePolicy, type Finding } from '../../../src/core'; // prettier-ignore
import { effective } from '../policy/support';
import { DAY, examine, grammars, memoryProject } from '../support';

const PLAIN = effective({});
const DECLARED = effective({ sanitizers: ['deidentify'] });
const AZURE = effective({
  agreements: { msft: { kind: 'baa', accepted: '2026-01-14', expires: 'evergreen', training: 'excluded', retentionDays: 0 } },
  approvals: { 'azure-prod': { provider: 'azure-openai', agreement: 'msft', endpoints: ['https://lakeside.openai.azure.com'], deployments: { 'gpt-4o': 'lakeside-gpt4' }, status: 'approved' } },
  routes: [{ from: 'openai', to: 'azure-prod' }],
}); // prettier-ignore

/** What is offered for the first flow of a text. */
async function offered(path: string, text: string, policy: EffectivePolicy): Promise<Finding> {
  const { findings } = await examine({ path, text }, { policy });
  const finding = findings.find(({ rule }) => rule.startsWith('flow/'));
  assert.ok(finding, `nothing found in ${text}`);
  return finding;
}

/** The text after a remedy of its first flow; the flow is gone then. */
async function mended(remedy: string, path: string, text: string, policy = PLAIN): Promise<string> {
  const finding = await offered(path, text, policy);
  const id = finding.remedies.find((ref) => ref.id.startsWith(remedy))?.id;
  assert.ok(id, `not offered among ${finding.remedies.map((ref) => ref.id).join(' ')}`);
  const site = siteOf({ policy, day: DAY });
  const source = sourceText({ path, text }, undefined, site);
  const facts = await memoryProject().facts({ path, text }, undefined, site);
  const result = remedyEdit(finding, id, { source, facts, policy, day: DAY, grammars, surrogates: surrogateTable() }); // prettier-ignore
  assert.ok(!isRefusal(result), isRefusal(result) ? result.cannot : '');
  const after = applyEdits(text, result[0]!.edits);
  const left = (await examine({ path, text: after }, { policy })).findings;
  assert.deepEqual(left.filter(({ rule, place }) => rule === finding.rule && place.start === finding.place.start), [], after); // prettier-ignore
  return after;
}

type Case = readonly [path: string, before: string, after: string];

const table = (remedy: string, cases: readonly Case[], policy = PLAIN, wrap = (code: string) => code) => {
  for (const [path, before, after] of cases)
    it(`${path.split('.')[1]}: ${before.replace(/\s+/g, ' ')}`, async () =>
      assert.equal(await mended(remedy, path, wrap(before), policy), wrap(after)));
};

const DROPPED: readonly Case[] = [
  ['a.js', 'console.log(`seen ${patient.ssn} today`);', 'console.log(`seen today`);'],
  ['a.js', 'console.log(`patient ${patient.id} (ssn=${patient.ssn}) seen`);', 'console.log(`patient ${patient.id} seen`);'],
  ['a.js', 'console.log(`ssn ${patient.ssn}, id ${patient.id}`);', 'console.log(`ssn, id ${patient.id}`);'],
  ['a.js', 'console.log(`${patient.ssn}`);', "console.log('patient.ssn');"],
  ['a.js', 'console.log(patient);', "console.log('patient');"],
  ['a.js', "console.log('a', patient, 'b');", "console.log('a', 'b');"],
  ['a.js', "console.log('ssn: ' + patient.ssn + ', id ' + patient.id);", "console.log('ssn' + ', id ' + patient.id);"],
  ['a.js', "console.log(patient.ssn + ' seen');", "console.log('seen');"],
  ['a.js', "console.log('%s at %s', patient.ssn, place);", "console.log('at %s', place);"],
  ['a.js', "logger.info({ patient, n: 1 }, 'seen');", "logger.info({ n: 1 }, 'seen');"],
  ['a.js', "logger.info('seen', {\n  id: patient.id,\n  ssn: patient.ssn,\n});", "logger.info('seen', {\n  id: patient.id,\n});"],
  ['a.js', "console.log(late ? patient.ssn : 'none');", "console.log('patient.ssn');"],
  ['a.js', "Sentry.captureMessage('failed', { extra: { ssn: patient.ssn, n } });", "Sentry.captureMessage('failed', { extra: { n } });"],
  ['a.ts', "console.log('got', JSON.stringify(patient as object));", "console.log('got');"],
  ['a.py', 'logger.info("ssn %s of %s", patient.ssn, patient.id)', 'logger.info("ssn of %s", patient.id)'],
  ['a.py', 'logger.info("ssn %s of %s" % (patient.ssn, patient.id))', 'logger.info("ssn of %s" % (patient.id,))'],
  ['a.py', 'logger.info("ssn %s" % patient.ssn)', 'logger.info("ssn")'],
  ['a.py', 'logger.info("%(ssn)s", {"ssn": patient.ssn})', 'logger.info("%(ssn)s", {"ssn": "patient.ssn"})'],
  ['a.py', 'logger.info("seen", extra={"ssn": patient.ssn, "id": patient.id})', 'logger.info("seen", extra={"id": patient.id})'],
  ['a.py', 'logger.info("ssn {ssn}", ssn=patient.ssn)', 'logger.info("ssn {ssn}", ssn="patient.ssn")'],
  ['a.py', 'print(f"ssn {patient.ssn!r:>9}, id {patient.id}")', 'print(f"ssn, id {patient.id}")'],
  ['a.py', 'print("ssn {}".format(patient.ssn))', 'print("patient.ssn")'],
  ['a.py', 'logger.info(\n    "id %s ssn %s",\n    patient.id,\n    patient.ssn,\n)', 'logger.info(\n    "id %s ssn",\n    patient.id,\n)'],
  ['a.rb', 'logger.info "ssn #{patient.ssn} seen"', 'logger.info "ssn seen"'],
  ['a.rb', "logger.info('seen', ssn: patient.ssn)", "logger.info('seen')"],
]; // prettier-ignore

const JAVA: readonly Case[] = [
  ['A.java', 'log.info("a {} b {}", patient.getId(), patient.getSsn());', 'log.info("a {} b", patient.getId());'],
  ['A.java', 'log.error("ssn {} bad", patient.getSsn(), error);', 'log.error("ssn bad", error);'],
  ['A.java', 'System.out.printf("%s %s%n", patient.getId(), patient.getSsn());', 'System.out.printf("%s%n", patient.getId());'],
  ['A.java', 'log.info(patient.toString());', 'log.info("patient");'],
]; // prettier-ignore
const CSHARP: readonly Case[] = [
  ['A.cs', '_logger.LogInformation("a {Id} b {Ssn}", patient.Id, patient.Ssn);', '_logger.LogInformation("a {Id} b", patient.Id);'],
  ['A.cs', 'Console.WriteLine($"SSN {patient.Ssn:x}");', 'Console.WriteLine($"SSN");'],
  // Numbered placeholders keep their numbers, so a text stands for the value.
  ['A.cs', 'Console.WriteLine("{0} {1}", patient.Id, patient.Ssn);', 'Console.WriteLine("{0} {1}", patient.Id, "patient.Ssn");'],
]; // prettier-ignore
const GO: readonly Case[] = [
  ['a.go', 'fmt.Printf("SSN: %s\\n", patient.SSN)', 'fmt.Printf("SSN\\n")'],
  ['a.go', 'slog.Info("x", "ssn", patient.SSN, "id", patient.ID)', 'slog.Info("x", "id", patient.ID)'],
  ['a.go', 'log.Println(patient)', 'log.Println("patient")'],
  [
    'a.go',
    'log.Info().Str("ssn", patient.SSN).Str("id", patient.ID).Msg("x")',
    'log.Info().Str("id", patient.ID).Msg("x")',
  ],
];
const PHP: readonly Case[] = [
  ['a.php', "Log::info('x', ['ssn' => $patient->ssn, 'id' => 1]);", "Log::info('x', ['id' => 1]);"],
  [
    'a.php',
    "Log::info('x {ssn}', ['ssn' => $patient->ssn]);",
    "Log::info('x {ssn}', ['ssn' => 'patient.ssn']);",
  ],
  ['a.php', 'error_log("SSN {$patient->ssn} seen");', 'error_log("SSN seen");'],
  ['a.php', "error_log('SSN ' . $patient->ssn);", "error_log('SSN');"],
];

const WRAPPED: readonly Case[] = [
  ['a.js', 'console.log(`ssn ${patient.ssn}`);', 'console.log(`ssn ${deidentify(patient.ssn)}`);'],
  ['a.js', 'logger.info({ patient });', 'logger.info({ patient: deidentify(patient) });'],
  ['a.js', 'logger.info({ ...patient, n });', 'logger.info({ ...deidentify(patient), n });'],
  ['a.js', 'document.cookie = `ssn=${patient.ssn}`;', 'document.cookie = deidentify(`ssn=${patient.ssn}`);'],
  ['a.ts', 'throw new Error(`bad ${patient.ssn}`);', 'throw new Error(`bad ${deidentify(patient.ssn)}`);'],
  ['a.py', 'print(f"ssn {patient.ssn!r:>9}")', 'print(f"ssn {deidentify(patient.ssn)!r:>9}")'],
  ['a.py', 'logger.info("x", ssn=patient.ssn)', 'logger.info("x", ssn=deidentify(patient.ssn))'],
  ['a.rb', 'logger.info "ssn #{patient.ssn}"', 'logger.info "ssn #{deidentify(patient.ssn)}"'],
]; // prettier-ignore

describe('remedies of flows', () => {
  describe('leave a value out of a log', () => {
    table('drop-from-log', DROPPED);
    table('drop-from-log', JAVA, PLAIN, (code) => `class A { void f(Patient patient) { ${code} } }`);
    table('drop-from-log', CSHARP, PLAIN, (code) => `class A { void F(Patient patient) { ${code} } }`);
    table('drop-from-log', GO, PLAIN, (code) => `package a\n\nfunc f(patient Patient) {\n\t${code}\n}\n`);
    table('drop-from-log', PHP, PLAIN, (code) => `<?php\n${code}\n`);
  });

  describe('hand a value to a sanitizer of the policy', () => {
    table('sanitize:', WRAPPED, DECLARED);
    const php: readonly Case[] = [['a.php', 'error_log("SSN {$patient->ssn} seen");', 'error_log("SSN " . deidentify($patient->ssn) . " seen");']]; // prettier-ignore
    table('sanitize:', php, DECLARED, (code) => `<?php\n${code}\n`);

    it('is first where the text knows it, last and said so where it does not', async () => {
      const call = 'console.log(patient.ssn);';
      const known = await offered('a.js', `import { deidentify } from './privacy';\n${call}`, DECLARED);
      assert.deepEqual(known.remedies.map(({ id, preferred }) => [id, preferred]).slice(0, 2), [['sanitize:deidentify', true], ['drop-from-log', false]]); // prettier-ignore
      assert.equal(remedyTitle(known, 'sanitize:deidentify'), 'Pass patient.ssn through deidentify');
      const foreign = await offered('a.js', call, DECLARED);
      assert.deepEqual(foreign.remedies.map(({ id, preferred }) => [id, preferred]).slice(0, 2), [['drop-from-log', true], ['sanitize:deidentify', false]]); // prettier-ignore
      assert.match(remedyTitle(foreign, 'sanitize:deidentify'), /its import is yours to add/);
    });

    it('calls it as the text does', async () => {
      const text = "import * as privacy from './privacy';\nprivacy.deidentify(a);\nconsole.log(patient.ssn);";
      assert.match(await mended('sanitize:', 'a.js', text, DECLARED), /log\(privacy\.deidentify\(patient\.ssn\)\)/); // prettier-ignore
    });

    it('is not offered for an address, nor for a request whose type it would change', async () => {
      const ids = async (path: string, text: string) => (await offered(path, text, DECLARED)).remedies.map(({ id }) => id); // prettier-ignore
      const url = await ids('a.js', "const url = '/find?ssn=' + patient.ssn;\nfetch(url);");
      assert.ok(!url.includes('sanitize:deidentify'), url.join(' '));
      const event = await ids('A.cs', 'class A { void F(Patient patient) { var properties = new Dictionary<string, string> { ["ssn"] = patient.Ssn }; _telemetry.TrackEvent("x", properties); } }'); // prettier-ignore
      assert.ok(!event.includes('sanitize:deidentify'), event.join(' '));
    });
  });

  describe('keep some fields of a record', () => {
    const fields: readonly Case[] = [
      ['a.js', 'console.log(patient);', 'console.log({ id: patient.id });'],
      ['a.js', 'logger.info({ patient });', 'logger.info({ patient: { id: patient.id } });'],
      ['a.js', "console.log('x', JSON.stringify(patient, null, 2));", "console.log('x', JSON.stringify({ id: patient.id }, null, 2));"],
      ['a.js', 'f(patient.status, patient.ssn);\nconsole.log(patient);', 'f(patient.status, patient.ssn);\nconsole.log({ status: patient.status });'],
      ['a.py', 'print(json.dumps(patient))', 'print(json.dumps({"id": patient.id}))'],
      ['a.py', 'f(patient["status"])\nprint(patient)', 'f(patient["status"])\nprint({"status": patient["status"]})'],
    ]; // prettier-ignore
    table('keep-fields:', fields);

    it('keeps what the program works with where the service is approved', async () => {
      const text = "import { AzureOpenAI } from 'openai';\nconst ai = new AzureOpenAI({ endpoint: 'https://lakeside.openai.azure.com', deployment: 'lakeside-gpt4' });\nexport const ask = (patient) => {\n  use(patient.medications);\n  return ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: JSON.stringify(patient) }] });\n};\n"; // prettier-ignore
      const finding = await offered('a.ts', text, AZURE);
      assert.equal(finding.rule, 'flow/minimum-necessary');
      assert.equal(remedyTitle(finding, finding.remedies[0]!.id), 'Send only patient.medications');
      assert.match(await mended('keep-fields:', 'a.ts', text, AZURE), /JSON\.stringify\(\{ medications: patient\.medications \}\)/); // prettier-ignore
    });

    it('names them, and is not offered for many records', async () => {
      const one = await offered('a.js', 'console.log(patient);', PLAIN);
      assert.equal(remedyTitle(one, 'keep-fields:id'), 'Log only patient.id');
      const many = await offered('a.js', 'console.log(patients);', PLAIN);
      assert.ok(many.remedies.every(({ id }) => !id.startsWith('keep-fields')));
    });
  });

  it('leave what an event is nothing without', async () => {
    const text =
      "analytics.track({ userId: patient.email, event: 'visit', properties: { dob: patient.dob } });";
    const { remedies } = await offered('a.js', text, PLAIN);
    assert.ok(remedies.every(({ id }) => id !== 'drop-from-log'));
  });

  it('route a call to a model where its client is made', async () => {
    const text = "import OpenAI from 'openai';\nconst ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });\nexport const ask = (patient) => ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: `About ${patient.ssn}` }] });\n"; // prettier-ignore
    const finding = await offered('a.ts', text, AZURE);
    assert.equal(finding.rule, 'flow/phi-to-llm');
    assert.equal(finding.remedies[0]?.id, 'route:azure-prod');
    assert.match(await mended('route:', 'a.ts', text, AZURE), /lakeside\.openai\.azure\.com/);
  });

  it('stay where the rule is locked, while silencing goes', async () => {
    const locked = effective({ lock: ['flow/phi-to-log'] });
    const { remedies } = await offered('a.js', 'console.log(patient.ssn);', locked);
    assert.deepEqual(remedies.map(({ id }) => id), ['drop-from-log']); // prettier-ignore
  });
});
