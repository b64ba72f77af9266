import type { Range } from '../ranges.js';
import type { CloseMethod, Given, Handler, SocketEvent, ValueSource } from './types.js';

/** Rows that several libraries have in common. */

/** `close(code?, reason?)`, as the WHATWG interface and most libraries spell it. */
export const CLOSE: readonly CloseMethod[] = [{ method: 'close', code: 0, reason: 1 }];

/** A `WebSocketStream`: `close({ closeCode, reason })`, and what `await stream.closed` gives. */
export const STREAM = {
  role: 'client',
  values: {
    socket: [{ new: 'WebSocketStream' }, { type: 'WebSocketStream' }],
    closeEvent: [{ of: 'socket', property: 'closed' }],
    code: [{ of: 'closeEvent', property: 'closeCode' }],
    reason: [{ of: 'closeEvent', property: 'reason' }],
  },
  close: [{ method: 'close', code: { argument: 0, property: 'closeCode' }, reason: { argument: 0, property: 'reason' } }],
} as const;

/** What the listeners of `addEventListener` and the `on…` properties get: one event object each. */
const DOM_EVENTS: readonly (readonly [event: SocketEvent, given: Given])[] = [
  ['open', 'event'],
  ['message', 'message'],
  ['close', 'closeEvent'],
  ['error', 'error'],
];

/** The interface of the DOM: `socket.onclose = event => …`. */
const PROPERTY_HANDLERS: readonly Handler[] = DOM_EVENTS.map(([event, given]): Handler => ({
  at: { of: 'socket', property: `on${event}` },
  event,
  gives: [given],
}));

/** The interface of the DOM: `socket.addEventListener('close', event => …)`. */
export const LISTENER_HANDLERS: readonly Handler[] = DOM_EVENTS.map(([event, given]): Handler => ({
  at: { of: 'socket', method: 'addEventListener', event },
  event,
  gives: [given],
}));

/** Both ways of the DOM. */
export const DOM_HANDLERS: readonly Handler[] = [...PROPERTY_HANDLERS, ...LISTENER_HANDLERS];

/** The interface of Node's EventEmitter: `value.on('close', (code, reason) => …)`. */
export function emitterHandlers(
  row: Omit<Handler, 'at' | 'once'> & { readonly of: string; readonly name: string },
): readonly Handler[] {
  const { of, name, ...rest } = row;
  return ['on', 'addListener', 'once'].map((method): Handler => ({
    at: { of, method, event: name },
    ...rest,
    ...(method === 'once' && { once: true }),
  }));
}

/** A `WebSocket` of `ws` as an EventEmitter, and all that is built on it. */
export const WS_EMITTER_HANDLERS: readonly Handler[] = [
  ...emitterHandlers({ of: 'socket', name: 'open', event: 'open', gives: [] }),
  ...emitterHandlers({ of: 'socket', name: 'message', event: 'message', gives: ['message', null] }),
  ...emitterHandlers({ of: 'socket', name: 'close', event: 'close', gives: ['code', 'reason'] }),
  ...emitterHandlers({ of: 'socket', name: 'error', event: 'error', gives: ['error'] }),
  // The handshake was refused: the request, and the response to it.
  ...emitterHandlers({ of: 'socket', name: 'unexpected-response', event: 'error', gives: [null, null] }),
];

/** Functions in one options object: `{ open(ws) {}, message(ws, data) {}, … }`, by event and what each gives. */
export type OptionRow = readonly [option: string, event: SocketEvent, gives: readonly Given[]];

/** The options object of uWebSockets.js, which Bun took over. */
export const SERVER_OPTIONS: readonly OptionRow[] = [
  ['open', 'connection', ['socket']],
  ['message', 'message', ['socket', 'message']],
  ['close', 'close', ['socket', 'code', 'reason']],
];

/** Rows for the functions of an options object that an exported function, a class or a method takes. */
export function optionHandlers(
  place: { readonly call: string } | { readonly new: string } | { readonly of: string; readonly method: string },
  argument: number | 'last',
  path: readonly string[],
  rows: readonly OptionRow[],
): readonly Handler[] {
  return rows.map(([option, event, gives]): Handler => ({ at: { ...place, argument, option: [...path, option] }, event, gives }));
}

/** Functions of an options object that the library asks after a close whether it shall connect again. */
export function reconnectDecision(
  place: { readonly call: string } | { readonly new: string },
  argument: number,
  option: string,
  except: readonly Range[] = [],
): readonly Handler[] {
  return optionHandlers(place, argument, [], [[option, 'close', ['closeEvent']]]).map((handler) => ({
    ...handler,
    decidesReconnect: { except },
  }));
}

/** A server of `ws` that a library hands out: its sockets. */
export const WS_SERVER_HANDLERS: readonly Handler[] = emitterHandlers({
  of: 'server',
  name: 'connection',
  event: 'connection',
  gives: ['socket', null],
  role: 'server',
});

/** Rows for the methods of a class that the library calls. */
export function hookHandlers(
  place: { readonly class?: string; readonly decorator?: string },
  rows: readonly OptionRow[],
): readonly Handler[] {
  return rows.map(([hook, event, gives]): Handler => ({ at: { hook, ...place }, event, gives }));
}

/** What comes of calling one of `methods` of a value of the kind `of`: for libraries whose calls are chained. */
export function chained(of: string, methods: readonly string[]): readonly ValueSource[] {
  return methods.map((method): ValueSource => ({ of, method }));
}
