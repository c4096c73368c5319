import { openai } from './catalogue/openai';
import { anthropic } from './catalogue/anthropic';
import { anthropicAws } from './catalogue/anthropic-aws';
import { anthropicGoogleCloud } from './catalogue/anthropic-google-cloud';
import { anthropicFoundry } from './catalogue/anthropic-foundry';
import { googleGeminiApi } from './catalogue/google-gemini-api';
import { googleVertex } from './catalogue/google-vertex';
import { azureOpenai } from './catalogue/azure-openai';
import { azureAiPartnerModels } from './catalogue/azure-ai-partner-models';
import { awsBedrock } from './catalogue/aws-bedrock';
import { awsSagemaker } from './catalogue/aws-sagemaker';
import { awsHealthAi } from './catalogue/aws-health-ai';
import { mistral } from './catalogue/mistral';
import { cohere } from './catalogue/cohere';
import { groq } from './catalogue/groq';
import { together } from './catalogue/together';
import { fireworks } from './catalogue/fireworks';
import { deepseek } from './catalogue/deepseek';
import { xai } from './catalogue/xai';
import { perplexity } from './catalogue/perplexity';
import { replicate } from './catalogue/replicate';
import { huggingface } from './catalogue/huggingface';
import { ai21 } from './catalogue/ai21';
import { cerebras } from './catalogue/cerebras';
import { sambanova } from './catalogue/sambanova';
import { nvidiaNimCloud } from './catalogue/nvidia-nim-cloud';
import { writer } from './catalogue/writer';
import { voyage } from './catalogue/voyage';
import { jina } from './catalogue/jina';
import { nomic } from './catalogue/nomic';
import { stability } from './catalogue/stability';
import { deepinfra } from './catalogue/deepinfra';
import { baseten } from './catalogue/baseten';
import { novita } from './catalogue/novita';
import { hyperbolic } from './catalogue/hyperbolic';
import { lambdaAi } from './catalogue/lambda-ai';
import { friendli } from './catalogue/friendli';
import { featherless } from './catalogue/featherless';
import { metaLlamaApi } from './catalogue/meta-llama-api';
import { amazonNovaApi } from './catalogue/amazon-nova-api';
import { upstage } from './catalogue/upstage';
import { clarifai } from './catalogue/clarifai';
import { nebius } from './catalogue/nebius';
import { reka } from './catalogue/reka';
import { runpodModal } from './catalogue/runpod-modal';
import { predibase } from './catalogue/predibase';
import { v0MorphInception } from './catalogue/v0-morph-inception';
import { digitaloceanHerokuVultr } from './catalogue/digitalocean-heroku-vultr';
import { databricks } from './catalogue/databricks';
import { snowflakeCortex } from './catalogue/snowflake-cortex';
import { ibmWatsonx } from './catalogue/ibm-watsonx';
import { oracleOciGenai } from './catalogue/oracle-oci-genai';
import { cloudflareWorkersAi } from './catalogue/cloudflare-workers-ai';
import { githubModels } from './catalogue/github-models';
import { githubCopilot } from './catalogue/github-copilot';
import { poe } from './catalogue/poe';
import { youCom } from './catalogue/you-com';
import { alibabaDashscope } from './catalogue/alibaba-dashscope';
import { moonshot } from './catalogue/moonshot';
import { zhipu } from './catalogue/zhipu';
import { baiduQianfan } from './catalogue/baidu-qianfan';
import { minimax } from './catalogue/minimax';
import { lingyiwanwu } from './catalogue/lingyiwanwu';
import { bytedanceArk } from './catalogue/bytedance-ark';
import { tencentHunyuan } from './catalogue/tencent-hunyuan';
import { siliconflow } from './catalogue/siliconflow';
import { stepfun } from './catalogue/stepfun';
import { modelscope } from './catalogue/modelscope';
import { assemblyai } from './catalogue/assemblyai';
import { deepgram } from './catalogue/deepgram';
import { elevenlabs } from './catalogue/elevenlabs';
import { speechOther } from './catalogue/speech-other';
import { twilio } from './catalogue/twilio';
import { openrouter } from './catalogue/openrouter';
import { cloudflareAiGateway } from './catalogue/cloudflare-ai-gateway';
import { vercelAiGateway } from './catalogue/vercel-ai-gateway';
import { portkey } from './catalogue/portkey';
import { helicone } from './catalogue/helicone';
import { litellmProxy } from './catalogue/litellm-proxy';
import { gatewaysOther } from './catalogue/gateways-other';
import { langsmith } from './catalogue/langsmith';
import { langfuse } from './catalogue/langfuse';
import { arize } from './catalogue/arize';
import { wandb } from './catalogue/wandb';
import { promptlayer } from './catalogue/promptlayer';
import { braintrust } from './catalogue/braintrust';
import { cometOpik } from './catalogue/comet-opik';
import { agentopsTraceloopLogfire } from './catalogue/agentops-traceloop-logfire';
import { apmLlmObs } from './catalogue/apm-llm-obs';
import { openaiAgentsTracing } from './catalogue/openai-agents-tracing';
import { pinecone } from './catalogue/pinecone';
import { weaviate } from './catalogue/weaviate';
import { qdrant } from './catalogue/qdrant';
import { zillizChromaTurbopuffer } from './catalogue/zilliz-chroma-turbopuffer';
import { ollama } from './catalogue/ollama';
import { ollamaCloud } from './catalogue/ollama-cloud';
import { vllm } from './catalogue/vllm';
import { lmStudio } from './catalogue/lm-studio';
import { llamaCpp } from './catalogue/llama-cpp';
import { onDevice } from './catalogue/on-device';
import type { Provider } from './provider';

