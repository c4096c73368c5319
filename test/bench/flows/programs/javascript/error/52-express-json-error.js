const express = require('express');
const app = express();
const patients = require('./patients.service');

app.get('/patients', async (req, res) => {
  const { mrn } = req.query;
  const found = await patients.findByMrn(mrn);
  if (!found) {
    return res.status(404).json({ error: `No patient with MRN ${mrn}` }); // leak
  }
  if (found.archived) {
    return res.status(410).json({ error: `Record ${found.id} is archived` }); // ok
  }
  res.json(found);
});
