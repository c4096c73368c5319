const express = require('express');
const OpenAI = require('openai');
const Patient = require('../models/Patient');

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const router = express.Router();

router.get('/patients/:id/summary', async (req, res) => {
  const patient = await Patient.findById(req.params.id).populate('visits').lean();
  const history = patient.visits.map((v) => `${v.date}: ${v.notes}`).join('\n');
  const messages = [
    { role: 'system', content: 'You write short clinical summaries.' },
    { role: 'user', content: `Patient: ${patient.name}\nHistory:\n${history}` },
  ];
  const completion = await openai.chat.completions.create({ model: 'gpt-4o-mini', messages }); // leak
  res.json({ summary: completion.choices[0].message.content });
});

router.get('/faq', async (req, res) => {
  const completion = await openai.chat.completions.create({ // ok
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Explain what ${req.query.topic} means to a layperson.` }],
  });
  res.json({ answer: completion.choices[0].message.content });
});

module.exports = router;
