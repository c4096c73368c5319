import { phiOfFileName } from './files';
import * as lexicon from './lexicon';
import {
  fieldOfGetter,
  NO_DICTIONARY,
  phiByName,
  phiInRecord,
  type Health,
  type NamedPhi,
  type NameDictionary,
} from './names';
import { handlesPatients } from './routes';
import { isTableOfCare, phiOfSql } from './sql';
import { isRead, readsStore } from './stores';
import { phiOfType } from './types';
import { isClassName, wordSet, wordsOf } from './words';

/** A call as the rules here see it. Literals are read and dropped. */
export interface CallView {
  /** The callee's words, import aliases resolved; words of calls it is chained to among them: `read`, `resource`. */
  readonly path: readonly string[];
  /** The package that the callee's root was imported from. */
  readonly module: string | undefined;
  /** Literal string arguments and the literal pieces of templates, in order. */
  readonly texts: readonly string[];
  /** Named literal arguments, and the keys of an object argument; keys of inner objects with dots: `select.id`. */
  readonly keys: ReadonlyMap<string, string>;
  /** Type arguments and class literals: `resource<Patient>()`, `Patient.class`, and classes handed in by name. */
  readonly types: readonly string[];
  /** Last words of the variables and members that are handed in: `encounterAudio`. */
  readonly names?: readonly string[];
  /** The declared type of what it is called on: `IClinicalNoteRepository`. */
  readonly holder?: string;
  /** Columns of classes that are handed in: `select(Patient.phone)`. */
  readonly columns?: readonly string[];
}

interface Asked extends CallView {
  readonly method: string;
  readonly health: Health;
  readonly dictionary: NameDictionary;
}

const RECORD: NamedPhi = { confidence: 'high', record: true, why: 'record' };
const LIKELY: NamedPhi = { confidence: 'medium', record: true, why: 'record' };
const MEMBER: NamedPhi = { confidence: 'medium', record: false, why: 'member' };
const DIRECT: NamedPhi = { confidence: 'high', record: false, why: 'direct' };
const SPOKEN: NamedPhi = { confidence: 'medium', record: false, why: 'soft' };

/** Resource types of FHIR that are a person's record. */
const RESOURCES = wordSet(`Patient Encounter Observation Condition MedicationRequest MedicationStatement AllergyIntolerance DiagnosticReport Immunization
  Procedure Coverage Claim ExplanationOfBenefit RelatedPerson Bundle CarePlan DocumentReference ServiceRequest Appointment FamilyMemberHistory Composition`); // prettier-ignore

const FHIR = /fhir|healthcare|hapi|firely|hl7\.fhir|smart/i;
const FHIR_READS = wordSet(`read vread search searchbyid resource forresource request getresource readasync searchasync searchbyidasync get
  fetch fetchall fetchresources resourcesearch compartmentsearch everything parse_obj parse_raw model_validate model_validate_json parsejson
  fetchpatienteverything getpatienteverything parse parseresource deserialize unmarshal readresource searchresources read_resource search_resources where resources`); // prettier-ignore

const HL7 = /(?:^|[/.\-_@])hl7|hl7apy|hl7v2|nhapi|ca\.uhn\.hl7v2/i;
const HL7_READS = wordSet(
  'parse parse_message parse_segment parse_batch parse_file parsemessage decode transform message parsehl7 unmarshal split_file read new parsehl7message hl7message pipeparser',
);

const HTTP_ROOTS =
  /^(?:axios|requests|httpx|http|https?client|httpclient|fetch|got|ky|superagent|resttemplate|webclient|client|api|session|faraday|httparty|guzzle|needle|apiclient)$/i;
const HTTP_READS = wordSet(
  'fetch get getforobject getforentity getasync getstringasync getfromjsonasync getjson request getstring',
);

const FILE_READS = wordSet(`read_csv read_excel read_parquet read_json read_table read_feather read_pickle read_sas read_stata readcsv read_xml read_sql_table scan_csv
  scan_parquet csv parquet json load open readfile readfilesync readalltext readalllines readtext read_text readstring foreach readlines fopen file_get_contents
  parsefile loadtxt genfromtxt dictreader reader table loadcsv parse_csv createreadstream openread opentext readallbytes openfile newfilereader`); // prettier-ignore

