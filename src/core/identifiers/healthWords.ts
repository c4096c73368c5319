/**
 * Words of health care, scheduling, billing and payment. They raise the confidence of what stands near them and are no
 * identifiers themselves. A `*` at the end stands for any ending; plural `s` is taken off before a word is looked up.
 */

/** Words that ordinary programs hardly hold. */
const OF_CARE = `
patient inpatient outpatient mrn medical clinic clinical clinician hospital hospitalized hospitalization physician nurse nursing medication prescriber
prescription diagnosis diagnose diagnosed surgery surgical surgeon therapy therapist allergy allergic insurance insurer medicare medicaid beneficiary appointment
ehr hl7 fhir hipaa ssn dob healthcare oncolog* cardiolog* cardiac psychiatr* radiolog* neurolog* dermatolog* gynecolog* obstetric* orthoped* urolog*
nephrolog* gastroenterolog* endocrinolog* rheumatolog* pulmonolog* pediatric* geriatric* ophthalmolog* optometr* anesthe* physiotherap* guarantor copay coinsurance symptom pharmacy
pharmacist vaccine vaccination immunization pregnan* prenatal newborn diabet* hypertension hypertensive cancer tumor chemotherapy biopsy dementia hiv hepatitis asthma
insulin glucose hemoglobin cholesterol caregiver comorbid* dental dentist transplant dialysis hospice pacemaker defibrillator ultrasound mammogram colonoscopy
icd10 icd9 loinc snomed rxnorm hcpcs ndc npi mbi hicn cms1500 ub04 eob ccda telehealth telemedicine rehab stroke seizure epilep* pneumonia fracture
opioid methadone buprenorphine suboxone naloxone narcan heroin cocaine fentanyl methamphetamine alcoholism sobriety overdose addiction
aspirin ibuprofen acetaminophen heparin warfarin metformin levothyroxine gabapentin albuterol furosemide prednisone tramadol apixaban clopidogrel
montelukast tamsulosin bupropion trazodone duloxetine venlafaxine quetiapine aripiprazole lithium lamotrigine semaglutide adderall ritalin xanax zoloft prozac lipitor ozempic humira eliquis
`; // prettier-ignore

/** Words of care that programs use in other senses as well: they count beside one of the others. */
const SHARED = `
encounter admit admitted admission discharge discharged referral referred vital dx pt rx icd emr cpt phi dosage dose chronic acute prognosis
specimen accession relapse detox withdrawal prescribe prescribed immunisation bp bmi ward triage intake birthdate
`;

/** Words of scheduling, billing and payment: all of them together count once, beside one of care. */
const OF_BUSINESS = `
visit scheduled scheduling billing invoice payment payer payor claim coverage deductible reimbursement member subscriber policyholder procedure treatment treated
provider chart follow-up checkup lab
`;

/** Patients of these are no individuals: on source, what stands beside one of them is no health context. */
const OF_ANIMALS = `
pets petclinic veterinary veterinarian veterinarians vets hamster puppy kitten livestock canine feline equine
`;

/** Pairs and triples that say more than their words; the second list counts as the shared words do. */
const PAIRS = `
next of kin|health care|health plan|care plan|lab result|medical record|blood pressure|chief complaint|discharge summary|substance use|substance abuse|alcohol use|use disorder|heart failure|vital sign|primary care|emergency department|intensive care|health record
`; // prettier-ignore

/** Stems of nonproprietary drug names (WHO, The use of stems in the selection of INN, 2018). */
const DRUG =
  /(?:vastatin|sartan|pril|prazole|olol|dipine|cillin|mycin|floxacin|cycline|gliptin|gliflozin|glutide|zepam|zolam|codone|morphone|oxetine|traline|triptan|setron|tidine|thiazide|tinib|zumab|ximab|mumab|conazole|clovir|azosin|profen|caine)$/;

/** How much a word says. */
export type Weight = 'care' | 'shared' | 'business' | 'animal';

const WEIGHTS = new Map<string, Weight>();

/** Stems by their first four letters, which every stem has. */
const STEMS = new Map<string, [stem: string, weight: Weight][]>();

for (const [list, weight] of [[OF_ANIMALS, 'animal'], [OF_BUSINESS, 'business'], [SHARED, 'shared'], [OF_CARE, 'care']] as const) {
  for (const word of list.trim().split(/\s+/)) {
    if (!word.endsWith('*')) WEIGHTS.set(word, weight);
    else STEMS.set(word.slice(0, 4), [...(STEMS.get(word.slice(0, 4)) ?? []), [word.slice(0, -1), weight]]);
  }
} // prettier-ignore

const SHARED_PAIRS = 'date of birth|birth date';

const PHRASES: ReadonlyMap<string, Weight> = new Map([
  ...PAIRS.trim().split('|').map((phrase) => [phrase, 'care'] as const),
  ...SHARED_PAIRS.split('|').map((phrase) => [phrase, 'shared'] as const),
]); // prettier-ignore
const PHRASE_ENDS: ReadonlySet<string> = new Set(
  [...PHRASES.keys()].map((phrase) => phrase.split(' ').at(-1)!),
);

/** Words, humps of camelCase and parts of snake_case; digits stay with a word that they end. */
const WORD = /[A-Z]+(?![a-z])\d{0,4}|[A-Z]?[a-z]+\d{0,4}/g;

/** ICD-10-CM codes with a subcategory, as they stand in notes and claims. */
const DIAGNOSIS_CODE = /\b[A-TW-Z]\d[\dAB]\.\d[\dA-Z]{0,3}(?![\w.])/;

/** The different words of care in a text, each with its weight. Linear. */
export function healthWords(text: string): Map<string, Weight> {
  const found = new Map<string, Weight>();
  let before = '';
  let beforeThat = '';
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const term = termOf(word);
    if (term) found.set(term[0], term[1]);
    const single = singular(word);
    if (PHRASE_ENDS.has(single)) {
      for (const phrase of [`${before} ${single}`, `${beforeThat} ${before} ${single}`]) {
        const weight = PHRASES.get(phrase);
        if (weight) found.set(phrase, weight);
      }
    }
    beforeThat = before;
    before = word;
  }
  if (DIAGNOSIS_CODE.test(text)) found.set('diagnosis code', 'shared');
  return found;
}

function termOf(word: string): [term: string, weight: Weight] | undefined {
  if (word.length < 2) return undefined;
  const known = WEIGHTS.get(word);
  if (known) return [word, known];
  const bare = singular(word.replace(/\d+$/, ''));
  const weight = WEIGHTS.get(bare);
  if (weight) return [bare, weight];
  if (word.length < 6) return undefined;
  const stem = STEMS.get(word.slice(0, 4))?.find(([start]) => word.startsWith(start));
  if (stem) return stem;
  return word.length > 6 && DRUG.test(word) ? [word, 'care'] : undefined;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ses')) return WEIGHTS.has(`${word.slice(0, -2)}is`) ? `${word.slice(0, -2)}is` : word;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/**
 * How many different words of care a text holds. On source, words with other senses count beside one that has none;
 * those of business count once.
 */
export function countHealth(words: ReadonlyMap<string, Weight>, needsCare: boolean): number {
  let care = 0;
  let shared = 0;
  let business = 0;
  for (const weight of words.values()) {
    if (weight === 'animal' && needsCare) return 0;
    if (weight === 'care') care++;
    else if (weight === 'shared') shared++;
    else business = 1;
  }
  return needsCare && care === 0 ? 0 : care + shared + business;
}
