const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

server.route({
  method: 'POST',
  path: '/patients/lookup',
  handler: async (request, h) => {
    const { mrn, page = 1 } = request.payload;
    if (!mrn) return h.redirect(`/lookup?page=${page}`); // ok
    return h.redirect(`/chart?mrn=${encodeURIComponent(mrn)}`); // leak
  },
});

module.exports = server;
