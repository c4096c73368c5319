import { request } from 'undici';
import got from 'got';

export interface Referral {
  id: string;
  patientName: string;
  diagnosisCode: string;
  to: string;
}

async function post<T>(url: string, payload: T): Promise<number> {
  const { statusCode } = await request(url, { method: 'POST', body: JSON.stringify(payload) }); // leak
  return statusCode;
}

export const refer = (referral: Referral) => post('https://referrals.partner.example/in', referral);

export const ack = (referral: Referral) => got.post('https://referrals.partner.example/ack', { json: { id: referral.id } }); // ok

export const forward = ({ patientName, diagnosisCode }: Referral) =>
  got.post('https://referrals.partner.example/fw', { json: { patientName, diagnosisCode } }); // leak
