import { describe, expect, test } from 'vitest';

import { CODE_DETAILS } from '../../src/data/code-details.js';
import { CLOSE_CODES, type RegisteredCode } from '../../src/data/close-codes.js';
import { PAIRS } from '../../src/data/pairs.js';
import { SERVICES } from '../../src/data/services.js';
import { TEXTS } from '../../src/data/texts/index.js';
import { codesNamed, explainBlock, explainCode, knownNames, listCodes } from '../../src/reference/codes.js';
import type { Block, Document } from '../../src/reference/document.js';
import { toMarkdown } from '../../src/reference/markdown.js';

const ids = ({ sections }: Document) => sections.map(({ id }) => id);
const blocksOf = (document: Document, id: string): readonly Block[] =>
  document.sections.find((each) => each.id === id)?.blocks ?? [];
const textOf = (document: Document, id: string) => toMarkdown({ title: '', blocks: blocksOf(document, id), sections: [] });
const ALL = [
  'description',
  'whenYouSeeIt',
  'howToFix',
  'whoSendsIt',
  'runtimes',
  'reconnect',
  'services',
  'names',
  'compareWith',
  'rules',
  'sources',
];

describe('a code', () => {
  test('has its sections in the order of the reference', () => {
    const document = explainCode(1002, 'en');
    expect(document.title).toBe('1002 (Protocol error)');
    expect(ids(document)).toEqual(ALL);
    expect(document.sections.map(({ title }) => title)).toEqual([
      'Description',
      'When you see it',
      'How to fix it',
      'Who sends it',
      'In your runtime',
      'Reconnect?',
      'What services mean by it',
      'Names in libraries',
      'Compare with',
      'Related rules',
      'Sources',
    ]);
  });

  test('in Spanish', () => {
    const titles = explainCode(1002, 'es').sections.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(['Descripción', 'Cuándo lo verás', 'Cómo solucionarlo']);
  });

  test.each([
    ['en', 1005, ['nobody', 'no', 'throws `InvalidAccessError`', 'throws `TypeError`', 'yes', 'with backoff', '204']],
    ['en', 1006, ['nobody', 'no', 'throws `InvalidAccessError`', 'throws `TypeError`', 'no', 'with backoff', 'none']],
    ['en', 1008, ['either side', 'yes', 'throws `InvalidAccessError`', 'sent', 'yes', 'after logging in again', '403']],
    ['en', 1010, ['client', 'yes', 'throws `InvalidAccessError`', 'sent', 'yes', 'no', '426']],
    ['en', 4401, ['either side', 'yes', 'sent', 'sent', 'yes', 'as the service says', 'none']],
    ['en', 401, ['nobody', 'no', 'throws `InvalidAccessError`', 'throws `TypeError`', 'no', 'no', 'none']],
    ['es', 1013, ['el servidor', 'sí', 'lanza `InvalidAccessError`', 'se envía', 'sí', 'con espera creciente', '503']],
    ['es', 3000, ['cualquiera', 'sí', 'se envía', 'se envía', 'sí', 'tras volver a autenticarse', '401']],
  ] as const)('in %s: the facts of %d', (language, code, facts) => {
    const [block] = explainCode(code, language).blocks;
    const rows = block?.kind === 'table' ? block.rows : [];
    expect(rows.slice(0, -1).map(([, value]) => value)).toEqual(facts);
    expect(rows[0]?.[0]).toBe(TEXTS[language].labels.facets.sentBy);
  });

  test('says all that is written about it', () => {
    for (const { code } of CLOSE_CODES) {
      const markdown = toMarkdown(explainCode(code, 'en'));
      const { description, whenYouSeeIt, howToFix, whoSendsIt, reconnect, confusions } = TEXTS.en.codes[code as RegisteredCode];
      const items = Object.values(howToFix).flat();
      for (const text of [description, ...whenYouSeeIt, ...items, whoSendsIt, reconnect, ...Object.values(confusions)]) {
        expect(markdown).toContain(text);
      }
      for (const name of Object.values(CODE_DETAILS[code as RegisteredCode].names)) expect(markdown).toContain(`\`${name}\``);
    }
  });

  test('says what to do by where it is done', () => {
    const titles = blocksOf(explainCode(1006, 'en'), 'howToFix').map((block) => block.kind === 'list' && block.title);
    expect(titles).toEqual(['Client', 'Server', 'Proxy']);
    const [client] = blocksOf(explainCode(1003, 'es'), 'howToFix');
    expect(client).toMatchObject({ title: 'Cliente' });
    expect(textOf(explainCode(1003, 'es'), 'howToFix')).not.toContain('Proxy');
  });

  test('leads to its comparisons: those with a difference first, then the others', () => {
    const [differences, others] = blocksOf(explainCode(1000, 'en'), 'compareWith');
    const items = differences?.kind === 'list' ? differences.items : [];
    expect(items[0]).toBe(
      '[1001 (Going Away)](pair:1000-vs-1001): 1001 ends a session that was not finished: a side is leaving.',
    );
    const rest = others?.kind === 'paragraph' ? others.text : '';
    expect(rest).toContain('[1000 (Normal Closure) vs 1002 (Protocol error)](pair:1000-vs-1002)');
    expect(rest).not.toContain('1000-vs-1001');
    // 1015 is mistaken for 1010, which nobody compared: the link leads to the code.
    expect(textOf(explainCode(1015, 'en'), 'compareWith')).toContain('1010');
  });

  test('names the rules that are about it, also those about its block', () => {
    expect(textOf(explainCode(1002, 'en'), 'rules')).toContain('websocket/no-protocol-close-code');
    expect(textOf(explainCode(4401, 'en'), 'rules')).toContain('websocket/prefer-close-code-constant');
    expect(textOf(explainCode(401, 'en'), 'rules')).toContain('websocket/no-unsendable-close-code');
    expect(textOf(explainCode(1001, 'en'), 'rules')).not.toContain('no-protocol-close-code');
  });

  test('begins with the services, where the number has no name of its own', () => {
    expect(explainCode(4401, 'en').sections[0]?.id).toBe('services');
    expect(explainCode(4777, 'en').sections[0]?.id).toBe('description');
    expect(explainCode(3000, 'en').sections[0]?.id).toBe('description');
  });

  test('says what services mean by it', () => {
    const [block] = blocksOf(explainCode(4401, 'en'), 'services');
    const rows = block?.kind === 'table' ? block.rows : [];
    expect(rows.map(([name]) => name)).toEqual([
      '[graphql-ws](service:graphql-ws)',
      '[Hocuspocus / Tiptap Collaboration](service:hocuspocus)',
      '[Webex](service:webex)',
    ]);
    expect(rows[1]).toEqual([
      '[Hocuspocus / Tiptap Collaboration](service:hocuspocus)',
      'Unauthorized',
      'The login is missing or failed',
      'server',
      'after logging in again',
    ]);
    expect(blocksOf(explainCode(1010, 'en'), 'services')).toEqual([]);
  });

  test('that is not registered has the text of its block', () => {
    const document = explainCode(4401, 'en');
    expect(document.title).toBe('4401');
    expect(textOf(document, 'description')).toContain(TEXTS.en.blocks[4000].description);
    expect(textOf(explainCode(2000, 'en'), 'description')).toContain(TEXTS.en.blocks[1000].description);
    expect(ids(document)).not.toContain('names');
  });

  test('must fit into 16 bits', () => {
    expect(() => explainCode(65536, 'en')).toThrow('65536 is not a number of 16 bits');
    expect(explainCode(65535, 'en').title).toBe('65535');
  });
});

