import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-misnamed-close-code.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code'>;

interface Finding {
  readonly messageId?: 'sent' | 'compared' | 'named' | 'listed';
  /** The number that the first suggestion writes between ‹ and ›. */
  readonly write?: number;
  /** The name that a suggestion writes wherever the code says the old one; another text than a name: between ‹ and › that follow. */
  readonly rename?: readonly [from: string, to: string];
}

/** A case whose findings stand on the definitions between « and », each in turn. */
function reported(name: string, text: string, findings: Finding | readonly Finding[], more: More = {}): InvalidCase {
  const { code, findings: places, edits } = marked(text);
  const numbers = [...edits];
  const errors = [findings].flat().map(({ messageId = 'named', write, rename }, index) => {
    const number = write === undefined ? undefined : numbers.shift();
    const suggestions = [
      ...(number
        ? [{ messageId: 'writeNumber', output: code.slice(0, number.start) + String(write) + code.slice(number.end) }]
        : []),
      ...(rename ? [{ messageId: 'rename', data: { name: rename[1] }, output: code.replaceAll(rename[0], rename[1]) }] : []),
    ];
    return { messageId, ...places[index]?.place, suggestions };
  });
  if (places.length !== errors.length) throw new Error(`${name}: ${places.length} marks, ${errors.length} findings`);
  return { name, code, errors, ...more };
}

/** A case that another name repairs; where a private code may take the number's place, that is offered too. */
function fixed(
  name: string,
  text: string,
  { rename: [from, to], write }: Required<Pick<Finding, 'rename'>> & Finding,
  more: More = {},
): InvalidCase {
  const suggested = reported(name, text, { messageId: 'sent', ...(write !== undefined && { write }) }, more);
  return { ...suggested, output: suggested.code.replaceAll(from, to) };
}

const TS: More = { language: 'ts' };
const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";
const WS_SERVER = "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\n";

/** Names that say a role and are none. */
const NO_ROLES: readonly InvalidCase[] = [
  reported('one word that has one number', `${WS_CLIENT}export const «error = ‹1000›»;\nws.close(error);`, {
    messageId: 'sent',
    write: 1011,
  }),
  reported(
    'two words before `code`',
    `${WS_CLIENT}export const «INTERNAL_ERROR_CODE = ‹1000›»;\nws.close(INTERNAL_ERROR_CODE);`,
    {
      messageId: 'sent',
      write: 1011,
    },
  ),
  reported('`code` before the word', `${WS_CLIENT}export const «CLOSE_CODE_ERROR = ‹1000›»;\nws.close(CLOSE_CODE_ERROR);`, {
    messageId: 'sent',
    write: 1011,
  }),
  reported(
    'two words that have several numbers',
    `${WS_CLIENT}export const «goingAway = ‹1000›»;\nws.close(goingAway);\nexport function leave() {\n  const goingAway = 1001;\n  ws.close(goingAway);\n}`,
    { messageId: 'sent', write: 1001 },
  ),
];

