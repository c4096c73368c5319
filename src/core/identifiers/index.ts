import { account } from './account';
import { address } from './address';
import { age } from './age';
import { city } from './city';
import { date } from './date';
import { dea } from './dea';
import type { Detector } from './detector';
import { email } from './email';
import { facility } from './facility';
import { givenName } from './givenName';
import { license } from './license';
import { medicare } from './medicare';
import { memberId } from './memberId';
import { mrn } from './mrn';
import { name } from './name';
import { npi } from './npi';
import { paymentAccount } from './paymentAccount';
import { phone } from './phone';
import { ssn } from './ssn';
import { treatedAt } from './treatedAt';
import { zip } from './zip';

/** Every detector. Where two claim the same characters with equal confidence, the earlier wins. */
export const DETECTORS: readonly Detector[] = [
  ssn,
  medicare,
  mrn,
  npi,
  dea,
  memberId,
  account,
  license,
  paymentAccount,
  phone,
  email,
  date,
  age,
  address,
  zip,
  facility,
  treatedAt,
  name,
  givenName,
  city,
];

export type { Candidate, Detector, Hit, Trigger } from './detector';
export { textContext, type TextContext } from './textContext';
