import type { Destination, Severity } from '../finding';
import { message, type Message } from '../messages';
import type { ProjectPath } from '../ports';
import { providerById } from '../providers';
import { assistantExtension } from '../providers/assistantExtensions';
import { fixed, safeHost, safeName, type SafeText } from '../safeText';
import type { JudgeContext } from './judgeContext';

/** An assistant that is live in the editor and that the policy does not know. */
export interface UnapprovedAssistant {
  /** The extension's id, as the editor gave it. */
  readonly id: string;
  readonly name: SafeText;
  readonly rule: 'llm/assistant-config';
  readonly severity: Severity;
  readonly message: Message;
}

/** The file in which a workspace speaks of extensions: severities and allow entries for it decide. */
export const EXTENSIONS_FILE = '.vscode/extensions.json';

/**
 * The AI extensions among those that are live, which the policy neither approves nor allows, by name.
 * @param ids of the extensions that the editor runs; those that are disabled are not among them
 * @param path of the workspace's EXTENSIONS_FILE, counted from the project's root
 */
export function unapprovedAssistants(
  ids: readonly string[],
  path: ProjectPath,
  { policy, day, trusted }: Omit<JudgeContext, 'surface'>,
): readonly UnapprovedAssistant[] {
  const rule = 'llm/assistant-config';
  const set = policy.severity(rule, path, [])?.severity;
  if (set === 'off' || (trusted && policy.allow(rule, path, day))) return [];
  const seen = new Set<string>();
  const found = ids.flatMap((id): UnapprovedAssistant[] => {
    const known = assistantExtension(id);
    if (!known || seen.has(known.name)) return [];
    const { name, provider } = known;
    if (provider !== undefined && endpointsOf(provider).some((at) => policy.approval(at, day, path).kind === 'approved')) return []; // prettier-ignore
    seen.add(name);
    const args = { name: safeName(name), provider: (providerById(provider ?? '')?.name ?? '') as SafeText };
    const said = message(provider === undefined ? 'assistant.extensionOpen' : 'assistant.extension', args);
    const severity = set ?? (provider === undefined ? 'information' : 'warning');
    return [{ id, name: args.name, rule, severity, message: said }];
  });
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Where an assistant of a provider sends: the provider's hosts, as far as they are exact. */
function endpointsOf(provider: string): Destination[] {
  const known = providerById(provider);
  const hosts = (known?.hosts ?? []).filter((host) => !/[{*/]/.test(host)).map((host) => `https://${host}`);
  return [...new Set([...(known?.origin ? [known.origin] : []), ...hosts])].map((url) => {
    const { origin, host } = new URL(url);
    return { provider, origin: origin as SafeText, host: safeHost(host), services: ['chat'], reach: 'public', from: fixed('the extension') }; // prettier-ignore
  });
}
