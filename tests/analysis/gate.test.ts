import { describe, expect, it } from 'vitest';
import type { LibraryModel } from '../../src/data/library-models/types.js';
import { LIBRARY_MODELS } from '../../src/data/library-models/index.js';
import { analyse, sendOf } from './analyse.js';

const isOpen = (code: string, settings?: Parameters<typeof analyse>[1]): boolean => analyse(code, settings).facts !== null;

describe('the gate refuses plain code', () => {
  it.each([
    ['an empty file', ''],
    ['a comment', '// nothing\n'],
    ['arithmetic', 'export const sum = (a, b) => a + b;'],
    ['a file handle', "import fs from 'node:fs'; const handle = fs.openSync('x'); fs.closeSync(handle);"],
    ['a database', 'export async function stop(db) { await db.close(); }'],
    ['a dialog', 'dialog.addEventListener("close", () => dialog.remove()); dialog.close();'],
    ['a server', 'server.close(() => process.exit(0));'],
    ['an error code', "try { run(); } catch (error) { if (error.code === 'ENOENT') create(); }"],
    ['an exit code', 'process.exit(code);'],
    [
      'words that hold short names',
      'export const news = rows.map((row) => row.browser); const windows = laws + flaws; closeAll();',
    ],
    ['a code that no number is held against', 'function watch(ws, code) { if (code) retry(ws); }'],
    ['closing words alone', 'class Panel { close() { this.closed = true; } }'],
  ])('%s', (_, code) => {
    expect(isOpen(code)).toBe(false);
  });
});

describe('the gate lets through', () => {
  it.each([
    ['the global', "new WebSocket('wss://x').close();"],
    ['a package', "const { createServer } = require('sockjs'); createServer().on('connection', (line) => line.close());"],
    [
      'a package by a specifier with a version',
      "import { Elysia } from 'npm:elysia@1'; new Elysia().ws('/x', { open(line) { line.close(); } });",
    ],
    ['a package in double quotes', 'import PartySocket from "partysocket"; new PartySocket({}).close();'],
    ['a hook of Durable Objects', 'export class Room { webSocketMessage(line) { line.close(); } }'],
    ['a flag of a route', "app.get('/x', { websocket: true }, (line) => { line.close(); });"],
    [
      'a method that closes by another name',
      "import { Room } from 'colyseus'; class Lobby extends Room { onJoin(client) { client.leave(4001); } }",
    ],
    ['a name', 'function stop(ws) { ws.close(4001); }'],
    ['a field', 'class Client { stop() { this._ws.close(4001); } }'],
    ['a name in camel case', 'function stop(chatWs) { chatWs.close(4001); }'],
    ['a name in snake case', 'function stop(chat_ws) { chat_ws.close(4001); }'],
    ['a name in upper case', 'WS.close(4001);'],
    ['a name that ends in socket', 'function stop(clientSocket) { clientSocket.close(4001); }'],
    ['a name that ends in sock', 'function stop(sock) { sock.close(4001); }'],
    ['members of a WebSocket', 'function stop(line) { if (line.readyState === 1) line.send(""); line.close(4001); }'],
    ['handlers of a WebSocket', 'function watch(line) { line.onmessage = f; line.onclose = g; }'],
    [
      'a structural type',
      'import { WsLike } from "./types.js"; /** @param {WsLike} line */ function stop(line) { line.close(4001); }',
    ],
    ['a received code', 'function onClose(code, reason) { if (code === 1006) retry(); }'],
    ['a received code of an event', 'function handleClose({ code }) { if (code === 1006) retry(); }'],
    ['a code of what closes elsewhere', 'function watch(ws, code) { if (code === 1006) retry(ws); }'],
    ['one in hexadecimal', 'function watch(ws, code) { if (code === 0x3ee) retry(ws); }'],
    ['a code in hexadecimal', 'function stop(sock) { sock.close(0xfa1); }'],
    ['a code with a separator', 'function stop(sock) { sock.close(4_001); }'],
  ])('%s', (_, code) => {
    expect(isOpen(code)).toBe(true);
  });

  it('a code of what closes elsewhere under any name, where its type may be a number', () => {
    const code = 'function watch(ws, code) { if (code === lost) retry(ws); }';
    expect(analyse(code, { lane: 'typed' }).facts).not.toBeNull();
    expect(analyse(code, { lane: 'typescript' }).facts).toBeNull();
  });

  it('names alone where the settings ask for them', () => {
    for (const name of ['ws', 'socket', 'sock', 'conn', 'connection', 'client', 'peer', 'transport'])
      expect(isOpen(`function stop(${name}) { ${name}.close(); }`, { settings: { detection: 'eager' } }), name).toBe(true);
  });
});

