const express = require('express');
const OpenAI = require('openai');
const { findPatient } = require('./db');

const router = express.Router();
const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

router.post('/patients/:id/summary', async (req, res) => {
  const patient = await findPatient(req.params.id);
  const { firstName, lastName, dateOfBirth } = patient;
  const prompt = `Summarize the last visit of ${firstName} ${lastName}, born ${dateOfBirth}.`;

  const completion = await openai.chat.completions.create({ // leak: flow/phi-to-llm
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You write short visit summaries for clinicians.' },
      { role: 'user', content: prompt },
    ],
  });
  res.json({ summary: completion.choices[0].message.content });
});

module.exports = router;
