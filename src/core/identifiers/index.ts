import { account } from './account';
import { address } from './address';
import { age } from './age';
import { biometric } from './biometric';
import { birthPart } from './birthPart';
import { birthYear } from './birthYear';
import { censusArea } from './censusArea';
import { city } from './city';
import { date } from './date';
import { dea } from './dea';
import { derived } from './derived';
import type { Detector } from './detector';
import { device } from './device';
import { email } from './email';
import { facility } from './facility';
import { geocode } from './geocode';
import { hicn } from './hicn';
import { initials } from './initials';
import { ipAddress } from './ipAddress';
import { license } from './license';
import { mac } from './mac';
import { medicare } from './medicare';
import { memberId } from './memberId';
import { mrn } from './mrn';
import { name } from './name';
import { npi } from './npi';
import { otherId } from './otherId';
import { patientUrl } from './patientUrl';
import { paymentAccount } from './paymentAccount';
import { personMention } from './personMention';
import { phone } from './phone';
import { photo } from './photo';
import { rxCard } from './rxCard';
import { ssn } from './ssn';
import { ssnPart } from './ssnPart';
import { udi } from './udi';
import { vehicle } from './vehicle';
import { website } from './website';
import { zip } from './zip';

/** Every detector. Where two claim the same characters with equal confidence, the earlier wins. */
export const DETECTORS: readonly Detector[] = [
  patientUrl,
  ssn,
  ssnPart,
  derived,
  medicare,
  hicn,
  mrn,
  npi,
  dea,
  memberId,
  rxCard,
  account,
  license,
  paymentAccount,
  vehicle,
  udi,
  device,
  mac,
  biometric,
  photo,
  ipAddress,
  phone,
  email,
  date,
  birthPart,
  age,
  birthYear,
  website,
  address,
  zip,
  geocode,
  censusArea,
  facility,
  name,
  personMention,
  city,
  initials,
  otherId,
];

export type { Candidate, Detector, Hit, Trigger } from './detector';
export { textContext, type TextContext } from './textContext';
