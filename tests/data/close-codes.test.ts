import { describe, expect, test } from 'vitest';

import {
  AGAINST_RECONNECT,
  AMBIGUOUS_ALIASES,
  CLOSE_CODES,
  CODE_RANGES,
  FAILURE_CODES,
  HTTP_COUNTERPARTS,
  LEGAL_ON_WIRE,
  ONE_SIDED_CODES,
} from '../../src/data/close-codes.js';
import { inRanges } from '../../src/data/ranges.js';
import { RUNTIMES } from '../../src/data/runtimes.js';
import { registry } from '../facts/index.js';

function sender(whoMaySend: string) {
  if (whoMaySend === 'none') return 'nobody';
  // 1011 is worded for servers in the RFC, the registry's name today is for both; nothing says who sends 3000, 3003, 3008.
  if (/either|undefined by the protocol/.test(whoMaySend)) return 'either';
  return whoMaySend.split(' ')[0];
}

const known = new Map(CLOSE_CODES.map((row) => [row.code, row]));

test('the codes are the registry, ascending', () => {
  expect(CLOSE_CODES.map(({ code, name }) => ({ code, name }))).toEqual(registry.codes.map(({ code, name }) => ({ code, name })));
  expect(CLOSE_CODES.map(({ code }) => code)).toEqual([...known.keys()].sort((a, b) => a - b));
  expect(CLOSE_CODES).toHaveLength(19);
});

describe.each(registry.codes)('$code', (fact) => {
  const row = known.get(fact.code);

  test('is sent by whom the registry says', () => {
    expect(row?.sentBy).toBe(sender(fact.who_may_send));
  });

  test('is on the wire or not', () => {
    expect(row?.onWire).toBe(fact.on_wire);
    expect(row?.onWire).toBe(inRanges(fact.code, LEGAL_ON_WIRE));
    expect(row?.sentBy === 'nobody').toBe(!fact.on_wire);
  });

  test('has the reconnect advice', () => {
    expect(row?.reconnect).toBe(fact.reconnect === 'after re-auth' ? 'after re-authentication' : fact.reconnect);
  });

  test('is sendable in browsers or not', () => {
    expect(inRanges(fact.code, RUNTIMES.browser.sendable)).toBe(fact.whatwg_close_allowed);
  });
});

test('application code chooses no code that nobody sends, nor 1002 and 1010', () => {
  expect(CLOSE_CODES.filter((row) => row.belongsTo === 'implementation').map(({ code }) => code)).toEqual([
    1002, 1004, 1005, 1006, 1010, 1015,
  ]);
});

test('a server asks its clients with these codes not to come back', () => {
  expect(AGAINST_RECONNECT.map(({ code }) => code)).toEqual([1000, 1002, 1003, 1007, 1008, 1009, 3000, 3003]);
});

test('every code of one side says what it means, and what the other side sends, which a browser can', () => {
  const oneSided = CLOSE_CODES.filter(({ sentBy }) => sentBy === 'client' || sentBy === 'server').map(({ code }) => code);
  expect(Object.keys(ONE_SIDED_CODES).map(Number)).toEqual(oneSided);
  for (const { instead } of Object.values(ONE_SIDED_CODES)) {
    expect(instead.filter(({ code }) => code < 3000 && known.get(code)?.sentBy !== 'either')).toEqual([]);
    expect(instead.some(({ code }) => inRanges(code, RUNTIMES.browser.sendable))).toBe(true);
  }
});

test('after a failure a server may send what is offered, and a browser its private counterpart', () => {
  for (const { server, client } of Object.values(FAILURE_CODES)) {
    expect(known.get(server)).toMatchObject({ sentBy: 'either', belongsTo: 'application' });
    expect(inRanges(client, [[4000, 4999]])).toBe(true);
  }
});

