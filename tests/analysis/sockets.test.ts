import { describe, expect, it } from 'vitest';
import type { Send } from '../../src/analysis/index.js';
import { analyse, analyseQuickly, sendsOf, shareProgram, unmark, type Lane } from './analyse.js';
import { HOLDS, type Hold } from './ways-to-hold-a-socket.js';
import { WAYS, type Way } from './ways-to-write-a-code.js';

const [LITERAL] = WAYS as readonly [Way, ...Way[]];
const [CONST] = HOLDS as readonly [Hold, ...Hold[]];

function textFor(hold: Hold, way: Way): { marked: string; code: string; ranges: ReadonlyMap<string, readonly [number, number]> } {
  const close = hold.code((receiver, call = (code) => `${receiver}.close(${code})`) => way.close(call));
  // A JSDoc comment must stay where it is, so what the code needs comes first, imports or not.
  const marked = `${way.prelude ?? ''}\n${close}\n`;
  return { marked, ...unmark(marked) };
}

shareProgram([...HOLDS.map((hold) => textFor(hold, LITERAL)), ...WAYS.map((way) => textFor(CONST, way))].map(({ code }) => code));

/** Whether a literal close code stands in the call, which lets a name count. */
function isTelling({ values }: Way): boolean {
  return values.some(({ value }) => typeof value === 'number' && value >= 1000 && value <= 4999);
}

function lanesOf(hold: Hold, way: Way): Lane[] {
  if (way.language === 'typed') return [];
  return hold.language === 'ts' || way.language === 'ts' ? ['typescript'] : ['espree', 'typescript'];
}

function seenFrom({ code: { values, absent, complete } }: Send) {
  return {
    values: values.map(({ value, place, node, report, name }) => ({
      value,
      place,
      number: node.range,
      report: report.range,
      ...(place === 'constant' ? {} : { name }),
    })),
    absent,
    complete,
  };
}

function expectedOf({ values, absent = false, complete = true }: Way, ranges: ReadonlyMap<string, readonly [number, number]>) {
  return {
    values: values.map(({ value, place, number = 'number', report = 'report' }) => ({
      value,
      place,
      number: ranges.get(number),
      report: ranges.get(report),
      ...(place === 'constant' ? {} : { name: null }),
    })),
    absent,
    complete,
  };
}

function check(hold: Hold, way: Way, lane: Lane): void {
  const { code, ranges } = textFor(hold, way);
  judge(hold, way, code, ranges, sendsOf(code, { lane }), lane === 'typed');
}

function judge(
  hold: Hold,
  way: Way,
  code: string,
  ranges: ReadonlyMap<string, readonly [number, number]>,
  sends: readonly Send[],
  isTyped: boolean,
): void {
  if (hold.evidence === 'name and code' && !isTelling(way)) {
    expect(sends.length, `a name alone is no evidence: ${code}`).toBe(0);
    return;
  }
  const [send] = sends;
  expect(sends.length, `sends found in: ${code}`).toBe(1);
  if (!send) return;
  expect({ role: send.role, runtimes: send.runtimes }, code).toEqual({ role: hold.role, runtimes: hold.runtimes });
  // With types it may be surer.
  expect(send.socket.certainty, code).toBeOneOf(isTyped ? ['certain', hold.certainty] : [hold.certainty]);
  if (!isTyped) expect(send.socket.evidence, code).toBeOneOf([hold.evidence, hold.or]);
  expect(seenFrom(send), code).toEqual(expectedOf(way, ranges));
  const names = send.code.values.map(({ name }) => name);
  for (const [index, { constant }] of way.values.entries()) if (constant !== undefined) expect(names[index], code).toBe(constant);
}

it('has at least forty ways to hold a socket and twenty to write a code, each with a name of its own', () => {
  expect(HOLDS.length).toBeGreaterThanOrEqual(40);
  expect(WAYS.length).toBeGreaterThanOrEqual(20);
  const keys = HOLDS.map(({ name, evidence }) => `${evidence}: ${name}`);
  expect(keys).toEqual([...new Set(keys)]);
  expect(WAYS.map(({ name }) => name)).toEqual([...new Set(WAYS.map(({ name }) => name))]);
});

describe('ways to hold a socket', () => {
  for (const hold of HOLDS)
    for (const lane of [...lanesOf(hold, LITERAL), 'typed'] as const) {
      it(`${hold.evidence}: ${hold.name} (${lane})`, () => {
        check(hold, LITERAL, lane);
      });
    }
});

describe('ways to write a code', () => {
  for (const way of WAYS)
    for (const lane of [...lanesOf(CONST, way), 'typed'] as const) {
      it(`${way.name} (${lane})`, () => {
        check(CONST, way, lane);
      });
    }
});

// How a socket is held has no say in what its code is, and the reverse: a pair must give what its halves give above. Each
// way to hold meets every second way to write, in turn, so that each way to write meets half of those to hold.
describe('ways to hold a socket, with ways to write a code', () => {
  type Ranges = ReadonlyMap<string, readonly [number, number]>;
  const untyped = WAYS.filter(({ language }) => language !== 'typed');
  const socketHalf = (sends: readonly Send[]): string =>
    JSON.stringify(sends.map(({ socket: { evidence, certainty }, role, runtimes }) => ({ evidence, certainty, role, runtimes })));
  const codeHalf = (sends: readonly Send[], ranges: Ranges): string => {
    const label = (range: readonly [number, number]): string =>
      [...ranges].find(([, [start, end]]) => start === range[0] && end === range[1])?.[0] ?? 'elsewhere';
    return sends
      .map(({ code: { values, absent, complete } }) =>
        [
          ...values.map(({ value, place, node, report, name }) =>
            [value, place, label(node.range), label(report.range), name].join(' '),
          ),
          absent,
          complete,
        ].join('; '),
      )
      .join(' | ');
  };
  const codes = untyped.map((way) => {
    const { code, ranges } = textFor(CONST, way);
    return codeHalf(analyseQuickly(code).facts?.sends ?? [], ranges);
  });
  for (const [at, hold] of HOLDS.entries()) {
    it(`${hold.evidence}: ${hold.name}`, () => {
      const failures: string[] = [];
      const alone = analyseQuickly(textFor(hold, LITERAL).code).facts?.sends ?? [];
      const needsCode = alone[0]?.socket.evidence === 'name and code';
      for (const [index, way] of untyped.entries()) {
        if ((index + at) % 2 === 1) continue;
        const { code, ranges } = textFor(hold, way);
        const sends = analyseQuickly(code).facts?.sends ?? [];
        const isExpected = alone.length > 0 && (!needsCode || isTelling(way));
        if (socketHalf(sends) !== socketHalf(isExpected ? alone : []))
          failures.push(`${way.name}: the socket is ${socketHalf(sends)}`);
        else if (isExpected && codeHalf(sends, ranges) !== codes[index])
          failures.push(`${way.name}: the code is ${codeHalf(sends, ranges)} instead of ${codes[index] ?? ''}`);
      }
      expect(failures.join('\n')).toBe('');
    });
  }
});

describe('the gate', () => {
  for (const hold of HOLDS) {
    it(`lets through ${hold.evidence}: ${hold.name}`, () => {
      const { code } = textFor(hold, LITERAL);
      expect(analyse(code, { lane: 'typescript' }).facts).not.toBeNull();
    });
  }
});
