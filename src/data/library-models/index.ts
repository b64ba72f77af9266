import { APPLICATION_MODELS } from './applications.js';
import { DOUBLE_MODELS } from './doubles.js';
import { NODE_MODELS } from './node.js';
import { RECONNECTING_MODELS } from './reconnecting.js';
import { SERVER_MODELS } from './servers.js';
import type { LibraryModel } from './types.js';
import { WEB_MODELS } from './web.js';

/** Every modelled library, the platform's own first. */
export const LIBRARY_MODELS: readonly LibraryModel[] = [
  ...WEB_MODELS,
  ...NODE_MODELS,
  ...RECONNECTING_MODELS,
  ...SERVER_MODELS,
  ...APPLICATION_MODELS,
  ...DOUBLE_MODELS,
];
