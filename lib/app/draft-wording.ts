import type { DraftFact, ShopKey, Subject } from '../domain/facts.ts';
import { templatesOf } from '../domain/templates/library.ts';
import { READY_TEXTS } from '../domain/templates/texts/index.ts';
import type { Deps } from './deps.ts';
import type { SentText } from './ports.ts';
import { isUnknownShop } from './shop.ts';

/** Share of their word pairs from which on two texts count as one. */
export const NEARLY_EQUAL = 0.9;
/** Ready texts are filled in and may get a word of the seller's own. */
const LIKE_READY_TEXT = 0.75;
const FOLLOW_UP = 'delivery-follow-up';

export type DraftWording = Pick<
  DraftFact,
  'outsideContact' | 'sentElsewhere' | 'mentions' | 'isFollowUp'
>;

interface Text {
  readonly shop: ShopKey;
  /** The thread it is for, or the order of a conversation that begins. */
  readonly subject: Subject;
  readonly text: string;
  readonly strip: readonly string[];
  readonly orderId?: string;
}

/** What a draft says, told without its words. */
export async function draftWording(draft: Text, deps: Deps): Promise<DraftWording> {
  const { text, strip, shop, subject, orderId } = draft;
  const { wording } = deps;
  const print = wording.fingerprint(deps.clean(text, strip));
  const outside = { outsideContact: wording.outsideContact(text) };
  if (print === undefined || isUnknownShop(shop)) return outside;
  const same = alike(print, await deps.store.sentTexts(shop), deps);
  return {
    ...outside,
    sentElsewhere: same.filter((thread) => thread !== subject).length,
    mentions: wording.mentions(text, deps.clean(text, []), strip, orderId),
    isFollowUp: !same.includes(subject) && (await isFollowUp(print, deps)),
  };
}

/** Threads that got nearly the same text. */
function alike(print: string, texts: readonly SentText[], { wording }: Deps): readonly Subject[] {
  const same = texts.filter((text) => wording.similarity(text.print, print) >= NEARLY_EQUAL);
  return [...new Set(same.flatMap(({ threads }) => threads))];
}

/**
 * Whether it asks whether all is well, in the words of a ready text, ours or as the seller has
 * worded it: marketplaces want that once.
 */
async function isFollowUp(print: string, deps: Deps): Promise<boolean> {
  const { wording, clean, settings } = deps;
  const own = templatesOf(await settings.templates()).find(({ id }) => id === FOLLOW_UP);
  const ours = Object.values(READY_TEXTS).map((texts) => texts[FOLLOW_UP]);
  return [...new Set([...ours, ...Object.values(own?.texts ?? {})])].some((text) => {
    const ready = wording.fingerprint(clean(text, []));
    return ready !== undefined && wording.similarity(ready, print) >= LIKE_READY_TEXT;
  });
}
