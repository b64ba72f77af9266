import type { CodeValue } from '../analysis/codes.js';
import type { Send } from '../analysis/index.js';

/** One value that a send may send. */
interface SentCode {
  readonly send: Send;
  readonly value: CodeValue;
}

/** The sends whose failure would be one: not a test double's, which may play any code, nor one that a test expects to throw. */
export function earnestSends(sends: readonly Send[]): Send[] {
  return sends.filter(({ double, isExpectedToThrow }) => !double && !isExpectedToThrow);
}

/**
 * The codes of those sends, each reported place and number once: a helper that sends its parameter twice
 * brings the same argument twice.
 */
export function distinctCodes(sends: readonly Send[]): SentCode[] {
  const seen = new Map<unknown, Set<unknown>>();
  const codes: SentCode[] = [];
  for (const send of earnestSends(sends)) for (const value of send.code.values) {
    let values = seen.get(value.report);
    if (!values) seen.set(value.report, (values = new Set()));
    if (values.has(value.value)) continue;
    values.add(value.value);
    codes.push({ send, value });
  }
  return codes;
}

/** A value as it is written in code. */
export function quote(value: CodeValue['value']): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
