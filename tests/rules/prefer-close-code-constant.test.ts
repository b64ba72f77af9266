import { ESLint, Linter, type Rule as CoreRule } from 'eslint';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/prefer-close-code-constant.js';
import { marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type MessageId = 'sent' | 'received';
type More = Omit<ValidCase, 'name' | 'code'> & Pick<InvalidCase, 'output'>;
type Suggestion = NonNullable<InvalidCase['errors'][0]['suggestions']>[number];

/** What a finding says. Without `data` the text is left open; without `suggestions` there must be none. */
interface Finding {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly suggestions?: readonly Suggestion[];
}

/** A case whose findings stand on the parts of the code between « and », each in turn. Without `output` nothing may be fixed. */
function reported(name: string, text: string, wanted: readonly (MessageId | Finding)[], more: More = {}): InvalidCase {
  const { code, findings } = marked(text);
  const errors = wanted.map((finding, index) => ({
    ...(typeof finding === 'string' ? { messageId: finding } : finding),
    ...findings[index]?.place,
  }));
  if (findings.length !== errors.length) throw new Error(`${name}: ${findings.length} marks, ${errors.length} findings`);
  return { name, code, errors, ...more };
}

const each = (messageId: MessageId) => (name: string, text: string, more?: More) =>
  reported(name, text, text.match(/«/g)?.map(() => messageId) ?? [], more);
const sent = each('sent');
const received = each('received');

/** A case with one finding that only offers to declare a constant. */
function offered(name: string, text: string, messageId: MessageId, suggestion: Suggestion, more?: More): InvalidCase {
  return reported(name, text, [{ messageId, suggestions: [suggestion] }], more);
}

function declared(code: number, text: string, output: string): Suggestion {
  return { messageId: 'declareConstant', data: { text, code: String(code) }, output };
}

testRule('prefer-close-code-constant', rule, {
  valid: [
    // --- Ways to write a code that is sent. 4321 has no name: nothing is offered for it. ---
    { name: 'no code', code: 'const ws = new WebSocket(url);\nws.close();' },
    // --- What a test expects to throw ---
    { name: 'thrown: assert.throws', code: 'const ws = new WebSocket(url);\nassert.throws(() => ws.close(2999));' },
    {
      name: 'thrown: throws of the runner’s context',
      code: "import { WebSocket } from 'undici';\ntest('range', (t) => {\n  const ws = new WebSocket(url);\n  t.assert.throws(() => ws.close(1001), { name: 'InvalidAccessError' });\n});",
    },
    {
      name: 'thrown: expect(…).toThrow()',
      code: "const ws = new WebSocket(url);\nexpect(() => ws.close(1003, 'no')).toThrow('InvalidAccessError');",
    },
    {
      name: 'thrown: by way of a helper',
      code: 'const ws = new WebSocket(url);\nconst stop = (code) => ws.close(code);\nassert.throws(() => stop(2999));',
    },
    { name: 'undefined as the code', code: "const ws = new WebSocket(url);\nws.close(undefined, 'done');" },
    { name: 'a constant', code: 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);' },
    { name: 'a constant whatever its name', code: 'const code = 4321;\nconst ws = new WebSocket(url);\nws.close(code);' },
    {
      name: 'a member of a table',
      code: 'const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 };\nconst ws = new WebSocket(url);\nws.close(CloseCode.GOING_AWAY);',
    },
    {
      name: 'a member of an enum',
      language: 'ts',
      code: 'enum CloseCode {\n  Normal = 1000,\n  GoingAway,\n}\nconst ws = new WebSocket(url);\nws.close(CloseCode.GoingAway);',
    },
    {
      name: 'a member of a const enum',
      language: 'ts',
      code: 'const enum CloseCode {\n  Normal = 1000,\n}\nconst ws = new WebSocket(url);\nws.close(CloseCode.Normal);',
    },
    {
      name: 'a static field',
      code: 'class Client {\n  static NORMAL = 1000;\n  constructor(url) {\n    this.ws = new WebSocket(url);\n  }\n  stop() {\n    this.ws.close(Client.NORMAL);\n  }\n}',
    },
    {
      name: 'a frozen table',
      code: 'const CloseCode = Object.freeze({ NORMAL: 1000 });\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL);',
    },
    {
      name: 'a constant as a default',
      code: 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nconst stop = (code = NORMAL_CLOSURE) => ws.close(code);',
    },
    {
      name: 'a constant as the argument of a helper',
      code: 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nconst stop = (code) => ws.close(code);\nstop(NORMAL_CLOSURE);',
    },
    {
      name: 'a table of codes that nothing uses',
      code: '/** Close codes of the WebSocket protocol. */\nexport const CloseCode = {\n  NORMAL_CLOSURE: 1000,\n  GOING_AWAY: 1001,\n};',
    },
    {
      name: 'an enum of codes that nothing uses',
      language: 'ts',
      code: 'export enum WebSocketCloseCode {\n  NormalClosure = 1000,\n  GoingAway = 1001,\n}',
    },
    { name: 'numbers in the reason', code: "const ws = new WebSocket(url);\nws.close(undefined, '1000');" },
    { name: 'a code in a string', code: "const ws = new WebSocket(url);\nws.close('1000');" },
    { name: 'a BigInt', code: 'const ws = new WebSocket(url);\nws.close(1000n);' },
    {
      name: 'numbers handed to other methods of a socket',
      code: 'const ws = new WebSocket(url);\nws.send(1000);\nws.ping(1001);\nsetTimeout(() => ws.close(), 3000);\nws.terminate(1006);',
    },
    {
      name: 'uWebSockets.js: close() drops the connection and is no send',
      code: "import uWS from 'uWebSockets.js';\nuWS.App().ws('/*', {\n  message(ws, data) {\n    ws.close(1000);\n  },\n});",
    },
    {
      name: 'an event that is no CloseEvent',
      code: "ws.dispatchEvent(new CustomEvent('close', { code: 1000, detail: { code: 1001 } }));",
    },
    {
      name: 'another class of the file named CloseEvent',
      code: 'class CloseEvent {\n  constructor(type, init) {\n    this.window = init;\n  }\n}\nconst event = new CloseEvent("websocket", { code: 1000 });',
    },
    {
      name: 'other properties of a CloseEvent',
      code: "new CloseEvent('close', { code: CloseCode.NORMAL, reason: '1000', detail: 1000 });",
    },

    // --- Ways to compare a received code ---
    {
      name: 'a comparison with a constant',
      code: 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code === NORMAL_CLOSURE) return;\n};',
    },
    {
      name: 'a switch over constants',
      code: 'const CloseCode = { NORMAL: 1000, AWAY: 1001 };\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  switch (event.code) {\n    case CloseCode.NORMAL:\n    case CloseCode.AWAY:\n      return;\n  }\n};',
    },
    {
      name: 'the bounds of a range',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code >= 4000 && event.code < 5000) return;\n};',
    },
    {
      name: 'the bounds of a range the other way round',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (4000 <= event.code && 4999 >= event.code) return;\n};',
    },
    {
      name: 'one bound',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code > 1000) retry();\n};',
    },
    {
      name: 'the bounds of a range in a switch',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  switch (true) {\n    case event.code >= 4000:\n      return;\n  }\n};',
    },
    {
      name: 'a named list',
      code: 'const FATAL = [1002, 1003, 4401];\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (FATAL.includes(event.code)) return;\n};',
    },
    {
      name: 'a named set',
      code: 'const FATAL = new Set([1002, 1003, 4401]);\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (FATAL.has(event.code)) return;\n};',
    },
    {
      name: 'a named table by code',
      code: "const TEXTS = { 1000: 'done', 1006: 'lost' };\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  show(TEXTS[event.code]);\n};",
    },
    {
      name: 'a static list',
      code: 'class Client {\n  static FATAL = [1002, 1003];\n  #fatal = new Set([1008]);\n  open(url) {\n    this.ws = new WebSocket(url);\n    this.ws.onclose = (event) => Client.FATAL.includes(event.code) || this.#fatal.has(event.code) || this.open();\n  }\n}',
    },
    {
      name: 'a list of constants',
      code: 'const [A, B] = codes;\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  if ([A, B].includes(event.code)) return;\n};',
    },
    {
      name: 'a computed table of constants',
      code: "const CODE_BUSY = 4322;\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  show({ [CODE_BUSY]: 'busy', other: 'gone' }[event.code]);\n};",
    },
    {
      name: 'the code compared with a string',
      code: "const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code === '1000') return;\n};",
    },
    {
      name: 'other properties of a close event',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.timeStamp === 1000 || event.reason === 1001 || event.reason.length === 1002) return;\n};',
    },
    {
      name: 'a switch over another property',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  switch (event.reason.length) {\n    case 1000:\n      return;\n  }\n};',
    },
    {
      name: 'the state of a socket',
      code: 'const ws = new WebSocket(url);\nif (ws.readyState === 1000 || ws.bufferedAmount === 1001) ws.close();',
    },
    {
      name: 'an inline list for something else',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if ([1000, 3000].includes(delay)) return;\n};',
    },

    // --- What is not a socket, and what is not a close code ---
    {
      name: 'a year',
      code: 'const ws = new WebSocket(url);\nws.onclose = () => {\n  if (new Date().getFullYear() === 2024) celebrate();\n};',
    },
    {
      name: 'a port',
      code: "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 3000 });\nwss.on('connection', (ws, request) => {\n  if (request.socket.remotePort === 4001) ws.close();\n});",
    },
    {
      name: 'milliseconds',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  const delay = event.wasClean ? 1000 : 3000;\n  if (delay === 1000) setTimeout(open, 1000);\n};',
    },
    {
      name: 'a file descriptor',
      code: "import fs from 'node:fs';\nconst socket = 1;\nfs.close(1002);\nfs.close(1002, () => {});",
    },
    {
      name: 'a server',
      code: "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 8080 });\nwss.close(1000);\nconst server = createServer();\nserver.close(1001);",
    },
    {
      name: 'the code of an error',
      code: 'const ws = new WebSocket(url);\nws.onerror = (error) => {\n  if (error.code === 1000 || error.code === 1006) retry();\n};',
    },
    {
      name: 'the code of an error of ws',
      code: "import WebSocket from 'ws';\nconst ws = new WebSocket(url);\nws.on('error', (e) => {\n  if (e.code === 1006) retry();\n});",
    },
    {
      name: 'the code of a caught error',
      code: 'const ws = new WebSocket(url);\ntry {\n  ws.send(data);\n} catch (error) {\n  if (error.code === 1000) throw error;\n}',
    },
    {
      name: 'the code of a rejection',
      code: 'const ws = new WebSocket(url);\nconnect(ws).catch((e) => {\n  if (e.code === 4001) retry();\n});',
    },
    {
      name: 'an exit code',
      code: "process.exit(1000);\nprocess.exitCode = 1001;\nif (process.exitCode === 1002) report('websocket closed');\nprocess.on('exit', (code) => code === 1000 && log());",
    },
    {
      name: "a child process's close event",
      code: "import { spawn } from 'node:child_process';\nconst child = spawn('websocket-server');\nchild.on('close', (code) => {\n  if (code === 1 || code === 1000) retry();\n});",
    },
    {
      name: "a child process's close event with a signal",
      sourceType: 'commonjs',
      code: "const { spawn } = require('child_process');\nconst ws = spawn('websocat');\nws.on('close', (code, signal) => {\n  if (code === 1000) retry();\n});",
    },
    {
      name: "a child process's close event, handler declared by name",
      code: "import { spawn } from 'node:child_process';\nconst child = spawn('websocket-server');\nfunction onClose(code) {\n  if (code === 1000) retry();\n}\nchild.on('close', onClose);",
    },
    {
      name: "a child process's stream",
      code: "import { spawn } from 'node:child_process';\nconst child = spawn('websocket-server');\nchild.stdout.on('close', (code) => code === 1000);",
    },
    {
      name: "a process's close event beside a socket",
      code: "import { fork } from 'node:child_process';\nconst ws = new WebSocket(url);\nconst worker = fork('./worker.js');\nworker.on('close', (code) => (code === 1000 ? ws.close() : ws.send('crashed')));",
    },
    {
      name: 'a dialog',
      code: "const dialog = document.querySelector('dialog');\ndialog.close(1000);\ndialog.addEventListener('close', (event) => event.code === 1000 && ws.close());",
    },
    {
      name: 'a database',
      code: "const db = await openDB('websocket');\ndb.close(1000);\ndb.on('close', (code) => code === 1001);",
    },
    { name: 'a pool', code: 'const socketPool = createPool();\nsocketPool.close(1000);\npool.sockets.close(4000);' },
    {
      name: 'a worksheet named ws',
      code: "const ws = workbook.addWorksheet('Codes');\nws.close(1000);\nif (ws.code === 1000) ws.getRow(1001);",
    },
    { name: 'a worksheet named ws, by getWorksheet', code: 'const ws = workbook.getWorksheet(1);\nws.close(1000);' },
    {
      name: 'a worksheet named ws, by annotation',
      language: 'ts',
      code: "import type { Worksheet } from 'exceljs';\nexport function finish(ws: Worksheet) {\n  ws.close(1000);\n}",
    },
    {
      name: 'the code of a payload',
      code: 'const ws = new WebSocket(url);\nws.onmessage = (event) => {\n  const message = JSON.parse(event.data);\n  if (message.code === 1000) done();\n  if (event.data.code === 4401) login();\n};',
    },
    {
      name: 'the code of a payload, destructured',
      code: "const ws = new WebSocket(url);\nws.addEventListener('message', ({ data }) => {\n  const { code } = JSON.parse(data);\n  if (code === 1000) done();\n  switch (code) {\n    case 4001:\n      login();\n  }\n});",
    },
    {
      name: 'the code of a payload of ws',
      code: "import { WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 1 }).on('connection', (ws) => {\n  ws.on('message', (raw) => {\n    const { code } = JSON.parse(raw.toString());\n    if (code === 1000) ws.send('ok');\n  });\n});",
    },
    {
      name: 'the closeCode of a payload',
      code: 'const ws = new WebSocket(url);\nws.onmessage = (event) => {\n  const message = JSON.parse(event.data);\n  if (message.closeCode === 1001) done();\n};',
    },
    {
      name: 'the code of a payload that handles a close command',
      code: 'const ws = new WebSocket(url);\nfunction handleClose(message) {\n  if (message.code === 1000) done();\n}\nws.onmessage = (event) => handleClose(JSON.parse(event.data));',
    },
    {
      name: 'a code inside a close reason',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  const { code } = JSON.parse(event.reason);\n  if (code === 4001) login();\n};',
    },
    {
      name: 'a data channel',
      code: "const socket = peer.createDataChannel('ws');\nsocket.close(1000);\nsocket.onclose = (event) => event.code === 1000;",
    },
    {
      name: 'a data channel, by its type',
      language: 'ts',
      code: 'export function stop(socket: RTCDataChannel) {\n  socket.close(1000);\n}',
    },
    {
      name: 'a data channel, by its members',
      code: "function stop(socket) {\n  if (socket.readyState === 'open') socket.close(1000);\n}",
    },
    {
      name: 'a wallet error',
      code: "const ws = new WebSocket(url);\nethereum.request({ method: 'eth_requestAccounts' }).catch((error) => {\n  if (error.code === 4001) reject();\n});",
    },
    {
      name: 'a wallet error in a disconnect handler',
      code: "const ws = new WebSocket(url);\nethereum.on('disconnect', (error) => {\n  if (error.code === 1013) retry();\n});\nfunction handleDisconnect(error) {\n  if (error.code === 4900) retry();\n}",
    },
    {
      name: 'a keyboard event',
      code: 'const ws = new WebSocket(url);\ndocument.onkeydown = (event) => {\n  if (event.keyCode === 1000 || event.code === 1000) ws.close();\n};',
    },
    {
      name: 'an HTTP answer',
      code: 'const ws = new WebSocket(url);\nconst response = await fetch(url);\nif (response.status === 3000 || response.code === 1000) ws.close();',
    },
    {
      name: "net's socket",
      code: "import net from 'node:net';\nconst socket = net.connect(1000);\nsocket.close(1001);\nsocket.on('close', (code) => code === 1000);",
    },
    {
      name: "net's socket, by annotation",
      language: 'ts',
      code: "import type { Socket } from 'node:net';\nexport function stop(socket: Socket & { close(code: number): void }) {\n  socket.close(1001);\n}",
    },
    {
      name: "dgram's socket",
      code: "import dgram from 'node:dgram';\nconst socket = dgram.createSocket('udp4');\nsocket.close(1000);",
    },
    {
      name: 'a WebTransport session',
      code: "const socket = new WebTransport(url);\nsocket.close({ closeCode: 1000, reason: 'bye' });\nsocket.close(1000);",
    },
    { name: 'an EventSource', code: 'const socket = new EventSource(url);\nsocket.close(1000);' },
    { name: 'a worker', code: "const socket = new Worker('websocket.js');\nsocket.close(1000);\nsocket.postMessage(1000);" },
    {
      name: 'a class of the file with close(timeoutMs)',
      code: 'class WebSocketClient {\n  close(timeoutMs) {\n    setTimeout(() => this.done(), timeoutMs);\n  }\n}\nconst ws = new WebSocketClient();\nws.close(1000);',
    },
    {
      name: 'a class of the file with close(timeoutMs), by annotation',
      language: 'ts',
      code: 'class SocketPool {\n  close(timeoutMs: number) {\n    return wait(timeoutMs);\n  }\n}\nexport function stop(socket: SocketPool) {\n  socket.close(1000);\n}',
    },
    {
      name: 'a class of the file that closes itself after a time',
      code: 'class PollingSocket {\n  close(timeoutMs) {\n    clearTimeout(this.timer, timeoutMs);\n  }\n  stop() {\n    this.close(1000);\n  }\n}',
    },
    {
      name: 'an object of the file with close(timeoutMs)',
      code: 'const socket = {\n  close(timeoutMs) {\n    return wait(timeoutMs);\n  },\n};\nsocket.close(1000);',
    },
    {
      name: 'a constructor function of the file with close(timeoutMs)',
      code: 'function Socket() {\n  this.close = function (timeoutMs) {\n    return wait(timeoutMs);\n  };\n}\nconst socket = new Socket();\nsocket.close(1000);',
    },
    {
      name: 'classes that extend each other in a circle',
      code: 'class A extends B {\n  stop() {\n    this.close(1000);\n  }\n}\nclass B extends A {}\nlog("websocket", new A());',
    },
    {
      name: "net's socket, destructured",
      language: 'ts',
      code: "import type { Socket } from 'node:net';\nexport function stop({ socket }: { socket: Socket & { close(code: number): void } }) {\n  socket.close(1001);\n}",
    },
    {
      name: 'a worker, by an interface of the file',
      language: 'ts',
      code: 'interface Props {\n  socket: Worker & { close(code: number): void };\n}\nexport function stop(props: Props) {\n  props.socket.close(1000);\n}',
    },
    {
      name: 'a server, by its type',
      language: 'ts',
      code: "import type { WebSocketServer } from 'ws';\nexport const stop = (ws: WebSocketServer) => ws.close(1000 as never);",
    },
    {
      name: 'a manager, by its type',
      language: 'ts',
      code: "import type { WebSocketManager } from './manager.js';\nexport const stop = (socket: WebSocketManager) => socket.close(1000);",
    },
    {
      name: 'a factory, by its type',
      language: 'ts',
      code: "import type { SocketFactory, WebSocketProvider } from './types.js';\nexport const stop = (socket: SocketFactory, ws: WebSocketProvider) => [socket.close(1000), ws.close(1001)];",
    },
    {
      name: 'instanceof another class',
      code: 'export function stop(socket) {\n  if (socket instanceof Worker) socket.close(1000);\n}',
    },
    {
      name: 'a type that names something else',
      language: 'ts',
      typed: true,
      code: 'interface Worksheet {\n  close(rows: number): void;\n}\ndeclare function sheet(): Worksheet;\nconst ws = sheet();\nws.close(1000);',
    },
    {
      name: 'a type that names something else, on a property',
      language: 'ts',
      typed: true,
      code: 'interface Connection {\n  close(timeoutMs: number): void;\n}\ndeclare const state: { readonly socket: Connection };\nstate.socket.close(1000);',
    },
    {
      name: 'an event that is annotated as something else',
      language: 'ts',
      code: "interface ExitInfo {\n  code: number;\n}\nexport function handleClose(event: ExitInfo) {\n  if (event.code === 1000) log('websocket server exited');\n}",
    },
    {
      name: 'an event whose type is something else',
      language: 'ts',
      typed: true,
      code: "interface ExitInfo {\n  code: number;\n}\nexport const handleClose: (event: ExitInfo) => void = (event) => {\n  if (event.code === 1000) log('websocket server exited');\n};",
    },
    {
      name: 'a name alone',
      code: 'conn.close(1000);\nclient.close(1001);\npeer.close(4000);\ntransport.close(4001);\nlog("websocket");',
    },
    { name: 'a small number handed to something named ws', code: 'export function stop(ws) {\n  ws.close(1);\n}' },
    {
      name: 'a code in a function that is not named for closing',
      code: 'export function describe(code) {\n  if (code === 1000) return "websocket";\n}',
    },
    {
      name: 'numbers elsewhere in a close handler',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (attempts === 1000 || queue.length === 3000) stop();\n};',
    },
    {
      name: 'opcodes',
      code: 'function onFrame(socket, opcode) {\n  if (opcode === 1000) socket.close();\n  switch (opcode) {\n    case 1001:\n      socket.ping();\n  }\n}',
    },
    {
      name: 'character codes',
      code: "ws.onclose = (event) => {\n  if (event.reason.charCodeAt(0) === 1000 || 'x'.codePointAt(0) === 4000) log();\n};",
    },
    { name: 'a file without a socket', code: 'const delay = 1000;\nif (status === 1000) close(1000);' },

    // --- Evidence: usage, and name with code ---
    {
      name: 'usage that belongs to a request',
      code: 'export function stop(request) {\n  if (request.readyState === 4 && request.responseText) request.send();\n  request.onclose = null;\n  request.close(1000);\n  log("websocket");\n}',
    },
    {
      name: 'usage of one member only',
      code: "export function stop(connection) {\n  connection.send('websocket');\n  connection.close(1000);\n}",
    },
    {
      name: "detection 'strict': a name with a code",
      settings: { detection: 'strict' },
      code: 'export function stop(ws) {\n  ws.close(1000);\n}',
    },
    {
      name: "detection 'strict': usage",
      settings: { detection: 'strict' },
      code: 'export function stop(connection) {\n  if (connection.readyState === WebSocket.OPEN) connection.send("bye");\n  connection.close(1000);\n}',
    },
    {
      name: "detection 'strict': a handler by its name",
      settings: { detection: 'strict' },
      code: 'export function handleClose(code, reason) {\n  if (code === 1000) log("websocket");\n}',
    },

    // --- Options and settings ---
    { name: 'ignore: a sent code', options: [{ ignore: [1000] }], code: 'new WebSocket(url).close(1000);' },
    {
      name: 'ignore: a received code',
      options: [{ ignore: [1000, 1001] }],
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => [1000, 1001].includes(event.code) || retry();',
    },
    {
      name: 'checkSent: false',
      options: [{ checkSent: false }],
      code: "const ws = new WebSocket(url);\nws.close(1000);\nws.dispatchEvent(new CloseEvent('close', { code: 1000 }));",
    },
    {
      name: 'checkReceived: false',
      options: [{ checkReceived: false }],
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  switch (event.code) {\n    case 1000:\n      return;\n  }\n  if ([1001, 1006].includes(event.code)) retry();\n};',
    },
    {
      name: 'checkSent and checkReceived: false',
      options: [{ checkSent: false, checkReceived: false }],
      code: 'const ws = new WebSocket(url);\nws.close(1000);\nws.onclose = (event) => event.code === 1000 || retry();',
    },
    {
      name: 'checkSent: false, a helper argument',
      options: [{ checkSent: false }],
      code: 'const ws = new WebSocket(url);\nconst stop = (code = 1000) => ws.close(code);\nstop(1001);',
    },

    // --- What it cannot see ---
    // Each of these closes a socket or tests a received code, and nothing in the file says so.
    {
      name: 'unseen: a socket of another module under a name that tells nothing',
      code: "import { connection } from './websocket.js';\nconnection.close(1000);",
    },
    {
      name: 'unseen: a field that only another module fills',
      code: "import { state } from './websocket.js';\nexport const stop = () => state.active.close(1000);",
    },
    { name: 'unseen: spread arguments', code: "const ws = new WebSocket(url);\nws.close(...[1000, 'done']);" },
    {
      name: 'unseen: call, apply and Reflect.apply',
      code: 'const ws = new WebSocket(url);\nws.close.call(ws, 1000);\nws.close.apply(ws, [1000]);\nReflect.apply(ws.close, ws, [1000]);',
    },
    {
      name: 'unseen: a method that is taken off its socket',
      code: 'const ws = new WebSocket(url);\nconst close = ws.close.bind(ws);\nclose(1000);',
    },
    {
      name: 'unseen: a method by a computed name',
      code: "const ws = new WebSocket(url);\nconst method = isDone ? 'close' : 'end';\nws[method](1000);",
    },
    {
      name: 'unseen: a number that is computed',
      code: "const ws = new WebSocket(url);\nws.close(Number('1000'));\nws.close(4000 + 321);\nws.close(base + 1000);",
    },
    {
      name: 'unseen: a helper of another module',
      code: "import { closeSocket } from './close.js';\ncloseSocket(new WebSocket(url), 1000);",
    },
    {
      name: 'unseen: a helper of another module that gets the event',
      code: "import { isCode } from './codes.js';\nconst ws = new WebSocket(url);\nws.onclose = (event) => isCode(event, 1000) || retry();",
    },
    {
      name: 'unseen: Object.is',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => Object.is(event.code, 1000) || retry();',
    },
    {
      name: 'unseen: a map',
      code: "const ws = new WebSocket(url);\nws.onclose = (event) => show(new Map([[1000, 'done']]).get(event.code));",
    },
    {
      name: 'unseen: a comparison by subtraction',
      code: 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code - 1000) retry();\n};',
    },
    {
      name: 'an event that is called a code',
      code: 'export function watch(client) {\n  client.webSocket.onclose = (code) => {\n    if (code === 1000) stop();\n  };\n}',
    },
    {
      name: 'an event that is called a code, with a reason',
      code: 'export function watch(client) {\n  client.ws.onclose = (code, reason) => {\n    if (code === 1000) stop(reason);\n  };\n}',
    },
    {
      name: 'an event that is called a code, of addEventListener',
      code: "export function watch(client) {\n  client.ws.addEventListener('close', (code) => code === 1000 && stop());\n}",
    },
    {
      name: 'unseen: a code that an emitter of the project hands on',
      code: "const ws = new WebSocket(url);\nws.onclose = (event) => bus.emit('gone', event.code);\nbus.on('gone', (status) => status === 1000 && done());",
    },
    {
      name: 'unseen: the options of a CloseEvent in a variable',
      code: "const init = { code: 1000 };\nws.dispatchEvent(new CloseEvent('close', init));",
    },
    {
      name: 'unseen: the options of a stream in a variable',
      code: 'const stream = new WebSocketStream(url);\nconst info = { closeCode: 1000 };\nstream.close(info);',
    },
    {
      name: 'unseen: a socket by its type, where there are no types',
      language: 'ts',
      typed: false,
      code: 'declare function open(): { readonly it: WebSocket };\nopen().it.close(1000);',
    },
    {
      name: 'unseen: a promise chain',
      code: "import { open } from './open.js';\nopen('websocket').then((it) => it.close(1000));",
    },
  ],
  invalid: [
    {
      name: 'received: a code kept in the state of a framework',
      code: 'const ws = new WebSocket(url);\nconst [status, setStatus] = useState();\nws.onclose = (event) => setStatus(event.code);\nif (status === 4321) done();',
      errors: [{ messageId: 'received', line: 4, column: 16 }],
    },
    // --- Ways to write a code that is sent. 4321 has no name: nothing is offered for it. ---
    reported('the code argument', 'const ws = new WebSocket(url);\nws.close(«1000»);', [
      {
        messageId: 'sent',
        data: { code: '1000 (Normal Closure)', remedy: 'Give it a name: NORMAL_CLOSURE.' },
        suggestions: [
          declared(
            1000,
            'NORMAL_CLOSURE',
            'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
          ),
        ],
      },
    ]),
    offered(
      'the code argument beside a reason',
      "const ws = new WebSocket(url);\nws.close(«1008», 'no entry');",
      'sent',
      declared(
        1008,
        'POLICY_VIOLATION',
        "const POLICY_VIOLATION = 1008;\nconst ws = new WebSocket(url);\nws.close(POLICY_VIOLATION, 'no entry');",
      ),
    ),
    reported('a private code without a name', 'const ws = new WebSocket(url);\nws.close(«4321»);', [
      { messageId: 'sent', data: { code: '4321', remedy: 'Give it a name that says what it means.' } },
    ]),
    sent('both sides of a ternary', 'const ws = new WebSocket(url);\nws.close(isDone ? «4321» : «4322»);'),
    sent(
      'one side of a ternary, the other a constant',
      'const CODE_BUSY = 4322;\nconst ws = new WebSocket(url);\nws.close(isDone ? «4321» : CODE_BUSY);',
    ),
    sent('the raw part of ||', 'const ws = new WebSocket(url);\nfunction stop(code) {\n  ws.close(code || «4321»);\n}'),
    sent('the raw part of ??', 'const ws = new WebSocket(url);\nfunction stop(code) {\n  ws.close(code ?? «4321»);\n}'),
    sent(
      'a ternary inside ??',
      'const ws = new WebSocket(url);\nfunction stop(code, isDone) {\n  ws.close(code ?? (isDone ? «4321» : «4322»));\n}',
    ),
    sent('the default of a parameter', 'const ws = new WebSocket(url);\nfunction stop(code = «4321») {\n  ws.close(code);\n}'),
    sent(
      'the client of an intercepted connection',
      "import { WebSocketInterceptor } from '@mswjs/interceptors/WebSocket';\nconst interceptor = new WebSocketInterceptor();\ninterceptor.on('connection', ({ client }) => client.close(«4321»));\ninterceptor.once('connection', (connection) => connection.client.close(«4322»));",
    ),
    sent(
      'what a parameter is set to where it was left out',
      'const ws = new WebSocket(url);\nfunction stop(code) {\n  code = code || «4321»;\n  ws.close(code);\n}',
    ),
    sent(
      'the default of a destructured parameter',
      'const ws = new WebSocket(url);\nfunction stop({ code = «4321» } = {}) {\n  ws.close(code);\n}',
    ),
    sent(
      'the default of a method parameter',
      "class Client {\n  open(url) {\n    this.ws = new WebSocket(url);\n  }\n  close(code = «4321», reason = '') {\n    this.ws.close(code, reason);\n  }\n}",
    ),
    sent(
      'the argument of a helper of the file',
      'const ws = new WebSocket(url);\nfunction stop(code) {\n  ws.close(code);\n}\nstop(«4321»);',
    ),
    sent(
      'the argument of a helper that is an arrow function',
      "const ws = new WebSocket(url);\nconst stop = (reason, code) => ws.close(code, reason);\nstop('done', «4321»);",
    ),
    sent(
      'the argument of a helper of a helper',
      'const ws = new WebSocket(url);\nfunction stop(code) {\n  ws.close(code);\n}\nfunction leave(code) {\n  stop(code);\n}\nleave(«4321»);',
    ),
    sent(
      'the argument of a method that closes',
      `
class Client {
  constructor(url) {
    this.ws = new WebSocket(url);
  }
  close(code, reason) {
    this.ws.close(code, reason);
  }
  logout() {
    this.close(«4321»);
  }
}
`,
    ),
    sent(
      'the argument of a method of an instance',
      `
class Client {
  constructor(url) {
    this.ws = new WebSocket(url);
  }
  close(code) {
    this.ws.close(code);
  }
}
const client = new Client(url);
client.close(«4321»);
`,
    ),
    sent(
      'a helper that closes twice brings its argument once',
      'function stop(a, b, code) {\n  a.close(code);\n  b.close(code);\n}\nstop(new WebSocket(url), new WebSocket(url), «4321»);',
    ),
    offered(
      'a hexadecimal number',
      'const ws = new WebSocket(url);\nws.close(«0x3e8»);',
      'sent',
      declared(1000, 'NORMAL_CLOSURE', 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);'),
    ),
    offered(
      'a number with a separator',
      'const ws = new WebSocket(url);\nws.close(«1_000»);',
      'sent',
      declared(1000, 'NORMAL_CLOSURE', 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);'),
    ),
    offered(
      'a number with an exponent',
      'const ws = new WebSocket(url);\nws.close(«1e3»);',
      'sent',
      declared(1000, 'NORMAL_CLOSURE', 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);'),
    ),
    offered(
      'a number in parentheses keeps them',
      'const ws = new WebSocket(url);\nws.close((«1000»));',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close((NORMAL_CLOSURE));',
      ),
    ),
    sent('the last of a sequence', 'const ws = new WebSocket(url);\nws.close((log(), «4321»));'),
    sent('a number in a cast', 'const ws = new WebSocket(url);\nws.close(«4321» as number);', { language: 'ts' }),
    sent('a number in satisfies', 'const ws = new WebSocket(url);\nws.close(«4321» satisfies number);', { language: 'ts' }),
    sent('an optional call', 'const ws = new WebSocket(url);\nws?.close?.(«4321»);'),
    sent('a method named by a string', "const ws = new WebSocket(url);\nws['close'](«4321»);"),
    sent(
      'the code of an options object',
      "const stream = new WebSocketStream(url);\nstream.close({ closeCode: «4321», reason: 'done' });",
    ),
    offered(
      'a code 3000',
      'const ws = new WebSocket(url);\nws.close(«3000»);',
      'sent',
      declared(3000, 'UNAUTHORIZED', 'const UNAUTHORIZED = 3000;\nconst ws = new WebSocket(url);\nws.close(UNAUTHORIZED);'),
    ),
    offered(
      'a code 3000 with a reason that goes with its name',
      "const ws = new WebSocket(url);\nws.close(«3000», 'Token expired');",
      'sent',
      declared(
        3000,
        'UNAUTHORIZED',
        "const UNAUTHORIZED = 3000;\nconst ws = new WebSocket(url);\nws.close(UNAUTHORIZED, 'Token expired');",
      ),
    ),
    offered(
      'a code 3008 with a reason that cannot be known',
      'const ws = new WebSocket(url);\nexport const stop = (why) => ws.close(«3008», why);',
      'sent',
      declared(
        3008,
        'TIMEOUT',
        'const TIMEOUT = 3008;\nconst ws = new WebSocket(url);\nexport const stop = (why) => ws.close(TIMEOUT, why);',
      ),
    ),
    ...(
      [
        ['a code 3000 of its own', "const ws = new WebSocket(url);\nws.close(«3000», 'Go away!');", '3000'],
        ['a code 3003 of its own', 'const ws = new WebSocket(url);\nws.close(«3003», `Room is full`);', '3003'],
        [
          'a code 3000 of its own, through a helper that takes the reason too',
          "const ws = new WebSocket(url);\nconst stop = (code, reason) => ws.close(code, reason);\nstop(«3000», 'Broken framing.');",
          '3000',
        ],
        [
          'a code 3000 of its own, beside a constant for the registered one',
          "const UNAUTHORIZED = 3000;\nconst ws = new WebSocket(url);\nws.close(«3000», 'Go away!');",
          '3000',
        ],
      ] as const
    ).map(([name, text, code]) =>
      reported(name, text, [{ messageId: 'sent', data: { code, remedy: 'Give it a name that says what it means.' } }]),
    ),
    offered(
      'a code that the registry had first, whatever the reason',
      "const ws = new WebSocket(url);\nws.close(«1001», 'Go away!');",
      'sent',
      declared(1001, 'GOING_AWAY', "const GOING_AWAY = 1001;\nconst ws = new WebSocket(url);\nws.close(GOING_AWAY, 'Go away!');"),
    ),
    sent('a code in a test that expects no throw', 'const ws = new WebSocket(url);\ntest("end", () => { ws.close(«4321»); });'),
    offered(
      'a code that cannot be sent is raw as well',
      'const ws = new WebSocket(url);\nws.close(«1006»);',
      'sent',
      declared(
        1006,
        'ABNORMAL_CLOSURE',
        'const ABNORMAL_CLOSURE = 1006;\nconst ws = new WebSocket(url);\nws.close(ABNORMAL_CLOSURE);',
      ),
    ),
    sent(
      'the code of an event that the file makes',
      "target.dispatchEvent(new CloseEvent('close', { code: «4321», wasClean: false }));",
    ),
    offered(
      'the code of an event that the file makes, key in quotes',
      "const event = new CloseEvent('close', { 'code': «1000» });",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "const NORMAL_CLOSURE = 1000;\nconst event = new CloseEvent('close', { 'code': NORMAL_CLOSURE });",
      ),
    ),
    sent(
      'the code of an event made by window.CloseEvent',
      "ws.dispatchEvent(new window.CloseEvent('close', { wasClean: true, code: «4321» }));",
    ),
    sent('two sends, two findings', "const ws = new WebSocket(url);\nws.close(«4321»);\nws.close(«4322», 'again');"),

    // --- Ways to compare a received code ---
    reported('equality', 'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code === «1000») return;\n};', [
      {
        messageId: 'received',
        data: { code: '1000 (Normal Closure)', remedy: 'Give it a name: NORMAL_CLOSURE.' },
        suggestions: [
          declared(
            1000,
            'NORMAL_CLOSURE',
            'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code === NORMAL_CLOSURE) return;\n};',
          ),
        ],
      },
    ]),
    received(
      'inequality',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code !== «4321») retry();\n};',
    ),
    received(
      'loose equality',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code == «4321») return;\n};',
    ),
    received(
      'loose inequality',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code != «4321») retry();\n};',
    ),
    received(
      'equality the other way round',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if («4321» === event.code) return;\n};',
    ),
    received(
      'inequality the other way round',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if («4321» !== event.code) retry();\n};',
    ),
    reported(
      'each case of a switch',
      `
const ws = new WebSocket(url);
ws.onclose = (event) => {
  switch (event.code) {
    case «1000»:
    case «4321»:
      return;
    default:
      retry();
  }
};
`,
      [
        {
          messageId: 'received',
          suggestions: [
            declared(
              1000,
              'NORMAL_CLOSURE',
              `
const NORMAL_CLOSURE = 1000;
const ws = new WebSocket(url);
ws.onclose = (event) => {
  switch (event.code) {
    case NORMAL_CLOSURE:
    case 4321:
      return;
    default:
      retry();
  }
};
`,
            ),
          ],
        },
        'received',
      ],
    ),
    received(
      'an inline list',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if ([«4321», «4322»].includes(event.code)) return;\n};',
    ),
    received(
      'the raw part of an inline list',
      'const CODE_BUSY = 4322;\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  if ([«4321», CODE_BUSY].includes(event.code)) return;\n};',
    ),
    received(
      'an inline set',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (new Set([«4321», «4322»]).has(event.code)) return;\n};',
    ),
    reported(
      'an inline table',
      "const ws = new WebSocket(url);\nws.onclose = (event) => {\n  show({ «1000»: 'done', «4321»: 'busy' }[event.code]);\n};",
      [
        {
          messageId: 'received',
          suggestions: [
            declared(
              1000,
              'NORMAL_CLOSURE',
              "const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.onclose = (event) => {\n  show({ [NORMAL_CLOSURE]: 'done', 4321: 'busy' }[event.code]);\n};",
            ),
          ],
        },
        'received',
      ],
    ),
    received(
      'an inline table with a fallback',
      "const ws = new WebSocket(url);\nws.onclose = (event) => {\n  show(({ «4321»: 'busy' })[event.code] ?? 'gone');\n};",
    ),
    received(
      'a range test beside an equality: only the latter',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event.code === «4321» || (event.code >= 4400 && event.code <= 4499)) return;\n};',
    ),
    received(
      'a destructured event',
      'const ws = new WebSocket(url);\nws.onclose = ({ code, reason }) => {\n  if (code === «4321») return;\n};',
    ),
    received(
      'a destructured and renamed event',
      "const ws = new WebSocket(url);\nws.addEventListener('close', ({ code: status }) => status === «4321» || retry());",
    ),
    received(
      'an event destructured later',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  const { code } = event;\n  if (code === «4321») return;\n};',
    ),
    received(
      'a variable',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  const status = event.code;\n  if (status === «4321») return;\n};',
    ),
    received(
      'optional chaining',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event?.code === «4321») return;\n};',
    ),
    received(
      'a non-null assertion',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (event!.code === («4321» as number)) return;\n};',
      { language: 'ts' },
    ),
    received(
      'an in-file helper that gets the code',
      'const ws = new WebSocket(url);\nfunction isFatal(status) {\n  return status === «4321»;\n}\nws.onclose = (event) => isFatal(event.code) || retry();',
    ),
    received(
      'an in-file helper that gets the event',
      'const ws = new WebSocket(url);\nfunction isFatal(info) {\n  return info.code === «4321»;\n}\nws.onclose = (event) => isFatal(event) || retry();',
    ),
    received(
      'a handler declared elsewhere in the file',
      "const ws = new WebSocket(url);\nfunction handler(event) {\n  if (event.code === «4321») retry();\n}\nws.addEventListener('close', handler);",
    ),
    received(
      'the parameter of a ws listener',
      "import WebSocket from 'ws';\nconst socket = new WebSocket(url);\nsocket.on('close', (status, reason) => {\n  if (status !== «4321») retry();\n});",
    ),
    received(
      'the parameter of a once listener',
      "import WebSocket from 'ws';\nconst socket = new WebSocket(url);\nsocket.once('close', (code) => code === «4321» && retry());",
    ),
    received(
      'closeCode of a WebSocketStream',
      'const stream = new WebSocketStream(url);\nconst { closeCode } = await stream.closed;\nif (closeCode === «4321») retry();',
    ),
    received(
      'closeReasonCode of websocket',
      "import { client as Client } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => {\n  link.on('close', () => link.closeReasonCode === «4321» && retry());\n});",
    ),
    received(
      'the event of a handler that is a method bound to its object',
      'class Client {\n  open(url) {\n    this.ws = new WebSocket(url);\n    this.ws.onclose = this.gone.bind(this);\n  }\n  gone(event) {\n    if (event.code === «4321») this.open();\n  }\n}',
    ),
    received(
      'a comparison inside && and ||',
      'const ws = new WebSocket(url);\nws.onclose = (event) => {\n  if (!event.wasClean && (event.code === «4321» || event.code === «4322»)) retry();\n};',
    ),
    received(
      'a comparison in a ternary',
      "const ws = new WebSocket(url);\nws.onclose = (event) => {\n  show(event.code === «4321» ? 'busy' : 'gone');\n};",
    ),

    // --- Evidence: types ---
    sent('a type: what a function declared elsewhere returns', 'declare function open(): WebSocket;\nopen().close(«4321»);', {
      language: 'ts',
      typed: true,
    }),
    sent(
      'a type: what a method of a declared object returns',
      'declare const pool: { take(): WebSocket | undefined };\nconst taken = pool.take();\ntaken?.close(«4321»);',
      { language: 'ts', typed: true },
    ),
    sent(
      'a type: the result of a promise',
      'declare function open(): Promise<WebSocket>;\nconst opened = await open();\nopened.close(«4321»);',
      { language: 'ts', typed: true },
    ),
    sent(
      'a type: an imported one',
      "import type { WebSocket } from 'ws';\ndeclare function open(): { readonly it: WebSocket };\nopen().it.close(«4321»);",
      { language: 'ts', typed: true },
    ),
    sent(
      'a type: an interface that extends one',
      'interface Tagged extends WebSocket {\n  readonly tag: string;\n}\ndeclare function open(): Tagged;\nopen().close(«4321»);',
      { language: 'ts', typed: true },
    ),
    sent(
      'a type: a class that extends one',
      "import { WebSocket } from 'ws';\ndeclare class Tagged extends WebSocket {\n  tag: string;\n}\ndeclare function open(): Tagged;\nopen().close(«4321»);",
      { language: 'ts', typed: true },
    ),
    sent(
      "a type: a project's own by its name",
      'interface WebSocketLike {\n  close(code?: number): void;\n}\ndeclare function open(): WebSocketLike;\nopen().close(«4321»);',
      { language: 'ts', typed: true },
    ),
    sent(
      'a type: an element of a declared collection',
      'declare const all: ReadonlyMap<string, WebSocket>;\nfor (const [, each] of all) each.close(«4321»);',
      { language: 'ts', typed: true },
    ),
    sent(
      'a type: a type parameter that is bound to one',
      'declare function pick<Connection extends WebSocket>(all: Connection[]): Connection;\nexport function stop<Connection extends WebSocket>(all: Connection[]) {\n  pick(all).close(«4321»);\n}',
      { language: 'ts', typed: true },
    ),
    received(
      'a type: a close event that is declared elsewhere',
      'declare function last(): CloseEvent;\nif (last().code === «4321») retry();\ndeclare function retry(): void;',
      { language: 'ts', typed: true },
    ),
    received(
      'a type: the event of a listener whose socket only the type tells',
      "declare function open(): WebSocket;\nopen().addEventListener('close', (event) => {\n  if (event.code === «4321») open();\n});",
      { language: 'ts', typed: true },
    ),

    // --- Evidence: construction ---
    sent('construction: at once', 'new WebSocket(url).close(«4321»);'),
    sent('construction: window.WebSocket', 'const connection = new window.WebSocket(url);\nconnection.close(«4321»);'),
    sent('construction: globalThis.WebSocket', 'const connection = new globalThis.WebSocket(url);\nconnection.close(«4321»);'),
    sent(
      'construction: default import of ws',
      "import Socket from 'ws';\nconst connection = new Socket(url);\nconnection.close(«4321»);",
    ),
    sent(
      'construction: named import of ws',
      "import { WebSocket as Socket } from 'ws';\nconst connection = new Socket(url);\nconnection.close(«4321»);",
    ),
    sent(
      'construction: namespace import of ws',
      "import * as library from 'ws';\nconst connection = new library.WebSocket(url);\nconnection.close(«4321»);",
    ),
    sent(
      "construction: require('ws')",
      "const Socket = require('ws');\nconst connection = new Socket(url);\nconnection.close(«4321»);",
      { sourceType: 'commonjs' },
    ),
    sent(
      "construction: require('ws').WebSocket",
      "const { WebSocket: Socket } = require('ws');\nconst connection = new Socket(url);\nconnection.close(«4321»);",
      { sourceType: 'commonjs' },
    ),
    sent(
      'construction: a constructor in a variable',
      "const Impl = global.WebSocket ?? require('ws');\nconst connection = new Impl(url);\nconnection.close(«4321»);",
      { sourceType: 'commonjs' },
    ),
    sent(
      'construction: a constructor in an option',
      'export function open(options) {\n  const connection = new options.WebSocket(url);\n  connection.close(«4321»);\n}',
    ),
    sent(
      'construction: a constructor in an option of a field',
      `
class Client {
  constructor(options) {
    this.options = options;
  }
  open() {
    this.connection = new this.options.WebSocket(url);
  }
  stop() {
    this.connection.close(«4321»);
  }
}
`,
    ),
    sent(
      'construction: a dynamic import',
      "const { WebSocket: Socket } = await import('ws');\nconst connection = new Socket(url);\nconnection.close(«4321»);",
    ),
    sent(
      'construction: a class that extends one',
      'class Connection extends WebSocket {\n  stop() {\n    this.close(«4321»);\n  }\n}\nnew Connection(url).close(«4322»);',
    ),
    sent(
      'construction: super in a class that extends one',
      "import Socket from 'ws';\nclass Connection extends Socket {\n  close() {\n    super.close(«4321»);\n  }\n}",
    ),
    sent(
      'construction: a reconnecting socket',
      "import ReconnectingWebSocket from 'reconnecting-websocket';\nconst connection = new ReconnectingWebSocket(url);\nconnection.close(«4321»);\nconnection.reconnect(«4322»);",
    ),
    sent(
      'construction: Deno.upgradeWebSocket',
      'Deno.serve((request) => {\n  const { socket: connection, response } = Deno.upgradeWebSocket(request);\n  connection.close(«4321»);\n  return response;\n});',
    ),
    sent(
      'construction: new WebSocketPair()',
      'const pair = new WebSocketPair();\nconst [client, server] = Object.values(pair);\nserver.accept();\nserver.close(«4321»);\npair[0].close(«4322»);',
    ),
    sent(
      'construction: an RxJS subject',
      "import { webSocket } from 'rxjs/webSocket';\nconst subject = webSocket(url);\nsubject.error({ code: «4321», reason: 'done' });",
    ),
    sent(
      'construction: the server of mock-socket, a test double',
      "import { Server } from 'mock-socket';\nconst server = new Server(url);\nserver.close({ code: «4321», reason: 'done', wasClean: true });",
    ),
    sent(
      'construction: jest-websocket-mock, a test double',
      "import WS from 'jest-websocket-mock';\nconst server = new WS(url);\nserver.error({ code: «4321», reason: 'lost', wasClean: false });",
    ),

    // --- Evidence: the parameter of a callback ---
    sent(
      'callback: a server of ws',
      "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 8080 });\nwss.on('connection', (peer, request) => {\n  if (!request.headers.cookie) peer.close(«4321»);\n});",
    ),
    sent(
      'callback: a server of ws, by require',
      "const WebSocket = require('ws');\nconst wss = new WebSocket.Server({ noServer: true });\nserver.on('upgrade', (request, stream, head) => {\n  wss.handleUpgrade(request, stream, head, (peer) => peer.close(«4321»));\n});",
      { sourceType: 'commonjs' },
    ),
    sent(
      'callback: a function declared elsewhere in the file',
      "import { WebSocketServer } from 'ws';\nfunction accept(peer) {\n  peer.close(«4321»);\n}\nnew WebSocketServer({ port: 8080 }).on('connection', accept);",
    ),
    reported(
      'callback: Bun.serve',
      `
Bun.serve({
  websocket: {
    message(peer, data) {
      peer.close(«4321»);
    },
    close(peer, status) {
      if (status === «4322») log(peer);
    },
  },
});
`,
      ['sent', 'received'],
    ),
    sent(
      'callback: express-ws',
      "import express from 'express';\nimport expressWs from 'express-ws';\nconst { app } = expressWs(express());\napp.ws('/echo', (peer, request) => {\n  peer.close(«4321»);\n});",
    ),
    sent(
      'callback: @fastify/websocket',
      "import Fastify from 'fastify';\nconst fastify = Fastify();\nfastify.get('/ws', { websocket: true }, (peer, request) => {\n  peer.close(«4321»);\n});",
    ),
    reported(
      'callback: a hibernating Durable Object',
      "import { DurableObject } from 'cloudflare:workers';\nexport class Room extends DurableObject {\n  webSocketMessage(peer, message) {\n    peer.close(«4321»);\n  }\n  webSocketClose(peer, status) {\n    if (status === «4322») this.leave(peer);\n  }\n}",
      ['sent', 'received'],
    ),
    reported(
      'callback: Hono',
      "import { upgradeWebSocket } from 'hono/deno';\napp.get('/ws', upgradeWebSocket(() => ({\n  onMessage(event, peer) {\n    peer.close(«4321»);\n  },\n  onClose(event) {\n    if (event.code === «4322») log();\n  },\n})));",
      ['sent', 'received'],
    ),
    sent(
      'callback: a NestJS gateway',
      "import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nexport class Gateway {\n  handleConnection(peer) {\n    peer.close(«4321»);\n  }\n}",
      { language: 'ts' },
    ),
    sent(
      'callback: uWebSockets.js',
      "import uWS from 'uWebSockets.js';\nuWS.App().ws('/*', {\n  message(peer, data) {\n    peer.end(«4321»);\n  },\n});",
    ),
    sent(
      'callback: a route of Playwright, a test double',
      "import { test } from '@playwright/test';\ntest('reconnects', async ({ page }) => {\n  await page.routeWebSocket('/ws', (route) => {\n    route.close({ code: «4321», reason: 'again' });\n  });\n});",
    ),
    sent(
      'callback: a connection of MSW, a test double',
      "import { ws } from 'msw';\nconst chat = ws.link('wss://chat.example.com');\nchat.addEventListener('connection', ({ client }) => {\n  client.close(«4321»);\n});",
    ),
    received(
      'callback: the closed event of graphql-ws',
      "import { createClient } from 'graphql-ws';\ncreateClient({\n  url,\n  on: {\n    closed: (event) => event.code === «4321» && retry(),\n  },\n});",
    ),
    received(
      'callback: the options of react-use-websocket',
      "import useWebSocket from 'react-use-websocket';\nuseWebSocket(url, {\n  shouldReconnect: (event) => event.code !== «4321»,\n});",
    ),

    // --- Evidence: annotations, in TypeScript and JSDoc ---
    sent('annotation: a parameter', 'export function stop(connection: WebSocket) {\n  connection.close(«4321»);\n}', {
      language: 'ts',
    }),
    sent(
      'annotation: a union with null',
      'let connection: WebSocket | null = null;\nexport const stop = () => connection?.close(«4321»);',
      { language: 'ts' },
    ),
    sent(
      'annotation: an imported type',
      "import type { WebSocket as Socket } from 'ws';\nexport function stop(connection: Socket) {\n  connection.close(«4321»);\n}",
      { language: 'ts' },
    ),
    sent(
      'annotation: a type of a namespace import',
      "import * as library from 'ws';\nexport function stop(connection: library.WebSocket) {\n  connection.close(«4321»);\n}",
      { language: 'ts' },
    ),
    sent(
      'annotation: a type by import()',
      "export function stop(connection: import('ws').WebSocket) {\n  connection.close(«4321»);\n}",
      { language: 'ts' },
    ),
    sent(
      'annotation: an alias of the file',
      'type Connection = WebSocket | null;\nexport function stop(connection: Connection) {\n  connection?.close(«4321»);\n}',
      { language: 'ts' },
    ),
    sent(
      "annotation: a project's own structural type",
      "import type { WebSocketLike } from './types.js';\nexport function stop(connection: WebSocketLike) {\n  connection.close(«4321»);\n}",
      { language: 'ts' },
    ),
    sent(
      "annotation: a project's own interface",
      'interface IWebSocket {\n  close(code?: number, reason?: string): void;\n}\nexport function stop(connection: IWebSocket) {\n  connection.close(«4321»);\n}',
      { language: 'ts' },
    ),
    sent(
      'annotation: a field',
      'class Client {\n  private connection?: WebSocket;\n  stop() {\n    this.connection?.close(«4321»);\n  }\n}',
      { language: 'ts' },
    ),
    sent(
      'annotation: a parameter property',
      'class Client {\n  constructor(private readonly connection: WebSocket) {}\n  stop() {\n    this.connection.close(«4321»);\n  }\n}',
      { language: 'ts' },
    ),
    sent('annotation: a cast', 'export function stop(connection: unknown) {\n  (connection as WebSocket).close(«4321»);\n}', {
      language: 'ts',
    }),
    sent(
      'annotation: a destructured parameter',
      'export function stop({ connection }: { connection: WebSocket }) {\n  connection.close(«4321»);\n}',
      { language: 'ts' },
    ),
    sent(
      'annotation: a member of an interface of the file',
      'interface State {\n  connection: WebSocket | null;\n}\nexport function stop(state: State) {\n  state.connection?.close(«4321»);\n}',
      { language: 'ts' },
    ),
    sent(
      'flow: a ref in a component',
      'function Chat() {\n  const connection = useRef(null);\n  useEffect(() => {\n    connection.current = new WebSocket(url);\n    return () => connection.current.close(«4321»);\n  }, []);\n  return <p>chat</p>;\n}',
      { language: 'jsx' },
    ),
    sent(
      'annotation: the type argument of a ref that is filled elsewhere',
      'const connection = useRef<WebSocket | null>(null);\nregister(connection);\nconnection.current?.close(«4321»);',
      { language: 'ts' },
    ),
    sent(
      'annotation: the type argument of a map',
      'const all = new Map<string, WebSocket>();\nexport const stop = (id: string) => all.get(id)?.close(«4321»);',
      { language: 'ts' },
    ),
    sent(
      'annotation: an array of sockets',
      'export function stop(all: readonly WebSocket[]) {\n  for (const each of all) each.close(«4321»);\n}',
      { language: 'ts' },
    ),
    received(
      'annotation: the parameter of a close handler',
      'export function gone(info: CloseEvent) {\n  if (info.code === «4321») retry();\n}',
      { language: 'ts' },
    ),
    received(
      "annotation: the close info of a project's own WebSocketStream",
      "import type { WebSocketCloseInfo } from './types.js';\nexport function gone(last: WebSocketCloseInfo) {\n  if (last.closeCode === «4321») retry();\n}",
      { language: 'ts' },
    ),
    received(
      'type: the close info of a WebSocketStream',
      'interface WebSocketCloseInfo {\n  closeCode?: number;\n}\ndeclare const streams: { last(): WebSocketCloseInfo };\nif (streams.last().closeCode === «4321») retry();\ndeclare function retry(): void;',
      { language: 'ts', typed: true },
    ),
    sent(
      'JSDoc: a parameter',
      '/**\n * @param {WebSocket} connection\n */\nexport function stop(connection) {\n  connection.close(«4321»);\n}',
    ),
    sent(
      'JSDoc: an imported type',
      "/** @param {import('ws').WebSocket} connection the peer */\nexport function stop(connection) {\n  connection.close(«4321»);\n}",
    ),
    sent('JSDoc: a variable', '/** @type {WebSocket} */\nlet connection;\nexport const stop = () => connection.close(«4321»);'),
    sent(
      'JSDoc: a variable that may be null',
      '/** @type {?WebSocket} */\nlet connection = null;\nexport const stop = () => connection?.close(«4321»);',
    ),
    sent(
      'JSDoc: a field',
      'class Client {\n  /** @type {WebSocket | null} */\n  connection = null;\n  stop() {\n    this.connection?.close(«4321»);\n  }\n}',
    ),
    sent(
      'JSDoc: a private field',
      'class Client {\n  /** @type {WebSocket | null} */\n  #connection = null;\n  stop() {\n    this.#connection?.close(«4321»);\n  }\n}',
    ),
    sent(
      'JSDoc: a field set in the constructor',
      "class Client {\n  constructor() {\n    /** @type {import('ws').WebSocket | null} */\n    this.connection = null;\n  }\n  stop() {\n    this.connection?.close(«4321»);\n  }\n}",
    ),
    received(
      'JSDoc: a close event',
      '/** @param {CloseEvent} info */\nexport function gone(info) {\n  if (info.code === «4321») retry();\n}',
    ),

    // --- Evidence: flow through the file ---
    sent(
      'flow: a variable assigned in another function',
      'let connection;\nexport function open() {\n  connection = new WebSocket(url);\n}\nexport function stop() {\n  connection.close(«4321»);\n}',
    ),
    sent('flow: an alias', 'const connection = new WebSocket(url);\nconst other = connection;\nother.close(«4321»);'),
    sent(
      'flow: a field assigned in another method',
      'class Client {\n  open() {\n    this.connection = new WebSocket(url);\n  }\n  stop() {\n    this.connection.close(«4321»);\n  }\n}',
    ),
    sent(
      'flow: a private field',
      'class Client {\n  #connection = null;\n  open() {\n    this.#connection = new WebSocket(url);\n  }\n  stop() {\n    this.#connection?.close(«4321»);\n  }\n}',
    ),
    sent(
      'flow: a static field',
      'class Client {\n  static connection;\n  static {\n    Client.connection = new WebSocket(url);\n  }\n  static stop() {\n    this.connection.close(«4321»);\n  }\n}',
    ),
    sent(
      'flow: a field of a base class',
      'class Base {\n  connection = new WebSocket(url);\n}\nclass Client extends Base {\n  stop() {\n    this.connection.close(«4321»);\n  }\n}',
    ),
    sent(
      'flow: a prototype',
      'function Client() {\n  this.connection = null;\n}\nClient.prototype.open = function () {\n  this.connection = new WebSocket(url);\n};\nClient.prototype.stop = function () {\n  this.connection.close(«4321»);\n};',
      { sourceType: 'script' },
    ),
    sent(
      'flow: self',
      'function Client() {\n  const self = this;\n  self.connection = new WebSocket(url);\n  setTimeout(function () {\n    self.connection.close(«4321»);\n  });\n}',
    ),
    sent(
      'flow: a property of an object',
      'const state = { connection: null };\nstate.connection = new WebSocket(url);\nexport const stop = () => state.connection.close(«4321»);',
    ),
    sent(
      'flow: an object literal with methods',
      'export const client = {\n  connection: null,\n  open() {\n    this.connection = new WebSocket(url);\n  },\n  stop() {\n    this.connection.close(«4321»);\n  },\n};',
    ),
    sent(
      'flow: a ref of React',
      'const connection = useRef(null);\nuseEffect(() => {\n  connection.current = new WebSocket(url);\n  return () => connection.current.close(«4321»);\n}, []);',
    ),
    sent(
      'flow: a ref of Vue',
      'const connection = shallowRef();\nonMounted(() => {\n  connection.value = new WebSocket(url);\n});\nonUnmounted(() => connection.value.close(«4321»));',
    ),
    sent(
      'flow: a set',
      "import { WebSocketServer } from 'ws';\nconst all = new Set();\nnew WebSocketServer({ port: 1 }).on('connection', (peer) => all.add(peer));\nexport const stop = () => all.forEach((each) => each.close(«4321»));",
    ),
    sent(
      'flow: the first elements of a set',
      'const all = new Set([new WebSocket(url)]);\nfor (const each of all) each.close(«4321»);',
    ),
    sent(
      'flow: the first entries of a map',
      "const all = new Map([['chat', new WebSocket(url)]]);\nall.get('chat').close(«4321»);",
    ),
    sent(
      'flow: a map',
      'const all = new Map();\nall.set(url, new WebSocket(url));\nexport const stop = () => all.get(url)?.close(«4321»);',
    ),
    sent(
      'flow: the values of a map',
      'const all = new Map();\nall.set(url, new WebSocket(url));\nfor (const each of all.values()) each.close(«4321»);\nfor (const [, each] of all) each.close(«4322»);',
    ),
    sent(
      'flow: an array',
      'const all = [];\nall.push(new WebSocket(url));\nall[0].close(«4321»);\nfor (const each of all) each.close(«4322»);',
    ),
    sent(
      'flow: an object as a table',
      'const all = {};\nexport function open(id) {\n  all[id] = new WebSocket(url);\n}\nexport const stop = (id) => all[id].close(«4321»);',
    ),
    sent(
      'flow: objects in a collection',
      "import { WebSocketServer } from 'ws';\nconst all = new Set();\nnew WebSocketServer({ port: 1 }).on('connection', (peer) => all.add({ peer, user: null }));\nfor (const { peer } of all) peer.close(«4321»);",
    ),
    sent(
      'flow: the clients of a server',
      "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 1 });\nfor (const each of wss.clients) each.close(«4321»);",
    ),
    sent(
      'flow: a factory',
      'function open() {\n  return new WebSocket(url);\n}\nconst connection = open();\nconnection.close(«4321»);',
    ),
    sent(
      'flow: an async factory',
      'async function open() {\n  const connection = new WebSocket(url);\n  await ready(connection);\n  return connection;\n}\nconst opened = await open();\nopened.close(«4321»);',
    ),
    sent(
      'flow: a getter',
      'class Client {\n  #current = new WebSocket(url);\n  get connection() {\n    return this.#current;\n  }\n  stop() {\n    this.connection.close(«4321»);\n  }\n}',
    ),
    sent(
      'flow: a parameter of a function that only gets sockets',
      'function stop(connection) {\n  connection.close(«4321»);\n}\nstop(new WebSocket(url));',
    ),
    received(
      'flow: a bound handler',
      `
import Socket from 'ws';
class Client {
  open() {
    const connection = new Socket(url);
    connection.on('close', this.gone.bind(this));
  }
  gone(status) {
    if (status === «4321») this.open();
  }
}
`,
    ),
    sent(
      'flow: this inside a bound function',
      'function Client() {\n  this.connection = new WebSocket(url);\n  setTimeout(\n    function () {\n      this.connection.close(«4321»);\n    }.bind(this),\n  );\n}',
    ),
    sent(
      'flow: destructuring',
      'const state = { connection: new WebSocket(url) };\nconst { connection: it } = state;\nit.close(«4321»);',
    ),
    sent(
      'flow: a ternary and ??',
      'const connection = existing ?? (isSecure ? new WebSocket(secure) : new WebSocket(plain));\nconnection.close(«4321»);',
    ),
    sent(
      "flow: a wrapper's own close(code, reason)",
      `
class Client {
  constructor(url) {
    this.connection = new WebSocket(url);
  }
  close(code, reason) {
    this.connection.close(code, reason);
  }
}
export function stop() {
  const client = new Client(url);
  client.close(«4321», "done");
}
`,
    ),
    sent(
      'flow: a class expression in a variable',
      'const Client = class {\n  connection = new WebSocket(url);\n  stop() {\n    this.connection.close(«4321»);\n  }\n};',
    ),
    received(
      'flow: a code kept in a field',
      `
class Client {
  open() {
    const connection = new WebSocket(url);
    connection.onclose = ({ code }) => {
      this.lastCode = code;
    };
  }
  shouldRetry() {
    return this.lastCode !== «4321»;
  }
}
`,
    ),

    // --- Evidence: usage, and name with code ---
    sent(
      'usage: readyState compared with a number, and send',
      'export function stop(connection, websocket) {\n  if (connection.readyState === 1) connection.send("bye");\n  connection.close(«4321»);\n}',
    ),
    sent(
      'usage: readyState compared with WebSocket.OPEN',
      'export function stop(connection) {\n  if (connection.readyState === WebSocket.OPEN) {\n    connection.send("bye");\n    connection.close(«4321»);\n  }\n}',
    ),
    reported(
      'usage: onmessage with onclose',
      'export function attach(connection) {\n  connection.onmessage = show;\n  connection.onclose = ({ code }) => {\n    if (code === «4321») log("socket");\n  };\n  connection.close(«4322»);\n}',
      ['received', 'sent'],
    ),
    sent(
      'usage: bufferedAmount and binaryType',
      "export function attach(connection) {\n  connection.binaryType = 'arraybuffer';\n  if (connection.bufferedAmount > 0) connection.close(«4321»);\n}",
    ),
    sent('name and code: ws', 'export function stop(ws) {\n  ws.close(«4321»);\n}'),
    sent('name and code: a field', 'export class Client {\n  stop() {\n    this.client.webSocket.close(«4321»);\n  }\n}'),
    sent(
      'name and code: the last word',
      'export function stop(clientSocket, user_ws) {\n  clientSocket.close(«4321»);\n  user_ws.close(«4322»);\n}',
    ),
    sent('name and code: the result of a call', 'getSocket().close(«4321»);'),
    sent('name and code: a ref', 'ws.current.close(«4321»);\nsocket.value.close(«4322»);'),
    received(
      'name and code: onClose(code, reason)',
      'export class Client {\n  onClose(code, reason) {\n    if (code === «4321») this.open();\n  }\n}',
    ),
    received(
      'name and code: handleClose(event)',
      'export function handleClose(event) {\n  if (event.code === «4321») retry("websocket");\n}',
    ),
    received(
      'name and code: a destructured event',
      'export const onSocketClosed = ({ code }) => {\n  if (code !== «4321») retry();\n};',
    ),
    received(
      'name and code: disconnect(closeCode)',
      'export const transport = {\n  disconnect(closeCode) {\n    if (closeCode === «4321») return;\n  },\n};',
    ),
    received(
      'name and code: the parameters (code, reason)',
      'socketProvider.subscribe((code, reason) => {\n  if (code === «4321») log(reason);\n});',
    ),
    received(
      'name and code: a close listener of something called ws',
      "export function attach(ws) {\n  ws.on('close', (code) => {\n    if (code === «4321») retry();\n  });\n}",
    ),
    received(
      'name and code: onclose of something called socket',
      'export function attach(socket) {\n  socket.onclose = (e) => {\n    if (e.code === «4321») retry();\n  };\n}',
    ),

    // --- Options and settings ---
    sent("detection 'strict': what is certain", 'new WebSocket(url).close(«4321»);', { settings: { detection: 'strict' } }),
    sent("detection 'eager': a name alone", 'conn.close(«4321»);\nclient.close(«4322»);', { settings: { detection: 'eager' } }),
    sent('ignore: other codes than those', 'new WebSocket(url).close(isDone ? 4321 : «4322»);', {
      options: [{ ignore: [4321] }],
    }),
    received(
      'checkSent: false leaves received codes',
      'const ws = new WebSocket(url);\nws.close(4321);\nws.onclose = (event) => event.code === «4321» || retry();',
      { options: [{ checkSent: false }] },
    ),
    sent(
      'checkReceived: false leaves sent codes',
      'const ws = new WebSocket(url);\nws.close(«4321»);\nws.onclose = (event) => event.code === 4321 || retry();',
      { options: [{ checkReceived: false }] },
    ),
    sent(
      'checkReceived: false leaves events that the file makes',
      "ws.dispatchEvent(new CloseEvent('close', { code: «4321» }));",
      { options: [{ checkReceived: false }] },
    ),
    offered(
      "settings.codes: a private code has the project's name",
      'const ws = new WebSocket(url);\nws.close(«4401»);',
      'sent',
      declared(4401, 'TOKEN_EXPIRED', 'const TOKEN_EXPIRED = 4401;\nconst ws = new WebSocket(url);\nws.close(TOKEN_EXPIRED);'),
      { settings: { codes: { 4401: { name: 'TOKEN_EXPIRED' } } } },
    ),
    sent('settings.codes: in the configured module', "import { url } from './url.js';\nnew WebSocket(url).close(«4401»);", {
      settings: { codes: { 4401: { name: 'TOKEN_EXPIRED' } }, constants: { from: '@acme/close-codes', name: 'CloseCode' } },
      output:
        "import { url } from './url.js';\nimport { CloseCode } from '@acme/close-codes';\nnew WebSocket(url).close(CloseCode.TOKEN_EXPIRED);",
    }),
    sent(
      'settings.codes: in the configured module, PascalCase',
      "import { url } from './url.js';\nnew WebSocket(url).close(«4401»);",
      {
        settings: {
          codes: { 4401: { name: 'TOKEN_EXPIRED' } },
          constants: { from: '@acme/close-codes', name: 'CloseCode', case: 'PascalCase' },
        },
        output:
          "import { url } from './url.js';\nimport { CloseCode } from '@acme/close-codes';\nnew WebSocket(url).close(CloseCode.TokenExpired);",
      },
    ),
    sent('settings.codes: another private code has no name', 'new WebSocket(url).close(«4402»);', {
      settings: { codes: { 4401: { name: 'TOKEN_EXPIRED' } }, constants: { from: '@acme/close-codes', name: 'CloseCode' } },
    }),
    reported(
      'the constants option',
      "import { url } from './url.js';\nnew WebSocket(url).close(«1000»);",
      [
        {
          messageId: 'sent',
          data: { code: '1000 (Normal Closure)', remedy: "Use CloseCode.NORMAL_CLOSURE from '@acme/close-codes'." },
        },
      ],
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { url } from './url.js';\nimport { CloseCode } from '@acme/close-codes';\nnew WebSocket(url).close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent('settings.constants', "import { url } from './url.js';\nnew WebSocket(url).close(«1000»);", {
      settings: { constants: { from: '@acme/close-codes', name: 'CloseCode' } },
      output:
        "import { url } from './url.js';\nimport { CloseCode } from '@acme/close-codes';\nnew WebSocket(url).close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent(
      'the constants option overrides settings.constants',
      "import { url } from './url.js';\nnew WebSocket(url).close(«1000»);",
      {
        options: [{ constants: { from: '#codes', name: 'Codes' } }],
        settings: { constants: { from: '@acme/close-codes', name: 'CloseCode' } },
        output:
          "import { url } from './url.js';\nimport { Codes } from '#codes';\nnew WebSocket(url).close(Codes.NORMAL_CLOSURE);",
      },
    ),
    sent(
      "settings.apis: a project's own wrapper",
      "import { Link } from '@acme/link';\nconst link = new Link('websocket');\nlink.hangUp('done', «4321»);",
      {
        settings: {
          apis: [
            {
              name: 'our link',
              packages: ['@acme/link'],
              runtimes: ['whatwg'],
              values: { socket: [{ new: 'Link' }] },
              close: [{ method: 'hangUp', code: 1 }],
            },
          ],
        },
      },
    ),

    // --- Fix: a constant in scope ---
    reported(
      'in scope: a const',
      'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      [{ messageId: 'sent', data: { code: '1000 (Normal Closure)', remedy: 'Use NORMAL_CLOSURE.' } }],
      { output: 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);' },
    ),
    sent(
      'in scope: an exported const',
      'export const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      { output: 'export const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);' },
    ),
    sent('in scope: a const with affixes', 'const WS_CLOSE_NORMAL = 1000;\nconst ws = new WebSocket(url);\nws.close(«1000»);', {
      output: 'const WS_CLOSE_NORMAL = 1000;\nconst ws = new WebSocket(url);\nws.close(WS_CLOSE_NORMAL);',
    }),
    sent(
      'in scope: a const in camelCase',
      'const closeCodeGoingAway = 1001;\nconst ws = new WebSocket(url);\nws.close(«1001»);',
      { output: 'const closeCodeGoingAway = 1001;\nconst ws = new WebSocket(url);\nws.close(closeCodeGoingAway);' },
    ),
    sent(
      'in scope: a const by the name of a library',
      'const MESSAGE_TOO_LARGE = 1009;\nconst ws = new WebSocket(url);\nws.close(«1009»);',
      { output: 'const MESSAGE_TOO_LARGE = 1009;\nconst ws = new WebSocket(url);\nws.close(MESSAGE_TOO_LARGE);' },
    ),
    sent(
      'in scope: a const as const',
      'const NORMAL_CLOSURE = 1000 as const;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        language: 'ts',
        output: 'const NORMAL_CLOSURE = 1000 as const;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      },
    ),
    sent(
      'in scope: an enum',
      'enum CloseCode {\n  Normal = 1000,\n  GoingAway = 1001,\n}\nconst ws = new WebSocket(url);\nws.close(«1001»);',
      {
        language: 'ts',
        output:
          'enum CloseCode {\n  Normal = 1000,\n  GoingAway = 1001,\n}\nconst ws = new WebSocket(url);\nws.close(CloseCode.GoingAway);',
      },
    ),
    sent(
      'in scope: a const enum',
      'const enum CloseCode {\n  Normal = 1000,\n}\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        language: 'ts',
        output: 'const enum CloseCode {\n  Normal = 1000,\n}\nconst ws = new WebSocket(url);\nws.close(CloseCode.Normal);',
      },
    ),
    sent(
      'in scope: an enum that counts on',
      'enum CloseCode {\n  Normal = 1000,\n  GoingAway,\n}\nconst ws = new WebSocket(url);\nws.close(«1001»);',
      {
        language: 'ts',
        output:
          'enum CloseCode {\n  Normal = 1000,\n  GoingAway,\n}\nconst ws = new WebSocket(url);\nws.close(CloseCode.GoingAway);',
      },
    ),
    sent(
      'in scope: an object',
      'const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 };\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        output:
          'const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 };\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL);',
      },
    ),
    sent(
      'in scope: an object as const',
      'const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 } as const;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        language: 'ts',
        output:
          'const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 } as const;\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL);',
      },
    ),
    sent(
      'in scope: an object as const satisfies',
      'const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 } as const satisfies Record<string, number>;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        language: 'ts',
        output:
          'const CloseCode = { NORMAL: 1000, GOING_AWAY: 1001 } as const satisfies Record<string, number>;\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL);',
      },
    ),
    sent(
      'in scope: a frozen object',
      'const CloseCode = Object.freeze({ NORMAL: 1000, GOING_AWAY: 1001 });\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        output:
          'const CloseCode = Object.freeze({ NORMAL: 1000, GOING_AWAY: 1001 });\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL);',
      },
    ),
    sent(
      'in scope: a frozen object as const',
      'const CloseCode = Object.freeze({ NORMAL: 1000 } as const);\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        language: 'ts',
        output:
          'const CloseCode = Object.freeze({ NORMAL: 1000 } as const);\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL);',
      },
    ),
    sent(
      'in scope: an object with keys in quotes',
      "const CloseCode = { 'NORMAL': 1000 };\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      { output: "const CloseCode = { 'NORMAL': 1000 };\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL);" },
    ),
    sent(
      'in scope: a private code in a table of codes',
      'const CloseCode = { NORMAL: 1000, TOKEN_EXPIRED: 4401 };\nconst ws = new WebSocket(url);\nws.close(«4401»);',
      {
        output:
          'const CloseCode = { NORMAL: 1000, TOKEN_EXPIRED: 4401 };\nconst ws = new WebSocket(url);\nws.close(CloseCode.TOKEN_EXPIRED);',
      },
    ),
    sent(
      'in scope: a local constant',
      'const ws = new WebSocket(url);\nfunction stop() {\n  const NORMAL_CLOSURE = 1000;\n  ws.close(«1000»);\n}',
      {
        output:
          'const ws = new WebSocket(url);\nfunction stop() {\n  const NORMAL_CLOSURE = 1000;\n  ws.close(NORMAL_CLOSURE);\n}',
      },
    ),
    received(
      'in scope: for a received code',
      'const CloseCode = { NORMAL: 1000 };\nconst ws = new WebSocket(url);\nws.onclose = (event) => «1000» === event.code || retry();',
      {
        output:
          'const CloseCode = { NORMAL: 1000 };\nconst ws = new WebSocket(url);\nws.onclose = (event) => CloseCode.NORMAL === event.code || retry();',
      },
    ),
    received(
      'in scope: in an inline table',
      "const CloseCode = { NORMAL: 1000 };\nconst ws = new WebSocket(url);\nws.onclose = (event) => show({ «1000»: 'done' }[event.code]);",
      {
        output:
          "const CloseCode = { NORMAL: 1000 };\nconst ws = new WebSocket(url);\nws.onclose = (event) => show({ [CloseCode.NORMAL]: 'done' }[event.code]);",
      },
    ),
    received(
      'in scope: in a switch and a list',
      `
const NORMAL = 1000;
const GOING_AWAY = 1001;
const ws = new WebSocket(url);
ws.onclose = ({ code }) => {
  switch (code) {
    case «1000»:
      return;
  }
  if ([«1000», «1001»].includes(code)) retry();
};
`,
      {
        output: `
const NORMAL = 1000;
const GOING_AWAY = 1001;
const ws = new WebSocket(url);
ws.onclose = ({ code }) => {
  switch (code) {
    case NORMAL:
      return;
  }
  if ([NORMAL, GOING_AWAY].includes(code)) retry();
};
`,
      },
    ),
    sent(
      'in scope: in a default, a ternary and a cast',
      'const NORMAL = 1000;\nconst ws = new WebSocket(url);\nconst stop = (isDone: boolean, code: number = «1000») => ws.close(isDone ? («1000» as number) : code);',
      {
        language: 'ts',
        output:
          'const NORMAL = 1000;\nconst ws = new WebSocket(url);\nconst stop = (isDone: boolean, code: number = NORMAL) => ws.close(isDone ? (NORMAL as number) : code);',
      },
    ),
    sent(
      'in scope: comes before the configured module',
      'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'Codes' } }],
        output: 'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      },
    ),
    offered(
      'not used: a constant whose name says something else',
      'const SECOND = 1000;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst SECOND = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      ),
    ),
    offered(
      'not used: a constant of another code with a fitting name',
      'const GOING_AWAY = 1000;\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst GOING_AWAY = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      ),
    ),
    sent(
      'not used: a private code whose table is about something else',
      'const Ports = { API: 4401 };\nconst ws = new WebSocket(url);\nws.close(«4401»);',
    ),
    sent(
      'not used: a port whose name speaks of sockets',
      'const WS_PORT = 4001;\nconst ws = new WebSocket(url);\nws.close(«4001»);',
    ),
    sent(
      'not used: a time whose name speaks of sockets',
      'const SOCKET_TIMEOUT = 4000;\nconst ws = new WebSocket(url);\nws.close(«4000»);',
    ),
    sent(
      'not used: an entry of a table whose name speaks of sockets',
      'const WebSocketConfig = { PORT: 4001 };\nconst ws = new WebSocket(url);\nws.close(«4001»);',
    ),
    offered(
      'not used: an entry of a table that is about something else',
      'const DELAYS = { SHORT: 1000, LONG: 3000 };\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst DELAYS = { SHORT: 1000, LONG: 3000 };\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      ),
    ),
    sent(
      'not used: a constant that is shadowed',
      'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nfunction stop(NORMAL_CLOSURE) {\n  ws.close(«1000»);\n}',
    ),
    offered(
      'not used: a table that is shadowed',
      'const CloseCode = { NORMAL: 1000 };\nconst ws = new WebSocket(url);\nfunction stop(CloseCode) {\n  ws.close(«1000»);\n}',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst CloseCode = { NORMAL: 1000 };\nconst ws = new WebSocket(url);\nfunction stop(CloseCode) {\n  ws.close(NORMAL_CLOSURE);\n}',
      ),
    ),
    sent(
      'not used: a constant that is declared later',
      'const ws = new WebSocket(url);\nws.close(«1000»);\nconst NORMAL_CLOSURE = 1000;',
    ),
    offered(
      'not used: a table that is declared later',
      'const ws = new WebSocket(url);\nws.close(«1000»);\nconst CloseCode = { NORMAL: 1000 };',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);\nconst CloseCode = { NORMAL: 1000 };',
      ),
    ),
    sent('not used: a variable that may change', 'let NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(«1000»);'),
    offered(
      'not used: a key that is no identifier',
      "const CloseCode = { 'normal-closure': 1000 };\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "const NORMAL_CLOSURE = 1000;\nconst CloseCode = { 'normal-closure': 1000 };\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
      ),
    ),
    sent(
      'not used: an import whose value cannot be seen',
      "import { NORMAL_CLOSURE } from './codes.js';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
    ),
    offered(
      'not used: an entry that is overwritten by a spread',
      'const CloseCode = { NORMAL: 1000, ...codes };\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst CloseCode = { NORMAL: 1000, ...codes };\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      ),
    ),

    // --- Fix: the configured module as an import ---
    reported(
      'import: after the last import',
      "import a from 'a';\nimport b from 'b';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      [
        {
          messageId: 'sent',
          data: { code: '1000 (Normal Closure)', remedy: "Use CloseCode.NORMAL_CLOSURE from '@acme/close-codes'." },
        },
      ],
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import a from 'a';\nimport b from 'b';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: after the last of imports that stand apart',
      "import a from 'a';\nsetup(a);\nimport b from 'b';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import a from 'a';\nsetup(a);\nimport b from 'b';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent('import: at the top of a module without imports', 'const ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      output:
        "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent('import: after a directive', "'use client';\nconst ws = new WebSocket(url);\nws.close(«1000»);", {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      output:
        "'use client';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent('import: after two directives', "'use strict';\n'use client';\nconst ws = new WebSocket(url);\nws.close(«1000»);", {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      output:
        "'use strict';\n'use client';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent('import: after a hashbang', '#!/usr/bin/env node\nconst ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      output:
        "#!/usr/bin/env node\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent(
      'import: after a hashbang and a directive',
      "#!/usr/bin/env node\n'use strict';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "#!/usr/bin/env node\n'use strict';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: after a hashbang and imports',
      "#!/usr/bin/env node\nimport { url } from './url.js';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "#!/usr/bin/env node\nimport { url } from './url.js';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    received(
      'import: a received code',
      'const ws = new WebSocket(url);\nws.onclose = (event) => event.code === «1006» && retry();',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.onclose = (event) => event.code === CloseCode.ABNORMAL_CLOSURE && retry();",
      },
    ),
    sent(
      'import: two codes, one import',
      'const ws = new WebSocket(url);\nws.onopen = () => ws.close(«1000»);\nws.onerror = () => ws.close(«1001»);',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output: [
          "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.onopen = () => ws.close(CloseCode.NORMAL_CLOSURE);\nws.onerror = () => ws.close(1001);",
          "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.onopen = () => ws.close(CloseCode.NORMAL_CLOSURE);\nws.onerror = () => ws.close(CloseCode.GOING_AWAY);",
        ],
      },
    ),
    sent('import: PascalCase', 'const ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode', case: 'PascalCase' } }],
      output:
        "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NormalClosure);",
    }),
    received(
      'import: PascalCase of an abbreviation',
      'const ws = new WebSocket(url);\nws.onclose = (event) => event.code === «1015» && retry();',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode', case: 'PascalCase' } }],
        output:
          "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.onclose = (event) => event.code === CloseCode.TlsHandshake && retry();",
      },
    ),
    sent('import: named exports', 'const ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes' } }],
      output: "import { NORMAL_CLOSURE } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
    }),
    sent('import: named exports in PascalCase', 'const ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes', case: 'PascalCase' } }],
      output: "import { NormalClosure } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(NormalClosure);",
    }),
    sent(
      'import: two named exports',
      'const ws = new WebSocket(url);\nws.onopen = () => ws.close(«1000»);\nws.onerror = () => ws.close(«1001»);',
      {
        options: [{ constants: { from: '@acme/close-codes' } }],
        output: [
          "import { NORMAL_CLOSURE } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.onopen = () => ws.close(NORMAL_CLOSURE);\nws.onerror = () => ws.close(1001);",
          "import { NORMAL_CLOSURE, GOING_AWAY } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.onopen = () => ws.close(NORMAL_CLOSURE);\nws.onerror = () => ws.close(GOING_AWAY);",
        ],
      },
    ),
    sent('import: an alias as it is', "import a from 'a';\nconst ws = new WebSocket(url);\nws.close(«1000»);", {
      options: [{ constants: { from: '@/net/close-codes', name: 'CloseCode' } }],
      output:
        "import a from 'a';\nimport { CloseCode } from '@/net/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent('import: a subpath import as it is', "import a from 'a';\nconst ws = new WebSocket(url);\nws.close(«1000»);", {
      options: [{ constants: { from: '#close-codes', name: 'CloseCode' } }],
      output:
        "import a from 'a';\nimport { CloseCode } from '#close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent(
      'import: double quotes where the file has them',
      'import a from "a";\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          'import a from "a";\nimport { CloseCode } from "@acme/close-codes";\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);',
      },
    ),
    sent('import: double quotes of a side-effect import', 'import "a";\nconst ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      output:
        'import "a";\nimport { CloseCode } from "@acme/close-codes";\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);',
    }),
    sent(
      'import: double quotes of a file without imports',
      'const ws = new WebSocket("wss://example.com");\nws.close(«1000», "done");',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          'import { CloseCode } from "@acme/close-codes";\nconst ws = new WebSocket("wss://example.com");\nws.close(CloseCode.NORMAL_CLOSURE, "done");',
      },
    ),
    sent(
      'import: already there',
      "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: already there under another name',
      "import { CloseCode as Codes } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { CloseCode as Codes } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(Codes.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a named export already there under another name',
      "import { NORMAL_CLOSURE as OK } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes' } }],
        output: "import { NORMAL_CLOSURE as OK } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(OK);",
      },
    ),
    sent(
      'import: extends one of the same module',
      "import { reasons } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { reasons, CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: extends one with a trailing comma',
      "import {\n  reasons,\n} from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import {\n  reasons, CloseCode,\n} from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: extends one that is not the last',
      "import { reasons } from '@acme/close-codes';\nimport a from 'a';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { reasons, CloseCode } from '@acme/close-codes';\nimport a from 'a';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: extends a default import',
      "import codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import codes, { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: extends a default import with names',
      "import codes, { reasons } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import codes, { reasons, CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: extends one that has a type beside a value',
      "import { type Reason, reasons } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        language: 'ts',
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { type Reason, reasons, CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: extends a default import with empty braces',
      "import codes, {} from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import codes, { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a namespace is used',
      "import * as codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import * as codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(codes.CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a namespace is used, named exports',
      "import * as codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes' } }],
        output: "import * as codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(codes.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a default with a namespace is used',
      "import all, * as codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import all, * as codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(codes.CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a type-only import is not extended',
      "import type { Reason } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        language: 'ts',
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import type { Reason } from '@acme/close-codes';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a type-only namespace is not used',
      "import type * as types from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        language: 'ts',
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import type * as types from '@acme/close-codes';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a type-only default is not extended',
      "import type Codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        language: 'ts',
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import type Codes from '@acme/close-codes';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a side-effect import of the same module becomes the import',
      "import '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: after a side-effect import of another module',
      "import 'a';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import 'a';\nimport { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: the import has attributes',
      "import { reasons } from '@acme/close-codes' with { type: 'js' };\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { reasons, CloseCode } from '@acme/close-codes' with { type: 'js' };\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: a default import by its exported name',
      "import { default as codes } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { default as codes, CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'import: for what only a local name hides, the alias',
      "import { CloseCode as Codes } from '@acme/close-codes';\nconst CloseCode = {};\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "import { CloseCode as Codes } from '@acme/close-codes';\nconst CloseCode = {};\nconst ws = new WebSocket(url);\nws.close(Codes.NORMAL_CLOSURE);",
      },
    ),
    offered(
      'import: not when the name is taken',
      'const CloseCode = {};\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst CloseCode = {};\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      ),
      { options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }] },
    ),
    offered(
      'import: not when the name is taken by a type',
      "import type { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import type { CloseCode } from '@acme/close-codes';\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
      ),
      { language: 'ts', options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }] },
    ),
    offered(
      'import: not when the name is taken by an import of a type',
      "import { type CloseCode, reasons } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import { type CloseCode, reasons } from '@acme/close-codes';\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
      ),
      { language: 'ts', options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }] },
    ),
    offered(
      'import: not when the name is taken where it would be used',
      'const ws = new WebSocket(url);\nfunction stop(CloseCode) {\n  ws.close(«1000»);\n}',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nfunction stop(CloseCode) {\n  ws.close(NORMAL_CLOSURE);\n}',
      ),
      { options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }] },
    ),
    offered(
      'import: not when the file reads a global of the name',
      'const ws = new WebSocket(url);\nws.close(isDone ? «1000» : CloseCode.AWAY);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(isDone ? NORMAL_CLOSURE : CloseCode.AWAY);',
      ),
      { options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }] },
    ),
    offered(
      'import: one that is there but shadowed is not used',
      "import { CloseCode } from '@acme/close-codes';\nconst ws = new WebSocket(url);\nfunction stop(CloseCode) {\n  ws.close(«1000»);\n}",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import { CloseCode } from '@acme/close-codes';\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nfunction stop(CloseCode) {\n  ws.close(NORMAL_CLOSURE);\n}",
      ),
      { options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }] },
    ),
    offered(
      'import: a namespace that is shadowed is not used',
      "import * as codes from '@acme/close-codes';\nconst ws = new WebSocket(url);\nfunction stop(codes) {\n  ws.close(«1000»);\n}",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import * as codes from '@acme/close-codes';\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nfunction stop(codes) {\n  ws.close(NORMAL_CLOSURE);\n}",
      ),
      { options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }] },
    ),
    sent('import: nothing for a code without a name', 'const ws = new WebSocket(url);\nws.close(«4321»);', {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
    }),

    // --- Fix: the configured module by require ---
    sent(
      'require: after the last one',
      "const a = require('a');\nconst { b } = require('b');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const a = require('a');\nconst { b } = require('b');\nconst { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: after one whose member is taken',
      "const { b } = require('b').nested;\nconst c = require('c')();\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { b } = require('b').nested;\nconst c = require('c')();\nconst { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent('require: at the top of a file without one', 'const ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      sourceType: 'commonjs',
      output:
        "const { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent('require: after a directive', "'use strict';\nconst ws = new WebSocket(url);\nws.close(«1000»);", {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      sourceType: 'commonjs',
      output:
        "'use strict';\nconst { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent('require: after a hashbang', '#!/usr/bin/env node\nconst ws = new WebSocket(url);\nws.close(«1000»);', {
      options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
      sourceType: 'commonjs',
      output:
        "#!/usr/bin/env node\nconst { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    }),
    sent(
      'require: double quotes where the file has them',
      'const a = require("a");\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          'const a = require("a");\nconst { CloseCode } = require("@acme/close-codes");\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);',
      },
    ),
    sent('require: named exports', "const a = require('a');\nconst ws = new WebSocket(url);\nws.close(«1000»);", {
      options: [{ constants: { from: '@acme/close-codes' } }],
      sourceType: 'commonjs',
      output:
        "const a = require('a');\nconst { NORMAL_CLOSURE } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
    }),
    sent(
      'require: extends a pattern',
      "const { reasons } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { reasons, CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: the whole module in a variable',
      "const codes = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const codes = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(codes.CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: the whole module in a variable, named exports',
      "const codes = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes' } }],
        sourceType: 'commonjs',
        output: "const codes = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(codes.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: already there',
      "const { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: already there under another name',
      "const { CloseCode: Codes } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { CloseCode: Codes } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(Codes.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: a pattern with a rest is not extended',
      "const { reasons, ...others } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { reasons, ...others } = require('@acme/close-codes');\nconst { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    offered(
      'require: one inside a function is not used elsewhere',
      "function codes() {\n  const { CloseCode } = require('@acme/close-codes');\n  return CloseCode;\n}\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "const NORMAL_CLOSURE = 1000;\nfunction codes() {\n  const { CloseCode } = require('@acme/close-codes');\n  return CloseCode;\n}\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
      ),
      { options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }], sourceType: 'commonjs' },
    ),
    sent(
      'require: a whole module inside a function is not used elsewhere',
      "function codes() {\n  const all = require('@acme/close-codes');\n  return all;\n}\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { CloseCode } = require('@acme/close-codes');\nfunction codes() {\n  const all = require('@acme/close-codes');\n  return all;\n}\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: a pattern inside a function is not extended',
      "function codes() {\n  const { reasons } = require('@acme/close-codes');\n  return reasons;\n}\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { CloseCode } = require('@acme/close-codes');\nfunction codes() {\n  const { reasons } = require('@acme/close-codes');\n  return reasons;\n}\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
      },
    ),
    sent(
      'require: after the last one before the use',
      "const a = require('a');\nconst ws = new WebSocket(url);\nws.close(«1000»);\nconst b = require('b');",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const a = require('a');\nconst { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);\nconst b = require('b');",
      },
    ),
    sent(
      'require: a pattern that comes after the use is not extended',
      "const ws = new WebSocket(url);\nws.close(«1000»);\nconst { reasons } = require('@acme/close-codes');",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);\nconst { reasons } = require('@acme/close-codes');",
      },
    ),
    sent(
      'require: a whole module that comes after the use is not used',
      "const ws = new WebSocket(url);\nws.close(«1000»);\nconst codes = require('@acme/close-codes');",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        sourceType: 'commonjs',
        output:
          "const { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);\nconst codes = require('@acme/close-codes');",
      },
    ),
    sent(
      'require: a file that shows by module.exports that it is CommonJS',
      'const ws = new WebSocket(url);\nws.close(«1000»);\nmodule.exports = ws;',
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }],
        output:
          "const { CloseCode } = require('@acme/close-codes');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);\nmodule.exports = ws;",
      },
    ),
    offered(
      'require: not when the name is taken',
      'class CloseCode {}\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        'const NORMAL_CLOSURE = 1000;\nclass CloseCode {}\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      ),
      { options: [{ constants: { from: '@acme/close-codes', name: 'CloseCode' } }], sourceType: 'commonjs' },
    ),

    // --- Fix: a library of the file that exports constants ---
    reported(
      'library: websocket, by import',
      "import { client as Client } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.close(«1000»));",
      [
        {
          messageId: 'sent',
          data: { code: '1000 (Normal Closure)', remedy: "Use connection.CLOSE_REASON_NORMAL from 'websocket'." },
        },
      ],
      {
        output:
          "import { client as Client, connection } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.close(connection.CLOSE_REASON_NORMAL));",
      },
    ),
    sent(
      'library: websocket, already imported',
      "import { client as Client, connection as Connection } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.close(«1001»));",
      {
        output:
          "import { client as Client, connection as Connection } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.close(Connection.CLOSE_REASON_GOING_AWAY));",
      },
    ),
    sent(
      'library: websocket, the whole module',
      "const websocket = require('websocket');\nconst client = new websocket.client();\nclient.on('connect', (link) => link.close(«1000»));",
      {
        sourceType: 'commonjs',
        output:
          "const websocket = require('websocket');\nconst client = new websocket.client();\nclient.on('connect', (link) => link.close(websocket.connection.CLOSE_REASON_NORMAL));",
      },
    ),
    sent(
      'library: websocket, one member by require',
      "const Client = require('websocket').client;\nconst client = new Client();\nclient.on('connect', (link) => link.close(«1000»));",
      {
        sourceType: 'commonjs',
        output:
          "const Client = require('websocket').client;\nconst { connection } = require('websocket');\nconst client = new Client();\nclient.on('connect', (link) => link.close(connection.CLOSE_REASON_NORMAL));",
      },
    ),
    received(
      'library: websocket, a received code',
      "import { client as Client } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.on('close', (code) => { if (code === «1000») stop(); }));",
      {
        output:
          "import { client as Client, connection } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.on('close', (code) => { if (code === connection.CLOSE_REASON_NORMAL) stop(); }));",
      },
    ),
    offered(
      'library: websocket, whose entry for browsers has no constants',
      "import { client as Client } from 'websocket';\nexport const open = (url) => (isNode ? new Client() : listen(new WebSocket(url)));\nfunction listen(socket) {\n  socket.onclose = (event) => { if (event.code !== «1000») fail(); };\n}",
      'received',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import { client as Client } from 'websocket';\nconst NORMAL_CLOSURE = 1000;\nexport const open = (url) => (isNode ? new Client() : listen(new WebSocket(url)));\nfunction listen(socket) {\n  socket.onclose = (event) => { if (event.code !== NORMAL_CLOSURE) fail(); };\n}",
      ),
    ),
    offered(
      'library: websocket, but the name is taken',
      "import { client as Client } from 'websocket';\nconst client = new Client();\nclient.on('connect', (connection) => connection.close(«1000»));",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import { client as Client } from 'websocket';\nconst NORMAL_CLOSURE = 1000;\nconst client = new Client();\nclient.on('connect', (connection) => connection.close(NORMAL_CLOSURE));",
      ),
    ),
    offered(
      'library: websocket has no constant for 1012',
      "import { client as Client } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.close(«1012»));",
      'sent',
      declared(
        1012,
        'SERVICE_RESTART',
        "import { client as Client } from 'websocket';\nconst SERVICE_RESTART = 1012;\nconst client = new Client();\nclient.on('connect', (link) => link.close(SERVICE_RESTART));",
      ),
    ),
    received(
      'library: graphql-ws',
      "import { createClient } from 'graphql-ws';\ncreateClient({ url, on: { closed: (event) => event.code === «4401» && login() } });",
      {
        output:
          "import { createClient, CloseCode } from 'graphql-ws';\ncreateClient({ url, on: { closed: (event) => event.code === CloseCode.Unauthorized && login() } });",
      },
    ),
    received(
      'library: graphql-ws, already imported',
      "import { CloseCode, createClient } from 'graphql-ws';\ncreateClient({ url, shouldRetry: (event) => event.code !== «4403» });",
      {
        output:
          "import { CloseCode, createClient } from 'graphql-ws';\ncreateClient({ url, shouldRetry: (event) => event.code !== CloseCode.Forbidden });",
      },
    ),
    offered(
      'library: graphql-ws has no constant for 1000',
      "import { createClient } from 'graphql-ws';\ncreateClient({ url, shouldRetry: (event) => event.code !== «1000» });",
      'received',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import { createClient } from 'graphql-ws';\nconst NORMAL_CLOSURE = 1000;\ncreateClient({ url, shouldRetry: (event) => event.code !== NORMAL_CLOSURE });",
      ),
    ),
    sent(
      'library: an import of types only is none',
      "import type { Client } from 'graphql-ws';\nconst ws = new WebSocket(url);\nexport const stop = (client: Client) => ws.close(«4401»);",
      { language: 'ts' },
    ),
    sent(
      'library: the configured module comes first',
      "import { client as Client } from 'websocket';\nconst client = new Client();\nclient.on('connect', (link) => link.close(«1000»));",
      {
        options: [{ constants: { from: '@acme/close-codes', name: 'Codes' } }],
        output:
          "import { client as Client } from 'websocket';\nimport { Codes } from '@acme/close-codes';\nconst client = new Client();\nclient.on('connect', (link) => link.close(Codes.NORMAL_CLOSURE));",
      },
    ),
    sent(
      'library: a constant in scope comes first',
      "import { client as Client } from 'websocket';\nconst NORMAL = 1000;\nconst client = new Client();\nclient.on('connect', (link) => link.close(«1000»));",
      {
        output:
          "import { client as Client } from 'websocket';\nconst NORMAL = 1000;\nconst client = new Client();\nclient.on('connect', (link) => link.close(NORMAL));",
      },
    ),
    sent(
      'library: a model of settings.apis that exports constants',
      "import { Link } from '@acme/link';\nconst link = new Link('websocket');\nlink.close(«4401»);",
      {
        settings: {
          apis: [
            {
              name: 'our link',
              packages: ['@acme/link'],
              runtimes: ['whatwg'],
              values: { socket: [{ new: 'Link' }] },
              close: [{ method: 'close', code: 0 }],
              constants: [{ members: { 4401: 'LOGGED_OUT' } }],
            },
          ],
        },
        output: "import { Link, LOGGED_OUT } from '@acme/link';\nconst link = new Link('websocket');\nlink.close(LOGGED_OUT);",
      },
    ),

    // --- Suggestion: declare a constant ---
    offered(
      'declare: after the imports',
      "import { url } from './url.js';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "import { url } from './url.js';\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
      ),
    ),
    offered(
      'declare: after the calls of require',
      "const { url } = require('./url.js');\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "const { url } = require('./url.js');\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
      ),
      { sourceType: 'commonjs' },
    ),
    offered(
      'declare: after a directive',
      "'use client';\nconst ws = new WebSocket(url);\nws.close(«1000»);",
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        "'use client';\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);",
      ),
    ),
    offered(
      'declare: after a hashbang',
      '#!/usr/bin/env node\nconst ws = new WebSocket(url);\nws.close(«1000»);',
      'sent',
      declared(
        1000,
        'NORMAL_CLOSURE',
        '#!/usr/bin/env node\nconst NORMAL_CLOSURE = 1000;\nconst ws = new WebSocket(url);\nws.close(NORMAL_CLOSURE);',
      ),
    ),
    offered(
      'declare: a received code',
      'const ws = new WebSocket(url);\nws.onclose = (event) => event.code === «1006» && retry();',
      'received',
      declared(
        1006,
        'ABNORMAL_CLOSURE',
        'const ABNORMAL_CLOSURE = 1006;\nconst ws = new WebSocket(url);\nws.onclose = (event) => event.code === ABNORMAL_CLOSURE && retry();',
      ),
    ),
    sent(
      'declare: not when the name is taken',
      "import { NORMAL_CLOSURE } from './texts.js';\nconst ws = new WebSocket(url);\nws.close(«1000», NORMAL_CLOSURE);",
    ),
    sent(
      'declare: not when the name is taken where it would be used',
      "const ws = new WebSocket(url);\nexport function stop(NORMAL_CLOSURE = 'done') {\n  ws.close(«1000», NORMAL_CLOSURE);\n}",
    ),
    sent(
      'declare: not when the file reads a global of the name',
      'const ws = new WebSocket(url);\nws.close(«1000», NORMAL_CLOSURE);',
    ),
  ],
});

