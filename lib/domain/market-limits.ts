import type { Sourced } from './market.ts';

/**
 * Groups of figures of one marketplace. Hours that a source calls *working days* stand here at 24
 * a day on the clock `working`, as the working clock counts them.
 */

/** Which hours or days count; absent: the source does not say. */
export type Counted = 'calendar' | 'working';

/** A time within which something has to happen. */
export interface Hours {
  readonly hours: number;
  readonly clock?: Counted;
}

/** A number of days within which something has to happen. */
export interface Days {
  readonly days: number;
  readonly clock?: Counted;
}

/** A limit that each case is held to, or only the average of them. */
export interface TimeLimit extends Hours {
  readonly measure: 'each' | 'mean';
  /** From here on the marketplace warns. */
  readonly warnHours?: number;
}

export interface Acceptance {
  /** Orders are accepted by the marketplace itself: nothing waits for the shop. */
  readonly automatic?: Sourced<boolean>;
  readonly limit?: Sourced<TimeLimit>;
  /** Left alone for this long (by the calendar), an order is refused in the shop's name. */
  readonly autoRejectHours?: Sourced<number>;
}

export interface Shipping {
  /** From the order to the shipment, where the order's own deadline does not say. */
  readonly withinHours?: Sourced<Hours>;
  readonly trackingRequired?: Sourced<boolean>;
  /** The number has to stand there before the shipment is confirmed. */
  readonly trackingBeforeShipping?: Sourced<boolean>;
  /** Whether a full tracking address is asked for, always or for carriers not on the list. */
  readonly trackingUrlNeeded?: Sourced<'always' | 'unlisted-carrier'>;
  /** From the declared shipment until tracking has to work. */
  readonly trackingWorksHours?: Sourced<Hours>;
  /** From the shipment until the delivery date has to be filled in. */
  readonly deliveryDateHours?: Sourced<Hours>;
  /** So long after the estimated date the customer is offered to cancel. */
  readonly cancelOfferHours?: Sourced<Hours>;
  /** Within which trouble with a shipment has to be solved. */
  readonly troubleDays?: Sourced<Days>;
}

/** What the marketplace watches, by the names of the seller API's statistics (A21). */
export type Metric =
  | 'order_messages_response_delay'
  | 'approval_delay'
  | 'approval_rate'
  | 'consecutive_refused_orders_count'
  | 'late_shipment_rate'
  | 'valid_tracking_rate'
  | 'incident_rate'
  | 'refund_rate'
  | 'grade';

/** One criterion of a marketplace's automatic quality control. */
export interface Criterion {
  readonly metric: Metric;
  readonly unit: 'hours' | 'percent' | 'orders' | 'grade';
  /** Where the marketplace warns. */
  readonly warn?: number;
  readonly warnWhen?: Comparison;
  /** Where the marketplace acts. */
  readonly limit?: number;
  readonly breachWhen?: Comparison;
  /** What it is measured over; absent: not said. */
  readonly window?: '30-days' | '3-months' | '1-year' | 'always';
}
/** How the shop's figure stands to the level when the level takes effect. */
export type Comparison = '>' | '>=' | '<' | '<=';

export interface Quality {
  readonly criteria?: readonly Sourced<Criterion>[];
  /** Orders before anything is judged. */
  readonly fewestOrders?: Sourced<number>;
}

export interface Incidents {
  readonly replyHours?: Sourced<Hours>;
  /** `immediately`, where no number of hours is published. */
  readonly replyAtOnce?: Sourced<boolean>;
  readonly solveDays?: Sourced<Days>;
  /** The marketplace reminds of an open incident. */
  readonly reminderDays?: Sourced<Days>;
  /** Without activity for this long, or since it was marked as solved, it is closed. */
  readonly autoCloseDays?: Sourced<Days>;
}

export interface Returns {
  /** Days that the customer has to change his mind. */
  readonly windowDays?: Sourced<number>;
  /** The shop's own policy has to be at least the marketplace's. */
  readonly atLeastOperators?: Sourced<boolean>;
  /** From the request until the shop has to give a return label. */
  readonly labelHours?: Sourced<number>;
  /** From the return of the goods until the money, or the answer, is due. */
  readonly refundDays?: Sourced<Days>;
  readonly pickupDays?: Sourced<Days>;
  readonly repairDays?: Sourced<Days>;
  /** From the return of the goods until the shop has to offer a solution. */
  readonly solutionHours?: Sourced<Hours>;
  /** Returns in the marketplace's own stores have to be accepted. */
  readonly inStore?: Sourced<boolean>;
}

export interface Warranty {
  /** Years by country of delivery, ISO 3166-1 alpha-2. */
  readonly years?: Readonly<Record<string, Sourced<number>>>;
}

export interface InvoiceDemand {
  /** Whether the shop has to file an invoice for every order. */
  readonly required?: Sourced<boolean>;
  /** Who makes the customer's invoice; `operator`: the shop files none. */
  readonly issuedBy?: Sourced<'operator' | 'shop'>;
  /** Only for orders whose customer asks for one. */
  readonly onRequest?: Sourced<boolean>;
  /** Hours by which it should stand there, laxest reading; counted from is unknown unless said. */
  readonly deadlineHours?: Sourced<number>;
  /** Which of these hours count, where the source says. */
  readonly clock?: Counted;
  /** The strictest reading, where the text leaves two. */
  readonly strictHours?: Sourced<number>;
  /** What the deadline counts from, where the source says. */
  readonly countedFrom?: 'purchase' | 'shipment';
  /** Which section of the documents page the marketplace looks at. */
  readonly place?: Sourced<'order-documents' | 'accounting-documents'>;
  /** `wrong`: an invoice sent as a message attachment does not count; `copy`: a copy may be sent. */
  readonly asAttachment?: Sourced<'wrong' | 'copy'>;
  /** Codes of the document types that are invoices on this host. */
  readonly typeCodes?: Sourced<readonly string[]>;
  /** A simplified invoice is accepted where the customer's tax data are missing. */
  readonly simplified?: Sourced<boolean>;
}

/** Who writes to the customer after delivery. */
export interface FollowUp {
  /**
   * What the rule goes by. `asked`: the marketplace asks, or asked, its sellers to write, so the
   * rule offers it, as information. `platform`: it writes itself, so the rule is silent.
   */
  readonly by?: Sourced<'asked' | 'platform'>;
  /** What the platform sends of its own accord, told to the seller beside the offer. */
  readonly platformSends?: Sourced<'survey' | 'notifications'>;
}

/** What has to stand on the seller page, or must not. */
export interface SellerPage {
  readonly phone?: Sourced<boolean>;
  readonly email?: Sourced<boolean>;
  readonly returnPolicy?: Sourced<boolean>;
  readonly dispatchCountry?: Sourced<boolean>;
  /** Entry in the commercial register, tax number. */
  readonly registration?: Sourced<boolean>;
  readonly nameWithoutDomain?: Sourced<boolean>;
  readonly descriptionWithoutUrl?: Sourced<boolean>;
}
