import type { TSESTree } from '@typescript-eslint/utils';
import {
  GLOBAL_OBJECTS,
  PLATFORM_FLAGS,
  PLATFORM_GLOBALS,
  PLATFORM_TEXTS,
  PLATFORMS,
  VERSION_TABLE,
  type Platform,
} from '../data/platforms.js';
import type { RuntimeId } from '../data/runtimes.js';
import type { Bindings } from './bindings.js';
import { exitsOf, guardOf, type Guard } from './conditions.js';
import { calledName, comparesForEquality, isUndefined, stringValue, unwrap, type Node } from './syntax.js';

/** What a test says of the platform: it is one of these, or none of them. */
interface Told {
  readonly platforms: readonly Platform[];
  readonly is: boolean;
}

/** Tests of tests are followed this far. */
const DEEPEST = 8;

/** What the tests that a place is behind say of the platform: `isBrowser ? 1000 : 1007`, `if (typeof window === 'undefined')`. */
export class PlatformTests {
  readonly #bindings: Bindings;
  readonly #around = new Map<Node, readonly Told[]>();
  readonly #exits = new Map<Node, readonly { readonly at: Node; readonly told: readonly Told[] }[]>();

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  /** Those of some runtimes that a place may run in; none where the tests leave only others: what those do is not known. */
  runtimesAt(place: Node, runtimes: readonly RuntimeId[]): readonly RuntimeId[] {
    const around = this.#toldAround(place);
    if (around.length === 0) return runtimes;
    return runtimes.filter((id) =>
      PLATFORMS[id].some((platform) => around.every(({ platforms, is }) => platforms.includes(platform) === is)),
    );
  }

  /** A platform stays the same while the program runs, so the tests around a function hold in it too. */
  #toldAround(place: Node): readonly Told[] {
    const way: Node[] = [];
    let node: Node | undefined = place;
    for (; node && !this.#around.has(node); node = node.parent) way.push(node);
    let found = (node && this.#around.get(node)) ?? [];
    for (const each of way.reverse()) {
      const { parent } = each;
      const guard = parent ? guardOf(parent, each) : null;
      const behind =
        parent?.type === 'BlockStatement' ? this.#exitsOf(parent).filter(({ at }) => at.range[1] <= each.range[0]) : [];
      const more = [...(guard ? this.#toldBy(guard) : []), ...behind.flatMap((exit) => exit.told)];
      if (more.length > 0) found = [...found, ...more];
      this.#around.set(each, found);
    }
    return found;
  }

  /** The exits of a block that ask for the platform. */
  #exitsOf(block: TSESTree.BlockStatement): readonly { readonly at: Node; readonly told: readonly Told[] }[] {
    let found = this.#exits.get(block);
    if (!found) {
      const exits = exitsOf(block).map(({ at, guard }) => ({ at, told: this.#toldBy(guard) }));
      this.#exits.set(block, (found = exits.filter(({ told }) => told.length > 0)));
    }
    return found;
  }

  #toldBy({ test, passes }: Guard): readonly Told[] {
    return passes === null ? [] : tellings(test, passes, this.#bindings, 0);
  }
}

/** Whether an expression chooses by where the program runs: `isBrowser ? 1000 : 1011`. */
export function choosesByPlatform(node: Node, bindings: Bindings): boolean {
  const choice = unwrap(node);
  return (
    choice.type === 'ConditionalExpression' &&
    [true, false].some((passes) => tellings(choice.test, passes, bindings, 0).length > 0)
  );
}

/** What a test says of the platform where it comes out true, or false. */
function tellings(test: Node, passes: boolean, bindings: Bindings, depth: number): Told[] {
  if (depth > DEEPEST) return [];
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? tellings(node.argument, !passes, bindings, depth + 1) : [];
    case 'LogicalExpression':
      // Of `a && b` both hold where it is true; where it is false, either may be the reason.
      if (node.operator === '??' || (node.operator === '&&') !== passes) return [];
      return [node.left, node.right].flatMap((side) => tellings(side, passes, bindings, depth + 1));
    case 'BinaryExpression': {
      // 'document' in globalThis
      if (node.operator === 'in')
        return told(
          isGlobalObject(node.right, bindings) ? PLATFORM_GLOBALS.get(stringValue(node.left) ?? '') : undefined,
          passes,
        );
      if (!comparesForEquality(node.operator)) return [];
      const isEqual = node.operator.startsWith('=') === passes;
      return [
        ofComparison(node.left, node.right, isEqual, bindings),
        ofComparison(node.right, node.left, isEqual, bindings),
      ].flat();
    }
    case 'CallExpression':
      return node.arguments.length === 0 ? told(ofName(node.callee, bindings), passes) : [];
    case 'Identifier':
    case 'MemberExpression': {
      const variable = bindings.variable(node);
      const [source, ...others] = variable ? bindings.sources(variable) : [];
      const found =
        source?.kind === 'expression' && others.length === 0 ? tellings(source.node, passes, bindings, depth + 1) : [];
      return found.length > 0 ? found : told(ofName(node, bindings), passes);
    }
    default:
      return [];
  }
}

function told(platforms: readonly Platform[] | undefined, is: boolean): Told[] {
  return platforms ? [{ platforms, is }] : [];
}

/** What it says that one side of a comparison is equal to the other, or is not. */
function ofComparison(side: Node, other: Node, isEqual: boolean, bindings: Bindings): Told[] {
  const [asked, text] = [unwrap(side), stringValue(other)];
  if (text !== null && asked.type === 'UnaryExpression' && asked.operator === 'typeof')
    return told(ofName(asked.argument, bindings), isEqual !== (text === 'undefined'));
  // globalThis.window === undefined
  if (isUndefined(other)) return told(ofName(asked, bindings), !isEqual);
  return text === null ? [] : told(PLATFORM_TEXTS.get(text), isEqual);
}

/** The platforms that a global or flag is named for: `window`, `client.browser`, `process.versions.node`. */
function ofName(node: Node, bindings: Bindings): readonly Platform[] | undefined {
  const inner = unwrap(node);
  const name = calledName(inner) ?? '';
  const isGlobal = inner.type === 'MemberExpression' ? isGlobalObject(inner.object, bindings) : bindings.variable(inner) === null;
  if (isGlobal && PLATFORM_GLOBALS.has(name)) return PLATFORM_GLOBALS.get(name);
  if (inner.type === 'MemberExpression' && calledName(inner.object) === VERSION_TABLE) return PLATFORM_TEXTS.get(name);
  return PLATFORM_FLAGS.find(([pattern]) => pattern.test(name))?.[1];
}

function isGlobalObject(node: Node, bindings: Bindings): boolean {
  const inner = unwrap(node);
  return inner.type === 'Identifier' && GLOBAL_OBJECTS.has(inner.name) && bindings.variable(inner) === null;
}
