// A fresh VS Code server on loopback, with a data folder of its own that is thrown away.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installHost } from './install';

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A package to install first, as a user would. */
  readonly vsix?: string;
  /** Extensions without code that count as installed, as `publisher.name`. */
  readonly extensions?: readonly string[];
  /** Looks at the data folder when the server has ended, before it is thrown away. */
  readonly inspect?: (folder: string) => void;
}

export interface Server {
  readonly url: string;
  /** The scheme and authority of a file on the server, for the workbench's payload. */
  readonly remote: string;
  /** Where its data is. */
  readonly folder: string;
  stop(): Promise<void>;
}

const START_MS = 60_000;

/** Quiet, offline, and the same on every machine. */
const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.editor.languageDetection': false,
  'workbench.editor.empty.hint': 'hidden',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'files.simpleDialog.enable': true,
  // A browser's default is to save after a second.
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'git.autofetch': false,
  'git.showProgress': false,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
};

const FLAGS = [
  '--host=127.0.0.1',
  '--port=0',
  '--without-connection-token',
  '--accept-server-license-terms',
  // Without the driver a built workbench ignores the payload's extension keys.
  '--enable-smoke-test-driver',
  '--disable-telemetry',
  '--telemetry-level=off',
  '--disable-experiments',
  '--disable-update-check',
  '--disable-getting-started-override',
];

/**
 * Starts a server and waits until it listens.
 * @throws with the server's output if it ends or stays silent for a minute
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { app, node } = installHost();
  const data = mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-host-'));
  const folders = [`--server-data-dir=${data}`, `--extensions-dir=${path.join(data, 'extensions')}`];
  const main = path.join(app, 'out/server-main.js');
  const user = path.join(data, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }));
  const env = { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}', ...options.env };
  if (options.vsix) installExtension(node, [main, ...folders, '--install-extension', options.vsix], env);
  for (const id of options.extensions ?? []) plantExtension(path.join(data, 'extensions'), id);
  const child = spawn(node, [main, ...FLAGS, ...folders], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // Its own process group: the extension host, watchers and language servers go with it.
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // The group is gone.
    }
  };
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);
  const stop = async () => {
    const ended = child.exitCode !== null || new Promise((resolve) => child.once('exit', resolve));
    kill('SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    kill('SIGKILL');
    process.off('exit', killAtExit);
    options.inspect?.(data);
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const port = await listening(child, path.join(data, 'server.log'));
    return {
      url: `http://127.0.0.1:${port}/`,
      remote: `vscode-remote://127.0.0.1:${port}`,
      folder: data,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(child: ChildProcess, log: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`the editor host did not start:\n${output}`)), START_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      appendFileSync(log, chunk);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      output = '';
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the editor host ended (${code}):\n${output}`));
    });
  });
}

function installExtension(node: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(node, [...args, '--accept-server-license-terms'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`--install-extension failed (${status}):\n${stdout}\n${stderr}`);
}

/** A server that starts for the first time takes what lies in its folder of extensions for installed. */
function plantExtension(folder: string, id: string): void {
  const [publisher, name] = id.split('.');
  const own = path.join(folder, `${id}-1.0.0`);
  mkdirSync(own, { recursive: true });
  const manifest = { name, publisher, version: '1.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(own, 'package.json'), JSON.stringify(manifest));
}

/** The environment without what would steer a server or a Node of another kind. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const steering = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !steering.test(name)));
}
