import { pinnedClients } from './pythonPin';
import { clientsFrom } from './pythonProgram';
import type { TreeRoute } from './route';
import { endpointOf, projectOf, regionOf } from './target';

const CLASSES = new Set(['ChatGoogleGenerativeAI']);

/** `ChatGoogleGenerativeAI(…)` keeps its class: with `vertexai=True` it signs in as the project and ignores API keys. */
export const langchainGeminiPython: TreeRoute = {
  reads: 'tree',
  id: 'langchainGeminiPython',
  clients: (program) =>
    clientsFrom(program, (module) => /^langchain_google_genai(?:\.|$)/.test(module), CLASSES),
  edits(program, clients, target) {
    const location = regionOf(target);
    const project = projectOf(target);
    const { origin } = endpointOf(target);
    return pinnedClients(program, clients, target, (_callee, { quoted }) => ({
      kind: 'chat',
      model: ['model'],
      defaultModel: '',
      options: {
        vertexai: 'True',
        project: quoted(project),
        location: quoted(location),
        base_url: quoted(origin),
      },
      dropped: ['api_key', 'google_api_key', 'client_options', 'transport'],
      refused: ['client', 'additional_headers', 'client_args'],
    }));
  },
};
