import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-impossible-close-code-check.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'>;
/** What a suggestion writes in place of the finding, or of the part between ‹ and ›. */
type Suggestion = readonly [messageId: string, text: string];

/** A case whose findings stand on the parts of the code between « and »; each has the same suggestions. */
function reported(
  name: string,
  messageId: string,
  text: string,
  suggestions: readonly Suggestion[] = [],
  more: More = {},
): InvalidCase {
  const { code, findings, edits } = marked(text);
  const errors = findings.map((finding, index) => {
    const { start, end } = edits[index] ?? finding;
    return {
      messageId,
      ...finding.place,
      suggestions: suggestions.map(([id, written]) => ({
        messageId: id,
        output: code.slice(0, start) + written + code.slice(end),
      })),
    };
  });
  return { name, code, errors, ...more };
}

const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS = "import WebSocket from 'ws';\nconst ws = new WebSocket('wss://x');\n";
const SERVER = "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\n";
const DENO = "const ws = new WebSocket(Deno.env.get('URL'));\n";

/** `ws.on('close', (code) => { … })` of a socket of the library `ws`. */
const ofWs = (body: string): string => `${WS}ws.on('close', (code) => {\n  ${body}\n});`;
/** `ws.onclose = ({ code }) => { … }` of a browser's socket. */
const ofBrowser = (body: string): string => `${BROWSER}ws.onclose = ({ code }) => {\n  ${body}\n};`;
const ofDeno = (body: string): string => `${DENO}ws.onclose = ({ code }) => {\n  ${body}\n};`;

const event = (name: string, text: string, code = 'event.code', more: More = {}): InvalidCase =>
  reported(name, 'event', text, [['useCode', code]], more);

const EVENTS: readonly InvalidCase[] = [
  event(
    'the event of onclose compared with a number',
    `${BROWSER}ws.onclose = (event) => {\n  if («event» === 1006) retry();\n};`,
  ),
  event(
    'the parameter may well be called code',
    `${BROWSER}ws.onclose = (code) => {\n  if («code» !== 1000) retry();\n};`,
    'code.code',
  ),
  event('loosely', `${BROWSER}ws.onclose = (e) => { if («e» != 1000) retry(); };`, 'e.code'),
  event('the number first', `${BROWSER}ws.onclose = (event) => { if (1000 === «event») return; retry(); };`),
  event('by a limit', `${BROWSER}ws.onclose = (event) => { if («event» >= 4000) stop(); };`),
  event(
    'the event of addEventListener',
    `${BROWSER}ws.addEventListener('close', function (event) {\n  if («event» === 1006) retry();\n});`,
  ),
  event(
    'a switch over the event, reported once',
    `${BROWSER}ws.onclose = (event) => {\n  switch («event») {\n    case 1000: return;\n    case 1006: retry();\n  }\n};`,
  ),
  event('a list that never has the event', `${BROWSER}ws.onclose = (event) => { if ([1000, 1001].includes(«event»)) stop(); };`),
  event('a Set that never has the event', `${BROWSER}ws.onclose = (event) => { if (new Set([4001]).has(«event»)) stop(); };`),
  event(
    'a table without an entry for the event',
    `${BROWSER}ws.onclose = (event) => show({ 1000: 'done', 1006: 'lost' }[«event»]);`,
  ),
  event('with a constant', `${BROWSER}const NORMAL = 1000;\nws.onclose = (event) => { if («event» === NORMAL) stop(); };`),
  event(
    'with an entry of a table',
    `${BROWSER}const CloseCode = { NORMAL: 1000 };\nws.onclose = (event) => { if («event» === CloseCode.NORMAL) stop(); };`,
  ),
  event(
    'with a member of an enum',
    `enum CloseCode { Normal = 1000 }\n${BROWSER}ws.onclose = (event: any) => { if («event» === CloseCode.Normal) stop(); };`,
    'event.code',
    { language: 'ts', typed: false },
  ),
  event(
    'a listener by its name',
    `${BROWSER}function onClose(event) {\n  if («event» === 1006) retry();\n}\nws.addEventListener('close', onClose);`,
  ),
  event(
    'a bound method',
    `class Client {\n  open() {\n    this.line = new WebSocket('wss://x');\n    this.line.onclose = this.onClose.bind(this);\n  }\n  onClose(event) {\n    if («event» === 1006) this.open();\n  }\n}`,
  ),
  event(
    'a method of a prototype',
    `function Client() { this.line = new WebSocket('wss://x'); this.line.onclose = this.ended.bind(this); }\nClient.prototype.ended = function (event) { if («event» === 1006) retry(); };`,
  ),
  event(
    'an option of a hook',
    "import useWebSocket from 'react-use-websocket';\nuseWebSocket('wss://x', { onClose: (event) => { if («event» === 4001) leave(); } });",
  ),
  event(
    'a hook that decides',
    "import useWebSocket from 'react-use-websocket';\nuseWebSocket('wss://x', { onClose: show, shouldReconnect: (event) => «event» !== 1000 });",
  ),
  event(
    'an emitter that hands out events',
    "import { Client } from 'faye-websocket';\nconst client = new Client('wss://x');\nclient.on('close', (event) => { if («event» === 1006) retry(); });",
  ),
  event(
    'reconnecting-websocket',
    "import ReconnectingWebSocket from 'reconnecting-websocket';\nconst line = new ReconnectingWebSocket('wss://x');\nline.onclose = (event) => { if («event» === 4001) leave(); };",
  ),
  event(
    'a closed stream has its code by another name',
    "const stream = new WebSocketStream('wss://x');\nconst info = await stream.closed;\nif («info» === 1006) retry();",
    'info.closeCode',
  ),
  event(
    'a socket by its annotation',
    'function watch(line: WebSocket) {\n  line.onclose = (event: any) => { if («event» === 1006) retry(); };\n}',
    'event.code',
    { language: 'ts', typed: false },
  ),
  event(
    'a socket by its type',
    'declare const pool: { line: WebSocket };\npool.line.onclose = (event) => {\n  // @ts-expect-error\n  if («event» === 1006) retry();\n};',
    'event.code',
    { language: 'ts', typed: true },
  ),
  event(
    'inside a cast',
    `${BROWSER}ws.onclose = (event) => { if ((«event» as unknown as number) === 1006) retry(); };`,
    'event.code',
    { language: 'ts' },
  ),
  event(
    'a socket by its comment',
    '/** @param {WebSocket} line */\nfunction watch(line) {\n  line.onclose = (event) => { if («event» === 1006) retry(); };\n}',
    'event.code',
    { typed: false },
  ),
  event(
    'a socket by its use',
    "function watch(line) {\n  line.onmessage = show;\n  line.onclose = (event) => { if («event» === 1006) retry(); };\n  line.send('');\n}",
  ),
  ...[200, 0, 3, 500, 70_000].map((number) =>
    event(
      `whatever the number is: ${number}`,
      `${BROWSER}ws.onclose = (code) => { if («code» == ${number}) retry(); };`,
      'code.code',
    ),
  ),
  event('a limit of any number', `${WS}ws.onclose = (event) => { if («event» > 0) retry(); };`),
  event(
    'annotated as a number: a socket that the file makes',
    `${BROWSER}ws.onclose = (code‹: number) => { if («code»› === 1006) retry(); };`,
    ') => { if (code.code',
    { language: 'ts' },
  ),
  event(
    'annotated as a number: a field that the file makes, of ws',
    "import WebSocket from 'ws';\nclass Client {\n  private line: WebSocket | null = null;\n  open() {\n    this.line = new WebSocket('wss://x');\n    this.line.onclose = (code?‹: number) => {\n      if («code»› === 1008) this.open();\n    };\n  }\n}",
    ') => {\n      if (code.code',
    { language: 'ts' },
  ),
  event(
    'annotated as a number: a socket that a library hands over',
    `${SERVER}wss.on('connection', (client) => {\n  client.addEventListener('close', (code‹: number) => { if («code»› === 1006) clean(client); });\n});`,
    ') => { if (code.code',
    { language: 'ts' },
  ),
  event('a socket by its name', 'function attach(ws) {\n  ws.onclose = (event) => { if («event» === 1006) retry(); };\n}'),
];

