import { splitWords } from '../../scan/vocabulary';

/** Names in lower case, without underscores. */
function names(list: string): ReadonlySet<string> {
  return new Set(list.toLowerCase().replace(/_/g, '').trim().split(/\s+/));
}

/** Methods whose result holds what their receiver holds. */
const KEEPING = names(`
  toString trim trimStart trimEnd toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase slice substring substr padStart padEnd concat join replace
  replaceAll normalize split at pop shift sort reverse flat toJSON toISOString toLocaleString toLocaleDateString toDateString toFormat strip lstrip rstrip
  upper lower title capitalize format encode decode isoformat strftime zfill dict json model_dump model_dump_json to_dict to_json copy items values entries
  to_s to_str inspect to_h to_a as_json attributes dup clone deep_dup first last take limit skip order reorder distinct freeze presence chomp squish
  compact uniq flatten to_sym then_by get orElse orElseGet orElseThrow block blockFirst toList toArray toSet stream parallelStream iterator collect boxed
  toUpper toLowerInvariant toUpperInvariant toLower asEnumerable asQueryable firstOrDefault singleOrDefault single getAwaiter getResult configureAwait
  unwrap expect all fetchall fetchone fetchmany scalars mappings iterrows itertuples to_csv to_string to_records to_markdown head tail sample fillna
  to_frame tolist lean exec toObject execute getBody bytes getBytes text blob data build result value await text asText asString
  pluck dropna astype str sortBy orderBy toArray jsonSerialize getAttributes findFirst findAny find wait ravel reindex reset_index set_index query loc iloc
  string implode fetch fetchAssoc fetchArray fetchObject fetchRow fetchColumn fetchAssociative fetchAllAssociative getResult getSingleResult getOneOrNullResult selectAll returningAll list execute executeTakeFirst executeTakeFirstOrThrow uniqueResult getResultList getResultStream merge mergeAsof union unionAll content body read filterBy outerjoin selectFrom withForUpdate eq neq gt gte lt lte like ilike maybeSingle overlaps textSearch throwOnError innerJoin leftJoin rightJoin fullJoin groupBy getComponent getSubcomponent getField getRepetition readAll chars lines deepCopy splice slice drain popleft poll take dequeue segment segments component repetition dropDuplicates sortValues sortIndex rename nlargest nsmallest transpose melt pivot explode stack unstack at iat toPandas collect withColumn withColumnRenamed show where filter assign eval pipe truncate clip path httpOnly secure maxAge sameSite domain signWith compact issuedAt expiration with encodeToString sorted peek unique unscoped includes preload eager_load joins
`);

/** Methods whose result holds their arguments too, or that give them to their receiver. */
const TAKING = /^(?:add|with|set|put|append|push|prepend|unshift|insert|extend|merge|concat|join|format|write|user|system|assistant|human|content|message|messages|text|prompt|input|body|payload|field|fields|param|params|data|tag|attr|json|value|values|header|query|str|any|interface|select|bind|of|entry|claim|claims|chain|pipe|use|build|from|assign|print|interpolate|string|object|dict|err|msg|kv|variables|arg|args|key|property|attribute|part|parts|role|instructions|question|context|document|documents|emplace|post|patch)(?:$|[A-Z_\d])/i; // prettier-ignore

/** Methods after which their receiver holds their arguments; not the addressees of a message. */
const GIVING =
  /^(?:add|append|attach|push|put|set|insert|extend|update|merge|prepend|unshift|enqueue|offer|emplace|assign|write|concat|load|encode|fprint|fprintf|fprintln)(?:$|[A-Z_!\d])/i;
const ADDRESSING =
  /^(?:add|set|put)?_?(?:to|cc|bcc|from|reply_?to|recipients?|address(?:es)?|destination|phone(?:_?number)?|to_?(?:address|email))$/i;

