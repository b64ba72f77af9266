import { LEGAL_ON_WIRE } from '../../data/close-codes.js';
import { inRanges } from '../../data/ranges.js';
import { SERVICES } from '../../data/services.js';
import { RULE_SUBJECTS } from '../../data/rule-subjects.js';
import { TEXTS } from '../../data/texts/index.js';
import type { WebSocketPlugin } from '../../index.js';
import { explainBlock, explainCode } from '../../reference/codes.js';
import { link, list, paragraph, section, type Document } from '../../reference/document.js';
import { linkToCode, textOf } from '../../reference/facts.js';
import { codeName, describeCode } from '../../reference/message.js';
import { explainMeanings, explainService, findServices } from '../../reference/services.js';
import type { Context } from '../context.js';
import { CannotRun } from '../errors.js';
import { nearest, withNearest } from '../nearest.js';
import type { Format, Subcommand } from '../program.js';
import { pageOf, show } from '../show.js';
import { CODES, knownSubjects, readBlock, readCode, unknown } from '../subjects.js';

interface Options {
  readonly format: Format;
  readonly service?: string;
}

const RULES = Object.keys(RULE_SUBJECTS) as (keyof typeof RULE_SUBJECTS)[];

/** A code as one service, or several that are called so, mean it. */
function explainForService(code: number, service: string, { language, texts }: Context): Document {
  const ids = findServices(service);
  if (ids.length === 0) {
    const known = Object.keys(SERVICES);
    throw new CannotRun(withNearest(texts.reference.unknownService(service), service, known, texts));
  }
  const document = explainMeanings(code, ids, language);
  if (document === undefined) {
    throw new CannotRun(texts.reference.notUsedBy(code, ids.map((id) => SERVICES[id].name).join(', ')));
  }
  return document;
}

/** A rule, what configs do with it, and the codes that it is about. */
async function explainRule(name: (typeof RULES)[number], { language, texts }: Context): Promise<Document> {
  const { default: websocket } = (await import('../../index.js')) as { default: WebSocketPlugin };
  const { sections } = TEXTS[language].labels;
  const id = `websocket/${name}` as const;
  const levels = Object.entries(websocket.configs).map(([config, { rules }]) => `${config}: ${String(rules?.[id] ?? 'off')}`);
  const codes = RULE_SUBJECTS[name].codes.map((each) => {
    const code = typeof each === 'number' ? each : each[1];
    return `${linkToCode(code, typeof each === 'number' ? describeCode(code) : each.join('–'))}: ${textOf(code, language).summary}`;
  });
  return {
    title: id,
    blocks: [
      paragraph(`${websocket.rules[name].meta?.docs?.description ?? ''}.`),
      list(levels),
      paragraph(link(texts.reference.page, pageOf(`rule:${name}`, language) as never)),
    ],
    sections: section('codes', sections.codes, list(codes)),
  };
}

async function explain(what: string, { format, service }: Options, context: Context): Promise<number> {
  const { language } = context;
  const code = readCode(what, context);
  if (code !== undefined) {
    const document = service === undefined ? explainCode(code, language) : explainForService(code, service, context);
    show(document, format, context, { code, name: codeName(code) ?? null });
    // Nobody looks for a number that no Close frame carries and that has no name: a digit may be wrong, or missing.
    const meant = codeName(code) === undefined && !inRanges(code, LEGAL_ON_WIRE) ? nearest(what, CODES) : [];
    if (meant.length > 0) context.note(context.texts.didYouMean(meant.join(', ')));
    return 0;
  }
  const block = readBlock(what);
  if (block) {
    show(explainBlock(block.to, language), format, context, block);
    return 0;
  }
  const rule = RULES.find((name) => name === what.replace(/^websocket\//, ''));
  if (rule) {
    show(await explainRule(rule, context), format, context, { rule });
    return 0;
  }
  const [id, ...others] = findServices(what);
  if (id === undefined) throw unknown(what, knownSubjects(RULES), context);
  if (others.length > 0) {
    const { texts } = context;
    throw new CannotRun(`${texts.reference.unknown(what)}\n${texts.didYouMean([id, ...others].join(', '))}`);
  }
  show(explainService(id, language), format, context, { service: id });
  return 0;
}

export function addExplain(program: Subcommand, context: Context): void {
  const help = context.texts.commands.explain;
  program
    .command('explain')
    .argument('<what>', help.arguments.what)
    .option('--service <name>', help.options.service ?? '')
    .shown()
    .describe(help)
    .action(async (what: string, options: Options) => {
      process.exitCode = await explain(what, options, context);
    });
}