const PROPERTIES: readonly InvalidCase[] = [
  reported(
    'a listener that gets the code, taken for an event',
    'property',
    `${WS}ws.on('close', (event) => { if («event.code» === 1006) retry(); });`,
    [['useCode', 'event']],
  ),
  reported(
    'a listener that gets the code, in a server',
    'property',
    `${SERVER}wss.on('connection', (client) => {\n  client.on('close', (e) => { if (!e || «e.code» !== 1000) clean(client); });\n});`,
    [['useCode', 'e']],
  ),
  reported(
    'a handler of Bun.serve',
    'property',
    'Bun.serve({ websocket: { close(line, event) { switch («event.code») { case 1000: stop(); } } } });',
    [['useCode', 'event']],
  ),
  reported(
    'a hibernation handler',
    'property',
    'export class Room {\n  webSocketClose(line, event) { if ([1001, 1006].includes(«event.code»)) clean(); }\n}',
    [['useCode', 'event']],
  ),
  reported(
    'a listener by its name, which gets the code',
    'property',
    `${WS}function ended(event) { if («event?.code» === 4001) leave(); }\nws.once('close', ended);`,
    [['useCode', 'event']],
  ),
];

/** What only the event has, asked of the code. */
const member = (name: string, text: string, written?: string, more: More = {}): InvalidCase =>
  reported(name, 'member', text, written === undefined ? [] : [['useCode', written]], more);

const MEMBERS: readonly InvalidCase[] = [
  member('a clean close', `${WS}ws.on('close', (event) => { if («event.wasClean») done(); else retry(); });`, 'event !== 1006'),
  member('no clean close', `${WS}ws.on('close', (event) => { if (!«event.wasClean») retry(); });`, '(event !== 1006)'),
  member('a clean close, compared', `${WS}ws.on('close', (e) => { if («e.wasClean» === true) done(); });`, '(e !== 1006)'),
  member(
    'a clean close, in an expression',
    `${WS}ws.once('close', (e) => show(«e.wasClean» ? 'done' : 'lost'));`,
    '(e !== 1006)',
  ),
  member('a clean close, before another test', `${WS}ws.on('close', (e) => { «e.wasClean» && done(); });`, '(e !== 1006)'),
  member(
    'a clean close, in a server',
    `${SERVER}wss.on('connection', (client) => {\n  client.on('close', (event) => { if («event.wasClean») clean(client); });\n});`,
    'event !== 1006',
  ),
  member(
    'a clean close, in a listener by its name',
    `${WS}function ended(event) { if («event?.wasClean») done(); }\nws.on('close', ended);`,
    '(event !== 1006)',
  ),
  member('a reason', `${WS}ws.on('close', (event) => { if («event.reason» === 'idle') retry(); });`),
  member('a reason in a switch', `${WS}ws.on('close', (event) => { switch («event.reason») { case 'idle': retry(); } });`),
  member(
    'a reason, in a handler of Bun.serve',
    'Bun.serve({ websocket: { close(line, event) { if («event.reason») show(line); } } });',
  ),
  reported(
    'a code that no close code is, of the code',
    'property',
    `${WS}ws.on('close', (event) => { if («event.code» === 0) retry(); });`,
    [['useCode', 'event']],
  ),
];

