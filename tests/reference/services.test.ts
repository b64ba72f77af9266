import { describe, expect, test } from 'vitest';

import { SERVICES, type ServiceId } from '../../src/data/services.js';
import { TEXTS } from '../../src/data/texts/index.js';
import type { Document } from '../../src/reference/document.js';
import { toMarkdown } from '../../src/reference/markdown.js';
import {
  explainService,
  findServices,
  listServices,
  meaningOf,
  servicesUsing,
  serviceTable,
} from '../../src/reference/services.js';

describe('a service is found', () => {
  test.each([
    ['graphql-ws', ['graphql-ws']],
    ['GraphQL WS', ['graphql-ws']],
    ['discord.js', ['discord-gateway']],
    ['discord', ['discord-gateway', 'discord-voice', 'discord-rpc']],
    ['discord-api-types', ['discord-gateway', 'discord-voice', 'discord-rpc']],
    ['Pusher Channels', ['pusher']],
    ['@liveblocks/client', ['liveblocks']],
    ['nobody', []],
    ['', []],
  ])('by %j', (query, ids) => {
    expect(findServices(query)).toEqual(ids);
  });

  test('each by its id and by its name', () => {
    for (const id of Object.keys(SERVICES) as ServiceId[]) {
      expect(findServices(id)).toContain(id);
      expect(findServices(SERVICES[id].name)).toContain(id);
    }
  });
});

test('the services that use a code, in the order of the reference', () => {
  expect(servicesUsing(4401)).toEqual(['graphql-ws', 'hocuspocus', 'webex']);
  expect(servicesUsing(4999)).toEqual(['liveblocks']);
  expect(servicesUsing(4444)).toEqual([]);
});

test('what a code means to one service', () => {
  expect(meaningOf('webex', 4401, 'en')).toBe('The login failed; refresh the token');
  expect(meaningOf('webex', 4401, 'es')).toBe('Falló la autenticación; renueva el token');
  expect(meaningOf('webex', 4402, 'en')).toBeUndefined();
});

test('the table of a code names senders, and says where the advice was inferred', () => {
  const table = serviceTable(4000, 'en', ['rocket-chat', 'twitch-eventsub', 'webex']);
  expect(table?.kind === 'table' && table.rows).toEqual([
    ['[Rocket.Chat JS SDK](service:rocket-chat)', 'manual disconnect', 'The client closed on purpose', 'client', 'no'],
    [
      '[Twitch EventSub WebSocket](service:twitch-eventsub)',
      'Internal server error',
      'An error of the server',
      'server',
      'with backoff (inferred)',
    ],
  ]);
  expect(serviceTable(4444, 'en')).toBeUndefined();
});

describe('all of one service', () => {
  test('is its note, where it is found, its codes and its sources', () => {
    const document = explainService('webex', 'es');
    expect(document.title).toBe('Webex');
    const markdown = toMarkdown(document);
    expect(markdown).toContain(TEXTS.es.services.webex.note);
    expect(markdown).toContain('Paquetes y direcciones: `webex`, `*.wbx2.com`.');
    expect(markdown).toContain(
      '| 4401 |  | Falló la autenticación; renueva el token | el servidor | tras volver a autenticarse |',
    );
    expect(markdown).toContain('[webex/webex-js-sdk#492](https://github.com/webex/webex-js-sdk/issues/492)');
  });

  test('has no table where there are no codes', () => {
    expect(explainService('action-cable', 'en').blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'list']);
  });
});

test('the list has every code of every service', () => {
  const { sections }: Document = listServices('en');
  expect(sections.map(({ id }) => id)).toEqual(Object.keys(SERVICES));
  for (const { id, title, blocks } of sections) {
    const codes = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([code]) => code) : []));
    expect(codes, title).toEqual(Object.keys(SERVICES[id as ServiceId].codes));
  }
});
