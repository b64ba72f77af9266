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
    width: stream.isTTY && stream.columns > 0 ? Math.min(stream.columns, WIDEST) : USUAL_WIDTH,
    style: (style, text) => (isStyled ? styleText(style, text, { validateStream: false }) : text),
  };
}
