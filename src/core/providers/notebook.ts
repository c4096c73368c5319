import type { DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { fold } from '../scan/automaton';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { lineAt } from './lines';
import { notebookVariables, VARIABLES } from './notebookVariables';
import { clientDestination, clientIndex, safeModel, type ClientShape, type Options } from './clients';
import { modelDestination } from './modelStrings';
import { qualified, type PythonImports } from './python/imports';
import { MODULE_CLIENTS, PYTHON_CLIENTS } from './pythonClients';
import { providerAt } from './hosts';
import type { UseRecogniser } from './recogniser';
import { needsOf, UNKNOWN, urlRef } from './refs';
import { safePath } from './safeUrl';
import { isLlmPath } from './services';
import { HOST_TRIGGERS, PATH_TRIGGERS } from './triggers';
import { CUES, useAt } from './uses';
import type { SourceText } from '../scan/sourceText';

const shapeOf = clientIndex(PYTHON_CLIENTS);
const MODULES = [...new Set([...PYTHON_CLIENTS.flatMap(({ packages }) => packages), 'litellm', 'boto3'])];

/** Clients in the code cells of notebooks, line by line: the cells are strings in JSON, which no grammar of ours reads. */
export const notebook: UseRecogniser = {
  id: 'notebook',
  triggers: [
    ...MODULES.map((text): Trigger => ({ text: fold(text), kind: 'mark' })),
    ...HOST_TRIGGERS,
    ...PATH_TRIGGERS,
    ...VARIABLES.map((text): Trigger => ({ text: fold(text), kind: 'mark' })),
  ],
  usesTree: false,
  reads: ({ languageId }) => languageId === 'jupyter',
  recognise(source) {
    const lines = codeLines(source);
    const code = lines.length > 0 ? lines : compactLines(source);
    const variables = notebookVariables(source, code);
    const imports = importsOf(code);
    const textFrom = (at: number) => code.slice(at, at + 7).map(({ text }) => text).join(' '); // prettier-ignore
    const uses = code.flatMap((line, i) => [
      ...clientsOn(line, textFrom(i + 1), imports, source),
      ...urlsOn(line, source),
      ...pathsOn(line, source),
    ]);
    const all = [...uses, ...variables.uses];
    const refs = [...all, ...variables.bindings].map(({ destination }) => destination);
    return { uses: all, bindings: variables.bindings, needs: needsOf(source.path, refs) };
  },
};

export interface CodeLine {
  /** Offset in the file of the first character inside the JSON string. */
  readonly start: number;
  readonly text: string;
}

/** The strings of code cells' `source` arrays, a line each. Escapes keep their length, so that offsets hold. */
function codeLines(source: SourceText): CodeLine[] {
  const lines: CodeLine[] = [];
  let inside = false;
  let isCode = true;
  for (let index = 0; index < source.lineStarts.length; index++) {
    const line = lineAt(source, index);
    if (!line) continue;
    const cell = /^\s*"cell_type"\s*:\s*"(\w+)"/.exec(line.text)?.[1];
    if (cell !== undefined) isCode = cell === 'code';
    if (/^\s*"source"\s*:\s*\[/.test(line.text)) inside = isCode;
    else if (/^\s*\]/.test(line.text)) inside = false;
    const string = inside ? /^\s*(?:"source"\s*:\s*\[\s*)?"((?:[^"\\]|\\.)*)"/.exec(line.text) : null;
    if (string)
      lines.push({
        start: line.start + string[0].length - 1 - string[1]!.length,
        text: unescaped(string[1]!),
      });
  }
  return lines;
}

