import * as vscode from 'vscode';
import { append } from '../core/append';
import type { NotExamined, Suppressed } from '../core';
import type { Finding } from '../core/finding';
import type { PolicyLayer } from '../core/policy';
import { isNotExamined, type ProjectPath } from '../core/ports';
import type { Evidence } from '../core/reports/evidence';
import type { SeenFlow, SeenUse } from '../core/scan/seen';
import { core } from './core';
import type { Policies } from './policies';
import { plural } from './present';
import type { OpenProject } from './projects';
import { settingsFor } from './settings';
import { walk } from './walk';
import { tooLarge, uriOf } from './workspaceReader';

/** Set by the build. */
declare const PHI_CORDON_VERSION: string;

/**
 * Examines every file of a root, as the command line does, and puts what was seen and recorded together. A policy that
 * is broken gives none: the last good one would attest what nobody has written.
 */
export async function gatherEvidence(
  open: OpenProject,
  policies: Policies,
  report: (message: string) => void,
  token: vscode.CancellationToken,
): Promise<Evidence | 'cancelled' | 'broken-policy'> {
  const [{ collectEvidence }, { distinctFindings, distinctSuppressed }] = await Promise.all([import('../core/reports/evidence'), core()]); // prettier-ignore
  const { root, reader } = open;
  const { project } = await open.engine();
  // Where nothing is examined, the policy of the root still is the register.
  const { day, trusted } = await policies.context(open, 'x');
  const used = new Set<readonly PolicyLayer[]>();
  const uses: SeenUse[] = [];
  const flows: SeenFlow[] = [];
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const notExamined: NotExamined[] = [];
  let files = 0;
  let bytes = 0;
  const signal = {
    get aborted() {
      return token.isCancellationRequested;
    },
  };
  const examine = async (path: ProjectPath): Promise<void> => {
    const input = await reader.read(path, signal);
    if (isNotExamined(input)) {
      if (input.reason !== 'missing') notExamined.push(input);
      return;
    }
    if (input.text.length > settingsFor(uriOf(root, path)).maxFileSize) {
      notExamined.push(tooLarge(path));
      return;
    }
    const { policy, layers } = await policies.at(open, path);
    used.add(layers);
    const judged = await project.examine(
      input,
      { policy, day, trusted, evidence: true },
      { signal, policyOf: async (other) => (await policies.at(open, other)).policy },
    );
    append(uses, judged.seen?.uses ?? []);
    append(flows, judged.seen?.flows ?? []);
    append(findings, judged.findings);
    append(suppressed, judged.suppressed);
    append(notExamined, judged.notExamined);
    if (judged.notExamined.length > 0) return;
    files++;
    bytes += new TextEncoder().encode(input.text).length;
  };
  used.add((await policies.at(open, 'x')).layers);
  for await (const paths of walk(reader, [''], signal)) {
    for (const path of paths) {
      if (signal.aborted) return 'cancelled';
      // What was thrown may quote the text, so only the fact is told.
      await examine(path).catch(() => notExamined.push({ path, reason: 'failed' }));
    }
    report(plural(files, 'file'));
  }
  if (signal.aborted) return 'cancelled';
  if (policies.broken().length > 0) return 'broken-policy';
  const commit = headCommit(root);
  return collectEvidence({
    version: PHI_CORDON_VERSION,
    day,
    ...(commit === undefined ? {} : { commit }),
    trusted,
    files,
    bytes,
    seen: { uses, flows },
    findings: distinctFindings(findings),
    suppressed: distinctSuppressed(suppressed),
    notExamined,
    policies: [...used],
    hashes: await hashesOf([...used].flat()),
  });
}

async function hashesOf(layers: readonly PolicyLayer[]): Promise<Map<ProjectPath, string>> {
  const texts = new Map(layers.map(({ loaded }) => [loaded.source.path, loaded.source.text]));
  const hashes = new Map<ProjectPath, string>();
  for (const [path, text] of texts) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    hashes.set(path, [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return hashes;
}

/** What the editor's own git extension says is checked out. */
function headCommit(root: vscode.Uri): string | undefined {
  interface Git {
    getAPI(version: 1): {
      getRepository(uri: vscode.Uri): { state: { HEAD?: { commit?: string } } } | null;
    };
  }
  const git = vscode.extensions.getExtension<Git>('vscode.git');
  const commit = git?.isActive ? git.exports.getAPI(1).getRepository(root)?.state.HEAD?.commit : undefined;
  return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
