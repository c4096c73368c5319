const axios = require('axios');

async function pingWorker(queue) {
  const { patient } = queue.head();
  const { status } = await axios.post('http://localhost:9400/jobs', { kind: 'refresh', waiting: queue.length }); // ok
  console.log('worker answered', status); // ok
  return patient.id;
}

module.exports = { pingWorker };
