import { describe, expect, it } from 'vitest';
import type { WebSocketSettings } from '../../src/analysis/settings.js';
import type { RuntimeId } from '../../src/data/runtimes.js';
import { sendOf, type Lane } from './analyse.js';

const BARE = "const line = new WebSocket('wss://x'); line.close(4001);";
const JS: readonly Lane[] = ['espree', 'typescript'];
type Case = readonly [name: string, code: string, runtimes: readonly RuntimeId[], lanes?: readonly Lane[]];

function check(cases: readonly Case[], settings?: WebSocketSettings): void {
  for (const [name, code, runtimes, lanes = JS] of cases)
    for (const lane of lanes) {
      it(`${name} (${lane})`, () => {
        expect([...sendOf(code, { lane, ...(settings && { settings }) }).runtimes].sort()).toEqual([...runtimes].sort());
      });
    }
}

describe('the runtime of the bare WebSocket', () => {
  check([
    ['is a browser where nothing says otherwise', BARE, ['browser']],
    ['by a module of Bun', `import { file } from 'bun'; ${BARE}`, ['bun']],
    ['by another module of Bun', `import { Database } from 'bun:sqlite'; ${BARE}`, ['bun']],
    ['by the global of Bun', `${BARE} Bun.write('x', 'y');`, ['bun']],
    ['by a module of Cloudflare', `import { DurableObject } from 'cloudflare:workers'; ${BARE}`, ['workerd']],
    ['by a specifier for npm', `import chalk from 'npm:chalk@5'; ${BARE}`, ['deno']],
    ['by a specifier for JSR', `import { join } from 'jsr:@std/path'; ${BARE}`, ['deno']],
    ['by the global of Deno', `${BARE} Deno.exit();`, ['deno']],
    ['by the global of Deno, asked for first', `const isDeno = typeof Deno !== 'undefined'; ${BARE}`, ['deno']],
    ['is each of those that the file shows', `if (typeof Bun === 'undefined') Deno.exit(); ${BARE}`, ['bun', 'deno']],
    ['is not told by a variable of that name', `const Bun = {}; Bun.x = 1; ${BARE}`, ['browser']],
    ['is not told by a parameter of that name', `function run(Deno) { Deno.exit(); } ${BARE}`, ['browser']],
    ['is not told by a property of that name', `config.Deno.exit(); ${BARE}`, ['browser']],
    ['is not told by a text', `const about = 'Bun and Deno'; ${BARE}`, ['browser']],
    ['is not told by a comment', `// for Bun and Deno\n${BARE}`, ['browser']],
    ['is not told by a package that begins like one', `import bundle from 'bundle'; ${BARE}`, ['browser']],
    ['is not told by other modules', `import fs from 'node:fs'; import { chat } from './bun.js'; ${BARE}`, ['browser']],
  ]);
});

describe('the runtime by settings', () => {
  check(
    [
      ['a bare WebSocket', BARE, ['node']],
      ['outweighs what the file shows', `import { file } from 'bun'; ${BARE}`, ['node']],
    ],
    { environment: 'node' },
  );
  check([['several', BARE, ['browser', 'node']]], { environment: ['browser', 'node'] });
  check(
    [
      ['a library that has a runtime of its own', "import WebSocket from 'ws'; new WebSocket('wss://x').close(4001);", ['ws']],
      [
        'a server that has a runtime of its own',
        'Bun.serve({ websocket: { message(line) { line.close(4001); } } });',
        ['bun-server'],
      ],
      [
        'a library over the bare WebSocket',
        "import WebSocket from 'isomorphic-ws'; new WebSocket('wss://x').close(4001);",
        ['node', 'ws'],
      ],
      ['a socket of an unknown library', 'function stop(ws) { ws.close(4001); }', ['node']],
    ],
    { environment: 'node' },
  );
});

describe('the runtime by the library', () => {
  check([
    ['ws', "import WebSocket from 'ws'; new WebSocket('wss://x').close(4001);", ['ws']],
    ['ws under Deno', "import WebSocket from 'npm:ws'; new WebSocket('wss://x').close(4001);", ['ws']],
    [
      'an isomorphic one has both',
      "import WebSocket from 'isomorphic-ws'; new WebSocket('wss://x').close(4001);",
      ['browser', 'ws'],
    ],
    [
      'an isomorphic one in a file for Bun',
      "import { file } from 'bun'; import WebSocket from 'isomorphic-ws'; new WebSocket('wss://x').close(4001);",
      ['bun', 'ws'],
    ],
    [
      'the socket that a Bun server has is not the global of Bun',
      "import { serve } from 'bun'; serve({ websocket: { open(line) { line.close(4001); } } });",
      ['bun-server'],
    ],
    [
      'the socket that a Deno server has is not the global of Deno',
      'Deno.upgradeWebSocket(request).socket.close(4001);',
      ['deno-server'],
    ],
    ['the global in a file for a Deno server', `Deno.serve(handle); ${BARE}`, ['deno']],
    [
      'a field that holds one of two',
      "import Ws from 'ws'; class Client { open() { this.line = isNode ? new Ws('wss://x') : new WebSocket('wss://x'); } stop() { this.line.close(4001); } }",
      ['browser', 'ws'],
    ],
    [
      'a method that does something else',
      "const uWS = require('uWebSockets.js'); uWS.App().ws('/x', { message(line) { line.close(4001); } });",
      ['uwebsockets-close'],
    ],
    ['is unknown for a name', 'function stop(ws) { ws.close(4001); }', []],
    [
      'is unknown for a constructor that cannot be seen',
      "function open(options) { new options.WebSocket('wss://x').close(4001); }",
      [],
    ],
    [
      'is unknown for a structural type',
      'interface WebSocketLike { close(code: number): void } function stop(line: WebSocketLike) { line.close(4001); }',
      [],
      ['typescript', 'typed'],
    ],
    [
      'is the file’s for a written type',
      "import { file } from 'bun'; function stop(line: WebSocket) { line.close(4001); }",
      ['bun'],
      ['typescript', 'typed'],
    ],
  ]);
});