describe('a block', () => {
  test.each([
    [0, '0–999'],
    [999, '0–999'],
    [2999, '1016–2999'],
    [3000, '3000–3999'],
    [4500, '4000–4999'],
    [65535, '5000–65535'],
  ])('of %d is %s', (code, title) => {
    expect(explainBlock(code, 'en').title).toBe(title);
  });

  test('names every code of it that a service uses', () => {
    const [block] = blocksOf(explainBlock(4000, 'en'), 'services');
    const rows = block?.kind === 'table' ? block.rows : [];
    const used = new Set(
      Object.values(SERVICES)
        .flatMap(({ codes }) => Object.keys(codes))
        .filter((code) => code >= '4000'),
    );
    expect(rows.map(([code]) => code)).toEqual([...used].sort());
    expect(rows.find(([code]) => code === '4401')?.[1]).toBe(
      '[graphql-ws](service:graphql-ws), [Hocuspocus / Tiptap Collaboration](service:hocuspocus), [Webex](service:webex)',
    );
    expect(blocksOf(explainBlock(0, 'en'), 'services')).toEqual([]);
  });
});

describe('a name', () => {
  test.each([
    ['GOING_AWAY', [1001]],
    ['going away', [1001]],
    ['CLOSE_GOING_AWAY', [1001]],
    ['EndpointUnavailable', [1001]],
    ['WS_1008_POLICY_VIOLATION', [1008]],
    ['StatusBadGateway', [1014]],
    ['Message Too Big', [1009]],
    ['WEB_SOCKET_SUCCESS_CLOSE_STATUS', []],
    ['BAD_DATA', [1003, 1007]],
    ['CLOSE_TOO_LARGE', [1004, 1009]],
    ['NORMAL', [1000]],
    ['STATUS', [1005]],
    ['nothing', []],
    ['', []],
  ])('%s is of %j', (name, codes) => {
    expect(codesNamed(name)).toEqual(codes);
  });

  test('that is known is of a code', () => {
    expect(knownNames().length).toBeGreaterThan(60);
    for (const name of knownNames()) expect(codesNamed(name), name).not.toEqual([]);
  });
});

describe('the list', () => {
  test('has every code, block and comparison', () => {
    const [codes, blocks, pairs] = listCodes('es').sections;
    const size = (block: Block | undefined) =>
      block?.kind === 'table' ? block.rows.length : block?.kind === 'list' ? block.items.length : 0;
    expect([size(codes?.blocks[0]), size(blocks?.blocks[0]), size(pairs?.blocks[0])]).toEqual([19, 5, PAIRS.length]);
  });

  test('says of each what it means', () => {
    const [block] = listCodes('es').sections[0]?.blocks ?? [];
    const rows = block?.kind === 'table' ? block.rows : [];
    expect(rows[1]).toEqual([
      '[1001](code:1001-going-away)',
      'Going Away',
      TEXTS.es.codes[1001].summary,
      'cualquiera',
      'lanza `InvalidAccessError`',
      'con espera creciente',
    ]);
  });
});