/** Ways to write a constant. */
const DEFINITIONS: readonly InvalidCase[] = [
  reported('a variable that the file does not use', 'const «GOING_AWAY = ‹1000›»;', {
    write: 1001,
    rename: ['GOING_AWAY', 'NORMAL_CLOSURE'],
  }),
  reported('an exported variable: others may import the name', 'export const «GOING_AWAY = ‹1000›»;', { write: 1001 }),
  reported('a variable that is exported below', 'const «POLICY_VIOLATION = ‹1002›»;\nexport { POLICY_VIOLATION };', {
    write: 1008,
  }),
  reported(
    'a variable that is exported under its name by CommonJS keeps that name',
    'const «POLICY_VIOLATION = ‹1002›»;\nmodule.exports = { POLICY_VIOLATION: POLICY_VIOLATION };',
    { write: 1008 },
    { sourceType: 'commonjs', typed: false },
  ),
  reported(
    'a typed variable',
    'const «GOING_AWAY: number = ‹1006›»;',
    { write: 1001, rename: ['GOING_AWAY', 'ABNORMAL_CLOSURE'] },
    TS,
  ),
  reported('a `var` that is set once', 'var «GOING_AWAY = ‹1000›»;', { write: 1001, rename: ['GOING_AWAY', 'NORMAL_CLOSURE'] }),
  reported('a number with a separator', 'export const «CLOSE_CODE_GOING_AWAY = ‹1_000›»;', { write: 1001 }),
  reported('a number in hexadecimal', 'export const «GOING_AWAY = ‹0x3e8›»;', { write: 1001 }),
  reported('an enum', 'export enum CloseCode {\n  «GoingAway = ‹1000›»,\n}', { write: 1001 }, TS),
  reported(
    'a const enum',
    'export const enum CloseCode {\n  Normal = 1000,\n  «ProtocolError = ‹1003›»,\n}',
    { write: 1002 },
    TS,
  ),
  reported('a declared enum', 'export declare enum CloseCode {\n  «GoingAway = ‹1000›»,\n}', { write: 1001 }, TS),
  reported(
    'a member of an enum that counts on has no number to write',
    'export enum CloseCode {\n  NormalClosure = 1000,\n  GoingAway,\n  ProtocolError,\n  UnsupportedData,\n  «NoStatusReceived»,\n}',
    {},
    TS,
  ),
  reported(
    'a member of an enum from which others count on: its number is theirs',
    'export enum CloseCode {\n  «GoingAway = 1002»,\n  Other,\n}',
    {},
    TS,
  ),
  reported(
    'an enum of this file alone',
    'enum CloseCode {\n  «GOING_AWAY = ‹1000›»,\n}\nexport const leave = () => CloseCode.GOING_AWAY;',
    { write: 1001, rename: ['GOING_AWAY', 'NORMAL_CLOSURE'] },
    TS,
  ),
  reported(
    'an enum that is looked up by number',
    'enum CloseCode {\n  «GOING_AWAY = ‹1000›»,\n}\nexport const text = (code: number) => CloseCode[code];',
    { write: 1001 },
    TS,
  ),
  reported('a table', 'export const CloseCode = {\n  NORMAL: 1000,\n  «GOING_AWAY: ‹1002›»,\n};', { write: 1001 }),
  reported(
    'a table of this file alone',
    'const CloseCode = { «GOING_AWAY: ‹1000›» };\nexport const leave = () => CloseCode.GOING_AWAY;',
    { write: 1001, rename: ['GOING_AWAY', 'NORMAL_CLOSURE'] },
  ),
  reported(
    'a table of this file alone that has the right name already',
    'const CloseCode = { NORMAL_CLOSURE: 1000, «GOING_AWAY: ‹1000›» };\nexport const leave = () => CloseCode.GOING_AWAY;',
    { write: 1001 },
  ),
  reported(
    'a table of this file alone that is handed over',
    'const CloseCode = { «GOING_AWAY: ‹1000›» };\nregister(CloseCode);',
    { write: 1001 },
  ),
  reported('a table as const', 'export const CloseCode = { «GOING_AWAY: ‹1000›» } as const;', { write: 1001 }, TS),
  reported('a frozen table', "export const CloseCode = Object.freeze({ «'GOING_AWAY': ‹1000›» });", { write: 1001 }),
  reported(
    'a table as const that satisfies a type',
    'export const CloseCode = { «GOING_AWAY: ‹1000›» } as const satisfies Record<string, number>;',
    { write: 1001 },
    TS,
  ),
  reported('a table in a table', 'export const socket = { timeout: 3000, codes: { «GOING_AWAY: ‹1000›» } };', { write: 1001 }),
  reported('a default export', 'export default { «GOING_AWAY: ‹1000›» };', { write: 1001 }),
  reported(
    'CommonJS: a table',
    'module.exports = { «GOING_AWAY: ‹1000›» };',
    { write: 1001 },
    { sourceType: 'commonjs', typed: false },
  ),
  reported('CommonJS: a name', '«exports.GOING_AWAY = ‹1000›»;', { write: 1001 }, { sourceType: 'commonjs', typed: false }),
  reported(
    'a static field',
    'export class Socket {\n  static «»GOING_AWAY = 1000;\n}'.replace(
      'static «»GOING_AWAY = 1000;',
      '«static GOING_AWAY = ‹1000›;»',
    ),
    { write: 1001 },
  ),
  reported(
    'a static field that is read only',
    'export class Socket {\n  «static readonly GOING_AWAY = ‹1000›;»\n}',
    { write: 1001 },
    TS,
  ),
  reported('a property that is assigned to a class', 'class Socket {}\n«Socket.GOING_AWAY = ‹1000›»;', { write: 1001 }),
  reported('a namespace', 'export namespace Codes {\n  export const «GOING_AWAY = ‹1000›»;\n}', { write: 1001 }, TS),
  reported('two of one table that were swapped', 'export const CloseCode = { «NORMAL_CLOSURE: ‹1001›», «GOING_AWAY: ‹1000›» };', [
    { write: 1000 },
    { write: 1001 },
  ]),
];

