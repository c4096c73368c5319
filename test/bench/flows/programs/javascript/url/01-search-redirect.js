const express = require('express');
const router = express.Router();

router.post('/patients/lookup', (req, res) => {
  const { lastName, dob } = req.body;
  const query = new URLSearchParams({ lastName, dob });
  res.redirect(`/patients/results?${query}`); // leak: flow/phi-to-storage
});

router.post('/patients/open', (req, res) => {
  res.redirect(`/patients/${req.body.id}`); // ok
});

module.exports = router;
