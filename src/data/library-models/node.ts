import {
  chained,
  CLOSE,
  DOM_HANDLERS,
  emitterHandlers,
  hookHandlers,
  optionHandlers,
  SERVER_OPTIONS,
  WS_EMITTER_HANDLERS,
  STREAM,
} from './shared.js';
import type { LibraryModel } from './types.js';

/** Implementations that applications install from npm. */
export const NODE_MODELS: readonly LibraryModel[] = [
  {
    name: 'ws',
    packages: ['ws'],
    runtimes: ['ws'],
    values: {
      socket: [
        { new: 'WebSocket', role: 'client' },
        { new: 'default', role: 'client' },
        { of: 'clients', elements: true, role: 'server' },
        { type: 'WebSocket' },
        { type: 'default' },
      ],
      server: [
        { new: 'WebSocketServer' },
        { new: 'Server' },
        { new: 'isomorphic-ws#WebSocketServer' },
        { new: 'isomorphic-ws#Server' },
        { type: 'WebSocketServer' },
        { type: 'Server' },
      ],
      clients: [{ of: 'server', property: 'clients' }],
      closeEvent: [{ type: 'CloseEvent' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...WS_EMITTER_HANDLERS,
      ...emitterHandlers({ of: 'server', name: 'connection', event: 'connection', gives: ['socket', null], role: 'server' }),
      {
        at: { of: 'server', method: 'handleUpgrade', argument: 3 },
        event: 'connection',
        gives: ['socket', null],
        role: 'server',
      },
    ],
    close: CLOSE,
  },
  {
    // In a browser's bundle the global; on Node `ws` (of which its servers always are: above).
    name: 'isomorphic-ws',
    packages: ['isomorphic-ws'],
    runtimes: ['whatwg', 'ws'],
    values: {
      socket: [
        { new: 'default', role: 'client' },
        { new: 'WebSocket', role: 'client' },
        { type: 'default' },
        { type: 'WebSocket' },
      ],
    },
    handlers: [...DOM_HANDLERS, ...WS_EMITTER_HANDLERS],
    close: CLOSE,
  },
  {
    // The global where there is one, else `ws`.
    name: 'isows',
    packages: ['isows'],
    runtimes: ['whatwg', 'ws'],
    role: 'client',
    values: { socket: [{ new: 'WebSocket' }, { type: 'WebSocket' }] },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: 'undici',
    packages: ['undici'],
    runtimes: ['undici'],
    role: 'client',
    values: {
      socket: [{ new: 'WebSocket' }, { type: 'WebSocket' }],
      closeEvent: [{ new: 'CloseEvent' }, { type: 'CloseEvent' }],
    },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: 'undici WebSocketStream',
    packages: ['undici'],
    runtimes: ['websocket-stream'],
    ...STREAM,
    values: {
      ...STREAM.values,
      // What `await stream.closed` gives, and what it rejects with.
      closeEvent: [...STREAM.values.closeEvent, { type: 'WebSocketError' }, { type: 'WebSocketCloseInfo' }],
    },
  },
  {
    name: 'websocket',
    packages: ['websocket'],
    runtimes: ['websocket'],
    values: {
      socket: [
        { of: 'request', method: 'accept', role: 'server' },
        { of: 'connections', elements: true, role: 'server' },
        { new: 'connection' },
        { type: 'connection' },
      ],
      client: [{ new: 'client' }, { type: 'client' }],
      server: [{ new: 'server' }, { type: 'server' }],
      router: [{ new: 'router' }, { type: 'router' }],
      request: [{ type: 'request' }, { type: 'IRouterRequest' }],
      connections: [{ of: 'server', property: 'connections' }],
      code: [{ of: 'socket', property: 'closeReasonCode' }],
      reason: [{ of: 'socket', property: 'closeDescription' }],
    },
    handlers: [
      ...emitterHandlers({ of: 'client', name: 'connect', event: 'connection', gives: ['socket'], role: 'client' }),
      ...emitterHandlers({ of: 'server', name: 'connect', event: 'connection', gives: ['socket'], role: 'server' }),
      ...emitterHandlers({ of: 'server', name: 'request', event: 'connection', gives: ['request'], role: 'server' }),
      ...emitterHandlers({ of: 'request', name: 'requestAccepted', event: 'connection', gives: ['socket'], role: 'server' }),
      { at: { of: 'router', method: 'mount', argument: 2 }, event: 'connection', gives: ['request'], role: 'server' },
      ...emitterHandlers({ of: 'server', name: 'close', event: 'close', gives: ['socket', 'code', 'reason'], role: 'server' }),
      ...emitterHandlers({ of: 'socket', name: 'message', event: 'message', gives: ['message'] }),
      ...emitterHandlers({ of: 'socket', name: 'frame', event: 'message', gives: ['message'] }),
      ...emitterHandlers({ of: 'socket', name: 'close', event: 'close', gives: ['code', 'reason'] }),
      ...emitterHandlers({ of: 'socket', name: 'error', event: 'error', gives: ['error'] }),
    ],
    close: [...CLOSE, { method: 'drop', code: 0, reason: 1, runtimes: ['websocket-drop'] }],
    connects: [{ of: 'client', method: 'connect' }],
    constants: [
      {
        export: 'connection',
        members: {
          1000: 'CLOSE_REASON_NORMAL',
          1001: 'CLOSE_REASON_GOING_AWAY',
          1002: 'CLOSE_REASON_PROTOCOL_ERROR',
          1003: 'CLOSE_REASON_UNPROCESSABLE_INPUT',
          1004: 'CLOSE_REASON_RESERVED',
          1005: 'CLOSE_REASON_NOT_PROVIDED',
          1006: 'CLOSE_REASON_ABNORMAL',
          1007: 'CLOSE_REASON_INVALID_DATA',
          1008: 'CLOSE_REASON_POLICY_VIOLATION',
          1009: 'CLOSE_REASON_MESSAGE_TOO_BIG',
          1010: 'CLOSE_REASON_EXTENSION_REQUIRED',
          1011: 'CLOSE_REASON_INTERNAL_SERVER_ERROR',
          1015: 'CLOSE_REASON_TLS_HANDSHAKE_FAILED',
        },
        runtimes: ['websocket', 'websocket-drop'],
      },
    ],
  },
  {
    // In a browser's bundle the global.
    name: 'w3cwebsocket',
    packages: ['websocket'],
    runtimes: ['whatwg', 'websocket-w3c'],
    role: 'client',
    values: {
      socket: [{ new: 'w3cwebsocket' }, { type: 'w3cwebsocket' }],
      closeEvent: [{ type: 'ICloseEvent' }],
    },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: 'faye-websocket',
    packages: ['faye-websocket'],
    runtimes: ['faye'],
    values: {
      socket: [
        { new: 'default', role: 'server' },
        { new: 'WebSocket', role: 'server' },
        { new: 'Client', role: 'client' },
      ],
    },
    handlers: [
      ...DOM_HANDLERS,
      // Its emitter hands out the DOM's event objects.
      ...emitterHandlers({ of: 'socket', name: 'open', event: 'open', gives: [null] }),
      ...emitterHandlers({ of: 'socket', name: 'message', event: 'message', gives: ['message'] }),
      ...emitterHandlers({ of: 'socket', name: 'close', event: 'close', gives: ['closeEvent'] }),
      ...emitterHandlers({ of: 'socket', name: 'error', event: 'error', gives: ['error'] }),
    ],
    close: [...CLOSE, { method: 'end' }],
  },
  {
    // The code that its server is given stands in a message of SockJS's own; the Close frame always says 1000.
    name: 'sockjs',
    packages: ['sockjs'],
    runtimes: [],
    role: 'server',
    values: {
      socket: [{ type: 'Connection' }],
      server: [{ call: 'createServer' }, { call: 'listen' }, { type: 'Server' }],
    },
    handlers: [
      ...emitterHandlers({ of: 'server', name: 'connection', event: 'connection', gives: ['socket'] }),
      ...emitterHandlers({ of: 'socket', name: 'data', event: 'message', gives: ['message'] }),
      ...emitterHandlers({ of: 'socket', name: 'close', event: 'close', gives: [] }),
    ],
    close: [{ method: 'close' }, { method: 'end' }],
  },
  {
    name: 'sockjs-client',
    packages: ['sockjs-client'],
    globals: ['SockJS'],
    runtimes: ['sockjs'],
    role: 'client',
    values: { socket: [{ new: 'default' }, { call: 'default' }, { new: 'SockJS' }, { call: 'SockJS' }, { type: 'SockJS' }] },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: 'uWebSockets.js',
    packages: ['uWebSockets.js'],
    runtimes: ['uwebsockets'],
    role: 'server',
    values: {
      socket: [{ of: 'socket', method: 'cork' }, { type: 'WebSocket' }],
      app: [
        { call: 'App' },
        { call: 'SSLApp' },
        { type: 'TemplatedApp' },
        ...chained('app', ['ws', 'get', 'post', 'put', 'patch', 'del', 'options', 'head', 'any', 'listen']),
      ],
    },
    handlers: [
      ...optionHandlers({ of: 'app', method: 'ws' }, 1, [], SERVER_OPTIONS),
      ...hookHandlers({ class: 'WebSocketBehavior' }, SERVER_OPTIONS),
    ],
    // `close()` drops the connection.
    close: [
      { method: 'end', code: 0, reason: 1 },
      { method: 'close', code: 0, reason: 1, runtimes: ['uwebsockets-close'], ignoresCode: { instead: 'end' } },
    ],
  },
];
