import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits, sourceText } from '../../../../src/core';
import { companionPaths, followUps } from '../../../../src/core/remedies/routes/followUps';
import { addPackage } from '../../../../src/core/remedies/routes/manifestEdit';
import { PACKAGE_RANGES } from '../../../../src/core/remedies/routes/packages';
import { addVariable } from '../../../../src/core/remedies/routes/variableEdit';
import { ROUTE_TABLE, type RouteRow } from '../../../../src/core/routeTable';
import { TARGET } from './support';

const PROOFS = path.resolve(__dirname, '../../../routes');
const ROWS: readonly RouteRow[] = ROUTE_TABLE;
const NAME = 'AZURE_OPENAI_API_KEY';
const OLD = ['OPENAI_API_KEY'];

const added = (file: string, text: string, name: string) => applyEdits(text, addPackage(file, text, name));
const named = (text: string) => applyEdits(text, addVariable(text, NAME, OLD));

describe('the package that a route needs', () => {
  it('has a range, that which the proofs run with', () => {
    const npm = JSON.parse(readFileSync(path.join(PROOFS, 'package.json'), 'utf8')).devDependencies;
    const pip = readFileSync(path.join(PROOFS, 'requirements.txt'), 'utf8');
    for (const [name, range] of Object.entries(PACKAGE_RANGES))
      if (range.startsWith('^')) assert.equal(range, `^${npm[name]}`);
      else assert.equal(new RegExp(`^${name}==(.*)$`, 'm').exec(pip)?.[1], /^>=([\d.]+),/.exec(range)?.[1]);
    const plain = ROWS.flatMap(({ installs }) => (installs === undefined || installs.includes('[') ? [] : [installs])); // prettier-ignore
    for (const name of plain) assert.ok(PACKAGE_RANGES[name], `${name} has no range`);
  });

  it('goes into package.json in order, with the file as it was', () => {
    const text =
      '{\n\t"name": "x",\n\t"dependencies": {\n\t\t"@anthropic-ai/sdk": "^1",\n\t\t"zod": "^4"\n\t}\n}\n';
    assert.equal(
      added('app/package.json', text, '@langchain/aws'),
      text.replace('"^1",\n', `"^1",\n\t\t"@langchain/aws": "${PACKAGE_RANGES['@langchain/aws']}",\n`),
    );
    assert.deepEqual(JSON.parse(added('package.json', '{}', '@langchain/aws')), {
      dependencies: { '@langchain/aws': PACKAGE_RANGES['@langchain/aws'] },
    });
  });

  it('goes into requirements and pyproject once, with its extra', () => {
    const range = PACKAGE_RANGES['langchain-aws'];
    assert.equal(
      added('requirements.txt', 'openai==1', 'langchain-aws'),
      `openai==1\nlangchain-aws${range}\n`,
    );
    assert.equal(added('requirements.txt', 'Langchain_AWS==1\n', 'langchain-aws'), 'Langchain_AWS==1\n');
    assert.equal(added('requirements.txt', 'anthropic==2 # pinned\n', 'anthropic[bedrock]'), 'anthropic[bedrock]==2 # pinned\n'); // prettier-ignore
    assert.equal(added('requirements.txt', 'anthropic[vertex]\n', 'anthropic[bedrock]'), 'anthropic[vertex,bedrock]\n'); // prettier-ignore
    const project =
      '[project]\nname = "x"\ndependencies = [\n    "anthropic[vertex]>=2",\n    "openai",\n]\n\n[tool.x]\ndependencies = []\n';
    assert.equal(added('pyproject.toml', project, 'langchain-aws'), project.replace('"openai",\n', `"openai",\n    "langchain-aws${range}",\n`)); // prettier-ignore
    assert.equal(added('pyproject.toml', project, 'anthropic[bedrock]'), project.replace('[vertex]', '[vertex,bedrock]')); // prettier-ignore
    assert.equal(added('pyproject.toml', '[project]\ndependencies = ["openai"]\n', 'langchain-aws'), `[project]\ndependencies = ["openai", "langchain-aws${range}"]\n`); // prettier-ignore
    assert.equal(added('pyproject.toml', '[tool.x]\ndependencies = []\n', 'langchain-aws'), '[tool.x]\ndependencies = []\n'); // prettier-ignore
  });
});

describe('the variable that holds the key', () => {
  it('is named below its neighbour, never with its value', () => {
    assert.equal(named('A=1\r\nexport OPENAI_API_KEY=sk-x\r\nB=2\r\n'), `A=1\r\nexport OPENAI_API_KEY=sk-x\r\nexport ${NAME}=\r\nB=2\r\n`); // prettier-ignore
    assert.equal(named('OPENAI_API_KEY=sk-x'), `OPENAI_API_KEY=sk-x\n${NAME}=`);
  });

  it('is passed on in compose files as its neighbour is', () => {
    const map =
      'services:\n  app:\n    environment:\n      OPENAI_API_KEY: "${OPENAI_API_KEY:-}"\n      X: 1\n';
    assert.equal(parse(named(map)).services.app.environment[NAME], `\${${NAME}:-}`);
    const list =
      'services:\n  app:\n    environment:\n      - "OPENAI_API_KEY=${OPENAI_API_KEY}"\n      - OTHER\n';
    assert.deepEqual(parse(named(list)).services.app.environment, ['OPENAI_API_KEY=${OPENAI_API_KEY}', `${NAME}=\${${NAME}}`, 'OTHER']); // prettier-ignore
    const bare = 'environment:\n  - OPENAI_API_KEY\n';
    assert.deepEqual(parse(named(bare)).environment, ['OPENAI_API_KEY', NAME]);
    assert.equal(parse(named('environment:\n  OPENAI_API_KEY: sk-x\n')).environment[NAME], '');
  });

  it('is left alone where it stands, or where nothing stands beside it', () => {
    for (const text of [`${NAME}=x\nOPENAI_API_KEY=y\n`, 'MY_OPENAI_API_KEY=x\n', '# OPENAI_API_KEY=x\n', ''])
      assert.equal(named(text), text);
  });

  it('never repeats what a line holds', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9+/=_-]{6,40}$/),
        fc.constantFrom('=', ': ', ': "'),
        (value, assign) => {
          const line = `OPENAI_API_KEY${assign}${value}${assign.endsWith('"') ? '"' : ''}`;
          assert.ok(!addVariable(line, NAME, OLD).some(({ newText }) => newText.includes(value)));
        },
      ),
    );
  });
});

describe('what follows a route', () => {
  const files = (texts: Readonly<Record<string, string>>) =>
    new Map(companionPaths('app/src/a.ts').flatMap((file) => (file in texts ? [[file, sourceText({ path: file, text: texts[file]! })]] : []))); // prettier-ignore
  const edits = [{ start: 0, end: 0, newText: `process.env.${NAME}` }];

  it('is previewed, and touches the nearest files alone', () => {
    const after = followUps(['openaiJavascript'], TARGET, edits, files({
      'app/.env': 'OPENAI_API_KEY=x\n', '.env.example': 'OPENAI_API_KEY=\n', 'app/package.json': '{}', 'package.json': '{}', 'app/requirements.txt': '',
    })); // prettier-ignore
    assert.deepEqual(
      after.map(({ path }) => path),
      ['app/.env', '.env.example'],
    );
    assert.ok(after.every(({ needsConfirmation }) => needsConfirmation));
  });

  it('is nothing where the text names no key', () => {
    assert.deepEqual(followUps(['openaiJavascript'], TARGET, [], files({ 'app/.env': 'OPENAI_API_KEY=x\n' })), []); // prettier-ignore
  });
});
