/**
 * Words that decide: where a name or a text stands for what cannot be computed. Words are in lower case and compared
 * with the whole words of a name (`limitCloseReason`: limit, close, reason) or of a text; parts are looked for anywhere.
 */

/** Parts of the path of a test file, with forward slashes. */
export const TEST_PATHS: readonly string[] = ['.test.', '.spec.', '__tests__', '/test/', '/tests/', '/e2e/'];

/** Functions of test runners whose callback is test code; `it.each(…)` and `test.only` count by the name in front. */
export const TEST_FUNCTIONS: ReadonlySet<string> = new Set([
  'describe',
  'it',
  'test',
  'suite',
  'specify',
  'fdescribe',
  'fit',
  'xdescribe',
  'xit',
  'xtest',
  'beforeAll',
  'beforeEach',
  'afterAll',
  'afterEach',
]);

/** Words of a constant reason that tell of a failure, unless they are negated. */
export const FAILURE_WORDS: ReadonlySet<string> = new Set([
  'error',
  'errors',
  'failed',
  'failure',
  'unauthorized',
  'unauthorised',
  'forbidden',
  'denied',
  'invalid',
  'timeout',
  'exception',
]);

/** Words that turn a word of failure behind them around: `closed without errors`, `isn't invalid`. */
export const NEGATIONS: ReadonlySet<string> = new Set(['no', 'not', 'non', 'never', 'without', 'zero', '0', 't']);

/** Words of a test or a reason that tell of an end that somebody asked for. */
export const EXPECTED_WORDS: ReadonlySet<string> = new Set([
  'abort',
  'aborted',
  'aborting',
  'cancel',
  'canceled',
  'cancelled',
  'cancellation',
  'logout',
  'shutdown',
]);

/** Parts of what an `if` names or calls when it guards authentication or validation: `isAuthenticated`, `!session`. */
export const GUARD_PARTS: readonly string[] = ['auth', 'valid', 'verify', 'allow', 'permit', 'token', 'session', 'origin'];

/** Words in the name of what a peer has sent back when all is well: `lastAck`, `gotPong`. */
export const ANSWER_WORDS: ReadonlySet<string> = new Set(['ack', 'acked', 'acknowledged', 'pong']);

/** Words that make a timer, a function or an option of it: `pongTimeout`, `onAck`, `needsAck`. */
export const NO_ANSWER_WORDS: ReadonlySet<string> = new Set([
  'timeout',
  'timer',
  'interval',
  'delay',
  'on',
  'handle',
  'handler',
  'send',
  'auto',
  'need',
  'needs',
  'require',
  'requires',
  'required',
  'support',
  'supports',
  'enable',
  'enabled',
  'use',
  'no',
]);

/** Words in the name of a function that takes an error for somebody to see. */
export const REPORT_WORDS: ReadonlySet<string> = new Set(['error', 'errors', 'exception', 'fail', 'failed', 'failure']);

/** What a file that parses WebSocket frames itself speaks of, all of them: opcodes, masks, and the bits they are read from. */
export const PROTOCOL_WORDS: readonly RegExp[] = [
  /opcode/i,
  /\bmask(?:ed|ing)?\b|Mask/,
  /0x0?f\b|0x[78][0f]\b|readUInt|getUint/i,
];

/** What both sides put behind the key of a handshake, RFC 6455 section 1.3: only who speaks the protocol needs it. */
export const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Last names of functions that expect their callback to throw: `assert.throws(() => …)`, `expect(() => …).toThrow()`. */
export const THROW_EXPECTERS: ReadonlySet<string> = new Set([
  'throws',
  'rejects',
  'assertThrows',
  'assertRejects',
  'expect',
  'throwsAsync',
]);