/** Ways to call a code. */
const NAMES: readonly InvalidCase[] = [
  reported(
    'the older name of 1007, where nothing else is 1003',
    'export const CloseCode = { CLOSE_NORMAL: 1000, CLOSE_GOING_AWAY: 1001, «UNSUPPORTED_DATA: ‹1007›» };',
    { write: 1003 },
  ),
  reported(
    'the older name of 1007, where 1003 has another one in another table',
    'export const Code = { CLOSE_NORMAL: 1000, CLOSE_UNSUPPORTED: 1003 };\nexport const CloseCode = { CLOSE_NORMAL: 1000, «UNSUPPORTED_DATA: ‹1007›» };',
    { write: 1003 },
  ),
  reported(
    'the older name of 1007, where what is 1003 is something else',
    'export const CloseCode = { CLOSE_NORMAL: 1000, CLOSE_KICKED: 1003, «UNSUPPORTED_DATA: ‹1007›» };',
    { write: 1003 },
  ),
  reported(
    'another number than the older one',
    'export const CloseCode = { CLOSE_NORMAL: 1000, CLOSE_UNSUPPORTED: 1003, «UNSUPPORTED_DATA: ‹1008›» };',
    { write: 1003 },
  ),
  reported('UPPER_SNAKE with affixes', 'const «WS_CLOSE_GOING_AWAY = ‹1000›»;', {
    write: 1001,
    rename: ['WS_CLOSE_GOING_AWAY', 'WS_CLOSE_NORMAL_CLOSURE'],
  }),
  reported('camelCase', 'const «goingAway = ‹1000›»;', { write: 1001, rename: ['goingAway', 'normalClosure'] }),
  reported('PascalCase with affixes', 'const «StatusGoingAway = ‹1011›»;', {
    write: 1001,
    rename: ['StatusGoingAway', 'StatusInternalError'],
  }),
  reported('snake_case', 'const «going_away = ‹1000›»;', { write: 1001, rename: ['going_away', 'normal_closure'] }),
  reported('kebab-case', "const codes = { «'going-away': ‹1000›» };\nexport const leave = () => codes['going-away'];", {
    write: 1001,
  }),
  reported('a text as a key that nothing reads', "const codes = { «'going-away': ‹1000›» };", {
    write: 1001,
    rename: ['going-away', 'normal-closure'],
  }),
  reported('another alias', 'export const «MESSAGE_TOO_LARGE = ‹1008›»;', { write: 1009 }),
  reported('an alias that holds an affix itself', 'export const «CLOSE_CODE_NO_STATUS = ‹1006›»;', { write: 1005 }),
  reported('a name that stands for what nobody sends', 'export const «ABNORMAL_CLOSURE = ‹1000›»;', { write: 1006 }),
  reported('a name with another number in it', 'export const «WS_1001_GOING_AWAY = ‹1000›»;', { write: 1001 }),
  reported('a number that stands for nothing', 'export const «GOING_AWAY = ‹1016›»;', { write: 1001 }),
  reported('a number of a frameworks range that is registered', 'export const «CLOSE_CODE_TRY_AGAIN_LATER = ‹3000›»;', {
    write: 1013,
  }),
  reported('one word after close', 'export const «CLOSE_NORMAL = ‹1001›»;', { write: 1000 }),
  reported(
    'one word in a table where two others agree',
    'export const CODES = {\n  NORMAL: 1000,\n  GOING_AWAY: 1001,\n  «SIZE: ‹1008›»,\n};',
    { write: 1009 },
  ),
  reported(
    'a value outside 1000–4999 in a table where two others agree',
    'export const CODES = {\n  NORMAL: 1000,\n  GOING_AWAY: 1001,\n  «POLICY_VIOLATION: ‹108›»,\n};',
    { write: 1008 },
  ),
];

