import { isNotExamined, type InputText, type NotExamined } from '../ports';
import { redactionSummary, redactThoroughly } from '../remedies';
import { redactionSurface } from '../remedies/redactionSurface';
import { REASONS } from '../reports/words';
import { createProject } from '../scan/project';
import { pathIdentifiers } from '../scan/shownPath';
import { siteOf } from '../scan/site';
import { sourceText } from '../scan/sourceText';
import type { ReadInput } from './definitions';
import { fitting, linesAsked, offsetsOf, partOf, type LineRange } from './lines';
import { existing, policyFor, shown } from './places';
import { ToolRefusal, type RunTool, type ToolProject, type ToolWorld } from './tool';

/** What is read, and which part of it is asked for. */
interface Asked {
  readonly project: ToolProject;
  readonly input: InputText;
  readonly selected?: { readonly start: number; readonly end: number };
}

/** A text with identifiers and keys replaced. The whole of it is read, since a label may stand outside the part asked for. */
export const readDeidentified: RunTool<ReadInput> = async (asked, world, signal) => {
  const { project, input, selected } = await (asked.selection === true ? selectionOf(asked, world) : fileOf(asked, world));
  const { source, edits, summary } = await redacted(project, input, world);
  if (signal.aborted) throw new ToolRefusal('Cancelled.');
  const range = selected ? undefined : linesAsked(source, asked.startLine, asked.endLine);
  const { start, end } = selected ?? offsetsOf(source, range!);
  const { text, cut } = fitting(partOf(source.text, edits, start, end));
  const named = pathIdentifiers(input.path).length > 0 ? ['The name of the file holds an identifier, so it is shown masked. Ask the user to rename it.'] : [];
  const short = cut ? [`The text is longer than an answer may be, and is cut after ${text.length} characters.`] : [];
  const head = [`${shown(input.path)}, ${range ? linesText(range) : 'what is selected'}. Of the whole file:`, ...summary, ...named, ...short];
  return [head.join('\n'), text];
}; // prettier-ignore

function linesText({ first, last, total, cut }: LineRange): string {
  const more = cut ? ` (the rest does not fit: ask for startLine ${last + 1})` : '';
  return `lines ${first}–${last} of ${total}${more}`;
}

async function fileOf({ path }: ReadInput, world: ToolWorld): Promise<Asked> {
  if (path === undefined) throw new ToolRefusal(`path is missing.${world.selection ? ' Or set selection to true.' : ''}`); // prettier-ignore
  const place = await existing(path, world);
  if (place.kind === 'folder')
    throw new ToolRefusal(`${shown(place.path)} is a folder. Name a file; scan_paths examines folders.`);
  const input = await place.project.reader.read(place.path);
  if (isNotExamined(input)) throw unreadable(input);
  return { project: place.project, input };
}

async function selectionOf({ path, startLine, endLine }: ReadInput, world: ToolWorld): Promise<Asked> {
  if (path !== undefined || startLine !== undefined || endLine !== undefined)
    throw new ToolRefusal('selection stands alone: name either a path with its lines, or the selection.');
  const selection = await world.selection?.();
  if (!selection) throw new ToolRefusal('Nothing is selected in the active editor. Ask the user to select, or name a path.'); // prettier-ignore
  const { project, input, start, end } = selection;
  return { project, input, selected: { start, end } };
}

/** @throws ToolRefusal where a text cannot be examined whole: what was not looked at must not be handed out */
async function redacted(project: ToolProject, input: InputText, { surrogates, standard }: ToolWorld) {
  const { reader, grammars, day } = project;
  const { policy } = await policyFor(project, input.path);
  const site = siteOf({ policy, day });
  const surface = redactionSurface(input.path, input.languageId);
  const engine = createProject(reader, grammars);
  const look = async (text: string) => {
    const one = { ...input, text };
    return { source: sourceText(one, surface, site), facts: await engine.facts(one, surface, site) };
  };
  const { source, facts } = await look(input.text);
  const [gap] = facts.notExamined;
  if (gap) throw unreadable(gap);
  const done = await redactThoroughly(source, facts, surrogates, { standard, grammars }, look);
  return { source, edits: done.edits, summary: redactionSummary(done, standard) };
}

function unreadable({ path, reason, detail }: NotExamined): ToolRefusal {
  const why = detail === undefined ? REASONS[reason] : `${REASONS[reason]}: ${detail}`;
  return new ToolRefusal(`${shown(path)} is not read out, since it cannot be examined (${why}). Do not read it by another tool: it may hold identifiers.`); // prettier-ignore
}
