import { describe, expect, it } from 'vitest';
import { sendOf, sendsOf, type Lane } from './analyse.js';

const OPEN = "const ws = new WebSocket('wss://x');";
const CLOSE = 'ws.close(1000);';
type Case = readonly [name: string, code: string, lane?: Lane];

function errorPathIn(code: string, lane: Lane = 'espree'): string | null {
  return sendOf(`${OPEN} ${code}`, { lane }).errorPath?.kind ?? null;
}

function check(kind: string | null, cases: readonly Case[]): void {
  for (const [name, code, lane] of cases)
    it(name, () => {
      expect(errorPathIn(code, lane)).toBe(kind);
    });
}

describe('a catch clause is an error path', () => {
  check('catch', [
    ['in itself', `try { run(); } catch (error) { ${CLOSE} }`],
    ['without a parameter', `try { run(); } catch { ${CLOSE} }`],
    ['on a condition', `try { run(); } catch (error) { if (isOpen) ${CLOSE} }`],
    ['after another statement', `try { run(); } catch (error) { log(error); ${CLOSE} }`],
    ['in a try inside', `try { run(); } catch { try { ${CLOSE} } finally { log(); } }`],
    ['in a function that is called in place', `try { run(); } catch { (() => { ${CLOSE} })(); }`],
    ['in an async function that is called in place', `try { run(); } catch { (async function () { await log(); ${CLOSE} })(); }`],
    ['in a loop', `for (const each of all) try { run(each); } catch { ${CLOSE} }`],
    ['in a method', `class Client { run() { try { this.go(); } catch { ${CLOSE} } } }`],
    ['in a function that only catch clauses call', `function fail() { ${CLOSE} } try { run(); } catch { fail(); }`],
    [
      'in a const function that only catch clauses call',
      `const fail = () => { ${CLOSE} }; try { a(); } catch { fail(); } try { b(); } catch { fail(); }`,
    ],
    [
      'in a private method that only catch clauses call',
      `class Client { run() { try { this.go(); } catch { this.#fail(); } } #fail() { ${CLOSE} } }`,
    ],
    [
      'in a function that such a function calls',
      `function end() { ${CLOSE} } function fail() { end(); } try { run(); } catch { fail(); }`,
    ],
  ]);
});

describe('a rejection handler is an error path', () => {
  check('rejection', [
    ['of catch', `run().catch(() => { ${CLOSE} });`],
    ['of catch as an expression', `run().catch(() => ws.close(1000));`],
    ['of catch as a function', `run().catch(function (error) { ${CLOSE} });`],
    ['of then', `run().then(() => {}, () => { ${CLOSE} });`],
    ['by its name', `function fail() { ${CLOSE} } run().catch(fail);`],
    ['by the name of a const', `const fail = () => { ${CLOSE} }; run().catch(fail);`],
    ['by its method', `class Client { run() { this.go().catch(this.fail.bind(this)); } fail() { ${CLOSE} } }`],
    ['in two places', `function fail() { ${CLOSE} } run().catch(fail); go().then(done, fail);`],
    ['in a chain', `run().then(done).catch(() => { ${CLOSE} }).finally(end);`],
    ['by the name of a callback that a hook keeps', `const fail = useCallback(() => { ${CLOSE} }, []); run().catch(fail);`],
  ]);
});

describe('an error handler is an error path', () => {
  check('error handler', [
    ['on', `child.on('error', () => { ${CLOSE} });`],
    ['once', `child.once('error', () => { ${CLOSE} });`],
    ['addListener', `child.addListener('error', function () { ${CLOSE} });`],
    ['addEventListener', `worker.addEventListener('error', () => { ${CLOSE} });`],
    ['onerror', `worker.onerror = () => { ${CLOSE} };`],
    ['onerror of the socket itself', `ws.onerror = () => { ${CLOSE} };`],
    ['error listener of the socket itself', `ws.addEventListener('error', () => { ${CLOSE} });`],
    ['option', `connect({ onError: () => { ${CLOSE} } });`],
    ['method of an option', `connect({ onerror() { ${CLOSE} } });`],
    ['by its name', `function fail() { ${CLOSE} } child.on('error', fail);`],
    ['taken off again', `function fail() { ${CLOSE} } child.on('error', fail); child.off('error', fail);`],
    ['method of a class', `class Client { onError() { ${CLOSE} } }`],
  ]);

  it('as the library says', () => {
    expect(sendOf('Bun.serve({ websocket: { error(error, ws) { ws.close(1000); } } });').errorPath?.kind).toBe('error handler');
    expect(sendOf('export class Room { webSocketError(ws, error) { ws.close(1000); } }').errorPath?.kind).toBe('error handler');
    expect(
      sendOf(
        "import { WebSocketServer } from 'ws'; new WebSocketServer().on('connection', (ws) => { ws.on('error', () => { ws.close(1000); }); });",
      ).errorPath?.kind,
    ).toBe('error handler');
  });
});

