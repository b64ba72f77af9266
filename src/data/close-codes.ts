import type { Range } from './ranges.js';

/** Who may put a code in a Close frame. `nobody`: the code is reserved or only ever reported to the local application. */
export type Sender = 'either' | 'client' | 'server' | 'nobody';

/** What a client does after it received a code. No registered code asks for an immediate reconnect. */
export type ReconnectPolicy = 'never' | 'with backoff' | 'after re-authentication';

/** One code of the IANA registry "WebSocket Close Code Number". */
export interface CloseCode {
  /** The number, 1000–3999 (4000–4999 cannot be registered: RFC 6455 section 11.7). */
  readonly code: number;
  /** The name in the registry, spelled as there. */
  readonly name: string;
  /** The member name in an enum or object of constants, UPPER_SNAKE. */
  readonly constant: string;
  /** Who may send it (RFC 6455 section 7.4.1, later registrations). */
  readonly sentBy: Sender;
  /**
   * Who chooses it. `implementation`: the WebSocket implementation sends or reports it by itself and application code has no
   * business with it. Those of them that are `onWire` (1002, 1010) accuse the peer or the handshake.
   */
  readonly belongsTo: 'application' | 'implementation';
  /** Whether a Close frame may carry it (RFC 6455 section 7.4.1). */
  readonly onWire: boolean;
  /** What to do about the connection after receiving it. */
  readonly reconnect: ReconnectPolicy;
  /**
   * Other names of it in two dozen libraries, UPPER_SNAKE, without the affixes `close`, `code`, `ws`, `websocket`, `status`
   * where a library adds them to every name; `constant` is not repeated. Names with two readings: {@link AMBIGUOUS_ALIASES}.
   */
  readonly aliases: readonly string[];
}

/** What the peer of a close() without a code sees: a code of its own cannot be sent (RFC 6455 section 7.1.5). */
export const NO_CODE = 1005;

/** What a listener reports where the connection ended without a Close frame (RFC 6455 section 7.1.5). */
export const NO_FRAME = 1006;

