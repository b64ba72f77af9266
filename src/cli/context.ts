import type { Language } from '../data/texts/index.js';
import { screenOf, type Screen } from './terminal.js';
import { commandTexts } from './texts/index.js';
import type { CommandTexts } from './texts/types.js';

/** How the command is called. */
export const COMMAND = 'npx eslint-plugin-websocket';

/** What every subcommand gets of the world. */
export interface Context {
  readonly language: Language;
  readonly texts: CommandTexts;
  readonly cwd: string;
  readonly screen: Screen;
  /** What the caller wants to have. */
  readonly print: (text: string) => void;
  /** What is said beside it. */
  readonly note: (text: string) => void;
}

export function createContext(language: Language): Context {
  const { stdout, stderr } = process;
  return {
    language,
    texts: commandTexts(language),
    cwd: process.cwd(),
    screen: screenOf(stdout, process.env),
    print: (text) => void stdout.write(`${text.trimEnd()}\n`),
    note: (text) => void stderr.write(`${text.trimEnd()}\n`),
  };
}
