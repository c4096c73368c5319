const { DataTypes, Model } = require('sequelize');

module.exports = (sequelize, log) => {
  class Patient extends Model {
    get displayName() {
      return `${this.lastName}, ${this.firstName}`;
    }
  }
  Patient.init({ ssn: DataTypes.STRING, firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { sequelize });

  Patient.afterCreate((patient) => {
    log.info('created', patient.id); // ok
    log.info('created', patient.displayName); // leak
  });

  Patient.beforeDestroy(async (patient, options) => {
    log.warn('destroying', patient.toJSON()); // leak
    log.warn('transaction', Boolean(options.transaction)); // ok
  });

  return Patient;
};
