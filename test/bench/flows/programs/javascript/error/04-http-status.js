async function fetchChart(patient) {
  const response = await fetch(`/api/charts/${patient.id}`, { headers: { accept: 'application/json' } });
  if (response.status === 404) throw new Error(`chart ${patient.id} was not found`); // ok
  if (!response.ok) throw new Error(`chart request failed: ${response.status} ${response.statusText}`); // ok
  const chart = await response.json();
  if (!Array.isArray(chart.notes)) throw new TypeError(`notes is a ${typeof chart.notes}`); // ok
  return chart;
}

module.exports = { fetchChart };
