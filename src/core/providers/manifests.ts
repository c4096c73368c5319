import type { Binding, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { fold } from '../scan/automaton';
import type { SourceText } from '../scan/sourceText';
import { CATALOGUE, type Provider } from './catalogue';
import { frameworkBinding, providerOfSection } from './frameworks';
import { isComment, linesAt, type Line } from './lines';
import type { UseRecogniser } from './recogniser';
import { CUES, useAt } from './uses';

type Language = keyof Provider['packages'];

/** How a manifest names its dependencies; the first group that matches is a package. */
interface Manifest {
  readonly file: RegExp;
  readonly languages: readonly Language[];
  readonly dependency: RegExp;
}

const JVM: readonly Language[] = ['java', 'kotlin'];

const MANIFESTS: readonly Manifest[] = [
  { file: /(?:^|\/)package\.json$/, languages: ['javascript'], dependency: /^\s*"((?:@[\w.-]+\/)?[\w.-]+)"\s*:\s*"(?:[\^~<>=v*\d]|npm:|latest|next|catalog:|workspace:|x\b)/ },
  { file: /(?:^|\/)(?:[\w.-]*requirements[\w.-]*\.(?:txt|in)|requirements\/[\w.-]+\.(?:txt|in))$/, languages: ['python'], dependency: /^\s*([A-Za-z][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:[<>=!~;@#]|$)/ },
  { file: /(?:^|\/)(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml)$/, languages: ['python'], dependency: /["']([A-Za-z][\w.-]*)\s*(?:\[[\w,\s-]*\])?\s*(?:[<>=!~;@][^"']*)?["']\s*[,\]]|^\s*(?:-\s*)?([A-Za-z][\w.-]*)\s*(?:=\s*["'{]|(?:\[[\w,\s-]*\])?\s*[<>=~]=|$)/ },
  { file: /(?:^|\/)go\.mod$/, languages: ['go'], dependency: /^\s*(?:require\s+)?([\w./-]+\.[\w./-]+)\s+v\d(?!.*\/\/ indirect)/ },
  { file: /(?:^|\/)pom\.xml$/, languages: JVM, dependency: /<artifactId>\s*([\w.-]+)\s*<\/artifactId>/ },
  { file: /\.gradle(?:\.kts)?$|(?:^|\/)libs\.versions\.toml$/, languages: JVM, dependency: /["']([\w.-]+:[\w.-]+)(?::[^"']*)?["']|group\s*[:=]\s*["'][\w.-]+["']\s*,\s*name\s*[:=]\s*["']([\w.-]+)["']/ },
  { file: /\.(?:csproj|fsproj|vbproj)$|(?:^|\/)Directory\.Packages\.props$|(?:^|\/)packages\.config$/, languages: ['csharp'], dependency: /<(?:PackageReference|PackageVersion|package)\s+(?:Include|id)\s*=\s*"([\w.-]+)"/i },
  { file: /(?:^|\/)Gemfile$|\.gemspec$/, languages: ['ruby'], dependency: /^\s*(?:gem|\w+\.add_(?:runtime_)?dependency)\s*\(?\s*["']([\w.-]+)["']/ },
  { file: /(?:^|\/)composer\.json$/, languages: ['php'], dependency: /^\s*"([\w.-]+\/[\w.-]+)"\s*:\s*"/ },
  { file: /(?:^|\/)Cargo\.toml$/, languages: ['rust'], dependency: /^\s*([\w-]+)(?:\.workspace)?\s*=\s*(?:["'{]|true)|^\s*\[(?:workspace\.)?dependencies\.([\w-]+)\]/ },
]; // prettier-ignore

/** SDKs of a whole cloud, or of a product that does much else: they tell nothing of prompts. */
const GENERAL = new Set([
  'boto3',
  'aioboto3',
  'modal',
  'wandb',
  'firebase',
  'onnxruntime-genai',
  '@cloudflare/ai',
]);

/** Packages in the form in which a manifest is compared; Maven's by their artifact, Python's without case and signs. */
const PACKAGES: ReadonlyMap<string, Provider> = new Map(
  CATALOGUE.flatMap((provider) =>
    Object.entries(provider.packages).flatMap(([language, names]) =>
      names
        .filter((name) => !GENERAL.has(name))
        .map((name): [string, Provider] => [keyOf(language as Language, name), provider]),
    ),
  ).reverse(),
);

function keyOf(language: Language, name: string): string {
  const group = language === 'kotlin' ? 'java' : language;
  const form =
    group === 'java' ? name.slice(name.indexOf(':') + 1)
    : group === 'python' ? name.toLowerCase().replace(/[-_.]+/g, '-')
    : group === 'csharp' || group === 'php' ? name.toLowerCase()
    : group === 'go' ? name.replace(/\/v\d+$/, '')
    : name; // prettier-ignore
  return `${group} ${form}`;
}

/** Artifacts that hold a framework's client of one provider. */
const STARTER =
  /(?:^|:)(?:spring-ai-(?:starter-model-|autoconfigure-model-)?([\w-]+?)(?:-spring-boot-starter)?|(?:quarkus-)?langchain4j-(?:community-)?([\w-]+?)(?:-spring-boot\d?-starter)?)$/;

const TRIGGERS = [...new Set([...PACKAGES.keys()].map((key) => key.slice(key.indexOf(' ') + 1)))];

/** Dependencies on SDKs of LLM services: an inventory, one line for each provider of a manifest. */
export const manifests: UseRecogniser = {
  id: 'manifests',
  triggers: [...new Set([...TRIGGERS.map(fold), 'spring-ai-', 'langchain0j-'])].map((text): Trigger => ({ text, kind: 'mark' })),
  usesTree: false,
  reads: ({ path }) => MANIFESTS.some(({ file }) => file.test(path)),
  recognise(source, hits) {
    const manifest = MANIFESTS.find(({ file }) => file.test(source.path))!;
    const uses = new Map<string, EndpointUse>();
    const bindings: Binding[] = [];
    for (const line of linesAt(source, hits)) {
      const found = dependencyOn(line, manifest);
      if (!found || (manifest.languages === JVM && isLeftOut(source.text, found.start))) continue;
      const provider = providerOf(found.name, manifest);
      if (provider !== undefined && !uses.has(provider)) uses.set(provider, importUse(source, provider, found));
      if (manifest.languages === JVM) bindings.push(...starterOf(source, found));
    }
    return { uses: [...uses.values()], bindings, needs: [] };
  },
}; // prettier-ignore

interface Dependency {
  readonly name: string;
  readonly start: number;
}

function dependencyOn(line: Line, { dependency }: Manifest): Dependency | undefined {
  const found = isComment(line.text) ? null : dependency.exec(line.text);
  const name = found?.[1] ?? found?.[2];
  if (!found || name === undefined) return undefined;
  return { name, start: line.start + found.index + found[0].indexOf(name) };
}

/** Whether a dependency of Maven stands in a comment, or in a list that only sets versions or leaves packages out. */
function isLeftOut(text: string, at: number): boolean {
  return [['<!--', '-->'], ['<dependencyManagement>', '</dependencyManagement>'], ['<exclusions>', '</exclusions>']].some(
    ([open, close]) => text.lastIndexOf(open!, at) > text.lastIndexOf(close!, at),
  );
} // prettier-ignore

function providerOf(name: string, { languages }: Manifest): string | undefined {
  const own = PACKAGES.get(keyOf(languages[0]!, name))?.id;
  if (own !== undefined || languages !== JVM) return own;
  const [, spring, langchain4j] = STARTER.exec(name) ?? [];
  return providerOfSection(spring ?? langchain4j ?? '');
}

function starterOf(source: SourceText, { name, start }: Dependency): Binding[] {
  const [, spring, langchain4j] = STARTER.exec(name) ?? [];
  const provider = providerOfSection(spring ?? langchain4j ?? '');
  if (provider === undefined) return [];
  const framework = spring === undefined ? 'langchain4j' : 'spring.ai';
  return [frameworkBinding(source, framework, 'starter', provider, start)];
}

function importUse(source: SourceText, provider: string, { name, start }: Dependency): EndpointUse {
  return useAt(source, 'import', [start, start + name.length], { kind: 'default', provider, overrides: [] }, {
    sdk: name, provider, confidence: 'low', cues: [CUES.dependency],
  });
} // prettier-ignore
