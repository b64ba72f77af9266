import { ESLint } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

import { EXAMPLES, expectedFindings } from '../scripts/lib/examples.js';
import websocket from '../src/index.js';

const expected = expectedFindings();
const files = readdirSync(EXAMPLES).filter((file) => /\.[jt]s$/.test(file));
const recommended = Object.keys(websocket.configs.recommended.rules ?? {}).map((rule) => rule.replace('websocket/', ''));

/** Findings as the examples' comments write them, and whatever else ESLint has to say. */
async function findings(): Promise<string[]> {
  const eslint = new ESLint({
    cwd: fileURLToPath(EXAMPLES),
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{js,ts}'] },
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      websocket.configs.recommended,
    ],
  });
  const results = await eslint.lintFiles('.');
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, ruleId, message }) => `${path.basename(filePath)}:${line} ${ruleId?.replace('websocket/', '') ?? message}`,
      ),
    )
    .sort();
}

describe('the examples', () => {
  it('have exactly the findings that their comments expect, without types', async () => {
    expect(await findings()).toEqual(expected);
  });

  it.each(recommended)('have mistakes for %s in JavaScript and in TypeScript', (rule) => {
    const languages = expected
      .filter((entry) => entry.endsWith(` ${rule}`))
      .map((entry) => path.extname(entry.split(':')[0] ?? ''));
    expect([...new Set(languages)].sort()).toEqual(['.js', '.ts']);
  });

  it.each(files)('%s has right code beside the mistakes', (file) => {
    const lines = readFileSync(new URL(file, EXAMPLES), 'utf8').split('\n');
    const closes = lines.filter((line) => /\.close\([^)]/.test(line));
    expect(
      closes.filter((line) => line.includes('// expect: ')),
      'mistakes',
    ).not.toEqual([]);
    expect(
      closes.filter((line) => !line.includes('// expect: ')),
      'right code',
    ).not.toEqual([]);
  });
});
