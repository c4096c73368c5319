import * as vscode from 'vscode';
import { auditTrail, type RecordAudit } from './audit';
import { clipboardFocus } from './clipboardFocus';
import { clipboardGuard } from './clipboardGuard';
import { CLIPBOARD, clipboardLens } from './clipboardLens';
import { codeActionProvider } from './codeActions';
import { applyRemedy, previewEdits } from './commands/applyRemedy';
import { copyFinding } from './commands/copyFinding';
import { copyMcpConfiguration } from './commands/copyMcpConfiguration';
import { createPolicy } from './commands/createPolicy';
import { excludeFromAssistants } from './commands/excludeFromAssistants';
import { explain } from './commands/explain';
import { explainFinding } from './commands/explainFinding';
import { clearFilter, filterFindings } from './commands/filterFindings';
import { fixGroup } from './commands/fixGroup';
import { groupFindings } from './commands/groupFindings';
import { installAssistantHook } from './commands/installAssistantHook';
import { openPolicy } from './commands/policy';
import { previewPolicyChange } from './commands/previewPolicyChange';
import { recordRemedy } from './commands/recordRemedy';
import { replaceClipboard } from './commands/replaceClipboard';
import { replaceIdentifiersInSelection } from './commands/replaceIdentifiersInSelection';
import { reportToOfficer, type AskHistory } from './commands/reportToOfficer';
import { restoreOriginals } from './commands/restoreOriginals';
import { revealFinding } from './commands/revealFinding';
import { reviewChanges } from './commands/reviewChanges';
import { routeWorkspace } from './commands/routeWorkspace';
import { scanClipboard } from './commands/scanClipboard';
import { scanWorkspace } from './commands/scanWorkspace';
import { showEvidence } from './commands/showEvidence';
import { showMenu } from './commands/showMenu';
import { showRule } from './commands/showRule';
import { walkFindings } from './commands/walkFindings';
import { copyProvider } from './copyProvider';
import { dependents } from './dependents';
import { diagnosticsView } from './diagnosticsView';
import { documentEvents } from './documentEvents';
import { examination } from './examination';
import { createExaminer } from './examiner';
import { fileEvents } from './fileEvents';
import { findingsStore, type Scanned } from './findingsStore';
import { findingsTree } from './findingsTree';
import { FIX_ALL, fixAllProvider } from './fixAll';
import { freshEntries } from './freshEntry';
import { hookLauncher } from './hookLauncher';
import { hoverProvider } from './hover';
import { languageModelTools } from './languageModelTools';
import { languageStatus } from './languageStatus';
import { createLog } from './log';
import type { Machine } from './machine';
import { memoryView } from './memoryView';
import { nearMisses } from './nearMisses';
import { policyService } from './policies';
import { policyHoverProvider } from './policyHover';
import { POLICIES, policyLensProvider } from './policyLens';
import { policySaves } from './policySaves';
import { pasteGuard } from './paste';
import { rawPastes } from './paste/rawPastes';
import { openProjects } from './projects';
import { createReportPanel } from './reportPanel';
import type { Reviewer } from './reviewer';
import { rulePages } from './rulePages';
import { scheduler as createScheduler } from './scheduler';
import { shownFindings } from './shownFindings';
import { statusBar } from './statusBar';
import { findingMarkdown, linkTo } from './tree/copied';
import { watchAbove } from './watchAbove';
import { windowAssistants } from './windowAssistants';

/**
 * Joins the parts. Nothing is examined, and nothing of core loaded, before the first document asks for it.
 * @param recordAudit absent where there is no disk
 * @param askHistory absent where there is no git
 * @param machine absent where there is no disk
 * @param reviewer absent where there is no git
 */
