export async function findMember(member) {
  const params = new URLSearchParams();
  params.append('ssn', member.ssn);
  params.append('birthDate', member.birthDate);
  const res = await fetch(`/api/eligibility?${params}`); // leak
  return res.json();
}

export async function listMembers(page) {
  const params = new URLSearchParams({ page: String(page), size: '50' });
  const res = await fetch(`/api/members?${params.toString()}`); // ok
  return res.json();
}

export function goToPatient(router, patient) {
  router.push({ pathname: '/patients/detail', query: { id: patient.id } }); // ok
  router.push(`/patients/detail?name=${encodeURIComponent(patient.name)}`); // leak
}
