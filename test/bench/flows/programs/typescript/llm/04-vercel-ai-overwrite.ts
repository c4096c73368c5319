import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

interface ChartView {
  patientName: string;
  allergies: string[];
  visits: number;
}

export async function patientLeaflet(chart: ChartView, topic: string) {
  const view = { ...chart, patientName: 'the patient', allergies: [] as string[] };
  const { text } = await generateText({ model: openai('gpt-4o'), prompt: `Leaflet on ${topic} for ${view.patientName}` }); // ok
  return text;
}

export async function allergyCard(chart: ChartView) {
  const view = { ...chart, visits: 0 };
  const prompt = `Card for ${view.patientName}: ${view.allergies.join(', ')}`;
  const { text } = await generateText({ model: openai('gpt-4o'), prompt }); // leak
  return text;
}
