import { describe, expect, it } from 'vitest';
import rule, { type Options } from '../../src/rules/no-blind-reconnect.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'> & { readonly messageId?: 'reconnects' | 'alwaysYes' };

/** A case whose findings stand on the parts of the code between « and ». */
function reported(name: string, text: string, { messageId = 'reconnects', ...more }: More = {}): InvalidCase {
  const { code, findings } = marked(text);
  const errors = findings.map(({ place }) => ({ messageId, ...place }));
  return { name, code, errors, ...more };
}
const WITH_FLAGS: More = { options: [{ allowFlag: false }] };

/** A close handler of a browser's socket in the function that opens it; `event` is its parameter. */
const dial = (handler: string, more = ''): string =>
  `function dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = ${handler};\n}\n${more}`;

const ATTACHED: readonly InvalidCase[] = [
  reported('a property', dial('«() =>» { dial(); }')),
  reported('a property, a function', dial('«function ()» { dial(); }')),
  reported('a property, an async function', dial('«async (event) =>» { await pause(); dial(); }')),
  reported(
    'a property, the opening function itself',
    "«function dial()» {\n  ws = new WebSocket('wss://x');\n  ws.onclose = dial;\n}\nlet ws;",
  ),
  reported(
    'two properties at once',
    "let ws;\nconst dial = «() =>» {\n  ws = new WebSocket('wss://x');\n  ws.onclose = ws.onerror = dial;\n};",
  ),
  reported(
    'addEventListener',
    "function dial() {\n  const ws = new WebSocket('wss://x');\n  ws.addEventListener('close', «() =>» setTimeout(dial, 1000));\n}",
  ),
  reported(
    'addEventListener with { once: true }',
    "function dial() {\n  const ws = new WebSocket('wss://x');\n  ws.addEventListener('close', «() =>» dial(), { once: true });\n}",
  ),
  reported(
    "on('close')",
    "import WebSocket from 'ws';\nfunction dial() {\n  const ws = new WebSocket('ws://x');\n  ws.on('close', «() =>» { setTimeout(dial, 500); });\n}",
  ),
  reported(
    "once('close'), CommonJS",
    "const WebSocket = require('ws');\nfunction dial() {\n  const ws = new WebSocket('ws://x');\n  ws.once('close', «function again()» { dial(); });\n}",
    { sourceType: 'commonjs' },
  ),
  reported(
    'a function by its name',
    "«function onGone()» {\n  setTimeout(dial, 250);\n}\nfunction dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = onGone;\n}",
  ),
  reported(
    'a method that is bound',
    "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = this.onGone.bind(this);\n  }\n  «onGone()» {\n    this.ws = null;\n    this.open();\n  }\n}",
  ),
  reported(
    'a bound method through a variable',
    "class Chat {\n  open() {\n    const again = this.again.bind(this);\n    this.ws = new WebSocket('wss://x');\n    this.ws.addEventListener('close', again);\n  }\n  «async again()» {\n    await this.open();\n  }\n}",
  ),
  reported(
    'a method behind an arrow',
    "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = «(event) =>» this.onGone(event);\n  }\n  onGone(event) {\n    this.ws = null;\n    setTimeout(() => this.open(), 1000);\n  }\n}",
  ),
  reported(
    'a class property, private members',
    "class Chat {\n  #ws;\n  #onGone = «() =>» { this.#ws = undefined; this.#open(); };\n  #open() {\n    this.#ws = new WebSocket('wss://x');\n    this.#ws.onclose = this.#onGone;\n  }\n}",
  ),
  reported(
    'methods of a prototype',
    "function Chat() { this.open(); }\nChat.prototype.open = function () {\n  var self = this;\n  this.ws = new WebSocket('wss://x');\n  this.ws.onclose = «function ()» { self.again(); };\n};\nChat.prototype.again = function () {\n  var self = this;\n  setTimeout(function () { self.open(); }, 1000);\n};",
    { sourceType: 'script' },
  ),
  reported(
    'an object literal',
    "const chat = {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = «() =>» this.open();\n  },\n};",
  ),
  reported(
    'a class that extends the socket',
    'class Line extends WebSocket {\n  constructor(url) {\n    super(url);\n    this.onclose = «() =>» { new Line(url); };\n  }\n}',
  ),
  reported(
    'a socket in a field initialiser',
    "class Line {\n  ws = new WebSocket('wss://x');\n  constructor() {\n    this.ws.onclose = «() =>» { current = new Line(); };\n  }\n}\nlet current = new Line();",
  ),
  reported(
    'an options object: partysocket for React',
    "import usePartySocket from 'partysocket/react';\nexport function Room({ retry }) {\n  const ws = usePartySocket({ room: 'x', «onClose()» { ws.reconnect(); } });\n}",
  ),
  reported(
    'an options object that holds a function by its name',
    "import usePartySocket from 'partysocket/react';\nexport function Room() {\n  const onClose = «() =>» { ws.reconnect(); };\n  const ws = usePartySocket({ room: 'x', onClose });\n}",
  ),
  reported(
    'an options object that holds a function by another name',
    "import usePartySocket from 'partysocket/react';\nexport function Room() {\n  «function again()» { ws.reconnect(); }\n  const ws = usePartySocket({ room: 'x', onClose: again });\n}",
  ),
  reported(
    'Phoenix: a method of its own',
    "import { Socket } from 'phoenix';\nlet socket = new Socket('/socket');\nsocket.onClose(«() =>» { socket = new Socket('/socket'); });",
  ),
  reported(
    'a constructor that opens',
    "class Chat {\n  constructor() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = «() =>» { setTimeout(() => new Chat(), 1000); };\n  }\n}",
  ),
  reported(
    'a constructor function that opens',
    "function Chat() {\n  this.ws = new WebSocket('wss://x');\n  this.ws.onclose = «() =>» { current = new Chat(); };\n}\nvar current = new Chat();",
    { sourceType: 'script' },
  ),
  reported(
    'websocket: the client that connects',
    "import { client as WebSocketClient } from 'websocket';\nconst client = new WebSocketClient();\nclient.on('connect', (connection) => {\n  connection.on('close', «() =>» { setTimeout(() => client.connect('ws://x'), 1000); });\n});",
  ),
  reported(
    'a React effect',
    'export function useFeed(url) {\n  useEffect(() => {\n    const open = () => {\n      const ws = new WebSocket(url);\n      ws.onclose = «() =>» { setTimeout(open, 1000); };\n    };\n    open();\n  }, [url]);\n}',
  ),
  reported(
    'useCallback',
    'export function useFeed(url) {\n  const ref = useRef(null);\n  const open = useCallback(() => {\n    ref.current = new WebSocket(url);\n    ref.current.onclose = «() =>» open();\n  }, [url]);\n}',
  ),
];

