import { defineConfig } from 'eslint/config';
import websocket, { type RuleOptions, type WebSocketSettings } from 'eslint-plugin-websocket';

const settings: WebSocketSettings = {
  detection: 'strict',
  constants: { from: '#close-codes', name: 'CloseCode', case: 'PascalCase' },
  codes: { 4401: { name: 'TOKEN_EXPIRED' } },
};

// @ts-expect-error -- There are three levels.
export const wrong: WebSocketSettings = { detection: 'loose' };

const options: RuleOptions['websocket/prefer-close-code-constant'] = [{ ignore: [4000], checkReceived: false }];

export default defineConfig([
  websocket.configs.recommended,
  { settings: { websocket: settings }, rules: { 'websocket/prefer-close-code-constant': ['error', ...options] } },
]);