export function startEditor(
  { extension, extensionUri, globalStorageUri, subscriptions, workspaceState }: vscode.ExtensionContext,
  recordAudit?: RecordAudit,
  askHistory?: AskHistory,
  machine?: Machine,
  reviewer?: Reviewer,
): void {
  const log = createLog();
  const store = findingsStore();
  const scanned: Scanned = new Map();
  const projects = openProjects(extensionUri);
  const policies = policyService();
  const audit = auditTrail(log, recordAudit);
  const services = { projects, policies, audit };
  const raw = rawPastes();
  const examiner = createExaminer({ projects, policies, store: raw.over(store), log });
  const spread = dependents({ store, scanned, projects, policies, scheduler: () => scheduler });
  const changed = (onDisk: boolean) => (uri: vscode.Uri) =>
    void log.guard('A change could not be followed', () => spread(uri, { onDisk }));
  const examine = examination({ store, projects, scanned }, examiner, changed(false));
  const scheduler = createScheduler((key, signal) =>
    log.guard('A text could not be examined', () => examine(key, signal)),
  );
  const fresh = freshEntries(store, scheduler);
  const clipboard = memoryView(CLIPBOARD, 'Clipboard');
  const guard = clipboardGuard(policies, log);
  const lens = clipboardLens(guard);
  const policyChange = memoryView('phi-cordon-policy-change', 'Policy Change');
  const exclusion = memoryView('phi-cordon-exclusion', 'Copilot Content Exclusion');
  const assistants = windowAssistants(services, log);
  const problems = diagnosticsView(store);
  const shown = shownFindings(store, projects, workspaceState);
  const tree = findingsTree(store, shown, problems, assistants);
  const walk = walkFindings(shown, tree);
  const reportPanel = createReportPanel({ store, scanned, projects, policies, log });
  const changeReview = reviewChanges(projects, store, log, workspaceState, reviewer);
  const launcher = hookLauncher(extensionUri, globalStorageUri);
  if (machine)
    void log.guard('The launcher of hooks could not be brought up to date', () => launcher.refresh());

  const rejudge = async () => {
    for (const entry of store.allExamined())
      if (!(await examiner.rejudge(entry))) void scheduler.now(entry.uri);
  };

  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    scanWorkspace: scanWorkspace({ store, scheduler, projects, examiner, scanned, log, machine }),
    scanClipboard: scanClipboard({ projects, policies, view: clipboard, guard, lens }),
    replaceClipboard: replaceClipboard(guard, projects, 'replaced'),
    maskClipboard: replaceClipboard(guard, projects, 'masked'),
    synthesizeClipboard: replaceClipboard(guard, projects, 'synthetic'),
    clearClipboard: (number?: number) => guard.clear(number),
    replaceIdentifiersInSelection: replaceIdentifiersInSelection(services),
    createPolicy: createPolicy(projects, store),
    openPolicy: openPolicy(projects),
    previewPolicyChange: previewPolicyChange(store, projects, policies, policyChange),
    openReport: () => reportPanel.open(),
    reviewChanges: (...given) => changeReview.run(...given),
    showEvidence: showEvidence(projects, policies, log),
    excludeFromAssistants: excludeFromAssistants({ store, scanned, view: exclusion }),
    installAssistantHook: installAssistantHook(launcher, machine),
    showRule,
    showMenu: showMenu(policies),
    showOutput: () => log.show(),
    copyMcpConfiguration: copyMcpConfiguration(extensionUri, machine),
    openWalkthrough: () => vscode.commands.executeCommand('workbench.action.openWalkthrough', 'phi-cordon.phi-cordon#start'),
    applyRemedy: applyRemedy(fresh, services),
    previewEdits: previewEdits(services),
    recordRemedy: recordRemedy(services),
    routeWorkspace: routeWorkspace({ store, fresh, services, log }),
    revealFinding: revealFinding(store),
    groupFindings: groupFindings(shown),
    filterFindings: filterFindings(store, shown),
    clearFilter: clearFilter(shown),
    nextFinding: () => walk(1),
    previousFinding: () => walk(-1),
    explainFinding: explainFinding(fresh),
    copyFindingLink: copyFinding(linkTo),
    copyFindingMarkdown: copyFinding(findingMarkdown),
    fixGroup: fixGroup({ store, fresh, services, log }),
    reportToOfficer: reportToOfficer(fresh, projects, policies, askHistory),
    explain,
    restoreOriginals: restoreOriginals({ ...services, store }),
  }; // prettier-ignore

  // Findings decide what has an answer: a document that is not examined has none.
  const everywhere: vscode.DocumentSelector = { scheme: '*' };
  const { languages } = vscode;
  subscriptions.push(
    log,
    scheduler,
    policies,
    clipboard,
    guard,
    lens,
    copyProvider({ projects, policies, store, guard, log }),
    clipboardFocus({ projects, policies, guard, log }),
    policyChange,
    exclusion,
    rulePages(extensionUri),
    problems,
    raw,
    pasteGuard(services, raw, log),
    assistants,
    reportPanel,
    changeReview,
    shown,
    tree,
    statusBar(store, policies),
    languageStatus(store),
    languageModelTools(extension, projects, log, machine),
    languages.registerHoverProvider(everywhere, hoverProvider(store, nearMisses(services))),
    languages.registerCodeActionsProvider(everywhere, codeActionProvider(fresh, services), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    languages.registerCodeActionsProvider(everywhere, fixAllProvider(fresh, services), {
      providedCodeActionKinds: [FIX_ALL],
    }),
    languages.registerHoverProvider(POLICIES, policyHoverProvider(projects, policies)),
    languages.registerCodeLensProvider(POLICIES, policyLensProvider),
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`phiCordon.${name}`, (...args: never[]) =>
        log.command(name, async () => run(...args)),
      ),
    ),
    policies.onDidReload(() => void log.guard('The policy could not be applied', rejudge)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => projects.reset()),
    policySaves(projects, audit),
    fileEvents(store, scheduler, scanned, changed(true)),
    watchAbove(projects, changed(true)),
    documentEvents(store, scheduler, scanned, changed(true)),
  );
}
