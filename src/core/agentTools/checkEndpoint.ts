import type { Destination, Finding } from '../finding';
import { render } from '../messages';
import type { ApprovalVerdict, EffectivePolicy, PolicyAt, RouteTarget } from '../policy';
import type { Approval } from '../policy/schema';
import type { ProjectPath } from '../ports';
import type { Provider } from '../providers';
import { safeUrl } from '../providers/safeUrl';
import type { RawUse } from '../rawFinding';
import { fixed, safeName } from '../safeText';
import { placeOf } from '../scan/place';
import { sourceText } from '../scan/sourceText';
import { useVerdicts } from '../scan/verdicts/use';
import type { CheckInput } from './definitions';
import { at, endpointAsked, type Endpoint } from './endpointAsked';
import { policyFor, shown } from './places';
import type { RunTool, ToolProject, ToolWorld } from './tool';

/** Under what a destination is judged. */
interface Asker {
  readonly project: ToolProject;
  readonly found: PolicyAt;
  /** Absent where nobody says which file would call. */
  readonly path?: ProjectPath;
  readonly policy: EffectivePolicy;
}

/** What the catalogue and the policy say of a destination, in the words that a finding would have. */
export const checkEndpoint: RunTool<CheckInput> = async (asked, world) => {
  const endpoint = endpointAsked(asked);
  const asker = await askerOf(asked.path, world);
  const { destination, provider } = endpoint;
  const approvals = provider ? approvalLines(provider, asker) : [];
  const routes = provider ? asker.policy.routes(provider.id, asker.project.day, asker.path) : [];
  return [
    [
      ...verdictLines(endpoint, asker),
      ...policyLine(asker),
      ...(approvals.length > 0 ? ['Approvals of this provider:', ...approvals] : []),
      ...routes.map(routeLine),
      ...(provider ? catalogueLines(provider) : [`The catalogue does not name ${destination.host ?? 'it'}.`]),
      'What a policy records is what people entered; no contract was verified, and nothing was connected to.',
    ].join('\n'),
  ];
};

async function askerOf(path: string | undefined, world: ToolWorld): Promise<Asker> {
  const place = path === undefined ? (await world.roots())[0]! : await world.place(path);
  const { project } = place;
  const within = place.kind === 'folder' ? `${place.path === '' ? '' : `${place.path}/`}x` : place.path;
  const found = await policyFor(project, within);
  if (path !== undefined) return { project, found, path: within, policy: found.policy };
  // Without a file, the question is whether there is any from which it may be called.
  const { policy } = found;
  return {
    project,
    found,
    policy: { ...policy, approval: (destination, day) => policy.approval(destination, day), routes: (from, day) => policy.routes(from, day) }, // prettier-ignore
  };
}

function verdictLines({ destination, provider }: Endpoint, asker: Asker): string[] {
  const { policy, project, path } = asker;
  const name = provider?.name ?? destination.host ?? 'this destination';
  const where = destination.host !== undefined && provider ? ` (${destination.host})` : '';
  if (destination.origin === undefined && provider?.kind !== 'local')
    return [`${name} has no host that is the same for everybody: what counts is the endpoint that is called.`, ...anywhere(asker, provider)];
  const answer = policy.approval(destination, project.day, path);
  const open = answer.kind === 'approved' ? answer : undefined;
  const head = open
    ? `APPROVED: the policy approves ${name}${where} to receive protected health information, as ${open.approval}${underText(answer)}.`
    : `NOT APPROVED: protected health information may not go to ${name}${where}.`;
  const said = useVerdicts(use(destination, path ?? ''), { policy, day: project.day, trusted: project.trusted, surface: 'source' });
  return [head, ...said.map(({ rule, message, decidedBy }) => `${rule}: ${render(message)}${byText(decidedBy ?? (open && open.by))}`), ...(open && said.length === 0 ? [`Decided by ${placeText(open.by)}.`] : [])];
} // prettier-ignore

function anywhere({ found, policy, project, path }: Asker, provider: Provider | undefined): string[] {
  const approved = provider !== undefined && endpointsOf(provider, found).some(({ destination }) => policy.approval(destination, project.day, path).kind === 'approved');
  return [approved ? 'APPROVED at the endpoints below, and nowhere else.' : 'NOT APPROVED: no endpoint of it may receive protected health information.'];
} // prettier-ignore

/** A call that nobody has written yet. */
function use(destination: Destination, path: ProjectPath): RawUse {
  const place = placeOf(sourceText({ path, text: '' }), 0, 0);
  const common = { path, place, confidence: 'high', cues: [], tags: [] } as const;
  return {
    ...common,
    kind: 'use',
    destination,
    use: {
      ...common,
      kind: 'http-call',
      callee: fixed('A'),
      language: 'plaintext',
      destination: { kind: 'unknown' },
      services: destination.services,
    },
  };
}

function policyLine({ found, path, policy, project }: Asker): string[] {
  if (!found.policy.found)
    return ['No policy of the project applies: every outside destination is unapproved. The user can create one with PHI Cordon: Create Policy, or phi-cordon policy init.'];
  const zone = path === undefined ? '' : `; ${shown(path)} lies in a zone that ${ZONES[policy.zone(path).zone]}`;
  return [`Judged on ${project.day} by ${shown(found.policy.path ?? '')}${zone}.`];
} // prettier-ignore

