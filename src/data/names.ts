/** Names of JavaScript and its platforms that tell what a value is, for the analysis. */

/** A class that is a WebSocket by its name, wherever it comes from: `WebSocketImpl`, `ReconnectingWebSocket`, `options.WebSocket`. */
export const SOCKET_CONSTRUCTOR =
  /^(?:\w*WebSocket|\w*Websocket|_?webSocket|_?websocket|WS|_?ws)(?:Impl|Implementation|Class|Ctor|Constructor|Like|Polyfill)?$/;

/** A type that is a WebSocket by its name: `IWebSocket`, `WebSocketLike`, `WsLike`, `ServerWebSocket`. */
export const SOCKET_TYPE = /^(?:\w*WebSocket|\w*Websocket|I?W[Ss](?=Like|$))(?:Like|Type|Instance|Connection)?$/;

/** A type that is no WebSocket by its name, whatever it closes with. */
export const OTHER_TYPE = /(?:Server|Interface|Manager|Factory|Provider)$/;

/** A type that is a close event by its name, wherever it comes from: `WebSocket.CloseEvent`, `ICloseEvent`, and that of a `WebSocketStream`. */
export const CLOSE_EVENT_TYPE = /^(?:I?(?:WebSocket)?CloseEvent|WebSocketCloseInfo)$/;

/** Methods that return an element of the collection they are called on. */
export const ELEMENT_METHODS: ReadonlySet<string> = new Set(['get', 'at', 'pop', 'shift', 'find', 'findLast', 'deref']);
/** Those of them that take it out. */
export const TAKING_METHODS: ReadonlySet<string> = new Set(['pop', 'shift']);

/** What runs its function again and again on its own, and what stops it. */
export const TIMER_STOPS: Readonly<Record<'setInterval' | 'requestAnimationFrame', readonly string[]>> = {
  setInterval: ['clearInterval', 'clearTimeout'],
  requestAnimationFrame: ['cancelAnimationFrame'],
};

/** Methods that call their first argument with each element in turn. */
export const ITERATION_METHODS: ReadonlySet<string> = new Set([
  'forEach',
  'map',
  'filter',
  'find',
  'findLast',
  'findIndex',
  'some',
  'every',
  'flatMap',
  'reduce',
]);

/** Packages whose functions take a collection first: `find(clients, …)`, `_.forEach(clients, …)`. */
export const COLLECTION_PACKAGES: ReadonlySet<string> = new Set(['lodash', 'lodash-es', 'underscore']);
/** Those of them that give an element. */
export const ELEMENT_FUNCTIONS: ReadonlySet<string> = new Set([
  'find',
  'findLast',
  'first',
  'head',
  'last',
  'nth',
  'sample',
  'minBy',
  'maxBy',
]);

/** Properties by which a reference of a user interface library holds its value. */
export const REFERENCE_PROPERTIES: ReadonlySet<string> = new Set(['current', 'value']);

/** Functions and methods whose result is known to be no WebSocket, whatever it is called. */
export const OTHER_FACTORIES: ReadonlySet<string> = new Set([
  'addWorksheet',
  'createDataChannel',
  'createElement',
  'createImageBitmap',
  'createInterface',
  'createReadStream',
  'createWriteStream',
  'getElementById',
  'getWorksheet',
  'openDatabase',
  'openDB',
  'querySelector',
]);

/** Modules whose functions and classes make no WebSocket, whatever their values are called: Node's own, and well-known clients. */
export const OTHER_MODULES: ReadonlySet<string> = new Set([
  'child_process',
  'cluster',
  'dgram',
  'events',
  'fs',
  'fs/promises',
  'http',
  'http2',
  'https',
  'net',
  'perf_hooks',
  'readline',
  'repl',
  'stream',
  'timers',
  'tls',
  'worker_threads',
  'zlib',
  'amqplib',
  'engine.io',
  'engine.io-client',
  'ioredis',
  'mqtt',
  'mysql2',
  'nats',
  'pg',
  'redis',
  'socket.io',
  'socket.io-client',
  'zeromq',
]);

/** What an implementation for Node calls its class, and what that can do besides what a browser's can. */
export const IMPLEMENTATION_CLASS = 'WebSocket';
export const IMPLEMENTATION_METHODS: readonly string[] = ['send', 'close', 'ping', 'terminate'];

