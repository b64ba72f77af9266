import type { Language } from '../../data/texts/index.js';
import { EN } from './en.js';
import { ES } from './es.js';
import type { CommandTexts } from './types.js';

const COMMAND_TEXTS: Readonly<Partial<Record<Language, CommandTexts>>> = { en: EN, es: ES };

/** What the command says in a language; in English where the reference alone is translated. */
export const commandTexts = (language: Language): CommandTexts => COMMAND_TEXTS[language] ?? EN;
