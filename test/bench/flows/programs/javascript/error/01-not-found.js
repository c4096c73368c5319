class ChartError extends Error {}

async function chartOf(db, patient) {
  const chart = await db.charts.findOne({ patient: patient.id });
  if (!chart) {
    throw new ChartError(`No chart for ${patient.firstName} ${patient.lastName} (${patient.mrn})`); // leak: flow/phi-to-error
  }
  if (chart.locked) throw new ChartError(`Chart ${chart.id} is locked`); // ok
  return chart;
}

module.exports = { chartOf, ChartError };
