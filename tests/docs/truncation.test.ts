import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { REASON_BYTES } from '../../src/data/runtimes.js';
import { blocksOf, lint } from './blocks.js';

const RULE = 'valid-close-reason';
const blocks = blocksOf(`docs/rules/${RULE}.md`);

/** The helper as the page shows it. */
function shownHelper(): (text: string) => string {
  const code = blocks.map((block) => block.code).find((each) => each.includes('function limitCloseReason('));
  const source = /function limitCloseReason\([^]*?\n\}/.exec(code ?? '')?.[0];
  if (source === undefined) throw new Error('the page shows no limitCloseReason');
  return runInThisContext(`(${source})`) as (text: string) => string;
}

/** What the rule writes in place of `error.message` in the page's first example. */
function suggested(): (text: string) => string {
  const [first] = blocks;
  const fix = first && lint(first, 'espree', [RULE])[0]?.suggestions?.[0]?.fix;
  if (!fix) throw new Error('the first example has no suggestion');
  return runInThisContext(`(message) => { const error = { message }; return ${fix.text}; }`) as (text: string) => string;
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** As the helper should do it, character by character. Lone surrogates are sent as U+FFFD. */
function longestBeginning(text: string): string {
  let beginning = '';
  for (const character of text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')) {
    if (bytesOf(beginning + character) > REASON_BYTES) break;
    beginning += character;
  }
  return beginning;
}

const CHARACTERS = { 'one byte': 'a', 'two bytes': 'é', 'three bytes': '€', 'four bytes': '😀', 'a lone surrogate': '\ud83d' };
const texts = Object.entries(CHARACTERS).flatMap(([kind, character]) =>
  // Every place at which the cut can meet the character.
  Array.from({ length: 8 }, (_, missing) => [`${REASON_BYTES - missing} bytes, then ${kind}`, 'a'.repeat(REASON_BYTES - missing) + character.repeat(4)] as const),
);

describe.each([
  ['the helper of the page', shownHelper()],
  ['the suggestion', suggested()],
])('%s', (_name, cut) => {
  it.each(texts)('cuts between characters and leaves out no more than it must: %s', (_place, text) => {
    expect(bytesOf(cut(text))).toBeLessThanOrEqual(REASON_BYTES);
    expect(cut(text)).toBe(longestBeginning(text));
  });

  it.each(['', 'done', 'é€😀', 'a'.repeat(REASON_BYTES), '€'.repeat(41)])('leaves a text that fits as it is: %s', (text) => {
    expect(cut(text)).toBe(text);
  });
});

it('cutting bytes alone lets a text grow over the limit again', () => {
  const text = `${'a'.repeat(REASON_BYTES - 1)}é`;
  const decoded = Buffer.from(text).subarray(0, REASON_BYTES).toString();
  expect(bytesOf(decoded)).toBe(REASON_BYTES + 2);
});

it('cutting UTF-16 units leaves a text that is too long', () => {
  expect(bytesOf('€'.repeat(200).slice(0, REASON_BYTES))).toBe(3 * REASON_BYTES);
  expect(bytesOf('€'.repeat(200).slice(0, 41))).toBe(REASON_BYTES);
});
