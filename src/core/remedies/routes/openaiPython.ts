import { PYTHON } from '../../flows';
import { fixed } from '../../safeText';
import { modelEdits, refuseUnroutable } from './calls';
import { newItems, setItems } from './itemList';
import { otherClasses } from './pythonClass';
import { agentsOf } from './pythonAgents';
import { importOs } from './pythonImport';
import {
  clientsFrom,
  modelSyntax,
  optionsOf,
  quoteOf,
  refuseOptions,
  refuseReassigned,
} from './pythonProgram';
import { wrappedCalls } from './pythonWrapper';
import { withScope, type TreeRoute } from './route';
import { datedApiVersion, datedBaseUrl, keyVariable, openaiBaseUrl } from './target';

const CLASSES = new Set(['OpenAI', 'AsyncOpenAI', 'Client', 'AsyncClient']);
const DROPPED = new Set(['organization', 'project', 'data_residency', 'websocket_base_url', 'admin_api_key', 'workload_identity']); // prettier-ignore

const PROVIDER = fixed('This client is built for a provider of its own. Move it by hand.');

/** The classes for the dated API of Azure OpenAI. */
const DATED = new Map([
  ['OpenAI', 'AzureOpenAI'],
  ['Client', 'AzureOpenAI'],
  ['AsyncOpenAI', 'AsyncAzureOpenAI'],
  ['AsyncClient', 'AsyncAzureOpenAI'],
]);

/**
 * `OpenAI(…)` and `AsyncOpenAI(…)` keep their class and their calls and get the base URL as a literal; where the policy
 * names a dated API version they become `AzureOpenAI(…)` and `AsyncAzureOpenAI(…)`.
 */
export const openaiPython: TreeRoute = {
  reads: 'tree',
  id: 'openaiPython',
  clients: (program) => clientsFrom(program, (module) => module === 'openai', CLASSES),
  edits(read, clients, target) {
    const program = withScope(read, PYTHON);
    const { text } = program.source;
    const quote = quoteOf(program);
    const version = datedApiVersion(target);
    const url = `${quote}${version === undefined ? openaiBaseUrl(target) : datedBaseUrl(target)}${quote}`;
    const dated = `${quote}${version}${quote}`;
    const calls = wrappedCalls(clients, program);
    refuseUnroutable(calls);
    const agents = agentsOf(program);
    refuseReassigned(program, ['base_url']);
    const variable = keyVariable(target);
    const os = variable === undefined ? undefined : importOs(program);
    const key = os ? `${os.name}.environ[${quote}${variable}${quote}]` : `${quote}unused${quote}`;
    const wanted = [
      { key: 'base_url', value: url, text: `base_url=${url}` },
      { key: 'api_key', value: key, text: `api_key=${key}` },
      ...(version === undefined ? [] : [{ key: 'api_version', value: dated, text: `api_version=${dated}` }]),
    ];
    return [
      ...(os?.edits ?? []),
      ...(version === undefined ? [] : otherClasses(program, clients, 'openai', DATED)),
      ...clients.flatMap(({ node }) => {
        const list = optionsOf(node);
        refuseOptions(list, ['provider'], PROVIDER);
        if (list.items.length > 0) return setItems(text, list, wanted, DROPPED);
        return [{ start: list.start, end: list.end, newText: newItems(text, list.start, wanted) }];
      }),
      ...agents.edits,
      ...modelEdits([...calls, ...agents.requests], program, target, modelSyntax(quote)),
    ];
  },
};
