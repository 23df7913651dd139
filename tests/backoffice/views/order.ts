import { filled } from '../captions/captions.ts';
import { withExtras } from '../data/build.ts';
import type { Document, Order } from '../data/types.ts';
import { DOCUMENT_TYPES } from '../data/types.ts';
import { moment, type Context } from './context.ts';
import { sectionsOf } from './order-sections.ts';
import { composerFor, conversationOf, replyPath } from './threads.ts';
import type { DocumentsView, Field, OrderView } from './types.ts';

export function orderView(context: Context, id: string): OrderView | undefined {
  const { captions, shop, paths } = context;
  const order = withExtras(shop).orders.find((one) => one.id === id);
  const documents = documentsView(context, id);
  if (!order || !documents) return undefined;
  const threads = withExtras(shop).threads.filter(({ orderId }) => orderId === id);
  const first = threads[0];
  return {
    kind: 'order',
    id,
    title: filled(captions.orderHeading, id),
    heading: filled(captions.orderHeading, id),
    state: captions[order.state],
    shipmentHeading: filled(captions.shipmentHeading, captions[order.state].toLowerCase()),
    fields: orderFields(context, order),
    sections: sectionsOf(context, order),
    products: productsOf(context, order),
    buttons: buttonsOf(context, order),
    menu: [
      { label: captions.view, cell: { text: captions.documents, href: paths.documents(id) } },
      { label: captions.view, cell: { text: captions.history } },
    ],
    documents,
    conversations: threads.map((thread) => conversationOf(context, thread)),
    composer: composerFor(
      context,
      first ? replyPath(first.id) : `/inbox/private/shop/orders/${encodeURIComponent(id)}/threads`,
    ),
    captions: {
      messages: captions.messages,
      details: captions.details,
      documents: captions.documents,
      orderInformation: captions.orderInformation,
      moreActions: captions.moreActions,
      startConversation: captions.startConversation,
      from: captions.from,
      to: captions.to,
      total: captions.totalAmount,
    },
  };
}

function orderFields(context: Context, order: Order): Field[] {
  const { captions, formats } = context;
  const fields: (Field | false)[] = [
    { label: captions.dateCreated, cell: moment(context, order.placedAt) },
    { label: captions.channel, cell: { text: order.channel.label } },
    { label: captions.customerLanguage, cell: { text: order.channel.locale } },
    { label: captions.customer, cell: { text: `${order.customer.first} ${order.customer.last}` } },
    { label: captions.deliveryCountry, cell: { text: order.channel.country } },
    order.shippingDeadline !== undefined && {
      label: captions.shippingDeadline,
      cell: moment(context, order.shippingDeadline),
    },
    order.shippedAt !== undefined && {
      label: captions.shippedOn,
      cell: moment(context, order.shippedAt),
    },
    order.receivedAt !== undefined && {
      label: captions.receivedOn,
      cell: moment(context, order.receivedAt),
    },
    order.cancelledAt !== undefined && {
      label: captions.cancelledOn,
      cell: moment(context, order.cancelledAt),
    },
    order.state === 'WAITING_ACCEPTANCE' && {
      label: captions.acceptBefore,
      cell: moment(context, order.placedAt + 48 * 3_600_000),
    },
    order.shippedAt !== undefined && {
      label: captions.trackingNumber,
      cell: { text: order.tracking?.number ?? '-', below: order.tracking?.carrier },
    },
    { label: captions.totalAmount, cell: { text: formats.money(order.total) } },
  ];
  return fields.filter((field) => field !== false);
}

function productsOf({ captions, formats }: Context, order: Order): OrderView['products'] {
  return {
    heading: captions.products,
    columns: [
      { key: 'product', caption: captions.product },
      { key: 'sku', caption: captions.offerSku },
      { key: 'quantity', caption: captions.quantity },
      { key: 'price', caption: captions.price },
    ],
    rows: order.lines.map((line) => ({
      product: { text: line.title },
      sku: { text: line.sku },
      quantity: { text: formats.number(line.quantity) },
      price: { text: formats.money(line.price) },
    })),
  };
}

function buttonsOf({ captions }: Context, order: Order): string[] {
  if (order.state === 'WAITING_ACCEPTANCE') return [captions.accept, captions.reject];
  if (order.state === 'SHIPPING') return [captions.addTracking, captions.markShipped];
  if (order.shippedAt === undefined) return [];
  return [order.tracking ? captions.viewTracking : captions.addTracking, captions.refund];
}

export function documentsView(context: Context, id: string): DocumentsView | undefined {
  const { captions, shop, paths, switches } = context;
  const order = withExtras(shop).orders.find((one) => one.id === id);
  if (!order) return undefined;
  const shown = switches.empty ? [] : order.documents;
  const headings = { accounting: captions.accountingDocuments, order: captions.orderDocuments };
  return {
    kind: 'documents',
    title: captions.documents,
    heading: captions.documents,
    back: { text: filled(captions.backToOrder, id), href: paths.order(id) },
    sections: (['accounting', 'order'] as const).map((section) => ({
      id: section,
      heading: headings[section],
      add: captions.add,
      empty: captions.noDocuments,
      columns: [
        { key: 'file', caption: captions.fileName },
        { key: 'type', caption: captions.type },
        { key: 'date', caption: captions.uploadedOn },
      ],
      rows: shown.filter((one) => one.section === section).map((one) => documentRow(context, one)),
    })),
    dialog: {
      action: `/mmp/private/shop/orders/${encodeURIComponent(id)}/documents`,
      title: captions.uploadTitle,
      type: captions.documentType,
      select: captions.select,
      options: DOCUMENT_TYPES.filter((code) => !code.startsWith('SYSTEM_')).map((code) => ({
        code,
        label: captions[code],
      })),
      file: captions.selectFile,
      cancel: captions.cancel,
      confirm: captions.confirm,
      close: captions.close,
      done: captions.uploaded,
    },
  };
}

function documentRow(context: Context, document: Document) {
  const { captions, formats } = context;
  return {
    file: { text: `${document.fileName} - ${formats.bytes(document.bytes)}` },
    type: { text: captions[document.type] },
    date: moment(context, document.at),
  };
}
