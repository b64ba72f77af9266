import { TEST_FUNCTIONS, TEST_PATHS, THROW_EXPECTERS } from '../data/words.js';
import { relativePath } from './paths.js';
import { calledName, isFunction, unwrap, type Node } from './syntax.js';

/** Whether a file is a test by its path below the directory that ESLint runs in. */
export function isTestFile({ filename, cwd }: { readonly filename: string; readonly cwd: string }): boolean {
  const path = `/${relativePath(filename, cwd) ?? filename.replaceAll('\\', '/')}`;
  return TEST_PATHS.some((part) => path.includes(part));
}

/** Whether a node stands inside `describe`, `it` or `test`, `it.only` and the like included. */
export function isInTest(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type !== 'CallExpression') continue;
    let callee = unwrap(at.callee);
    while (callee.type === 'MemberExpression' || callee.type === 'CallExpression')
      callee = unwrap(callee.type === 'MemberExpression' ? callee.object : callee.callee);
    if (callee.type === 'Identifier' && TEST_FUNCTIONS.has(callee.name)) return true;
  }
  return false;
}

/** Whether a node stands in a callback that is expected to throw: what goes wrong there is what is tested. */
export function isExpectedToThrow(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (
      isFunction(at) &&
      at.parent.type === 'CallExpression' &&
      at.parent.callee !== at &&
      THROW_EXPECTERS.has(calledName(at.parent.callee) ?? '')
    )
      return true;
  }
  return false;
}
