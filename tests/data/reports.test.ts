import { describe, expect, test } from 'vitest';

import { inRanges } from '../../src/data/ranges.js';
import { REPORTS, type Ending, type Shown } from '../../src/data/reports.js';
import { RUNTIMES, type RuntimeId } from '../../src/data/runtimes.js';
import { closeEvents, matrix } from '../facts/index.js';

const received = new Map(matrix.runtimes.map((row) => [row.id, row]));
const measured = REPORTS.flatMap((report) => report.measured.map((row) => ({ report, title: report.title, row })));

/** `1006 unclean`; without the second word where the measured row had no `wasClean`. */
const format = ({ code, clean }: Shown, withClean: boolean): string =>
  clean === undefined || !withClean ? `${code}` : `${code} ${clean ? 'clean' : 'unclean'}`;

/** What a row showed for a frame: `N` is the code that was sent, and a reason may stand between. */
function parse(shown: string, sent: string): string {
  const [, code = '', clean = ''] = /^(\d+|N)\b.*?(\bclean|\bunclean)?$/.exec(shown.replaceAll(/ ".*"/g, '')) ?? [];
  return `${code === 'N' ? sent : code} ${clean}`.trim();
}

test('every row that was measured with frames is told of once, but for streams', () => {
  const rows = matrix.runtimes.map(({ id }) => id).filter((id) => !id.startsWith('wss-'));
  expect(measured.map(({ row }) => row).sort()).toEqual(rows.sort());
});

test('every runtime is told of', () => {
  const told = new Set(REPORTS.map(({ runtime }) => runtime));
  expect((Object.keys(RUNTIMES) as RuntimeId[]).filter((id) => !told.has(id))).toEqual([]);
});

test('titles are unique, and carry the version that was measured', () => {
  expect(new Set(REPORTS.map(({ title }) => title)).size).toBe(REPORTS.length);
  for (const { title, measured: rows } of REPORTS) {
    // The first row is the one that the title names; the others behave as it does.
    const [version] = /\d+(?:\.\d+)?(?:–\d+)?/.exec(title.replace(/Workers.*|w3cwebsocket/, '')) ?? [];
    if (version === undefined || rows[0] === undefined) continue;
    const [from = NaN, to = from] = version.split('–').map(Number);
    const actual = received.get(rows[0])?.version ?? '';
    const numbers = (actual.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
    expect(
      numbers.some((number) => number >= from && number < Math.floor(to) + 1),
      `${title}: ${actual}`,
    ).toBe(true);
  }
});

describe.each(measured)('$title, as $row', ({ report, row }) => {
  const fact = received.get(row);

  test('shows what was measured for each frame', () => {
    const wrong: string[] = [];
    for (const [outcome, frames] of Object.entries(fact?.received ?? {})) {
      const [shown = ''] = outcome.split(' | ');
      const withClean = shown.includes('clean');
      for (const frame of frames) {
        if (!/^(?:\d+|empty)$/.test(frame)) continue;
        const code = Number(frame);
        const { empty, replaced, clean } = report;
        const asSent: Shown = { code, ...(clean === undefined ? {} : { clean: clean === 'for 1000' ? code === 1000 : clean }) };
        const ours = frame === 'empty' ? empty : replaced && inRanges(code, replaced.codes) ? replaced.by : asSent;
        const told = ours && format(ours, withClean);
        if (told !== parse(shown, frame)) wrong.push(`${frame}: ${told ?? 'nothing'}, measured ${parse(shown, frame)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('shows what was measured for a connection that is lost', () => {
    const [shown] = Object.entries(fact?.received ?? {}).find(([, frames]) => frames.includes('fin')) ?? [];
    const { dropped } = report.endings;
    if (shown === undefined || dropped == null || dropped === 'own code') return;
    expect(format(dropped, shown.includes('clean'))).toBe(parse(shown.split(' | ')[0] ?? '', ''));
  });
});

describe('where no frame comes', () => {
  const endings = ['dropped', 'unauthorized', 'refused', 'tls', 'cancelled', 'unanswered'] as const satisfies readonly Ending[];

  test.each(closeEvents.rows)('$id shows what was measured', (fact) => {
    const report = REPORTS.find(({ measured: rows }) => rows.includes(fact.id));
    for (const ending of endings) {
      const theirs = fact[ending];
      const ours = report?.endings[ending];
      if (ours === undefined) expect.fail(`${ending} is not told of`);
      else if (ours === null) expect(theirs).toMatch(/^no event/);
      else if (ours === 'own code') expect(theirs).toMatch(/^4001\b/);
      else {
        const late = ending === 'unanswered' ? ` after ${report?.patience ?? NaN} s` : '';
        expect(theirs).toBe(`${format(ours, theirs.includes('clean'))}${late}`);
      }
    }
  });

  test('only what was measured is told of', () => {
    const rows = new Set(closeEvents.rows.map(({ id }) => id));
    const told = REPORTS.filter(({ endings: own }) => Object.keys(own).some((ending) => ending !== 'dropped'));
    for (const { title, measured: own } of told)
      expect(
        own.some((row) => rows.has(row)),
        title,
      ).toBe(true);
  });
});

test('what is shown is what the rules take to be possible', () => {
  for (const { title, runtime, empty, endings, replaced } of REPORTS) {
    const shown = [empty, replaced?.by, ...Object.values(endings)].flatMap((each) =>
      each && each !== 'own code' ? [each.code] : [],
    );
    for (const code of shown) expect(inRanges(code, RUNTIMES[runtime].received), `${title}: ${code}`).toBe(true);
  }
});
