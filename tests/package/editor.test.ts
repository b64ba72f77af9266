import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ESLint, type Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

import { manifest, root, websocket } from './built.js';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
}

interface Action {
  readonly title: string;
  readonly command: { readonly command: string; readonly arguments: readonly unknown[] };
}

interface TextEdit {
  readonly range: Diagnostic['range'];
  readonly newText: string;
}

/** What the language server asks of the editor when it edits: one change of one document, in either of two shapes. */
interface ApplyEdit {
  readonly edit: {
    readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
    readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
  };
}

/** A project with this package and ESLint 9, as the editor opens it. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'editor-')));
const modules = join(folder, 'node_modules');
mkdirSync(join(modules, manifest.name), { recursive: true });
for (const part of ['dist', 'package.json']) cpSync(join(root, part), join(modules, manifest.name, part), { recursive: true });
symlinkSync(join(root, 'node_modules/eslint-9'), join(modules, 'eslint'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
writeFileSync(
  join(folder, 'eslint.config.js'),
  `import websocket from '${manifest.name}';\nexport default [websocket.configs.recommended];\n`,
);

const examples = join(root, 'examples');
const files = readdirSync(examples).filter((file) => file.endsWith('.js'));

const NAMED = `const NORMAL_CLOSURE = 1000;
const socket = new WebSocket('wss://example.com/feed');
addEventListener('pagehide', () => socket.close(1000));
`;

/** The settings that the editor's extension has when nobody changes them. */
const SETTINGS = {
  validate: 'on',
  packageManager: 'npm',
  useESLintClass: true,
  experimental: {},
  codeAction: { disableRuleComment: { enable: false, location: 'separateLine' }, showDocumentation: { enable: true } },
  codeActionOnSave: { enable: false, mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [],
  run: 'onType',
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workspaceFolder: { name: 'project', uri: pathToFileURL(folder).href },
  workingDirectory: { mode: 'location' },
};

const server = createRequire(import.meta.url).resolve('vscode-langservers-extracted/bin/vscode-eslint-language-server');
const child = spawn(process.execPath, [server, '--stdio'], { cwd: folder });
const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));

let lastEdit: ApplyEdit | undefined;
let openedPage: string | undefined;
const log: string[] = [];

connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => SETTINGS));
connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
  log.push(message);
});
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('workspace/applyEdit', (edit: ApplyEdit) => {
  lastEdit = edit;
  return { applied: true };
});
connection.onRequest('eslint/openDoc', ({ url }: { url: string }) => {
  openedPage = url;
  return null;
});

beforeAll(async () => {
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: SETTINGS.workspaceFolder.uri,
    workspaceFolders: [SETTINGS.workspaceFolder],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
  });
  await connection.sendNotification('initialized', {});
});

afterAll(() => {
  connection.dispose();
  child.kill();
  rmSync(folder, { recursive: true });
});

const uriOf = (file: string): string => pathToFileURL(join(folder, file)).href;

/** Opens a file in the editor; what it then underlines. */
async function open(file: string, text: string): Promise<readonly Diagnostic[]> {
  const uri = uriOf(file);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'javascript', version: 1, text },
  });
  const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  return items;
}

/** What the light bulb over a finding offers. */
function actionsFor(file: string, diagnostic: Diagnostic): Promise<readonly Action[]> {
  return connection.sendRequest<Action[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(file) },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
}

/** Chooses what the light bulb offers; what the text then is. */
async function choose(text: string, { command }: Action): Promise<string> {
  lastEdit = undefined;
  await connection.sendRequest('workspace/executeCommand', { command: command.command, arguments: command.arguments });
  const { changes, documentChanges = [] } = (lastEdit as ApplyEdit | undefined)?.edit ?? {};
  const edits = [...Object.values(changes ?? {}).flat(), ...documentChanges.flatMap((change) => change.edits)];
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (edited, { range, newText }) => edited.slice(0, offset(range.start)) + newText + edited.slice(offset(range.end)),
      text,
    );
}

/** What ESLint itself finds in a text. */
async function messagesOf(text: string, file: string): Promise<readonly Linter.LintMessage[]> {
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [websocket.configs.recommended] });
  const [result] = await eslint.lintText(text, { filePath: join(folder, file) });
  return result?.messages ?? [];
}

const apply = (text: string, { range, text: replacement }: { range: readonly [number, number]; text: string }): string =>
  text.slice(0, range[0]) + replacement + text.slice(range[1]);

describe.each(files)('examples/%s in an editor with ESLint 9', (file) => {
  const text = readFileSync(join(examples, file), 'utf8');

  it('has its findings underlined, each with its rule’s page as its link', async () => {
    const shown = await open(file, text);
    expect(shown).not.toEqual([]);
    const expected = await messagesOf(text, file);
    // The editor leaves out a full stop at the end.
    const plain = (message: string): string => message.replace(/\.$/, '');
    expect(shown.map(({ code, message, range }) => [code, plain(message), range.start.line + 1])).toEqual(
      expected.map(({ ruleId, message, line }) => [ruleId, plain(message), line]),
    );
    for (const { code, codeDescription } of shown) {
      expect(codeDescription?.href).toBe(
        `${manifest.homepage}@${manifest.version}/files/docs/rules/${code.replace('websocket/', '')}.md`,
      );
    }
  });

  it('offers each suggestion, which does what it says', async () => {
    const messages = await messagesOf(text, file);
    expect(messages.filter(({ suggestions = [] }) => suggestions.length > 0)).not.toEqual([]);
    for (const [index, diagnostic] of (await open(file, text)).entries()) {
      const { suggestions = [], ruleId } = messages[index] ?? {};
      const offered = (await actionsFor(file, diagnostic)).filter(({ command }) => command.command === 'eslint.applySuggestion');
      const ofRule = offered.filter(({ title }) => title.endsWith(` (${ruleId ?? ''})`));
      expect(ofRule.map(({ title }) => title)).toEqual(suggestions.map(({ desc }) => `${desc} (${ruleId ?? ''})`));
      for (const [at, action] of ofRule.entries()) {
        const { fix } = suggestions[at] ?? {};
        expect(await choose(text, action), action.title).toBe(fix && apply(text, fix));
      }
    }
  });
});

it('is the editor’s server, with ESLint 9', () => {
  expect(log).toContain(`ESLint library loaded from: ${join(root, 'node_modules/eslint-9/lib/api.js')}`);
});

describe('a finding with a fix', () => {
  it('offers it, and it is applied', async () => {
    const [diagnostic] = await open('named.js', NAMED);
    const actions = diagnostic ? await actionsFor('named.js', diagnostic) : [];
    const fix = actions.find(({ command }) => command.command === 'eslint.applySingleFix');
    expect(fix?.title).toBe('Fix this websocket/prefer-close-code-constant problem');
    expect(fix && (await choose(NAMED, fix))).toBe(NAMED.replace('close(1000)', 'close(NORMAL_CLOSURE)'));
  });

  it('opens the rule’s page from the light bulb too', async () => {
    const [diagnostic] = await open('documented.js', NAMED);
    const actions = diagnostic ? await actionsFor('documented.js', diagnostic) : [];
    const page = actions.find(({ command }) => command.command === 'eslint.openRuleDoc');
    await choose(NAMED, page ?? { title: '', command: { command: '', arguments: [] } });
    expect(openedPage).toBe(diagnostic?.codeDescription?.href);
    expect(openedPage).toMatch(/\/docs\/rules\/prefer-close-code-constant\.md$/);
  });
});
