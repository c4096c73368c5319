import axios from 'axios';

const api = axios.create({ baseURL: '/api' });

export const searchPatients = ({ lastName, dateOfBirth }) =>
  api.get('/patients/search', { params: { lastName, dateOfBirth } }); // leak

export const getPatient = (patientId) => api.get(`/patients/${patientId}`); // ok

export const searchByMrn = (mrn) => api.get('/patients?mrn=' + mrn); // leak

export const searchDrugs = (term, page = 1) => api.get('/drugs', { params: { term, page } }); // ok
