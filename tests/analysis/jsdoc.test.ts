import { describe, expect, it } from 'vitest';
import { sendsOf, type Lane } from './analyse.js';

type Case = readonly [name: string, code: string];

/** The libraries that tell of a socket that a comment gives its type; none where it gives none. */
function modelsIn(code: string, lane: Lane): string[] {
  return sendsOf(`${code}\nexport const about = 'WebSocket close';`, { lane }).flatMap(({ socket }) => [
    socket.evidence,
    ...socket.models.map(({ name }) => name),
  ]);
}

function check(expected: readonly string[], cases: readonly Case[]): void {
  for (const lane of ['espree', 'typescript'] as const)
    it.each(cases)(`%s (${lane})`, (_, code) => {
      expect(modelsIn(code, lane)).toEqual(expected);
    });
}

describe('a comment gives a socket', () => {
  check(
    ['annotation', 'WebSocket'],
    [
      ['to a parameter', '/** @param {WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
      ['to a parameter, nullable', '/** @param {?WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
      ['to a parameter, not nullable', '/** @param {!WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
      ['to a parameter, or null', '/** @param {WebSocket | null} line */\nfunction stop(line) { line.close(4001); }'],
      [
        'to a parameter, or undefined, without spaces',
        '/** @param {WebSocket|undefined} line */\nfunction stop(line) { line.close(4001); }',
      ],
      ['to a parameter in parentheses', '/** @param {(WebSocket | null)} line */\nfunction stop(line) { line.close(4001); }'],
      ['to a parameter, null first', '/** @param {null | WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
      ['to an optional parameter', '/** @param {WebSocket} [line] */\nfunction stop(line) { line.close(4001); }'],
      [
        'to a parameter with a default',
        '/** @param {WebSocket} [line=open()] */\nfunction stop(line = open()) { line.close(4001); }',
      ],
      [
        'to a parameter with a description',
        '/**\n * Stops it.\n *\n * @param {WebSocket} line - which\n * @returns {void}\n */\nfunction stop(line) { line.close(4001); }',
      ],
      [
        'to the second of three',
        '/**\n * @param {string} id\n * @param {WebSocket} line\n * @param {number} code\n */\nfunction stop(id, line, code) { line.close(4001); }',
      ],
      [
        'to a parameter whose name begins like another',
        '/**\n * @param {string} lineId\n * @param {WebSocket} line\n */\nfunction stop(lineId, line) { line.close(4001); }',
      ],
      ['to a parameter with a dollar', '/** @param {WebSocket} $line */\nfunction stop($line) { $line.close(4001); }'],
      ['to an exported function', '/** @param {WebSocket} line */\nexport function stop(line) { line.close(4001); }'],
      ['to a default export', '/** @param {WebSocket} line */\nexport default function (line) { line.close(4001); }'],
      ['to an arrow function', '/** @param {WebSocket} line */\nconst stop = (line) => { line.close(4001); };'],
      ['to an exported arrow function', '/** @param {WebSocket} line */\nexport const stop = (line) => { line.close(4001); };'],
      ['to a method', 'class Client {\n  /** @param {WebSocket} line */\n  stop(line) { line.close(4001); }\n}'],
      ['to a constructor', 'class Client {\n  /** @param {WebSocket} line */\n  constructor(line) { line.close(4001); }\n}'],
      ['to a method of an object', 'const client = {\n  /** @param {WebSocket} line */\n  stop(line) { line.close(4001); },\n};'],
      ['to a prototype method', '/** @param {WebSocket} line */\nClient.prototype.stop = function (line) { line.close(4001); };'],
      ['to a variable', '/** @type {WebSocket} */\nlet line; function stop() { line.close(4001); }'],
      [
        'to a variable that is null first',
        '/** @type {WebSocket | null} */\nlet line = null; function stop() { line.close(4001); }',
      ],
      ['to an exported variable', '/** @type {WebSocket} */\nexport let line; function stop() { line.close(4001); }'],
      ['to a field', 'class Client {\n  /** @type {WebSocket | null} */\n  line = null;\n  stop() { this.line.close(4001); }\n}'],
      ['to a private field', 'class Client {\n  /** @type {WebSocket} */\n  #line;\n  stop() { this.#line.close(4001); }\n}'],
      [
        'to a field of the constructor',
        'class Client {\n  constructor() {\n    /** @type {WebSocket} */\n    this.line = null;\n  }\n  stop() { this.line.close(4001); }\n}',
      ],
      ['behind another comment', '// which\n/** @param {WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
    ],
  );
  check(
    ['annotation', 'ws'],
    [
      ['by an import type', "/** @param {import('ws').WebSocket} line */\nfunction stop(line) { line.close(4001); }"],
      [
        'by an import type in double quotes',
        '/** @param {import("ws").WebSocket} line */\nfunction stop(line) { line.close(4001); }',
      ],
      ['by an import type of the default', "/** @type {import('ws')} */\nlet line; function stop() { line.close(4001); }"],
      [
        'by a name that is imported',
        "import { WebSocket as Line } from 'ws';\n/** @param {Line} line */\nfunction stop(line) { line.close(4001); }",
      ],
      [
        'by a name that is required',
        "const Line = require('ws');\n/** @param {Line} line */\nfunction stop(line) { line.close(4001); }",
      ],
      [
        'by a member of what is imported',
        "import * as lib from 'ws';\n/** @param {lib.WebSocket} line */\nfunction stop(line) { line.close(4001); }",
      ],
    ],
  );
});

describe('a comment gives none', () => {
  check(
    [],
    [
      ['with another type', '/** @param {Dialog} ws */\nfunction stop(ws) { ws.close(4001); }'],
      ['with the type of a server', "/** @param {import('ws').WebSocketServer} ws */\nfunction stop(ws) { ws.close(4001); }"],
      [
        'with a type of another package',
        "/** @param {import('socket.io').Socket} socket */\nfunction stop(socket) { socket.close(4001); }",
      ],
      ['to another parameter', '/** @param {WebSocket} other */\nfunction stop(line) { line.close(4001); }'],
      ['to a parameter whose name begins alike', '/** @param {WebSocket} lineage */\nfunction stop(line) { line.close(4001); }'],
      [
        'to an outer function',
        '/** @param {WebSocket} line */\nfunction outer() { return function stop(line) { line.close(4001); }; }',
      ],
      [
        'to the function before',
        '/** @param {WebSocket} line */\nfunction start(line) {}\nfunction stop(line) { line.close(4001); }',
      ],
      ['as a plain comment', '/* @param {WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
      ['as a line comment', '// @param {WebSocket} line\nfunction stop(line) { line.close(4001); }'],
      ['as the result', '/** @returns {WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
      ['in its description', '/** Takes a {WebSocket} line. */\nfunction stop(line) { line.close(4001); }'],
      ['as an element of an array', '/** @param {WebSocket[]} line */\nfunction stop(line) { line.close(4001); }'],
      ['as a type argument', '/** @param {Map<string, WebSocket>} line */\nfunction stop(line) { line.close(4001); }'],
      ['as the class', '/** @param {typeof WebSocket} line */\nfunction stop(line) { line.close(4001); }'],
      ['as what a function takes', '/** @param {function(WebSocket): void} line */\nfunction stop(line) { line.close(4001); }'],
    ],
  );
});