const TEXTS: readonly InvalidCase[] = [
  reported('a text', 'text', ofWs("if (code === «'1006'») retry();"), [['testFor', '1006']]),
  reported('a text: always true', 'text', ofBrowser("if (code !== «'1000'») retry();"), [['testFor', '1000']]),
  reported('a text first', 'text', ofBrowser("if («'1000'» === code) stop();"), [['testFor', '1000']]),
  reported(
    'a property compared with a text',
    'text',
    `${BROWSER}ws.onclose = (event) => { if (event.code === «'4001'») stop(); };`,
    [['testFor', '4001']],
  ),
  reported('a case that is a text', 'text', ofBrowser("switch (code) { case «'1000'»: stop(); break; default: retry(); }"), [
    ['testFor', '1000'],
  ]),
  reported('a list of texts', 'text', ofBrowser("if ([«'4401'»].includes(code)) stop();"), [['testFor', '4401']]),
  reported('a text that reads no number', 'text', ofWs("if (code === «'ECONNRESET'») retry();")),
  reported('a text that reads no number, loosely', 'text', ofWs("if (code == «'normal'») stop();")),
  reported('a template', 'text', ofBrowser('if (code === «`1006`») retry();'), [['testFor', '1006']]),
  reported(
    'a constant that is a text',
    'text',
    `${BROWSER}const LOST = '1006';\nws.onclose = ({ code }) => { if (code === «LOST») retry(); };`,
  ),
  reported(
    'a text in a guard is a mistake too',
    'text',
    `${WS}ws.on('close', (code) => { if (code !== «'1006'») other.close(code); });`,
    [['testFor', '1006']],
  ),
  reported(
    'a text in a helper that only gets codes',
    'text',
    `${WS}function explain(status) { return status === «'1006'»; }\nws.on('close', (code) => { if (explain(code)) retry(); });`,
    [['testFor', '1006']],
  ),
  reported('a text that is there already as a number', 'text', ofBrowser("if (code === 1006 || code === «'1006'») retry();")),
];

const NUMBERS: readonly InvalidCase[] = [
  reported('a number of more than 16 bits', 'outside', ofBrowser('if (code === «70000») stop();')),
  reported('a number below zero', 'outside', ofBrowser('if (code === «-1») retry();')),
  reported(
    'a constant outside 16 bits',
    'outside',
    `const NEVER = 40010;\nconst LOST = 1e5;\n${ofBrowser('if (code === «LOST») stop();')}`,
  ),
  reported('a range below zero', 'limit', ofBrowser('if («code < 0») retry();')),
  reported('a range above 16 bits', 'limit', ofWs('if («code > 65535») retry();')),
  reported('a range above 16 bits, turned around', 'limit', ofWs('if («70000 <= code») retry();')),
  reported('a range below zero by a constant', 'limit', `const FIRST = 0;\n${ofBrowser('if («code < FIRST») retry();')}`),
  {
    ...reported('limits that contradict each other', 'contradiction', ofBrowser('if («code > 4999 && code < 4000») stop();'), [
      ['between', 'code <= 4999 && code >= 4000'],
      ['joinBy', 'code > 4999 || code < 4000'],
    ]),
  },
  reported('limits with nothing between them', 'contradiction', ofBrowser('if («code > 1000 && code < 1001») stop();')),
  reported('equal to two numbers', 'contradiction', ofWs('if («code === 1000 && code === 1001») stop();'), [
    ['joinBy', 'code === 1000 || code === 1001'],
  ]),
  reported('other than one of two numbers', 'tautology', ofWs('if («code !== 1000 || code !== 1001») retry();'), [
    ['joinBy', 'code !== 1000 && code !== 1001'],
  ]),
  reported('below one or above a lower one', 'tautology', ofBrowser('if («code < 5000 || code >= 4000») stop();'), [
    ['joinBy', 'code < 5000 && code >= 4000'],
  ]),
  reported(
    'equal to two numbers, beside something else',
    'contradiction',
    ofWs('if (isOpen && «code === 1000 && isOurs && code === 1001») stop();').replace(
      'isOpen && «code === 1000 && isOurs && code === 1001»',
      '«isOpen && code === 1000 && isOurs && code === 1001»',
    ),
  ),
  reported(
    'joined in parentheses where a third stands beside the two',
    'contradiction',
    ofWs('if («code === 1000 && code === 1001» && isOpen) stop();'),
    [['joinBy', '(code === 1000 || code === 1001)']],
  ),
  reported(
    'limits that contradict each other, by the name of the function',
    'contradiction',
    'function onClose(code, reason) { if («code >= 5000 && code < 4000») stop(); }',
    [
      ['between', 'code < 5000 && code >= 4000'],
      ['joinBy', 'code >= 5000 || code < 4000'],
    ],
  ),
  reported(
    'limits of constants',
    'contradiction',
    `const FIRST = 4000;\nconst LAST = 4999;\n${ofBrowser('if («code > LAST && code < FIRST») stop();')}`,
    [
      ['between', 'code <= LAST && code >= FIRST'],
      ['joinBy', 'code > LAST || code < FIRST'],
    ],
  ),
  reported(
    'a case of switch (true)',
    'contradiction',
    ofBrowser('switch (true) { case «code === 1000 && code === 1001»: stop(); }'),
    [['joinBy', 'code === 1000 || code === 1001']],
  ),
];

