import { redirect } from 'next/navigation';
import { NextResponse, type NextRequest } from 'next/server';

export async function GET(request: NextRequest): Promise<NextResponse> {
  const mrn = request.nextUrl.searchParams.get('mrn');
  const locale = request.nextUrl.searchParams.get('locale') ?? 'en';
  if (!mrn) return NextResponse.redirect(new URL('/start', request.url)); // ok
  if (locale === 'en') return NextResponse.redirect(new URL(`/${locale}/charts`, request.url)); // ok
  return NextResponse.redirect(new URL(`/charts?mrn=${mrn}`, request.url)); // leak
}

export async function submit(form: FormData): Promise<void> {
  const lastName = String(form.get('lastName'));
  const dateOfBirth = String(form.get('dateOfBirth'));
  if (!lastName) redirect('/start?error=missing'); // ok
  redirect(`/results?last=${lastName}&dob=${dateOfBirth}`); // leak
}
