import type { FileFact } from '../facts.ts';
import { fileEvidence } from '../file-evidence.ts';
import type { Sourced } from '../market.ts';
import type { Rule, RuleSettings, Text, Verdict } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

/** An invoice about to be uploaded under another document type, or perhaps in the wrong section. */
export const documentType: Rule<'file'> = {
  id: 'document-type',
  needs: ['file'],
  find({ file }, _at, settings) {
    if (file.target !== 'order-documents' || file.looksLikeInvoice === false) return judged();
    if (file.looksLikeInvoice === undefined) return unknown('file.looksLikeInvoice');

    const place = settings.market?.invoice?.place;
    if (place?.value === 'accounting-documents') return checkSection(file, place, settings);
    if (file.typeIsInvoice === undefined) return unknown('file.typeIsInvoice');
    return file.typeIsInvoice ? judged() : wrongType(file, settings);
  },
};

function wrongType(file: FileFact, settings: RuleSettings): Verdict {
  const chosen: readonly Text[] = file.typeLabel
    ? [{ key: 'documentTypeChosen', args: [file.typeLabel] }]
    : [];
  return judged({
    subject: file.subject,
    state: 'soon',
    title: { key: 'documentTypeTitle' },
    advice: { key: 'documentTypeAdvice' },
    why: { source: sourceOf('document-type', settings), lines: [...chosen, ...fileEvidence(file)] },
  });
}

/**
 * The dialog looks the same in both sections of the documents page, so this only reminds: it holds
 * in the right section too.
 */
function checkSection(file: FileFact, place: Sourced<string>, { market }: RuleSettings): Verdict {
  return judged({
    subject: file.subject,
    state: 'info',
    title: { key: 'documentSectionTitle' },
    advice: { key: 'documentSectionAdvice' },
    why: {
      source: place.source,
      lines: [{ key: 'documentSectionWhy', args: [market?.name ?? ''] }, ...fileEvidence(file)],
    },
  });
}
