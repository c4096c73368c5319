import { phrases, wordSet } from './words';

/** Identifiers by their own name, wherever they stand, by letter of 45 CFR 164.514(b)(2)(i). The last words decide. */
export const DIRECT_NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  A: phrases(`patient name | patient names | patient full name | patient first name | patient last name | next of kin | next of kin name`),
  B: phrases(`patient address | patient zip | patient zip code`),
  C: phrases(`dob | date of birth | birth date | birthdate | birthday | birth dt | patient dob | date of death | death date | deceased date`),
  D: phrases(`patient phone | patient phone number | next of kin phone`),
  F: phrases(`patient email`),
  G: phrases(`ssn | social security | social security number | social security no | social security num | ssn last4 | ssn number | patient ssn | soc sec | soc sec no`),
  H: phrases(`mrn | mrn number | medical record number | medical record no | medical record num | med rec no | med rec num | patient mrn`),
  I: phrases(`hicn | medicare id | medicare number | medicare no | medicare beneficiary id | medicaid id | medicaid number | medicaid no | health insurance claim number | health card number | medicare card number`),
  R: phrases(`national id | national id number | national identity number | national identification number | nhs number | nhs no`),
}; // prettier-ignore

/** Names that hold PHI in health care and something else elsewhere: they count only in a text that speaks of it. */
export const SOFT_NAMES = phrases(`
  member id | member number | member no | subscriber id | subscriber number | subscriber no | beneficiary id | beneficiary number | health plan id
  | health plan number | insurance id | insurance number | insurance policy number | policy holder | policy holder name | policyholder
  | clinical note | clinical notes | progress note | progress notes | soap note | soap notes | discharge summary | discharge summaries
  | discharge note | discharge notes | discharge instructions | nursing note | nursing notes | physician note | physician notes | doctor note
  | doctor notes | patient note | patient notes | visit note | visit notes | visit summary | visit summaries | encounter note | encounter notes
  | encounter summary | consult note | consult notes | consultation note | consultation notes | operative note | operative notes | op note
  | chart note | chart notes | therapy note | therapy notes | psychotherapy notes | session notes | triage note | triage notes | note text
  | medical condition | medical conditions | health condition | health conditions | chronic conditions | preexisting conditions
  | patient diagnosis | patient diagnoses | patient history | patient summary | patient age | patient gender | patient message | patient messages
  | patient question | patient complaint | patient symptoms | patient context | patient intake | intake form | intake answers | intake notes
  | chief complaint | chief complaints | hpi | history of present illness | presenting complaint | medical history | family history
  | social history | clinical history | clinical summary | clinical text | clinical data | clinical document | clinical findings | health history
  | pathology report | radiology report | imaging report | lab report | lab reports | lab result | lab results | lab values | test results
  | diagnostic report | diagnostic reports | diagnosis | diagnoses | diagnosis code | diagnosis codes | dx codes | dx code | icd codes | icd code
  | icd10 | icd10 code | icd10 codes | icd 10 code | icd 10 codes | icd9 codes | procedure codes | cpt codes | problem list | treatment plan | care plan
  | medication | medications | medication name | medication names | drug name | med name | dosage | medication list | prescription | prescriptions | allergy | allergies | symptom | symptoms | immunizations
  | mbi | mbi number | emergency contact name | emergency contact phone | emergency contact number | after visit summary | vital signs | vitals | hiv status | blood type | genotype | visit reason | reason for visit | emergency contact | emergency contacts
  | phq9 score | phq9 | phq 9 score | gad7 score | gad7 | gad 7 score | depression score | anxiety score | a1c | hba1c | hb a1c | blood pressure | blood glucose | blood sugar
  | glucose level | heart rate | bmi | viral load | cholesterol level | screening answers | screening result | pregnancy status | cd4 count
  | visit transcript | encounter transcript | consultation transcript | consult transcript | session transcript | call transcript
  | patient transcript | clinical transcript | transcript | transcripts | dictation | dictations | dictated text | visit audio | encounter audio
  | consult audio | consultation audio | patient audio | dictation audio | visit recording | encounter recording | consultation recording
  | session recording | patient recording`);

/** What tells that somebody is treated, and for what, once it leaves in a message or a tracker's event. */
export const SCHEDULING_NAMES = phrases(`
  appointment | appointments | appointment type | appointment reason | appointment department | appointment specialty | appt | appts | appt type
  | department | department name | visit type | provider specialty | specialty | clinic name | appointment details | appointment notes | service line`);

/** A patient's whole record, whatever the text speaks of. */
export const RECORD_NAMES = phrases(`
  patient | patients | patient record | patient records | patient chart | patient charts | patient profile | patient profiles | fhir patient
  | patient demographics | medical record | medical records | health record | health records | ehr record | ehr records | emr record | emr records
  | electronic health record | phi data | phi record | phi records | phi payload | ephi | pt record | patient history record | patient bundle`);

/** People who are patients or insured in health care, somebody else elsewhere. */
export const SOFT_PERSON_NAMES = phrases(`
  beneficiary | insured | guarantor | claimant | enrollee | decedent | newborn | inpatient | outpatient | demographics | related person | member record
  | member records | subscriber record | medical chart`);

/** Records of care: what they hold counts where its own name tells something. */
export const RESOURCE_NAMES = phrases(`
  encounter | encounters | medication request | medication requests | medication statement | allergy intolerance | explanation of benefit | fhir bundle
  | fhir resource | fhir record | hl7 message | hl7 messages | adt message | ccda document | oru message | dicom dataset | dicom`);

