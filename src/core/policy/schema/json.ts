import { PolicySchema } from './document';

/** The schema as draft-07 JSON for VS Code's JSON language service, citations linked. */
export function policySchemaJson(): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'PHI Cordon policy',
    allowComments: true,
    allowTrailingCommas: true,
    defaultSnippets: [{ label: 'A policy to start from', body: { version: 1, role: '$1', agreements: {}, approvals: {} } }],
    ...(linked(JSON.parse(JSON.stringify(PolicySchema))) as Record<string, unknown>),
  }; // prettier-ignore
}

function linked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(linked);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, linked(inner)] as const);
  const { description } = value as { description?: unknown };
  if (typeof description !== 'string' || !/CFR|`/.test(description)) return Object.fromEntries(entries);
  return { ...Object.fromEntries(entries), markdownDescription: linkCitations(description) };
}

/** `45 CFR 164.504(e)(1)` becomes a link to that paragraph; a bare `164.308(b)` after it belongs to the same title. */
function linkCitations(text: string): string {
  let title = '45';
  return text.replace(
    /(?:(42|45) CFR )?\b(\d{1,3}\.\d{1,4})((?:\([a-zA-Z0-9]+\))*)/g,
    (cited, named: string | undefined, section: string, paragraph: string) => {
      title = named ?? title;
      const anchor = paragraph ? `#p-${section}${paragraph}` : '';
      return `[${cited}](<https://www.ecfr.gov/current/title-${title}/section-${section}${anchor}>)`;
    },
  );
}
