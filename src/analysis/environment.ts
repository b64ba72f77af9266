import type { LibraryModel } from '../data/library-models/types.js';
import type { RuntimeId } from '../data/runtimes.js';
import type { Bindings } from './bindings.js';
import type { CloseRow } from './models.js';
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
  for (const module of bindings.modules)
    for (const { modules, runtime } of FILE_EVIDENCE) if (modules.test(module)) found.add(runtime);
  for (const { global, runtime } of FILE_EVIDENCE) if (bindings.usesGlobal(global)) found.add(runtime);
  return found.size > 0 ? [...found] : ['browser'];
}

/** Whether a file asks for the runtime that its evidence tells of, `typeof Deno`: then it runs elsewhere too. */
export function asksForRuntime({ sourceCode: { scopeManager } }: Bindings): boolean {
  const scope = scopeManager?.globalScope;
  return FILE_EVIDENCE.some(({ global }) =>
    // Named in the configuration, a global is a variable; otherwise it is a name that nothing declares.
    (scope?.set.get(global)?.references ?? scope?.through ?? []).some(
      ({ identifier: { name, parent } }) => name === global && parent.type === 'UnaryExpression' && parent.operator === 'typeof',
    ),
  );
}

/**
 * The runtimes whose `close()` some rows end in: a method's own, else the model's; for the bare `WebSocket` the file's.
 * Empty where nothing is known, unless the settings say (`isSet`).
 */
export function runtimesOf(
  rows: readonly (Partial<CloseRow> & Pick<CloseRow, 'model'>)[],
  file: readonly RuntimeId[],
  isSet: boolean,
): readonly RuntimeId[] {
  const found = new Set(
    rows.flatMap(({ model, method }) => (method?.runtimes ?? model.runtimes).flatMap((id) => (id === 'whatwg' ? file : [id]))),
  );
  return found.size === 0 && isSet ? file : [...found];
}

/** The runtimes that sockets of some libraries may be of; empty where one may be of any. */
export function runtimesOfModels(
  models: readonly LibraryModel[],
  file: readonly RuntimeId[],
  isSet: boolean,
): readonly RuntimeId[] {
  const found = models.map(({ runtimes }) => runtimes.flatMap((id) => (id === 'whatwg' ? file : [id])));
  return found.some((runtimes) => runtimes.length === 0 && !isSet)
    ? []
    : [...new Set(found.flatMap((runtimes) => (runtimes.length === 0 ? file : runtimes)))];
}
