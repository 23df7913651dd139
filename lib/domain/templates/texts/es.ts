import type { Situation } from '../situations.ts';

export const ES: Readonly<Record<Situation, string>> = {
  delay: `Hola:

Sentimos comunicarle que el envío de su pedido {orderId} se ha retrasado. La nueva fecha prevista de envío es el […]. Le avisaremos en cuanto salga de nuestro almacén.

Si prefiere no esperar, díganoslo y buscaremos otra solución. Disculpe las molestias.

Un saludo,
{shopName}`,
  cancelled: `Hola:

Sentimos comunicarle que su pedido {orderId} se ha cancelado y no se enviará. Le pedimos disculpas por las molestias.

Si ya se le ha cobrado, la plataforma se encarga del reembolso, que recibirá en el mismo medio de pago que utilizó en la compra.

Si tiene cualquier duda, responda a este mensaje.

Un saludo,
{shopName}`,
  shipped: `Hola:

Su pedido {orderId} ya ha salido de nuestro almacén. Lo entregará {carrier} y puede consultar el envío con el número de seguimiento {trackingNumber}.

Si tiene cualquier duda, responda a este mensaje.

Un saludo,
{shopName}`,
  'delivery-follow-up': `Hola:

Según nuestros datos, ya ha recibido su pedido {orderId}. ¿Ha llegado todo correctamente?

Si es así, le agradeceríamos que marcara el pedido como recibido en su cuenta. Si hay algún problema, responda a este mensaje y lo resolveremos.

Un saludo,
{shopName}`,
  'invoice-uploaded': `Hola:

La factura de su pedido {orderId} ya está disponible: puede descargarla desde los detalles del pedido en su cuenta.

Si necesita corregir algún dato de facturación, indíquenoslo respondiendo a este mensaje.

Un saludo,
{shopName}`,
  'return-received': `Hola:

Hemos recibido la devolución de su pedido {orderId}. Vamos a revisarla y le avisaremos en cuanto tramitemos el reembolso.

Un saludo,
{shopName}`,
  'refund-made': `Hola:

Hemos tramitado el reembolso de su pedido {orderId}. Lo recibirá en el mismo medio de pago que utilizó en la compra; el plazo depende de su banco.

Si dentro de unos días no lo ha recibido, escríbanos y lo comprobaremos.

Un saludo,
{shopName}`,
  'ask-details': `Hola:

Sentimos lo ocurrido con su pedido {orderId}. Para poder ayudarle, necesitamos que nos indique lo siguiente: […]

Si es posible, adjunte también alguna foto. En cuanto tengamos su respuesta, lo revisaremos y le propondremos una solución.

Un saludo,
{shopName}`,
  'contact-note': `Hola:

Dejamos constancia de un contacto con el cliente fuera de la plataforma, en relación con el pedido {orderId}.

Fecha y hora: {contactAt}
Medio: {contactMeans}
Con quién: {contactWith}
Qué se acordó: {contactAgreed}

Un saludo,
{shopName}`,
};
