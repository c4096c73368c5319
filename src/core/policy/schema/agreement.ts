import Type, { type Static } from 'typebox';
import { CATALOGUE } from '../../providers';
import { closed, day, dayOrEvergreen, daysOrUnlimited, oneOf, severalOf, text, texts } from './parts';
import { AGREEMENT_KINDS, NO_AGREEMENT_REASONS, PURPOSES, termWords } from './terms';

const subprocessor = closed(
  {
    name: text({
      description: 'The subcontractor, by its id or name in the catalogue, or as the agreement names it.',
      examples: CATALOGUE.filter(({ kind }) => kind === 'gateway' || kind === 'observability' || kind === 'vector-db').map(({ id }) => id),
    }),
    agreement: Type.Boolean({
      description:
        'Whether it is bound by a written agreement of its own. Basis: 45 CFR 164.502(e)(1)(ii), 164.308(b)(2). Where it is, a direct use of it is information; an approval of its exact endpoint settles it.',
    }),
  },
  { description: 'One subcontractor that receives PHI from the other side of this agreement.' },
); // prettier-ignore

const permission = (description: string) => Type.Optional(Type.Boolean({ default: false, description }));

const permissions = closed(
  {
    deidentify: permission('It may de-identify PHI for its own use. Basis: 45 CFR 164.502(d), 164.504(e)(2)(i).'),
    train: permission('It may train models on PHI. `training` says the same in one word. Basis: 45 CFR 164.504(e)(2)(i).'),
    offshore: permission('It may process or keep PHI outside the United States. Basis: the contract, and some states.'),
  },
  termWords('permissions'),
); // prettier-ignore

const keyManagement = closed(
  {
    holder: Type.Optional(
      oneOf(['provider', 'customer-managed', 'customer-held'], {
        description: 'Who holds the keys: the provider, you through its key service, or you alone.',
      }),
    ),
    fips: Type.Optional(
      oneOf(['140-3', '140-2', 'none'], {
        description: 'The standard under which the cryptographic module is validated.',
      }),
    ),
  },
  termWords('keyManagement'),
);

