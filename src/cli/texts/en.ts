import type { Evidence } from '../../analysis/origins.js';
import type { CommandTexts } from './types.js';

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const list = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  type: 'its type says so',
  construction: 'it is constructed in this file',
  callback: 'a callback of the library hands it over',
  annotation: 'a type that is written in this file says so',
  flow: 'it comes from one in this file',
  usage: 'its members are those of a WebSocket',
  'name and code': 'its name, or the code and the reason that it is closed with, tell',
  name: 'its name tells',
};

export const EN: CommandTexts = {
  help: {
    description: 'What WebSocket close codes mean, and which of them your code gets wrong.',
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      commands: 'Commands:',
      examples: 'Examples:',
      exit: 'Exit status:',
    },
    exit: '0  nothing found, or the text was shown\n1  check found something\n2  could not run, or a wrong argument',
    more: 'npx eslint-plugin-websocket COMMAND --help tells more about one of them.',
    options: {
      help: 'show this text',
      version: 'show the version',
      lang: 'language of the text; by default that of your locale',
      format: 'text for a terminal, Markdown, or JSON for programs',
    },
    helpCommand: 'show the help of a command',
    defaultsTo: (value) => `default: ${value}`,
    choices: (values) => `one of ${values}`,
  },
  commands: {
    explain: {
      summary: 'what a close code, a name or a rule means',
      description:
        'Explains a close code: what it means, when you see it, how to fix it, who may send it, what your runtime does with it and whether to reconnect. A private code such as 4401 is shown with the services that use it.',
      arguments: { what: 'a code (1006), a name (GOING_AWAY), a block (4000-4999), a service or a rule' },
      options: { service: 'only what this service means by the code' },
      examples: [
        ['explain 1006', 'what a close without a Close frame is'],
        ['explain GOING_AWAY', 'by the name of a constant, in the registry or a library'],
        ['explain 4004 --service discord', 'a private code of one service'],
        ['explain no-unsendable-close-code', 'a rule, and the codes that it is about'],
      ],
    },
    compare: {
      summary: 'what tells two codes apart',
      description: 'Puts two close codes side by side, in either order: facts in a table, key differences, when to use each.',
      arguments: { a: 'a code or a name', b: 'another one' },
      options: {},
      examples: [
        ['compare 1000 1002', 'a normal end and a broken protocol'],
        ['compare GOING_AWAY SERVICE_RESTART', 'by name'],
        ['compare 1006 1015 --format markdown', 'to paste elsewhere'],
      ],
    },
    list: {
      summary: 'every code, block, comparison and service',
      description: 'Lists the registered codes, the blocks of the number space and the comparisons that there are.',
      arguments: {},
      options: { services: 'the private codes of services instead' },
      examples: [
        ['list', 'all codes, a line each'],
        ['list --services --format json', 'private codes, for a program'],
      ],
    },
    runtimes: {
      summary: 'what runtimes and libraries do with close codes',
      description: 'Shows which codes each runtime sends, what it does with the others, and what its close event shows.',
      arguments: {},
      options: { code: 'only what they do with this code' },
      examples: [
        ['runtimes', 'everything that was measured'],
        ['runtimes --code 1001', 'where close(1001) works, and where it throws'],
      ],
    },
    check: {
      summary: 'find wrong close codes in JavaScript and TypeScript, without any config',
      description:
        'Lints files and folders with the rules of this package alone. A config of the project is not needed and not read. What .gitignore names, node_modules and files that a tool wrote are left out; a file that is named is linted whatever it is. TypeScript is parsed without types.',
      arguments: { paths: 'files and folders; by default this folder' },
      options: {
        config: 'which rules: recommended, strict, or all as errors',
        fix: 'repair what can be repaired safely',
        'max-warnings': 'end with 0 up to this number of warnings; -1 for any number',
        format: 'text, or a formatter of ESLint: stylish, json, html or the name of a package',
        lang: 'language of what stands around the findings; they are in English',
      },
      examples: [
        ['check', 'everything below this folder'],
        ['check src server.ts --config strict', 'some of it, strictly'],
        ['check src --fix', 'and repair it'],
        ['check --format json > findings.json', 'for a program'],
      ],
    },
    sockets: {
      summary: 'why a call is taken for the close of a WebSocket, or is not',
      description:
        'Lists the calls of close() and of what libraries call it, and says of each whether the rules take its receiver for a WebSocket and by what evidence. The ESLint config of the project is used where there is one: its parser, its types and settings.websocket.',
      arguments: { paths: 'files and folders; by default this folder' },
      options: { format: 'text for a terminal, or JSON for programs' },
      examples: [
        ['sockets src/feed.ts', 'the calls of one file'],
        ['sockets src --format json', 'of many, for a program'],
      ],
    },
    constants: {
      summary: 'write close codes as documented constants into your project',
      description:
        'Writes a file of named close codes. Each has a comment that says what it means, when it is seen and how to fix it, so that an editor shows it over the constant. The file needs no package. An existing file is replaced only if this command wrote it.',
      arguments: {},
      options: {
        out: 'the file to write: .ts, .mts, .cts, .js, .mjs or .cjs; without it TypeScript is printed',
        style: 'an object, a TypeScript enum, or a const for each code',
        only: 'these codes, with commas between them; CODE:NAME gives a private code its name',
        lang: 'language of the comments; by default that of your locale',
      },
      examples: [
        ['constants --out src/close-codes.ts', 'every registered code'],
        ['constants --out src/close-codes.ts --style enum --only 1000,1001,4401:TOKEN_EXPIRED', 'some, and one of your own'],
      ],
    },
  },
  arguments: {
    unknownCommand: (name) => `There is no command ${name}.`,
    unknownOption: (name) => `There is no option ${name}.`,
    missingArgument: (name) => `${name} is missing.`,
    missingValue: (option) => `${option} needs a value.`,
    tooMany: (extra) => `That is too much: ${extra}`,
    invalidChoice: (value, option, choices) => `${option} is ${list(choices, 'or')}, not ${value}.`,
    notANumber: (value, option) => `${option} takes a whole number, not ${value}.`,
  },
  didYouMean: (names) => `Did you mean ${names}?`,
  tryHelp: (command) => `Try: ${command}`,
  check: {
    error: 'error',
    warning: 'warning',
    doesNotParse: 'does not parse',
    summary: ({ files, affected, errors, warnings, unparsed }) => {
      const all = count(files, 'file');
      const notRead = unparsed > 0 ? `; ${count(unparsed, 'file does', 'files do')} not parse` : '';
      if (errors + warnings === 0) return `No findings in ${all}${notRead}.`;
      const found = `${count(errors + warnings, 'finding')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`;
      return `${found} in ${affected} of ${all}${notRead}.`;
    },
    explain: (command) => `What a rule or a code means: ${command}`,
    progress: (done, all, file) => `Linting, ${done} of ${all}: ${file}`,
    built: (number) =>
      number === 1
        ? '1 built or minified file was left out; name it to lint it.'
        : `${number} built or minified files were left out; name one to lint it.`,
    noTypeScript: (number, install) =>
      `${count(number, 'TypeScript file was', 'TypeScript files were')} not linted: no parser that works here. Install one: ${install}`,
    noSuchPath: (path) => `There is no file or folder ${path}.`,
    noSource: (path) => `${path} is neither JavaScript nor TypeScript.`,
    noFiles: (paths) => `There is no JavaScript or TypeScript to lint: ${paths}`,
    noESLint: (install) => `check needs ESLint 9.22 or newer. Install it: ${install}`,
    noFormatter: (name) => `There is no formatter ${name}.`,
  },
  sockets: {
    socket: ({ libraries, role, certainty, evidence, isClosedSo }) => {
      const what = `${libraries.join(' or ')}${role === null ? '' : `, ${role}`}`;
      if (!isClosedSo) return `A WebSocket (${what}), but this method does not close it.`;
      return `A WebSocket (${what}): ${EVIDENCE[evidence]}. That is ${certainty}.`;
    },
    refusals: {
      'something else': () => 'No WebSocket: its value or its type is known and is something else.',
      'no socket of a library': (receiver) => `No WebSocket, but ${receiver}.`,
      unknown: () =>
        'Not taken for one: nothing in this file tells what it is. A type, a JSDoc comment or settings.websocket.apis would.',
      'not sure enough': () =>
        "Perhaps a WebSocket, but settings.websocket.detection wants to be surer: only its name tells, which counts with 'eager'.",
      'arguments not seen': () => 'Not looked at: the arguments are spread, and a code among them cannot be seen.',
    },
    kindOf: (kind, library) => `what the model of ${library} calls ${kind}`,
    summary: (calls, lookedAt, files) =>
      `${count(calls, 'call')} in ${count(files, 'file')}: the rules look at ${lookedAt === calls && calls > 0 ? 'all' : lookedAt}.`,
    badConfig: (why) => `The ESLint config of the project cannot be loaded: ${why}`,
    unseen: (files) =>
      files === 1
        ? 'In 1 file nothing shows a WebSocket, neither a name nor a package: its calls are not looked at.'
        : `In ${files} files nothing shows a WebSocket, neither a name nor a package: their calls are not looked at.`,
  },
  constants: {
    written: (file, number) => `${file}: ${count(number, 'constant')}.`,
    setting: 'To have prefer-close-code-constant use them, in eslint.config.js:',
    generatedBy: 'Written by',
    notOurs: (file) => `${file} is there already and was not written by this command: give another name, or delete it.`,
    noFolder: (folder) => `There is no folder ${folder}.`,
    unknownExtension: (file) => `${file} must end in .ts, .mts, .cts, .js, .mjs or .cjs.`,
    noEnum: (file) => `${file} is JavaScript, which has no enum: use --style object or --style const.`,
    noName: (code) => `${code} has no registered name. Give it one: ${code}:NAME`,
    badEntry: (entry) => `${entry} is no constant: write CODE or CODE:NAME, the name in letters, digits and _.`,
    outOfRange: (code) => `${code} is no close code: those that have names are 1000–4999.`,
    twice: (name) => `${name} is there twice.`,
  },
  reference: {
    unknown: (written) => `${written} is no close code, name, service or rule.`,
    outOfRange: (code) => `${code} is no close code: they have 16 bits, 0–65535.`,
    unknownService: (written) => `No service ${written} is known.`,
    notUsedBy: (code, service) => `${service} does not use ${code}.`,
    ambiguous: (written, codes) => `Libraries call more than one code ${written}: ${codes}.`,
    same: (code) => `${code} is both of them: give two codes that differ.`,
    notCompared: (a, b) => `Nobody compared ${a} with ${b}.`,
    page: 'Its page, with examples',
  },
};