const LEADING: readonly InvalidCase[] = [
  reported(
    'constructs a socket itself',
    "let ws = new WebSocket('wss://x');\nws.onclose = «() =>» { ws = new WebSocket('wss://x'); };",
  ),
  reported(
    'four calls away',
    "function dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = «() =>» { gone(); report(); };\n}\nfunction gone() { later(); }\nfunction later() { setTimeout(again, 100); }\nfunction again() { dial(); }",
  ),
  reported('after a promise', dial('«() =>» { wait(1000).then(dial); }')),
  reported('after a promise, in an arrow', dial('«() =>» { refresh().finally(() => dial()); }')),
  reported('an immediately called function', dial('«() =>» { (async () => { await pause(); dial(); })(); }')),
  reported(
    'a promise around the socket',
    "function dial() {\n  return new Promise((resolve) => {\n    const ws = new WebSocket('wss://x');\n    ws.onopen = () => resolve(ws);\n    ws.onclose = «() =>» { dial(); };\n  });\n}",
  ),
  reported('behind a counter', dial('«() =>» { if (attempts++ < 5) setTimeout(dial, 1000); }', 'let attempts = 0;')),
  reported(
    'a counter of attempts beside the address',
    "function run(attempt) {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = «() =>» { setTimeout(() => { run(attempt + 1); }, 1000 * attempt); };\n}",
  ),
  reported(
    'a counter of attempts beside an address of the same class',
    'class Feed {\n  attempts = 0;\n  open() {\n    this.ws = new WebSocket(this.url);\n    this.ws.onclose = «() =>» { this.attempts++; setTimeout(() => this.open(), 1000 * this.attempts); };\n  }\n}',
  ),
  reported(
    'sockets that stand side by side',
    'for (let i = 0; i < urls.length; i++) {\n  const open = () => {\n    const ws = new WebSocket(urls[i]);\n    ws.onclose = «() =>» { setTimeout(open, 1000); };\n  };\n  open();\n}',
  ),
  reported(
    'an element of a list that stays the same',
    'function open(urls, index) {\n  const ws = new WebSocket(urls[index]);\n  ws.onclose = «() =>» { setTimeout(() => open(urls, index), 1000); };\n}',
  ),
  reported(
    'the same address in another construction',
    "let ws = new WebSocket('wss://x');\nws.onclose = «() =>» { ws = new WebSocket('wss://x'); };\nws.onerror = () => { ws = null; };",
  ),
  reported(
    'behind a lock of the reconnect itself',
    dial(
      '«() =>» {\n    if (waiting) return;\n    waiting = true;\n    setTimeout(() => { waiting = false; dial(); }, 1000);\n  }',
      'let waiting = false;',
    ),
  ),
  reported(
    'behind an option',
    "class Chat {\n  constructor(options) { this.options = options; }\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = «() =>» { if (this.options.reconnect) this.open(); };\n  }\n}",
  ),
  reported('behind the state of the socket', dial('«() =>» { if (ws.readyState === WebSocket.CLOSED) dial(); }')),
  reported(
    'a method that is told to reconnect',
    "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = «() =>» { this.close(true); };\n  }\n  close(again = false) {\n    this.ws.close(1000);\n    if (again) this.open();\n  }\n}",
  ),
];

