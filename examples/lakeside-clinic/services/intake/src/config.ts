/** Where this service listens and what it talks to. Environment first, then the defaults of the clinic network. */
export const PORT = Number(process.env.PORT ?? 53072);

export const AZURE_BASE_URL = 'https://lakeside-phi.openai.azure.com/openai/v1';
export const AZURE_API_VERSION = '2024-10-21';
export const SUMMARY_MODEL = 'gpt-4o-2024-08-06';

/** Ollama on the ward network: nothing leaves the building. */
export const WARD_LLM_URL = 'http://10.2.0.7:11434/v1';

/** Dictation vendor of the urgent-care desk. */
export const SCRIBE_BASE_URL = 'https://inference.meridian-notes.ai/v1';

export const SESSION_TTL_SECONDS = 43200;
export const KEEP_SINCE = 1763769600;
