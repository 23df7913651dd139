import { describe, expect, it } from 'vitest';
import { outsideContactIn } from '../../lib/wording/outside-contact.ts';
import { CONTACTS, NO_CONTACTS } from './contact-texts.ts';

describe('contact outside the platform', () => {
  it.each(CONTACTS)('%s: %s', (means, text) => {
    expect(outsideContactIn(text)).toContain(means);
  });

  it.each(NO_CONTACTS.map((text) => [text]))('none: %s', (text) => {
    expect(outsideContactIn(text)).toEqual([]);
  });
});
