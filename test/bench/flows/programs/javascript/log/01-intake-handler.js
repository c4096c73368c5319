const express = require('express');
const app = express();
app.use(express.json());

app.post('/api/patients', async (req, res) => {
  const { ssn: nationalId, firstName, ...rest } = req.body;
  console.log('intake received', firstName.length); // ok
  console.log(`registering ${nationalId}`); // leak: flow/phi-to-log
  const id = await save({ nationalId, firstName, ...rest });
  res.status(201).json({ id });
});

async function save(row) {
  const { insertId } = await app.locals.db.query('INSERT INTO patients SET ?', row);
  return insertId;
}
