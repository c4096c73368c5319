import { setOf, type SinkSpec } from './sink';

const WRITES = setOf('write puts print printf syswrite addrow push');

/** What Ruby programs send out through. `a << b` is lowered to `a.push(b)`, an assignment counts as a call of its path. */
export const RUBY_SINKS: readonly SinkSpec[] = [
  {
    kind: 'log',
    functions: setOf(`
      puts p pp print printf warn putc ap STDOUT.puts STDOUT.print STDOUT.write STDERR.puts STDERR.print STDERR.write
      STDOUT.push STDERR.push stdout.puts stderr.puts stdout.print stderr.print stdout.write stderr.write Kernel.puts Kernel.warn Kernel.p
      Syslog.log Syslog.info Syslog.warning Syslog.err
    `),
  }, // prettier-ignore
  {
    kind: 'log',
    methods: setOf('debug info warn error fatal unknown add log measure tagged push trace'),
    receivers: setOf('logger log rails semanticlogger lograge ougai'),
  },

  {
    kind: 'error-report',
    functions: setOf(`
      Sentry.capture_exception Sentry.capture_message Sentry.capture_event Sentry.set_user Sentry.set_tags Sentry.set_extras
      Sentry.set_context Sentry.add_breadcrumb Raven.capture_exception Raven.capture_message Raven.user_context
      Raven.extra_context Raven.tags_context Rollbar.error Rollbar.warning Rollbar.info Rollbar.critical Rollbar.debug
      Rollbar.log Rollbar.scope! Bugsnag.notify Bugsnag.leave_breadcrumb Honeybadger.notify Honeybadger.context
      Honeybadger.event Honeybadger.add_breadcrumb NewRelic.Agent.notice_error NewRelic.Agent.add_custom_attributes
      NewRelic.Agent.record_custom_event Airbrake.notify Airbrake.notify_sync Airbrake.merge_context Appsignal.set_error
      Appsignal.send_error Appsignal.tag_request Appsignal.set_custom_data Raygun.track_exception ExceptionNotifier.notify_exception
      Datadog.Tracing.active_span.set_tag Rails.error.report
    `),
  }, // prettier-ignore
  {
    kind: 'error-report',
    methods: setOf('settag settags setattribute addattributes addevent recordexception seterror'),
    receivers: setOf('span tracer trace'),
  },
  {
    kind: 'error-report',
    methods: setOf('addmetadata addtab setuser adduser'),
    receivers: setOf('event report notification notice bugsnag'),
  },
  {
    kind: 'error-report',
    methods: setOf('settag settags setuser setextra setextras setcontext setcontexts'),
    receivers: setOf('scope sentry hub'),
  },

  {
    kind: 'analytics',
    methods: setOf('track identify capture page screen group alias event trackevent logevent push set'),
    receivers: setOf(
      'analytics segment mixpanel amplitude posthog ahoy tracker gtag staccato heap intercom customerio',
    ),
  },
  { kind: 'analytics', functions: setOf('AmplitudeAPI.track AmplitudeAPI.send_event AmplitudeAPI.identify ahoy.track Ahoy.track') }, // prettier-ignore

  { kind: 'http', functions: setOf('Net.HTTP.post'), takes: [1] },
  { kind: 'http', functions: setOf('Net.HTTP.post_form'), leaves: [0] },
  {
    kind: 'http',
    functions: setOf(`
      ${['HTTParty', 'Faraday', 'RestClient', 'HTTP', 'Excon', 'Typhoeus', 'HTTPClient'].flatMap((client) => ['post', 'put', 'patch'].map((verb) => `${client}.${verb}`)).join(' ')}
      RestClient.Request.execute URI.open
    `),
    leaves: [0, 'headers', 'url', 'method', 'query', 'params'],
  }, // prettier-ignore
  {
    kind: 'http',
    methods: setOf('post put patch'),
    receivers: setOf('conn connection http client faraday httparty https'),
    leaves: [0, 'headers', 'query', 'params'],
  },
  { kind: 'http', methods: setOf('setformdata'), receivers: setOf('req request post') },
  { kind: 'http', functions: setOf('req.body request.body post.body') },

  {
    kind: 'url',
    functions: setOf('redirect_to redirect'),
    leaves: ['notice', 'alert', 'flash', 'status', 'allow_other_host'],
    keyed: true,
  },
  { kind: 'url', functions: setOf('Net.HTTP.get Net.HTTP.get_response Net.HTTP.get_print') },
  {
    kind: 'url',
    functions: setOf(
      ['HTTParty', 'Faraday', 'RestClient', 'HTTP', 'Excon', 'Typhoeus'].flatMap((client) => ['get', 'delete', 'head'].map((verb) => `${client}.${verb}`)).join(' '),
    ),
    takes: [0, 1, 'query', 'params'],
  }, // prettier-ignore
  {
    kind: 'url',
    functions: setOf(
      ['HTTParty', 'Faraday', 'RestClient', 'HTTP', 'Excon', 'Typhoeus'].flatMap((client) => ['post', 'put', 'patch'].map((verb) => `${client}.${verb}`)).join(' '),
    ),
    takes: [0, 'query'],
  }, // prettier-ignore
  {
    kind: 'url',
    methods: setOf('get delete head'),
    receivers: setOf('conn connection http faraday httparty'),
    takes: [0, 1, 'query', 'params'],
  },
  { kind: 'url', functions: setOf('uri.query url.query') },
  { kind: 'url', functions: setOf('link_to button_to'), takes: [1], keyed: true },

  {
    kind: 'browser-storage',
    functions: setOf(
      'cookies session flash cookies.signed cookies.permanent cookies.permanent.signed response.set_cookie',
    ),
  },
  { kind: 'browser-storage', functions: setOf('JWT.encode'), takes: [0] },
  { kind: 'browser-storage', methods: setOf('setcookie') },

  {
    kind: 'file',
    functions: setOf('File.write IO.write File.binwrite IO.binwrite'),
    takes: [1],
  },
  { kind: 'file', methods: WRITES, receivers: setOf('file f fh io csv tempfile tmp out output') },
  { kind: 'file', methods: setOf('write binwrite'), receivers: setOf('path pathname rails') },

  {
    kind: 'message',
    methods: setOf('create'),
    receivers: setOf('messages twilio calls'),
    takes: ['body', 'media_url', 'twiml', 'content_variables'],
  },
  { kind: 'message', functions: setOf('Mail.deliver Pony.mail') },
  { kind: 'message', functions: setOf('mail'), needs: ['to', 'subject', 'body'], takes: ['subject', 'body'] },
  { kind: 'message', methods: setOf('publish'), receivers: setOf('sns snsclient topic') },
  {
    kind: 'message',
    methods: setOf('sendemail sendmail sendsms sendmessage chatpostmessage postmessage sendtext'),
  },
  { kind: 'message', methods: setOf('ping post'), receivers: setOf('notifier slack slacknotifier') },
  {
    kind: 'message',
    methods: setOf('deliver delivernow deliverlater deliverwithtemplate send'),
    receivers: setOf('mail sms smtp sendgrid sg mailgun postmark'),
  },

  {
    kind: 'error',
    functions: setOf('render'),
    needs: ['status'],
    takes: ['plain', 'text', 'html', 'error', 'errors', 'message'],
  },
  { kind: 'error', functions: setOf('render'), takes: ['error', 'errors'], needs: ['error', 'errors'] },
  { kind: 'error', functions: setOf('abort halt error!') },

  {
    kind: 'llm',
    methods: setOf(`
      chat completions complete completion embeddings embed embedtext messages ask generatecontent streamgeneratecontent
      generate invokemodel invokemodelwithresponsestream converse conversestream addtexts adddocuments summarize
      chatcompletion createchatcompletion createcompletion createembedding withinstructions edits moderations responses
      transcribe translate
    `),
  },
  {
    kind: 'llm',
    methods: setOf('create stream streamraw run call say prompt addmessage addmessageandrun post add'),
    receivers: setOf(
      'messages completions responses embeddings chat llm client openai anthropic claude gemini rubyllm langchain assistant ai agent model',
    ),
  },
];
