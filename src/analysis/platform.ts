import { PLATFORM_WORDS } from '../data/words.js';
import { calledName, namesIn, unwrap, words, type Node } from './syntax.js';

/** Whether an expression chooses by where the program runs: `isBrowser ? 1000 : 1011`. */
export function asksForPlatform(node: Node): boolean {
  const choice = unwrap(node);
  return (
    choice.type === 'ConditionalExpression' &&
    namesIn(choice.test).some((name) => words(calledName(name) ?? '').some((word) => PLATFORM_WORDS.has(word)))
  );
}
