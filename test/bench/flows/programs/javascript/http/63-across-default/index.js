const vendor = require('./vendor');
const { loadChart } = require('./charts');

module.exports.handler = async ({ pathParameters }) => {
  const chart = await loadChart(pathParameters.patientId);
  await vendor.send('chart.updated', { mrn: chart.mrn, notes: chart.notes });
  await vendor.send('heartbeat', {});
  return { statusCode: 204 };
};
