import { describe, expect, it } from 'vitest';
import type { FileFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { documentType } from '../../../lib/domain/rules/document-type.ts';
import { marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import { file, findingOf, NOW, outcome, PCC, settingsOf } from '../samples.ts';

const at = { now: NOW };
const DECATHLON = marketOfHost('marketplace-decathlon-eu.mirakl.net');

describe('document-type', () => {
  const judge = (some: Partial<FileFact>, market: Market | undefined = PCC) =>
    documentType.find(
      { file: file({ target: 'order-documents', looksLikeInvoice: true, ...some }) },
      at,
      settingsOf(market),
    );

  it('finds an invoice under another type, and says which', () => {
    const finding = findingOf(judge({ typeIsInvoice: false, typeLabel: 'Albarán' }));
    expect(finding.state).toBe('soon');
    expect(finding.why.lines).toEqual([{ key: 'documentTypeChosen', args: ['Albarán'] }]);
  });

  it('says whether the file was read or only its name', () => {
    const by = (judgedBy: FileFact['judgedBy'], market?: Market) =>
      findingOf(judge({ typeIsInvoice: false, judgedBy }, market)).why.lines.at(-1)?.key;
    expect(by('content')).toBe('fileSaidByContent');
    expect(by('name')).toBe('fileSaidByName');
    expect(by('name', DECATHLON)).toBe('fileSaidByName');
  });

  it('is silent on an invoice type, on other files, on message attachments', () => {
    expect(outcome(judge({ typeIsInvoice: true }))).toBe('silent');
    expect(outcome(judge({ typeIsInvoice: false, looksLikeInvoice: false }))).toBe('silent');
    expect(outcome(judge({ typeIsInvoice: false, target: 'message' }))).toBe('silent');
  });

  it('says unknown while no type is chosen or the file has no opinion', () => {
    expect(outcome(judge({}))).toBe('unknown:file.typeIsInvoice');
    expect(outcome(judge({ looksLikeInvoice: undefined }))).toBe('unknown:file.looksLikeInvoice');
  });

  it('only reminds of the section at Decathlon: the dialog does not tell which one it is', () => {
    const finding = findingOf(judge({ typeIsInvoice: true }, DECATHLON));
    expect(finding.state).toBe('info');
    expect(finding.title.key).toBe('documentSectionTitle');
  });
});
