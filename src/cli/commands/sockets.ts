import type { ESLint, Linter, Rule } from 'eslint';
import { fileFacts, type CloseCall } from '../../analysis/index.js';
import type { Context } from '../context.js';
import { CannotRun } from '../errors.js';
import { EXTENSIONS } from '../lint/files.js';
import { readInputs, type Inputs } from '../lint/inputs.js';
import { lintFiles } from '../lint/lint.js';
import { createProgress } from '../lint/progress.js';
import { shortest } from '../lint/report.js';
import { wrap } from '../../reference/text.js';
import type { Subcommand } from '../program.js';
import type { SocketsTexts } from '../texts/types.js';

const FORMATS = ['text', 'json'] as const;
const RULE = 'close-calls';

interface Options {
  readonly format: (typeof FORMATS)[number];
}

/** A call as it is shown: what the analysis keeps of the tree, and with it the memory, is gone. */
interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The call without what it hands over. */
  readonly call: string;
  readonly isLookedAt: boolean;
  readonly refusal: CloseCall['refusal'];
  readonly socket: {
    readonly libraries: readonly string[];
    readonly role: string | null;
    readonly certainty: NonNullable<CloseCall['socket']>['certainty'];
    readonly evidence: NonNullable<CloseCall['socket']>['evidence'];
  } | null;
  /** What else the receiver is known to be: `server of ws`. */
  readonly receiver: readonly { readonly kind: string; readonly library: string }[];
}

function rowOf(file: string, { call, socket, refusal, receiver }: CloseCall, text: string): Row {
  const { line, column } = call.loc.start;
  return {
    file,
    line,
    column: column + 1,
    call: `${text.replaceAll(/\s+/g, ' ')}(${call.arguments.length > 0 ? '…' : ''})`,
    isLookedAt: refusal === null,
    refusal,
    socket: socket && {
      libraries: socket.models.map(({ name }) => name),
      role: socket.role,
      certainty: socket.certainty,
      evidence: socket.evidence,
    },
    receiver: receiver.map(({ kind, model }) => ({ kind, library: model.name })),
  };
}

/** A rule that reports nothing and notes what the analysis thinks of each call. */
function collector(rows: Row[], unseen: string[]): Rule.RuleModule {
  return {
    create: ({ filename, sourceCode, settings }) => ({
      'Program:exit'() {
        // The rules' own trees are those of typescript-eslint, as everywhere in the analysis.
        const facts = fileFacts(sourceCode as never, settings);
        if (!facts) unseen.push(filename);
        for (const each of facts?.closeCalls ?? [])
          rows.push(rowOf(filename, each, sourceCode.getText(each.call.callee as never)));
      },
    }),
  };
}

const config = (namespace: string, rule: Rule.RuleModule): Linter.Config => ({
  plugins: { [namespace]: { rules: { [RULE]: rule } } },
  rules: { [`${namespace}/${RULE}`]: 'error' },
});

const isUnparsed = ({ messages }: ESLint.LintResult): boolean => messages.some(({ fatal }) => fatal);

/**
 * Through the project's own config, for its parser, its types and `settings.websocket`. Without one as `check` does, and
 * so for what the config's parser refuses: a file that is in no tsconfig, say.
 */
async function lint(
  { ESLint, files, folder, typescriptParser }: Inputs,
  rule: Rule.RuleModule,
  onProgress: (done: number, file: string) => void,
  { texts }: Context,
): Promise<readonly ESLint.LintResult[]> {
  const namespace = 'websocket-close-calls';
  const eslint = new ESLint({
    cwd: folder,
    globInputPaths: false,
    // A file that is named is meant.
    ignore: false,
    baseConfig: typescriptParser ? { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: typescriptParser } } : [],
    overrideConfig: { files: [`**/*.{${EXTENSIONS.join(',')}}`], ...config(namespace, rule) },
    ruleFilter: ({ ruleId }) => ruleId.startsWith(`${namespace}/`),
  });
  const results: ESLint.LintResult[] = [];
  const [first = ''] = files;
  if (await eslint.findConfigFile(first)) {
    await eslint.calculateConfigForFile(first).catch((error: unknown) => {
      throw new CannotRun(texts.sockets.badConfig(error instanceof Error ? error.message : String(error)));
    });
    onProgress(0, first);
    results.push(...(await eslint.lintFiles([...files])).filter((result) => !isUnparsed(result)));
  }
  const read = new Set(results.map(({ filePath }) => filePath));
  const others = files.filter((file) => !read.has(file));
  const options = { folder, config: config('websocket', rule), typescriptParser, fix: false, onProgress };
  return [...results, ...(await lintFiles(ESLint, others, options)).results];
}

function describe({ refusal, socket, receiver }: Row, texts: SocketsTexts): string {
  if (refusal === null || refusal === 'no close method')
    return socket ? texts.socket({ ...socket, isClosedSo: refusal === null }) : '';
  return texts.refusals[refusal](receiver.map(({ kind, library }) => texts.kindOf(kind, library)).join(', '));
}

async function sockets(paths: readonly string[], { format }: Options, context: Context): Promise<number> {
  const { cwd, texts, screen, print, note } = context;
  const inputs = await readInputs(paths, context);
  const [rows, unseen]: [Row[], string[]] = [[], []];
  const progress = createProgress(process.stderr);
  const onProgress = (done: number, file: string): void => {
    progress.tick(texts.check.progress(done, inputs.files.length, file));
  };
  const results = await lint(inputs, collector(rows, unseen), onProgress, context).finally(progress.done);
  const unparsed = results.filter(isUnparsed);

  if (format === 'json') print(JSON.stringify(rows, null, 2));
  else {
    const files = [...new Set(rows.map(({ file }) => file))];
    for (const file of files) {
      print(screen.style('underline', shortest(file, cwd)));
      for (const row of rows.filter((each) => each.file === file)) {
        const place = screen.style('dim', `${row.line}:${row.column}`.padStart(8));
        print(
          [
            `${place}  ${screen.style('bold', row.call)}`,
            ...wrap(describe(row, texts.sockets), screen.width, ' '.repeat(10)),
          ].join('\n'),
        );
      }
      print('');
    }
    print(texts.sockets.summary(rows.length, rows.filter(({ isLookedAt }) => isLookedAt).length, inputs.files.length));
  }
  if (unseen.length > 0) note(texts.sockets.unseen(unseen.length));
  for (const { filePath, messages } of unparsed)
    note(`${shortest(filePath, cwd)}: ${texts.check.doesNotParse}: ${messages.find(({ fatal }) => fatal)?.message ?? ''}`);
  for (const aside of inputs.asides) note(aside);
  return unparsed.length > 0 ? 1 : 0;
}

export function addSockets(program: Subcommand, context: Context): void {
  const help = context.texts.commands.sockets;
  program
    .command('sockets')
    .argument('[paths...]', help.arguments.paths)
    .choice('--format <format>', help.options.format ?? '', FORMATS, 'text')
    .language()
    .describe(help)
    .action(async (paths: readonly string[], options: Options) => {
      process.exitCode = await sockets(paths.length === 0 ? ['.'] : paths, options, context);
    });
}
