import assert from 'node:assert/strict';
import { phiInDicom } from '../../../../src/core/flows/sources/dicom';
import type { NamedPhi } from '../../../../src/core/flows/sources/names';

describe('attributes of a DICOM data set', () => {
  const set: NamedPhi = { confidence: 'high', record: true, why: 'record', of: 'dicom' };
  const tells = (attribute: string): boolean => phiInDicom(set, attribute) !== undefined;

  it('tell of a person by who, when and why', () => {
    for (const name of ['PatientName', 'PatientAge', 'OtherPatientIDs', 'StudyDate', 'AccessionNumber', 'ReferringPhysicianName']) assert.ok(tells(name), name); // prettier-ignore
  });

  it('tell nothing by how an image was taken', () => {
    for (const name of ['Modality', 'Rows', 'Columns', 'PatientPosition', 'SliceThickness', 'BitsAllocated']) assert.ok(!tells(name), name); // prettier-ignore
  });
});