const REGISTERED = [
  {
    code: 1000,
    name: 'Normal Closure',
    constant: 'NORMAL_CLOSURE',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'never',
    aliases: ['CLOSING_NORMAL', 'NORMAL', 'NO_ERROR', 'SUCCESS'],
  },
  {
    code: 1001,
    name: 'Going Away',
    constant: 'GOING_AWAY',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'with backoff',
    aliases: ['AWAY', 'ENDPOINT_UNAVAILABLE', 'SHUTDOWN'],
  },
  {
    code: 1002,
    name: 'Protocol error',
    constant: 'PROTOCOL_ERROR',
    sentBy: 'either',
    belongsTo: 'implementation',
    onWire: true,
    reconnect: 'never',
    aliases: ['PROTOCOL'],
  },
  {
    code: 1003,
    name: 'Unsupported Data',
    constant: 'UNSUPPORTED_DATA',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'never',
    aliases: [
      'INVALID_DATA_TYPE',
      'INVALID_MESSAGE_TYPE',
      'NOT_ACCEPTABLE',
      'UNACCEPTABLE',
      'UNPROCESSABLE_INPUT',
      'UNSUPPORTED',
    ],
  },
  {
    code: 1004,
    name: 'Reserved',
    constant: 'RESERVED',
    sentBy: 'nobody',
    belongsTo: 'implementation',
    onWire: false,
    reconnect: 'never',
    aliases: ['RESERVED1', 'UNDEFINED'],
  },
  {
    code: 1005,
    name: 'No Status Rcvd',
    constant: 'NO_STATUS_RECEIVED',
    sentBy: 'nobody',
    belongsTo: 'implementation',
    onWire: false,
    reconnect: 'with backoff',
    aliases: ['EMPTY', 'NOCODE', 'NOT_PROVIDED', 'NO_CODE', 'NO_STATUS', 'NO_STATUS_CODE', 'NO_STATUS_RCVD', 'NULL', 'STATUS'],
  },
  {
    code: 1006,
    name: 'Abnormal Closure',
    constant: 'ABNORMAL_CLOSURE',
    sentBy: 'nobody',
    belongsTo: 'implementation',
    onWire: false,
    reconnect: 'with backoff',
    aliases: ['ABNORMAL', 'ABNORMAL_CLOSE', 'ABORTED', 'NO_CLOSE', 'NO_CLOSE_FRAME'],
  },
  {
    code: 1007,
    name: 'Invalid frame payload data',
    constant: 'INVALID_FRAME_PAYLOAD_DATA',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'never',
    aliases: ['BAD_PAYLOAD', 'ENCODING_ERROR', 'INVALID', 'INVALID_PAYLOAD', 'INVALID_PAYLOAD_DATA', 'NO_UTF8'],
  },
  {
    code: 1008,
    name: 'Policy Violation',
    constant: 'POLICY_VIOLATION',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'after re-authentication',
    aliases: ['POLICY'],
  },
  {
    code: 1009,
    name: 'Message Too Big',
    constant: 'MESSAGE_TOO_BIG',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'never',
    aliases: ['MESSAGE_TOO_LARGE', 'SIZE', 'TOO_BIG_TO_PROCESS'],
  },
  {
    code: 1010,
    name: 'Mandatory Ext.',
    constant: 'MANDATORY_EXTENSION',
    sentBy: 'client',
    belongsTo: 'implementation',
    onWire: true,
    reconnect: 'never',
    aliases: [
      'EXTENSION',
      'EXTENSION_ERROR',
      'EXTENSION_REQUIRED',
      'MANDATORY_EXT',
      'MISSING_EXTENSION',
      'REQUIRED_EXTENSION',
      'UNSUPPORTED_EXTENSIONS',
    ],
  },
  {
    code: 1011,
    name: 'Internal Error',
    constant: 'INTERNAL_ERROR',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'with backoff',
    aliases: ['ERROR', 'INTERNAL_SERVER_ERR', 'INTERNAL_SERVER_ERROR', 'SERVER_ERROR', 'UNEXPECTED_CONDITION'],
  },
  {
    code: 1012,
    name: 'Service Restart',
    constant: 'SERVICE_RESTART',
    sentBy: 'server',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'with backoff',
    aliases: ['RESTART', 'SERVICE_RESTARTED'],
  },
  {
    code: 1013,
    name: 'Try Again Later',
    constant: 'TRY_AGAIN_LATER',
    sentBy: 'server',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'with backoff',
    aliases: ['AGAIN', 'SERVICE_OVERLOAD'],
  },
  {
    code: 1014,
    name: 'Bad Gateway',
    constant: 'BAD_GATEWAY',
    sentBy: 'server',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'with backoff',
    aliases: ['INVALID_UPSTREAM_RESPONSE'],
  },
  {
    code: 1015,
    name: 'TLS handshake',
    constant: 'TLS_HANDSHAKE',
    sentBy: 'nobody',
    belongsTo: 'implementation',
    onWire: false,
    reconnect: 'never',
    aliases: ['FAILED_TLS_HANDSHAKE', 'SECURE_HANDSHAKE_ERROR', 'TLSHANDSHAKE', 'TLS_HANDSHAKE_FAILED', 'TLS_HANDSHAKE_FAILURE'],
  },
  {
    code: 3000,
    name: 'Unauthorized',
    constant: 'UNAUTHORIZED',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'after re-authentication',
    aliases: [],
  },
  {
    code: 3003,
    name: 'Forbidden',
    constant: 'FORBIDDEN',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'never',
    aliases: [],
  },
  {
    code: 3008,
    name: 'Timeout',
    constant: 'TIMEOUT',
    sentBy: 'either',
    belongsTo: 'application',
    onWire: true,
    reconnect: 'with backoff',
    aliases: [],
  },
] as const satisfies readonly CloseCode[];

/** The registered codes, ascending. */
export const CLOSE_CODES: readonly CloseCode[] = REGISTERED;

/** The number of a registered code: what tables are keyed by that must hold all of them. */
export type RegisteredCode = (typeof REGISTERED)[number]['code'];

/**
 * Names that libraries give to more than one code, or to a code whose registered meaning is another one (the last three).
 * None of them says by itself that a constant is misnamed.
 */
export const AMBIGUOUS_ALIASES: Readonly<Record<string, readonly number[]>> = {
  BAD_DATA: [1003, 1007],
  INVALID_DATA: [1003, 1007],
  TOO_LARGE: [1004, 1009],
  HANDOVER: [3003],
  NO_SHARED_SUBPROTOCOL: [1002],
  PATH_FULL: [3000],
};