// The rule tester lints a file that has a path from the root directory, so `./…` is tested with ESLint itself.
describe('prefer-close-code-constant: a configured module that is written with ./', () => {
  const codes = './src/close-codes.js';
  const code = 'const ws = new WebSocket(url);\nws.close(1000);';
  const plugin = { rules: { 'prefer-close-code-constant': rule as unknown as CoreRule.RuleModule } };

  /** Lints a file under the working directory, which need not be there. */
  function lint(filename: string, from: string, text = code, sourceType: 'module' | 'commonjs' = 'module') {
    const linter = new Linter({ cwd: process.cwd() });
    const config: Linter.Config = {
      files: ['**/*.js', '**/*.ts'],
      plugins: { websocket: plugin },
      rules: { 'websocket/prefer-close-code-constant': ['error', { constants: { from, name: 'CloseCode' } }] },
      languageOptions: { sourceType },
    };
    const place = { filename: path.resolve(filename) };
    return { messages: linter.verify(text, config, place), output: linter.verifyAndFix(text, config, place).output };
  }

  const imported = (from: string) =>
    `import { CloseCode } from '${from}';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);`;

  it.each([
    { title: 'from the working directory', filename: 'client.js', from: codes, written: './src/close-codes.js' },
    { title: 'from the same directory', filename: 'src/client.js', from: codes, written: './close-codes.js' },
    { title: 'from one below', filename: 'src/net/client.js', from: codes, written: '../close-codes.js' },
    { title: 'from two below', filename: 'src/net/chat/client.js', from: codes, written: '../../close-codes.js' },
    { title: 'from a directory beside it', filename: 'lib/client.js', from: codes, written: '../src/close-codes.js' },
    {
      title: 'from a directory whose name begins with the same letters',
      filename: 'src-old/client.js',
      from: codes,
      written: '../src/close-codes.js',
    },
    {
      title: 'to a directory below',
      filename: 'src/client.js',
      from: './src/net/close-codes.js',
      written: './net/close-codes.js',
    },
    { title: 'without an extension', filename: 'src/net/client.js', from: './src/close-codes', written: '../close-codes' },
    {
      title: 'with the extension of TypeScript',
      filename: 'src/net/client.ts',
      from: './src/close-codes.ts',
      written: '../close-codes.ts',
    },
    { title: 'in another file of the same name', filename: 'lib/close-codes.js', from: codes, written: '../src/close-codes.js' },
    { title: 'a package stays as it is', filename: 'src/net/client.js', from: '@acme/close-codes', written: '@acme/close-codes' },
  ])('$title', ({ filename, from, written }) => {
    expect(lint(filename, from).output).toBe(imported(written));
  });

  it('extends an import that is written with ../', () => {
    const { output } = lint('src/net/client.js', codes, `import { reasons } from '../close-codes.js';\n${code}`);
    expect(output).toBe(
      "import { reasons, CloseCode } from '../close-codes.js';\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    );
  });

  it('is required where the file is CommonJS', () => {
    const { output } = lint('src/net/client.js', codes, code, 'commonjs');
    expect(output).toBe(
      "const { CloseCode } = require('../close-codes.js');\nconst ws = new WebSocket(url);\nws.close(CloseCode.NORMAL_CLOSURE);",
    );
  });

  it.each([
    { title: 'by the same name', filename: 'src/close-codes.js', from: codes },
    { title: 'written without its extension', filename: 'src/close-codes.js', from: './src/close-codes' },
    { title: 'written with the extension that TypeScript compiles it to', filename: 'src/close-codes.ts', from: codes },
    { title: 'an index file, written by its directory', filename: 'src/close-codes/index.js', from: './src/close-codes' },
  ])('the module itself does not import itself: $title', ({ filename, from }) => {
    const { messages, output } = lint(filename, from);
    expect(output).toBe(code);
    expect(messages).toMatchObject([{ messageId: 'sent', line: 2, column: 10, suggestions: [{ messageId: 'declareConstant' }] }]);
  });

  it('is a suggestion only in a file outside the working directory', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'prefer-close-code-constant-'));
    try {
      mkdirSync(path.join(root, 'app'));
      mkdirSync(path.join(root, 'other'));
      writeFileSync(path.join(root, 'eslint.config.mjs'), 'export default [];\n');
      const eslint = new ESLint({
        cwd: path.join(root, 'app'),
        fix: true,
        plugins: { websocket: plugin },
        overrideConfig: {
          plugins: { websocket: plugin },
          rules: { 'websocket/prefer-close-code-constant': ['error', { constants: { from: codes, name: 'CloseCode' } }] },
        },
      });
      const [result] = await eslint.lintText(code, { filePath: path.join(root, 'other', 'client.js') });
      expect(result?.output).toBeUndefined();
      expect(result?.messages).toMatchObject([
        {
          messageId: 'sent',
          line: 2,
          column: 10,
          suggestions: [
            { messageId: 'importConstant', data: { text: 'CloseCode.NORMAL_CLOSURE', from: '../app/src/close-codes.js' } },
          ],
        },
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
