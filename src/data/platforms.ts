import type { RuntimeId } from './runtimes.js';

/** Where JavaScript runs, as programs that run in several places ask for it. */
export type Platform = 'browser' | 'node' | 'deno' | 'bun' | 'workerd';

const SERVERS: readonly Platform[] = ['node', 'deno', 'bun'];
const ANYWHERE: readonly Platform[] = ['browser', ...SERVERS, 'workerd'];

/** The platforms that a `close()` may run on. */
export const PLATFORMS: Readonly<Record<RuntimeId, readonly Platform[]>> = {
  browser: ['browser'],
  node: ['node'],
  undici: SERVERS,
  deno: ['deno'],
  'deno-server': ['deno'],
  bun: ['bun'],
  'bun-server': ['bun'],
  workerd: ['workerd'],
  ws: SERVERS,
  'ws-legacy': SERVERS,
  faye: SERVERS,
  websocket: SERVERS,
  'websocket-w3c': SERVERS,
  'websocket-drop': SERVERS,
  jsdom: ['browser'],
  'happy-dom': ['browser'],
  'react-native': ['browser'],
  uwebsockets: SERVERS,
  'uwebsockets-close': SERVERS,
  sockjs: ANYWHERE,
  'partysocket-over-whatwg': ANYWHERE,
  'partysocket-over-ws': SERVERS,
  'reconnecting-websocket-over-whatwg': ANYWHERE,
  'reconnecting-websocket-over-ws': SERVERS,
  'websocket-stream': ANYWHERE,
  'mock-socket': ANYWHERE,
};

/** Globals that programs look for, `typeof window`, and the platforms that have them. */
export const PLATFORM_GLOBALS: ReadonlyMap<string, readonly Platform[]> = new Map<string, readonly Platform[]>([
  ['window', ['browser']],
  ['document', ['browser']],
  ['process', SERVERS],
  ['Deno', ['deno']],
  ['Bun', ['bun']],
  ['WebSocketPair', ['workerd']],
]);

/** Names that the global object has. */
export const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['globalThis', 'global', 'self', 'window']);

/** Names of a flag that says where the program runs: `process.browser`, `isNode`, `__BROWSER__`. */
export const PLATFORM_FLAGS: readonly (readonly [name: RegExp, platforms: readonly Platform[]])[] = [
  [/^_*(?:(?:is|in|on)_?)?browser(?:_?env)?_*$/i, ['browser']],
  [/^_*(?:is|in|on)_?node(?:_?js)?(?:_?env)?_*$/i, ['node']],
  [/^_*(?:is|in|on)_?deno(?:_?env)?_*$/i, ['deno']],
  [/^_*(?:is|in|on)_?bun(?:_?env)?_*$/i, ['bun']],
];

/** What a variable that says where the program runs is compared with: `platform === 'browser'`. */
export const PLATFORM_TEXTS: ReadonlyMap<string, readonly Platform[]> = new Map<string, readonly Platform[]>([
  ['browser', ['browser']],
  ['node', ['node']],
  ['deno', ['deno']],
  ['bun', ['bun']],
]);

/** What holds a version where the platform is the one that the member is called: `process.versions.node`. */
export const VERSION_TABLE = 'versions';
