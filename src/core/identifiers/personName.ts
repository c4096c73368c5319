/** How long a name may be, in characters. */
const REACH = 90;

const PARTICLE =
  '(?:van der|van den|van|von der|von|de la|de los|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|st\\.?)';
const PART =
  "(?:(?:O['’]|Mc|Mac|D['’]|L['’]|Al-)?\\p{Lu}[\\p{L}\\p{M}]*(?:['’](?!(?:s|t|re|ve|ll|d|m)\\b)\\p{L}+)?(?:-\\p{Lu}[\\p{L}\\p{M}]+)*\\d{0,3})";
const SUFFIX = '(?:,? (?:Jr\\.?|Sr\\.?|II|III|IV))?';

/** `First [M.] Last`, `F. Last`, `First L.`, particles and suffixes included. Sticky. */
const NAME = new RegExp(`${PART}\\.?(?: (?:${PARTICLE} )?${PART}\\.?){0,3}${SUFFIX}`, 'uy');

/** `Last, First [M.]`, as forms have it. Sticky. */
const REVERSED = new RegExp(`${PART}(?: ${PART})?, ${PART}(?: ${PART}\\.?)?`, 'uy');

/** Words that begin with a capital and are no part of a person's name. */
export const STOP: ReadonlySet<string> = new Set(
  `a an the this that these those is are was were be been has have had do does did and or but not no if then else when where what which who whom whose why how i you he she it we they my your his her
its our their me him us them for from in on at by to of with as per via re cc all any some each every both patient patients doctor nurse provider physician member client male female man woman boy girl
mr mrs ms miss dr prof sir madam hospital clinic medical center centre health healthcare care university college institute institution school department dept office unit ward facility pharmacy laboratory lab
street st road rd avenue ave drive lane court blvd boulevard suite apt floor city state county country north south east west new old upper lower
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
name first last middle full date birth dob age sex gender address phone email fax ssn mrn id number account insurance policy plan group medicare medicaid type stage grade class level score scale index
syndrome disease disorder cancer diabetes hypertension asthma copd chf htn dm covid hiv aids mri ct ecg ekg icu er ed or iv im po prn bid tid qid hr bp bmi inr hx tx dx rx fx sx pt yo
diagnosis treatment management guidelines protocol recommendations therapy medication dosage dose history physical exam assessment note notes report summary results test tests please thanks thank hello hi dear
regards sincerely best kind warm yes ok okay true false null none undefined unknown string value example sample na tbd todo redacted
english spanish french german american african asian hispanic white black native european canadian mexican chinese japanese indian
company inc corp llc ltd group bank trust foundation association society press journal times news radio orchestra band team club service services system systems solutions technologies
god lord jesus christ christmas easter north america europe asia africa united states kingdom usa uk eu openai anthropic google microsoft amazon azure aws claude chatgpt gpt gemini python java javascript typescript
can could would should may might must will shall let lets get make use see also here there now just very more most less least next previous current following based given`
    .split(/\s+/),
); // prettier-ignore

/** Names that science lent to signs, scores and diseases. */
export const EPONYMS: ReadonlySet<string> = new Set(
  `alzheimer parkinson crohn hodgkin huntington babinski framingham wells duke glasgow apgar tanner kawasaki marfan graves hashimoto addison cushing raynaud sjogren sjögren behcet behçet wilson down turner klinefelter
bell paget barrett guillain barre barré tourette asperger lyme ebola zika gleason breslow clark braden katz karnofsky child pugh ranson centor murphy mcburney romberg tinel phalen lachman kernig brudzinski epstein barr
helicobacter burkitt ewing wilms kaposi merkel waldenstrom waldenström lewy creutzfeldt jakob charcot marie tooth lou gehrig ehlers danlos noonan williams angelman prader willi dupuytren bartholin fallot
mallory weiss meniere ménière hirschsprung henoch schonlein peyronie osgood schlatter perthes legg calve still korsakoff wernicke broca gaucher fabry tay sachs pompe whipple budd chiari hunter hurler
morse norton beers nyha curb chads chadsvasc hasbled meld sofa apache caprini mallampati bishop ballard epworth beck hamilton young yale brown likert cochrane kaplan meier cox fisher student bayes markov monte carlo
doppler holter foley hickman swan ganz tenckhoff jackson pratt penrose bakri rorschach wechsler stroop luria rinne weber schirmer snellen ishihara allen ames mantoux coombs gram ziehl neelsen papanicolaou pap`
    .split(/\s+/),
); // prettier-ignore

