import type { Range } from '../ranges.js';
import type { RuntimeId } from '../runtimes.js';
import {
  chained,
  CLOSE,
  DOM_HANDLERS,
  hookHandlers,
  optionHandlers,
  reconnectDecision,
  WS_EMITTER_HANDLERS,
  type OptionRow,
} from './shared.js';
import type { CloseMethod, ConstantTable, LibraryModel } from './types.js';

/** graphql-ws exports its private codes only. */
const GRAPHQL_WS_CONSTANTS: readonly ConstantTable[] = [
  {
    export: 'CloseCode',
    members: {
      4004: 'BadResponse',
      4005: 'InternalClientError',
      4400: 'BadRequest',
      4401: 'Unauthorized',
      4403: 'Forbidden',
      4406: 'SubprotocolNotAcceptable',
      4408: 'ConnectionInitialisationTimeout',
      4409: 'SubscriberAlreadyExists',
      4429: 'TooManyInitialisationRequests',
      4500: 'InternalServerError',
      4504: 'ConnectionAcknowledgementTimeout',
    },
  },
];

/** After these codes the client of graphql-ws decides by itself, without asking `shouldRetry`. */
const GRAPHQL_WS_DECIDES: readonly Range[] = [
  [1000, 1000],
  [1002, 1004],
  [1007, 1011],
  [1015, 1999],
  [4004, 4005],
  [4400, 4401],
  [4406, 4406],
  [4409, 4409],
  [4429, 4429],
  [4500, 4500],
];

/** What every server of graphql-ws takes; `context.extra.socket` is the socket. */
const GRAPHQL_WS_OPTIONS: readonly OptionRow[] = [
  ['onConnect', 'connection', ['context']],
  ['onSubscribe', 'message', ['context', null, null]],
  ['onOperation', 'message', ['context', null, null, null]],
  ['onPing', 'message', ['context', 'message']],
  ['onPong', 'message', ['context', 'message']],
  ['onDisconnect', 'close', ['context', 'code', 'reason']],
  ['onClose', 'close', ['context', 'code', 'reason']],
];

/** One of graphql-ws's servers: `graphql-ws/use/ws`, `graphql-ws/lib/use/ws` before version 6. */
function graphqlWsServer(use: string, runtime: RuntimeId, call: string, close: readonly CloseMethod[] = CLOSE): LibraryModel {
  return {
    name: `graphql-ws with ${use}`,
    packages: [`graphql-ws/use/${use}`, `graphql-ws/lib/use/${use}`],
    runtimes: [runtime],
    role: 'server',
    values: {
      socket: [{ of: 'extra', property: 'socket' }],
      context: [],
      extra: [{ of: 'context', property: 'extra' }, { type: 'Extra' }],
    },
    handlers: optionHandlers({ call }, 0, [], GRAPHQL_WS_OPTIONS),
    close,
  };
}

const GRAPHQL_WS_MODELS: readonly LibraryModel[] = [
  graphqlWsServer('ws', 'ws', 'useServer'),
  graphqlWsServer('@fastify/websocket', 'ws', 'makeHandler'),
  graphqlWsServer('fastify-websocket', 'ws', 'makeHandler'),
  graphqlWsServer('bun', 'bun-server', 'makeHandler'),
  graphqlWsServer('deno', 'deno-server', 'makeHandler'),
  graphqlWsServer('uWebSockets', 'uwebsockets', 'makeBehavior', [
    { method: 'end', code: 0, reason: 1 },
    { method: 'close', code: 0, reason: 1, runtimes: ['uwebsockets-close'], ignoresCode: { instead: 'end' } },
  ]),
  {
    name: 'graphql-ws',
    packages: ['graphql-ws', 'graphql-ws/client'],
    runtimes: ['whatwg'],
    role: 'client',
    values: {
      // The socket comes with the events only; the client has no method that takes a code.
      socket: [],
      client: [{ call: 'createClient' }, { type: 'Client' }],
    },
    handlers: [
      ...optionHandlers(
        { call: 'createClient' },
        0,
        ['on'],
        [
          ['opened', 'open', ['socket']],
          ['connected', 'open', ['socket', null, null]],
          ['message', 'message', ['message']],
          ['closed', 'close', ['closeEvent']],
          ['error', 'error', ['error']],
        ],
      ),
      ...optionHandlers({ call: 'createClient' }, 0, [], [['onNonLazyError', 'close', ['closeEvent']]]),
      ...reconnectDecision({ call: 'createClient' }, 0, 'shouldRetry', GRAPHQL_WS_DECIDES),
      { at: { of: 'client', method: 'on', event: 'opened' }, event: 'open', gives: ['socket'] },
      { at: { of: 'client', method: 'on', event: 'connected' }, event: 'open', gives: ['socket', null, null] },
      { at: { of: 'client', method: 'on', event: 'message' }, event: 'message', gives: ['message'] },
      { at: { of: 'client', method: 'on', event: 'closed' }, event: 'close', gives: ['closeEvent'] },
      { at: { of: 'client', method: 'on', event: 'error' }, event: 'error', gives: ['error'] },
    ],
    close: CLOSE,
    constants: GRAPHQL_WS_CONSTANTS,
  },
];

