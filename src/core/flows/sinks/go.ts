import { setOf, type SinkSpec } from './sink';

const LEVELS = [
  'trace',
  'debug',
  'info',
  'warn',
  'warning',
  'error',
  'fatal',
  'panic',
  'dpanic',
  'print',
  'log',
];
const LOG_METHODS = setOf(`
  ${LEVELS.flatMap((level) => ['', 'f', 'ln', 'w', 'context', 'ctx', 'attrs', 'depth', 's'].map((ending) => level + ending)).join(' ')}
  with withgroup withattrs withvalues withfield withfields witherror msg msgf send
  str strs int int64 interface any dict stringer bytes rawjson fields object embedobject time
`); // prettier-ignore
const LOGGERS = setOf('log logger slog zap sugar logrus zerolog zlog glog klog entry lg');
const WRITES = setOf('write writestring writeall fprint fprintf fprintln encode');

/**
 * What Go programs send out through. `fmt.Fprintln(w, x)`, `io.WriteString(w, x)` and `json.NewEncoder(w).Encode(x)` are
 * lowered to methods of what they write to: `w.Fprintln(x)`.
 */
export const GO_SINKS: readonly SinkSpec[] = [
  {
    kind: 'log',
    functions: setOf(`
      fmt.Print fmt.Printf fmt.Println print println
      ${['Stdout', 'Stderr'].flatMap((stream) => ['Fprint', 'Fprintf', 'Fprintln', 'Write', 'WriteString', 'Encode'].map((name) => `os.${stream}.${name}`)).join(' ')}
      spew.Dump spew.Printf spew.Println pp.Print pp.Println pp.Printf
    `),
  }, // prettier-ignore
  { kind: 'log', methods: LOG_METHODS, receivers: LOGGERS },

  {
    kind: 'error-report',
    functions: setOf(`
      sentry.CaptureException sentry.CaptureMessage sentry.CaptureEvent sentry.AddBreadcrumb
      bugsnag.Notify honeybadger.Notify airbrake.Notify raygun.Send
    `),
  },
  { kind: 'error-report', methods: setOf('captureexception capturemessage captureevent noticeerror recordcustomevent') }, // prettier-ignore
  {
    kind: 'error-report',
    methods: setOf('settag settags setextra setextras setcontext setcontexts setuser addbreadcrumb'),
    receivers: setOf('scope hub sentry span tracer'),
  },
  {
    kind: 'error-report',
    methods: setOf('setattributes setattribute addevent recorderror setstatus addattribute logfields logkv'),
    receivers: setOf('span txn transaction newrelic tracer segment'),
  },
  {
    kind: 'error-report',
    methods: setOf(
      'critical error warning info message setperson errorwithextras messagewithextras requesterror notify',
    ),
    receivers: setOf('rollbar bugsnag honeybadger airbrake notifier raygun'),
  },

  {
    kind: 'analytics',
    methods: setOf('enqueue track identify capture page screen group logevent alias peopleset'),
    receivers: setOf('analytics segment mixpanel amplitude posthog tracker heap mp ph'),
  },
  {
    kind: 'analytics',
    methods: setOf('enqueue track identify capture logevent'),
    modules: [
      'github.com/segmentio/analytics-go', 'github.com/segmentio/analytics-go/', 'gopkg.in/segmentio/', 'github.com/posthog/posthog-go',
      'github.com/dukex/mixpanel', 'github.com/mixpanel/mixpanel-go', 'github.com/amplitude/analytics-go/',
    ],
  }, // prettier-ignore

  { kind: 'http', functions: setOf('http.Post http.NewRequest'), takes: [2] },
  { kind: 'http', functions: setOf('http.NewRequestWithContext'), takes: [3] },
  { kind: 'http', functions: setOf('http.PostForm'), takes: [1] },
  { kind: 'http', methods: setOf('do'), receivers: setOf('client httpclient http') },
  { kind: 'http', methods: setOf('post'), receivers: setOf('client httpclient resty req'), takes: [2] },
  { kind: 'http', methods: setOf('postform'), receivers: setOf('client httpclient'), takes: [1] },
  {
    kind: 'http',
    methods: setOf('setbody setformdata setformdatafromvalues setmultipartformdata'),
    receivers: setOf('client resty r req request rest'),
  },

  { kind: 'url', functions: setOf('http.Get http.Head http.Post http.PostForm'), takes: [0] },
  { kind: 'url', functions: setOf('http.NewRequest'), takes: [1] },
  { kind: 'url', functions: setOf('http.NewRequestWithContext http.Redirect'), takes: [2] },
  { kind: 'url', methods: setOf('get head post'), receivers: setOf('client httpclient resty'), takes: [0] },
  { kind: 'url', methods: setOf('setqueryparam setqueryparams setquerystring setpathparam setpathparams') },
  { kind: 'url', methods: setOf('set add'), receivers: setOf('q qs query'), takes: [1] },
  { kind: 'url', methods: setOf('redirect'), receivers: setOf('c ctx context'), takes: [0, 1] },
  { kind: 'url', functions: setOf('req.URL.RawQuery u.RawQuery request.URL.RawQuery') },

  { kind: 'browser-storage', functions: setOf('http.SetCookie'), takes: [1] },
  { kind: 'browser-storage', methods: setOf('setcookie cookie'), receivers: setOf('c ctx context') },
  { kind: 'browser-storage', functions: setOf('session.Values sess.Values s.Values') },
  { kind: 'browser-storage', methods: setOf('set put addflash'), receivers: setOf('session sessions sess sessionmanager') }, // prettier-ignore
  { kind: 'browser-storage', functions: setOf('jwt.NewWithClaims'), takes: [1] },
  { kind: 'browser-storage', functions: setOf('jwt.Sign') },

  { kind: 'file', functions: setOf('os.WriteFile ioutil.WriteFile afero.WriteFile'), takes: [1] },
  { kind: 'file', methods: WRITES, receivers: setOf('file f fh fd out output tmp dump export backup outfile csvfile') }, // prettier-ignore
  { kind: 'file', methods: WRITES, modules: ['encoding/csv', 'bufio', 'text/tabwriter'] },
  { kind: 'file', methods: setOf('setcellvalue setsheetrow') },

  { kind: 'message', functions: setOf('smtp.SendMail'), takes: [4] },
  { kind: 'message', functions: setOf('mail.NewSingleEmail'), takes: [1, 3, 4] },
  { kind: 'message', functions: setOf('mail.NewContent'), takes: [1] },
  {
    kind: 'message',
    methods: setOf(`
      createmessage dialandsend postmessage postmessagecontext postwebhook sendemail sendsms channelmessagesend
      sendwithcontext sendmultiple sendtext
    `),
  },
  { kind: 'message', functions: setOf('slack.PostWebhook slack.PostWebhookContext'), takes: [1, 2] },
  { kind: 'message', methods: setOf('publish'), receivers: setOf('sns snsclient snssvc') },
  { kind: 'message', methods: setOf('send sendmessage'), receivers: setOf('bot mailer mail sms sendgrid mg mailgun slack dialer telegram') }, // prettier-ignore
  { kind: 'message', methods: setOf('send'), modules: ['github.com/sendgrid/sendgrid-go', 'github.com/mailgun/', 'gopkg.in/gomail', 'github.com/wneessen/go-mail'] }, // prettier-ignore

  {
    kind: 'error',
    functions: setOf(`
      fmt.Errorf errors.New errors.Errorf errors.Wrap errors.Wrapf errors.WithMessage xerrors.Errorf xerrors.New panic
      status.Error status.Errorf status.New status.Newf echo.NewHTTPError fiber.NewError huma.NewError
    `),
  },
  { kind: 'error', functions: setOf('http.Error'), takes: [1] },
  { kind: 'error', methods: setOf('json abortwithstatusjson indentedjson purejson'), receivers: setOf('c ctx context'), needs: ['error', 'errors'], takes: ['error', 'errors'] }, // prettier-ignore
  { kind: 'error', methods: setOf('abortwitherror'), takes: [1] },

  {
    kind: 'llm',
    methods: setOf(`
      createchatcompletion createchatcompletionstream createcompletion createcompletionstream createembeddings
      createembedding createresponse createmessagesstream createmessages generatecontent generatecontentstream
      generatefromsingleprompt embedcontent embedcontents batchembedcontents embeddocuments embedquery
      invokemodel invokemodelwithresponsestream converse conversestream getchatcompletions getembeddings
      getchatcompletionsstream adddocuments chatcompletion createtranscription createtranslation
    `),
  },
  {
    kind: 'llm',
    methods: setOf('new newstreaming create stream'),
    receivers: setOf('completions messages responses embeddings chat'),
  },
  {
    kind: 'llm',
    methods: setOf('call run predict generate chat complete sendmessage sendmessagestream embed invoke ask prompt'),
    receivers: setOf('llm llms model chain chains client openai anthropic claude gemini genai ollama cohere mistral chat session agent completion bedrock ai api cs'),
  }, // prettier-ignore
];
