import { setOf, type SinkSpec } from './sink';

const LOG_LEVELS = setOf('debug info warning warn error exception critical fatal log trace success notice msg bind adebug ainfo awarning aerror aexception acritical'); // prettier-ignore

/** Methods of SDKs, frameworks and vector stores; the client decides whether a call of one is a use of a model. */
const LLM_METHODS = setOf(`
  create acreate parse stream astream generate agenerate generatecontent generatecontentasync generatecontentstream sendmessage sendmessageasync
  sendmessagestream sendmessagestreaming counttokens embedcontent batchembedcontents edit transcribe translate upload
  invoke ainvoke invokemodel invokemodelwithresponsestream startasyncinvoke converse conversestream invokeagent retrieveandgenerate invokeendpoint
  batch abatch predict apredict predictmessages predictstreaming run arun call acall generateprompt astreamevents streamevents transform
  embed embedding embedquery embeddocuments aembedquery aembeddocuments embedtexts getembedding getembeddings gettextembedding gettextembeddingbatch encode
  complete acomplete chat achat streamchat streamcomplete astreamchat astreamcomplete chatstream chatasync completeasync streamasync chatcompletion
  createchatcompletion createcompletion createembedding textgeneration textcompletion completion acompletion responses summarization questionanswering featureextraction
  classify rerank summarize respond prompt ask askquestion answer
  query aquery search asearch retrieve aretrieve similaritysearch asimilaritysearch similaritysearchwithscore similaritysearchbyvector
  maxmarginalrelevancesearch getrelevantdocuments agetrelevantdocuments hybrid neartext
  adddocuments aadddocuments addtexts aaddtexts fromdocuments afromdocuments fromtexts afromtexts fromdata insertnodes insert ainsert
  upsert upsertrecords upsertpoints uploadpoints uploaddocuments uploadcollection add addobject adddataobject addobjects insertmany addmany writedocuments memorize remember
  kickoff kickoffasync kickoffforeach initiatechat ainitiatechat initiatechats generatereply ageneratereply runsync runstream runstreamsync runstreamed iter
  getresponse getchatmessagecontents getchatmessagecontent getstreamingchatmessagecontents gettextcontents invokeprompt invokestream invokeasync
  createwithcompletion createpartial createiterable forward aforward acreatemessage addmessage addmessages createmessage messages send
`);

const HTTP_VERBS = 'post put patch delete get head options';
const HTTP_CLIENTS = setOf('requests httpx aiohttp httpclient http_client asyncclient clientsession grequests httpsession http_session'); // prettier-ignore
/** Words that name clients of databases and caches as well; only HTTP ones post. */
const WEAK_CLIENTS = setOf('session client http');
const HTTP_MODULES = ['requests', 'requests.', 'httpx', 'httpx.', 'aiohttp', 'aiohttp.', 'requests_toolbelt', 'requests_toolbelt.', 'niquests', 'grequests']; // prettier-ignore
const BODY = [1, 2, 'data', 'json', 'content', 'files', 'body'];
const ADDRESS = [0, 'url', 'params'];
const SENTRY = ['sentry_sdk', 'sentry_sdk.', 'raven', 'raven.'];
const MAIL_LEAVES = ['to', 'to_email', 'to_emails', 'recipients', 'recipient_list', 'from_email', 'from_', 'sender', 'fail_silently', 'Source', 'Destination', 'FromEmailAddress']; // prettier-ignore