const UNREAD: readonly InvalidCase[] = [
  reported('the code is only logged', dial('«(event) =>» { console.log(`closed: ${event.code}`, event.reason); dial(); }')),
  reported('the event is only logged', dial('«(event) =>» { this.logger.warn("closed", event); dial(); }')),
  reported(
    'the code is logged through a variable',
    dial('«({ code, wasClean }) =>» { const text = `closed: ${code}`; debug(text, wasClean); dial(); }').replace(
      'const text = `closed: ${code}`; debug(text, wasClean);',
      'debug(code, wasClean ? "clean" : "lost");',
    ),
  ),
  reported(
    'the code of ws is only logged',
    "import WebSocket from 'ws';\nfunction dial() {\n  const ws = new WebSocket('ws://x');\n  ws.on('close', «(code, reason) =>» {\n    log.info({ code, reason: reason.toString() }, 'closed');\n    dial();\n  });\n}",
  ),
  reported(
    'another member of the event is read',
    dial('«(event) =>» { if (event.isTrusted) event.target.onopen = null; dial(); }'),
  ),
  reported(
    'the event goes to a function of the file that ignores it',
    dial('«(event) =>» { note(event); dial(); }', 'function note(event) { console.info(event.type); }'),
  ),
  reported(
    'the code goes to a function of the file that logs it',
    dial('«(event) =>» { note(event.code); dial(); }', 'function note(code) { logger.info("closed with " + code); }'),
  ),
  reported('only whether there is an event', dial('«(event) =>» { if (event) dial(); }')),
  reported(
    'a hook that is not given the event',
    "class Beat {\n  onclose = () => {};\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = «() =>» { this.onclose(); this.again(); };\n  }\n  again() { setTimeout(() => this.open(), 1000); }\n}",
  ),
  reported(
    'a method of the class that only logs the event',
    "class Beat {\n  gone(event) { console.warn('lost', event.code); }\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = «(event) =>» { this.gone(event); this.open(); };\n  }\n}",
  ),
];

const EVIDENCE: readonly InvalidCase[] = [
  reported(
    'annotation',
    "class Chat {\n  private ws?: WebSocket;\n  constructor(private readonly make: () => unknown, private readonly Impl: any) {}\n  open(): void {\n    this.ws = new this.Impl('wss://x');\n    this.ws!.onclose = «() =>» { this.open(); };\n  }\n}",
    { language: 'ts', typed: false },
  ),
  reported(
    'type',
    'declare function make(): WebSocket;\nlet ws = make();\nws.onclose = «(event: CloseEvent): void =>» { ws = new WebSocket(ws.url); };',
    { language: 'ts', typed: true },
  ),
  reported(
    'usage',
    "export function keep(line, url) {\n  if (line.readyState === 1) line.send('hello');\n  line.onclose = «() =>» { other = new WebSocket(url); };\n}",
    { typed: false },
  ),
  reported(
    'isomorphic-ws',
    "import WebSocket from 'isomorphic-ws';\nfunction dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = «() =>» dial();\n}",
  ),
  reported(
    'undici',
    "import { WebSocket } from 'undici';\nfunction dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = «() =>» dial();\n}",
  ),
  reported(
    'a constructor that is handed over',
    "class Chat {\n  constructor({ WebSocket = globalThis.WebSocket } = {}) { this.WebSocketImpl = WebSocket; }\n  open() {\n    this.ws = new this.WebSocketImpl('wss://x');\n    this.ws.onclose = «() =>» this.open();\n  }\n}",
  ),
];

const DECISIONS: readonly InvalidCase[] = [
  reported(
    'react-use-websocket: shouldReconnect',
    "import useWebSocket from 'react-use-websocket';\nuseWebSocket(url, { shouldReconnect: «() =>» true });",
    { messageId: 'alwaysYes' },
  ),
  reported(
    'react-use-websocket: shouldReconnect that only logs',
    "import useWebSocket from 'react-use-websocket';\nuseWebSocket(url, {\n  «shouldReconnect(event)» {\n    console.log(event.code);\n    return true;\n  },\n});",
    { messageId: 'alwaysYes' },
  ),
  reported(
    'graphql-ws: shouldRetry',
    "import { createClient } from 'graphql-ws';\nexport const client = createClient({ url, retryAttempts: Infinity, shouldRetry: «() =>» true });",
    { messageId: 'alwaysYes' },
  ),
  reported(
    'graphql-ws: shouldRetry by name',
    "import { createClient } from 'graphql-ws';\n«function shouldRetry()» { return !0; }\nexport const client = createClient({ url, shouldRetry });",
    { messageId: 'alwaysYes' },
  ),
  reported(
    'partysocket: shouldReconnectOnClose',
    "import PartySocket from 'partysocket';\nnew PartySocket({ host, room, shouldReconnectOnClose: «() =>» true });",
    { messageId: 'alwaysYes' },
  ),
  reported("a library of the settings' own", "import { Line } from '@acme/line';\nnew Line({ again: «() =>» true });", {
    messageId: 'alwaysYes',
    settings: {
      apis: [
        {
          name: "Acme's line",
          packages: ['@acme/line'],
          runtimes: ['ws'],
          values: { socket: [{ new: 'Line' }] },
          handlers: [{ at: { new: 'Line', option: ['again'] }, event: 'close', gives: ['closeEvent'], decidesReconnect: {} }],
          close: [{ method: 'hangUp', code: 0 }],
        },
      ],
    },
  }),
];

