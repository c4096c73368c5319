import Type, { type Static } from 'typebox';
import { SEVERITIES } from '../../finding';
import { RULES } from '../../rules';
import { closed, day, dayOrEvergreen, globs, oneOf, severalOf, text, texts } from './parts';

/** A rule, a family (`phi/*`) or every rule. Rules of a later version are accepted. */
export const RULE_PATTERN = '^(?:\\*|(?:phi|llm|flow|ehr|policy)/(?:\\*|[a-z][a-z0-9-]*))$';
export const RULE_FAMILIES = ['phi/*', 'llm/*', 'flow/*', 'policy/*'] as const;

export const TAGS = ['example', 'synthetic', 'provider', 'test'] as const;

export function rulePattern(description: string) {
  return Type.String({
    pattern: RULE_PATTERN,
    patternErrorMessage: 'A rule such as phi/phone, or a family such as phi/*.',
    description,
    examples: [...RULE_FAMILIES, ...RULES.map(({ id }) => id)],
  });
}

/** What data at some paths is said to be. */
export const data = closed(
  {
    files: globs('The files.'),
    status: oneOf(['safe-harbor', 'expert-determination', 'limited-data-set', 'synthetic'], {
      description:
        'What the data is said to be: 45 CFR 164.514(b)(2) (Safe Harbor), 164.514(b)(1) (expert determination), 164.514(e) (limited data set, which remains PHI), or made up.',
    }),
    agreement: Type.Optional(
      text({ description: 'The data use agreement of a limited data set: a name under `agreements`. Basis: 45 CFR 164.514(e)(4).' }),
    ),
    determinedBy: Type.Optional(
      text({ description: 'Who determined it: the expert of 45 CFR 164.514(b)(1), or whoever removed the identifiers.' }),
    ),
    expires: Type.Optional(
      dayOrEvergreen({ description: 'The last day the determination counts. Experts limit it in time: practice, after guidance of HHS.', examples: ['evergreen'] }),
    ),
    recipients: Type.Optional(
      texts({ description: 'Who may receive it: the anticipated recipients of 45 CFR 164.514(b)(1)(i), or those of the data use agreement, 164.514(e)(4)(ii)(B).' }),
    ),
    reason: Type.Optional(text({ description: 'How it was determined. Recorded.' })),
  },
  { description: 'What the data at some paths is said to be.' },
); // prettier-ignore

/** What a destination may be said to be, as an approval answers it. */
export const EXPECTED_VERDICTS = [
  'approved',
  'unapproved',
  'requested',
  'expired',
  'service-not-covered',
  'environment',
  'upstream',
  'region',
] as const;
/** What a zone may be said to be. */
export const EXPECTED_ZONES = ['phi', 'undeclared', 'none'] as const;
const EXPECTED_LEVELS = [...SEVERITIES, 'off', 'default'] as const;

/** One case of the policy's own test: about a destination (`endpoint`), a rule (`rule`), or else the zone of a file. */
export const expectation = closed(
  {
    file: Type.String({ minLength: 1, maxLength: 500, description: "A path, relative to this file's folder. It need not exist." }),
    endpoint: Type.Optional(text({ description: 'A destination: scheme and host, such as `https://api.openai.com`. Then `is` says whether it is approved.', examples: ['https://api.openai.com'] })),
    provider: Type.Optional(text({ description: 'The provider at the endpoint, by its id in the catalogue, if the host does not say.' })),
    service: Type.Optional(text({ description: 'The service that is used there, such as `chat`.' })),
    model: Type.Optional(text({ description: 'The model that is used there.' })),
    region: Type.Optional(text({ description: 'The region that is used there.' })),
    rule: Type.Optional(
      oneOf(
        RULES.map(({ id }) => id),
        { description: 'A rule. Then `is` says how loud it is in the file: a severity, `off`, or `default` if the policy says nothing of it.' },
      ),
    ),
    tag: Type.Optional(severalOf(TAGS, { description: 'The tags that the finding would carry.' })),
    is: oneOf([...EXPECTED_VERDICTS, ...EXPECTED_ZONES, ...EXPECTED_LEVELS], {
      description:
        `What is expected. With \`endpoint\`: ${EXPECTED_VERDICTS.join(', ')}. With \`rule\`: ${EXPECTED_LEVELS.join(', ')}. With neither, the zone: ${EXPECTED_ZONES.join(', ')}.`,
    }),
    day: Type.Optional(day({ description: 'The day to look at, if not today.' })),
    note: Type.Optional(text({ description: 'What the case is for. Recorded.' })),
  },
  {
    description: 'One expectation.',
    defaultSnippets: [
      { label: 'A destination', body: { file: '$1', endpoint: 'https://$2', is: '${3|unapproved,approved|}' } },
      { label: 'A severity', body: { file: '$1', rule: '$2', is: '${3|error,off|}' } },
    ],
  },
); // prettier-ignore

export type Expectation = Static<typeof expectation>;
export type DataEntry = Static<typeof data>;
