import { ESLint, type Linter, type Rule } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';

import { configNames, manifest, ruleNames, root, websocket, wholePlugin } from './built.js';

async function rulesUnder(config: Linter.Config[], file = 'index.js') {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
  const { rules } = (await eslint.calculateConfigForFile(file)) as { rules?: Linter.RulesRecord };
  return rules ?? {};
}

const severity = (entry: unknown) => [entry].flat()[0];

describe('the plugin object', () => {
  it('is what require gives', () => {
    expect(Object.keys(websocket).sort()).toEqual(['configs', 'meta', 'rules']);
    expect(ruleNames).not.toEqual([]);
  });

  it('is what import gives', async () => {
    const url = new URL('../../dist/index.js', import.meta.url).href;
    const imported = (await import(/* @vite-ignore */ url)) as { default: { meta: unknown } };
    expect(imported.default.meta).toEqual(websocket.meta);
  });

  it('is what the whole plugin is, but for the code that is loaded later', () => {
    const described = (plugin: typeof websocket): unknown => ({
      meta: plugin.meta,
      rules: Object.entries(plugin.rules).map(([name, { meta }]) => [name, meta]),
      configs: Object.entries(plugin.configs).map(([name, { rules }]) => [name, rules]),
    });
    expect(described(websocket)).toEqual(described(wholePlugin));
    expect(wholePlugin).not.toBe(websocket);
  });

  it('carries the name and version of its package, which are part of the key of ESLint’s cache', () => {
    expect(websocket.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: 'websocket' });
  });

  it.each(ruleNames)('%s links its own page of this version', (name) => {
    expect((websocket.rules as Record<string, Rule.RuleModule>)[name]?.meta?.docs?.url).toBe(
      `https://app.unpkg.com/eslint-plugin-websocket@${manifest.version}/files/docs/rules/${name}.md`,
    );
  });
});

describe.each(configNames)('configs.%s', (name) => {
  const config = websocket.configs[name];

  it('has a name, the plugin, and nothing that would narrow or widen what is linted', () => {
    expect(config.name).toBe(`websocket/${name}`);
    expect(config.plugins?.websocket).toBe(websocket);
    expect(Object.keys(config).sort()).toEqual(['name', 'plugins', 'rules']);
  });

  it('turns on rules of this plugin only', () => {
    const own = ruleNames.map((rule) => `websocket/${rule}`);
    expect(own).toEqual(expect.arrayContaining(Object.keys(config.rules ?? {})));
    expect(Object.keys(config.rules ?? {})).not.toEqual([]);
  });

  it('can be extended as an object and by name', async () => {
    const asObject = await rulesUnder(defineConfig([config]));
    const byName = await rulesUnder(defineConfig([{ plugins: { websocket }, extends: [`websocket/${name}`] }]));
    expect(Object.keys(asObject).sort()).toEqual(Object.keys(config.rules ?? {}).sort());
    expect(byName).toEqual(asObject);
  });

  it('can be extended under another alias, which its rules then have', async () => {
    const aliased = await rulesUnder(defineConfig([{ plugins: { sockets: websocket }, extends: [`sockets/${name}`] }]));
    const expected = Object.keys(config.rules ?? {}).map((rule) => rule.replace(/^websocket\//, 'sockets/'));
    expect(Object.keys(aliased).sort()).toEqual(expected.sort());
  });
});

describe('the configs among each other', () => {
  const { recommended, strict, all } = websocket.configs;

  it('grow: what recommended has is in strict, as strictly or more so', () => {
    const order = ['off', 'warn', 'error'];
    for (const [rule, entry] of Object.entries(recommended.rules ?? {})) {
      const inStrict = order.indexOf(String(severity(strict.rules?.[rule])));
      expect(inStrict, rule).toBeGreaterThanOrEqual(order.indexOf(String(severity(entry))));
    }
  });

  it('end in all, which has every rule as an error', () => {
    expect(all.rules).toEqual(Object.fromEntries(ruleNames.map((rule) => [`websocket/${rule}`, 'error'])));
  });
});
