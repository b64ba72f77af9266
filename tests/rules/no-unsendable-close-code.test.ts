import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-unsendable-close-code.js';
import { lint, marked, testRule, type InvalidCase, type ValidCase } from '../rule-tester.js';

type More = Omit<ValidCase, 'name' | 'code' | 'options'>;
type Data = Readonly<Record<string, string>>;

/** What a finding says, and what its suggestions write. Without `data` the text is left open. */
interface Finding {
  readonly messageId: string;
  readonly data?: Data;
  readonly suggestions: readonly { readonly messageId: string; readonly data: Data; readonly text: string }[];
}

/**
 * A case whose findings stand on the parts of the code between « and », each in turn. A suggestion writes in place of the
 * part between ‹ and ›, without one in place of the whole part. Findings that share one place are told apart by ‹ and ›.
 */
function reported(name: string, text: string, wanted: Finding | readonly Finding[], more: More = {}): InvalidCase {
  const { code, findings, edits } = marked(text);
  const at = <Part>(parts: readonly Part[], index: number): Part | undefined => parts[parts.length === 1 ? 0 : index];
  const errors = [wanted].flat().map(({ messageId, data, suggestions }, index) => {
    const finding = at(findings, index);
    const edit = edits.length === 0 ? finding : at(edits, index);
    const outputs = suggestions.map(({ text: written, ...each }) => ({
      ...each,
      output: code.slice(0, edit?.start) + written + code.slice(edit?.end),
    }));
    return { messageId, ...(data && { data }), ...finding?.place, suggestions: outputs };
  });
  return { name, code, errors, ...more };
}

/** Names of the registry, as suggestions give them. */
const NAMES: Readonly<Record<number, string>> = {
  1005: 'No Status Rcvd',
  1009: 'Message Too Big',
  1011: 'Internal Error',
  1013: 'Try Again Later',
  1014: 'Bad Gateway',
  3000: 'Unauthorized',
  3003: 'Forbidden',
  3008: 'Timeout',
};

function named(code: number): string {
  const name = NAMES[code];
  return name === undefined ? String(code) : `${code} (${name})`;
}

/** Suggestions to write other codes. */
function instead(codes: readonly number[] = []): Finding['suggestions'] {
  return codes.map((code) => ({ messageId: 'replaceCode', data: { code: named(code) }, text: String(code) }));
}

/** The suggestion to leave the code out, where an empty Close frame goes out without one. */
const LEAVE_OUT: Finding['suggestions'] = [{ messageId: 'removeCode', data: { code: '1005 (No Status Rcvd)' }, text: '' }];

const WHATWG = 'only 1000 and 3000–4999 may be sent';
const LEGAL = 'only 1000–1003, 1007–1014 and 3000–4999 may be sent';

interface Details {
  /** Codes that the suggestions write. */
  readonly codes?: readonly number[];
  readonly suggestions?: Finding['suggestions'];
  readonly sendable?: string;
  readonly afterwards?: string;
  /** The constant that the code comes from. */
  readonly from?: string;
  readonly method?: string;
}

const REPORTED: Readonly<Record<number, string>> = {
  1005: 'a Close frame without a code',
  1006: 'a connection that ended without a Close frame',
  1015: 'a TLS handshake that failed',
};

/** What the number really is, where it is no code to send. */
function mistake(code: string | number): string {
  if (typeof code !== 'number') return '';
  if (Number.isInteger(code) && code >= 100 && code < 600) return ` ${code} is an HTTP status, not a close code.`;
  return REPORTED[code] === undefined ? '' : ` ${code} only reports ${REPORTED[code]}: no endpoint sends it.`;
}

function rejected(
  code: string | number,
  effect: string,
  { codes, suggestions, sendable = WHATWG, afterwards, from, method = 'close' }: Details = {},
): Finding {
  return {
    messageId: 'rejected',
    data: {
      call: `${method}(${code})`,
      effect,
      sendable,
      afterwards: afterwards === undefined ? '' : ` ${afterwards}`,
      mistake: mistake(code),
      origin: from === undefined ? '' : ` ${from} is ${code}.`,
    },
    suggestions: suggestions ?? instead(codes),
  };
}

const inBrowsers = (code: string | number, details: Details = {}): Finding =>
  rejected(code, 'throws InvalidAccessError in browsers', details);

const inWs = (code: string | number, details: Details = {}): Finding =>
  rejected(code, 'throws TypeError in the ws library', {
    sendable: LEGAL,
    afterwards: 'In ws before 8.22 the socket then stays CLOSING for good.',
    ...details,
  });

/** A code that goes out, so that a conforming peer fails the connection. */
function illegal(code: number, runtime: string | null, { codes, method = 'close' }: Details = {}): Finding {
  return {
    messageId: 'illegal',
    data: {
      call: `${method}(${code})`,
      effect:
        runtime === null
          ? 'throws in most runtimes, and where it is sent a conforming peer fails the connection'
          : `is sent by ${runtime} and makes a conforming peer fail the connection`,
      sendable: LEGAL,
      mistake: mistake(code),
      origin: '',
    },
    suggestions: instead(codes),
  };
}

/** A finding of a message that is checked elsewhere. */
function finding(messageId: string, codes: readonly number[] = []): Finding {
  return { messageId, suggestions: instead(codes) };
}

const BROWSER = "const ws = new WebSocket('wss://x');\n";
const WS_CLIENT = "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\n";

