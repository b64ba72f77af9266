import { TEXTS, type Language } from '../data/texts/index.js';

export const LANGUAGES = Object.keys(TEXTS) as readonly Language[];

const isLanguage = (name: string): name is Language => (LANGUAGES as readonly string[]).includes(name);

/** The language of a locale such as `es_MX.UTF-8` or `es-ES`. */
const languageOf = (locale: string): string => locale.split(/[-_.]/)[0]?.toLowerCase() ?? '';

/** The language to speak: what `--lang` says, else that of the environment as the shell has it, else English. */
export function languageFor(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at === -1 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const locales = [env.LC_ALL, env.LC_MESSAGES, env.LANG, Intl.DateTimeFormat().resolvedOptions().locale];
  // An empty variable is none.
  const locale = locales.find((each) => each !== undefined && each !== '') ?? '';
  return [asked ?? '', languageOf(locale)].find(isLanguage) ?? 'en';
}
