import type { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import websocket from 'eslint-plugin-websocket';

export const plugin: ESLint.Plugin = websocket;

export const recommended: Linter.Config = websocket.configs.recommended;

export const asObjects = defineConfig([
  websocket.configs.recommended,
  websocket.configs.strict,
  websocket.configs.all,
]);

export const byName = defineConfig([
  { files: ['**/*.js'], plugins: { websocket }, extends: ['websocket/recommended'] },
  { plugins: { ws: websocket }, extends: ['ws/strict'] },
  { extends: [websocket.configs.all] },
]);

// @ts-expect-error -- Configs are known by name: a typo must not pass.
export const missing: Linter.Config = websocket.configs.recomended;
