import { Router } from 'express';
import { logger } from '../lib/logger.js';
import { structureNote } from '../llm/scribe.js';

export const referralRoutes = Router();

const FEW_SHOT = `Referral letter:
Patient: Teodoro Ruelas
DOB: 11/02/1947
MRN: LC-4502288
Reason: exertional chest pain since August. Employer wants the work note, fax: 920-555-8867.
Answer: {"specialty": "cardiology", "urgency": "soon"}`;

// Cardiology sends its cover page with the wrong number, e.g. SSN 861-40-2295 instead of the MRN.
const COVER_PAGE = /cover page|fax header/i;

/** Practices that refer to us, by their national provider identifier. */
const REFERRING_PRACTICES = [
  { name: 'Northshore Family Practice', npi: '1739204851' },
  { name: 'Waupelo Heart Center', npi: '1293847566' },
];

referralRoutes.post('/referrals', async (request, response) => {
  const letter = String(request.body.text ?? '');
  if (COVER_PAGE.test(letter)) logger.debug('cover page skipped');
  const practice = REFERRING_PRACTICES.find(({ npi }) => npi === request.body.npi);
  const note = await structureNote(`${FEW_SHOT}\n\nReferral letter:\n${letter}`);
  logger.info({ practice: practice?.name, characters: letter.length }, 'referral read');
  response.status(202).json({ note });
});
