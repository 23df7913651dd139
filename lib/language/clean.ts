import { isGreeting } from './greetings.ts';
import { withoutPhrases } from './strip-phrases.ts';

/** Marks that carry no letter but break words apart: bidi controls, zero-width, soft hyphen, BOM. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFE0E\uFE0F]/g;

/** Line that opens a quoted message: "On … wrote:", in the languages sellers' mail programs speak. */
const QUOTE_OPENER =
  /^[ \t]*(?:El|On|Am|Le|Em|A|No dia|Il|In data|Op|W dniu|Dnia|El dia)\b[^\n]{0,200}(?:\n[^\n]{0,200})?\b(?:escribi[óo]|wrote|schrieb|a [ée]crit|escreveu|ha scritto|schreef|napisa[łl]a?|va escriure)(?!\p{L})[^\n]{0,80}:[ \t]*$/imu;

/** "-----Original message-----" and the header block that stands for it. */
const ORIGINAL_MESSAGE =
  /^[ \t]*(?:[-_]{3,}[^\n]{0,60}[-_]{3,}|(?:De|From|Von|Da|Van|Od)[ \t]*:[^\n]{1,200}\n[ \t]*(?:Enviado|Enviada|Enviado el|Sent|Date|Gesendet|Datum|Envoyé|Inviato|Data|Fecha|Para|To|An|À|A|Verzonden)(?: em| el| :)?[ \t]*:)/imu;

/** A line of two dashes is where mail signatures begin (RFC 3676 §4.3). */
const SIGNATURE = /^[ \t]*--[ \t]*$/mu;

/** A token longer than any word is a code, and would make patterns slow. */
const MAX_TOKEN = 80;
const NO_WORD =
  /\d|^\W*(?:https?:\/\/|www\.)|\S@\S+\.|\w\.(?:com|net|org|es|pt|fr|de|it|eu|pl|nl|cat|gal)(?:\/|\W*$)/iu;
/** Abbreviations, brands, SKUs: two capitals or more, dashes between them. */
const ALL_CAPS = /(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}_/-]*\p{Lu}(?![\p{L}\p{M}])/gu;

function cutAt(text: string, opener: RegExp): string {
  const at = text.search(opener);
  return at < 0 ? text : text.slice(0, at);
}

/** Capitals are codes only in a text that is not written in capitals throughout. */
function withoutCodes(text: string): string {
  const capitals = (text.match(ALL_CAPS) ?? []).join('').length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  return capitals * 2 > letters ? text : text.replace(ALL_CAPS, ' ');
}

/**
 * What the seller wrote himself and a language can be told from: without quoted messages,
 * signature, addresses, tokens with digits, codes in capitals, and the given texts (product
 * titles, names; compared without case and accents, also where three or more of their words stand
 * in a row). Lines stay lines. Empty when nothing but a greeting is left. Total on any input.
 */
export function wordsToJudge(text: string, strip: readonly string[] = []): string {
  let own = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '');
  own = cutAt(cutAt(cutAt(own, QUOTE_OPENER), ORIGINAL_MESSAGE), SIGNATURE);
  own = own.replace(/^[ \t]*[>|].*$/gmu, '');
  own = withoutPhrases(own, strip);
  own = own.replace(/\S+/g, (token) =>
    token.length > MAX_TOKEN || NO_WORD.test(token) ? ' ' : token,
  );
  own = withoutCodes(own)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return isGreeting(own) ? '' : own;
}