const READING = wordSet('get find fetch load retrieve lookup query search list read pull export download');

/** A quick look before a name is split. */
const READ_VERB = new RegExp(`^_*(?:${[...READING].join('|')})[A-Z_]`, 'i');

/** Each answers for one way to patients' data; the first that knows counts. */
const RULES: readonly ((call: Asked) => NamedPhi | undefined)[] = [
  sql,
  fhir,
  hl7,
  dicom,
  transcription,
  file,
  http,
  store,
  schema,
  getter,
  kept,
];

/** What a call brings, by what is called and with which literals. Undefined if nothing tells of a person. */
export function sourceOfCall(view: CallView, dictionary: NameDictionary = NO_DICTIONARY, health: Health = false): NamedPhi | undefined {
  const method = view.path.at(-1) ?? '';
  const asked: Asked = { ...view, method: method.toLowerCase(), health, dictionary };
  for (const rule of RULES) {
    const phi = rule(asked);
    if (phi) return phi;
  }
  return undefined;
} // prettier-ignore

function sql({ texts, keys, dictionary }: Asked): NamedPhi | undefined {
  for (const text of [...texts, keys.get('sql'), keys.get('query'), keys.get('text')]) {
    const phi = text === undefined ? undefined : phiOfSql(text, dictionary);
    if (phi) return phi.record ? RECORD : phi.columns.length > 0 ? DIRECT : MEMBER;
  }
  return undefined;
}

function fhir({ path, method, module, texts, keys, types }: Asked): NamedPhi | undefined {
  const words = path.map((word) => word.toLowerCase());
  const known = FHIR.test(module ?? '') || words.some((word) => FHIR.test(word));
  const resourceType = keys.get('resourceType') ?? keys.get('resource_type') ?? keys.get('type');
  if (!FHIR_READS.has(method)) return undefined;
  if (resourceType !== undefined && RESOURCES.has(resourceType)) return RECORD;
  if ((known || method === 'request' || method === 'forresource') && texts.some(isResourcePath)) return RECORD;
  if (types.some((type) => RESOURCES.has(type)) && (known || /resource|async$/.test(method))) return RECORD;
  if (/^(?:parse_obj|parse_raw|model_validate|model_validate_json)$/.test(method)) return phiOfType(path.at(-2) ?? '', known ? 'fhir' : true);
  if (known && path.slice(0, -1).some((word) => RESOURCES.has(word))) return RECORD;
  return /^(?:client|smart|fhir\w*|sm)$/.test(words.at(-3) ?? '') && words.at(-2) === 'patient' && method !== 'where' ? RECORD : undefined;
} // prettier-ignore

/** `Patient/123`, `/Patient?name=…`, `https://…/fhir/Patient/`; a type name alone is one where a FHIR client is asked. */
function isResourcePath(text: string): boolean {
  const [, type] = /(?:^|\/)([A-Z][A-Za-z]+)(?:[/?]|$)/.exec(text) ?? [];
  return type !== undefined && RESOURCES.has(type) && !/\/metadata|_summary=count/.test(text);
}

/** Segments of a message of HL7 v2 that tell of a person. */
const PERSONAL_SEGMENTS = /^(?:PID|PD1|NK1|GT1|IN[12]|DG1|AL1|OBX|NTE)$/;

function hl7({ path, method, module, texts, health }: Asked): NamedPhi | undefined {
  if (
    health === 'fhir' &&
    /^(?:get_?)?segments?$/.test(method) &&
    texts.some((text) => PERSONAL_SEGMENTS.test(text))
  )
    return RECORD;
  const known = HL7.test(module ?? '') || path.some((word) => /^hl7(?:v2|apy)?|PipeParser|HL7/.test(word));
  if (!known || /fhir/i.test(module ?? '')) return undefined;
  return HL7_READS.has(method) || (/parser$/i.test(path.at(-2) ?? '') && !/^(?:get|is|set)/.test(method))
    ? RECORD
    : undefined;
}

function dicom({ method, module }: Asked): NamedPhi | undefined {
  if (/^(?:dcmread|read_dicom|dicomread)$/.test(method)) return { ...RECORD, of: 'dicom' };
  return (/dicom|dcmjs|dcm4che/i.test(module ?? '') && /^(?:parsedicom|readfile|read_file|open|openasync|parse|readdataset)$/.test(method)) ? RECORD : undefined; // prettier-ignore
}

