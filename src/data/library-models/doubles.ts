import { CLOSE, DOM_HANDLERS, LISTENER_HANDLERS } from './shared.js';
import type { CloseMethod, Handler, LibraryModel } from './types.js';

/** `close({ code, reason })`. */
const CLOSE_WITH_OPTIONS: CloseMethod = {
  method: 'close',
  code: { argument: 0, property: 'code' },
  reason: { argument: 0, property: 'reason' },
};

/** The server of mock-socket, which the packages for Jest and Vitest wrap. */
const MOCK_SERVER_HANDLERS: readonly Handler[] = [
  { at: { of: 'socket', method: 'on', event: 'connection' }, event: 'connection', gives: ['socket'] },
  { at: { of: 'socket', method: 'on', event: 'message' }, event: 'message', gives: ['message'] },
  { at: { of: 'socket', method: 'on', event: 'close' }, event: 'close', gives: [null] },
];

/** Mocks and test doubles. */
export const DOUBLE_MODELS: readonly LibraryModel[] = [
  {
    name: 'mock-socket',
    packages: ['mock-socket'],
    runtimes: ['mock-socket'],
    role: 'client',
    double: true,
    values: { socket: [{ new: 'WebSocket' }, { type: 'WebSocket' }] },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: "mock-socket's server",
    packages: ['mock-socket'],
    runtimes: [],
    role: 'server',
    double: true,
    values: {
      socket: [{ new: 'Server' }, { of: 'clients', elements: true }, { type: 'Server' }, { type: 'Client' }],
      clients: [{ of: 'socket', method: 'clients' }],
    },
    handlers: MOCK_SERVER_HANDLERS,
    close: [CLOSE_WITH_OPTIONS],
  },
  {
    name: 'jest-websocket-mock',
    packages: ['jest-websocket-mock', 'vitest-websocket-mock'],
    runtimes: [],
    role: 'server',
    double: true,
    values: {
      socket: [{ new: 'default' }, { new: 'WS' }, { of: 'socket', property: 'connected' }, { type: 'default' }, { type: 'WS' }],
    },
    handlers: MOCK_SERVER_HANDLERS,
    close: [CLOSE_WITH_OPTIONS, { ...CLOSE_WITH_OPTIONS, method: 'error' }],
  },
  {
    name: 'MSW',
    packages: ['msw', '@mswjs/interceptors/WebSocket'],
    runtimes: [],
    role: 'server',
    double: true,
    values: {
      socket: [
        { of: 'connection', property: 'client' },
        { of: 'connection', property: 'server' },
        { of: 'clients', elements: true },
        { type: 'WebSocketClientConnection' },
        { type: 'WebSocketClientConnectionProtocol' },
      ],
      namespace: [{ export: 'ws' }],
      link: [{ of: 'namespace', method: 'link' }],
      clients: [{ of: 'link', property: 'clients' }],
      connection: [{ type: 'WebSocketConnectionData' }],
      interceptor: [{ new: 'WebSocketInterceptor' }],
    },
    handlers: [
      ...LISTENER_HANDLERS,
      ...['on', 'once'].map((method): Handler => ({
        at: { of: 'interceptor', method, event: 'connection' },
        event: 'connection',
        gives: ['connection'],
        ...(method === 'once' && { once: true }),
      })),
      ...['addEventListener', 'on'].map((method): Handler => ({
        at: { of: 'link', method, event: 'connection' },
        event: 'connection',
        gives: ['connection'],
      })),
    ],
    close: CLOSE,
  },
  {
    name: 'Playwright',
    packages: ['@playwright/test', 'playwright', 'playwright-core'],
    runtimes: [],
    role: 'server',
    double: true,
    values: {
      socket: [{ of: 'socket', method: 'connectToServer' }, { type: 'WebSocketRoute' }],
      page: [
        { of: 'fixtures', property: 'page' },
        { of: 'fixtures', property: 'context' },
        { of: 'page', method: 'newPage' },
        { type: 'Page' },
        { type: 'BrowserContext' },
      ],
      fixtures: [],
      test: [{ export: 'test' }],
    },
    handlers: [
      { at: { call: 'test', argument: 'last' }, event: 'open', gives: ['fixtures', null] },
      { at: { of: 'test', method: 'beforeEach', argument: 'last' }, event: 'open', gives: ['fixtures', null] },
      { at: { of: 'page', method: 'routeWebSocket', argument: 1 }, event: 'connection', gives: ['socket'] },
      { at: { of: 'socket', method: 'onMessage' }, event: 'message', gives: ['message'] },
      { at: { of: 'socket', method: 'onClose' }, event: 'close', gives: ['code', 'reason'] },
    ],
    close: [CLOSE_WITH_OPTIONS],
  },
];
