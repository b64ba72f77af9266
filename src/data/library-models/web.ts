import { CLOSE, DOM_HANDLERS, STREAM } from './shared.js';
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
    ...STREAM,
    values: {
      ...STREAM.values,
      // What `await stream.closed` gives, and what it rejects with.
      closeEvent: [...STREAM.values.closeEvent, { type: 'WebSocketError' }],
    },
  },
];
