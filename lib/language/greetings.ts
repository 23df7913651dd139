import { folded } from './function-words.ts';

/** What a message may open and close with in any language, whatever the rest is written in. */
const WORDS = new Set(
  `hola buenas buenos dias tardes noches gracias muchas saludos un saludo cordial cordiales afectuoso
  reciba estimado estimada estimados apreciado apreciada querido querida senor senora sr sra don dona
  cliente clientes ola bom boa dia tarde noite obrigado obrigada muito cumprimentos melhores com os
  atentamente atenciosamente abraco caro cara prezado prezada exmo exma senhor senhora
  bonjour bonsoir merci beaucoup cordialement bien a vous sinceres meilleures salutations cher chere
  madame monsieur mme client
  buongiorno buonasera salve ciao grazie mille cordiali distinti saluti gentile egregio spett signora
  signor sig sigra
  hallo guten tag morgen abend danke vielen dank schone viele beste liebe grusse grussen gruss freundliche
  freundlichen mfg lg hochachtungsvoll sehr geehrte geehrter damen und herren herr frau kunde kundin
  hello hi dear good morning afternoon evening thanks thank you kind best warm regards sincerely yours
  faithfully cheers ok sir madam mr mrs ms customer
  goedemorgen goedemiddag goedendag beste bedankt groet groeten vriendelijke met hoogachtend geachte
  heer mevrouw klant
  dzien dobry witam dziekuje dziekujemy pozdrawiam pozdrowienia serdecznie z powazaniem szanowny
  szanowna panie pani panstwo
  bon bona tarda gracies salutacions cordials atentament benvolgut benvolguda grazas saudo saudos kaixo
  egun on eskerrik asko agur adeitasunez mit`.split(/\s+/),
);

/** A line that closes a message; names and the shop may follow it. */
const CLOSING =
  /^(?:muchas gracias y )?(?:(?:un |reciba un |atento |cordial |cordiales )*saludos?|atentamente|atte|cordialmente|cumprimentos|(?:com os )?melhores cumprimentos|atenciosamente|att|cordialement|bien (?:a vous|cordialement)|(?:sinceres |meilleures |cordiales )?salutations|mit (?:freundlichen|besten) gr(?:ussen|uessen)|(?:viele|beste|liebe|freundliche|schone) gr(?:usse?|uesse)|mfg|lg|hochachtungsvoll|(?:(?:kind|best|warm|with kind) )*regards|(?:yours )?sincerely(?: yours)?|(?:cordiali |distinti |un cordiale )?salut[io]|met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|hoogachtend|z powazaniem|(?:serdecznie )?pozdrawiam(?:y| serdecznie)?|salutacions(?: cordials)?|atentament|(?:un )?saudos?|agur|adeitasunez)(?: (?:cordiales?|cordial|atentos?|afectuoso|cordialmente))*$/u;

/** A signature's lines are names: few of them, with few words each. */
const MAX_SIGNATURE_LINES = 6;
const MAX_SIGNATURE_WORDS = 6;
const MAX_GREETING_WORDS = 8;

function plain(text: string): string {
  return folded(text).replaceAll('ß', 'ss');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Given names and surnames of who is greeted. */
const MAX_NAMES = 4;

/** In capitals throughout, a sentence looks like names: one word may be a name. */
function mayBeNames(words: readonly string[], line: string): boolean {
  if (line === line.toUpperCase()) return words.length <= 1;
  return words.length <= MAX_NAMES && words.every((word) => /^\p{Lu}(?!\p{Lu})/u.test(word));
}

/** Whether a line holds nothing but greetings, thanks and the name of who is greeted. */
function isGreeting(line: string): boolean {
  const words = wordsOf(line);
  const others = words.filter((word) => !WORDS.has(plain(word)));
  return (
    words.length <= MAX_GREETING_WORDS &&
    words[0] !== undefined &&
    others[0] !== words[0] &&
    mayBeNames(others, line)
  );
}

/** Whether lines are short as those of a signature are: names, the shop, an address. */
export function isSignature(lines: readonly string[]): boolean {
  return lines.every((line) => wordsOf(line).length <= MAX_SIGNATURE_WORDS);
}

function isClosing(line: string): boolean {
  const words = wordsOf(plain(line));
  return words.length <= MAX_SIGNATURE_WORDS && CLOSING.test(words.join(' '));
}

/**
 * A text without the lines that greet, and without its signature: a closing formula and the few
 * short lines after it. What they are written in is habit, not the language of the reply.
 */
export function withoutGreetings(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = Math.max(0, lines.length - 1 - MAX_SIGNATURE_LINES);
  const closing = lines.findIndex(
    (line, i) => i >= first && isClosing(line) && isSignature(lines.slice(i + 1)),
  );
  const body = closing < 0 ? lines : lines.slice(0, closing);
  return body.filter((line) => !isGreeting(line)).join('\n');
}
