import Type, { type Static } from 'typebox';
import { SEVERITIES } from '../../finding';
import { RULES } from '../../rules';
import { upstream } from './agreement';
import { data, expectation, RULE_FAMILIES, RULE_PATTERN, rulePattern, TAGS } from './entries';
import { closed, day, globs, named, oneOf, severalOf, text, texts } from './parts';
import { agreements, approvals, routes } from './register';

const LEVELS = [...SEVERITIES, 'off'] as const;
export type Level = (typeof LEVELS)[number];

const level = { type: 'string', enum: LEVELS };

function rules(description: string) {
  return Type.Unsafe<Readonly<Record<string, Level>>>({
    type: 'object',
    properties: {
      ...Object.fromEntries(
        RULES.map((rule) => [rule.id, { ...level, description: `${rule.summary} Basis: ${rule.basis}.` }]),
      ),
      ...Object.fromEntries(
        RULE_FAMILIES.map((id) => [id, { ...level, description: `Every rule of ${id.slice(0, -2)}.` }]),
      ),
    },
    patternProperties: { [RULE_PATTERN]: level },
    additionalProperties: false,
    description,
  });
}

const zone = closed(
  {
    files: globs('The files.'),
    handles: oneOf(['phi', 'none'], {
      description:
        '`phi`: unapproved destinations are errors. `none`: they are information; needs a `reason`. If several entries match, `phi` wins.',
    }),
    reason: Type.Optional(
      text({ description: 'Why this code handles no PHI. Without it, `none` has no effect.' }),
    ),
  },
  { description: 'What the code at some paths handles.' },
);

const override = closed(
  {
    files: globs('The files.'),
    when: Type.Optional(
      closed(
        { tag: severalOf(TAGS, { description: 'Only findings that carry one of these tags.' }) },
        { description: 'Narrows the entry to findings with evidence of their own.' },
      ),
    ),
    rules: rules('Severity by rule or family, here.'),
    reason: Type.Optional(text({ description: 'Why. Recorded.' })),
  },
  { description: 'Severities for some files; later entries win over earlier ones.' },
);

const allow = closed(
  {
    rule: rulePattern('The rule or family whose findings are accepted.'),
    files: globs('The files.'),
    reason: text({ description: 'Why the findings are accepted. Reports show it masked.' }),
    approvedBy: Type.Optional(text({ description: 'Who accepted them. Recorded.' })),
    expires: Type.Optional(day({ description: 'The last day it counts. After it, the findings are back.' })),
  },
  { description: 'Findings that are accepted, with the reason.' },
);

/** A kind of identifier that the organization describes itself. */
const identifier = closed(
  {
    pattern: Type.String({
      minLength: 1,
      maxLength: 1000,
      description:
        'How it is written, as a regular expression of RE2 (no lookaround, no backreference) within one line, such as `LC-\\d{7}`. What stands before and after it is checked anyway.',
    }),
    rule: Type.Optional(
      oneOf(
        RULES.map(({ id }) => id).filter((id) => id.startsWith('phi/')),
        { description: 'The rule that reports it, if its name does not say.' },
      ),
    ),
    words: Type.Optional(
      texts({ description: 'Words that name it where it stands, such as `chart`. They raise the confidence; a pattern of digits alone needs one.' }),
    ),
  },
  { description: 'One kind of identifier.' },
); // prettier-ignore

