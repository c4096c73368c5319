import Fastify, { FastifyRequest } from 'fastify';

interface AdmissionBody {
  mrn: string;
  lastName: string;
  reasonForVisit: string;
  bed: number;
}

const app = Fastify({ logger: true });

app.post('/admissions', async (request: FastifyRequest<{ Body: AdmissionBody }>, reply) => {
  const { bed, ...person } = request.body;
  request.log.info({ bed }, 'admission requested'); // ok
  request.log.info({ person }, 'admission requested'); // leak
  app.log.warn(`reason: ${request.body.reasonForVisit}`); // leak
  return reply.code(202).send({ bed });
});