/** What a constant is used for, and the name that is free. */
const USES: readonly InvalidCase[] = [
  fixed('browser: only the number can be sent', `const «GOING_AWAY = ‹1000›»;\n${BROWSER}ws.close(GOING_AWAY);`, {
    write: 4001,
    rename: ['GOING_AWAY', 'NORMAL_CLOSURE'],
  }),
  fixed(
    'browser: in a function, with a reason, twice',
    "export function open(url) {\n  const «CLOSE_GOING_AWAY = ‹1000›»;\n  const ws = new WebSocket(url);\n  addEventListener('pagehide', () => ws.close(CLOSE_GOING_AWAY, 'bye'));\n  return () => ws.close(CLOSE_GOING_AWAY);\n}",
    { write: 4001, rename: ['CLOSE_GOING_AWAY', 'CLOSE_NORMAL_CLOSURE'] },
  ),
  fixed(
    'browser: with a type',
    `const «GOING_AWAY: number = ‹1000›»;\n${BROWSER}ws.close(GOING_AWAY);`,
    { write: 4001, rename: ['GOING_AWAY', 'NORMAL_CLOSURE'] },
    TS,
  ),
  fixed(
    'browser: in an options object',
    "const «GOING_AWAY = ‹1000›»;\nnew WebSocketStream('wss://x').close({ closeCode: GOING_AWAY });",
    { write: 4001, rename: ['GOING_AWAY', 'NORMAL_CLOSURE'] },
  ),
  fixed('ws: nobody sends what the name stands for', `${WS_CLIENT}const «NO_STATUS = 1000»;\nws.close(NO_STATUS);`, {
    rename: ['NO_STATUS', 'NORMAL_CLOSURE'],
  }),
  fixed(
    'Phoenix: a code that is no first argument',
    "import { Socket } from 'phoenix';\nconst «AWAY = ‹1000›»;\nnew Socket('/socket').disconnect(() => {}, AWAY);",
    { write: 4001, rename: ['AWAY', 'NORMAL_CLOSURE'] },
  ),
  reported(
    'browser: what stands for a failure must not become a normal closure unseen',
    `const «INTERNAL_ERROR = ‹1000›»;\n${BROWSER}ws.close(INTERNAL_ERROR);`,
    { messageId: 'sent', write: 4011, rename: ['INTERNAL_ERROR', 'NORMAL_CLOSURE'] },
  ),
  reported(
    'browser: a use that is no send may mean the name',
    `const «GOING_AWAY = ‹1000›»;\n${BROWSER}ws.close(GOING_AWAY);\nws.onclose = (event) => { if (event.code === GOING_AWAY) retry(); };`,
    { messageId: 'sent', write: 4001, rename: ['GOING_AWAY', 'NORMAL_CLOSURE'] },
  ),
  reported('browser: a use behind a condition', `const «GOING_AWAY = ‹1000›»;\n${BROWSER}ws.close(late ? 4000 : GOING_AWAY);`, {
    messageId: 'sent',
    write: 4001,
    rename: ['GOING_AWAY', 'NORMAL_CLOSURE'],
  }),
  reported(
    'browser: the right name is taken',
    `const NORMAL_CLOSURE = 1000;\nconst «GOING_AWAY = ‹1000›»;\n${BROWSER}ws.close(GOING_AWAY);\nws.close(NORMAL_CLOSURE);`,
    { messageId: 'sent', write: 4001 },
  ),
  reported(
    'browser: the right name is taken in an inner scope',
    `const «GOING_AWAY = ‹1000›»;\nfunction stop(NORMAL_CLOSURE) {\n  const ws = new WebSocket('wss://x');\n  ws.close(GOING_AWAY);\n  ws.send(NORMAL_CLOSURE);\n}`,
    { messageId: 'sent', write: 4001 },
  ),
  reported('browser: an exported name', `export const «GOING_AWAY = ‹1000›»;\n${BROWSER}ws.close(GOING_AWAY);`, {
    messageId: 'sent',
    write: 4001,
  }),
  reported(
    'browser: a global of a script belongs to other scripts too',
    `const «GOING_AWAY = ‹1000›»;\n${BROWSER}ws.close(GOING_AWAY);`,
    { messageId: 'sent', write: 4001 },
    { sourceType: 'script', typed: false },
  ),
  reported('browser: eval may say the name', `const «GOING_AWAY = ‹1000›»;\n${BROWSER}ws.close(GOING_AWAY);\neval(source);`, {
    messageId: 'sent',
    write: 4001,
  }),
  reported('browser: a member of a table', `const CODES = { «GOING_AWAY: ‹1000›» };\n${BROWSER}ws.close(CODES.GOING_AWAY);`, {
    messageId: 'sent',
    write: 4001,
    rename: ['GOING_AWAY', 'NORMAL_CLOSURE'],
  }),
  reported(
    'ws server: both can be sent, so either may be wrong',
    `${WS_SERVER}const «GOING_AWAY = ‹1000›»;\nwss.on('connection', (ws) => ws.close(GOING_AWAY));`,
    { messageId: 'sent', write: 1001, rename: ['GOING_AWAY', 'NORMAL_CLOSURE'] },
  ),
  reported('one word that is sent', `${WS_SERVER}const «TIMEOUT = ‹1000›»;\nwss.on('connection', (ws) => ws.close(TIMEOUT));`, {
    messageId: 'sent',
    write: 3008,
    rename: ['TIMEOUT', 'NORMAL_CLOSURE'],
  }),
  reported(
    'one word that a received code is compared with',
    `${WS_CLIENT}const «SIZE = ‹1008›»;\nws.on('close', (code) => { if (code === SIZE) shrink(); });`,
    { messageId: 'compared', write: 1009, rename: ['SIZE', 'POLICY_VIOLATION'] },
  ),
  reported(
    'one word in a case',
    `${WS_CLIENT}const Code = { «ERROR: ‹1000›» };\nws.on('close', (code) => {\n  switch (code) {\n    case Code.ERROR: return report();\n  }\n});`,
    { messageId: 'compared', write: 1011, rename: ['ERROR', 'NORMAL_CLOSURE'] },
  ),
  reported(
    'one word in a list',
    `${WS_CLIENT}const «SUCCESS = ‹1001›»;\nws.on('close', (code) => { if (![SUCCESS, 1005].includes(code)) retry(); });`,
    { messageId: 'compared', write: 1000, rename: ['SUCCESS', 'GOING_AWAY'] },
  ),
  reported(
    'one word in a set, of an enum',
    `enum Code {\n  «Success = ‹1001›»,\n}\n${BROWSER}ws.onclose = ({ code }) => { if (!new Set([Code.Success]).has(code)) retry(); };`,
    { messageId: 'compared', write: 1000, rename: ['Success', 'GoingAway'] },
    TS,
  ),
  reported('a value outside 1000–4999 that is sent', `${WS_CLIENT}const «GOING_AWAY = ‹101›»;\nws.close(GOING_AWAY);`, {
    messageId: 'sent',
    write: 1001,
  }),
  reported(
    'evidence: a hook of a Durable Object',
    'enum Code {\n  «Timeout = ‹1000›»,\n}\nexport class Room {\n  webSocketMessage(socket) { socket.close(Code.Timeout); }\n}',
    { messageId: 'sent', write: 3008, rename: ['Timeout', 'NormalClosure'] },
    TS,
  ),
  reported(
    'evidence: a written type',
    "import type WebSocket from 'ws';\nconst «TIMEOUT = ‹1002›»;\nexport function stop(line: WebSocket) { line.close(TIMEOUT); }",
    { messageId: 'sent', write: 3008, rename: ['TIMEOUT', 'PROTOCOL_ERROR'] },
    TS,
  ),
  reported(
    'evidence: a field that another method assigns',
    "import WebSocket from 'ws';\nconst «TIMEOUT = ‹1000›»;\nclass Client {\n  open() { this.line = new WebSocket('ws://x'); }\n  stop() { this.line.close(TIMEOUT); }\n}",
    { messageId: 'sent', write: 3008, rename: ['TIMEOUT', 'NORMAL_CLOSURE'] },
  ),
  reported(
    'evidence: a name and the code',
    "import './setup.js';\nconst «TIMEOUT = ‹1000›»;\nexport function stop(ws) { ws.close(TIMEOUT); }",
    { messageId: 'sent', write: 3008, rename: ['TIMEOUT', 'NORMAL_CLOSURE'] },
  ),
  reported('through a ternary', `${WS_CLIENT}const «TIMEOUT = ‹1000›»;\nws.close(late ? TIMEOUT : 1001);`, {
    messageId: 'sent',
    write: 3008,
    rename: ['TIMEOUT', 'NORMAL_CLOSURE'],
  }),
  reported(
    'through a helper of the file',
    `${WS_CLIENT}const «TIMEOUT = ‹1000›»;\nfunction stop(code) { ws.close(code); }\nstop(TIMEOUT);`,
    { messageId: 'sent', write: 3008, rename: ['TIMEOUT', 'NORMAL_CLOSURE'] },
  ),
  reported('in a shorthand property', `${WS_CLIENT}const «TIMEOUT = ‹1000›»;\nws.close(TIMEOUT);\nlog({ late: TIMEOUT });`, {
    messageId: 'sent',
    write: 3008,
    rename: ['TIMEOUT', 'NORMAL_CLOSURE'],
  }),
];

