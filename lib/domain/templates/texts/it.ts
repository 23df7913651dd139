import type { Situation } from '../situations.ts';

export const IT: Readonly<Record<Situation, string>> = {
  delay: `Buongiorno,

siamo spiacenti di informarla che la spedizione del suo ordine {orderId} è in ritardo. La nuova data di spedizione prevista è il […]. La avviseremo non appena il pacco lascerà il nostro magazzino.

Se preferisce non attendere, ce lo comunichi e troveremo un’altra soluzione. Ci scusiamo per il disagio.

Cordiali saluti,
{shopName}`,
  cancelled: `Buongiorno,

siamo spiacenti di informarla che il suo ordine {orderId} è stato annullato e non sarà spedito. Ci scusiamo per il disagio.

Se l’importo è già stato addebitato, la piattaforma si occuperà del rimborso, che verrà riaccreditato sul metodo di pagamento usato per l’acquisto.

Per qualsiasi dubbio può rispondere a questo messaggio.

Cordiali saluti,
{shopName}`,
  shipped: `Buongiorno,

il suo ordine {orderId} ha lasciato il nostro magazzino. Sarà consegnato da {carrier} e può seguire la spedizione con il numero di tracciamento {trackingNumber}.

Per qualsiasi domanda, risponda pure a questo messaggio.

Cordiali saluti,
{shopName}`,
  'delivery-follow-up': `Buongiorno,

secondo i nostri dati, il suo ordine {orderId} è stato consegnato. È arrivato tutto in buone condizioni?

In tal caso, le saremmo grati se segnasse l’ordine come ricevuto nel suo account. Se invece c’è qualche problema, risponda a questo messaggio e lo risolveremo.

Cordiali saluti,
{shopName}`,
  'invoice-uploaded': `Buongiorno,

la fattura del suo ordine {orderId} è ora disponibile: può scaricarla dai dettagli dell’ordine nel suo account.

Se occorre correggere qualche dato di fatturazione, ce lo indichi qui.

Cordiali saluti,
{shopName}`,
  'return-received': `Buongiorno,

abbiamo ricevuto il reso del suo ordine {orderId}. Lo controlleremo e la avviseremo non appena avremo effettuato il rimborso.

Cordiali saluti,
{shopName}`,
  'refund-made': `Buongiorno,

abbiamo effettuato il rimborso del suo ordine {orderId}. L’importo verrà riaccreditato sul metodo di pagamento usato per l’acquisto; i tempi dipendono dalla sua banca.

Se tra qualche giorno non lo avesse ancora ricevuto, ci scriva e verificheremo.

Cordiali saluti,
{shopName}`,
  'ask-details': `Buongiorno,

ci dispiace per il problema con il suo ordine {orderId}. Per poterla aiutare, le chiediamo di indicarci quanto segue: […]

Se possibile, alleghi anche una foto. Appena avremo la sua risposta, esamineremo il caso e le proporremo una soluzione.

Cordiali saluti,
{shopName}`,
  'contact-note': `Buongiorno,

segnaliamo un contatto con il cliente al di fuori della piattaforma, relativo all’ordine {orderId}.

Data e ora: {contactAt}
Mezzo: {contactMeans}
Con chi: {contactWith}
Che cosa è stato concordato: {contactAgreed}

Cordiali saluti,
{shopName}`,
};
