import { GoogleGenerativeAI } from '@google/generative-ai';
import { getLabResults } from '../services/labs.js';

const genAI = new GoogleGenerativeAI(process.env.GEMINI_API_KEY);
const model = genAI.getGenerativeModel({ model: 'gemini-1.5-flash' });

export async function explainLabs(req, res) {
  const results = await getLabResults(req.params.patientId);
  const chat = model.startChat({ history: [{ role: 'user', parts: [{ text: 'You explain lab results kindly.' }] }] }); // ok
  let prompt = 'Explain these results:\n';
  results.forEach((r) => {
    prompt += `- ${r.testName}: ${r.value} ${r.unit}\n`;
  });
  const result = await chat.sendMessage(prompt); // leak
  res.json({ text: result.response.text() });
}