/** Tables from code to name. */
const LISTS: readonly InvalidCase[] = [
  reported('a table of names', "export const CloseNames = { «‹1000›: 'GOING_AWAY'», 1002: 'PROTOCOL_ERROR' };", {
    messageId: 'listed',
    write: 1001,
    rename: ['GOING_AWAY', 'NORMAL_CLOSURE'],
  }),
  reported(
    'a table of names: the code and the name that it means are there already',
    "export const NAMES = { «1000: 'Going Away'», «1001: 'Normal Closure'» };",
    [{ messageId: 'listed' }, { messageId: 'listed' }],
  ),
  reported(
    'a normal closure by the server that is shown as something else',
    'exports.WSCodes = {\n  «‹1000›: "WS_CLOSE_GOING_AWAY"»,\n  4004: "TOKEN_INVALID",\n  4010: "SHARDING_INVALID",\n};\n// WebSocket',
    { messageId: 'listed', write: 1001, rename: ['WS_CLOSE_GOING_AWAY', 'WS_CLOSE_NORMAL_CLOSURE'] },
    { sourceType: 'commonjs', typed: false },
  ),
  reported(
    'a map of names',
    "export const TEXTS = new Map([\n  [1000, 'normal'],\n  [1001, 'going away'],\n  «[‹1006›, 'no status received']»,\n  [1009, `message too big`],\n]);",
    { messageId: 'listed', write: 1005, rename: ['no status received', 'Abnormal Closure'] },
  ),
  reported(
    'one word among two others that agree',
    "export const TEXTS = {\n  1000: 'Normal',\n  1001: 'Going Away',\n  «‹1008›: 'Size'»,\n};",
    { messageId: 'listed', write: 1009, rename: ['Size', 'Policy Violation'] },
  ),
];

/** After bugs of real code. */
const TRUE_STORIES: readonly InvalidCase[] = [
  reported(
    'a handler that raised an exception closes with the code of a missing login',
    'const «INTERNAL_ERROR = ‹3000›»;\nexport class Session {\n  constructor(url) { this.line = new WebSocket(url); }\n  challenge(run, extra) {\n    run(extra).then(\n      (signature) => this.line.send(signature),\n      () => { this.line.close(INTERNAL_ERROR); },\n    );\n  }\n}',
    { messageId: 'sent', write: 4011, rename: ['INTERNAL_ERROR', 'UNAUTHORIZED'] },
  ),
];

