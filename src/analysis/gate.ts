import { TELLING_NAMES } from '../data/names.js';
import { PROJECT_FILES } from '../data/library-models/unknown.js';
import type { ModelIndex } from './models.js';

/** What every kind of evidence without a library shows somewhere: a name, a type or a member of a WebSocket. */
const EVIDENCE = [
  'websocket',
  'web_socket',
  'closeevent',
  'closecode',
  'close_code',
  'ws_code',
  'wscode',
  'bufferedamount',
  'binarytype',
];
/** Names of many other things: they count in a text that closes something with an argument, or compares a code with a number. */
const WEAK_EVIDENCE = /sock|readyState|onclose|close\w*\(e/i;
const CODE = String.raw`(?:[1-4](?:_?\d){3}|1e3)\b`;
const ACT = new RegExp(
  String.raw`(?:[sS]ock\w*|SOCK\w*|[)\]])[!?]*\s*\.close\(\s*[^)\s]|\b[cC]ode\b[^;\n]{0,24}\b${CODE}|\b${CODE}[^;\n]{0,12}\b[cC]ode\b|\bcase ${CODE}`,
);
/** Where types tell, a receiver of any name may be a socket. */
const ACT_WITH_TYPES = /\.close\(\s*[^)\s]/;
/** `ws`, `this._ws`, `chatWs`, `WsLike`, `(code, reason)`, `.close(1000, 'done')`: short words count where a name begins and ends. */
const SHORT_EVIDENCE = [
  /[wW][sS](?:(?<=(?:\b|_)ws|[a-z]W[sS])(?:\b|[_A-Z])|(?<=\bW[sS])[A-Z])/,
  /\b[cC]ode,\s*\w*[rR]eason/,
  /\.onclose\b|\.close\(\s*\d|[cC]los(?:e|ed|ing)\w*\(\{?\s*code\b/,
  /readyState\s*[!=]==?\s*(?:\d|[\w.]+\.[A-Z])/,
];
/** A file of constants says nothing but the names of close codes beside their numbers; few texts hold such a number. */
const CONSTANT = /10[01]\d/;
/** Globals that say nothing of their own: the socket that comes of them is named in the property or option it is taken from. */
const COMMON_GLOBALS = new Set(['fetch']);

/** What the models add to the words above. */
export interface Gate {
  /** What closes, or reads a close code, with or without a library. */
  readonly closing: RegExp;
  /** Globals, hooks and flags. */
  readonly named: RegExp;
  /** Packages, as they are imported. */
  readonly imported: RegExp;
  /** Methods that close a socket only beside the package that they come from: many things have an `end` or an `error`. */
  readonly closingOfPackages: RegExp;
  /** Names that only constants for close codes have. */
  readonly constantNames: RegExp;
}

/** A text that does not pass has no WebSocket in it, so that its tree need not be walked. */
export function passes(gate: Gate, text: string, hasTypes: boolean): boolean {
  const { closing, named, imported, closingOfPackages, constantNames } = gate;
  return (
    (closing.test(text)
      ? named.test(text) ||
        SHORT_EVIDENCE.some((evidence) => evidence.test(text)) ||
        imported.test(text) ||
        (WEAK_EVIDENCE.test(text) && (ACT.test(text) || (hasTypes && ACT_WITH_TYPES.test(text))))
      : imported.test(text) && closingOfPackages.test(text)) ||
    (CONSTANT.test(text) && constantNames.test(text))
  );
}

/** Derived from the models: their packages as they are imported, their globals, their hooks, and the methods that close. */
export function gateOf(index: ModelIndex, eager: boolean): Gate {
  const names = new Set(EVIDENCE);
  for (const { globals = [] } of index.models)
    for (const name of globals) if (!COMMON_GLOBALS.has(name)) names.add(name.toLowerCase());
  for (const [hook, rows] of index.hooks)
    if (rows.some(({ handler: { at } }) => 'hook' in at && at.class === undefined && at.decorator === undefined))
      names.add(hook.toLowerCase());
  for (const rows of index.handlersByMethod.values())
    for (const {
      handler: { at },
    } of rows)
      if ('flag' in at) names.add(at.flag.toLowerCase());
  if (eager) for (const name of ['conn', 'client', 'peer', 'transport', 'socket', 'sock']) names.add(name);
  // A name that contains another adds nothing.
  const distinct = [...names].filter((name) => ![...names].some((other) => other !== name && name.includes(other)));
  const [own, ofPackages] = [new Set(['close']), new Set<string>()];
  for (const [method, rows] of index.close)
    (rows.some(
      ({ model }) => (model.packages ?? []).length === 0 || (model.globals ?? []).length > 0 || index.byHook.includes(model),
    )
      ? own
      : ofPackages
    ).add(escape(method));
  // What decides on the next connection speaks of none that closes.
  for (const rows of index.handlersByExport.values())
    for (const {
      handler: { at, decidesReconnect },
    } of rows)
      if (decidesReconnect && 'option' in at) ofPackages.add(escape(at.option.at(-1) ?? ''));
  return {
    closing: new RegExp(String.raw`close|\b(?:code|${[...own].join('|')})\b`, 'i'),
    named: new RegExp(distinct.map(escape).join('|'), 'i'),
    imported: new RegExp(
      `['"](?:(?:npm|jsr):/?)?(?:${[...index.packages]
        .filter((name) => name !== PROJECT_FILES)
        .map(escape)
        .join('|')})(?:@[^'"/]+)?['"]`,
    ),
    closingOfPackages: new RegExp(String.raw`\b(?:${[...ofPackages].join('|')})\b`),
    constantNames: new RegExp(TELLING_NAMES.map((name) => name.replaceAll('_', '[_ -]?')).join('|'), 'i'),
  };
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
