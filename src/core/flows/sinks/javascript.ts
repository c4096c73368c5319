import { setOf, type SinkSpec } from './sink';

const LEVELS = setOf('trace debug verbose info http log warn warning error fatal silly silent notice crit critical alert emerg success child start complete ready box addcontext setbindings'); // prettier-ignore
const LOGGERS = ['winston', 'pino', 'bunyan', 'log4js', 'loglevel', 'consola', 'signale', 'npmlog', 'tslog', 'roarr', 'electron-log', 'lambda-log', '@aws-lambda-powertools/logger', 'next-axiom', '@logtail/', '@google-cloud/logging', '@actions/core']; // prettier-ignore

/** Methods of SDKs, frameworks and vector stores; the client decides whether a call of one is a use of a model. */
const LLM_METHODS = setOf(`
  create createandpoll createandrun createandstream createandrunpoll createandrunstream parse stream generate edit translate upload
  counttokens countmessagetokens batchcreate createvariation createthread createmessage addmessage addmessages messages send sendcommand
  generatecontent generatecontentstream generatetext generateobject generateimage generateimages generatemessage generateresponse generatejson editimage
  sendmessage sendmessagestream startchat embedcontent batchembedcontents embedtext computetokens sendclientcontent sendrealtimeinput sendtoolresponse
  chat chatstream chatcompletion chatcompletions chatcompletionstream complete completestream completion completions respond responses prompt ask askquestion answer query run runstreamed
  invoke stream streamevents streamlog batch pipe call predict predictmessages generateprompt withstructuredoutput transform transformtext
  invokemodel invokemodelwithresponsestream invokemodelwithbidirectionalstream converse conversestream invokeagent invokeflow retrieve retrieveandgenerate applyguardrail invokeendpoint invokeendpointasync
  embed embedmany embedding embeddings embedquery embeddocuments embeddocument embedstream embedimage geteembedding getembedding getembeddings gettextembedding gettextembeddings gettextembeddingsbatch getqueryembedding vectorize
  textgeneration textgenerationstream texttoimage texttospeech summarization questionanswering featureextraction sentencesimilarity translation textclassification tokenclassification zeroshotclassification automaticspeechrecognition imagetotext
  rerank classify summarize summarise detect moderate transcribe transcribefile transcribeurl synthesize convert speechtotext
  similaritysearch similaritysearchwithscore similaritysearchvectorwithscore maxmarginalrelevancesearch getrelevantdocuments hybrid neartext nearvector search
  adddocuments addvectors addtexts fromdocuments fromtexts fromexistingindex fromexistingcollection insert insertnodes insertmany add upsert upsertrecords upserttext update index
  createchatcompletion createcompletion createembedding createedit createimage createtranscription createtranslation createmoderation createmodelresponse
  getchatcompletions streamchatcompletions getcompletions streamcompletions post kickoff execute executestream step asyncgenerate network streamvnext generatevnext
  savecontext addmemory remember ingest runtools runfunctions submittooloutputs submittooloutputsstream submittooloutputsandpoll uploadandpoll
  invokewithsession getresponse addusermessage createandlisten batchcreate addobject withproperties sendusermessage
`);

const FS = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises', 'fs-extra', 'graceful-fs'];
const FS_WRITES = 'writeFile writeFileSync appendFile appendFileSync outputFile outputFileSync outputJson outputJson outputJSON outputJsonSync writeJson writeJSON writeJsonSync'; // prettier-ignore
const MAIL_LEAVES = ['to', 'To', 'cc', 'Cc', 'bcc', 'Bcc', 'from', 'From', 'replyTo', 'ReplyTo', 'reply_to', 'sender', 'Destination', 'Source', 'FromEmailAddress', 'ReplyToAddresses', 'templateId', 'channel', 'channels', 'PhoneNumber', 'TopicArn', 'TargetArn', 'token', 'tokens', 'topic']; // prettier-ignore

/** Clients whose verbs take the body as their second argument. */
const BODY_SECOND = setOf('axios axiosinstance http httpclient httpservice api client needle apiclient httpapi axiosclient restclient'); // prettier-ignore
const AXIOS = ['axios', '@nestjs/axios', '@angular/common/http', 'needle'];
const GOT = ['got', 'ky', 'ky-universal', 'undici', 'ofetch', 'node-fetch', 'cross-fetch', 'isomorphic-fetch', 'wretch', 'request', 'request-promise', 'request-promise-native', 'phin', 'bent', 'superagent']; // prettier-ignore
const BODIES = ['body', 'json', 'form', 'formData', 'data', 'headers'];
const ADDRESS = [0, 'url', 'uri', 'params', 'searchParams', 'qs', 'query'];
const VERBS = setOf('post put patch delete get head options request');

