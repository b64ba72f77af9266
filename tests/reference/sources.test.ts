import { expect, test } from 'vitest';

import { BLOCK_DETAILS, CODE_DETAILS } from '../../src/data/code-details.js';
import { DECISION_SOURCES } from '../../src/data/decisions.js';
import { TERM_SOURCES } from '../../src/data/pairs.js';
import { RUNTIME_SOURCES } from '../../src/data/reports.js';
import { SERVICES } from '../../src/data/services.js';
import { formatSource } from '../../src/reference/sources.js';

test.each([
  [
    'https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1',
    '[RFC 6455 §7.4.1](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1)',
  ],
  ['github aws/chalice issue 2060', '[aws/chalice#2060](https://github.com/aws/chalice/issues/2060)'],
  [
    'github phoenixframework/phoenix PR 6678',
    '[phoenixframework/phoenix#6678](https://github.com/phoenixframework/phoenix/issues/6678)',
  ],
  [
    'github websockets/ws lib/receiver.js @a2f4e7c',
    '[websockets/ws: lib/receiver.js](https://github.com/websockets/ws/blob/a2f4e7c/lib/receiver.js)',
  ],
  [
    'github websockets/ws lib/sender.js',
    '[websockets/ws: lib/sender.js](https://github.com/websockets/ws/blob/HEAD/lib/sender.js)',
  ],
  [
    'github trpc/trpc src/wsClient.ts line 315 @340811b',
    '[trpc/trpc: src/wsClient.ts](https://github.com/trpc/trpc/blob/340811b/src/wsClient.ts#L315)',
  ],
  ['github a/b src/server.ts lines 137, 160', '[a/b: src/server.ts](https://github.com/a/b/blob/HEAD/src/server.ts)'],
  [
    'npm assemblyai 4.12.2 src/errors.ts',
    '[assemblyai 4.12.2: src/errors.ts](https://unpkg.com/assemblyai@4.12.2/src/errors.ts)',
  ],
  ['github a/b deep/.../Code.java @abc1234', '[a/b: deep/.../Code.java](https://github.com/a/b/tree/abc1234)'],
  // Not one whole path: the tree of the commit.
  ['github a/b src/x.ts, src/y.ts @abc1234', '[a/b: src/x.ts, src/y.ts](https://github.com/a/b/tree/abc1234)'],
  ['github a/b Status.java', '[a/b: Status.java](https://github.com/a/b/tree/HEAD)'],
  ['https://www.example.org/page/', '[example.org/page](https://www.example.org/page/)'],
])('%s', (source, markdown) => {
  expect(formatSource(source)).toBe(markdown);
});

test('every source is an address or a place on GitHub, and a link', () => {
  const all = [...Object.values(CODE_DETAILS), ...Object.values(BLOCK_DETAILS), ...Object.values(SERVICES)].flatMap(
    ({ sources }) => sources,
  );
  all.push(...Object.values(TERM_SOURCES).flat(), ...DECISION_SOURCES, ...RUNTIME_SOURCES);
  expect(all.length).toBeGreaterThan(100);
  for (const source of all) {
    expect(source).toMatch(/^(?:https:\/\/\S+|github [\w.-]+\/[\w.-]+ \S.*|npm \S+ \S+ \S+)$/);
    expect(formatSource(source)).toMatch(/^\[[^[\]]+\]\(https:\/\/[^\s()]+\)$/);
  }
});
