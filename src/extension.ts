import type { ExtensionContext } from 'vscode';
import { startEditor } from './editor';

/** On the desktop and on a remote machine. */
export function activate(context: ExtensionContext): void {
  startEditor(
    context,
    async (...given) => (await import('./node/audit')).recordAudit(...given),
    async (...given) => (await import('./node/lineHistory')).lineHistory(...given),
    {
      liesWithin: async (...given) => (await import('./node/confine')).liesWithin(...given),
      listFiles: async (...given) => (await import('./node/listFiles')).listFiles(...given),
      scriptRuntime: async () => (await import('./node/runtime')).scriptRuntime(),
    },
    {
      state: async (...given) => (await import('./node/repositoryState')).repositoryState(...given),
      refs: async (...given) => (await import('./node/repositoryState')).refsOf(...given),
      review: async (...given) => (await import('./node/review')).review(...given),
    },
  );
}
