import { describe, expect, it } from 'vitest';
import type { FileFact, ThreadFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import {
  invoiceAsAttachment,
  invoiceSent,
} from '../../../lib/domain/rules/invoice-as-attachment.ts';
import { marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import {
  file,
  findingOf,
  MEDIAMARKT,
  NOW,
  order,
  outcome,
  PCC,
  settingsOf,
  thread,
} from '../samples.ts';

const at = { now: NOW };
const WORTEN = marketOfHost('marketplace.worten.pt');

describe('invoice-as-attachment', () => {
  const judge = (some: Partial<FileFact>, market?: Market, hasInvoice?: boolean) =>
    outcome(
      invoiceAsAttachment.find(
        { file: file(some), order: order({ hasInvoice }) },
        at,
        settingsOf(market),
      ),
    );
  const invoice = { target: 'message', looksLikeInvoice: true } as const;

  it('tells at PcComponentes, unless the order has its invoice', () => {
    expect(judge(invoice, PCC)).toBe('soon');
    expect(judge(invoice, PCC, false)).toBe('soon');
    expect(judge(invoice, PCC, true)).toBe('silent');
  });

  it('says whether the file was read or only its name', () => {
    const by = (judgedBy: FileFact['judgedBy']) =>
      findingOf(
        invoiceAsAttachment.find({ file: file({ ...invoice, judgedBy }) }, at, settingsOf(PCC)),
      ).why.lines.at(-1)?.key;
    expect(by('content')).toBe('fileSaidByContent');
    expect(by('name')).toBe('fileSaidByName');
  });

  it('leaves MediaMarkt’s copies alone, and only informs when the order lacks its invoice', () => {
    expect(judge(invoice, MEDIAMARKT)).toBe('silent');
    expect(judge(invoice, MEDIAMARKT, true)).toBe('silent');
    expect(judge(invoice, MEDIAMARKT, false)).toBe('info');
  });

  it('says unknown where nothing is known of the marketplace or of the file', () => {
    expect(judge(invoice, WORTEN)).toBe('unknown:market.invoice.asAttachment');
    expect(judge(invoice)).toBe('unknown:market.invoice.asAttachment');
    expect(judge({ target: 'message' }, PCC)).toBe('unknown:file.looksLikeInvoice');
  });

  it('is silent about other files and other places', () => {
    expect(judge({ ...invoice, looksLikeInvoice: false }, PCC)).toBe('silent');
    expect(judge({ ...invoice, target: 'order-documents' }, PCC)).toBe('silent');
  });

  it('works without the order, and says where the invoice belongs', () => {
    const verdict = invoiceAsAttachment.find({ file: file(invoice) }, at, settingsOf(PCC));
    expect(findingOf(verdict).advice.key).toBe('invoicePlaceOrder');
  });
});

describe('invoice-as-attachment of what was sent', () => {
  const sent = (some: Partial<ThreadFact>, market?: Market) =>
    invoiceSent.find({ thread: thread(some) }, at, settingsOf(market));

  it('is told as information, with where the invoice belongs', () => {
    const verdict = sent({ sentInvoiceFile: true }, PCC);
    expect(outcome(verdict)).toBe('info');
    expect(findingOf(verdict).advice.key).toBe('invoicePlaceOrder');
    expect(outcome(sent({ sentInvoiceFile: true }, MEDIAMARKT))).toBe('info');
  });

  it('is silent about none, and where nobody knows what the marketplace wants', () => {
    expect(outcome(sent({ sentInvoiceFile: false }, PCC))).toBe('silent');
    expect(outcome(sent({}, PCC))).toBe('silent');
    expect(outcome(sent({ sentInvoiceFile: true }, WORTEN))).toBe('silent');
  });
});
