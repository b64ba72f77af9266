import picomatch from 'picomatch/posix.js';
import { IMPLEMENTATION_CLASS, IMPLEMENTATION_METHODS } from '../data/names.js';
import { HANDSHAKE_GUID, PROTOCOL_WORDS } from '../data/words.js';
import type { Bindings } from './bindings.js';
import { relativePath } from './paths.js';
import { isClass, isFunction, unwrap, type Node } from './syntax.js';

/** A file under a directory, as ESLint gives it to a rule. */
interface Place {
  readonly filename: string;
  readonly cwd: string;
  readonly sourceCode: { readonly text: string };
}

/**
 * Whether a file implements the WebSocket protocol itself: it parses frames, with opcodes and masks of its own, it answers the
 * handshake, it defines the class that others call `WebSocket`, or a glob of the project's says so.
 */
export function isProtocolImplementation(
  { filename, cwd, sourceCode: { text } }: Place,
  bindings: Bindings,
  globs: readonly string[],
): boolean {
  if (PROTOCOL_WORDS.every((word) => word.test(text)) || text.includes(HANDSHAKE_GUID)) return true;
  if (definesWebSocket(bindings)) return true;
  return globs.length > 0 && picomatch.isMatch(relativePath(filename, cwd) ?? filename.replaceAll('\\', '/'), globs as string[]);
}

/** `class WebSocket extends EventEmitter { send() {} ping() {} terminate() {} }`: its frames may be parsed in files beside it. */
function definesWebSocket(bindings: Bindings): boolean {
  const definition = bindings.moduleVariable(IMPLEMENTATION_CLASS)?.defs[0]?.node as Node | undefined;
  if (!isClass(definition) && !isFunction(definition)) return false;
  return IMPLEMENTATION_METHODS.every((name) =>
    bindings
      .sources(bindings.field(definition, name))
      .some((source) => source.kind === 'expression' && isFunction(unwrap(source.node))),
  );
}
