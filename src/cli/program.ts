import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { COMMAND, type Context } from './context.js';
import { CannotRun } from './errors.js';
import { LANGUAGES } from './language.js';
import { withNearest } from './nearest.js';
import type { CommandHelp, CommandTexts } from './texts/types.js';

const FORMATS = ['text', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What the parser's own sentence is about: the names in quotes. */
const quoted = (message: string): readonly string[] => [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);

/** A wrong argument in the words of the language. */
function explainError(code: string | undefined, message: string, { arguments: texts }: CommandTexts): string {
  const [name = ''] = quoted(message);
  switch (code) {
    case 'commander.unknownCommand':
      return texts.unknownCommand(name);
    case 'commander.unknownOption':
      return texts.unknownOption(name);
    case 'commander.missingArgument':
      return texts.missingArgument(name.toUpperCase());
    case 'commander.optionMissingArgument':
      return texts.missingValue(name.replace(/ .*/, ''));
    default:
      return message;
  }
}

/** commander's command, speaking our language and ending with 2 where it is called wrongly. */
export class Subcommand extends Command {
  private readonly context: Context;

  constructor(name: string, context: Context) {
    super(name);
    this.context = context;
    const { help } = context.texts;
    this.exitOverride()
      .helpOption('-h, --help', help.options.help)
      .showSuggestionAfterError(false)
      .configureHelp({
        helpWidth: context.screen.width,
        showGlobalOptions: false,
        styleTitle: (title) => context.screen.style('bold', this.heading(title)),
        optionDescription: (option) => this.describeOption(option),
      });
  }

  override createCommand(name: string): Subcommand {
    return new Subcommand(name, this.context);
  }

  override error(message: string, { code }: { code?: string } = {}): never {
    const { texts } = this.context;
    const [written = ''] = quoted(message);
    const isCommand = code === 'commander.unknownCommand';
    const known = isCommand ? this.commands.map((command) => command.name()) : this.options.flatMap(({ long }) => long ?? []);
    const extra = this.args.slice(this.registeredArguments.length).join(' ');
    const text = code === 'commander.excessArguments' ? texts.arguments.tooMany(extra) : explainError(code, message, texts);
    const isMisspelled = isCommand || code === 'commander.unknownOption';
    throw new CannotRun(
      `${isMisspelled ? withNearest(text, written, known, texts) : text}\n${texts.tryHelp(`${this.path()} --help`)}`,
    );
  }

  private path(): string {
    return this.parent === null ? COMMAND : `${COMMAND} ${this.name()}`;
  }

  private heading(title: string): string {
    const { headings } = this.context.texts.help;
    const id = title.replace(':', '').toLowerCase();
    return id in headings ? headings[id as keyof typeof headings] : title;
  }

  private describeOption({ description, argChoices, defaultValue, long }: Option): string {
    const { help } = this.context.texts;
    const extra = [
      ...(argChoices && long !== '--lang' ? [help.choices(argChoices.join(', '))] : []),
      ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [help.defaultsTo(`${defaultValue}`)] : []),
    ];
    return extra.length === 0 ? description : `${description} (${extra.join('; ')})`;
  }

  /** An option that takes one of a few words. */
  choice(flags: string, description: string, choices: readonly string[], byDefault?: string): this {
    const { texts } = this.context;
    const option = new Option(flags, description).choices(choices);
    if (byDefault !== undefined) option.default(byDefault);
    option.argParser((value: string) => {
      if (choices.includes(value)) return value;
      const text = texts.arguments.invalidChoice(value, option.long ?? flags, choices);
      throw new CannotRun(withNearest(text, value, choices, texts));
    });
    return this.addOption(option);
  }

  /** An option that takes a whole number. */
  number(flags: string, description: string, byDefault?: number): this {
    const { texts } = this.context;
    const option = new Option(flags, description).default(byDefault);
    option.argParser((value: string) => {
      if (/^-?\d+$/.test(value)) return Number(value);
      throw new CannotRun(texts.arguments.notANumber(value, option.long ?? flags));
    });
    return this.addOption(option);
  }

  language(description = this.context.texts.help.options.lang): this {
    return this.choice('--lang <lang>', description, LANGUAGES);
  }

  /** The options of a subcommand that shows a part of the reference. */
  shown(): this {
    return this.choice('--format <format>', this.context.texts.help.options.format, FORMATS, 'text').language();
  }

  /** What the help says, but for the options. */
  describe({ summary, description, examples }: CommandHelp): this {
    const { help } = this.context.texts;
    const widest = Math.max(...examples.map(([command]) => command.length));
    const isNarrow = `  ${COMMAND} `.length + widest + 2 + 20 > this.context.screen.width;
    const lines = examples.map(([command, comment]) =>
      isNarrow ? `  # ${comment}\n  ${COMMAND} ${command}` : `  ${COMMAND} ${command.padEnd(widest)}  # ${comment}`,
    );
    return this.summary(summary)
      .description(description)
      .addHelpText('after', `\n${this.context.screen.style('bold', help.headings.examples)}\n${lines.join('\n')}`);
  }
}

/** The command without its subcommands. */
export function createProgram(context: Context): Subcommand {
  const { help } = context.texts;
  return new Subcommand('eslint-plugin-websocket', context)
    .description(help.description)
    .version(version, '-v, --version', help.options.version)
    .language()
    .helpCommand('help [command]', help.helpCommand)
    .addHelpText(
      'after',
      `\n${context.screen.style('bold', help.headings.exit)}\n${help.exit.replaceAll(/^/gm, '  ')}\n\n${help.more}`,
    );
}

/** Whether the parser ended for a reason of its own: it showed the help or the version. */
export const isDone = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;
