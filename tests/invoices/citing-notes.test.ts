import { describe, expect, it } from 'vitest';
import type { Page } from '../../lib/invoices/page.ts';
import { pageOfText } from '../../lib/invoices/page.ts';
import { textIsInvoice } from '../../lib/invoices/verdict.ts';
import type { Citing } from './citing-notes.ts';
import { captionFirst, citingInvoices, citingNotes, noteFirst } from './citing-notes.ts';
import { pageOf, textOf } from './paper-page.ts';

const laidOut = ({ rows }: Citing): Page => pageOf({ name: '', expected: false, rows });
const asText = ({ rows }: Citing): Page => pageOfText(textOf({ name: '', expected: false, rows }));
const namesOf = (
  many: readonly Citing[],
  page: (one: Citing) => Page,
  wrong: (verdict: ReturnType<typeof textIsInvoice>) => boolean,
) => many.filter((one) => wrong(textIsInvoice([page(one)]))).map(({ name }) => name);

describe('a delivery note that cites its invoice', () => {
  it('is no invoice while the invoice stands in no larger letters than its own title', () => {
    const notes = citingNotes().filter(({ sizes: [note, invoice] }) => invoice <= note);
    expect(namesOf(notes, laidOut, (verdict) => verdict === true)).toEqual([]);
  });

  it('is no invoice either where nobody knows how large its letters are', () => {
    const notes = citingNotes().filter(({ sizes: [note, invoice] }) => note + invoice === 18);
    expect(namesOf(notes, asText, (verdict) => verdict === true)).toEqual([]);
  });
});

describe('an invoice that cites its delivery note', () => {
  it('stays one while its own title stands first, in no smaller letters', () => {
    // Letters of 13 points beside text of 10 are a title's, whatever stands above them.
    const invoices = citingInvoices().filter(
      ({ sizes: [note, invoice] }) => invoice >= note && note < 13,
    );
    expect(namesOf(invoices, laidOut, (verdict) => verdict !== true)).toEqual([]);
  });

  it('stays one when the caption of a note comes before a title that is no larger', () => {
    expect(namesOf(captionFirst(), laidOut, (verdict) => verdict !== true)).toEqual([]);
  });

  it('stays one when the note is cited first, above a large title', () => {
    expect(namesOf(noteFirst(), laidOut, (verdict) => verdict !== true)).toEqual([]);
  });
});