const RUNTIMES: readonly InvalidCase[] = [
  reported('ws: 1015', 'never', ofWs('if (code === «1015») warn();'), [['testFor', '1006']]),
  reported('ws: 1015, always true', 'never', ofWs('if (code !== «1015») retry();'), [['testFor', '1006']]),
  reported('ws: 1004', 'never', ofWs('if (code === «1004») warn();')),
  reported('ws: 0', 'never', ofWs('if (code === «0») warn();')),
  reported('ws: unassigned', 'never', ofWs('if (code === «2000») warn();')),
  reported('ws: above 4999', 'never', ofWs('if (code === «5000») warn();')),
  reported('ws: an HTTP status', 'never', ofWs('if (code === «401») login();'), [
    ['testFor', '1006'],
    ['testFor', '3000'],
    ['testFor', '4401'],
  ]),
  reported('ws: an HTTP status without a counterpart', 'never', ofWs('if (code === «404») stop();'), [
    ['testFor', '1006'],
    ['testFor', '4404'],
  ]),
  reported('ws: what is tested anyway is not suggested', 'never', ofWs('if (code === 1006 || code === «1015») warn();')),
  reported('ws: a case', 'never', ofWs('switch (code) { case 1006: retry(); break; case «1015»: warn(); }')),
  reported('ws: an entry of a list', 'never', ofWs('if ([1001, «1015»].includes(code)) retry();'), [['testFor', '1006']]),
  reported('ws: an entry of a table', 'never', ofWs('({ 1001: retry, «1015»: warn })[code]?.();'), [['testFor', '[1006]']]),
  reported('ws: the event', 'never', `${WS}ws.addEventListener('close', (event) => { if (event.code === «1015») warn(); });`, [
    ['testFor', '1006'],
  ]),
  reported('ws: a constant', 'never', `const TLS_FAILED = 1015;\n${ofWs('if (code === «TLS_FAILED») warn();')}`),
  reported(
    'ws: a member of an enum',
    'never',
    `enum CloseCode { Lost = 1006, Tls = 1015 }\n${ofWs('if (code === «CloseCode.Tls») warn();')}`,
    [],
    { language: 'ts' },
  ),
  reported('ws: a static field', 'never', `class Codes { static TLS = 1015; }\n${ofWs('if (code === «Codes.TLS») warn();')}`),
  reported(
    'ws: one of two constants',
    'never',
    ofWs('if (code === «(old ? 1004 : 1015)») warn();').replace('«(', '(«').replace(')»', '»)'),
  ),
  reported(
    'ws server',
    'never',
    `${SERVER}wss.on('connection', (client) => {\n  client.on('close', (code) => { if (code === «1015») warn(); });\n});`,
    [['testFor', '1006']],
  ),
  reported(
    'ws: a code in a const',
    'never',
    `${WS}ws.onclose = (event) => { const status = event.code; if (status === «1015») warn(); };`,
    [['testFor', '1006']],
  ),
  reported(
    'ws: a code with a default that is another',
    'never',
    `${WS}ws.onclose = (event) => { const code = event.code ?? 1006; if (code === «1015») warn(); };`,
    [['testFor', '1006']],
  ),
  reported(
    'ws: a helper that only gets codes',
    'never',
    `${WS}const retry = (status) => { if (status === «1015») warn(); };\nws.on('close', (code) => retry(code));`,
    [['testFor', '1006']],
  ),
  reported(
    'ws: a method that a listener calls',
    'never',
    `${WS}class Client {\n  listen() { ws.on('close', (code) => this.ended(code)); }\n  ended(code) { if (code === «1015») warn(); }\n}`,
    [['testFor', '1006']],
  ),
  reported(
    'undici',
    'never',
    "import { WebSocket } from 'undici';\nnew WebSocket('wss://x').onclose = (event) => { if (event.code === «1015») warn(); };",
    [['testFor', '1006']],
  ),
  reported('Node, by settings', 'never', ofBrowser('if (code === «1015») warn();'), [['testFor', '1006']], {
    settings: { environment: 'node' },
  }),
  reported('Bun client', 'never', `import 'bun';\n${ofBrowser('if (code === «401») login();')}`, [
    ['testFor', '1006'],
    ['testFor', '3000'],
    ['testFor', '4401'],
  ]),
  reported('several runtimes by settings, none of which reports it', 'never', ofBrowser('if (code === «1015») warn();'), [], {
    settings: { environment: ['node', 'deno'] },
  }),
  reported('Deno: 1006', 'never', ofDeno('if (code === «1006») retry();'), [['testFor', '0']]),
  reported('Deno: 1014', 'never', ofDeno('if (code === «1014») retry();')),
  reported(
    'Deno server: 1006',
    'never',
    'const { socket } = Deno.upgradeWebSocket(request);\nsocket.onclose = (event) => { if (event.code !== «1006») done(); };',
    [['testFor', '0']],
  ),
  reported(
    'a browser: what only a peer that breaks the protocol sends',
    'nonConforming',
    ofBrowser('if (code === «2000») stop();'),
    [],
    {
      options: [{ nonConforming: true }],
    },
  ),
  reported(
    'a browser: an HTTP status, by the option',
    'nonConforming',
    ofBrowser('if (code === «503») retry();'),
    [
      ['testFor', '1006'],
      ['testFor', '1013'],
    ],
    { options: [{ nonConforming: true }] },
  ),
  reported(
    'Workers: reserved, by the option',
    'nonConforming',
    'export class Room {\n  webSocketClose(line, code) { if (code === «1015») warn(); }\n}',
    [['testFor', '1006']],
    { options: [{ nonConforming: true }] },
  ),
];

const valid = (name: string, code: string, more: More = {}): ValidCase => ({ name, code, ...more });
const NON_CONFORMING = { options: [{ nonConforming: true }] };

