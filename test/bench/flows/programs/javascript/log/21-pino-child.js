import Fastify from 'fastify';
import pino from 'pino';

const log = pino({ level: 'info' });
const app = Fastify({ logger: log });

app.post('/patients/:patientId/allergies', async (request, reply) => {
  const child = log.child({ route: 'allergies' });
  const { substance, reaction } = request.body;
  child.info({ patientId: request.params.patientId }, 'allergy received'); // ok
  child.debug({ substance, reaction }, 'allergy body'); // leak
  request.log.info({ body: request.body }, 'incoming'); // leak
  const saved = await app.db.allergies.insert(request.body);
  child.info({ id: saved.id, ms: reply.elapsedTime }, 'allergy saved'); // ok
  return reply.code(201).send({ id: saved.id });
});

export default app;
