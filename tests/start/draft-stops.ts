import type { Page } from 'puppeteer-core';
import type { RuleId } from '../../lib/domain/rule.ts';
import { CAPTIONS } from '../backoffice/captions/captions.ts';
import { tagged } from '../backoffice/data/stories.ts';
import type { DataSet } from '../backoffice/data/types.ts';
import { PCCOMPONENTES } from '../e2e/driving/arrange.ts';
import { pick, pressButton } from '../e2e/driving/controls.ts';
import { attach, makeFiles } from '../e2e/driving/files.ts';
import { goToLook } from '../e2e/driving/looks.ts';
import { noticed, typeReply } from '../e2e/driving/notices.ts';
import { INVOICE_TEXT, pdfOf } from '../e2e/driving/pdf.ts';
import type { PlannedStop } from './stops.ts';
import { enterShop, storyShop } from './story-stops.ts';

const { customerAndOperator, add, OTHER } = CAPTIONS.es;
/** Says nothing of an order, a date or a parcel. */
const THANKS = 'Muchas gracias por confiar en nuestra tienda, quedamos a su disposición.';
const ANSWER = 'Buenos días, su paquete ha salido hoy de nuestro almacén y llegará el viernes.';

/** The rules that speak only of what the seller is doing: writing, choosing, uploading. */
export function draftStops(data: DataSet): readonly PlannedStop[] {
  const shop = storyShop(data, 'pccomponentes');
  const stop = (
    rule: RuleId,
    look: 'thread' | 'order-documents',
    tag: RuleId,
    act: (page: Page) => Promise<void>,
  ): PlannedStop => ({
    name: `pccomponentes-${look}-${rule}`,
    kind: look,
    marks: [],
    notices: [rule],
    async go(page) {
      const [subject = ''] = tagged(shop, tag);
      await enterShop(page, 'pccomponentes');
      await goToLook(page, PCCOMPONENTES, shop, look, subject);
      await act(page);
    },
  });
  return [
    stop('needless-message', 'thread', 'needless-message', (page) => typeReply(page, THANKS)),
    stop('operator-copied', 'thread', 'operator-copied', copyOperator),
    stop('document-type', 'order-documents', 'missing-invoice', uploadAsOther),
  ];
}

async function copyOperator(page: Page): Promise<void> {
  await typeReply(page, ANSWER);
  await pick(page, 'recipient', customerAndOperator);
}

async function uploadAsOther(page: Page): Promise<void> {
  const files = makeFiles(['factura-123.pdf', pdfOf(INVOICE_TEXT)]);
  try {
    await pressButton(page, add, 1);
    await attach(page, '[role="dialog"] input[type="file"]', files.pathOf('factura-123.pdf'));
    await pick(page, 'type', OTHER);
    // The file is read from the disk while it is judged.
    await noticed(page, 'document-type');
  } finally {
    files.remove();
  }
}
