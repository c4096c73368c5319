/**
 * Loaded before a routed program: every request, whatever opens it, is written down and answered here, and no socket is
 * ever opened.
 */
import { BatchInterceptor } from '@mswjs/interceptors';
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { appendFileSync } from 'node:fs';
import http2 from 'node:http2';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { answerFor } from './answers.mjs';
import { fakeConnect } from './http2Capture.mjs';

const record = (entry) => appendFileSync(process.env.CAPTURE_FILE, `${JSON.stringify(entry)}\n`);

const interceptor = new BatchInterceptor({
  name: 'capture',
  interceptors: [new ClientRequestInterceptor(), new FetchInterceptor()],
});
interceptor.on('request', async ({ request, controller }) => {
  const body = await request.clone().text();
  record({ url: request.url, headers: Object.fromEntries(request.headers), body });
  controller.respondWith(answerFor(request.url, body));
});
interceptor.apply();

http2.connect = fakeConnect((url, headers, body) => {
  record({ url, headers, body });
  return answerFor(url, body);
});

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  // What the interceptor answers runs over a socket of its own, which never connects.
  if (this.constructor !== net.Socket) return connect.apply(this, args);
  record({ url: `socket:${JSON.stringify(args[0])}`, headers: {}, body: '' });
  throw new Error('A routed program may open no socket of its own.');
};
syncBuiltinESMExports();