/**
 * Aliases that name a kind of event rather than one code, and the other codes that are rightly called so: 1008 was the code
 * for whoever had no right to be there before 3000 and 3003 were registered, and any failure is an error.
 */
export const BROAD_ALIASES: Readonly<Record<string, readonly number[]>> = {
  ABORTED: [1000, 1001],
  AGAIN: [1012],
  BAD_PAYLOAD: [1003, 1008],
  ENCODING_ERROR: [1003],
  ERROR: [1002, 1003, 1006, 1007, 1008, 1009, 1010, 1012, 1013, 1014, 1015],
  FORBIDDEN: [1008],
  INVALID: [1002, 1003, 1008],
  INVALID_DATA_TYPE: [1007, 1008],
  INVALID_MESSAGE_TYPE: [1007, 1008],
  INVALID_PAYLOAD: [1003, 1008],
  NOT_ACCEPTABLE: [1008],
  RESERVED: [1005, 1006, 1015],
  RESTART: [1001],
  SHUTDOWN: [1000, 1012],
  TIMEOUT: [1001, 1006, 1008, 1011],
  UNACCEPTABLE: [1007, 1008],
  UNAUTHORIZED: [1008],
  UNDEFINED: [1005],
  UNPROCESSABLE_INPUT: [1007, 1008],
  UNSUPPORTED: [1008, 1010],
};

/**
 * Aliases that older documentation gives to another code, where their own has another name beside them: the table of the
 * browsers' close event long had CLOSE_UNSUPPORTED for 1003 and "Unsupported Data" for 1007.
 */
export const OUTDATED_ALIASES: Readonly<Record<string, readonly number[]>> = {
  UNSUPPORTED_DATA: [1007],
};

/** A block of the number space (RFC 6455 sections 7.4.2 and 11.7). */
export interface CodeRange {
  readonly range: Range;
  readonly name: string;
  /** Whether a Close frame may carry the codes of the block. `by code`: only what {@link CLOSE_CODES} says. */
  readonly onWire: boolean | 'by code';
  /** How a number of the block is registered with IANA. */
  readonly registration: 'none' | 'standards action or specification' | 'first come, first served' | 'private use';
}

const BLOCKS = [
  { range: [0, 999], name: 'Not used', onWire: false, registration: 'none' },
  {
    range: [1000, 2999],
    name: 'The protocol, its future versions and extensions',
    onWire: 'by code',
    registration: 'standards action or specification',
  },
  {
    range: [3000, 3999],
    name: 'Libraries, frameworks and applications',
    onWire: true,
    registration: 'first come, first served',
  },
  { range: [4000, 4999], name: 'Private use', onWire: true, registration: 'private use' },
  { range: [5000, 65535], name: 'Outside the registry', onWire: false, registration: 'none' },
] as const satisfies readonly CodeRange[];

/** The whole 16-bit space, without gaps. 1016–2999 is unassigned. */
export const CODE_RANGES: readonly CodeRange[] = BLOCKS;

/** The first number of a block. */
export type BlockStart = (typeof BLOCKS)[number]['range'][0];

/** The codes that a conforming peer accepts in a Close frame; any other one makes it fail the connection. */
export const LEGAL_ON_WIRE: readonly Range[] = [
  [1000, 1003],
  [1007, 1014],
  [3000, 4999],
];

/** HTTP statuses that are mistaken for close codes, each with the close codes that say the same, the best first. */
export const HTTP_COUNTERPARTS: Readonly<Record<number, readonly number[]>> = {
  400: [1008],
  401: [3000, 4401],
  403: [3003],
  404: [4404],
  408: [3008],
  413: [1009],
  429: [4429],
  500: [1011],
  502: [1014],
  503: [1013],
};

/** What an application sends when its work is done, RFC 6455 section 7.4.1. */
export const NORMAL_CLOSURE = 1000;

/** The codes that go on the wire but that only a protocol implementation can know to send, and what they say to the peer. */
export const PROTOCOL_CODES: Readonly<Record<number, string>> = {
  1002: 'tells the peer that it broke the WebSocket protocol',
  1010: 'says that the server did not accept an extension that the client needs',
};