const SENTRY = ['@sentry/', 'raven-js', 'raven'];
const SENTRY_FUNCTIONS = 'captureException captureMessage captureEvent captureFeedback captureUserFeedback addBreadcrumb setContext setExtra setExtras setTag setTags setUser'; // prettier-ignore

/** Ways out of JavaScript and TypeScript programs, in Node and in browsers. */
export const JAVASCRIPT_SINKS: readonly SinkSpec[] = [
  {
    kind: 'log',
    methods: setOf('log info warn error debug trace dir dirxml table group groupcollapsed assert timelog timestamp exception'), // prettier-ignore
    receivers: setOf('console'),
  },
  { kind: 'log', functions: setOf('process.stdout.write process.stderr.write stdout.write stderr.write Deno.stdout.write Deno.stdout.writeSync util.debuglog') }, // prettier-ignore
  {
    kind: 'log',
    methods: LEVELS,
    receivers: setOf('logger log logging loggers winston pino bunyan loglevel log4js consola signale getlogger createlogger rootlogger'), // prettier-ignore
  },
  { kind: 'log', methods: LEVELS, modules: LOGGERS },
  { kind: 'log', functions: setOf('trace debug info warn error fatal notice'), modules: LOGGERS },
  { kind: 'log', functions: setOf('debug log'), modules: ['debug', 'util', 'node:util'] },
  {
    kind: 'log',
    functions: setOf('context.log process.emitWarning reactotron.log console.count console.time'),
  },
  { kind: 'log', methods: setOf('appendline'), receivers: setOf('output outputchannel channel') },

  { kind: 'error-report', functions: setOf(SENTRY_FUNCTIONS), modules: SENTRY },
  {
    kind: 'error-report',
    methods: setOf(`${SENTRY_FUNCTIONS} setAttribute setAttributes`.toLowerCase()),
    receivers: setOf('sentry scope hub raven'),
  },
  { kind: 'error-report', methods: setOf('captureexception capturemessage captureevent') },
  { kind: 'error-report', methods: setOf('log debug info warn warning error critical configure'), receivers: setOf('rollbar') }, // prettier-ignore
  {
    kind: 'error-report',
    methods: setOf('notify leavebreadcrumb addmetadata setuser setcontext addcontext addbreadcrumb track'),
    receivers: setOf('bugsnag honeybadger airbrake raygun'),
  },
  { kind: 'error-report', methods: setOf('addmetadata setuser'), receivers: setOf('event report') },
  { kind: 'error-report', methods: setOf('notify'), modules: ['@airbrake/', '@honeybadger-io/', '@bugsnag/', 'airbrake-js'] }, // prettier-ignore
  { kind: 'error-report', methods: setOf('send sendwithcallback setuser'), modules: ['raygun', 'raygun4js'] },
  { kind: 'error-report', functions: setOf('rg4js trackJs.track TrackJS.track TrackJS.console.log') },
  {
    kind: 'error-report',
    methods: setOf('adderror addaction addtiming setuser setuserproperty setaccount setglobalcontext setglobalcontextproperty setviewcontext setviewcontextproperty addfeatureflagevaluation startview'), // prettier-ignore
    receivers: setOf('datadogrum datadoglogs dd_rum dd_logs dd'),
  },
  {
    kind: 'error-report',
    methods: setOf('noticeerror addpageaction setcustomattribute addcustomattribute addcustomattributes addcustomspanattribute addcustomspanattributes recordcustomevent recordlogevent setuserid setpageviewname seterrorhandler log'), // prettier-ignore
    receivers: setOf('newrelic nreum'),
  },
  { kind: 'error-report', methods: setOf('captureexception capturemessage log info warn error debug'), receivers: setOf('logrocket') }, // prettier-ignore
  {
    kind: 'error-report',
    methods: setOf('trackexception trackevent tracktrace trackpageview trackmetric trackdependency trackdependencydata trackrequest setauthenticatedusercontext'), // prettier-ignore
  },
  {
    kind: 'error-report',
    methods: setOf('setattribute setattributes addevent recordexception setstatus updatename settag settags setdata addtags'), // prettier-ignore
    receivers: setOf('span transaction getactivespan'),
  },
  {
    kind: 'error-report',
    methods: setOf('captureerror setcustomcontext setusercontext setlabel addlabels'),
    receivers: setOf('apm'),
  },
  {
    kind: 'error-report',
    methods: setOf('log recorderror setattribute setattributes setuserid setcustomkey'),
    receivers: setOf('crashlytics'),
  },
  {
    kind: 'error-report',
    methods: setOf('addannotation addmetadata'),
    receivers: setOf('segment subsegment'),
  },

  {
    kind: 'analytics',
    functions: setOf(`
      gtag ga fbq dataLayer.push _paq.push _hsq.push _satellite.track ttq.track ttq.identify twq lintrk snaptr rdt pintrk clarity hj Intercom plausible
      umami.track va.track FS FS.identify FS.event FS.setUserVars FS.setVars _learnq.push _cio.track _cio.identify mouseflow.push _mfq.push _fbq.push uetq.push dataLayer
      _gaq.push _kmq.push $crisp.push klaviyo.push zE TagManager.dataLayer
    `),
  },
  { kind: 'analytics', functions: setOf('track'), modules: ['@vercel/analytics', '@vercel/analytics/', 'mixpanel-browser', '@amplitude/', '@segment/', 'posthog-js'] }, // prettier-ignore
  { kind: 'analytics', functions: setOf('identify logEvent setUserProperties setUserId'), modules: ['@amplitude/', 'firebase/analytics', '@react-native-firebase/analytics', '@firebase/analytics'] }, // prettier-ignore
  { kind: 'analytics', functions: setOf('sendGTMEvent sendGAEvent'), modules: ['@next/third-parties/'] },
  {
    kind: 'analytics',
    methods: setOf(`
      track identify page screen group alias capture register registeronce setpersonproperties logevent trackevent event send set setuserproperties setuserid people
      trackwithgroups setgroup setonce append union addusergroup adduserproperties addeventproperties logcustomevent setcustomuserattribute changeuser
      logscreenview setdefaulteventparameters captureevent groupidentify timeevent tracklink trackforms updateuser update trackcustomevent
    `),
    receivers: setOf(`
      analytics segment mixpanel amplitude posthog heap rudderanalytics rudderstack rudder logrocket fullstory intercom pendo customerio cio braze appboy klaviyo hubspot
      hotjar reactga ga4 plausible umami clarity appcues userpilot ldclient launchdarkly statsig optimizely snowplow ahoy keen matomo smartlook moengage clevertap
    `),
  },
  {
    kind: 'analytics',
    methods: setOf(
      'track identify page screen group alias capture logevent register setuserproperties event',
    ),
    modules: ['@segment/', 'analytics-node', 'mixpanel', 'mixpanel-browser', '@amplitude/', 'amplitude-js', 'posthog-js', 'posthog-node', '@rudderstack/', 'rudder-sdk-js', 'customerio-node', 'react-ga', 'react-ga4', 'universal-analytics', 'analytics', 'launchdarkly-js-client-sdk', 'launchdarkly-node-server-sdk', '@launchdarkly/', 'intercom-client', '@fullstory/browser', '@intercom/messenger-js-sdk'], // prettier-ignore
  },
  { kind: 'analytics', methods: setOf('set setonce append union increment'), receivers: setOf('people') },
  { kind: 'analytics', methods: setOf('trackselfdescribingevent trackstructevent trackpageview'), receivers: setOf('snowplow tracker') }, // prettier-ignore
  {
    kind: 'analytics',
    methods: setOf('increment decrement gauge histogram distribution timing set event'),
    receivers: setOf('statsd dogstatsd statsdclient'),
  },

  { kind: 'http', functions: setOf('fetch $fetch ofetch fetchJson nodeFetch'), takes: BODIES },
  { kind: 'http', functions: setOf('fetch axios got ky request default'), modules: [...AXIOS, ...GOT], takes: BODIES }, // prettier-ignore
  { kind: 'http', functions: setOf('axios got ky request superagent node-fetch cross-fetch isomorphic-fetch'), takes: BODIES }, // prettier-ignore
  { kind: 'http', functions: setOf('needle'), takes: [2] },
  { kind: 'http', methods: setOf('post put patch'), receivers: BODY_SECOND, takes: [1, 'data'] },
  { kind: 'http', methods: setOf('post put patch postform putform patchform'), modules: AXIOS, takes: [1, 'data'] }, // prettier-ignore
  { kind: 'http', methods: setOf('request delete'), receivers: setOf('axios axiosinstance http httpclient'), takes: BODIES }, // prettier-ignore
  { kind: 'http', methods: VERBS, modules: GOT, takes: BODIES },
  { kind: 'http', methods: VERBS, receivers: setOf('got ky undici superagent'), takes: BODIES },
  { kind: 'http', methods: setOf('fetch stream pipeline'), modules: ['undici'], takes: BODIES },
  { kind: 'http', methods: setOf('send field attach'), modules: ['superagent'], takes: [0, 1] },
  { kind: 'http', methods: setOf('write end'), modules: ['http', 'https', 'node:http', 'node:https', 'http2', 'node:http2', 'follow-redirects'], takes: [0] }, // prettier-ignore
  { kind: 'http', methods: setOf('send'), receivers: setOf('xhr xmlhttprequest'), takes: [0] },
  { kind: 'http', methods: setOf('post put patch json'), receivers: setOf('wretch'), takes: [0] },
  {
    kind: 'http',
    methods: setOf('request rawrequest'),
    modules: ['graphql-request'],
    takes: [1, 'variables'],
  },
  { kind: 'http', functions: setOf('navigator.sendBeacon sendBeacon'), takes: [1] },
  { kind: 'http', methods: setOf('sendbeacon'), receivers: setOf('navigator'), takes: [1] },
  { kind: 'http', methods: setOf('send'), receivers: setOf('ws websocket socket'), takes: [0] },
  { kind: 'http', methods: setOf('send'), modules: ['ws', 'isomorphic-ws'], takes: [0] },
  { kind: 'http', functions: setOf('$.post jQuery.post $.ajax jQuery.ajax'), takes: [1, 'data'] },

  {
    kind: 'url',
    functions: setOf('fetch $fetch ofetch axios got ky node-fetch cross-fetch'),
    takes: ADDRESS,
    leaves: BODIES,
  },
  { kind: 'url', functions: setOf('fetch request superagent default'), modules: [...AXIOS, ...GOT], takes: ADDRESS, leaves: BODIES }, // prettier-ignore
  { kind: 'url', methods: VERBS, modules: [...AXIOS, ...GOT], takes: ADDRESS, leaves: BODIES },
  { kind: 'url', methods: VERBS, receivers: setOf('axios axiosinstance httpclient httpservice got ky undici superagent'), takes: ADDRESS, leaves: BODIES }, // prettier-ignore
  { kind: 'url', methods: setOf('post put patch'), receivers: setOf('http api client apiclient'), takes: ['params', 'searchParams'] }, // prettier-ignore
  { kind: 'url', methods: setOf('get request'), modules: ['http', 'https', 'node:http', 'node:https', 'follow-redirects'], takes: [0, 'path'] }, // prettier-ignore
  {
    kind: 'url',
    methods: setOf('get delete head post put patch'),
    receivers: setOf('http api apiclient restclient'),
    takes: [0],
  },
  { kind: 'url', methods: setOf('get delete head'), receivers: setOf('http api client apiclient restclient'), takes: ['params', 'searchParams'] }, // prettier-ignore
  { kind: 'url', methods: setOf('query'), modules: ['superagent'], takes: [0] },
  { kind: 'url', functions: setOf('EventSource WebSocket'), takes: [0] },
  { kind: 'url', functions: setOf('$.get jQuery.get $.getJSON jQuery.getJSON'), takes: [0, 1] },
  { kind: 'url', methods: setOf('open'), receivers: setOf('xhr xmlhttprequest'), takes: [1] },
  {
    kind: 'url',
    functions: setOf(`
      location.href location.search location.hash location.assign location.replace location document.location document.location.href window.location
      window.open parent.location top.location Linking.openURL open.openExternal shell.openExternal
    `),
    takes: [0],
  },
  { kind: 'url', methods: setOf('pushstate replacestate'), takes: [2] },
  {
    kind: 'url',
    methods: setOf('push replace navigate navigatebyurl prefetch'),
    receivers: setOf('router userouter browserhistory usehistory'),
    takes: [0, 1],
  },
  // A list of chat messages is called `history` as well.
  {
    kind: 'url',
    methods: setOf('push replace'),
    modules: ['history', 'react-router', 'react-router-dom'],
    takes: [0],
  },
  { kind: 'url', functions: setOf('props.history.push props.history.replace history.replace setSearchParams'), takes: [0] }, // prettier-ignore
  { kind: 'url', functions: setOf('navigate useNavigate goto navigateTo'), takes: [0] },
  { kind: 'url', methods: setOf('query'), modules: ['superagent'] },
  { kind: 'url', functions: setOf('redirect permanentRedirect redirectDocument'), modules: ['next/navigation', 'react-router', 'react-router-dom', '@remix-run/', '@sveltejs/kit', 'gatsby', 'astro'], takes: [0, 1] }, // prettier-ignore
  { kind: 'url', methods: setOf('redirect'), receivers: setOf('res response reply ctx context nextresponse h'), takes: [0, 1] }, // prettier-ignore
  { kind: 'url', methods: setOf('location'), receivers: setOf('res response reply'), takes: [0] },

  {
    kind: 'browser-storage',
    functions: setOf(
      'document.cookie localStorage sessionStorage localStorage.setItem sessionStorage.setItem',
    ),
  },
  {
    kind: 'browser-storage',
    methods: setOf('setitem mergeitem multiset multimerge'),
    receivers: setOf('localstorage sessionstorage asyncstorage localforage storage store'),
  },
  { kind: 'browser-storage', methods: setOf('set'), modules: ['js-cookie', 'universal-cookie', 'cookies', 'react-native-mmkv', 'store2', 'lscache'] }, // prettier-ignore
  { kind: 'browser-storage', methods: setOf('set'), modules: ['next/headers'], takes: [1, 'value'] },
  { kind: 'browser-storage', methods: setOf('set'), receivers: setOf('cookies cookiestore cookiejar cookieservice jscookie') }, // prettier-ignore
  { kind: 'browser-storage', methods: setOf('cookie setcookie'), receivers: setOf('res response reply h'), takes: [0, 1] }, // prettier-ignore
  { kind: 'browser-storage', functions: setOf('chrome.storage.local.set chrome.storage.sync.set chrome.storage.session.set browser.storage.local.set browser.storage.sync.set'), takes: [0] }, // prettier-ignore
  {
    kind: 'browser-storage',
    methods: setOf('set'),
    receivers: setOf('preferences mmkv'),
    takes: [1, 'value'],
  },
  { kind: 'browser-storage', methods: setOf('serialize'), receivers: setOf('cookie'), takes: [1] },
  { kind: 'browser-storage', functions: setOf('setCookie'), takes: [1, 2] },
  { kind: 'browser-storage', functions: setOf('set setMany update'), modules: ['idb-keyval'] },
  { kind: 'browser-storage', functions: setOf('serialize'), modules: ['cookie'], takes: [1] },
  { kind: 'browser-storage', methods: setOf('put add'), receivers: setOf('objectstore idbobjectstore') },
  { kind: 'browser-storage', methods: setOf('put add bulkput bulkadd'), modules: ['dexie', 'idb'] },
  {
    kind: 'browser-storage',
    methods: setOf('sign signasync jwtsign'),
    receivers: setOf('jwt jsonwebtoken jwtservice jws reply'),
    takes: [0],
  },
  { kind: 'browser-storage', methods: setOf('sign'), modules: ['jsonwebtoken', 'jws'], takes: [0] },
  { kind: 'browser-storage', functions: setOf('sign'), modules: ['jsonwebtoken', 'hono/jwt', '@tsndr/cloudflare-worker-jwt'], takes: [0] }, // prettier-ignore
  { kind: 'browser-storage', functions: setOf('SignJWT jose.SignJWT UnsecuredJWT jwt_encode'), takes: [0] },

  { kind: 'file', methods: setOf(FS_WRITES.toLowerCase()), receivers: setOf('fs fse fsp promises fspromises fsextra'), takes: [1] }, // prettier-ignore
  { kind: 'file', methods: setOf(FS_WRITES.toLowerCase()), modules: FS, takes: [1] },
  { kind: 'file', functions: setOf(FS_WRITES), modules: FS, takes: [1] },
  { kind: 'file', functions: setOf(FS_WRITES), takes: [1] },
  { kind: 'file', functions: setOf('writeJsonFile writeFileAtomic'), takes: [1] },
  {
    kind: 'file',
    methods: setOf('writefile save'),
    receivers: setOf('workbook wb xlsx jspdf pdf doc'),
    takes: [],
  },
  { kind: 'file', methods: setOf('write end'), modules: FS, takes: [0, 1] },
  { kind: 'file', methods: setOf('write end'), receivers: setOf('writestream filestream createwritestream createwritable outstream filehandle'), takes: [0] }, // prettier-ignore
  { kind: 'file', functions: setOf('Bun.write Deno.writeTextFile Deno.writeFile Deno.writeTextFileSync Deno.writeFileSync'), takes: [1] }, // prettier-ignore
  { kind: 'file', methods: setOf('writerecords') },
  {
    kind: 'file',
    methods: setOf('write'),
    modules: ['@fast-csv/format', 'fast-csv', 'csv-stringify', 'csv-stringify/sync', 'csv-write-stream'],
    takes: [0],
  },
  { kind: 'file', functions: setOf('XLSX.writeFile xlsx.writeFile XLSX.writeFileXLSX'), takes: [0] },
  { kind: 'file', functions: setOf('saveAs'), modules: ['file-saver'], takes: [0] },
  {
    kind: 'file',
    methods: setOf('writeasstringasync writefile appendfile'),
    receivers: setOf('filesystem rnfs'),
    takes: [1],
  },

  { kind: 'message', methods: setOf('create'), receivers: setOf('messages calls'), modules: ['twilio', 'plivo', 'telnyx'], leaves: ['to', 'from', 'messagingServiceSid', 'statusCallback'] }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('create'),
    receivers: setOf('messages calls'),
    needs: ['from', 'messagingServiceSid'],
    takes: ['body', 'mediaUrl', 'twiml', 'url', 'contentVariables', 'text', 'html', 'subject'],
  },
  { kind: 'message', methods: setOf('sendmail'), leaves: MAIL_LEAVES },
  {
    kind: 'message',
    methods: setOf('sendemail sendrawemail sendtemplatedemail sendbulktemplatedemail sendbulkemail sendemailwithtemplate sendemailbatch sendsms sendtext sendtextmessage sendtemplate sendwhatsapp sendpush'), // prettier-ignore
    leaves: MAIL_LEAVES,
  },
  { kind: 'message', functions: setOf('sendMail sendEmail sendSms sendSMS'), modules: ['nodemailer', '@sendgrid/', 'react-native-sms', '@react-email/', 'emailjs-com', '@emailjs/'], leaves: MAIL_LEAVES }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('send sendmultiple create'),
    receivers: setOf('sgmail sendgrid mailer mailgun postmark emails resend emailjs mg mandrill mailchimp sms vonage nexmo courier novu mailersend'), // prettier-ignore
    leaves: MAIL_LEAVES,
  },
  { kind: 'message', methods: setOf('send'), modules: ['@sendgrid/', 'mailgun-js', 'mailgun.js', 'resend', 'postmark', '@mailchimp/', '@vonage/', 'messagebird', '@trycourier/', 'emailjs', '@emailjs/', 'email-templates', 'gmail-send'], leaves: MAIL_LEAVES }, // prettier-ignore
  { kind: 'message', functions: setOf('SendEmailCommand SendRawEmailCommand SendTemplatedEmailCommand SendBulkEmailCommand PublishCommand PublishBatchCommand SendMessagesCommand SendTextMessageCommand'), modules: ['@aws-sdk/'], leaves: MAIL_LEAVES }, // prettier-ignore
  { kind: 'message', methods: setOf('publish publishbatch'), receivers: setOf('sns snsclient'), leaves: MAIL_LEAVES }, // prettier-ignore
  { kind: 'message', methods: setOf('publish'), needs: ['TopicArn', 'PhoneNumber', 'TargetArn'], takes: ['Message', 'Subject', 'MessageAttributes'] }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('postmessage postephemeral schedulemessage memessage uploadv2'),
    receivers: setOf('chat files slack'),
    leaves: ['channel', 'channels', 'channel_id', 'user', 'thread_ts', 'ts', 'username', 'icon_emoji'],
  },
  { kind: 'message', methods: setOf('send'), receivers: setOf('webhook incomingwebhook webhookclient'), leaves: ['username', 'channel'] }, // prettier-ignore
  { kind: 'message', methods: setOf('send'), modules: ['@slack/webhook', 'ms-teams-webhook', 'discord-webhook-node'] }, // prettier-ignore
  { kind: 'message', methods: setOf('update'), receivers: setOf('chat'), needs: ['text', 'blocks'], takes: ['text', 'blocks', 'attachments'] }, // prettier-ignore
  { kind: 'message', methods: setOf('sendactivity sendactivities') },
  { kind: 'message', methods: setOf('say respond'), modules: ['@slack/bolt'] },
  { kind: 'message', functions: setOf('say respond'), takes: [0] },
  { kind: 'message', methods: setOf('send reply followup editreply'), modules: ['discord.js', 'eris', 'telegraf', 'grammy'] }, // prettier-ignore
  { kind: 'message', methods: setOf('send'), receivers: setOf('channel'), takes: [0] },
  {
    kind: 'message',
    methods: setOf('reply editreply followup'),
    receivers: setOf('interaction'),
    takes: [0],
  },
  { kind: 'message', methods: setOf('sendmessage senddocument sendphoto'), receivers: setOf('bot telegram'), takes: [1, 2, 'text', 'caption'] }, // prettier-ignore
  { kind: 'message', methods: setOf('sendpushnotificationsasync'), leaves: ['to'] },
  { kind: 'message', methods: setOf('send sendall sendeach sendmulticast sendeachformulticast sendtodevice sendtotopic'), receivers: setOf('messaging getmessaging fcm'), leaves: MAIL_LEAVES }, // prettier-ignore
  {
    kind: 'message',
    methods: setOf('sendnotification'),
    receivers: setOf('webpush'),
    takes: [1],
  },
  { kind: 'message', methods: setOf('sendnotification'), modules: ['web-push'], takes: [1] },
  { kind: 'message', methods: setOf('createnotification'), receivers: setOf('onesignal'), takes: ['contents', 'headings', 'data'] }, // prettier-ignore

  { kind: 'error', functions: setOf('reject Promise.reject'), takes: [0] },
  { kind: 'error', functions: setOf('next'), takes: [0] },
  { kind: 'error', functions: setOf('assert.fail'), takes: [0] },
  { kind: 'error', functions: setOf('rejectWithValue thunkAPI.rejectWithValue'), takes: [0] },
  { kind: 'error', functions: setOf('assert assert.ok invariant tiny-invariant'), takes: [1] },
  {
    kind: 'error',
    functions: setOf(`
      HttpException BadRequestException UnauthorizedException NotFoundException ForbiddenException ConflictException GoneException NotAcceptableException
      UnprocessableEntityException InternalServerErrorException BadGatewayException ServiceUnavailableException RpcException WsException HTTPException
      TRPCError GraphQLError ApolloError UserInputError HttpsError functions.https.HttpsError createHttpError
    `),
    leaves: ['code', 'status', 'statusCode'],
  },
  {
    kind: 'error',
    methods: setOf('badrequest unauthorized forbidden notfound conflict internal badimplementation internalservererror unprocessableentity baddata'), // prettier-ignore
    receivers: setOf('boom httperrors reply'),
  },
  { kind: 'error', methods: setOf('throw'), receivers: setOf('ctx context'), takes: [0, 1, 2] },
  { kind: 'error', functions: setOf('createError'), modules: ['http-errors', '@fastify/error', 'h3'], takes: [0, 1, 'message', 'statusMessage', 'data'] }, // prettier-ignore
  {
    kind: 'error',
    methods: setOf('json send jsonp'),
    receivers: setOf('res response reply nextresponse'),
    needs: ['error', 'errors', 'exception', 'detail'],
    takes: ['error', 'errors', 'exception', 'detail', 'message', 'title'],
  },
  { kind: 'error', functions: setOf('json'), modules: ['@remix-run/', '@sveltejs/kit', 'react-router'], needs: ['error', 'errors'], takes: ['error', 'errors', 'message'] }, // prettier-ignore

  { kind: 'llm', methods: LLM_METHODS },
  {
    kind: 'llm',
    functions: setOf(`
      generateText streamText generateObject streamObject embed embedMany generateImage experimental_generateImage streamUI generateSpeech transcribe experimental_transcribe
      experimental_generateSpeech convertToModelMessages rerank runAgent run Runner.run sendMessage append query chat completion complete ollama replicate llm chain model agent
      InvokeModelCommand InvokeModelWithResponseStreamCommand ConverseCommand ConverseStreamCommand InvokeAgentCommand InvokeFlowCommand RetrieveAndGenerateCommand
      RetrieveCommand InvokeEndpointCommand InvokeEndpointWithResponseStreamCommand
    `),
  },
];
