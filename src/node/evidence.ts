import { createHash } from 'node:crypto';
import type { EvidenceInput } from '../core/reports/evidence';
import type { PolicyLayer } from '../core';
import { headCommit } from './git';
import { checkPolicies, type PolicySource } from './policies';
import { scanProject, type OnProgress, type ScanOptions } from './scan';

/**
 * Scans a tree for evidence, and keeps the policies it was judged by.
 * @throws BrokenPolicy before anything is examined if a policy that applies cannot be used
 */
export async function gatherEvidence(
  options: Omit<ScanOptions, 'evidence'> & { readonly version: string },
  onProgress?: OnProgress,
): Promise<EvidenceInput> {
  const used = new Set<readonly PolicyLayer[]>();
  const policies: PolicySource = async (path) => {
    const at = await options.policies(path);
    used.add(at.layers);
    return at;
  };
  // Where nothing is examined, the policy of the root still is the register.
  await checkPolicies(policies, ['x']);
  const { version, day, trusted, root } = options;
  const result = await scanProject({ ...options, policies, evidence: true }, onProgress);
  const commit = await headCommit(root);
  const sources = [...used].flat().map(({ loaded }) => loaded.source);
  return {
    ...result,
    version,
    day,
    trusted,
    ...(commit === undefined ? {} : { commit }),
    seen: result.seen ?? { uses: [], flows: [] },
    policies: [...used],
    hashes: new Map(sources.map(({ path, text }) => [path, sha256(text)])),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
