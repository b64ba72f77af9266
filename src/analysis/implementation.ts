import picomatch from 'picomatch/posix.js';
import { PROTOCOL_WORDS } from '../data/words.js';
import { relativePath } from './paths.js';

/** A file under a directory, as ESLint gives it to a rule. */
interface Place {
  readonly filename: string;
  readonly cwd: string;
  readonly sourceCode: { readonly text: string };
}

/**
 * Whether a file implements the WebSocket protocol itself: it parses frames, with opcodes and masks of its own, or a glob
 * of the project's says so.
 */
export function isProtocolImplementation({ filename, cwd, sourceCode: { text } }: Place, globs: readonly string[]): boolean {
  if (PROTOCOL_WORDS.every((word) => word.test(text))) return true;
  return globs.length > 0 && picomatch.isMatch(relativePath(filename, cwd) ?? filename.replaceAll('\\', '/'), globs as string[]);
}
