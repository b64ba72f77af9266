import { createRequire } from 'node:module';
import manifest from 'virtual:manifest';
import { passes, type Gate } from './analysis/gate.js';
import { pluginOf, type WebSocketPlugin } from './plugin.js';
import type { RuleName } from './rules/names.js';
import type { Context, Rule } from './rules/rule.js';

/** The part of the whole plugin that is data. */
interface Manifest {
  readonly gate: Gate;
  readonly rules: Readonly<Record<RuleName, Rule['meta']>>;
}

const { gate, rules } = manifest as Manifest;

/**
 * What Node loads: the plugin as ESLint reads it, without the rules' code. Most files show no WebSocket and most of the
 * package is analysis, so the rest is loaded with the first file that passes the gate, or with settings of the project's own.
 */
const plugin: WebSocketPlugin = pluginOf(
  Object.fromEntries(
    Object.entries(rules).map(([name, meta]) => [name, { meta, create: (context) => create(name as RuleName, context) }]),
  ) as Record<RuleName, Rule>,
);

let whole: Readonly<Record<RuleName, Rule>> | null = null;
const gated = new WeakMap<object, boolean>();

function create(name: RuleName, context: Context<string, readonly unknown[]>): ReturnType<Rule['create']> {
  const { ast, text, parserServices } = context.sourceCode;
  // Of another language's file the whole plugin makes nothing, and it may have no tree to remember.
  if ((ast as { type: string } | undefined)?.type !== 'Program') return {};
  if (context.settings.websocket === undefined) {
    let isOpen = gated.get(ast);
    if (isOpen === undefined) gated.set(ast, (isOpen = passes(gate, text, Boolean(parserServices?.program))));
    if (!isOpen) return {};
  }
  whole ??= load();
  return whole[name].create(context);
}

function load(): Readonly<Record<RuleName, Rule>> {
  try {
    return (createRequire(import.meta.url)('./plugin.js') as { rules: Record<RuleName, Rule> }).rules;
  } catch (error) {
    throw new Error(
      'eslint-plugin-websocket cannot load its own dist/plugin.js. Where a config is bundled, keep this package external.',
      {
        cause: error,
      },
    );
  }
}

export default plugin;
export { plugin as 'module.exports' };
