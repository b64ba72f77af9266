import type { Range } from '../ranges.js';
import type { RuntimeId } from '../runtimes.js';

/**
 * A library model says, as data, how a library hands out WebSockets and how they are closed. The analysis
 * interprets the rows; no rule knows a library. Users add their own in `settings.websocket.apis`.
 */
export interface LibraryModel {
  /** What messages call the library, as in "a ws socket": `ws`, `Bun.serve`, `Cloudflare Workers`. */
  readonly name: string;
  /** Module specifiers that the model's exports come from. A row may name another's export as `specifier#export`. */
  readonly packages?: readonly string[];
  /** Global names (dotted paths too, `Deno.upgradeWebSocket`) that act as the model's exports of the same name. */
  readonly globals?: readonly string[];
  /**
   * The runtimes whose `close()` the socket's own may end in: a code must suit each of them. `whatwg` is the bare
   * `WebSocket`, which has no runtime of its own: settings, then the file's evidence decide, else browsers.
   * Empty where nothing is known: then only what is wrong everywhere counts.
   */
  readonly runtimes: readonly (RuntimeId | 'whatwg')[];
  /** Which endpoint the application is, where all sockets of the model agree. A value source may say so for its own. */
  readonly role?: Role;
  /** A mock or test double: closing it is a stimulus, which may play any code. */
  readonly double?: true;
  /**
   * The kinds of value that lead to a socket, and where each comes from. The kind `socket` is one whose methods are
   * `close`; other names (`server`, `pair`, `app`) are the model's own and serve as `of` in its rows.
   * `closeEvent`, `code` and `reason` are as in {@link Given}, for values that no handler gives.
   */
  readonly values: Readonly<Record<string, readonly ValueSource[]>>;
  /** Where the library takes a function from the application, and what it hands to it. */
  readonly handlers?: readonly Handler[];
  /** The methods of a `socket` that close it. A method that is not listed closes nothing. */
  readonly close: readonly CloseMethod[];
  /** The methods that open a new connection and return no socket: `client.connect(url)`, `socket.reconnect()`. */
  readonly connects?: readonly { readonly of: string; readonly method: string }[];
  /** Exported tables of close codes: export name (with members), for `prefer-close-code-constant`. */
  readonly constants?: readonly ConstantTable[];
}

/** An endpoint's side, RFC 6455 section 1.2. */
export type Role = 'client' | 'server';

/** One way in which a value of some kind comes about. */
export type ValueSource = { readonly role?: Role } & (
  | /** `new Export(…)`, and `class X extends Export`. `default` is the module itself. */ { readonly new: string }
  | /** What a call of an export returns (awaited or not). */ { readonly call: string }
  | /** The export itself: `export: 'server'`. */ { readonly export: string }
  | /** `value.property`. */ { readonly of: string; readonly property: string }
  | /** What `value.method(…)` returns (awaited or not). */ { readonly of: string; readonly method: string }
  | /** An element: of an array, a Set, a Map's values, `Object.values(value)`. */ {
      readonly of: string;
      readonly elements: true;
    }
  | /** A written or checked type, by the name the package (or the global scope) exports. */ { readonly type: string }
);

/**
 * A place where a library takes a function from the application.
 * - `of` + `method`: an argument of a method of a value: `socket.on('message', fn)`, `app.ws('/x', fn)`
 * - `of` + `property`: an assigned property: `socket.onmessage = fn`
 * - `call` or `new`: an argument of an exported function or class, or a method in its options object
 * - `method` + `flag`: an argument of a method of any value, where another argument is an object with the property `flag: true`
 *   (Fastify's `{ websocket: true }`)
 * - `hook`: a method of a class (of one that extends or implements `class`, or carries `decorator`), or of a default-exported object
 */
export type FunctionPlace =
  | {
      readonly of: string;
      readonly method: string;
      /** The string that the first argument must be. */
      readonly event?: string;
      /** Which argument the function is; 1 with `event`, else 0. `last` is the last one. */
      readonly argument?: number | 'last';
      /** The function stands in an options object of that argument, under this path. */
      readonly option?: readonly string[];
    }
  | { readonly of: string; readonly property: string }
  | { readonly call: string; readonly argument?: number | 'last'; readonly option?: readonly string[] }
  | { readonly new: string; readonly argument?: number | 'last'; readonly option?: readonly string[] }
  | {
      readonly method: string;
      readonly flag: string;
      readonly argument?: number | 'last';
    }
  | {
      readonly hook: string;
      readonly class?: string;
      readonly decorator?: string;
    };

/** What a handler is about. */
export type SocketEvent = 'connection' | 'open' | 'message' | 'close' | 'error';

/**
 * What a parameter of a handler holds: a kind of `values`; `code` and `reason` of a Close frame; a `closeEvent`, an
 * object with both; a `message` (the received data or its event); an `error`; any other `event`; `null` for anything else.
 */
export type Given = (string & {}) | 'code' | 'reason' | 'closeEvent' | 'message' | 'error' | 'event' | null;

export interface Handler {
  readonly at: FunctionPlace;
  readonly event: SocketEvent;
  /** What each parameter holds, in order. */
  readonly gives: readonly Given[];
  /** The role of a socket that is given. */
  readonly role?: Role;
  /** The handler is called once at most (`once`). */
  readonly once?: true;
  /**
   * The library asks the handler after a close whether it shall connect again. `except`: codes after which it does not ask.
   */
  readonly decidesReconnect?: { readonly except?: readonly Range[] };
}

/** A method that closes a socket, and where the code and the reason stand in its arguments. */
export interface CloseMethod {
  readonly method: string;
  /** The code: an argument's index, or a property of the object in an argument. Absent: the method takes none. */
  readonly code?: ArgumentPlace;
  readonly reason?: ArgumentPlace;
  /** What the library itself sends where no code is given; absent: the runtime decides. */
  readonly withoutCode?: number;
  /** Where this method does not do what the model's `runtimes` do. */
  readonly runtimes?: readonly (RuntimeId | 'whatwg')[];
  /** The method puts no Close frame on the wire and ignores the code; the text names the method that sends one. */
  readonly ignoresCode?: { readonly instead: string };
}

export type ArgumentPlace = number | { readonly argument: number; readonly property: string };

/** An exported table of close codes; `members` by code. Without `export` the members are exports themselves. */
export interface ConstantTable {
  readonly export?: string;
  readonly members: Readonly<Record<number, string>>;
  /** Where the package has it, if not everywhere: the `websocket` package's entry for browsers exports no constants. */
  readonly runtimes?: readonly RuntimeId[];
}
