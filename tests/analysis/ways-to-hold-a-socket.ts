import type { Role } from '../../src/data/library-models/types.js';
import type { RuntimeId } from '../../src/data/runtimes.js';
import type { Evidence } from '../../src/analysis/origins.js';
import type { Certainty } from '../../src/analysis/sockets.js';

/** Makes the statement that closes a socket: of the expression that holds it, or by a call of its own. */
export type Close = (receiver: string, call?: (code: string) => string) => string;

/** One way to hold a socket. */
export interface Hold {
  readonly name: string;
  /** `ts`: the TypeScript parser only. Default `js`. */
  readonly language?: 'js' | 'ts';
  /** The text around the statement that closes the socket; it closes no other. */
  readonly code: (close: Close) => string;
  /** Without types; with types it may be the type. */
  readonly evidence: Evidence;
  /** Another kind of evidence that would be as right. */
  readonly or?: Evidence;
  readonly certainty: Certainty;
  readonly role: Role | null;
  /** The runtimes whose `close()` the code must suit. */
  readonly runtimes: readonly RuntimeId[];
}

type Row = readonly [name: string, code: (close: Close) => string, language?: 'ts'];
type Expected = Omit<Hold, 'name' | 'language' | 'code'>;

const holds = (expected: Expected, rows: readonly Row[]): Hold[] =>
  rows.map(([name, code, language]): Hold => ({ name, code, language: language ?? 'js', ...expected }));
const certain = (evidence: Evidence, role: Role | null, ...runtimes: readonly RuntimeId[]): Expected => ({
  evidence,
  certainty: 'certain',
  role,
  runtimes,
});
const likely = (evidence: Evidence): Expected => ({ evidence, certainty: 'likely', role: null, runtimes: [] });

const OPEN = "new WebSocket('wss://x')";
const WSS = "import { WebSocketServer } from 'ws'; const wss = new WebSocketServer({ port: 8080 });";

