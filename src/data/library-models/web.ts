import { CLOSE, DOM_HANDLERS } from './shared.js';
import type { LibraryModel } from './types.js';

/** The globals of the web platform, which Node, Deno, Bun and Workers have too. */
export const WEB_MODELS: readonly LibraryModel[] = [
  {
    name: 'WebSocket',
    globals: ['WebSocket', 'CloseEvent'],
    runtimes: ['whatwg'],
    values: {
      socket: [{ new: 'WebSocket', role: 'client' }, { type: 'WebSocket' }],
      closeEvent: [{ new: 'CloseEvent' }, { type: 'CloseEvent' }],
    },
    handlers: DOM_HANDLERS,
    close: CLOSE,
  },
  {
    name: 'WebSocketStream',
    globals: ['WebSocketStream', 'WebSocketError'],
    runtimes: ['websocket-stream'],
    role: 'client',
    values: {
      socket: [{ new: 'WebSocketStream' }, { type: 'WebSocketStream' }],
      // What `await stream.closed` gives, and what it rejects with.
      closeEvent: [{ of: 'socket', property: 'closed' }, { type: 'WebSocketError' }],
      code: [{ of: 'closeEvent', property: 'closeCode' }],
      reason: [{ of: 'closeEvent', property: 'reason' }],
    },
    close: [{ method: 'close', code: { argument: 0, property: 'closeCode' }, reason: { argument: 0, property: 'reason' } }],
  },
];
