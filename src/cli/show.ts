import { homepage, version } from '../../package.json' with { type: 'json' };
import type { Language } from '../data/texts/index.js';
import type { Document } from '../reference/document.js';
import { toMarkdown } from '../reference/markdown.js';
import { toText } from '../reference/text.js';
import type { Context } from './context.js';
import type { Format } from './program.js';

const PAGES = `${homepage}@${version}/files/docs`;

/** The page of this version that a target of the reference is on. */
export function pageOf(target: string, language: Language): string {
  const [kind = '', name = ''] = target.split(/:(.*)/);
  const folder = language === 'en' ? PAGES : `${PAGES}/${language}`;
  switch (kind) {
    case 'code':
      return `${folder}/codes/${name}.md`;
    case 'pair':
      return `${folder}/compare/${name}.md`;
    case 'rule':
      return `${PAGES}/rules/${name}${language === 'en' ? '' : `.${language}`}.md`;
    case 'service':
      return `${folder}/services.md`;
    default:
      return `${folder}/${name}.md`;
  }
}

/** Shows a piece of the reference as the caller wants to have it. `data`: what JSON has beside its texts. */
export function show(document: Document, format: Format, context: Context, data: object = {}): void {
  const { language, screen, print } = context;
  switch (format) {
    case 'text':
      print(toText(document, screen.width, (heading) => screen.style('bold', heading)));
      break;
    case 'markdown':
      print(toMarkdown(document, { href: (target) => pageOf(target, language) }));
      break;
    case 'json':
      print(JSON.stringify({ language, ...data, ...document }, null, 2));
  }
}