/** One agreement. Every field but its kind is optional; what each asks for stands in `AGREEMENT_TERMS`. */
export const agreement = closed(
  {
    kind: oneOf(AGREEMENT_KINDS, {
      description:
        'What was agreed. A provider is approved under `baa` (45 CFR 164.504(e)) or `subcontractor-baa` (45 CFR 164.504(e)(5)). `qsoa`: qualified service organization agreement, 42 CFR 2.11. `dua`: data use agreement for a limited data set, 45 CFR 164.514(e)(4). `none-needed`: a disclosure that needs no agreement, with its lawful reason in `because`. A model that is used as a service is no conduit: it keeps or reads what it receives.',
    }),
    because: Type.Optional(
      oneOf(Object.keys(NO_AGREEMENT_REASONS) as (keyof typeof NO_AGREEMENT_REASONS)[], {
        description: `Why none is needed. ${Object.entries(NO_AGREEMENT_REASONS).map(([key, words]) => `\`${key}\`: ${words}`).join('; ')}.`,
      }),
    ),
    form: Type.Optional(oneOf(['signed', 'click-through', 'incorporated'], termWords('form', '`incorporated`: by reference in the terms of service.'))),
    accepted: Type.Optional(day(termWords('accepted'))),
    effective: Type.Optional(day(termWords('effective'))),
    expires: Type.Optional(dayOrEvergreen({ ...termWords('expires'), examples: ['evergreen'] })),
    reviewed: Type.Optional(day(termWords('reviewed'))),
    document: Type.Optional(text(termWords('document'))),
    owner: Type.Optional(text(termWords('owner'))),
    purposes: Type.Optional(severalOf(PURPOSES, termWords('purposes'))),
    covers: Type.Optional(severalOf(['phi', 'part2'], termWords('covers'))),
    permissions: Type.Optional(permissions),
    training: Type.Optional(oneOf(['excluded', 'permitted', 'unknown'], termWords('training'))),
    retentionDays: Type.Optional(daysOrUnlimited(termWords('retentionDays'))),
    dataControl: Type.Optional(Type.Boolean(termWords('dataControl'))),
    returnOrDestroy: Type.Optional(severalOf(['end', 'request'], termWords('returnOrDestroy'))),
    encryptionAtRest: Type.Optional(Type.Boolean(termWords('encryptionAtRest'))),
    encryptionInTransit: Type.Optional(Type.Boolean(termWords('encryptionInTransit'))),
    keyManagement: Type.Optional(keyManagement),
    accessControl: Type.Optional(Type.Boolean(termWords('accessControl'))),
    uniqueUsers: Type.Optional(Type.Boolean(termWords('uniqueUsers'))),
    mfa: Type.Optional(Type.Boolean(termWords('mfa'))),
    sessionTimeoutMinutes: Type.Optional(Type.Number({ minimum: 0, ...termWords('sessionTimeoutMinutes') })),
    auditLogging: Type.Optional(Type.Boolean(termWords('auditLogging'))),
    auditReviewed: Type.Optional(day(termWords('auditReviewed'))),
    soc2: Type.Optional(day(termWords('soc2'))),
    hitrust: Type.Optional(day(termWords('hitrust'))),
    residency: Type.Optional(texts({ ...termWords('residency'), examples: [['us']] })),
    subprocessors: Type.Optional(Type.Array(subprocessor, termWords('subprocessors'))),
    breachNoticeHours: Type.Optional(Type.Number({ minimum: 0, ...termWords('breachNoticeHours') })),
    incidentContact: Type.Optional(text(termWords('incidentContact'))),
    riskAssessment: Type.Optional(day(termWords('riskAssessment'))),
    workforceTrained: Type.Optional(day(termWords('workforceTrained'))),
  },
  {
    description: 'One agreement, as it was concluded.',
    defaultSnippets: [
      {
        label: 'Business Associate Agreement',
        body: { kind: 'baa', form: '${1|signed,click-through,incorporated|}', accepted: '${2:YYYY-MM-DD}', expires: '${3:evergreen}', training: '${4|excluded,permitted,unknown|}', retentionDays: 0, breachNoticeHours: 72, riskAssessment: '${5:YYYY-MM-DD}' },
      },
    ],
  },
); // prettier-ignore

export type Agreement = Static<typeof agreement>;

/** What a business associate owes to one of those it works for: the strictest of all that are listed counts. */
export const upstream = closed(
  {
    name: Type.Optional(text({ description: 'The covered entity or business associate for whom you work.' })),
    document: Type.Optional(text(termWords('document'))),
    expires: Type.Optional(dayOrEvergreen({ description: 'The last day the contract is in force, or `evergreen`. After it, its limits still count until the entry is taken out.', examples: ['evergreen'] })),
    files: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, description: "The files that handle this client's PHI, as globs relative to this file's folder. Without this key: every file." })),
    purposes: Type.Optional(severalOf(PURPOSES, { description: 'The purposes it permits. You may not use PHI in a way that the client may not: 45 CFR 164.504(e)(2)(i).' })),
    residency: Type.Optional(texts({ description: 'Where it lets PHI be processed and kept: countries such as `us`, or regions as the provider names them.', examples: [['us']] })),
    offshore: permission('It permits PHI outside the United States.'),
    deidentify: permission('It permits you to de-identify PHI for your own use. Basis: 45 CFR 164.502(d).'),
    train: permission('It permits training of models on PHI.'),
    retentionDays: Type.Optional(daysOrUnlimited({ description: 'Days for which it lets a subcontractor keep PHI; 0 for none, or `unlimited`.' })),
    breachNoticeHours: Type.Optional(Type.Number({ minimum: 0, description: 'Hours within which you report a breach to it. Whoever works for you has to report sooner. Basis: 45 CFR 164.410, 164.504(e)(2)(ii)(C).' })),
    subcontractors: Type.Optional(oneOf(['allowed', 'listed', 'none'], { description: 'Whether it lets you use subcontractors: any that is bound alike (45 CFR 164.502(e)(1)(ii)), only those in `allowedProviders`, or none.' })),
    allowedProviders: Type.Optional(texts({ description: 'The providers it has agreed to, by their ids in the catalogue.', examples: [['azure-openai']] })),
  },
  { description: 'A contract under which you receive PHI as a business associate.' },
); // prettier-ignore

export type Upstream = Static<typeof upstream>;
