import type { LibraryModel } from '../data/library-models/types.js';
import type { RuntimeId } from '../data/runtimes.js';
import type { Bindings } from './bindings.js';
import type { WebSocketSettings } from './settings.js';

/** Imports and globals that tell which runtime a file is for. */
const FILE_EVIDENCE: readonly { readonly modules: RegExp; readonly global: string; readonly runtime: RuntimeId }[] = [
  { modules: /^bun(?::|$)/, global: 'Bun', runtime: 'bun' },
  { modules: /^cloudflare:/, global: 'WebSocketPair', runtime: 'workerd' },
  { modules: /^(?:npm|jsr):/, global: 'Deno', runtime: 'deno' },
];

/** The runtimes that a bare `WebSocket` of this file has: by settings, by what the file shows, else the browser's. */
export function environment(bindings: Bindings, settings: WebSocketSettings): readonly RuntimeId[] {
  const { environment: set } = settings;
  if (set !== undefined) return typeof set === 'string' ? [set] : set;
  const found = new Set<RuntimeId>();
  for (const statement of bindings.sourceCode.ast.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    for (const { modules, runtime } of FILE_EVIDENCE) if (modules.test(statement.source.value)) found.add(runtime);
  }
  for (const { global, runtime } of FILE_EVIDENCE) if (bindings.usesGlobal(global)) found.add(runtime);
  return found.size > 0 ? [...found] : ['browser'];
}

/**
 * The runtimes whose `close()` a send ends in: the model's own; for the bare `WebSocket` the file's. Empty where nothing
 * is known, unless the settings say.
 */
export function runtimesOf(models: readonly LibraryModel[], own: readonly (RuntimeId | 'whatwg')[] | undefined, file: readonly RuntimeId[], set: boolean): readonly RuntimeId[] {
  const found = new Set<RuntimeId>();
  for (const id of own ?? models.flatMap(({ runtimes }) => runtimes)) {
    if (id === 'whatwg') for (const each of file) found.add(each);
    else found.add(id);
  }
  return found.size === 0 && set ? file : [...found];
}
