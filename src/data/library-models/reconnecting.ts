import { CLOSE, DOM_HANDLERS, optionHandlers, reconnectDecision, type OptionRow } from './shared.js';
import type { CloseMethod, LibraryModel } from './types.js';

/** `reconnect()` closes the connection below with its code, then opens the next. */
const CLOSE_AND_RECONNECT: readonly CloseMethod[] = [...CLOSE, { method: 'reconnect', code: 0, reason: 1 }];

/** What partysocket's hooks for React take. */
const HOOK_OPTIONS: readonly OptionRow[] = [
  ['onOpen', 'open', [null]],
  ['onMessage', 'message', ['message']],
  ['onClose', 'close', ['closeEvent']],
  ['onError', 'error', ['error']],
];

/** Whose options may hold a `shouldReconnectOnClose`, and in which argument. */
const DECIDING: readonly (readonly [place: { readonly call: string } | { readonly new: string }, argument: number])[] = [
  [{ new: 'partysocket#default' }, 0],
  [{ new: 'partysocket#PartySocket' }, 0],
  [{ new: 'partysocket#WebSocket' }, 2],
  [{ new: 'partysocket/ws#default' }, 2],
  [{ call: 'partysocket/react#default' }, 0],
  [{ call: 'partysocket/react#usePartySocket' }, 0],
  [{ call: 'partysocket/react#useWebSocket' }, 2],
  [{ call: 'partysocket/use-ws#default' }, 2],
];

/** Clients that open the connection anew when it breaks. */
export const RECONNECTING_MODELS: readonly LibraryModel[] = [
  {
    name: 'reconnecting-websocket',
    packages: ['reconnecting-websocket'],
    runtimes: ['reconnecting-websocket-over-whatwg', 'reconnecting-websocket-over-ws'],
    role: 'client',
    values: {
      socket: [{ new: 'default' }, { type: 'default' }, { type: 'ReconnectingWebSocket' }],
      closeEvent: [{ type: 'CloseEvent' }],
    },
    handlers: DOM_HANDLERS,
    close: CLOSE_AND_RECONNECT,
    connects: [{ of: 'socket', method: 'reconnect' }],
  },
  {
    name: 'partysocket',
    packages: ['partysocket', 'partysocket/ws', 'partysocket/react', 'partysocket/use-ws'],
    runtimes: ['partysocket-over-whatwg', 'partysocket-over-ws'],
    role: 'client',
    values: {
      socket: [
        { new: 'partysocket#default' },
        { new: 'partysocket#PartySocket' },
        { new: 'partysocket#WebSocket' },
        { new: 'partysocket/ws#default' },
        { new: 'agents/client#AgentClient' },
        { call: 'partysocket/react#default' },
        { call: 'partysocket/react#usePartySocket' },
        { call: 'partysocket/react#useWebSocket' },
        { call: 'partysocket/use-ws#default' },
        { call: 'agents/react#useAgent' },
        { type: 'partysocket#default' },
        { type: 'PartySocket' },
        { type: 'partysocket#WebSocket' },
        { type: 'ReconnectingWebSocket' },
        { type: 'partysocket/ws#default' },
      ],
      closeEvent: [{ type: 'CloseEvent' }],
    },
    handlers: [
      ...DOM_HANDLERS,
      ...['partysocket/react#default', 'partysocket/react#usePartySocket', 'agents/react#useAgent'].flatMap((call) =>
        optionHandlers({ call }, 0, [], HOOK_OPTIONS),
      ),
      ...['partysocket/react#useWebSocket', 'partysocket/use-ws#default'].flatMap((call) =>
        optionHandlers({ call }, 2, [], HOOK_OPTIONS),
      ),
      ...DECIDING.flatMap(([place, argument]) => reconnectDecision(place, argument, 'shouldReconnectOnClose')),
    ],
    close: CLOSE_AND_RECONNECT,
    connects: [{ of: 'socket', method: 'reconnect' }],
  },
];