export const MEDICAL_TAIL = /^['’]?s?[ -](?:disease|syndrome|sign|test|criteri(?:a|on)|score|scale|palsy|lymphoma|thyroiditis|phenomenon|risk|index|classification|staging|procedure|maneuver|manoeuvre|method|hernia|fracture|reflex|sarcoma|tumou?r|study|trial|rule|stage|catheter|ulcer|esophagus|contracture|cell|dementia|chorea|equation|formula|tube|cyst|diagnos[ie]s|virus|body|bodies|anemia|law|theorem|curve|model|estimator|transform|regression|distribution)s?\b/i; // prettier-ignore
export const PLACE_TAIL = /^(?:['’]s)? (?:Hospital|Clinic|Medical|Health|University|College|Institute|School|Center|Centre|Cancer|Memorial|General|Foundation|Street|St\b|Road|Rd\b|Avenue|Ave\b|Drive|Lane|Court|Blvd|Boulevard|County|City|Park|Bank|Inc|Corp|LLC|Ltd|Group|Pharmacy|Laborator|Orchestra|Airlines?|Island|River|Lake|Mountain|Bay|Bridge|Airport|Station|Square|Healthcare|Hospice|Regional|Presbyterian|Methodist|Children)/; // prettier-ignore

export interface PersonName {
  readonly start: number;
  readonly end: number;
  /** How many words, initials included. */
  readonly parts: number;
  readonly first: string;
}

/**
 * A person's name that begins at an offset, if the words there can be one.
 * @param reversed also reads `Last, First`
 */
export function nameAt(text: string, start: number, reversed = false): PersonName | undefined {
  const window = text.slice(start, start + REACH);
  for (const shape of reversed ? [REVERSED, NAME] : [NAME]) {
    shape.lastIndex = 0;
    const found = shape.exec(window);
    if (!found) continue;
    const kept = withoutStopWords(found[0]);
    if (kept === undefined) continue;
    const rest = window.slice(kept.length);
    const parts = kept.split(/[ ,]+/);
    if (/^['’]?[\p{L}\d_(]/u.test(rest) && !/^['’]s\b/.test(rest)) continue;
    if (MEDICAL_TAIL.test(rest) || PLACE_TAIL.test(rest)) continue;
    const first = parts[0]!.toLowerCase().replace(/\d+$/, '');
    if (parts.length === 1 && EPONYMS.has(first)) continue;
    return { start, end: start + kept.length, parts: parts.length, first };
  }
  return undefined;
}

/** Cuts a run of capitalised words at the first that is no name. */
function withoutStopWords(run: string): string | undefined {
  let end = 0;
  for (const { 0: part, index } of run.matchAll(/[^ ,]+/g)) {
    const bare = part.replace(/\.$/, '').toLowerCase();
    const initial = /^\p{Lu}\.?$/u.test(part);
    if (!initial && STOP.has(bare) && !/^(?:may|april|june|august|will|young|brown|white|black|st|best)$/.test(end > 0 ? bare : '')) break; // prettier-ignore
    if (part.length > 1 && /^\p{Lu}{2,}$/u.test(part) && part.length < 4 && !/^(?:II|III|IV)$/.test(part))
      break;
    end = index + part.length;
  }
  if (end === 0) return undefined;
  const kept = run.slice(0, end);
  const last = kept.split(' ').at(-1)!;
  return /^\p{L}{2,}\.$/u.test(last) && !/^(?:Jr|Sr|St)\.$/.test(last) ? kept.slice(0, -1) : kept;
}

/** Names that forms and manuals use for nobody. */
export function isExampleName(name: string): boolean {
  return /^(?:j(?:ohn|ane|\.)? ?q?\.? ?(?:doe|roe|public)\b|doe, j|.*\b(?:test|zztest|testpatient|sample|example|dummy|fake|demo)\b|mickey mouse|donald duck)/i.test(name); // prettier-ignore
}

/** Synthea's names end in digits: `Abdul218 Bergstrom287`. */
export function isSyntheticName(name: string): boolean {
  return /\p{L}{2}\d{1,3}(?:\s|$)/u.test(name);
}
