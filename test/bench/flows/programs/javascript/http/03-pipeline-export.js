import got from 'got';

const API = 'https://api.outreach-tool.com/contacts';

export async function exportRecalls(patients) {
  const contacts = patients
    .filter((patient) => patient.dueForScreening)
    .map(({ name, phone, lastDiagnosis }) => ({ name, phone, note: lastDiagnosis }));

  for (const contact of contacts) {
    await got.post(API, { json: contact }); // leak
  }
  return contacts.length;
}
