import type { Range } from './ranges.js';

/** A runtime or library with a `close(code, reason)` of its own; also the values of `settings.websocket.environment`. */
export type RuntimeId =
  | 'browser'
  | 'node'
  | 'undici'
  | 'deno'
  | 'deno-server'
  | 'bun'
  | 'bun-server'
  | 'workerd'
  | 'ws'
  | 'ws-legacy'
  | 'faye'
  | 'websocket'
  | 'websocket-w3c'
  | 'websocket-drop'
  | 'jsdom'
  | 'happy-dom'
  | 'react-native'
  | 'uwebsockets'
  | 'uwebsockets-close'
  | 'sockjs'
  | 'partysocket-over-whatwg'
  | 'partysocket-over-ws'
  | 'reconnecting-websocket-over-whatwg'
  | 'reconnecting-websocket-over-ws'
  | 'websocket-stream'
  | 'mock-socket';

/** The call throws and sends nothing; `error` is the error's `name`. */
interface Throws {
  readonly effect: 'throws';
  readonly error: string;
}

/** What a call of close() does to the wire. */
export type Effect =
  /** The code goes out as given; a numeric string as the number that it reads. */
  | { readonly effect: 'sent' }
  /** Another code goes out. */
  | { readonly effect: 'sent as'; readonly code: number }
  /** A Close frame without a code: the peer sees 1005. */
  | { readonly effect: 'empty frame' }
  /** The connection is dropped without a Close frame: the peer sees 1006. */
  | { readonly effect: 'no frame' }
  /** No error, nothing on the wire, no close event: the connection stays open behind an object that says CLOSED. */
  | { readonly effect: 'swallowed' }
  | Throws;

/** What becomes of a reason. */
export type ReasonEffect =
  /** Its text goes out; of an over-long one all of it, in an illegal control frame. Of bytes: the text that they encode. */
  | { readonly effect: 'sent' }
  /** Cut to 123 bytes at a character boundary. */
  | { readonly effect: 'truncated' }
  /** Sent as `String(reason)`. */
  | { readonly effect: 'stringified' }
  /** The code goes out without a reason. */
  | { readonly effect: 'dropped' }
  /** The code goes out with the library's own text. */
  | { readonly effect: 'replaced' }
  | { readonly effect: 'swallowed' }
  | Throws;

/** All that the measured rows of one runtime do where they differ, what its newest version does first. */
export type Outcomes<T> = readonly [T, ...T[]];

/** Codes that neither go out as given nor meet {@link Runtime.otherwise}. */
export interface Exception {
  readonly range: Range;
  readonly effect: Effect;
  /** The measured rows that do so, where not all rows of the runtime do. */
  readonly only?: readonly string[];
}

