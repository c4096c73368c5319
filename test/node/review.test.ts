import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { refsOf, repositoryState } from '../../src/node/repositoryState';
import { review, type NoReview, type Review } from '../../src/node/review';
import type { ChangeChoice } from '../../src/node/chosenChange';
import { tempFolder } from '../cli/support';
import { gitEnvironment, repository, repositoryAt, type Repository } from './repository';

const SSN = 'const patient = { ssn: "219-45-6781" };\n';
const OTHER = 'const patient = { ssn: "531-62-9047" };\n';
const AZURE =
  'import OpenAI from "openai";\nexport const ai = new OpenAI({ baseURL: "https://lakeside-phi.openai.azure.com/openai/v1/" });\n';
const POLICY = {
  version: 1,
  agreements: { msft: { kind: 'baa', form: 'incorporated', accepted: '2026-01-14', expires: 'evergreen', covers: ['phi'], training: 'excluded', retentionDays: 0, breachNoticeHours: 72, riskAssessment: '2026-02-01' } },
  approvals: { azure: { provider: 'azure-openai', agreement: 'msft', endpoints: ['https://lakeside-phi.openai.azure.com'], services: ['chat'], status: 'approved', approvedBy: 'privacy@lakeside.test' } },
}; // prettier-ignore

function ask({ folder }: Repository, choice: ChangeChoice, aborted = false): Promise<Review | NoReview> {
  const request = { root: folder, choice, bases: [], day: '2026-11-22', maxBytes: 1e6, version: '1.2.3' };
  return review(request, () => undefined, { aborted });
}

async function reviewed(one: Repository, choice: ChangeChoice): Promise<Review> {
  const answer = await ask(one, choice);
  assert.ok(!('problem' in answer), JSON.stringify(answer));
  return answer;
}

const places = ({ input }: Review): string[] =>
  input.findings.map(({ path, place }) => `${path}:${place.line}`);

describe('the review of a change', function () {
  // Each test runs git many times.
  this.timeout(60_000);

  it('tells what a branch adds, whatever it renames, removes or has not committed', async () => {
    const one = repository();
    one.write('old.js', `${SSN}${'//\n'.repeat(9)}`);
    one.write('gone.js', SSN);
    one.write('a.js', SSN);
    const base = one.commit();
    one.git('checkout', '-q', '-b', 'feature');
    one.git('mv', 'old.js', 'renamed.js');
    one.remove('gone.js');
    one.write('a.js', `${SSN}${OTHER}`);
    const head = one.commit();
    one.write('untracked.js', SSN);
    const answer = await reviewed(one, { kind: 'since' });
    assert.deepEqual(places(answer), ['a.js:2', 'untracked.js:1']);
    assert.deepEqual(answer.input.compared, { what: 'changed', with: 'main', commit: base });
    assert.equal(answer.input.commit, head);
    assert.equal(answer.input.diffs?.size, 2);
    assert.deepEqual(places(await reviewed(one, { kind: 'since', ref: 'HEAD' })), ['untracked.js:1']);
  });

  it('tells receivers of added lines alone, approved ones too, and what becomes of the policy', async () => {
    const one = repository();
    one.write('.phi-cordon.json', JSON.stringify({ version: 1 }));
    one.write('a.ts', 'import Anthropic from "@anthropic-ai/sdk";\nexport const old = new Anthropic();\n');
    one.commit();
    one.git('checkout', '-q', '-b', 'feature');
    one.write('.phi-cordon.json', JSON.stringify(POLICY));
    one.write('a.ts', `import Anthropic from "@anthropic-ai/sdk";\nexport const old = new Anthropic();\n${AZURE}`);
    const { input, policyChanges } = await reviewed(one, { kind: 'since' });
    const receivers = input.seen!.uses.map(({ destination, answer }) => [destination.provider, answer.kind]);
    assert.deepEqual([...new Set(receivers.map((one) => one.join(' ')))], ['azure-openai approved']);
    assert.ok(policyChanges?.some(({ entry, effect }) => entry === 'approvals.azure' && effect === 'loosens'), JSON.stringify(policyChanges));
  }); // prettier-ignore

  it('reads what is staged as it is staged, its policy too', async () => {
    const one = repository();
    one.commit();
    one.write('a.js', SSN);
    one.git('add', '-A');
    one.write('a.js', '');
    one.write('.phi-cordon.json', '{ broken');
    const answer = await reviewed(one, { kind: 'staged' });
    assert.deepEqual(places(answer), ['a.js:1']);
    assert.equal(answer.input.compared?.what, 'staged');
    one.git('add', '-A');
    const broken = await ask(one, { kind: 'staged' });
    assert.equal('problem' in broken && broken.problem, 'broken-policy');
  });

  it('says why there is none', async () => {
    const one = repository();
    one.write('a.js', SSN);
    one.commit();
    assert.deepEqual(await ask(one, { kind: 'since', ref: 'nowhere' }), { problem: 'unknown-ref', ref: 'nowhere' });
    assert.deepEqual(await ask(one, { kind: 'since', ref: '--output=x' }), { problem: 'unknown-ref', ref: '--output=x' });
    one.write('b.js', SSN);
    assert.deepEqual(await ask(one, { kind: 'since' }, true), { problem: 'cancelled' });
    one.git('checkout', '-q', '--orphan', 'other');
    one.commit();
    assert.deepEqual(await ask(one, { kind: 'since' }), { problem: 'unrelated', ref: 'main', shallow: false });
    const outside = { ...one, folder: tempFolder() };
    assert.deepEqual(await ask(outside, { kind: 'since' }), { problem: 'no-git' });
    assert.deepEqual(await ask(outside, { kind: 'staged' }), { problem: 'no-git' });
    assert.equal(await repositoryState(outside.folder), undefined);
  }); // prettier-ignore

  it('knows that a shallow clone only lacks the commit in common', async () => {
    const one = repository();
    one.commit();
    one.git('checkout', '-q', '-b', 'feature');
    one.write('a.js', SSN);
    one.commit();
    one.git('checkout', '-q', 'main');
    one.commit();
    const folder = path.join(tempFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth=1', '--no-single-branch', '--branch=feature', `file://${one.folder}`, folder], { env: gitEnvironment() });
    const clone = repositoryAt(folder);
    assert.deepEqual(await ask(clone, { kind: 'since' }), { problem: 'unrelated', ref: 'origin/main', shallow: true });
    assert.deepEqual(await repositoryState(folder), { base: 'origin/main', changed: 0, staged: 0 });
  }); // prettier-ignore
});

describe('what a repository has to review', function () {
  this.timeout(60_000);

  it('is counted before anything is read', async () => {
    const one = repository();
    assert.deepEqual(await repositoryState(one.folder), { commits: 0, changed: 0, staged: 0 });
    one.write('a.js', SSN);
    one.commit();
    one.git('checkout', '-q', '-b', 'fix/patient-mrn-7730418');
    one.write('a.js', OTHER);
    one.commit();
    one.write('b.js', SSN);
    one.write('c.js', SSN);
    one.git('add', 'b.js');
    assert.deepEqual(await repositoryState(one.folder), { base: 'main', commits: 1, changed: 3, staged: 1 });
    one.git('tag', 'v1');
    one.git('branch', 'line"break');
    const refs = (await refsOf(one.folder)).map(({ kind, name, shown }) => [kind, name, shown].join(' '));
    assert.deepEqual(refs.sort(), [
      'branch fix/patient-mrn-7730418 fix/patient-[ID]',
      'branch line"break line"break',
      'branch main main',
      'tag v1 v1',
    ]);
  });
});
