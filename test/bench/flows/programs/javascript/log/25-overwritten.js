const log = require('debug')('portal:session');

function open(session, patient) {
  let label = patient.name;
  label = `session ${session.id}`;
  console.log(label); // ok
  const record = { ...patient, ssn: undefined, name: undefined, dob: undefined };
  const picked = { id: patient.id, active: patient.active };
  console.log(picked); // ok
  const mutable = { id: session.id };
  console.log(mutable); // ok
  mutable.owner = patient.email;
  console.log(mutable); // leak
  delete mutable.owner;
  console.log(mutable); // ok
  return record;
}

function close(user, workspace) {
  console.log(`${user.name} left ${workspace.name}`); // ok
  log('closed %s', user.email); // ok
}

module.exports = { open, close };