/** After the patterns of real bugs. */
const TRUE_STORIES: readonly InvalidCase[] = [
  reported(
    'allowFlag: false: a timer that asks whether to stop before it opens',
    "let Socket: any;\nclass Feed {\n  conn?: WebSocket;\n  stop = false;\n  fails = 0;\n  initialize(token: string, options: any): Promise<void> {\n    const { connector } = Object.assign({ connector: WebSocket }, options);\n    return new Promise<void>((resolve) => {\n      Socket = connector;\n      this.conn = new Socket('wss://x', []);\n      this.conn!.onopen = () => resolve();\n      this.conn!.onclose = «() =>» {\n        this.conn = undefined;\n        this.fails++;\n        setTimeout(() => {\n          if (this.stop) return;\n          this.initialize(token, options);\n        }, 3000 * this.fails);\n      };\n    });\n  }\n  close(stop = false) {\n    this.stop = stop;\n    this.conn?.close();\n  }\n}",
    { ...WITH_FLAGS, language: 'ts' },
  ),
  reported(
    'a heartbeat that reconnects whatever has happened',
    'function Beat(url) {\n  this.url = url;\n  this.create();\n}\nBeat.prototype.create = function () {\n  this.ws = new WebSocket(this.url);\n  this.listen();\n};\nBeat.prototype.listen = function () {\n  this.ws.onclose = «(event) =>» {\n    console.log(event);\n    this.again();\n  };\n};\nBeat.prototype.again = function () {\n  if (this.locked) return;\n  this.locked = true;\n  setTimeout(() => {\n    this.create();\n    this.locked = false;\n  }, 1000);\n};',
  ),
  reported(
    'allowFlag: false: a retry two calls away, behind closedByUser',
    'class Client {\n  closedByUser = false;\n  connect() {\n    this.client = new this.wsImpl(this.url, this.protocols);\n    this.client.onclose = «() =>» {\n      if (!this.closedByUser) this.close(false, false);\n    };\n  }\n  close(isForced = true, closedByUser = true) {\n    this.closedByUser = closedByUser;\n    this.client.close(1000);\n    if (!isForced) this.tryReconnect();\n  }\n  tryReconnect() {\n    setTimeout(() => { this.connect(); }, 1000);\n  }\n}',
    WITH_FLAGS,
  ),
  reported(
    'allowFlag: false: a bound method with a flag',
    "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = this.onGone.bind(this);\n  }\n  «onGone()» {\n    if (this.wasCloseCalled) this.wasCloseCalled = false;\n    else if (this.reconnect && !this.reconnecting) {\n      this.reconnecting = true;\n      setTimeout(() => this.connect().catch((error) => log(error)), 1000);\n    }\n  }\n  connect() {\n    return new Promise(() => this.open());\n  }\n  disconnect() {\n    this.wasCloseCalled = true;\n    this.ws.close();\n  }\n}",
    WITH_FLAGS,
  ),
  reported(
    'allowFlag: false: a method through an arrow, which logs the event',
    "class Realtime {\n  connect() {\n    this.conn = new WebSocket('wss://x');\n    this.conn.onclose = «(event) =>» this.onConnClose(event);\n  }\n  onConnClose(event) {\n    this.log('transport', 'close', event);\n    if (!this.wasManualDisconnect) this.timer = setTimeout(() => this.connect(), 1000);\n  }\n}",
    WITH_FLAGS,
  ),
];

const OPTIONS: readonly InvalidCase[] = [
  reported(
    'allowFlag: false',
    dial('«() =>» { if (!stopped) dial(); }', 'let stopped = false;\nexport function stop() { stopped = true; }'),
    WITH_FLAGS,
  ),
  reported(
    'allowFlag: false: another socket took its place',
    "let current;\nfunction dial() {\n  const ws = new WebSocket('wss://x');\n  current = ws;\n  ws.onclose = «() =>» { if (current === ws) dial(); };\n}",
    WITH_FLAGS,
  ),
  reported(
    'a number that nothing counts says nothing of another socket',
    "let attempts = 0;\nfunction dial() {\n  const most = attempts;\n  const ws = new WebSocket('wss://x');\n  ws.onclose = «() =>» { if (attempts === most) dial(); };\n}",
  ),
  reported(
    'a counter of attempts that is held against their most',
    "let attempts = 0;\nconst most = 5;\nfunction dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = «() =>» { if (attempts++ !== most) dial(); };\n}",
  ),
  reported(
    'allowFlag: false: a flag that another function asks',
    dial(
      '«() =>» { status("lost"); again(); }',
      'let stopped = false;\nfunction again() { if (!stopped) dial(); }\nexport function stop() { stopped = true; }',
    ),
    WITH_FLAGS,
  ),
  reported(
    'a lock of the function that opens, which closes the old socket',
    "class Chat {\n  open() {\n    if (this.pending) return;\n    this.pending = true;\n    this.ws?.close(1000);\n    this.ws = new WebSocket('wss://x');\n    this.ws.onopen = () => { this.pending = false; };\n    this.ws.onclose = «() =>» { status('lost'); this.open(); };\n  }\n}",
  ),
];

