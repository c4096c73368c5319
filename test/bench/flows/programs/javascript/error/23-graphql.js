import { GraphQLError } from 'graphql';

export const resolvers = {
  Query: {
    patient: async (_parent, { mrn }, { stores }) => {
      const patient = await stores.patients.byMrn(mrn);
      if (!patient) throw new GraphQLError(`No patient with MRN ${mrn}`, { extensions: { code: 'NOT_FOUND' } }); // leak
      return patient;
    },
    visits: async (_parent, { patientId, limit }, { stores }) => {
      if (limit > 100) throw new GraphQLError(`limit ${limit} is above 100`); // ok
      const visits = await stores.visits.of(patientId);
      if (!visits) throw new GraphQLError(`No visits for ${patientId}`); // ok
      return visits;
    },
  },
};
