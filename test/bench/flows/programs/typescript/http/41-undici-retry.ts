import { request } from 'undici';
import ky from 'ky';

async function retry<T>(work: () => Promise<T>, times = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (times <= 1) throw error; // ok
    return retry(work, times - 1);
  }
}

export async function submit(referral: { patientName: string; icd10: string }, trace: string): Promise<number> {
  const body = JSON.stringify(referral);
  const { statusCode } = await retry(() => request('https://intake.referral-hub.com/v1', { method: 'POST', body })); // leak
  await ky.post('https://intake.referral-hub.com/trace', { json: { trace } }); // ok
  return statusCode;
}
