import type { ContactMeans } from '../domain/facts.ts';
import { CONTACT_WORDS } from './contact-words.ts';
import { plainOf } from './plain.ts';

const QUOTED_LINE = /^[ \t]*>.*$/gm;
const MAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const WEB = /\b(?:https?:\/\/|www\.)\S+/g;
/** Nine digits and more, in groups; order numbers have letters or dashes between long groups. */
const PHONE = /(?<![\w-])\+?\(?\d{2,4}\)?(?:[ ./]?\d{2,4}){2,4}(?![\w-])/g;

/** The very message that is answered: customers get those of the platform as mails. */
const THIS_MAIL =
  /\b(?:a |to |reply to )?(?:este|esta|this|ce|cet|cette|questa|questo|dieser?|diese|deze|dit|ten|tego|tej|na te) (?:mism[oa] |mesm[oa] |same |meme |stess[oa] )?(?:correo(?: electronico)?|e-?mail\p{L}*|mail\p{L}*|courriel)\b/gu;

/** A notice that we send by mail and that asks for nothing: tracking, label, invoice, confirmation. */
const NOTICE_MAIL =
  /\b(?:enviad[oa]|enviamos|enviaremos|enviare|mandado|mandamos|mandaremos|mandare|(?:send|sent) you|(?:enviamos|enviaremos|mandamos)-lhe|envoye|envoyons|enverrons|enverrai|inviat[oa]|inviamo|invieremo|mandat[oa]|manderemo|(?:haben|habe|senden|schicken|werden) ihnen|(?:hebben|sturen|zullen) u|wyslalismy|wyslemy)(?: (?!por |by |per |par |via )[\p{L}']+){0,3} (?:\p{L}+')?(?:correo(?: electronico)?|e-?mail\p{L}*|mail\p{L}*|courriel|correio eletronico)\b(?=[^.!?;\n]{0,50}\b(?:seguimiento|tracking|rastre\p{L}+|localizador|etiqueta\p{L}*|factura\p{L}*|label\p{L}*|invoice\p{L}*|confirm\p{L}*|etichett\p{L}+|fattur\p{L}+|tracciamento|conferma|sendungs\p{L}*|versand\p{L}*|rechnung\p{L}*|retouren\p{L}*|rucksende\p{L}*|bestatigung\p{L}*|suivi|etiquette\p{L}*|facture\p{L}*|bon de retour|bordereau|fatura\p{L}*|factuur|verzend\p{L}*|retour\p{L}*|track|bevestiging\p{L}*|etykiet\p{L}*|faktur\p{L}*|sledzeni\p{L}*|przesylki|potwierdz\p{L}*)\b)/gu;

/** Those who call and write to customers without us. */
const OTHERS =
  /\b(?:transport\p{L}*|mensajer\p{L}*|repartidor\p{L}*|agencia\p{L}*|courier\p{L}*|carrier\p{L}*|driver|delivery (?:company|service|man)|estafeta\p{L}*|livreur\p{L}*|coursier|spedit\p{L}*|paketdienst\p{L}*|zusteller\p{L}*|fahrer\p{L}*|versanddienst\p{L}*|lieferdienst\p{L}*|corrier[ei]|vettore|autista|vervoerder|bezorg\p{L}*|koerier\p{L}*|kurier\p{L}*|przewoznik\p{L}*|fabricante\p{L}*|manufacturer\p{L}*|fabricant\p{L}*|hersteller\p{L}*|produttore|fabrikant\p{L}*|producent\p{L}*|servicio tecnico|assistenza tecnica|service technique|kundendienst d\p{L}+|banco|bank|banque|banca|seur|correos|gls|dhl|ups|fedex|mrw|nacex|dpd|hermes|postnl|inpost|poczta|colissimo|chronopost|mondial relay|ctt|tnt|bpost|brt|sda|zeleris|la poste|deutsche post|poste italiane)\b/u;

/** "Do not hesitate to call us" denies nothing. */
const INVITED =
  /\bno (?:dude|dudes|duden|dudeis) en\b|\bnao (?:hesite|hesitem) em\b|\bn'hesitez (?:surtout )?pas a\b|\bnon (?:esiti|esitare|esitate) a\b|\bzogern sie nicht,?\b|\baarzel niet om\b|\b(?:don't|do not|please don't|please do not) hesitate to\b|\bnie wahac sie\b/gu;
const DENIED =
  /(?:^|[ ,(])(?:no|nunca|tampoco|sin|ni|not|never|cannot|\p{L}+n't|nao|sem|pas|ne|n'\p{L}+|jamais|sans|non|senza|mai|nicht|kein\p{L}{0,2}|nie|ohne|niet|geen|nooit|zonder|nie|bez)(?: [^,]{0,60})?$/u;
const DENIED_AFTER = /^[^,]{0,25}\b(?:nicht|kein\p{L}{0,2}|niet|geen|pas)\b/u;
/** An attempt is a contact, too, although it was in vain. */
const IN_VAIN =
  /\b(?:no (?:hemos (?:podido|conseguido|logrado)|pudimos|conseguimos|logramos)|(?:could|were)(?: not|n't)(?: able to)?|nao (?:conseguimos|foi possivel)|n'avons pas (?:pu|reussi)|non (?:siamo riusciti|abbiamo potuto)|konnten (?:wir )?sie)\b[^,]{0,60}\b(?:telefono|phone|telefone|telephone|telefonisch|telefon)\b/u;

/** Named as a means: what an app shows, stores or installs is told of in the same words but these. */
const MESSENGER =
  /\b(?:por|via|through|by|per|par|over|on|to|al?|en|con|su|sur|tramite|attraverso|przez|pelo|pela|op|nuestro|our|notre|nostro|nosso|unser\p{L}*|onze) (?:(?:el|o|il|le|mi|su|tu|nuestro|our|your|notre|votre|nostro|nosso|unser\p{L}*|ihr\p{L}*|onze|uw) )?(?:whats ?app|wasap|guasap|telegram)\b(?! (?:image|video|audio|bild|imag))|\b(?:whats ?app|wasap|guasap|telegram)\b(?! ?: ?_phone_)[^.]{0,40}_phone_/u;
/** Verbs of writing to somebody, without which no messenger is a contact. */
const WRITE =
  /_phone_|\b(?:escrib|escrit|envi|mand|contact|habl|llam|conversa|respond|atend|remit|writ|wrote|send|sent|reach|messag|text|chat|call|spoke|talk|escrev|fal[ae]|lig[ua]|ecri|envoy|appel|joindre|joign|parl|scriv|scritt|invi|contatt|chiam|schreib|schrieb|geschr|schick|send|gesend|kontakt|erreich|bereik|stuur|stur|schrijf|schrev|napis|pisa|przes|wysl|wysyl|kontakt|dzwon)\p{L}*/u;
/** A wish of ours that names nobody. */
const WISHED = /_phone_|\b(?:por favor|please|bitte|s'il vous plait|per favore|prosze|prosimy)\b/u;
const MESSENGER_PICTURE =
  /\b(?:imagen|foto|fotos|captura|image|photo|picture|screenshot|bild|immagine|afbeelding|zdjecie) (?:de |di |do |von |van |z )?(?:whats ?app)\b/u;

/** Whoever is named beside the number is called, not we. */
const CALL_THEM =
  /\b(?:llam(?:e|en|ar|a|ad) a (?!nosotros\b|nuestr|mi\b|est[ea]\b|es[ea]\b|la tienda|el? (?:numero|telefono)|_)|contact\p{L}* con (?!nosotros\b|nuestr|mi\b|la tienda|el (?:numero|telefono)|_)|(?:call|contact|phone|ring) (?!us\b|me\b|our\b|my\b|the (?:shop|store|number)|th(?:is|at)\b|on\b|at\b|back\b|number\b|any\p{L}*\b|and\b|or\b|if\b|to\b|between\b|from\b|during\b|for\b|via\b|by\b|_)|rufen sie (?!uns\b|mich\b|unser|bitte\b|gern|jederzeit\b|einfach\b|an\b|unter\b|die\b|_)|appelez (?!nous\b|moi\b|notre\b|le (?:numero|_)|au\b|ce\b|_))\p{L}{2,}/u;

/** Who sends a phone number or an address along asks to be called or written to. */
const CALL_NUMBER =
  /\b(?:llam\p{L}+|telefonear|telefoneenos|call|phone|ring|ligue|ligar|appel\p{L}+|joindre|joignables?|chiam\p{L}+|telefonare|telefonisch|anrufen|erreich\p{L}+|bel|bellen|bereik\p{L}*|zadzwon\p{L}*|dzwon\p{L}*|contact\p{L}*|contatt\p{L}*|kontakt\p{L}*)\b[^.]{0,50}_phone_/u;
const WRITE_ADDRESS =
  /\b(?:escrib\p{L}+|envi\p{L}+|mand\p{L}+|remit\p{L}+|write|send|e-?mail|escrev\p{L}+|ecri\p{L}+|envoy\p{L}+|adress\p{L}+|scriv\p{L}+|invi\p{L}+|schreib\p{L}+|send\p{L}+|schick\p{L}+|stuur|sturen|napis\p{L}+|wysl\p{L}+|przesl\p{L}+|contact\p{L}*|contatt\p{L}*|kontakt\p{L}*)\b[^.]{0,60}\b(?:a|al|to|at|para|pour|all'indirizzo|an|naar|na|no|en|por|unter|sur|su|adresse|adres|correo|e-?mail|mail):? _mail_/u;

/**
 * Means of contact outside the platform that a text speaks of: calls, messengers and mails between
 * the shop and the customer, made or offered, in eight languages. What the carrier or the
 * manufacturer does, what is denied, and numbers in a signature are none. Each means once. Total.
 */
export function outsideContactIn(text: string): readonly ContactMeans[] {
  const found = new Set<ContactMeans>();
  let before = '';
  for (const sentence of sentencesOf(text)) {
    for (const means of inSentence(sentence, OTHERS.test(before))) found.add(means);
    before = sentence;
  }
  return [...found];
}

function sentencesOf(text: string): string[] {
  return plainOf(text)
    .replace(QUOTED_LINE, '')
    .replace(MAIL, '_mail_')
    .replace(WEB, '_web_')
    .replace(PHONE, '_phone_')
    .replace(THIS_MAIL, ' ')
    .replace(NOTICE_MAIL, ' ')
    .replace(INVITED, ' ')
    .split(/[.!?;\n]+/)
    .map((sentence) => sentence.trim().slice(0, 1000))
    .filter((sentence) => sentence !== '');
}

function inSentence(sentence: string, speaksOfOthers: boolean): ContactMeans[] {
  const others = OTHERS.test(sentence);
  const found: ContactMeans[] = [];
  const look = (means: ContactMeans, pattern: RegExp) => {
    if (says(sentence, pattern)) found.push(means);
  };
  if (IN_VAIN.test(sentence) && !others) found.push('phone');
  if (!others && isWrittenTo(sentence)) look('whatsapp', MESSENGER);
  if (!others && !speaksOfOthers) {
    if (!CALL_THEM.test(sentence)) look('phone', CALL_NUMBER);
    look('mail', WRITE_ADDRESS);
  }
  for (const { us, sure, likely } of CONTACT_WORDS) {
    for (const [means, pattern] of sure) look(means, pattern);
    if (others || !us.test(sentence)) continue;
    for (const [means, pattern] of likely) look(means, pattern);
  }
  return found;
}

function isWrittenTo(sentence: string): boolean {
  if (MESSENGER_PICTURE.test(sentence) || !WRITE.test(sentence)) return false;
  return WISHED.test(sentence) || CONTACT_WORDS.some(({ us }) => us.test(sentence));
}

/** Whether the sentence says it, and does not deny it. */
function says(sentence: string, pattern: RegExp): boolean {
  const match = pattern.exec(sentence);
  if (!match) return false;
  const end = match.index + match[0].length;
  return !DENIED.test(sentence.slice(0, match.index)) && !DENIED_AFTER.test(sentence.slice(end));
}
