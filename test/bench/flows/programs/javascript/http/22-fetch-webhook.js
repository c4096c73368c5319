const HOOK = 'https://hooks.zapier.com/hooks/catch/1/abc';

async function post(url, body) {
  const response = await fetch(url, { // leak
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`hook answered ${response.status}`); // ok
}

export async function onDischarge(encounter) {
  const { subject, diagnosis, period } = encounter;
  await post(HOOK, { who: subject.display, diagnosis, until: period.end });
}

export async function onDeploy(release) {
  await fetch(HOOK, { method: 'POST', body: JSON.stringify({ version: release.version }) }); // ok
}
