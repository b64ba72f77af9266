import { ESLint, type Linter } from 'eslint';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/analysis/settings.js';
import { LIBRARY_MODELS } from '../../src/data/library-models/index.js';
import type { LibraryModel } from '../../src/data/library-models/types.js';
import { RUNTIMES } from '../../src/data/runtimes.js';
import websocket from '../../src/index.js';
import { factsOf, sendOf } from './analyse.js';

const API = {
  name: 'Chat',
  packages: ['chat'],
  runtimes: ['whatwg'],
  values: { socket: [{ new: 'Chat' }] },
  close: [{ method: 'close', code: 0, reason: 1 }],
} as const satisfies LibraryModel;
const HANDLER = { at: { of: 'socket', method: 'on', event: 'close' }, event: 'close', gives: ['code', 'reason'] } as const;
const CODE = { name: 'TOKEN_EXPIRED' };

const api = (change: object): object => ({ apis: [{ ...API, ...change }] });
const without = (key: keyof typeof API): object => ({
  apis: [Object.fromEntries(Object.entries(API).filter(([name]) => name !== key))],
});
const code = (change: object): object => ({ codes: { 4401: { ...CODE, ...change } } });
const constants = (change: object): object => ({ constants: { from: '@chat/codes', ...change } });

/** A wrong setting; the key that the error names, what it says that the key holds, and what it may hold. */
type Wrong = readonly [name: string, settings: unknown, key: string, held: string, mayHold: readonly string[]];