describe('the failing branch of a test of authentication or validation is an error path', () => {
  check('guard', [
    ['a negated call', `if (!isAuthenticated(user)) { ${CLOSE} }`],
    ['a negated name', `if (!authenticated) ${CLOSE}`],
    ['a negated member', `if (!user.isValid) ${CLOSE}`],
    ['a negated awaited call', `async function run() { if (!(await verify(user))) { ${CLOSE} } }`],
    ['a missing token', `if (!token) { ${CLOSE} return_; }`],
    ['a token that is null', `if (token === null) ${CLOSE}`],
    ['a token that is undefined', `if (token === undefined) ${CLOSE}`],
    ['a token of no text', `if (typeof token !== 'string') ${CLOSE}`],
    ['a token of the wrong text', `if (token !== expected) ${CLOSE}`],
    ['an argument', `if (!check(token)) ${CLOSE}`],
    ['a missing session', `if (session == null) ${CLOSE}`],
    ['a session that is not there', `if (!sessions.has(id)) ${CLOSE}`],
    ['an origin that is not allowed', `if (!allowed.includes(origin)) ${CLOSE}`],
    ['an origin that is not in the list', `if (allowedOrigins.indexOf(origin) === -1) ${CLOSE}`],
    ['a result that is false', `if (verify(user) === false) ${CLOSE}`],
    ['a result that is not true', `if (validate(user) !== true) ${CLOSE}`],
    ['a result of a validation', `if (!validation.success) ${CLOSE}`],
    ['the name of a refusal', `if (isInvalid(token)) ${CLOSE}`],
    ['the name of an expiry', `if (tokenExpired) ${CLOSE}`],
    ['the text of a failure', `if (auth.state === 'failed') ${CLOSE}`],
    ['what was rejected', `if (authError) ${CLOSE}`],
    ['either of two', `if (!user || !token) ${CLOSE}`],
    ['one of two conditions', `if (token && !verify(token)) ${CLOSE}`],
    ['else', `if (isAuthenticated(user)) { greet(); } else { ${CLOSE} }`],
    ['else of two conditions', `if (token && verify(token)) { greet(); } else ${CLOSE}`],
    ['else after a pass', `if (token !== null) greet(); else { log(); ${CLOSE} }`],
    ['inside another branch', `if (!authorized) { if (isOpen) ${CLOSE} }`],
    ['what a call gave', `const user = authenticate(request); if (!user) ${CLOSE}`],
    ['what an awaited call gave', `async function run() { const user = await verify(request); if (user === null) ${CLOSE} }`],
    ['the errors that a call gave', `const error = validate(data); if (error) ${CLOSE}`],
    ['&&', `!token && ws.close(1000);`],
    ['||', `isValid(token) || ws.close(1000);`],
    ['ternary', `isValid(token) ? greet() : ws.close(1000);`],
    ['??', `token ?? ws.close(1000);`],
    ['else of a refusal that is compared', `if (auth.state !== 'failed') greet(); else ${CLOSE}`],
    ['in a listener', `ws.onmessage = (event) => { if (!verify(event.data)) { ${CLOSE} } };`],
  ]);
});