export const HOLDS: readonly Hold[] = [
  ...holds(certain('construction', 'client', 'browser'), [
    ['const', (close) => `const ws = ${OPEN}; ${close('ws')}`],
    ['const of any name', (close) => `const line = ${OPEN}; ${close('line')}`],
    ['let', (close) => `let ws = ${OPEN}; ${close('ws')}`],
    ['var', (close) => `var ws = ${OPEN}; ${close('ws')}`],
    ['no variable at all', (close) => close(`(${OPEN})`)],
    ['alias', (close) => `const first = ${OPEN}; const second = first; ${close('second')}`],
    ['outer variable of a closure', (close) => `function open() { const line = ${OPEN}; return () => { ${close('line')} }; }`],
    ['default of a parameter', (close) => `function stop(line = ${OPEN}) { ${close('line')} }`],
    ['ternary', (close) => `const line = globalFlag ? ${OPEN} : ${OPEN}; ${close('line')}`],
    ['ternary with null', (close) => `const line = globalFlag ? ${OPEN} : null; if (line) { ${close('line')} }`],
    ['?? of what is unknown', (close) => `const line = globalLine ?? ${OPEN}; ${close('line')}`],
    ['assignment inside an expression', (close) => `let line; (line = ${OPEN}).onopen = () => {}; ${close('line')}`],
    ['through globalThis', (close) => `const line = new globalThis.WebSocket('wss://x'); ${close('line')}`],
    ['through window', (close) => `const line = new window.WebSocket('wss://x'); ${close('line')}`],
    ['through self', (close) => `const line = new self.WebSocket('wss://x'); ${close('line')}`],
    ['constructor in a variable', (close) => `const Impl = WebSocket; const line = new Impl('wss://x'); ${close('line')}`],
    [
      'constructor in a field',
      (close) =>
        `class Client { Impl = globalThis.WebSocket; run() { const line = new this.Impl('wss://x'); ${close('line')} } }`,
    ],
    ['class that extends it', (close) => `class Chat extends WebSocket {} const line = new Chat('wss://x'); ${close('line')}`],
    ['this in a class that extends it', (close) => `class Chat extends WebSocket { leave() { ${close('this')} } }`],
    ['super in a class that extends it', (close) => `class Chat extends WebSocket { leave() { ${close('super')} } }`],
    [
      'class that extends a class that extends it',
      (close) => `class Base extends WebSocket {} class Chat extends Base {} const line = new Chat('wss://x'); ${close('line')}`,
    ],
    ['factory function', (close) => `function open() { return ${OPEN}; } const line = open(); ${close('line')}`],
    ['arrow factory', (close) => `const open = () => ${OPEN}; const line = open(); ${close('line')}`],
    ['factory that is called in place', (close) => `const open = () => ${OPEN}; ${close('open()')}`],
    [
      'async factory',
      (close) => `async function open() { return ${OPEN}; } async function run() { const line = await open(); ${close('line')} }`,
    ],
    [
      'factory that names its result',
      (close) => `function open() { const fresh = ${OPEN}; return fresh; } const line = open(); ${close('line')}`,
    ],
    [
      'factory method',
      (close) => `class Client { open() { return ${OPEN}; } run() { const line = this.open(); ${close('line')} } }`,
    ],
    [
      'private factory method',
      (close) => `class Client { #open() { return ${OPEN}; } run() { const line = this.#open(); ${close('line')} } }`,
    ],
    ['destructured object literal', (close) => `const { line } = { line: ${OPEN} }; ${close('line')}`],
    [
      'destructured result of a factory',
      (close) => `function open() { return { line: ${OPEN} }; } const { line } = open(); ${close('line')}`,
    ],
    ['optional chain', (close) => `const line = ${OPEN}; ${close('line?')}`],
    ['cast', (close) => `const line = ${OPEN} as unknown; ${close('(line as any)')}`, 'ts'],
    ['non-null assertion', (close) => `const line = globalFlag ? ${OPEN} : null; ${close('line!')}`, 'ts'],
  ]),

  // Written in one place and read in another; a variable or record may as well count as where its value is made.
  ...holds({ ...certain('construction', 'client', 'browser'), or: 'flow' }, [
    [
      'shallowRef of Vue with a first value',
      (close) => `import { shallowRef } from 'vue'; const line = shallowRef(${OPEN}); function stop() { ${close('line.value')} }`,
    ],
    [
      'let that is assigned in a function',
      (close) => `let line; function open() { line = ${OPEN}; } function stop() { ${close('line')} }`,
    ],
    [
      'let that is assigned where it is empty',
      (close) => `let line = null; function open() { line ??= ${OPEN}; } function stop() { ${close('line')} }`,
    ],
    [
      'array of records',
      (close) => `const peers = []; peers.push({ line: ${OPEN}, id: 1 }); for (const { line } of peers) { ${close('line')} }`,
    ],
    [
      'Map of records',
      (close) =>
        `const peers = new Map(); peers.set('a', { line: ${OPEN} }); for (const { line } of peers.values()) { ${close('line')} }`,
    ],
  ]),
  ...holds(certain('flow', 'client', 'browser'), [
    [
      'parameter of a function that is only called with sockets',
      (close) => `function stop(line) { ${close('line')} } stop(${OPEN});`,
    ],
    [
      'parameter of an arrow function',
      (close) => `const stop = (line) => { ${close('line')} }; const fresh = ${OPEN}; stop(fresh);`,
    ],
    ['destructured parameter', (close) => `function stop({ line }) { ${close('line')} } stop({ line: ${OPEN} });`],
    ['field', (close) => `class Client { constructor() { this.line = ${OPEN}; } stop() { ${close('this.line')} } }`],
    [
      'field that another method sets',
      (close) => `class Client { open() { this.line = ${OPEN}; } stop() { ${close('this.line')} } }`,
    ],
    [
      'field that is null first',
      (close) => `class Client { line = null; open() { this.line = ${OPEN}; } stop() { ${close('this.line')} } }`,
    ],
    ['field with an initial value', (close) => `class Client { line = ${OPEN}; stop() { ${close('this.line')} } }`],
    ['private field', (close) => `class Client { #line; open() { this.#line = ${OPEN}; } stop() { ${close('this.#line')} } }`],
    ['static field', (close) => `class Client { static line = ${OPEN}; } ${close('Client.line')}`],
    [
      'static field from a static method',
      (close) => `class Client { static line; static open() { Client.line = ${OPEN}; } static stop() { ${close('this.line')} } }`,
    ],
    [
      'field of a class expression',
      (close) => `const Client = class { open() { this.line = ${OPEN}; } stop() { ${close('this.line')} } };`,
    ],
    [
      'field of the base class',
      (close) => `class Base { open() { this.line = ${OPEN}; } } class Client extends Base { stop() { ${close('this.line')} } }`,
    ],
    [
      'field of an instance',
      (close) => `class Client { open() { this.line = ${OPEN}; } } const client = new Client(); ${close('client.line')}`,
    ],
    [
      'field in an arrow function',
      (close) => `class Client { open() { this.line = ${OPEN}; } stop = () => { ${close('this.line')} }; }`,
    ],
    [
      'field through self = this',
      (close) =>
        `class Client { open() { const self = this; setTimeout(function () { ${close('self.line')} }, 1); this.line = ${OPEN}; } }`,
    ],
    [
      'field in a bound function',
      (close) =>
        `class Client { open() { this.line = ${OPEN}; setTimeout(function () { ${close('this.line')} }.bind(this), 1); } }`,
    ],
    [
      'field into a local',
      (close) => `class Client { open() { this.line = ${OPEN}; } stop() { const { line } = this; ${close('line')} } }`,
    ],
    [
      'prototype methods',
      (close) =>
        `function Client() {} Client.prototype.open = function () { this.line = ${OPEN}; }; Client.prototype.stop = function () { ${close('this.line')} };`,
    ],
    [
      'prototype object',
      (close) => `function Client() {} Client.prototype = { open() { this.line = ${OPEN}; }, stop() { ${close('this.line')} } };`,
    ],
    [
      'prototype field of a constructor function',
      (close) => `function Client() { this.line = ${OPEN}; } Client.prototype.stop = function () { ${close('this.line')} };`,
    ],
    [
      'constructor function',
      (close) => `function Client() { this.line = ${OPEN}; this.stop = function () { ${close('this.line')} }; }`,
    ],
    [
      'constructor function with self = this',
      (close) => `function Client() { var self = this; self.line = ${OPEN}; self.stop = function () { ${close('self.line')} }; }`,
    ],
    [
      'getter',
      (close) =>
        `class Client { open() { this._line = ${OPEN}; } get line() { return this._line; } stop() { ${close('this.line')} } }`,
    ],
    ['object literal', (close) => `const state = { line: ${OPEN} }; ${close('state.line')}`],
    ['property of an object', (close) => `const state = {}; function open() { state.line = ${OPEN}; } ${close('state.line')}`],
    [
      'methods of an object',
      (close) => `const client = { line: null, open() { this.line = ${OPEN}; }, stop() { ${close('this.line')} } };`,
    ],
    ['array literal', (close) => `const lines = [${OPEN}]; ${close('lines[0]')}`],
    ['array by index', (close) => `const lines = []; lines.push(${OPEN}); ${close('lines[0]')}`],
    ['array in a loop', (close) => `const lines = []; lines.push(${OPEN}); for (const line of lines) { ${close('line')} }`],
    ['array in forEach', (close) => `const lines = []; lines.push(${OPEN}); lines.forEach((line) => { ${close('line')} });`],
    [
      'array in forEach of what is left by filter',
      (close) => `const lines = []; lines.push(${OPEN}); lines.filter(Boolean).forEach((line) => { ${close('line')} });`,
    ],
    ['array with at', (close) => `const lines = []; lines.push(${OPEN}); ${close('lines.at(-1)')}`],
    ['array with pop', (close) => `const lines = []; lines.push(${OPEN}); const line = lines.pop(); ${close('line')}`],
    ['array with find', (close) => `const lines = []; lines.push(${OPEN}); const line = lines.find(Boolean); ${close('line')}`],
    ['destructured array', (close) => `const lines = [${OPEN}]; const [line] = lines; ${close('line')}`],
    [
      'array field',
      (close) =>
        `class Pool { lines = []; open() { this.lines.push(${OPEN}); } stop() { for (const line of this.lines) { ${close('line')} } } }`,
    ],
    [
      'array of records by property',
      (close) => `const peers = []; peers.push({ line: ${OPEN}, id: 1 }); for (const peer of peers) { ${close('peer.line')} }`,
    ],
    ['Map by key', (close) => `const lines = new Map(); lines.set('a', ${OPEN}); ${close("lines.get('a')")}`],
    [
      'Map by key in a local',
      (close) => `const lines = new Map(); lines.set('a', ${OPEN}); const line = lines.get('a'); if (line) { ${close('line')} }`,
    ],
    [
      'Map in a loop',
      (close) => `const lines = new Map(); lines.set('a', ${OPEN}); for (const [, line] of lines) { ${close('line')} }`,
    ],
    [
      'values of a Map',
      (close) => `const lines = new Map(); lines.set('a', ${OPEN}); for (const line of lines.values()) { ${close('line')} }`,
    ],
    [
      'Map in forEach',
      (close) => `const lines = new Map(); lines.set('a', ${OPEN}); lines.forEach((line) => { ${close('line')} });`,
    ],
    [
      'Map field',
      (close) =>
        `class Pool { lines = new Map(); open(id) { this.lines.set(id, ${OPEN}); } stop(id) { ${close('this.lines.get(id)')} } }`,
    ],
    ['Set in a loop', (close) => `const lines = new Set(); lines.add(${OPEN}); for (const line of lines) { ${close('line')} }`],
    ['Set in forEach', (close) => `const lines = new Set(); lines.add(${OPEN}); lines.forEach((line) => { ${close('line')} });`],
    ['spread Set', (close) => `const lines = new Set(); lines.add(${OPEN}); for (const line of [...lines]) { ${close('line')} }`],
    ['WeakMap', (close) => `const lines = new WeakMap(); lines.set(globalKey, ${OPEN}); ${close('lines.get(globalKey)')}`],
    ['WeakRef', (close) => `const ref = new WeakRef(${OPEN}); ${close('ref.deref()')}`],
    [
      'object map',
      (close) => `const lines = {}; function open(id) { lines[id] = ${OPEN}; } function stop(id) { ${close('lines[id]')} }`,
    ],
    [
      'values of an object map',
      (close) =>
        `const lines = {}; function open(id) { lines[id] = ${OPEN}; } for (const line of Object.values(lines)) { ${close('line')} }`,
    ],
    [
      'entries of an object map',
      (close) =>
        `const lines = {}; function open(id) { lines[id] = ${OPEN}; } for (const [id, line] of Object.entries(lines)) { ${close('line')} }`,
    ],
    [
      'ref of React',
      (close) =>
        `import { useRef } from 'react'; function useLine() { const ref = useRef(null); ref.current = ${OPEN}; return () => { ${close('ref.current')} }; }`,
    ],
    [
      'ref of Vue',
      (close) =>
        `import { ref } from 'vue'; const line = ref(null); function open() { line.value = ${OPEN}; } function stop() { ${close('line.value')} }`,
    ],
    [
      'state of React',
      (close) =>
        `import { useState } from 'react'; function useLine() { const [line, setLine] = useState(null); setLine(${OPEN}); return () => { ${close('line')} }; }`,
    ],
    [
      'state of React with a first value',
      (close) =>
        `import { useState } from 'react'; function useLine() { const [line] = useState(() => ${OPEN}); return () => { ${close('line')} }; }`,
    ],
    ['this in a listener function', (close) => `const line = ${OPEN}; line.onmessage = function () { ${close('this')} };`],
  ]),

  // A constructor that cannot be seen, by its name.
  ...holds({ ...certain('construction', null), role: null }, [
    [
      'constructor of an option',
      (close) => `function open(options) { const line = new options.WebSocket('wss://x'); ${close('line')} }`,
    ],
    [
      'constructor of an option by another name',
      (close) => `function open(options) { const line = new options.webSocketImpl('wss://x'); ${close('line')} }`,
    ],
    [
      'constructor as a parameter',
      (close) => `function open(WebSocketImpl) { const line = new WebSocketImpl('wss://x'); ${close('line')} }`,
    ],
    [
      'constructor that is imported from the project',
      (close) =>
        `import { ReconnectingWebSocket } from './reconnecting.js'; const line = new ReconnectingWebSocket('wss://x'); ${close('line')}`,
    ],
  ]),
  ...holds({ ...certain('flow', null), role: null }, [
    [
      'constructor of an option in a field',
      (close) =>
        `class Client { constructor(options) { this.options = options; this.line = new this.options.WebSocket('wss://x'); } stop() { ${close('this.line')} } }`,
    ],
  ]),
  ...holds(certain('construction', 'client', 'browser', 'ws'), [
    [
      'constructor that falls back by ??',
      (close) => `const Impl = globalThis.WebSocket ?? require('ws'); const line = new Impl('wss://x'); ${close('line')}`,
    ],
    [
      'constructor that falls back by ||',
      (close) => `const Impl = global.WebSocket || require('ws'); const line = new Impl('wss://x'); ${close('line')}`,
    ],
    [
      'constructor by a condition',
      (close) =>
        `const Impl = typeof WebSocket === 'undefined' ? require('ws') : WebSocket; const line = new Impl('wss://x'); ${close('line')}`,
    ],
    [
      'constructor that is set by a branch',
      (close) =>
        `let Impl = globalThis.WebSocket; if (!Impl) Impl = require('ws'); const line = new Impl('wss://x'); ${close('line')}`,
    ],
  ]),

  ...holds(certain('construction', 'client', 'ws'), [
    ['default import', (close) => `import WebSocket from 'ws'; const line = new WebSocket('wss://x'); ${close('line')}`],
    ['default import by another name', (close) => `import Line from 'ws'; const line = new Line('wss://x'); ${close('line')}`],
    ['named import', (close) => `import { WebSocket } from 'ws'; const line = new WebSocket('wss://x'); ${close('line')}`],
    [
      'named import by another name',
      (close) => `import { WebSocket as Line } from 'ws'; const line = new Line('wss://x'); ${close('line')}`,
    ],
    ['namespace import', (close) => `import * as lib from 'ws'; const line = new lib.WebSocket('wss://x'); ${close('line')}`],
    ['require', (close) => `const Line = require('ws'); const line = new Line('wss://x'); ${close('line')}`],
    [
      'require with a member',
      (close) => `const Line = require('ws').WebSocket; const line = new Line('wss://x'); ${close('line')}`,
    ],
    [
      'destructured require',
      (close) => `const { WebSocket: Line } = require('ws'); const line = new Line('wss://x'); ${close('line')}`,
    ],
    [
      'default import as TypeScript compiles it',
      (close) => `const ws_1 = __importDefault(require('ws')); const line = new ws_1.default('wss://x'); ${close('line')}`,
    ],
    [
      'default import as TypeScript compiles it with tslib',
      (close) =>
        `const ws_1 = tslib_1.__importDefault(require('ws')); const line = new ws_1.default('wss://x'); ${close('line')}`,
    ],
    [
      'namespace import as TypeScript compiles it',
      (close) => `const lib = __importStar(require('ws')); const line = new lib.WebSocket('wss://x'); ${close('line')}`,
    ],
    [
      'default import as Babel compiles it',
      (close) => `var _ws = _interopRequireDefault(require('ws')); const line = new _ws.default('wss://x'); ${close('line')}`,
    ],
    [
      'default import as esbuild compiles it',
      (close) => `var import_ws = __toESM(require('ws'), 1); const line = new import_ws.default('wss://x'); ${close('line')}`,
    ],
    [
      'default import as Rollup compiles it',
      (close) =>
        `var Line__default = /*#__PURE__*/_interopDefault(require('ws')); const line = new Line__default.default('wss://x'); ${close('line')}`,
    ],
    [
      'constructor without its module as receiver',
      (close) => `const ws_1 = require('ws'); const line = new (0, ws_1.WebSocket)('wss://x'); ${close('line')}`,
    ],
    [
      'destructured dynamic import',
      (close) =>
        `async function run() { const { WebSocket: Line } = await import('ws'); const line = new Line('wss://x'); ${close('line')} }`,
    ],
    [
      'default of a dynamic import',
      (close) =>
        `async function run() { const Line = (await import('ws')).default; const line = new Line('wss://x'); ${close('line')} }`,
    ],
    ['npm specifier', (close) => `import { WebSocket } from 'npm:ws@8'; const line = new WebSocket('wss://x'); ${close('line')}`],
    ['import assignment', (close) => `import Line = require('ws'); const line = new Line('wss://x'); ${close('line')}`, 'ts'],
    [
      'class that extends an import',
      (close) => `import WebSocket from 'ws'; class Chat extends WebSocket { leave() { ${close('this')} } }`,
    ],
  ]),
  ...holds(certain('flow', 'client', 'ws'), [
    [
      'field with an imported class',
      (close) =>
        `import WebSocket from 'ws'; class Client { open() { this.line = new WebSocket('wss://x'); } stop() { ${close('this.line')} } }`,
    ],
  ]),
  ...holds(certain('construction', 'client', 'undici'), [
    ['undici', (close) => `import { WebSocket } from 'undici'; const line = new WebSocket('wss://x'); ${close('line')}`],
  ]),
  ...holds(certain('construction', 'client', 'browser', 'ws'), [
    [
      'isomorphic-ws',
      (close) => `import WebSocket from 'isomorphic-ws'; const line = new WebSocket('wss://x'); ${close('line')}`,
    ],
    ['isows', (close) => `import { WebSocket } from 'isows'; const line = new WebSocket('wss://x'); ${close('line')}`],
  ]),
  ...holds(certain('construction', 'client', 'reconnecting-websocket-over-whatwg', 'reconnecting-websocket-over-ws'), [
    [
      'reconnecting-websocket',
      (close) =>
        `import ReconnectingWebSocket from 'reconnecting-websocket'; const line = new ReconnectingWebSocket('wss://x'); ${close('line')}`,
    ],
  ]),
  ...holds(certain('construction', 'client', 'partysocket-over-whatwg', 'partysocket-over-ws'), [
    [
      'partysocket',
      (close) =>
        `import PartySocket from 'partysocket'; const line = new PartySocket({ host: 'x', room: 'y' }); ${close('line')}`,
    ],
    [
      'hook of partysocket',
      (close) =>
        `import usePartySocket from 'partysocket/react'; function Chat() { const line = usePartySocket({ room: 'y' }); return () => { ${close('line')} }; }`,
    ],
  ]),
  ...holds(certain('construction', 'client', 'sockjs'), [
    ['sockjs-client', (close) => `import SockJS from 'sockjs-client'; const line = new SockJS('/echo'); ${close('line')}`],
  ]),
  ...holds(certain('construction', 'server', 'faye'), [
    [
      'faye-websocket',
      (close) =>
        `const Faye = require('faye-websocket'); function upgrade(request, socket, body) { const line = new Faye(request, socket, body); ${close('line')} }`,
    ],
  ]),
  ...holds(certain('construction', 'client', 'browser'), [
    [
      'hook of VueUse',
      (close) =>
        `import { useWebSocket } from '@vueuse/core'; const { close: end } = useWebSocket('wss://x'); const line = useWebSocket('wss://x'); ${close('line')}`,
    ],
    [
      'socket of the hook of VueUse',
      (close) => `import { useWebSocket } from '@vueuse/core'; const { ws } = useWebSocket('wss://x'); ${close('ws.value')}`,
    ],
    [
      'hook of react-use-websocket',
      (close) =>
        `import useWebSocket from 'react-use-websocket'; function Chat() { const { getWebSocket } = useWebSocket('wss://x'); return () => { ${close('getWebSocket()')} }; }`,
    ],
    [
      'method of a hook, destructured',
      (close) =>
        `import { useWebSocket } from '@vueuse/core'; const { close } = useWebSocket('wss://x'); ${close('', (code) => `close(${code})`)}`,
    ],
  ]),

  // Callbacks and handlers of servers.
  ...holds(certain('callback', 'client', 'browser'), [
    ['target of an event', (close) => `const feed = ${OPEN}; feed.onopen = (event) => { ${close('event.target')} };`],
    [
      'target of an event, destructured',
      (close) => `const feed = ${OPEN}; feed.addEventListener('message', ({ target }) => { ${close('target')} });`,
    ],
    [
      'current target of an event',
      (close) => `const feed = ${OPEN}; feed.onerror = (event) => { ${close('event.currentTarget')} };`,
    ],
  ]),
  ...holds(certain('callback', 'server', 'ws'), [
    ['connection of ws', (close) => `${WSS} wss.on('connection', (line) => { ${close('line')} });`],
    ['connection of ws, once', (close) => `${WSS} wss.once('connection', (line) => { ${close('line')} });`],
    [
      'connection of ws, a function of its own',
      (close) => `${WSS} function onConnection(line) { ${close('line')} } wss.on('connection', onConnection);`,
    ],
    [
      'connection of ws, an arrow function of its own',
      (close) => `${WSS} const onConnection = (line) => { ${close('line')} }; wss.on('connection', onConnection);`,
    ],
    [
      'connection of ws, a method',
      (close) =>
        `${WSS} class Hub { start() { wss.on('connection', this.accept.bind(this)); } accept(line) { ${close('line')} } }`,
    ],
    [
      'connection of ws, a field with an arrow function',
      (close) => `${WSS} class Hub { start() { wss.on('connection', this.accept); } accept = (line) => { ${close('line')} }; }`,
    ],
    [
      'connection of ws, in an inner listener',
      (close) => `${WSS} wss.on('connection', (line) => { line.on('message', () => { ${close('line')} }); });`,
    ],
    [
      'connection of WebSocket.Server',
      (close) =>
        `const WebSocket = require('ws'); const server = new WebSocket.Server({ port: 1 }); server.on('connection', function (line) { ${close('line')} });`,
    ],
    [
      'connection of a server in a field',
      (close) =>
        `import { WebSocketServer } from 'ws'; class Hub { constructor() { this.server = new WebSocketServer({ port: 1 }); this.server.on('connection', (line) => { ${close('line')} }); } }`,
    ],
    [
      'upgrade of ws',
      (close) =>
        `${WSS} function upgrade(request, socket, head) { wss.handleUpgrade(request, socket, head, (line) => { ${close('line')} }); }`,
    ],
    [
      'handler of Fastify',
      (close) =>
        `import fastify from 'fastify'; const app = fastify(); app.get('/x', { websocket: true }, (line, request) => { ${close('line')} });`,
    ],
    [
      'route of Fastify',
      (close) =>
        `import fastify from 'fastify'; import '@fastify/websocket'; const app = fastify(); app.route({ url: '/x', wsHandler(line) { ${close('line')} } });`,
    ],
    [
      'express-ws',
      (close) =>
        `import express from 'express'; import expressWs from 'express-ws'; const { app } = expressWs(express()); app.ws('/x', (line, request) => { ${close('line')} });`,
    ],
    [
      'koa-websocket',
      (close) =>
        `import Koa from 'koa'; import websockify from 'koa-websocket'; const app = websockify(new Koa()); app.ws.use((ctx) => { ${close('ctx.websocket')} });`,
    ],
    [
      'Hono on Node',
      (close) =>
        `import { createNodeWebSocket } from '@hono/node-ws'; const { upgradeWebSocket } = createNodeWebSocket({ app: globalApp }); globalApp.get('/x', upgradeWebSocket(() => ({ onMessage(event, line) { ${close('line')} } })));`,
    ],
    [
      'graphql-ws with ws',
      (close) =>
        `import { useServer } from 'graphql-ws/use/ws'; useServer({ onConnect(ctx) { ${close('ctx.extra.socket')} } }, globalServer);`,
    ],
    [
      'gateway of NestJS',
      (close) =>
        `import { WebSocketGateway } from '@nestjs/websockets'; @WebSocketGateway() class Gateway { handleConnection(line) { ${close('line')} } }`,
      'ts',
    ],
  ]),
  ...holds(certain('construction', 'server', 'ws'), [
    ['clients of ws in a loop', (close) => `${WSS} for (const line of wss.clients) { ${close('line')} }`],
    ['clients of ws in forEach', (close) => `${WSS} wss.clients.forEach((line) => { ${close('line')} });`],
    ['clients of ws as an array', (close) => `${WSS} for (const line of [...wss.clients]) { ${close('line')} }`],
    ['clients of ws by Array.from', (close) => `${WSS} Array.from(wss.clients).forEach((line) => { ${close('line')} });`],
    ['clients of ws by lodash', (close) => `import { find } from 'lodash'; ${WSS} ${close('find(wss.clients, { id: 1 })')}`],
    [
      'clients of ws by a namespace of lodash',
      (close) => `import * as _ from 'lodash-es'; ${WSS} ${close('_.last([...wss.clients])')}`,
    ],
    [
      'clients of ws by a module of lodash',
      (close) => `import sample from 'lodash/sample'; ${WSS} ${close('sample(wss.clients)')}`,
    ],
    [
      'clients of ws by underscore, in a callback',
      (close) => `const _ = require('underscore'); ${WSS} _.forEach(wss.clients, (line) => { ${close('line')} });`,
    ],
    ['clients of ws in a local', (close) => `${WSS} const { clients } = wss; for (const line of clients) { ${close('line')} }`],
  ]),
  ...holds(certain('flow', 'server', 'ws'), [
    [
      'connection of ws, handed to a method',
      (close) =>
        `${WSS} class Hub { start() { wss.on('connection', (line) => this.accept(line)); } accept(line) { ${close('line')} } }`,
    ],
    [
      'connection of ws, kept in a Set',
      (close) =>
        `${WSS} const lines = new Set(); wss.on('connection', (line) => { lines.add(line); }); function stop() { for (const line of lines) { ${close('line')} } }`,
    ],
    [
      'connection of ws, kept in a Map',
      (close) =>
        `${WSS} const lines = new Map(); wss.on('connection', (line, request) => { lines.set(request.url, line); }); function stop(id) { ${close('lines.get(id)')} }`,
    ],
    [
      'connection of ws, kept in a field',
      (close) =>
        `${WSS} class Hub { start() { wss.on('connection', (line) => { this.line = line; }); } stop() { ${close('this.line')} } }`,
    ],
    [
      'connection of ws, given to a class',
      (close) =>
        `${WSS} class Peer { constructor(line) { this.line = line; } stop() { ${close('this.line')} } } wss.on('connection', (line) => new Peer(line));`,
    ],
  ]),
  ...holds(certain('callback', 'server', 'bun-server'), [
    ['message of Bun.serve', (close) => `Bun.serve({ fetch() {}, websocket: { message(line, data) { ${close('line')} } } });`],
    ['open of Bun.serve, an arrow function', (close) => `Bun.serve({ websocket: { open: (line) => { ${close('line')} } } });`],
    [
      'handlers of Bun.serve in a variable',
      (close) => `const options = { websocket: { message(line) { ${close('line')} } } }; Bun.serve(options);`,
    ],
    ['serve of bun', (close) => `import { serve } from 'bun'; serve({ websocket: { message(line) { ${close('line')} } } });`],
    [
      'Hono on Bun',
      (close) =>
        `import { upgradeWebSocket } from 'hono/bun'; globalApp.get('/x', upgradeWebSocket((c) => ({ onMessage(event, line) { ${close('line')} } })));`,
    ],
    [
      'Elysia',
      (close) => `import { Elysia } from 'elysia'; new Elysia().ws('/x', { message(line, data) { ${close('line')} } });`,
    ],
    [
      'Elysia, in a group',
      (close) =>
        `import { Elysia } from 'elysia'; new Elysia().group('/v1', (app) => app.ws('/x', { open(line) { ${close('line')} } }));`,
    ],
  ]),
  ...holds(certain('callback', 'server', 'deno-server'), [
    [
      'Hono on Deno',
      (close) =>
        `import { upgradeWebSocket } from 'hono/deno'; globalApp.get('/x', upgradeWebSocket((c) => { return { onMessage(event, line) { ${close('line')} } }; }));`,
    ],
  ]),
  ...holds(certain('construction', 'server', 'deno-server'), [
    [
      'Deno.upgradeWebSocket',
      (close) =>
        `Deno.serve((request) => { const { socket, response } = Deno.upgradeWebSocket(request); ${close('socket')} return response; });`,
    ],
    [
      'Deno.upgradeWebSocket by property',
      (close) => `function handle(request) { const upgrade = Deno.upgradeWebSocket(request); ${close('upgrade.socket')} }`,
    ],
  ]),
  ...holds(certain('callback', 'server', 'workerd'), [
    [
      'hibernation of Durable Objects',
      (close) =>
        `import { DurableObject } from 'cloudflare:workers'; export class Room extends DurableObject { webSocketMessage(line, message) { ${close('line')} } }`,
    ],
    [
      'Hono on Workers',
      (close) =>
        `import { upgradeWebSocket } from 'hono/cloudflare-workers'; globalApp.get('/x', upgradeWebSocket((c) => ({ onMessage: (event, line) => { ${close('line')} } })));`,
    ],
    [
      'PartyServer',
      (close) =>
        `import { Server } from 'partyserver'; export class Room extends Server { onMessage(line, message) { ${close('line')} } }`,
    ],
  ]),
  ...holds(certain('construction', 'server', 'workerd'), [
    [
      'pair of Workers',
      (close) => `function handle() { const [client, server] = Object.values(new WebSocketPair()); ${close('server')} }`,
    ],
    ['pair of Workers by index', (close) => `function handle() { const pair = new WebSocketPair(); ${close('pair[1]')} }`],
    [
      'pair of Workers by property names',
      (close) => `function handle() { const { 0: client, 1: server } = new WebSocketPair(); ${close('server')} }`,
    ],
    [
      'hibernated sockets',
      (close) =>
        `import { DurableObject } from 'cloudflare:workers'; export class Room extends DurableObject { stop() { for (const line of this.ctx.getWebSockets()) { ${close('line')} } } }`,
    ],
  ]),
  ...holds(certain('callback', 'server', 'ws', 'bun-server', 'deno-server', 'workerd'), [
    [
      'crossws',
      (close) =>
        `import { defineHooks } from 'crossws'; export default defineHooks({ message(peer, message) { ${close('peer')} } });`,
    ],
    [
      'h3',
      (close) =>
        `import { defineWebSocketHandler } from 'h3'; export default defineWebSocketHandler({ message(peer, message) { ${close('peer')} } });`,
    ],
    ['Nitro, without an import', (close) => `export default defineWebSocketHandler({ open(peer) { ${close('peer')} } });`],
  ]),
  ...holds(certain('callback', 'server', 'uwebsockets'), [
    [
      'uWebSockets.js',
      (close) =>
        `const uWS = require('uWebSockets.js'); uWS.App().ws('/x', { message(line, data) { ${close('', (code) => `line.end(${code})`)} } });`,
    ],
  ]),
  ...holds(certain('callback', 'server', 'websocket'), [
    [
      'websocket',
      (close) =>
        `const { server: Server } = require('websocket'); const hub = new Server({ httpServer: globalHttp }); hub.on('request', (request) => { const line = request.accept(null, request.origin); ${close('line')} });`,
    ],
  ]),
  ...holds(certain('callback', 'server', 'ws'), [
    [
      'Colyseus',
      (close) =>
        `import { Room } from 'colyseus'; class Lobby extends Room { onJoin(client) { ${close('', (code) => `client.leave(${code})`)} } }`,
    ],
  ]),

  // Written types; a type alone tells no role.
  ...holds(certain('annotation', null, 'browser'), [
    ['annotated parameter', (close) => `function stop(line: WebSocket) { ${close('line')} }`, 'ts'],
    [
      'annotated parameter that may be missing',
      (close) => `function stop(line?: WebSocket | null) { if (line) { ${close('line')} } }`,
      'ts',
    ],
    ['annotated variable', (close) => `declare const line: WebSocket; ${close('line')}`, 'ts'],
    ['annotated array', (close) => `function stop(lines: WebSocket[]) { for (const line of lines) { ${close('line')} } }`, 'ts'],
    [
      'annotated Map',
      (close) => `function stop(lines: Map<string, WebSocket>) { for (const line of lines.values()) { ${close('line')} } }`,
      'ts',
    ],
    ['annotated Set', (close) => `function stop(lines: Set<WebSocket>) { lines.forEach((line) => { ${close('line')} }); }`, 'ts'],
    [
      'annotated object map',
      (close) => `function stop(lines: Record<string, WebSocket>, id: string) { ${close('lines[id]!')} }`,
      'ts',
    ],
    [
      'annotated index signature',
      (close) => `function stop(lines: { [id: string]: WebSocket }, id: string) { ${close('lines[id]!')} }`,
      'ts',
    ],
    [
      'annotated promise',
      (close) => `async function stop(opening: Promise<WebSocket>) { const line = await opening; ${close('line')} }`,
      'ts',
    ],
    [
      'annotated result of a function',
      (close) => `declare function open(): WebSocket; const line = open(); ${close('line')}`,
      'ts',
    ],
    [
      'annotated result of a method',
      (close) =>
        `class Client { open(): WebSocket { return globalOpen(); } run() { const line = this.open(); ${close('line')} } }`,
      'ts',
    ],
    [
      'type argument of useRef',
      (close) =>
        `declare function useRef<T>(value: T): { current: T }; function useLine() { const ref = useRef<WebSocket | null>(null); return () => { ${close('ref.current!')} }; }`,
      'ts',
    ],
    [
      'type argument of useState',
      (close) =>
        `declare function useState<T>(value: T): [T, (value: T) => void]; function useLine() { const [line, setLine] = useState<WebSocket | null>(null); return () => { ${close('line!')} }; }`,
      'ts',
    ],
    [
      'type argument of ref',
      (close) => `declare function ref<T>(): { value: T }; const line = ref<WebSocket>(); ${close('line.value')}`,
      'ts',
    ],
    ['type argument of Map', (close) => `const lines = new Map<string, WebSocket>(); ${close("lines.get('a')!")}`, 'ts'],
    ['type parameter', (close) => `function stop<Line extends WebSocket>(line: Line) { ${close('line')} }`, 'ts'],
    ['type alias', (close) => `type Line = WebSocket; function stop(line: Line) { ${close('line')} }`, 'ts'],
    [
      'type alias with more',
      (close) => `type Line = WebSocket & { id: string }; function stop(line: Line) { ${close('line')} }`,
      'ts',
    ],
    [
      'interface that extends it',
      (close) => `interface Line extends WebSocket { id: string } function stop(line: Line) { ${close('line')} }`,
      'ts',
    ],
    ['cast to it', (close) => `function stop(line: unknown) { ${close('(line as WebSocket)')} }`, 'ts'],
    [
      'member of an interface',
      (close) => `interface State { line: WebSocket } function stop(state: State) { ${close('state.line')} }`,
      'ts',
    ],
    ['member of a type literal', (close) => `function stop({ line }: { line: WebSocket }) { ${close('line')} }`, 'ts'],
    ['annotated field', (close) => `class Client { private line?: WebSocket; stop() { ${close('this.line?')} } }`, 'ts'],
    [
      'parameter property',
      (close) => `class Client { constructor(private readonly line: WebSocket) {} stop() { ${close('this.line')} } }`,
      'ts',
    ],
    [
      'annotated abstract field',
      (close) => `abstract class Client { abstract line: WebSocket; stop() { ${close('this.line')} } }`,
      'ts',
    ],
    [
      'JSDoc type of a field',
      (close) =>
        `class Client {\n  constructor() {\n    /** @type {WebSocket | null} */\n    this.line = null;\n  }\n  stop() { ${close('this.line')} }\n}`,
    ],
    ['JSDoc parameter', (close) => `/** @param {WebSocket} line */\nfunction stop(line) { ${close('line')} }`],
    [
      'second JSDoc parameter',
      (close) =>
        `/**\n * Stops.\n * @param {string} id who\n * @param {WebSocket} [line] which\n */\nexport function stop(id, line) { ${close('line')} }`,
    ],
    [
      'JSDoc parameter of a method',
      (close) => `class Client {\n  /** @param {WebSocket} line */\n  stop(line) { ${close('line')} }\n}`,
    ],
    [
      'JSDoc type of a variable',
      (close) => `/** @type {WebSocket | null} */\nlet line = null; function stop() { ${close('line')} }`,
    ],
  ]),
  ...holds(certain('annotation', null, 'ws'), [
    [
      'annotated with an imported type',
      (close) => `import type { WebSocket } from 'ws'; function stop(line: WebSocket) { ${close('line')} }`,
      'ts',
    ],
    [
      'annotated with an imported default',
      (close) => `import WebSocket from 'ws'; function stop(line: WebSocket) { ${close('line')} }`,
      'ts',
    ],
    [
      'annotated with an imported type by another name',
      (close) => `import { type WebSocket as Line } from 'ws'; function stop(line: Line) { ${close('line')} }`,
      'ts',
    ],
    [
      'annotated with a member of a namespace',
      (close) => `import * as lib from 'ws'; function stop(line: lib.WebSocket) { ${close('line')} }`,
      'ts',
    ],
    ['annotated with an import type', (close) => `function stop(line: import('ws').WebSocket) { ${close('line')} }`, 'ts'],
    ['JSDoc import type', (close) => `/** @param {import('ws').WebSocket} line */\nfunction stop(line) { ${close('line')} }`],
    [
      'JSDoc import type of the default',
      (close) => `/** @param {import('ws')} line */\nfunction stop(line) { ${close('line')} }`,
    ],
  ]),
  ...holds(certain('annotation', null), [
    [
      'structural interface',
      (close) =>
        `interface WebSocketLike { close(code?: number, reason?: string): void } function stop(line: WebSocketLike) { ${close('line')} }`,
      'ts',
    ],
    [
      'structural type alias',
      (close) => `type WsLike = { close(code?: number): void }; function stop(line: WsLike) { ${close('line')} }`,
      'ts',
    ],
    [
      'imported structural type',
      (close) => `import type { IWebSocket } from './types.js'; function stop(line: IWebSocket) { ${close('line')} }`,
      'ts',
    ],
  ]),

  ...holds(likely('usage'), [
    [
      'members of a parameter',
      (close) => `function stop(line) { if (line.readyState === 1) line.send('bye'); ${close('line')} }`,
    ],
    [
      'handlers of a parameter',
      (close) => `function watch(line) { line.onmessage = () => {}; line.onclose = () => {}; ${close('line')} }`,
    ],
    [
      'members of a field',
      (close) =>
        `class Client { constructor(line) { this.line = line; } watch() { this.line.binaryType = 'arraybuffer'; this.line.onmessage = () => {}; } stop() { ${close('this.line')} } }`,
    ],
    [
      'bufferedAmount beside send',
      (close) => `function push(line, data) { if (line.bufferedAmount === 0) line.send(data); ${close('line')} }`,
    ],
    [
      'readyState compared with WebSocket.OPEN',
      (close) => `function push(line, data) { if (line.readyState === WebSocket.OPEN) line.send(data); ${close('line')} }`,
    ],
  ]),
  ...holds(likely('name and code'), [
    ['parameter called ws', (close) => `function stop(ws) { ${close('ws')} }`],
    ['parameter called webSocket', (close) => `function stop(webSocket) { ${close('webSocket')} }`],
    ['parameter called sock', (close) => `function stop(sock) { ${close('sock')} }`],
    ['last word of a name', (close) => `function stop(clientSocket) { ${close('clientSocket')} }`],
    ['snake case', (close) => `function stop(client_ws) { ${close('client_ws')} }`],
    ['field', (close) => `class Client { stop() { ${close('this.socket')} } }`],
    ['private field by name', (close) => `class Client { #ws; stop() { ${close('this.#ws')} } }`],
    ['deep member', (close) => `function stop(state) { ${close('state.peer.ws')} }`],
    ['call', (close) => close('getSocket()')],
    ['ref by name', (close) => `function stop(wsRef) { ${close('props.socket.current')} }`],
    ['imported value', (close) => `import { socket } from './socket.js'; ${close('socket')}`],
  ]),
];
