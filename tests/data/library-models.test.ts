import { describe, expect, test } from 'vitest';

import { AMBIGUOUS_ALIASES, CLOSE_CODES } from '../../src/data/close-codes.js';
import { LIBRARY_MODELS } from '../../src/data/library-models/index.js';
import type { ArgumentPlace, LibraryModel } from '../../src/data/library-models/types.js';
import { RUNTIMES } from '../../src/data/runtimes.js';

/** What a handler can give besides a kind of the model. */
const GIVEN = ['code', 'reason', 'closeEvent', 'message', 'error', 'event'];
const ROLES = ['client', 'server', undefined];

/** Models whose sockets the application cannot close with a code of its own, and why. */
const CLOSES_NOTHING: Readonly<Record<string, string>> = {
  'Colyseus client': 'leave() asks the server to close',
  '@colyseus/sdk': 'stands for the constants that colyseus.js has not',
};

/** What a reader may expect to be known, as it is imported; globals with a leading `#`. */
const EXPECTED = [
  '#WebSocket',
  '#WebSocketStream',
  '#WebSocketPair',
  '#Deno.upgradeWebSocket',
  '#Bun.serve',
  '#defineWebSocketHandler',
  '@cloudflare/workers-types',
  '@colyseus/core',
  '@colyseus/sdk',
  '@fastify/websocket',
  '@hono/node-ws',
  '@nestjs/websockets',
  '@playwright/test',
  '@supabase/realtime-js',
  '@supabase/supabase-js',
  '@trpc/client',
  '@trpc/server/adapters/ws',
  '@vueuse/core',
  'agents',
  'bun',
  'cloudflare:workers',
  'colyseus',
  'colyseus.js',
  'crossws',
  'elysia',
  'express-ws',
  'faye-websocket',
  'graphql-ws',
  'graphql-ws/lib/use/ws',
  'graphql-ws/use/bun',
  'graphql-ws/use/uWebSockets',
  'graphql-ws/use/ws',
  'h3',
  'hono/bun',
  'hono/cloudflare-workers',
  'hono/deno',
  'hono/ws',
  'isomorphic-ws',
  'isows',
  'jest-websocket-mock',
  'koa-websocket',
  'mock-socket',
  'msw',
  'partykit/server',
  'partyserver',
  'partysocket',
  'partysocket/react',
  'partysocket/ws',
  'phoenix',
  'react-use-websocket',
  'reconnecting-websocket',
  'rxjs/webSocket',
  'sockjs',
  'sockjs-client',
  'uWebSockets.js',
  'undici',
  'websocket',
  'ws',
];

/** Every row of a model, with the kind that it makes. */
function sourcesOf(model: LibraryModel) {
  return Object.entries(model.values).flatMap(([kind, sources]) => sources.map((source) => ({ kind, source })));
}

/** The kinds that rows of the model take values from. */
function kindsUsed(model: LibraryModel): string[] {
  const rows = [...sourcesOf(model).map(({ source }) => source), ...(model.handlers ?? []).map(({ at }) => at)];
  return rows.flatMap((row) => ('of' in row ? [row.of] : []));
}

/** The exports that rows of the model name. */
function exportsUsed(model: LibraryModel): string[] {
  const rows = [...sourcesOf(model).map(({ source }) => source), ...(model.handlers ?? []).map(({ at }) => at)];
  return rows.flatMap((row) => {
    if ('new' in row) return [row.new];
    if ('call' in row) return [row.call];
    if ('export' in row) return [row.export];
    return 'type' in row ? [row.type] : [];
  });
}