const WRONG: readonly Wrong[] = [
  ['null', null, 'settings.websocket', 'null', ['an object']],
  ['a text', 'balanced', 'settings.websocket', '"balanced"', ['an object']],
  ['a number', 4401, 'settings.websocket', '4401', ['an object']],
  ['true', true, 'settings.websocket', 'true', ['an object']],
  ['an array', [], 'settings.websocket', '[]', ['an object']],
  [
    'an unknown key',
    { enviroment: 'node' },
    'settings.websocket',
    "'enviroment'",
    ['environment', 'detection', 'apis', 'constants', 'codes'],
  ],
  [
    'an unknown key beside a known one',
    { detection: 'eager', rules: {} },
    'settings.websocket',
    "'rules'",
    ['environment', 'detection', 'apis', 'constants', 'codes'],
  ],

  ['environment: an unknown runtime', { environment: 'netscape' }, '.environment', '"netscape"', Object.keys(RUNTIMES)],
  ['environment: a number', { environment: 1 }, '.environment', '1', ["'browser'", "'ws'"]],
  ['environment: null', { environment: null }, '.environment', 'null', ["'browser'", "'ws'"]],
  ['environment: an object', { environment: {} }, '.environment', '{}', ["'browser'", "'ws'"]],
  ['environment: no runtime at all', { environment: [] }, '.environment', '[]', ["'browser'", "'ws'"]],
  [
    'environment: an unknown runtime among others',
    { environment: ['node', 'netscape'] },
    '.environment[1]',
    '"netscape"',
    ["'browser'", "'ws'"],
  ],
  [
    'environment: the id of a model, not of a runtime',
    { environment: 'whatwg' },
    '.environment',
    '"whatwg"',
    ["'browser'", "'ws'"],
  ],

  ['detection: an unknown level', { detection: 'loose' }, '.detection', '"loose"', ["'strict'", "'balanced'", "'eager'"]],
  ['detection: true', { detection: true }, '.detection', 'true', ["'strict'", "'balanced'", "'eager'"]],
  ['detection: an array', { detection: ['strict'] }, '.detection', '["strict"]', ["'strict'", "'balanced'", "'eager'"]],

  ['apis: an object', { apis: API }, '.apis', '{"name":"Chat"', ['an array']],
  ['apis: a text', { apis: 'chat' }, '.apis', '"chat"', ['an array']],
  ['apis: a text in it', { apis: ['chat'] }, '.apis[0]', '"chat"', ['an object']],
  ['apis: the second one is wrong', { apis: [API, null] }, '.apis[1]', 'null', ['an object']],
  [
    'apis: an unknown key',
    api({ module: 'chat' }),
    '.apis[0]',
    "'module'",
    ['name', 'packages', 'globals', 'runtimes', 'role', 'double', 'values', 'handlers', 'close', 'constants'],
  ],
  ['apis: no name', without('name'), '.apis[0].name', 'undefined', ['a string']],
  ['apis: no runtimes', without('runtimes'), '.apis[0].runtimes', 'undefined', ['an array']],
  ['apis: no values', without('values'), '.apis[0].values', 'undefined', ['an object']],
  ['apis: no close', without('close'), '.apis[0].close', 'undefined', ['an array']],
  ['apis: an empty name', api({ name: '' }), '.apis[0].name', '""', ['a string']],
  ['apis: one package as a text', api({ packages: 'chat' }), '.apis[0].packages', '"chat"', ['an array']],
  ['apis: a package that is no text', api({ packages: [1] }), '.apis[0].packages[0]', '1', ['a string']],
  ['apis: one global as a text', api({ globals: 'Chat' }), '.apis[0].globals', '"Chat"', ['an array']],
  ['apis: an unknown runtime', api({ runtimes: ['netscape'] }), '.apis[0].runtimes[0]', '"netscape"', ["'whatwg'", "'browser'"]],
  ['apis: an unknown role', api({ role: 'peer' }), '.apis[0].role', '"peer"', ["'client'", "'server'"]],
  ['apis: a double that is no true', api({ double: 'yes' }), '.apis[0].double', '"yes"', ['true']],
  ['apis: values as an array', api({ values: [] }), '.apis[0].values', '[]', ['an object']],
  [
    'apis: a kind of value that is no array',
    api({ values: { socket: { new: 'Chat' } } }),
    '.apis[0].values.socket',
    '{"new":"Chat"}',
    ['an array'],
  ],
  [
    'apis: a source of values that is a text',
    api({ values: { socket: ['Chat'] } }),
    '.apis[0].values.socket[0]',
    '"Chat"',
    ['an object'],
  ],
  [
    'apis: a source of values that says nothing',
    api({ values: { socket: [{}] } }),
    '.apis[0].values.socket[0]',
    '{}',
    ['new', 'call', 'type'],
  ],
  [
    'apis: a source of values with a misspelt key',
    api({ values: { socket: [{ nwe: 'Chat' }] } }),
    '.apis[0].values.socket[0]',
    'nwe',
    ['new', 'call', 'type'],
  ],
  [
    'apis: a source of values that names no text',
    api({ values: { socket: [{ new: 1 }] } }),
    '.apis[0].values.socket[0].new',
    '1',
    ['a string'],
  ],
  [
    'apis: a source of values of nothing',
    api({ values: { socket: [{ property: 'line' }] } }),
    '.apis[0].values.socket[0]',
    '{"property":"line"}',
    ['of'],
  ],
  ['apis: handlers as an object', api({ handlers: HANDLER }), '.apis[0].handlers', '{"at"', ['an array']],
  [
    'apis: a handler without a place',
    api({ handlers: [{ event: 'close', gives: [] }] }),
    '.apis[0].handlers[0].at',
    'undefined',
    ['an object'],
  ],
  [
    'apis: a handler whose place says nothing',
    api({ handlers: [{ ...HANDLER, at: {} }] }),
    '.apis[0].handlers[0].at',
    '{}',
    ['method', 'property', 'call', 'hook'],
  ],
  [
    'apis: a handler whose place has a misspelt key',
    api({ handlers: [{ ...HANDLER, at: { of: 'socket', metod: 'on' } }] }),
    '.apis[0].handlers[0].at',
    'metod',
    ['method', 'property', 'call', 'hook'],
  ],
  [
    'apis: a handler of an unknown event',
    api({ handlers: [{ ...HANDLER, event: 'end' }] }),
    '.apis[0].handlers[0].event',
    '"end"',
    ["'message'", "'close'"],
  ],
  [
    'apis: a handler that gives a text',
    api({ handlers: [{ ...HANDLER, gives: 'code' }] }),
    '.apis[0].handlers[0].gives',
    '"code"',
    ['an array'],
  ],
  [
    'apis: a handler that gives a number',
    api({ handlers: [{ ...HANDLER, gives: [1] }] }),
    '.apis[0].handlers[0].gives[0]',
    '1',
    ['a string', 'null'],
  ],
  [
    'apis: a handler that is called once, as a text',
    api({ handlers: [{ ...HANDLER, once: 'yes' }] }),
    '.apis[0].handlers[0].once',
    '"yes"',
    ['true'],
  ],
  [
    'apis: a handler with an unknown key',
    api({ handlers: [{ ...HANDLER, name: 'x' }] }),
    '.apis[0].handlers[0]',
    "'name'",
    ['at', 'event', 'gives', 'role', 'once', 'decidesReconnect'],
  ],
  [
    'apis: a handler that decides, with one code in place of a range',
    api({ handlers: [{ ...HANDLER, decidesReconnect: { except: [4401] } }] }),
    '.apis[0].handlers[0].decidesReconnect.except[0]',
    '4401',
    ['a first and a last code'],
  ],
  [
    'apis: a handler that decides, with a range that runs backwards',
    api({ handlers: [{ ...HANDLER, decidesReconnect: { except: [[4499, 4400]] } }] }),
    '.apis[0].handlers[0].decidesReconnect.except[0]',
    '[4499,4400]',
    ['a first and a last code'],
  ],
  [
    'apis: a method that connects, without what has it',
    api({ connects: [{ method: 'connect' }] }),
    '.apis[0].connects[0].of',
    'undefined',
    ['a string'],
  ],
  ['apis: close as a text', api({ close: 'close' }), '.apis[0].close', '"close"', ['an array']],
  ['apis: a close method without a name', api({ close: [{ code: 0 }] }), '.apis[0].close[0].method', 'undefined', ['a string']],
  [
    'apis: a close method with an unknown key',
    api({ close: [{ method: 'end', codes: 0 }] }),
    '.apis[0].close[0]',
    "'codes'",
    ['method', 'code', 'reason'],
  ],
  [
    'apis: the place of a code as a text',
    api({ close: [{ method: 'end', code: 'first' }] }),
    '.apis[0].close[0].code',
    '"first"',
    ['argument', 'property'],
  ],
  [
    'apis: the place of a code below zero',
    api({ close: [{ method: 'end', code: -1 }] }),
    '.apis[0].close[0].code',
    '-1',
    ['argument', 'property'],
  ],
  [
    'apis: the place of a code in an option without its name',
    api({ close: [{ method: 'end', code: { argument: 0 } }] }),
    '.apis[0].close[0].code',
    '{"argument":0}',
    ['argument', 'property'],
  ],
  [
    'apis: the place of a reason as a text',
    api({ close: [{ method: 'end', reason: 'second' }] }),
    '.apis[0].close[0].reason',
    '"second"',
    ['argument', 'property'],
  ],
  [
    'apis: a method that ignores its code, without another',
    api({ close: [{ method: 'end', code: 0, ignoresCode: {} }] }),
    '.apis[0].close[0].ignoresCode.instead',
    'undefined',
    ['a string'],
  ],
  [
    'apis: constants without members',
    api({ constants: [{ export: 'Codes' }] }),
    '.apis[0].constants[0].members',
    'undefined',
    ['an object'],
  ],
  [
    'apis: constants under names',
    api({ constants: [{ members: { GONE: 4001 } }] }),
    '.apis[0].constants[0].members',
    'GONE',
    ['code'],
  ],
  [
    'apis: constants of a runtime that there is none of',
    api({ constants: [{ members: { 4001: 'GONE' }, runtimes: ['nodejs'] }] }),
    '.apis[0].constants[0].runtimes[0]',
    '"nodejs"',
    ['ws'],
  ],

  ['constants: a text', { constants: '@chat/codes' }, '.constants', '"@chat/codes"', ['an object']],
  ['constants: no module', { constants: { name: 'Codes' } }, '.constants.from', 'undefined', ['module']],
  ['constants: an empty module', constants({ from: '' }), '.constants.from', '""', ['module']],
  ['constants: a module that is no text', constants({ from: 1 }), '.constants.from', '1', ['module']],
  ['constants: a name that is no text', constants({ name: true }), '.constants.name', 'true', ['export']],
  [
    'constants: an unknown case',
    constants({ case: 'camelCase' }),
    '.constants.case',
    '"camelCase"',
    ["'UPPER_SNAKE'", "'PascalCase'"],
  ],
  ['constants: an unknown key', constants({ path: 'x' }), '.constants', "'path'", ['from', 'name', 'case']],

  ['codes: an array', { codes: [4401] }, '.codes', '[4401]', ['an object']],
  ['codes: a text', { codes: '4401' }, '.codes', '"4401"', ['an object']],
  ['codes: a registered code', { codes: { 1000: CODE } }, '.codes', '1000', ['4000', '4999']],
  ['codes: a code of a library', { codes: { 3000: CODE } }, '.codes', '3000', ['4000', '4999']],
  ['codes: a code out of range', { codes: { 5000: CODE } }, '.codes', '5000', ['4000', '4999']],
  ['codes: a name as the key', { codes: { TOKEN_EXPIRED: 4401 } }, '.codes', 'TOKEN_EXPIRED', ['4000', '4999']],
  ['codes: a name alone', { codes: { 4401: 'TOKEN_EXPIRED' } }, '.codes.4401', '"TOKEN_EXPIRED"', ['an object']],
  ['codes: no name', { codes: { 4401: { description: 'x' } } }, '.codes.4401.name', 'undefined', ['a string']],
  ['codes: an empty name', code({ name: '' }), '.codes.4401.name', '""', ['a string']],
  ['codes: a description that is no text', code({ description: ['x'] }), '.codes.4401.description', '["x"]', ['a string']],
  ['codes: a fix that is no text', code({ fix: 1 }), '.codes.4401.fix', '1', ['a string']],
  ['codes: an unknown side', code({ sentBy: 'both' }), '.codes.4401.sentBy', '"both"', ["'client'", "'server'", "'either'"]],
  [
    'codes: an unknown way to reconnect',
    code({ reconnect: 'always' }),
    '.codes.4401.reconnect',
    '"always"',
    ["'never'", "'with backoff'", "'after re-authentication'"],
  ],
  [
    'codes: an unknown key',
    code({ title: 'x' }),
    '.codes.4401',
    "'title'",
    ['name', 'description', 'fix', 'sentBy', 'reconnect'],
  ],
];

