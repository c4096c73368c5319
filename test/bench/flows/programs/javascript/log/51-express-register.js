const express = require('express');
const { body, validationResult } = require('express-validator');
const pool = require('./db');

const router = express.Router();

router.post('/patients', body('ssn').isLength({ min: 9 }), async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) {
    console.warn('registration rejected', errors.array().map((e) => e.path)); // ok
    return res.status(400).json({ errors: errors.array().length });
  }
  console.log('Registering new patient:', req.body); // leak
  const { firstName, lastName, ...rest } = req.body;
  const { rows } = await pool.query(
    'INSERT INTO patients (first_name, last_name, extra) VALUES ($1, $2, $3) RETURNING id',
    [firstName, lastName, rest],
  );
  console.log(`created patient ${rows[0].id}`); // ok
  console.log(`created patient for ${firstName} ${lastName}`); // leak
  res.status(201).json({ id: rows[0].id });
});

module.exports = router;
