import { LIBRARY_MODELS } from '../../src/data/library-models/index.js';
import type { LibraryModel } from '../../src/data/library-models/types.js';
import { RUNTIMES, type Effect, type Runtime } from '../../src/data/runtimes.js';
import { describeRanges } from '../../src/reference/message.js';
import { code, table } from './markdown.js';

const WHOLE_SPACE = 65535;

function describeEffect(effect: Effect): string {
  switch (effect.effect) {
    case 'throws':
      return `throws ${effect.error}`;
    case 'swallowed':
      return 'swallowed: nothing is sent, the connection stays open';
    case 'empty frame':
      return 'sent as an empty frame';
    case 'no frame':
      return 'the connection is dropped without a Close frame';
    case 'sent as':
      return `sent as ${effect.code}`;
    case 'sent':
      return 'sent';
  }
}

/** What becomes of the codes that do not go out as given. */
function describeRest({ sendable, otherwise, exceptions }: Runtime): string {
  const special = exceptions.filter(({ only }) => only === undefined).map(({ range, effect }) => `${describeRanges([range])}: ${describeEffect(effect)}`);
  const [only] = sendable;
  const all = otherwise.effect === 'sent' || (only?.[0] === 0 && only[1] === WHOLE_SPACE);
  return [...special, ...(all ? [] : [describeEffect(otherwise)])].join('; ') || 'none';
}

function describeAfterThrow({ afterThrow, afterThrowNote }: Runtime): string {
  if (afterThrowNote !== undefined) return afterThrowNote;
  return afterThrow.length === 0 ? '' : afterThrow.map((state) => state.toUpperCase()).join(' or ');
}

/** What each runtime does with a code, by the id that `settings.websocket.environment` takes. */
export function renderRuntimes(): string {
  return table([
    ['Runtime', '`environment`', 'Sent as given', 'Other numbers', 'After a throw'],
    ...Object.entries(RUNTIMES).map(([id, runtime]) => [
      runtime.title,
      code(id),
      runtime.sendable.length === 0 ? 'none' : describeRanges(runtime.sendable),
      describeRest(runtime),
      describeAfterThrow(runtime),
    ]),
  ]);
}

/** The ids that `settings.websocket.environment` takes. */
export function renderEnvironments(): string {
  return table([['`environment`', 'What it is'], ...Object.entries(RUNTIMES).map(([id, { title }]) => [code(id), title])]);
}

/** How the bare `WebSocket` is named in the table of models. */
function describeRuntimes(runtimes: LibraryModel['runtimes']): string {
  if (runtimes.length === 0) return 'not known';
  return runtimes.map((id) => (id === 'whatwg' ? 'the one of the file' : code(id))).join(', ');
}

/** The libraries that the analysis knows. */
export function renderModels(): string {
  return table([
    ['Library', 'Packages and globals', 'Runtime of its `close()`'],
    ...LIBRARY_MODELS.map(({ name, packages = [], globals = [], runtimes, double }) => [
      double ? `${name} (test double)` : name,
      [...packages, ...globals.map((global) => `global ${global}`)].map(code).join(', '),
      describeRuntimes(runtimes),
    ]),
  ]);
}
