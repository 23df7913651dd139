import type { Situation, TemplateLanguage } from '../situations.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';

/** Our own wording of every situation, until the seller writes his. */
export const READY_TEXTS: Readonly<Record<TemplateLanguage, Readonly<Record<Situation, string>>>> =
  { es: ES, pt: PT, fr: FR, it: IT, de: DE, en: EN, nl: NL, pl: PL };