function unescaped(text: string): string {
  return text.replace(/\\"/g, ' "').replace(/\\n/g, '  ');
}

/** Notebooks without line breaks of their own are parsed, up to this length. */
const LONGEST_COMPACT = 2_000_000;

/** The lines of code cells in a notebook that is one line, or that keeps a cell in one string. */
function compactLines({ text }: SourceText): CodeLine[] {
  if (text.length > LONGEST_COMPACT) return [];
  const document = parseTree(text);
  const cells = document && findNodeAtLocation(document, ['cells'])?.children;
  return (cells ?? []).flatMap((cell) => {
    const kind = findNodeAtLocation(cell, ['cell_type']);
    const written = kind?.value === 'code' ? findNodeAtLocation(cell, ['source']) : undefined;
    return (written?.type === 'array' ? (written.children ?? []) : written ? [written] : [])
      .filter(({ type }) => type === 'string')
      .flatMap(({ offset, length }) => linesOf(text, offset + 1, offset + length - 1));
  });
}

function linesOf(text: string, from: number, end: number): CodeLine[] {
  const lines: CodeLine[] = [];
  let start = from;
  for (const match of text.slice(from, end).matchAll(/\\(?:n|[^])/g)) {
    if (match[0] !== '\\n') continue;
    lines.push({ start, text: unescaped(text.slice(start, from + match.index)) });
    start = from + match.index + 2;
  }
  return [...lines, { start, text: unescaped(text.slice(start, end)) }];
}

function importsOf(code: readonly CodeLine[]): PythonImports {
  const names = new Map<string, string>();
  for (const { text } of code) {
    const whole = /^\s*import\s+([\w.]+)(?:\s+as\s+(\w+))?/.exec(text);
    if (whole)
      names.set(whole[2] ?? whole[1]!.split('.')[0]!, whole[2] ? whole[1]! : whole[1]!.split('.')[0]!);
    const parts = /^\s*from\s+([\w.]+)\s+import\s+\(?([\w\s,]+)/.exec(text);
    for (const item of parts?.[2]!.split(',') ?? []) {
      const [name, , alias] = item.trim().split(/\s+/);
      if (name) names.set(alias ?? name, `${parts![1]!}.${name}`);
    }
  }
  return { names, from: new Map() };
}

/** `f"{base}/openai/deployments/…"`: a path that only LLM services have, behind a host that the cells do not name. */
function pathsOn({ start, text }: CodeLine, source: SourceText): EndpointUse[] {
  if (/^\s*#/.test(text)) return [];
  return [...text.matchAll(/\bf\s*["'](\{[^{}]{1,80}\})(\/[^\s"'\\]{1,200})/gi)].flatMap((match) => {
    const [whole, hole, path] = [match[0], match[1]!, match[2]!];
    const tail = safePath(path.replace(/\{[^}]*\}/g, '{name}'));
    if (!isLlmPath(path)) return [];
    const end = start + match.index + whole.length;
    const azure = path.startsWith('/openai/deployments/') ? { provider: 'azure-openai' } : {};
    return [
      useAt(source, 'url', [end - path.length - hole.length, end], { kind: 'joined', base: UNKNOWN, tail }, { ...azure, confidence: 'medium', cues: [CUES.path] }), // prettier-ignore
    ];
  });
}

/** A catalogue host in a string that no client's options are. */
function urlsOn({ start, text }: CodeLine, source: SourceText): EndpointUse[] {
  if (/^\s*#|(?<![.\w])(?:base_url|\w*endpoint|api_base)=/.test(text)) return [];
  return [...text.matchAll(/(?:https?|wss?):\/\/[^\s"'`<>()\\,;]+/g)].flatMap((match) => {
    const ref = urlRef(match[0].replace(/\{[^}]*\}/g, '{name}'));
    const provider =
      ref?.kind === 'url' && !/\/docs?\b/.test(ref.url.path) ? providerAt(ref.url)?.provider.id : undefined;
    const at = start + match.index;
    return ref && provider
      ? [
          useAt(source, 'url', [at, at + match[0].length], ref, {
            provider,
            confidence: 'medium',
            cues: [CUES.host],
          }),
        ]
      : [];
  });
}

function clientsOn(
  { start, text }: CodeLine,
  after: string,
  imports: PythonImports,
  source: SourceText,
): EndpointUse[] {
  if (/^\s*#/.test(text)) return [];
  return [...text.matchAll(/([A-Za-z_][\w.]*)\s*\(/g)].flatMap((match) => {
    const chain = match[1]!;
    const path = qualified(chain, imports);
    const name = chain.slice(chain.lastIndexOf('.') + 1);
    const at = start + match.index + chain.length - name.length;
    const call = text.slice(match.index + match[0].length) + after;
    const options = textOptions(call);
    const range = [at, at + name.length] as const;
    if (/^(?:a?completion|a?embedding)$/.test(name) && path?.startsWith('litellm.')) {
      const model = options.text('model');
      const target = model === undefined ? undefined : modelDestination(model, false);
      return target && model
        ? [
            useAt(source, 'model-string', range, target.destination, {
              sdk: 'litellm',
              callee: name,
              provider: target.provider,
              model: safeModel(model),
              services: ['chat'],
              cues: [CUES.prefix],
            }),
          ]
        : [];
    }
    const bedrock =
      /(?:^|\.)client$/.test(chain) &&
      /^\s*(?:service_name\s*=\s*)?["']bedrock-(?:agent-)?runtime\s*["']/.test(call);
    const own = path && MODULE_CLIENTS.find(({ module, calls }) => path.startsWith(`${module}.`) && calls.test(path.slice(module.length + 1))); // prettier-ignore
    const shape = own
      ? own.shape
      : bedrock
        ? BEDROCK
        : path === undefined
          ? undefined
          : shapeOf(path.slice(0, path.lastIndexOf('.')), name);
    if (!shape) return [];
    const made = clientDestination(shape, options);
    const { destination, provider, region, model } = own
      ? { ...made, ...moduleSetting(own, source.text) }
      : made;
    return [
      useAt(source, 'client', range, destination, {
        sdk: bedrock ? 'boto3' : path!.split('.')[0]!,
        callee: name,
        ...(provider ? { provider } : {}),
        ...(region ? { region } : {}),
        ...(model ? { model } : {}),
        services: shape.services ?? [],
        cues: [CUES.client],
      }),
    ];
  });
}

/** What `openai.api_type = "azure"` and `openai.api_base = "…"` make of the module's own client. */
function moduleSetting(
  { module, attributes }: (typeof MODULE_CLIENTS)[number],
  text: string,
): Partial<EndpointUse> {
  const azure = new RegExp(`\\b${module}\\.api_type\\s*=\\s*\\\\?["']azure`).test(text);
  const base = new RegExp(
    `\\b${module}\\.(?:${attributes.join('|')})\\s*=\\s*(?:f?\\\\?["']([^"'\\\\\\s]+))?`,
  ).exec(text);
  const provider = azure ? 'azure-openai' : undefined;
  const set = base && (urlRef((base[1] ?? '').replace(/\{[^}]*\}/g, '{name}')) ?? UNKNOWN);
  const destination: DestinationRef | undefined =
    set ?? (provider ? { kind: 'default', provider, overrides: [] } : undefined);
  return { ...(provider ? { provider } : {}), ...(destination ? { destination } : {}) };
}

const BEDROCK: ClientShape = {
  packages: [],
  names: [],
  provider: 'aws-bedrock',
  endpoint: ['endpoint_url'],
  region: ['region_name'],
};

/** Keyword arguments of a call as far as its closing bracket. */
function textOptions(call: string): Options {
  const own = call.slice(0, closing(call));
  const value = (name: string) => new RegExp(`(?:^|[\\s(,])${name}\\s*=\\s*([^,)]+)`).exec(own)?.[1]?.trim();
  const literal = (name: string) => /^[frbu]*\s*["']([^"']*)["']/i.exec(value(name) ?? '')?.[1]?.trim();
  return {
    ref(name) {
      const given = /^\w+$/.test(name) ? value(name) : undefined;
      if (given === undefined || given === 'None') return undefined;
      return urlRef(literal(name) ?? '') ?? UNKNOWN;
    },
    text: literal,
    isTrue: (name) => value(name) === 'True',
  };
}

function closing(call: string): number {
  let depth = 0;
  for (let i = 0; i < call.length; i++) {
    if (call[i] === '(') depth++;
    else if (call[i] === ')' && depth-- === 0) return i;
  }
  return call.length;
}