const READ: readonly ValidCase[] = [
  { name: 'the code is compared', code: dial('(event) => { if (event.code !== 1000) dial(); }') },
  { name: 'wasClean', code: dial('(event) => { if (!event.wasClean) dial(); }') },
  { name: 'the reason', code: dial('(event) => { if (event.reason !== "kicked") dial(); }') },
  { name: 'a destructured code', code: dial('({ code }) => { if (code === 1006) dial(); }') },
  { name: 'the rest of the event', code: dial('({ target, ...rest }) => { if (isFatal(rest)) return; dial(); }') },
  { name: 'a code in a variable', code: dial('(event) => {\n    const { code } = event;\n    if (code < 4000) dial();\n  }') },
  {
    name: 'a switch',
    code: dial('(event) => {\n    switch (event.code) {\n      case 4401: return login();\n      default: dial();\n    }\n  }'),
  },
  { name: 'a code that decides the delay', code: dial('({ code }) => { setTimeout(dial, code === 1012 ? 5000 : 1000); }') },
  { name: 'optional chaining', code: dial('(event) => { if (event?.code === 1006) dial(); }') },
  {
    name: 'ws: the first parameter',
    code: "import WebSocket from 'ws';\nfunction dial() {\n  const ws = new WebSocket('ws://x');\n  ws.on('close', (code) => { if (code === 1006) dial(); });\n}",
  },
  {
    name: 'a helper that gets the event',
    code: dial('(event) => { if (mayRetry(event)) dial(); }', 'function mayRetry(e) { return e.code !== 4401; }'),
  },
  {
    name: 'a helper that gets the code, two calls away',
    code: dial(
      '(event) => { gone(event.code); }',
      'function gone(code) { again(code); }\nfunction again(status) { if (status === 1006) dial(); }',
    ),
  },
  {
    name: 'a method that gets the event',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => this.onGone(event);\n  }\n  onGone({ code }) {\n    if (code !== 4401) this.open();\n  }\n}",
  },
  {
    name: 'a function that cannot be seen gets the event',
    code: `import { isFatal } from './codes.js';\n${dial('(event) => { if (!isFatal(event)) dial(); }')}`,
  },
  { name: 'a function that cannot be seen gets the code', code: dial('(event) => { options.onClose(event.code); dial(); }') },
  {
    name: 'an emitter gets the event',
    code: "class Chat extends EventTarget {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => { this.emit('close', event); this.open(); };\n  }\n}",
  },
  {
    name: 'hook: an empty one, for others to put theirs',
    code: "class Beat {\n  constructor() { this.onclose = () => {}; this.open(); }\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => { this.onclose(event); this.again(); };\n  }\n  again() { setTimeout(() => this.open(), 1000); }\n}",
  },
  {
    name: 'hook: an empty method, for subclasses',
    code: "import WebSocket from 'ws';\nexport class Feed {\n  onLost(code, reason) {}\n  open() {\n    this.ws = new WebSocket('ws://x');\n    this.ws.on('close', (code, reason) => { this.onLost(code, reason); this.open(); });\n  }\n}",
  },
  {
    name: 'hook: an empty default among options',
    code: 'export function feed({ url, onLost = () => {} }) {\n  const open = () => {\n    const ws = new WebSocket(url);\n    ws.onclose = (event) => { onLost(event); setTimeout(open, 1000); };\n  };\n  open();\n}',
  },
  {
    name: 'hook: an option that may be missing',
    code: "class Feed {\n  constructor(options = {}) { this.options = { onClose() {}, ...options }; }\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => { this.options.onClose?.(event); this.open(); };\n  }\n}",
  },
  {
    name: 'hook: a property that is null until somebody sets it',
    code: "class Feed {\n  onLost = null;\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => { if (this.onLost) this.onLost(event); this.open(); };\n  }\n}",
  },
  { name: 'all arguments are handed on', code: dial('function () { gone.apply(this, arguments); dial(); }') },
  {
    name: 'all arguments are handed on, by a function with a name',
    code: dial('function again() { gone.apply(this, arguments); dial(); }'),
  },
  { name: 'a rest parameter is handed on', code: dial('(...all) => { gone(...all); dial(); }') },
  {
    name: 'the code is kept',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => { this.lastCode = event.code; this.open(); };\n  }\n}",
  },
  {
    name: 'the event is kept',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => { this.last = event; this.open(); };\n  }\n}",
  },
  { name: 'logged, and compared', code: dial('(event) => { console.log(event.code); if (event.code >= 4000) return; dial(); }') },
  { name: 'a code that is shown to the user', code: dial('(event) => { setStatus(`closed: ${event.code}`); dial(); }') },
  {
    name: 'a bound method with an argument in front',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = this.onGone.bind(this, 'main');\n  }\n  onGone(name, event) { if (event.code !== 4401) this.open(); }\n}",
  },
];

