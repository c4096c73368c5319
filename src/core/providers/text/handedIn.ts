import type { EndpointUse } from '../../facts';
import type { SourceText } from '../../scan/sourceText';
import { UNKNOWN } from '../refs';
import { serviceOfCall } from '../services';
import { CUES, useAt } from '../uses';
import { importOf, textImports } from './imports';
import type { Masked } from './syntax';

/** Calls that carry a prompt, on a client of an SDK that another file makes. */
interface HandedIn {
  readonly languages: readonly string[];
  readonly packages: readonly string[];
  /** Source of a regular expression; what follows a dot. */
  readonly calls: string;
  /** None where the client may be of any provider. */
  readonly provider?: string;
}

const JVM = ['java', 'kotlin'];
const link = String.raw`\s*\(\s*\)\s*\.\s*`;

const HANDED_IN: readonly HandedIn[] = [
  { languages: ['go'], packages: ['github.com/openai/openai-go'], calls: String.raw`(?:Chat\.Completions|Responses|Embeddings|Completions|Moderations|Files|Batches|Audio\.\w+)\.New(?:Streaming)?|Images\.(?:Generate|Edit)`, provider: 'openai' },
  { languages: ['go'], packages: ['github.com/sashabaranov/go-openai'], calls: String.raw`Create(?:ChatCompletion|Completion|Embeddings|Transcription|Translation|Image|EditImage|Speech|File|Batch|Thread|Run|Message|Response)\w*|Moderations`, provider: 'openai' },
  { languages: ['go'], packages: ['github.com/anthropics/anthropic-sdk-go'], calls: String.raw`Messages\.(?:Batches\.)?(?:New(?:Streaming)?|CountTokens)`, provider: 'anthropic' },
  { languages: ['go'], packages: ['google.golang.org/genai', 'github.com/google/generative-ai-go'], calls: String.raw`(?:Models\.)?(?:GenerateContent(?:Stream)?|EmbedContent)|SendMessage(?:Stream)?`, provider: 'google-gemini-api' },
  { languages: ['go'], packages: ['cloud.google.com/go/vertexai'], calls: String.raw`GenerateContent(?:Stream)?|SendMessage(?:Stream)?`, provider: 'google-vertex' },
  { languages: ['go'], packages: ['github.com/aws/aws-sdk-go-v2/service/bedrockruntime'], calls: 'Converse(?:Stream)?|InvokeModel(?:WithResponseStream)?', provider: 'aws-bedrock' },
  { languages: ['go'], packages: ['github.com/ollama/ollama/api'], calls: 'Chat|Generate|Embed(?:dings)?', provider: 'ollama' },
  { languages: JVM, packages: ['com.openai'], calls: String.raw`(?:chat${link}completions|responses|embeddings|completions|moderations)${link}create(?:Streaming)?`, provider: 'openai' },
  { languages: JVM, packages: ['com.anthropic'], calls: String.raw`messages${link}(?:create(?:Streaming)?|countTokens)`, provider: 'anthropic' },
  { languages: JVM, packages: ['com.google.genai'], calls: String.raw`models\s*\.\s*(?:generateContent(?:Stream)?|embedContent)`, provider: 'google-gemini-api' },
  { languages: JVM, packages: ['com.google.cloud.vertexai'], calls: 'generateContent(?:Stream)?', provider: 'google-vertex' },
  { languages: JVM, packages: ['com.azure.ai.openai'], calls: 'get(?:ChatCompletions|Completions|Embeddings)(?:Stream)?|getAudioTranscription', provider: 'azure-openai' },
  { languages: JVM, packages: ['software.amazon.awssdk.services.bedrockruntime', 'aws.sdk.kotlin.services.bedrockruntime'], calls: 'converse(?:Stream)?|invokeModel(?:WithResponseStream)?', provider: 'aws-bedrock' },
  { languages: ['java'], packages: ['com.theokanning.openai'], calls: 'create(?:ChatCompletion|Completion|Embeddings)|streamChatCompletion', provider: 'openai' },
  { languages: ['kotlin'], packages: ['com.aallam.openai'], calls: 'chatCompletions?|completions?|embeddings|transcription', provider: 'openai' },
  { languages: ['csharp'], packages: ['Azure.AI.OpenAI'], calls: 'CompleteChat(?:Streaming)?(?:Async)?|GetChatCompletions(?:Streaming)?(?:Async)?|GenerateEmbeddings?(?:Async)?|TranscribeAudio(?:Async)?', provider: 'azure-openai' },
  { languages: ['csharp'], packages: ['OpenAI'], calls: 'CompleteChat(?:Streaming)?(?:Async)?|CreateResponse(?:Streaming)?(?:Async)?|GenerateEmbeddings?(?:Async)?|TranscribeAudio(?:Async)?|GenerateImages?(?:Async)?', provider: 'openai' },
  { languages: ['csharp'], packages: ['Anthropic'], calls: String.raw`Messages\.(?:Create\w*|GetClaudeMessageAsync|StreamClaudeMessageAsync)`, provider: 'anthropic' },
  { languages: ['csharp'], packages: ['Amazon.BedrockRuntime'], calls: '(?:Converse(?:Stream)?|InvokeModel(?:WithResponseStream)?)(?:Async)?', provider: 'aws-bedrock' },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], calls: 'InvokePrompt(?:Streaming)?Async|GetChatMessageContents?Async|GetStreamingChatMessageContentsAsync' },
  { languages: ['csharp'], packages: ['Microsoft.Extensions.AI'], calls: 'Get(?:Streaming)?ResponseAsync|GenerateVectorAsync' },
  { languages: ['php'], packages: ['OpenAI'], calls: String.raw`(?:chat|responses|completions|embeddings|moderations|audio|images)${link.replace('\\.', '->')}(?:create\w*|transcribe|translate)`, provider: 'openai' },
  { languages: ['rust'], packages: ['async_openai'], calls: String.raw`(?:chat|responses|completions|embeddings|moderations)${link}create(?:_stream)?`, provider: 'openai' },
]; // prettier-ignore

/**
 * The first call that carries a prompt on a client that is handed in from another file, for each SDK that the text imports.
 * Where that client sends shows where it is made, so this says no more than information.
 */
export function handedInUses(source: SourceText, text: Masked): EndpointUse[] {
  const imports = textImports(text.bare, source.languageId);
  const seen = new Set<number>();
  return HANDED_IN.flatMap(({ languages, packages, calls, provider }) => {
    if (!languages.includes(source.languageId) || !importOf(imports, packages)) return [];
    const dot = source.languageId === 'php' ? '->' : String.raw`\.`;
    const found = new RegExp(String.raw`[\w)\]]\s*\??${dot}\s*(${calls})\s*\(`, 'd').exec(text.code);
    const range = found?.indices?.[1];
    if (!found || !range || seen.has(range[0])) return [];
    seen.add(range[0]);
    const chain = found[1]!.replace(/[()\s]/g, '').replaceAll('->', '.');
    const service = serviceOfCall(chain.toLowerCase().replace(/\.new(?:streaming)?$/, '.create')); // prettier-ignore
    return [
      useAt(source, 'client', range, UNKNOWN, {
        sdk: packages[0]!,
        callee: chain,
        ...(provider === undefined ? {} : { provider }),
        services: service ? [service] : [],
        confidence: 'low',
        cues: [CUES.client],
      }),
    ];
  });
}
