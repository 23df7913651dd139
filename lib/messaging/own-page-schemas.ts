import { z } from 'zod';
import { CHOICES } from '../domain/decision.ts';
import { RULE_IDS } from '../domain/rule.ts';
import { subject } from './fact-schemas.ts';

/** Messages that only our own pages may send: popup, side panel, settings, reports, welcome. */

/** Tasks one answer may list, or one decision may be about. */
export const MOST_TASKS = 2000;

const shopKey = z.string().max(500);

/** Which of the tasks are asked for; what is absent restricts nothing. */
const query = z.strictObject({
  /** What the seller typed: order numbers, SKUs, names of rules and shops. */
  search: z.string().trim().max(200).optional(),
  shop: shopKey.optional(),
  rule: z.enum(RULE_IDS).optional(),
  lateOnly: z.boolean().optional(),
});
/** What popup and side panel show. */
const popup = z.strictObject({
  type: z.literal('popup'),
  limit: z.number().int().min(1).max(MOST_TASKS),
  query: query.optional(),
});
/** As `popup` and `texts` in one, of the most urgent tasks only: what can be told at once. */
const firstTasks = z.strictObject({
  type: z.literal('first-tasks'),
  limit: z.number().int().min(1).max(MOST_TASKS),
});
const taskId = z.strictObject({ shop: shopKey, subject, rule: z.enum(RULE_IDS) });
/** The seller decides on some tasks at once; see `Choice`. */
const decideTasks = z.strictObject({
  type: z.literal('decide-tasks'),
  tasks: z.array(taskId).min(1).max(MOST_TASKS),
  choice: z.enum(CHOICES),
});
const moment = z.number().int().min(0).max(8.64e15);
const said = z.strictObject({
  at: moment,
  grade: z.number().int().min(0).max(2),
  seen: moment.optional(),
});
/** Takes decisions back: what held before them holds again. */
const restoreDecisions = z.strictObject({
  type: z.literal('restore-decisions'),
  before: z
    .array(
      taskId.extend({
        done: said.optional(),
        snoozed: said.extend({ until: moment.optional() }).optional(),
      }),
    )
    .min(1)
    .max(MOST_TASKS),
});
/** Everything stands still: no page is read, nothing is asked or told. `until` in epoch ms. */
const pause = z.strictObject({
  type: z.literal('pause'),
  isPaused: z.boolean(),
  until: moment.optional(),
});
/** Asks for the texts of the language that the seller has chosen. */
const texts = z.strictObject({ type: z.literal('texts') });
/** Asks for the figures of the reports page. */
const report = z.strictObject({ type: z.literal('report') });
/** Asks for the next rows of a file to be saved; `after` is what the last answer ended with. */
const exportRows = z.strictObject({
  type: z.literal('export-rows'),
  what: z.enum(['tasks', 'evidence']),
  after: z.string().max(2000).optional(),
});
/** Asks what was read from which page and when, what was not, and what went wrong. */
const diagnostics = z.strictObject({ type: z.literal('diagnostics') });
/** Settings changed: open tasks are judged again. */
const settingsChanged = z.strictObject({ type: z.literal('settings-changed') });
/** The seller gives the API key of a shop. Own pages only: no content script ever hears of it. */
const connect = z.strictObject({
  type: z.literal('connect'),
  origin: z
    .string()
    .max(300)
    .regex(/^https:\/\/[a-z0-9.-]+$/),
  /** What a header can carry, and nothing around it. */
  key: z.string().regex(/^[!-~]{1,300}$/),
  shopId: z
    .string()
    .regex(/^\d{1,19}$/)
    .optional(),
});
/** Asks how every connected shop stands. */
const connections = z.strictObject({ type: z.literal('connections') });
/** The seller takes a shop's key away. */
const disconnect = z.strictObject({ type: z.literal('disconnect'), shop: shopKey });
/** The seller wants a shop read now, as far as the marketplace lets us. */
const syncNow = z.strictObject({ type: z.literal('sync-now'), shop: shopKey });
/** The seller wants a shop read no further, or again. */
const holdSync = z.strictObject({
  type: z.literal('hold-sync'),
  shop: shopKey,
  isHeld: z.boolean(),
});
/** Asks what the marketplaces measure of the connected shops. */
const health = z.strictObject({ type: z.literal('health') });
/** The seller's own wish: facts, tasks, visits and API keys are wiped. */
const forgetEverything = z.strictObject({ type: z.literal('forget-everything') });

export const pageMessage = z.discriminatedUnion('type', [
  popup,
  firstTasks,
  decideTasks,
  restoreDecisions,
  pause,
  texts,
  report,
  exportRows,
  diagnostics,
  settingsChanged,
  forgetEverything,
  connect,
  connections,
  disconnect,
  syncNow,
  holdSync,
  health,
]);

export type PageMessage = z.infer<typeof pageMessage>;
