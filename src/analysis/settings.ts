import type { LibraryModel } from '../data/library-models/types.js';
import { RUNTIMES, type RuntimeId } from '../data/runtimes.js';

/** `settings.websocket`: what a project says of itself, once for all rules. */
export interface WebSocketSettings {
  /** The runtime, or several, that a bare `WebSocket` of these files runs in. Default: what the file shows, else browsers. */
  environment?: RuntimeId | readonly RuntimeId[];
  /**
   * How sure the analysis must be that an expression is a WebSocket: `strict` (types, construction, callbacks, annotations,
   * flow), `balanced` (also usage, and a name together with a close code; the default) or `eager` (also a name alone).
   */
  detection?: 'strict' | 'balanced' | 'eager';
  /** Models of libraries that the plugin does not know, or that are the project's own. */
  apis?: readonly LibraryModel[];
  /** Where the project's close-code constants live. */
  constants?: ConstantsSetting;
  /** The project's own private codes, 4000–4999. */
  codes?: Readonly<Record<number, ProjectCode>>;
}

/** A module that exports close codes under their registry names. */
export interface ConstantsSetting {
  /** A package, an alias or `#import`, used as it is; `./…` is meant from the directory that ESLint runs in. */
  from: string;
  /** The object, enum or namespace whose members they are; without it they are named exports. */
  name?: string;
  /** How the members are written. Default `UPPER_SNAKE`: `NORMAL_CLOSURE`; `PascalCase`: `NormalClosure`. */
  case?: 'UPPER_SNAKE' | 'PascalCase';
}

/** What a private code means in this project. */
export interface ProjectCode {
  /** The constant's name, `TOKEN_EXPIRED`. */
  name: string;
  description?: string;
  fix?: string;
  sentBy?: 'client' | 'server' | 'either';
  reconnect?: 'never' | 'with backoff' | 'after re-authentication';
}

/** Reads `settings.websocket`. A wrong setting stops the run: one error, with the key, what it holds and what it may hold. */
export function readSettings(value: unknown): WebSocketSettings {
  if (value === undefined) return {};
  const settings = object('', value);
  for (const [key, held] of Object.entries(settings)) {
    const check = SETTINGS[key];
    if (!check) fail('', value, `an object with the keys ${Object.keys(SETTINGS).join(', ')}; '${key}' is none of them`);
    if (held !== undefined) check(`.${key}`, held);
  }
  return settings;
}

type Check = (key: string, value: unknown) => void;

function fail(key: string, value: unknown, expected: string): never {
  const held =
    typeof value === 'function'
      ? 'a function'
      : typeof value === 'bigint' || typeof value === 'symbol' || value === undefined
        ? String(value)
        : JSON.stringify(value);
  throw new TypeError(
    `settings.websocket${key} is ${held.length > 120 ? `${held.slice(0, 120)}…` : held}; it must be ${expected}.`,
  );
}

function object(key: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(key, value, 'an object');
  return value as Record<string, unknown>;
}

const oneOf =
  (...allowed: readonly string[]): Check =>
  (key, value) => {
    if (!allowed.includes(value as string)) fail(key, value, allowed.map((each) => `'${each}'`).join(', '));
  };

const text: Check = (key, value) => {
  if (typeof value !== 'string' || value === '') fail(key, value, 'a string that is not empty');
};

const any: Check = () => undefined;

/** An object with these keys; those that end in `!` must be there. */
const shape =
  (keys: Readonly<Record<string, Check>>): Check =>
  (key, value) => {
    const held = object(key, value);
    const names = Object.keys(keys).map((name) => name.replace('!', ''));
    for (const name of Object.keys(held))
      if (!names.includes(name)) fail(key, value, `an object with the keys ${names.join(', ')}; '${name}' is none of them`);
    for (const [name, check] of Object.entries(keys)) {
      const inner = held[name.replace('!', '')];
      if (inner === undefined && !name.endsWith('!')) continue;
      check(`${key}.${name.replace('!', '')}`, inner);
    }
  };

const list =
  (of: Check): Check =>
  (key, value) => {
    if (!Array.isArray(value)) fail(key, value, 'an array');
    for (const [index, each] of value.entries()) of(`${key}[${index}]`, each);
  };

const matching =
  (pattern: RegExp, expected: string): Check =>
  (key, value) => {
    if (typeof value !== 'string' || !pattern.test(value)) fail(key, value, expected);
  };

/** A module specifier, and a name that may stand in an import; the rule's own option has the same. */
export const SPECIFIER = String.raw`^[^'"\\\r\n]+$`;
export const IMPORT_NAME = String.raw`^(?!(?:default|class|function|new|import|export|const|let|var|this|null|true|false)$)[A-Za-z_$][\w$]*$`;

const CONSTANTS = shape({
  'from!': matching(new RegExp(SPECIFIER), 'a module specifier without quotes'),
  name: matching(new RegExp(IMPORT_NAME), 'the name of an export'),
  case: oneOf('UPPER_SNAKE', 'PascalCase'),
});

const SETTINGS: Readonly<Record<string, Check>> = {
  environment(key, value) {
    const runtime = oneOf(...Object.keys(RUNTIMES));
    if (Array.isArray(value) && value.length > 0) list(runtime)(key, value);
    else runtime(key, value);
  },
  detection: oneOf('strict', 'balanced', 'eager'),
  apis: list(
    shape({
      'name!': text,
      packages: list(text),
      globals: list(text),
      'runtimes!': list(oneOf('whatwg', ...Object.keys(RUNTIMES))),
      role: oneOf('client', 'server'),
      double: any,
      'values!': (key, value) => {
        for (const [kind, sources] of Object.entries(object(key, value))) list(object)(`${key}.${kind}`, sources);
      },
      handlers: list(
        shape({
          'at!': object,
          'event!': oneOf('connection', 'open', 'message', 'close', 'error'),
          'gives!': list(any),
          role: oneOf('client', 'server'),
          once: any,
        }),
      ),
      'close!': list(
        shape({
          'method!': text,
          code: any,
          reason: any,
          runtimes: list(oneOf('whatwg', ...Object.keys(RUNTIMES))),
          ignoresCode: object,
        }),
      ),
      constants: list(shape({ export: text, 'members!': object })),
    }),
  ),
  constants: CONSTANTS,
  codes(key, value) {
    for (const [code, project] of Object.entries(object(key, value))) {
      if (!/^4\d{3}$/.test(code)) fail(key, Number(code), 'an object whose keys are private codes, 4000–4999');
      shape({
        'name!': text,
        description: text,
        fix: text,
        sentBy: oneOf('client', 'server', 'either'),
        reconnect: oneOf('never', 'with backoff', 'after re-authentication'),
      })(`${key}.${code}`, project);
    }
  },
};
