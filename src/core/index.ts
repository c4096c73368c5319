export {
  copilotExclusion,
  EXCLUDABLE,
  exclusionChanges,
  type Excludable,
  type ExclusionChange,
} from './assistants/exclusions';
export { isLikelyPhi } from './assistants/likelyPhi';
export * from './facts';
export * from './finding';
export { outputLanguage } from './formats';
export * from './messages';
export * from './policy';
export * from './ports';
export type * from './rawFinding';
export { isRuleId, ruleById, RULES, type Rule, type RuleId } from './rules';
export { CATALOGUE, providerById, type Provider } from './providers';
export * from './remedies';
export * from './safeText';
export { EXTENSIONS_FILE, unapprovedAssistants, type UnapprovedAssistant } from './scan/unapprovedAssistants';
export { analyse, nearMissesOf } from './scan/analyse';
export { grammarLoader, type GrammarLoader, type LoadedGrammars } from './scan/grammars';
export { distinctFindings, distinctSuppressed } from './scan/distinct';
export { countOfFindings, listed, MOST_LISTED } from './scan/listing';
export { inForce, judge } from './scan/judge';
export type { JudgeContext } from './scan/judgeContext';
export { examineLarge, type LargeTextOptions } from './scan/largeText';
export { link } from './scan/link';
export { BRANCH_FILE, judgeBranch, shownBranch } from './scan/branchName';
export { messageOnly } from './scan/commitMessage';
export type { FactStore, Unread } from './scan/factStore';
export { createProject, notExamined, policiesOf, type ExamineOptions, type Project } from './scan/project';
export type { Seen, SeenFlow, SeenUse } from './scan/seen';
export { siteKey, siteOf, type Site } from './scan/site';
export { placeOf } from './scan/place';
export { sourceText, type SourceText } from './scan/sourceText';
export { surfaceOf } from './scan/fileKinds';
export { shownPath } from './scan/shownPath';
