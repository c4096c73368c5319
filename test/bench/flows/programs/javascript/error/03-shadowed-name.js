function assertInsured(patient, policies) {
  const name = patient.fullName;
  const open = policies.filter((policy) => {
    const name = policy.planName;
    if (!name) throw new Error(`plan ${name} has no name, policy ${policy.number.length}`); // ok
    return policy.active;
  });
  if (open.length === 0) throw new Error('not insured: ' + name); // leak
  return open;
}

module.exports = { assertInsured };
