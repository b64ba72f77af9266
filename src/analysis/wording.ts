import { EXPECTED_WORDS, FAILURE_WORDS, NEGATIONS, OWN_CLOSE_WORDS, REFUSAL_WORDS } from '../data/words.js';
import { words } from './syntax.js';

/** What the words of a name or a text tell of an end. */

/** A reason that tells of a failure and does not deny it: `closed without errors`. */
export function tellsOfFailure(text: string): boolean {
  return text.split(/[:;,.!?()]/).some((clause) => {
    const all = words(clause);
    return all.some((word, index) => {
      const denied =
        all.slice(Math.max(0, index - 2), index).some((before) => NEGATIONS.has(before)) || all[index + 1] === 'free';
      return FAILURE_WORDS.has(word) && !denied;
    });
  });
}

/** A name or a status that says that something was refused: `tokenExpired`, `rejected`. */
export function tellsOfRefusal(text: string): boolean {
  return words(text).some((word) => FAILURE_WORDS.has(word) || REFUSAL_WORDS.has(word));
}

/** A test or a reason that speaks of an end that somebody asked for: `error.name === 'AbortError'`. */
export function tellsOfRequest(text: string): boolean {
  return words(text).some((word) => EXPECTED_WORDS.has(word));
}

/** What speaks of an end that the file's own side has brought about: `new Error('client closed')`. */
export function tellsOfOwnEnd(text: string): boolean {
  return words(text).some((word) => EXPECTED_WORDS.has(word) || OWN_CLOSE_WORDS.has(word));
}
