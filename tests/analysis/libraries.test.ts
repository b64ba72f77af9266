import { describe, expect, it } from 'vitest';
import { LIBRARY_MODELS } from '../../src/data/library-models/index.js';
import { sendsOf } from './analyse.js';

/**
 * Each library as its own documentation uses it. Every 4001 stands in a call that closes a socket of the library; any
 * other call does not. What begins with `// ts` is TypeScript.
 */
const IDIOMS: Readonly<Record<string, readonly string[]>> = {
  WebSocket: [
    "const socket = new WebSocket('wss://x');\nsocket.addEventListener('message', () => socket.close(4001, 'seen'));",
    "class Feed {\n  #socket = new globalThis.WebSocket('wss://x');\n  stop() { this.#socket.close(4001); }\n}",
  ],
  WebSocketStream: [
    "const stream = new WebSocketStream('wss://x');\nconst { readable } = await stream.opened;\nstream.close({ closeCode: 4001, reason: 'bye' });",
  ],
  ws: [
    "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 8080 });\nwss.on('connection', function connection(ws, request) {\n  ws.on('message', () => ws.close(4001));\n});\nwss.close();",
    "const WebSocket = require('ws');\nconst wss = new WebSocket.Server({ noServer: true });\nserver.on('upgrade', (request, socket, head) => {\n  wss.handleUpgrade(request, socket, head, (ws) => ws.close(4001));\n});\nwss.clients.forEach((client) => client.close(4001));",
    "import WebSocket from 'ws';\nconst ws = new WebSocket('ws://x');\nws.on('open', () => ws.close(4001));",
  ],
  'isomorphic-ws': [
    "import WebSocket from 'isomorphic-ws';\nconst ws = new WebSocket('wss://x');\nws.onopen = () => ws.close(4001);",
  ],
  isows: ["import { WebSocket } from 'isows';\nconst ws = new WebSocket('wss://x');\nws.close(4001);"],
  undici: [
    "import { WebSocket } from 'undici';\nconst ws = new WebSocket('wss://x');\nws.addEventListener('open', () => ws.close(4001));",
  ],
  'undici WebSocketStream': [
    "import { WebSocketStream } from 'undici';\nconst stream = new WebSocketStream('wss://x');\nstream.close({ closeCode: 4001 });",
  ],
  websocket: [
    "const { server: WebSocketServer } = require('websocket');\nconst wsServer = new WebSocketServer({ httpServer });\nwsServer.on('request', (request) => {\n  const connection = request.accept('echo', request.origin);\n  connection.on('message', () => connection.drop(4001, 'no'));\n  connection.close(4001);\n});",
    "const WebSocketClient = require('websocket').client;\nconst client = new WebSocketClient();\nclient.on('connect', (connection) => connection.close(4001));\nclient.connect('ws://x');",
  ],
  w3cwebsocket: [
    "const { w3cwebsocket: W3CWebSocket } = require('websocket');\nconst client = new W3CWebSocket('ws://x');\nclient.onopen = () => client.close(4001);",
  ],
  'faye-websocket': [
    "const WebSocket = require('faye-websocket');\nserver.on('upgrade', (request, socket, body) => {\n  if (!WebSocket.isWebSocket(request)) return;\n  let ws = new WebSocket(request, socket, body);\n  ws.on('message', () => ws.close(4001));\n});",
    "const WebSocket = require('faye-websocket');\nconst ws = new WebSocket.Client('ws://x');\nws.on('open', () => ws.close(4001));",
  ],
  'sockjs-client': [
    "import SockJS from 'sockjs-client';\nconst sock = new SockJS('https://x/echo');\nsock.onopen = () => sock.close(4001);",
  ],
  'uWebSockets.js': [
    "// ts\nimport type { WebSocket } from 'uWebSockets.js';\nexport const stop = (ws: WebSocket<Session>) => ws.end(4001, 'no');",
    "const uWS = require('uWebSockets.js');\nuWS.App().ws('/*', {\n  open: (ws) => { ws.end(4001, 'no'); },\n  message: (ws, message, isBinary) => { ws.end(4001); },\n}).listen(9001, () => {});",
  ],
  'reconnecting-websocket': [
    "import ReconnectingWebSocket from 'reconnecting-websocket';\nconst rws = new ReconnectingWebSocket('wss://x');\nrws.addEventListener('open', () => rws.close(4001));\nrws.reconnect(4001);",
  ],
  partysocket: [
    "import PartySocket from 'partysocket';\nconst ws = new PartySocket({ host: 'x', room: 'lobby' });\nws.close(4001);",
    "import { WebSocket } from 'partysocket';\nconst ws = new WebSocket('wss://x');\nws.reconnect(4001);",
    "import usePartySocket from 'partysocket/react';\nfunction Room() {\n  const socket = usePartySocket({ room: 'lobby' });\n  return { leave: () => socket.close(4001) };\n}",
  ],
  'Cloudflare Workers': [
    "export default {\n  async fetch(request) {\n    const pair = new WebSocketPair();\n    const [client, server] = Object.values(pair);\n    server.accept();\n    server.addEventListener('message', () => server.close(4001));\n    return new Response(null, { status: 101, webSocket: client });\n  },\n};",
    "import { DurableObject } from 'cloudflare:workers';\nexport class Room extends DurableObject {\n  async webSocketMessage(ws, message) { ws.close(4001, 'seen'); }\n  async alarm() { for (const ws of this.ctx.getWebSockets()) ws.close(4001); }\n}",
    "const response = await fetch('https://x', { headers: { Upgrade: 'websocket' } });\nconst ws = response.webSocket;\nws.accept();\nws.close(4001);",
  ],
  'Deno.upgradeWebSocket': [
    "Deno.serve((request) => {\n  const { socket, response } = Deno.upgradeWebSocket(request);\n  socket.addEventListener('open', () => socket.close(4001));\n  return response;\n});",
  ],
  'Bun.serve': [
    'Bun.serve({\n  fetch(request, server) { server.upgrade(request); },\n  websocket: {\n    open(ws) { ws.close(4001); },\n    message(ws, message) { ws.close(4001, message); },\n  },\n});',
    "// ts\nimport { serve, type ServerWebSocket } from 'bun';\nconst drop = (peer: ServerWebSocket<unknown>) => peer.close(4001);\nserve({ fetch, websocket: { message: drop } });",
  ],
  "Bun's WebSocket": ['// ts\nexport const stop = (line: Bun.WebSocket) => line.close(4001);'],
  PartyServer: [
    "import { Server } from 'partyserver';\nexport class Room extends Server {\n  onConnect(connection) { connection.close(4001); }\n  onMessage(connection, message) { for (const other of this.getConnections()) other.close(4001); }\n}",
    "import { Agent } from 'agents';\nexport class Helper extends Agent {\n  onMessage(connection) { connection.close(4001); }\n}",
  ],
  PartyKit: [
    "// ts\nimport type * as Party from 'partykit/server';\nexport default class Server implements Party.Server {\n  constructor(readonly room: Party.Room) {}\n  onConnect(connection: Party.Connection) { connection.close(4001); }\n  onRequest() { for (const each of this.room.getConnections()) each.close(4001); }\n}",
  ],
  Hono: ["// ts\nimport type { WSContext } from 'hono/ws';\nexport const kick = (ws: WSContext) => ws.close(4001);"],
  'Hono on Bun': [
    "import { createBunWebSocket } from 'hono/bun';\nconst { upgradeWebSocket, websocket } = createBunWebSocket();\napp.get('/ws', upgradeWebSocket((c) => ({ onMessage(event, ws) { ws.close(4001); } })));",
  ],
  'Hono on Deno': [
    "import { upgradeWebSocket } from 'hono/deno';\napp.get('/ws', upgradeWebSocket(() => ({ onOpen: (event, ws) => ws.close(4001) })));",
  ],
  'Hono on Cloudflare Workers': [
    "import { upgradeWebSocket } from 'hono/cloudflare-workers';\napp.get('/ws', upgradeWebSocket((c) => { return { onMessage(event, ws) { ws.close(4001); } }; }));",
  ],
  'Hono on Node': [
    "import { createNodeWebSocket } from '@hono/node-ws';\nconst { injectWebSocket, upgradeWebSocket } = createNodeWebSocket({ app });\napp.get('/ws', upgradeWebSocket((c) => ({ onMessage(event, ws) { ws.close(4001); } })));",
  ],
  '@fastify/websocket': [
    "import Fastify from 'fastify';\nimport websocket from '@fastify/websocket';\nconst fastify = Fastify();\nawait fastify.register(websocket);\nfastify.get('/feed', { websocket: true }, (socket, req) => {\n  socket.on('message', () => socket.close(4001));\n});\nfor (const client of fastify.websocketServer.clients) client.close(4001);",
  ],
  'express-ws': [
    "const express = require('express');\nconst app = express();\nconst expressWs = require('express-ws')(app);\napp.ws('/echo', (ws, req) => { ws.on('message', () => ws.close(4001)); });\nexpressWs.getWss().clients.forEach((client) => client.close(4001));",
  ],
  'koa-websocket': [
    "const Koa = require('koa');\nconst websockify = require('koa-websocket');\nconst app = websockify(new Koa());\napp.ws.use((ctx, next) => { ctx.websocket.close(4001); return next(); });",
  ],
  'NestJS gateway': [
    "// ts\nimport { OnGatewayConnection, WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nexport class Events implements OnGatewayConnection {\n  handleConnection(client) { client.close(4001); }\n}",
  ],
  crossws: [
    "import { defineHooks } from 'crossws';\nexport default defineHooks({ open(peer) { peer.close(4001); }, message(peer, message) { peer.close(4001, 'seen'); } });",
    "import crossws from 'crossws/adapters/node';\nconst ws = crossws({ hooks: { message: (peer) => peer.close(4001) } });",
  ],
  'crossws/websocket': ["import WebSocket from 'crossws/websocket';\nconst ws = new WebSocket('wss://x');\nws.close(4001);"],
  h3: [
    "import { defineWebSocketHandler } from 'h3';\nexport default defineWebSocketHandler({ message(peer) { peer.close(4001); } });",
    'export default defineWebSocketHandler({ open: (peer) => peer.close(4001) });',
  ],
  Elysia: [
    "import { Elysia } from 'elysia';\nnew Elysia().ws('/ws', { message(ws, message) { ws.close(4001); }, open: (ws) => ws.close(4001) }).listen(3000);",
  ],
  'graphql-ws with ws': [
    "import { useServer } from 'graphql-ws/use/ws';\nuseServer({ schema, onConnect: (ctx) => { ctx.extra.socket.close(4001); } }, wss);",
  ],
  'graphql-ws with @fastify/websocket': [
    "import { makeHandler } from 'graphql-ws/use/@fastify/websocket';\nmakeHandler({ schema, onConnect: ({ extra }) => extra.socket.close(4001) });",
  ],
  'graphql-ws with fastify-websocket': [
    "import { makeHandler } from 'graphql-ws/use/fastify-websocket';\nmakeHandler({ schema, onConnect: (ctx) => ctx.extra.socket.close(4001) });",
  ],
  'graphql-ws with bun': [
    "import { makeHandler } from 'graphql-ws/use/bun';\nmakeHandler({ schema, onConnect: (ctx) => ctx.extra.socket.close(4001) });",
  ],
  'graphql-ws with deno': [
    "import { makeHandler } from 'graphql-ws/use/deno';\nmakeHandler({ schema, onConnect: (ctx) => ctx.extra.socket.close(4001) });",
  ],
  'graphql-ws with uWebSockets': [
    "import { makeBehavior } from 'graphql-ws/use/uWebSockets';\nmakeBehavior({ schema, onConnect: (ctx) => { ctx.extra.socket.end(4001); } });",
  ],
  'graphql-ws': [
    "import { createClient } from 'graphql-ws';\nlet active;\nconst client = createClient({ url, on: { opened: (socket) => (active = socket), closed: () => active.close(4001) } });",
  ],
  'tRPC client': [
    "import { createWSClient } from '@trpc/client';\nconst client = createWSClient({ url });\nclient.connection.ws.close(4001);",
  ],
  'tRPC server': [
    "import { applyWSSHandler } from '@trpc/server/adapters/ws';\napplyWSSHandler({ wss, router, createContext: ({ req, res }) => { res.close(4001); return {}; } });",
  ],
  Phoenix: [
    "import { Socket } from 'phoenix';\nconst socket = new Socket('/socket');\nsocket.connect();\nsocket.disconnect(() => {}, 4001);",
  ],
  'Supabase Realtime': [
    "import { RealtimeClient } from '@supabase/realtime-js';\nconst client = new RealtimeClient(url, { params });\nclient.disconnect(4001);",
    "import { createClient } from '@supabase/supabase-js';\nconst supabase = createClient(url, key);\nsupabase.realtime.disconnect(4001);",
  ],
  VueUse: [
    "import { useWebSocket } from '@vueuse/core';\nconst { status, close } = useWebSocket('wss://x');\nclose(4001);",
    "import { useWebSocket } from '@vueuse/core';\nconst feed = useWebSocket('wss://x', { onMessage: (ws) => ws.close(4001) });\nfeed.ws.value.close(4001);",
  ],
  'react-use-websocket': [
    "import useWebSocket from 'react-use-websocket';\nfunction Feed() {\n  const { getWebSocket } = useWebSocket('wss://x');\n  return { stop: () => getWebSocket().close(4001) };\n}",
  ],
  'RxJS webSocket': [
    "import { webSocket } from 'rxjs/webSocket';\nconst subject = webSocket('wss://x');\nsubject.error({ code: 4001, reason: 'no' });",
  ],
  'Colyseus server': [
    "import { Room } from 'colyseus';\nexport class Lobby extends Room {\n  onJoin(client) { client.leave(4001); }\n  close() { this.clients.forEach((client) => client.leave(4001)); }\n}",
  ],
  'mock-socket': ["import { WebSocket } from 'mock-socket';\nconst socket = new WebSocket('wss://x');\nsocket.close(4001);"],
  "mock-socket's server": [
    "import { Server } from 'mock-socket';\nconst mock = new Server('wss://x');\nmock.close({ code: 4001, reason: 'gone', wasClean: true });",
  ],
  'jest-websocket-mock': [
    "import WS from 'jest-websocket-mock';\nconst server = new WS('wss://x');\nserver.close({ code: 4001, reason: 'gone', wasClean: true });\nserver.error({ code: 4001, reason: 'no', wasClean: false });",
  ],
  MSW: [
    "import { ws } from 'msw';\nconst chat = ws.link('wss://x');\nexport const handlers = [\n  chat.addEventListener('connection', ({ client, server }) => {\n    server.connect();\n    client.close(4001);\n    server.close(4001);\n  }),\n];",
  ],
  Playwright: [
    "import { test } from '@playwright/test';\ntest('feed', async ({ page }) => {\n  await page.routeWebSocket('wss://x', (ws) => {\n    ws.onMessage(() => ws.close({ code: 4001 }));\n    const server = ws.connectToServer();\n    server.close({ code: 4001 });\n  });\n});",
  ],
};

