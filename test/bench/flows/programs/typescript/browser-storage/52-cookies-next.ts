import { cookies } from 'next/headers';
import { SignJWT } from 'jose';

type Patient = { id: string; name: string; dateOfBirth: string };

const secret = new TextEncoder().encode(process.env.SECRET);

export async function startSession(patient: Patient) {
  const jar = await cookies();
  const token = await new SignJWT({ sub: patient.id }).setProtectedHeader({ alg: 'HS256' }).sign(secret); // ok
  jar.set('session', token, { httpOnly: true, secure: true }); // ok
  jar.set('patient', JSON.stringify({ name: patient.name, dob: patient.dateOfBirth })); // leak
  return new SignJWT({ sub: patient.id, name: patient.name }).setProtectedHeader({ alg: 'HS256' }).sign(secret); // leak
}