/** Classes that an implementation extends, and others as well. */
export const BASE_CLASSES: ReadonlySet<string> = new Set(['EventEmitter', 'EventTarget', 'Object']);

/** What `readyState` may be, by the names that every implementation has for it. */
export const READY_STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 } as const;

/** Last words of names that are a WebSocket's in 92 of 100 cases. */
export const SOCKET_NAMES: ReadonlySet<string> = new Set(['ws', 'websocket', 'socket', 'sock']);

/** Last words of names that often are: evidence for `detection: 'eager'` only. */
export const POSSIBLE_SOCKET_NAMES: ReadonlySet<string> = new Set(['conn', 'connection', 'client', 'peer', 'transport']);

/** Words in the name of a symbol that say no more than that it is one: `kClose`, `CLOSE_SYMBOL`. */
export const SYMBOL_WORDS: ReadonlySet<string> = new Set(['k', 's', 'sym', 'symbol']);

/** Names of a parameter or property that holds a close code. */
export const CODE_NAMES: ReadonlySet<string> = new Set(['code', 'closeCode', 'close_code', 'closeStatus', 'statusCode']);

/** What settles a promise. */
export const SETTLERS: readonly string[] = ['resolve', 'reject'];

/** What a close event has besides its code. */
export const CLOSE_EVENT_MEMBERS = ['wasClean', 'reason'] as const;

/** Names of a parameter that holds a close event, in a function that is named for closing. */
export const CLOSE_EVENT_NAMES: ReadonlySet<string> = new Set(['event', 'e', 'ev', 'evt', 'closeEvent']);

/** Words in the name of a function that handles the end of a connection. */
export const CLOSING_WORDS: ReadonlySet<string> = new Set([
  'close',
  'closed',
  'closing',
  'onclose',
  'disconnect',
  'disconnected',
]);

/** First words of a function that ends a connection with the code it is given: `closeOther(code)`. */
export const CLOSING_VERBS: ReadonlySet<string> = new Set([
  'close',
  'end',
  'terminate',
  'disconnect',
  'drop',
  'destroy',
  'shutdown',
  'stop',
  'leave',
]);

/** Names of the first parameter of a Node-style callback. */
export const CALLBACK_ERROR_NAMES: ReadonlySet<string> = new Set(['err', 'error']);

/** Properties of an error that hold a number or string of some other registry: HTTP, Node, gRPC. */
export const ERROR_CODE_PROPERTIES: ReadonlySet<string> = new Set(['code', 'statusCode', 'status']);

/** Words that constants of close codes carry beside the code's own name: `WS_CLOSE_NORMAL`, `StatusGoingAway`, `CloseCode`. */
export const CODE_AFFIXES: ReadonlySet<string> = new Set([
  'close',
  'closed',
  'code',
  'codes',
  'reason',
  'status',
  'ws',
  'websocket',
  'web',
  'socket',
]);

/** First words of a function that validates what it is given. */
export const VALIDATOR_WORDS: ReadonlySet<string> = new Set(['validate', 'is', 'check', 'assert', 'ensure']);

/** Words in the name of a constant that make a private code of its number. */
export const CODE_WORDS: ReadonlySet<string> = new Set(['close', 'code', 'codes']);

/** Aliases that are a role where a word of the list above follows: an `errorCode` may be any. */
export const CODE_ROLES: ReadonlySet<string> = new Set(['ERROR']);

/** Words that make a bound of it, of what ends in `CLOSE_CODE` too, which is a code else: `IDLE_TIMEOUT_CLOSE_CODE`. */
export const BOUND_WORDS: ReadonlySet<string> = new Set([
  'max',
  'min',
  'bound',
  'base',
  'range',
  'first',
  'last',
  'lowest',
  'highest',
]);

/** Words that make a time, a size, an address or a bound of it after all. */
export const MEASURE_WORDS: ReadonlySet<string> = new Set([
  'timeout',
  'delay',
  'interval',
  'ms',
  'millis',
  'milliseconds',
  'seconds',
  'time',
  'wait',
  'after',
  'port',
  'size',
  'length',
  'limit',
  'count',
  'period',
  'duration',
  'durations',
  'delays',
  'timeouts',
  'intervals',
  'ports',
  'limits',
  'grace',
  'ttl',
  'backoff',
  ...BOUND_WORDS,
]);