/** What one runtime does with `close(code, reason)`. A merged row sends what all of its members send, and shows what any of them shows. */
export interface Runtime {
  /** Its name within a message, after "in" or "by". */
  readonly title: string;
  /** The rows of the runtime matrix (`tests/facts/runtime-matrix.json`) that hold it; none: known from its source or documentation only. */
  readonly measured: readonly string[];
  /** The codes that `close(code)` puts on the wire as given. Measured for 0–5001 and 65535, continued between them. */
  readonly sendable: readonly Range[];
  /** What an integer outside `sendable` and `exceptions` meets. Where those two cover all 16 bits it says what a bad argument would. */
  readonly otherwise: Effect;
  readonly exceptions: readonly Exception[];
  /**
   * A fraction is rounded (half to even) or truncated to the code that counts, refused, or held against the limits as it is and
   * truncated on the wire (1000.5 passes, 4999.9 does not).
   */
  readonly fraction: Outcomes<'rounded' | 'truncated' | 'refused' | 'compared as given'>;
  /** An integer below 0 or above 65535: refused as `otherwise` says, taken modulo 65536, or clamped to 0–65535. */
  readonly outside16Bits: Outcomes<'refused' | 'wrapped' | 'clamped'>;
  /** Codes that are no number. */
  readonly nonNumber: {
    readonly null: Outcomes<Effect>;
    readonly NaN: Outcomes<Effect>;
    /** `'1000'`, `'4001'`. */
    readonly numericString: Outcomes<Effect>;
    /** `'abc'`, `''`. */
    readonly otherString: Outcomes<Effect>;
  };
  readonly reason: {
    /** More than {@link REASON_BYTES} bytes of UTF-8. */
    readonly overlong: Outcomes<ReasonEffect>;
    /** Reasons that are no string; `object` includes errors, `bytes` are a Buffer or Uint8Array. */
    readonly nonString: Readonly<Record<'number' | 'boolean' | 'null' | 'object' | 'array' | 'bytes', Outcomes<ReasonEffect>>>;
  };
  /** What a listener of an emitter, `(code, reason)`, gets as the reason, where that is no string. */
  readonly listenerReason?: 'Buffer';
  /** What `close()` sends: an empty frame (the peer sees 1005) or this code. */
  readonly closeWithoutCode: 'empty frame' | 'no frame' | number;
  /** What `close(undefined, 'x')` does; an empty frame means that the reason is lost. */
  readonly reasonWithoutCode: Outcomes<Effect>;
  /** `readyState` after a close() that threw; empty: none throws, or not measured. */
  readonly afterThrow: readonly ('open' | 'closing')[];
  /** A sentence on what a close() that threw for its code leaves behind, where that is no open socket. */
  readonly afterThrowNote?: string;
  /** The codes that a close event or close listener can show, whatever the peer sent, dropped or failed to answer. */
  readonly received: readonly Range[];
  /** Those of them that it shows while the peer keeps to RFC 6455; the others take a peer that breaks it. */
  readonly conforming: readonly Range[];
  /** What it shows for a connection that ended without a Close frame. */
  readonly lost: number;
  /** Its close handler is told the code that its own `close()` was given, whatever number that is. */
  readonly tellsOwnCode?: true;
}

/** The longest reason, in bytes of UTF-8: a control frame's 125 less two for the code (RFC 6455 section 5.5). */
export const REASON_BYTES = 123;

const ANY: readonly Range[] = [[0, 65535]];
const WHATWG: readonly Range[] = [
  [1000, 1000],
  [3000, 4999],
];
const LEGAL: readonly Range[] = [
  [1000, 1003],
  [1007, 1014],
  [3000, 4999],
];
/** The legal codes and the two that an implementation reports by itself. */
const LEGAL_RECEIVED: readonly Range[] = [
  [1000, 1003],
  [1005, 1014],
  [3000, 4999],
];
/** The same where there is no 1005: a Close frame without a code is 1000 or 1006 there. */
const WITHOUT_1005: readonly Range[] = [
  [1000, 1003],
  [1006, 1014],
  [3000, 4999],
];
/** The legal codes, the two of an implementation, and what Firefox reports for a failed TLS handshake. */
const BROWSER_CONFORMING: readonly Range[] = [
  [1000, 1003],
  [1005, 1015],
  [3000, 4999],
];
/** Deno reports every abnormal end, and a received 1014, as 0. */
const DENO_RECEIVED: readonly Range[] = [
  [0, 0],
  [1000, 1003],
  [1005, 1005],
  [1007, 1013],
  [3000, 4999],
];

const SENT = { effect: 'sent' } as const;
const EMPTY_FRAME = { effect: 'empty frame' } as const;
const NO_FRAME = { effect: 'no frame' } as const;
const SWALLOWED = { effect: 'swallowed' } as const;
const TRUNCATED = { effect: 'truncated' } as const;
const STRINGIFIED = { effect: 'stringified' } as const;
const DROPPED = { effect: 'dropped' } as const;
const REPLACED = { effect: 'replaced' } as const;
const INVALID_ACCESS = { effect: 'throws', error: 'InvalidAccessError' } as const;
const SYNTAX = { effect: 'throws', error: 'SyntaxError' } as const;
const TYPE = { effect: 'throws', error: 'TypeError' } as const;
const RANGE = { effect: 'throws', error: 'RangeError' } as const;
const ERROR = { effect: 'throws', error: 'Error' } as const;
const AS_0 = { effect: 'sent as', code: 0 } as const;
const AS_1000 = { effect: 'sent as', code: 1000 } as const;
const AS_1002 = { effect: 'sent as', code: 1002 } as const;