function errorOf(settings: unknown): string {
  try {
    readSettings(settings);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

describe('a wrong setting', () => {
  it.each(WRONG)('%s', (_, settings, key, held, mayHold) => {
    const message = errorOf(settings);
    const [before = '', after = ''] = message.split('; it must be ');
    expect(before, message).toMatch(/^settings\.websocket/);
    expect(before.replace(/ is .*$/s, ''), message).toBe(key.startsWith('.') ? `settings.websocket${key}` : key);
    expect(message).toContain(held);
    for (const allowed of mayHold) expect(after).toContain(allowed);
    expect(message, 'one line').not.toContain('\n');
  });

  it('is not written out at length', () => {
    expect(errorOf({ apis: 'x'.repeat(10_000) }).length).toBeLessThan(1000);
  });

  it('says what it holds even where JSON cannot', () => {
    expect(errorOf({ detection: () => 'strict' })).toMatch(
      /settings\.websocket\.detection is .*it must be 'strict', 'balanced', 'eager'/s,
    );
    expect(errorOf({ detection: 10n })).toMatch(
      /settings\.websocket\.detection is .*10.*it must be 'strict', 'balanced', 'eager'/s,
    );
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(errorOf({ environment: circular })).toMatch(/settings\.websocket\.environment is .*it must be 'browser'/s);
  });
});

describe('a right setting', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['none', undefined],
    ['an empty object', {}],
    [
      'keys that are undefined',
      { environment: undefined, detection: undefined, apis: undefined, constants: undefined, codes: undefined },
    ],
    ['every runtime', { environment: Object.keys(RUNTIMES) }],
    ...Object.keys(RUNTIMES).map((runtime) => [`runtime ${runtime}`, { environment: runtime }] as const),
    ...['strict', 'balanced', 'eager'].map((detection) => [`detection ${detection}`, { detection }] as const),
    ['no library', { apis: [] }],
    ['a library', { apis: [API] }],
    ['every library that the plugin knows', { apis: LIBRARY_MODELS }],
    [
      'a library with everything',
      {
        apis: [
          {
            ...API,
            globals: ['Chat'],
            role: 'client',
            double: true,
            handlers: [{ ...HANDLER, role: 'client', once: true, decidesReconnect: { except: [[4400, 4499]] } }],
            connects: [{ of: 'socket', method: 'reconnect' }],
            constants: [{ export: 'Codes', members: { 4001: 'GONE' }, runtimes: ['ws'] }],
            close: [
              {
                method: 'end',
                code: { argument: 0, property: 'code' },
                reason: { argument: 0, property: 'reason' },
                runtimes: ['ws'],
                withoutCode: 1000,
                ignoresCode: { instead: 'close' },
              },
            ],
          },
        ],
      },
    ],
    ['constants', { constants: { from: './src/codes.js', name: 'CloseCode', case: 'PascalCase' } }],
    [
      'codes',
      {
        codes: {
          4401: { name: 'TOKEN_EXPIRED', description: 'x', fix: 'y', sentBy: 'server', reconnect: 'after re-authentication' },
        },
      },
    ],
  ];

  it.each(right)('%s', (_, settings) => {
    expect(errorOf(settings)).toBe('no error');
  });

  it('is used: a library of the project', () => {
    const text = "import { Chat } from 'chat'; const line = new Chat(); line.close(4001);";
    expect(sendOf(text, { settings: { apis: [API] } })).toMatchObject({
      runtimes: ['browser'],
      socket: { certainty: 'certain', evidence: 'construction', models: [{ name: 'Chat' }] },
    });
  });

  it('is used: a library of the project comes before one that the plugin knows', () => {
    const text = "import { WebSocket } from 'ws'; const line = new WebSocket('wss://x'); line.close(4001);";
    const own: LibraryModel = {
      ...API,
      name: 'our ws',
      packages: ['ws'],
      runtimes: ['node'],
      values: { socket: [{ new: 'WebSocket' }] },
    };
    expect(sendOf(text, { settings: { apis: [own] } }).socket.models[0]?.name).toBe('our ws');
  });

  it('holds for one config and not for the next', () => {
    const text = 'function stop(conn) { conn.close(); }';
    expect(factsOf(text, { settings: { detection: 'eager' } }).sends).toHaveLength(1);
    expect(factsOf(`${text}\nconst about = 'WebSocket';`, { settings: { detection: 'strict' } }).sends).toHaveLength(0);
  });
});

