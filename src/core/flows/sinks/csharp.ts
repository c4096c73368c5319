import { setOf, type SinkSpec } from './sink';

// `using X;` does not say which names come from X, so nothing here asks for a module.

const LOG: readonly SinkSpec[] = [
  {
    kind: 'log',
    methods: setOf(`
      loginformation logdebug logtrace logwarning logerror logcritical log beginscope
      verbose debug information warning error fatal info warn trace critical write forcontext
      infoformat debugformat warnformat errorformat fatalformat
    `),
    receivers: setOf('log logger'),
  },
  {
    kind: 'log',
    methods: setOf('loginformation logdebug logtrace logwarning logerror logcritical writeentry'),
  },
  {
    kind: 'log',
    functions: setOf(`
      Console.WriteLine Console.Write Console.Error.WriteLine Console.Error.Write Console.Out.WriteLine
      Console.Out.Write Console.Error.WriteLineAsync Console.Out.WriteLineAsync
      System.Console.WriteLine System.Console.Write System.Console.Error.WriteLine
      Debug.WriteLine Debug.Write Debug.Print Debug.Fail System.Diagnostics.Debug.WriteLine
      Trace.WriteLine Trace.Write Trace.TraceInformation Trace.TraceWarning Trace.TraceError
      System.Diagnostics.Trace.WriteLine EventLog.WriteEntry AnsiConsole.MarkupLine AnsiConsole.WriteLine
      LogContext.PushProperty GlobalDiagnosticsContext.Set MappedDiagnosticsLogicalContext.Set ScopeContext.PushProperty
    `),
  },
];

const ERROR_REPORTS: readonly SinkSpec[] = [
  { kind: 'error-report', methods: setOf('captureexception captureevent capturemessage addbreadcrumb setextra') },
  { kind: 'error-report', functions: setOf('scope.Contexts scope.User sentryEvent.Contexts') },
  { kind: 'error-report', methods: setOf('settag settags setuser'), receivers: setOf('scope sentry sentrysdk sentryevent') },
  {
    kind: 'error-report',
    methods: setOf('notify leavebreadcrumb breadcrumbs sendasync send sendinbackground'),
    receivers: setOf('bugsnag airbrake honeybadger raygun raygunclient'),
  },
  {
    kind: 'error-report',
    methods: setOf('error critical warning info debug log'),
    receivers: setOf('rollbar rollbarlocator rollbarinstance'),
  },
  { kind: 'error-report', methods: setOf('noticeerror addcustomattribute addcustomparameter recordcustomevent') },
  {
    kind: 'error-report',
    methods: setOf('settag addtag setattribute setbaggage addbaggage addevent recordexception setstatus'),
    receivers: setOf('activity span telemetryspan'),
  },
  { kind: 'error-report', methods: setOf('trackexception tracktrace trackrequest trackdependency') },
]; // prettier-ignore

const ANALYTICS: readonly SinkSpec[] = [
  {
    kind: 'analytics',
    methods: setOf(
      'track trackasync identify identifyasync page screen group alias logevent capture captureasync',
    ),
    receivers: setOf(
      'analytics segment mixpanel mixpanelclient amplitude posthog rudderanalytics firebaseanalytics',
    ),
  },
  { kind: 'analytics', methods: setOf('trackevent trackpageview') },
];

const HTTP: readonly SinkSpec[] = [
  {
    kind: 'http',
    methods: setOf(
      'postasync putasync patchasync postasjsonasync putasjsonasync patchasjsonasync poststringasync',
    ),
    receivers: setOf('client http httpclient api'),
    leaves: [0],
  },
  { kind: 'http', methods: setOf('postasjsonasync putasjsonasync patchasjsonasync'), leaves: [0] },
  {
    kind: 'http',
    methods: setOf('postjsonasync poststringasync posturlencodedasync putjsonasync'),
    takes: [0],
  },
  {
    kind: 'http',
    methods: setOf('sendasync send'),
    receivers: setOf('http httpclient client'),
    takes: [0],
  },
  { kind: 'http', methods: setOf('addjsonbody addstringbody addxmlbody addbody') },
  { kind: 'http', methods: setOf('addparameter'), receivers: setOf('request restrequest'), takes: [1] },
  { kind: 'http', methods: setOf('uploadstring uploadstringtaskasync uploadvalues uploaddata'), leaves: [0] },
];

