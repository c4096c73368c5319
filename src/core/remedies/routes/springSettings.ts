import type { RouteTarget } from '../../policy';
import { settingsOf, type Setting } from '../../providers/settingsTree';
import { fixed } from '../../safeText';
import type { SourceText } from '../../scan/sourceText';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site, type TextRoute } from './route';
import { deploymentOf, keyVariable, onlyDeployment, openaiBaseUrl, type ModelKind } from './target';
import { indentAt, insert, lineAfter, lineStart, newlineOf, replace, sliceOf } from './textProgram';

/** A setting of `spring.ai.openai`, with its name below that. */
interface Entry {
  /** As relaxed binding compares them: `chat.options.model`, `apikey`. */
  readonly name: string;
  readonly setting: Setting;
}

const SECTION = 'spring.ai.openai.';

/** Paths below the base URL: version 1 puts `/v1` before them unless told; version 2 knows no such setting and has no need of it. */
const PATHS = [
  ['chat.completions-path', '/chat/completions'],
  ['embedding.embeddings-path', '/embeddings'],
] as const;

/** Spring AI's settings of OpenAI in `application.properties` and `application.yml`. */
export const springSettings: TextRoute = {
  reads: 'text',
  id: 'springSettings',
  sites(source) {
    const entries = entriesOf(source);
    if (!entries.some(({ name }) => /(?:^|\.)(?:apikey|baseurl)$/.test(name))) return [];
    const starts = entries.map(({ setting }) => setting.start);
    return [{ start: starts.reduce((a, b) => Math.min(a, b)), end: entries.reduce((end, { setting }) => Math.max(end, setting.end), 0) }];
  },
  edits(source, _sites: readonly Site[], target) {
    const { text } = source;
    const entries = entriesOf(source);
    if (/^(?:#?---|spring\.config\.activate)/m.test(text.trimStart().replace(/^---/, '')) || /^\s+on-profile\s*:/m.test(text)) throw new CannotRoute(DOCUMENTS);
    if (entries.some(({ name }) => /^(?:image|audio|moderation)\./.test(name))) throw new CannotRoute(OTHERS);
    const variable = keyVariable(target);
    const key = variable === undefined ? 'unused' : `\${${variable}}`;
    const url = openaiBaseUrl(target).replace(/\/$/, '');
    const anchor = entries.find(({ name }) => name === 'apikey') ?? entries.find(({ name }) => name === 'baseurl');
    if (!anchor) throw new CannotRoute(NO_KEY);
    const replaced = entries.flatMap((entry) => settled(entry, { key, url, target }));
    const stands = (name: string) => entries.some((entry) => entry.name === plain(name));
    const model = stands('chat.options.model') || stands('chat.model') ? [] : [['chat.options.model', onlyDeployment('chat', target)] as const];
    const wanted = [['base-url', url] as const, ['api-key', key] as const, ...PATHS, ...model].filter(([name]) => !stands(name));
    const start = lineAfter(text, anchor.setting.end);
    const lead = text.slice(0, start).endsWith('\n') ? '' : newlineOf(text);
    const added = wanted.map(([name, value]) => keyLine(source, anchor, name, value) + newlineOf(text)).join('');
    const gone = entries.filter(({ name }) => /(?:^|\.)(?:organizationid|projectid)$/.test(name)).map(({ setting }) => ({ start: lineStart(text, setting.start), end: lineAfter(text, setting.end), newText: '' }));
    return [...replaced, ...gone, insert(start, lead + added)];
  },
}; // prettier-ignore

const DOCUMENTS = fixed('This file holds settings for several profiles. Set the base URL of each by hand.');
const OTHERS = fixed('This file sets up images, audio or moderation, which the approved service does not offer in the same way. Move that part by hand.'); // prettier-ignore
const NO_KEY = fixed('Neither a key nor a base URL stands beside the model here. Set the base URL by hand.');

function entriesOf(source: SourceText): Entry[] {
  if (!/(?:^|\/)(?:application|bootstrap)[\w.-]*\.(?:ya?ml|properties)$/i.test(source.path)) return [];
  return settingsOf(source).flatMap(({ above, values }) =>
    [...values.values()].flatMap((setting): Entry[] => {
      const name = plain([...above, setting.key].join('.'));
      return name.startsWith(SECTION) ? [{ name: name.slice(SECTION.length), setting }] : [];
    }),
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

interface Values {
  readonly key: string;
  readonly url: string;
  readonly target: RouteTarget;
}

/** The edit of one setting that decides where a request goes, with which key, or for which model. */
function settled({ name, setting }: Entry, { key, url, target }: Values): TextEdit[] {
  const [, kind] = /^(?:(chat|embedding)\.)?\w+$/.exec(name) ?? /^(chat|embedding)\.options\.model$/.exec(name) ?? [];
  const last = name.slice(name.lastIndexOf('.') + 1);
  const path = PATHS.find(([one]) => plain(one) === name)?.[1];
  const value = last === 'baseurl' ? url : last === 'apikey' ? key : (path ?? (last === 'model' && kind !== undefined ? modelFor(setting.text, kind === 'chat' ? 'chat' : 'embeddings', target) : undefined));
  return value === undefined || value === setting.text ? [] : [replace(setting, value)];
} // prettier-ignore

/** The deployment for `gpt-4o`, and for the default in `${CHAT_MODEL:gpt-4o}`, which the environment could not be trusted to name. */
function modelFor(text: string, kind: ModelKind, target: RouteTarget): string {
  const placeholder = /^\$\{[\w.-]+(?::([\w.:@/-]*))?\}$/.exec(text);
  if (!placeholder) return deploymentOf(text, target);
  return placeholder[1] ? deploymentOf(placeholder[1], target) : onlyDeployment(kind, target);
}

/** A line as the anchor's, for another name; dots reach into groups in YAML as they do in properties. */
function keyLine({ text }: SourceText, { setting }: Entry, name: string, value: string): string {
  const from = lineStart(text, setting.start);
  const line = sliceOf(text, { start: from, end: setting.start });
  const [, prefix = '', separator = '='] =
    /^[ \t]*([\w.-]*?)(?:[\w-]+)([ \t]*[:=][ \t]*)["']?$/.exec(line) ?? [];
  return `${indentAt(text, from)}${prefix}${name}${separator}${value}`;
}
