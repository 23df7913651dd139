import { fold } from '../fold.ts';

export type SettingKey =
  | 'phone'
  | 'email'
  | 'registration'
  | 'dispatchCountry'
  | 'returnPolicy'
  | 'returnDays'
  | 'warrantyYears'
  | 'shopName'
  | 'description';

const RETURN =
  /devoluc|return|retour|retoure|ruckgabe|rucksend|widerruf|\bres[oi]\b|recesso|desist/;
const COUNTRY = /\bpais\b|\bcountry\b|\bpays\b|\bpaese\b|land\b/;
const DISPATCH =
  /envio|expedic|salida|origen|origem|dispatch|ship|sent from|expedition|depart|versand|versend|absend|stock|lager|warehouse|almacen|herkunft|spedizion|partenza|origine/;
const POLICY =
  /politi|polic|richtlin|condic|condit|condiz|bedingung|belehrung|terminos|terms|termini/;
const TIME = /\bdia|\bday|\bjour|\btag\b|\btage|giorn|plazo|prazo|period|delai|frist|termine|dauer/;
const SHOP = /tienda|shop|store|boutique|loja|negozio|vendedor|seller|vendeur|vendit|handler/;

/**
 * What a caption of a settings form asks for. Forms word their captions freely ("Phone number for
 * customer questions"), so telling words decide here, not the whole caption. Captions that ask for
 * what is near it (a fax, the return address, a mail for notices) mean nothing.
 */
export function settingOf(caption: string): SettingKey | undefined {
  // A sentence is a help text or a policy, not a caption.
  if (caption.length > 70 || /(?:\s\S+){5}[.!?]\s*$/.test(caption)) return undefined;
  const text = fold(caption);
  const isReturn = RETURN.test(text);
  if (/garan[tz]|warrant|gewahrleist/.test(text))
    return /\bano|year|\ban(s|nees)?\b|jahr|ann[oi]|dura|period|mes|month|mois|monat|plazo|prazo|laufzeit/.test(
      text,
    ) || !POLICY.test(text)
      ? 'warrantyYears'
      : undefined;
  if (isReturn && POLICY.test(text)) return 'returnPolicy';
  if (isReturn && TIME.test(text)) return 'returnDays';
  if (isReturn || /\bfax|notific|avis|benachricht|newsletter|bank|iban|\bbic\b|swift/.test(text))
    return undefined;
  if (/telefon|telefono|telephone|\bphone|\btel\b|movil|mobile|handynummer|telemovel/.test(text))
    return 'phone';
  if (/e-?mail|correo elect|courriel|\bmail/.test(text)) return 'email';
  if (COUNTRY.test(text) && DISPATCH.test(text)) return 'dispatchCountry';
  if (isRegistration(text)) return 'registration';
  if (
    /descrip|beschreibung|descriz|descric|presentation|sobre (la tienda|nosotros)|about (the shop|us)/.test(
      text,
    )
  )
    return 'description';
  return (SHOP.test(text) && /nombre|\bname|\bnom\b|\bnome\b|denominac/.test(text)) ||
    /^shopname|^handlername/.test(text)
    ? 'shopName'
    : undefined;
}

/** Company registers and tax numbers; a bare `VAT` is a rate as often. */
function isRegistration(text: string): boolean {
  return (
    /\b(?:nif|cif|nipc|siret|siren|rcs|rea|nie|dni|eori)\b|handelsregister|registro mercantil|ust-?\s?id|steuernummer|umsatzsteuer|partita iva|\bp\.? ?iva\b|codice fiscale|contribuinte|company (?:registration|number)|registre du commerce|registro (?:comercial|delle imprese)/.test(
      text,
    ) ||
    (/\bvat\b|\btva\b|\biva\b|\btax\b|fiscal|registration|registro|empresa|societ/.test(text) &&
      /\bn[o.]?\b|num|\bid\b|identif|kennung|code|codigo|codice/.test(text))
  );
}

const LANGUAGE_NAMES: Readonly<Record<string, RegExp>> = {
  es: /\b(?:espanol|castellano|spanish|espagnol|spanisch|espanhol|spagnolo)\b/,
  en: /\b(?:ingles|english|anglais|englisch|inglese)\b/,
  pt: /\b(?:portugues|portuguese|portugais|portugiesisch|portoghese)\b/,
  fr: /\b(?:frances|french|francais|franzosisch|francese)\b/,
  de: /\b(?:aleman|german|allemand|deutsch|alemao|tedesco)\b/,
  it: /\b(?:italiano|italian|italien|italienisch)\b/,
  nl: /\b(?:neerlandes|holandes|dutch|neerlandais|niederlandisch|olandese|nederlands)\b/,
  pl: /\b(?:polaco|polish|polonais|polnisch|polones|polacco|polski)\b/,
};

/** The language a caption names: by name, or as a code in brackets or at its end (`Policy – PT`). */
export function languageNamed(caption: string): string | undefined {
  const text = fold(caption);
  for (const [code, names] of Object.entries(LANGUAGE_NAMES)) if (names.test(text)) return code;
  const coded =
    /[([]\s*([A-Za-z]{2})(?:[_-][A-Za-z]{2})?\s*[)\]]|(?:\s[-–—·|]\s*|:\s*)([A-Z]{2})(?:[_-][A-Z]{2})?\s*$|^([A-Z]{2})(?:[_-][A-Z]{2})?$/.exec(
      caption.trim(),
    );
  const code = (coded?.[1] ?? coded?.[2] ?? coded?.[3])?.toLowerCase();
  return code !== undefined && code in LANGUAGE_NAMES ? code : undefined;
}

/** The language a field's `name`, `id` or `lang` carries: `returnPolicy.pt_PT`, `policy-de`. */
export function languageCoded(attribute: string): string | undefined {
  const code = /(?:^|[._[-])([a-z]{2})(?:[_-][A-Za-z]{2})?\]?$/.exec(attribute)?.[1];
  return code !== undefined && code in LANGUAGE_NAMES ? code : undefined;
}
