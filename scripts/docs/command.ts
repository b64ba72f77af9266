import type { Language } from '../../src/data/texts/index.js';
import type { Document } from '../../src/reference/document.js';
import { compareCodes } from '../../src/reference/pairs.js';
import { explainRuntimes } from '../../src/reference/runtimes.js';
import { explainMeanings, findServices } from '../../src/reference/services.js';
import { toText } from '../../src/reference/text.js';

/** What a terminal shows. */
function printed(document: Document | undefined): string {
  if (document === undefined) throw new Error('A service that the page of the command shows does not use the code any more');
  return ['```text', toText(document), '```'].join('\n');
}

/** What the page of the command shows of the reference. */
export const commandRegions = (language: Language): Readonly<Record<string, () => string>> => ({
  'explain 4004': () => printed(explainMeanings(4004, findServices('discord'), language)),
  'compare 1006 1015': () => printed(compareCodes(1006, 1015, language)),
  'runtimes 1001': () => printed(explainRuntimes(language, 1001)),
});
