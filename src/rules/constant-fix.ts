import type { TSESLint } from '@typescript-eslint/utils';
import {
  configuredConstant,
  constantInScope,
  constantName,
  libraryConstant,
  type ConstantImport,
} from '../analysis/constants.js';
import { existingImports, importPlace, isTaken, meansModuleBinding, type ExistingImport } from '../analysis/imports.js';
import type { FileFacts } from '../analysis/index.js';
import { relativePath, relativeSpecifier } from '../analysis/paths.js';
import type { ConstantsSetting } from '../analysis/settings.js';
import type { Node } from '../analysis/syntax.js';
import type { RuntimeId } from '../data/runtimes.js';
import { extendImport, insertStatement, preferredQuote, replaceExpression } from './edits.js';

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

/** How the constant is written into the code, given the text that names it. */
type Write = (fixer: TSESLint.RuleFixer, text: string) => TSESLint.RuleFix;

type Place = Readonly<Pick<TSESLint.RuleContext<string, readonly unknown[]>, 'filename' | 'cwd' | 'languageOptions'>>;

/**
 * The constant for a raw close code: one in scope, the configured module's, that of a library which the file imports, or a
 * new declaration. Null where the code has no name, or every name is taken. `runtimes` are those of the socket, none where
 * it may be any. It is written in place of the node, unless `write` says where.
 */
export function constantFor(
  node: Node,
  code: number,
  facts: FileFacts,
  place: Place,
  configured: ConstantsSetting | undefined,
  runtimes: () => readonly RuntimeId[],
  write: Write = (fixer, text) => replaceExpression(fixer, node, text),
): Constant | null {
  const text = constantInScope(facts.bindings, node, code);
  if (text !== null)
    return {
      messageId: 'useConstant',
      text,
      from: '',
      remedy: `Use ${text}.`,
      isSafe: true,
      fix: (fixer) => write(fixer, text),
    };
  const offered = configured && configuredConstant(code, configured, facts.settings);
  const from = offered && specifier(offered.from, place);
  const library = libraryConstant(code, facts.bindings, facts.models, runtimes);
  return (
    (offered && from && importConstant(node, { ...offered, from: from.text }, facts, place, write, from.isInside)) ??
    (library && importConstant(node, library, facts, place, write, true)) ??
    declareConstant(node, code, facts, place, write)
  );
}

/** How a module is written in an import of this file; null where the file is that module. */
function specifier(from: string, { filename, cwd }: Place): { text: string; isInside: boolean } | null {
  if (!from.startsWith('./')) return { text: from, isInside: true };
  const text = relativeSpecifier(filename, `${cwd}/${from.slice(2)}`);
  return text === null ? null : { text, isInside: relativePath(filename, cwd) !== null };
}

function importConstant(
  node: Node,
  constant: ConstantImport,
  { bindings }: FileFacts,
  { languageOptions }: Place,
  write: Write,
  isInside: boolean,
): Constant | null {
  const { from, imported, member } = constant;
  const [existing] = existingImports(bindings, node, constant);
  const local = existing?.local ?? imported;
  if (existing?.local ? !meansModuleBinding(bindings, node, local.split('.')[0] ?? local) : isTaken(bindings, imported))
    return null;
  const { style, after } = importPlace(bindings, node, languageOptions.sourceType);
  const text = member === null ? local : `${local}.${member}`;
  const quote = preferredQuote(bindings.sourceCode);
  const source = `${quote}${from}${quote}`;
  const statement =
    style === 'require' ? `const { ${imported} } = require(${source});` : `import { ${imported} } from ${source};`;
  return {
    messageId: 'importConstant',
    text,
    from,
    remedy: `Use ${text} from '${from}'.`,
    isSafe: isInside && (existing !== undefined || style !== 'unknown'),
    *fix(fixer) {
      if (!existing?.local)
        yield (
          (existing && extended(fixer, bindings, existing, imported)) ??
          insertStatement(fixer, bindings.sourceCode, after, statement)
        );
      yield write(fixer, text);
    },
  };
}

function extended(
  fixer: TSESLint.RuleFixer,
  { sourceCode }: FileFacts['bindings'],
  { node }: ExistingImport,
  name: string,
): TSESLint.RuleFix | null {
  return node.type === 'Identifier' ? null : extendImport(fixer, sourceCode, node, name);
}

function declareConstant(
  node: Node,
  code: number,
  { bindings, settings }: FileFacts,
  { languageOptions }: Place,
  write: Write,
): Constant | null {
  const text = constantName(code, settings);
  if (text === null || isTaken(bindings, text)) return null;
  const { after } = importPlace(bindings, node, languageOptions.sourceType);
  return {
    messageId: 'declareConstant',
    text,
    from: '',
    remedy: `Give it a name: ${text}.`,
    isSafe: false,
    fix: (fixer) => [insertStatement(fixer, bindings.sourceCode, after, `const ${text} = ${code};`), write(fixer, text)],
  };
}
