// A chat room on Node, with `ws`.
import { createReadStream } from 'node:fs';
import { WebSocketServer } from 'ws';

const NORMAL_CLOSURE = 1000;
const GOING_AWAY = 1001;
const UNSUPPORTED_DATA = 1003;
const POLICY_VIOLATION = 1008;
const INTERNAL_ERROR = 1011;
// The number of Service Restart: clients read it and come back at once.
const TRY_AGAIN_LATER = 1012; // expect: no-misnamed-close-code
const PING_EVERY_MS = 30_000;

const server = new WebSocketServer({ port: 8080, maxPayload: 64 * 1024 });
const names = new Map();

function nameOf(request) {
  return new URL(request.url, 'ws://localhost').searchParams.get('name');
}

/** Repeats every message, or so it was meant: the first one ends the connection. */
function echo(ws) {
  ws.on('message', (data) => {
    ws.send(data);
    ws.close(NORMAL_CLOSURE, 'Done'); // expect: no-unconditional-close-in-hot-path
  });
}

/** Whatever goes wrong is told at any length, or not at all. */
function administer(ws) {
  ws.on('message', (data) => {
    try {
      console.info(JSON.parse(data));
    } catch (error) {
      ws.close(INTERNAL_ERROR, error.message); // expect: valid-close-reason
    }
  });
  const log = createReadStream('chat.log', 'utf8');
  log.on('data', (lines) => ws.send(lines));
  log.on('error', () => {
    ws.close(NORMAL_CLOSURE, 'Bye'); // expect: no-normal-close-on-error
  });
}

server.on('connection', (ws, request) => {
  if (request.url === '/echo') {
    echo(ws);
    return;
  }
  if (request.url === '/admin') {
    administer(ws);
    return;
  }
  if (names.size > 1000) {
    ws.close(TRY_AGAIN_LATER, 'The room is full');
    return;
  }
  const name = nameOf(request);
  if (!name) {
    // An HTTP status is no close code: this throws.
    ws.close(401, 'Say who you are'); // expect: no-unsendable-close-code
    return;
  }
  if (names.has(name)) {
    ws.close(POLICY_VIOLATION, 'This name is taken');
    return;
  }
  names.set(name, ws);

  ws.on('message', (data, isBinary) => {
    if (isBinary) {
      ws.close(UNSUPPORTED_DATA, 'Text only');
      return;
    }
    let message;
    try {
      message = JSON.parse(data);
    } catch {
      ws.close(1002, 'Not JSON'); // expect: no-protocol-close-code, prefer-close-code-constant
      return;
    }
    for (const client of server.clients) client.send(JSON.stringify({ name, text: message.text }));
  });

  ws.on('close', (code) => {
    names.delete(name);
    if (code !== NORMAL_CLOSURE && code !== 1001) console.warn(`${name} is gone: ${code}`); // expect: prefer-close-code-constant
  });
});

setInterval(() => {
  for (const client of server.clients) client.ping();
}, PING_EVERY_MS);

// Each of the sockets once, so this loop is no mistake.
process.once('SIGTERM', () => {
  for (const client of server.clients) client.close(GOING_AWAY, 'Restart');
  server.close();
});
