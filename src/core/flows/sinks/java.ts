import { setOf, type SinkSpec } from './sink';

// Where an object is built first and sent by a call of its own (a request, a mail, a cookie), that call is the way out.

const LOG: readonly SinkSpec[] = [
  {
    kind: 'log',
    methods: setOf(`
      info debug warn error trace fatal log severe warning config fine finer finest throwing entering exiting
      addkeyvalue addargument setmessage infof debugf warnf errorf tracef infov debugv warnv errorv logp logrb
    `),
    receivers: setOf('log logger slf4j loggers flogger auditlog'),
  },
  {
    kind: 'log',
    functions: setOf(`
      System.out.println System.out.print System.out.printf System.out.format System.out.append
      System.err.println System.err.print System.err.printf System.err.format System.err.append
      IO.println IO.print MDC.put MDC.putCloseable ThreadContext.put ThreadContext.push NDC.push
      Log.d Log.i Log.w Log.e Log.v Log.wtf Timber.d Timber.i Timber.w Timber.e
    `),
  },
];

const ERROR_REPORTS: readonly SinkSpec[] = [
  {
    kind: 'error-report',
    methods: setOf(
      'captureexception captureevent capturemessage addbreadcrumb setextra setcontexts settag setuser',
    ),
    receivers: setOf('sentry scope hub'),
  },
  {
    kind: 'error-report',
    methods: setOf('notify addmetadata addtotab leavebreadcrumb setuser'),
    receivers: setOf('bugsnag airbrake honeybadger raygun report'),
  },
  {
    kind: 'error-report',
    methods: setOf('error critical warning info debug log'),
    receivers: setOf('rollbar'),
  },
  {
    kind: 'error-report',
    methods: setOf('noticeerror addcustomparameter addcustomattribute recordcustomevent'),
    receivers: setOf('newrelic relic agent insights'),
  },
  {
    kind: 'error-report',
    methods: setOf('setcustomkey recordexception setuserid log'),
    receivers: setOf('crashlytics firebasecrashlytics'),
  },
  {
    kind: 'error-report',
    methods: setOf('settag setattribute setallattributes setbaggageitem addevent recordexception tag event'),
    receivers: setOf('span'),
  },
  { kind: 'error-report', methods: setOf('trackexception tracktrace trackrequest trackdependency') },
];

const ANALYTICS: readonly SinkSpec[] = [
  {
    kind: 'analytics',
    methods: setOf('enqueue track identify screen page group alias'),
    receivers: setOf('analytics segment rudderstack heap'),
  },
  {
    kind: 'analytics',
    methods: setOf('sendmessage deliver logevent identify setuserproperties logrevenue track capture alias'),
    receivers: setOf('mixpanel mixpanelapi amplitude posthog'),
  },
  {
    kind: 'analytics',
    methods: setOf('logevent setuserproperty setuserid'),
    receivers: setOf('analytics firebaseanalytics firebase'),
  },
  { kind: 'analytics', methods: setOf('trackevent trackpageview') },
];

const HTTP: readonly SinkSpec[] = [
  {
    kind: 'http',
    methods: setOf('send sendasync'),
    receivers: setOf('http httpclient'),
    takes: [0],
  },
  { kind: 'http', methods: setOf('send sendasync'), receivers: setOf('client'), modules: ['java.net.http'], takes: [0] }, // prettier-ignore
  {
    kind: 'http',
    methods: setOf('postforobject postforentity postforlocation patchforobject put'),
    receivers: setOf('rest template resttemplate restoperations'),
    leaves: [0],
  },
  { kind: 'http', methods: setOf('exchange'), receivers: setOf('rest template resttemplate restoperations') },
  { kind: 'http', methods: setOf('bodyvalue syncbody') },
  {
    kind: 'http',
    methods: setOf('body'),
    receivers: setOf('webclient restclient unirest web post put patch'),
    takes: [0],
  },
  { kind: 'http', methods: setOf('newcall') },
  {
    kind: 'http',
    methods: setOf('execute executemethod'),
    receivers: setOf('http httpclient closeablehttpclient httpclients'),
  },
  {
    kind: 'http',
    methods: setOf('post put'),
    receivers: setOf('webtarget target invocation'),
    takes: [0],
  },
  { kind: 'http', methods: setOf('sendjson sendjsonobject sendbuffer') },
];

const URLS: readonly SinkSpec[] = [
  { kind: 'url', functions: setOf('URI.create URI URL HttpUrl.parse HttpUrl.get HttpGet HttpDelete HttpHead') },
  {
    kind: 'url',
    methods: setOf('queryparam queryparams queryparamifpresent addparameter addqueryparameter addencodedqueryparameter addpathsegment pathsegment buildandexpand'),
    receivers: setOf('uricomponentsbuilder servleturicomponentsbuilder uribuilder httpurl uri url target webtarget'),
  },
  { kind: 'url', methods: setOf('sendredirect') },
  { kind: 'url', methods: setOf('uri'), receivers: setOf('get post put patch delete head options method') },
  { kind: 'url', functions: setOf('RedirectView') },
  { kind: 'url', methods: setOf('addattribute'), receivers: setOf('redirectattributes redirect'), takes: [1] },
  {
    kind: 'url',
    methods: setOf('getforobject getforentity'),
    receivers: setOf('rest template resttemplate restoperations'),
    leaves: [1],
  },
]; // prettier-ignore

