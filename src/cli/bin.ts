import { homedir } from 'node:os';
import path from 'node:path';
import { keepCompiled } from './compiled';

/** In the user's own folder: whoever can write to it decides what runs. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const home = homedir();
  const base =
    XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME
    : process.platform === 'win32' ? LOCALAPPDATA || path.join(home, 'AppData', 'Local')
    : process.platform === 'darwin' ? path.join(home, 'Library', 'Caches')
    : path.join(home, '.cache'); // prettier-ignore
  return path.join(base, 'phi-cordon', 'compiled');
}

/** A hook is asked at every prompt and every tool's call, so it reads a tenth of what the commands need. */
async function launch(args: readonly string[]): Promise<void> {
  const isHook = args[0] === 'hook' && args[1] === 'run' && !args.includes('--help') && !args.includes('-h');
  keepCompiled(cacheFolder(), isHook ? 'hook' : args[0] === 'scan' ? 'scan' : 'other');
  if (!isHook) return (await import('./main')).start();
  const { hookRun } = await import('./hooks/main');
  process.exitCode = await hookRun(args.slice(2));
}

void launch(process.argv.slice(2));