const TRPC_MODELS: readonly LibraryModel[] = [
  {
    name: 'tRPC client',
    packages: ['@trpc/client'],
    runtimes: ['whatwg'],
    role: 'client',
    values: {
      socket: [{ of: 'connection', property: 'ws' }],
      client: [{ call: 'createWSClient' }, { type: 'TRPCWebSocketClient' }],
      connection: [{ of: 'client', property: 'connection' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...optionHandlers(
        { call: 'createWSClient' },
        0,
        [],
        [
          ['onOpen', 'open', []],
          ['onClose', 'close', ['closeEvent']],
          ['onError', 'error', ['error']],
        ],
      ),
    ],
    close: CLOSE,
  },
  {
    name: 'tRPC server',
    packages: ['@trpc/server/adapters/ws', '@trpc/server'],
    runtimes: ['ws'],
    role: 'server',
    values: {
      socket: [{ of: 'options', property: 'res' }],
      options: [{ type: 'CreateWSSContextFnOptions' }],
    },
    handlers: [
      ...WS_EMITTER_HANDLERS,
      ...['applyWSSHandler', 'getWSConnectionHandler'].flatMap((call) =>
        optionHandlers({ call }, 0, [], [['createContext', 'connection', ['options']]]),
      ),
    ],
    close: CLOSE,
  },
];

const REALTIME_MODELS: readonly LibraryModel[] = [
  {
    name: 'Phoenix',
    packages: ['phoenix'],
    runtimes: ['whatwg'],
    role: 'client',
    values: { socket: [{ new: 'Socket' }, { type: 'Socket' }] },
    handlers: [
      { at: { of: 'socket', method: 'onOpen' }, event: 'open', gives: [] },
      { at: { of: 'socket', method: 'onMessage' }, event: 'message', gives: ['message'] },
      { at: { of: 'socket', method: 'onClose' }, event: 'close', gives: ['closeEvent'] },
      { at: { of: 'socket', method: 'onError' }, event: 'error', gives: ['error', null, null] },
    ],
    close: [{ method: 'disconnect', code: 1, reason: 2 }],
  },
  {
    name: 'Supabase Realtime',
    packages: ['@supabase/realtime-js', '@supabase/supabase-js', '@supabase/ssr'],
    runtimes: ['whatwg'],
    role: 'client',
    values: {
      socket: [{ new: 'RealtimeClient' }, { of: 'supabase', property: 'realtime' }, { type: 'RealtimeClient' }],
      supabase: [
        { call: 'createClient' },
        { call: 'createBrowserClient' },
        { new: 'SupabaseClient' },
        { type: 'SupabaseClient' },
      ],
    },
    close: [{ method: 'disconnect', code: 0, reason: 1 }],
  },
  {
    // `close()` of the composable sends 1000; the browser's own, of `ws`, nothing.
    name: 'VueUse',
    packages: ['@vueuse/core'],
    runtimes: ['whatwg'],
    role: 'client',
    values: {
      socket: [
        { call: 'useWebSocket' },
        { of: 'socket', property: 'ws' },
        { of: 'socket', property: 'value' },
        { type: 'UseWebSocketReturn' },
      ],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...optionHandlers(
        { call: 'useWebSocket' },
        1,
        [],
        [
          ['onConnected', 'open', ['socket']],
          ['onMessage', 'message', ['socket', 'message']],
          ['onDisconnected', 'close', ['socket', 'closeEvent']],
          ['onError', 'error', ['socket', 'error']],
        ],
      ),
    ],
    close: [{ method: 'close', code: 0, reason: 1, withoutCode: 1000 }],
  },
  {
    name: 'react-use-websocket',
    packages: ['react-use-websocket'],
    runtimes: ['whatwg'],
    role: 'client',
    values: {
      socket: [{ of: 'hook', method: 'getWebSocket' }],
      hook: [{ call: 'default' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...optionHandlers(
        { call: 'default' },
        1,
        [],
        [
          ['onOpen', 'open', [null]],
          ['onMessage', 'message', ['message']],
          ['filter', 'message', ['message']],
          ['onClose', 'close', ['closeEvent']],
          ['onError', 'error', ['error']],
        ],
      ),
      ...reconnectDecision({ call: 'default' }, 1, 'shouldReconnect'),
    ],
    close: CLOSE,
  },
  {
    name: 'RxJS webSocket',
    packages: ['rxjs/webSocket', 'rxjs'],
    runtimes: ['whatwg'],
    role: 'client',
    values: {
      socket: [{ call: 'rxjs/webSocket#webSocket' }, { new: 'rxjs/webSocket#WebSocketSubject' }, { type: 'WebSocketSubject' }],
    },
    handlers: [
      ...[{ call: 'rxjs/webSocket#webSocket' }, { new: 'rxjs/webSocket#WebSocketSubject' }].flatMap((place) => [
        ...optionHandlers(place, 0, ['openObserver'], [['next', 'open', [null]]]),
        ...optionHandlers(place, 0, ['closeObserver'], [['next', 'close', ['closeEvent']]]),
      ]),
      { at: { of: 'socket', method: 'subscribe', argument: 0 }, event: 'message', gives: ['message'] },
      ...optionHandlers(
        { of: 'socket', method: 'subscribe' },
        0,
        [],
        [
          ['next', 'message', ['message']],
          // An unclean close ends the stream with its event.
          ['error', 'error', ['closeEvent']],
        ],
      ),
    ],
    close: [
      { method: 'error', code: { argument: 0, property: 'code' }, reason: { argument: 0, property: 'reason' } },
      { method: 'complete' },
      { method: 'unsubscribe' },
    ],
  },
];

/** From version 0.17 on; `colyseus.js` never had it. */
const COLYSEUS_CONSTANTS: readonly ConstantTable[] = [
  {
    export: 'CloseCode',
    members: {
      1000: 'NORMAL_CLOSURE',
      1001: 'GOING_AWAY',
      1005: 'NO_STATUS_RECEIVED',
      1006: 'ABNORMAL_CLOSURE',
      4000: 'CONSENTED',
      4001: 'SERVER_SHUTDOWN',
      4002: 'WITH_ERROR',
      4003: 'FAILED_TO_RECONNECT',
      4010: 'MAY_TRY_RECONNECT',
    },
  },
];

const COLYSEUS_MODELS: readonly LibraryModel[] = [
  {
    name: 'Colyseus server',
    packages: ['colyseus', '@colyseus/core'],
    runtimes: ['ws'],
    role: 'server',
    values: {
      socket: [{ of: 'clients', elements: true }, { of: 'clients', method: 'getById' }, { type: 'Client' }],
      room: [{ new: 'Room' }, { type: 'Room' }],
      clients: [{ of: 'room', property: 'clients' }],
    },
    handlers: [
      ...hookHandlers({ class: 'Room' }, [
        ['onAuth', 'connection', ['socket', null, null]],
        ['onJoin', 'connection', ['socket', null, null]],
        // Before 0.17 a boolean: whether the client left by itself.
        ['onLeave', 'close', ['socket', 'code']],
        ['onDrop', 'close', ['socket', 'code']],
      ]),
      { at: { of: 'room', method: 'onMessage', argument: 'last' }, event: 'message', gives: ['socket', 'message'] },
    ],
    close: [{ method: 'leave', code: 0, reason: 1 }, ...CLOSE],
    constants: COLYSEUS_CONSTANTS,
  },
  {
    // Receives codes only: `leave()` asks the server to close.
    name: 'Colyseus client',
    packages: ['@colyseus/sdk', 'colyseus.js'],
    runtimes: ['whatwg'],
    role: 'client',
    values: {
      socket: [
        ...chained('client', ['joinOrCreate', 'create', 'join', 'joinById', 'reconnect', 'consumeSeatReservation']),
        { type: 'Room' },
      ],
      client: [{ new: 'Client' }, { new: 'ColyseusSDK' }, { type: 'Client' }, { type: 'ColyseusSDK' }],
    },
    handlers: [
      { at: { of: 'socket', method: 'onLeave' }, event: 'close', gives: ['code', 'reason'] },
      { at: { of: 'socket', method: 'onDrop' }, event: 'close', gives: ['code', 'reason'] },
      { at: { of: 'socket', method: 'onError' }, event: 'error', gives: [null, null] },
      { at: { of: 'socket', method: 'onMessage', argument: 'last' }, event: 'message', gives: ['message'] },
    ],
    close: [],
  },
  {
    name: '@colyseus/sdk',
    packages: ['@colyseus/sdk'],
    runtimes: [],
    values: { socket: [] },
    close: [],
    constants: COLYSEUS_CONSTANTS,
  },
];

/** Libraries that speak a protocol of their own over WebSocket. */
export const APPLICATION_MODELS: readonly LibraryModel[] = [
  ...GRAPHQL_WS_MODELS,
  ...TRPC_MODELS,
  ...REALTIME_MODELS,
  ...COLYSEUS_MODELS,
];
