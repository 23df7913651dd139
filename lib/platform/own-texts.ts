import { browser } from 'wxt/browser';
import type { OwnTexts, TextLanguage } from '../domain/own-texts.ts';
import { loadSettings } from './settings.ts';

/** The file as it stands in the extension. */
type MessageFile = Readonly<Record<string, { readonly message: string }>>;

const read = new Map<TextLanguage, Promise<OwnTexts>>();

export interface OwnLanguage {
  readonly language: TextLanguage;
  readonly texts: OwnTexts;
}

/**
 * The language that the seller has chosen, with its texts; `undefined` where he leaves it to the
 * browser, or the file cannot be read. For the background only: it hands them to whoever asks.
 */
export async function loadOwnLanguage(): Promise<OwnLanguage | undefined> {
  const { language } = await loadSettings();
  if (language === undefined) return undefined;
  const texts = read.get(language) ?? readTexts(language);
  read.set(language, texts);
  try {
    return { language, texts: await texts };
  } catch {
    read.delete(language);
    return undefined;
  }
}

/** Its texts only. */
export async function loadOwnTexts(): Promise<OwnTexts | undefined> {
  return (await loadOwnLanguage())?.texts;
}

/** A file of our own: nothing leaves the browser. */
async function readTexts(language: TextLanguage): Promise<OwnTexts> {
  const url = (browser.runtime.getURL as (path: string) => string)(
    `/_locales/${language}/messages.json`,
  );
  const file = (await (await fetch(url)).json()) as MessageFile;
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}
