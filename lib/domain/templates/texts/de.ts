import type { Situation } from '../situations.ts';

export const DE: Readonly<Record<Situation, string>> = {
  delay: `Guten Tag,

leider verzögert sich der Versand Ihrer Bestellung {orderId}. Der neue voraussichtliche Versandtermin ist der […]. Sobald das Paket unser Lager verlässt, geben wir Ihnen Bescheid.

Wenn Sie nicht so lange warten möchten, schreiben Sie uns bitte, dann finden wir eine andere Lösung. Wir bitten um Entschuldigung für die Unannehmlichkeiten.

Mit freundlichen Grüßen
{shopName}`,
  cancelled: `Guten Tag,

leider müssen wir Ihnen mitteilen, dass Ihre Bestellung {orderId} storniert wurde und nicht verschickt wird. Wir bitten um Entschuldigung für die Unannehmlichkeiten.

Falls der Betrag bereits abgebucht wurde, kümmert sich die Plattform um die Erstattung; er geht an die Zahlungsart zurück, mit der Sie bezahlt haben.

Bei Fragen antworten Sie einfach auf diese Nachricht.

Mit freundlichen Grüßen
{shopName}`,
  shipped: `Guten Tag,

Ihre Bestellung {orderId} hat unser Lager verlassen. Die Zustellung erfolgt durch {carrier}; mit der Sendungsnummer {trackingNumber} können Sie das Paket verfolgen.

Wenn Sie Fragen haben, antworten Sie einfach auf diese Nachricht.

Mit freundlichen Grüßen
{shopName}`,
  'delivery-follow-up': `Guten Tag,

nach unseren Angaben wurde Ihre Bestellung {orderId} zugestellt. Ist alles gut bei Ihnen angekommen?

Wenn ja, würden wir uns freuen, wenn Sie die Bestellung in Ihrem Kundenkonto als erhalten markieren. Sollte etwas nicht in Ordnung sein, antworten Sie bitte auf diese Nachricht, und wir kümmern uns darum.

Mit freundlichen Grüßen
{shopName}`,
  'invoice-uploaded': `Guten Tag,

die Rechnung zu Ihrer Bestellung {orderId} steht jetzt bereit: Sie können sie in Ihrem Kundenkonto bei den Bestelldetails herunterladen.

Sollten Rechnungsangaben zu korrigieren sein, teilen Sie uns das bitte hier mit.

Mit freundlichen Grüßen
{shopName}`,
  'return-received': `Guten Tag,

Ihre Rücksendung zur Bestellung {orderId} ist bei uns eingetroffen. Wir prüfen sie und geben Ihnen Bescheid, sobald wir die Erstattung veranlasst haben.

Mit freundlichen Grüßen
{shopName}`,
  'refund-made': `Guten Tag,

wir haben die Erstattung für Ihre Bestellung {orderId} veranlasst. Der Betrag geht an die Zahlungsart zurück, mit der Sie bezahlt haben; wie lange das dauert, hängt von Ihrer Bank ab.

Sollte das Geld in einigen Tagen noch nicht da sein, schreiben Sie uns bitte, dann prüfen wir das.

Mit freundlichen Grüßen
{shopName}`,
  'ask-details': `Guten Tag,

es tut uns leid, dass es bei Ihrer Bestellung {orderId} ein Problem gibt. Damit wir Ihnen helfen können, benötigen wir noch folgende Angaben: […]

Wenn möglich, fügen Sie bitte auch ein Foto bei. Sobald uns Ihre Antwort vorliegt, prüfen wir den Fall und schlagen Ihnen eine Lösung vor.

Mit freundlichen Grüßen
{shopName}`,
  'contact-note': `Guten Tag,

hiermit halten wir einen Kontakt mit dem Kunden außerhalb der Plattform zur Bestellung {orderId} fest.

Datum und Uhrzeit: {contactAt}
Kontaktweg: {contactMeans}
Gesprächspartner: {contactWith}
Vereinbart wurde: {contactAgreed}

Mit freundlichen Grüßen
{shopName}`,
};
