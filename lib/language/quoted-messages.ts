import { isSignature, withoutGreetings } from './greetings.ts';

/**
 * Line that opens a quoted message: "On … wrote:", in the languages sellers' mail programs speak.
 * All of them name the date or the address; a sentence that happens to end so does not.
 */
const QUOTE_OPENER =
  /^[ \t]*(?:El|On|Am|Le|Em|A|No dia|Il|In data|Op|W dniu|Dnia|El dia)\b(?=[^\n]{0,200}(?:\d{4}|\d[/.:-]\d|[@<]))[^\n]{0,200}(?:(?<![.!?:;][ \t]{0,9})\n[^\n]{0,200})?\b(?:escribi[óo]|wrote|schrieb|a [ée]crit|escreveu|ha scritto|schreef|het volgende geschreven|napisa[łl]\(?a?\)?|va escriure)(?!\p{L})[^\n]{0,80}:[ \t]*$/imu;

/**
 * "-----Original message-----", "Begin forwarded message:", and the header block that stands for
 * it. A rule alone is none: templates are full of them.
 */
const ORIGINAL_MESSAGE =
  /^[ \t]*(?:[-_]{3,40}[\p{L} ]{0,40}(?:original|urspr[üu]ngliche|oorspronkelijk|reenviado|forwarded|weitergeleitet|transf[ée]r[ée]|r[ée]exp[ée]di[ée]|inoltrato|encaminhada|doorgestuurd|przekazan|reenviat)[\p{L} ]{0,40}[-_]{3}|(?:Inicio del mensaje reenviado|Begin forwarded message|Anfang der weitergeleiteten Nachricht|Début du message (?:transféré|réexpédié)|Inizio messaggio inoltrato|Início da mensagem reencaminhada|Begin doorgestuurd bericht|Początek przekazywanej wiadomości)[ \t]*:|(?:De|From|Von|Da|Van|Od)[ \t]*:[^\n]{1,200}\n[ \t]*(?:Enviado|Enviada|Sent|Date|Gesendet|Datum|Envoyé|Inviato|Data|Fecha|Para|To|An|À|A|Do|Aan|Verzonden|Wysłano)(?: em| el| :)?[ \t]*:)/imu;

/** A line of two dashes is where mail signatures begin (RFC 3676 §4.3). */
const SIGNATURE = /^[ \t]*--[ \t]*$/mu;

const QUOTED_LINE = /^[ \t]*(?:>|\|[^|\n]*$).*$/gmu;
const QUOTED_BLOCK = /<blockquote\b[^>]{0,300}>[\s\S]{0,20000}?(?:<\/blockquote>|$)/giu;
const BREAKING_TAG = /<(?:br|\/?(?:p|div|li|ul|ol|tr|h\d))\b[^<>]{0,300}>/giu;
const TAG = /<\/?[a-z][^<>]{0,300}>/giu;
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/giu;

function cutAt(text: string, opener: RegExp): string {
  const at = text.search(opener);
  return at < 0 ? text : text.slice(0, at);
}

/** A quote answered below it ends with its marked lines; one without marks runs to the end. */
function withoutQuote(text: string): string {
  const opener = QUOTE_OPENER.exec(text);
  if (!opener) return text;
  const after = text.slice(opener.index + opener[0].length);
  if (!/^\s*>/.test(after)) return text.slice(0, opener.index);
  return text.slice(0, opener.index) + after;
}

/** What stands below the dashes goes, unless it is the reply: sentences under a mere greeting. */
function withoutSignature(text: string): string {
  const own = cutAt(text, SIGNATURE);
  const below = text.slice(own.length).split('\n');
  return isSignature(below) || withoutGreetings(own) !== '' ? own : text;
}

/** A draft without messages quoted or forwarded in it, mail signature, and mark-up of any of them. */
export function withoutQuotedMessages(text: string): string {
  const own = text
    .replace(QUOTED_BLOCK, '\n')
    .replace(BREAKING_TAG, '\n')
    .replace(TAG, ' ')
    .replace(ENTITY, ' ');
  return withoutSignature(cutAt(withoutQuote(own), ORIGINAL_MESSAGE)).replace(QUOTED_LINE, '');
}
