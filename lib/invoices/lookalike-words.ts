/**
 * Phrases of papers that look like invoices and are none, as patterns on folded text, in es ca gl
 * pt fr it de en nl pl and, where short, a few neighbours.
 */
const any = (...parts: readonly string[]) =>
  new RegExp(`(?<![a-z])(?:${parts.join('|')})(?![a-z])`, 'u');

/** Up to so many letters of the same sentence. */
const within = (most: number) => `[^.!?:]{0,${most}}?`;

const ORDERS =
  '(?:pedido|compra|reserva|comanda|encomenda|commande|achat|ordine|acquisto|bestellung|einkauf|auftrag|order|purchase|booking|bestelling|aankoop|zamowieni[ea]|zakupy?|objednavku|bestallning|ordre|comenzii?)';

/** An order confirmation that begins with thanks instead of saying what it is. */
export const THANKS = any(
  `(?:gracias|gracies|grazas|obrigad[oa]|merci|grazie|dank|danke|thank you|thanks|bedankt|dziekujemy|dziekuje|dekujeme|tack|multumim)${within(40)} ${ORDERS}`,
  `(?:hemos recibido|hem rebut|recebemos|(?:avons )?(?:bien )?recu|abbiamo ricevuto|wir haben|we(?:'ve| have)? received|we hebben|otrzymalismy|przyjelismy)${within(25)} ${ORDERS}`,
  `${ORDERS}${within(20)} (?:confirmad[oa]|recibid[oa]|recebid[oa]|confirmee|recue|enregistree|confermato|ricevuto|eingegangen|bestatigt|erhalten|confirmed|received|placed|bevestigd|ontvangen|potwierdzone|przyjete)`,
  `(?:confirmamos|confirmem|confirmons|confermiamo|bestatigen|(?:we )?confirm|bevestigen|potwierdzamy)${within(25)} ${ORDERS}`,
);

const SOON =
  '(?:folgt|follows|volgt|segue|sigue|suivra|seguira|will|sera|s enviara|se (?:le |te )?(?:enviara|emitira|remitira|adjuntara|generara)|recibira\\w*|llegara|vous parviendra|sara|verra|wird|geht ihnen|wordt|zostanie|bedzie|otrzyma\\w*|wyslemy|dostanie\\w*)';
const TO_SEND =
  '(?:enviaremos|emitiremos|remitiremos|recibira[ns]?|le llegara|podra[ns]? descargar|se (?:emitira|enviara|remitira|facturara)|receberas?|enviaremos|emitiremos|recevrez|enverrons|etablirons|adresserons|transmettrons|seguira|segue|emetteremo|invieremo|ricevera[i]?|verra emessa|sara emessa|will (?:send|issue|receive|email|e-mail|get|raise|provide)|nach (?:versand|lieferung|zahlungseingang)|u ontvangt|ontvang je|je ontvangt|sturen wij|otrzymasz|otrzymaja|wystawimy|wyslemy|przeslemy|dolaczymy)';
const THE_INVOICE = '(?:factura|fatura|facture|fattura|rechnung|invoice|factuur|faktur[aey])';

/**
 * The invoice is still to come. Deposit invoices say so of the final one: without effect where the
 * paper calls itself an invoice.
 */
export const PROMISE = any(
  `${THE_INVOICE}(?: vat)? ${within(20)}${SOON}`,
  `${TO_SEND}${within(40)} ${THE_INVOICE}`,
  'facture a suivre|rechnung nach|sera emitida (?:a )?fatura|la factura (?:se envia|va) (?:aparte|por separado)|factura (?:aparte|por separado)|rechnung (?:separat|gesondert)',
);

/** What papers about a subject call themselves, whatever else their heading says. */
export const GUIDE = any(
  'guias?|guide|guides|guida|gids|leitfaden|handbuch|anleitung|ratgeber|leidraad|handleiding|poradnik|podrecznik|przewodnik|instrukcja|handbook|manual|manuel|manuale|handledning|prirucka',
  'especificaci(?:on|ones)|especificacao|specifications?|specifiche?|spezifikation|specificatie|specyfikacja|documentation|documentacion|documentacao|dokumentation|documentazione|documentatie|dokumentacja',
  'how to|como (?:emitir|hacer|crear|facturar|passar)|comment (?:faire|etablir|creer)|come (?:fare|emettere|creare)|wie (?:schreibt|erstellt|schreibe|erstelle)|hoe (?:maak|schrijf)|jak (?:wystawic|zrobic)|so schreiben sie',
  'tutorial|white ?paper|faq|frequently asked|preguntas frecuentes|perguntas frequentes|questions frequentes|domande frequenti|haufige fragen|veelgestelde vragen|e-?book|webinar|cheat sheet|checklist|checkliste|glossary|glosario|glossar|glossaire',
  'implementation|changelog|release notes|api reference|code ?lists?|codeliste|listas? de codigos|liste de codes|data dictionary|diccionario|dictionnaire|dizionario',
);

/** What only descriptions of formats hold: business terms, how often a field may stand, code. */
export const FORMAL =
  /(?<![a-z\d])(?:b[tg]-\d{1,3}|[01]\.\.(?:1|n|\*|unbounded)|xpath|xsd|maxlength|minoccurs|maxoccurs|nullable|varchar\w*|cardinalit[yae]\w*|kardinalitat|alphanumeric|alfanumerico|alphanumerique|datatype|data type|tipo de dato|enum|boolean)(?![a-z\d])|<\/?[a-z]+:[a-z]+>|<\/[a-z]+>|"[a-z_]+" ?:|(?:get|post|put|delete) \/[a-z]/gu;

/** A line of a table of contents: leaders and a page. */
export const CONTENTS_LINE =
  /(?:(?<!\.)\.{4,}|(?<!\. )(?:\. ){4,}|(?<!…)…{2,}|(?<!_)_{6,}) {0,9}(\d{1,3})$/u;

/** How an invoice speaks of itself in its small print, where others speak of invoices. */
export const ITSELF =
  /(?:esta|presente|aquesta|desta|cette|votre|vos|questa|dieser?|ihrer?|this|your|deze|uw|niniejsz[ay]) (?:factur|fattur|fatur|faktur|rechnung|invoice)/u;
