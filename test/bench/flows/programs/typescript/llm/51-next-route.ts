import { openai } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';
import { prisma } from '@/lib/prisma';

export async function POST(req: Request) {
  const { patientId, question } = await req.json();
  const patient = await prisma.patient.findUniqueOrThrow({
    where: { id: patientId },
    include: { medications: true, allergies: true },
  });

  const system = [
    'You are a nurse assistant.',
    `Patient: ${patient.firstName}, born ${patient.birthDate.toISOString()}`,
    `Medications: ${patient.medications.map((m) => m.name).join(', ')}`,
  ].join('\n');

  const result = streamText({ model: openai('gpt-4o'), system, prompt: question }); // leak
  return result.toDataStreamResponse();
}

export async function GET() {
  const { text } = await generateText({ model: openai('gpt-4o-mini'), prompt: 'Write a friendly greeting for a clinic kiosk.' }); // ok
  return Response.json({ text });
}
