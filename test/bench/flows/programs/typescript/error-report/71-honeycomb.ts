import * as Sentry from '@sentry/nextjs';
import { NextRequest, NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

export async function PATCH(request: NextRequest, { params }: { params: { id: string } }) {
  const body = await request.json();
  try {
    const patient = await prisma.patient.update({ where: { id: params.id }, data: body });
    return NextResponse.json({ id: patient.id });
  } catch (error) {
    Sentry.captureException(error, { tags: { patientId: params.id } }); // ok
    Sentry.captureException(error, { contexts: { patient: { phone: body.phone, mrn: body.mrn } } }); // leak
    return NextResponse.json({ error: 'could not update' }, { status: 500 }); // ok
  }
}