const REJECTED: readonly InvalidCase[] = [
  // The web's WebSocket: 1000 and 3000–4999
  reported('browser: 1001', `${BROWSER}ws.close(«1001»);`, inBrowsers(1001, { codes: [4001] })),
  reported('browser: 1011 with a reason', `${BROWSER}ws.close(«1011», 'failed');`, inBrowsers(1011, { codes: [4011] })),
  reported('browser: 1006 has no counterpart', `${BROWSER}ws.close(«1006»);`, inBrowsers(1006)),
  reported('browser: 1005 is what no code gives', `${BROWSER}ws.close(«1005»);`, inBrowsers(1005, { suggestions: LEAVE_OUT })),
  reported('browser: 1005 with a reason cannot be left out', `${BROWSER}ws.close(«1005», 'bye');`, inBrowsers(1005)),
  reported('browser: 1005 in brackets', `${BROWSER}ws.close(‹(«1005»)›);`, inBrowsers(1005, { suggestions: LEAVE_OUT })),
  reported(
    'browser: 1005 before a trailing comma',
    `${BROWSER}ws.close(‹«1005»,›);`,
    inBrowsers(1005, { suggestions: LEAVE_OUT }),
  ),
  reported('browser: 2000, which Workers would send', `${BROWSER}ws.close(«2000»);`, inBrowsers(2000)),
  reported('browser: 0', `${BROWSER}ws.close(«0»);`, inBrowsers(0)),
  reported('browser: a negative number', `${BROWSER}ws.close(«-1»);`, inBrowsers(-1)),
  reported('browser: 5000', `${BROWSER}ws.close(«5000»);`, inBrowsers(5000)),
  reported(
    "Node's global, by settings",
    `${BROWSER}ws.close(«1001»);`,
    rejected(1001, "throws InvalidAccessError in Node's global WebSocket", { codes: [4001] }),
    {
      settings: { environment: 'node' },
    },
  ),
  reported(
    'undici',
    "import { WebSocket } from 'undici';\nnew WebSocket('wss://x').close(«1012»);",
    rejected(1012, 'throws InvalidAccessError in undici', { codes: [4012] }),
  ),
  reported(
    "Deno's client, by a use of its global",
    "const ws = new WebSocket(Deno.env.get('URL'));\nws.close(«1001»);",
    rejected(1001, "throws InvalidAccessError in Deno's WebSocket", { codes: [4001] }),
  ),
  reported(
    "Deno's client, by a jsr: import",
    "import { delay } from 'jsr:@std/async@1';\nconst ws = new WebSocket('wss://x');\nawait delay(10);\nws.close(«1011»);",
    rejected(1011, "throws InvalidAccessError in Deno's WebSocket", { codes: [4011] }),
  ),
  reported('jsdom, by settings', `${BROWSER}ws.close(«1001»);`, finding('rejected', [4001]), {
    settings: { environment: 'jsdom' },
  }),
  reported(
    'sockjs-client',
    "import SockJS from 'sockjs-client';\nnew SockJS('/echo').close(«1001»);",
    rejected(1001, 'throws Error in SockJS', { codes: [4001] }),
  ),
  reported(
    'faye-websocket, server: a bad code leaves the socket open',
    "import WebSocket from 'faye-websocket';\nserver.on('upgrade', (request, socket, body) => {\n  const ws = new WebSocket(request, socket, body);\n  ws.close(«1011»);\n});",
    rejected(1011, 'throws Error in faye-websocket', { codes: [4011] }),
  ),
  reported(
    'faye-websocket, client',
    "const { Client } = require('faye-websocket');\nnew Client('ws://x').close(«1001»);",
    rejected(1001, 'throws Error in faye-websocket', { codes: [4001] }),
    { sourceType: 'commonjs', typed: false },
  ),
  reported(
    'WebSocketStream',
    "const stream = new WebSocketStream('wss://x');\nstream.close({ closeCode: «1001», reason: 'bye' });",
    rejected(1001, 'throws InvalidAccessError in WebSocketStream', { codes: [4001] }),
  ),
  reported(
    'a WebSocketStream of the project',
    "import { WebSocketStream } from './stream.js';\nnew WebSocketStream('wss://x').close({ closeCode: «1006» });",
    illegal(1006, null),
  ),
  reported(
    'a field with the type of a WebSocketStream of the project',
    "import type { WebSocketStream } from '@/stream';\nexport class Client {\n  stream?: WebSocketStream;\n  stop() { this.stream?.close({ closeCode: «1006», reason: 'bye' }); }\n}",
    illegal(1006, null),
    { language: 'ts' },
  ),
  reported(
    "undici's WebSocketStream, from a constant",
    "import { WebSocketStream } from 'undici';\nconst closeCode = 1011;\nnew WebSocketStream('wss://x').close({ «closeCode» });",
    rejected(1011, 'throws InvalidAccessError in WebSocketStream', { from: 'closeCode' }),
  ),
  reported(
    'RxJS: error() closes with the code of its object',
    "import { webSocket } from 'rxjs/webSocket';\nconst subject = webSocket('wss://x');\nsubject.error({ code: «1001», reason: 'leaving' });",
    inBrowsers(1001, { codes: [4001], method: 'error' }),
  ),
  reported(
    'Phoenix: the code is the second argument',
    "import { Socket } from 'phoenix';\nconst socket = new Socket('/socket');\nsocket.disconnect(() => {}, «1001»);",
    inBrowsers(1001, { codes: [4001], method: 'disconnect' }),
  ),
  reported(
    'Supabase Realtime',
    "import { createClient } from '@supabase/supabase-js';\nconst supabase = createClient(url, key);\nsupabase.realtime.disconnect(«1001», 'leaving');",
    inBrowsers(1001, { codes: [4001], method: 'disconnect' }),
  ),
  reported(
    'VueUse',
    "import { useWebSocket } from '@vueuse/core';\nconst { close } = useWebSocket('wss://x');\nclose(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'react-use-websocket',
    "import useWebSocket from 'react-use-websocket';\nfunction Chat() {\n  const { getWebSocket } = useWebSocket('wss://x');\n  return <button onClick={() => getWebSocket().close(«1001»)} />;\n}",
    inBrowsers(1001, { codes: [4001] }),
    { language: 'jsx' },
  ),
  reported(
    'graphql-ws, client',
    "import { createClient } from 'graphql-ws';\ncreateClient({ url, on: { opened: (socket) => socket.close(«1011») } });",
    inBrowsers(1011, { codes: [4011] }),
  ),

  // Clients that open the connection anew
  reported(
    'reconnecting-websocket: whatever lies below',
    "import ReconnectingWebSocket from 'reconnecting-websocket';\nnew ReconnectingWebSocket('wss://x').close(«1001»);",
    rejected(1001, 'throws InvalidAccessError in reconnecting-websocket', { codes: [4001] }),
  ),
  reported(
    'reconnecting-websocket: reconnect() sends its code',
    "import ReconnectingWebSocket from 'reconnecting-websocket';\nconst rws = new ReconnectingWebSocket('wss://x');\nrws.reconnect(«1012»);",
    rejected(1012, 'throws InvalidAccessError in reconnecting-websocket', { codes: [4012], method: 'reconnect' }),
  ),
  reported(
    'partysocket swallows',
    "import PartySocket from 'partysocket';\nconst socket = new PartySocket({ host, room });\nsocket.close(«1006»);",
    rejected(1006, 'is swallowed by partysocket, which sends nothing and leaves the connection open'),
  ),
  reported(
    "partysocket's hook swallows",
    "import usePartySocket from 'partysocket/react';\nfunction Room() {\n  const socket = usePartySocket({ room: 'x' });\n  return <button onClick={() => socket.close(«1001»)} />;\n}",
    rejected(1001, 'is swallowed by partysocket, which sends nothing and leaves the connection open', { codes: [4001] }),
    { language: 'jsx' },
  ),

  // ws and what is built on it: also 1001–1003 and 1007–1014
  reported('ws client: 1006', `${WS_CLIENT}ws.close(«1006»);`, inWs(1006)),
  reported('ws client by require', "const WebSocket = require('ws');\nnew WebSocket('ws://x').close(«1015»);", inWs(1015), {
    sourceType: 'commonjs',
    typed: false,
  }),
  reported(
    'ws server: 1005 is what no code gives',
    "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 0 });\nwss.on('connection', (ws) => {\n  ws.close(«1005»);\n});",
    inWs(1005, { suggestions: LEAVE_OUT }),
  ),
  reported(
    'ws without a server of its own',
    "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ noServer: true });\nserver.on('upgrade', (request, stream, head) => {\n  wss.handleUpgrade(request, stream, head, (client) => client.close(«1004»));\n});",
    inWs(1004),
  ),
  reported(
    "all of a ws server's clients",
    "import WebSocket from 'ws';\nconst wss = new WebSocket.Server({ port: 0 });\nfor (const client of wss.clients) client.close(«999»);",
    inWs(999),
  ),
  reported(
    '@fastify/websocket',
    "import websocket from '@fastify/websocket';\napp.register(websocket);\napp.get('/live', { websocket: true }, (connection, request) => {\n  connection.close(«1006»);\n});",
    inWs(1006),
  ),
  reported(
    'express-ws',
    "import express from 'express';\nimport expressWs from 'express-ws';\nconst { app } = expressWs(express());\napp.ws('/live', (client, request) => {\n  client.close(«1006»);\n});",
    inWs(1006),
  ),
  reported(
    'koa-websocket',
    "import Koa from 'koa';\nimport websocket from 'koa-websocket';\nconst app = websocket(new Koa());\napp.ws.use((context) => {\n  context.websocket.close(«1006»);\n});",
    inWs(1006),
  ),
  reported(
    'Hono on Node',
    "import { createNodeWebSocket } from '@hono/node-ws';\nconst { upgradeWebSocket } = createNodeWebSocket({ app });\napp.get('/live', upgradeWebSocket((c) => ({\n  onMessage(event, peer) { peer.close(«1006»); },\n})));",
    inWs(1006),
  ),
  reported(
    'NestJS gateway',
    "import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nclass Gateway {\n  handleConnection(client) { client.close(«1006»); }\n}",
    inWs(1006),
    { language: 'ts' },
  ),
  reported(
    'graphql-ws, server',
    "import { useServer } from 'graphql-ws/use/ws';\nuseServer({ schema, onConnect: (context) => context.extra.socket.close(«1006») }, wss);",
    inWs(1006),
  ),
  reported(
    'Colyseus: leave() sends its code',
    "import { Room } from 'colyseus';\nclass Lobby extends Room {\n  onJoin(client) { client.leave(«1006»); }\n}",
    inWs(1006, { method: 'leave' }),
  ),
  reported(
    'tRPC server',
    "import { applyWSSHandler } from '@trpc/server/adapters/ws';\napplyWSSHandler({ wss, router, createContext({ req, res }) { res.close(«1006»); return {}; } });",
    inWs(1006),
  ),
  reported(
    'the global of Bun, by an import',
    "import { sleep } from 'bun';\nconst ws = new WebSocket('wss://x');\nawait sleep(10);\nws.close(«1006»);",
    rejected(1006, "throws InvalidAccessError in Bun's WebSocket", { sendable: LEGAL }),
  ),
  reported(
    'the global of Bun, by a use of its own',
    'const ws = new WebSocket(Bun.env.URL);\nws.close(«1015»);',
    rejected(1015, "throws InvalidAccessError in Bun's WebSocket", { sendable: LEGAL }),
  ),

  // The websocket package
  reported(
    'websocket: a connection that the server accepts',
    "import { server as WebSocketServer } from 'websocket';\nconst server = new WebSocketServer({ httpServer });\nserver.on('request', (request) => {\n  const connection = request.accept('echo', request.origin);\n  connection.close(«1006»);\n});",
    rejected(1006, 'throws Error in the websocket package', { sendable: LEGAL }),
  ),
  reported(
    'websocket: it sends 1015',
    "import { client as WebSocketClient } from 'websocket';\nconst client = new WebSocketClient();\nclient.on('connect', (connection) => connection.close(«1015»));",
    illegal(1015, 'the websocket package'),
  ),
  reported(
    'websocket: drop() sends whatever it is given',
    "import { client as WebSocketClient } from 'websocket';\nconst client = new WebSocketClient();\nclient.on('connect', (connection) => connection.drop(«1006»));",
    illegal(1006, "the websocket package's drop()", { method: 'drop' }),
  ),
  reported(
    "websocket's w3cwebsocket is the browser's own in a bundle",
    "import { w3cwebsocket as W3CWebSocket } from 'websocket';\nnew W3CWebSocket('ws://x').close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),

  // Workers: also 1016–2999
  reported(
    'Workers: 1006 on a WebSocketPair',
    'const [client, server] = Object.values(new WebSocketPair());\nserver.accept();\nserver.close(«1006»);',
    rejected(1006, 'throws InvalidAccessError in Cloudflare Workers', { sendable: LEGAL }),
  ),
  reported(
    'Workers: 2000 goes out, and peers refuse it',
    'const pair = new WebSocketPair();\npair[1].accept();\npair[1].close(«2000»);',
    illegal(2000, 'Cloudflare Workers'),
  ),
  reported(
    'Workers: a hibernation handler',
    "import { DurableObject } from 'cloudflare:workers';\nexport class Room extends DurableObject {\n  webSocketMessage(client, message) { client.close(«1005»); }\n}",
    rejected(1005, 'throws InvalidAccessError in Cloudflare Workers', { sendable: LEGAL, suggestions: LEAVE_OUT }),
  ),
  reported(
    'Workers: all sockets of a Durable Object',
    "import { DurableObject } from 'cloudflare:workers';\nexport class Room extends DurableObject {\n  alarm() { for (const peer of this.ctx.getWebSockets()) peer.close(«1015»); }\n}",
    rejected(1015, 'throws InvalidAccessError in Cloudflare Workers', { sendable: LEGAL }),
  ),
  reported(
    'Workers: a client by fetch',
    "const response = await fetch(url, { headers: { Upgrade: 'websocket' } });\nresponse.webSocket.accept();\nresponse.webSocket.close(«1006»);",
    rejected(1006, 'throws InvalidAccessError in Cloudflare Workers', { sendable: LEGAL }),
    { typed: false },
  ),
  reported(
    'Workers: the global WebSocket in a file of theirs',
    "import { env } from 'cloudflare:workers';\nnew WebSocket(env.URL).close(«1015»);",
    rejected(1015, 'throws InvalidAccessError in Cloudflare Workers', { sendable: LEGAL }),
  ),
  reported(
    'Hono on Workers',
    "import { upgradeWebSocket } from 'hono/cloudflare-workers';\napp.get('/live', upgradeWebSocket((c) => ({\n  onMessage(event, peer) { peer.close(«1006»); },\n})));",
    rejected(1006, 'throws InvalidAccessError in Cloudflare Workers', { sendable: LEGAL }),
  ),
  reported(
    'PartyServer',
    "import { Server } from 'partyserver';\nexport default class Chat extends Server {\n  onConnect(connection) { connection.close(«1006»); }\n}",
    rejected(1006, 'throws InvalidAccessError in Cloudflare Workers', { sendable: LEGAL }),
  ),

  // Bun.serve checks nothing, and rewrites
  reported(
    'Bun.serve: 1006 becomes an empty frame',
    'Bun.serve({ websocket: { message(client, message) { client.close(«1006»); } } });',
    rejected(1006, 'goes out of Bun.serve as a Close frame without a code, so the peer sees 1005', { sendable: LEGAL }),
  ),
  reported(
    'Bun.serve: without a code it would send 1000, not the empty frame of 1005',
    'Bun.serve({ websocket: { open(client) { client.close(«1005»); } } });',
    rejected(1005, 'goes out of Bun.serve as a Close frame without a code, so the peer sees 1005', { sendable: LEGAL }),
  ),
  reported(
    'Bun.serve: 66536 wraps around to 1000',
    'Bun.serve({ websocket: { open(client) { client.close(«66536»); } } });',
    rejected(66536, 'is sent as 1000 by Bun.serve', { sendable: LEGAL }),
  ),
  reported(
    'Bun.serve: 401 goes out',
    "import { serve } from 'bun';\nserve({ websocket: { open(client) { client.close(«401»); } } });",
    illegal(401, 'Bun.serve', { codes: [3000, 4401] }),
  ),
  reported(
    'Bun.serve: 1004 goes out',
    'Bun.serve({ websocket: { open(client) { client.close(«1004»); } } });',
    illegal(1004, 'Bun.serve'),
  ),
  reported(
    'Bun.serve: a number as text',
    "Bun.serve({ websocket: { open(client) { client.close(«'1000'»); } } });",
    rejected("'1000'", 'throws TypeError in Bun.serve', { sendable: LEGAL }),
  ),
  reported(
    'Bun.serve: null',
    'Bun.serve({ websocket: { open(client) { client.close(«null»); } } });',
    rejected('null', 'throws TypeError in Bun.serve', { sendable: LEGAL }),
  ),
  reported(
    'Hono on Bun',
    "import { upgradeWebSocket } from 'hono/bun';\napp.get('/live', upgradeWebSocket(() => ({\n  onOpen(event, peer) { peer.close(«1006»); },\n})));",
    rejected(1006, 'goes out of Bun.serve as a Close frame without a code, so the peer sees 1005', { sendable: LEGAL }),
  ),
  reported(
    'Hono on Bun, by its adapter',
    "import { createBunWebSocket } from 'hono/bun';\nconst { upgradeWebSocket, websocket } = createBunWebSocket();\napp.get('/live', upgradeWebSocket((c) => ({\n  onOpen(event, peer) { peer.close(«1006»); },\n})));",
    rejected(1006, 'goes out of Bun.serve as a Close frame without a code, so the peer sees 1005', { sendable: LEGAL }),
  ),
  reported(
    'Elysia',
    "import { Elysia } from 'elysia';\nnew Elysia().ws('/live', { message(peer, message) { peer.close(«408»); } });",
    illegal(408, 'Bun.serve', { codes: [3008] }),
  ),

  // Deno.upgradeWebSocket checks nothing
  reported(
    'Deno.upgradeWebSocket: 1006 goes out',
    'const { socket, response } = Deno.upgradeWebSocket(request);\nsocket.close(«1006»);',
    illegal(1006, 'Deno.upgradeWebSocket'),
  ),
  reported(
    'Deno.upgradeWebSocket: 401 goes out',
    'const upgrade = Deno.upgradeWebSocket(request);\nupgrade.socket.onopen = () => upgrade.socket.close(«401»);',
    illegal(401, 'Deno.upgradeWebSocket', { codes: [3000, 4401] }),
  ),
  reported(
    'Deno.upgradeWebSocket: 66536 is sent as 65535',
    'const { socket } = Deno.upgradeWebSocket(request);\nsocket.close(«66536»);',
    rejected(66536, 'is sent as 65535 by Deno.upgradeWebSocket', { sendable: LEGAL }),
  ),
  reported(
    'Deno.upgradeWebSocket: a text is sent as 0',
    "const { socket } = Deno.upgradeWebSocket(request);\nsocket.close(«'bye'»);",
    rejected("'bye'", 'is sent as 0 by Deno.upgradeWebSocket', { sendable: LEGAL }),
  ),
  reported(
    'Hono on Deno',
    "import { upgradeWebSocket } from 'hono/deno';\napp.get('/live', upgradeWebSocket(() => ({ onOpen: (event, peer) => peer.close(«1015») })));",
    illegal(1015, 'Deno.upgradeWebSocket'),
  ),

  // uWebSockets.js
  reported(
    'uWebSockets.js: close() ignores its code',
    "import uWS from 'uWebSockets.js';\nuWS.App().ws('/*', { message: (client) => { client.‹close›(«1000»); } });",
    {
      messageId: 'ignored',
      data: { call: 'close(1000)', instead: 'end' },
      suggestions: [{ messageId: 'useMethod', data: { instead: 'end' }, text: 'end' }],
    },
  ),
  reported(
    'uWebSockets.js: close() ignores a code that cannot be known too',
    "import { App } from 'uWebSockets.js';\nApp().ws('/*', { message: (client, message) => { client.‹close›(«codeFor(message)»); } });",
    { messageId: 'ignored', suggestions: [{ messageId: 'useMethod', data: { instead: 'end' }, text: 'end' }] },
  ),
  reported(
    'uWebSockets.js: end(1006) sends an empty frame',
    "import { App } from 'uWebSockets.js';\nApp().ws('/*', { open: (client) => { client.end(«1006»); } });",
    rejected(1006, "goes out of uWebSockets.js's end() as a Close frame without a code, so the peer sees 1005", {
      sendable: LEGAL,
      method: 'end',
    }),
  ),
  reported(
    'uWebSockets.js: end(4000) is fine, end(429) is not',
    "import { App } from 'uWebSockets.js';\nApp().ws('/*', { open: (client) => { client.end(«429»); }, message: (client) => { client.end(4000); } });",
    illegal(429, "uWebSockets.js's end()", { codes: [4429], method: 'end' }),
  ),
];

const SEVERAL_RUNTIMES: readonly InvalidCase[] = [
  reported(
    'isows: 1001 throws in browsers',
    "import { WebSocket } from 'isows';\nnew WebSocket('wss://x').close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'isomorphic-ws: 1011 throws in browsers',
    "import WebSocket from 'isomorphic-ws';\nnew WebSocket('wss://x').close(«1011»);",
    inBrowsers(1011, { codes: [4011] }),
  ),
  reported(
    'a constructor that falls back to ws',
    "const Socket = globalThis.WebSocket ?? require('ws');\nconst connection = new Socket('wss://x');\nconnection.close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'a constructor that depends on typeof',
    "import NodeWebSocket from 'ws';\nconst Socket = typeof WebSocket === 'undefined' ? NodeWebSocket : WebSocket;\nnew Socket('wss://x').close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'the branch that runs in browsers, of a ternary',
    "import WebSocket from 'isomorphic-ws';\nnew WebSocket('wss://x').close(«isBrowser ? ‹1001› : 1007»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'the branch that runs in browsers, of an if',
    `${BROWSER}if (typeof window !== 'undefined') ws.close(«1001»);`,
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'the branch that runs elsewhere: what no peer accepts',
    `${BROWSER}if (typeof window === 'undefined') ws.close(«1006»);`,
    finding('illegal'),
  ),
  reported(
    'settings name several runtimes: one of them throws',
    `${BROWSER}ws.close(«1001»);`,
    inBrowsers(1001, { codes: [4001] }),
    { settings: { environment: ['bun', 'browser'] } },
  ),
  reported('settings name several runtimes: both throw', `${BROWSER}ws.close(«1008»);`, finding('rejected', [4008]), {
    settings: { environment: ['browser', 'node'] },
  }),
  reported(
    'settings outrank what the file shows',
    "import { sleep } from 'bun';\nawait sleep(1);\nnew WebSocket('wss://x').close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
    {
      settings: { environment: 'browser' },
    },
  ),
  reported(
    'settings outrank what the file shows, the other way',
    "new WebSocket(Deno.env.get('URL')).close(«1006»);",
    rejected(1006, "throws InvalidAccessError in Bun's WebSocket", { sendable: LEGAL }),
    {
      settings: { environment: 'bun' },
    },
  ),
  reported('a library outranks the settings', `${WS_CLIENT}ws.close(«1006»);`, inWs(1006), {
    settings: { environment: 'browser' },
  }),
  reported(
    'crossws: wrong in each of its runtimes',
    "import { defineHooks } from 'crossws';\nexport default defineHooks({ message(peer, message) { peer.close(«1006»); } });",
    finding('rejected'),
  ),
  reported(
    'h3: an HTTP status',
    'export default defineWebSocketHandler({\n  open(peer) { peer.close(«401»); },\n});',
    finding('rejected', [3000, 4401]),
  ),

  // Where no runtime is known: what is wrong everywhere
  reported(
    'unknown runtime: 1006 by a structural type',
    'function stop(line: IWebSocket) {\n  line.close(«1006»);\n}',
    illegal(1006, null),
    { language: 'ts' },
  ),
  reported(
    'unknown runtime: 1015 by an injected constructor',
    "class Client {\n  open(options) { this.line = new options.WebSocket('wss://x'); }\n  stop() { this.line.close(«1015»); }\n}",
    illegal(1015, null),
  ),
  reported(
    'unknown runtime: an HTTP status',
    "import { WebSocket } from './socket.js';\nconst ws = new WebSocket('wss://x');\nws.close(«500»);",
    illegal(500, null, { codes: [1011] }),
  ),
  reported(
    'unknown runtime: the type of Hono for all runtimes',
    "import type { WSContext } from 'hono/ws';\nfunction stop(peer: WSContext) {\n  peer.close(«1006»);\n}",
    illegal(1006, null),
    { language: 'ts' },
  ),
  reported(
    'unknown runtime that the settings tell',
    'function stop(line: IWebSocket) {\n  line.close(«1001»);\n}',
    inBrowsers(1001, { codes: [4001] }),
    {
      language: 'ts',
      settings: { environment: 'browser' },
    },
  ),
];

const NO_INTEGERS: readonly InvalidCase[] = [
  reported('browser: a fraction that Chromium throws for', `${BROWSER}ws.close(«999.6»);`, finding('rejected')),
  reported('browser: a fraction that Firefox throws for', `${BROWSER}ws.close(«4999.9»);`, finding('rejected')),
  reported('ws: a fraction between two codes', `${WS_CLIENT}ws.close(«4999.9»);`, inWs('4999.9')),
  reported('browser: NaN', `${BROWSER}ws.close(«NaN»);`, inBrowsers('NaN')),
  reported('ws: NaN', `${WS_CLIENT}ws.close(«NaN»);`, inWs('NaN')),
  reported('browser: a text', `${BROWSER}ws.close(«'going away'»);`, inBrowsers("'going away'")),
  reported('browser: a number as text that is no code', `${BROWSER}ws.close(«'1006'»);`, inBrowsers("'1006'")),
  reported('ws: a number as text', `${WS_CLIENT}ws.close(«'1000'»);`, inWs("'1000'")),
  reported('ws: the reason first', `${WS_CLIENT}ws.close(«'bye'», 1000);`, inWs("'bye'")),
  reported('browser: null', `${BROWSER}ws.close(«null»);`, inBrowsers('null')),
  reported('ws: null', `${WS_CLIENT}ws.close(«null»);`, inWs('null')),
  reported(
    'undici: null',
    "import { WebSocket } from 'undici';\nnew WebSocket('wss://x').close(«null»);",
    rejected('null', 'throws InvalidAccessError in undici'),
  ),
];

const STATUSES: readonly InvalidCase[] = [
  reported('HTTP 401 with ws', `${WS_CLIENT}ws.close(«401»);`, inWs(401, { codes: [3000, 4401] })),
  reported('HTTP 401 in a browser', `${BROWSER}ws.close(«401»);`, inBrowsers(401, { codes: [3000, 4401] })),
  reported('HTTP 403 with ws', `${WS_CLIENT}ws.close(«403»);`, inWs(403, { codes: [3003] })),
  reported('HTTP 408 with ws', `${WS_CLIENT}ws.close(«408»);`, inWs(408, { codes: [3008] })),
  reported('HTTP 413 with ws', `${WS_CLIENT}ws.close(«413»);`, inWs(413, { codes: [1009] })),
  reported('HTTP 429 with ws', `${WS_CLIENT}ws.close(«429»);`, inWs(429, { codes: [4429] })),
  reported('HTTP 500 with ws', `${WS_CLIENT}ws.close(«500»);`, inWs(500, { codes: [1011] })),
  reported('HTTP 502 with ws', `${WS_CLIENT}ws.close(«502»);`, inWs(502, { codes: [1014] })),
  reported('HTTP 503 with ws', `${WS_CLIENT}ws.close(«503»);`, inWs(503, { codes: [1013] })),
  reported('HTTP 413 in a browser, which cannot send 1009', `${BROWSER}ws.close(«413»);`, inBrowsers(413, { codes: [4413] })),
];

const VALUES: readonly InvalidCase[] = [
  reported(
    'a code in an object that a helper takes',
    `${BROWSER}function stop({ code }) { ws.close(code); }\nstop({ code: «1006» });`,
    inBrowsers(1006),
  ),
  reported(
    'what is bound to a helper',
    `${BROWSER}function stop(code) { ws.close(code); }\nbutton.onclick = stop.bind(null, «1006»);`,
    inBrowsers(1006),
  ),
  reported(
    'what is bound to a method, behind another argument',
    "class Client {\n  constructor() {\n    this.ws = new WebSocket('wss://x');\n    setTimeout(this.stop.bind(this, 'late', «1006»), 5000);\n  }\n  stop(why, code) { this.ws.close(code, why); }\n}",
    inBrowsers(1006),
  ),
  reported(
    'what a parameter is set to where it was left out',
    `${BROWSER}export function stop(code) {\n  if (!code) code = «1006»;\n  ws.close(code);\n}`,
    inBrowsers(1006),
  ),
  ...['code || «1006»', 'code ?? «1006»', 'code ? code : «1006»', "typeof code === 'undefined' ? «1006» : code"].map((value) =>
    reported(
      `what a parameter is set to itself or else: ${value}`,
      `${BROWSER}export function stop(code) {\n  code = ${value};\n  ws.close(code);\n}`,
      inBrowsers(1006),
    ),
  ),
  reported(
    'what a parameter may be in place of itself, and what a caller hands over',
    `${BROWSER}function stop(code) {\n  code = code || 1000;\n  ws.close(code);\n}\nstop(«1006»);`,
    inBrowsers(1006),
  ),
  reported('one side of a ternary', `${BROWSER}ws.close(«leaving ? ‹1001› : 1000»);`, inBrowsers(1001, { codes: [4001] })),
  reported('both sides of a ternary', `${BROWSER}ws.close(«failed ? ‹1011› : ‹1001›»);`, [
    inBrowsers(1011, { codes: [4011] }),
    inBrowsers(1001, { codes: [4001] }),
  ]),
  reported('the fallback of ||', `${WS_CLIENT}export function stop(code) {\n  ws.close(«code || 1006»);\n}`, inWs(1006)),
  reported(
    'the fallback of ??',
    `${BROWSER}export function stop(code) {\n  ws.close(«code ?? ‹1001›»);\n}`,
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'a default parameter',
    `${BROWSER}export function stop(code = «1001») {\n  ws.close(code);\n}`,
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'a default parameter that is a constant',
    `${BROWSER}const AWAY = 1001;\nexport function stop(code = «AWAY») {\n  ws.close(code);\n}`,
    finding('rejected'),
  ),
  reported(
    'a default in an options parameter',
    `${WS_CLIENT}export function stop({ code = «1006», reason = '' } = {}) {\n  ws.close(code, reason);\n}`,
    inWs(1006),
  ),
  reported(
    'a default parameter of a method',
    "class Client {\n  constructor() { this.ws = new WebSocket('wss://x'); }\n  stop(code = «1001») { this.ws.close(code); }\n}",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported('a constant', `${BROWSER}const GOING_AWAY = 1001;\nws.close(«GOING_AWAY»);`, inBrowsers(1001, { from: 'GOING_AWAY' })),
  reported(
    'an enum',
    `enum CloseCode { Normal = 1000, GoingAway }\n${BROWSER}ws.close(«CloseCode.GoingAway»);`,
    inBrowsers(1001, { from: 'CloseCode.GoingAway' }),
    { language: 'ts' },
  ),
  reported(
    'a const enum',
    `const enum CloseCode { Abnormal = 1006 }\n${BROWSER}ws.close(«CloseCode.Abnormal»);`,
    inBrowsers(1006, { from: 'CloseCode.Abnormal' }),
    { language: 'ts' },
  ),
  reported(
    'an object table',
    `const CLOSE = Object.freeze({ NORMAL: 1000, RESTART: 1012 });\n${BROWSER}ws.close(«CLOSE.RESTART», 'restart');`,
    inBrowsers(1012, { from: 'CLOSE.RESTART' }),
  ),
  reported(
    'an object table as const',
    `const CLOSE = { normal: 1000, away: 1001 } as const;\n${BROWSER}ws.close(«CLOSE.away»);`,
    inBrowsers(1001, { from: 'CLOSE.away' }),
    { language: 'ts' },
  ),
  reported(
    'a static field',
    "class Client {\n  static AWAY = 1001;\n  ws = new WebSocket('wss://x');\n  stop() { this.ws.close(«Client.AWAY»); }\n}",
    inBrowsers(1001, { from: 'Client.AWAY' }),
  ),
  reported(
    'a destructured constant',
    `const { RESTART } = { RESTART: 1012 };\n${BROWSER}ws.close(«RESTART»);`,
    inBrowsers(1012, { from: 'RESTART' }),
  ),
  reported(
    'a constant that is a ternary',
    `${BROWSER}const code = failed ? 1011 : 1000;\nws.close(«code»);`,
    inBrowsers(1011, { from: 'code' }),
  ),
  reported(
    'an entry of a table in a table',
    `const CODES = { close: { away: 1001 } };\n${BROWSER}ws.close(«CODES.close.away»);`,
    inBrowsers(1001, { from: 'CODES.close.away' }),
  ),
  reported(
    'a private static field',
    "class Client {\n  static #AWAY = 1001;\n  ws = new WebSocket('wss://x');\n  stop() { this.ws.close(«Client.#AWAY»); }\n}",
    inBrowsers(1001, { from: 'Client.#AWAY' }),
  ),
  reported('what && lets pass', `${BROWSER}ws.close(«failed && ‹1011›»);`, inBrowsers(1011, { codes: [4011] })),
  reported('arithmetic on constants', `const BASE = 1000;\n${BROWSER}ws.close(«BASE + 1»);`, finding('rejected', [4001])),
  reported('other spellings of a number', `${BROWSER}ws.close(«0x3e9»);`, inBrowsers(1001, { codes: [4001] })),
  reported(
    'a helper of the file: the argument',
    `${BROWSER}function stop(code) {\n  ws.close(code);\n}\nstop(1000);\nstop(«1001»);`,
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'a helper of a helper',
    `${WS_CLIENT}const end = (code, reason) => ws.close(code, reason);\nfunction fail(code) {\n  end(code, 'failed');\n}\nfail(«1006»);`,
    inWs(1006),
  ),
  reported(
    'a helper that takes the socket',
    "function end(line, code) {\n  line.close(code);\n}\nend(new WebSocket('wss://x'), «1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'a helper that gets a constant',
    `${BROWSER}const AWAY = 1001;\nfunction stop(code) {\n  ws.close(code);\n}\nstop(«AWAY»);`,
    inBrowsers(1001, { from: 'AWAY' }),
  ),
  reported(
    'a helper that sends its parameter twice: once',
    `${BROWSER}function stop(code) {\n  if (urgent) ws.close(code);\n  else setTimeout(() => ws.close(code), 10);\n}\nstop(«1001»);`,
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'a helper that sends its parameter on two sockets, one of which throws',
    "import { WebSocket as NodeWebSocket } from 'ws';\nconst upstream = new NodeWebSocket('ws://x');\nconst downstream = new WebSocket('wss://x');\nfunction stop(code) {\n  upstream.close(code);\n  downstream.close(code);\n}\nstop(«1011»);",
    inBrowsers(1011, { codes: [4011] }),
  ),
  reported(
    'a wrapper class whose close() forwards',
    "class Client {\n  #ws = new WebSocket('wss://x');\n  close(code, reason) { this.#ws.close(code, reason); }\n}\nconst client = new Client();\nclient.close(«1001», 'leaving');",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'a `let` that is set only later',
    `${BROWSER}let code;\nif (failed) code = 1011;\nws.close(«code»);`,
    inBrowsers(1011, { from: 'code' }),
  ),
  reported(
    'a `let` whose second value is the wrong one',
    `${BROWSER}let code = 1000;\nif (failed) code = 1011;\nws.close(«code»);`,
    inBrowsers(1011, { from: 'code' }),
  ),
  reported(
    'a literal type, with types',
    `${BROWSER}declare function pick(): 1000 | 1001;\nws.close(«pick()»);`,
    inBrowsers(1001),
    { language: 'ts', typed: true },
  ),
];

const EVIDENCE: readonly InvalidCase[] = [
  reported(
    'type: only the checker knows',
    'interface Room { line: WebSocket }\nexport function stop(room: Room) {\n  room.line.close(«1001»);\n}',
    inBrowsers(1001, { codes: [4001] }),
    { language: 'ts', typed: true },
  ),
  reported(
    'type: of ws, through a generic',
    "import { WebSocketServer } from 'ws';\nexport function first(wss: WebSocketServer) {\n  const [line] = [...wss.clients].map((each) => each);\n  line?.close(«1006»);\n}",
    inWs(1006),
    { language: 'ts', typed: true },
  ),
  reported('construction and call in one', "new WebSocket('wss://x').close(«1001»);", inBrowsers(1001, { codes: [4001] })),
  reported(
    'construction: of the window',
    "const line = new window.WebSocket('wss://x');\nline.close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'construction: a subclass',
    'class Live extends WebSocket {\n  leave() { this.close(«1001»); }\n}',
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'construction: of a subclass',
    "class Live extends WebSocket {}\nnew Live('wss://x').close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'callback: a named handler',
    "import { WebSocketServer } from 'ws';\nfunction accept(line) {\n  line.close(«1006»);\n}\nnew WebSocketServer({ port: 0 }).on('connection', accept);",
    inWs(1006),
  ),
  reported(
    'annotation: the global WebSocket',
    'export function stop(line: WebSocket) {\n  line.close(«1001»);\n}',
    inBrowsers(1001, { codes: [4001] }),
    { language: 'ts' },
  ),
  reported(
    'annotation: the global WebSocket, of what is one or of ws',
    "import NodeWebSocket from 'ws';\nconst line: WebSocket = isNode ? new NodeWebSocket('ws://x') : new WebSocket('wss://x');\nline.close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
    { language: 'ts', typed: false },
  ),
  reported(
    'annotation: the global WebSocket, of what ws hands over, where others may hand over something else',
    "import { WebSocketServer } from 'ws';\nexport function stop(line: WebSocket) { line.close(«1001»); }\nnew WebSocketServer({ port: 0 }).on('connection', (line) => stop(line));",
    inBrowsers(1001, { codes: [4001] }),
    { language: 'ts' },
  ),
  reported(
    'annotation: the global WebSocket, beside a request whose headers nobody reads',
    'export function stop(line: WebSocket, request: Request) {\n  log(request.url);\n  line.close(«1001»);\n}',
    inBrowsers(1001, { codes: [4001] }),
    { language: 'ts' },
  ),
  reported(
    'annotation: what no endpoint sends to whom a request came from',
    'export function stop(line: WebSocket, request: Request) {\n  if (!request.headers) line.close(«1006»);\n}',
    illegal(1006, null),
    { language: 'ts' },
  ),
  reported(
    'annotation: a type of ws',
    "import type { WebSocket } from 'ws';\nexport function stop(line: WebSocket) {\n  line.close(«1006»);\n}",
    inWs(1006),
    { language: 'ts' },
  ),
  reported(
    'annotation: a nullable field',
    'class Client {\n  private line: WebSocket | null = null;\n  stop() { this.line?.close(«1001»); }\n}',
    inBrowsers(1001, { codes: [4001] }),
    { language: 'ts' },
  ),
  reported(
    'annotation: a ref of React',
    'function Chat() {\n  const line = useRef<WebSocket | null>(null);\n  useEffect(() => () => line.current?.close(«1001»), []);\n}',
    inBrowsers(1001, { codes: [4001] }),
    { language: 'ts' },
  ),
  reported(
    'JSDoc: a parameter',
    '/** @param {WebSocket} line */\nexport function stop(line) {\n  line.close(«1001»);\n}',
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported('JSDoc: an imported type', "/** @type {import('ws').WebSocket} */\nlet line;\nline.close(«1006»);", inWs(1006)),
  reported(
    'flow: a field that another method assigns',
    "class Client {\n  open() { this.ws = new WebSocket('wss://x'); }\n  stop() { this.ws.close(«1006»); }\n}",
    inBrowsers(1006),
  ),
  reported(
    'flow: a private field',
    "class Client {\n  #line;\n  open() { this.#line = new WebSocket('wss://x'); }\n  stop() { this.#line.close(«1001»); }\n}",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'flow: a property of an object',
    "const client = {\n  line: new WebSocket('wss://x'),\n  stop() { this.line.close(«1001»); },\n};",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'flow: prototype methods',
    "function Client() {}\nClient.prototype.open = function () { this.line = new WebSocket('wss://x'); };\nClient.prototype.stop = function () { this.line.close(«1001»); };",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'flow: a map of sockets',
    "const lines = new Map();\nexport function open(id) { lines.set(id, new WebSocket('wss://x')); }\nexport function stop(id) { lines.get(id)?.close(«1001»); }",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'flow: an alias',
    "const line = new WebSocket('wss://x');\nconst alias = line;\nalias.close(«1001»);",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'flow: a bound handler',
    "class Client {\n  open() {\n    this.line = new WebSocket('wss://x');\n    window.addEventListener('pagehide', this.leave.bind(this));\n  }\n  leave() { this.line.close(«1001»); }\n}",
    inBrowsers(1001, { codes: [4001] }),
  ),
  reported(
    'usage: members of a WebSocket, by no name of one',
    "export function stop(line) {\n  if (line.readyState === 1) line.send('bye');\n  line.close(«1006»);\n}",
    illegal(1006, null),
  ),
  reported('name and code', 'export function stop(ws) {\n  ws.close(«1006»);\n}', illegal(1006, null)),
  reported(
    'name and code: the last word of a field',
    'export class Client {\n  stop() { this.clientSocket.close(«1015», "bye"); }\n}',
    illegal(1015, null),
  ),
  reported('name alone, when detection is eager', 'export function stop(conn) {\n  conn.close(«1006»);\n}', illegal(1006, null), {
    settings: { detection: 'eager' },
  }),
  reported('an optional call', `${BROWSER}ws?.close?.(«1001»);`, inBrowsers(1001, { codes: [4001] })),
  reported('a member in brackets', `${BROWSER}ws['close'](«1001»);`, inBrowsers(1001, { codes: [4001] })),
  reported(
    'a non-null assertion and a cast',
    `${BROWSER}(ws as WebSocket)!.close(«‹1001› as number»);`,
    finding('rejected', [4001]),
    { language: 'ts' },
  ),
];

const OWN_MODELS: readonly InvalidCase[] = [
  reported(
    'settings.apis: a factory and a method of its own',
    "import { connect } from '@acme/line';\nconst line = connect('wss://x');\nline.hangUp(«1001»);",
    inBrowsers(1001, { codes: [4001], method: 'hangUp' }),
    {
      settings: {
        apis: [
          {
            name: "Acme's line",
            packages: ['@acme/line'],
            runtimes: ['browser'],
            values: { socket: [{ call: 'connect' }] },
            close: [{ method: 'hangUp', code: 0 }],
          },
        ],
      },
    },
  ),
  reported(
    'settings.apis: a callback, and the code in an object',
    "import { serve } from '@acme/line';\nserve({ onLine(line) { line.hangUp({ status: «1006», text: 'gone' }); } });",
    inWs(1006, { method: 'hangUp' }),
    {
      settings: {
        apis: [
          {
            name: "Acme's server",
            packages: ['@acme/line'],
            runtimes: ['ws'],
            role: 'server',
            values: { socket: [] },
            handlers: [{ at: { call: 'serve', option: ['onLine'] }, event: 'connection', gives: ['socket'] }],
            close: [{ method: 'hangUp', code: { argument: 0, property: 'status' }, reason: { argument: 0, property: 'text' } }],
          },
        ],
      },
    },
  ),
];

/** `settings.apis` that tells a wrapper whose runtime is not known. */
const ANY_RUNTIME = [
  {
    name: "Acme's line",
    packages: ['@acme/line'],
    runtimes: [],
    values: { socket: [{ new: 'Line' }] },
    close: [{ method: 'close', code: 0 }],
  },
];

const SENT: readonly ValidCase[] = [
  { name: 'browser: 1000', code: `${BROWSER}ws.close(1000, 'done');` },
  { name: 'browser: no code', code: `${BROWSER}ws.close();` },
  { name: 'browser: undefined is no code', code: `${BROWSER}ws.close(undefined);` },
  { name: 'browser: the ends of 3000–4999', code: `${BROWSER}if (early) ws.close(3000);\nelse ws.close(4999);` },
  { name: 'browser: a number as text', code: `${BROWSER}ws.close('4001');` },
  { name: 'Deno client: 3008', code: "new WebSocket(Deno.env.get('URL')).close(3008);" },
  { name: 'ws client: 1001', code: `${WS_CLIENT}ws.close(1001);` },
  {
    name: 'ws server: 1011',
    code: "import { WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 0 }).on('connection', (ws) => ws.close(1011, 'failed'));",
  },
  { name: 'ws 8: 1014', code: `${WS_CLIENT}ws.close(1014);` },
  { name: 'ws through npm: in Deno', code: "import WebSocket from 'npm:ws@8';\nnew WebSocket('wss://x').close(1001);" },
  {
    name: 'Fastify: 1008',
    code: "import websocket from '@fastify/websocket';\napp.register(websocket);\napp.get('/live', { websocket: true }, (socket) => socket.close(1008));",
  },
  {
    name: 'Bun client by an import: 1001',
    code: "import { sleep } from 'bun';\nawait sleep(1);\nnew WebSocket('wss://x').close(1001);",
  },
  {
    name: 'Bun client by a module of Bun: 1001',
    code: "import { Database } from 'bun:sqlite';\nexport const db = new Database();\nnew WebSocket('wss://x').close(1001);",
  },
  {
    name: 'Bun client by require: 1001',
    code: "const { Database } = require('bun:sqlite');\nnew WebSocket('wss://x').close(1001);",
    sourceType: 'commonjs',
    typed: false,
  },
  { name: 'Bun client by its global: 1013', code: 'new WebSocket(Bun.env.URL).close(1013);' },
  { name: 'Bun client by settings: 1001', code: `${BROWSER}ws.close(1001);`, settings: { environment: 'bun' } },
  { name: 'Bun.serve: 1001', code: 'Bun.serve({ websocket: { open(ws) { ws.close(1001); } } });' },
  { name: 'Deno.upgradeWebSocket: 1001', code: 'const { socket } = Deno.upgradeWebSocket(request);\nsocket.close(1001);' },
  { name: 'Workers: 1001', code: 'const [client, server] = Object.values(new WebSocketPair());\nserver.close(1001);' },
  {
    name: 'Workers: 1011 in a hibernation handler',
    code: "export class Room {\n  webSocketError(ws, error) { ws.close(1011, 'failed'); }\n}",
  },
  {
    name: 'Workers: the global in a file of theirs',
    code: "import { env } from 'cloudflare:workers';\nnew WebSocket(env.URL).close(1001);",
  },
  {
    name: 'websocket: 1001',
    code: "import { client as WebSocketClient } from 'websocket';\nnew WebSocketClient().on('connect', (connection) => connection.close(1001));",
  },
  {
    name: 'uWebSockets.js: end(1000) sends a frame',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { open: (ws) => { ws.end(1000); } });",
  },
  {
    name: 'uWebSockets.js: close() with nothing to ignore',
    code: "import { App } from 'uWebSockets.js';\nApp().ws('/*', { open: (ws) => { ws.close(); } });",
  },
  { name: 'Elysia: 1008', code: "import { Elysia } from 'elysia';\nnew Elysia().ws('/live', { open(ws) { ws.close(1008); } });" },
  {
    name: 'crossws: what all of its runtimes send',
    code: "import { defineHooks } from 'crossws';\nexport default defineHooks({ open(peer) { peer.close(1011); } });",
  },
  {
    name: 'isows: what a browser and ws send',
    code: "import { WebSocket } from 'isows';\nnew WebSocket('wss://x').close(1000);",
  },
  { name: 'partysocket: 4000', code: "import PartySocket from 'partysocket';\nnew PartySocket({ host, room }).close(4000);" },
  { name: 'WebSocketStream: 4000', code: "new WebSocketStream('wss://x').close({ closeCode: 4000, reason: 'bye' });" },
  { name: 'WebSocketStream: a reason alone', code: "new WebSocketStream('wss://x').close({ reason: 'bye' });" },
  {
    name: 'RxJS: 4000',
    code: "import { webSocket } from 'rxjs/webSocket';\nwebSocket('wss://x').error({ code: 4000, reason: 'bye' });",
  },
  {
    name: 'RxJS: an error that is no close code',
    code: "import { webSocket } from 'rxjs/webSocket';\nwebSocket('wss://x').error(new Error('x'));",
  },
  {
    name: 'Phoenix: 1000 after the callback',
    code: "import { Socket } from 'phoenix';\nnew Socket('/socket').disconnect(() => {}, 1000);",
  },
  {
    name: 'SockJS server: its own message carries any code, and the Close frame 1000',
    code: "import sockjs from 'sockjs';\nsockjs.createServer().on('connection', (conn) => conn.close(401, 'no'));",
  },
  {
    name: 'several runtimes by settings: all of them send it',
    code: `${BROWSER}ws.close(1001);`,
    settings: { environment: ['bun', 'workerd', 'ws'] },
  },
  {
    name: 'a library outranks the settings: ws sends it',
    code: `${WS_CLIENT}ws.close(1001);`,
    settings: { environment: 'browser' },
  },
  {
    name: 'settings outrank what the file shows: ws sends it',
    code: "new WebSocket(Deno.env.get('URL')).close(1001);",
    settings: { environment: 'bun' },
  },
];

const UNKNOWN_RUNTIME: readonly ValidCase[] = [
  {
    name: 'unknown runtime: 1001 by a structural type',
    language: 'ts',
    code: 'export function stop(line: IWebSocket) { line.close(1001); }',
  },
  { name: 'unknown runtime: 1011 by name', code: 'export function stop(ws) { ws.close(1011); }' },
  {
    name: 'unknown runtime: a class of another file',
    code: "import { WebSocket } from './socket.js';\nnew WebSocket('wss://x').close(1001);",
  },
  {
    name: 'unknown runtime: a number as text',
    language: 'ts',
    code: "export function stop(line: IWebSocket) { line.close('1000'); }",
  },
  { name: 'unknown runtime: null', language: 'ts', code: 'export function stop(line: WsLike) { line.close(null); }' },
  {
    name: 'unknown runtime: a fraction that rounds to a code',
    language: 'ts',
    code: 'export function stop(line: WsLike) { line.close(999.6); }',
  },
  {
    name: 'unknown runtime: a model of the settings',
    code: "import { Line } from '@acme/line';\nnew Line().close(1001);",
    settings: { apis: ANY_RUNTIME },
  },
];

const OTHER_BRANCH: readonly ValidCase[] = [
  { name: 'not in browsers: a ternary', code: `${BROWSER}ws.close(isBrowser ? 1000 : 1007);` },
  {
    name: 'not in browsers: a field of an object',
    code: 'class Shard {\n  connect() { this.ws = new WebSocket(this.url); }\n  stop() { this.ws.close(this.client.browser ? 1000 : 1007); }\n}',
  },
  { name: 'not in browsers: typeof window', code: `${BROWSER}if (typeof window === 'undefined') ws.close(1007);` },
  { name: 'not in browsers: process.browser', code: `${BROWSER}if (!process.browser) ws.close(1011, 'failed');` },
  {
    name: 'not in browsers: an early return',
    code: `${BROWSER}function stop() {\n  if (typeof document !== 'undefined') return ws.close(1000);\n  ws.close(1001);\n}`,
  },
  {
    name: 'not in browsers: a constant',
    code: `const isWeb = typeof window !== 'undefined';\n${BROWSER}const code = isWeb ? 4001 : 1001;\nws.close(code);`,
  },
  {
    name: 'not in browsers: a library for both',
    code: "import WebSocket from 'isomorphic-ws';\nconst ws = new WebSocket('wss://x');\nws.close(isNode ? 1011 : 4011);",
  },
  {
    name: 'not in browsers: what a helper is given',
    code: `${BROWSER}const stop = (code) => ws.close(code);\nif (isBrowser) stop(1000);\nelse stop(1012);`,
  },
];

const NO_SEND: readonly ValidCase[] = [
  { name: 'terminate() sends no frame', code: `${WS_CLIENT}ws.terminate(1006);` },
  { name: 'a received code', code: `${BROWSER}ws.onclose = (event) => { if (event.code === 1006) retry(); };` },
  { name: 'a close event that the file makes', code: `${BROWSER}ws.dispatchEvent(new CloseEvent('close', { code: 1006 }));` },
  { name: 'an emitted close', code: `${WS_CLIENT}ws.emit('close', 1006);` },
  { name: 'the constant alone', code: `${BROWSER}export const ABNORMAL = 1006;\nws.close(1000);` },
  {
    name: 'a test that expects the throw',
    code: `${WS_CLIENT}test('1006', () => {\n  expect(() => ws.close(1006)).toThrow(TypeError);\n});`,
  },
  {
    name: 'double: mock-socket',
    code: "import { Server } from 'mock-socket';\nconst server = new Server('ws://x');\nserver.close({ code: 1006, reason: '', wasClean: false });",
  },
  {
    name: "double: mock-socket's client",
    code: "import { WebSocket } from 'mock-socket';\nnew WebSocket('ws://x').close(1006);",
  },
  {
    name: 'double: jest-websocket-mock',
    code: "import WS from 'jest-websocket-mock';\nconst server = new WS('ws://x');\nserver.error({ code: 1006, reason: '', wasClean: false });",
  },
  {
    name: 'double: an intercepted connection of MSW',
    code: "import { WebSocketInterceptor } from '@mswjs/interceptors/WebSocket';\nnew WebSocketInterceptor().once('connection', ({ client }) => client.close(1006));",
  },
  {
    name: 'double: MSW',
    code: "import { ws } from 'msw';\nconst chat = ws.link('wss://x');\nexport const handlers = [chat.addEventListener('connection', ({ client }) => { client.close(1006); })];",
  },
  {
    name: 'double: Playwright',
    code: "import { test } from '@playwright/test';\ntest('reconnects', async ({ page }) => {\n  await page.routeWebSocket('wss://x', (ws) => { ws.close({ code: 1006 }); });\n});",
  },
  {
    name: 'double: a type of Playwright',
    language: 'ts',
    code: "import type { WebSocketRoute } from '@playwright/test';\nexport function drop(ws: WebSocketRoute) { ws.close({ code: 1006 }); }",
  },
];

/** The platform's type, at hand everywhere, of sockets that are a library's. */
const SHORTCUTS: readonly ValidCase[] = [
  {
    name: 'annotation: the global WebSocket, of what ws hands over',
    language: 'ts',
    code: "import ws from 'ws';\nexport function listen(server: ws.Server) {\n  server.on('connection', (line: WebSocket) => line.close(1008));\n}",
  },
  {
    name: 'annotation: the global WebSocket, of what ws hands over to a helper',
    language: 'ts',
    code: "import { WebSocketServer } from 'ws';\nfunction stop(line: WebSocket) { line.close(1008); }\nnew WebSocketServer({ port: 0 }).on('connection', (line) => stop(line));",
  },
  {
    name: 'annotation: the global WebSocket, of a field that holds one of ws',
    language: 'ts',
    code: "import NodeWebSocket from 'ws';\nclass Client {\n  private line: WebSocket | null = null;\n  open() { this.line = new NodeWebSocket('ws://x'); }\n  stop() { this.line?.close(1008); }\n}",
  },
  {
    name: 'annotation: the global WebSocket, in Bun.serve',
    language: 'ts',
    code: 'Bun.serve({ websocket: { message(line: WebSocket) { line.close(1008); } } });',
  },
  {
    name: 'JSDoc: the global WebSocket, of what ws hands over',
    code: "import { WebSocketServer } from 'ws';\n/** @param {WebSocket} line */\nfunction accept(line) { line.close(1008); }\nnew WebSocketServer({ port: 0 }).on('connection', accept);",
  },
  {
    name: 'annotation: the global WebSocket, beside the headers of a request',
    language: 'ts',
    code: 'export function accept(line: WebSocket, request: Request) {\n  if (!request.headers.get("authorization")) line.close(1008);\n}',
  },
  {
    name: 'JSDoc: the global WebSocket, beside the headers of a request',
    code: '/**\n * @param {WebSocket} line\n * @param {Request} req\n */\nexport function accept(line, req) {\n  if (!req.headers.authorization) line.close(1008);\n}',
  },
];

const STREAMS: readonly ValidCase[] = [
  {
    name: 'a WebSocketStream of the project, which may send what a browser does not',
    code: "import { WebSocketStream } from './stream.js';\nnew WebSocketStream('wss://x').close({ closeCode: 1001 });",
  },
  {
    name: 'a WebSocketStream of a package that nothing is known of',
    code: "import { WebSocketStream } from 'streams';\nnew WebSocketStream('wss://x').close({ closeCode: 1006 });",
  },
  {
    name: 'another stream of the project',
    code: "import { TransportStream } from './stream.js';\nnew TransportStream('https://x').close({ closeCode: 1006 }); // no WebSocket",
  },
];

const OVERWRITTEN: readonly ValidCase[] = [
  { name: 'a `let` that is overwritten before it is sent', code: `${BROWSER}let code = 1006;\ncode = 1000;\nws.close(code);` },
  {
    name: 'a default parameter that is overwritten',
    code: `${BROWSER}export function stop(code = 1006) {\n  code = 1000;\n  ws.close(code);\n}`,
  },
  ...['other || 1006', 'code && 1006', 'code === 1005 ? 1006 : code', 'isLost ? 1006 : code'].map((value) => ({
    name: `a parameter that is set to what may be anything: ${value}`,
    code: `${BROWSER}export function stop(code, other, isLost) {\n  code = ${value};\n  ws.close(code);\n}`,
  })),
  {
    name: 'a parameter that is set to itself or else, and to what is known after that',
    code: `${BROWSER}export function stop(code) {\n  code = code || 1006;\n  code = 1000;\n  ws.close(code);\n}`,
  },
  { name: 'null never passes ??', code: `${BROWSER}ws.close(null ?? 1000);` },
  { name: '0 never passes ||', code: `${BROWSER}const NONE = 0;\nws.close(NONE || 1000);` },
  { name: 'a parameter that nothing is known of', code: `${BROWSER}export function stop(code) { ws.close(code); }` },
  {
    name: 'a helper that gets sendable codes',
    code: `${BROWSER}function stop(code) { ws.close(code); }\nstop(1000);\nstop(4000);`,
  },
  {
    name: 'an argument of a helper that is not the code',
    code: `${BROWSER}function stop(delay, code) { setTimeout(() => ws.close(code), delay); }\nstop(1006, 1000);`,
  },
  {
    name: 'what is bound to a helper in place of another argument',
    code: `${BROWSER}function stop(delay, code) { setTimeout(() => ws.close(code), delay); }\nbutton.onclick = stop.bind(null, 1006);`,
  },
  {
    name: 'what a helper is bound to',
    code: `${BROWSER}function stop(code) { ws.close(code); }\nbutton.onclick = stop.bind(1006);\nbutton.onblur = stop.bind(1006, ...codes, 1006);`,
  },
  {
    name: 'a helper for two kinds of socket: each gets what it sends',
    code: "import NodeWebSocket from 'ws';\nfunction end(line, code) { line.close(code); }\nend(new NodeWebSocket('ws://x'), 1011);\nend(new WebSocket('wss://x'), 1000);",
  },
  {
    name: 'a sanitiser: a ternary holds the bad codes back',
    code: `${BROWSER}function stop(code) {\n  ws.close(code === 1005 || code === 1006 ? 1000 : code);\n}\nstop(1006);`,
  },
  {
    name: 'a sanitiser: a check by a function',
    code: `${BROWSER}function stop(code) {\n  ws.close(isSendable(code) ? code : 1000);\n}\nstop(1006);`,
  },
  {
    name: 'a sanitiser: an `if` holds the bad codes back',
    code: `${BROWSER}function stop(code) {\n  if (code === 1006) ws.close();\n  else ws.close(code);\n}\nstop(1006);`,
  },
  {
    name: 'a sanitiser: an early return',
    code: `${BROWSER}function stop(code) {\n  if (!isSendable(code)) return ws.close();\n  return ws.close(code);\n}\nstop(1006);`,
  },
  {
    name: 'a sanitiser: a default that is held back',
    code: `${BROWSER}export function stop(code = 1006) {\n  ws.close(code === 1006 ? 1000 : code);\n}`,
  },
];

const SOMETHING_ELSE: readonly ValidCase[] = [
  {
    name: 'type: a name that says yes and a type that says no',
    language: 'ts',
    code: 'interface Sheet { close(code: number): void }\ninterface Book { ws: Sheet }\nexport function stop(book: Book) { book.ws.close(1006); }',
  },
  {
    name: 'type: of ws, whose code is fine',
    language: 'ts',
    typed: true,
    code: "import { WebSocketServer } from 'ws';\nexport function first(wss: WebSocketServer) { [...wss.clients].at(0)?.close(1011); }",
  },
  { name: 'construction: another class', code: "const socket = new EventSource('/events');\nsocket.close(1006);" },
  {
    name: 'construction: a class of the file that is called WebSocket',
    code: 'class WebSocket { close(code) { this.last = code; } }\nconst ws = new WebSocket();\nws.close(1006);',
  },
  {
    name: 'construction: a socket of UDP',
    code: "import dgram from 'node:dgram';\nconst socket = dgram.createSocket('udp4');\nsocket.close(1006);",
  },
  {
    name: 'construction: WebTransport',
    code: "const socket = new WebTransport('https://x');\nsocket.close({ closeCode: 1006, reason: '' });",
  },
  { name: 'construction: a data channel', code: "const ws = connection.createDataChannel('x');\nws.close(1006);" },
  { name: 'construction: a worksheet', code: "const ws = workbook.addWorksheet('Totals');\nws.close(1006);" },
  {
    name: 'callback: the second parameter is the request',
    code: "import { WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 0 }).on('connection', (request, socket) => socket.close(1006));",
  },
  {
    name: 'callback: the event of Hono',
    code: "import { upgradeWebSocket } from 'hono/bun';\napp.get('/', upgradeWebSocket(() => ({ onMessage(socket, peer) { socket.close(1006); } })));",
  },
  {
    name: 'callback: methods named as hooks, in a class that extends nothing',
    code: 'export class Chat {\n  onMessage(ws, message) { ws.close(4000); }\n  handleConnection(ws) { ws.close(4001); }\n}',
  },
  {
    name: 'annotation: a worksheet',
    language: 'ts',
    code: "import type { Worksheet } from 'exceljs';\nexport function stop(ws: Worksheet) { ws.close(1006); }",
  },
  {
    name: 'annotation: a server',
    language: 'ts',
    code: "import type { WebSocketServer } from 'ws';\nexport function stop(ws: WebSocketServer) { ws.close(1006); }",
  },
  {
    name: 'annotation: a manager of the project',
    language: 'ts',
    code: "import type { WebSocketManager } from './manager.js';\nexport function stop(socket: WebSocketManager) { socket.close(1006); }",
  },
  { name: 'JSDoc: a worksheet', code: '/** @param {Worksheet} ws */\nexport function stop(ws) { ws.close(1006); }' },
  {
    name: 'flow: a field that holds something else',
    code: "class Report {\n  open(book) { this.ws = book.addWorksheet('x'); }\n  stop() { this.ws.close(1006); }\n}",
  },
  {
    name: 'flow: an alias of something else',
    code: "const stream = new EventSource('/x');\nconst socket = stream;\nsocket.close(1006);",
  },
  {
    name: 'usage: readyState of a data channel is a text',
    code: "export function stop(socket) {\n  if (socket.readyState === 'open') socket.send('bye');\n  socket.close(1006);\n}",
  },
  {
    name: 'usage: an XMLHttpRequest',
    code: 'export function stop(socket) {\n  socket.onreadystatechange = null;\n  socket.abort();\n  socket.close(1006);\n}',
  },
  { name: 'name without a close code', code: 'export function stop(ws) { ws.close(401); }' },
  { name: 'name without a close code: milliseconds', code: 'export function stop(socket) { socket.close(5000); }' },
  { name: 'a close code without a name', code: 'export function stop(dialog, db) { dialog.close(1006); db.close(1015); }' },
  { name: 'name alone', code: 'export function stop(conn) { conn.close(1006); }' },
  {
    name: 'name and code, when detection is strict',
    code: 'export function stop(ws) { ws.close(1006); }',
    settings: { detection: 'strict' },
  },
  { name: 'a file descriptor', code: "import fs from 'node:fs';\nfs.close(1002);" },
  { name: 'a server', code: 'wsServer.close(1006);\nserver.close();' },
  {
    name: 'instanceof says what it is',
    code: "import { Worksheet } from 'exceljs';\nexport function stop(ws) {\n  if (ws instanceof Worksheet) ws.close(1006);\n}",
  },
  {
    name: 'a class with all members of a WebSocket that forwards to none',
    code: "class LongPoll {\n  readyState = 1;\n  send(data) { fetch('/poll', { method: 'POST', body: data }); }\n  close(code, reason) { this.readyState = 3; this.onclose?.({ code, reason }); }\n}\nconst socket = new LongPoll();\nsocket.close(1006);",
  },
  {
    name: 'a pool that closes in milliseconds',
    code: 'class WebSocketClient {\n  close(timeoutMs) { clearTimeout(this.timer); this.timer = setTimeout(done, timeoutMs); }\n}\nconst ws = new WebSocketClient();\nws.close(1500);',
  },
];

const CANNOT_SEE: readonly ValidCase[] = [
  // What it cannot see
  {
    name: "unseen: faye-websocket, which refuses '1000' and sends '4001'",
    code: "import { Client } from 'faye-websocket';\nnew Client('ws://x').close('1000');",
  },
  {
    name: 'unseen: a constant of another module',
    code: `import { GOING_AWAY } from './codes.js';\n${BROWSER}ws.close(GOING_AWAY);`,
  },
  {
    name: 'unseen: what a function returns',
    code: `function pick() { return 1006; }\n${BROWSER}ws.close(pick());`,
    typed: false,
  },
  {
    name: 'unseen: an entry that is looked up',
    code: `const CODES = { away: 1001 };\n${BROWSER}export function stop(name) { ws.close(CODES[name]); }`,
  },
  {
    name: 'unseen: a first value that only some runs overwrite',
    code: `${BROWSER}let code = 1006;\nif (clean) code = 1000;\nws.close(code);`,
  },
  {
    name: 'unseen: a first value that is sent before it is overwritten',
    code: `${BROWSER}let code = 1006;\nws.close(code);\ncode = 1000;`,
  },
  {
    name: 'unseen: an options object in a variable',
    code: "const info = { closeCode: 1001 };\nnew WebSocketStream('wss://x').close(info);",
  },
  { name: 'unseen: spread arguments', code: `${BROWSER}ws.close(...[1006, 'x']);` },
  {
    name: 'unseen: a method called by call() and apply()',
    code: `${BROWSER}ws.close.call(ws, 1006);\nws.close.apply(ws, [1006]);`,
  },
  { name: 'unseen: a method that a timer calls', code: `${BROWSER}setTimeout(ws.close.bind(ws, 1006), 10);` },
  { name: 'unseen: a method whose name is computed', code: `${BROWSER}ws[method](1006);` },
  { name: 'unseen: a socket of another module, by no name of one', code: "import { line } from './line.js';\nline.close(1006);" },
  { name: 'unseen: a boolean', code: `${BROWSER}ws.close(true);` },
];

testRule('no-unsendable-close-code', rule, {
  valid: [
    ...SENT,
    ...UNKNOWN_RUNTIME,
    ...OTHER_BRANCH,
    ...NO_SEND,
    ...SHORTCUTS,
    ...STREAMS,
    ...OVERWRITTEN,
    ...SOMETHING_ELSE,
    ...CANNOT_SEE,
  ],
  invalid: [...REJECTED, ...SEVERAL_RUNTIMES, ...NO_INTEGERS, ...STATUSES, ...VALUES, ...EVIDENCE, ...OWN_MODELS],
});

describe('messages', () => {
  const messages = (code: string, settings: object = {}): string[] =>
    lint(rule, code, { settings }).map(({ message }) => message);

  it('say of a fraction that some browsers throw', () => {
    expect(messages(`${BROWSER}ws.close(4999.9);`)[0]).toContain('throws InvalidAccessError');
    expect(messages(`${BROWSER}ws.close(999.6);`)[0]).toContain('throws InvalidAccessError');
  });

  it('say what a throw leaves behind', () => {
    expect(messages(`${WS_CLIENT}ws.close(1006);`)[0]).toContain('In ws before 8.22 the socket then stays CLOSING');
    expect(messages(`${BROWSER}ws.close(1006);`, { environment: 'jsdom' })[0]).toContain('stays CLOSING');
    expect(messages(`${BROWSER}ws.close(1006);`)[0]).not.toContain('CLOSING');
  });

  it('do not say that a code goes out where no runtime is known', () => {
    // Browsers, Node, Deno, Bun, Workers and ws throw for 1006: only two servers send it.
    expect(messages('function stop(ws) { ws.close(1006); }')[0]).toContain('throws');
  });

  it('name a constant', () => {
    expect(messages(`const AWAY = 1001;\n${BROWSER}ws.close(AWAY);`)[0]).toContain('AWAY');
    expect(messages(`const AWAY = 1001;\n${BROWSER}export function stop(code = AWAY) { ws.close(code); }`)[0]).toContain('AWAY');
  });
});
