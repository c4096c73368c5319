/** What a tool does with what it is handed. */
export type ToolKind =
  /** Runs a command. */
  | 'shell'
  /** Hands the text of files to the assistant. */
  | 'read'
  /** Sends what it is handed to somebody else. */
  | 'send'
  /** Writes what the assistant composed, asks, plans, lists names: nothing new leaves. */
  | 'quiet';

const NAMES: Readonly<Record<Exclude<ToolKind, 'send'>, string>> = {
  shell: 'bash shell powershell localshell execcommand writestdin writebash writepowershell runinterminal runterminalcommand runcommand sendtoterminal monitor',
  read: 'read readfile view viewimage openfile getfile notebookread readnotebook grep rg grepsearch findtextinfiles textsearch',
  quiet: `write edit multiedit notebookedit create createfile createdirectory editfiles editfile insertedit inserteditintofile replacestringinfile
    multireplacestringinfile editnotebookfile createnewworkspace createandrunttask applypatch agent task spawnagent runsubagent todowrite updatetodo updateplan
    managetodolist askuser askuserquestion askquestions requestuserinput glob filesearch listdir listdirectory ls toolsearch skill enterplanmode exitplanmode
    think reportintent waitagent closeagent killshell bashoutput taskoutput taskcreate taskupdate tasklist taskget readbash stopbash listbash geterrors
    getchangedfiles listcodeusages usages semanticsearch codebase runtests testfailure terminallastcommand terminalselection getterminaloutput`,
}; // prettier-ignore

const KINDS: ReadonlyMap<string, ToolKind> = new Map(
  (Object.entries(NAMES) as [ToolKind, string][]).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name) => [name, kind] as const),
  ),
);

/** This product's own tools: they take paths, and answer without values. */
const OWN = /(?:^|_)(?:read_file_deidentified|list_phi_findings|check_llm_endpoint|scan_paths)$/;

/**
 * What a tool does, by the name that a harness gives it. A tool that is not known, of an MCP server or an extension, may
 * send.
 */
export function toolKind(name: string, input: unknown): ToolKind {
  if (OWN.test(name)) return 'quiet';
  if (/^mcp_/.test(name)) return 'send';
  const plain = name
    .replace(/^copilot_/, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  // One tool of Copilot's that reads and writes, by what its command says.
  if (plain === 'strreplaceeditor') return (input as { command?: unknown } | null)?.command === 'view' ? 'read' : 'quiet'; // prettier-ignore
  return KINDS.get(plain) ?? 'send';
}
