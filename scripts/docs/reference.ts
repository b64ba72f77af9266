import { PAIRS, type Pair } from '../../src/data/pairs.js';
import { RULE_SUBJECTS, type Subjects } from '../../src/data/rule-subjects.js';
import { SERVICES, type ServiceId } from '../../src/data/services.js';
import { CLOSE_CODES } from '../../src/data/close-codes.js';
import type { Language } from '../../src/data/texts/index.js';
import { TEXTS } from '../../src/data/texts/index.js';
import { explainBlock, explainCode, listCodes } from '../../src/reference/codes.js';
import { explainDecisions } from '../../src/reference/decide.js';
import { fill, type Document } from '../../src/reference/document.js';
import { BLOCKS, codeSlug } from '../../src/reference/facts.js';
import { toMarkdown } from '../../src/reference/markdown.js';
import { comparePair, pairSlug } from '../../src/reference/pairs.js';
import { explainRuntimes } from '../../src/reference/runtimes.js';
import { listServices } from '../../src/reference/services.js';
import type { RuleName } from '../../src/rules/names.js';
import { anchor, headings, linkTo } from './markdown.js';

/** A language's folder of pages. */
const folder = (language: Language): string => (language === 'en' ? 'docs' : `docs/${language}`);

/** The page that a target inside the reference is on, with the section. @throws where it is nowhere. */
function addressOf(target: string, language: Language): string {
  const [kind = '', name = ''] = target.split(':');
  switch (kind) {
    case 'code':
      return `${folder(language)}/codes/${name}.md`;
    case 'pair':
      return `${folder(language)}/compare/${name}.md`;
    case 'page':
      return `${folder(language)}/${name}.md`;
    case 'service':
      return `${folder(language)}/services.md#${anchor(SERVICES[name as ServiceId].name)}`;
    case 'rule':
      return `docs/rules/${name}${language === 'en' ? '' : `.${language}`}.md`;
    default:
      throw new Error(`Nothing in the documentation is a ${target}`);
  }
}

/** The way from one page to another. */
function relative(from: string, to: string): string {
  const [start, end] = [from, to].map((path) => path.split('/')) as [string[], string[]];
  let shared = 0;
  while (shared < start.length - 1 && start[shared] === end[shared]) shared++;
  return [...start.slice(shared, -1).map(() => '..'), ...end.slice(shared)].join('/');
}

/** A document as a part of a page, its links made for that page. */
function render(document: Document, page: string, language: Language, level = 1): string {
  return toMarkdown(document, { level, href: (target) => relative(page, addressOf(target, language)) });
}

/** A page of the reference. */
interface ReferencePage {
  readonly path: string;
  readonly render: () => string;
}

const LANGUAGES = Object.keys(TEXTS) as Language[];

/** The line below a title: the index, and the same page in the other languages. */
function navigation(target: string, page: string, language: Language): string {
  const here = TEXTS[language].labels.pages.codes.title;
  const others = LANGUAGES.filter((other) => other !== language).map(
    (other) => `[${TEXTS[other].labels.elsewhere}](${relative(page, addressOf(target, other))})`,
  );
  const index = target === 'page:close-codes' ? [] : [`[${here}](${relative(page, addressOf('page:close-codes', language))})`];
  return [...index, ...others].join(' · ');
}

function pageOf(target: string, language: Language, explain: (language: Language) => Document): ReferencePage {
  const path = addressOf(target, language);
  return {
    path,
    render: () => {
      const [title = '', ...rest] = render(explain(language), path, language).split('\n\n');
      return [title, navigation(target, path, language), ...rest].join('\n\n');
    },
  };
}

/** Every page of the reference, in every language. */
export const REFERENCE_PAGES: readonly ReferencePage[] = LANGUAGES.flatMap((language) => [
  pageOf('page:close-codes', language, listCodes),
  ...CLOSE_CODES.map(({ code }) => pageOf(`code:${codeSlug(code)}`, language, (each) => explainCode(code, each))),
  ...BLOCKS.map(([, to]) => pageOf(`code:${codeSlug(to)}`, language, (each) => explainBlock(to, each))),
  ...PAIRS.map((pair) => pageOf(`pair:${pairSlug(pair)}`, language, (each) => comparePair(pair, each))),
  pageOf('page:runtimes', language, explainRuntimes),
  pageOf('page:services', language, listServices),
  pageOf('page:decide', language, explainDecisions),
]);

/** The codes and comparisons of a rule. That every rule has some is checked here, where rules are known. */
export const subjectsOf = (name: RuleName): Subjects => RULE_SUBJECTS[name];

/** What a rule's page says of a code: what it means and what to do; the code's own page says the rest. */
const SHOWN_WITH_A_RULE: ReadonlySet<string> = new Set(['description', 'whenYouSeeIt', 'howToFix', 'reconnect', 'compareWith']);

function shorten({ title, sections }: Document): Document {
  return { title, blocks: [], sections: sections.filter(({ id }) => SHOWN_WITH_A_RULE.has(id)) };
}

/** A comparison without its sources, which stand on its own page. */
function withoutSources({ sections, ...document }: Document): Document {
  return { ...document, sections: sections.filter(({ id }) => id !== 'sources') };
}

function index(label: string, sections: readonly string[]): string {
  const links = sections.flatMap((section) => {
    const [title] = headings(section);
    return title ? [linkTo(title.text)] : [];
  });
  return `${label}: ${links.join(' · ')}`;
}

/** The reference text of codes and pairs for a page, with links to its sections; they stand at `level`. */
export function renderSubjects({ codes, pairs }: Subjects, page: string, language: Language, level: number): string {
  const ofCodes = codes.map((each) => {
    const document = typeof each === 'number' ? explainCode(each, language) : explainBlock(each[1], language);
    const target = `code:${codeSlug(typeof each === 'number' ? each : each[1])}`;
    const more = `[${TEXTS[language].labels.more}](${relative(page, addressOf(target, language))})`;
    const [title = '', ...rest] = render(shorten(document), page, language, level).split('\n\n');
    return [title, more, ...rest].join('\n\n');
  });
  const ofPairs = pairs.map((pair: Pair) => render(withoutSources(comparePair(pair, language)), page, language, level));
  const { sections } = TEXTS[language].labels;
  return [index(sections.codes, ofCodes), index(sections.comparisons, ofPairs), ...ofCodes, ...ofPairs].join('\n\n');
}

/** What the rules' pages say of their codes, in the languages that those are not written in. */
export function translatedRulePages(name: RuleName): readonly ReferencePage[] {
  return LANGUAGES.flatMap((language) => {
    const { rulePage } = TEXTS[language].labels;
    if (rulePage === null) return [];
    const path = addressOf(`rule:${name}`, language);
    const places = { rule: name, page: relative(path, addressOf(`rule:${name}`, 'en')), codes: relative(path, addressOf('page:close-codes', language)) };
    const render = () => [`# ${fill(rulePage.title, places)}`, fill(rulePage.lead, places), renderSubjects(subjectsOf(name), path, language, 2)].join('\n\n');
    return [{ path, render }];
  });
}

/** Links to {@link translatedRulePages}, for the page of the rule. */
export function linksToTranslations(name: RuleName): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const { rulePage } = TEXTS[language].labels;
    return rulePage === null ? [] : [`[${rulePage.link}](./${name}.${language}.md)`];
  });
}
