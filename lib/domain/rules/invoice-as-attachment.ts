import type { Finding, Rule, RuleSettings, State } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import type { FileFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import { fileEvidence } from '../file-evidence.ts';
import { SELLER_SOURCE } from '../settings.ts';
import { invoicePlace } from '../invoice-place.ts';

/** An invoice about to go out as a plain attachment of a message. */
export const invoiceAsAttachment: Rule<'file', 'order'> = {
  id: 'invoice-as-attachment',
  needs: ['file'],
  wants: ['order'],
  find({ file, order }, _at, settings) {
    if (file.target !== 'message' || file.looksLikeInvoice === false) return judged();
    if (file.looksLikeInvoice === undefined) return unknown('file.looksLikeInvoice');
    // The order has its invoice: what is sent here is a copy.
    if (order?.hasInvoice === true) return judged();

    const counts = settings.market?.invoice?.asAttachment?.value;
    if (counts === undefined) return unknown('market.invoice.asAttachment');
    if (counts === 'wrong') return judged(finding(file, 'soon', settings));
    return order?.hasInvoice === false ? judged(finding(file, 'info', settings)) : judged();
  },
};

/** An invoice that went out as an attachment, while the order had none. */
export const invoiceSent: Rule<'thread'> = {
  id: 'invoice-as-attachment',
  needs: ['thread'],
  find({ thread }, _at, { market }) {
    const demand = market?.invoice?.asAttachment;
    if (!thread.sentInvoiceFile || !demand) return judged();
    return judged({
      subject: subjectOf(thread),
      state: 'info',
      title: { key: 'invoiceSentTitle' },
      advice: { key: invoicePlace(market.invoice) },
      why: {
        source: demand.source,
        lines: [
          {
            key: demand.value === 'wrong' ? 'invoiceAttachmentWhy' : 'invoiceAttachmentCopyWhy',
            args: [market.name],
          },
          { key: 'invoiceSentByName' },
        ],
      },
    });
  },
};

function finding(file: FileFact, state: State, { market }: RuleSettings): Finding {
  const copy = state === 'info';
  return {
    subject: file.subject,
    state,
    title: { key: copy ? 'invoiceAttachmentCopyTitle' : 'invoiceAttachmentTitle' },
    advice: { key: invoicePlace(market?.invoice) },
    why: {
      source: market?.invoice?.asAttachment?.source ?? SELLER_SOURCE,
      lines: [
        {
          key: copy ? 'invoiceAttachmentCopyWhy' : 'invoiceAttachmentWhy',
          args: [market?.name ?? ''],
        },
        ...fileEvidence(file),
      ],
    },
  };
}