const TRANSCRIBES =
  /^(?:transcribe|(?:create|get_?audio)_?transcription|transcriptions$|speech_?to_?text|(?:long_?running_?)?recogni[sz]e(?:_?(?:once|google|async|sphinx|whisper|batch|speech).*)?$)/i;

function transcription({ path, texts, names, health }: Asked): NamedPhi | undefined {
  if (!path.slice(-3).some((word) => TRANSCRIBES.test(word))) return undefined;
  const told = (names ?? []).some((name) => phiByName(name, true) !== undefined) || texts.some((text) => phiOfFileName(text) !== undefined); // prettier-ignore
  return told || health ? SPOKEN : undefined;
}

function file({ path, method, texts, keys, names }: Asked): NamedPhi | undefined {
  const reads =
    FILE_READS.has(method) ||
    /^(?:readcsv|fromcsv)/.test(method) ||
    (method === 'read' && /^(?:csv|file|io)$/i.test(path.at(-2) ?? ''));
  if (!reads) return undefined;
  if (/w|a/.test(texts[1] ?? '') && /open$/.test(method) && (texts[1] ?? '').length < 4) return undefined;
  if (path.some((word) => /^write$/i.test(word))) return undefined;
  const phi =
    [...texts.slice(0, 2), keys.get('filepath_or_buffer') ?? ''].map(phiOfFileName).find(Boolean) ??
    names?.map(phiOfPathName).find(Boolean);
  return phi && { ...phi, confidence: 'medium' };
}

/** `open(encounterAudioPath)`: what a file holds, by the name of the variable that says where it is. */
function phiOfPathName(name: string): NamedPhi | undefined {
  const words = wordsOf(name);
  const phi = /^(?:path|file|filename|filepath|uri)$/.test(words.at(-1) ?? '') && words.length > 1 ? phiByName(words.slice(0, -1).join('_'), true) : undefined;
  return phi?.why === 'scheduling' ? undefined : phi;
} // prettier-ignore

