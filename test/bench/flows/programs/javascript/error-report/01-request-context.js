const Sentry = require('@sentry/node');
const express = require('express');

const app = express();
Sentry.init({ dsn: process.env.SENTRY_DSN });

app.put('/patients/:id/chart', async (req, res, next) => {
  const chart = req.body;
  try {
    await app.locals.charts.replace(req.params.id, chart);
    res.sendStatus(204);
  } catch (error) {
    Sentry.captureException(error, { // leak
      extra: { diagnosis: chart.diagnosis, mrn: chart.mrn },
    });
    next(error);
  }
});
