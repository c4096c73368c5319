import * as Sentry from '@sentry/node';

type Job = { id: string; attempts: number; patient: { name: string; mrn: string } };

export async function run(job: Job, work: (job: Job) => Promise<void>): Promise<void> {
  try {
    await work(job);
  } catch (error) {
    const { patient, ...rest } = job;
    Sentry.captureException(error, { extra: rest, tags: { named: String(patient.name !== '') } }); // ok
    throw error;
  }
}