/** Ways out of Python programs. */
export const PYTHON_SINKS: readonly SinkSpec[] = [
  {
    kind: 'log',
    functions: setOf(`
      print pprint pp pprint.pprint pprint.pp rich.print rprint sys.stdout.write sys.stderr.write stdout.write stderr.write sys.__stdout__.write
      sys.stdout.writelines sys.stderr.writelines warnings.warn click.echo click.secho typer.echo typer.secho syslog.syslog tqdm.write ic icecream.ic
      structlog.contextvars.bind_contextvars bind_contextvars logging.basicConfig
    `),
    leaves: ['file', 'sep', 'end', 'flush', 'err', 'color', 'fg', 'bg', 'stacklevel'],
  },
  { kind: 'log', functions: setOf('echo secho'), modules: ['click', 'typer'] },
  { kind: 'log', functions: setOf('warn'), modules: ['warnings'] },
  { kind: 'log', functions: setOf('debug info warning warn error exception critical log'), modules: ['logging', 'loguru', 'absl'] }, // prettier-ignore
  {
    kind: 'log',
    methods: LOG_LEVELS,
    receivers: setOf('logger log logging loguru structlog getlogger get_logger loggers logbook'),
    leaves: ['exc_info', 'stack_info', 'stacklevel'],
  },
  { kind: 'log', methods: LOG_LEVELS, modules: ['loguru', 'structlog', 'structlog.'] },
  { kind: 'log', methods: setOf('print log printjson rule'), receivers: setOf('console') },

  {
    kind: 'error-report',
    functions: setOf('capture_exception capture_message capture_event add_breadcrumb set_context set_extra set_tag set_tags set_user'), // prettier-ignore
    modules: SENTRY,
  },
  {
    kind: 'error-report',
    methods: setOf('captureexception capturemessage captureevent addbreadcrumb setcontext setextra setextras settag settags setuser setdata usercontext extracontext'), // prettier-ignore
    receivers: setOf('sentry sentry_sdk sentrysdk scope hub raven push_scope configure_scope'),
  },
  { kind: 'error-report', methods: setOf('captureexception capturemessage captureevent') },
  {
    kind: 'error-report',
    methods: setOf('reportmessage reportexcinfo log debug info warning error critical exception'),
    receivers: setOf('rollbar'),
  },
  {
    kind: 'error-report',
    methods: setOf('notify leavebreadcrumb addmetadata addmetadatatab setuser setcontext addcontext'),
    receivers: setOf('bugsnag honeybadger airbrake raygun'),
  },
  { kind: 'error-report', methods: setOf('sendexception'), receivers: setOf('raygun raygunclient') },
  {
    kind: 'error-report',
    methods: setOf('noticeerror recordexception recordcustomevent recordlogevent addcustomattribute addcustomattributes addcustomparameter addcustomparameters addcustomspanattribute setuserid'), // prettier-ignore
    receivers: setOf('newrelic agent'),
  },
  {
    kind: 'error-report',
    functions: setOf(
      'notice_error record_exception record_custom_event add_custom_attribute add_custom_attributes',
    ),
    modules: ['newrelic.agent'],
  },
  {
    kind: 'error-report',
    methods: setOf('setattribute setattributes addevent recordexception setstatus updatename settag settags settagstr setmetastruct setbaggage setdata seterror'), // prettier-ignore
    receivers: setOf('span transaction'),
  },
  {
    kind: 'error-report',
    methods: setOf('capturemessage captureexception label settag setcustomcontext setusercontext'),
    receivers: setOf('elasticapm apm'),
  },
  {
    kind: 'error-report',
    functions: setOf('api.Event.create datadog.api.Event.create baggage.set_baggage LLMObs.annotate'),
  },
  { kind: 'error-report', methods: setOf('debug info notice warn warning error fatal exception span log trace'), receivers: setOf('logfire') }, // prettier-ignore

  {
    kind: 'analytics',
    methods: setOf('track identify page screen group alias capture logevent trackevent setuserproperties event peopleset'), // prettier-ignore
    receivers: setOf(`
      analytics segment rudderanalytics rudder_analytics mixpanel amplitude posthog heap keen braze klaviyo intercom customerio cio pendo fullstory hubspot gtag plausible
    `),
  },
  {
    kind: 'analytics',
    methods: setOf('track identify page group alias capture setonce peopleset peoplesetonce peopleappend peopleunion logevent event set groupidentify import importdata'), // prettier-ignore
    modules: ['segment.analytics', 'segment', 'analytics', 'mixpanel', 'amplitude', 'posthog', 'rudderstack.analytics', 'rudder_analytics', 'customerio'], // prettier-ignore
  },
  { kind: 'analytics', functions: setOf('track identify capture'), modules: ['segment.analytics', 'analytics', 'posthog'] }, // prettier-ignore
  {
    kind: 'analytics',
    methods: setOf('set setonce append union trackcharge'),
    receivers: setOf('people mixpanel'),
  },
  { kind: 'analytics', functions: setOf('BaseEvent'), modules: ['amplitude', 'amplitude.'] },
  {
    kind: 'analytics',
    methods: setOf(
      'increment incr decrement gauge histogram distribution timing event set count servicecheck',
    ),
    receivers: setOf('statsd dogstatsd statsdclient'),
  },
  {
    kind: 'analytics',
    methods: setOf('logparam logparams logmetric logmetrics logtext logdict logtable logartifact loginput settag settags setexperimenttags'), // prettier-ignore
    receivers: setOf('mlflow mlflowclient mlclient'),
  },
  { kind: 'analytics', functions: setOf('log_param log_params log_text log_dict log_table set_tag set_tags'), modules: ['mlflow'] }, // prettier-ignore
  {
    kind: 'analytics',
    functions: setOf('wandb.log wandb.init wandb.alert wandb.Table wandb.config.update wandb.summary.update wandb.run.log wandb.config wandb.summary'), // prettier-ignore
  },
  { kind: 'analytics', methods: setOf('log alert adddata logartifact'), modules: ['wandb', 'wandb.'] },
  {
    kind: 'analytics',
    methods: setOf('logparameter logparameters logtext logother logothers logtable addtag addtags logasset'),
    receivers: setOf('experiment comet'),
  },

  // The body of a request, and its address.
  { kind: 'http', methods: setOf(HTTP_VERBS), receivers: HTTP_CLIENTS, takes: BODY },
  { kind: 'http', methods: setOf(HTTP_VERBS), modules: HTTP_MODULES, takes: BODY },
  { kind: 'http', functions: setOf(HTTP_VERBS), modules: HTTP_MODULES, takes: BODY },
  { kind: 'http', methods: setOf('post put patch'), receivers: WEAK_CLIENTS, takes: BODY },
  { kind: 'http', methods: setOf('request stream'), receivers: HTTP_CLIENTS, takes: [2, 3, 'data', 'json', 'content', 'files', 'body'] }, // prettier-ignore
  { kind: 'http', methods: setOf('request stream'), modules: HTTP_MODULES, takes: [2, 3, 'data', 'json', 'content', 'files', 'body'] }, // prettier-ignore
  {
    kind: 'http',
    functions: setOf(
      'urllib.request.urlopen request.urlopen urllib.request.Request request.Request urllib2.urlopen',
    ),
    takes: [1, 'data'],
  },
  { kind: 'http', functions: setOf('urlopen Request'), modules: ['urllib.request'], takes: [1, 'data'] },
  { kind: 'http', methods: setOf('request'), modules: ['http.client', 'urllib3', 'urllib3.'], takes: [2, 'body', 'fields', 'json'] }, // prettier-ignore
  { kind: 'http', methods: setOf('request'), receivers: setOf('conn connection poolmanager'), takes: [2, 'body', 'fields'] }, // prettier-ignore
  { kind: 'http', methods: setOf('send sendjson sendtext'), receivers: setOf('websocket ws'), modules: ['websockets', 'websockets.', 'websocket', 'aiohttp'] }, // prettier-ignore

  { kind: 'url', methods: setOf(HTTP_VERBS), receivers: HTTP_CLIENTS, takes: ADDRESS },
  { kind: 'url', methods: setOf(HTTP_VERBS), modules: HTTP_MODULES, takes: ADDRESS },
  { kind: 'url', functions: setOf(HTTP_VERBS), modules: HTTP_MODULES, takes: ADDRESS },
  { kind: 'url', methods: setOf('post put patch'), receivers: WEAK_CLIENTS, takes: ADDRESS },
  { kind: 'url', methods: setOf('get delete'), receivers: WEAK_CLIENTS, takes: ['params'] },
  { kind: 'url', methods: setOf('request stream'), receivers: HTTP_CLIENTS, takes: [1, 'url', 'params'] },
  { kind: 'url', methods: setOf('request stream'), modules: HTTP_MODULES, takes: [1, 'url', 'params'] },
  {
    kind: 'url',
    functions: setOf('urllib.request.urlopen request.urlopen urllib.request.Request request.Request urllib2.urlopen urllib.request.urlretrieve'), // prettier-ignore
    takes: [0, 'url'],
  },
  {
    kind: 'url',
    functions: setOf('urlopen Request urlretrieve'),
    modules: ['urllib.request'],
    takes: [0, 'url'],
  },
  {
    kind: 'url',
    methods: setOf('request'),
    modules: ['http.client', 'urllib3', 'urllib3.'],
    takes: [1, 'url'],
  },
  {
    kind: 'url',
    functions: setOf('redirect flask.redirect HttpResponseRedirect HttpResponsePermanentRedirect RedirectResponse HTTPFound HTTPSeeOther webbrowser.open'), // prettier-ignore
    leaves: ['status_code', 'code', 'permanent'],
  },

  {
    kind: 'browser-storage',
    methods: setOf('setcookie setsignedcookie setsecurecookie addcookie'),
    takes: [1, 'value'],
  },
  {
    kind: 'browser-storage',
    functions: setOf('request.session req.session request.session.update response.cookies resp.cookies flask.session flask.session.update'), // prettier-ignore
  },
  { kind: 'browser-storage', functions: setOf('session session.update session.setdefault'), modules: ['flask', 'quart'] }, // prettier-ignore
  { kind: 'browser-storage', methods: setOf('encode encodejwt'), receivers: setOf('jwt jws jsonwebtoken'), leaves: ['key', 'algorithm', 'headers'] }, // prettier-ignore
  { kind: 'browser-storage', functions: setOf('encode'), modules: ['jwt', 'jose', 'jose.', 'authlib.'], leaves: ['key', 'algorithm'] }, // prettier-ignore
  {
    kind: 'browser-storage',
    functions: setOf('create_access_token create_refresh_token set_access_cookies'),
    modules: ['flask_jwt_extended'],
  },
  { kind: 'browser-storage', methods: setOf('dumps'), modules: ['itsdangerous', 'itsdangerous.', 'django.core.signing'] }, // prettier-ignore
  { kind: 'browser-storage', functions: setOf('signing.dumps'), takes: [0, 'obj'] },

  {
    kind: 'file',
    methods: setOf('write writelines'),
    receivers: setOf(`
      f fh fp fo fd file outfile out output handle open fout outf csvfile logfile txtfile jsonfile report export dump dst dest tmp tmpfile temp tempfile
      namedtemporaryfile temporaryfile
    `),
  },
  { kind: 'file', methods: setOf('writetext writebytes'), takes: [0, 'data'] },
  { kind: 'file', methods: setOf('writerow writerows') },
  {
    kind: 'file',
    methods: setOf('writestr'),
    receivers: setOf('zip zf zipf archive zipfile'),
    takes: [1, 'data'],
  },
  {
    kind: 'file',
    functions: setOf('json.dump pickle.dump marshal.dump joblib.dump ujson.dump simplejson.dump cPickle.dump dill.dump cloudpickle.dump torch.save plistlib.dump toml.dump tomli_w.dump'), // prettier-ignore
    takes: [0, 'obj', 'value'],
  },
  { kind: 'file', functions: setOf('dump'), modules: ['json', 'pickle', 'joblib', 'marshal', 'dill'], takes: [0, 'obj', 'value'] }, // prettier-ignore
  { kind: 'file', functions: setOf('yaml.dump yaml.safe_dump'), needs: ['stream'], takes: [0, 'data'] },
  {
    kind: 'file',
    functions: setOf('numpy.savetxt np.savetxt numpy.save np.save numpy.savez np.savez numpy.savez_compressed np.savez_compressed'), // prettier-ignore
    takes: [1, 2, 'X', 'arr'],
  },
  // A data frame that writes itself; `frame` is what it was called on.
  {
    kind: 'file',
    methods: setOf('tocsv tojson toexcel toparquet topickle tofeather tohdf tohtml tostata toxml tomarkdown tolatex toorc toavro writecsv writeparquet writejson writeexcel writendjson writeipc csv json parquet orc save text'), // prettier-ignore
    needs: ['frame'],
    takes: ['frame'],
  },
  { kind: 'log', methods: setOf('show'), modules: ['pyspark', 'pyspark.'], takes: [] },
  { kind: 'file', methods: setOf('save output close'), receivers: setOf('doc document workbook wb book presentation prs pdf canvas'), takes: [] }, // prettier-ignore
  { kind: 'file', functions: setOf('os.write'), takes: [1] },

  { kind: 'message', methods: setOf('create'), receivers: setOf('messages calls'), modules: ['twilio', 'twilio.'], leaves: ['to', 'from_', 'messaging_service_sid'] }, // prettier-ignore
  { kind: 'message', methods: setOf('create'), receivers: setOf('messages calls'), needs: ['from_', 'messaging_service_sid'], takes: ['body', 'media_url', 'twiml', 'url', 'content_variables'] }, // prettier-ignore
  { kind: 'message', methods: setOf('sendmail'), takes: [2, 3, 'msg', 'message'] },
  {
    kind: 'message',
    methods: setOf('sendmessage'),
    modules: ['smtplib', 'aiosmtplib'],
    takes: [0, 'msg', 'message'],
  },
  { kind: 'message', methods: setOf('sendmessage'), receivers: setOf('smtp server mailserver smtpserver mailer'), takes: [0, 'msg'] }, // prettier-ignore
  { kind: 'message', functions: setOf('send_mail django.core.mail.send_mail send_mass_mail mail_admins mail_managers mail.send_mail mail.mail_admins EmailMessage.send'), takes: [0, 1, 'subject', 'message', 'html_message', 'body'] }, // prettier-ignore
  { kind: 'message', functions: setOf('EmailMessage EmailMultiAlternatives'), modules: ['django.core.mail', 'django.core.mail.'], takes: [0, 1, 'subject', 'body'] }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('sendemail sendrawemail sendtemplatedemail sendbulktemplatedemail sendbulkemail sendtemplate sendsms sendtext sendtextmessage messagecreate sendwhatsapp sendpush sendnotification'), // prettier-ignore
    leaves: MAIL_LEAVES,
  },
  { kind: 'message', functions: setOf('send_email send_sms'), modules: ['sendgrid', 'redmail', 'sms', 'vonage'], leaves: MAIL_LEAVES }, // prettier-ignore
  { kind: 'message', methods: setOf('send'), receivers: setOf('sg sendgrid sendgridapiclient mail mailer yag yagmail smtp fastmail emails resend mailgun postmark'), leaves: MAIL_LEAVES }, // prettier-ignore
  { kind: 'message', methods: setOf('send'), modules: ['sendgrid', 'sendgrid.', 'flask_mail', 'fastapi_mail', 'yagmail', 'resend', 'postmarker', 'redmail', 'mailersend', 'firebase_admin'], leaves: MAIL_LEAVES }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('publish publishbatch'),
    receivers: setOf('sns snsclient pinpoint topic'),
  },
  { kind: 'message', methods: setOf('publish'), needs: ['TopicArn', 'PhoneNumber', 'TargetArn'], takes: ['Message', 'Subject', 'MessageAttributes'] }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('chatpostmessage chatpostephemeral chatupdate chatmemessage chatschedulemessage filesupload filesuploadv2 postmessage'), // prettier-ignore
    leaves: ['channel', 'channels', 'user', 'thread_ts', 'ts', 'username', 'icon_emoji'],
  },
  { kind: 'message', methods: setOf('send senddict execute edit'), receivers: setOf('webhook webhookclient discordwebhook syncwebhook connectorcard'), leaves: ['username'] }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('send reply respond'),
    modules: ['discord', 'discord.', 'nextcord', 'disnake'],
  },
  {
    kind: 'message',
    methods: setOf('send reply'),
    receivers: setOf('ctx channel'),
    takes: [0, 'content', 'embed'],
  },
  { kind: 'message', methods: setOf('sendmessage replytext senddocument'), receivers: setOf('bot telegram'), takes: [1, 'text', 'caption'] }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('replytext replyhtml replymarkdown replymarkdownv2'),
    takes: [0, 'text'],
  },
  { kind: 'message', methods: setOf('notify'), modules: ['apprise'] },
  {
    kind: 'message',
    methods: setOf('sendmessage'),
    receivers: setOf('sms vonage nexmo'),
    leaves: ['to', 'from'],
  },

  {
    kind: 'error',
    functions: setOf('HTTPException fastapi.HTTPException HTTPError HttpError abort flask.abort'),
    leaves: [0, 'status_code', 'status', 'code', 'headers'],
  },
  {
    kind: 'error',
    functions: setOf('Http404 HttpResponseBadRequest HttpResponseServerError HttpResponseForbidden HttpResponseNotFound BadRequest'), // prettier-ignore
    takes: [0, 'content', 'description'],
  },
  {
    kind: 'error',
    functions: setOf('jsonify flask.jsonify JsonResponse JSONResponse ORJSONResponse Response make_response'),
    needs: ['error', 'errors', 'detail', 'exception'],
    takes: ['error', 'errors', 'detail', 'exception', 'message'],
  },
  { kind: 'error', methods: setOf('abort setdetails'), receivers: setOf('context ctx') },
  { kind: 'error', functions: setOf('sys.exit parser.error'), takes: [0] },

  { kind: 'llm', methods: LLM_METHODS },
  {
    kind: 'llm',
    functions: setOf(`
      completion acompletion embedding aembedding text_completion atext_completion transcription responses aresponses chat generate embed run query
      llm chain model agent chat_model qa qa_chain rag_chain predictor predict pipeline pipe generator generate_text chatbot conversation
      generate_content send_message
    `),
  },
];
