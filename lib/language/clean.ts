import { countLetters } from './evidence.ts';
import { withoutGreetings } from './greetings.ts';
import { withoutQuotedMessages } from './quoted-messages.ts';
import { withoutPhrases } from './strip-phrases.ts';
import { withoutTemplates } from './strip-templates.ts';

/** Marks that carry no letter but break words apart: bidi controls, zero-width, soft hyphen, BOM. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFE0E\uFE0F]/g;

/** No reply is longer; what stands beyond is not read. */
const MAX_LENGTH = 20_000;

/** A token longer than any word is a code, and would make patterns slow. */
const MAX_TOKEN = 80;
const NO_WORD =
  /\d|[/\\\w]\/\w+\/|^\W*\/\w|[{%]\w|^\W*(?:https?:\/\/|www\.)|\S@\S+\.|\w\.(?:com|net|org|es|pt|fr|de|it|eu|pl|nl|cat|gal)(?:\/|\W*$)/iu;
/** Abbreviations, brands, SKUs: two capitals or more, dashes between them. */
const ALL_CAPS = /(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}_/-]*\p{Lu}(?![\p{L}\p{M}])/gu;

/** Capitals are codes only in a text that is not written in capitals throughout. */
function withoutCodes(text: string): string {
  const capitals = (text.match(ALL_CAPS) ?? []).join('').length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  return capitals * 2 > letters ? text : text.replace(ALL_CAPS, ' ');
}

/** A title or somebody's words, within a line. */
const CITATION = /«[^»\n]{1,300}»|„[^“”"\n]{1,300}[“”"]|“[^”\n]{1,300}”|"[^"\n]{1,300}"/gu;
/** Letters of a citation that may be a title; a longer one is somebody's words. */
const MAX_TITLE = 40;
/** With fewer letters than this around it, the citation is the text. */
const MIN_AROUND = 4;

/** A long citation is left out only where it is not most of what there is. */
function withoutCitations(text: string): string {
  const around = text.replace(CITATION, ' ');
  const own = countLetters(around);
  const cited = countLetters(text) - own;
  return own < MIN_AROUND || (cited > MAX_TITLE && own * 2 < cited) ? text : around;
}

/**
 * What the seller wrote himself and a language can be told from: without quoted messages, greetings,
 * signature, citations, addresses, tokens with digits, codes in capitals, and the given texts
 * (product titles, names, templates; see
 * `withoutPhrases`, `withoutTemplates`). Lines stay lines. Empty when nothing but
 * a greeting is left. Total on any input.
 */
export function wordsToJudge(text: string, strip: readonly string[] = []): string {
  const read = text.slice(0, MAX_LENGTH).toWellFormed().normalize('NFC');
  const message = withoutQuotedMessages(read.replace(/\r\n?/g, '\n').replace(INVISIBLE, ''));
  const own = withoutPhrases(withoutTemplates(message, strip), strip);
  const words = withoutCitations(own).replace(/\S+/g, (token) =>
    token.length > MAX_TOKEN || NO_WORD.test(token) ? ' ' : token,
  );
  return withoutGreetings(
    withoutCodes(words)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
  );
}