const POSSIBLE: readonly ValidCase[] = [
  valid('the codes that arrive', ofWs('if (code === 1000 || code === 1005 || code === 1006 || code === 4001) stop();')),
  valid('1014 in ws', ofWs('if (code === 1014) retry();')),
  valid('1015 in Firefox', ofBrowser('if (code === 1015) warn();')),
  valid('401 in Chromium', ofBrowser('if (code === 401) login();')),
  valid('2000 in Chromium', ofBrowser('if (code === 2000) stop();')),
  valid('0 in Deno', ofDeno('if (code === 0) retry();')),
  valid('0 in Deno, a file of npm: imports', `import x from 'npm:x';\n${ofBrowser('if (code === 0) retry();')}`),
  valid(
    '1006 where a file asks whether it runs on Deno',
    `if (typeof Deno !== 'undefined') setUp();\n${ofBrowser('if (code === 1006) retry();')}`,
  ),
  valid(
    'any code in Workers',
    'export class Room {\n  webSocketClose(line, code) { if (code === 1015 || code === 2000) warn(); }\n}',
  ),
  valid(
    'any code in Bun.serve, which tells its handler its own',
    'Bun.serve({ websocket: { close(line, code) { if (code === 401 || code === -1 || code === 66536) warn(); } } });',
  ),
  valid(
    'any code of faye-websocket',
    "import { Client } from 'faye-websocket';\nnew Client('wss://x').on('close', (event) => { if (event.code === 1015) warn(); });",
  ),
  valid(
    'any code of the websocket package',
    "import { client as Client } from 'websocket';\nnew Client().on('connect', (line) => { line.on('close', (code) => { if (code === 1015) warn(); }); });",
  ),
  valid(
    'any code of a reconnecting socket: a browser may be below',
    "import ReconnectingWebSocket from 'reconnecting-websocket';\nnew ReconnectingWebSocket('wss://x').onclose = (event) => { if (event.code === 1015) warn(); };",
  ),
  valid(
    'isomorphic-ws: a browser may be below',
    "import WebSocket from 'isomorphic-ws';\nnew WebSocket('wss://x').onclose = (event) => { if (event.code === 1015) warn(); };",
  ),
  valid('a browser or Node', ofBrowser('if (code === 1015) warn();'), { settings: { environment: ['node', 'browser'] } }),
  valid(
    'a socket of which nothing is known',
    'function onClose(code, reason) { switch (code) { case 1000: case 1004: case 1015: case 401: stop(); } }',
  ),
  valid(
    'a socket by its use: it may be of any runtime',
    "function watch(line) { line.onmessage = show; line.send(''); line.onclose = (event) => { if (event.code === 1004) retry(); }; }",
  ),
  valid(
    'what a conforming peer sends, by the option',
    ofBrowser('if (code === 1014 || code === 3000 || code === 4999) stop();'),
    NON_CONFORMING,
  ),
  valid('1015 in Firefox, by the option: a handshake breaks no rule', ofBrowser('if (code === 1015) warn();'), NON_CONFORMING),
  valid('0 in Deno, by the option', ofDeno('if (code === 0) retry();'), NON_CONFORMING),
  valid('a text that is converted', ofBrowser("if (code == '1006') retry();")),
  valid('a code that is made a text', ofBrowser("if (String(code) === '1006') retry();")),
  valid('a template of a code', ofBrowser("if (`${code}` === '1006') retry();")),
  valid('keys of a table are texts anyway', ofBrowser("show({ '1000': 'done', '1006': 'lost' }[code]);")),
  valid('whether there is a code at all', ofBrowser('if (code === undefined || code === null || !code) retry();')),
  valid('the event is there', `${BROWSER}ws.onclose = (event) => { if (event === undefined || event === last) retry(); };`),
  valid('the code of the event', `${BROWSER}ws.onclose = (event) => { if (event.code === 1006) retry(); };`),
  valid('a listener that gets the code itself', ofWs('if (code === 1006) retry();')),
  valid(
    'a socket of a project that may hand over the code itself',
    "import { LineSocket } from './line.js';\nfunction watch(line) { line.onmessage = show; line.send(''); line.onclose = (code) => { if (code === 1000) stop(); }; }",
  ),
  valid(
    'an event of a socket whose library is not known',
    "function watch(line) { line.readyState === 1 && line.send(''); line.on('close', (event) => { if (event.code === 1006) retry(); }); }",
  ),
  valid(
    'an event here, a code there',
    `${WS}function ended(event) { if (event.code === 1006) retry(); }\nws.on('close', ended);\nws.onclose = ended;`,
  ),
  valid('a range that holds codes', ofBrowser('if (code >= 4000 && code < 5000) stop();')),
  valid('a range of one', ofBrowser('if (code > 999 && code < 1001) stop();')),
  valid('outside a range', ofBrowser('if (code < 4000 || code > 4999) retry();')),
  valid('neither of two numbers', ofBrowser('if (code !== 1000 && code !== 1001) retry();')),
  valid('limits of two codes', `${BROWSER}ws.onclose = ({ code }) => { if (code > 4999 && last < 4000) stop(); };`),
  valid('limits in different conditions', ofBrowser('if (code > 4999 || (isOld && code < 4000)) stop();')),
  valid('a range that only a broken peer reaches', ofWs('if (code >= 1016 && code <= 2999) warn();')),
  valid('a limit that always holds', ofBrowser('if (code >= 0) stop();')),
  valid(
    'a constant that changes',
    `${WS}let last = 1000;\nws.on('close', (code) => { if (code === last) stop(); last = 1015; });`,
  ),
  valid('a constant of another file', `import { TLS } from './codes.js';\n${ofWs('if (code === TLS) warn();')}`),
  valid('one of two constants that arrives', ofWs('if (code === (old ? 1006 : 1015)) warn();')),
];