const FLAGGED: readonly ValidCase[] = [
  {
    name: 'flag: a variable',
    code: dial('() => { if (!stopped) dial(); }', 'let stopped = false;\nexport function stop() { stopped = true; }'),
  },
  {
    name: 'flag: an early return',
    code: dial('() => {\n    if (closedByUs) return;\n    setTimeout(dial, 1000);\n  }', 'let closedByUs = false;'),
  },
  {
    name: 'flag: a field',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => {\n      if (this.intentional) this.done();\n      else this.open();\n    };\n  }\n}",
  },
  {
    name: 'flag: of any name, set where the socket is closed',
    code: "class Chat {\n  again = true;\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => { if (this.again) this.open(); };\n  }\n  hangUp() {\n    this.again = false;\n    this.ws.close(1000);\n  }\n}",
  },
  {
    name: 'flag: in the method that the handler hands on to',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => this.again();\n  }\n  again() {\n    if (this.destroyed) return;\n    setTimeout(() => this.open(), 1000);\n  }\n}",
  },
  {
    name: 'flag: in a method that is named for closing',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => { this.ws = null; this.onDisconnect(); };\n  }\n  onDisconnect() {\n    if (!this.stopping) this.open();\n  }\n}",
  },
  {
    name: 'flag: in the timer that the handler only sets',
    code: dial('() => setTimeout(() => { if (!unmounted) dial(); }, 1000)', 'let unmounted = false;'),
  },
  {
    name: 'flag: a React ref',
    code: 'export function useFeed(url) {\n  const mounted = useRef(true);\n  useEffect(() => {\n    const open = () => {\n      const ws = new WebSocket(url);\n      ws.onclose = () => { if (mounted.current) setTimeout(open, 1000); };\n    };\n    open();\n    return () => { mounted.current = false; };\n  }, [url]);\n}',
  },
  {
    name: 'flag: a clean-up of any name',
    code: 'useEffect(() => {\n  let over = false;\n  let ws;\n  const open = () => {\n    ws = new WebSocket(url);\n    ws.onclose = () => { if (!over) open(); };\n  };\n  open();\n  return () => { over = true; ws.close(); };\n}, []);',
  },
  { name: 'flag: an AbortSignal', code: dial('() => { if (!signal.aborted) dial(); }') },
  {
    name: 'flag: a question to a method',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => { if (!this.isClosing()) this.open(); };\n  }\n}",
  },
  {
    name: 'flag: a state',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => { if (this.state !== 'stopped') this.open(); };\n  }\n}",
  },
  {
    name: 'flag: another socket took its place',
    code: "let current;\nfunction dial() {\n  const ws = new WebSocket('wss://x');\n  current = ws;\n  ws.onclose = () => { if (current === ws) dial(); };\n}",
  },
  {
    name: 'flag: another socket took its place, by a number',
    code: "class Chat {\n  id = 0;\n  open() {\n    const own = ++this.id;\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => {\n      if (own !== this.id) return;\n      this.open();\n    };\n  }\n  stop() {\n    this.id++;\n    this.ws?.close();\n  }\n}",
  },
  {
    name: 'flag: another socket took its place, by a number that is read after it is counted',
    code: "let generation = 0;\nfunction dial() {\n  generation++;\n  const mine = generation;\n  const ws = new WebSocket('wss://x');\n  ws.onclose = () => { if (generation === mine) dial(); };\n}",
  },
  {
    name: 'flag: a hot reload client that the page leaves',
    code: "let unloading = false;\nwindow.addEventListener('beforeunload', () => { unloading = true; });\nfunction setup() {\n  const socket = new WebSocket(`ws://${location.host}`, 'hmr');\n  socket.addEventListener('close', async () => {\n    if (unloading) return;\n    await waitForServer();\n    setup();\n  });\n}",
  },
  {
    name: 'flag: in a function that the handler calls beside others',
    code: dial(
      '() => { status("lost"); again(); }',
      'let stopped = false;\nfunction again() { if (!stopped) dial(); }\nexport function stop() { stopped = true; }',
    ),
  },
  {
    name: 'flag: in a method two calls away',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => { this.ws = null; this.retry(); };\n  }\n  retry() { this.fails++; this.timer = setTimeout(() => this.dial(), 1000); }\n  dial() {\n    if (this.over) return;\n    this.open();\n  }\n  hangUp() {\n    this.over = true;\n    this.ws?.close(1000);\n  }\n}",
  },
  {
    name: 'flag: in the callback of a timer beside other work',
    code: "class Feed {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => {\n      this.fails++;\n      clearTimeout(this.timer);\n      this.timer = setTimeout(() => {\n        if (this.halt) return;\n        this.open();\n      }, 1000 * this.fails);\n    };\n  }\n  end() { this.halt = true; this.ws.close(1000); }\n}",
  },
  {
    name: 'flag: behind a counter too',
    code: dial('() => { if (attempts < 5 && !stopped) dial(); }', 'let attempts = 0, stopped = false;'),
  },
];

