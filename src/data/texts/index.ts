import { en } from './en.js';
import { es } from './es.js';
import type { Texts } from './types.js';

/** The languages of the reference: a new one is a file beside these, and its name here. */
const LANGUAGES = { en, es };

export type Language = keyof typeof LANGUAGES;

export const TEXTS: Readonly<Record<Language, Texts>> = LANGUAGES;
