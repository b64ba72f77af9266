import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../scripts/docs/pages.js';
import { blocksOf, evaluateConfig, fix, isConfig, lanesOf, lint, placeOf, readPage, type Block, type Lane } from './blocks.js';

const WRONG = 'A wrong setting';

const pages = PAGES.map(({ path }) => path).filter((path) => !path.startsWith('docs/rules/'));
const blocks = pages.flatMap(blocksOf);

const inLanes = (wanted: readonly Block[]) => wanted.flatMap((block) => lanesOf(block).map((lane) => [placeOf(block), lane, block] as const));

const marked = blocks.filter(({ verdict }) => verdict !== null);
const texts = (block: Block, lane: Lane): string[] => lint(block, lane, block.rules).map(({ line, messageId, message }) => `${line}: ${messageId ?? 'not linted'}: ${message}`);

describe('an example outside of the rules’ pages', () => {
  it('that is marked says which rules it is about', () => {
    expect(marked.filter(({ rules }) => rules.length === 0).map(placeOf)).toEqual([]);
  });

  it.each(inLanes(marked.filter(({ verdict }) => verdict === 'reported')))('%s is reported (%s)', (_place, lane, block) => {
    const found = texts(block, lane);
    expect(found).not.toEqual([]);
    for (const text of found) expect(text).not.toContain('not linted');
  });

  it.each(inLanes(marked.filter(({ verdict }) => verdict !== 'reported')))('%s is left alone (%s)', (_place, lane, block) => {
    expect(texts(block, lane)).toEqual([]);
  });

  it.each(inLanes(marked.filter(({ verdict, config }) => verdict !== 'fixed' && config !== null)))('%s would fare otherwise without the config above (%s)', (_place, lane, block) => {
    expect(texts({ ...block, config: null }, lane)).not.toEqual(texts(block, lane));
  });

  it.each(
    blocks.flatMap((block, index) => {
      const before = blocks[index - 1];
      return block.verdict === 'fixed' && before ? lanesOf(block).map((lane) => [placeOf(block), lane, block, before] as const) : [];
    }),
  )('%s is what --fix makes of the block before (%s)', (_place, lane, block, before) => {
    expect(fix(before, lane, before.rules)).toBe(block.code);
  });

  it.each(inLanes(blocks.filter(({ verdict }) => verdict === null)))('%s parses (%s)', (_place, lane, block) => {
    expect(lint({ ...block, config: null }, lane, []).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it.each(blocks.filter(({ code, section }) => isConfig(code) && section !== WRONG).map((block) => [placeOf(block), block] as const))('%s is a config that ESLint takes, and that lints', async (_place, block) => {
    const eslint = new ESLint({ cwd: '/project', overrideConfigFile: true, overrideConfig: evaluateConfig(block.code) });
    const [result] = await eslint.lintText('const socket = new WebSocket(url);\nsocket.close(1006);\n', { filePath: '/project/example.js' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('websocket/no-unsendable-close-code');
  });
});

it('the wrong setting of docs/settings.md stops the run with the error that is shown', async () => {
  const block = blocks.find(({ code, section }) => isConfig(code) && section === WRONG);
  const shown = /^```text\n(.+)\n```$/m.exec(readPage('docs/settings.md').split(`## ${WRONG}`)[1] ?? '')?.[1];
  const eslint = new ESLint({ cwd: '/project', overrideConfigFile: true, overrideConfig: evaluateConfig(block?.code ?? '') });
  expect(shown).toBeDefined();
  await expect(eslint.lintText('new WebSocket(url).close();', { filePath: '/project/example.js' })).rejects.toThrow(shown);
});