describe('names', () => {
  test('constants are UPPER_SNAKE and unique', () => {
    const constants = CLOSE_CODES.map(({ constant }) => constant);
    expect(constants).toEqual(constants.map((name) => name.replaceAll(/[^A-Z_]/g, '')));
    expect(new Set(constants).size).toBe(constants.length);
  });

  test('constants spell out the registry names', () => {
    const words = (text: string) => text.toUpperCase().match(/[A-Z]{3,}/g) ?? [];
    const short = new Map([
      ['RCVD', 'RECEIVED'],
      ['EXT', 'EXTENSION'],
    ]);
    for (const { name, constant } of CLOSE_CODES) {
      expect(
        constant.split('_').filter((word) => word.length > 2),
        name,
      ).toEqual(words(name).map((word) => short.get(word) ?? word));
    }
  });

  test('aliases are sorted, unique, and not the constant or an ambiguous name', () => {
    const all = CLOSE_CODES.flatMap(({ constant, aliases }) => [constant, ...aliases]);
    expect(new Set(all).size).toBe(all.length);
    for (const { aliases } of CLOSE_CODES) expect(aliases).toEqual([...aliases].sort());
    expect(all.filter((name) => name in AMBIGUOUS_ALIASES)).toEqual([]);
  });

  test('every name that a library gives a code is known for that code', () => {
    // Two names that Starlette gave to the wrong code and then renamed, and the registry's dashes around "Reserved".
    const misnamed = { ABNORMAL_CLOSURE: 1005, NO_STATUS_RCVD: 1004 } as Record<string, number>;
    const names = Object.entries(registry.alias_index).flatMap(([name, codes]) => {
      const plain = name.replaceAll(/^_+|_+$/g, '');
      return codes.filter((code) => misnamed[name] !== code).map((code) => `${plain} ${code}`);
    });
    const ours = [
      ...CLOSE_CODES.flatMap(({ code, constant, aliases }) => [constant, ...aliases].map((name) => `${name} ${code}`)),
      ...Object.entries(AMBIGUOUS_ALIASES).flatMap(([name, codes]) => codes.map((code) => `${name} ${code}`)),
    ];
    // The two that no library has a name for.
    const own = ['UNAUTHORIZED 3000', 'FORBIDDEN 3003'];
    expect(new Set(ours)).toEqual(new Set([...names, ...own]));
  });
});

describe('ranges', () => {
  test('cover 16 bits without a gap', () => {
    expect(CODE_RANGES[0]?.range[0]).toBe(0);
    expect(CODE_RANGES.at(-1)?.range[1]).toBe(65535);
    for (const [index, { range }] of CODE_RANGES.entries()) {
      expect(range[0]).toBe(index === 0 ? 0 : (CODE_RANGES[index - 1]?.range[1] ?? NaN) + 1);
    }
  });

  test('say the same as the registry', () => {
    const at = (code: number) => CODE_RANGES.find(({ range }) => inRanges(code, [range]));
    for (const fact of registry.ranges) {
      expect(at(fact.from)).toBe(at(fact.to));
      const onWire = at(fact.from)?.onWire;
      if (onWire === 'by code')
        expect([fact.from, fact.to]).toBeOneOf([
          [1000, 1015],
          [1016, 2999],
        ]);
      else expect(onWire).toBe(fact.on_wire);
    }
    expect(at(3000)?.registration).toBe('first come, first served');
    expect(at(4000)?.registration).toBe('private use');
    const registered = registry.ranges.find(({ from }) => from === 3000)?.registered;
    expect(CLOSE_CODES.filter(({ code }) => code >= 3000).map(({ code }) => code)).toEqual(registered);
  });

  test('what is legal on the wire is what the codes and ranges say', () => {
    for (let code = 0; code <= 65535; code++) {
      const block = CODE_RANGES.find(({ range }) => inRanges(code, [range]));
      const legal = block?.onWire === 'by code' ? known.get(code)?.onWire === true : block?.onWire;
      if (legal !== inRanges(code, LEGAL_ON_WIRE)) expect.fail(`${code}`);
    }
  });
});

describe('HTTP counterparts', () => {
  test('are legal, and registered or the status plus 4000', () => {
    for (const [status, codes] of Object.entries(HTTP_COUNTERPARTS)) {
      for (const code of codes) {
        expect(inRanges(code, LEGAL_ON_WIRE), `${status} → ${code}`).toBe(true);
        expect(code === Number(status) + 4000 || known.has(code), `${status} → ${code}`).toBe(true);
      }
    }
  });

  test('are the nearest statuses of the registered codes', () => {
    // The status is compared with these, but somebody who sends it by mistake means another code.
    const compared = new Set([1000, 1001, 1002, 1003, 1005, 1007, 1008, 1010, 1012, 1015]);
    for (const { code, http_analogue } of registry.codes) {
      const status = Number(/^\d{3}/.exec(http_analogue)?.[0]);
      if (!Number.isNaN(status) && !compared.has(code)) expect(HTTP_COUNTERPARTS[status], `${code}`).toContain(code);
    }
    // A bad message breaks the rules of the application, not those of the protocol.
    expect(HTTP_COUNTERPARTS[400]).toEqual([1008]);
  });
});
