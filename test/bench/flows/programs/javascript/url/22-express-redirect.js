const express = require('express');
const app = express();

app.get('/verify', async (req, res) => {
  const patient = await app.locals.patients.findByToken(req.query.token);
  if (!patient) return res.redirect('/expired'); // ok
  if (patient.needsConsent) return res.redirect(`/consent?email=${patient.email}&born=${patient.birthDate}`); // leak
  return res.redirect(`/home?lang=${patient.language}`); // ok
});

app.get('/go/:id', (req, res) => {
  res.redirect(302, `/charts/${req.params.id}`); // ok
});

module.exports = app;
