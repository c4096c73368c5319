export async function shareUsage(clinic, patients) {
  const byMonth = patients.reduce((sum, { createdAt }) => {
    const month = createdAt.getMonth();
    return { ...sum, [month]: (sum[month] ?? 0) + 1 };
  }, {});
  const body = JSON.stringify({ clinic: clinic.id, active: patients.length, months: Object.keys(byMonth).length });

  const response = await fetch('https://usage.vendor-metrics.com/v2/report', { // ok
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return response.ok;
}