describe('the gate is derived from the models', () => {
  const model: LibraryModel = {
    name: 'Zebra',
    packages: ['zebra-line'],
    globals: ['ZebraLine'],
    runtimes: ['whatwg'],
    values: { socket: [{ new: 'ZebraLine' }] },
    handlers: [
      { at: { hook: 'onZebraMessage' }, event: 'message', gives: ['socket'] },
      { at: { method: 'route', flag: 'zebra' }, event: 'connection', gives: ['socket'] },
    ],
    close: [{ method: 'hangUp', code: 0, reason: 1 }],
  };
  const texts: readonly (readonly [string, string])[] = [
    ['by its package', "import { ZebraLine as Line } from 'zebra-line'; new Line().hangUp(4001);"],
    ['by its global', 'new ZebraLine().hangUp(4001);'],
    ['by its hook', 'export class Room { onZebraMessage(line) { line.hangUp(4001); } }'],
    ['by its flag', "app.route('/x', { zebra: true }, (line) => { line.hangUp(4001); });"],
  ];

  it.each(texts)('a model of the settings opens it %s', (_, code) => {
    expect(isOpen(code)).toBe(false);
    expect(sendOf(code, { settings: { apis: [model] } })).toMatchObject({
      method: { method: 'hangUp' },
      socket: { models: [{ name: 'Zebra' }] },
    });
  });

  it.each(exportsForSockets())('a file that imports %s of %s and closes something passes', (name, specifier) => {
    expect(isOpen(`import * as library from '${specifier}';\nnew library.${name}().close();`)).toBe(true);
    expect(isOpen(`const { ${name}: Named } = require("${specifier}");\nnew Named().close();`)).toBe(true);
  });

  it.each(['ws', 'sockjs', 'graphql-ws/use/ws', '@nestjs/websockets', 'uWebSockets.js', 'express-ws'])(
    'a file that imports %s passes whatever it takes',
    (specifier) => {
      expect(isOpen(`import * as library from '${specifier}';\nlibrary.close();`)).toBe(true);
    },
  );

  it.each([
    ['rxjs', 'Subject'],
    ['hono', 'Context'],
    ['bun', 'file'],
    ['@trpc/client', 'httpLink'],
    ['@vueuse/core', 'useEventSource'],
    ['msw', 'http'],
  ])('one that imports from %s what has to do with other things does not', (specifier, name) => {
    expect(isOpen(`import { ${name} } from '${specifier}';\n${name}.close();`)).toBe(false);
  });

  it.each(
    LIBRARY_MODELS.flatMap(({ name, globals = [] }) =>
      globals.filter((global) => global !== 'fetch').map((global) => [name, global] as const),
    ),
  )('%s: a file that uses %s and closes something passes', (_, global) => {
    expect(isOpen(`${global}(close);`)).toBe(true);
  });

  it('and the methods that close, of every model', () => {
    for (const [name, specifier, { close }] of exportsForSockets())
      for (const { method } of close)
        expect(
          isOpen(`import * as library from '${specifier}';\nnew library.${name}().${method}(1000);`),
          `${specifier}: ${method}`,
        ).toBe(true);
  });

  it('and not so wide that a package opens it by a part of its name', () => {
    expect(isOpen("import { forms } from 'forwarders'; forms.close();")).toBe(false);
    expect(isOpen("import news from 'wsj-news'; news.close();")).toBe(false);
  });
});

/** What the models take from packages: the first name of each export, with its package and model. */
function exportsForSockets(): [name: string, specifier: string, model: LibraryModel][] {
  return LIBRARY_MODELS.flatMap((model) => {
    const places = [...Object.values(model.values).flat(), ...(model.handlers ?? []).map(({ at }) => at)];
    const names = places.flatMap((place) =>
      (['new', 'call', 'export', 'type'] as const).flatMap((key) => (key in place ? [String(Reflect.get(place, key))] : [])),
    );
    return (model.packages ?? []).flatMap((specifier) =>
      [...new Set(names)].flatMap((name) =>
        name.includes('#') || model.globals?.includes(name)
          ? []
          : [[name.split('.')[0] ?? name, specifier, model] as [string, string, LibraryModel]],
      ),
    );
  });
}
