import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import { codeOf, fileUri, until } from './support/editor';

/** What the built command line prints in the workspace, as it prints it to a terminal. */
function scanned(): Promise<string> {
  const { extensionPath } = vscode.extensions.getExtension('phi-cordon.phi-cordon')!;
  const cli = path.join(extensionPath, 'dist/cli.js');
  const args = [cli, 'scan', '--format', 'unix', '--fail-on', 'never'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: fileUri('').fsPath }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}

/** A task that prints a text in a terminal and ends when that has read it. */
function taskOf(text: string): vscode.Task {
  const execution = new vscode.CustomExecution(() => {
    const written = new vscode.EventEmitter<string>();
    const closed = new vscode.EventEmitter<number>();
    return Promise.resolve({
      onDidWrite: written.event,
      onDidClose: closed.event,
      // The terminal answers where its cursor is once it has read what comes before the question; the lines still wait for
      // the matcher then, and are lost if the task ends.
      open: () => written.fire(`${text.replace(/\n/g, '\r\n')}\u001b[6n`),
      handleInput: () => void setTimeout(() => closed.fire(0), 1_000),
      close: () => undefined,
    });
  });
  const [folder] = vscode.workspace.workspaceFolders!;
  return new vscode.Task({ type: 'phi-cordon-test' }, folder!, 'scan', 'test', execution, ['$phi-cordon']);
}

describe('the problem matcher', () => {
  it('makes problems of what the command line prints, each at its place', async () => {
    const [uri, second] = [fileUri('src/task one.ts'), fileUri('src/task-two.csv')];
    const write = (at: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(at, new TextEncoder().encode(text));
    await write(uri, "// first\nexport const patient = { ssn: '536-22-8417' };\n");
    await write(second, 'mrn,last_name,phone\nLC-4471903,QUINTANAR,(608)555-0142\n');
    const text = await scanned();
    await vscode.tasks.executeTask(taskOf(text));
    const [{ range, severity, source }] = await until('the problems of the task', () => {
      const own = vscode.languages.getDiagnostics(uri).filter((one) => codeOf(one) === 'phi/ssn');
      return own.length > 0 && (own as [vscode.Diagnostic]);
    });
    const line = /^src\/task one\.ts:2:(\d+): error: .* \[phi\/ssn\]$/m.exec(text);
    assert.deepEqual([range.start.line, range.start.character + 1], [1, Number(line![1])]);
    assert.deepEqual([severity, source], [vscode.DiagnosticSeverity.Error, 'PHI Cordon']);
    const told = text.split('\n').filter((one) => one.startsWith('src/task-two.csv:'));
    assert.ok(told.length > 1);
    const shown = await until(`${told.length} problems of the table`, () => {
      const all = vscode.languages.getDiagnostics(second);
      return all.length === told.length && all;
    });
    assert.ok(shown.some((one) => one.severity === vscode.DiagnosticSeverity.Information));
    for (const one of [uri, second]) await vscode.workspace.fs.delete(one);
  });
}); // prettier-ignore
