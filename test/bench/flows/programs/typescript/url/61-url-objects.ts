export function eligibilityUrl(member: { ssn: string; lastName: string; plan: string }): Promise<Response> {
  const url = new URL('https://eligibility.example/check');
  url.searchParams.set('ssn', member.ssn);
  url.searchParams.set('plan', member.plan);
  return fetch(url); // leak
}

export function planUrl(plan: string): Promise<Response> {
  const url = new URL('https://eligibility.example/plans');
  url.searchParams.set('plan', plan);
  return fetch(url); // ok
}

export function byPath(patientName: string): Promise<Response> {
  return fetch(['https://eligibility.example', 'people', encodeURIComponent(patientName)].join('/')); // leak
}

export function byId(patientId: number): Promise<Response> {
  return fetch(`https://eligibility.example/people/${patientId}`); // ok
}
