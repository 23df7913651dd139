/**
 * What the product reads of each answer: the path of a field, and what may stand there. `?` = may be
 * missing, `null` = may be null. Of lists, every element is looked at.
 */
export const API_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  A01: {
    shop_id: 'number',
    shop_name: 'string',
    shop_state: 'string',
    'contact_informations.email': 'string null',
    'contact_informations.phone': 'string null',
    return_policy: 'string null ?',
    shipping_country: 'string null ?',
    offers_count: 'number ?',
    'payment_info.iban': 'string ?',
  },
  A21: {
    'approval_rate[].period': 'string',
    'approval_rate[].value': 'number',
    'incident_rate[].value': 'number',
    'late_shipment_rate[].value': 'number',
    'order_messages_response_delay[].value': 'number',
    last_updated_date: 'date',
    channel: 'string null ?',
  },
  CH11: { 'channels[].code': 'string', 'channels[].label': 'string' },
  L01: { 'locales[].code': 'string', 'locales[].platform_default': 'boolean ?' },
  PC01: {
    'features.order_workflows.order_acceptance': 'string',
    'platform_configuration.enhanced_seller_invoicing.enabled': 'boolean ?',
    'features.returns.marketplace': 'boolean ?',
    platform_name: 'string',
  },
  DO01: {
    'documents[].code': 'string',
    'documents[].label': 'string',
    'documents[].entity': 'string',
    'documents[].mime_types': 'array ?',
  },
  OR11: {
    total_count: 'number',
    'orders[].order_id': 'string',
    'orders[].order_state': 'string',
    'orders[].created_date': 'date',
    'orders[].last_updated_date': 'date',
    'orders[].shipping_deadline': 'date null',
    'orders[].acceptance_decision_date': 'date null',
    'orders[].channel.code': 'string ?',
    'orders[].customer.locale': 'string null',
    'orders[].customer.shipping_address.country_iso_code': 'string ?',
    'orders[].shipping_tracking': 'string null',
    'orders[].shipping_company': 'string null',
    'orders[].has_incident': 'boolean',
    'orders[].has_invoice': 'boolean',
    'orders[].fully_refunded': 'boolean',
    'orders[].total_price': 'number',
    'orders[].currency_iso_code': 'string',
    'orders[].order_lines[].order_line_state': 'string',
    'orders[].order_lines[].offer_sku': 'string',
    'orders[].order_lines[].quantity': 'number',
    'orders[].order_lines[].shipped_date': 'date null',
    'orders[].order_lines[].received_date': 'date null',
    'orders[].order_lines[].refunds[].refund_state': 'string ?',
    'orders[].order_lines[].refunds[].state': 'string',
  },
  OR72: {
    'order_documents[].order_id': 'string',
    'order_documents[].type': 'string',
    'order_documents[].date_uploaded': 'date',
  },
  DR11: {
    'data[].id': 'string',
    'data[].state': 'string',
    'data[].type': 'string',
    'data[].entity_type': 'string',
    'data[].entity_id': 'string',
    'data[].issuer.type': 'string',
    'data[].date_created': 'date',
    'data[].due_date': 'date',
  },
  M11: {
    'data[].id': 'string',
    'data[].date_updated': 'date',
    'data[].topic.type': 'string',
    'data[].metadata.shop_reply_needed_since': 'date null',
    'data[].metadata.last_message_date': 'date',
    'data[].metadata.last_sender.type': 'string',
    'data[].metadata.total_count': 'number',
    'data[].entities[].type': 'string ?',
    'data[].entities[].id': 'string ?',
    next_page_token: 'string ?',
  },
  M10: {
    id: 'string',
    'messages[].from.type': 'string',
    'messages[].to[].type': 'string',
    'messages[].date_created': 'date',
    'messages[].attachments[].name': 'string ?',
    no_store_reply_needed: 'array',
  },
  RT11: {
    'data[].id': 'string',
    'data[].order_id': 'string',
    'data[].state': 'string',
    'data[].date_created': 'date',
    'data[].last_updated': 'date',
    'data[].rma': 'string null',
    'data[].return_lines[].quantity': 'number',
    'data[].return_lines[].reason_code': 'string ?',
  },
  OF21: {
    total_count: 'number',
    'offers[].offer_id': 'number',
    'offers[].shop_sku': 'string',
    'offers[].quantity': 'number',
    'offers[].active': 'boolean',
    'offers[].min_quantity_alert': 'number null ?',
    'offers[].inactivity_reasons[]': 'string ?',
    'offers[].category_label': 'string',
  },
  OF52: { tracking_id: 'string' },
  OF53: { status: 'string', 'urls[]': 'string ?' },
  OF54: {
    '[].shop_sku': 'string',
    '[].quantity': 'number',
    '[].active': 'boolean',
    '[].deleted': 'boolean',
    '[].last_updated': 'date',
  },
};

/** Complaints about an answer: fields that are missing or hold something else. */
export function misshapen(code: string, answer: unknown): string[] {
  return Object.entries(API_FIELDS[code] ?? {}).flatMap(([path, kinds]) => {
    const allowed = kinds.split(' ');
    const found = valuesAt(answer, path);
    const wrong = found.filter((value) => !allowed.includes(kindOf(value)));
    return wrong.length > 0 ? [`${code} ${path}: ${JSON.stringify(wrong[0])}`] : [];
  });
}

/** Values under `a.b[].c`; of a missing field `undefined`, and none below an empty list or a null. */
export function valuesAt(value: unknown, path: string): unknown[] {
  const steps = path.replaceAll('[]', '.[]').split('.').filter(Boolean);
  let here: unknown[] = [value];
  for (const [i, step] of steps.entries()) {
    const last = i === steps.length - 1;
    here = here.flatMap((one) => {
      if (step === '[]') return Array.isArray(one) ? (one as unknown[]) : [];
      if (typeof one !== 'object' || one === null) return last ? [undefined] : [];
      return [(one as Readonly<Record<string, unknown>>)[step]];
    });
  }
  return here;
}

function kindOf(value: unknown): string {
  if (value === undefined) return '?';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'string') return typeof value;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? 'date' : 'string';
}
