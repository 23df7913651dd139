/** What of the seller API can be turned while it runs. */
export interface ApiSwitches {
  /** Rules `CODE:FAULT[@WHEN]`, see `parseFault`: `OR11:500@2`, `*:401@5-`, `M11:any@p0.1`. */
  readonly faults: readonly string[];
  /** `CODE:ID`: whatever answer of that operation would hold that id is a 500 instead. */
  readonly poison: readonly string[];
  /** Milliseconds before the API answers. */
  readonly apiDelay: number;
  /** Seed of those faults that chance decides on. */
  readonly faultSeed: number;
  /** Ceilings broken are answered 429, or only counted. */
  readonly ceilings: 'enforced' | 'counted';
  /** The "External Partner" tier: OR11 every 15 minutes. */
  readonly partnerTier: boolean;
  /** How a 429 says how long to wait. */
  readonly retryAfter: 'seconds' | 'date' | 'none';
  /** Roles of the user who made the key. */
  readonly keyRoles: readonly string[];
  /** Operations that answer 403, whatever the roles. */
  readonly noRight: readonly string[];
  /** A shop whose clock, and with it every date, is a day off. */
  readonly clockOff: 'none' | 'ahead' | 'behind';
  /**
   * `usual`: what the vendor's own examples show (nulls, missing and extra fields). `wild`: also what
   * the description leaves open: unknown states, no channel, lines in another order.
   */
  readonly quirks: 'usual' | 'wild';
  /** Invoices are documents of orders (OR72), or answers to requests (DR11). */
  readonly invoicing: 'documents' | 'requests';
  /** PC01: whether shops accept orders themselves. */
  readonly acceptance: 'AUTOMATIC' | 'NOT_AUTOMATIC' | 'BOTH';
  /** How often OF53 answers PENDING first. */
  readonly exportPolls: number;
  readonly exportFails: boolean;
  /** OF53 names files on another origin. */
  readonly exportElsewhere: boolean;
}

export const API_DEFAULTS: ApiSwitches = {
  faults: [],
  poison: [],
  apiDelay: 0,
  faultSeed: 1,
  ceilings: 'enforced',
  partnerTier: false,
  retryAfter: 'seconds',
  keyRoles: ['ROLE_SHOP_ADMIN'],
  noRight: [],
  clockOff: 'none',
  quirks: 'usual',
  invoicing: 'documents',
  acceptance: 'NOT_AUTOMATIC',
  exportPolls: 1,
  exportFails: false,
  exportElsewhere: false,
};

export const API_CHOICES: Readonly<Partial<Record<keyof ApiSwitches, readonly string[]>>> = {
  ceilings: ['enforced', 'counted'],
  retryAfter: ['seconds', 'date', 'none'],
  clockOff: ['none', 'ahead', 'behind'],
  quirks: ['usual', 'wild'],
  invoicing: ['documents', 'requests'],
  acceptance: ['AUTOMATIC', 'NOT_AUTOMATIC', 'BOTH'],
};
