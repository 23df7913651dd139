import Dexie from 'dexie';
import type { DexieOptions, Table } from 'dexie';
import type { NamedShop, SentText, Visit } from '../app/ports.ts';
import type { FiguresOfDay, SyncRow } from '../app/sync-ports.ts';
import type { FactRow, HeardRow, TaskRow } from './rows.ts';
import { fromTaskRow, toTaskRow } from './rows.ts';
import type { SalesRow } from './sales.ts';
import type { QueuedOrder, QueueRow, ToldRow } from './sync-step.ts';
import { queueOf } from './sync-step.ts';

export const DATABASE_NAME = 'trastienda';

/** Every key begins with the shop: nothing of one shop can be reached through another's. */
export class Database extends Dexie {
  declare readonly facts: Table<FactRow, [shop: string, subject: string]>;
  declare readonly tasks: Table<TaskRow, [shop: string, subject: string, rule: string]>;
  declare readonly awaited: Table<HeardRow, [shop: string, subject: string, rule: string]>;
  declare readonly visits: Table<Visit, [shop: string, page: string]>;
  declare readonly shops: Table<NamedShop, [shop: string, alias: string]>;
  declare readonly sales: Table<SalesRow, [shop: string, sku: string]>;
  declare readonly sentTexts: Table<SentText, [shop: string, print: string]>;
  declare readonly syncRows: Table<SyncRow, [shop: string, list: string]>;
  declare readonly waiting: Table<QueueRow, [shop: string, at: number]>;
  declare readonly shopFigures: Table<FiguresOfDay, [shop: string, day: string]>;
  declare readonly toldMarkets: Table<ToldRow, string>;

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
    // What the seller API tells, and how far it was read. Orders with an open incident are found by
    // when that was last confirmed; rows of before are when they are next planned, within a day.
    // What the seller decides is kept with the tasks: `decisions` never held anything.
    this.version(6).stores({
      facts: '[shop+subject], [shop+repliedAt], [shop+values.orderId], [shop+incidentAt]',
      syncRows: '[shop+list]',
      syncQueue: '[shop+id], [shop+at]',
      shopFigures: '[shop+day]',
      toldMarkets: 'shop',
      decisions: null,
    });
    // What is put off, by when it comes back; what is dealt with, by when that was said; the newest
    // word on each task, also of the seller's other computers about tasks not known here yet; how
    // much was due on each day.
    this.version(7)
      .stores({
        tasks:
          '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom], wakesAt, doneAt',
        awaited: '[shop+subject+rule], at',
        backlog: '[shop+day]',
      })
      .upgrade(async (transaction) => {
        const tasks = transaction.table<TaskRow>('tasks').filter(({ done }) => done !== undefined);
        await tasks.modify((row, ref) => {
          ref.value = toTaskRow(fromTaskRow(row));
        });
      });
    // Orders that wait for their documents, a row for all that do since the same moment.
    this.version(8)
      .stores({ waiting: '[shop+at]', syncQueue: null })
      .upgrade(async (transaction) => {
        const each = await transaction.table<QueuedOrder>('syncQueue').toArray();
        await transaction.table<QueueRow>('waiting').bulkAdd(queueOf(each));
      });
  }
}
