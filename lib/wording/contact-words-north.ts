import type { ContactWords } from './contact-words.ts';

const DE: ContactWords = {
  us: /\b(?:wir|uns|unser\p{L}{0,2}|ich|mir|mich)\b/u,
  sure: [
    [
      'phone',
      /\b(?:wir|ich) (?:haben|habe|hatten|hatte) (?:\p{L}+ ){0,2}(?:sie|dich|euch|ihnen) [^.]{0,40}(?:angerufen|telefonisch (?:kontaktiert|informiert|erreicht)|telefoniert)\b|\b(?:wir|ich) (?:rufen|rufe) (?:sie|dich) [^.]{0,40}\b(?:an|zuruck)\b|\b(?:wir|ich) (?:werden|werde) (?:sie|dich) [^.]{0,40}(?:anrufen|zuruckrufen|telefonisch kontaktieren)\b|\bmit ihnen telefoniert\b|\bsie (?:telefonisch|am telefon) (?:zu erreichen|nicht erreich)/u,
    ],
    [
      'phone',
      /\brufen sie (?:uns|mich) |\bruf uns |\buns (?:\p{L}+ ){0,4}(?:anrufen|anzurufen)\b|\b(?:nach|wie in|in|danke fur|laut|wahrend) (?:unserem|ihrem|ihren|unser) (?:telefonat|telefongesprach|anruf)\b|\b(?:am telefon|telefonisch) (?:besprochen|vereinbart|gesprochen|mitgeteilt)\b/u,
    ],
    [
      'mail',
      /\b(?:schreiben|senden|schicken|mailen) sie (?:uns|mir|sie uns|es uns|bitte)\b[^.]{0,60}(?:\b(?:e-?mail|mail)\b|_mail_)|\b(?:wir|ich) (?:haben|habe|senden|schicken|werden) (?:ihnen|dir) (?:\p{L}+ ){0,3}(?:e-?mail|mail)\b/u,
    ],
  ],
  likely: [
    ['phone', /\buns (?:\p{L}+ ){0,3}angerufen\b/u],
    ['phone', /\btelefonisch\b|\bper telefon\b|\btelefonat\b|\btelefongesprach\b/u],
    ['mail', /\b(?:per|via) (?:e-?mail|mail)\b/u],
    [
      'other',
      /\b(?:kontakt|schreib|erreich)\p{L}*[^.]{0,60}\b(?:unsere (?:website|webseite|homepage)|facebook|instagram)\b/u,
    ],
  ],
};

const NL: ContactWords = {
  us: /\b(?:wij|we|ons|onze|ik|mij)\b/u,
  sure: [
    [
      'phone',
      /\b(?:wij|we|ik) (?:hebben|heb) (?:\p{L}+ ){0,2}(?:u|je|jou) [^.]{0,30}(?:gebeld|opgebeld)\b|\b(?:wij|we|ik) (?:bellen|bel|zullen|zal|gaan) (?:u|je) (?:\p{L}+ ){0,4}(?:bellen|opbellen|terugbellen|op|terug)\b|\bbel ons\b|\bons (?:\p{L}+ ){0,3}(?:te bellen|bellen|opbellen)\b|\b(?:na|tijdens|bedankt voor|in) (?:ons|uw|je) (?:telefoongesprek|telefoontje)\b/u,
    ],
    [
      'mail',
      /\b(?:mail ons|stuur ons (?:\p{L}+ ){0,3}(?:e-?mail|mail|mailtje)|(?:stuur|mail|schrijf)[^.]{0,50} naar _mail_|(?:wij|we|ik) (?:hebben|heb|sturen|zullen) (?:u|je) (?:\p{L}+ ){0,3}(?:e-?mail|mail|gemaild|mailen))/u,
    ],
  ],
  likely: [
    ['phone', /\bons (?:\p{L}+ ){0,3}gebeld\b/u],
    ['phone', /\btelefonisch\b|\bper telefoon\b|\btelefoongesprek\b/u],
    ['mail', /\b(?:per|via) (?:e-?mail|mail)\b/u],
    [
      'other',
      /\b(?:contact|schrijf|bereik)\p{L}*[^.]{0,60}\b(?:onze (?:website|webshop)|facebook|instagram)\b/u,
    ],
  ],
};

const PL: ContactWords = {
  us: /\b(?:nas|nam|nami|nasz\p{L}{0,3}|\p{L}{2,}(?:lismy|lysmy|imy|emy|amy))\b/u,
  sure: [
    [
      'phone',
      /\b(?:dzwonilismy|dzwonilam|dzwonilem|zadzwonimy|zadzwonie|oddzwonimy|oddzwonie|probowalismy sie dodzwonic)\b|\b(?:zadzwonic|dzwonic|telefonowac) do nas\b|\bdo nas (?:zadzwonic|dzwonic|telefonowac)\b|\bdo nas (?:pan|pani|panstwo )?(?:dzwonil|zadzwonil)|\b(?:po|podczas|w|za|dziekuje za|dziekujemy za) (?:naszej |nasza |panstwa |pana |pani )?(?:rozmowie|rozmowy|rozmowe) telefoniczn/u,
    ],
    [
      'mail',
      /\b(?:napisac|pisac|wyslac|przeslac|kontakt\p{L}*) [^.]{0,60}(?:\bna adres (?:e-?mail ?)?_mail_|\bna _mail_|\bdo nas e-?mail)|\b(?:wyslalismy|wyslemy|napisalismy) (?:\p{L}+ ){0,3}(?:e-?mail\p{L}*|maila|wiadomosc e-?mail)\b/u,
    ],
  ],
  likely: [
    ['phone', /\btelefonicznie\b|\brozmow\p{L} telefoniczn\p{L}+/u],
    ['mail', /\bmailowo\b|\bmailem\b|\b(?:przez|droga) (?:e-?mail|mailowa|elektroniczna)\b/u],
    [
      'other',
      /\b(?:kontakt|napis)\p{L}*[^.]{0,60}\b(?:nasza strone|nasz sklep|facebook|instagram)/u,
    ],
  ],
};

export const NORTHERN_WORDS: readonly ContactWords[] = [DE, NL, PL];