const NO_RECONNECT: readonly ValidCase[] = [
  { name: 'a handler that does nothing', code: dial('() => {}') },
  { name: 'a handler that tells', code: dial('() => { status("closed"); }') },
  {
    name: 'reconnect on online',
    code: "const rws = new ReconnectingWebSocket('wss://x');\nwindow.addEventListener('online', () => rws.reconnect());\nrws.onclose = () => status('lost');",
  },
  {
    name: 'an error handler',
    code: "function dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onerror = () => dial();\n}",
  },
  {
    name: 'a button',
    code: "function dial() {\n  const ws = new WebSocket('wss://x');\n  ws.onclose = () => { button.onclick = () => dial(); };\n}",
  },
  { name: 'a listener for later', code: dial("() => { window.addEventListener('online', dial, { once: true }); }") },
  {
    name: 'a method that is told not to reconnect',
    code: "class Chat {\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => { this.close(); };\n  }\n  close(again = false) {\n    this.ws = null;\n    if (again) this.open();\n  }\n}",
  },
  {
    name: 'a server that hears of a client',
    code: "import WebSocket, { WebSocketServer } from 'ws';\nfunction join() { return new WebSocket('ws://upstream'); }\nnew WebSocketServer({ port: 0 }).on('connection', (ws) => { ws.on('close', () => { join(); }); });",
  },
  {
    name: 'a hot reload server that restarts',
    code: "import { WebSocketServer } from 'ws';\nfunction start() { const wss = new WebSocketServer({ port: 0 }); wss.on('close', () => start()); }",
  },
  {
    name: 'the next of a series: a counter in the address',
    code: "let current = 1;\nfunction next() {\n  const ws = new WebSocket(`wss://x/${current}`);\n  ws.addEventListener('close', () => { current++; queueMicrotask(next); });\n}",
  },
  {
    name: 'the next of a series: a parameter that counts on',
    code: "function run(n) {\n  const url = 'wss://x/' + n;\n  const ws = new WebSocket(url);\n  ws.onclose = () => { run(n + 1); };\n}",
  },
  {
    name: 'the next of a series: a counter in the address, and a last one without',
    code: "let current = 1;\nlet count = 0;\nfunction next() {\n  let ws;\n  if (current > count) {\n    ws = new WebSocket('wss://x/done');\n    ws.onclose = () => report();\n    return;\n  }\n  ws = new WebSocket(`wss://x/${current}`);\n  ws.addEventListener('close', () => { current++; queueMicrotask(next); });\n}",
  },
  {
    name: 'the next of a series: the handler that begins it',
    code: "let line = new WebSocket('wss://x/count'), total = 0, url;\nline.onmessage = ({ data }) => { total = Number(data); };\nconst run = (n) => {\n  if (n > total) return;\n  url = 'wss://x/' + n;\n  line = new WebSocket(url);\n  line.addEventListener('close', () => { progress(); run(n + 1); });\n};\nline.onclose = () => { run(1); };",
  },
  {
    name: 'the next of a series: a field that counts on in another method',
    code: 'class Walk {\n  index = 0;\n  open() {\n    this.ws = new WebSocket(this.addresses[this.index]);\n    this.ws.onclose = () => this.next();\n  }\n  next() {\n    this.index++;\n    if (this.index < this.addresses.length) this.open();\n  }\n}',
  },
  {
    name: 'the next of a series: taken off a list',
    code: 'function next(jobs) {\n  const job = jobs.shift();\n  if (!job) return;\n  const ws = new WebSocket(job.url);\n  ws.onopen = () => ws.send(job.text);\n  ws.onclose = () => next(jobs);\n}',
  },
  {
    name: 'falls back to something else',
    code: "class LongPoll {}\nlet line = new WebSocket('wss://x');\nline.onclose = () => { line = new LongPoll(); };",
  },
  {
    name: 'another address than that of the socket that has closed',
    code: "const count = new WebSocket('wss://x/count');\ncount.onclose = () => { report(new WebSocket('wss://x/report')); };",
  },
  {
    name: 'a child process',
    code: "import { spawn } from 'node:child_process';\nfunction start() { const ws = new WebSocket('wss://x'); const child = spawn('node'); child.on('close', () => start()); }",
  },
  {
    name: 'a TCP socket',
    code: "import net from 'node:net';\nfunction dial() { const socket = net.connect(80); socket.on('close', () => dial()); new WebSocket('wss://x'); }",
  },
  {
    name: 'an EventSource',
    code: "function dial() { const source = new EventSource('/x'); source.onclose = () => dial(); new WebSocket('wss://x'); }",
  },
  {
    name: 'a data channel',
    code: "function dial() { const channel = peer.createDataChannel('x'); channel.onclose = () => dial(); new WebSocket('wss://x'); }",
  },
  {
    name: 'double: mock-socket',
    code: "import { WebSocket } from 'mock-socket';\nfunction dial() { const ws = new WebSocket('ws://x'); ws.onclose = () => dial(); }",
  },
  { name: 'a dialog', code: "function dial() { const ws = new WebSocket('wss://x'); dialog.onclose = () => dial(); }" },
  {
    name: 'a handler in a class of its own, with a dependency',
    code: "import { connect } from './connect.js';\nconst ws = new WebSocket('wss://x');\nws.onopen = () => ws.send('hi');",
  },
  {
    name: 'usage, when detection is strict',
    code: "export function keep(line, url) {\n  if (line.readyState === 1) line.send('hello');\n  line.onclose = () => { other = new WebSocket(url); };\n}",
    settings: { detection: 'strict' },
    typed: false,
  },
];

