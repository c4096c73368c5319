import Type, { type Static } from 'typebox';
import { CATALOGUE, SERVICES } from '../../providers';
import { agreement } from './agreement';
import { API_VERSION, closed, day, named, oneOf, severalOf, text, texts, VARIABLE } from './parts';
import { PURPOSES } from './terms';

export const agreements = named(agreement, {
  description:
    'The agreements on record, by a name of your choice. A business associate may receive PHI only under a written contract: 45 CFR 164.502(e), 164.504(e), 164.308(b).',
});

const approval = closed(
  {
    provider: text({
      description: 'The provider, by its id in the catalogue (`phi-cordon providers`).',
      examples: CATALOGUE.map(({ id }) => id),
    }),
    status: oneOf(['approved', 'requested'], {
      description: '`approved` takes effect; `requested` approves nothing yet.',
    }),
    agreement: Type.Optional(
      text({ description: 'The agreement this stands on: a name under `agreements`. Basis: 45 CFR 164.502(e).' }),
    ),
    selfHosted: Type.Optional(
      Type.Boolean({ description: 'You run the model yourself. Then `hostedOn` takes the place of `agreement`.' }),
    ),
    hostedOn: Type.Optional(
      text({
        description:
          '`own-hardware`, or the agreement with the company on whose machines it runs: who stores PHI for you is a business associate, 45 CFR 160.103.',
        examples: ['own-hardware'],
      }),
    ),
    endpoints: Type.Array(Type.String({ minLength: 1, maxLength: 500 }), {
      minItems: 1,
      description:
        'Exact endpoints: scheme, host and port, such as `https://lakeside-phi.openai.azure.com`. No wildcard: a domain is shared by many customers. A path beyond the API version must begin the path that is called.',
    }),
    services: Type.Optional(
      texts({
        description: 'Services under the agreement: ' + SERVICES.join(', ') + '. Without this key: every service.',
        examples: SERVICES.map((service) => [service]),
      }),
    ),
    models: Type.Optional(
      texts({ description: 'Models that may be used; `*` at the end stands for any ending. Without this key: every model.' }),
    ),
    deployments: Type.Optional(
      Type.Unsafe<Readonly<Record<string, string>>>({
        type: 'object',
        additionalProperties: { type: 'string', minLength: 1 },
        description: 'Model name to deployment name; a route writes the deployment. A deployment named here counts as a listed model.',
      }),
    ),
    regions: Type.Optional(
      texts({ description: 'Regions that may be used, as the provider names them. Without this key: every region.' }),
    ),
    keyEnv: Type.Optional(
      Type.String({
        pattern: VARIABLE,
        description: 'The environment variable that holds the key; a route writes it. Without this key: the usual one of the service.',
        examples: ['AZURE_OPENAI_API_KEY'],
      }),
    ),
    project: Type.Optional(text({ description: 'The Google Cloud project that a route to Vertex AI names.' })),
    apiVersion: Type.Optional(
      Type.String({
        pattern: API_VERSION,
        description: 'A dated API version of Azure OpenAI: a route then writes the `AzureOpenAI` client. Without this key: the v1 API.',
        examples: ['2024-10-21'],
      }),
    ),
    environments: Type.Optional(texts({ description: 'Environments it is meant for: names under `environments`. It then counts only in the files of one of them.' })),
    purposes: Type.Optional(
      severalOf(PURPOSES, {
        description: 'The purposes for which PHI may be sent. Basis: 45 CFR 164.504(e)(2)(i), 164.506(c). Recorded.',
      }),
    ),
    teams: Type.Optional(texts({ description: 'Teams it is meant for. Recorded.', examples: [['care-coordination']] })),
    approvedBy: Type.Optional(text({ description: 'Who approved it. Recorded.' })),
    approvedOn: Type.Optional(day({ description: 'The day it was approved. If the risk analysis is older, the policy says so.' })),
    reason: Type.Optional(text({ description: 'Why it is needed, or why it was approved. Recorded.' })),
  },
  {
    description: 'One provider at named endpoints that may receive PHI.',
    defaultSnippets: [
      {
        label: 'Approval under an agreement',
        body: { provider: '$1', agreement: '$2', endpoints: ['https://$3'], status: 'requested' },
      },
      {
        label: 'Self-hosted model',
        body: { provider: '${1:ollama}', selfHosted: true, hostedOn: 'own-hardware', endpoints: ['$2'], status: 'requested' },
      },
    ],
  },
); // prettier-ignore

export const approvals = named(approval, {
  description: 'Who may receive PHI, by a name of your choice. What is not approved here is not approved.',
});

export const routes = Type.Array(
  closed(
    {
      from: text({ description: 'The provider to move away from, by its id in the catalogue.' }),
      to: text({ description: 'The approval to move to: a name under `approvals` with the status `approved`.' }),
    },
    { description: 'Where calls to one provider are sent instead.' },
  ),
  { description: 'Which approved endpoint the quick fix *Route through…* rewrites calls to; the first that applies comes first.' },
); // prettier-ignore

export type Approval = Static<typeof approval>;
