import { setOf, type SinkSpec } from './sink';

const HTTP_BODIES = setOf(`
  postforobject postforentity postforlocation putforobject patchforobject exchange
`);

const LLM_METHODS = setOf(`
  create createasync createstreaming chat chatasync generate generateasync generatecontent generatecontentstream
  generatecontentasync sendmessage sendmessagestream invokemodel invokemodelwithresponsestream converse conversestream
  call stream prompt user system messages content embed embedall embedding embedforresponse add addall accept
  similaritysearch search getchatcompletions getchatcompletionsstream getcompletions getembeddings
  createchatcompletion createcompletion createembedding createembeddings streamchatcompletion
  adduserMessage addusermessage addsystemmessage adddevelopermessage input instructions from usermessage systemmessage
  complete completechat run execute answer ask
`);

const LOGGERS = setOf('log logger slf4j audit auditlog');

/** Ways out of Java programs. */
export const JAVA_SINKS: readonly SinkSpec[] = [
  {
    kind: 'log',
    methods: setOf(`
      info debug warn error trace fatal log severe warning config fine finer finest throwing entering exiting
      atinfo atdebug atwarn aterror attrace addkeyvalue addargument setmessage infof debugf warnf errorf tracef
      infov debugv warnv errorv logp logrb
    `),
    receivers: new Set([...LOGGERS, 'loggers', 'flogger', 'logback']),
  },
  {
    kind: 'log',
    functions: setOf(`
      System.out.println System.out.print System.out.printf System.out.format System.out.append System.out.write
      System.err.println System.err.print System.err.printf System.err.format System.err.append System.err.write
      IO.println MDC.put MDC.putCloseable ThreadContext.put ThreadContext.push NDC.push
      Log.d Log.i Log.w Log.e Log.v Log.wtf Timber.d Timber.i Timber.w Timber.e
      Log.info Log.debug Log.warn Log.error Log.trace Log.infof Log.errorf
    `),
  },
  {
    kind: 'error-report',
    functions: setOf(`
      Sentry.captureException Sentry.captureMessage Sentry.captureEvent Sentry.addBreadcrumb Sentry.setExtra
      Sentry.setTag Sentry.setUser Bugsnag.notify Bugsnag.leaveBreadcrumb Bugsnag.addMetadata Bugsnag.setUser
      NewRelic.noticeError NewRelic.addCustomParameter NewRelic.addCustomAttribute NewRelic.recordCustomEvent
      FirebaseCrashlytics.getInstance.log FirebaseCrashlytics.getInstance.setCustomKey
      FirebaseCrashlytics.getInstance.recordException FirebaseCrashlytics.getInstance.setUserId
    `),
  },
  {
    kind: 'error-report',
    methods: setOf(
      'captureexception captureevent capturemessage addbreadcrumb setextra setcontexts settag setuser setcontext setdata setattachment',
    ),
    receivers: setOf('sentry scope hub ihub iscope transaction sentryevent breadcrumb'),
  },
  {
    kind: 'error-report',
    methods: setOf('notify addmetadata addtotab leavebreadcrumb setuser'),
    receivers: setOf('bugsnag airbrake honeybadger raygun report'),
  },
  {
    kind: 'error-report',
    methods: setOf('error critical warning info debug log sendmessage'),
    receivers: setOf('rollbar'),
  },
  {
    kind: 'error-report',
    methods: setOf('noticeerror addcustomparameter addcustomattribute recordcustomevent'),
    receivers: setOf('newrelic relic agent insights'),
  },
  {
    kind: 'error-report',
    methods: setOf(
      'settag setattribute setattributes setallattributes setbaggageitem addevent recordexception setstatus seterrormessage tag event',
    ),
    receivers: setOf('span mutablespan rootspan localrootspan'),
  },
  {
    kind: 'error-report',
    methods: setOf('trackexception tracktrace trackrequest trackdependency'),
    receivers: setOf('telemetry telemetryclient client insights appinsights'),
  },
  {
    kind: 'analytics',
    methods: setOf('enqueue track identify screen page group alias'),
    receivers: setOf('analytics segment mixpanel amplitude rudderstack rudder heap'),
  },
  { kind: 'analytics', functions: setOf('TrackMessage.builder IdentifyMessage.builder') },
  {
    kind: 'analytics',
    methods: setOf('properties userid traits'),
    receivers: setOf('trackmessage identifymessage pagemessage screenmessage groupmessage'),
  },
  {
    kind: 'analytics',
    methods: setOf('sendmessage event trackcharge set setonce increment append union logevent logrevenue'),
    receivers: setOf('mixpanel messagebuilder amplitude'),
  },
  { kind: 'analytics', methods: setOf('capture identify alias set setonce'), receivers: setOf('posthog') },
  {
    kind: 'analytics',
    methods: setOf('logevent setuserproperty setuserid'),
    receivers: setOf('analytics firebaseanalytics firebase'),
  },
  {
    kind: 'analytics',
    methods: setOf('trackevent trackmetric trackpageview'),
    receivers: setOf('telemetry telemetryclient client insights appinsights'),
  },
  {
    kind: 'http',
    functions: setOf(`
      BodyPublishers.ofString BodyPublishers.ofByteArray HttpRequest.BodyPublishers.ofString HttpRequest.BodyPublishers.ofByteArray
      BodyPublisher.ofString RequestBody.create RequestBody.Companion.create Unirest.post Request.Builder.post
      Request.post Request.Post
    `),
  },
  {
    kind: 'http',
    methods: HTTP_BODIES,
    receivers: setOf('template resttemplate resttemplates testresttemplate'),
    leaves: [0],
  },
  { kind: 'http', methods: setOf('put patch post'), receivers: setOf('resttemplate'), leaves: [0] },
  {
    kind: 'http',
    methods: setOf('bodyvalue body syncbody'),
    receivers: setOf('webclient restclient webtestclient'),
  },
  {
    kind: 'http',
    methods: setOf('setentity'),
    receivers: setOf('post httppost put httpput patch httppatch request httprequest'),
  },
  { kind: 'http', functions: setOf('Entity.json Entity.entity Entity.text Entity.form') },
  { kind: 'http', methods: setOf('bodystring bodyform bodybytearray'), receivers: setOf('request') },
  { kind: 'http', functions: setOf('FormBody.Builder.add FormBody.Builder.addEncoded') },
  {
    kind: 'http',
    methods: setOf('addformdatapart addencoded'),
    receivers: setOf('builder formbody multipartbody form body'),
  },
  {
    kind: 'http',
    methods: setOf('sendjson sendjsonobject sendbuffer'),
    receivers: setOf('client webclient request'),
  },
  {
    kind: 'url',
    functions: setOf(
      'URI.create URI URL HttpUrl.parse HttpUrl.get java.net.URI.create java.net.URI java.net.URL HttpGet HttpDelete HttpHead',
    ),
  },
  {
    kind: 'url',
    methods: setOf(
      'queryparam queryparams queryparamifpresent querystring pathsegment buildandexpand addparameter addqueryparameter addencodedqueryparameter addpathsegment setparameter',
    ),
    receivers: setOf(
      'uricomponentsbuilder uribuilder uri builder url httpurl urlbuilder httpurlbuilder servleturicomponentsbuilder target webtarget',
    ),
  },
  {
    kind: 'url',
    methods: setOf('sendredirect encoderedirecturl'),
    receivers: setOf('response resp res httpservletresponse httpresponse'),
  },
  {
    kind: 'url',
    functions: setOf('RedirectView ModelAndView.redirect Response.seeOther Response.temporaryRedirect'),
  },
  { kind: 'url', methods: setOf('addattribute'), receivers: setOf('redirectattributes') },
  {
    kind: 'url',
    methods: setOf('getforobject getforentity'),
    receivers: setOf('template resttemplate'),
    leaves: [1],
  },
  {
    kind: 'browser-storage',
    functions: setOf(
      'Cookie ResponseCookie.from ResponseCookie.fromClientResponse NewCookie NewCookie.Builder HttpCookie',
    ),
    leaves: [0],
  },
  {
    kind: 'browser-storage',
    methods: setOf('setattribute putvalue'),
    receivers: setOf('session httpsession'),
    leaves: [0],
  },
  { kind: 'browser-storage', methods: setOf('setvalue'), receivers: setOf('cookie') },
  {
    kind: 'browser-storage',
    methods: setOf(
      'claim claims addclaims setclaims subject setsubject withclaim withsubject withpayload withjwtid withheader',
    ),
    receivers: setOf(
      'jwt jwts jwtbuilder jwtcreator jwtclaimsset jwtclaimssetbuilder claims claimsset jwtclaims jwtclaimsbuilder',
    ),
  },
  {
    kind: 'file',
    functions: setOf(`
      Files.writeString Files.write Files.newBufferedWriter.write FileUtils.writeStringToFile FileUtils.write
      FileUtils.writeLines FileUtils.writeByteArrayToFile FileCopyUtils.copy Files.asCharSink.write
      java.nio.file.Files.writeString java.nio.file.Files.write
    `),
  },
  {
    kind: 'file',
    methods: setOf(
      'write println print printf format append newline writenext writeall writerow printrecord printrecords writestring writebytes writeutf',
    ),
    receivers: setOf(`
      filewriter bufferedwriter printwriter fileoutputstream bufferedoutputstream outputstreamwriter csvwriter
      csvprinter printstream randomaccessfile filechannel dataoutputstream newbufferedwriter
    `),
  },
  {
    kind: 'file',
    methods: setOf('writevalue'),
    receivers: setOf('mapper objectmapper writer objectwriter jsonmapper csvmapper xmlmapper'),
    leaves: [0],
  },
  {
    kind: 'message',
    functions: setOf(
      'Message.creator Message.create Call.creator com.twilio.rest.api.v2010.account.Message.creator',
    ),
  },
  {
    kind: 'message',
    methods: setOf(
      'settext setsubject setcontent addtext addattachment sethtmlmsg setmsg settextmsg sethtmltext',
    ),
    receivers: setOf(
      'message mimemessage mail simplemailmessage mailmessage msg helper mimemessagehelper email simpleemail htmlemail bodypart mimebodypart',
    ),
  },
  { kind: 'message', functions: setOf('Transport.send Content Mail'), needs: undefined as never },
  {
    kind: 'message',
    methods: setOf('send sendmail sendemail sendtemplatedemail sendtemplatedemail sendtextemail'),
    receivers: setOf(
      'javamailsender mailsender mailer mail sendgrid ses sesclient sesv2client mailgun postmark email emailservice mailclient emailclient smtpclient',
    ),
  },
  {
    kind: 'message',
    methods: setOf('publish publishbatch sendmessage sendsms sendtext'),
    receivers: setOf(
      'sns snsclient amazonsns sms smsclient pinpoint vonage nexmo telegram fcm firebasemessaging',
    ),
  },
  {
    kind: 'message',
    methods: setOf('chatpostmessage chatpostephemeral chatupdate postmessage'),
    receivers: setOf('slack methods client slackclient methodsclient webhook'),
  },
  { kind: 'message', methods: setOf('text blocks'), receivers: setOf('chatpostmessagerequest slack') },
  {
    kind: 'error',
    functions: setOf(`
      ResponseStatusException ProblemDetail.forStatusAndDetail ErrorResponse ErrorResponse.builder ApiError
      ResponseEntity.badRequest.body ResponseEntity.internalServerError.body ResponseEntity.unprocessableEntity.body
      ResponseEntity.status.body WebApplicationException BadRequestException NotFoundException
    `),
  },
  { kind: 'error', methods: setOf('senderror'), receivers: setOf('response resp res httpservletresponse') },
  {
    kind: 'error',
    methods: setOf('setdetail settitle setproperty'),
    receivers: setOf('problem problemdetail detail'),
  },
  { kind: 'llm', methods: LLM_METHODS },
];
