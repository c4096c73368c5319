import { redirect } from '@remix-run/node';
import { getPatient } from '~/models/patient.server';

export async function action({ request, params }) {
  const form = await request.formData();
  const patient = await getPatient(params.patientId);
  const payload = { ...patient, note: form.get('note') };
  await fetch('https://fax.partner.example/send', { // leak
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(payload),
  });
  await fetch('https://fax.partner.example/stats', { method: 'POST', body: JSON.stringify({ pages: 1 }) }); // ok
  return redirect(`/patients/${params.patientId}`); // ok
}

export default function Fax() {
  return <form method="post"><textarea name="note" /></form>;
}
