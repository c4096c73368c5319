const express = require('express');
const app = express();

app.post('/portal/login', async (req, res) => {
  const patient = await app.locals.portal.authenticate(req.body.email, req.body.password);
  res.cookie('sid', req.session.id, { httpOnly: true }); // ok
  res.cookie('verified', patient.dob === req.body.dob ? '1' : '0'); // ok
  res.cookie('greeting', patient.fullName); // leak
  res.redirect('/portal');
});