const AGREEING: readonly ValidCase[] = [
  {
    name: 'the older names of 1003 and 1007, in a table',
    code: 'export const CloseCode = { CLOSE_NORMAL: 1000, CLOSE_UNSUPPORTED: 1003, UNSUPPORTED_DATA: 1007 };',
  },
  {
    name: 'the older names of 1003 and 1007, in an enum',
    code: 'export enum CloseCode {\n  Normal = 1000,\n  Unsupported = 1003,\n  UnsupportedData = 1007,\n}',
    ...TS,
  },
  {
    name: 'the older names of 1003 and 1007, as constants',
    code: 'export const CLOSE_UNSUPPORTED = 1003;\nexport const CLOSE_UNSUPPORTED_DATA = 1007;',
  },
  {
    name: 'the older names of 1003 and 1007, from code to name',
    code: "export const closeNames = { 1000: 'CLOSE_NORMAL', 1003: 'CLOSE_UNSUPPORTED', 1007: 'UNSUPPORTED_DATA' };",
  },
  {
    name: 'the names of the registry',
    code: 'export const CloseCode = { NORMAL_CLOSURE: 1000, GOING_AWAY: 1001, PROTOCOL_ERROR: 1002, UNSUPPORTED_DATA: 1003, NO_STATUS_RECEIVED: 1005, ABNORMAL_CLOSURE: 1006, INVALID_FRAME_PAYLOAD_DATA: 1007, POLICY_VIOLATION: 1008, MESSAGE_TOO_BIG: 1009, MANDATORY_EXTENSION: 1010, INTERNAL_ERROR: 1011, SERVICE_RESTART: 1012, TRY_AGAIN_LATER: 1013, BAD_GATEWAY: 1014, TLS_HANDSHAKE: 1015, UNAUTHORIZED: 3000, FORBIDDEN: 3003, TIMEOUT: 3008 };',
  },
  {
    name: 'the names of another library, with affixes',
    code: 'export const CLOSE_REASON_NORMAL = 1000;\nexport const CLOSE_REASON_GOING_AWAY = 1001;\nexport const CLOSE_REASON_NOT_PROVIDED = 1005;\nexport const CLOSE_REASON_ABNORMAL = 1006;',
  },
  {
    name: 'an enum that counts on',
    language: 'ts',
    code: 'export enum CloseCode {\n  Normal = 1000,\n  GoingAway,\n  ProtocolError,\n  UnsupportedData,\n}',
  },
  {
    name: 'names with their numbers',
    code: 'export const WS_1000_NORMAL_CLOSURE = 1000;\nexport const WS_1001_GOING_AWAY = 1001;',
  },
  {
    name: 'a reserved code with its number',
    code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, RESERVED: 1004, RESERVED_1005: 1005, RESERVED_1006: 1006 };',
  },
  {
    name: 'names in a table from code to name',
    code: "export const NAMES = { 1000: 'Normal Closure', 1001: 'GOING_AWAY', 1006: 'abnormal' };",
  },
  {
    name: 'sentences in a table from code to text',
    code: "export const TEXTS = { 1000: 'The connection was closed normally.', 1001: 'No protocol error: the peer is going away.' };",
  },
  {
    name: 'a map that is built elsewhere',
    code: "export const NAMES = new Map(Object.entries({ GOING_AWAY: 'x' }));\n// WebSocket 1001",
  },
  {
    name: 'an alias that holds an affix',
    code: 'export const CLOSE_CODE_NO_STATUS = 1005;\nexport const CLOSE_NO_CLOSE_FRAME = 1006;',
  },
];

const OWN: readonly ValidCase[] = [
  { name: 'a role: the code of an error', code: `${BROWSER}const errorCode = 1000;\nws.close(errorCode);` },
  { name: 'a role: in capitals, with an affix', code: `${WS_CLIENT}const WS_ERROR_CODE = 1000;\nws.close(WS_ERROR_CODE);` },
  { name: 'a role: the close code of an error', code: `${WS_CLIENT}const errorCloseCode = 1000;\nws.close(errorCloseCode);` },
  {
    name: 'a role: one word that has several numbers',
    code: `${WS_CLIENT}export function stop() {\n  const error = 1000;\n  ws.close(error);\n}\nexport function fail() {\n  const error = 1011;\n  ws.close(error);\n}`,
  },
  { name: 'ambiguous: BAD_DATA', code: `${WS_CLIENT}const BAD_DATA = 1008;\nws.close(BAD_DATA);` },
  { name: 'ambiguous: TOO_LARGE', code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, TOO_LARGE: 1004 };' },
  { name: 'ambiguous with affixes', code: 'export const CLOSE_INVALID_DATA = 1008;\n// WebSocket' },
  { name: 'a private code', code: `${BROWSER}const TIMEOUT = 4008;\nws.close(TIMEOUT);` },
  { name: 'a private code with a registered name', code: 'export enum CloseCode {\n  InternalError = 4011,\n}', language: 'ts' },
  {
    name: 'a private code beside others that agree',
    code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, UNAUTHORIZED: 4401, FORBIDDEN: 4403 };',
  },
  { name: "a framework's own code", code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, INTERNAL_ERROR: 3500 };' },
  { name: 'a name of the project', code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, KICKED: 1008 };' },
  {
    name: 'a name that holds an alias',
    code: `${WS_CLIENT}const NORMAL_SHUTDOWN_REQUESTED = 1001;\nws.close(NORMAL_SHUTDOWN_REQUESTED);`,
  },
  {
    name: 'a name that says that it is a code',
    code: `${WS_CLIENT}const CLOSE_CODE = 1000;\nconst STATUS = 1001;\nws.close(late ? STATUS : CLOSE_CODE);`,
  },
  {
    name: '1008 for a peer that may not be there',
    code: 'export const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001, UNAUTHORIZED: 1008, FORBIDDEN: 1008 };',
  },
  {
    name: 'an error of any kind',
    code: `${WS_CLIENT}const ERROR = 1006;\nws.on('close', (code) => { if (code === ERROR) retry(); });`,
  },
  {
    name: 'a shutdown that is planned',
    code: `${WS_SERVER}const SHUTDOWN = 1012;\nwss.on('connection', (ws) => ws.close(SHUTDOWN));`,
  },
];