describe('the runtime by the tests around', () => {
  const BOTH = "import WebSocket from 'isomorphic-ws'; const line = new WebSocket('wss://x');";
  const branch = (test: string): string => `${BOTH} if (${test}) line.close(4001);`;
  const others = (test: string): string => `${BOTH} if (${test}) f(); else line.close(4001);`;
  check([
    ['window', branch("typeof window !== 'undefined'"), ['browser']],
    ['window, of some type', branch("typeof window === 'object'"), ['browser']],
    ['no window', branch("typeof window === 'undefined'"), ['ws']],
    ['no window, the other branch', others("typeof window === 'undefined'"), ['browser']],
    ['no window, of some type', others("'object' === typeof document"), ['ws']],
    ['window of the global object', branch('globalThis.window'), ['browser']],
    ['window in the global object', branch("'window' in globalThis"), ['browser']],
    ['no window of the global object', branch('globalThis.window === undefined'), ['ws']],
    ['process', branch("typeof process !== 'undefined'"), ['ws']],
    ['process.browser', branch('process.browser'), ['browser']],
    ['process.versions.node', branch('process.versions?.node'), ['ws']],
    ['a flag', branch('isBrowser'), ['browser']],
    ['a flag, not', branch('!isBrowser'), ['ws']],
    ['a flag of an object', branch('!this.client.browser'), ['ws']],
    ['a flag of a build', branch('__BROWSER__'), ['browser']],
    ['a question', branch('isNode()'), ['ws']],
    ['an import', `import { IS_BROWSER } from './env.js'; ${branch('IS_BROWSER')}`, ['browser']],
    ['a constant of any name', `const hasDom = typeof document !== 'undefined'; ${branch('!hasDom')}`, ['ws']],
    ['a name for it', branch("target === 'browser'"), ['browser']],
    ['another name', branch("target !== 'browser'"), ['ws']],
    ['beside another test', branch('isBrowser && ready'), ['browser']],
    ['both tests of the other branch', others('ready || isBrowser'), ['ws']],
    ['an early return', `${BOTH} function stop() { if (isBrowser) return; line.close(4001); }`, ['ws']],
    ['around the function', `${BOTH} if (isBrowser) button.onclick = () => line.close(4001);`, ['browser']],
    ['&&', `${BOTH} isBrowser && line.close(4001);`, ['browser']],
    ['a ternary', `${BOTH} isBrowser ? f() : line.close(4001);`, ['ws']],
    [
      'Deno',
      "const Line = typeof Deno === 'undefined' ? require('ws') : WebSocket; const line = new Line('wss://x'); if (typeof Deno === 'undefined') line.close(4001);",
      ['ws'],
    ],
    ['a runtime that the test rules out is not known', `if (!isBrowser) { ${BARE} }`, []],
  ]);
  check([
    ['not where another test may have failed', others('isBrowser && ready'), ['browser', 'ws']],
    ['not where another test may have passed', branch('isBrowser || ready'), ['browser', 'ws']],
    ['not by a window of the file’s own', `${BOTH} function stop(window) { if (window) line.close(4001); }`, ['browser', 'ws']],
    ['not by a document of something else', branch('state.document'), ['browser', 'ws']],
    ['not by a node of a tree', branch('node'), ['browser', 'ws']],
    ['not by a question about something else', branch('isNode(child)'), ['browser', 'ws']],
    ['not by the type of something else', branch("typeof code !== 'undefined'"), ['browser', 'ws']],
    ['not by a test that comes later', `${BOTH} line.close(4001); if (isBrowser) f();`, ['browser', 'ws']],
  ]);

  it.each<[name: string, code: string, runtimes: readonly (readonly RuntimeId[])[]]>([
    ['a ternary', `${BOTH} line.close(isBrowser ? 4001 : 4002);`, [['browser'], ['ws']]],
    ['a constant', `${BOTH} const code = isBrowser ? 4001 : 4002; line.close(code);`, [['browser'], ['ws']]],
    ['a default', `${BOTH} line.close((isBrowser && 4001) || 4002);`, [['browser'], ['browser', 'ws']]],
    [
      'a helper',
      `${BOTH} const stop = (code) => line.close(code); if (isBrowser) stop(4001); else stop(4002);`,
      [['browser'], ['ws']],
    ],
  ])('of each code: %s', (_, code, runtimes) => {
    const send = sendOf(code);
    expect(send.code.values.map((value) => send.runtimesOf(value))).toEqual(runtimes);
  });
});
