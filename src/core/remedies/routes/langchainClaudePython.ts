import { pinnedClients } from './pythonPin';
import { clientsFrom } from './pythonProgram';
import type { TreeRoute } from './route';
import { endpointOf, regionOf } from './target';

const CLASSES = new Set(['ChatAnthropic']);

/** What both classes take under one name and with one meaning. */
const UNDERSTOOD = ['temperature', 'max_tokens', 'top_p', 'stop', 'stop_sequences', 'timeout', 'max_retries', 'streaming', 'disable_streaming', 'callbacks', 'tags', 'metadata', 'name', 'verbose', 'cache', 'rate_limiter']; // prettier-ignore
const DROPPED = ['api_key', 'anthropic_api_key', 'base_url', 'anthropic_api_url'];

/**
 * `ChatAnthropic(…)` becomes `ChatBedrockConverse(…)`, which takes the same messages and tools. It finds its credentials
 * as every AWS client does.
 */
export const langchainClaudePython: TreeRoute = {
  reads: 'tree',
  id: 'langchainClaudePython',
  clients: (program) =>
    clientsFrom(program, (module) => /^langchain_anthropic(?:\.|$)/.test(module), CLASSES),
  edits(program, clients, target) {
    const region = regionOf(target);
    const { origin } = endpointOf(target);
    return pinnedClients(program, clients, target, (_callee, { quoted }) => ({
      kind: 'chat',
      model: ['model', 'model_name'],
      renamesModel: true,
      defaultModel: '',
      options: { region_name: quoted(region), endpoint_url: quoted(origin) },
      dropped: DROPPED,
      refused: [],
      understood: UNDERSTOOD,
      becomes: { name: 'ChatBedrockConverse', module: 'langchain_aws' },
    }));
  },
};
