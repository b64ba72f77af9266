import type { CodeValue } from '../analysis/codes.js';
import type { Send } from '../analysis/index.js';
import { unwrap, type Node } from '../analysis/syntax.js';

/** The sends whose failure would be one: not a test double's, which may play any code, nor one that a test expects to throw. */
export function earnestSends(sends: readonly Send[]): Send[] {
  return sends.filter(({ double, isExpectedToThrow }) => !double && !isExpectedToThrow);
}

/** The sends that each number reaches, by its node. */
export function sendsByNumber(sends: readonly Send[]): ReadonlyMap<Node, readonly Send[]> {
  const found = new Map<Node, Send[]>();
  for (const send of sends)
    for (const { node } of send.method.ignoresCode ? [] : send.code.values) {
      const known = found.get(node);
      if (known) known.push(send);
      else found.set(node, [send]);
    }
  return found;
}

/** Tells what is new, so that a number which reaches two sends is reported at its place once. */
export function newOnly(): (value: CodeValue) => boolean {
  const seen = new Map<Node, Set<unknown>>();
  return ({ report, value }) => {
    const values = seen.get(report) ?? new Set();
    seen.set(report, values);
    return !values.has(value) && Boolean(values.add(value));
  };
}

/** A value as it is written in code. */
export function quote(value: CodeValue['value']): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** Where a code comes from, a sentence for the end of a message; empty where it is written at the call. */
export function describeOrigin({ name, value }: CodeValue): string {
  return name === null ? '' : ` ${name} is ${quote(value)}.`;
}

/** Whether the number is written where it is sent, so that a suggestion may change it: a constant may have other uses. */
export function isWrittenThere({ place }: CodeValue): boolean {
  return place !== 'constant' && place !== 'type';
}

/** The expression to put another code in place of: the number, or the constant's name where it stands alone; null where none is. */
export function replaceable(value: CodeValue): Node | null {
  if (isWrittenThere(value)) return value.node;
  const { type } = unwrap(value.report);
  return type === 'Identifier' || type === 'MemberExpression' ? value.report : null;
}
