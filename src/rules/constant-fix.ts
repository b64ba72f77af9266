import type { TSESLint } from '@typescript-eslint/utils';
import { configuredConstant, constantInScope, constantName, libraryConstant, type ConstantImport } from '../analysis/constants.js';
import { relativePath } from '../analysis/paths.js';
import { existingImports, importPlace, isTaken, meansModuleBinding } from '../analysis/imports.js';
import type { FileFacts } from '../analysis/index.js';
import type { ConstantsSetting } from '../analysis/settings.js';
import type { Node } from '../analysis/syntax.js';
import { replaceExpression } from './edits.js';

/** What takes the place of a raw close code, and how. */
interface Constant {
  readonly messageId: 'useConstant' | 'importConstant' | 'declareConstant';
  /** The constant as it is written. */
  readonly text: string;
  readonly from: string;
  /** What the report says to do. */
  readonly remedy: string;
  /** Whether the edit may be applied without a look at it. */
  readonly isSafe: boolean;
  readonly fix: TSESLint.ReportFixFunction;
}

type Place = Readonly<Pick<TSESLint.RuleContext<string, readonly unknown[]>, 'filename' | 'cwd' | 'sourceCode'>>;

/**
 * The constant for a raw close code: one in scope, the configured module's, that of a library which the file imports, or a
 * new declaration. Null where the code has no name, or every name is taken.
 */
export function constantFor(node: Node, code: number, facts: FileFacts, place: Place, configured: ConstantsSetting | undefined): Constant | null {
  const text = constantInScope(facts.bindings, node, code);
  if (text !== null) return { messageId: 'useConstant', text, from: '', remedy: `Use ${text}.`, isSafe: true, fix: (fixer) => replaceExpression(fixer, node, text) };
  const offered = configured && configuredConstant(code, configured, facts.settings);
  if (offered) {
    const from = specifier(offered.from, place);
    const imported = from === null ? null : importConstant(node, { ...offered, from: from.text }, facts, from.isInside);
    if (imported) return imported;
  }
  const library = libraryConstant(code, facts.bindings, facts.models);
  return (library && importConstant(node, library, facts, true)) ?? declareConstant(node, code, facts);
}

/** How a module is written in an import of this file; null where the file is that module. */
function specifier(from: string, { filename, cwd }: Place): { text: string; isInside: boolean } | null {
  if (!from.startsWith('./')) return { text: from, isInside: true };
  const target = from.slice(2).split('/');
  const file = relativePath(filename, cwd)?.split('/');
  if (!file) return { text: from, isInside: false };
  if (file.join('/') === target.join('/')) return null;
  let shared = 0;
  while (shared < file.length - 1 && shared < target.length - 1 && file[shared] === target[shared]) shared++;
  const up = file.length - 1 - shared;
  return { text: [...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')), ...target.slice(shared)].join('/'), isInside: true };
}

function importConstant(node: Node, constant: ConstantImport, { bindings }: FileFacts, isSafe: boolean): Constant | null {
  const { from, imported, member } = constant;
  const [existing] = existingImports(bindings, constant);
  const local = existing?.local ?? imported;
  const root = local.split('.')[0] ?? local;
  if (existing?.local ? !meansModuleBinding(bindings, node, root) : isTaken(bindings, imported)) return null;
  const text = member === null ? local : `${local}.${member}`;
  return {
    messageId: 'importConstant',
    text,
    from,
    remedy: `Use ${text} from '${from}'.`,
    isSafe,
    *fix(fixer) {
      if (!existing?.local) yield existing && canExtend(existing.node) ? extendImport(fixer, existing.node, imported) : addImport(fixer, bindings, constant);
      yield replaceExpression(fixer, node, text);
    },
  };
}

function declareConstant(node: Node, code: number, { bindings, settings }: FileFacts): Constant | null {
  const text = constantName(code, settings);
  if (text === null || isTaken(bindings, text)) return null;
  return {
    messageId: 'declareConstant',
    text,
    from: '',
    remedy: `Give it a name: ${text}.`,
    isSafe: false,
    fix: (fixer) => [insertStatement(fixer, bindings, `const ${text} = ${code};`), replaceExpression(fixer, node, text)],
  };
}

type Importing = ReturnType<typeof existingImports>[number]['node'];

/** `import { a } from 'x'`, `import x from 'x'` and `const { a } = require('x')` take one more name. */
function canExtend(node: Importing): boolean {
  if (node.type === 'ObjectPattern') return node.properties.length > 0 && node.properties.at(-1)?.type === 'Property';
  return node.specifiers.length > 0 && node.specifiers.every(({ type }) => type !== 'ImportNamespaceSpecifier');
}

function extendImport(fixer: TSESLint.RuleFixer, node: Importing, name: string): TSESLint.RuleFix {
  const parts: readonly Node[] = node.type === 'ObjectPattern' ? node.properties : node.specifiers;
  const last = parts.at(-1) ?? node;
  return fixer.insertTextAfter(last as never, last.type === 'ImportDefaultSpecifier' ? `, { ${name} }` : `, ${name}`);
}

function addImport(fixer: TSESLint.RuleFixer, bindings: FileFacts['bindings'], { from, imported }: ConstantImport): TSESLint.RuleFix {
  const quote = /(?:from|require\()\s*"/.test(bindings.sourceCode.text) ? '"' : "'";
  const { style } = importPlace(bindings);
  return insertStatement(fixer, bindings, style === 'import' ? `import { ${imported} } from ${quote}${from}${quote};` : `const { ${imported} } = require(${quote}${from}${quote});`);
}

/** After the last import or `require`, else after directives, a hashbang and the file's own comments. */
function insertStatement(fixer: TSESLint.RuleFixer, bindings: FileFacts['bindings'], statement: string): TSESLint.RuleFix {
  const { after } = importPlace(bindings);
  if (after) return fixer.insertTextAfter(after as never, `\n${statement}`);
  const { sourceCode } = bindings;
  const [first] = sourceCode.ast.body;
  const documentation = first ? sourceCode.getCommentsBefore(first).at(-1) : undefined;
  const start = documentation?.type === 'Block' && documentation.value.startsWith('*') && first && documentation.loc.end.line + 1 >= first.loc.start.line ? documentation.range[0] : (first?.range[0] ?? 0);
  return fixer.insertTextAfterRange([start, start], `${statement}\n`);
}