const SOMETHING_ELSE: readonly ValidCase[] = [
  {
    name: 'one word in a table where one other agrees',
    code: 'export const CloseCode = { NORMAL_CLOSURE: 1000, TIMEOUT: 1002 };',
  },
  {
    name: 'one word that the file does not use',
    code: "import './close-websocket.js';\nexport const TIMEOUT = 1000;\nexport const SIZE = 1024;\nexport const ERROR = 1500;",
  },
  { name: 'one word that is a time', code: `${BROWSER}const TIMEOUT = 3000;\nsetTimeout(() => ws.close(), TIMEOUT);` },
  {
    name: 'a time that speaks of closing',
    code: 'export * from "./close-websocket.js";\nexport const CLOSE_TIMEOUT = 1000;\nexport const WS_CLOSE_TIMEOUT = 3000;',
  },
  {
    name: 'a time beside codes that agree',
    code: 'const NORMAL_CLOSURE = 1000;\nconst GOING_AWAY = 1001;\nexport const TIMEOUT = 3000;\nexport const codes = [NORMAL_CLOSURE, GOING_AWAY];',
  },
  {
    name: 'a table of times',
    code: "import './close-websocket.js';\nexport const delays = { normal: 1000, success: 1000, error: 2000 };",
  },
  {
    name: 'a table of times with two names of one code',
    code: "import './close-websocket.js';\nexport const toast = { normal: 1000, success: 1000, error: 2000 };",
  },
  {
    name: 'errors of a service',
    code: "import './close-websocket.js';\nexport const RpcErrors = { UNKNOWN_ERROR: 1000, SERVICE_UNAVAILABLE: 1001, TRANSACTION_ABORTED: 1002, INTERNAL_ERROR: 1003 };",
  },
  {
    name: 'errors of a service, one by one',
    code: "require('./close-websocket.js');\nexports.ER_HASHCHK = 1001;\nexports.ER_NISAMCHK = 1002;\nexports.PROTOCOL_ERROR = 1003;\nexports.INTERNAL_ERROR = 1004;",
    sourceType: 'commonjs',
    typed: false,
  },
  {
    name: 'JSON-RPC',
    code: "import './close-websocket.js';\nexport const RpcCode = { INTERNAL_ERROR: -32603, SERVER_ERROR: -32000 };",
  },
  {
    name: 'HTTP',
    code: "import './close-websocket.js';\nexport const Status = { UNAUTHORIZED: 401, BAD_GATEWAY: 502, INTERNAL_SERVER_ERROR: 500, NOT_ACCEPTABLE: 406 };",
  },
  {
    name: 'HTTP/2',
    code: "import './close-websocket.js';\nexport const H2 = { NO_ERROR: 0, PROTOCOL_ERROR: 1, INTERNAL_ERROR: 2 };",
  },
  {
    name: 'MQTT',
    code: "import './close-websocket.js';\nexport enum Reason {\n  NormalDisconnection = 0,\n  ProtocolError = 130,\n  PolicyViolation = 140,\n}",
    language: 'ts',
  },
  { name: 'opcodes', code: "import './close-websocket.js';\nexport const OPCODE = { TEXT: 1, CLOSE: 8, RESTART: 1000 };" },
  {
    name: 'sent to a child process',
    code: `${BROWSER}const TIMEOUT = 1000;\nchild.on('exit', (code) => { if (code === TIMEOUT) ws.close(); });`,
  },
  {
    name: "compared with an error's code",
    code: `${BROWSER}const TIMEOUT = 1000;\ntry { run(); } catch (error) { if (error.code === TIMEOUT) ws.close(); }`,
  },
  { name: 'a variable that is set again', code: 'let GOING_AWAY = 1000;\nGOING_AWAY = 1001;\nexport { GOING_AWAY };' },
  { name: 'a parameter', code: 'export function leave(GOING_AWAY = 1000) { return GOING_AWAY; }' },
  { name: 'a field of instances', code: 'export class Socket {\n  GOING_AWAY = 1000;\n}' },
];

