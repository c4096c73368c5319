import * as vscode from 'vscode';
import { render } from '../core/messages';
import type { PolicyAt, PolicyProblem } from '../core/policy';
import { isNotExamined, type ProjectPath, type ProjectReader } from '../core/ports';
import type { JudgeContext } from '../core/scan/judgeContext';
import { watchBasePolicy, type BasePolicyFile } from './basePolicy';
import { core } from './core';
import { listeners, type Disposable } from './listeners';
import type { OpenProject } from './projects';
import { uriOf } from './workspaceReader';

/** A policy file that cannot be used, and the first place to mend. */
export interface BrokenPolicy {
  readonly uri: vscode.Uri;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** The policies in force. One that breaks stays in force as it last was, and says so. */
export interface Policies {
  context(project: OpenProject, path: ProjectPath): Promise<Omit<JudgeContext, 'surface'>>;
  /** The same with the layers that it is made of. */
  at(project: OpenProject, path: ProjectPath): Promise<PolicyAt>;
  broken(): readonly BrokenPolicy[];
  /** Whether any policy has been read. */
  anyFound(): boolean;
  /** Reads the files again, on the next request. */
  reload(): void;
  /** The policies, or the trust in the workspace, may be others than before. */
  readonly onDidReload: (listener: () => void) => Disposable;
  readonly onDidChangeProblems: (listener: () => void) => Disposable;
}

type Resolver = (path: ProjectPath) => Promise<PolicyAt>;

/** What is known of one project. */
interface State {
  resolver: Promise<Resolver> | undefined;
  /** By the file that has to be mended. */
  readonly problems: Map<ProjectPath, PolicyProblem>;
  /** The last text of each file that could be used. */
  readonly goodTexts: Map<ProjectPath, string>;
  found: boolean;
}

export function policyService(): Policies & Disposable {
  const states = new Map<OpenProject, State>();
  const base: BasePolicyFile = watchBasePolicy(() => reload());
  const reloaded = listeners<void>();
  const problemsChanged = listeners<void>();

  function stateOf(project: OpenProject): State {
    const known = states.get(project);
    if (known) return known;
    const made: State = { resolver: undefined, problems: new Map(), goodTexts: new Map(), found: false };
    states.set(project, made);
    return made;
  }

  async function makeResolver({ reader }: OpenProject, state: State): Promise<Resolver> {
    const { NO_POLICY, policyResolver } = await core();
    const bases = await base.read();
    const resolve = policyResolver(lastGood(reader, state), {
      trusted: vscode.workspace.isTrusted,
      bases: bases.policies,
    });
    if (bases.broken) state.problems.set(bases.broken.path, bases.broken);
    return async (path) => {
      const at = await resolve(path);
      const { policy, problems } = at;
      for (const problem of problems) state.problems.set(problem.path, problem);
      state.found ||= policy.found;
      problemsChanged.fire();
      // What has never been good approves nothing: half of a policy may be the looser half.
      return problems.length > 0 ? { ...at, policy: NO_POLICY } : at;
    };
  }

  async function at(project: OpenProject, path: ProjectPath): Promise<PolicyAt> {
    const state = stateOf(project);
    const resolve = await (state.resolver ??= makeResolver(project, state));
    return resolve(path);
  }

  function reload(): void {
    for (const state of states.values()) {
      state.resolver = undefined;
      state.problems.clear();
    }
    reloaded.fire();
  }

  const trust = vscode.workspace.onDidGrantWorkspaceTrust(reload);

  return {
    at,
    async context(project, path) {
      const { policy } = await at(project, path);
      return { policy, day: today(), trusted: vscode.workspace.isTrusted };
    },
    broken: () =>
      [...states].flatMap(([{ root }, { problems }]) =>
        [...problems].map(([path, { line, column, message }]) => ({
          uri: base.uriOf(path) ?? uriOf(root, path),
          line,
          column,
          text: render(message),
        })),
      ),
    anyFound: () => [...states.values()].some(({ found }) => found),
    reload,
    onDidReload: reloaded.event,
    onDidChangeProblems: problemsChanged.event,
    dispose: () => vscode.Disposable.from(trust, base).dispose(),
  };
}

/** Reads policy files, with the last good text of each in place of a broken one. */
function lastGood(reader: ProjectReader, { goodTexts, problems }: State): ProjectReader {
  return {
    ...reader,
    async read(path) {
      const input = await reader.read(path);
      if (isNotExamined(input)) return input;
      const { loadPolicy } = await core();
      const [problem] = loadPolicy(input).problems;
      if (problem) problems.set(path, problem);
      else goodTexts.set(path, input.text);
      const text = goodTexts.get(path);
      return text === undefined ? input : { path, text };
    },
  };
}

/** The user's own calendar day, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
