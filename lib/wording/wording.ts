import type { Wording } from '../app/ports.ts';
import { fingerprintOf, similarityOf } from './fingerprint.ts';
import { mentionsIn } from './mentions.ts';
import { outsideContactIn } from './outside-contact.ts';

/** What texts say, by rules of thumb; pure. */
export const wording: Wording = {
  fingerprint: fingerprintOf,
  similarity: similarityOf,
  outsideContact: outsideContactIn,
  mentions: mentionsIn,
};
