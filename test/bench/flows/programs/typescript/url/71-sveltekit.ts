import { redirect, type Actions } from '@sveltejs/kit';
import { goto } from '$app/navigation';
import { findPatient } from '$lib/server/patients';

export const actions: Actions = {
  lookup: async ({ request }) => {
    const data = await request.formData();
    const patient = await findPatient(String(data.get('mrn')));
    if (!patient) redirect(303, '/lookup?missing=1'); // ok
    redirect(303, `/lookup/result?name=${patient.lastName}`); // leak
  },
};

export const show = (patient: { id: string; ssn: string }) => {
  goto(`/patients/${patient.id}`); // ok
  goto('/search?ssn=' + patient.ssn); // leak
};
