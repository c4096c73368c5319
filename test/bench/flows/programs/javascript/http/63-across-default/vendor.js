const axios = require('axios');

const http = axios.create({ baseURL: 'https://events.vendor.example' });

module.exports = {
  async send(type, data) {
    await http.post('/events', { type, data }); // leak
  },
  async close() {
    await http.post('/close', { at: Date.now() }); // ok
  },
};
