const Boom = require('@hapi/boom');

exports.plugin = {
  name: 'patients',
  register(server) {
    server.route({
      method: 'GET',
      path: '/patients/{mrn}',
      handler: async (request, h) => {
        const { mrn } = request.params;
        const found = await request.server.app.store.byMrn(mrn);
        if (!found) throw Boom.notFound(`no patient with MRN ${mrn}`); // leak
        if (found.merged) throw Boom.resourceGone('merged record'); // ok
        return h.response(found);
      },
    });
  },
};
