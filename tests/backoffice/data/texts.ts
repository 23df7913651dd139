import type { Language } from '../../../lib/domain/facts.ts';

interface Texts {
  readonly topics: readonly string[];
  readonly customer: readonly string[];
  readonly shop: readonly string[];
  readonly operator: readonly string[];
  readonly system: readonly string[];
}

/** What people write in threads, per language of the sales channel. */
export const TEXTS: Readonly<Record<Language, Texts>> = {
  es: {
    topics: ['¿Dónde está mi pedido?', 'Factura', 'Producto defectuoso', 'Cambio de dirección'],
    customer: [
      'Buenos días, ¿podrían decirme cuándo llegará mi pedido? El seguimiento no se mueve desde hace tres días.',
      'Necesito la factura a nombre de mi empresa, por favor. Gracias.',
      'El producto ha llegado con un golpe en la esquina y no enciende. ¿Qué puedo hacer?',
      'Me he equivocado de dirección al comprar, ¿es posible cambiarla todavía?',
      '¿Sigue ahí? Todavía no he recibido ninguna respuesta.',
    ],
    shop: [
      'Hola, el paquete sale hoy de nuestro almacén y lo recibirá en un plazo de 48 horas.',
      'Buenos días, ya hemos subido la factura a la sección de documentos del pedido.',
      'Sentimos lo ocurrido. Le enviamos una etiqueta para que pueda devolverlo sin coste.',
    ],
    operator: ['Por favor, confirmad el estado de este pedido: el cliente nos ha llamado.'],
    system: ['Mensaje automático: el pedido se ha enviado.'],
  },
  en: {
    topics: ['Where is my order?', 'Invoice', 'Faulty item', 'Change of address'],
    customer: [
      'Good morning, could you tell me when my order will arrive? Tracking has not moved for three days.',
      'I need the invoice made out to my company, please. Thank you.',
      'The item arrived with a dent in the corner and does not turn on. What can I do?',
      'I entered the wrong address, is it still possible to change it?',
      'Are you still there? I have not had any answer yet.',
    ],
    shop: [
      'Hello, the parcel leaves our warehouse today and will reach you within 48 hours.',
      'Good morning, the invoice is now in the documents of your order.',
      'We are sorry about this. We are sending you a label to return it free of charge.',
    ],
    operator: ['Please confirm the status of this order: the customer has called us.'],
    system: ['Automatic message: the order has been shipped.'],
  },
  pt: {
    topics: ['Onde está a minha encomenda?', 'Fatura', 'Produto com defeito', 'Mudança de morada'],
    customer: [
      'Bom dia, podem dizer-me quando chega a minha encomenda? O seguimento está parado há três dias.',
      'Preciso da fatura em nome da minha empresa, por favor. Obrigado.',
      'O produto chegou com uma pancada no canto e não liga. O que posso fazer?',
      'Enganei-me na morada ao comprar, ainda é possível alterá-la?',
      'Ainda está aí? Continuo sem receber qualquer resposta.',
    ],
    shop: [
      'Olá, a encomenda sai hoje do nosso armazém e chega dentro de 48 horas.',
      'Bom dia, já colocámos a fatura nos documentos da encomenda.',
      'Lamentamos o sucedido. Enviamos uma etiqueta para a devolução sem custos.',
    ],
    operator: ['Por favor, confirmem o estado desta encomenda: o cliente ligou-nos.'],
    system: ['Mensagem automática: a encomenda foi enviada.'],
  },
  fr: {
    topics: ['Où est ma commande ?', 'Facture', 'Produit défectueux', "Changement d'adresse"],
    customer: [
      'Bonjour, pourriez-vous me dire quand ma commande arrivera ? Le suivi ne bouge plus depuis trois jours.',
      "J'ai besoin de la facture au nom de ma société, s'il vous plaît. Merci.",
      "Le produit est arrivé abîmé dans un coin et ne s'allume pas. Que puis-je faire ?",
      "Je me suis trompé d'adresse lors de l'achat, est-il encore possible de la changer ?",
      "Êtes-vous toujours là ? Je n'ai encore reçu aucune réponse.",
    ],
    shop: [
      "Bonjour, le colis part aujourd'hui de notre entrepôt et vous parviendra sous 48 heures.",
      'Bonjour, la facture se trouve maintenant dans les documents de la commande.',
      'Nous sommes désolés. Nous vous envoyons une étiquette pour un retour sans frais.',
    ],
    operator: ["Merci de confirmer l'état de cette commande : le client nous a appelés."],
    system: ['Message automatique : la commande a été expédiée.'],
  },
  de: {
    topics: ['Wo bleibt meine Bestellung?', 'Rechnung', 'Artikel defekt', 'Adresse ändern'],
    customer: [
      'Guten Tag, wann kommt meine Bestellung an? Die Sendungsverfolgung steht seit drei Tagen still.',
      'Ich benötige bitte eine Rechnung auf meine Firma. Vielen Dank.',
      'Der Artikel kam mit einer Delle an und lässt sich nicht einschalten. Was kann ich tun?',
      'Ich habe beim Kauf die falsche Adresse angegeben, lässt sie sich noch ändern?',
      'Sind Sie noch da? Ich habe noch immer keine Antwort bekommen.',
    ],
    shop: [
      'Guten Tag, das Paket verlässt heute unser Lager und ist in 48 Stunden bei Ihnen.',
      'Guten Morgen, die Rechnung liegt jetzt bei den Dokumenten der Bestellung.',
      'Das tut uns leid. Wir schicken Ihnen ein Etikett für die kostenlose Rücksendung.',
    ],
    operator: ['Bitte bestätigen Sie den Stand dieser Bestellung: Der Kunde hat uns angerufen.'],
    system: ['Automatische Nachricht: Die Bestellung wurde versandt.'],
  },
  it: {
    topics: ["Dov'è il mio ordine?", 'Fattura', 'Prodotto difettoso', 'Cambio di indirizzo'],
    customer: [
      'Buongiorno, potreste dirmi quando arriverà il mio ordine? Il tracking è fermo da tre giorni.',
      'Ho bisogno della fattura intestata alla mia azienda, per favore. Grazie.',
      'Il prodotto è arrivato ammaccato su un angolo e non si accende. Che cosa posso fare?',
      "Ho sbagliato indirizzo durante l'acquisto, è ancora possibile cambiarlo?",
      'Ci siete? Non ho ancora ricevuto nessuna risposta.',
    ],
    shop: [
      'Salve, il pacco parte oggi dal nostro magazzino e arriverà entro 48 ore.',
      "Buongiorno, abbiamo caricato la fattura tra i documenti dell'ordine.",
      "Ci dispiace per l'accaduto. Le inviamo un'etichetta per il reso gratuito.",
    ],
    operator: ['Confermate per favore lo stato di questo ordine: il cliente ci ha chiamati.'],
    system: ["Messaggio automatico: l'ordine è stato spedito."],
  },
};
