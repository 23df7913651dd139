import { inOrder } from '../../../domain/conversation.ts';
import type { ThreadFact } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, textOf } from '../dom.ts';
import { fold, soften } from '../fold.ts';
import type { MessageBlock } from './messages.ts';
import { bodyOf } from './body.ts';

export type Involved = Pick<
  ThreadFact,
  'operatorInvolved' | 'shopMessagesInRow' | 'shopToCustomerAt'
>;

/** Words by which somebody turns to the operator, or to the law. */
const APPEAL =
  /\b(?:mediar|mediacion|intermedi\p{L}*|intervenga|intervencion|intervenir|arbitraje|hoja de reclamacion\p{L}*|reclamacion(?:es)? (?:a|ante)|mediation|mediate|dispute|escalate|step in|chargeback|disputa|mediacao|intervenha|livro de reclamacoes|litige|intervienne|schlichtung|schlichten|streitfall|beschwerde|eingreifen|mediazione|intervento|reclamo|contestazione|bemiddel\p{L}*|geschil|mediacj\p{L}*|reklamacj\p{L}*)\b/u;
/** A conversation under such a heading is the operator's matter, too. */
const INCIDENT =
  /\b(?:incidenc\p{L}*|incident\p{L}*|reclamac\p{L}*|reclamo|reclami|reclamation\p{L}*|claim|complaint|litige|disputa|dispute|streit\p{L}*|reklamation\p{L}*|vorfall|vorfalle|zwischenfall)\b/u;

/**
 * Whether the operator has to do with a conversation, and how many messages of the shop's nobody
 * has answered. `operatorInvolved` is false only where the whole conversation stands there.
 * @param isWhole no earlier message is hidden and no date is unread
 */
export function involvedIn(
  messages: readonly MessageBlock[],
  root: ParentNode,
  context: ReadContext,
  isWhole: boolean,
): Involved {
  const isKnown = isWhole && messages.every(({ from }) => from !== undefined);
  const involved = messages.some((message) => turnsToOperator(message, context));
  return {
    operatorInvolved: involved || (isKnown && !isIncident(root, messages) ? false : undefined),
    shopMessagesInRow: unansweredIn(messages),
    shopToCustomerAt: toCustomerIn(messages),
  };
}

function turnsToOperator(message: MessageBlock, context: ReadContext): boolean {
  const { from, readers } = message;
  if (from === 'operator') return true;
  if (from !== 'customer' && from !== 'shop') return false;
  // A copy of the shop's own is what is judged here; it makes none of the next ones needed.
  if (readers === 'operator' || (readers === 'both' && from === 'customer')) return true;
  return APPEAL.test(soften(bodyOf(message, context).text.replace(/\s+/g, ' ')));
}

/** The shop's last word to the customer, 0 = none; undefined where no message of it names its readers. */
function toCustomerIn(messages: readonly MessageBlock[]): number | undefined {
  const sent = messages.filter(({ from }) => from === 'shop');
  // Readers that nobody knows say nothing of how this page names them.
  if (sent.every(({ readers }) => readers === undefined || readers === 'others')) return undefined;
  const reached = sent.filter(({ readers }) => readers !== 'operator').map(({ at }) => at);
  return reached.reduce((a, b) => Math.max(a, b), 0);
}

/** An incident's name in a heading or in an automatic message; nobody knows whether it is open. */
function isIncident(root: ParentNode, messages: readonly MessageBlock[]): boolean {
  const headings = [...contentOf(root).querySelectorAll('h1, h2, h3, h4, [role=heading]')];
  const automatic = messages.filter(({ from }) => from === 'system').map(({ element }) => element);
  return [...headings, ...automatic].some((element) => INCIDENT.test(fold(textOf(element))));
}

function unansweredIn(messages: readonly MessageBlock[]): number | undefined {
  const written = inOrder(messages.filter(({ from }) => from !== 'system'));
  if (!written || written.length === 0) return undefined;
  let count = 0;
  for (const { from, toOperatorOnly } of written.toReversed()) {
    if (from === undefined) return undefined;
    if (from !== 'shop') break;
    if (!toOperatorOnly) count++;
  }
  return count;
}
