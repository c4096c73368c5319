export const resolvers = {
  Query: {
    patient: async (_parent, { id }, { dataSources, logger }) => {
      logger.debug(`query patient ${id}`); // ok
      const patient = await dataSources.patients.getById(id);
      logger.debug(`resolved ${patient.familyName}, ${patient.givenName}`); // leak
      return patient;
    },
  },
  Mutation: {
    updateAllergies: async (_parent, { input }, { dataSources, logger }) => {
      const { patientId, allergies } = input;
      logger.info({ patientId, n: allergies.length }, 'allergies updated'); // ok
      logger.info({ patientId, allergies }, 'allergies updated'); // leak
      return dataSources.patients.setAllergies(patientId, allergies);
    },
  },
};
