import type { Range } from './ranges.js';
import type { RuntimeId } from './runtimes.js';

/** What a close event or listener shows. */
export interface Shown {
  readonly code: number;
  /** Its `wasClean`, where there is one. */
  readonly clean?: boolean;
}

/** How a connection ends without a Close frame of the peer. */
export type Ending =
  /** The peer drops the connection. */
  | 'dropped'
  /** The handshake is answered with an HTTP 401. */
  | 'unauthorized'
  /** Nobody listens on the port. */
  | 'refused'
  /** The certificate is not accepted. */
  | 'tls'
  /** The local side calls `close()` before the handshake is over. */
  | 'cancelled'
  /** The peer never answers the Close frame of the local side. */
  | 'unanswered';

/** What one runtime tells its own application when a connection ends. */
export interface RuntimeReport {
  /** What readers call it, with the version that was measured. */
  readonly title: string;
  /** The row of `RUNTIMES` that says what its `close()` does. */
  readonly runtime: RuntimeId;
  /** The rows of the runtime matrix that hold it; none: what it shows was not measured. */
  readonly measured: readonly string[];
  /** A Close frame without a code. */
  readonly empty?: Shown;
  /** The codes that are not shown as they came, and what is shown instead. All others are, with {@link clean}. */
  readonly replaced?: { readonly codes: readonly Range[]; readonly by: Shown };
  /** `wasClean` of a code that is shown as it came. */
  readonly clean?: boolean | 'for 1000';
  /**
   * `null`: no close event within 35 seconds (7 where the connection was never open). `own code`: the code that the local
   * `close()` was given. Absent: not measured.
   */
  readonly endings: Readonly<Partial<Record<Ending, Shown | 'own code' | null>>>;
  /** After how many seconds an unanswered Close frame is given up. */
  readonly patience?: number;
}

/** All that no conforming peer sends. */
const ILLEGAL: readonly Range[] = [
  [0, 999],
  [1004, 1006],
  [1015, 2999],
  [5000, 65535],
];
const ILLEGAL_AND_1014: readonly Range[] = [
  [0, 999],
  [1004, 1006],
  [1014, 2999],
  [5000, 65535],
];

const EMPTY: Shown = { code: 1005, clean: true };
const ABNORMAL: Shown = { code: 1006, clean: false };
const PLAIN_1006: Shown = { code: 1006 };
const NORMAL: Shown = { code: 1000, clean: true };
const ZERO: Shown = { code: 0, clean: false };
const NOTHING = null;

const ALL_ABNORMAL = {
  dropped: ABNORMAL,
  unauthorized: ABNORMAL,
  refused: ABNORMAL,
  tls: ABNORMAL,
  cancelled: ABNORMAL,
} as const;

/** Shows the legal codes as they came, and 1006 for all others. */
const strict = { empty: EMPTY, replaced: { codes: ILLEGAL, by: ABNORMAL }, clean: true } as const;

/** A protocol error or a failed handshake is `1000`, before the error event. */
const reconnecting = { empty: EMPTY, replaced: { codes: ILLEGAL, by: NORMAL }, clean: true } as const;

