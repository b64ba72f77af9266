import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { CLOSE_CODES } from '../../src/data/close-codes.js';
import { PAIRS } from '../../src/data/pairs.js';
import { REPORTS } from '../../src/data/reports.js';
import { SERVICES } from '../../src/data/services.js';
import { TEXTS } from '../../src/data/texts/index.js';
import { codeSlug } from '../../src/reference/facts.js';
import { rules } from '../../src/rules/index.js';
import { root, run } from './command.js';

/** What a call shows; it must end with 0 and say nothing beside it. */
async function shown(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(args);
  expect({ status, stderr }, args.join(' ')).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** What a call that cannot run says. */
async function refused(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(args);
  expect({ status, stdout }, args.join(' ')).toEqual({ status: 2, stdout: '' });
  return stderr;
}

const headings = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
const { labels: english } = TEXTS.en;
const { labels: spanish } = TEXTS.es;

describe('explain', () => {
  it('says all about a code', async () => {
    const text = await shown('explain', '1006');
    expect(text).toMatch(/^1006 \(Abnormal Closure\)\n=+\n/);
    const {
      description,
      whenYouSeeIt,
      howToFix,
      whoSendsIt,
      runtimes,
      reconnect,
      compareWith,
      rules: about,
      sources,
    } = english.sections;
    const positions = [description, whenYouSeeIt, howToFix, whoSendsIt, runtimes, reconnect, compareWith, about, sources].map(
      (title) => text.indexOf(`\n\n${title}\n`),
    );
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(text.replaceAll(/\s+/g, ' ')).toContain(TEXTS.en.codes[1006].description);
    expect(text).toMatch(/^Firefox \d+ +throws/m);
  });

  it('knows a code by its names, in the registry and in libraries', async () => {
    const text = await shown('explain', '1001');
    for (const name of ['GOING_AWAY', 'going away', 'EndpointUnavailable', 'CLOSE_GOING_AWAY']) {
      expect(await shown('explain', name), name).toBe(text);
    }
  });

  it('lists the services that use a private code, or says what one of them means', async () => {
    const all = await shown('explain', '4401');
    for (const service of ['graphql-ws', 'Webex']) expect(all).toContain(`\n${service}`);
    const one = await shown('explain', '4004', '--service', 'discord');
    expect(one).toMatch(/^Discord Gateway +AuthenticationFailed/m);
    expect(one).not.toContain('Webex');
  });

  it('explains blocks, services and rules as well', async () => {
    expect(await shown('explain', '4000-4999')).toMatch(/^4000–4999\n/);
    expect(await shown('explain', 'hocuspocus')).toMatch(/^4401 +Unauthorized/m);
    for (const name of ['no-unsendable-close-code', 'websocket/no-unsendable-close-code']) {
      const rule = await shown('explain', name);
      expect(rule).toMatch(/^websocket\/no-unsendable-close-code\n/);
      expect(rule).toContain('- recommended: error');
      expect(rule).toContain('- 1005 (No Status Rcvd): ');
      expect(rule).toContain(rules['no-unsendable-close-code'].meta.docs?.url);
    }
  });

  it('shows a number that no frame carries, and asks whether a digit is missing', async () => {
    const { status, stdout, stderr } = await run(['explain', '106']);
    expect([status, stderr]).toEqual([0, 'Did you mean 1006?\n']);
    expect(stdout).toMatch(/^106\n/);
  });

  it('ends with 2 and the nearest where nothing is called so', async () => {
    expect(await refused('explain', 'GOIN_AWAY')).toContain('Did you mean GOING_AWAY?\n');
    expect(await refused('explain', 'no-unsendable-close-codes')).toMatch(/Did you mean no-unsendable-close-code\b/);
    expect(await refused('explain', '10O6')).toContain('Did you mean 1006');
    expect(await refused('explain', '100600')).toContain('16 bits');
    expect(await refused('explain', 'discord')).toContain('Did you mean discord-gateway, discord-voice');
    expect(await refused('explain', 'BAD_DATA')).toContain('1003, 1007');
    expect(await refused('explain', '4004', '--service', 'discrd-gateway')).toContain('Did you mean discord-gateway');
    expect(await refused('explain', '4999', '--service', 'graphql-ws')).toContain('graphql-ws does not use 4999.');
  });
});

describe('compare', () => {
  it('is the same in either order, with facts side by side first', async () => {
    const text = await shown('compare', '1000', '1002');
    expect(await shown('compare', 'PROTOCOL_ERROR', 'normal closure')).toBe(text);
    expect(text).toMatch(/^1000 \(Normal Closure\) vs 1002 \(Protocol error\)\n/);
    const order = [english.facets.sentBy, english.sections.keyDifferences, english.sections.whenToUse].map((title) =>
      text.indexOf(`\n${title}`),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('takes any two codes', async () => {
    const text = await shown('compare', '1013', '4123');
    expect(text).toMatch(/^1013 \(Try Again Later\) vs 4123\n/);
  });

  it('takes what codes are compared with', async () => {
    expect(await shown('compare', '4401', 'HTTP-401')).toMatch(/^HTTP 401 vs 4401\n/);
    expect(await shown('compare', 'terminate', 'close()')).toMatch(/^close\(\) vs terminate\(\)\n/);
    expect(await shown('compare', '4000-4999', '3000-3999')).toMatch(/^3000–3999 vs 4000–4999\n/);
  });

  it('ends with 2 where there is nothing to compare', async () => {
    expect(await refused('compare', '1000', 'NORMAL_CLOSURE')).toContain('1000 is both of them');
    expect(await refused('compare', '1000', 'GOING_AWAI')).toContain('Did you mean GOING_AWAY?');
    expect(await refused('compare', 'close()', '1012')).toContain('Did you mean close() / terminate()?');
    expect(await refused('compare', '1000')).toContain('B is missing.');
    expect(await refused('compare', '1000', '1001', '1002')).toContain('Try: npx eslint-plugin-websocket compare --help');
  });
});

describe('list', () => {
  it('has a line for each code, each block and each comparison', async () => {
    const text = await shown('list');
    for (const { code, name } of CLOSE_CODES)
      expect(text).toMatch(new RegExp(`^${code} +${name.replaceAll('.', '\\.')} +\\S`, 'm'));
    expect(text.match(/^- .+ vs .+$/gm)).toHaveLength(PAIRS.length);
    for (const block of ['0–999', '1016–2999', '3000–3999', '4000–4999']) expect(text).toContain(`\n${block} `);
  });

  it('has the services instead', async () => {
    const text = await shown('list', '--services');
    for (const { name } of Object.values(SERVICES)) expect(text).toContain(`\n\n${name}\n\n`);
  });
});

describe('runtimes', () => {
  it('shows what each of them does', async () => {
    const text = await shown('runtimes');
    for (const { runtime } of REPORTS) expect(text).toMatch(new RegExp(`^  environment: ${runtime}$`, 'm'));
    expect(text).toContain(`\n\n${english.sections.surprises}\n\n`);
  });

  it('shows what they do with one code', async () => {
    const text = await shown('runtimes', '--code', 'GOING_AWAY');
    expect(text).toMatch(/^Bun 1\.4 +sent +1001, clean$/m);
    expect(text).toMatch(/^Chromium \d+ +throws InvalidAccessError +1001, clean$/m);
    expect(await refused('runtimes', '--code', 'GOIN_AWAY')).toContain('Did you mean GOING_AWAY?');
  });
});

describe('the formats', () => {
  const calls = [
    ['explain', '1002'],
    ['explain', '4401'],
    ['explain', 'no-protocol-close-code'],
    ['compare', '1000', '1002'],
    ['list'],
    ['list', '--services'],
    ['runtimes'],
    ['runtimes', '--code', '1001'],
  ];

  it.each(calls)('text is plain and at most 80 columns wide, but for addresses: %s %s', async (...args) => {
    for (const language of ['en', 'es']) {
      const text = await shown(...args, '--lang', language);
      expect(text).not.toContain('\u001B');
      expect(text).not.toMatch(/\]\(|\*\*|`/);
      expect(text.split('\n').filter((line) => line.length > 80 && !line.includes('https://'))).toEqual([]);
    }
  });

  it.each(calls)('markdown has headings, and links to pages that there are: %s %s', async (...args) => {
    for (const language of ['en', 'es']) {
      const text = await shown(...args, '--format', 'markdown', '--lang', language);
      expect(text).toMatch(/^# .+\n/);
      const pages = [...text.matchAll(/\]\(([^)]+)\)/g)]
        .map(([, address = '']) => address)
        .filter((address) => address.includes(manifest.name));
      expect(pages.length).toBeGreaterThan(args[1] === '--services' || args.length === 1 ? -1 : 0);
      const start = `${manifest.homepage}@${manifest.version}/files/`;
      const missing = pages.filter((page) => !page.startsWith(start) || !existsSync(root + page.slice(start.length)));
      expect(missing).toEqual([]);
      expect(text).not.toMatch(/\]\((?:code|pair|rule|service|page):/);
    }
  });

  it.each(calls)('json parses and says what it is about: %s %s', async (...args) => {
    const document = JSON.parse(await shown(...args, '--format', 'json', '--lang', 'es')) as Record<string, unknown>;
    expect(document).toMatchObject({
      language: 'es',
      title: expect.any(String) as string,
      sections: expect.any(Array) as unknown[],
    });
  });

  it('json has data beside the texts', async () => {
    const json = async (...args: string[]): Promise<unknown> => JSON.parse(await shown(...args, '--format', 'json'));
    expect(await json('explain', 'GOING_AWAY')).toMatchObject({ code: 1001, name: 'Going Away' });
    expect(await json('compare', '1002', '1000')).toMatchObject({ compared: [1000, 1002] });
    expect(await json('list')).toMatchObject({ codes: CLOSE_CODES });
    const { rows } = (await json('runtimes', '--code', '1001')) as { rows: { environment: string; close: unknown }[] };
    expect(rows.find(({ environment }) => environment === 'browser')?.close).toEqual([
      { effect: 'throws', error: 'InvalidAccessError' },
    ]);
  });

  it('markdown has the sections of the page', async () => {
    const text = await shown('explain', '1002', '--format', 'markdown');
    expect(headings(text)).toContain(english.sections.whenYouSeeIt);
    expect(codeSlug(1002)).toBe('1002-protocol-error');
    expect(text).toContain(`/docs/compare/1000-vs-1002.md)`);
  });
});

describe('the language', () => {
  it('is the one that is asked for', async () => {
    const text = await shown('compare', '1006', '1015', '--lang', 'es');
    expect(text).toContain(`\n\n${spanish.sections.keyDifferences}\n\n`);
    expect(text).toContain(`\n\n${spanish.sections.whenToUse}\n\n`);
  });

  it('is otherwise that of the locale, and English where that is another one', async () => {
    const title = async (env: Record<string, string>): Promise<string> => {
      const { stdout } = await run(['explain', '1006'], { env });
      return (
        [english, spanish].find(({ sections }) => stdout.includes(`\n\n${sections.whenYouSeeIt}\n`))?.sections.whenYouSeeIt ?? ''
      );
    };
    expect(await title({ LANG: 'es_MX.UTF-8' })).toBe(spanish.sections.whenYouSeeIt);
    expect(await title({ LC_ALL: 'es_ES.UTF-8', LANG: 'en_US.UTF-8' })).toBe(spanish.sections.whenYouSeeIt);
    expect(await title({ LC_ALL: '', LANG: 'es' })).toBe(spanish.sections.whenYouSeeIt);
    expect(await title({ LANG: 'de_DE.UTF-8' })).toBe(english.sections.whenYouSeeIt);
    expect(await title({ LANG: 'C' })).toBe(english.sections.whenYouSeeIt);
  });
});
