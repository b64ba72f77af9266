import type { TSESTree } from '@typescript-eslint/utils';
import {
  ANSWER_WORDS,
  GUARD_PARTS,
  IDENTIFIER_WORDS,
  NO_ANSWER_WORDS,
  NO_GUARD,
  NO_QUESTION,
  PREDICATE_WORDS,
  STATE_WORDS,
} from '../data/words.js';
import type { Bindings } from './bindings.js';
import { calledName, comparesForEquality, propertyName, stringValue, unwrap, words, type Node } from './syntax.js';
import { tellsOfRefusal } from './wording.js';

/** A call of `close`, or of what is named for it. */
const CLOSES = /\bclose\w*(?:\?\.)?\(/;

/** Whether a child of a test is what runs when authentication or validation has failed. */
export function isFailingBranch(node: Node, child: Node, bindings: Bindings): boolean {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression': {
      if (node.test === child || (node.alternate === child && child.type === 'IfStatement')) return false;
      const other = node.consequent === child ? node.alternate : node.consequent;
      return (
        failsWhen(node.test, bindings) === (node.consequent === child) &&
        // `if (sessionId) closeOne(sessionId); else closeAll();` asks what to close, not whether.
        !(other && CLOSES.test(bindings.sourceCode.getText(other)))
      );
    }
    case 'LogicalExpression':
      return node.right === child && failsWhen(node.left, bindings) === (node.operator === '&&');
    default:
      return false;
  }
}

/** Whether a child of a test is what runs when the peer has not answered: `if (!this.lastAck) …`. */
export function isUnansweredBranch(node: Node, child: Node): boolean {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.consequent === child ? tellsOfSilence(node.test) : node.alternate === child && isAnswer(node.test);
    case 'LogicalExpression':
      return node.right === child && (node.operator === '&&' ? tellsOfSilence(node.left) : isAnswer(node.left));
    default:
      return false;
  }
}

function tellsOfSilence(test: Node): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' && isAnswer(node.argument);
    case 'BinaryExpression':
      return /^===?$/.test(node.operator) && isNothing(node.right) && isAnswer(node.left);
    case 'LogicalExpression':
      return node.operator === '&&'
        ? tellsOfSilence(node.left) || tellsOfSilence(node.right)
        : tellsOfSilence(node.left) && tellsOfSilence(node.right);
    default:
      return false;
  }
}

/** A flag of an answer, or when it came. */
function isAnswer(test: Node): boolean {
  const node = unwrap(test);
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false;
  const all = words(calledName(node) ?? '');
  return all.some((word) => ANSWER_WORDS.has(word)) && !all.some((word) => NO_ANSWER_WORDS.has(word));
}

/** Which outcome of a test says that authentication or validation has failed; null for a test of something else. */
function failsWhen(test: Node, bindings: Bindings): boolean | null {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? not(failsWhen(node.argument, bindings)) : null;
    case 'AwaitExpression':
      return failsWhen(node.argument, bindings);
    case 'LogicalExpression': {
      const [left, right] = [failsWhen(node.left, bindings), failsWhen(node.right, bindings)];
      if (left === right) return left;
      // `token && !verify(token)`: one of them has failed, whatever the other says.
      if (node.operator === '&&') return left === true || right === true ? true : null;
      // `!user || !token`: every way into the branch is a failure; `busy || !token` has another.
      return (left === true && isDenial(node.right)) || (right === true && isDenial(node.left)) ? true : null;
    }
    case 'BinaryExpression':
      return comparesForEquality(node.operator) ? ofComparison(node, bindings) : null;
    case 'Identifier':
    case 'MemberExpression':
    case 'CallExpression':
      return ofValue(node, bindings);
    default:
      return null;
  }
}

function not(outcome: boolean | null): boolean | null {
  return outcome === null ? null : !outcome;
}

/** `!user`, `user === null`, `role !== 'admin'`: something is not as it should be. */
function isDenial(test: Node): boolean {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression') return node.operator === '!';
  if (node.type === 'LogicalExpression') return isDenial(node.left) && isDenial(node.right);
  return node.type === 'BinaryExpression' && comparesForEquality(node.operator) && isNothing(node.right) === isEquality(node);
}

function isEquality({ operator }: TSESTree.BinaryExpression): boolean {
  return operator.startsWith('=');
}

function ofComparison(node: TSESTree.BinaryExpression, bindings: Bindings): boolean | null {
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  // typeof token !== 'string'
  const isTypeof = left.type === 'UnaryExpression' && left.operator === 'typeof';
  const outcome =
    failsWhen(isTypeof ? left.argument : left, bindings) ?? (right.type === 'Literal' ? null : failsWhen(right, bindings));
  if (outcome === null) return null;
  const text = stringValue(right);
  const isAbsence = isTypeof
    ? text === 'undefined'
    : isNothing(right) || isMinusOne(right) || (text !== null && tellsOfRefusal(text));
  // What is equal to nothing, or to a refusal, is not as it should be.
  return isAbsence === isEquality(node) ? !outcome : outcome;
}

/** `origins.indexOf(origin) === -1` */
function isMinusOne(node: Node): boolean {
  return node.type === 'UnaryExpression' && node.operator === '-';
}

function isNothing(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name === 'undefined';
  return inner.type === 'Literal' && (inner.value === null || inner.value === false || inner.value === '');
}

/** A value that is named for a guard passes where it is true, unless its name says the reverse: `tokenExpired`. */
function ofValue(
  node: TSESTree.Identifier | TSESTree.MemberExpression | TSESTree.CallExpression,
  bindings: Bindings,
): boolean | null {
  const name = calledName(node) ?? '';
  if (node.type === 'MemberExpression' && NO_QUESTION.test(name)) return null;
  if (words(name).some((word) => STATE_WORDS.has(word))) return null;
  const names = node.type === 'Identifier' ? [name, resultOf(node, bindings)] : namesIn(node);
  const isGuard = names.flatMap(wordsOf).some((word) => !NO_GUARD.test(word) && GUARD_PARTS.some((part) => word.includes(part)));
  return isGuard ? tellsOfRefusal(name) : null;
}

/** The words of a name; none of `sessionId`, which says who somebody is and proves nothing. */
function wordsOf(name: string): string[] {
  const all = words(name);
  return IDENTIFIER_WORDS.has(all.at(-1) ?? '') && !PREDICATE_WORDS.has(all[0] ?? '') ? [] : all;
}

/** What is called for the one value of a variable: `const user = await authenticate(request)`. */
function resultOf(node: TSESTree.Identifier, bindings: Bindings): string {
  const variable = bindings.variable(node);
  const [source, ...others] = variable ? bindings.sources(variable) : [];
  if (source?.kind !== 'expression' || others.length > 0) return '';
  const value = unwrap(source.node);
  const call = value.type === 'AwaitExpression' ? unwrap(value.argument) : value;
  return call.type === 'CallExpression' ? (calledName(call.callee) ?? '') : '';
}

/** The names in a chain of members and calls, and those of the arguments. */
function namesIn(node: Node): string[] {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
      return [inner.name];
    case 'MemberExpression':
      return [propertyName(inner) ?? '', ...namesIn(inner.object)];
    case 'CallExpression':
      return [...inner.arguments.map((argument) => calledName(argument) ?? ''), ...namesIn(inner.callee)];
    case 'AwaitExpression':
      return namesIn(inner.argument);
    default:
      return [];
  }
}
