import { CLOSE, DOM_HANDLERS, STREAM, WS_EMITTER_HANDLERS } from './shared.js';
import type { LibraryModel } from './types.js';

/**
 * A socket whose library is not known: a type or constructor with a WebSocket's name, the members of one used together,
 * a name with a close code. Only what is wrong in every runtime is wrong here.
 */
export const UNKNOWN_SOCKET: LibraryModel = {
  name: 'WebSocket',
  runtimes: [],
  values: { socket: [] },
  handlers: [...DOM_HANDLERS, ...WS_EMITTER_HANDLERS],
  close: CLOSE,
};

/** The specifier that stands for every other file of the project. */
export const PROJECT_FILES = './';

/** A `WebSocketStream` of the project's own, which stands in for the platform's: how it is built cannot be seen. */
export const UNKNOWN_STREAM: LibraryModel = {
  name: 'WebSocketStream of the project',
  packages: [PROJECT_FILES],
  runtimes: [],
  ...STREAM,
};

/** A class of the project that is called a WebSocket: what its `close()` sends cannot be seen. */
export const PROJECT_SOCKET: LibraryModel = { ...UNKNOWN_SOCKET, name: 'WebSocket of the project' };