const STRINGIFY: Runtime['reason']['nonString'] = {
  number: [STRINGIFIED],
  boolean: [STRINGIFIED],
  null: [STRINGIFIED],
  object: [STRINGIFIED],
  array: [STRINGIFIED],
  bytes: [STRINGIFIED],
};

/** The WHATWG `close()` where WebIDL's [Clamp] rounds, as it says; Chromium and others truncate. */
const whatwg = {
  measured: [] as readonly string[],
  sendable: WHATWG,
  otherwise: INVALID_ACCESS,
  exceptions: [],
  fraction: ['rounded'],
  outside16Bits: ['refused'],
  nonNumber: { null: [INVALID_ACCESS], NaN: [INVALID_ACCESS], numericString: [SENT], otherString: [INVALID_ACCESS] },
  reason: { overlong: [SYNTAX], nonString: STRINGIFY },
  closeWithoutCode: 'empty frame',
  reasonWithoutCode: [AS_1000],
  afterThrow: ['open'],
  received: LEGAL_RECEIVED,
  conforming: LEGAL_RECEIVED,
  lost: 1006,
} satisfies Omit<Runtime, 'title'>;

/** ws 8 and what is built on it. */
const ws8 = {
  sendable: LEGAL,
  otherwise: TYPE,
  exceptions: [],
  fraction: ['compared as given'],
  outside16Bits: ['refused'],
  nonNumber: { null: [TYPE], NaN: [TYPE], numericString: [TYPE], otherString: [TYPE] },
  reason: {
    overlong: [RANGE],
    nonString: { number: [DROPPED], boolean: [DROPPED], null: [TYPE], object: [DROPPED], array: [TYPE], bytes: [SENT] },
  },
  closeWithoutCode: 'empty frame',
  reasonWithoutCode: [EMPTY_FRAME],
  received: LEGAL_RECEIVED,
  conforming: LEGAL_RECEIVED,
  lost: 1006,
} satisfies Omit<Runtime, 'title' | 'measured' | 'afterThrow'>;

/** `connection.close()` of the `websocket` package, client and server. */
const theturtle32 = {
  sendable: [
    [1000, 1003],
    [1007, 1015],
    [3000, 4999],
  ],
  otherwise: ERROR,
  exceptions: [],
  // Held against a list below 3000, against limits above.
  fraction: ['refused', 'compared as given'],
  outside16Bits: ['refused'],
  nonNumber: { null: [AS_1000], NaN: [ERROR], numericString: [AS_1000], otherString: [AS_1000] },
  reason: {
    overlong: [SENT],
    nonString: {
      number: [REPLACED],
      boolean: [REPLACED],
      null: [REPLACED],
      object: [REPLACED],
      array: [REPLACED],
      bytes: [REPLACED],
    },
  },
  closeWithoutCode: 1000,
  reasonWithoutCode: [AS_1000],
  received: ANY,
  conforming: WITHOUT_1005,
  lost: 1006,
} satisfies Omit<Runtime, 'title' | 'measured' | 'afterThrow'>;

/** `end()` of uWebSockets.js, from its source; `Bun.serve`, which is built on it, behaves so too. */
const uWebSockets = {
  sendable: [
    [1, 1004],
    [1007, 65535],
  ],
  otherwise: SENT,
  exceptions: [
    { range: [0, 0], effect: EMPTY_FRAME },
    { range: [1005, 1006], effect: EMPTY_FRAME },
  ],
  fraction: ['truncated'],
  outside16Bits: ['wrapped'],
  nonNumber: { null: [EMPTY_FRAME], NaN: [EMPTY_FRAME], numericString: [SENT], otherString: [EMPTY_FRAME] },
  reason: { overlong: [TRUNCATED], nonString: STRINGIFY },
  closeWithoutCode: 'empty frame',
  reasonWithoutCode: [EMPTY_FRAME],
  afterThrow: [],
  // The close handler is told the server's own code as it was given.
  tellsOwnCode: true,
  received: ANY,
  conforming: ANY,
  lost: 1006,
} satisfies Omit<Runtime, 'title' | 'measured'>;

