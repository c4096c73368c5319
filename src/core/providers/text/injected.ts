import type { EndpointUse } from '../../facts';
import type { SourceText } from '../../scan/sourceText';
import { injectedRef, providerOfSection, sectionRef, type Framework } from '../frameworks';
import type { Service } from '../provider';
import { CUES, useAt } from '../uses';
import { textImports } from './imports';
import type { Masked } from './syntax';

/** A type that a framework hands in, whoever the model behind it is of. */
interface Injected {
  readonly framework: Framework;
  readonly packages: readonly string[];
  readonly names: readonly string[];
  readonly service: Service;
}

const SPRING = 'org.springframework.ai';
const L4J = 'dev.langchain4j';

const INJECTED: readonly Injected[] = [
  { framework: 'spring.ai', packages: [`${SPRING}.chat.client`, `${SPRING}.chat.model`, `${SPRING}.chat`], names: ['ChatClient', 'ChatModel', 'StreamingChatModel', 'StreamingChatClient'], service: 'chat' },
  { framework: 'spring.ai', packages: [`${SPRING}.embedding`], names: ['EmbeddingModel', 'EmbeddingClient'], service: 'embeddings' },
  { framework: 'spring.ai', packages: [`${SPRING}.image`], names: ['ImageModel', 'ImageClient'], service: 'images' },
  { framework: 'spring.ai', packages: [`${SPRING}.audio.transcription`, `${SPRING}.audio.tts`], names: ['TranscriptionModel', 'TextToSpeechModel'], service: 'audio' },
  { framework: 'langchain4j', packages: [`${L4J}.model.chat`], names: ['ChatModel', 'ChatLanguageModel', 'StreamingChatModel', 'StreamingChatLanguageModel'], service: 'chat' },
  { framework: 'langchain4j', packages: [`${L4J}.model.embedding`], names: ['EmbeddingModel'], service: 'embeddings' },
]; // prettier-ignore

/** Interfaces that a framework turns into a client of the model that is set up. */
const SERVICES: readonly (readonly [name: string, of: string])[] = [
  ['io.quarkiverse.langchain4j.RegisterAiService', 'RegisterAiService'],
  ['dev.langchain4j.service.spring.AiService', 'AiService'],
];

export const INJECTED_TRIGGERS: readonly string[] = [...new Set(INJECTED.flatMap(({ packages }) => packages)), 'io.quarkiverse.langchain4j', 'dev.langchain4j.service.spring']; // prettier-ignore

/** Modules with a model of one vendor alone: `org.springframework.ai.openai.OpenAiChatModel`. */
const OWN_MODEL =
  /^(?:org\.springframework\.ai\.((?:azure\.)?\w+)|dev\.langchain4j\.model\.(\w+))\.(\w+(?:Chat|Language|Embedding|Image|Transcription|Speech)(?:Model|Client))$/;

/** Clients that Spring AI, LangChain4j or Quarkus hand to a Java or Kotlin program. */
export function injectedUses(source: SourceText, text: Masked): EndpointUse[] {
  if (!/^(?:java|kotlin)$/.test(source.languageId)) return [];
  const imports = textImports(text.bare, source.languageId).map(({ name }) => name);
  const own = imports.flatMap((name) => ownModel(source, text, name));
  if (own.length > 0) return own;
  const services = SERVICES.flatMap(([name, annotation]) => {
    const at = imports.includes(name) ? new RegExp(String.raw`@${annotation}\b`).exec(text.code) : null;
    return at
      ? [use(source, 'langchain4j', [at.index + 1, at.index + at[0].length], annotation, 'chat')]
      : [];
  });
  return [...services, ...INJECTED.flatMap((injected) => generic(source, text, imports, injected))];
}

function ownModel(source: SourceText, text: Masked, name: string): EndpointUse[] {
  const [, spring, langchain4j, type] = OWN_MODEL.exec(name) ?? [];
  const framework = spring === undefined ? 'langchain4j' : 'spring.ai';
  const provider = providerOfSection(spring ?? langchain4j ?? '');
  if (type === undefined || provider === undefined) return [];
  const [range] = declared(text, type);
  const service = /Embedding/.test(type) ? 'embeddings' : /Image/.test(type) ? 'images' : /Transcription|Speech/.test(type) ? 'audio' : 'chat'; // prettier-ignore
  return range ? [{ ...use(source, framework, range, type, service), provider, destination: sectionRef(framework, provider) }] : []; // prettier-ignore
}

function generic(source: SourceText, text: Masked, imports: readonly string[], injected: Injected): EndpointUse[] {
  const { framework, packages, names, service } = injected;
  const types = new Set(
    imports.flatMap((name) => {
      const at = name.lastIndexOf('.');
      if (!packages.includes(name.slice(0, at))) return [];
      const type = name.slice(at + 1);
      return type === '' ? names : names.includes(type) ? [type] : [];
    }),
  );
  return [...types].flatMap((type) => {
    const made = [...text.code.matchAll(new RegExp(String.raw`\b(${type})\s*\.\s*(?:create|builder)\s*\(`, 'g'))].map(({ index }): [number, number] => [index, index + type.length]);
    const ranges = made.length > 0 ? made.slice(0, MAX_MADE) : declared(text, type).slice(0, 1);
    return ranges.map((range) => use(source, framework, range, source.text.slice(...range), service));
  });
} // prettier-ignore

/** Clients of one type in one text that are told. */
const MAX_MADE = 10;

/** Where names of a type are declared that the text goes on to use; stand-ins of a test are none. */
function declared({ code }: Masked, type: string): [start: number, end: number][] {
  const written = new RegExp(String.raw`(?<![\w.])(${type})(?:\s*\.\s*Builder)?\s+(\w+)\s*(?=[,;)=])|\b(\w+)\s*:\s*(${type})(?:\.Builder)?\??\s*(?=[,)=\n])`, 'dg'); // prettier-ignore
  return [...code.matchAll(written)].flatMap((match): [number, number][] => {
    const name = match[2] ?? match[3]!;
    const isMock = /@(?:Mock\w*|Spy)(?:\s*\([^)]*\))?\s*(?:(?:private|lateinit|var|val|protected|final)\s+)*(?:\w+\s*:\s*)?$/.test(code.slice(Math.max(0, match.index - 160), match.index)) || new RegExp(String.raw`\b${name}\s*=\s*(?:Mockito\s*\.\s*)?mock`).test(code); // prettier-ignore
    const used = code.slice(match.index).match(new RegExp(String.raw`\b${name}\b`, 'g'))!.length > 1;
    return isMock || !used ? [] : [match.indices![match[1] === undefined ? 4 : 1]!];
  });
}

function use(
  source: SourceText,
  framework: Framework,
  range: readonly [number, number],
  callee: string,
  service: Service,
): EndpointUse {
  const sdk = framework === 'spring.ai' ? SPRING : L4J;
  return useAt(source, 'client', range, injectedRef(framework), { sdk, callee, services: [service], cues: [CUES.client] }); // prettier-ignore
}
