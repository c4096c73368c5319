import { setOf, type SinkSpec } from './sink';

const LEVELS = 'emergency alert critical error warning notice info debug log write';
const CLIENTS = setOf('client http guzzle httpclient guzzleclient pendingrequest');
const BODIES = ['json', 'form_params', 'body', 'multipart'];

/** What PHP programs send out through. `A::b()` reads `A.b`, an assignment counts as a call of its path. */
export const PHP_SINKS: readonly SinkSpec[] = [
  {
    kind: 'log',
    functions: setOf(`
      error_log syslog trigger_error user_error var_dump print_r var_export dump dd ddd
      debug_print_backtrace log_message watchdog ray logger info
    `),
    takes: [0, 1],
  },
  { kind: 'log', functions: setOf('STDERR.write STDOUT.write') },
  { kind: 'file', functions: setOf('fprintf vfprintf'), leaves: [0] },
  {
    kind: 'log',
    methods: setOf(LEVELS),
    receivers: setOf('log logger monolog logging psrlogger auditlog syslog'),
  },
  { kind: 'log', methods: setOf(`add${LEVELS.replaceAll(' ', ' add')} addrecord`), receivers: setOf('log logger monolog') }, // prettier-ignore
  { kind: 'log', methods: setOf(LEVELS), receivers: setOf('channel stack withcontext') },
  {
    kind: 'log',
    methods: setOf('writeln write text note comment success caution listing table'),
    receivers: setOf('output outputinterface consoleoutput symfonystyle io'),
  },
  {
    kind: 'log',
    methods: setOf('line info comment question error warn alert table'),
    receivers: setOf('command'),
  },

  {
    kind: 'error-report',
    functions: setOf(`
      captureException captureMessage captureEvent configureScope addBreadcrumb Sentry.captureException Sentry.captureMessage
      Sentry.captureEvent SentrySdk.captureException report newrelic_notice_error newrelic_add_custom_parameter
      newrelic_record_custom_event newrelic_set_user_attributes Rollbar.log Rollbar.error Rollbar.warning Rollbar.info
      Rollbar.critical Rollbar.debug Bugsnag.notifyException Bugsnag.notifyError Bugsnag.notify Bugsnag.leaveBreadcrumb
      Honeybadger.notify Honeybadger.context Flare.report Flare.context Flare.glow
    `),
  }, // prettier-ignore
  { kind: 'error-report', methods: setOf('captureexception capturemessage captureevent notifyexception notifyerror noticeerror') }, // prettier-ignore
  {
    kind: 'error-report',
    methods: setOf('settag settags setextra setextras setcontext setuser addbreadcrumb setattribute setattributes addevent recordexception setmetadata notify glow'),
    receivers: setOf('scope hub sentry span transaction bugsnag honeybadger flare event report'),
  }, // prettier-ignore

  {
    kind: 'analytics',
    methods: setOf(
      'track identify capture page screen group alias logevent trackevent sendevent people event set setonce',
    ),
    receivers: setOf('analytics segment mixpanel amplitude posthog tracker ga matomo heap mp people'),
  },

  {
    kind: 'http',
    methods: setOf('post put patch request postasync requestasync'),
    receivers: CLIENTS,
    takes: BODIES,
    needs: BODIES,
  },
  { kind: 'http', functions: setOf('Http.post Http.put Http.patch Requests.post'), takes: [1, 2] },
  {
    kind: 'http',
    methods: setOf('post put patch'),
    receivers: setOf('http pendingrequest withheaders withtoken asjson asform acceptjson timeout baseurl'),
    takes: [1],
  },
  { kind: 'http', methods: setOf('withbody setbody') },
  {
    kind: 'http',
    functions: setOf('curl_exec'),
    takes: ['CURLOPT_POSTFIELDS', 'CURLOPT_READDATA', 'CURLOPT_INFILE'],
  },
  { kind: 'http', functions: setOf('curl_setopt'), takes: [2] },
  { kind: 'http', functions: setOf('curl_setopt_array'), takes: [1] },
  { kind: 'http', functions: setOf('wp_remote_post') },
  { kind: 'http', functions: setOf('file_get_contents fopen'), takes: [2, 3] },

  {
    kind: 'url',
    methods: setOf('get request delete head getasync post put patch'),
    receivers: CLIENTS,
    takes: [0, 'query'],
  },
  { kind: 'url', functions: setOf('Http.get Http.delete Http.head'), takes: [0, 1] },
  { kind: 'url', functions: setOf('Http.post Http.put Http.patch'), takes: [0] },
  { kind: 'url', functions: setOf('header redirect redirect.to redirect.away Redirect.to wp_redirect wp_remote_get curl_init') }, // prettier-ignore
  { kind: 'url', functions: setOf('file_get_contents'), takes: [0] },
  { kind: 'url', functions: setOf('curl_exec'), takes: ['CURLOPT_URL'] },
  { kind: 'url', methods: setOf('redirect redirecttoroute') },
  { kind: 'url', functions: setOf('redirect.route to_route'), takes: [1], keyed: true },

  { kind: 'browser-storage', functions: setOf('setcookie setrawcookie'), takes: [1] },
  { kind: 'browser-storage', functions: setOf('_SESSION _COOKIE') },
  { kind: 'browser-storage', functions: setOf('Session.put Session.push Session.flash Cookie.queue Cookie.make Cookie.forever Cookie.create cookie session') }, // prettier-ignore
  { kind: 'browser-storage', methods: setOf('put push flash set'), receivers: setOf('session') },
  { kind: 'browser-storage', methods: setOf('cookie withcookie setcookie') },
  { kind: 'browser-storage', functions: setOf('JWT.encode JWTAuth.encode JWTAuth.customClaims'), takes: [0] },
  { kind: 'browser-storage', methods: setOf('withclaim'), takes: [1] },

  { kind: 'file', functions: setOf('file_put_contents fwrite fputs fputcsv'), takes: [1] },
  {
    kind: 'file',
    functions: setOf('Storage.put Storage.append Storage.prepend File.put File.append'),
    takes: [1],
  },
  { kind: 'file', methods: setOf('put append prepend writestream'), receivers: setOf('storage disk filesystem file'), takes: [1] }, // prettier-ignore
  { kind: 'file', methods: setOf('fwrite fputcsv insertone insertall dumpfile appendtofile') },

  { kind: 'message', functions: setOf('mail wp_mail mb_send_mail'), takes: [1, 2] },
  { kind: 'message', functions: setOf('Mail.raw Mail.html Mail.plain'), takes: [0] },
  { kind: 'message', functions: setOf('Mail.send Mail.queue Notification.send Notification.route') },
  {
    kind: 'message',
    functions: setOf('mail.Body mail.Subject mail.AltBody mailer.Body mailer.Subject mailer.AltBody'),
  },
  {
    kind: 'message',
    methods: setOf('create'),
    receivers: setOf('messages calls twilio'),
    takes: ['body', 'mediaUrl', 'twiml', 1],
  },
  {
    kind: 'message',
    methods: setOf('publish sendemail sendsms sendmessage postmessage chatpostmessage sendrawemail'),
  },
  { kind: 'message', methods: setOf('send queue later'), receivers: setOf('mail mailer sms slack sendgrid mailgun to notifier bot message messages') }, // prettier-ignore
  { kind: 'message', methods: setOf('notify'), receivers: setOf('user slack') },
  { kind: 'message', methods: setOf('send'), receivers: setOf('chatter texter') },
  {
    kind: 'message',
    methods: setOf('greeting subject line lines linefs salutation content markdown view text'),
    receivers: setOf('mailmessage slackmessage vonagemessage mailable'),
  },
  { kind: 'message', functions: setOf('Envelope'), takes: ['subject', 0] },
  { kind: 'message', functions: setOf('Content'), takes: ['with', 'htmlString'] },

  { kind: 'error', functions: setOf('abort abort_if abort_unless exit die') },
  { kind: 'error', methods: setOf('json'), receivers: setOf('response'), takes: ['error', 'errors'], needs: ['error', 'errors'] }, // prettier-ignore
  {
    kind: 'error',
    functions: setOf('JsonResponse Response.json'),
    takes: ['error', 'errors'],
    needs: ['error', 'errors'],
  },

  {
    kind: 'llm',
    methods: setOf(`
      generatecontent streamgeneratecontent invokemodel invokemodelasync invokemodelwithresponsestream converse
      conversestream createstreamed generatetext generatechat generatetextorreturnfunctioncalled generatechatstream
      generatestreamoftext embedtext embeddocument embeddocuments answerquestion adddocument adddocuments astext
      asstructured asstream asembeddings withprompt withsystemprompt withmessages frominput chatcompletion completions
      createchatcompletion
    `),
  },
  {
    kind: 'llm',
    methods: setOf('create send chat complete completion completions embeddings generate ask prompt run message messages stream invoke call'),
    receivers: setOf('chat completions embeddings responses messages openai anthropic claude gemini client llm ollama mistral prism cohere ai assistant agent model threads'),
  }, // prettier-ignore
];
