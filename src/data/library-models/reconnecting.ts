import { CLOSE, DOM_HANDLERS, optionHandlers, type OptionRow } from './shared.js';
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
    ],
    close: CLOSE_AND_RECONNECT,
  },
];
