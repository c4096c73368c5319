export function openPatient(router, patient) {
  router.push(`/patients/${patient.id}/chart`); // ok
}

export function openPage(page, patients) {
  const params = new URLSearchParams({ page: String(page), total: String(patients.length) });
  window.location.assign(`/patients?${params}`); // ok
}

export function nameOf(patient) {
  const heading = `${patient.firstName} ${patient.lastName}`;
  return heading;
}