export const REPORTS: readonly RuntimeReport[] = [
  {
    title: 'Chromium 156',
    runtime: 'browser',
    measured: ['client-chromium'],
    empty: EMPTY,
    replaced: {
      codes: [
        [1005, 1006],
        [1015, 1015],
      ],
      by: ABNORMAL,
    },
    clean: true,
    endings: { ...ALL_ABNORMAL, unanswered: NOTHING },
  },
  {
    title: 'Firefox 153',
    runtime: 'browser',
    measured: ['client-firefox'],
    empty: EMPTY,
    clean: true,
    endings: { ...ALL_ABNORMAL, tls: { code: 1015, clean: false }, unanswered: ABNORMAL },
    patience: 20,
  },
  {
    title: 'WebKitGTK 2.50',
    runtime: 'browser',
    measured: ['client-webkit'],
    empty: EMPTY,
    replaced: {
      codes: [
        [0, 999],
        [1004, 1006],
        [1012, 2999],
        [5000, 65535],
      ],
      by: ABNORMAL,
    },
    clean: true,
    endings: { ...ALL_ABNORMAL, unanswered: ABNORMAL },
    patience: 6,
  },
  {
    title: 'Node 24–26',
    runtime: 'node',
    measured: ['client-global-node-v24.21.0', 'client-global-node-v26.10.0', 'client-global-node-v25.9.0'],
    ...strict,
    endings: { ...ALL_ABNORMAL, unanswered: NOTHING },
  },
  {
    title: 'Node 22',
    runtime: 'node',
    measured: ['client-global-node-v22.23.3'],
    ...strict,
    endings: {
      dropped: ABNORMAL,
      unauthorized: NOTHING,
      refused: NOTHING,
      tls: NOTHING,
      cancelled: NOTHING,
      unanswered: NOTHING,
    },
  },
  {
    title: 'undici 6–8',
    runtime: 'undici',
    measured: ['client-undici8', 'client-undici7', 'client-undici6'],
    ...strict,
    endings: {},
  },
  {
    title: 'Deno 2.9',
    runtime: 'deno',
    measured: ['client-global-deno-2.9.6'],
    empty: EMPTY,
    replaced: { codes: ILLEGAL_AND_1014, by: ZERO },
    clean: true,
    endings: { dropped: ZERO, unauthorized: ZERO, refused: ZERO, tls: ZERO, cancelled: ZERO, unanswered: NOTHING },
  },
  {
    title: 'Deno.upgradeWebSocket',
    runtime: 'deno-server',
    measured: ['server-deno'],
    empty: EMPTY,
    replaced: { codes: ILLEGAL_AND_1014, by: ZERO },
    clean: true,
    endings: { dropped: ZERO },
  },
  {
    title: 'Bun 1.4',
    runtime: 'bun',
    measured: ['client-global-bun-1.4.5'],
    ...strict,
    endings: { ...ALL_ABNORMAL, unanswered: NOTHING },
  },
  {
    title: 'Bun.serve',
    runtime: 'bun-server',
    measured: ['server-bun'],
    empty: { code: 1005 },
    replaced: { codes: ILLEGAL, by: PLAIN_1006 },
    endings: { dropped: PLAIN_1006 },
  },
  {
    title: 'Cloudflare Workers, new WebSocket()',
    runtime: 'workerd',
    measured: ['client-workerd'],
    empty: EMPTY,
    clean: true,
    endings: { ...ALL_ABNORMAL, unanswered: NOTHING },
  },
  {
    title: 'Cloudflare Workers, WebSocketPair',
    runtime: 'workerd',
    measured: ['server-workerd-new', 'server-workerd-hib', 'server-workerd-old'],
    empty: EMPTY,
    clean: true,
    endings: { dropped: ABNORMAL },
  },
  {
    title: 'ws 8',
    runtime: 'ws',
    measured: [
      'client-ws',
      'client-ws818',
      'client-isows',
      'client-ws-bun',
      'client-ws-ee',
      'server-ws',
      'server-crossws',
      'server-fastify',
    ],
    ...strict,
    endings: { ...ALL_ABNORMAL, unanswered: ABNORMAL },
    patience: 30,
  },
  {
    title: '@hono/node-ws 1.3',
    runtime: 'ws',
    measured: ['server-hono'],
    empty: { code: 1005, clean: false },
    replaced: { codes: ILLEGAL, by: ABNORMAL },
    clean: false,
    endings: { dropped: ABNORMAL },
  },
  { title: 'ws 7', runtime: 'ws-legacy', measured: ['client-ws7'], ...strict, endings: {} },
  {
    title: 'ws 6',
    runtime: 'ws-legacy',
    measured: ['client-ws6'],
    empty: EMPTY,
    replaced: { codes: ILLEGAL_AND_1014, by: { code: 1002, clean: false } },
    clean: true,
    endings: { ...ALL_ABNORMAL, unanswered: ABNORMAL },
    patience: 30,
  },
  {
    title: 'faye-websocket 0.11',
    runtime: 'faye',
    measured: ['client-faye', 'server-faye'],
    empty: { code: 1000 },
    endings: {
      dropped: PLAIN_1006,
      unauthorized: { code: 1002 },
      refused: PLAIN_1006,
      tls: PLAIN_1006,
      cancelled: { code: 1000 },
      unanswered: PLAIN_1006,
    },
    patience: 30,
  },
  {
    title: 'websocket 1.0, connection.close()',
    runtime: 'websocket',
    measured: ['client-websocket-conn', 'server-websocket'],
    empty: PLAIN_1006,
    // A failed handshake is told by its `connectFailed` event.
    endings: {
      dropped: PLAIN_1006,
      unauthorized: NOTHING,
      refused: NOTHING,
      tls: NOTHING,
      cancelled: NOTHING,
      unanswered: 'own code',
    },
  },
  {
    title: 'websocket 1.0, connection.drop()',
    runtime: 'websocket-drop',
    measured: ['client-websocket-drop', 'server-websocket-drop'],
    empty: PLAIN_1006,
    endings: { dropped: PLAIN_1006 },
  },
  {
    title: 'websocket 1.0, w3cwebsocket',
    runtime: 'websocket-w3c',
    measured: ['client-websocket-w3c'],
    empty: ABNORMAL,
    clean: 'for 1000',
    endings: { ...ALL_ABNORMAL, unanswered: 'own code' },
  },
  {
    title: 'jsdom 29',
    runtime: 'jsdom',
    measured: ['client-jsdom'],
    ...strict,
    endings: { ...ALL_ABNORMAL, unanswered: NOTHING },
  },
  {
    title: 'happy-dom 21',
    runtime: 'happy-dom',
    measured: ['client-happy-dom'],
    ...strict,
    endings: { ...ALL_ABNORMAL, dropped: { code: 1006, clean: true }, unanswered: { code: 1006, clean: true } },
    patience: 30,
  },
  {
    title: 'partysocket 1.3 (ws)',
    runtime: 'partysocket-over-ws',
    measured: ['client-partysocket'],
    ...reconnecting,
    endings: { dropped: ABNORMAL, unauthorized: NORMAL, refused: NORMAL, tls: NORMAL, cancelled: NORMAL, unanswered: 'own code' },
  },
  {
    title: 'partysocket 1.3 (undici)',
    runtime: 'partysocket-over-whatwg',
    measured: ['client-partysocket-undici7'],
    ...reconnecting,
    endings: {},
  },
  {
    title: 'reconnecting-websocket 4.4 (ws)',
    runtime: 'reconnecting-websocket-over-ws',
    measured: ['client-rws'],
    ...reconnecting,
    endings: { dropped: ABNORMAL, unauthorized: NORMAL, refused: NORMAL, tls: NORMAL, cancelled: NORMAL, unanswered: ABNORMAL },
    patience: 30,
  },
  {
    title: 'reconnecting-websocket 4.4 (undici)',
    runtime: 'reconnecting-websocket-over-whatwg',
    measured: ['client-rws-undici7'],
    ...reconnecting,
    endings: {},
  },
  { title: 'WebSocketStream', runtime: 'websocket-stream', measured: [], endings: {} },
  { title: 'React Native', runtime: 'react-native', measured: [], endings: {} },
  { title: 'uWebSockets.js end()', runtime: 'uwebsockets', measured: [], endings: {} },
  { title: 'uWebSockets.js close()', runtime: 'uwebsockets-close', measured: [], endings: {} },
  { title: 'SockJS', runtime: 'sockjs', measured: [], endings: {} },
  { title: 'mock-socket', runtime: 'mock-socket', measured: [], endings: {} },
];

