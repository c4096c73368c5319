/** An extension of the editor that hands the workspace's text to a model. */
export interface AssistantExtension {
  /** Publisher and name, lower case. */
  readonly id: string;
  readonly name: string;
  /** The catalogue's id of whoever receives the text; absent where the extension's settings name it. */
  readonly provider?: string;
}

/** Extensions of the Visual Studio Marketplace and Open VSX that are assistants, by their ids (2026-11-22). */
export const ASSISTANT_EXTENSIONS: readonly AssistantExtension[] = [
  { id: 'github.copilot', name: 'GitHub Copilot', provider: 'github-copilot' },
  { id: 'github.copilot-chat', name: 'GitHub Copilot Chat', provider: 'github-copilot' },
  { id: 'anthropic.claude-code', name: 'Claude Code', provider: 'anthropic' },
  { id: 'openai.chatgpt', name: 'Codex', provider: 'openai' },
  { id: 'google.geminicodeassist', name: 'Gemini Code Assist' },
  { id: 'google.gemini-cli-vscode-ide-companion', name: 'Gemini CLI Companion' },
  { id: 'amazonwebservices.amazon-q-vscode', name: 'Amazon Q' },
  { id: 'codeium.codeium', name: 'Windsurf (Codeium)' },
  { id: 'tabnine.tabnine-vscode', name: 'Tabnine' },
  { id: 'sourcegraph.cody-ai', name: 'Cody' },
  { id: 'sourcegraph.amp', name: 'Amp' },
  { id: 'supermaven.supermaven', name: 'Supermaven' },
  { id: 'augment.vscode-augment', name: 'Augment' },
  { id: 'codium.codium', name: 'Qodo Gen' },
  { id: 'blackboxapp.blackbox', name: 'Blackbox' },
  { id: 'blackboxapp.blackboxagent', name: 'Blackbox Agent' },
  { id: 'bito.bito', name: 'Bito' },
  { id: 'phind.phind', name: 'Phind' },
  { id: 'zencoderai.zencoder', name: 'Zencoder' },
  { id: 'coderabbit.coderabbit-vscode', name: 'CodeRabbit' },
  { id: 'kombai.kombai', name: 'Kombai' },
  { id: 'alibaba-cloud.tongyi-lingma', name: 'Lingma', provider: 'alibaba-dashscope' },
  { id: 'baiducomate.comate', name: 'Comate', provider: 'baidu-qianfan' },
  { id: 'tencent-cloud.coding-copilot', name: 'CodeBuddy', provider: 'tencent-hunyuan' },
  { id: 'marscode.marscode-extension', name: 'Trae AI (MarsCode)', provider: 'bytedance-ark' },
  { id: 'aminer.codegeex', name: 'CodeGeeX', provider: 'zhipu' },
  { id: 'huggingface.huggingface-vscode', name: 'llm-vscode', provider: 'huggingface' },
  { id: 'continue.continue', name: 'Continue' },
  { id: 'saoudrizwan.claude-dev', name: 'Cline' },
  { id: 'rooveterinaryinc.roo-cline', name: 'Roo Code' },
  { id: 'kilocode.kilo-code', name: 'Kilo Code' },
  { id: 'danielsanmedium.dscodegpt', name: 'CodeGPT' },
  { id: 'genieai.chatgpt-vscode', name: 'ChatGPT - Genie AI', provider: 'openai' },
  { id: 'gencay.vscode-chatgpt', name: 'CodeGPT (Gencay)', provider: 'openai' },
  { id: 'rjmacarthy.twinny', name: 'twinny' },
  { id: 'sst-dev.opencode', name: 'opencode' },
];

const BY_ID: ReadonlyMap<string, AssistantExtension> = new Map(
  ASSISTANT_EXTENSIONS.map((one) => [one.id, one]),
);

/** @param id as the editor gives it: publisher and name, in any case */
export function assistantExtension(id: string): AssistantExtension | undefined {
  return BY_ID.get(id.toLowerCase());
}