test('names are unique', () => {
  const names = LIBRARY_MODELS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('every library that a reader may expect is known', () => {
  const known = new Set(
    LIBRARY_MODELS.flatMap((model) => [...(model.packages ?? []), ...(model.globals ?? []).map((name) => `#${name}`)]),
  );
  expect(EXPECTED.filter((name) => !known.has(name))).toEqual([]);
});

test('the exceptions are models', () => {
  const names = LIBRARY_MODELS.map(({ name }) => name);
  expect(Object.keys(CLOSES_NOTHING).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(LIBRARY_MODELS.map((model) => [model.name, model] as const))('%s', (name, model) => {
  test('is found by a package or a global', () => {
    expect([...(model.packages ?? []), ...(model.globals ?? [])]).not.toEqual([]);
    expect(model.packages ?? []).toEqual([...new Set(model.packages)]);
  });

  test('takes values only of its own kinds', () => {
    const kinds = [...Object.keys(model.values), ...(kindsGiven(model).includes('closeEvent') ? ['closeEvent'] : [])];
    expect(kindsUsed(model).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  test('gives what is known', () => {
    const kinds = [...Object.keys(model.values), ...GIVEN];
    expect(kindsGiven(model).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  test('comes by every kind somewhere', () => {
    const made = sourcesOf(model).map(({ kind }) => kind);
    const known = new Set([...made, ...kindsGiven(model)]);
    const empty = Object.keys(model.values).filter((kind) => !known.has(kind));
    expect(empty).toEqual(name === '@colyseus/sdk' ? ['socket'] : []);
  });

  test('uses every kind', () => {
    const used = new Set([...kindsUsed(model), 'socket', ...GIVEN]);
    expect(Object.keys(model.values).filter((kind) => !used.has(kind))).toEqual([]);
  });

  test('has sockets', () => {
    expect(model.values).toHaveProperty('socket');
    const made = model.values.socket?.some((source) => !('of' in source && source.of === 'socket')) ?? false;
    expect(made || kindsGiven(model).includes('socket')).toBe(name !== '@colyseus/sdk');
  });

  test('has roles only', () => {
    const roles = [
      model.role,
      ...sourcesOf(model).map(({ source }) => source.role),
      ...(model.handlers ?? []).map(({ role }) => role),
    ];
    expect(roles.filter((role) => !ROLES.includes(role))).toEqual([]);
  });

  test('runs on measured runtimes', () => {
    const runtimes = [...model.runtimes, ...model.close.flatMap((method) => method.runtimes ?? [])];
    expect(runtimes.filter((id) => id !== 'whatwg' && !(id in RUNTIMES))).toEqual([]);
    expect(model.runtimes).toEqual([...new Set(model.runtimes)]);
  });

  test('closes', () => {
    expect(model.close.length > 0).toBe(!(name in CLOSES_NOTHING));
    const methods = model.close.map(({ method }) => method);
    expect(methods).toEqual([...new Set(methods)]);
  });

  test('connects by methods of what it has, and decides by functions in options', () => {
    expect((model.connects ?? []).filter(({ of }) => !(of in model.values))).toEqual([]);
    for (const { at, event, gives, decidesReconnect } of model.handlers ?? [])
      if (decidesReconnect)
        expect({ event, gives, inOptions: 'option' in at }).toEqual({ event: 'close', gives: ['closeEvent'], inOptions: true });
  });

  test('has sane places for code and reason', () => {
    for (const { method, code, reason, ignoresCode } of model.close) {
      expect(method).toMatch(/^\w+$/);
      // A reason goes with a code, and stands behind it or beside it.
      if (reason !== undefined) {
        expect(code).toBeDefined();
        expect(position(reason) - position(code ?? 0)).toBe(typeof reason === 'number' ? 1 : 0);
        expect(typeof reason).toBe(typeof code);
      }
      if (code !== undefined) expect(position(code)).toBeLessThanOrEqual(1);
      if (ignoresCode) {
        expect(model.close.find((other) => other.method === ignoresCode.instead && !other.ignoresCode)).toBeDefined();
      }
    }
  });

  test('names global exports in full', () => {
    const globals = model.globals ?? [];
    const dotted = exportsUsed(model).filter((path) => path.includes('.') && !path.includes('#'));
    expect(dotted.filter((path) => !globals.includes(path))).toEqual([]);
    // Where there is no package, every export is a global.
    if (!model.packages) expect(exportsUsed(model).filter((path) => !globals.includes(path))).toEqual([]);
  });

  test('has handlers that differ', () => {
    const places = (model.handlers ?? []).map(({ at }) => JSON.stringify(at));
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  test('names what handlers give once', () => {
    for (const { gives } of model.handlers ?? []) {
      const given = gives.filter((kind) => kind !== null);
      expect(given).toEqual([...new Set(given)]);
    }
  });
});

const tables = LIBRARY_MODELS.flatMap(({ name, constants }) => (constants ?? []).map((table) => [name, table] as const));

describe.each(tables)('the constants of %s', (_name, { members }) => {
  const codes = Object.keys(members).map(Number);

  test('are close codes, each with a name of its own', () => {
    expect(codes.filter((code) => !(code >= 1000 && code <= 4999))).toEqual([]);
    expect(Object.values(members)).toEqual([...new Set(Object.values(members))]);
  });

  test('have names that the registry knows', () => {
    expect(codes.filter((code) => !fits(code, members[code] ?? ''))).toEqual([]);
  });
});

test('the tables of constants are those that libraries export', () => {
  expect(tables.map(([name, { export: table }]) => [name, table])).toEqual([
    ['websocket', 'connection'],
    ['graphql-ws', 'CloseCode'],
    ['Colyseus server', 'CloseCode'],
    ['@colyseus/sdk', 'CloseCode'],
  ]);
});

function kindsGiven(model: LibraryModel): string[] {
  return (model.handlers ?? []).flatMap(({ gives }) => gives.filter((kind) => kind !== null));
}

function position(place: ArgumentPlace): number {
  return typeof place === 'number' ? place : place.argument;
}

/** Whether a library's name for a registered code is one that the registry's row has, or an ambiguous one. */
function fits(code: number, member: string): boolean {
  if (code >= 3000) return true;
  const bare = member.replace(/^CLOSE_(?:REASON_)?/, '');
  const row = CLOSE_CODES.find((known) => known.code === code);
  return row !== undefined && (row.constant === bare || row.aliases.includes(bare) || bare in AMBIGUOUS_ALIASES);
}
