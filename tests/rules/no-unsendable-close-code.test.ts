import rule from '../../src/rules/no-unsendable-close-code.js';
import { testRule } from '../rule-tester.js';

testRule('no-unsendable-close-code', rule, {
  valid: [{ name: 'a private code in a browser', code: "const ws = new WebSocket('wss://x'); ws.close(4001);" }],
  invalid: [
    {
      name: '1001 on a ws server socket typed by import',
      language: 'ts',
      code: "import type { WebSocket } from 'ws';\nfunction f(x: WebSocket) { x.close(1006); }",
      errors: [{ messageId: 'rejected', line: 2, column: 36 }],
    },
    {
      name: '1001 in a browser',
      code: "const ws = new WebSocket('wss://x');\nws.close(1001);",
      errors: [{ messageId: 'rejected', line: 2, column: 10, suggestions: [{ messageId: 'replaceCode', data: { code: '4001' }, output: "const ws = new WebSocket('wss://x');\nws.close(4001);" }] }],
    },
  ],
});
