import express from 'express';
import { intake } from './intake.js';

const app = express();
app.use(express.json());
app.post('/patients', async (req, res) => {
  const outcome = await intake(req.body);
  res.status(outcome.created ? 201 : 200).json({ id: outcome.id });
});
app.listen(3000, () => console.log('listening on', 3000)); // ok
