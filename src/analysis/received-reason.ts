import type { TSESTree } from '@typescript-eslint/utils';
import type { LibraryModel } from '../data/library-models/types.js';
import { RUNTIMES } from '../data/runtimes.js';
import type { Bindings, Slot } from './bindings.js';
import type { Origins } from './origins.js';
import { isField } from './bindings.js';
import { outermost, stringValue, unwrap, type Node } from './syntax.js';

/** A received reason that is bytes, and is compared with a string: the two are never the same. */
export interface BytesComparison {
  /** The reason. */
  readonly node: Node;
  readonly operator: '===' | '!==' | 'switch';
  /** The library that hands it over. */
  readonly model: LibraryModel;
}

/** Where the reason that a listener of an emitter gets, a Buffer, is compared with a string by `===`, `!==` or `switch`. */
export function bytesComparisons(bindings: Bindings, origins: Origins): readonly BytesComparison[] {
  const found: BytesComparison[] = [];
  const add = (node: Node, operator: BytesComparison['operator']): void => {
    const model = giverOfBytes(node, bindings, origins);
    if (model) found.push({ node, operator, model });
  };
  for (const { left, right, operator } of bindings.comparisons) {
    if (operator !== '===' && operator !== '!==') continue;
    if (isName(left) && isString(right, bindings)) add(left, operator);
    else if (isName(right) && isString(left, bindings)) add(right, operator);
  }
  for (const { discriminant, cases } of bindings.switches)
    if (isName(discriminant) && cases.some(({ test }) => test && isString(test, bindings))) add(discriminant, 'switch');
  return found;
}

/** What a reason can be called: most comparisons are of something else, and that is seen at once. */
function isName(node: Node): boolean {
  return unwrap(node).type === 'Identifier';
}

/** A string that is written there, or held in a `const`. */
function isString(node: Node, bindings: Bindings): boolean {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral' || stringValue(inner) !== null) return true;
  const slot = inner.type === 'Identifier' || inner.type === 'MemberExpression' ? bindings.slot(inner) : null;
  const [only, ...others] = slot ? bindings.sources(slot) : [];
  return only?.kind === 'expression' && only.initial && others.length === 0 && stringValue(unwrap(only.node)) !== null;
}

/** The library whose listener hands an expression over as bytes; null where it may be a string. */
function giverOfBytes(node: Node, bindings: Bindings, origins: Origins): LibraryModel | null {
  const variable = bindings.variable(unwrap(node));
  if (!variable || isAskedForItsType(variable)) return null;
  const [only, ...others] = bindings.sources(variable).filter(({ kind }) => kind !== 'annotation');
  if (!only || others.length > 0) return null;
  // const why = reason
  if (only.kind === 'expression') {
    const value = unwrap(only.node);
    return only.initial && value.type === 'Identifier' && value !== node ? giverOfBytes(value, bindings, origins) : null;
  }
  if (only.kind !== 'parameter' || only.path.length > 0 || isWrittenAsString(variable, bindings)) return null;
  const uses = origins.handlers(only.of);
  return uses.every(({ gives, model }) => gives[only.index] === 'reason' && givesBytes(model)) &&
    bindings.calls(only.of).length === 0
    ? (uses[0]?.model ?? null)
    : null;
}

function givesBytes({ runtimes }: LibraryModel): boolean {
  return runtimes.some((runtime) => runtime !== 'whatwg' && RUNTIMES[runtime].listenerReason === 'Buffer');
}

/** `reason: string`: an older version of the library, or a wrapper of the project's own. */
function isWrittenAsString(slot: Slot, bindings: Bindings): boolean {
  return bindings.sources(slot).some((source) => source.kind === 'annotation' && source.node.type !== 'TSTypeReference');
}

/** `typeof reason === 'string'`, `Buffer.isBuffer(reason)` */
function isAskedForItsType(slot: Slot): boolean {
  return (
    !isField(slot) &&
    slot.references.some(({ identifier }) => {
      const { parent } = outermost(identifier);
      return (
        (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') ||
        (parent?.type === 'BinaryExpression' && parent.operator === 'instanceof') ||
        (parent?.type === 'CallExpression' && isTypeTest(parent))
      );
    })
  );
}

function isTypeTest({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && /^is[A-Z]/.test(callee.property.name);
}