const URLS: readonly SinkSpec[] = [
  { kind: 'url', functions: setOf('Uri System.Uri QueryHelpers.AddQueryString WebRequest.Create') },
  {
    kind: 'url',
    methods: setOf('getasync getstringasync getstreamasync getbytearrayasync getfromjsonasync deleteasync postasync putasync postasjsonasync putasjsonasync downloadstring'),
    receivers: setOf('client http httpclient webclient api'),
    takes: [0],
  },
  {
    kind: 'url',
    functions: setOf(`
      Redirect RedirectPermanent LocalRedirect RedirectToAction RedirectToPage RedirectToRoute Response.Redirect
      Results.Redirect TypedResults.Redirect RedirectResult Url.Action
    `),
  },
  { kind: 'url', methods: setOf('redirect'), receivers: setOf('response'), takes: [0] },
  { kind: 'url', methods: setOf('navigateto'), takes: [0] },
  { kind: 'url', functions: setOf('builder.Query uriBuilder.Query') },
  { kind: 'url', methods: setOf('addqueryparameter setqueryparam setqueryparams appendpathsegment') },
]; // prettier-ignore

const BROWSER_STORAGE: readonly SinkSpec[] = [
  { kind: 'browser-storage', methods: setOf('append'), receivers: setOf('cookies'), takes: [1] },
  { kind: 'browser-storage', functions: setOf('HttpCookie CookieHeaderValue Cookie'), takes: [1] },
  { kind: 'browser-storage', methods: setOf('setstring set setobject'), receivers: setOf('session'), takes: [1] },
  { kind: 'browser-storage', methods: setOf('setitemasync setitem setasync'), receivers: setOf('storage localstorage sessionstorage'), takes: [1] },
  { kind: 'browser-storage', functions: setOf('localStorage.setItem sessionStorage.setItem'), takes: [1] },
  { kind: 'browser-storage', functions: setOf('JwtSecurityToken ClaimsIdentity') },
  { kind: 'browser-storage', methods: setOf('addclaim addclaims'), receivers: setOf('identity claimsidentity') },
  { kind: 'browser-storage', functions: setOf('JwtPayload') },
  { kind: 'browser-storage', methods: setOf('addclaim addclaims'), receivers: setOf('jwtbuilder jwt'), takes: [0, 1] },
  { kind: 'browser-storage', methods: setOf('encode'), receivers: setOf('encoder jwtencoder jwt'), takes: [0] },
]; // prettier-ignore

const FILES: readonly SinkSpec[] = [
  {
    kind: 'file',
    functions: setOf(`
      File.WriteAllText File.WriteAllTextAsync File.WriteAllLines File.WriteAllLinesAsync File.WriteAllBytes
      File.WriteAllBytesAsync File.AppendAllText File.AppendAllTextAsync File.AppendAllLines File.AppendAllLinesAsync
      System.IO.File.WriteAllText System.IO.File.WriteAllTextAsync System.IO.File.AppendAllText
      System.IO.File.WriteAllLines System.IO.File.WriteAllBytes
    `),
    leaves: [0],
  },
  {
    kind: 'file',
    methods: setOf(
      'write writeline writeasync writelineasync writerecord writerecords writerecordsasync writefield',
    ),
    receivers: setOf('streamwriter csvwriter binarywriter filestream appendtext createtext'),
  },
];

