import { describe, expect, test } from 'vitest';

import { REPORTS } from '../../src/data/reports.js';
import { RUNTIMES } from '../../src/data/runtimes.js';
import { TEXTS } from '../../src/data/texts/index.js';
import type { Document } from '../../src/reference/document.js';
import { explainRuntimes, runtimeRows } from '../../src/reference/runtimes.js';

const row = (code: number, runtime: string) => runtimeRows(code).find((each) => each.runtime === runtime);
const rowsOf = (document: Document, id?: string) => {
  const [block] = (id === undefined ? document : document.sections.find((each) => each.id === id))?.blocks ?? [];
  return block?.kind === 'table' ? block.rows : [];
};

describe('the rows of a code', () => {
  test('are one for each runtime', () => {
    expect(runtimeRows(1001).map(({ runtime }) => runtime)).toEqual(REPORTS.map(({ title }) => title));
  });

  test('say what close() does and what is shown', () => {
    expect(row(1001, 'Chromium 156')).toEqual({
      runtime: 'Chromium 156',
      environment: 'browser',
      close: [{ effect: 'throws', error: 'InvalidAccessError' }],
      shown: { frame: { code: 1001, clean: true } },
    });
    expect(row(1012, 'WebKitGTK 2.50')?.shown).toEqual({ frame: { code: 1006, clean: false } });
    expect(row(1014, 'Deno 2.9')?.shown).toEqual({ frame: { code: 0, clean: false } });
    expect(row(401, 'Bun.serve')?.close).toEqual([{ effect: 'sent' }]);
    expect(row(401, 'Chromium 156')?.shown).toEqual({ frame: { code: 401, clean: true } });
    expect(row(1000, 'websocket 1.0, w3cwebsocket')?.shown).toEqual({ frame: { code: 1000, clean: true } });
    expect(row(1001, 'websocket 1.0, w3cwebsocket')?.shown).toEqual({ frame: { code: 1001, clean: false } });
    expect(row(1001, 'React Native')?.shown).toEqual({});
  });

  test('tell what stands behind the codes that no frame carries', () => {
    expect(row(1005, 'faye-websocket 0.11')?.shown).toEqual({ empty: { code: 1000 } });
    expect(row(1006, 'Deno 2.9')?.shown).toEqual({ dropped: { code: 0, clean: false }, unauthorized: { code: 0, clean: false } });
    expect(row(1006, 'Node 22')?.shown).toEqual({ dropped: { code: 1006, clean: false }, unauthorized: null });
    expect(row(1015, 'Firefox 153')?.shown).toEqual({ tls: { code: 1015, clean: false } });
  });
});

describe('the table of one code', () => {
  test('in English', () => {
    const rows = rowsOf(explainRuntimes('en', 1012));
    expect(rows[0]).toEqual(['Chromium 156', 'throws `InvalidAccessError`', '1012, clean']);
    expect(rows.find(([name]) => name === 'Bun.serve')).toEqual(['Bun.serve', 'sent', '1012']);
    expect(rows.find(([name]) => name === 'React Native')).toEqual(['React Native', 'sent', '—']);
  });

  test('in Spanish', () => {
    expect(rowsOf(explainRuntimes('es', 1006)).find(([name]) => name === 'Node 22')).toEqual([
      'Node 22',
      'lanza `InvalidAccessError`',
      '1006, no limpio',
      'sin evento de cierre',
    ]);
  });

  test('says that a peer fails where an illegal code goes out', () => {
    expect(rowsOf(explainRuntimes('en', 1016)).find(([name]) => name?.startsWith('Deno.up'))?.[1]).toBe(
      'sent, and the peer fails the connection',
    );
    const [, close, lost] = rowsOf(explainRuntimes('en', 1006)).find(([name]) => name?.endsWith('drop()')) ?? [];
    expect([close, lost]).toEqual(['sent, and the peer fails the connection', '1006']);
  });
});

describe('the table of all', () => {
  const document = explainRuntimes('en');

  test('has every runtime whose close() was measured or read, once', () => {
    const ids = rowsOf(document, 'closing').map(([, id]) => id?.replaceAll('`', ''));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(RUNTIMES).sort());
  });

  test.each([
    [
      '`bun-server`',
      [
        'Bun.serve',
        '`bun-server`',
        '1–1004, 1007–65535',
        '0: empty frame (peer sees 1005); 1005–1006: empty frame (peer sees 1005)',
        'cut to 123 bytes',
        'sent as 1000',
        'sent as 1000',
        '—',
      ],
    ],
    [
      '`ws`',
      [
        'ws 8',
        '`ws`',
        '1000–1003, 1007–1014, 3000–4999',
        'throws `TypeError`',
        'throws `RangeError`',
        'empty frame (peer sees 1005)',
        'empty frame (peer sees 1005)',
        '`OPEN` or `CLOSING`',
      ],
    ],
    [
      '`websocket-drop`',
      [
        'websocket, connection.drop()',
        '`websocket-drop`',
        '0–65535',
        'none',
        'sent whole',
        'sent as 1002',
        'sent as 1002',
        '`OPEN`',
      ],
    ],
    [
      '`workerd`',
      [
        'Cloudflare Workers',
        '`workerd`',
        '1000–1003, 1007–1014, 1016–4999',
        'throws `InvalidAccessError`',
        'throws `SyntaxError` or sent whole',
        'empty frame (peer sees 1005)',
        'throws `InvalidAccessError`',
        '`OPEN`',
      ],
    ],
  ])('%s', (id, cells) => {
    expect(rowsOf(document, 'closing').find(([, each]) => each === id)).toEqual(cells);
  });

  test('says what is shown for received codes, and where none comes', () => {
    expect(rowsOf(document, 'received').find(([name]) => name === 'Firefox 153')).toEqual([
      'Firefox 153',
      'none',
      '',
      '1005, clean',
    ]);
    expect(rowsOf(document, 'received').find(([name]) => name === 'ws 6')).toEqual([
      'ws 6',
      '0–999, 1004–1006, 1014–2999, 5000–65535',
      '1002, unclean',
      '1005, clean',
    ]);
    expect(rowsOf(document, 'endings').find(([name]) => name === 'Firefox 153')).toEqual([
      'Firefox 153',
      '1006, unclean',
      '1006, unclean',
      '1006, unclean',
      '1015, unclean',
      '1006, unclean',
      '1006, unclean after 20 s',
    ]);
    expect(
      rowsOf(document, 'endings')
        .find(([name]) => name === 'Chromium 156')
        ?.at(-1),
    ).toBe('no close event');
  });

  test('tells every surprise', () => {
    const { blocks = [] } = document.sections.find(({ id }) => id === 'surprises') ?? {};
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(Object.values(TEXTS.en.surprises));
  });
});
