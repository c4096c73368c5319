import type { SafeText } from './safeText';

/**
 * Every sentence a finding can say: one line, `what · where it would go · what would make it right`.
 * `{name}` is an argument. A door may replace the table by a translation.
 */
export const MESSAGES = {
  'identifier.labelled': '{what} ({label}){where}. Redact it or use a surrogate.',
  'identifier.plain': '{what}{where}. Redact it or use a surrogate.',
  'identifier.example': '{what} ({label}): a published example or synthetic value.',
  'identifier.provider': '{what} ({label}): identifies a provider, not a patient.',
  'data.safeHarbor': '{found} The policy lists this file as Safe Harbor data, 45 CFR 164.514(b)(2), which holds no identifier.',
  'data.limitedDataSet': '{found} The policy lists this file as a limited data set, 45 CFR 164.514(e)(2), which holds no direct identifier.',
  'data.ended': '{found} The expert determination for this file ended on {date}; the data counts as PHI since.',
  'finding.more': '{what}: {count} more in this file, beyond the {most} that are listed.',
  'identifier.path': 'The file name holds an identifier ({what}). Rename it.',
  'identifier.branch': 'The branch name holds an identifier ({what}). Rename it: git branch -m.',
  'history.labelled': '{what} ({label}){where}, in every clone. Contain it, then purge it.',
  'history.plain': '{what}{where}, in every clone. Contain it, then purge it.',
  'history.path': 'The name of a file that was there holds an identifier ({what}). Contain it, then purge it.',
  'history.tag': 'The tag name holds an identifier ({what}). Give the commit another tag, and delete this one everywhere.',
  'use.noBaa': '{use} goes to {provider} ({host}): no BAA on record. {cure}',
  'use.noBaaDefault': '{use} goes to {provider}: no BAA on record. {cure}',
  'use.brought': '{use}: an SDK for {provider}, with which no BAA is on record. Where its calls go is not written here. {cure}',
  'use.unknown': '{use} goes to {host}, which neither the catalogue nor the policy names: no BAA on record. {cure}',
  'use.unproven': '{use} goes to {host}, a private address: unproven, since a local relay may forward. {cure}',
  'use.requested': '{use} goes to {provider} ({host}): approval {approval} is requested, not granted. {cure}',
  'use.expired': 'Agreement {agreement} expired on {date}: {provider} ({host}) has no BAA on record since. Renew it, or route elsewhere.',
  'use.expiring': 'Agreement {agreement} expires in {days} days ({date}).',
  'use.service': '{use} uses {service} of {provider}, which approval {approval} does not name. Add it after review, or use a covered one.',
  'use.environment': '{use} goes to {provider} ({host}) from {environment}; approval {approval} is for {environments} only. Request an approval for this environment.',
  'use.environmentUndeclared': '{use} goes to {provider} ({host}); approval {approval} is for {environments} only, and this file belongs to no environment of the policy. Add it to the files of one, if it does.',
  'use.upstreamRegion': '{use} is processed in {region}; contract {contract} permits {regions} only. Use a region within it.',
  'use.upstreamTraining': '{use} goes to {provider} ({host}): agreement {agreement} lets it train on what it receives, which contract {contract} does not permit. Have training excluded.',
  'use.upstreamRetention': '{use} goes to {provider} ({host}), which keeps what it receives for {kept} days under agreement {agreement}; contract {contract} permits {days}. Agree on less.',
  'use.upstreamProvider': '{use} goes to {provider} ({host}), a subcontractor that contract {contract} does not permit. Ask for its consent, or route elsewhere.',
  'use.upstreamPurpose': '{use} goes to {provider} ({host}), approved for {purpose}, which contract {contract} does not permit. Keep to its purposes.',
  'use.region': '{use} goes to region {region}, outside the regions of approval {approval} ({regions}). Use one of these.',
  'use.subprocessor': '{use} passes through {provider} ({host}), a {kind} without an agreement of its own. {cure}',
  'use.tracing': '{setting} sends prompts and answers to {provider} ({host}): no BAA on record. Turn it off or record an agreement.',
  'use.assistant': "{use} hands this workspace's text to {provider} ({host}): no BAA on record. {cure}",
  'use.assistantUnknown': "{use} hands this workspace's text to {host}, which neither the catalogue nor the policy names: no BAA on record. {cure}",
  'assistant.extension': "Extension {name} can hand this workspace's text to {provider}: no BAA on record. Approve its endpoint, or disable it in this workspace.",
  'assistant.extensionOpen': "Extension {name} can hand this workspace's text to a service outside that its account or settings choose. Allow it with a reason, or disable it in this workspace.",
  'use.insecure': '{use} goes to {host} over plain HTTP. Use HTTPS.',
  'use.unverified': '{name}: {use} goes to {host} without a check of its certificate, so whoever stands between can read it. Check certificates; name your own CA where one is needed.',
  'use.unverifiedProcess': '{name} turns certificate checks off for the whole process, its way to {provider} ({host}) included. Take it out; name your own CA where one is needed.',
  'use.oldTls': '{name}: {use} goes to {host} over a version of TLS below 1.2. Require TLS 1.2 or later.',
  'use.unreviewed': 'Agreement {agreement} was last read on {date}, three years ago or more; {provider} ({host}) is approved under it. Review it, and record the day.',
  'use.subprocessorListed': '{use} goes to {provider} ({host}), which agreement {agreement} lists as a sub-processor with an agreement of its own. Approve this endpoint to settle it.',
  'use.subprocessorUnbound': '{use} goes to {provider} ({host}), which agreement {agreement} lists as a sub-processor without an agreement of its own. {cure}',
  'use.retention': '{name} has {provider} ({host}) keep what is sent; agreement {agreement} records a retention of 0 days. {cure}',
  'use.retentionUnrecorded': '{name} has {provider} ({host}) keep what is sent; agreement {agreement} records no retention. {cure}',
  'use.training': '{name} lets {provider} ({host}) train on what is sent, or share it; agreement {agreement} does not exclude that. Take it out, or have the agreement exclude it.',
  'use.trainingDefault': '{use} goes to {provider} ({host}), which trains on what it receives until somebody objects; agreement {agreement} does not exclude that. Object, and record training as excluded.',
  'use.unaudited': '{name} goes to {provider} ({host}) without a record in the audit trail: the policy names {auditors}. Pass the call through one of these.',
  'feature.withoutStoreOff': '{name} without store set to false',
  'use.key': 'API key of {provider} in this file. Move it to a secret store and revoke this one.',
  'flow.llm': '{source} flows into {callee}, which goes to {provider}: no BAA on record. {cure}',
  'flow.log': '{source} flows into {callee} at line {line}. Drop it or de-identify it first.',
  'flow.llmUnknown': '{source} flows into {callee}, a model whose service the code does not name. Name its endpoint, or hand it in where it is made.',
  'flow.minimumNecessary': '{source} goes to {provider} as a whole record. Send only the fields that the task needs.',
  'flow.unscoped': '{source} searches texts of all patients and feeds {callee}. Filter it by patient or tenant.',
  'scope.broad': 'A SMART scope that grants every kind of resource. Name the resources that the task needs.',
  'flow.errorReport': '{source} flows into {callee}, an error report that leaves the organization. Drop it or de-identify it first.',
  'flow.analytics': '{source} flows into {callee}, an analytics service. Drop it or de-identify it first.',
  'flow.message': '{source} flows into {callee}, a message sent through a third party. Drop it or de-identify it first.',
  'flow.declared': '{source} flows into {callee}, which the policy names as a way outside. Drop it or de-identify it first.',
  'flow.http': '{source} flows into {callee}, which goes to {host}: no BAA on record. Record its approval, or keep it out.',
  'flow.url': '{source} flows into an address at {callee}; addresses stay in histories and access logs. Send it in the body, or send a key instead.',
  'flow.browserStorage': '{source} flows into {callee}, which keeps it readable on a device. Keep a key instead.',
  'flow.file': '{source} flows into {callee}, a file without protection of its own. De-identify it, or write it to a protected store.',
  'flow.error': '{source} flows into what {callee} says; errors end in logs and answers. Name a key instead.',
  'flow.step.source': '{source} holds PHI by its name',
  'flow.step.assign': 'it is put into {name}',
  'flow.step.pass': 'it is handed to {name}',
  'flow.step.return': '{name} returns it',
  'flow.step.sink': '{name} reaches {callee}',
  'cure.route': 'Route it to {approval}, or request an approval.',
  'cure.request': 'Request an approval, or remove it.',
  'cure.asked': 'Whoever answers for the policy grants it, or remove it.',
  'cure.storeOff': 'Set store to false, or have the agreement cover it.',
  'cure.keeps': 'Do without it, or have the agreement cover it and record retentionDays.',
  'cure.selfHosted': 'List it in the policy as self-hosted if it is.',
  'policy.syntax': 'Line {line}, column {column}: {problem}. Until it is mended, this file cannot be used.',
  'policy.shape': '{key}: read {read}, expected {expected}.',
  'policy.unknownKey': '{key} is not a key of {parent}. {nearest}',
  'policy.nearest': 'Did you mean {key}?',
  'policy.keys': 'It knows: {keys}.',
  'policy.missingKey': '{parent} lacks {key}.',
  'policy.duplicateKey': '{key} stands twice. Keep one: of two, one would silently count.',
  'policy.pattern': '{key}: {problem}. {cure}',
  'policy.badDate': '{key}: not a calendar date of the form YYYY-MM-DD.',
  'policy.missingAgreement': 'Approval {approval} names agreement {agreement}, which is not there.',
  'policy.noAgreement': 'Approval {approval} names no agreement. Name one, or mark it self-hosted.',
  'policy.expired': 'Agreement {agreement} expired on {date}. Approvals that stand on it approve nothing.',
  'policy.expiring': 'Agreement {agreement} expires in {days} days ({date}).',
  'policy.suffix': 'Endpoint {endpoint} is not one exact host: the host is not the processor. Name each host.',
  'policy.route': 'Route to {approval}, which is not an approved approval.',
  'policy.allowExpired': 'This allow entry ended on {date} and allows nothing.',
  'policy.locked': '{rule} is locked by {policy}, so this entry has no effect on it.',
  'policy.agreementKind': 'Agreement {agreement} is not a BAA that covers PHI, so approval {approval} approves nothing.',
  'policy.hostedOn': 'Approval {approval} is self-hosted, but hostedOn does not say on what. Until it does, it approves nothing.',
  'policy.pathOnly': '{rule} is silenced by path alone. Add "when", so that only findings with evidence of their own are.',
  'policy.zoneReason': 'A zone that handles none needs a reason. Without one it has no effect.',
  'policy.provider': '{provider} is not in the catalogue. {nearest}',
  'policy.extends': 'The base policy cannot be used: {problem}. Nothing is approved until it can.',
  'policy.expectation': 'Case {number} of expect: {what} is {is}, expected {expected}.',
  'policy.base': 'The base policy of this machine cannot be used: {problem}. Nothing is approved until it can.',
  'policy.kind': '{kind} is no agreement that binds a business associate. {cure}',
  'policy.conduit': 'A model that is used as a service reads or keeps what it receives, so it is no conduit. Record a BAA.',
  'policy.offered': 'Record the BAA itself; this may stand beside it.',
  'policy.future': '{key} is {date}, which is yet to come. Record the day on which it was done.',
  'policy.order': 'Agreement {agreement} ends on {date}, before it begins ({begins}).',
  'policy.unreviewed': 'Agreement {agreement} was last read on {date}, three years ago or more. Review it, and record the day in reviewed.',
  'policy.substitute': 'The document of agreement {agreement} looks like {what}, which takes the place of no BAA. Name the BAA, or say that it is incorporated by the terms.',
  'policy.noneNeeded': 'Agreement {agreement} says that none is needed, but not why. Give one of the lawful reasons in because.',
  'policy.noneNeededService': 'Agreement {agreement} says that none is needed ({because}); {provider} receives PHI as a service, so that reason cannot hold for it. Record a BAA.',
  'policy.subprocessor': 'Agreement {agreement} passes PHI on to {name} without an agreement of its own. Ask for it, or keep PHI from that part.',
  'policy.training': 'Agreement {agreement} lets the provider train on what it receives. Have that excluded.',
  'policy.trainingUnknown': 'Nobody knows whether agreement {agreement} excludes training. Find out, and record it.',
  'policy.retention': 'Under agreement {agreement} the provider keeps what it receives without an end. Agree on a number of days.',
  'policy.breachNotice': 'Agreement {agreement} lets the provider report a breach later than 60 days (1440 hours) after discovery. Agree on less.',
  'policy.noAssessment': 'Agreement {agreement} is in use, and no risk analysis is recorded that looked at it. Record the day in riskAssessment.',
  'policy.assessedBefore': 'Approval {approval} was given on {date}, after the last risk analysis of agreement {agreement} ({assessed}). Look at it again.',
  'policy.auditReview': 'The audit records under agreement {agreement} were last reviewed on {date}, more than a quarter ago. Review them, and record the day.',
  'policy.unrecorded': 'Agreement {agreement} records nothing on: {keys}.',
  'policy.describe': 'Describe it there, with its files.',
  'policy.modelGlob': '{model} reaches beyond one family of models, later ones included. Name the family with its version.',
  'policy.hostRegion': 'This endpoint lies in {region}, outside the regions of its own approval ({regions}).',
  'policy.residency': 'Region {region} lies outside the residency of agreement {agreement} ({residency}).',
  'policy.offshore': 'Region {region} lies outside the United States, which agreement {agreement} does not permit. Record it in permissions.offshore if it does.',
  'policy.allowEveryRule': 'This allow entry accepts every rule. Name the rule that was looked at.',
  'policy.allowWide': 'This allow entry accepts {rule} wherever it is found. Name the folder or file that was looked at.',
  'policy.determinationEnded': 'The determination ended on {date}. Have it renewed; until then, treat the data as PHI.',
  'policy.determinedBy': 'An expert determination names its expert. Record who determined it in determinedBy.',
  'policy.dataUse': 'A limited data set is disclosed under a data use agreement. Name it in agreement.',
  'policy.dataUseMissing': '{agreement} is not a data use agreement (dua) of this policy.',
  'policy.upstream': 'Approval {approval} goes beyond contract {upstream}: it does not permit {what}. The strictest counts.',
  'paste.reason': '{found} It was pasted as it is. Replace it, or allow it here with a reason.',
  'policy.suppressionReason': 'This suppression gives no reason, so it suppresses nothing. Write -- and the reason.',
} as const; // prettier-ignore

export type MessageId = keyof typeof MESSAGES;

/** A sentence and what fills it: safe texts, or further sentences. Rendered at the door, so it can be localised. */
export interface Message {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, SafeText | Message>>;
}

export function message(id: MessageId, args: Message['args'] = {}): Message {
  return { id, args };
}

/** Renders at the door; `table` is a translation of MESSAGES. Always one line. */
export function render(
  { id, args }: Message,
  table: Partial<Record<MessageId, string>> = MESSAGES,
): SafeText {
  const template: string = table[id] ?? MESSAGES[id];
  return template
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = args[name];
      return value === undefined ? '' : typeof value === 'string' ? value : render(value, table);
    })
    .replace(/\s+/g, ' ')
    .trim() as SafeText;
}
