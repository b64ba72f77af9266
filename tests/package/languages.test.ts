import css from '@eslint/css';
import json from '@eslint/json';
import { ESLint, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';

import { root, ruleNames, websocket } from './built.js';

// The config without `files` holds for these files as well, and words in them say what a rule might listen to.
const files = {
  'data.json': '{ "call": "new WebSocket(url).close(1002)", "ws": [1000, 1006] }\n',
  'style.css': '.WebSocket::after { content: "ws.close(1002); socket.onclose = 1006" }\n',
};

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: defineConfig([
    websocket.configs.all,
    { files: ['**/*.json'], plugins: { json }, language: 'json/json' },
    { files: ['**/*.css'], plugins: { css }, language: 'css/css' },
  ]),
});

describe.each(Object.entries(files))('%s beside a config without `files`', (file, text) => {
  it('has the rules turned on', async () => {
    const config = (await eslint.calculateConfigForFile(file)) as Linter.Config;
    expect(Object.keys(config.rules ?? {}).sort()).toEqual(ruleNames.map((rule) => `websocket/${rule}`).sort());
  });

  it('is linted to its end with nothing to report', async () => {
    const [result] = await eslint.lintText(text, { filePath: file });
    expect(result?.messages).toEqual([]);
  });
});
