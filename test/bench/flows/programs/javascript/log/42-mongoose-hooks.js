const mongoose = require('mongoose');
const log4js = require('log4js');

const logger = log4js.getLogger('models');
const patientSchema = new mongoose.Schema({ mrn: String, name: { first: String, last: String }, bed: String });

patientSchema.post('save', function saved(doc) {
  logger.info('saved %s', doc._id); // ok
});

const Patient = mongoose.model('Patient', patientSchema);

async function discharge(bed) {
  const patient = await Patient.findOne({ bed }).lean();
  logger.debug('discharging', patient.name.last); // leak
  const { modifiedCount } = await Patient.updateMany({ bed }, { $unset: { bed: 1 } });
  logger.info(`${modifiedCount} changed`); // ok
  const names = await Patient.find({ bed: null }).select('name').exec();
  logger.trace(names); // leak
}

module.exports = { Patient, discharge };