/** Functions whose result holds their arguments, by the last of their names. */
const CARRYING = names(`
  json_to_sheet aoa_to_sheet safeParse safeParseAsync parseAsync validateAsync validateSync stringify String assign values entries fromEntries from of structuredClone encodeURIComponent encodeURI inspect format str repr dumps dump dict list tuple set
  sorted reversed vars asdict pformat dedent indent escape quote urlencode parse loads deepcopy copy cloneDeep clone merge pick flatten compact zip chain enumerate
  islice valueOf asList listOf mapOf setOf ofEntries entry copyOf Sprint Sprintf Sprintln Errorf Marshal MarshalIndent NewReader NewReaderSize NewBuffer NewBufferString
  Join Repeat TrimSpace ToUpper ToLower QueryEscape PathEscape writeValueAsString writeValueAsBytes toJson toJsonString toPrettyString Serialize SerializeObject
  SerializeToUtf8Bytes json_encode serialize print_r var_export http_build_query urlencode rawurlencode implode array_merge array_values array_combine
  array_slice array_reverse compact strtoupper strtolower trim ucfirst sprintf vsprintf number_format nl2br htmlspecialchars strval ToString Concat Format
  FromResult just ofNullable fromCallable completedFuture supplyAsync gather run all allSettled race resolve generate pretty_generate to_json escapeHtml
  b64encode encodestring StringIO BytesIO TextEncoder encode Buffer btoa base64_encode EncodeToString getBytes fromString bytes bytearray memoryview Array Map Set
  Object Promise Optional append array_push array_unshift DataFrame Series concat asarray array html safe_dump safeDump yaml xml wrap partial bind Box Some Ok
  ReadAll createStream streamFor fgetcsv fgets fread stream_get_contents declared
  ucwords lcfirst rtrim ltrim wordwrap addslashes strrev iconv reset current end array_pop array_shift array_unique array_filter
  curl_init mysqli_fetch_assoc mysqli_fetch_array mysqli_fetch_all pg_fetch_assoc pg_fetch_all
  print_to_string capture memo lazy async create_task ensure_future run_until_complete to_thread run_in_executor Hash render render_to_string
  NewRequest NewRequestWithContext stream_context_create str_replace preg_replace uri url cast convert const pointer Ptr addr F Raw new make decode JSON unescape markdown
`);

/** Verbs that turn a value into a text about it. `mask…` and `redact…` are among them: a name proves nothing. */
const VERBS = names(`
  format build render stringify serialize dump inspect compose encode normalize mask clean sanitize scrub anonymize deidentify deid redact hash assemble
  make prepare to as transform convert map wrap template concat merge pack marshal obfuscate pseudonymize tokenize flatten describe summarise join
  replace sub gsub str substr preg mb esc strip kses text uri url lower upper truncate shorten trim pretty escape interpolate strip clone copy obscure filter export extract
`); // prettier-ignore

const TESTS = names(
  'is has keys columns count len length bool boolean number int sum any exists equals contains includes starts ends size empty test typeof nil blank present every none isnull isna',
);
const ANSWERS = names('validate check compare match verify assert min max average mean index search find'); // prettier-ignore

const bare = (name: string): string => name.replace(/[_!?]/g, '').toLowerCase();

/** Whether a method's result still holds what its receiver holds. */
export function keepsReceiver(method: string): boolean {
  return KEEPING.has(bare(method)) || /^(?:[tT]o|[aA]s)[A-Z_]/.test(method);
}

/** Whether a method gives its arguments to its receiver, or returns both. */
export function takesArguments(method: string): boolean {
  return TAKING.test(method) && !ADDRESSING.test(method);
}

/** Whether a method's receiver holds its arguments from then on. */
export function givesToReceiver(method: string): boolean {
  return GIVING.test(method) && !ADDRESSING.test(method);
}

/** Whether a function's result holds its arguments. `likely`: by its verb only. */
export function carriesArguments(path: readonly string[]): 'surely' | 'likely' | 'no' {
  const name = path.at(-1) ?? '';
  if (/(?:Error|Exception)$/.test(name)) return 'surely';
  if (isTest(path)) return 'no';
  if (CARRYING.has(bare(name))) return 'surely';
  const words = splitWords(name).filter((word) => word !== 'wp');
  return VERBS.has(words[0] ?? '') || (words[0] === 'json' && words[1] === 'encode') ? 'likely' : 'no';
}

/** Whether a function gives something else than its argument: what it found, what it made of it. */
export function answers(path: readonly string[]): boolean {
  return path.length < 2 && ANSWERS.has(splitWords(path.at(-1) ?? '')[0] ?? '');
}

/** Whether a function answers a question about its argument: a count, a test. */
export function isTest(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  // `Member.includes(:coverage)` is a query.
  if (name === 'includes' && /^[A-Z]/.test(path.at(-2) ?? '')) return false;
  return TESTS.has(splitWords(name)[0] ?? '') || name.endsWith('?');
}
