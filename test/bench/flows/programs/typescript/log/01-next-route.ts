import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { savePatient } from '@/lib/patients';

const intake = z.object({ fullName: z.string(), dateOfBirth: z.string(), mrn: z.string() });

export async function POST(request: NextRequest) {
  const parsed = intake.safeParse(await request.json());
  if (!parsed.success) {
    console.warn('intake rejected', parsed.error.issues.length); // ok
    return NextResponse.json({ ok: false }, { status: 400 });
  }
  const { mrn, ...person } = parsed.data;
  const id = await savePatient({ mrn, ...person });
  console.log('saved patient', id, person.dateOfBirth); // leak: flow/phi-to-log
  return NextResponse.json({ id });
}