function http({ path, method, texts }: Asked): NamedPhi | undefined {
  if (texts.length === 0 || !HTTP_READS.has(method)) return undefined;
  if (method !== 'fetch' && !path.slice(0, -1).some((word) => HTTP_ROOTS.test(wordsOf(word).at(-1) ?? ''))) return undefined;
  return texts.some((text) => /^(?:https?:\/)?\/|\//.test(text) && (isResourcePath(text) || /(?:^|\/)patients?(?:[/?]|$)/i.test(text)) && handlesPatients(text)) ? LIKELY : undefined;
} // prettier-ignore

function store(call: Asked): NamedPhi | undefined {
  const { path, method, texts, keys, types, health, columns } = call;
  if (columns && /^(?:select|query|with_entities|with_only_columns|values|only)$/.test(method)) {
    const told = columns
      .map((column) => phiInRecord(column, call.dictionary))
      .filter((phi) => phi !== undefined);
    return told.some(({ why }) => why === 'direct') ? DIRECT : told.length > 0 ? MEMBER : undefined;
  }
  if (readsStore(call)) {
    const entity =
      types.map((type) => phiOfType(type, health)).find(Boolean) ??
      storeOf(path, health) ??
      (/^(?:create|upsert)/.test(method) ? undefined : storeOfType(call.holder, health));
    if (entity) return entity;
  }
  const table = /^(?:from|collection|table|knex|db|into|gettable|dbtable|selectfrom)$/.test(method)
    ? texts[0]
    : /^(?:send|get|query|scan|get_?item|batch_?get(?:_?item)?)$/.test(method)
      ? keys.get('TableName')
      : undefined;
  return table !== undefined && /^[\w."]+$/.test(table) && isTableOfCare(table) ? LIKELY : undefined;
}

/** Whose rows a method gives: the word before it, or one farther off with nothing but reads and `objects` between. */
function storeOf(path: readonly string[], health: Health): NamedPhi | undefined {
  for (let at = path.length - 2; at >= 0; at--) {
    const word = path[at]!;
    const phi = entityOf(word, health);
    const isVariable = /^patient$|^[a-z]+$/.test(word) && !/s$/.test(word) && /^(?:this|self)?$/.test(path[at - 1] ?? '');
    if (phi) return isVariable ? undefined : phi;
    if (!/^(?:objects|query|rows|items|_default_manager)$/.test(word) && !isRead(word)) return undefined;
  }
  return undefined;
} // prettier-ignore

/** What a store holds by its type, whatever the variable is called. */
function storeOfType(type: string | undefined, health: Health): NamedPhi | undefined {
  const words = type === undefined ? [] : wordsOf(type.replace(/^I(?=[A-Z])/, ''));
  return /^(?:repository|repo|dao)$/.test(words.at(-1) ?? '') ? entityOf(words.join('_'), health) : undefined;
}

/** `Patient`, `patients`, `patientRepository`, `PatientDao`, `_patientService`. */
function entityOf(word: string, health: Health): NamedPhi | undefined {
  const type = phiOfType(word, health);
  if (type) return type;
  const words = wordsOf(word);
  const stem = words.filter((part) => !STORES.has(part));
  if (stem.length === words.length && isClassName(word) && stem.join(' ') !== 'patients') return undefined;
  const subject = stem.join(' ');
  const phi = lexicon.RECORD_NAMES.has(subject) ? LIKELY : undefined;
  const ofCare =
    lexicon.RESOURCE_NAMES.has(subject) ||
    lexicon.EXACT_RESOURCE_NAMES.has(subject) ||
    (stem.length > 1 && lexicon.SOFT_NAMES.has(subject));
  return phi ?? (health && ofCare ? { confidence: 'medium', record: true, why: 'soft', of: 'care' } : undefined); // prettier-ignore
}

const STORES = wordSet(
  'repository repo repositories dao store service mapper table collection model manager gateway client api context db dal jpa crud',
);

/** `getPatient(id)`, `fetchPatientRecord(mrn)`, `find_patient_by_id`, `row.getSsn()`. */
function getter({ path, names, texts, health, dictionary }: Asked): NamedPhi | undefined {
  const method = path.at(-1) ?? '';
  if (!READ_VERB.test(method)) return undefined;
  const words = wordsOf(method);
  if (words.length < 2 || !READING.has(words[0]!)) return undefined;
  const rest = words.slice(words[1] === 'all' || words[1] === 'by' ? 2 : 1);
  if (words[1] === 'by' || /^(?:by|count|is|has)$/.test(rest[0] ?? 'by')) return undefined;
  const phi = phiByName(fieldOfGetter(method) ?? rest.join('_'), health, dictionary) ?? phiByName(rest.join('_'), health, dictionary);
  const reads = path.length > 1 && (names ?? []).length === 0 && texts.length === 0 && fieldOfGetter(method) !== undefined && !STORES.has(wordsOf(path.at(-2)!).at(-1) ?? '');
  return phi?.why === 'scheduling' && !reads ? undefined : phi;
} // prettier-ignore

/** `session('patient')`, `request('dob')`, `cache('patient')` of Laravel: what was kept or sent under that name. */
function kept({ path, texts, health, dictionary }: Asked): NamedPhi | undefined {
  if (path.length !== 1 || texts.length !== 1 || !/^(?:session|request|cache|old)$/.test(path[0]!))
    return undefined;
  const phi = phiByName(texts[0]!.split('.').at(-1)!, health, dictionary);
  return phi?.why === 'scheduling' ? undefined : phi;
}

/** `PatientSchema.parse(body)`, `patientValidator.validateSync(form)`: what a schema says that it checks. */
function schema({ path, method, health }: Asked): NamedPhi | undefined {
  if (!/^(?:safe)?parse(?:async)?$|^(?:validate|cast|decode|check)(?:sync|async)?$/.test(method))
    return undefined;
  const [, subject] = /^(\w+?)_?(?:Schema|Validator|Codec|Shape|Decoder)$/i.exec(path.at(-2) ?? '') ?? [];
  if (subject === undefined) return undefined;
  const phi = phiOfType(subject.charAt(0).toUpperCase() + subject.slice(1), health);
  return phi && { ...phi, confidence: 'medium' };
}
