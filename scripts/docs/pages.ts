import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { RuleName } from '../../src/rules/names.js';
import { commandRegions } from './command.js';
import { REFERENCE_PAGES, renderSubjects, subjectsOf, translatedRulePages } from './reference.js';
import { fillRegions, region } from './regions.js';
import { optionsOf, renderHeader, renderOption, renderOptions, renderRulesTable, RULE_NAMES } from './rules.js';
import { renderEnvironments, renderModels, renderRuntimes } from './tables.js';

/** A page of the documentation, by its path in the repository. */
export interface Page {
  readonly path: string;
  /** The whole page as it should be, from what is there; `null`: there is no such page yet. */
  readonly render: (current: string | null) => string;
}

/** What is found of a page. */
export interface Finding {
  readonly path: string;
  readonly state: 'fresh' | 'stale' | 'missing' | 'obsolete' | 'broken';
  readonly current: string;
  readonly expected: string;
  /** Why it is broken. */
  readonly problem?: string;
}

const GENERATED = '<!-- Written by `npm run docs` from src/data: edit the texts there. -->';

/** A page that is written by hand, with generated regions or none. */
function handWritten(path: string, regions: Readonly<Record<string, () => string>> = {}): Page {
  return {
    path,
    render(current) {
      if (current === null) throw new Error(`${path} is missing: it is written by hand`);
      return fillRegions(path, current, new Map(Object.entries(regions).map(([name, render]) => [name, render()])));
    },
  };
}

function generated(path: string, render: () => string): Page {
  return { path, render: () => `${GENERATED}\n\n${render()}\n` };
}

/** The parts of a rule's page that somebody has to write. */
export const RULE_SECTIONS: readonly string[] = ['Why', 'Incorrect', 'Correct', 'Options', 'What it cannot see', 'When not to use it', 'Overlaps', 'Further reading', 'Reference'];

function ruleRegions(name: RuleName): Map<string, string> {
  const options = Object.entries(optionsOf(name)).map(([option, schema]) => [`option ${option}`, renderOption(name, option, schema)] as const);
  return new Map([
    ['header', renderHeader(name)],
    ['options', renderOptions(name)],
    ...options,
    ...(name === 'no-unsendable-close-code' ? [['runtimes', renderRuntimes()] as const] : []),
    ['reference', `## Reference\n\n${renderSubjects(subjectsOf(name), `docs/rules/${name}.md`, 'en', 3)}`],
  ]);
}

/** What a new rule's page starts as: all regions, and headings over nothing. */
function emptyRulePage(regions: ReadonlyMap<string, string>): string {
  const [header = '', reference = ''] = ['header', 'reference'].map((name) => region(name, regions.get(name) ?? ''));
  const rest = [...regions].filter(([name]) => name !== 'header' && name !== 'reference').map(([name, content]) => region(name, content));
  const sections = RULE_SECTIONS.filter((title) => title !== 'Reference').map((title) => [`## ${title}`, ...(title === 'Options' ? rest : [])].join('\n\n'));
  return `${[header, ...sections, reference].join('\n\n')}\n`;
}

function rulePage(name: RuleName): Page {
  const path = `docs/rules/${name}.md`;
  return {
    path,
    render(current) {
      const regions = ruleRegions(name);
      return current === null ? emptyRulePage(regions) : fillRegions(path, current, regions);
    },
  };
}

/** Every page, README and CONTRIBUTING included. */
export const PAGES: readonly Page[] = [
  handWritten('README.md', { rules: () => renderRulesTable('docs/rules') }),
  handWritten('CONTRIBUTING.md'),
  handWritten('docs/README.md', { rules: () => renderRulesTable('rules') }),
  handWritten('docs/settings.md', { environments: renderEnvironments }),
  handWritten('docs/detection.md'),
  handWritten('docs/library-models.md', { models: renderModels }),
  handWritten('docs/oxlint.md'),
  handWritten('docs/performance.md'),
  handWritten('docs/command.md', commandRegions('en')),
  handWritten('docs/es/command.md', commandRegions('es')),
  ...REFERENCE_PAGES.map(({ path, render }) => generated(path, render)),
  ...RULE_NAMES.flatMap((name) => [rulePage(name), ...translatedRulePages(name).map(({ path, render }) => generated(path, render))]),
];

function inspect(root: URL, { path, render }: Page): Finding {
  const file = new URL(path, root);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : null;
  try {
    const expected = render(current);
    return { path, state: current === null ? 'missing' : current === expected ? 'fresh' : 'stale', current: current ?? '', expected };
  } catch (error) {
    return { path, state: 'broken', current: current ?? '', expected: '', problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Holds the pages of a checkout against what they should be, and finds those that no page is any more. */
export function inspectPages(root: URL, pages: readonly Page[] = PAGES): Finding[] {
  const known = new Set(pages.map(({ path }) => path));
  const folder = new URL('docs/', root);
  const present = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const obsolete = present
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !known.has(path))
    .map((path): Finding => ({ path, state: 'obsolete', current: '', expected: '' }));
  return [...pages.map((page) => inspect(root, page)), ...obsolete];
}
