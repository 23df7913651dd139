import type { Mention } from '../domain/facts.ts';
import { lettersIn, plainOf } from './plain.ts';

const MONTHS =
  'ene|enero|feb|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre' +
  '|january|february|march|april|may|june|july|august|september|october|november|december' +
  '|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro' +
  '|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre' +
  '|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre' +
  '|januar|februar|marz|juni|juli|oktober|dezember' +
  '|januari|februari|maart|mei|augustus|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia';
const WEEKDAYS =
  'lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday' +
  '|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche' +
  '|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag' +
  '|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedzialek|wtorek|sroda|srode|czwartek|piatek|sobota|sobote|niedziela';
/** Days relative to now are of this order, too. */
const NEAR =
  "hoy|ayer|today|yesterday|tomorrow|hoje|ontem|amanha|aujourd'hui|hier|demain|oggi|ieri|domani|heute|gestern|vandaag|gisteren|dzisiaj|dzis|wczoraj|jutro";

const DATE = new RegExp(
  `\\b\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2,4})?\\b(?! ?(?:h\\b|hor|hour|heur|stund|ore\\b|uur|uren|godz|dia|day|jour|tag|giorn|dag|dni))|\\b\\d{1,2}\\.? ?(?:de |di )?(?:${MONTHS})\\b|\\b(?:${MONTHS}) \\d{1,2}\\b|\\b(?:${WEEKDAYS}|${NEAR})\\b`,
  'u',
);
const AMOUNT = /(?:\d ?(?:€|eur\b|euros?\b|£|zl\b|pln\b|\$|chf\b))|(?:[€£$] ?\d)/u;
/** Tracking numbers and order ids: eight characters and more with at least four digits. */
const CODE = /(?<![@\w.])(?=(?:[\w-]*\d){4})[\w-]{8,40}(?![@\w])/gu;
/** Spaces within a phone number keep it from being one code; these are whole. */
const IS_PHONE = /^(?:\+|00)?\d{9,11}$/;

/** Words on any order's page: to name them says nothing of this one. */
const COMMON = new Set(
  `pedido pedidos producto productos articulo articulos cliente tienda envio order orders product products
  item items customer shop store shipping delivery encomenda encomendas produto produtos artigo loja envio
  commande commandes produit produits article articles client boutique livraison ordine ordini prodotto
  prodotti articolo articoli negozio spedizione bestellung bestellungen produkt produkte artikel kunde
  versand lieferung bestelling bestellingen klant winkel verzending zamowienie zamowienia produktu sklep
  para with mit avec con com voor met dla pour fur from para sobre gracias`.split(/\s+/),
);
const LONG = 4;

/**
 * What of this very order a text speaks of. Each once; none where the text could stand in any thread.
 * @param text as written
 * @param words the same without greeting and signature
 * @param strip texts of the page: titles of products, names, order ids
 */
export function mentionsIn(
  text: string,
  words: string,
  strip: readonly string[],
  orderId?: string,
): readonly Mention[] {
  const plain = plainOf(text);
  const found: Mention[] = [];
  const ids = [orderId ?? '', ...strip.filter((one) => /\d{4}/.test(one))].map(plainOf);
  if (ids.some((id) => id.length >= 4 && plain.includes(id))) found.push('order');
  if (hasCode(plain, ids)) found.push('tracking');
  if (DATE.test(plain)) found.push('date');
  if (AMOUNT.test(plain)) found.push('amount');
  if (namesProduct(words, strip)) found.push('product');
  return found;
}

function hasCode(plain: string, ids: readonly string[]): boolean {
  return [...plain.matchAll(CODE)].some(
    ([code]) => !IS_PHONE.test(code) && !ids.some((id) => id.length >= 4 && id.includes(code)),
  );
}

function namesProduct(words: string, strip: readonly string[]): boolean {
  const written = new Set(lettersIn(words));
  return strip
    .flatMap(lettersIn)
    .some((word) => word.length >= LONG && !COMMON.has(word) && written.has(word));
}
