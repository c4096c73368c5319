import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { assertNoValue, closeAll, fileUri, open, openNew } from './support/editor';
import { hasUser, user } from './support/user';
import { VALUES } from './support/values';

const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417.';
const POLICY = '.phi-cordon.json';

/** Calls a tool as an assistant would. */
async function call(name: string, input: object): Promise<string> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(name, options, new vscode.CancellationTokenSource().token);
  return content.map((part) => (part as vscode.LanguageModelTextPart).value).join('\n');
}

/** Starts the server as an assistant would and asks for its tools; the editor's own runtime needs no Node. */
function namesOf(command: string, args: readonly string[]): Promise<string> {
  const server = spawn(command, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
  for (const [id, method] of [[1, 'initialize'], [2, 'tools/list']] as const)
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  return new Promise((resolve, reject) => {
    let said = '';
    server.on('error', reject);
    server.on('close', () => reject(new Error('it ended')));
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!/"id":2\b/.test(said) || !said.endsWith('\n')) return;
      resolve(said);
      server.stdin.end();
    });
  });
} // prettier-ignore

async function refused(work: Promise<string>): Promise<string> {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown); // prettier-ignore
  assert.ok(error instanceof Error, 'it was answered');
  assertNoValue(String(error), VALUES, 'the refusal');
  return error.message;
}

describe('tools that assistants call', () => {
  afterEach(closeAll);

  it('are there, with what a model is told of them', () => {
    const tools = vscode.lm.tools.filter(({ name }) =>
      /deidentified|phi_findings|llm_endpoint|scan_paths/.test(name),
    );
    assert.equal(tools.length, 4);
    for (const { description, inputSchema } of tools) assert.ok(description && inputSchema);
  });

  it('list findings with remedies, and count them', async () => {
    const listed = await call('list_phi_findings', {});
    assert.match(listed, /^Findings 1–\d+ of \d+/);
    assert.match(listed, /src\/summary\.ts:\d+:\d+ \w+ llm\/no-baa/);
    assert.match(listed, /Remedies: /);
    const counted = await call('scan_paths', { paths: ['src', 'data/admission.hl7'] });
    assert.match(counted, /× phi\/ssn/);
    assertNoValue(listed + counted, VALUES, 'the answers');
  });

  it('read a file with identifiers replaced by the stand-ins of the session', async () => {
    const text = await call('read_file_deidentified', { path: 'src/intake.ts' });
    assert.match(text, /^src\/intake\.ts, lines 1–/);
    assert.match(text, /not a de-identification determination/);
    assertNoValue(text, VALUES, 'the answer');
    const editor = await openNew('tool-notes.md', `${NOTE}\n${NOTE}\n`);
    editor.selection = new vscode.Selection(1, 0, 1, NOTE.length);
    const selected = await call('read_file_deidentified', { selection: true });
    assertNoValue(selected, VALUES, 'the selection');
    assert.match(selected, /what is selected/);
    assert.equal(selected.split('\n').filter((line) => line.startsWith('Patient: ')).length, 1);
    editor.selection = new vscode.Selection(0, 0, 0, NOTE.length);
    await vscode.commands.executeCommand('phiCordon.replaceIdentifiersInSelection');
    const replaced = editor.document.lineAt(0).text;
    assert.ok(selected.includes(replaced), 'the stand-ins of the session');
  }); // prettier-ignore

  it('read what stands in an unsaved document', async () => {
    const editor = await open('src/clean.ts');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `// ${NOTE}\n`));
    const text = await call('read_file_deidentified', { path: 'src/clean.ts', startLine: 1, endLine: 1 });
    assert.match(text, /^\/\/ Patient: /m);
    assertNoValue(text, VALUES, 'the answer');
  });

  it('say what the policy says of an endpoint, as it stands at each call', async () => {
    const before = await call('check_llm_endpoint', { provider: 'openai', path: 'src/summary.ts' });
    assert.match(before, /^NOT APPROVED/);
    const policy = {
      version: 1,
      agreements: { oa: { kind: 'baa', accepted: '2026-01-14', expires: 'evergreen' } },
      approvals: { own: { provider: 'openai', agreement: 'oa', endpoints: ['https://api.openai.com'], status: 'approved', approvedBy: 'privacy@lakeside.test' } },
    }; // prettier-ignore
    const had = await vscode.workspace.fs.readFile(fileUri(POLICY)).then((bytes) => bytes, () => undefined); // prettier-ignore
    try {
      await vscode.workspace.fs.writeFile(fileUri(POLICY), new TextEncoder().encode(JSON.stringify(policy)));
      assert.match(await call('check_llm_endpoint', { provider: 'openai' }), /^APPROVED: .* as own under agreement oa/);
      await vscode.workspace.fs.writeFile(fileUri(POLICY), new TextEncoder().encode('{ "version": 1, "aprovals": {} }'));
      const broken = await refused(call('check_llm_endpoint', { provider: 'openai' }));
      assert.match(broken, /\.phi-cordon\.json:1:\d+: .*approvals/);
      assert.match(await refused(call('scan_paths', {})), /The policy cannot be used/);
    } finally {
      if (had) await vscode.workspace.fs.writeFile(fileUri(POLICY), had);
      else await vscode.workspace.fs.delete(fileUri(POLICY));
    }
  }); // prettier-ignore

  it('do not leave the workspace, and tell a model what to do instead', async () => {
    for (const path of ['../x.md', '/etc/passwd', 'src/../../x', 'a\0b'])
      assert.match(await refused(call('list_phi_findings', { paths: [path] })), /leads out of the workspace/);
    assert.match(await refused(call('scan_paths', { text: NOTE })), /takes no text/);
    assert.match(await refused(call('scan_paths', { paths: ['none.ts'] })), /There is no none\.ts/);
    assert.match(await refused(call('check_llm_endpoint', {})), /exactly one of/);
  });

  it('are for other assistants a server, whose configuration a command copies', async function () {
    if (!hasUser) this.skip();
    const before = await vscode.env.clipboard.readText();
    try {
      const copying = vscode.commands.executeCommand('phiCordon.copyMcpConfiguration');
      await user('waitFor', '.quick-input-list .monaco-list-row[aria-label*="Claude Code"]');
      await user('press', 'Enter');
      await copying;
      const { mcpServers } = JSON.parse(await vscode.env.clipboard.readText()) as { mcpServers: Record<string, { command: string; args: string[] }> }; // prettier-ignore
      const { command, args } = mcpServers['phi-cordon']!;
      assert.ok(command);
      assert.match(args[0]!, /dist[\\/]cli\.js$/);
      assert.equal(args[1], 'mcp');
      assert.equal(args[2], vscode.workspace.workspaceFolders![0]!.uri.fsPath);
      for (const runtime of [command, process.execPath])
        assert.match(await namesOf(runtime, args), /scan_paths/);
    } finally {
      await vscode.env.clipboard.writeText(before);
    }
  });
});