/** The same as whole names only: with a word before them they are something else (`bar_chart`, `rxSubscriber`). */
export const EXACT_PERSON_NAMES = phrases(`chart | subscriber | resident | phi`);
export const EXACT_SOFT_NAMES = phrases(`soap | dx | rx | meds | mbi`);
export const EXACT_RESOURCE_NAMES = phrases(`admission | admissions`);

/** What tells something of a person in a record of care. */
export const RESOURCE_FIELDS = phrases(`
  text | note | notes | reason | reason code | summary | narrative | conclusion | value | value string | value quantity | comment | comments | description
  | content | body | findings | impression | div | instructions | performer note | display`);

/** Members of a record of care that are the patient. */
export const PATIENT_FIELDS = wordSet('subject patient person individual beneficiary subscriber insured');

/** Resources whose names mean something else in any other text: they count where FHIR or HL7 is spoken of. */
export const FHIR_RESOURCE_NAMES = phrases(`
  observation | observations | condition | conditions | coverage | claim | claims | bundle | procedure | procedures | immunization | diagnostic report | member
  | service request | care team | document reference`);

/** People whose contact is PHI: of a patient always, of the others where the text speaks of health care. */
export const PATIENT_WORDS = wordSet('patient patients pt pat');
export const PERSON_WORDS = wordSet(
  'subscriber beneficiary insured guarantor member claimant resident enrollee dependent decedent newborn kin mother father spouse parent guardian relative caregiver policyholder',
);

/** What may stand between a person and the telling word: `patientHomePhone`, not `patientServiceName`. */
export const BETWEEN = wordSet(
  'home work cell mobile mailing primary secondary first last full middle legal preferred contact emergency current new old one two birth mother father spouse parent guardian relative permanent residential daytime given family',
);

/** Direct identifiers once they stand in a patient's record (45 CFR 164.514(b)(2)(i)). */
export const RECORD_FIELDS = phrases(`
  name | names | first name | last name | full name | given name | family name | middle name | maiden name | surname | given | family | first | last
  | fname | lname | nm | display name | alias | aka | phone | phones | phone number | telephone | tel | mobile | mobile number | cell | fax | telecom
  | email | emails | email address | mail | address | addresses | addr | address line | line1 | line2 | street | city | county | zip | zip code | zipcode | postal code
  | postcode | photo | photo url | identifier | identifiers | identification | account number | license number | drivers license | passport number
  | contact | contacts | demographics | birthplace | birth place | ip address | device serial | dl number`);

/** Wrappers around a record: what they hold is the record still. */
export const WRAPPERS = wordSet(
  'data json body entry entries resource resources row rows record records result results item items value values payload attributes fields raw response content first last dict to_dict model_dump all',
);

/** Words at a name's end that say how a value is held, not what it is: `ssnValue`, `patientDto`, `patients_df`. */
export const HOLDERS = wordSet(
  'json str string text obj object dict map list array arr data info details detail dto entity row rows record records response result results resource resources payload body copy value val raw df frame dataframe doc document snapshot items collection input summary cache profile tuple series csv xml yaml html',
);

/** Members that say nothing of the person: counts, keys, states. */
export const PLAIN_FIELDS = phrases(`
  id | ids | uuid | guid | key | pk | length | count | size | total | type | types | kind | status | state | active | enabled | version | revision | index | role
  | created at | updated at | deleted at | created | updated | modified | last updated | created by | updated by | voided | deleted | archived | resource type
  | locale | language | lang | schema | meta | model | class | constructor | prototype | tenant | tenant id | columns | dtypes | shape | keys | page | limit | offset
  | errors | error | ok | status code | status text | headers | row count | rowcount | affected rows | is active | loading | is loading | pagination | next
  | theme | preferences | settings | time zone | timezone | notification settings | display settings | facility | organization | category | priority | flag | flags | hash code | etag
  | clinic | hospital | ward | room | bed | practice | site | branch | step | stage | format | mode | template | template id | sort | order by | sort by | tone | csrf | csrf token
  | id element | id part | minutes | hours | seconds | slot | slots | quantity | days | days supply | duration | duration ms | elapsed | elapsed ms
  | queue number | queue position | ticket | ticket number | refills | refills left | attempt | attempts | retries
  | provider | physician | doctor | clinician | practitioner | pcp | evn | msh | msa`);

/** A name that begins so speaks about a value, or holds one that was altered by design. */
export const ABOUT = wordSet(
  'is has had no non not without missing invalid valid require required requires show hide hidden should can allow include exclude skip use masked redacted hashed encrypted tokenized deidentified fake mock dummy synthetic sample example placeholder stub num number count total max min avg average set get on off handle validate parse format check find load fetch create update delete remove add save select search list query render open close toggle edit view manage build make register test void unvoid merge purge retrieve process click type generate print log send notify obscure before with by for filter sort assign',
);

/** They begin like names about a value, and hold what was asked with or found. */
export const ANSWERS = phrases(`
  search params | query params | query parameters | search result | search results | query result | query results | filter params | load data | fetch result
  | fetched data | query | form data | list items | find result | open records`);

/** Words at a name's end that end what the name is about: `notesByPatient` are notes. */
export const JOINTS = wordSet('by for per with without from to');

/** `errors.dob`, `labels.ssn`: about a field, not the field. */
export const ABOUT_OBJECTS = wordSet(
  'errors error touched dirty labels label fields field columns column types schema schemas config options rules validators patterns pattern regex regexes styles css classes routes urls paths icons strings messages constants i18n translations keys flags permissions features counts stats metrics totals selectors enums placeholders headings titles lengths hints choices help widgets visibility weights masks formats required',
);
