import type * as vscode from 'vscode';
import type { NearMiss } from '../core/finding';
import { core } from './core';
import type { Services } from './remedyEdits';

/** Reading more than this takes longer than a hover may. */
const LONGEST_TEXT = 250_000;
/** How many documents' near-misses are kept. */
const KEPT = 4;

/** What in a document looked like an identifier and is none. Undefined where that would take too long to say. */
export type NearMisses = (document: vscode.TextDocument) => Promise<readonly NearMiss[] | undefined>;

/** Reads a document for its near-misses when somebody hovers, once for each version of it and of its policy. */
export function nearMisses({ projects, policies }: Services): NearMisses {
  const kept = new Map<string, { readonly key: string; readonly misses: readonly NearMiss[] }>();
  return async (document) => {
    const uri = document.uri.toString();
    const { version } = document;
    const { project, path, languageId } = await projects.locate(document.uri, document.languageId);
    const context = await policies.context(project, path);
    const { inForce, nearMissesOf, siteKey, siteOf, sourceText } = await core();
    const site = siteOf(context);
    const key = `${version} ${path} ${languageId ?? ''} ${siteKey(site)}`;
    const known = kept.get(uri);
    if (known?.key === key) return inForce(known.misses, context.policy);
    const text = document.getText();
    if (text.length > LONGEST_TEXT || document.version !== version) return undefined;
    const input = { path, text, ...(languageId === undefined ? {} : { languageId }) };
    const misses = nearMissesOf(sourceText(input, undefined, site));
    kept.delete(uri);
    kept.set(uri, { key, misses });
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return inForce(misses, context.policy);
  };
}
