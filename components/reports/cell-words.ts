import type { Cell } from '../../lib/domain/csv.ts';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayRule } from './report-words.ts';

/** Headings of exported columns. */
const COLUMN_KEYS: Readonly<Record<string, string>> = {
  marketplace: 'csvMarketplace',
  shop: 'csvShop',
  thread: 'csvThread',
  order: 'csvOrder',
  channel: 'csvChannel',
  asker: 'csvAsker',
  received: 'csvReceived',
  answered: 'csvAnswered',
  workingHours: 'csvWorkingHours',
  wallHours: 'csvWallHours',
  limitHours: 'csvLimitHours',
  limitClock: 'csvLimitClock',
  limitBy: 'csvLimitBy',
  over: 'csvOver',
  exactness: 'csvExactness',
  rule: 'csvRule',
  state: 'csvState',
  decision: 'csvDecision',
  about: 'csvAbout',
  id: 'csvId',
  since: 'csvSince',
  soonFrom: 'csvSoonFrom',
  lateFrom: 'csvLateFrom',
  seen: 'csvSeen',
  address: 'csvAddress',
};

/** Codes in cells, by column. */
const CODE_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  asker: { customer: 'csvCustomer', operator: 'csvOperator' },
  limitClock: {
    calendar: 'csvClockCalendar',
    'working-24': 'csvClockWorking',
    'office-hours': 'csvClockOffice',
  },
  limitBy: { market: 'csvMarketplace', seller: 'csvSeller' },
  over: { yes: 'csvYes', no: 'csvNo' },
  exactness: { second: 'csvToSecond', minute: 'csvToMinute', rough: 'csvRough' },
  state: { late: 'stateLate', soon: 'stateSoon', info: 'stateInfo', historical: 'csvHistorical' },
  decision: { open: 'csvOpen', snoozed: 'csvSnoozed', done: 'csvDone' },
  about: {
    thread: 'csvThread',
    order: 'csvOrder',
    offer: 'reportOffer',
    return: 'csvReturn',
    shop: 'csvShop',
  },
};

export function headingOf(column: string, words: Words): string {
  const key = COLUMN_KEYS[column];
  return key === undefined ? column : words.t(key);
}

/** A cell as a person reads it; what is no code stays as it is. */
export function sayCell(column: string, cell: Cell, words: Words): Cell {
  if (typeof cell !== 'string') return cell;
  if (column === 'rule') return isRule(cell) ? sayRule(cell, words) : cell;
  const key = CODE_KEYS[column]?.[cell];
  return key === undefined ? cell : words.t(key);
}

function isRule(code: string): code is RuleId {
  return (RULE_IDS as readonly string[]).includes(code);
}
