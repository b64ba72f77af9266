import type { Locale as Language } from '../../data/texts/types.js';
import { EN } from './en.js';
import { ES } from './es.js';
import type { CommandTexts } from './types.js';

export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = { en: EN, es: ES };
