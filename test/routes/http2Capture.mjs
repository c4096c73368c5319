import { EventEmitter } from 'node:events';
import { Duplex } from 'node:stream';

/**
 * Stands in for `http2.connect`: every request of the session is handed to `answer`, and no connection is made.
 * @param {(url: string, headers: Record<string, string>, body: string) => Response} answer
 */
export function fakeConnect(answer) {
  return (authority, options, listener) => {
    const session = new EventEmitter();
    const connected = typeof options === 'function' ? options : listener;
    const nothing = () => session;
    const end = () => {
      if (session.closed) return;
      session.closed = session.destroyed = true;
      session.emit('close');
    };
    Object.assign(session, {
      closed: false,
      destroyed: false,
      connecting: false,
      ref: nothing,
      unref: nothing,
      setTimeout: nothing,
      settings: nothing,
      goaway: nothing,
      ping: () => true,
      close(done) {
        end();
        done?.();
      },
      destroy: end,
      request: (headers) => requestStream(new URL(authority).origin, headers, session, answer),
    });
    setImmediate(() => {
      session.emit('connect', session);
      connected?.(session);
    });
    return session;
  };
}

function requestStream(origin, headers, session, answer) {
  const sent = [];
  const stream = new Duplex({
    read() {},
    write(chunk, _encoding, done) {
      sent.push(Buffer.from(chunk));
      done();
    },
    async final(done) {
      done();
      const plain = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
      const own = Object.fromEntries(plain.map(([name, value]) => [name.toLowerCase(), String(value)]));
      const response = answer(`${origin}${headers[':path'] ?? '/'}`, own, Buffer.concat(sent).toString());
      stream.emit('response', { ':status': response.status, ...Object.fromEntries(response.headers) }, 0);
      stream.push(Buffer.from(await response.arrayBuffer()));
      stream.push(null);
    },
  });
  return Object.assign(stream, {
    session,
    rstCode: 0,
    setTimeout: () => stream,
    close: () => stream.destroy(),
  });
}
