import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, picture, tempFolder, tempProject } from '../support';
import { assistant, type Assistant } from './client';

const NOTE = 'Patient: Zebulon Quackenbush\nSSN: 219-45-6781\nDOB: 07/23/1961\n\nPatient: Perpetua Vantreight\nSSN: 531-62-9047\n'; // prettier-ignore
const CALL = `import OpenAI from 'openai';\nexport const client = new OpenAI();\nclient.chat.completions.create({ model: 'gpt-4o', messages: [] });\n`;
const POLICY = {
  version: 1,
  agreements: { msft: { kind: 'baa', accepted: '2026-01-14', expires: 'evergreen', training: 'excluded', retentionDays: 0 } },
  approvals: {
    'azure-prod': {
      provider: 'azure-openai', agreement: 'msft', endpoints: ['https://lakeside-phi.openai.azure.com'], services: ['chat'], regions: ['eastus2'],
      deployments: { 'gpt-4o': 'lakeside-gpt4' }, status: 'approved', approvedBy: 'privacy@lakeside.test',
    },
  },
  routes: [{ from: 'openai', to: 'azure-prod' }],
}; // prettier-ignore

const DAY = ['--date', '2026-11-22'];

describe('phi-cordon mcp', function () {
  // Each test talks to a process of its own.
  this.timeout(60_000);
  let open: Assistant | undefined;
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  async function serving(
    files: Readonly<Record<string, string | Uint8Array>>,
    args: readonly string[] = DAY,
  ) {
    const root = tempProject(files);
    open = await assistant(root, { args });
    return { root, call: open.call, client: open.client };
  }

  it('offers its tools, each read-only, closed to the world and without a property for text', async () => {
    const { client } = await serving({});
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name), ['read_file_deidentified', 'list_phi_findings', 'check_llm_endpoint', 'scan_paths']); // prettier-ignore
    for (const { annotations, inputSchema, description, title } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(annotations?.openWorldHint, false);
      assert.ok(title && description);
      for (const key of Object.keys(inputSchema.properties ?? {}))
        assert.match(key, /^(?:paths?|startLine|endLine|rule|severity|offset|limit|provider|host|url)$/);
    }
    assert.match(client.getInstructions() ?? '', /read_file_deidentified/);
  });

  it('reads a file with identifiers replaced, the same person alike in every answer', async () => {
    const { call } = await serving({
      'notes/a.md': NOTE,
      'notes/b.md': 'Patient: Zebulon Quackenbush, MRN 4471903\n',
    });
    const whole = await call('read_file_deidentified', { path: 'notes/a.md' });
    assert.equal(whole.isError, false);
    const [head = '', text = ''] = whole.texts;
    assert.match(head, /notes\/a\.md, lines 1–7 of 7/);
    assert.match(head, /not a de-identification determination/);
    assert.doesNotMatch(text, /Quackenbush|Zebulon|219|1961-|07\/23|Vantreight/);
    const name = /Patient: (\[NAME-\d+\])/.exec(text)?.[1];
    assert.ok(name);
    const other = await call('read_file_deidentified', { path: 'notes/b.md' });
    assert.ok(other.texts[1]!.includes(name), other.text);
    const lines = await call('read_file_deidentified', { path: 'notes/a.md', startLine: 5, endLine: 5 });
    assert.match(lines.texts[1]!, /^Patient: \[NAME-\d+\]\n$/);
    assert.equal(lines.texts[1], text.split('\n').slice(4, 5).join('\n') + '\n');
  });

  it('reads long files in parts that join to the whole', async () => {
    const long = Array.from({ length: 2500 }, (_, line) => `line ${line}: nothing to see`).join('\n');
    const { call } = await serving({ 'long.txt': long });
    let text = '';
    for (let next: number | undefined = 1; next !== undefined;) {
      const part = await call('read_file_deidentified', { path: 'long.txt', startLine: next });
      text += part.texts[1];
      const more = /ask for startLine (\d+)/.exec(part.texts[0]!)?.[1];
      next = more === undefined ? undefined : Number(more);
    }
    assert.equal(text, long);
  });

  it('refuses what it cannot examine, and says why', async () => {
    const { call } = await serving(
      { 'x.png': picture(), 'nul.txt': new Uint8Array([65, 0, 66]), 'big.txt': 'a '.repeat(5000), 'min.js': `const a = 1;${'x'.repeat(21_000)}` },
      [...DAY, '--max-size', '9000'],
    ); // prettier-ignore
    for (const [file, reason] of [['x.png', /image/], ['nul.txt', /binary/], ['big.txt', /too large/]] as const) {
      const { isError, text } = await call('read_file_deidentified', { path: file });
      assert.ok(isError && reason.test(text), text);
    } // prettier-ignore
    for (const [input, said] of [
      [{ path: '.' }, /folder/],
      [{ path: 'none.txt' }, /There is no none\.txt/],
      [{}, /path is missing/],
      [{ path: 'big.txt', startLine: 0 }, /startLine has to be 1 or more/],
      [{ path: 7 }, /path has to be a text/],
      [{ text: 'Patient: Zebulon' }, /takes no text/],
      [{ path: 'x.png', selection: true }, /unknown property/],
    ] as const) {
      const { isError, text } = await call('read_file_deidentified', input);
      assert.ok(isError && said.test(text), text);
      assert.doesNotMatch(text, /Zebulon/);
    }
  });

  it('does not leave the root, by a path or through a link', async () => {
    const outside = tempFolder();
    writeFileSync(path.join(outside, 'secret.md'), NOTE);
    const { root, call } = await serving({ '.phi-cordon.json': '{ "version": 1 }', 'inner/a.md': NOTE });
    symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'link.md'));
    symlinkSync(outside, path.join(root, 'folder'));
    symlinkSync(path.join(root, 'inner/a.md'), path.join(root, 'own.md'));
    const away = ['../x', '/etc/passwd', path.join(outside, 'secret.md'), 'link.md', 'folder/secret.md', 'folder', 'inner/../../x', `${root}-x/a`, 'a\0b']; // prettier-ignore
    for (const given of away) {
      for (const [name, input] of [['read_file_deidentified', { path: given }], ['list_phi_findings', { paths: [given] }], ['scan_paths', { paths: ['inner', given] }], ['check_llm_endpoint', { provider: 'openai', path: given }]] as const) {
        const { isError, text } = await call(name, input);
        assert.ok(isError && /leads out of the project/.test(text), `${name} ${given}: ${text}`);
      } // prettier-ignore
    }
    for (const given of [
      'inner/a.md',
      './inner/a.md',
      path.join(root, 'inner/a.md'),
      'own.md',
      'inner/../inner/a.md',
    ])
      assert.equal((await call('read_file_deidentified', { path: given })).isError, false, given);
    const scanned = await call('scan_paths');
    assert.match(scanned.text, /Not examined: [^\n]*link that leads out of the root/);
  });

  it('lists findings in pages, with what would mend them', async () => {
    const { call } = await serving({ 'src/a.ts': CALL, 'notes.prompt.md': NOTE, '.phi-cordon.json': JSON.stringify(POLICY) }); // prettier-ignore
    const all = await call('list_phi_findings');
    assert.match(all.text, /^Findings 1–\d+ of \d+, worst first\./);
    assert.match(all.text, /src\/a\.ts:\d+:\d+ \w+ llm\/no-baa .*no BAA on record.*azure-prod/);
    assert.match(all.text, /Remedies: .*Route through azure-prod/);
    const total = Number(/of (\d+)/.exec(all.text)![1]);
    const seen: string[] = [];
    for (let offset = 0; offset < total; offset += 2) {
      const page = await call('list_phi_findings', { offset, limit: 2 });
      seen.push(...page.text.split('\n').filter((line) => /:\d+:\d+ /.test(line)));
    }
    assert.deepEqual(seen, all.text.split('\n').filter((line) => /:\d+:\d+ /.test(line)));
    assert.equal(seen.length, total);
    assert.match((await call('list_phi_findings', { rule: 'phi/*', paths: ['src'] })).text, /Nothing found in what was examined/);
    assert.match((await call('list_phi_findings', { offset: 999 })).text, /there is none from offset 999 on/);
    assert.ok((await call('list_phi_findings', { rule: 'phi/nothing' })).isError);
    assert.ok((await call('list_phi_findings', { severity: 'loud' })).isError);
  }); // prettier-ignore

  it('counts what a scan finds, as the command line does', async () => {
    const files = { 'src/a.ts': CALL, 'notes.prompt.md': NOTE, 'x.png': picture() };
    const { root, call } = await serving(files);
    const { text } = await call('scan_paths', { paths: ['.'] });
    const report = await phiCordon(['scan', '--format', 'json', ...DAY], { cwd: root });
    const { summary } = JSON.parse(report.stdout) as { summary: { files: number; findings: number; byRule: Record<string, number> } }; // prettier-ignore
    assert.match(
      text,
      new RegExp(`^${summary.files} files examined on 2026-11-22\\. ${summary.findings} findings:`),
    );
    for (const [rule, count] of Object.entries(summary.byRule))
      assert.ok(text.includes(`${count} × ${rule} (`), rule);
    assert.match(text, /Not examined: 1 image/);
    assert.match((await call('scan_paths', { paths: ['x.png'] })).text, /Nothing found in what was examined/);
  });

  it('tells a client that asks how far it is', async () => {
    const { client } = await serving({ 'a.md': NOTE, 'b.md': NOTE });
    const told: (number | undefined)[] = [];
    const onprogress = ({ progress, total }: { progress: number; total?: number | undefined }) => {
      told.push(progress, total);
    };
    await client.callTool({ name: 'scan_paths' }, undefined, { onprogress });
    assert.deepEqual(told.slice(0, 2), [1, 2]);
  });

  it('answers what may receive PHI, and where calls are routed instead', async () => {
    const { call } = await serving({ '.phi-cordon.json': JSON.stringify(POLICY), 'src/a.ts': CALL });
    const openai = await call('check_llm_endpoint', { provider: 'OpenAI' });
    assert.match(openai.text, /^NOT APPROVED: protected health information may not go to OpenAI \(api\.openai\.com\)\./);
    assert.match(openai.text, /llm\/no-baa: .*Route it to azure-prod/);
    assert.match(openai.text, /Route: calls to it go to azure-prod \(azure-openai, https:\/\/lakeside-phi\.openai\.azure\.com\) instead; deployments: gpt-4o as lakeside-gpt4/);
    const azure = await call('check_llm_endpoint', { url: 'https://lakeside-phi.openai.azure.com/openai/v1/chat/completions', path: 'src/new.ts' });
    assert.match(azure.text, /^APPROVED: .* as azure-prod under agreement msft \(recorded 2026-01-14, training excluded, kept 0 days, not verified by this tool\)\./);
    assert.match(azure.text, /only services: chat; regions: eastus2/);
    const embeddings = await call('check_llm_endpoint', { url: 'https://lakeside-phi.openai.azure.com/openai/v1/embeddings' });
    assert.match(embeddings.text, /^NOT APPROVED[^\n]*\nllm\/service-not-covered: /);
    const anywhere = await call('check_llm_endpoint', { provider: 'azure-openai' });
    assert.match(anywhere.text, /APPROVED at the endpoints below, and nowhere else/);
    assert.match((await call('check_llm_endpoint', { host: 'api.unheard-of.test' })).text, /^NOT APPROVED[^\n]*api\.unheard-of\.test\.\nllm\/unknown-destination/);
    assert.match((await call('check_llm_endpoint', { host: 'localhost:11434' })).text, /unproven/);
    assert.match((await call('check_llm_endpoint', { url: 'https://user:hunter2pass@api.openai.com/v1/files?key=hunter2key' })).text, /^NOT APPROVED(?![^]*hunter2)/);
    for (const wrong of [{}, { provider: 'openai', host: 'a.test' }, { provider: 'opnai' }, { url: 'not a url' }]) {
      const { isError, text } = await call('check_llm_endpoint', wrong);
      assert.ok(isError, text);
    }
    assert.match((await call('check_llm_endpoint', { provider: 'opnai' })).text, /did you mean openai/);
  }); // prettier-ignore

  it('reads files and policies anew for each call', async () => {
    const { root, call } = await serving({ 'src/a.ts': CALL, 'a.md': 'nothing\n' });
    assert.match((await call('check_llm_endpoint', { provider: 'azure-openai' })).text, /NOT APPROVED/);
    writeFileSync(path.join(root, '.phi-cordon.json'), JSON.stringify(POLICY));
    assert.match(
      (await call('check_llm_endpoint', { provider: 'azure-openai' })).text,
      /APPROVED at the endpoints below/,
    );
    writeFileSync(path.join(root, 'a.md'), NOTE);
    assert.match((await call('read_file_deidentified', { path: 'a.md' })).text, /\[NAME-\d+\]/);
    unlinkSync(path.join(root, '.phi-cordon.json'));
    assert.match((await call('check_llm_endpoint', { provider: 'azure-openai' })).text, /NOT APPROVED/);
    mkdirSync(path.join(root, 'inner'));
    writeFileSync(path.join(root, 'inner/.phi-cordon.json'), JSON.stringify(POLICY));
    assert.match((await call('check_llm_endpoint', { provider: 'azure-openai', path: 'inner/b.ts' })).text, /APPROVED at the endpoints below/); // prettier-ignore
  });

  it('examines so many files in one call, and lists the others as not examined', async () => {
    const files = Object.fromEntries(Array.from({ length: 4003 }, (_, at) => [`${at % 7}/${at}.txt`, 'x\n']));
    const { call } = await serving(files);
    const { text } = await call('scan_paths');
    assert.match(text, /^4,000 files examined/);
    assert.match(text, /Not examined: 3 cancelled \(one call examines 4,000 files: name folders\)/);
    assert.match(
      (await call('scan_paths', { paths: ['3'] })).text,
      /^57\d files examined on [^]*examined\.$/,
    );
  });

  it('answers nothing under a broken policy, and names the file and the place to mend', async () => {
    const { root, call } = await serving({
      '.phi-cordon.json': '{ "version": 1,\n "zons": [] }',
      'a.md': NOTE,
    });
    for (const [name, input] of [['read_file_deidentified', { path: 'a.md' }], ['list_phi_findings', {}], ['scan_paths', {}], ['check_llm_endpoint', { provider: 'openai' }]] as const) {
      const { isError, text } = await call(name, input);
      assert.ok(isError && /\.phi-cordon\.json:2:2: .*zones/.test(text), `${name}: ${text}`);
    } // prettier-ignore
    writeFileSync(path.join(root, '.phi-cordon.json'), '{ "version": 1 }');
    assert.equal((await call('read_file_deidentified', { path: 'a.md' })).isError, false);
  });

  it('says that there is no such tool', async () => {
    const { call } = await serving({});
    const { isError, text } = await call('read_everything');
    assert.ok(isError && /read_file_deidentified/.test(text));
  });

  it('generates no code where it could', async () => {
    const trap = path.join(tempFolder(), 'trap.js');
    const told = `process.stderr.write('code was generated\\n')`;
    writeFileSync(trap, `const told = { construct(...given) { ${told}; return Reflect.construct(...given); }, apply(...given) { ${told}; return Reflect.apply(...given); } };\nglobalThis.Function = new Proxy(Function, told);\nglobalThis.eval = new Proxy(eval, told);\n`); // prettier-ignore
    open = await assistant(tempProject({ 'a.md': NOTE, 'src/a.ts': CALL }), { node: ['--require', trap] });
    await open.client.listTools();
    await open.call('read_file_deidentified', { path: 'a.md' });
    await open.call('list_phi_findings');
    await open.call('check_llm_endpoint', { provider: 'openai' });
    await open.call('scan_paths', { nothing: 1 });
    assert.equal(open.said(), '');
  });

  it('ends when the client goes away, and with 2 for a folder that is not there', async () => {
    const cwd = tempProject({ 'a.md': NOTE });
    const gone = await phiCordon(['mcp'], { cwd });
    assert.deepEqual(gone, { code: 0, stdout: '', stderr: '' });
    const wrong = await phiCordon(['mcp', 'nowhere'], { cwd });
    assert.equal(wrong.code, 2);
    assert.equal(wrong.stdout, '');
    const noise = await phiCordon(['mcp'], { cwd, stdin: 'Patient: Zebulon Quackenbush\n{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":7,"arguments":{"a":"Zebulon"}}}\n' }); // prettier-ignore
    assert.equal(noise.code, 0);
    assert.doesNotMatch(noise.stdout + noise.stderr, /Zebulon/);
  });
});
