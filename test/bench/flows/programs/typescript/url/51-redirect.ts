import { redirect } from 'next/navigation';
import { NextResponse } from 'next/server';
import { getPatient } from '@/server/patients';

export async function confirm(formData: FormData) {
  'use server';
  const patient = await getPatient(String(formData.get('patientId')));
  if (!patient.consented) redirect(`/consent?pid=${patient.id}`); // ok
  redirect(`/thanks?name=${patient.firstName}&dob=${patient.dob}`); // leak
}

export async function GET(request: Request) {
  const url = new URL('/portal', request.url);
  url.searchParams.set('tab', 'visits');
  return NextResponse.redirect(url); // ok
}
