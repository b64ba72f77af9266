import type { CloseMethod, Handler, LibraryModel, Role, ValueSource } from '../data/library-models/types.js';

/** A row of a model's `values`: what kind of value it makes. */
export interface ValueRow {
  readonly model: LibraryModel;
  readonly kind: string;
  readonly role: Role | undefined;
  /** The kind that it is taken from, in rows with `of`. */
  readonly of: string | undefined;
}

export interface HandlerRow {
  readonly model: LibraryModel;
  readonly handler: Handler;
}

export interface CloseRow {
  readonly model: LibraryModel;
  readonly method: CloseMethod;
}

/** The places where some library takes a function that it calls when a socket has closed. */
export interface CloseHandlerPlaces {
  /** `ws.onclose = …` */
  readonly properties: readonly string[];
  /** The events whose listener is the second argument of a method; `undefined`: the listener is the first. */
  readonly methods: ReadonlyMap<string, ReadonlySet<string | undefined>>;
  /** Names of methods of a class. */
  readonly hooks: ReadonlySet<string>;
  /** The last name of the path to an option. */
  readonly options: readonly { readonly model: LibraryModel; readonly name: string }[];
}

/**
 * The rows of all library models, by what the analysis meets in a file. Exports are keyed `package#name`, globals
 * `#name`; the module itself is its `default`.
 */
export interface ModelIndex {
  readonly models: readonly LibraryModel[];
  readonly new: ReadonlyMap<string, readonly ValueRow[]>;
  readonly call: ReadonlyMap<string, readonly ValueRow[]>;
  readonly export: ReadonlyMap<string, readonly ValueRow[]>;
  readonly type: ReadonlyMap<string, readonly ValueRow[]>;
  readonly property: ReadonlyMap<string, readonly ValueRow[]>;
  readonly method: ReadonlyMap<string, readonly ValueRow[]>;
  readonly elements: readonly ValueRow[];
  /** Handlers given as an argument, by method name; by export for functions and classes; by property; by hook name. */
  readonly handlersByMethod: ReadonlyMap<string, readonly HandlerRow[]>;
  readonly handlersByExport: ReadonlyMap<string, readonly HandlerRow[]>;
  readonly handlersByProperty: ReadonlyMap<string, readonly HandlerRow[]>;
  readonly hooks: ReadonlyMap<string, readonly HandlerRow[]>;
  readonly closeHandlers: CloseHandlerPlaces;
  /** Close methods by name. */
  readonly close: ReadonlyMap<string, readonly CloseRow[]>;
  /** The methods that open a connection, by name: the kind of value that has them. */
  readonly connects: ReadonlyMap<string, readonly { readonly model: LibraryModel; readonly of: string }[]>;
  readonly packages: ReadonlySet<string>;
  readonly byPackage: ReadonlyMap<string, readonly LibraryModel[]>;
  /** By the first name of a global: `Bun` for `Bun.serve`. */
  readonly byGlobal: ReadonlyMap<string, readonly LibraryModel[]>;
  /** Models with a hook or a flag of their own, which tells wherever the library comes from. */
  readonly byHook: readonly LibraryModel[];
}