describe('no error path is', () => {
  check(null, [
    ['the program', CLOSE],
    ['a function', `function stop() { ${CLOSE} }`],
    ['try', `try { ${CLOSE} } catch { log(); }`],
    ['finally', `try { run(); } finally { ${CLOSE} }`],
    ['finally after catch', `try { run(); } catch { log(); } finally { ${CLOSE} }`],
    ['after catch', `try { run(); } catch { log(); } ${CLOSE}`],
    ['a function that is only defined in catch', `try { run(); } catch { function stop() { ${CLOSE} } }`],
    ['a function that catch stores', `try { run(); } catch { this.stop = () => { ${CLOSE} }; }`],
    ['a timer that catch sets', `try { run(); } catch { setTimeout(() => { ${CLOSE} }, 1000); }`],
    ['a listener that catch adds', `try { run(); } catch { button.on('click', () => { ${CLOSE} }); }`],
    ['the default of a parameter', `try { run(); } catch { const f = (x = ws.close(1000)) => x; }`],
    ['what is resolved', `run().then(() => { ${CLOSE} });`],
    ['what comes after a rejection', `run().catch(log).then(() => { ${CLOSE} });`],
    ['finally of a promise', `run().finally(() => { ${CLOSE} });`],
    ['the first of two functions of then', `run().then(() => { ${CLOSE} }, log);`],
    ['another listener', `child.on('exit', () => { ${CLOSE} });`],
    ['a close listener', `ws.onclose = () => { ${CLOSE} };`],
    ['a listener of error and of close', `function end() { ${CLOSE} } child.on('error', end); child.on('close', end);`],
    ['a function that is called elsewhere too', `function stop() { ${CLOSE} } try { run(); } catch { stop(); } stop();`],
    ['a function that is handed on elsewhere', `function stop() { ${CLOSE} } run().catch(stop); button.onclick = stop;`],
    ['an exported function', `export function stop() { ${CLOSE} } try { run(); } catch { stop(); }`],
    ['a function that is exported below', `function stop() { ${CLOSE} } try { run(); } catch { stop(); } export { stop };`],
    [
      'a function that is exported by an object',
      `function stop() { ${CLOSE} } try { run(); } catch { stop(); } module.exports = { stop };`,
    ],
    [
      'a method, which others may call',
      `class Client { run() { try { this.go(); } catch { this.stop(); } } stop() { ${CLOSE} } }`,
    ],
    ['a function that nothing calls', `const stop = () => { ${CLOSE} };`],
    ['a function that calls itself', `function stop() { ${CLOSE} stop(); }`],
    ['the passing branch', `if (isAuthenticated(user)) { ${CLOSE} }`],
    ['the passing branch of a negation', `if (!token) { refuse(); } else { ${CLOSE} }`],
    ['a branch of something else', `if (!isOpen) { ${CLOSE} }`],
    ['a branch of a count', `if (sessions.size === 0) { ${CLOSE} }`],
    ['a branch of a count, negated', `if (!sessions.size) { ${CLOSE} }`],
    ['a branch of a kind of message', `if (message.type === 'auth') { ${CLOSE} }`],
    ['the passing branch of what a call gave', `const user = authenticate(request); if (user) ${CLOSE}`],
    ['a branch of what another call gave', `const user = load(authenticated); if (!user) ${CLOSE}`],
    ['a branch of what one of two calls gave', `let user = authenticate(request); user = next(); if (!user) ${CLOSE}`],
    ['a branch of a state', `if (!session.isOpen) { ${CLOSE} }`],
    ['a branch of a state, called', `if (session.active()) greet(); else { ${CLOSE} }`],
    ['a branch of what something is called', `if (!session.name) { ${CLOSE} }`],
    ['a branch of an author', `if (!author) { ${CLOSE} }`],
    ['a branch of an original', `if (!original) { ${CLOSE} }`],
    ['a branch that has another way in', `if (isDone || !token) { ${CLOSE} }`],
    ['another branch after a pass', `if (isValid(token)) { greet(); } else if (isDone) { ${CLOSE} }`],
    ['the test itself', `if (!verify(ws.close(1000))) { log(); }`],
    ['after the test', `if (!token) { refuse(); } ${CLOSE}`],
    ['a function that a failing branch defines', `if (!token) { this.stop = () => { ${CLOSE} }; }`],
    ['&& after a pass', `token && ws.close(1000);`],
    ['?? after what is refused', `tokenExpired ?? ws.close(1000);`],
  ]);
});

describe('an end that somebody asked for is no failure', () => {
  check(null, [
    ['an AbortError', `try { run(); } catch (error) { if (error.name === 'AbortError') ${CLOSE} }`],
    [
      'anything but an AbortError, which is as much a choice',
      `try { run(); } catch (error) { if (error.name !== 'AbortError') ${CLOSE} }`,
    ],
    ['the class of an abort', `run().catch((error) => { if (error instanceof AbortError) ${CLOSE} });`],
    ['an aborted signal', `child.on('error', () => { signal.aborted && ws.close(1000); });`],
    ['a ternary', `try { run(); } catch { isCancelled ? ws.close(1000) : fail(); }`],
    ['a case', `try { run(); } catch (error) { switch (error.code) { case 'ERR_CANCELED': ${CLOSE} } }`],
    ['above the catch clause', `if (!signal.aborted) { run().catch(fail); } function fail() { if (isShutdown) ${CLOSE} }`],
  ]);
  check('catch', [
    ['but a condition of something else', `try { run(); } catch (error) { if (error instanceof Error) ${CLOSE} }`],
    ['nor a test around `try`', `if (!isAborted) { try { run(); } catch { ${CLOSE} } }`],
  ]);
});

