import { describe, expect, test } from 'vitest';

import { CLOSE_CODES } from '../../src/data/close-codes.js';
import { CLOSE_CODE_TEXTS } from '../../src/data/texts/en/close-codes.js';
import { PAIR_TEXTS } from '../../src/data/texts/en/pairs.js';
import { COMPARED, renderCode, renderPair } from '../../src/reference/markdown.js';

const headings = (markdown: string | undefined) => markdown?.split('\n').filter((line) => line.startsWith('#'));

describe('a code', () => {
  test('in English', () => {
    const markdown = renderCode(1002, 'en', 2);
    expect(headings(markdown)).toEqual([
      '## 1002 (Protocol error)',
      '### Description',
      '### When you see it',
      '### How to fix it',
      '### Reconnect',
      '### How it differs',
    ]);
    expect(markdown).toContain(
      [
        '| Sent by | In a Close frame | Sendable from browsers | Reconnect |',
        '| --- | --- | --- | --- |',
        '| either side | yes | no | no |',
      ].join('\n'),
    );
    expect(markdown).toContain('\n- **1003 (Unsupported Data)**: 1003 is about');
  });

  test('in Spanish, one level deeper', () => {
    const markdown = renderCode(1012, 'es', 3);
    expect(headings(markdown)).toEqual([
      '### 1012 (Service Restart)',
      '#### Descripción',
      '#### Cuándo aparece',
      '#### Cómo solucionarlo',
      '#### Reconexión',
      '#### En qué se diferencia',
    ]);
    expect(markdown).toContain('| el servidor | sí | no | con espera creciente |');
    expect(markdown).toContain(
      '\n- Servidor: envíalo a todos antes de reiniciar, repartido en unos segundos si puedes.\n- Cliente: ',
    );
  });

  test.each([
    ['en', 1005, '| nobody | no | no | with backoff |'],
    ['en', 1008, '| either side | yes | no | after logging in again |'],
    ['en', 1010, '| client | yes | no | no |'],
    ['en', 1013, '| server | yes | no | with backoff |'],
    ['es', 1004, '| nadie | no | no | no |'],
    ['es', 1010, '| el cliente | sí | no | no |'],
    ['es', 3000, '| cualquiera | sí | sí | tras volver a autenticarse |'],
  ] as const)('in %s: the facts of %d', (locale, code, facts) => {
    const head = {
      en: '| Sent by | In a Close frame | Sendable from browsers | Reconnect |',
      es: '| Lo envía | En una trama de cierre | Se puede enviar desde el navegador | Reconexión |',
    };
    expect(renderCode(code, locale, 2)).toContain(`${head[locale]}\n| --- | --- | --- | --- |\n${facts}`);
  });

  test('holds all that is written about it', () => {
    for (const { code } of CLOSE_CODES) {
      const markdown = renderCode(code, 'en', 1);
      const { description, whenYouSeeIt, howToFix, reconnect, confusions } = CLOSE_CODE_TEXTS.codes[code] ?? {};
      for (const text of [description, ...(whenYouSeeIt ?? []), ...(howToFix ?? []), reconnect]) {
        expect(markdown).toContain(text);
      }
      for (const text of Object.values(confusions ?? {})) expect(markdown).toContain(text);
    }
  });

  test.each([
    [4401, '| either side | yes | yes | as the service says |', 4000],
    [3500, '| either side | yes | yes | as the service says |', 3000],
    [2000, '| nobody | no | no | no |', 1000],
    [401, '| nobody | no | no | no |', 0],
    [65535, '| nobody | no | no | no |', 5000],
  ])('%d has the text of its block, and no neighbours', (code, facts, block) => {
    const markdown = renderCode(code, 'en', 2);
    expect(markdown).toContain(facts);
    expect(markdown).toContain(CLOSE_CODE_TEXTS.ranges[block]?.description);
    expect(headings(markdown)).toEqual([
      `## ${code}`,
      '### Description',
      '### When you see it',
      '### How to fix it',
      '### Reconnect',
    ]);
  });

  test('must fit into 16 bits', () => {
    expect(() => renderCode(65536, 'en', 2)).toThrow('65536 is not a number of 16 bits');
  });
});

describe('a pair', () => {
  test('in English, in either order', () => {
    const markdown = renderPair(1001, 1012, 'en', 2);
    expect(renderPair(1012, 1001, 'en', 2)).toBe(markdown);
    expect(headings(markdown)).toEqual([
      '## 1001 (Going Away) vs 1012 (Service Restart)',
      '### Key differences',
      '### When to use each',
    ]);
    expect(markdown).toContain(
      [
        '|  | 1001 | 1012 |',
        '| --- | --- | --- |',
        '| Sent by | either side | server |',
        '| In a Close frame | yes | yes |',
        '| Sendable from browsers | no | no |',
        '| Reconnect | with backoff | with backoff |',
      ].join('\n'),
    );
  });

  test('in Spanish', () => {
    const markdown = renderPair(1008, 4401, 'es', 1);
    expect(headings(markdown)).toEqual([
      '# 1008 (Policy Violation) frente a 4401',
      '## Diferencias clave',
      '## Cuándo usar cada uno',
    ]);
    expect(markdown).toContain('| Reconexión | tras volver a autenticarse | según el servicio |');
  });

  test('of something that is no code has no table', () => {
    const markdown = renderPair('HTTP 401', 4401, 'en', 2);
    expect(headings(markdown)?.[0]).toBe('## HTTP 401 vs 4401');
    expect(markdown).not.toContain('|');
  });

  test('holds all that is written about it', () => {
    expect(COMPARED).toEqual(PAIR_TEXTS.map(({ pair }) => pair));
    for (const { pair, keyDifferences, whenToUse } of PAIR_TEXTS) {
      const markdown = renderPair(...pair, 'en', 2) ?? '';
      for (const text of [...keyDifferences, ...Object.values(whenToUse)]) expect(markdown).toContain(text);
      for (const side of pair) expect(markdown).toContain(`**: ${whenToUse[side] ?? ''}`);
    }
  });

  test('that nobody wrote is undefined', () => {
    expect(renderPair(1000, 1014, 'en', 2)).toBeUndefined();
    expect(renderPair(1000, 1000, 'en', 2)).toBeUndefined();
  });
});
