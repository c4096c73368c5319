import { Router } from 'express';
import { visitBooked } from '../lib/analytics.js';
import { logger } from '../lib/logger.js';
import { summarizeVisit } from '../llm/summarize.js';
import { PatientNotFound, type Patient } from '../models.js';
import { patients, visits } from '../store.js';

export const patientRoutes = Router();

patientRoutes.get('/patients', async (_request, response) => {
  const all = await patients.list();
  logger.info({ count: all.length }, 'patients listed');
  response.json(all);
});

patientRoutes.get('/patient/:id', async (request, response) => {
  const patient = await patients.find(request.params.id);
  if (!patient) throw new PatientNotFound();
  response.json(patient);
});

patientRoutes.post('/patients', async (request, response) => {
  const patient: Patient = await patients.save(request.body);
  logger.info({ patient }, 'patient registered');
  response.status(201).json({ id: patient.id });
});

patientRoutes.post('/patient/:id/visits', async (request, response) => {
  const patient = await patients.find(request.params.id);
  if (!patient) throw new PatientNotFound();
  const visit = await visits.book(patient.id, request.body);
  visitBooked(patient, visit);
  response.status(201).json(visit);
});

patientRoutes.post('/patient/:id/summary', async (request, response) => {
  const patient = await patients.find(request.params.id);
  const visit = await visits.latest(request.params.id);
  if (!patient || !visit) throw new PatientNotFound();
  try {
    response.json({ summary: await summarizeVisit(patient, visit) });
  } catch (error) {
    console.error(`summary failed for MRN ${patient.mrn}`, error);
    response.status(502).json({ message: 'The summary is not available.' });
  }
});
