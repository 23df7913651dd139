import Dexie from 'dexie';
import type { DexieOptions, Table } from 'dexie';
import type { NamedShop, Visit } from '../app/ports.ts';
import type { FactRow, TaskRow } from './rows.ts';

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
  }
}
