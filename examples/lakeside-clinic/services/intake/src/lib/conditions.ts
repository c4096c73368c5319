/** Conditions and signs that carry a person's name. They are no patients: the summary may keep them. */
export const EPONYMS = [
  'Alzheimer disease',
  'Babinski sign',
  'Crohn disease',
  'Hodgkin lymphoma',
  'Lou Gehrig disease',
  'Parkinson disease',
  'Tourette syndrome',
];

/** Patients from this age on are asked about falls at every visit. */
export const FALL_RISK_AGE = 65;
/** Highest age that is shown as it stands; everybody above is shown as 90+. */
export const HIGHEST_SHOWN_AGE = 89;

export function shownAge(age: number): string {
  return age > HIGHEST_SHOWN_AGE ? '90+' : String(age);
}

/** The first three digits, as the research export wants them. */
export const RESEARCH_ZIP3 = ['549', '532', '541'];
export const FIRST_YEAR_OF_RECORDS = 1998;