/** What nobody expects of the runtimes, each told in every language. */
export type SurpriseId =
  | 'fourGroups'
  | 'bunClient'
  | 'denoSides'
  | 'bunServe'
  | 'swallowed'
  | 'stuckClosing'
  | 'checkedWhenClosed'
  | 'overlong'
  | 'reasonAlone'
  | 'nonStringReason'
  | 'emptyFrame'
  | 'tlsInFirefox'
  | 'denoZero'
  | 'anyCode'
  | 'webkitRestart'
  | 'wasClean'
  | 'noEvent'
  | 'fakeNormal'
  | 'silentPeer'
  | 'handlerError';

/** What the standards ask of all, then where the runtimes that were not measured were read. */
export const RUNTIME_SOURCES: readonly string[] = [
  'https://websockets.spec.whatwg.org/#dom-websocket-close',
  'https://www.rfc-editor.org/rfc/rfc6455#section-5.5.1',
  'https://www.rfc-editor.org/rfc/rfc6455#section-7.1.5',
  'https://www.rfc-editor.org/rfc/rfc6455#section-7.1.6',
  'github facebook/react-native packages/react-native/Libraries/WebSocket/WebSocket.js',
  'github uNetworking/uWebSockets src/WebSocket.h',
  'github sockjs/sockjs-client lib/main.js',
  'github thoov/mock-socket src/websocket.js',
];
