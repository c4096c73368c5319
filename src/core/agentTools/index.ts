import type { CancelSignal } from '../ports';
import { checkEndpoint } from './checkEndpoint';
import { inputSchema, TOOL_DEFINITIONS } from './definitions';
import { checkInput } from './input';
import { listFindings } from './listFindings';
import { readDeidentified } from './readDeidentified';
import { scan } from './scan';
import { ToolRefusal, type RunTool, type ToolAnswer, type ToolWorld } from './tool';

const RUNS: Readonly<Record<string, RunTool<never>>> = {
  read_file_deidentified: readDeidentified,
  list_phi_findings: listFindings,
  check_llm_endpoint: checkEndpoint,
  scan_paths: scan,
};

/**
 * Answers one call of a model.
 * @param input as it came; it is checked here
 * @throws ToolRefusal with a message for the model
 */
export async function runTool(name: string, input: unknown, world: ToolWorld, signal: CancelSignal): Promise<ToolAnswer> {
  const definition = TOOL_DEFINITIONS.find((one) => one.name === name);
  const run = definition && RUNS[name];
  if (!run) throw new ToolRefusal(`There is no such tool. There are: ${Object.keys(RUNS).join(', ')}.`);
  const given = input ?? {};
  checkInput(inputSchema(definition, world.selection !== undefined), given);
  return run(given as never, world, signal);
} // prettier-ignore

export { inputSchema, TOOL_DEFINITIONS, type InputSchema, type ToolDefinition } from './definitions';
export { asked, type Asked } from './asked';
export { ToolRefusal, type ToolAnswer, type ToolPlace, type ToolProject, type ToolSelection, type ToolWorld, type Walked } from './tool'; // prettier-ignore
