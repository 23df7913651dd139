import type { ContactMeans } from '../domain/facts.ts';
import { NORTHERN_WORDS } from './contact-words-north.ts';

/**
 * How sellers speak of contact outside the platform, in one language, as `plainOf` leaves texts.
 * Addresses and numbers stand as `_mail_` and `_phone_`.
 */
export interface ContactWords {
  /** Words by which a sentence speaks of the shop itself. */
  readonly us: RegExp;
  /** From us to the customer or back, whoever else is named beside it. */
  readonly sure: readonly (readonly [ContactMeans, RegExp])[];
  /** Only where the sentence speaks of us and of no carrier, manufacturer or bank. */
  readonly likely: readonly (readonly [ContactMeans, RegExp])[];
}

const ES: ContactWords = {
  us: /\b(?:he|hemos|nos|nosotros|nuestr[oa]s?|\p{L}{2,}[aei]mos|\p{L}{3,}(?:me|en?|ar|er|ir)nos)\b/u,
  sure: [
    [
      'phone',
      /\b(?<!que )(?:le|te|les|os|la|lo) (?:hemos |he |habiamos )(?:estado )?(?:vuelto a |intentado )?(?:llamad[oa]|telefonead[oa]|llamar|telefonear)\b|\b(?<!que )(?:le|te|les|os) (?:llamamos|llamaremos|llamare|llamabamos|volveremos a llamar|vamos a llamar|voy a llamar)\b(?! (?:don|dona|asi)\b)|\b(?:hemos|he|vamos|voy|intentamos|intente|queremos|podemos|podriamos|trataremos|tratamos)(?: \p{L}+){0,2} (?:llamarle|llamarte|llamarles|llamaros)\b/u,
    ],
    [
      'phone',
      /\b(?:llamenos|llamanos|llamadnos|llamarnos|telefoneenos|nos (?:has|habeis) llamado|nos (?:llamaste|llamasteis)|nos (?:puede|puedes) llamar|(?:haganos|hacernos|darnos|denos) una llamada)\b/u,
    ],
    [
      'phone',
      /\bhabl(?:e|amos|ado) con (?:usted|ustedes|vosotros)\b[^.]{0,40}\btelefono\b|\b(?:mensaje|recado) en (?:el|su|tu) (?:contestador|buzon de voz)\b/u,
    ],
    [
      'phone',
      /\b(?:(?:tras|segun|gracias por|despues de|en|durante) (?:su|tu|nuestra|vuestra) (?:llamada|conversacion telefonica)|(?:su|tu|nuestra) llamada (?:de|del)? ?(?:ayer|hoy|esta|lunes|martes|miercoles|jueves|viernes|telefon))/u,
    ],
    [
      'mail',
      /\b(?:escribanos|escribenos|escribirnos|contactenos|contactarnos|contactanos|(?:contacte|contacta|contactar) con nosotros|envienos\p{L}*|envianos\p{L}*|enviarnos\p{L}*|mandenos\p{L}*|mandarnos\p{L}*|mandanos\p{L}*|hacernoslo? llegar|remitanos)\b[^.]{0,70}(?:\bcorreo\b|\be-?mail\b|_mail_)/u,
    ],
    [
      'mail',
      /\b(?:le|te|les|os) (?:hemos |he )?(?:enviado|enviamos|enviaremos|mandado|mandamos|mandaremos|escrito|escribimos|escribiremos) (?:\p{L}+ ){0,2}(?:correo(?: electronico)?|e-?mail)\b/u,
    ],
  ],
  likely: [
    ['phone', /\bnos (?:llamo|(?:ha|han|habia) llamado)\b/u],
    [
      'phone',
      /\b(?:por|via) (?:el )?telefono\b|\b(?:conversacion|llamada|atencion) telefonica\b|\btelefonicamente\b/u,
    ],
    [
      'mail',
      /\b(?:por|via) (?:correo electronico|correo|e-?mail|mail)\b(?! (?:certificad|ordinari|postal|urgente|expres))/u,
    ],
    [
      'other',
      /\b(?:contact|escrib|chat)\p{L}*[^.]{0,60}\b(?:nuestra (?:pagina )?web|facebook|instagram)\b/u,
    ],
  ],
};

