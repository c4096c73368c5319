const Rollbar = require('rollbar');
const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN });

module.exports = function register(app, service) {
  app.put('/api/patients/:id/insurance', async (req, res) => {
    try {
      res.json(await service.updateInsurance(req.params.id, req.body));
    } catch (e) {
      rollbar.error(e, { route: req.route.path, status: 500 }); // ok
      rollbar.error('insurance update failed', { memberId: req.body.memberId, plan: req.body.planName }); // leak
      res.status(500).end();
    }
  });
};
