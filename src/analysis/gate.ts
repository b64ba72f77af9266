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
/** One cheap look for what most of the evidence holds, so that a text without it is not searched once for each. */
const HINT = /sock|readyState|onclose|close_?(?:code|event)|clos(?:e|ing)\w*\(\s*(?:\d|\{?\s*code|e)/i;
/** Names of many other things: they count in a text that closes something with an argument, or compares a code with a number. */
const WEAK_EVIDENCE = /sock|readyState|onclose|close\w*\(e/i;
const CODE = String.raw`(?:[1-4](?:_?\d){3}|1e3)\b`;
/** What closes nothing may read the code of what closes elsewhere, where it knows one: by its number, or by the type of a name. */
const CODE_NUMBER = new RegExp(String.raw`\b(?:${CODE}|0x[\da-f]{3}\b)`, 'i');
// What stands before the call is looked at last: every bracket would be a start.
const ACT = new RegExp(
  String.raw`\.close\(\s*(?<=(?:[sS]ock\w*|SOCK\w*|[)\]])[!?]*\s*\.close\(\s*)[^)\s]|\b[cC]ode\b[^;\n]{0,24}\b${CODE}|\b${CODE}[^;\n]{0,12}\b[cC]ode\b|\bcase ${CODE}`,
);
/** Where types tell, a receiver of any name may be a socket. */
const ACT_WITH_TYPES = /\.close\(\s*[^)\s]/;
/** `ws`, `this._ws`, `chatWs`, `WsLike`, `(code, reason)`: short words count where a name begins and ends. */
const TOKEN = /[wW][sS](?:(?<=(?:\b|_)ws|[a-z]W[sS])(?:\b|[_A-Z])|(?<=\bW[sS])[A-Z])/;
const SHORT_EVIDENCE = new RegExp(String.raw`${TOKEN.source}|\b[cC]ode,\s*\w*[rR]eason`);
/** `.close(1000, 'done')`, `socket.readyState === 1`: what the hint is a part of. */
const HINTED_EVIDENCE =
  /\.onclose\b|\.close\(\s*\d|[cC]los(?:e|ed|ing)\w*\(\{?\s*code\b(?!:\s*\d{1,3}\b)|readyState\s*[!=]==?\s*(?:\d|[\w.]+\.[A-Z])/;
/** 1000–1019, where the registered codes are: a file of constants says nothing but their names beside such numbers. */
const REGISTERED = String.raw`(?:10[01]\d|0x3[ef][\da-f])\b`;
/** Few texts hold one, and of those few where a name may be given to it: `= 1000`, `: 1000`, `1000: `, `[1000, `. */
const CONSTANT = new RegExp(String.raw`\b${REGISTERED}`, 'i');
const NAMED_CONSTANT = new RegExp(String.raw`[=:,[(]\s*${REGISTERED}|\b${REGISTERED}['"\x60]?\s*[:,\]]`, 'i');
/** Globals that say nothing of their own: the socket that comes of them is named in the property or option it is taken from. */
const COMMON_GLOBALS = new Set(['fetch']);

/** What the models add to the words above. */
export interface Gate {
  /** What closes, with or without a library, or may be a received code: one look, since most texts hold neither. */
  readonly acting: RegExp;
  /** What closes. */
  readonly closing: RegExp;
  /** Globals, hooks and flags. */
  readonly named: RegExp;
  /** Those that the hint is a part of. */
  readonly hinted: RegExp;
  /** Packages that say nothing of a WebSocket, or whose sockets are closed by another name than `close`, as they are imported. */
  readonly imported: RegExp;
  /** What they offer for sockets, one of which is named where it is used; null where all of it has to do with them. */
  readonly offered: Readonly<Record<string, RegExp | null>>;
  /** Methods that close a socket only beside the package that they come from: many things have an `end` or an `error`. */
  readonly closingOfPackages: RegExp;
  /** Names that only constants for close codes have. */
  readonly constantNames: RegExp;
}

/** A text that does not pass has no WebSocket in it, so that its tree need not be walked. */
export function passes(gate: Gate, text: string, hasTypes: boolean): boolean {
  const shows = (evidence: RegExp): boolean => evidence.test(text);
  const acts = shows(gate.acting);
  return (
    (acts && showsEvidence(gate, shows, hasTypes) && (shows(gate.closing) || hasTypes || shows(CODE_NUMBER))) ||
    (importsSockets(gate, text) && (acts || shows(gate.closingOfPackages))) ||
    (shows(CONSTANT) && shows(NAMED_CONSTANT) && shows(gate.constantNames))
  );
}

function showsEvidence({ named, hinted }: Gate, shows: (evidence: RegExp) => boolean, hasTypes: boolean): boolean {
  return (
    (shows(HINT) &&
      (shows(hinted) ||
        shows(HINTED_EVIDENCE) ||
        (shows(WEAK_EVIDENCE) && (shows(ACT) || (hasTypes && shows(ACT_WITH_TYPES)))))) ||
    shows(SHORT_EVIDENCE) ||
    shows(named)
  );
}

function importsSockets({ imported, offered }: Gate, text: string): boolean {
  return (
    imported.test(text) &&
    [...text.matchAll(new RegExp(imported, 'g'))].some(([, name = '']) => offered[name] === null || offered[name]?.test(text))
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
  const closingOtherwise = new Set<string>();
  for (const [method, rows] of index.close) {
    const isOwn = rows.some(
      ({ model }) => (model.packages ?? []).length === 0 || (model.globals ?? []).length > 0 || index.byHook.includes(model),
    );
    (isOwn ? own : ofPackages).add(escape(method));
    if (!isOwn) for (const { model } of rows) for (const name of model.packages ?? []) closingOtherwise.add(name);
  }
  // What decides on the next connection speaks of none that closes.
  for (const rows of index.handlersByExport.values())
    for (const { model, handler } of rows) {
      if (!handler.decidesReconnect || !('option' in handler.at)) continue;
      ofPackages.add(escape(handler.at.option.at(-1) ?? ''));
      for (const name of model.packages ?? []) closingOtherwise.add(name);
    }
  const [named, hinted] = [anyOf(distinct.filter((name) => !HINT.test(name))), anyOf(distinct.filter((name) => HINT.test(name)))];
  const tells = (word: string): boolean => hinted.test(word) || named.test(word) || TOKEN.test(word);
  const imported = new Map(
    [...offersOf(index)].filter(
      ([name, offers]) => closingOtherwise.has(name) || (!tells(name) && ![...offers].every((offer) => tells(offer))),
    ),
  );
  const closing = ['close', ...[...own].filter((name) => !/close/i.test(name)).map((name) => String.raw`\b${name}\b`)];
  return {
    acting: new RegExp([...closing, String.raw`\bcode\b`].join('|'), 'i'),
    closing: new RegExp(closing.join('|'), 'i'),
    named,
    hinted,
    imported: new RegExp(`['"](?:(?:npm|jsr):/?)?(${[...imported.keys()].map(escape).join('|')})(?:@[^'"/]+)?['"]`),
    offered: Object.fromEntries(
      [...imported].map(([name, offers]) => [
        name,
        offers.has('default') ? null : new RegExp(String.raw`\b(?:${[...offers].map(escape).join('|')})\b`),
      ]),
    ),
    closingOfPackages: new RegExp(String.raw`\b(?:${[...ofPackages].join('|')})\b`),
    constantNames: new RegExp(TELLING_NAMES.map((name) => name.replaceAll('_', '[_ -]?')).join('|'), 'i'),
  };
}

/** The names that each package exports for sockets: `Room.create` is a member of `Room`. */
function offersOf({ models, byPackage, ...index }: ModelIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const offers = new Map<string, Set<string>>();
  for (const name of byPackage.keys()) if (name !== PROJECT_FILES) offers.set(name, new Set());
  for (const rows of [index.new, index.call, index.export, index.type, index.handlersByExport])
    for (const key of rows.keys()) {
      // `#imports#eventHandler`
      const at = key.lastIndexOf('#');
      const [first = ''] = key.slice(at + 1).split('.');
      offers.get(key.slice(0, at))?.add(first);
    }
  for (const { packages = [], handlers = [] } of models)
    for (const { at } of handlers)
      for (const name of 'hook' in at ? [at.class, at.decorator] : [])
        if (name !== undefined) for (const each of packages) offers.get(each)?.add(name.split('.').at(-1) ?? name);
  return offers;
}

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(names.map(escape).join('|') || '(?!)', 'i');
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
