import { styleText } from 'node:util';

/** What a line may hold where nothing says how wide the terminal is, and at most: longer lines are hard to read. */
const USUAL_WIDTH = 80;
const WIDEST = 100;

type Style = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'cyan';

/** Where a text is shown: how wide it may be, and whether it may be styled. */
export interface Screen {
  readonly width: number;
  readonly style: (style: Style, text: string) => string;
}

/** A terminal has a width and styles; a pipe or a file gets plain text. */
export function screenOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Screen {
  const isStyled = stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    width: stream.isTTY ? Math.min(stream.columns, WIDEST) : USUAL_WIDTH,
    style: (style, text) => (isStyled ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** Breaks a text between words. Each line begins with the indent, the first one with one of its own. */
export function wrap(text: string, width: number, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
