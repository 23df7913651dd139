import type { Language } from '../../../lib/domain/facts.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';

export type CaptionKey = keyof typeof es;
export type Captions = Readonly<Record<CaptionKey, string>>;

export const CAPTIONS: Readonly<Record<Language, Captions>> = { es, en, pt, fr, de, it };

export const LANGUAGES = Object.keys(CAPTIONS) as Language[];

/** A caption with `$1` filled in. */
export function filled(caption: string, argument: string | number): string {
  return caption.replace('$1', () => String(argument));
}
