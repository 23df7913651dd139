/**
 * The words of the back office in its six languages: what a caption means, whatever the interface
 * speaks. Pages mix languages (a Spanish shop, an English operator), so all are tried at once.
 */
import { fold } from '../fold.ts';
import { CUSTOMER_TYPES, INCIDENT_STATES, REFUNDS, RETURN_STATES } from './after-sales.ts';
import { COLUMNS } from './columns.ts';
import {
  ACTIONS,
  ANSWERS,
  BUTTONS,
  EMPTY_LIST,
  LOADING,
  NO_TRACKING,
  SIGN_IN,
} from './controls.ts';
import { DOCUMENT_TYPES } from './documents.ts';
import { HEADERS, ORDER_DATES } from './headers.ts';
import { HEADINGS } from './headings.ts';
import { indexCaptions, matchLeading, matchWhole } from './match.ts';
import { ORDER_STATES } from './order-states.ts';
import { PARTIES, RECIPIENTS } from './parties.ts';
import { OFFER_STATES, THREAD_STATES } from './states.ts';

export const GROUPS = {
  columns: COLUMNS,
  headers: HEADERS,
  orderDates: ORDER_DATES,
  orderStates: ORDER_STATES,
  offerStates: OFFER_STATES,
  threadStates: THREAD_STATES,
  parties: PARTIES,
  recipients: RECIPIENTS,
  headings: HEADINGS,
  documentTypes: DOCUMENT_TYPES,
  buttons: BUTTONS,
  actions: ACTIONS,
  emptyList: EMPTY_LIST,
  loading: LOADING,
  signIn: SIGN_IN,
  noTracking: NO_TRACKING,
  answers: ANSWERS,
  incidentStates: INCIDENT_STATES,
  returnStates: RETURN_STATES,
  refunds: REFUNDS,
  customerTypes: CUSTOMER_TYPES,
};

export type LabelGroup = keyof typeof GROUPS;
export type LabelKey<G extends LabelGroup = LabelGroup> = G extends LabelGroup
  ? Extract<keyof (typeof GROUPS)[G], string>
  : never;
/** `orderDate` stands beside `date` where a caption says that the date is the order's. */
export type ColumnKey = LabelKey<'columns'> | LabelKey<'orderDates'>;

/** Longer texts are prose; a caption of a heading or an empty list may be a sentence. */
const LONGEST_CAPTION = 120;
const REMEMBERED = 1000;

const indexes = new Map<LabelGroup, ReadonlyMap<string, string>>();
const answers = new Map<LabelGroup, Map<string, string | undefined>>();

/**
 * What a whole caption means, or undefined: case, accents, articles, endings of number and gender,
 * icons, sort arrows and a bracket behind it do not matter, any other word does.
 */
export function labelOf<G extends LabelGroup>(text: string, group: G): LabelKey<G> | undefined {
  if (text.length > LONGEST_CAPTION * 2) return undefined;
  const known = answers.get(group) ?? new Map<string, string | undefined>();
  if (!known.has(text)) {
    // Lists repeat a handful of captions over thousands of rows.
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, find(text, group));
    answers.set(group, known);
  }
  return known.get(text) as LabelKey<G> | undefined;
}

function find(text: string, group: LabelGroup): string | undefined {
  const folded = fold(text);
  if (folded === '' || folded.length > LONGEST_CAPTION || SAYS_NOTHING.test(text)) return undefined;
  const index = indexOf(group);
  const whole = matchWhole(folded, index, COUNTED.has(group));
  if (whole !== undefined || group !== 'emptyList') return whole;
  return matchLeading(folded, index, (rest) => SEARCHED.test(rest));
}

/** `Received: —` is a label with nothing behind it. */
const SAYS_NOTHING = /\S\s?:\s*[-–—]+\s*$/;

/** Groups whose captions carry a count; elsewhere `12 uds` is a value, not a caption. */
const COUNTED: ReadonlySet<LabelGroup> = new Set([
  'headings',
  'threadStates',
  'buttons',
  'actions',
]);

/** What may follow "no orders" without narrowing it: found, to show, for this search. */
const SEARCHED =
  /^(?:(?:que|to|a|zu|da|per|pour|par|for|fur|para|match\w*|correspond\w*|coincid\w*|your?|tu|su|vo\w*|ihr\w*|dies\w*|this|est\w*|cet\w*|quest\w*|con|com|entspr\w*|at|moment\w*|en|em|in|currently|selected|selec\w*|the|mit|tus|sus|suoi|i|n|ha|have|been|ete|wurd\w*|vorlieg\w*) )*(?:mostrar|display|show\w*|affich\w*|anzeig\w*|visualizz\w*|found|encontrad|trouv\w*|gefund\w*|trovat|yet|available|disponib\w*|vorhand\w*|busqued|search|recherch|such\w*|pesquis|ricerc|criter\w*|filt\w*|moment|aqui|here)$/;

/** Headings and states may go on (`Shipment 1: awaiting shipment`, `Shipped on 3 Nov`). */
const LEADING: ReadonlySet<LabelGroup> = new Set([
  'headings',
  'orderStates',
  'offerStates',
  'threadStates',
  'noTracking',
  'incidentStates',
  'returnStates',
]);
const PARTS = /\s*[:·•|(),;–—→➔➜›»\n]+\s*| - |\s*->\s*/;

/**
 * The best meaning of a longer caption: the whole, then its parts (`Envío 1: en espera de envío`),
 * then for headings and states the leading words. A part that is denied (`Shipped: no`) means
 * nothing, and a state of a conversation may only be followed by a moment ("awaiting reply from
 * the customer" is not ours).
 */
export function labelIn<G extends LabelGroup>(text: string, group: G): LabelKey<G> | undefined {
  const whole = labelOf(text, group);
  if (whole !== undefined || SAYS_NOTHING.test(text)) return whole;
  const parts = fold(text)
    .slice(0, LONGEST_CAPTION * 2)
    .split(PARTS)
    .filter(Boolean)
    .slice(0, 4);
  for (const [i, part] of parts.entries()) {
    const key = labelOf(part, group) ?? leading(part, group);
    if (key === undefined) continue;
    const next = labelOf(parts[i + 1] ?? '', 'answers');
    return next === 'no' || next === 'none' ? undefined : (key as LabelKey<G>);
  }
  return undefined;
}

const MOMENTS: ReadonlySet<LabelGroup> = new Set([
  'threadStates',
  'incidentStates',
  'returnStates',
]);
/** Only a moment, an agent or nothing may follow the state of a conversation, incident or return. */
const MOMENT_FOLLOWS =
  /^(?:$|(?:9|0|sinc|desd|depui|seit|dal|da|hac|ha|il y|vor|until|hast|bis|on|le|el|am)(?: |$))/;

function leading(part: string, group: LabelGroup): string | undefined {
  if (!LEADING.has(group)) return undefined;
  const follows = MOMENTS.has(group) ? (rest: string) => MOMENT_FOLLOWS.test(rest) : () => true;
  return matchLeading(part, indexOf(group), follows);
}

function indexOf(group: LabelGroup): ReadonlyMap<string, string> {
  let index = indexes.get(group);
  if (!index) {
    index = indexCaptions(GROUPS[group]);
    indexes.set(group, index);
  }
  return index;
}
