import type { Destination } from '../finding';
import type { EffectivePolicy } from '../policy';
import type { ProjectPath } from '../ports';
import { CATALOGUE } from '../providers/catalogue';
import { fixed, safeHost, type SafeText } from '../safeText';
import type { Harness } from './call';

/** Environment variables of the assistant, which its hooks inherit. */
export type Variables = Readonly<Record<string, string | undefined>>;

const PROVIDERS: Readonly<Record<Harness, string>> = {
  claude: 'anthropic',
  copilot: 'github-copilot',
  codex: 'openai',
};

/** Clouds through which Claude Code sends, the switch and what names the region or resource. */
const CLOUDS = [
  ['CLAUDE_CODE_USE_BEDROCK', 'aws-bedrock', ['AWS_REGION', 'AWS_DEFAULT_REGION'], 'ANTHROPIC_BEDROCK_BASE_URL'],
  ['CLAUDE_CODE_USE_VERTEX', 'google-vertex', ['CLOUD_ML_REGION'], 'ANTHROPIC_VERTEX_BASE_URL'],
  ['CLAUDE_CODE_USE_FOUNDRY', 'anthropic-foundry', ['ANTHROPIC_FOUNDRY_RESOURCE'], 'ANTHROPIC_FOUNDRY_BASE_URL'],
] as const; // prettier-ignore

/** Whether the policy lets whoever stands behind an assistant receive PHI. An address that it was given has to be approved itself. */
export function isApproved(harness: Harness, env: Variables, policy: EffectivePolicy, day: string, path: ProjectPath): boolean {
  return destinationsOf(harness, env).some((at) => policy.approval(at, day, path).kind === 'approved');
} // prettier-ignore

function destinationsOf(harness: Harness, env: Variables): Destination[] {
  const cloud = harness === 'claude' ? CLOUDS.find(([name]) => /^(?:1|true|yes|on)$/i.test(env[name] ?? '')) : undefined; // prettier-ignore
  if (cloud) {
    const [, provider, names, base] = cloud;
    const name = names.map((one) => env[one]).find((value) => value !== undefined && /^[\w-]+$/.test(value));
    const given = env[base];
    return given ? at(given) : originsOf(provider, name).flatMap((origin) => at(origin, provider, name));
  }
  const given = harness === 'claude' ? env['ANTHROPIC_BASE_URL'] : undefined;
  if (given) return at(given, /^https:\/\/api\.anthropic\.com\/?$/.test(given) ? 'anthropic' : undefined);
  const provider = PROVIDERS[harness];
  return originsOf(provider, undefined).flatMap((origin) => at(origin, provider));
}

/** The provider's addresses as far as they are exact, with the name of a region or resource filled in. */
function originsOf(id: string, name: string | undefined): string[] {
  const provider = CATALOGUE.find((one) => one.id === id);
  const all = [...(provider?.origin ? [provider.origin] : []), ...(provider?.hosts ?? []).map((host) => `https://${host}`)]; // prettier-ignore
  const filled = name === undefined ? all : all.map((one) => one.replace(/\{(?:region|resource)\}/, name));
  return [...new Set(filled)].filter((one) => !/[{*]/.test(one));
}

function at(address: string, provider?: string, region?: string): Destination[] {
  if (!URL.canParse(address)) return [];
  const { origin, host } = new URL(address);
  return [
    {
      ...(provider === undefined ? {} : { provider }),
      ...(region === undefined || provider === 'anthropic-foundry' ? {} : { region: safeHost(region) }),
      origin: origin as SafeText,
      host: safeHost(host),
      services: ['chat'],
      reach: 'public',
      from: fixed('the assistant'),
    },
  ];
}