const CANNOT_SEE: readonly ValidCase[] = [
  {
    name: 'unseen: a constant of another module',
    code: `import { GOING_AWAY } from './codes.js';\n${BROWSER}ws.close(GOING_AWAY);`,
  },
  { name: 'unseen: a number that is computed', code: 'const BASE = 1000;\nexport const GOING_AWAY = BASE + 2;' },
  {
    name: 'unseen: one word that only another file uses',
    code: 'export const NORMAL = 1001;\nexport const ERROR = 1000;\n// WebSocket',
  },
  {
    name: 'unseen: a name that no library has',
    code: 'export const CloseCode = { NORMAL: 1000, PEER_LEFT: 1011, GOING_AWAY: 1001 };',
  },
  { name: 'unseen: a table that a function makes', code: 'export const CloseCode = defineCodes({ GOING_AWAY: 1000 });' },
  { name: 'unseen: a computed key', code: "export const CloseCode = { ['GOING' + '_AWAY']: 1000 };\n// GOING_AWAY" },
  {
    name: 'unseen: a text that says more than the name',
    code: "export const TEXTS = { 1000: 'WS_CLOSE_REQUESTED' };\n// WebSocket",
  },
  { name: 'unseen: a number without a name', code: `${BROWSER}authenticate().catch(() => ws.close(3000));` },
];

testRule('no-misnamed-close-code', rule, {
  valid: [...AGREEING, ...OWN, ...SOMETHING_ELSE, ...CANNOT_SEE],
  invalid: [...NO_ROLES, ...DEFINITIONS, ...NAMES, ...USES, ...LISTS, ...TRUE_STORIES],
});

function messages(code: string): string[] {
  return lint(rule, code).map(({ message }) => message);
}

describe('messages', () => {
  it('say what the name stands for, what the number is, and both remedies', () => {
    expect(messages('export const GOING_AWAY = 1000;')).toEqual([
      'GOING_AWAY stands for 1001 (Going Away) but is 1000 (Normal Closure), so whoever uses it sends or expects the wrong code. Write 1001, or call it NORMAL_CLOSURE.',
    ]);
  });

  it('say what the peer receives', () => {
    expect(messages(`${WS_CLIENT}const TIMEOUT = 1000;\nws.close(TIMEOUT);`)).toEqual([
      'TIMEOUT stands for 3008 (Timeout) but is 1000 (Normal Closure), and that is what the peer receives. Write 3008, or call it NORMAL_CLOSURE.',
    ]);
  });

  it('offer the name first where the number would be one that only the protocol may send', () => {
    const [finding] = lint(rule, 'export const CloseCode = { PROTOCOL_ERROR: 1008 };');
    expect(finding?.message).toMatch(/Call it POLICY_VIOLATION, or write 1002\.$/);
    expect(messages(`${WS_CLIENT}const PROTOCOL_ERROR = 1008;\nws.close(PROTOCOL_ERROR);`)[0]).toMatch(
      /Call it POLICY_VIOLATION, or write 1002\.$/,
    );
    const sent = lint(rule, `${WS_CLIENT}const PROTOCOL_ERROR = 1008;\nws.close(PROTOCOL_ERROR);`);
    expect(sent[0]?.suggestions?.map(({ messageId }) => messageId)).toEqual(['rename', 'writeNumber']);
  });

  it('offer the number first where it is received, listed, or another one', () => {
    expect(
      messages(
        `${WS_CLIENT}const PROTOCOL_ERROR = 1008;\nws.on('close', (code) => { if (code === PROTOCOL_ERROR) show(); });`,
      )[0],
    ).toMatch(/Write 1002, or call it POLICY_VIOLATION\.$/);
    expect(messages("export const CloseNames = { 1000: 'NORMAL_CLOSURE', 1008: 'PROTOCOL_ERROR' };")[0]).toMatch(
      /Write 1002, or call it POLICY_VIOLATION\.$/,
    );
    expect(messages(`const PROTOCOL_ERROR = 1000;\n${BROWSER}ws.close(PROTOCOL_ERROR);`)[0]).toMatch(
      /Write 4002, or call it NORMAL_CLOSURE: close\(1002\) throws/,
    );
  });

  it('say why the number cannot be the mistake', () => {
    expect(messages(`const GOING_AWAY = 1000;\n${BROWSER}ws.close(GOING_AWAY);`)).toEqual([
      'GOING_AWAY stands for 1001 (Going Away) but is 1000 (Normal Closure), and that is what the peer receives. Write 4001, or call it NORMAL_CLOSURE: close(1001) throws InvalidAccessError in browsers.',
    ]);
  });

  it('offer no number that nobody sends, and no name for a number without one', () => {
    expect(messages(`${WS_CLIENT}const NO_STATUS = 2000;\nws.close(NO_STATUS);`)[0]).toMatch(
      /Call it what it is: close\(1005\) throws/,
    );
    expect(messages('export const GOING_AWAY = 1016; // WebSocket')[0]).toMatch(/but is 1016, .* Write 1001\.$/);
  });

  it('say of a test that it never finds what it looks for', () => {
    expect(messages(`${WS_CLIENT}const SIZE = 1008;\nws.on('close', (code) => { if (code === SIZE) shrink(); });`)[0]).toContain(
      'a test with it never finds 1009 (Message Too Big)',
    );
  });

  it('say of a table of names who is misled', () => {
    expect(messages("export const NAMES = { 1000: 'Going Away' };")[0]).toBe(
      '1000 (Normal Closure) is called "Going Away", which stands for 1001 (Going Away), so whoever reads it looks for the wrong fault. Write 1001, or call it Normal Closure.',
    );
  });
});
