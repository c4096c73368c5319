import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import pino from 'pino';

const t = initTRPC.create();
const log = pino();

export const appRouter = t.router({
  registerPatient: t.procedure
    .input(z.object({ firstName: z.string(), lastName: z.string(), dateOfBirth: z.string(), ssn: z.string() }))
    .mutation(async ({ input }) => {
      log.info('registering'); // ok
      log.info({ ssn: input.ssn }, 'registering'); // leak
      log.info({ years: new Date().getFullYear() }, 'registering'); // ok
      return { ok: true };
    }),
});
