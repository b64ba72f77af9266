import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { root, websocket } from './built.js';

const folder = mkdtempSync(join(tmpdir(), 'oxlint-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(['recommended', 'strict'] as const)('oxlint/%s.json', (name) => {
  const file = join(root, 'oxlint', `${name}.json`);

  it('says what the config of that name says', () => {
    const config = JSON.parse(readFileSync(file, 'utf8')) as { rules: unknown };
    expect(config.rules).toEqual(websocket.configs[name].rules);
  });

  it('is a config that oxlint can extend from anywhere, and that finds', () => {
    writeFileSync(join(folder, 'client.js'), 'const ws = new WebSocket("wss://example.org");\nws.close(1002);\n');
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ extends: [file], env: { browser: true } }));
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code }) => code)).toContain('websocket(no-protocol-close-code)');
  });
});
