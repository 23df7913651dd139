import type { Story } from './story-parts.ts';
import { about, ANSWERED, ASKED, type Said } from './story-parts.ts';
import type { Order } from './types.ts';

/** The text that the story of repeated messages sends to everybody: it says nothing of any order. */
export const SENT_TO_ALL =
  'Buenos días, muchas gracias por confiar en nuestra tienda. Quedamos a su entera disposición para cualquier consulta que tenga.';

/** What was written, and to whom; each beside something that only looks like it. */
export const MESSAGE_STORIES: Readonly<Record<string, Story>> = {
  'late-reply': (parts) => {
    const orders = [parts.order([]), parts.order([]), parts.order([]), parts.order([])];
    const asks: Said = { from: 'operator', days: 12, body: 'Confirmad el estado de este pedido.' };
    const tells: Said = { ...about(ANSWERED, 11), to: ['operator'] };
    const topics = ['¿Dónde está mi pedido?', 'Estado del pedido'] as const;
    return {
      orders,
      threads: [
        parts.thread(['late-reply', '!needless-message'], orders[0]!, topics[0], ASKED),
        parts.thread(['!late-reply'], orders[1]!, topics[0], ASKED, ANSWERED),
        parts.thread(['late-reply'], orders[2]!, topics[1], about(ANSWERED, 13), asks),
        parts.thread(['!late-reply', '!operator-copied'], orders[3]!, topics[1], asks, tells),
      ],
    };
  },
  'reply-language': (parts) => {
    const orders = [parts.order([], { sold: 1 }), parts.order([], { sold: 1 })];
    const asked = about(ASKED, 6, 'Bom dia, quando chega a minha encomenda? Obrigado.');
    const spanish =
      'Buenos días, su paquete ha salido hoy de nuestro almacén y llegará el viernes.';
    const portuguese =
      'Bom dia, a sua encomenda saiu hoje do nosso armazém e deve chegar na sexta-feira.';
    const topic = 'Onde está a minha encomenda?';
    return {
      orders,
      threads: [
        parts.thread(['reply-language'], orders[0]!, topic, asked, about(ANSWERED, 5.9, spanish)),
        parts.thread(
          ['!reply-language'],
          orders[1]!,
          topic,
          asked,
          about(ANSWERED, 5.9, portuguese),
        ),
      ],
    };
  },
  'operator-copied': (parts) => {
    const order = parts.order([]);
    const said = [about(ASKED, 6), about(ANSWERED, 5.9)];
    return {
      orders: [order],
      threads: [parts.thread(['operator-copied'], order, '¿Dónde está mi pedido?', ...said)],
    };
  },
  'needless-message': (parts) => {
    const orders = Array.from({ length: 7 }, () => parts.order([]));
    const [piled, ...rest] = orders as [Order, ...Order[]];
    const thanks = about(ANSWERED, 6, 'Muchas gracias por su compra en nuestra tienda.');
    return {
      orders,
      threads: [
        parts.thread(['needless-message'], piled, 'Su pedido', thanks, about(thanks, 3)),
        ...rest.map((order) =>
          parts.thread(
            [],
            order,
            'Pregunta sobre el producto',
            about(ASKED, 7, '¿Tienen este producto también en color blanco?'),
            about(ANSWERED, 6.5, SENT_TO_ALL),
          ),
        ),
      ],
    };
  },
  'outside-contact': (parts) => {
    const orders = [parts.order([]), parts.order([])];
    const topic = 'Cambio de dirección';
    const asked = about(ASKED, 6, 'Me he equivocado de dirección, ¿es posible cambiarla todavía?');
    const called =
      'Buenos días, tal como hemos hablado por teléfono esta mañana, ya hemos cambiado la dirección.';
    const carrier =
      'Buenos días, ya hemos cambiado la dirección. Para elegir la hora de entrega puede llamar al transportista.';
    return {
      orders,
      threads: [
        parts.thread(['outside-contact'], orders[0]!, topic, asked, about(ANSWERED, 5.9, called)),
        parts.thread(['!outside-contact'], orders[1]!, topic, asked, about(ANSWERED, 5.9, carrier)),
      ],
    };
  },
};
