import type { ModelIndex } from './models.js';

/** Words that every kind of evidence without a library shows somewhere: names, types, members of a WebSocket. */
const EVIDENCE = ['websocket', 'web_socket', 'socket', 'sock', 'ws', 'closeevent', 'onclose', 'bufferedamount', 'readystate', 'closecode', 'close_code', 'reason'];

/**
 * A text without any of these words has no WebSocket in it, so the tree need not be walked. Derived from the models: their
 * packages, globals, hooks and types, beside the words above. Short words count as words only (`ws`, not `news`).
 */
export function gateOf(index: ModelIndex, eager: boolean): (text: string) => boolean {
  const names = new Set(EVIDENCE);
  for (const { packages = [], globals = [] } of index.models) for (const name of [...packages, ...globals]) names.add(name.toLowerCase());
  for (const key of [...index.type.keys(), ...index.call.keys(), ...index.new.keys()]) {
    const name = key.slice(key.indexOf('#') + 1);
    if (key.startsWith('#')) names.add(name.toLowerCase());
  }
  for (const hook of index.hooks.keys()) names.add(hook.toLowerCase());
  for (const method of index.handlersByMethod.values()) for (const { handler: { at } } of method) if ('flag' in at) names.add(at.flag.toLowerCase());
  if (eager) for (const name of ['conn', 'client', 'peer', 'transport']) names.add(name);
  // A name that contains another adds nothing.
  const distinct = [...names].filter((name) => ![...names].some((other) => other !== name && other.length > 3 && name.includes(other)));
  const long = distinct.filter((name) => name.length > 3).map(escape);
  const short = distinct.filter((name) => name.length <= 3).map(escape);
  const evidence = new RegExp(`${long.join('|')}|(?<![a-z])(?:${short.join('|')})(?![a-z])|[a-z]W[Ss](?![a-z])|(?<![A-Za-z])[Ww]s[A-Z]`, 'i');
  const methods = [...index.close.keys()].filter((name) => !/^close/i.test(name)).map(escape);
  const act = new RegExp(`close|\\bcode\\b|\\.(?:${methods.join('|')})\\(`, 'i');
  return (text) => act.test(text) && evidence.test(text);
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