const EN: ContactWords = {
  us: /\b(?:we|us|our|i|me|my)\b/u,
  sure: [
    [
      'phone',
      /\b(?:we|i)(?:'ve|'d| have| had)?(?: \p{L}+){0,2} (?:called|phoned|telephoned|rang|rung) you\b|\b(?:we|i)(?:'ll| will| can| shall| could| would| are going to|'d like to| would like to| tried to| have tried to|'ve tried to)(?: \p{L}+){0,2} (?:call|phone|ring|telephone) you\b|\bgive (?:you|us|me) a (?:call|ring)\b/u,
    ],
    [
      'phone',
      /\b(?:(?:please|to|can|could|by|just|and|or|may) (?:\p{L}+ )?(?:call|phone|ring|telephone)|^(?:call|phone|ring)|you (?:called|phoned|rang)|calling|phoning) (?:us|me)\b|\b(?:thank you for|thanks for|after|following|during|in) (?:your|our) (?:phone |telephone )?(?:call|conversation on the phone|telephone conversation|phone conversation)\b/u,
    ],
    [
      'phone',
      /\b(?:spoke|spoken|talked|discussed|agreed|mentioned|told you|said)\b[^.]{0,40}\b(?:on|over) the (?:tele)?phone\b(?! (?:to|with) (?:the )?(?:courier|carrier|driver|dhl|ups|gls|dpd))/u,
    ],
    [
      'mail',
      /\b(?:e-?mail us|mail us at|(?:write to|contact|reach) us[^.]{0,40}(?:by e-?mail|via e-?mail|_mail_)|send (?:us|me) an e-?mail)\b|\b(?:write to|contact|reach) us[^.]{0,40}_mail_/u,
    ],
    [
      'mail',
      /\b(?:we|i)(?:'ve|'ll| have| will)?(?: \p{L}+){0,2} (?:e-?mailed you|e-?mail you|(?:sent|send|written|write) (?:to )?you (?:\p{L}+ ){0,2}(?:an e-?mail|by e-?mail|via e-?mail))\b/u,
    ],
  ],
  likely: [
    ['phone', /\b(?:called|phoned|rang) (?:us|me)\b/u],
    ['phone', /\b(?:by|via|over the) (?:tele)?phone\b|\b(?:tele)?phone (?:call|conversation)\b/u],
    ['mail', /\b(?:by|via) e-?mail\b/u],
    [
      'other',
      /\b(?:contact|write|message|reach)\p{L}*[^.]{0,50}\b(?:our (?:own )?(?:website|web shop|site)|facebook|instagram)\b/u,
    ],
  ],
};

const PT: ContactWords = {
  us: /\b(?:nos|nosso|nossa|nossos|nossas|\p{L}{2,}[aei]mos|eu)\b/u,
  sure: [
    [
      'phone',
      /\b(?:ligamos|telefonamos|ligaremos|telefonaremos|liguei|telefonei)-lhe\b|\blhe (?:ligamos|ligaremos|telefonamos|liguei)\b|\b(?:ligue|ligar|telefone|telefonar)-nos\b|\bnos (?:ligar|telefonar)\b|\b(?:vamos|iremos|tentamos|tentaremos|podemos)(?: \p{L}+){0,2} (?:ligar|telefonar)(?:-lhe| para si| para o seu)/u,
    ],
    [
      'phone',
      /\b(?:apos|depois d|conforme|segundo|na|obrigad[oa] pel)[ao]? ?(?:a )?(?:sua|nossa) (?:chamada|conversa telefonica|conversa ao telefone)\b|\bfalamos (?:ao|por|pelo) telefone\b/u,
    ],
    [
      'mail',
      /\b(?:escreva|escrever|envie|enviar|mande|mandar|contacte|contactar)-nos\b[^.]{0,70}(?:\be-?mail\b|\bcorreio eletronico\b|_mail_)|\b(?:enviamos|enviaremos|escrevemos|mandamos)-lhe (?:\p{L}+ ){0,2}(?:e-?mail|correio eletronico)\b/u,
    ],
  ],
  likely: [
    ['phone', /\b(?:ligou|telefonou)-nos\b|\bnos (?:ligou|telefonou)\b/u],
    [
      'phone',
      /\b(?:por|via|pelo) telefone\b|\b(?:conversa|chamada) telefonica\b|\btelefonicamente\b/u,
    ],
    ['mail', /\b(?:por|via) (?:e-?mail|mail|correio eletronico)\b/u],
    [
      'other',
      /\b(?:contact|escrev|chat)\p{L}*[^.]{0,60}\b(?:noss[oa] (?:site|pagina|website)|facebook|instagram)\b/u,
    ],
  ],
};

const FR: ContactWords = {
  us: /\b(?:nous|notre|nos|je|j'ai|me|m')\b|\bj'/u,
  sure: [
    [
      'phone',
      /\b(?:nous vous|je vous) (?:avons |ai |avions )?(?:\p{L}+ )?(?:appele|rappele|telephone|appelons|appelle|rappelle|appellerons|rappellerons|appellerai|rappellerai)e?\b|\b(?:nous|je|j'ai)(?: \p{L}+){0,3} (?:de )?vous (?:appeler|rappeler|telephoner)\b|\bvous (?:avoir|ai|avons) eue? au telephone\b|\bjoindre par telephone\b/u,
    ],
    [
      'phone',
      /\b(?:r?appelez|telephonez)[- ]nous\b|\b(?:pouvez|pourriez|hesitez pas a|merci de|veuillez)(?: \p{L}+)? nous (?:r?appeler|telephoner|joindre (?:par telephone|au))\b|\bvous nous (?:avez|aviez) (?:r?appele|telephone)|\b(?:suite a|apres|merci pour|lors de|pendant) (?:votre|notre) (?:appel|conversation telephonique|entretien telephonique|echange telephonique)\b/u,
    ],
    [
      'mail',
      /\b(?:ecrivez|envoyez|contactez|adressez)[- ](?:nous|moi|les nous|la nous|le nous)\b[^.]{0,70}(?:\b(?:e-?mail|mail|courriel)\b|_mail_)|\bnous (?:ecrire|contacter|envoyer|joindre)\b[^.]{0,60}(?:\b(?:e-?mail|mail|courriel)\b|_mail_)/u,
    ],
    [
      'mail',
      /\b(?:nous|je) vous (?:avons |ai )?(?:envoye|envoyons|enverrons|enverrai|adresse|ecrit|adressons) (?:\p{L}+ ){0,2}(?:e-?mail|mail|courriel)\b/u,
    ],
  ],
  likely: [
    ['phone', /\bpar telephone\b|\b(?:conversation|entretien|echange|appel) telephonique\b/u],
    ['mail', /\bpar (?:e-?mail|mail|courriel)\b/u],
    [
      'other',
      /\b(?:contact|ecri|chat)\p{L}*[^.]{0,60}\b(?:notre (?:site|boutique en ligne)|facebook|instagram)\b/u,
    ],
  ],
};

const IT: ContactWords = {
  us: /\b(?:noi|ci|nostr[oaie]|abbiamo|ho|\p{L}{2,}iamo|\p{L}{2,}[ei]remo|\p{L}{3,}(?:ar|er|ir)ci)\b/u,
  sure: [
    [
      'phone',
      /\b(?:la|ti|vi|lo) (?:abbiamo|ho) (?:\p{L}+ )?(?:(?:ri)?chiamat[oaie]|contattat[oaie] (?:telefonicamente|per telefono|al telefono))\b|\ble (?:abbiamo|ho) telefonato\b|\b(?:la|ti|vi) (?:ri)?(?:chiameremo|chiamiamo|chiamero)\b|\b(?:abbiamo provato a|cercheremo di|possiamo|vorremmo|proveremo a) (?:ri)?chiamarla\b/u,
    ],
    [
      'phone',
      /\b(?:ci (?:chiami|chiamate|puo chiamare|telefoni|hai chiamat[oaie])|chiamarci|chiamateci|chiamaci|telefonarci|ci siamo sentiti (?:al|per|telefonicamente))\b|\b(?:dopo|durante|in seguito al|grazie per|come da)(?:la)? (?:la )?(?:nostra|sua|vostra) (?:telefonata|chiamata|conversazione telefonica)\b|\babbiamo parlato (?:al|per) telefono\b/u,
    ],
    [
      'mail',
      /\b(?:ci (?:scriva|scrivere|contatti|invii|mandi)|scriverci|scriveteci|scrivici|contattarci|contattateci|inviarci|inviateci|mandarci|inviarcel[oaie]|inviacel[oaie])\b[^.]{0,70}(?:\b(?:e-?mail|mail|posta elettronica)\b|_mail_)|\b(?:le|ti|vi) (?:abbiamo|ho) (?:inviato|mandato|scritto) (?:\p{L}+ )?(?:\p{L}+'|un'|una )?(?:e-?mail|mail)\b/u,
    ],
  ],
  likely: [
    ['phone', /\bci ha (?:chiamat[oaie]|telefonato)\b/u],
    [
      'phone',
      /\b(?:per|via) telefono\b|\btelefonicamente\b|\b(?:conversazione|chiamata) telefonica\b/u,
    ],
    ['mail', /\b(?:per|via|tramite|a mezzo) (?:e-?mail|mail|posta elettronica)\b/u],
    [
      'other',
      /\b(?:contatt|scriv|chat)\p{L}*[^.]{0,60}\b(?:nostro (?:sito|negozio online)|facebook|instagram)\b/u,
    ],
  ],
};

export const CONTACT_WORDS: readonly ContactWords[] = [ES, EN, PT, FR, IT, ...NORTHERN_WORDS];