describe('a close that is tried again after it failed', () => {
  const kinds = (code: string): readonly (string | null)[] =>
    sendsOf(`${OPEN} ${code}`).map(({ errorPath }) => errorPath?.kind ?? null);

  it('handles no other failure', () => {
    expect(kinds('try { ws.close(code); } catch { ws.close(1000); }')).toEqual([null, null]);
    expect(kinds('try { if (isOpen) ws.close(code, reason); } catch { ws.close(1000); }')).toEqual([null, null]);
  });

  it('stands on the error path around it', () => {
    expect(kinds('try { run(); } catch { try { ws.close(code); } catch { ws.close(1000); } }')).toEqual(['catch', 'catch']);
  });

  it('is none where something else may have failed, or another socket', () => {
    expect(kinds('try { run(); ws.close(code); } catch { ws.close(1000); }')).toEqual([null, 'catch']);
    expect(kinds('try { other.close(4000); } catch { ws.close(1000); }')).toEqual(['catch']);
    expect(kinds('try { ws.send(text); } catch { ws.close(1000); }')).toEqual(['catch']);
  });
});

describe('of a code that a helper of the file is given', () => {
  const kinds = (code: string): readonly (readonly [unknown, string | null])[] => {
    const send = sendOf(`${OPEN} ${code}`);
    return send.code.values.map((value) => [value.value, send.errorPathOf(value)?.kind ?? null]);
  };

  it('the error path is that of the call which gives it', () => {
    expect(kinds('function end(code) { ws.close(code); } try { run(); } catch { end(1000); } end(1001);')).toEqual([
      [1000, 'catch'],
      [1001, null],
    ]);
  });

  it('or that of the helper', () => {
    expect(kinds('function end(code) { try { run(); } catch { ws.close(code); } } end(1000);')).toEqual([[1000, 'catch']]);
  });

  it('is none where the call only cleans up', () => {
    expect(kinds('function end(code) { ws.close(code); } function dispose() { try { run(); } catch { end(1000); } }')).toEqual([
      [1000, null],
    ]);
  });
});

describe('what only cleans up is no error path', () => {
  check(null, [
    ['dispose', `class Client { dispose() { try { this.flush(); } catch { ${CLOSE} } } }`],
    ['destroy', `function destroy() { try { flush(); } catch { ${CLOSE} } }`],
    ['teardown', `const teardown = () => { flush().catch(() => { ${CLOSE} }); };`],
    ['cleanup', `function cleanUp() { if (!token) { ${CLOSE} } }`],
    ['unmounting', `onUnmounted(() => { try { flush(); } catch { ${CLOSE} } });`],
    ['unmounting by a method', `class View { componentWillUnmount() { try { flush(); } catch { ${CLOSE} } } }`],
    ['an effect', `useEffect(() => { return () => { try { flush(); } catch { ${CLOSE} } }; });`],
    ['an effect of one expression', `useEffect(() => () => { if (!session) ${CLOSE} });`],
    ['Symbol.dispose', `class Client { [Symbol.dispose]() { try { flush(); } catch { ${CLOSE} } } }`],
    ['an abort listener', `signal.addEventListener('abort', () => { if (!token) { ${CLOSE} } });`],
    ['onabort', `signal.onabort = () => { if (!token) ${CLOSE} };`],
    ['leaving the page', `addEventListener('beforeunload', () => { if (!session) ${CLOSE} });`],
    [
      'a function that only such functions call',
      `function end() { ${CLOSE} } function dispose() { try { flush(); } catch { end(); } }`,
    ],
    ['an abort listener that catch adds', `try { run(); } catch { signal.addEventListener('abort', () => { ${CLOSE} }); }`],
  ]);

  it('but an effect itself is none of it', () => {
    expect(errorPathIn(`useEffect(() => { run().catch(() => { ${CLOSE} }); });`)).toBe('rejection');
  });
});

it('names the clause, the handler or the test', () => {
  const nodeOf = (code: string): string => {
    const text = `${OPEN} ${code}`;
    const [start, end] = sendOf(text).errorPath?.node.range ?? [0, 0];
    return text.slice(start, end);
  };
  expect(nodeOf('try { run(); } catch { ws.close(1000); }')).toBe('catch { ws.close(1000); }');
  expect(nodeOf('run().catch(() => { ws.close(1000); });')).toBe('() => { ws.close(1000); }');
  expect(nodeOf('if (!token) { ws.close(1000); }')).toBe('if (!token) { ws.close(1000); }');
  expect(nodeOf('function fail() { ws.close(1000); } try { run(); } catch { fail(); }')).toBe('catch { fail(); }');
});

it('is read in TypeScript as well', () => {
  expect(
    errorPathIn(`class Client { private run(): void { try { this.go(); } catch (error: unknown) { ${CLOSE} } } }`, 'typescript'),
  ).toBe('catch');
  expect(errorPathIn(`if (!(user as User)!.isAuthenticated) { ${CLOSE} }`, 'typescript')).toBe('guard');
  expect(errorPathIn(`run().catch(((error) => { ${CLOSE} }) as Handler);`, 'typescript')).toBe('rejection');
});
