const OUTSIDE = 'https://labels.print-service.com/jobs';

export async function post(url, payload) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(payload) }); // leak
  if (!response.ok) throw new Error(`request failed: ${response.status}`);
  return response.json();
}

export function printLabel(payload) {
  return post(OUTSIDE, payload);
}
