import { Worker } from 'bullmq';
import { prisma } from '../db.js';

new Worker('eligibility', async (job) => {
  console.log(`job ${job.id} started`); // ok
  const coverage = await prisma.coverage.findUnique({ where: { id: job.data.coverageId }, select: { memberId: true, subscriberName: true, payer: true } });
  console.log('checking', coverage.subscriberName, coverage.memberId); // leak
  const active = await prisma.coverage.count({ where: { active: true } });
  console.log('active', active); // ok
  const due = await prisma.patient.findMany({ where: { due: true }, select: { id: true } });
  console.log('due', due); // ok
});