export const PolicySchema = closed(
  {
    $schema: Type.Optional(Type.String({ description: 'The schema of this file, for editors.' })),
    version: Type.Unsafe<1>({ type: 'integer', enum: [1], description: 'The version of this format: 1.' }),
    extends: Type.Optional(
      text({
        description:
          "A base policy in this repository, relative to this file, such as `policies/base.json`, or a scoped package such as `@lakeside/policy`, whose policy file is looked for in each `node_modules` from this folder up to the root. What this file says comes first, but nothing here loosens a rule that the base locks. The base's globs count from this file's folder.",
      }),
    ),
    organization: Type.Optional(
      closed(
        {
          name: Type.Optional(text({ description: 'The name of the organization; routes show it, and where it is found it is quiet.' })),
          privacyOfficer: Type.Optional(
            text({ description: 'Whom to ask: the privacy official of 45 CFR 164.530(a)(1). Recorded.' }),
          ),
          ownPhones: Type.Optional(texts({ description: "The organization's own published numbers: tagged `provider`, and quiet in source." })),
          ownDomains: Type.Optional(texts({ description: "The organization's own domains, subdomains included: addresses there are tagged `provider`, and quiet in source." })),
        },
        { description: 'Whose policy this is.' },
      ),
    ),
    role: Type.Optional(
      oneOf(['covered-entity', 'business-associate', 'both', 'neither'], {
        description: 'What the organization is under 45 CFR 160.103. Recorded.',
      }),
    ),
    agreements: Type.Optional(agreements),
    approvals: Type.Optional(approvals),
    routes: Type.Optional(routes),
    upstream: Type.Optional(
      named(upstream, {
        description:
          'Contracts under which you receive PHI as a business associate, by a name of your choice. The strictest limit of all wins. Basis: 45 CFR 164.504(e)(5), 164.502(e)(1)(ii).',
        defaultSnippets: [{ label: 'Upstream contract', body: { 'client': { name: '$1', residency: ['us'], retentionDays: 0, breachNoticeHours: 24 } } }],
      }),
    ),
    zones: Type.Optional(Type.Array(zone, { description: 'Which code handles PHI and which none.' })),
    data: Type.Optional(Type.Array(data, { description: 'What data at some paths is said to be.' })),
    environments: Type.Optional(
      named(
        closed({ files: globs('The files.') }, { description: 'The files that belong to one environment.' }),
        { description: 'Environments by name. An approval that names some counts only in their files.' },
      ),
    ),
    rules: Type.Optional(rules('Severity by rule, family (`phi/*`) or `*`; the most specific wins.')),
    overrides: Type.Optional(Type.Array(override, { description: 'Severities for some files or tags. Has no lowering effect on a locked rule.' })),
    identifiers: Type.Optional(
      named(identifier, {
        description:
          'Identifiers of your own, by name: a name of one of our kinds (`mrn`, `memberId`, `account`) gives the rule, any other `phi/other-id`. Policies farther out add theirs.',
        defaultSnippets: [{ label: 'Our record numbers', body: { mrn: { pattern: '$1' } } }],
      }),
    ),
    sources: Type.Optional(texts({ description: 'Names in code that hold PHI, such as `memberNo`: variables, members, parameters. The last words of a longer name count too.' })),
    sinks: Type.Optional(texts({ description: 'Functions that carry what they are given outside, such as `sendToVendor`.' })),
    sanitizers: Type.Optional(texts({ description: 'Functions that de-identify what they are given: what they return counts as no PHI. By their own name (`deidentify`) or a path (`privacy.deidentify`).' })),
    audit: Type.Optional(Type.Boolean({ description: 'Whether suppressions, allow entries, requests and the like are recorded under `.phi-cordon/audit/`, in files that are chained by hashes. Any policy that applies may ask for it, none can forbid it. Supports 45 CFR 164.316(b)(1)(ii).' })),
    auditors: Type.Optional(texts({ description: 'Functions that write the audit trail of a call. Once there is one, calls to approved services in a zone that handles PHI are looked at for it. Basis: 45 CFR 164.312(b).' })),
    allow: Type.Optional(Type.Array(allow, { description: 'Findings that are accepted. Has no effect on a locked rule.' })),
    expect: Type.Optional(
      Type.Array(expectation, { description: 'What this policy is expected to say; `phi-cordon policy check` runs each case.' }),
    ),
    clipboard: Type.Optional(
      closed(
        {
          paste: Type.Optional(oneOf(['offer', 'replace', 'require-reason', 'off'], { description: 'What the paste guard does: offers the text with identifiers replaced, pastes it first, does so and asks for a reason where PHI is pasted as it is, or stays out of the way. Wins over the user\'s setting.' })),
          copy: Type.Optional(oneOf(['notice', 'off'], { description: 'Whether copying PHI is noticed. Wins over the user\'s setting.' })),
        },
        { description: 'The clipboard guard. Nothing in an untrusted workspace switches it off.' },
      ),
    ),
    lock: Type.Optional(
      Type.Array(rulePattern('A rule or family.'), {
        description:
          'Rules that nothing loosens: no override, allow entry, comment, nested or extending policy. Only `rules` of this file, or of what it extends, set their severity.',
      }),
    ),
  },
  { description: 'The policy of PHI Cordon: which services may receive PHI, under which agreement, and how loud each rule is.' },
); // prettier-ignore

/** A policy as it stands in its file, known to have the right shape. */
export type PolicyDocument = Static<typeof PolicySchema>;
