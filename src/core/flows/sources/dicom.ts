import type { NamedPhi } from './names';

const FIELD: NamedPhi = { confidence: 'high', record: false, why: 'direct' };

/** Attributes of a DICOM data set that tell of a person: who, when, where and why; not how an image was taken (PS3.15, table E.1-1). */
const PERSONAL =
  /^(?:Patient(?!Position|Orientation)\w*|Other(?:Patient\w*|Ids?)|Responsible\w+|AccessionNumber|MedicalRecordLocator|StudyID|(?:Study|Series|Acquisition|Content)Date|(?:Study|Series)Description|(?:Referring|Performing|Requesting)Physician\w*|Institution(?:Name|Address)|\w*(?:BirthDate|Address|Telephone\w*|Comments|History|Diagnos[ei]s\w*|ReasonFor\w+)|EthnicGroup|Occupation|Allergies|MedicalAlerts|Pixel_?[dD]ata|pixel_array)$/;

/** What holds the same attributes still. */
const WHOLE = /^(?:dataset|value|to_json(?:_dict)?|copy|decode|walk|top|elements|item)$/i;

/** What an attribute of a data set holds; undefined for technical ones. */
export function phiInDicom(phi: NamedPhi, attribute: string): NamedPhi | undefined {
  if (PERSONAL.test(attribute)) return FIELD;
  return WHOLE.test(attribute) ? phi : undefined;
}