const HOOKS: readonly ValidCase[] = [
  {
    name: 'hook: reads the code',
    code: "import useWebSocket from 'react-use-websocket';\nuseWebSocket(url, { shouldReconnect: (event) => event.code !== 4401 });",
  },
  {
    name: 'hook: asks a flag',
    code: "import useWebSocket from 'react-use-websocket';\nuseWebSocket(url, { shouldReconnect: () => didUnmount.current === false });",
  },
  {
    name: 'hook: says no',
    code: "import useWebSocket from 'react-use-websocket';\nuseWebSocket(url, { shouldReconnect: () => false });",
  },
  {
    name: 'hook: says yes sometimes',
    code: "import useWebSocket from 'react-use-websocket';\nuseWebSocket(url, { shouldReconnect() { if (online()) return true; } });",
  },
  {
    name: 'hook: graphql-ws: hands the event on',
    code: "import { createClient } from 'graphql-ws';\ncreateClient({ url, shouldRetry: (event) => { report(event); return true; } });",
  },
  {
    name: 'hook: graphql-ws: no hook at all',
    code: "import { createClient } from 'graphql-ws';\ncreateClient({ url, on: { closed: () => status('closed') } });",
  },
  {
    name: 'hook: partysocket: reads wasClean',
    code: "import PartySocket from 'partysocket';\nnew PartySocket({ host, room, shouldReconnectOnClose: (event) => !event.wasClean });",
  },
  {
    name: 'hook: of something else',
    code: "import { useQuery } from 'query-library';\nconst ws = new WebSocket('wss://x');\nuseQuery({ shouldRetry: () => true, shouldReconnect: () => true });",
  },
];

const CANNOT_SEE: readonly ValidCase[] = [
  {
    name: 'unseen: the opening function is another module’s',
    code: "import { connect } from './connect.js';\nexport const ws = new WebSocket('wss://x');\nws.onclose = () => connect();",
  },
  {
    name: 'unseen: a timer class',
    code: "class Chat {\n  timer = new RetryTimer(() => this.open());\n  open() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = () => this.timer.schedule();\n  }\n}",
  },
  {
    name: 'unseen: a loop that waits for the close event',
    code: "async function keep() {\n  for (;;) {\n    const ws = new WebSocket('wss://x');\n    await new Promise((resolve) => { ws.onclose = resolve; });\n  }\n}",
  },
  {
    name: 'unseen: a state that an effect depends on',
    code: 'export function useFeed(url) {\n  const [round, setRound] = useState(0);\n  useEffect(() => {\n    const ws = new WebSocket(url);\n    ws.onclose = () => setRound((n) => n + 1);\n  }, [url, round]);\n}',
  },
  {
    name: 'unseen: what a reader does with the code',
    code: dial('(event) => { const isClean = event.code === 1000; status(isClean); dial(); }'),
  },
];

testRule('no-blind-reconnect', rule, {
  valid: [...READ, ...FLAGGED, ...NO_RECONNECT, ...HOOKS, ...CANNOT_SEE],
  invalid: [...ATTACHED, ...LEADING, ...UNREAD, ...EVIDENCE, ...DECISIONS, ...TRUE_STORIES, ...OPTIONS],
});

describe('messages', () => {
  function message(code: string, settings = {}, options: Options = {}): string {
    return lint(rule, code, { settings, options })[0]?.message ?? '';
  }

  it('list the codes after which reconnecting is wrong', () => {
    const text = message(dial('() => dial()'));
    for (const code of [1000, 1002, 1003, 1007, 1008, 1009, 3000, 3003]) expect(text).toContain(`${code} (`);
    for (const code of [1001, 1004, 1005, 1006, 1010, 1011, 1012, 1013, 1014, 1015, 3008]) expect(text).not.toContain(`${code}`);
    expect(text).toMatch(/1008 \(Policy Violation\) and 3000 \(Unauthorized\) without new credentials/);
  });

  it("name the project's own codes that a server sends", () => {
    const codes = {
      4401: { name: 'TOKEN_EXPIRED', sentBy: 'server', reconnect: 'after re-authentication' },
      4402: { name: 'UNPAID', reconnect: 'never' },
      4403: { name: 'LEFT', sentBy: 'client', reconnect: 'never' },
      4404: { name: 'BUSY', reconnect: 'with backoff' },
      4405: { name: 'OTHER' },
    };
    const text = message(dial('() => dial()'), { codes });
    expect(text).toMatch(/4402 \(UNPAID\), and after .*4401 \(TOKEN_EXPIRED\) without new credentials/);
    expect(text).not.toMatch(/4403|4404|4405/);
  });

  it('leave out the codes after which a library does not ask', () => {
    const text = message("import { createClient } from 'graphql-ws';\ncreateClient({ url, shouldRetry: () => true });", {
      codes: { 4401: { name: 'EXPIRED', reconnect: 'never' }, 4410: { name: 'GONE', reconnect: 'never' } },
    });
    expect(text).toContain('shouldRetry()');
    expect(text).toMatch(/3003 \(Forbidden\) and 4410 \(GONE\), and after 3000/);
    expect(text).not.toMatch(/1000|1002|1008|4401/);
  });

  it('say what to look at', () => {
    expect(message(dial('() => dial()'))).toContain('`code` or `wasClean` of its event');
    const emitter =
      "import WebSocket from 'ws';\nfunction dial() { const ws = new WebSocket('ws://x'); ws.on('close', () => dial()); }";
    expect(message(emitter)).toContain('the code that it is given');
  });
});
