// A proxy on Node, with `ws`: what one side sends the other side gets, its close too.
import { WebSocket, WebSocketServer } from 'ws';

const NORMAL_CLOSURE = 1000;
const INTERNAL_ERROR = 1011;
const BAD_GATEWAY = 1014;
const target = process.env.TARGET ?? 'ws://localhost:9000';

const server = new WebSocketServer({ port: 8080 });

/** These say that no code was received, and are never sent. */
const ONLY_REPORTED = [1004, 1005, 1006];

function isSendable(code) {
  return (code >= 1000 && code <= 1014 && !ONLY_REPORTED.includes(code)) || (code >= 3000 && code <= 4999);
}

function whenOpen(socket, action) {
  if (socket.readyState === WebSocket.CONNECTING) socket.once('open', action);
  else action();
}

function naive(client) {
  const upstream = new WebSocket(target);
  client.on('message', (data, isBinary) => whenOpen(upstream, () => upstream.send(data, { binary: isBinary })));
  upstream.on('message', (data, isBinary) => client.send(data, { binary: isBinary }));
  client.on('close', (code, reason) => upstream.close(code, reason)); // expect: no-unchecked-close-code
  upstream.on('close', (code, reason) => {
    client.close(code || NORMAL_CLOSURE, reason); // expect: no-unchecked-close-code
  });
  client.on('error', () => upstream.close(BAD_GATEWAY)); // expect: no-wrong-side-close-code
  upstream.on('error', (error) => client.close(error.code)); // expect: no-unchecked-close-code
}

function careful(client) {
  const upstream = new WebSocket(target);
  client.on('message', (data, isBinary) => whenOpen(upstream, () => upstream.send(data, { binary: isBinary })));
  upstream.on('message', (data, isBinary) => client.send(data, { binary: isBinary }));
  client.on('close', (code, reason) => upstream.close(isSendable(code) ? code : NORMAL_CLOSURE, reason));
  upstream.on('close', (code, reason) => {
    if (code === 1005) client.close(); // expect: prefer-close-code-constant
    else client.close(isSendable(code) ? code : INTERNAL_ERROR, reason);
  });
  upstream.on('error', () => client.close(INTERNAL_ERROR, 'The upstream failed'));
}

server.on('connection', (client, request) => {
  if (request.url === '/naive') naive(client);
  else careful(client);
});