const ZONES = {
  phi: 'handles protected health information',
  none: 'handles none',
  undeclared: 'is not declared',
} as const;

interface Listed {
  readonly key: string;
  readonly approval: Approval;
  readonly destination: Destination;
}

/** The endpoints that the policies' approvals of a provider name; of two approvals with one name, the nearest. */
function endpointsOf(provider: Provider, { layers }: PolicyAt): Listed[] {
  const seen = new Set<string>();
  return layers.flatMap(({ document, tightens }) =>
    Object.entries(tightens ? {} : (document.approvals ?? {})).flatMap(([key, approval]) => {
      if (seen.has(key)) return [];
      seen.add(key);
      if (approval.provider !== provider.id) return [];
      return approval.endpoints.flatMap((endpoint) => {
        const url = safeUrl(endpoint);
        return url ? [{ key, approval, destination: { ...at(url, provider).destination, services: approval.services ?? [] } }] : [];
      });
    }),
  );
} // prettier-ignore

function approvalLines(provider: Provider, { found, policy, project, path }: Asker): string[] {
  return endpointsOf(provider, found).map(({ key, approval, destination }) => {
    const answer = policy.approval(destination, project.day, path);
    const { services, models, regions, environments, purposes } = approval;
    const limits = Object.entries({ services, models, regions, environments, purposes }).flatMap(([what, names]) =>
      names === undefined ? [] : [`${what}: ${names.map(safeName).join(', ')}`],
    );
    const only = limits.length > 0 ? `; only ${limits.join('; ')}` : '';
    return `  ${safeName(key)} at ${destination.origin}: ${stateText(answer)}${only}`;
  });
} // prettier-ignore

function stateText(answer: ApprovalVerdict): string {
  switch (answer.kind) {
    case 'approved':
      return `approved${underText(answer)}`;
    case 'requested':
      return 'requested, approves nothing yet';
    case 'expired':
      return `approves nothing: ${answer.agreement} expired on ${answer.date}`;
    case 'environment':
      return `not from here: for ${answer.environments} only`;
    case 'upstream':
      return `approved but for contract ${answer.limits.map(({ contract }) => contract).join(', ')} above`;
    case 'service-not-covered':
      return `does not cover ${answer.service}`;
    case 'region':
      return `not in region ${answer.region}, only ${answer.regions}`;
    case 'none':
      return 'approves nothing today';
  }
}

function underText(answer: ApprovalVerdict): string {
  if (answer.kind !== 'approved' || !answer.terms) return '';
  const { agreement, recorded, training, retentionDays } = answer.terms;
  const kept = retentionDays === undefined ? [] : [retentionDays === Infinity ? 'kept without limit' : `kept ${retentionDays} days`];
  const terms = [...(recorded === undefined ? [] : [`recorded ${recorded}`]), ...(training === undefined ? [] : [`training ${training}`]), ...kept, 'not verified by this tool'];
  return ` under agreement ${agreement} (${terms.join(', ')})`;
} // prettier-ignore

function routeLine({ approval, provider, endpoints, deployments, keyEnv }: RouteTarget): string {
  const origin = endpoints.map((endpoint) => safeUrl(endpoint)?.origin ?? '').find((one) => one !== '');
  const names = Object.entries(deployments).map(([model, name]) => `${safeName(model)} as ${safeName(name)}`);
  const more = [...(names.length > 0 ? [`deployments: ${names.join(', ')}`] : []), ...(keyEnv === undefined ? [] : [`key in ${safeName(keyEnv)}`])];
  return `Route: calls to it go to ${safeName(approval)} (${safeName(provider)}${origin === undefined ? '' : `, ${origin}`}) instead${more.length > 0 ? `; ${more.join('; ')}` : ''}. The quick fix Route through… rewrites a call.`;
} // prettier-ignore

function catalogueLines({ id, name, kind, baa, training, regions }: Provider): string[] {
  const trained = training === undefined ? '' : ` Training on prompts: ${TRAINING[training]}.`;
  return [`Catalogue: ${name} (${id}), ${kind}. ${BAA[baa.status]} ${baa.conditions} (${baa.source}, read on ${baa.asOf}). A vendor's page is no agreement.${trained} Regions: ${regions}`];
} // prettier-ignore

const BAA = {
  available: 'A BAA can be had.',
  none: 'No BAA is offered.',
  unknown: 'Whether a BAA can be had is not known.',
  'not-needed': 'No BAA is needed while the organization runs it itself.',
} as const satisfies Readonly<Record<Provider['baa']['status'], string>>;

const TRAINING = {
  off: 'no',
  'opt-in': 'once somebody agrees',
  'opt-out': 'until somebody objects',
} as const;

function byText(decided: Finding['decidedBy']): string {
  return decided ? ` [${placeText(decided)}]` : '';
}

function placeText({ text, path, line }: NonNullable<Finding['decidedBy']>): string {
  return path === undefined ? text : `${text} in ${shown(path)}${line === undefined ? '' : `:${line}`}`;
}