/** Those whose sockets can be closed with a code. */
const CLOSED_WITH_CODE = LIBRARY_MODELS.filter(({ close }) => close.some(({ code }) => code !== undefined));

describe('a library', () => {
  it('has an idiom, each that closes with a code', () => {
    expect(Object.keys(IDIOMS).sort()).toEqual(CLOSED_WITH_CODE.map(({ name }) => name).sort());
  });

  it.each(Object.entries(IDIOMS).flatMap(([name, idioms]) => idioms.map((code) => [name, code] as const)))(
    'is recognised as it is used: %s\n%s',
    (name, text) => {
      const isTypeScript = text.startsWith('// ts\n');
      for (const lane of isTypeScript ? (['typescript'] as const) : (['espree', 'typescript'] as const)) {
        const sends = sendsOf(text, { lane, sourceType: text.includes('require(') ? 'commonjs' : 'module' });
        expect(sends.map(({ code }) => code.values.map(({ value }) => value))).toEqual(
          Array.from(text.matchAll(/4001/g), () => [4001]),
        );
        for (const { call, socket } of sends) {
          expect(
            socket.models.map((model) => model.name),
            `line ${call.loc.start.line}`,
          ).toContain(name);
          expect(socket.certainty).toBe('certain');
        }
      }
    },
  );
});
