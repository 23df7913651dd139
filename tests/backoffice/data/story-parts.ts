import type { Party } from '../../../lib/domain/facts.ts';
import type { Source } from './orders.ts';
import { CARRIERS, categoryOf, FIRST_NAMES, LAST_NAMES, PRODUCTS } from './products.ts';
import { Random } from './random.ts';
import type { Document, Message, Offer, Order, Return, Shop, Tag, Thread } from './types.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a shop of stories holds. */
export type Told = Pick<Shop, 'orders' | 'threads' | 'offers' | 'returns'>;

export type Story = (parts: Parts) => Partial<Told>;

/** What a message says, who wrote it, how many days ago, and to whom if not to the usual reader. */
export interface Said {
  readonly from: Party;
  readonly days: number;
  readonly body: string;
  readonly files?: readonly string[];
  readonly to?: Message['to'];
}

export type OrderChange = Partial<Omit<Order, 'id' | 'documents'>> & {
  /** Default true. */
  readonly invoice?: boolean;
  /** Index in the marketplace's channels; default 0. */
  readonly sold?: number;
};

/**
 * Makes the things that stories are told with, each with an id of its own. An order is one of long
 * ago of which nothing is due any more, unless a story changes it.
 */
export class Parts {
  readonly now: number;
  readonly #source: Source;
  readonly #random: Random;
  #orders = 0;
  #offers = 0;

  constructor(source: Source) {
    this.now = source.now;
    this.#source = source;
    this.#random = new Random(source.seed, source.plan.id, source.shop.id, 'stories');
  }

  ago(days: number): number {
    return this.now - Math.round(days * DAY);
  }

  order(tags: readonly Tag[], { invoice = true, sold = 0, ...change }: OrderChange = {}): Order {
    this.#orders += 1;
    const { plan, shop } = this.#source;
    const [brand, title, price] = PRODUCTS[this.#orders % PRODUCTS.length]!;
    return {
      id: plan.orderId(Number(shop.id) * 300 + this.#orders),
      tags,
      state: 'CLOSED',
      placedAt: this.ago(50),
      acceptedAt: this.ago(49.9),
      shippedAt: this.ago(49),
      receivedAt: this.ago(46),
      shippingDeadline: this.ago(47),
      channel: plan.channels[sold]!,
      customer: { first: this.#random.pick(FIRST_NAMES), last: this.#random.pick(LAST_NAMES) },
      lines: [{ sku: `${shop.id}-${7_000 + this.#orders}`, title, brand, quantity: 1, price }],
      total: price,
      tracking: { carrier: this.#random.pick(CARRIERS), number: `${this.#random.int(1e8, 9e8)}` },
      taxId: `${this.#random.int(1e7, 9e7)}Z`,
      ...change,
      documents: this.#documents(invoice, change.shippedAt ?? this.ago(49)),
    };
  }

  #documents(invoice: boolean, at: number): Document[] {
    const shared = { section: 'order', at } as const;
    const id = this.#orders * 10;
    const slip = { id, type: 'SYSTEM_DELIVERY_BILL', fileName: `delivery-${id}.pdf` } as const;
    const filed = {
      id: id + 1,
      type: 'CUSTOMER_INVOICE',
      fileName: `factura-${8_000 + id}.pdf`,
    } as const;
    return [
      { ...slip, ...shared, bytes: 21_400 },
      ...(invoice ? [{ ...filed, ...shared, bytes: 48_211 }] : []),
    ];
  }

  /** @param said oldest first */
  thread(tags: readonly Tag[], order: Order, topic: string, ...said: readonly Said[]): Thread {
    return {
      id: this.#random.uuid(),
      tags,
      orderId: order.id,
      entity: 'MMP_ORDER',
      customer: `${order.customer.first} ${order.customer.last}`,
      channel: order.channel,
      topic,
      messages: said.map((one) => this.#message(one)),
      noReplyRequired: [],
    };
  }

  #message({ from, days, body, files = [], to }: Said): Message {
    const usual = { shop: ['customer'], customer: ['shop'], operator: ['shop'], system: ['shop'] };
    return {
      id: this.#random.uuid(),
      from,
      to: to ?? (usual[from] as Message['to']),
      at: this.ago(days),
      body,
      attachments: files,
    };
  }

  offer(tags: readonly Tag[], change: Partial<Offer>): Offer {
    this.#offers += 1;
    const [brand, title, price] = PRODUCTS[this.#offers % PRODUCTS.length]!;
    return {
      id: Number(this.#source.shop.id) * 10_000 + 9_000 + this.#offers,
      tags,
      sku: `${brand.slice(0, 3).toUpperCase()}-${this.#source.shop.id}-${9_000 + this.#offers}`,
      productSku: `84${this.#random.int(1e10, 9e10)}`,
      title,
      brand,
      category: categoryOf(brand),
      price,
      quantity: 40,
      minQuantityAlert: 5,
      active: true,
      ...change,
    };
  }

  returned(
    tags: readonly Tag[],
    order: Order,
    change: Pick<Return, 'state' | 'at'> & Partial<Return>,
  ) {
    const made = { id: this.#random.uuid(), orderId: order.id, refunded: false, reason: 0 };
    return { ...made, tags, ...change };
  }
}

export const ASKED: Said = {
  from: 'customer',
  days: 12,
  body: '¿Cuándo llegará mi pedido? Gracias.',
};
export const ANSWERED: Said = {
  from: 'shop',
  days: 11.8,
  body: 'Hola, el paquete sale hoy de nuestro almacén y lo recibirá en un plazo de 48 horas.',
};

/** The same writer on another day, perhaps in other words. */
export function about(base: Said, days: number, body = base.body): Said {
  return { ...base, days, body };
}