const BROWSER_STORAGE: readonly SinkSpec[] = [
  { kind: 'browser-storage', methods: setOf('addcookie') },
  { kind: 'browser-storage', functions: setOf('ResponseCookie.from NewCookie'), leaves: [0] },
  { kind: 'browser-storage', methods: setOf('setattribute putvalue'), receivers: setOf('session httpsession'), leaves: [0] }, // prettier-ignore
  {
    kind: 'browser-storage',
    methods: setOf(
      'claim claims addclaims setclaims subject setsubject withclaim withsubject withpayload withjwtid',
    ),
    receivers: setOf('jwt jwts jwtbuilder jwtclaimsset'),
  },
];

const FILES: readonly SinkSpec[] = [
  {
    kind: 'file',
    functions: setOf(`
      Files.writeString Files.write FileUtils.writeStringToFile FileUtils.write FileUtils.writeLines
      FileUtils.writeByteArrayToFile FileCopyUtils.copy
    `),
    leaves: [0],
  },
  {
    kind: 'file',
    methods: setOf('write println print printf format append writenext writeall printrecord printrecords writebytes writeutf'),
    receivers: setOf(`
      filewriter bufferedwriter printwriter fileoutputstream bufferedoutputstream outputstreamwriter csvwriter
      csvprinter printstream zipoutputstream gzipoutputstream zip randomaccessfile dataoutputstream newbufferedwriter
    `),
  },
  { kind: 'file', methods: setOf('write save'), receivers: setOf('workbook wb xssfworkbook hssfworkbook sxssfworkbook document doc xwpfdocument pddocument'), takes: [] },
  { kind: 'file', methods: setOf('writevalue'), takes: [1] },
  { kind: 'file', methods: setOf('writeobject writeunshared'), takes: [0] },
]; // prettier-ignore

const MESSAGES: readonly SinkSpec[] = [
  { kind: 'message', functions: setOf('Message.creator'), leaves: [0, 1] },
  { kind: 'message', functions: setOf('Transport.send') },
  {
    kind: 'message',
    methods: setOf('send sendmail sendemail sendtemplatedemail sendtextemail api'),
    receivers: setOf(`
      javamailsender mailsender mailer mail sender sendgrid ses sesclient sesv2client mailgun postmark emailsender
      email mailclient emailclient
    `),
  },
  {
    kind: 'message',
    methods: setOf('publish publishbatch sendmessage sendsms sendtext'),
    receivers: setOf('sns snsclient sms smsclient pinpoint vonage nexmo firebasemessaging'),
  },
  { kind: 'message', methods: setOf('chatpostmessage chatpostephemeral chatupdate') },
  { kind: 'message', methods: setOf('text'), receivers: setOf('chatpostmessagerequest') },
  { kind: 'message', methods: setOf('send'), receivers: setOf('slack webhook') },
];

const ERRORS: readonly SinkSpec[] = [
  {
    kind: 'error',
    functions: setOf(`
      ResponseStatusException ProblemDetail.forStatusAndDetail ResponseEntity.badRequest.body
      ResponseEntity.internalServerError.body ResponseEntity.unprocessableEntity.body
    `),
  },
  { kind: 'error', methods: setOf('senderror') },
  { kind: 'error', methods: setOf('orelsethrow'), takes: [0] },
  {
    kind: 'error',
    methods: setOf('setdetail settitle setproperty'),
    receivers: setOf('problem problemdetail'),
  },
];

const MODELS: readonly SinkSpec[] = [
  {
    kind: 'llm',
    methods: setOf(`
      create createasync createstreaming chat chatasync generate generateasync sendmessage sendmessagestream call stream
      generatecontent generatecontentstream generatecontentasync invokemodel invokemodelasync
      invokemodelwithresponsestream converse converseasync conversestream prompt user system messages
      embed embedall embedding embedforresponse embedcontent getchatcompletions getchatcompletionsstream
      getcompletions getembeddings createchatcompletion streamchatcompletion createcompletion createembedding
      createembeddings complete completions
    `),
  },
  {
    kind: 'llm',
    methods: setOf('add addall accept write similaritysearch search upsert'),
    receivers: setOf('store vectorstore embeddingstore vectors index'),
  },
];

/** Ways out of Java programs. What an exception says leaves by its `throw`. */
export const JAVA_SINKS: readonly SinkSpec[] = [
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
