/**
 * Words that any paper in es ca gl pt fr it de en nl pl is full of. Text without one of them is no
 * text: the letters of a font whose table of characters is missing.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `de la el en y los las del con por para se un una su no i amb per els les dels al o os as do da dos das
  em com uma na ao um le les des et du pour dans au aux sur est il di e per con che non della del sul
  der die das und ist von mit fur zu den auf im nicht bei sie ihre wir the of and to in is for you your
  on with this that be are at by from or het een van en op voor met niet uw aan bij te z na w do nie
  oraz ul dla od po total date tel fax email www com nr www http datum fecha data page pagina seite
  invoice factura rechnung facture fattura fatura factuur faktura name address adresse telefon phone
  iva vat tva mwst btw sum price eur usd gmbh sl sa ltd inc bv srl qty`
    .trim()
    .split(/\s+/u),
);
