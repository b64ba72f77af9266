import {
  chained,
  CLOSE,
  DOM_HANDLERS,
  emitterHandlers,
  hookHandlers,
  optionHandlers,
  SERVER_OPTIONS,
  WS_EMITTER_HANDLERS,
  WS_SERVER_HANDLERS,
  type OptionRow,
} from './shared.js';
import type { Handler, LibraryModel, ValueSource } from './types.js';

/** Newer versions of Bun have `error` too. */
const BUN_OPTIONS: readonly OptionRow[] = [...SERVER_OPTIONS, ['error', 'error', ['error', 'socket']]];

/** The servers that runtimes bring along. */
const RUNTIME_MODELS: readonly LibraryModel[] = [
  {
    name: 'Cloudflare Workers',
    packages: ['cloudflare:workers', '@cloudflare/workers-types'],
    globals: ['WebSocketPair', 'fetch'],
    runtimes: ['workerd'],
    values: {
      socket: [
        { of: 'pair', elements: true, role: 'server' },
        { of: 'pair', property: '0', role: 'server' },
        { of: 'pair', property: '1', role: 'server' },
        { of: 'sockets', elements: true, role: 'server' },
        { of: 'response', property: 'webSocket', role: 'client' },
        { type: '@cloudflare/workers-types#WebSocket' },
      ],
      pair: [{ new: 'WebSocketPair' }, { type: 'WebSocketPair' }],
      durableObject: [{ new: 'DurableObject' }],
      state: [{ of: 'durableObject', property: 'ctx' }, { type: 'DurableObjectState' }],
      sockets: [{ of: 'state', method: 'getWebSockets' }],
      // `fetch` with an Upgrade header; no other Response has a `webSocket`.
      response: [{ call: 'fetch' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      // Hibernation: no other method has these names, so any class will do.
      { at: { hook: 'webSocketMessage' }, event: 'message', gives: ['socket', 'message'], role: 'server' },
      { at: { hook: 'webSocketClose' }, event: 'close', gives: ['socket', 'code', 'reason', null], role: 'server' },
      { at: { hook: 'webSocketError' }, event: 'error', gives: ['socket', 'error'], role: 'server' },
    ],
    close: CLOSE,
  },
  {
    name: 'Deno.upgradeWebSocket',
    globals: ['Deno.upgradeWebSocket'],
    runtimes: ['deno-server'],
    role: 'server',
    values: {
      socket: [{ of: 'upgrade', property: 'socket' }],
      upgrade: [{ call: 'Deno.upgradeWebSocket' }],
    },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: 'Bun.serve',
    packages: ['bun'],
    globals: ['Bun.serve', 'Bun.ServerWebSocket', 'Bun.WebSocketHandler'],
    runtimes: ['bun-server'],
    role: 'server',
    values: { socket: [{ type: 'ServerWebSocket' }, { type: 'Bun.ServerWebSocket' }] },
    handlers: [
      ...['serve', 'Bun.serve'].flatMap((call) => optionHandlers({ call }, 0, ['websocket'], BUN_OPTIONS)),
      ...['WebSocketHandler', 'Bun.WebSocketHandler'].flatMap((name) => hookHandlers({ class: name }, BUN_OPTIONS)),
    ],
    close: CLOSE,
  },
  {
    // The global of Bun, by the name its types give it.
    name: "Bun's WebSocket",
    packages: ['bun'],
    globals: ['Bun.WebSocket'],
    runtimes: ['bun'],
    values: { socket: [{ type: 'bun#WebSocket' }, { type: 'Bun.WebSocket' }] },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
];

/** The hooks of PartyServer; the Agents SDK has the same. */
const PARTY_SERVER_HOOKS: readonly OptionRow[] = [
  ['onConnect', 'connection', ['socket', null]],
  ['onMessage', 'message', ['socket', 'message']],
  ['onClose', 'close', ['socket', 'code', 'reason', null]],
  ['onError', 'error', ['socket', 'error']],
];

/** The hooks of PartyKit give the message first, and no code. */
const PARTYKIT_HOOKS: readonly OptionRow[] = [
  ['onConnect', 'connection', ['socket', null]],
  ['onMessage', 'message', ['message', 'socket']],
  ['onClose', 'close', ['socket']],
  ['onError', 'error', ['socket', 'error']],
];

/** Durable Objects with more comfort. */
const PARTY_MODELS: readonly LibraryModel[] = [
  {
    name: 'PartyServer',
    packages: ['partyserver', 'agents'],
    runtimes: ['workerd'],
    role: 'server',
    values: {
      socket: [{ of: 'connections', elements: true }, { of: 'server', method: 'getConnection' }, { type: 'Connection' }],
      server: [{ new: 'Server' }, { new: 'Agent' }],
      connections: [{ of: 'server', method: 'getConnections' }],
    },
    handlers: [...DOM_HANDLERS, ...['Server', 'Agent'].flatMap((name) => hookHandlers({ class: name }, PARTY_SERVER_HOOKS))],
    close: CLOSE,
  },
  {
    name: 'PartyKit',
    packages: ['partykit/server', 'partykit'],
    runtimes: ['workerd'],
    role: 'server',
    values: {
      socket: [
        { of: 'connections', elements: true },
        { of: 'room', method: 'getConnection' },
        { of: 'socket', property: 'socket' },
        { type: 'Connection' },
        { type: 'FetchSocket' },
      ],
      room: [{ type: 'Room' }, { type: 'Party' }],
      connections: [
        { of: 'room', method: 'getConnections' },
        { of: 'room', property: 'connections' },
      ],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...['Server', 'PartyServer', 'PartyKitServer'].flatMap((name) => hookHandlers({ class: name }, PARTYKIT_HOOKS)),
    ],
    close: CLOSE,
  },
];

/** What `upgradeWebSocket` takes: a function that returns these. */
const HONO_EVENTS: readonly OptionRow[] = [
  ['onOpen', 'connection', [null, 'socket']],
  ['onMessage', 'message', ['message', 'socket']],
  ['onClose', 'close', ['closeEvent', 'socket']],
  ['onError', 'error', ['error', 'socket']],
];

/** The two ways of calling it: `upgradeWebSocket(c => events)` and `upgradeWebSocket(c, events)`. */
function honoHandlers(place: { readonly call: string } | { readonly of: string; readonly method: string }): readonly Handler[] {
  return [0, 1].flatMap((argument) => optionHandlers(place, argument, [], HONO_EVENTS));
}

/** `ws.raw` is the runtime's own socket. */
const HONO_SOCKETS: readonly ValueSource[] = [{ of: 'socket', property: 'raw' }];

const HONO_MODELS: readonly LibraryModel[] = [
  {
    // Its types do not tell the runtime.
    name: 'Hono',
    packages: ['hono/ws', '@hono/hono/ws', 'hono'],
    runtimes: [],
    role: 'server',
    values: { socket: [...HONO_SOCKETS, { type: 'WSContext' }] },
    handlers: hookHandlers({ class: 'WSEvents' }, HONO_EVENTS),
    close: CLOSE,
  },
  {
    name: 'Hono on Bun',
    packages: ['hono/bun', '@hono/hono/bun', '@hono/bun'],
    runtimes: ['bun-server'],
    role: 'server',
    values: { socket: HONO_SOCKETS, adapter: [{ call: 'createBunWebSocket' }] },
    handlers: [...honoHandlers({ call: 'upgradeWebSocket' }), ...honoHandlers({ of: 'adapter', method: 'upgradeWebSocket' })],
    close: CLOSE,
  },
  {
    name: 'Hono on Deno',
    packages: ['hono/deno', '@hono/hono/deno', '@hono/deno'],
    runtimes: ['deno-server'],
    role: 'server',
    values: { socket: HONO_SOCKETS },
    handlers: honoHandlers({ call: 'upgradeWebSocket' }),
    close: CLOSE,
  },
  {
    name: 'Hono on Cloudflare Workers',
    packages: ['hono/cloudflare-workers', '@hono/hono/cloudflare-workers', '@hono/cloudflare-workers'],
    runtimes: ['workerd'],
    role: 'server',
    values: { socket: HONO_SOCKETS },
    handlers: honoHandlers({ call: 'upgradeWebSocket' }),
    close: CLOSE,
  },
  {
    name: 'Hono on Node',
    packages: ['@hono/node-ws', '@hono/node-server'],
    runtimes: ['ws'],
    role: 'server',
    values: {
      socket: [...HONO_SOCKETS, { of: 'clients', elements: true }],
      adapter: [{ call: 'createNodeWebSocket' }],
      server: [{ of: 'adapter', property: 'wss' }],
      clients: [{ of: 'server', property: 'clients' }],
    },
    handlers: [
      ...honoHandlers({ of: 'adapter', method: 'upgradeWebSocket' }),
      ...honoHandlers({ call: 'upgradeWebSocket' }),
      ...WS_SERVER_HANDLERS,
      ...WS_EMITTER_HANDLERS,
    ],
    close: CLOSE,
  },
];

/** Frameworks for Node that hand out the sockets of `ws`. */
const NODE_FRAMEWORK_MODELS: readonly LibraryModel[] = [
  {
    name: '@fastify/websocket',
    packages: ['@fastify/websocket', 'fastify-websocket'],
    runtimes: ['ws'],
    role: 'server',
    values: {
      socket: [
        { of: 'clients', elements: true },
        // Before version 10 the handler got a stream that had the socket.
        { of: 'socket', property: 'socket' },
        { of: 'app', method: 'injectWS', role: 'client' },
        { type: 'WebSocket' },
        { type: 'SocketStream' },
      ],
      app: [
        { call: 'fastify#default' },
        { call: 'fastify#fastify' },
        { type: 'fastify#FastifyInstance' },
        ...chained('app', ['register', 'withTypeProvider']),
      ],
      server: [{ of: 'app', property: 'websocketServer' }],
      clients: [{ of: 'server', property: 'clients' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...WS_EMITTER_HANDLERS,
      ...WS_SERVER_HANDLERS,
      ...['get', 'all'].map((method): Handler => ({
        at: { method, flag: 'websocket', argument: 'last' },
        event: 'connection',
        gives: ['socket', null],
      })),
      { at: { of: 'app', method: 'route', argument: 0, option: ['wsHandler'] }, event: 'connection', gives: ['socket', null] },
    ],
    close: CLOSE,
  },
  {
    name: 'express-ws',
    packages: ['express-ws'],
    runtimes: ['ws'],
    role: 'server',
    values: {
      socket: [{ of: 'clients', elements: true }],
      instance: [{ call: 'default' }, { type: 'Instance' }],
      // Express itself has no `ws()`: where it is called, express-ws added it.
      app: [
        { of: 'instance', property: 'app' },
        { call: 'express#default' },
        { call: 'express#Router' },
        ...chained('app', ['ws', 'use']),
        { type: 'Application' },
        { type: 'Router' },
      ],
      server: [{ of: 'instance', method: 'getWss' }],
      clients: [{ of: 'server', property: 'clients' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...WS_EMITTER_HANDLERS,
      ...WS_SERVER_HANDLERS,
      { at: { of: 'app', method: 'ws', argument: 'last' }, event: 'connection', gives: ['socket', null, null] },
    ],
    close: CLOSE,
  },
  {
    name: 'koa-websocket',
    packages: ['koa-websocket'],
    runtimes: ['ws'],
    role: 'server',
    values: {
      socket: [
        { of: 'context', property: 'websocket' },
        { of: 'clients', elements: true },
      ],
      app: [{ call: 'default' }, { type: 'App' }],
      middleware: [{ of: 'app', property: 'ws' }, ...chained('middleware', ['use'])],
      context: [{ type: 'MiddlewareContext' }],
      server: [{ of: 'middleware', property: 'server' }],
      clients: [{ of: 'server', property: 'clients' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...WS_EMITTER_HANDLERS,
      { at: { of: 'middleware', method: 'use', argument: 'last' }, event: 'connection', gives: ['context', null] },
    ],
    close: CLOSE,
  },
  {
    // A gateway may as well be socket.io's, whose server side has `disconnect()` and no `close()`, and no 'close' event.
    name: 'NestJS gateway',
    packages: ['@nestjs/websockets', '@nestjs/platform-ws'],
    runtimes: ['ws'],
    role: 'server',
    values: { socket: [] },
    handlers: [
      ...emitterHandlers({ of: 'socket', name: 'close', event: 'close', gives: ['code', 'reason'] }),
      ...[{ decorator: 'WebSocketGateway' }, { class: 'OnGatewayConnection' }].flatMap((place) =>
        hookHandlers(place, [['handleConnection', 'connection', ['socket', null]]]),
      ),
      ...[{ decorator: 'WebSocketGateway' }, { class: 'OnGatewayDisconnect' }].flatMap((place) =>
        hookHandlers(place, [['handleDisconnect', 'close', ['socket']]]),
      ),
    ],
    close: CLOSE,
  },
];

/** The hooks of crossws, which h3 and Nitro hand on. */
const CROSSWS_HOOKS: readonly OptionRow[] = [
  ['open', 'connection', ['socket']],
  ['message', 'message', ['socket', 'message']],
  ['close', 'close', ['socket', 'closeEvent']],
  ['error', 'error', ['socket', 'error']],
];

const CROSSWS_SOCKETS: readonly ValueSource[] = [
  { of: 'socket', property: 'websocket' },
  { of: 'peers', elements: true },
];
const CROSSWS_PEERS: readonly ValueSource[] = [{ of: 'socket', property: 'peers' }];

/** Frameworks that run on several runtimes, or on Bun. */
const MULTI_RUNTIME_MODELS: readonly LibraryModel[] = [
  {
    name: 'crossws',
    packages: [
      'crossws',
      'crossws/server',
      'crossws/server/node',
      'crossws/server/bun',
      'crossws/server/deno',
      'crossws/adapters/node',
      'crossws/adapters/bun',
      'crossws/adapters/deno',
      'crossws/adapters/cloudflare',
      'crossws/adapters/uws',
    ],
    runtimes: ['ws', 'bun-server', 'deno-server', 'workerd'],
    role: 'server',
    values: { socket: [...CROSSWS_SOCKETS, { type: 'Peer' }], peers: CROSSWS_PEERS },
    handlers: [
      ...optionHandlers({ call: 'defineHooks' }, 0, [], CROSSWS_HOOKS),
      ...optionHandlers({ call: 'plugin' }, 0, [], CROSSWS_HOOKS),
      ...optionHandlers({ call: 'serve' }, 0, ['websocket'], CROSSWS_HOOKS),
      ...optionHandlers({ call: 'default' }, 0, ['hooks'], CROSSWS_HOOKS),
      ...hookHandlers({ class: 'Hooks' }, CROSSWS_HOOKS),
    ],
    close: CLOSE,
  },
  {
    // The global `WebSocket`, but for Node, where there was none.
    name: 'crossws/websocket',
    packages: ['crossws/websocket'],
    runtimes: ['whatwg'],
    role: 'client',
    values: { socket: [{ new: 'default' }, { type: 'default' }] },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: 'h3',
    packages: ['h3', 'nitro/h3', 'nitro/deps/h3', 'nitropack/runtime', '#imports'],
    // Nitro and Nuxt import it by themselves.
    globals: ['defineWebSocketHandler'],
    runtimes: ['ws', 'bun-server', 'deno-server', 'workerd'],
    role: 'server',
    values: { socket: [...CROSSWS_SOCKETS, { type: 'h3#WebSocketPeer' }], peers: CROSSWS_PEERS },
    handlers: [
      ...['defineWebSocketHandler', 'defineWebSocket'].flatMap((call) => optionHandlers({ call }, 0, [], CROSSWS_HOOKS)),
      ...['defineEventHandler', 'eventHandler'].flatMap((call) => optionHandlers({ call }, 0, ['websocket'], CROSSWS_HOOKS)),
    ],
    close: CLOSE,
  },
  {
    name: 'Elysia',
    packages: ['elysia', 'elysia/ws'],
    runtimes: ['bun-server'],
    role: 'server',
    values: {
      socket: [{ of: 'socket', property: 'raw' }, { type: 'ElysiaWS' }],
      app: [
        { new: 'Elysia' },
        { new: 'default' },
        { type: 'Elysia' },
        ...chained('app', [
          'all',
          'as',
          'decorate',
          'delete',
          'derive',
          'error',
          'get',
          'group',
          'guard',
          'listen',
          'macro',
          'mapResponse',
          'model',
          'mount',
          'onAfterHandle',
          'onBeforeHandle',
          'onError',
          'onParse',
          'onRequest',
          'onStart',
          'onStop',
          'onTransform',
          'options',
          'patch',
          'post',
          'put',
          'resolve',
          'route',
          'state',
          'trace',
          'use',
          'ws',
        ]),
      ],
    },
    handlers: [
      ...optionHandlers({ of: 'app', method: 'ws' }, 1, [], SERVER_OPTIONS),
      // Not a handler, but a function that is handed a part of the app.
      ...['group', 'guard'].map((method): Handler => ({
        at: { of: 'app', method, argument: 'last' },
        event: 'connection',
        gives: ['app'],
      })),
    ],
    close: CLOSE,
  },
];

export const SERVER_MODELS: readonly LibraryModel[] = [
  ...RUNTIME_MODELS,
  ...PARTY_MODELS,
  ...HONO_MODELS,
  ...NODE_FRAMEWORK_MODELS,
  ...MULTI_RUNTIME_MODELS,
];