/** Names of functions that only clean up, and of the functions that take such: `dispose`, `onUnmounted(() => …)`. */
export const CLEANUP_NAME = /dispose|unmount|destroy|teardown|cleanup|unload/i;
export const CLEANUP_EVENTS: ReadonlySet<string> = new Set(['abort', 'beforeunload', 'unload', 'pagehide']);
/** Functions that run what their callback returns when they clean up: React's and Svelte's. */
export const EFFECT_NAME = /Effect$|^onMount$/;
export const LISTENER_METHODS: ReadonlySet<string> = new Set([
  'on',
  'once',
  'addListener',
  'prependListener',
  'addEventListener',
]);
export const REMOVER_METHODS: ReadonlySet<string> = new Set(['off', 'removeListener', 'removeEventListener']);
/** Words that turn the name of a guard around, beside those of a failure: `isExpired(token)`. */
export const REFUSAL_WORDS: ReadonlySet<string> = new Set([
  'expired',
  'missing',
  'revoked',
  'rejected',
  'unauthenticated',
  'unverified',
  'disallowed',
  'mismatch',
  'wrong',
  'bad',
]);
/** Names of members that are no question of trust, whatever they are members of: how many there are, what it is called. */
export const NO_QUESTION = /^(?:length|size|count|name)$/;
/** Words of the state that something is in, a session mostly, which ends without anything having failed. */
export const STATE_WORDS: ReadonlySet<string> = new Set([
  'active',
  'alive',
  'closed',
  'closing',
  'connected',
  'done',
  'ended',
  'finished',
  'open',
  'paused',
  'ready',
  'running',
  'started',
]);
/** Last words of a name that says which one something is: `sessionId`. */
export const IDENTIFIER_WORDS: ReadonlySet<string> = new Set(['id', 'ids', 'uuid']);
/** First words of a name that asks something: `isValidId`, `verifyTokenId`. */
export const PREDICATE_WORDS: ReadonlySet<string> = new Set([
  'is',
  'has',
  'can',
  'valid',
  'validate',
  'verify',
  'verified',
  'check',
  'assert',
  'allowed',
  'authenticate',
  'authorize',
]);
/** Words that hold a part of a guard by accident. */
export const NO_GUARD = /^(?:authors?|original\w*|originat\w*)$/;

/** Functions that run their callback later or with each of something, so that what it does is done on behalf of the caller. */
export const RUNNERS: ReadonlySet<string> = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'nextTick',
  'then',
  'catch',
  'finally',
  'forEach',
  'map',
]);

/** Words in what writes a log, however the logger is called: `console.log(…)`, `this.logger.warn(…)`, `debug(…)`. */
export const LOGGING_WORDS: ReadonlySet<string> = new Set([
  'console',
  'log',
  'logs',
  'logger',
  'logging',
  'debug',
  'trace',
  'verbose',
  'warn',
]);

/** Words in the name of a flag that says whether the file's own side wanted the end: `closedByUser`, `isUnmounted`, `stopped`. */
export const OWN_CLOSE_WORDS: ReadonlySet<string> = new Set([
  'abort',
  'aborted',
  'active',
  'alive',
  'allow',
  'cancel',
  'canceled',
  'cancelled',
  'close',
  'closed',
  'closing',
  'destroy',
  'destroyed',
  'destroying',
  'disconnect',
  'disconnected',
  'disconnecting',
  'dispose',
  'disposed',
  'done',
  'enabled',
  'disabled',
  'ended',
  'exit',
  'exiting',
  'explicit',
  'explicitly',
  'finished',
  'forbid',
  'forced',
  'intended',
  'intentional',
  'intentionally',
  'kill',
  'killed',
  'leaving',
  'left',
  'logout',
  'manual',
  'manually',
  'mounted',
  'prevent',
  'quit',
  'running',
  'should',
  'shutdown',
  'shutting',
  'stop',
  'stopped',
  'stopping',
  'teardown',
  'terminated',
  'unload',
  'unloading',
  'unmounted',
  'user',
  'wanted',
]);

/** Words in the name of a function by which the file's own side ends the connection. */
export const ENDING_WORDS: ReadonlySet<string> = new Set([
  'close',
  'stop',
  'disconnect',
  'end',
  'destroy',
  'dispose',
  'shutdown',
  'logout',
  'leave',
  'quit',
  'unmount',
  'cleanup',
  'teardown',
  'unload',
  'beforeunload',
]);

/**
 * Parts of the reasons that go with codes which libraries used for ends of their own before they were registered. A reason
 * with none of them means something else by the number.
 */
export const MEANING_PARTS: Readonly<Record<number, readonly string[]>> = {
  3000: ['auth', 'login', 'log in', 'logged', 'sign in', 'signed', 'token', 'credential', 'password', 'expired', 'jwt', '401'],
  3003: ['forbid', 'permi', 'denied', 'access', 'allow', 'privileg', 'role', 'banned', '403'],
  3008: ['time', 'slow', 'too long', 'idle', 'inactiv', 'heartbeat', 'no response', 'no pong', '408'],
};

/** Words in the name of a function that closes a connection in order to open the next one. */
export const RETURN_WORDS: ReadonlySet<string> = new Set([
  'again',
  'reconnect',
  'reconnecting',
  'refresh',
  'renew',
  'reset',
  'restart',
  'resume',
  'retry',
]);
