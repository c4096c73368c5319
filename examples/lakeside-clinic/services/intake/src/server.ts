import express from 'express';
import { PORT } from './config.js';
import { logger } from './lib/logger.js';
import { patientRoutes } from './routes/patients.js';
import { referralRoutes } from './routes/referrals.js';

const app = express();
app.use(express.json({ limit: '1mb' }));
app.use(patientRoutes);
app.use(referralRoutes);
app.get('/healthz', (_request, response) => {
  response.json({ status: 'up', since: Math.floor(Date.now() / 1000) });
});

// The patient id in the path is our own uuid, never the record number.
app.listen(PORT, () => logger.info({ port: PORT }, 'intake listens'));