const MESSAGES: readonly SinkSpec[] = [
  { kind: 'message', functions: setOf('MessageResource.Create MessageResource.CreateAsync'), takes: ['body', 'Body', 'mediaUrl'] },
  {
    kind: 'message',
    methods: setOf('send sendasync sendmailasync'),
    receivers: setOf('mailer sendgrid sendgridclient isendgridclient mailkit emailclient mailclient fluentemail'),
  },
  { kind: 'message', methods: setOf('send sendasync sendmailasync'), receivers: setOf('smtp smtpclient ismtpclient'), leaves: [1] },
  { kind: 'message', methods: setOf('send sendasync'), receivers: setOf('smsclient sms'), takes: [2, 'message'] },
  { kind: 'message', functions: setOf('MailHelper.CreateSingleEmail MailHelper.CreateSingleEmailToMultipleRecipients'), takes: [2, 3, 4] },
  {
    kind: 'message',
    methods: setOf('sendemail sendemailasync'),
    receivers: setOf('sendgridclient isendgridclient sendgrid amazonsimpleemailserviceclient iamazonsimpleemailservice'),
  },
  {
    kind: 'message',
    methods: setOf('sendemail sendemailasync sendsmsasync sendsms'),
    receivers: setOf('sender emailsender iemailsender mailer email emails sms ses emailclient sendgrid client service'),
    leaves: [0],
  },
  {
    kind: 'message',
    methods: setOf('publishasync publish'),
    receivers: setOf('sns snsclient amazonsimplenotificationserviceclient iamazonsimplenotificationservice'),
  },
  { kind: 'message', methods: setOf('postmessage postmessageasync chatpostmessage postasync'), receivers: setOf('slack slackclient chat') },
]; // prettier-ignore

const ERRORS: readonly SinkSpec[] = [
  {
    kind: 'error',
    functions: setOf(`
      BadRequest Problem NotFound Conflict UnprocessableEntity ValidationProblem
      Results.BadRequest Results.Problem Results.NotFound Results.Conflict Results.UnprocessableEntity
      TypedResults.BadRequest TypedResults.Problem TypedResults.NotFound TypedResults.Conflict
      BadRequestObjectResult NotFoundObjectResult ConflictObjectResult UnprocessableEntityObjectResult
    `),
  },
  { kind: 'error', functions: setOf('StatusCode'), takes: [1] },
  { kind: 'error', functions: setOf('ProblemDetails'), takes: ['Detail', 'Title'] },
  { kind: 'error', methods: setOf('addmodelerror'), takes: [1] },
];

const MODELS: readonly SinkSpec[] = [
  {
    kind: 'llm',
    methods: setOf(`
      completechat completechatasync completechatstreaming completechatstreamingasync
      getchatcompletions getchatcompletionsasync getchatcompletionsstreaming getchatcompletionsstreamingasync
      getcompletions getcompletionsasync complete completeasync completestreamingasync
      generateembedding generateembeddingasync generateembeddings generateembeddingsasync getembeddings getembeddingsasync
      generateasync generatevectorasync generateembeddingvectorasync
      invokepromptasync invokepromptstreamingasync invokeasync invokestreamingasync
      getchatmessagecontentasync getchatmessagecontentsasync getstreamingchatmessagecontentsasync
      gettextcontentasync gettextcontentsasync getresponseasync getstreamingresponseasync
      createresponse createresponseasync createresponsestreaming createresponsestreamingasync
      getclaudemessageasync streamclaudemessageasync create createasync createmessageasync
      createchatcompletionasync createcompletion
      invokemodel invokemodelasync invokemodelwithresponsestreamasync converse converseasync conversestreamasync
      generatecontent generatecontentasync generatecontentstream generatecontentstreamasync streamgeneratecontentasync
      sendmessageasync runasync runstreamingasync chatasync chat upsertasync saveinformationasync searchasync
      transcribeaudio transcribeaudioasync translateaudio translateaudioasync getaudiotranscriptionasync
    `),
  },
];

/** Ways out of C# programs. What an exception says leaves by its `throw`. */
export const CSHARP_SINKS: readonly SinkSpec[] = [
  ...LOG,
  ...ERROR_REPORTS,
  ...ANALYTICS,
  ...HTTP,
  ...URLS,
  ...BROWSER_STORAGE,
  ...FILES,
  ...MESSAGES,
  ...ERRORS,
  ...MODELS,
];