const OF_ITS_OWN: readonly ValidCase[] = [
  valid(
    'a code of its own, by a direct call',
    `${WS}function ended(code) { if (code === -1 || code === 0) stop(); }\nws.on('close', ended);\nif (late) { ended(-1); ended(0); }`,
  ),
  valid(
    'a code of its own, by a made event',
    `${WS}ws.onclose = (event) => { if (event.code === 0) stop(); };\nws.onclose({ code: 0 });`,
  ),
  valid(
    'a number below zero of its own',
    `${WS}function ended(code) { if (code < 0) stop(); }\nws.on('close', ended);\nif (late) ended(-1);`,
  ),
  valid('a code of its own, by a default', `${WS}ws.on('close', (code = 0) => { if (code === 0) stop(); });`),
  valid(
    'a code of its own, behind ??',
    `${WS}ws.onclose = (event) => { const code = event?.code ?? -1; if (code === -1) stop(); };`,
  ),
  valid(
    'a text of its own, behind ||',
    `${WS}ws.on('close', (code) => { const shown = code || 'none'; if (shown === 'none') stop(); });`,
  ),
  valid('a code of its own, by emit', `${WS}ws.on('close', (code) => { if (code === 0) stop(); });\nws.emit('close', 0);`),
  valid(
    'a function that others call too',
    `${WS}export function ended(code) { if (code === 0) stop(); }\nws.on('close', (code) => { ended(code); });`,
  ),
  valid(
    'a function that something else calls too',
    `${WS}const ended = (code) => { if (code === 0) stop(); };\nws.on('close', ended);\nchild.on('exit', ended);`,
  ),
  valid(
    'a listener of errors too',
    `${WS}const ended = (event) => { if (event.code === 'ECONNREFUSED') stop(); };\nws.onclose = ended;\nws.onerror = ended;`,
  ),
  valid('a code that is counted on', `${WS}ws.on('close', (code) => { code += 4000; if (code === 70000) stop(); });`),
  valid('a code that is replaced', `${WS}ws.on('close', (code) => { if (isOld) code = 0; if (code === 0) stop(); });`),
  valid(
    'a field that other files may write',
    "import WebSocket from 'ws';\nclass Client { open() { const ws = new WebSocket('wss://x'); ws.on('close', (code) => { this.code = code; }); } isLost() { return this.code === 0; } }",
  ),
  valid(
    'a listener that is called with a number',
    `${BROWSER}function ended(event) { if (event === 1006) retry(); }\nws.onclose = ended;\nended(1006);`,
  ),
  valid(
    'an error in place of the event',
    "import { createClient } from 'graphql-ws';\ncreateClient({ url: 'wss://x', shouldRetry: (event) => event.code === 'ECONNREFUSED' });",
  ),
  valid(
    'an error in place of the event, of a stream',
    "import { webSocket } from 'rxjs/webSocket';\nwebSocket('wss://x').subscribe({ error: (event) => { if (event.code === 'ERR_NETWORK') retry(); } });",
  ),
];

/** What may be an event or a code, and what is asked of each. */
const NOT_MIXED_UP: readonly ValidCase[] = [
  {
    name: 'annotated as a number: a socket that others make',
    language: 'ts',
    code: 'export function watch(line: WebSocket) {\n  line.onclose = (code: number) => { if (code === 1006) retry(); };\n}',
  },
  {
    name: 'annotated as a number: a class of the project',
    language: 'ts',
    code: "import { LiveWebSocket } from './live.js';\nconst ws = new LiveWebSocket();\nws.onclose = (code: number) => { if (code === 1006) retry(); };",
  },
  {
    name: 'annotated as a number: what is a code',
    language: 'ts',
    code: `${WS}ws.on('close', (code: number) => { if (code === 1006) retry(); });`,
  },
  {
    name: 'a listener that asks which of the two it got',
    code: `${BROWSER}ws.onclose = (code) => { if (typeof code === 'number' ? code === 1006 : code.code === 1006) retry(); };`,
  },
  {
    name: 'a listener of ws that asks which of the two it got',
    code: `${WS}ws.on('close', (event) => { if (typeof event === 'object' ? event.wasClean : event === 1000) done(); });`,
  },
  { name: 'an event that is there at all', code: `${BROWSER}ws.onclose = (event) => { if (event != null) show(event.code); };` },
  { name: 'an event beside a text', code: `${BROWSER}ws.onclose = (event) => { if (event === 'lost') retry(); };` },
  {
    name: 'any number, of what is a socket by its name',
    code: 'function attach(ws) {\n  ws.onclose = (event) => { if (event === 3) retry(); };\n}',
  },
  {
    name: 'any number, of what is a socket by its use',
    code: 'function attach(line) {\n  line.onmessage = show;\n  line.onclose = (event) => { if (event === 0) retry(); };\n  line.send("");\n}',
  },
  {
    name: 'any number, of a function that the file calls with one',
    code: `${BROWSER}function ended(event) { if (event === 0) retry(); }\nws.onclose = ended;\nended(0);`,
  },
  { name: 'what the event does have', code: `${BROWSER}ws.onclose = (event) => { if (event.wasClean) show(event.reason); };` },
  {
    name: 'what the event of ws does have',
    code: `${WS}ws.addEventListener('close', (event) => { if (event.wasClean) done(); });`,
  },
  { name: 'a reason that is no more than shown', code: `${WS}ws.on('close', (event) => show(event.reason));` },
  {
    name: 'a socket by its name, whose listener may get an event',
    code: "export function watch(ws) {\n  ws.on('close', (event) => { if (event.wasClean) done(); });\n}",
  },
  {
    name: 'a listener of ws that the file calls with an event of its own',
    code: `${WS}function ended(event) { if (event.wasClean) done(); }\nws.on('close', ended);\nended({ wasClean: true });`,
  },
  {
    name: 'a double, whose listener gets what the test plays',
    code: "import { WebSocket } from 'mock-socket';\nconst ws = new WebSocket('wss://x');\nws.on('close', (event) => { if (event.wasClean) done(); });",
  },
];

