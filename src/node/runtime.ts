import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** A command that runs a JavaScript file, and the variables that it needs to. */
export interface Runtime {
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * What another program can run a script with: `node` where one is installed, else this very program. An editor built on
 * Electron is a Node as soon as ELECTRON_RUN_AS_NODE is set, and a Node takes no notice of the variable.
 */
export function scriptRuntime(env: NodeJS.ProcessEnv = process.env, own = process.execPath): Runtime {
  return nodeIsInstalled(env)
    ? { command: 'node', env: {} }
    : { command: own, env: { ELECTRON_RUN_AS_NODE: '1' } };
}

/** Whether a folder of the search path holds a Node. Asks nobody: no process is started. */
function nodeIsInstalled(env: NodeJS.ProcessEnv): boolean {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  return folders.some((folder) => isProgram(path.join(folder, name)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
