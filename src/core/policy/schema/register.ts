import Type, { type Static } from 'typebox';
import { CATALOGUE, SERVICES } from '../../providers';
import { closed, day, dayOrEvergreen, named, oneOf, severalOf, text, texts } from './parts';

const subprocessor = closed(
  {
    name: text({
      description: 'The subcontractor, by its id or name in the catalogue, or as the agreement names it.',
      examples: CATALOGUE.filter(
        ({ kind }) => kind === 'gateway' || kind === 'observability' || kind === 'vector-db',
      ).map(({ id }) => id),
    }),
    agreement: Type.Boolean({
      description:
        'Whether it is bound by a written agreement of its own. Basis: 45 CFR 164.502(e)(1)(ii), 164.308(b)(2). Where it is, a direct use of it is information; an approval of its exact endpoint settles it.',
    }),
  },
  { description: 'One subcontractor that receives PHI from the other side of this agreement.' },
);

const agreement = closed(
  {
    kind: oneOf(['baa', 'subcontractor-baa', 'qsoa', 'dua'], {
      description:
        'What was agreed. A provider is approved only under `baa` (45 CFR 164.504(e)) or `subcontractor-baa` (45 CFR 164.504(e)(5)). `qsoa`: qualified service organization agreement, 42 CFR 2.11. `dua`: data use agreement for a limited data set, 45 CFR 164.514(e)(4).',
    }),
    form: Type.Optional(
      oneOf(['signed', 'click-through', 'incorporated'], {
        description:
          'How it was concluded; `incorporated` by reference in the terms of service. It must be in writing: 45 CFR 164.308(b)(3). Recorded.',
      }),
    ),
    accepted: Type.Optional(
      day({ description: 'The day it was signed or accepted. Before it, nothing is approved under it.' }),
    ),
    effective: Type.Optional(
      day({ description: 'The first day it is in force, if later than `accepted`. Before it, nothing is approved under it.' }),
    ),
    expires: Type.Optional(
      dayOrEvergreen({
        description:
          'The last day it is in force, or `evergreen`. Said 60 days ahead; after it, approvals under it approve nothing.',
        examples: ['evergreen'],
      }),
    ),
    reviewed: Type.Optional(day({ description: 'The day somebody last read it. Three years later, uses under it say so.' })),
    document: Type.Optional(text({ description: 'Where the agreement lies: a URL or a file reference. Recorded.' })),
    covers: Type.Optional(
      severalOf(['phi', 'part2'], {
        description:
          'The data it covers: `phi`, and `part2` for substance use disorder records under 42 CFR part 2. Without this key: `phi`. An agreement that does not cover `phi` approves nothing.',
      }),
    ),
    breachNoticeHours: Type.Optional(
      Type.Number({
        minimum: 0,
        description:
          'Hours within which the other side reports a breach. 45 CFR 164.410(b) allows no more than 60 days from discovery. Recorded.',
      }),
    ),
    training: Type.Optional(
      oneOf(['excluded', 'permitted', 'unknown'], {
        description: 'Whether the provider may train models on what it receives. Unless it is `excluded`, uses that agree to training are found.',
      }),
    ),
    retentionDays: Type.Optional(
      Type.Number({ minimum: 0, description: 'Days the provider keeps prompts and answers; 0 for none. With 0, or without this key, calls that have the provider keep them are found.' }),
    ),
    subprocessors: Type.Optional(
      Type.Array(subprocessor, { description: 'Subcontractors of the other side that receive PHI.' }),
    ),
    riskAssessment: Type.Optional(
      day({ description: 'The day of the risk analysis that looked at this service. Basis: 45 CFR 164.308(a)(1)(ii)(A). Recorded.' }),
    ),
    owner: Type.Optional(text({ description: 'Who looks after this agreement. Recorded.' })),
  },
  {
    description: 'One agreement, as it was concluded.',
    defaultSnippets: [
      {
        label: 'Business Associate Agreement',
        body: { kind: 'baa', form: '${1|signed,click-through,incorporated|}', accepted: '${2:YYYY-MM-DD}', expires: '${3:evergreen}' },
      },
    ],
  },
); // prettier-ignore

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
        pattern: '^[A-Za-z_][A-Za-z0-9_]{0,63}$',
        description: 'The environment variable that holds the key; a route writes it. Without this key: the usual one of the service.',
        examples: ['AZURE_OPENAI_API_KEY'],
      }),
    ),
    project: Type.Optional(text({ description: 'The Google Cloud project that a route to Vertex AI names.' })),
    apiVersion: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}(?:-preview)?$',
        description: 'A dated API version of Azure OpenAI: a route then writes the `AzureOpenAI` client. Without this key: the v1 API.',
        examples: ['2024-10-21'],
      }),
    ),
    environments: Type.Optional(texts({ description: 'Environments it is meant for: names under `environments`. Recorded.' })),
    purposes: Type.Optional(
      severalOf(['treatment', 'payment', 'operations', 'research', 'other'], {
        description: 'The purposes for which PHI may be sent. Basis: 45 CFR 164.504(e)(2)(i), 164.506(c). Recorded.',
      }),
    ),
    approvedBy: Type.Optional(text({ description: 'Who approved it. Recorded.' })),
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

export type Agreement = Static<typeof agreement>;
export type Approval = Static<typeof approval>;