const HAZARDS: readonly ValidCase[] = [
  valid(
    'a guard before a send: a condition',
    `${WS}ws.on('close', (code) => { if (code !== 1004 && code !== 1005 && code !== 1006 && code !== 1015) other.close(code); else other.close(); });`,
  ),
  valid('a guard before a send: a choice', `${WS}ws.on('close', (code) => { other.close(code === 1015 ? 1011 : code); });`),
  valid(
    'a guard before a send: a list',
    `${WS}ws.on('close', (code) => { const sent = [1004, 1005, 1006, 1015].includes(code) ? 1000 : code; other.close(sent); });`,
  ),
  valid(
    'a guard before a send: an event',
    `${WS}ws.onclose = (event) => { const { code } = event; if (code !== 1015) other.close(event.code); };`,
  ),
  valid(
    'a guard before a send: limits',
    `${WS}ws.on('close', (code) => { if (code < 0 || code > 65535) return; other.close(code); });`,
  ),
  valid('a guard before a send: a helper', `${WS}ws.on('close', (code) => { if (code === 1015) return; closePeer(code); });`),
  valid(
    'a guard of an event that is made',
    `${WS}ws.on('close', (code) => { target.dispatchEvent(new CloseEvent('close', { code: code === 1015 ? 1006 : code })); });`,
  ),
  valid(
    'a sanitiser',
    `${WS}function sendable(code) { if (code === 1004 || code === 1015) return 1011; return code; }\nws.on('close', (code) => { peer.end(sendable(code)); });`,
  ),
  valid(
    'a validator over plain numbers',
    'export function isValidCloseCode(code) { return code >= 1000 && code <= 4999 && code !== 1004 && code !== 1015 && code !== 70000; }',
  ),
  valid(
    'a validator that a listener asks',
    `${WS}const isReserved = (code) => code === 1004 || code === 1015 || code < 0;\nws.on('close', (code) => { if (isReserved(code)) warn(); });`,
  ),
  valid(
    'a protocol implementation',
    `${WS}const opcode = bytes[0] & 0x0f;\nconst mask = bytes[1] & 0x80;\nws.on('close', (code) => { if (code === 1015 || code === 0) fail(opcode, mask); });`,
  ),
  valid(
    'a function that puts codes into words',
    `${WS}function words(code) {\n  switch (code) {\n    case 1000: return 'normal';\n    case 1004: return 'reserved';\n    case 1015: return 'TLS handshake';\n    default: return \`code \${code}\`;\n  }\n}\nws.on('close', (code) => console.log(words(code)));`,
  ),
  valid(
    'a chain that puts codes into words',
    ofWs(
      "let text;\n  if (code === 1004) text = 'reserved';\n  else if (code === 1015) { text = 'TLS handshake'; }\n  console.log(text);",
    ),
  ),
  valid(
    'a table that puts codes into words',
    ofWs("console.log({ 1000: 'normal', 1004: 'reserved', 1015: 'TLS handshake' }[code]);"),
  ),
  valid('words in a ternary', ofWs("console.log(code === 1015 ? 'TLS handshake' : 'lost');")),
  valid(
    "a child process's exit code",
    "import { spawn } from 'node:child_process';\nspawn('x').on('close', (code) => { if (code === 0 || code === '0' || code === 70000) stop(); });",
  ),
  valid(
    'an HTTP status',
    `${WS}ws.on('close', async () => { const response = await fetch('/x'); if (response.status === 401) login(); });`,
  ),
  valid(
    'the code of a message',
    `${WS}ws.on('message', (data) => { const { code } = JSON.parse(data); if (code === 0 || code === '4001') stop(); });`,
  ),
  valid(
    'the code of an error',
    `${WS}ws.on('error', (error) => { if (error.code === 'ECONNREFUSED' || error.code === 401) stop(); });`,
  ),
  valid('a JSON-RPC code', `${WS}ws.on('message', (data) => { if (data.error.code === -32700) stop(); });`),
  valid('an opcode', `${WS}ws.on('message', (data) => { const opcode = data[0]; if (opcode === 70000) stop(); });`),
  valid('a key', `${BROWSER}ws.onclose = () => { window.onkeydown = (event) => { if (event.code === '1006') stop(); }; };`),
  valid(
    'an HMR client with a flag',
    `${BROWSER}ws.onclose = ({ wasClean }) => { if (wasClean || willUnload) return; location.reload(); };`,
  ),
  valid('another event', `${BROWSER}ws.onopen = (event) => { if (event === 1000) retry(); };`),
  valid(
    'the close event of something else',
    "const source = new EventSource('/x');\nsource.onclose = (event) => { if (event === 1006) retry(); };",
  ),
  valid('onclose of anything', 'transport.onclose = (event) => { if (event === 1006) retry(); };'),
  valid(
    'a wrapper of the project with a callback of its own',
    'class Line { onclose = null; send() {} }\nconst line = new Line();\nline.onclose = (code) => { if (code === 1006) retry(); };',
  ),
  valid(
    'a test double may play any code',
    "import { WebSocket } from 'mock-socket';\nnew WebSocket('wss://x').onclose = (event) => { if (event.code === 70000) stop(); };",
  ),
  valid('a test, by its functions', `${WS}it('closes', () => { ws.on('close', (code) => { if (code === 1015) fail(); }); });`),
  valid('a test, by its name', ofWs('if (code === 1015) fail();'), { filename: 'client.test.js' }),
  valid(
    'a socket by its name only, with detection: strict',
    'function attach(ws) { ws.onclose = (event) => { if (event === 1006) retry(); }; }',
    {
      settings: { detection: 'strict' },
    },
  ),
  valid('a code by its type', "function onClose(code: Status) { if (code === '1006') retry(); }\ntype Status = string;", {
    language: 'ts',
    typed: true,
  }),
];

// --- What happened elsewhere, written anew ---------------------------------------------------------------------------

const STORIES: readonly InvalidCase[] = [
  event(
    'a client that never stops to reconnect, since its event is no 1000',
    'class Feed {\n  connect() {\n    this.socket = new WebSocket(this.url);\n    this.socket.onclose = (e) => {\n      if («e» !== 1000 && this.retries < 5) setTimeout(() => this.connect(), 1000);\n    };\n  }\n}',
    'e.code',
  ),
  reported(
    'a Deno client that waits for 1006 to reconnect',
    'never',
    "function connect() {\n  const socket = new WebSocket(Deno.args[0]);\n  socket.addEventListener('close', (event) => {\n    if (event.code === «1006») setTimeout(connect, 5000);\n  });\n}",
    [['testFor', '0']],
  ),
  reported(
    'a bot that logs in anew after the handshake was refused with 401',
    'never',
    "const WebSocket = require('ws');\nfunction start() {\n  const gateway = new WebSocket('wss://x');\n  gateway.on('close', function (code) {\n    if (code === «401») return login().then(start);\n    start();\n  });\n}",
    [
      ['testFor', '1006'],
      ['testFor', '3000'],
      ['testFor', '4401'],
    ],
    { sourceType: 'commonjs' },
  ),
  reported(
    'a reconnect unless the code is one of two, which is always',
    'tautology',
    "class Link {\n  watch() {\n    this.ws = new WebSocket('wss://x');\n    this.ws.onclose = (event) => {\n      if («event.code !== 1000 || event.code !== 4001») this.watch();\n    };\n  }\n}",
    [['joinBy', 'event.code !== 1000 && event.code !== 4001']],
  ),
];