/** What applications that send a protocol code mean, and the code that says so. */
export const MISTAKEN_FOR_PROTOCOL: readonly { readonly code: number; readonly intent: string }[] = [
  { code: 1008, intent: 'a bad message' },
  { code: 1003, intent: 'a wrong kind of data' },
  { code: 1009, intent: 'a message that is too big' },
  { code: 4400, intent: "no common subprotocol or a rule of the application's own" },
];

/** What to send in place of a received code that cannot be sent, by who sends it. */
export const FALLBACK_CODES = { client: NORMAL_CLOSURE, server: 1011 } as const;

/** What to say after a failure, by what has failed: a server says it by a registered code, a client or whoever cannot send that by a private one. */
export const FAILURE_CODES = {
  failure: { server: 1011, client: 4500, intent: 'a failure on this side' },
  refusal: { server: 1008, client: 4400, intent: 'a peer or a message that is refused' },
} as const;
/** What either side sends to a peer that does not answer: 4000 and the status that HTTP has for it. */
export const SILENCE = { server: 4408, client: 4408, intent: 'a peer that does not answer' } as const;

/** The codes that only one side can mean, what they say, and what the other side sends instead. */
export const ONE_SIDED_CODES: Readonly<
  Record<number, { readonly says: string; readonly instead: readonly { readonly code: number; readonly intent: string }[] }>
> = {
  1010: {
    says: 'that the server did not accept an extension that the client needs',
    instead: [
      { code: 1008, intent: 'a client without what the server needs' },
      { code: 4010, intent: "a rule of the application's own" },
    ],
  },
  1012: {
    says: 'that the service restarts and will be back',
    instead: [
      { code: 1001, intent: 'a client that goes away' },
      { code: 4012, intent: 'a client that will be back, in a code of your own' },
    ],
  },
  1013: {
    says: 'that the service has too much to do',
    instead: [
      { code: 1008, intent: 'a server that sends more than it may' },
      { code: 4013, intent: 'a client that has too much to do, in a code of your own' },
    ],
  },
  1014: {
    says: 'that a gateway got a bad answer from the server behind it',
    instead: [
      { code: 1008, intent: 'an answer that breaks the rules' },
      { code: 4014, intent: 'an answer that is of no use, in a code of your own' },
    ],
  },
};

/** The codes that no endpoint sends, and what a listener reports with them (RFC 6455 section 7.4.1). */
export const REPORTED_CODES: Readonly<Record<number, string>> = {
  [NO_CODE]: 'a Close frame without a code',
  [NO_FRAME]: 'a connection that ended without a Close frame',
  1015: 'a TLS handshake that failed',
};

/** A number that no Close frame can carry: its code has 16 bits (RFC 6455 section 5.5.1). */
export const BELOW_ALL = -1;

/** What those 16 bits hold. */
export const SIXTEEN_BITS: Range = [0, 65535];

/** The codes that a constant may stand for: all that the registry and private use have room for (RFC 6455 section 11.7). */
export const NAMEABLE: readonly Range[] = [[1000, 4999]];

/** The codes that a client receives from its server and that ask it not to come back: for good, or until it has new credentials. */
export const AGAINST_RECONNECT: readonly Pick<CloseCode, 'code' | 'reconnect'>[] = CLOSE_CODES.filter(
  ({ onWire, sentBy, reconnect }) => onWire && sentBy !== 'client' && reconnect !== 'with backoff',
);

/** The numbers of the protocol itself, whether a code is registered or not (RFC 6455 section 7.4.2). */
export const PROTOCOL_NUMBERS: readonly Range[] = [[1000, 2999]];

/** The numbers of libraries and applications that nobody registered: 3000–3999 without the codes above (RFC 6455 section 7.4.2). */
export const UNREGISTERED: readonly Range[] = [
  [3001, 3002],
  [3004, 3007],
  [3009, 3999],
];

/** The numbers that are free to use (RFC 6455 section 7.4.2). */
export const PRIVATE_USE: readonly Range[] = [[4000, 4999]];

/** What a library or project has numbers of its own for: there is no registered meaning that a name could contradict. */
export const OWN_CODES: readonly Range[] = [...UNREGISTERED, ...PRIVATE_USE];

/** The codes of a connection that ended in order, whoever ended it: none of them tells of a failure. */
export const ORDERLY: readonly Range[] = [
  [1000, 1001],
  [1005, 1005],
];
