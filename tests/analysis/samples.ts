import type { FileFacts } from '../../src/analysis/index.js';

/** Asks all that rules ask. */
export function readAll(facts: FileFacts | null): number {
  if (!facts) return 0;
  let seen = facts.checks.length + facts.eventCodes.length;
  for (const test of [...facts.checks, ...facts.constantTests]) seen += [test.arrival, test.isGuard].length;
  for (const send of facts.sends)
    seen +=
      [send.hotPath, send.errorPath, send.reason, send.unchecked, send.inTest, send.isPassedOn].length +
      send.code.values.length +
      facts.closeHandlersOf(send).length;
  for (const handler of facts.closeHandlers)
    seen += [handler.readsCode, handler.reconnects, handler.isFlagged, handler.reconnectsAfter(1005)].length;
  for (const constant of facts.constants) seen += [constant.reach, constant.mentions].length;
  return seen;
}

/** A file that is all sockets: every kind of question, in `copies` copies that share names, as minified code does. */
export function dense(copies: number, shared: boolean): string {
  return Array.from({ length: copies }, (_, index) => {
    const n = shared ? '' : String(index);
    return `class Client${index} {
  constructor(options) { this.ws${n} = null; this.queue${n} = new Map(); this.options${n} = options; }
  open(url) {
    this.ws${n} = new WebSocket(url);
    this.ws${n}.onclose = (event) => { if (event.code === LOST${index}) this.open(url); else if (event.code > 4999 && event.code < 4000) this.fail(event); else if ([1000, 1001].includes(event.code)) this.stop(event.code, event.reason); };
    this.ws${n}.onmessage = (event) => { const message = JSON.parse(event.data); if (!message.token) { this.ws${n}.close(4401, \`no token: \${message.kind}\`); return; } this.queue${n}.set(message.id, this.ws${n}); };
    this.ws${n}.onerror = (error) => { this.fail(error); };
  }
  fail(error) { try { this.flush(); } catch (cause) { this.ws${n}.close(1011, cause.message); } this.stop(error.code ?? 1000, String(error)); }
  flush() { for (const [id, ws] of this.queue${n}) { ws.close(CODES${index}.GONE, 'gone ' + id); } }
  stop(code, reason) { const { ws${n}: line } = this; if (line && line.readyState === WebSocket.OPEN) line.close(code || 1000, reason); }
}
const LOST${index} = 1006;
const CODES${index} = { GONE: 4001, LOST: 4002 };
const client${index} = new Client${index}({});
client${index}.stop(client${index}.open ? CODES${index}.LOST : 1001);
function helper${index}(ws, code = 1000) { ws.send('x'); ws.close(code); }
helper${index}(client${index}.ws${n}, 1006);
`;
  }).join('');
}

export function minified(withSockets: boolean, bytes: number): string {
  const names = 'abcdefghijklmnopqrstuvwxyz';
  let text = '';
  for (let index = 0; text.length < bytes; index++) {
    const [a, b] = [names[index % 26] ?? 'a', names[(index * 7) % 26] ?? 'b'];
    text += `function ${a}${index}(e,t,n){var r=e.${b},o=t[n];if(!r||o.${a}===n)return e.data=r(o,function(e){return e.close&&e.close(),t.value=e.code===n?1:e.code});for(var i=0;i<r.length;i++)o.push(r[i].on("close",t));this.${b}=o,this.${a}=e.${a}(${a}${Math.max(0, index - 1)});return n?r:o.get(e)}`;
    if (withSockets && index % 50 === 0)
      text += `function W${index}(e){var t=this;t.ws=new WebSocket(e),t.ws.onclose=function(e){1006===e.code&&t.o()},t.ws.onmessage=function(e){t.s(e.data)||t.ws.close(4${String(index % 1000).padStart(3, '0')},e.data)},t.c=function(e){t.ws.close(e||1e3)}}`;
  }
  return text;
}
