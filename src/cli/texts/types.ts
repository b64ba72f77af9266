import type { Refusal } from '../../analysis/index.js';
import type { Evidence } from '../../analysis/origins.js';
import type { Certainty } from '../../analysis/sockets.js';

/** The help of one subcommand. */
export interface CommandHelp {
  /** One line, as it stands in the list of commands. */
  readonly summary: string;
  /** What stands above its options. */
  readonly description: string;
  /** By argument. */
  readonly arguments: Readonly<Record<string, string>>;
  /** By option, without its dashes; options of all commands are in {@link HelpTexts.options}. */
  readonly options: Readonly<Record<string, string>>;
  /** What each line of its examples does. */
  readonly examples: readonly (readonly [command: string, comment: string])[];
}

export interface HelpTexts {
  readonly description: string;
  readonly headings: Readonly<Record<'usage' | 'arguments' | 'options' | 'commands' | 'examples' | 'exit', string>>;
  readonly exit: string;
  readonly more: string;
  readonly options: Readonly<Record<'help' | 'version' | 'lang' | 'format', string>>;
  readonly helpCommand: string;
  readonly defaultsTo: (value: string) => string;
  readonly choices: (values: string) => string;
}

/** What is wrong with the arguments. */
export interface ArgumentTexts {
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: (extra: string) => string;
  readonly invalidChoice: (value: string, option: string, choices: readonly string[]) => string;
  readonly notANumber: (value: string, option: string) => string;
}

/** What `check` found, in numbers. */
export interface Summary {
  readonly files: number;
  /** Files with findings. */
  readonly affected: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unparsed: number;
}

/** What `check` says. The findings themselves are in English, as rules report them everywhere. */
export interface CheckTexts {
  readonly error: string;
  readonly warning: string;
  readonly doesNotParse: string;
  readonly summary: (summary: Summary) => string;
  readonly explain: (command: string) => string;
  readonly progress: (done: number, all: number, file: string) => string;
  readonly built: (count: number) => string;
  readonly noTypeScript: (count: number, install: string) => string;
  readonly noSuchPath: (path: string) => string;
  readonly noSource: (path: string) => string;
  readonly noFiles: (paths: string) => string;
  readonly noESLint: (install: string) => string;
  readonly noFormatter: (name: string) => string;
}

/** What `sockets` says of a call, and why. */
export interface SocketsTexts {
  readonly socket: (socket: {
    readonly libraries: readonly string[];
    readonly role: string | null;
    readonly certainty: Certainty;
    readonly evidence: Evidence;
    /** Whether the method is one that closes it. */
    readonly isClosedSo: boolean;
  }) => string;
  /** `receiver`: what else it is known to be. */
  readonly refusals: Readonly<Record<Exclude<Refusal, 'no close method'>, (receiver: string) => string>>;
  readonly kindOf: (kind: string, library: string) => string;
  readonly summary: (calls: number, lookedAt: number, files: number) => string;
  /** Why the project's own config cannot be used. */
  readonly badConfig: (why: string) => string;
  /** Files in whose text nothing shows a WebSocket. */
  readonly unseen: (files: number) => string;
}

export interface ConstantsTexts {
  readonly written: (file: string, count: number) => string;
  readonly setting: string;
  readonly generatedBy: string;
  readonly notOurs: (file: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly unknownExtension: (file: string) => string;
  readonly noEnum: (file: string) => string;
  readonly noName: (code: number) => string;
  readonly badEntry: (entry: string) => string;
  readonly outOfRange: (code: string) => string;
  readonly twice: (name: string) => string;
}

/** What the subcommands that show the reference say. */
export interface ReferenceTexts {
  readonly unknown: (written: string) => string;
  readonly outOfRange: (code: string) => string;
  readonly unknownService: (written: string) => string;
  readonly notUsedBy: (code: number, service: string) => string;
  readonly ambiguous: (written: string, codes: string) => string;
  readonly same: (code: string) => string;
  readonly notCompared: (a: string, b: string) => string;
  /** A link to the page of a rule. */
  readonly page: string;
}

/** All that the command says in one language, but for the reference. */
export interface CommandTexts {
  readonly help: HelpTexts;
  readonly commands: Readonly<
    Record<'explain' | 'compare' | 'list' | 'runtimes' | 'check' | 'sockets' | 'constants', CommandHelp>
  >;
  readonly arguments: ArgumentTexts;
  readonly didYouMean: (names: string) => string;
  readonly tryHelp: (command: string) => string;
  readonly check: CheckTexts;
  readonly sockets: SocketsTexts;
  readonly constants: ConstantsTexts;
  readonly reference: ReferenceTexts;
}
