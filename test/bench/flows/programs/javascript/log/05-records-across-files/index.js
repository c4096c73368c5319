export { PatientRepository } from './repository.js';