describe('a run of ESLint with a wrong setting', () => {
  const configs = (settings: unknown): Linter.Config[] => [websocket.configs.all, { settings: { websocket: settings } }];
  const run = (settings: unknown, text: string) =>
    new ESLint({ overrideConfigFile: true, overrideConfig: configs(settings) }).lintText(text, { filePath: 'code.js' });

  it.each([
    ['of a file with a WebSocket', "new WebSocket('wss://x').close(1001);\n"],
    ['of a file without one', 'export const answer = 42;\n'],
  ])('stops: the lint %s is rejected', async (_, text) => {
    await expect(run({ detection: 'loose' }, text)).rejects.toThrow(
      /settings\.websocket\.detection is "loose"; it must be 'strict', 'balanced', 'eager'/,
    );
  });

  it('goes on where the setting is right', async () => {
    const [result] = await run({ detection: 'strict' }, "new WebSocket('wss://x').close(1001);\n");
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('websocket/no-unsendable-close-code');
  });

  describe('on the command line', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'websocket-settings-'));
    afterAll(() => {
      rmSync(directory, { recursive: true });
    });
    const command = (settings: object) => {
      const config = path.join(directory, 'eslint.config.mjs');
      const url = (file: string): string => JSON.stringify(pathToFileURL(path.resolve(file)).href);
      writeFileSync(
        config,
        `import { tsImport } from ${url('node_modules/tsx/dist/esm/api/index.mjs')};\nconst { default: websocket } = await tsImport(${url('src/index.ts')}, import.meta.url);\nexport default [websocket.configs.recommended, { settings: { websocket: ${JSON.stringify(settings)} } }];\n`,
      );
      return spawnSync(
        process.execPath,
        [
          path.resolve('node_modules/eslint/bin/eslint.js'),
          '-c',
          config,
          '--stdin',
          '--stdin-filename',
          path.join(directory, 'code.js'),
        ],
        { cwd: directory, encoding: 'utf8', input: "new WebSocket('wss://x').close(4401);\n" },
      );
    };

    it('stops with exit code 2 and says why', () => {
      const { status, stderr } = command({ environment: 'netscape' });
      expect(stderr).toMatch(/settings\.websocket\.environment is "netscape"; it must be 'browser'/);
      expect(status).toBe(2);
    });

    it('goes on where the setting is right', () => {
      const { status, stdout, stderr } = command({ environment: 'node' });
      expect(stderr).toBe('');
      expect(stdout).toContain('websocket/prefer-close-code-constant');
      expect(status).toBe(0);
    });
  });
});
