import * as vscode from 'vscode';
import type { CancelSignal } from '../core/ports';
import type { Log } from './log';
import type { Machine } from './machine';
import type { Projects } from './projects';
import { editorWorld } from './toolWorld';

/** Tools that the editor's assistants may call, by the names that the manifest declares. What they do is core's. */
export function languageModelTools({ packageJSON }: vscode.Extension<unknown>, projects: Projects, log: Log, machine: Machine | undefined): vscode.Disposable {
  const { contributes } = packageJSON as { contributes: { languageModelTools: readonly { name: string }[] } };
  const door = { projects, log, machine };
  return vscode.Disposable.from(...contributes.languageModelTools.map(({ name }) => vscode.lm.registerTool(name, tool(name, door))));
} // prettier-ignore

interface Door {
  readonly projects: Projects;
  readonly log: Log;
  readonly machine: Machine | undefined;
}

function tool(name: string, { projects, log, machine }: Door): vscode.LanguageModelTool<unknown> {
  return {
    async prepareInvocation({ input }) {
      const { asked } = await import('../core/agentTools');
      const { doing, confirm } = asked(name, input);
      return { invocationMessage: doing, ...(confirm ? { confirmationMessages: confirm } : {}) };
    },
    async invoke({ input }, token) {
      const { runTool, ToolRefusal } = await import('../core/agentTools');
      try {
        const texts = await runTool(name, input, await editorWorld(projects, machine), signalOf(token));
        return new vscode.LanguageModelToolResult(
          texts.map((text) => new vscode.LanguageModelTextPart(text)),
        );
      } catch (error) {
        if (error instanceof ToolRefusal) throw error;
        // The message of another error may quote what was read.
        log.failed(`Tool ${name}`, error);
        throw new ToolRefusal('The tool failed, and read nothing out. Tell the user.');
      }
    },
  };
}

function signalOf(token: vscode.CancellationToken): CancelSignal {
  return {
    get aborted() {
      return token.isCancellationRequested;
    },
  };
}
