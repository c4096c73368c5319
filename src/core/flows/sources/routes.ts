import { endOf, phrases, wordSet, wordsOf } from './words';

const SEGMENTS = phrases(`
  patient | patients | encounter | encounters | appointment | appointments | intake | intakes | intake form | intake forms | admission | admissions
  | medical record | medical records | health record | health records | patient record | patient records | chart | charts | prescription | prescriptions
  | medication | medications | medication request | lab | labs | lab result | lab results | diagnosis | diagnoses | observation | observations | claim | claims
  | eligibility | referral | referrals | clinical note | clinical notes | visit | visits | visit note | visit notes | triage | symptom | symptoms
  | symptom check | symptom checker | consult | consults | consultation | consultations | telehealth | immunizations | allergies | vitals | demographics
  | discharge | discharges | discharge summary | discharge summaries | phi | ehr | emr | fhir | hl7 | mrn | soap note | soap notes | transcripts | refills
  | coverage | beneficiaries | subscribers | enrollees`); // prettier-ignore

/** What answers about the data and not with it. */
const PLAIN_ENDS = wordSet(
  'count counts health healthz ping stats schema types type metadata version options status categories codes',
);

/**
 * Whether a route is about patients: `/patients/:id`, `/api/v1/encounters`.
 *
 * @param path as written, with its parameters: `:id`, `{id}`, `<int:id>`, `[id]`
 */
export function handlesPatients(path: string): boolean {
  const bare = path.replace(/^[A-Z]+ /, '').replace(/^\w+:\/\/[^/]+/, '').replace(/\?.*$/, '');
  if (/\s/.test(bare)) return false;
  const segments = bare.split('/').filter((segment) => segment !== '' && !/^[:{<[*(^$]/.test(segment)).map(wordsOf);
  if (PLAIN_ENDS.has(segments.at(-1)?.join(' ') ?? '')) return false;
  if (/[:{<[](?:\w+:)?(?:patient|encounter)_?(?:id|uuid|key|pk)\b/i.test(bare)) return true;
  return segments.some((words) => endOf(words, SEGMENTS) !== undefined);
} // prettier-ignore

/** How requests' bodies and queries are reached, whole or the words at the path's end. */
const BODIES: ReadonlySet<string> = new Set(`
  req.body request.body ctx.request.body context.request.body ctx.body request.payload req.payload event.body req.rawBody request.rawBody req.files
  request.json request.get_json request.form request.data request.values request.files request.POST request.FILES request.get_data
  req.json req.formData req.text request.formData request.text c.req.json c.req.parseBody c.req.text c.req.formData c.request.body self.request.data
  req.media flask.request.json flask.request.form flask.request.data
  request.all request.input request.post request.validated request.getContent request.getParsedBody request.toArray
  r.Body req.Body request.Body r.PostForm r.Form r.FormValue r.PostFormValue c.PostForm c.FormValue c.FormParams ctx.FormValue ctx.Body
  request.getParameter request.getParameterMap request.getReader request.getInputStream req.getParameter req.getReader
  Request.Form Request.Body HttpContext.Request.Body HttpContext.Request.Form request.Form Request.ReadFormAsync Request.ReadFromJsonAsync
  request.ReadFromJsonAsync req.ReadFromJsonAsync req.ReadAsStringAsync req.ReadFormAsync
  request.body_params request.request_parameters request.raw_post params.require params.permit params.expect
  _POST _REQUEST`.trim().split(/\s+/)); // prettier-ignore

/** Names that are the body by themselves in some framework: Rails' `params`, PHP's `$_POST`. */
const WHOLE: ReadonlySet<string> = new Set(['params', '_POST', '_REQUEST']);

/** Whether a name is the body by itself. */
export const isWholeBody = (name: string): boolean => WHOLE.has(name);

/** Whether words by which a value is reached lead to what a client sent: `req.body`, `request.get_json`. */
export function isRequestBody(path: readonly string[]): boolean {
  if (path.length === 1) return WHOLE.has(path[0]!);
  return [4, 3, 2].some((length) => BODIES.has(path.slice(-length).join('.')));
}

const BINDERS = wordSet(
  'ShouldBindJSON ShouldBind ShouldBindBodyWith ShouldBindWith BindJSON Bind MustBindWith BodyParser DecodeJSON ReadJSON',
);

/** Whether a call fills its argument from the request's body: `c.ShouldBindJSON(&x)`, `json.NewDecoder(r.Body).Decode(&x)`. */
export function bindsRequestBody(path: readonly string[]): boolean {
  const method = path.at(-1) ?? '';
  return (path.length > 1 && BINDERS.has(method)) || (method === 'Decode' && path.at(-2) === 'NewDecoder');
}

const MARKS = wordSet('RequestBody FromBody FromForm ModelAttribute Body BodyParam UploadedFile');

/** Whether a parameter with this annotation, attribute or decorator is given the request's body. */
export function isBodyMark(name: string): boolean {
  return MARKS.has(name);
}
