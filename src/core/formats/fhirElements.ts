import type { Node } from 'jsonc-parser';
import type { FieldKind } from './fieldRules';

/** The value of a property, as a node. */
export function property(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.find((child) => child.children?.[0]?.value === name)?.children?.[1];
}

/** Name and value of each property. */
export function properties(node: Node | undefined): readonly (readonly [string, Node])[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap((child) => {
    const [key, value] = child.children ?? [];
    return key && value ? [[String(key.value), value] as const] : [];
  });
}

/** The elements of an array; a single value counts as an array of one (DSTU2 and STU3 differ there). */
export function elements(node: Node | undefined): readonly Node[] {
  if (!node) return [];
  return node.type === 'array' ? (node.children ?? []) : [node];
}

export function stringOf(node: Node | undefined): string {
  return node?.type === 'string' ? String(node.value) : '';
}

/** Resources that describe models, not people: their contacts are publishers, their dates releases. */
export const CONFORMANCE: ReadonlySet<string> = new Set([
  'StructureDefinition', 'ValueSet', 'CodeSystem', 'ConceptMap', 'CapabilityStatement', 'Conformance', 'SearchParameter', 'ImplementationGuide', 'OperationDefinition',
  'CompartmentDefinition', 'NamingSystem', 'StructureMap', 'TerminologyCapabilities', 'MessageDefinition', 'GraphDefinition', 'ExampleScenario', 'DataElement', 'ExpansionProfile',
  'Questionnaire', 'ActivityDefinition', 'PlanDefinition', 'Library', 'Measure', 'ServiceDefinition', 'EventDefinition', 'ResearchDefinition', 'ResearchElementDefinition', 'Evidence',
  'EvidenceVariable', 'ChargeItemDefinition', 'SpecimenDefinition', 'ObservationDefinition', 'TestScript', 'TestReport', 'SubscriptionTopic', 'ActorDefinition', 'Requirements',
]); // prettier-ignore

/** Kinds of identifier by HL7 table 0203 and by system (FHIR R4 identifier registry, HL7 OIDs). */
export function identifierKind(system: string, code: string): FieldKind | undefined {
  if (code === 'SS' || /us-ssn$|\.113883\.4\.1$/.test(system)) return 'ssn';
  if (/^(?:DL|MD|NPI|PRN|LN|RN|DEA)$/.test(code) || /us-npi$|\.113883\.4\.6$|\.113883\.4\.3\.\d+$/.test(system)) return 'license';
  if (/^(?:MB|MC|MA|SN|HC|NH|NIIP)$/.test(code) || /us-mbi$|us-medicare$|\.113883\.4\.(?:927|572)$/.test(system)) return 'plan';
  if (/^(?:AN|VN|BA)$/.test(code)) return 'account';
  if (/^(?:MR|PI|PT|MRN)$/.test(code) || /mrn|medical.?record/i.test(system)) return 'mrn';
  if (/^(?:PPN|NI|CZ|TAX)$/.test(code) || /passport/i.test(system)) return 'other';
  return undefined;
} // prettier-ignore

/** A FHIR date, dateTime or instant that is more exact than its year. */
export function isFhirDate(value: string): boolean {
  return /^(?:18|19|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?:T\d\d:\d\d.{0,18})?$/.test(value);
}

/** Whether an attachment's media type is a text's, or is not told. */
export function isTextType(type: string): boolean {
  return /^$|^text\/|^(?:x-)?application\/(?:.*\b(?:json|xml|hl7|hl7-v2|edi|edifact|x12)\b|fhir)/i.test(type);
}
