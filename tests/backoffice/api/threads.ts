import type { Thread } from '../data/types.ts';
import type { Call } from './call.ts';
import { seekPage, soughtBy } from './paging.ts';
import { commaList, within } from './query.ts';
import { told } from './refusal.ts';
import { threadJson, updatedAt } from './thread-json.ts';

const USUAL_LIMIT = 50;

/** M11: threads, newest first; `limit` (50 by default, 100 at most), then the `page_token` handed out. */
export function threads(call: Call): unknown {
  const sought = soughtBy(call, USUAL_LIMIT);
  const found = call.shop.threads.filter(filterOf(sought.query));
  const { items, tokens } = seekPage(call, sought, found, 'first');
  const withMessages = sought.query.get('with_messages') === 'true';
  return { data: items.map((one) => threadJson(call, one, withMessages)), ...tokens };
}

/** M10: one thread with its messages. */
export function thread(call: Call, id: string): unknown {
  const found = call.shop.threads.find((one) => one.id === id);
  if (!found) throw told(404, `Thread with identifier '${id}' not found`);
  return threadJson(call, found, true);
}

function filterOf(query: URLSearchParams): (one: Thread) => boolean {
  const type = query.get('entity_type');
  const ids = commaList(query, 'entity_id');
  const channels = commaList(query, 'channel_codes');
  const isUpdated = within(query, 'updated_since', '');
  return (one) =>
    (!type || one.entity === type) &&
    (!ids || ids.has(one.orderId ?? '')) &&
    (!channels || channels.has(one.channel.code)) &&
    isUpdated(updatedAt(one));
}