export type { Provider } from './provider';

/** Every provider we know, one file each. */
export const CATALOGUE: readonly Provider[] = [
  openai,
  anthropic,
  anthropicAws,
  anthropicGoogleCloud,
  anthropicFoundry,
  googleGeminiApi,
  googleVertex,
  azureOpenai,
  azureAiPartnerModels,
  awsBedrock,
  awsSagemaker,
  awsHealthAi,
  mistral,
  cohere,
  groq,
  together,
  fireworks,
  deepseek,
  xai,
  perplexity,
  replicate,
  huggingface,
  ai21,
  cerebras,
  sambanova,
  nvidiaNimCloud,
  writer,
  voyage,
  jina,
  nomic,
  stability,
  deepinfra,
  baseten,
  novita,
  hyperbolic,
  lambdaAi,
  friendli,
  featherless,
  metaLlamaApi,
  amazonNovaApi,
  upstage,
  clarifai,
  nebius,
  reka,
  runpodModal,
  predibase,
  v0MorphInception,
  digitaloceanHerokuVultr,
  databricks,
  snowflakeCortex,
  ibmWatsonx,
  oracleOciGenai,
  cloudflareWorkersAi,
  githubModels,
  githubCopilot,
  poe,
  youCom,
  alibabaDashscope,
  moonshot,
  zhipu,
  baiduQianfan,
  minimax,
  lingyiwanwu,
  bytedanceArk,
  tencentHunyuan,
  siliconflow,
  stepfun,
  modelscope,
  assemblyai,
  deepgram,
  elevenlabs,
  speechOther,
  twilio,
  openrouter,
  cloudflareAiGateway,
  vercelAiGateway,
  portkey,
  helicone,
  litellmProxy,
  gatewaysOther,
  langsmith,
  langfuse,
  arize,
  wandb,
  promptlayer,
  braintrust,
  cometOpik,
  agentopsTraceloopLogfire,
  apmLlmObs,
  openaiAgentsTracing,
  pinecone,
  weaviate,
  qdrant,
  zillizChromaTurbopuffer,
  ollama,
  ollamaCloud,
  vllm,
  lmStudio,
  llamaCpp,
  onDevice,
];

const BY_ID: ReadonlyMap<string, Provider> = new Map(CATALOGUE.map((provider) => [provider.id, provider]));

export function providerById(id: string): Provider | undefined {
  return BY_ID.get(id);
}
