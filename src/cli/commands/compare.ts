import { PAIRS, type Side } from '../../data/pairs.js';
import { compareCodes, comparePair, findPair, pairsOf } from '../../reference/pairs.js';
import type { Context } from '../context.js';
import { CannotRun } from '../errors.js';
import type { Format, Subcommand } from '../program.js';
import { show } from '../show.js';
import { knownSubjects, readBlock, readCode, unknown } from '../subjects.js';

interface Options {
  readonly format: Format;
}

/** What is compared with codes and is none: `HTTP 401`, `close()`, `4000–4999`. */
const TERMS = [...new Set(PAIRS.flat().filter((side) => typeof side === 'string'))];

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function readSide(written: string, context: Context): Side {
  const side = TERMS.find((term) => plain(term) === plain(written)) ?? readBlock(written)?.to ?? readCode(written, context);
  if (side === undefined) throw unknown(written, [...knownSubjects(), ...TERMS], context);
  return side;
}

/** The code that speaks for a side in comparisons that nobody wrote. */
const codeOf = (side: Side): number | undefined => (typeof side === 'number' ? side : readBlock(side)?.to);

function compare([a, b]: readonly [Side, Side], format: Format, context: Context): number {
  const { language, texts } = context;
  if (a === b) throw new CannotRun(texts.reference.same(`${a}`));
  const pair = findPair(a, b);
  if (pair) {
    show(comparePair(pair, language), format, context, { compared: pair });
    return 0;
  }
  const [first, second] = [codeOf(a), codeOf(b)];
  if (first === undefined || second === undefined) {
    const others = pairsOf(first === undefined ? a : b).map((each) => each.join(' / '));
    throw new CannotRun(`${texts.reference.notCompared(`${a}`, `${b}`)}\n${texts.didYouMean(others.join(', '))}`);
  }
  show(compareCodes(first, second, language), format, context, { compared: [first, second] });
  return 0;
}

export function addCompare(program: Subcommand, context: Context): void {
  const help = context.texts.commands.compare;
  program
    .command('compare')
    .argument('<a>', help.arguments.a)
    .argument('<b>', help.arguments.b)
    .shown()
    .describe(help)
    .action((a: string, b: string, { format }: Options) => {
      process.exitCode = compare([readSide(a, context), readSide(b, context)], format, context);
    });
}
