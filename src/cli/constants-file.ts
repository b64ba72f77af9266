import { TEXTS, type Language } from '../data/texts/index.js';
import { replaceLinks } from '../reference/document.js';
import { textOf } from '../reference/facts.js';
import { codeName, describeCode } from '../reference/message.js';
import { wrap } from '../reference/text.js';

export const STYLES = ['object', 'enum', 'const'] as const;
export type Style = (typeof STYLES)[number];

/** What the file's object or enum is called. */
export const NAME = 'CloseCode';

export interface Constant {
  readonly code: number;
  readonly name: string;
}

/** A language that the file may be in, and how a module gives things away in it. */
export type Dialect = 'typescript' | 'module' | 'commonjs';

const COMMENT_WIDTH = 100;

/** A text as TSDoc takes it: what is a tag or the comment's end there is escaped, but for what is code anyway. */
function escape(text: string): string {
  return replaceLinks(text, (label) => label)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[@{}<>]/g, String.raw`\$&`)))
    .join('')
    .replaceAll('*/', String.raw`*\/`);
}

/** What an editor shows over the constant. */
function comment({ code }: Constant, language: Language, indent: string): string {
  const { labels } = TEXTS[language];
  const { description, whenYouSeeIt, howToFix, reconnect } = textOf(code, language);
  const width = COMMENT_WIDTH - indent.length - ' * '.length;
  const paragraph = (text: string): string[] => wrap(escape(text), width);
  const list = (items: readonly string[]): string[] => items.flatMap((item) => wrap(escape(item), width, '- ', '  '));
  const fixes = Object.entries(howToFix).flatMap(([place, items]) =>
    items.map((item) => `${labels.places[place as keyof typeof howToFix]}: ${item}`),
  );
  // What a block says of causes and remedies is about no private code in particular.
  const ofItsOwn = [
    '',
    `**${labels.sections.whenYouSeeIt}**`,
    ...list(whenYouSeeIt),
    '',
    `**${labels.sections.howToFix}**`,
    ...list(fixes),
  ];
  const lines = [
    ...paragraph(`${describeCode(code)}: ${description}`),
    ...(codeName(code) === undefined ? [] : ofItsOwn),
    '',
    `**${labels.sections.reconnect}**`,
    ...paragraph(reconnect),
  ];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].map((line) => indent + line).join('\n');
}

/** One of the ways to write a file of constants. */
function body(constants: readonly Constant[], style: Style, dialect: Dialect, language: Language): string {
  if (style === 'const') {
    const prefix = dialect === 'commonjs' ? '' : 'export ';
    const all = constants.map((each) => `${comment(each, language, '')}\n${prefix}const ${each.name} = ${each.code};`);
    return [...all, ...(dialect === 'commonjs' ? [exported(constants.map(({ name }) => name))] : [])].join('\n\n');
  }
  const separator = style === 'enum' ? ' =' : ':';
  const members = constants
    .map((each) => `${comment(each, language, '  ')}\n  ${each.name}${separator} ${each.code},`)
    .join('\n\n');
  if (style === 'enum') return `export enum ${NAME} {\n${members}\n}`;
  switch (dialect) {
    case 'typescript':
      return `export const ${NAME} = {\n${members}\n} as const;\n\nexport type ${NAME} = (typeof ${NAME})[keyof typeof ${NAME}];`;
    case 'module':
      return `export const ${NAME} = Object.freeze({\n${members}\n});`;
    case 'commonjs':
      return `const ${NAME} = Object.freeze({\n${members}\n});\n\n${exported([NAME])}`;
  }
}

const exported = (names: readonly string[]): string => `module.exports = { ${names.join(', ')} };`;

/** A file of documented constants that needs no package. `heading`: its first line. */
export function renderConstants(
  constants: readonly Constant[],
  { style, dialect, language, heading }: { style: Style; dialect: Dialect; language: Language; heading: string },
): string {
  return `// ${heading}\n\n${body(constants, style, dialect, language)}\n`;
}
