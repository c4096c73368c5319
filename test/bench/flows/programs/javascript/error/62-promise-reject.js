export function verifyCoverage(member) {
  return new Promise((resolve, reject) => {
    if (!member.active) {
      reject(new Error(`coverage ${member.coverageId} is inactive`)); // ok
      return;
    }
    if (!member.planId) {
      reject(new Error(`member ${member.memberId} (${member.firstName}) has no plan`)); // leak
      return;
    }
    resolve(true);
  });
}

export class ClinicalError extends Error {}

export const assertAdult = (patient) => {
  if (patient.age < 18) throw Object.assign(new ClinicalError('minor'), { status: 422 }); // ok
  if (!patient.consent) throw new ClinicalError('no consent of ' + patient.name); // leak
};
