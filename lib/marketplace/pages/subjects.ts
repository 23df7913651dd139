/** Subject ids in addresses and attributes: the most certain thing a page tells. */

const ORDER = /\/orders?\/((?=[^/?#]*\d)[^/?#]+)/i;
/** The first part with a digit below the inbox: attachments carry the thread's id before their own. */
const THREAD =
  /\/(?:inbox|threads?|messages?|conversations?)\/(?:[^/?#\d]*\/)*?((?=[^/?#]*\d)[^/?#]+)(?=$|[/?#])/i;
const THREAD_QUERY =
  /[?&](?:thread|threadId|thread_id|selected|conversation)=((?=[^&#]*\d)[^&#]+)/i;

function decode(part: string | undefined): string | undefined {
  if (part === undefined || part.length > 200) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `/mmp/shop/order/123-A/documents?x` → `123-A`; undefined for lists and other pages. */
export function orderIdOf(address: string): string | undefined {
  return decode(ORDER.exec(address)?.[1]);
}

/** `/inbox/shop/threads/all?threadId=8` or `/inbox/shop/threads/6f0c…` → the thread's id. */
export function threadIdOf(address: string): string | undefined {
  if (ORDER.test(address) || !/inbox|thread|message|conversation/i.test(address)) return undefined;
  return decode(THREAD_QUERY.exec(address)?.[1] ?? THREAD.exec(address)?.[1]);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const ID_ATTRIBUTES = [
  'data-thread-id',
  'data-threadid',
  'data-conversation-id',
  'data-row-id',
  'data-row-key',
  'data-key',
  'data-id',
  'data-testid',
  'id',
];

/** A thread's id from a row's own attributes, for rows that are clicked rather than linked. */
export function threadIdOfAttributes(element: Element): string | undefined {
  for (const name of ID_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (!value) continue;
    const uuid = UUID.exec(value)?.[0];
    if (uuid) return uuid;
    if (/thread|conversation/.test(name) && /\d/.test(value) && value.length <= 200) return value;
  }
  return undefined;
}

/** Order ids as sellers read them: at least five characters, a digit, no spaces, not a date or price. */
export function looksLikeOrderId(text: string): boolean {
  return (
    /^[\p{L}\d][\p{L}\d_.-]{3,60}[\p{L}\d]$/u.test(text) &&
    /\d{2}/.test(text) &&
    !/^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/.test(text)
  );
}

const ORDER_CAPTION =
  /(?:^|[^\p{L}])(?:pedido|order|commande|bestellung|bestellnummer|encomenda|ordine)\s*((?:n[.ºo°r]*|num[eé]ro|#)?\.?)\s*:?\s*#?([\p{L}\d][\p{L}\d_.-]*)(.*)$/iu;

/**
 * The order a caption names: `Pedido n.º WEB-7788-A – retraso` → `WEB-7788-A`. Without a word for
 * number the id has to end the caption or its part: `Order MX-500S mouse` speaks of a mouse.
 */
export function orderIdInCaption(text: string): string | undefined {
  if (text.length > 120) return undefined;
  const [, marker = '', word = '', rest = ''] = ORDER_CAPTION.exec(text) ?? [];
  const id = word.replace(/[.,]+$/, '');
  const stands = marker !== '' || /^\s*(?:$|[-–—:·|(),])/.test(rest);
  return stands && looksLikeOrderId(id) ? id : undefined;
}
