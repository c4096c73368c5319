import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { chainAt, setLinks } from './builderChain';
import { imports, javaKey, javaWords, refuseHeaders, unusedImports } from './jvmProgram';
import { CannotRoute, type Site, type TextRoute } from './route';
import { onlyDeployment, openaiBaseUrl, type ModelKind } from './target';
import { modelEdits } from './textModels';
import { readText, type TextProgram } from './textProgram';

const MODEL = /\bOpenAi(?:(?:Streaming)?(?:Chat|Language)Model|EmbeddingModel)(?=\s*\.\s*builder\s*\()/g;
const DROPPED = new Set(['organizationId', 'projectId']);
const WORDS = javaWords(String.raw`OpenAi\w*ModelName`);

/** LangChain4j's models of OpenAI keep their class and get base URL, key and deployment in their builder. */
export const langchain4jJava: TextRoute = {
  reads: 'text',
  id: 'langchain4jJava',
  sites: (source) => modelsIn(readText(source)),
  edits(source, sites, target) {
    const program = readText(source);
    const edits = sites.flatMap((site) => builderEdits(program, site, target));
    return [...edits, ...unusedImports(program, edits)];
  },
};

function modelsIn(program: TextProgram): Site[] {
  if (!imports(program, 'dev.langchain4j.model.openai')) return [];
  return [...program.code.matchAll(MODEL)].flatMap(({ 0: name, index }) => {
    const last = chainAt(program, index + name.length).at(-1);
    return last ? [{ start: index, end: last.end }] : [];
  });
}

function builderEdits(program: TextProgram, site: Site, target: RouteTarget): TextEdit[] {
  const name = /^\w+/.exec(program.code.slice(site.start))![0];
  const links = chainAt(program, site.start + name.length);
  if (links.at(-1)?.name !== 'build') throw new CannotRoute(KEPT);
  if (links.some((link) => /^(?:modelCatalog|defaultRequestParameters)$/.test(link.name))) throw new CannotRoute(PARAMETERS); // prettier-ignore
  refuseHeaders(program, site);
  const kind: ModelKind = name.includes('Embedding') ? 'embeddings' : 'chat';
  const named = links.filter((link) => link.name === 'modelName');
  const key = javaKey(program, links.find((link) => link.name === 'apiKey')?.args.items[0], target);
  const wanted = [
    ['baseUrl', `"${openaiBaseUrl(target)}"`],
    ['apiKey', key.expression],
    ...(named.length === 0 ? [['modelName', `"${onlyDeployment(kind, target)}"`] as const] : []),
  ] as const;
  const places = named.map(({ args }) => ({ ...(args.items[0] ?? args), kind }));
  return [...key.edits, ...setLinks(program, links, wanted, DROPPED), ...modelEdits(places, program, target, WORDS)];
} // prettier-ignore

const KEPT = fixed('The builder of this model is kept, and may be changed later. Build the model in one expression first.'); // prettier-ignore
const PARAMETERS = fixed('The parameters of this model may name another model. Write the model in the builder first.'); // prettier-ignore
