import type { Situation } from '../situations.ts';

export const FR: Readonly<Record<Situation, string>> = {
  delay: `Bonjour,

Nous sommes désolés de vous informer que l’expédition de votre commande {orderId} a pris du retard. La nouvelle date d’expédition prévue est le […]. Nous vous préviendrons dès que le colis aura quitté notre entrepôt.

Si vous préférez ne pas attendre, dites-le-nous et nous trouverons une autre solution. Veuillez nous excuser pour la gêne occasionnée.

Cordialement,
{shopName}`,
  cancelled: `Bonjour,

Nous sommes désolés de vous informer que votre commande {orderId} a été annulée et ne sera pas expédiée. Veuillez nous excuser pour la gêne occasionnée.

Si vous avez déjà été débité, la plateforme se charge du remboursement, qui sera crédité sur le moyen de paiement utilisé lors de l’achat.

Si vous avez la moindre question, répondez à ce message.

Cordialement,
{shopName}`,
  shipped: `Bonjour,

Votre commande {orderId} a quitté notre entrepôt. Elle sera livrée par {carrier} et vous pouvez suivre le colis avec le numéro de suivi {trackingNumber}.

Pour toute question, il vous suffit de répondre à ce message.

Cordialement,
{shopName}`,
  'delivery-follow-up': `Bonjour,

D’après nos informations, votre commande {orderId} vous a été livrée. Est-ce que tout est bien arrivé ?

Si c’est le cas, nous vous serions reconnaissants de marquer la commande comme reçue dans votre compte. En cas de problème, répondez à ce message et nous ferons le nécessaire.

Cordialement,
{shopName}`,
  'invoice-uploaded': `Bonjour,

La facture de votre commande {orderId} est disponible : vous pouvez la télécharger dans le détail de la commande, depuis votre compte.

Si des informations de facturation sont à corriger, n’hésitez pas à nous l’indiquer ici.

Cordialement,
{shopName}`,
  'return-received': `Bonjour,

Nous avons bien reçu le retour de votre commande {orderId}. Nous allons le vérifier et vous préviendrons dès que le remboursement aura été effectué.

Cordialement,
{shopName}`,
  'refund-made': `Bonjour,

Nous avons effectué le remboursement de votre commande {orderId}. Il sera crédité sur le moyen de paiement utilisé lors de l’achat ; le délai dépend de votre banque.

Si vous ne l’avez pas reçu d’ici quelques jours, écrivez-nous et nous vérifierons.

Cordialement,
{shopName}`,
  'ask-details': `Bonjour,

Nous sommes désolés pour le problème rencontré avec votre commande {orderId}. Afin de pouvoir vous aider, merci de nous préciser les points suivants : […]

Si possible, joignez également une photo. Dès réception de votre réponse, nous examinerons la situation et vous proposerons une solution.

Cordialement,
{shopName}`,
  'contact-note': `Bonjour,

Nous vous signalons un échange avec le client en dehors de la plateforme, au sujet de la commande {orderId}.

Date et heure : {contactAt}
Moyen de contact : {contactMeans}
Interlocuteur : {contactWith}
Ce qui a été convenu : {contactAgreed}

Cordialement,
{shopName}`,
};