testRule('no-impossible-close-code-check', rule, {
  valid: [...POSSIBLE, ...OF_ITS_OWN, ...NOT_MIXED_UP, ...HAZARDS],
  invalid: [...EVENTS, ...PROPERTIES, ...MEMBERS, ...TEXTS, ...NUMBERS, ...RUNTIMES, ...STORIES],
});

describe('what the message says', () => {
  function messagesOf(code: string, options: object = {}): string[] {
    return lint(rule, code, { options }).map(({ message }) => message);
  }

  it.each([
    [
      `${BROWSER}ws.onclose = (event) => { if (event === 1006) retry(); };`,
      '`event` is the close event, not its code: `event === 1006` is always false. Test `event.code`.',
    ],
    [
      `${BROWSER}ws.onclose = (event) => { if (event !== 1000) retry(); };`,
      '`event` is the close event, not its code: `event !== 1000` is always true. Test `event.code`.',
    ],
    [
      `${BROWSER}ws.onclose = (event) => { switch (event) { case 1006: retry(); } };`,
      '`event` is the close event, not its code: no case is ever taken. Test `event.code`.',
    ],
    [
      `${BROWSER}ws.onclose = (event) => { if ([1006].includes(event)) retry(); };`,
      '`event` is the close event, not its code: the list never has it. Test `event.code`.',
    ],
    [
      `${BROWSER}ws.onclose = (event) => { show({ 1006: 'lost' }[event]); };`,
      '`event` is the close event, not its code: the table has no entry for it. Test `event.code`.',
    ],
    [
      `${WS}ws.on('close', (event) => { if (event.code === 1006) retry(); });`,
      '`event` is the close code itself: `event.code === 1006` is always false, since a number has no such property. Test `event`.',
    ],
    [
      ofWs("if (code === '1006') retry();"),
      "A received close code is a number and '1006' is a string: `code === '1006'` is always false.",
    ],
    [ofBrowser('if (code === 70000) stop();'), 'A close code has 16 bits, 0–65535: `code === 70000` is always false.'],
    [ofBrowser('if (code < 0) stop();'), 'A close code has 16 bits, 0–65535: `code < 0` is always false.'],
    [
      ofBrowser('if (code > 4999 && code < 4000) stop();'),
      '`code > 4999` and `code < 4000` are never both true: the condition is always false.',
    ],
    [
      `${WS}ws.on('close', (event) => { if (event.wasClean) stop(); });`,
      '`event` is the close code itself: `event.wasClean` is always undefined, since a number has no such property. Test `event !== 1006`.',
    ],
    [
      `${WS}ws.on('close', (event) => { if (event.reason) stop(); });`,
      '`event` is the close code itself: `event.reason` is always undefined, since a number has no such property. The reason is the next parameter.',
    ],
    [
      ofBrowser('if (code !== 1000 || code !== 1001) stop();'),
      '`code !== 1000` or `code !== 1001` is true of every code: the condition is always true.',
    ],
    [
      ofWs('if (code === 1015) warn();'),
      'No close event of the ws library has the code 1015 (TLS handshake): `code === 1015` is always false. A TLS handshake that failed is 1006 (Abnormal Closure) there.',
    ],
    [
      `const TLS = 1015;\n${ofWs('switch (code) { case TLS: warn(); }')}`,
      'No close event of the ws library has the code 1015 (TLS handshake): the case is never taken. A TLS handshake that failed is 1006 (Abnormal Closure) there. TLS is 1015.',
    ],
    [
      ofWs('if ([1006, 401].includes(code)) warn();'),
      'No close event of the ws library has the code 401: the entry never matches. 401 is an HTTP status, not a close code: a handshake that the server refuses ends with 1006 (Abnormal Closure).',
    ],
    [
      ofWs('({ 1000: stop, 2000: warn })[code]?.();'),
      'No close event of the ws library has the code 2000: the entry is never read. No Close frame may carry it: where one does, the connection fails, and 1006 (Abnormal Closure) is reported.',
    ],
    [
      ofDeno('if (code === 1006) retry();'),
      "No close event of Deno's WebSocket has the code 1006 (Abnormal Closure): `code === 1006` is always false. A connection that ended without a Close frame is 0 there.",
    ],
    [
      ofDeno('if (code === 1014) retry();'),
      "No close event of Deno's WebSocket has the code 1014 (Bad Gateway): `code === 1014` is always false. A Close frame with it is refused there, and 0 is reported.",
    ],
    [
      ofWs('if (code === 1015 && anotherConditionWithAVeryLongName === someOtherVeryLongName) warn();').replace(
        'code === 1015',
        'code === /* the handshake of TLS, says the registry, but it is none */ 1015',
      ),
      'No close event of the ws library has the code 1015 (TLS handshake): the test is always false. A TLS handshake that failed is 1006 (Abnormal Closure) there.',
    ],
  ])('%s', (code, message) => {
    expect(messagesOf(code)).toEqual([message]);
  });

  it('names the peer that breaks the protocol', () => {
    expect(messagesOf(ofBrowser('if (code === 2000) stop();'), { nonConforming: true })).toEqual([
      'No close event of browsers has the code 2000 while the peer keeps to the protocol: `code === 2000` is always false until one breaks it.',
    ]);
  });
});
