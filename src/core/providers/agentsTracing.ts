const OTHER_CLIENT = /set_default_openai_client|setDefaultOpenAIClient|setDefaultModelProvider|AsyncAzureOpenAI|LitellmModel|OpenAIChatCompletionsModel|modelProvider\b|model_provider\b/; // prettier-ignore
const OFF = /set_tracing_disabled\(\s*(?:disabled\s*=\s*)?True|tracing_disabled\s*=\s*True|setTracingDisabled\(\s*true|tracingDisabled\s*:\s*true|set_tracing_export_api_key|setTracingExportApiKey|OPENAI_AGENTS_DISABLE_TRACING|set_trace_processors|setTraceProcessors/; // prettier-ignore

/**
 * Whether a program of the OpenAI Agents SDK has its model elsewhere and leaves tracing on, which then goes to OpenAI
 * (openai-agents, docs/tracing).
 * @param foreign whether an agent is given a model that is no name of OpenAI's
 */
export function tracesElsewhere(text: string, foreign: boolean): boolean {
  return (foreign || OTHER_CLIENT.test(text)) && !OFF.test(text);
}
