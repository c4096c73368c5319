export function rememberView(patients, sort, patient) {
  sessionStorage.setItem('patient-list', JSON.stringify({ sort, rows: patients.length })); // ok
  sessionStorage.setItem('last-patient', patient.id); // ok
  const { ssn, dob, fullName, ...view } = { ...patient.preferences, ssn: patient.ssn };
  localStorage.setItem('view', JSON.stringify({ theme: view.theme })); // ok
  return [ssn, dob, fullName].some(Boolean);
}
