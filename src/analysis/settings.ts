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
  SETTINGS('', value);
  return value as WebSocketSettings;
}

/** Looks at what a key holds, and throws where it may not. */
type Check = (key: string, value: unknown) => void;

function fail(key: string, value: unknown, expected: string): never {
  throw new TypeError(`settings.websocket${key} is ${written(value)}; it must be ${expected}.`);
}

function written(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint' || typeof value === 'symbol' || value === undefined) return String(value);
  try {
    const text = JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
  } catch {
    return 'an object that refers to itself';
  }
}

const oneOf =
  (...allowed: readonly string[]): Check =>
  (key, value) => {
    if (!allowed.includes(value as string)) fail(key, value, allowed.map((each) => `'${each}'`).join(', '));
  };

const matching =
  (pattern: RegExp, expected: string): Check =>
  (key, value) => {
    if (typeof value !== 'string' || !pattern.test(value)) fail(key, value, expected);
  };

const text = matching(/./s, 'a string that is not empty');

const yes: Check = (key, value) => {
  if (value !== true) fail(key, value, 'true, or be left out');
};

const index: Check = (key, value) => {
  if (!Number.isInteger(value) || Number(value) < 0) fail(key, value, "an argument's index, 0 or more");
};

const list =
  (of: Check): Check =>
  (key, value) => {
    if (!Array.isArray(value)) fail(key, value, 'an array');
    for (const [position, each] of value.entries()) of(`${key}[${position}]`, each);
  };

function entries(key: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(key, value, 'an object');
  return Object.entries(value);
}

const mapOf =
  (of: Check): Check =>
  (key, value) => {
    for (const [name, each] of entries(key, value)) of(`${key}.${name}`, each);
  };

/** An object with these keys and no others; those that end in `!` must be there. */
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (key, value) => {
    const held = new Map(entries(key, value));
    const names = Object.keys(checks).map((name) => name.replace('!', ''));
    for (const name of held.keys()) {
      if (!names.includes(name)) fail(key, value, `an object with the keys ${names.join(', ')}; '${name}' is none of them`);
    }
    for (const [name, check] of Object.entries(checks)) {
      const inner = held.get(name.replace('!', ''));
      if (inner !== undefined || name.endsWith('!')) check(`${key}.${name.replace('!', '')}`, inner);
    }
  };

/** One of some shapes, told apart by their keys. */
const anyShape = (kinds: readonly Readonly<Record<string, Check>>[]): Check => {
  const known = [...new Set(kinds.flatMap((kind) => Object.keys(kind).map((name) => name.replace('!', ''))))];
  return (key, value) => {
    const names = entries(key, value).map(([name]) => name);
    const kind = kinds.find(
      (each) =>
        names.every((name) => name in each || `${name}!` in each) &&
        Object.keys(each).every((name) => !name.endsWith('!') || names.includes(name.slice(0, -1))),
    );
    const stranger = names.find((name) => !known.includes(name));
    if (!kind) {
      const ways = kinds
        .map((each) =>
          Object.keys(each)
            .filter((name) => name.endsWith('!'))
            .join(' and '),
        )
        .join(', or ');
      fail(
        key,
        value,
        `an object with ${ways.replaceAll('!', '')}${stranger === undefined ? '' : `; '${stranger}' is none of them`}`,
      );
    }
    shape(kind)(key, value);
  };
};

/** A module specifier, and a name that may stand in an import; the rule's own option has the same. */
export const SPECIFIER = String.raw`^[^'"\\\r\n]+$`;
export const IMPORT_NAME = String.raw`^(?!(?:default|class|function|new|import|export|const|let|var|this|null|true|false)$)[A-Za-z_$][\w$]*$`;

const runtime = oneOf(...Object.keys(RUNTIMES));
const runtimeOrWeb = oneOf('whatwg', ...Object.keys(RUNTIMES));
const role = oneOf('client', 'server');

const position: Check = (key, value) => {
  if (value !== 'last') index(key, value);
};
const VALUE_SOURCE = anyShape([
  { 'new!': text, role },
  { 'call!': text, role },
  { 'export!': text, role },
  { 'type!': text, role },
  { 'of!': text, 'property!': text, role },
  { 'of!': text, 'method!': text, role },
  { 'of!': text, 'elements!': yes, role },
]);
const FUNCTION_PLACE = anyShape([
  { 'of!': text, 'method!': text, event: text, argument: position, option: list(text) },
  { 'of!': text, 'property!': text },
  { 'call!': text, argument: position, option: list(text) },
  { 'new!': text, argument: position, option: list(text) },
  { 'method!': text, 'flag!': text, argument: position },
  { 'hook!': text, class: text, decorator: text },
]);
const argument: Check = (key, value) => {
  const isIndex = Number.isInteger(value) && Number(value) >= 0;
  const { argument: at, property } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (!isIndex && !(Number.isInteger(at) && Number(at) >= 0 && typeof property === 'string')) {
    fail(key, value, "an argument's index, or an object with argument and property");
  }
};
const codeRange: Check = (key, value) => {
  const [from, to, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
  if (!Number.isInteger(from) || !Number.isInteger(to) || Number(from) > Number(to) || more.length > 0)
    fail(key, value, 'a first and a last code, as [1002, 1003]');
};
const gives: Check = (key, value) => {
  if (value !== null && typeof value !== 'string') fail(key, value, 'a string, or null');
};

const MODEL = shape({
  'name!': text,
  packages: list(text),
  globals: list(text),
  'runtimes!': list(runtimeOrWeb),
  role,
  double: yes,
  'values!': mapOf(list(VALUE_SOURCE)),
  handlers: list(
    shape({
      'at!': FUNCTION_PLACE,
      'event!': oneOf('connection', 'open', 'message', 'close', 'error'),
      'gives!': list(gives),
      role,
      once: yes,
      decidesReconnect: shape({ except: list(codeRange) }),
    }),
  ),
  'close!': list(
    shape({
      'method!': text,
      code: argument,
      reason: argument,
      runtimes: list(runtimeOrWeb),
      withoutCode: index,
      ignoresCode: shape({ 'instead!': text }),
    }),
  ),
  connects: list(shape({ 'of!': text, 'method!': text })),
  constants: list(
    shape({
      export: text,
      'members!': (key, value) => {
        for (const [code, name] of entries(key, value)) {
          if (!/^\d+$/.test(code)) fail(key, value, 'an object of names by code');
          text(`${key}.${code}`, name);
        }
      },
      runtimes: list(runtime),
    }),
  ),
});

const PROJECT_CODE = shape({
  'name!': text,
  description: text,
  fix: text,
  sentBy: oneOf('client', 'server', 'either'),
  reconnect: oneOf('never', 'with backoff', 'after re-authentication'),
});

const SETTINGS = shape({
  environment(key, value) {
    if (Array.isArray(value) && value.length > 0) list(runtime)(key, value);
    else runtime(key, value);
  },
  detection: oneOf('strict', 'balanced', 'eager'),
  apis: list(MODEL),
  constants: shape({
    'from!': matching(new RegExp(SPECIFIER), 'a string, the specifier of a module, without quotes'),
    name: matching(new RegExp(IMPORT_NAME), 'a string, the name of an export'),
    case: oneOf('UPPER_SNAKE', 'PascalCase'),
  }),
  codes(key, value) {
    for (const [code, project] of entries(key, value)) {
      if (!/^4\d{3}$/.test(code)) fail(key, value, `an object whose keys are private codes, 4000–4999; '${code}' is none`);
      PROJECT_CODE(`${key}.${code}`, project);
    }
  },
});