/** Words in the name of a table that make it one of close codes, one of each list. */
export const SOCKET_WORDS: ReadonlySet<string> = new Set(['close', 'ws', 'websocket', 'socket']);
export const TABLE_WORDS: ReadonlySet<string> = new Set(['close', 'code', 'codes', 'status', 'reason', 'reasons', 'event']);

/** Names of the second parameter of a server's handler, an HTTP request. */
export const REQUEST_NAMES: ReadonlySet<string> = new Set(['request', 'req']);

/** Names of a parameter that holds an error, whose `closeCode` is no close event's. */
export const ERROR_NAMES: ReadonlySet<string> = new Set(['err', 'error', 'exception', 'ex']);

/** Names of a value that is an error, where its message or stack is taken, or its text asked for. */
export const ERROR_VALUE = /^(?:err|error|exception|ex)$|(?:Err|Error|Exception)$/;
/** Types and classes that are errors by their name. */
export const ERROR_TYPE = /^\w*(?:Error|Exception)$/;
/** Types and classes that hold bytes. */
export const BYTES_TYPE = /^(?:Buffer|Uint8Array|ArrayBuffer)$/;

/** Members that count something. */
export const LENGTHS: ReadonlySet<string> = new Set(['length', 'byteLength', 'size']);

/** Members of a message or its event that hold nothing of the text. */
export const EVENT_MEMBERS: ReadonlySet<string> = new Set([
  'type',
  'target',
  'currentTarget',
  'origin',
  'ports',
  'source',
  'lastEventId',
  'timeStamp',
  'isTrusted',
  'id',
  'topic',
]);

/** Methods of a text or message whose result is its text, or a part of it, of no shorter bound. */
export const TEXT_METHODS: ReadonlySet<string> = new Set([
  'text',
  'json',
  'valueOf',
  'trim',
  'trimStart',
  'trimEnd',
  'normalize',
  'toLowerCase',
  'toUpperCase',
  'replace',
  'replaceAll',
  'split',
  'at',
  'concat',
  'padStart',
  'padEnd',
]);

/** Beginnings of the names of close codes that nothing else is called. */
export const TELLING_NAMES: readonly string[] = [
  'going_away',
  'normal_clos',
  'close_normal',
  'no_status_r',
  'policy_violation',
  'message_too_',
  'mandatory_ext',
  'unsupported_data',
  'invalid_frame_payload',
  'service_restart',
  'try_again_later',
  'tls_handshake',
];

/** Members that are a text wherever they are handed to a `close` behind a number. */
export const TEXT_MEMBERS: ReadonlySet<string> = new Set(['message', 'reason', 'stack']);

/** Members that tell a WebSocket from what looks like one; each needs a second beside it. */
export const TELLING_MEMBERS: readonly string[] = ['readyState', 'onclose', 'binaryType', 'bufferedAmount'];
/** Those, and others that go with them. */
export const SECOND_MEMBERS: readonly string[] = [...TELLING_MEMBERS, 'send', 'onmessage'];

/** What compilers write around a `require`: TypeScript, Babel, esbuild, Rollup. It gives the module, or an object that holds it. */
export const INTEROP_FUNCTION =
  /^_*(?:import(?:Default|Star)|interop(?:Require)?(?:Default|Wildcard|Namespace)|toESM)(?:Default|Compat)?\d*$/;

/** Members of a data channel, a worker, a port, an HTTP request: not of a WebSocket. */
export const FOREIGN_MEMBERS: readonly string[] = [
  'postMessage',
  'createDataChannel',
  'label',
  'maxRetransmits',
  'responseText',
  'onreadystatechange',
  'abort',
  'setRequestHeader',
];

/** Members of a socket of another kind, which may have a `send` and a name like this one's: of TCP, UDP, Socket.IO, ZeroMQ. */
export const OTHER_SOCKET_MEMBERS: readonly string[] = [
  'write',
  'emit',
  'bind',
  'connect',
  'receive',
  'recv',
  'setEncoding',
  'pipe',
  'disconnect',
];
