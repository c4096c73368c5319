const Bugsnag = require('@bugsnag/js');

Bugsnag.start({ apiKey: process.env.BUGSNAG_KEY });

exports.onImportError = function onImportError(error, row, position) {
  const { mrn, ...others } = row;
  Bugsnag.notify(error, (event) => {
    event.addMetadata('import', { position, columns: Object.keys(others).length }); // ok
    event.addMetadata('row', { mrn }); // leak
  });
};

exports.onTimeout = function onTimeout(error, job) {
  Bugsnag.leaveBreadcrumb('job', { id: job.id, attempts: job.attempts }); // ok
  Bugsnag.notify(error); // ok
};
