import Type, { type Static, type TSchema } from 'typebox';
import { SEVERITIES } from '../terms';

/** What a model is told of a tool. One definition serves the editor's tools and the MCP server. */
export interface ToolDefinition {
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For people, in a sentence. */
  readonly summary: string;
  /** For the model: what it does, when to use it, what it does not do. */
  readonly description: string;
  readonly input: TSchema;
  /** Properties that only make sense where there is an editor. */
  readonly editorInput?: Readonly<Record<string, TSchema>>;
}

/** No tool takes text: what is handed to a tool has been sent to the model already. */
function closed<P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}

const onePath = (description: string) => Type.String({ minLength: 1, maxLength: 4096, description });
const paths = Type.Optional(
  Type.Array(onePath('A file or folder, relative to the root of the project.'), {
    minItems: 1,
    maxItems: 100,
    description: 'Files and folders. Without it: the whole project.',
  }),
);
const lineNumber = (description: string) => Type.Optional(Type.Integer({ minimum: 1, description }));

export const readInput = closed({
  path: Type.Optional(onePath('The file, relative to the root of the project.')),
  startLine: lineNumber('The first line to return, counted from 1.'),
  endLine: lineNumber('The last line to return.'),
});
export const selectionInput = Type.Optional(
  Type.Boolean({ description: 'True, without a path: what is selected in the active editor.' }),
);
export const listInput = closed({
  paths,
  rule: Type.Optional(onePath('Only this rule, such as phi/ssn, or a family, such as phi/* or llm/*.')),
  severity: Type.Optional(
    Type.Unsafe<(typeof SEVERITIES)[number]>({
      type: 'string',
      enum: [...SEVERITIES],
      description: 'Only findings of this severity or a worse one. Without it: every finding but hints.',
    }),
  ),
  offset: Type.Optional(Type.Integer({ minimum: 0, description: 'How many findings to skip, for the next page.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'The most findings to return. Default: 50.' })),
}); // prettier-ignore
export const checkInput = closed({
  provider: Type.Optional(onePath('The provider, by id or name: openai, azure-openai, Anthropic.')),
  host: Type.Optional(onePath('The host, such as api.openai.com.')),
  url: Type.Optional(onePath('The URL that would be called, without keys or data in it.')),
  path: Type.Optional(
    onePath(
      'The file that would call it: its zone, environment and nearest policy count. It need not exist.',
    ),
  ),
});
export const scanInput = closed({ paths });

export type ReadInput = Static<typeof readInput> & { readonly selection?: boolean };
export type ListInput = Static<typeof listInput>;
export type CheckInput = Static<typeof checkInput>;
export type ScanInput = Static<typeof scanInput>;

const NO_VALUE = 'No answer holds a value that was found.';

export const readFileDeidentified = {
  name: 'read_file_deidentified',
  title: 'Read File with Identifiers Replaced',
  summary: 'Reads a file with identifiers of persons, and keys, replaced by consistent surrogates.',
  description:
    'Reads a text file of the project with identifiers of persons (names, dates, numbers, addresses) and keys replaced by surrogates such as [NAME-417]. Use it in place of any other way of reading for files that may hold protected health information: records, exports, notes, logs, fixtures. The same person has the same surrogate in every answer of this session. Takes a path, never text. Long files come in parts: ask for the next lines as the answer says. What is not recognised stays, so the result is not a de-identification determination: do not call it de-identified or safe. Do not write surrogates back into the file.',
  input: readInput,
  editorInput: { selection: selectionInput },
} as const satisfies ToolDefinition;

export const listPhiFindings = {
  name: 'list_phi_findings',
  title: 'List PHI Findings',
  summary:
    'Lists open findings: where protected health information stands or would leave, and what would mend it.',
  description: `Examines files of the project now and lists the open findings, worst first, in pages: rule, place, severity, message and the remedies there are. Findings tell where identifiers of patients stand, which calls go to LLM services without a BAA on record, and which values flow there. Lines and columns count from 1. ${NO_VALUE} To see a line, use read_file_deidentified.`,
  input: listInput,
} as const satisfies ToolDefinition;

export const checkLlmEndpoint = {
  name: 'check_llm_endpoint',
  title: 'Check LLM Endpoint',
  summary: 'Says what the catalogue and the policy say of a provider, a host or a URL.',
  description:
    'Says whether the policy of this project approves a model API, gateway or other outside service to receive protected health information: under which agreement, in which regions, for which services and models, and where calls are to be routed instead. Ask before writing code that calls one or changes where it sends. Takes exactly one of provider, host and url. Makes no connection: it knows the catalogue and the policy only, and verifies no contract.',
  input: checkInput,
} as const satisfies ToolDefinition;

export const scanPaths = {
  name: 'scan_paths',
  title: 'Scan Paths for PHI',
  summary: 'Examines files and folders, and counts what is found and what could not be examined.',
  description: `Examines files and folders of the project now: how many findings of which rule and severity, in which files, the worst ones, and what was not examined and why. Use it after writing code or data, and before a commit. Nothing found means nothing found in what was examined, no more. ${NO_VALUE} For all findings with their remedies use list_phi_findings.`,
  input: scanInput,
} as const satisfies ToolDefinition;

/** Every tool, in the order in which doors list them. */
export const TOOL_DEFINITIONS: readonly ToolDefinition[] = [
  readFileDeidentified,
  listPhiFindings,
  checkLlmEndpoint,
  scanPaths,
];

/** The input of a tool as plain JSON schema. @param editor whether the door has an editor */
export function inputSchema({ input, editorInput }: ToolDefinition, editor: boolean): InputSchema {
  const schema = JSON.parse(JSON.stringify(input)) as InputSchema;
  const more = editor && editorInput ? (JSON.parse(JSON.stringify(editorInput)) as InputSchema['properties']) : {};
  return { ...schema, properties: { ...schema.properties, ...more } };
} // prettier-ignore

export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}
