import Dexie from 'dexie';
import type { DexieOptions, Table } from 'dexie';
import type { NamedShop, SentText, Visit } from '../app/ports.ts';
import type { FactRow, TaskRow } from './rows.ts';
import type { SalesRow } from './sales.ts';

export const DATABASE_NAME = 'trastienda';

/** What the seller decided about a task (snoozed, dismissed). Kept apart: facts and tasks are a cache. */
export interface Decision {
  readonly shop: string;
  readonly subject: string;
  readonly rule: string;
  readonly at: number;
  readonly until?: number;
}

/** Every key begins with the shop: nothing of one shop can be reached through another's. */
export class Database extends Dexie {
  declare readonly facts: Table<FactRow, [shop: string, subject: string]>;
  declare readonly tasks: Table<TaskRow, [shop: string, subject: string, rule: string]>;
  declare readonly visits: Table<Visit, [shop: string, page: string]>;
  declare readonly shops: Table<NamedShop, [shop: string, alias: string]>;
  declare readonly sales: Table<SalesRow, [shop: string, sku: string]>;
  declare readonly sentTexts: Table<SentText, [shop: string, print: string]>;
  declare readonly decisions: Table<Decision, [shop: string, subject: string, rule: string]>;

  constructor(name: string = DATABASE_NAME, options: DexieOptions = {}) {
    super(name, { cache: 'disabled', ...options });
    this.version(1).stores({
      facts: '[shop+subject]',
      tasks: '[shop+subject+rule], [shop+rule], soonFrom, [lateFrom+soonFrom]',
      visits: '[shop+page]',
      shops: '[shop+alias]',
      decisions: '[shop+subject+rule]',
    });
    // Answers of a shop by when they were given; history counted apart from the rest of its group.
    this.version(2).stores({
      facts: '[shop+subject], [shop+repliedAt]',
      tasks: '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom]',
    });
    // Fingerprints of texts that a shop has sent.
    this.version(3).stores({ sentTexts: '[shop+print]' });
    // Sales by offer, found by their order when it is cancelled.
    this.version(4).stores({ sales: '[shop+sku], [shop+firstAt], [shop+lastAt], *orderKeys' });
    // What belongs to an order: its threads and returns name it.
    this.version(5).stores({ facts: '[shop+subject], [shop+repliedAt], [shop+values.orderId]' });
  }
}
