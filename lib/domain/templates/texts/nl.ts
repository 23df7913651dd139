import type { Situation } from '../situations.ts';

export const NL: Readonly<Record<Situation, string>> = {
  delay: `Goedendag,

Het spijt ons u te moeten laten weten dat de verzending van uw bestelling {orderId} vertraging heeft opgelopen. De nieuwe verwachte verzenddatum is […]. Zodra het pakket ons magazijn verlaat, laten wij het u weten.

Wilt u liever niet wachten? Laat het ons weten, dan zoeken we een andere oplossing. Onze excuses voor het ongemak.

Met vriendelijke groet,
{shopName}`,
  cancelled: `Goedendag,

Het spijt ons u te moeten laten weten dat uw bestelling {orderId} is geannuleerd en niet wordt verzonden. Onze excuses voor het ongemak.

Is het bedrag al afgeschreven, dan zorgt het platform voor de terugbetaling; u ontvangt het via de betaalmethode waarmee u hebt betaald.

Hebt u vragen? Beantwoord dan dit bericht.

Met vriendelijke groet,
{shopName}`,
  shipped: `Goedendag,

Uw bestelling {orderId} heeft ons magazijn verlaten. De bezorging gebeurt door {carrier}; met het trackingnummer {trackingNumber} kunt u het pakket volgen.

Hebt u vragen? Beantwoord dan gewoon dit bericht.

Met vriendelijke groet,
{shopName}`,
  'delivery-follow-up': `Goedendag,

Volgens onze gegevens is uw bestelling {orderId} bezorgd. Is alles in goede staat aangekomen?

Zo ja, dan stellen wij het op prijs als u de bestelling in uw account als ontvangen markeert. Is er iets niet in orde? Beantwoord dan dit bericht, dan lossen wij het op.

Met vriendelijke groet,
{shopName}`,
  'invoice-uploaded': `Goedendag,

De factuur van uw bestelling {orderId} is nu beschikbaar: u kunt deze downloaden bij de bestelgegevens in uw account.

Moeten er factuurgegevens worden gecorrigeerd? Laat het ons dan hier weten.

Met vriendelijke groet,
{shopName}`,
  'return-received': `Goedendag,

Wij hebben uw retour van bestelling {orderId} ontvangen. We controleren de zending en laten het u weten zodra de terugbetaling is uitgevoerd.

Met vriendelijke groet,
{shopName}`,
  'refund-made': `Goedendag,

Wij hebben de terugbetaling van uw bestelling {orderId} uitgevoerd. U ontvangt het bedrag via de betaalmethode waarmee u hebt betaald; hoe lang dat duurt, hangt af van uw bank.

Hebt u het bedrag over enkele dagen nog niet ontvangen? Schrijf ons dan, dan zoeken wij het uit.

Met vriendelijke groet,
{shopName}`,
  'ask-details': `Goedendag,

Het spijt ons dat er een probleem is met uw bestelling {orderId}. Om u te kunnen helpen, ontvangen wij graag nog de volgende informatie: […]

Voeg indien mogelijk ook een foto toe. Zodra wij uw antwoord hebben, bekijken we het en stellen we een oplossing voor.

Met vriendelijke groet,
{shopName}`,
  'contact-note': `Goedendag,

Hierbij leggen wij een contact met de klant buiten het platform vast over bestelling {orderId}.

Datum en tijd: {contactAt}
Contactmiddel: {contactMeans}
Met wie: {contactWith}
Wat is afgesproken: {contactAgreed}

Met vriendelijke groet,
{shopName}`,
};
