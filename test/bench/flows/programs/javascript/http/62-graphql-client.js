import { GraphQLClient, gql } from 'graphql-request';
import ky from 'ky';

const client = new GraphQLClient('https://graph.partner.example/v1');
const CREATE = gql`mutation Create($input: LeadInput!) { create(input: $input) { id } }`;

export const createLead = (patient) => client.request(CREATE, { input: { name: patient.fullName, phone: patient.phone } }); // leak

export const schema = () => client.request(gql`{ __schema { types { name } } }`); // ok

export const notify = (patient) => ky.post('https://partner.example/notify', { json: { id: patient.id } }); // ok

export const enrol = ({ ssn, plan }) => ky.post('https://partner.example/enrol', { json: { ssn, plan } }); // leak
