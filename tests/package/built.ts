import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import type { WebSocketPlugin } from '../../src/index.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const require = createRequire(import.meta.url);

/** The whole plugin, as it is loaded where there is no Node, and in Node with the first file that shows a WebSocket. */
export const wholePlugin = require('../../dist/plugin.js') as WebSocketPlugin;

/** The plugin as a user's `require` finds it: by name, through `exports`, from what is built. */
export const websocket = require('eslint-plugin-websocket') as WebSocketPlugin;

export const manifest = require('eslint-plugin-websocket/package.json') as {
  name: string;
  version: string;
  homepage: string;
  exports: { '.': { default: string } };
};

export const ruleNames = Object.keys(websocket.rules);

export const configNames = ['recommended', 'strict', 'all'] as const;