export const RUNTIMES: Readonly<Record<RuntimeId, Runtime>> = {
  browser: {
    ...whatwg,
    title: 'browsers',
    measured: ['client-chromium', 'client-firefox', 'client-webkit'],
    fraction: ['truncated', 'rounded'],
    reasonWithoutCode: [INVALID_ACCESS, EMPTY_FRAME],
    // Chromium shows any other number that came on the wire, Firefox 1015 for a failed TLS handshake.
    received: ANY,
    conforming: BROWSER_CONFORMING,
  },
  node: {
    ...whatwg,
    title: "Node's global WebSocket",
    measured: [
      'client-global-node-v26.10.0',
      'client-global-node-v25.9.0',
      'client-global-node-v24.21.0',
      'client-global-node-v22.23.3',
    ],
    reasonWithoutCode: [AS_1000, EMPTY_FRAME],
  },
  undici: {
    ...whatwg,
    title: 'undici',
    measured: ['client-undici8', 'client-undici7', 'client-undici6'],
    reasonWithoutCode: [AS_1000, EMPTY_FRAME],
  },
  deno: {
    ...whatwg,
    title: "Deno's WebSocket",
    measured: ['client-global-deno-2.9.6'],
    reasonWithoutCode: [EMPTY_FRAME],
    received: DENO_RECEIVED,
    conforming: DENO_RECEIVED,
    lost: 0,
  },
  'deno-server': {
    ...whatwg,
    title: 'Deno.upgradeWebSocket',
    measured: ['server-deno'],
    sendable: ANY,
    otherwise: SENT,
    outside16Bits: ['clamped'],
    nonNumber: { null: [AS_0], NaN: [AS_0], numericString: [SENT], otherString: [AS_0] },
    reasonWithoutCode: [EMPTY_FRAME],
    afterThrow: [],
    received: DENO_RECEIVED,
    conforming: DENO_RECEIVED,
    lost: 0,
  },
  bun: {
    ...whatwg,
    title: "Bun's WebSocket",
    measured: ['client-global-bun-1.4.5'],
    sendable: LEGAL,
  },
  'bun-server': {
    ...uWebSockets,
    title: 'Bun.serve',
    measured: ['server-bun'],
    nonNumber: { null: [TYPE], NaN: [EMPTY_FRAME], numericString: [TYPE], otherString: [TYPE] },
    closeWithoutCode: 1000,
    reasonWithoutCode: [AS_1000],
  },
  workerd: {
    ...whatwg,
    title: 'Cloudflare Workers',
    measured: ['client-workerd', 'server-workerd-new', 'server-workerd-hib', 'server-workerd-old'],
    sendable: [
      [1000, 1003],
      [1007, 1014],
      [1016, 4999],
    ],
    fraction: ['truncated'],
    // A compatibility date of 2024-01-01 sends it.
    reason: { overlong: [SYNTAX, SENT], nonString: STRINGIFY },
    reasonWithoutCode: [INVALID_ACCESS],
    received: ANY,
  },
  ws: {
    ...ws8,
    title: 'the ws library',
    measured: [
      'client-ws',
      'client-ws-ee',
      'client-ws818',
      'client-ws-bun',
      'client-isows',
      'server-ws',
      'server-crossws',
      'server-fastify',
      'server-hono',
    ],
    listenerReason: 'Buffer',
    afterThrow: ['open', 'closing'],
    afterThrowNote: 'In ws before 8.22 the socket then stays CLOSING for good.',
  },
  // Apart from ws: 6 refuses 1014 and sends over-long reasons, both refuse every reason that is no string.
  'ws-legacy': {
    ...ws8,
    title: 'ws 6 and 7',
    measured: ['client-ws7', 'client-ws6'],
    sendable: [
      [1000, 1003],
      [1007, 1013],
      [3000, 4999],
    ],
    exceptions: [{ range: [1014, 1014], effect: SENT, only: ['client-ws7'] }],
    reason: {
      overlong: [RANGE, SENT],
      nonString: { number: [TYPE], boolean: [TYPE], null: [TYPE], object: [TYPE], array: [TYPE], bytes: [TYPE] },
    },
    afterThrow: ['closing'],
    afterThrowNote: 'The socket then stays CLOSING for good.',
  },
  faye: {
    title: 'faye-websocket',
    measured: ['client-faye', 'server-faye'],
    sendable: WHATWG,
    otherwise: ERROR,
    exceptions: [],
    fraction: ['compared as given'],
    outside16Bits: ['refused'],
    nonNumber: { null: [ERROR], NaN: [AS_1000], numericString: [SENT, ERROR], otherString: [AS_0, ERROR] },
    reason: {
      overlong: [SENT],
      nonString: {
        number: [STRINGIFIED, DROPPED],
        boolean: [RANGE, DROPPED],
        null: [DROPPED],
        object: [RANGE],
        array: [SENT],
        bytes: [SENT, TYPE],
      },
    },
    closeWithoutCode: 1000,
    reasonWithoutCode: [AS_1000],
    // It stays CLOSING where a reason that is no string threw.
    afterThrow: ['open', 'closing'],
    received: ANY,
    conforming: WITHOUT_1005,
    lost: 1006,
  },
  websocket: {
    ...theturtle32,
    title: 'the websocket package',
    measured: ['client-websocket-conn', 'server-websocket'],
    afterThrow: ['open'],
  },
  'websocket-w3c': {
    ...theturtle32,
    title: "the websocket package's w3cwebsocket",
    measured: ['client-websocket-w3c'],
    exceptions: [{ range: [0, 0], effect: AS_1000 }],
    nonNumber: { null: [AS_1000], NaN: [AS_1000], numericString: [AS_1000], otherString: [AS_1000] },
    afterThrow: ['closing'],
    afterThrowNote: 'The socket then stays CLOSING for good.',
  },
  'websocket-drop': {
    ...theturtle32,
    title: "the websocket package's drop()",
    measured: ['client-websocket-drop', 'server-websocket-drop'],
    sendable: ANY,
    otherwise: RANGE,
    fraction: ['truncated'],
    nonNumber: { null: [AS_1002], NaN: [AS_0], numericString: [AS_1002], otherString: [AS_1002] },
    closeWithoutCode: 1002,
    reasonWithoutCode: [AS_1002],
    afterThrow: ['open'],
  },
  jsdom: {
    ...whatwg,
    title: 'jsdom',
    measured: ['client-jsdom'],
    afterThrow: ['closing', 'open'],
    afterThrowNote: 'The socket then stays CLOSING.',
  },
  'happy-dom': {
    ...whatwg,
    title: 'happy-dom',
    measured: ['client-happy-dom'],
    fraction: ['compared as given'],
    nonNumber: {
      null: [INVALID_ACCESS],
      NaN: [INVALID_ACCESS],
      numericString: [INVALID_ACCESS, TYPE],
      otherString: [INVALID_ACCESS],
    },
    reason: {
      overlong: [SYNTAX],
      nonString: { number: [TYPE], boolean: [TYPE], null: [TYPE], object: [TYPE], array: [TYPE], bytes: [SENT] },
    },
    reasonWithoutCode: [EMPTY_FRAME],
  },
  // Its JavaScript checks nothing; Android's OkHttp throws for the rest, iOS may send it.
  'react-native': {
    ...whatwg,
    title: 'React Native',
    sendable: LEGAL,
    otherwise: { effect: 'throws', error: 'IllegalArgumentException' },
    fraction: ['truncated'],
    nonNumber: { null: [AS_1000], NaN: [AS_1000], numericString: [AS_1000], otherString: [AS_1000] },
    reason: {
      overlong: [{ effect: 'throws', error: 'IllegalArgumentException' }],
      nonString: {
        number: [DROPPED],
        boolean: [DROPPED],
        null: [DROPPED],
        object: [DROPPED],
        array: [DROPPED],
        bytes: [DROPPED],
      },
    },
    closeWithoutCode: 1000,
    reasonWithoutCode: [AS_1000],
    afterThrow: ['closing'],
    received: ANY,
    conforming: ANY,
  },
  uwebsockets: { ...uWebSockets, title: "uWebSockets.js's end()", measured: [] },
  // close() takes no arguments and drops the connection.
  'uwebsockets-close': {
    ...uWebSockets,
    title: "uWebSockets.js's close()",
    measured: [],
    sendable: [],
    otherwise: NO_FRAME,
    exceptions: [],
    outside16Bits: ['refused'],
    nonNumber: { null: [NO_FRAME], NaN: [NO_FRAME], numericString: [NO_FRAME], otherString: [NO_FRAME] },
    closeWithoutCode: 'no frame',
    reasonWithoutCode: [NO_FRAME],
  },
  // The client accepts the code and shows it to its own close handler; the WebSocket below is closed without one.
  sockjs: {
    ...whatwg,
    title: 'SockJS',
    otherwise: ERROR,
    exceptions: [{ range: [0, 0], effect: AS_1000 }],
    fraction: ['compared as given'],
    nonNumber: { null: [AS_1000], NaN: [AS_1000], numericString: [ERROR, SENT], otherString: [ERROR, AS_1000] },
    closeWithoutCode: 1000,
    received: ANY,
    conforming: ANY,
  },
  'partysocket-over-whatwg': {
    ...whatwg,
    title: 'partysocket',
    measured: ['client-partysocket-undici7'],
    otherwise: SWALLOWED,
    nonNumber: { null: [SWALLOWED], NaN: [SWALLOWED], numericString: [SENT], otherString: [SWALLOWED] },
    reason: { overlong: [SWALLOWED], nonString: STRINGIFY },
    closeWithoutCode: 1000,
    afterThrow: [],
    // The socket below may be a browser's.
    received: ANY,
    conforming: BROWSER_CONFORMING,
  },
  'partysocket-over-ws': {
    ...ws8,
    title: 'partysocket',
    measured: ['client-partysocket'],
    otherwise: SWALLOWED,
    nonNumber: { null: [SWALLOWED], NaN: [SWALLOWED], numericString: [SWALLOWED], otherString: [SWALLOWED] },
    reason: {
      overlong: [SWALLOWED],
      nonString: {
        number: [DROPPED],
        boolean: [DROPPED],
        null: [SWALLOWED],
        object: [DROPPED],
        array: [SWALLOWED],
        bytes: [SENT],
      },
    },
    closeWithoutCode: 1000,
    reasonWithoutCode: [AS_1000],
    afterThrow: [],
  },
  'reconnecting-websocket-over-whatwg': {
    ...whatwg,
    title: 'reconnecting-websocket',
    measured: ['client-rws-undici7'],
    closeWithoutCode: 1000,
    // The socket below may be a browser's.
    received: ANY,
    conforming: BROWSER_CONFORMING,
  },
  'reconnecting-websocket-over-ws': {
    ...ws8,
    title: 'reconnecting-websocket',
    measured: ['client-rws'],
    closeWithoutCode: 1000,
    reasonWithoutCode: [AS_1000],
    afterThrow: ['open'],
  },
  'websocket-stream': {
    ...whatwg,
    title: 'WebSocketStream',
    measured: ['wss-chromium', 'wss-deno', 'wss-undici7'],
    exceptions: [{ range: [0, 0], effect: EMPTY_FRAME, only: ['wss-deno'] }],
    fraction: ['truncated'],
    outside16Bits: ['refused', 'wrapped'],
    nonNumber: {
      null: [INVALID_ACCESS, EMPTY_FRAME],
      NaN: [INVALID_ACCESS, TYPE],
      numericString: [SENT],
      otherString: [INVALID_ACCESS, TYPE, EMPTY_FRAME],
    },
    afterThrow: [],
    received: ANY,
    conforming: ANY,
  },
  'mock-socket': {
    ...whatwg,
    title: 'mock-socket',
    otherwise: TYPE,
    exceptions: [{ range: [0, 0], effect: EMPTY_FRAME }],
    fraction: ['compared as given'],
    nonNumber: { null: [EMPTY_FRAME], NaN: [EMPTY_FRAME], numericString: [TYPE], otherString: [TYPE, EMPTY_FRAME] },
    reasonWithoutCode: [EMPTY_FRAME],
    received: ANY,
    conforming: ANY,
  },
};
