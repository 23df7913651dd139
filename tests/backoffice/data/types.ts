import type { Language, Party } from '../../../lib/domain/facts.ts';
import type { RuleId } from '../../../lib/domain/rule.ts';

/** A reason of a rule that has a story of its own: stock that recent sales use up in few days. */
type Reason = 'cover';

/** What a thing is there to show: that a rule speaks of it or, with `!`, that it does not. */
export type Tag = RuleId | `!${RuleId}` | Reason | `!${Reason}`;

/** Order states as the seller API names them; the last two live on order lines only. */
export const ORDER_STATES = [
  'WAITING_ACCEPTANCE',
  'WAITING_DEBIT',
  'WAITING_DEBIT_PAYMENT',
  'SHIPPING',
  'SHIPPED',
  'TO_COLLECT',
  'RECEIVED',
  'CLOSED',
  'REFUSED',
  'CANCELED',
  'INCIDENT_OPEN',
  'REFUNDED',
] as const;
export type StateCode = (typeof ORDER_STATES)[number];

export const DOCUMENT_TYPES = [
  'CUSTOMER_INVOICE',
  'SYSTEM_DELIVERY_BILL',
  'WARRANTY',
  'OTHER',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface Channel {
  readonly code: string;
  readonly label: string;
  readonly country: string;
  readonly locale: string;
  readonly language: Language;
}

export interface Document {
  readonly id: number;
  readonly type: DocumentType;
  readonly section: 'order' | 'accounting';
  readonly fileName: string;
  readonly bytes: number;
  readonly at: number;
}

export interface OrderLine {
  readonly sku: string;
  readonly title: string;
  readonly brand: string;
  readonly quantity: number;
  readonly price: number;
}

export interface Order {
  readonly id: string;
  readonly tags?: readonly Tag[];
  /** What the seller sees as the order's status. */
  readonly state: StateCode;
  readonly placedAt: number;
  readonly acceptedAt?: number;
  readonly shippedAt?: number;
  readonly receivedAt?: number;
  readonly cancelledAt?: number;
  readonly shippingDeadline?: number;
  readonly channel: Channel;
  readonly customer: { readonly first: string; readonly last: string };
  readonly lines: readonly OrderLine[];
  readonly total: number;
  readonly tracking?: { readonly carrier: string; readonly number: string };
  readonly incident?: { readonly reason: number; readonly at: number };
  /** An incident that needs nothing any more. */
  readonly pastIncident?: {
    readonly reason: number;
    readonly at: number;
    readonly state: 'resolved' | 'closed';
  };
  /** Tax number of a customer who gave one. */
  readonly taxId?: string;
  /** Company name of a customer who buys as one. */
  readonly company?: string;
  /** Grows when something is uploaded through the stand-in. */
  readonly documents: Document[];
}

export interface Message {
  readonly id: string;
  readonly from: Party;
  readonly to: readonly ('customer' | 'operator' | 'shop')[];
  readonly at: number;
  readonly body: string;
  readonly attachments: readonly string[];
}

export interface Thread {
  readonly id: string;
  readonly tags?: readonly Tag[];
  readonly orderId?: string;
  readonly entity: 'MMP_ORDER' | 'MMP_OFFER' | 'SELLER_OPERATOR';
  readonly customer: string;
  readonly channel: Channel;
  readonly topic: string;
  /** A text made to break readers, shown instead of the topic while `hostile` is on. */
  readonly hostile?: string;
  /** Oldest first. Grows when a reply is sent through the stand-in. */
  readonly messages: Message[];
  /** Moments at which someone pressed "no reply required". */
  readonly noReplyRequired: number[];
}

export interface Offer {
  readonly id: number;
  readonly tags?: readonly Tag[];
  readonly sku: string;
  readonly productSku: string;
  readonly title: string;
  readonly hostile?: string;
  readonly brand: string;
  /** What the list shows as its category while that switch is on. */
  readonly category: string;
  readonly price: number;
  readonly quantity: number;
  readonly minQuantityAlert?: number;
  readonly active: boolean;
}

export interface Return {
  readonly id: string;
  readonly tags?: readonly Tag[];
  readonly orderId: string;
  readonly at: number;
  readonly state: 'IN_PROGRESS' | 'RECEIVED' | 'CLOSED';
  readonly receivedAt?: number;
  readonly refunded: boolean;
  readonly reason: number;
}

export interface Shop {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly apiKey: string;
  readonly orders: readonly Order[];
  /** Grows when a conversation is started through the stand-in. */
  readonly threads: Thread[];
  readonly offers: readonly Offer[];
  readonly returns: readonly Return[];
}

export interface Marketplace {
  readonly id: string;
  /** Absent for the marketplace that answers at every host nobody else claims. */
  readonly host?: string;
  readonly operator: string;
  readonly channels: readonly Channel[];
  readonly shops: readonly Shop[];
}

export interface DataSet {
  /** Everything was generated relative to this moment, epoch ms. */
  readonly now: number;
  readonly seed: number;
  readonly marketplaces: readonly Marketplace[];
}