export function indexModels(models: readonly LibraryModel[]): ModelIndex {
  const values = {
    new: new Map(),
    call: new Map(),
    export: new Map(),
    type: new Map(),
    property: new Map(),
    method: new Map(),
  } as Record<'new' | 'call' | 'export' | 'type' | 'property' | 'method', Map<string, ValueRow[]>>;
  const elements: ValueRow[] = [];
  const handlersByMethod = new Map<string, HandlerRow[]>();
  const handlersByExport = new Map<string, HandlerRow[]>();
  const handlersByProperty = new Map<string, HandlerRow[]>();
  const hooks = new Map<string, HandlerRow[]>();
  const close = new Map<string, CloseRow[]>();
  const connects = new Map<string, { model: LibraryModel; of: string }[]>();

  const addValue = (model: LibraryModel, kind: string, source: ValueSource): void => {
    const row = (of?: string): ValueRow => ({ model, kind, role: source.role ?? model.role, of });
    if ('new' in source) for (const key of exportKeys(model, source.new)) append(values.new, key, row());
    else if ('call' in source) for (const key of exportKeys(model, source.call)) append(values.call, key, row());
    else if ('export' in source) for (const key of exportKeys(model, source.export)) append(values.export, key, row());
    else if ('type' in source) for (const key of typeKeys(model, source.type)) append(values.type, key, row());
    else if ('property' in source) append(values.property, source.property, row(source.of));
    else if ('method' in source) append(values.method, source.method, row(source.of));
    else elements.push(row(source.of));
  };
  for (const model of models) {
    for (const [kind, sources] of Object.entries(model.values)) for (const source of sources) addValue(model, kind, source);
    for (const handler of model.handlers ?? []) {
      const { at } = handler;
      const row = { model, handler };
      if ('call' in at) for (const key of exportKeys(model, at.call)) append(handlersByExport, key, row);
      else if ('new' in at) for (const key of exportKeys(model, at.new)) append(handlersByExport, key, row);
      else if ('hook' in at) append(hooks, at.hook, row);
      else if ('property' in at) append(handlersByProperty, at.property, row);
      else append(handlersByMethod, at.method, row);
    }
    for (const method of model.close) append(close, method.method, { model, method });
    for (const { of, method } of model.connects ?? []) append(connects, method, { model, of });
  }
  const [byPackage, byGlobal] = [new Map<string, LibraryModel[]>(), new Map<string, LibraryModel[]>()];
  for (const model of models) {
    for (const name of model.packages ?? []) append(byPackage, name, model);
    for (const name of model.globals ?? []) append(byGlobal, name.split('.')[0] ?? name, model);
  }
  return {
    models,
    ...values,
    elements,
    handlersByMethod,
    handlersByExport,
    handlersByProperty,
    hooks,
    closeHandlers: closeHandlerPlaces(models),
    close,
    connects,
    packages: new Set(byPackage.keys()),
    byPackage,
    byGlobal,
    byHook: models.filter(({ handlers = [] }) =>
      handlers.some(({ at }) => 'flag' in at || ('hook' in at && at.class === undefined && at.decorator === undefined)),
    ),
  };
}

function closeHandlerPlaces(models: readonly LibraryModel[]): CloseHandlerPlaces {
  const [properties, hooks] = [new Set<string>(), new Set<string>()];
  const methods = new Map<string, Set<string | undefined>>();
  const options: { model: LibraryModel; name: string }[] = [];
  for (const model of models)
    for (const { event, at } of model.handlers ?? []) {
      if (event !== 'close') continue;
      if ('property' in at) properties.add(at.property);
      else if ('hook' in at) hooks.add(at.hook);
      else if ('option' in at) options.push({ model, name: at.option.at(-1) ?? '' });
      else if ('of' in at) methods.set(at.method, (methods.get(at.method) ?? new Set()).add(at.event));
    }
  return { properties: [...properties], methods, hooks, options };
}

/** `export` names another package's export when it is written `package#name`. */
function exportKeys(model: LibraryModel, name: string): string[] {
  if (name.includes('#')) return [name];
  const keys = (model.packages ?? []).map((specifier) => `${specifier}#${name}`);
  if (model.globals?.includes(name)) keys.push(`#${name}`);
  return keys;
}

/** A model with globals declares its types globally too. */
function typeKeys(model: LibraryModel, name: string): string[] {
  if (name.includes('#')) return [name];
  const keys = (model.packages ?? []).map((specifier) => `${specifier}#${name}`);
  if (model.globals) keys.push(`#${name}`);
  return keys;
}

/** The models whose package a file imports or whose global it uses: of another's values only types could tell. */
export function usedModels(
  index: ModelIndex,
  { modules, usesGlobal }: { modules: Iterable<string>; usesGlobal: (name: string) => boolean },
): Set<LibraryModel> {
  const used = new Set([...index.byHook, ...modelsOf(modules, index)]);
  for (const [name, models] of index.byGlobal) if (usesGlobal(name)) for (const model of models) used.add(model);
  return used;
}

/** The models of some packages. */
export function modelsOf(modules: Iterable<string>, { byPackage }: ModelIndex): LibraryModel[] {
  return [...modules].flatMap((specifier) => byPackage.get(packageSpecifier(specifier)) ?? []);
}

/** The package specifier without `npm:`, `jsr:` and a version: `npm:ws@8` is `ws`, `npm:hono@4/deno` is `hono/deno`. */
export function packageSpecifier(specifier: string): string {
  const match = /^(?:npm|jsr):\/?(@[^/@]+\/[^/@]+|[^/@]+)(?:@[^/]*)?(\/.*)?$/.exec(specifier);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : specifier;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
