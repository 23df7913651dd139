import type { Party } from '../../domain/facts.ts';
import type { ReadContext } from './context.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels/index.ts';

/**
 * Who a caption names: a party word of any language, the operator by one of its names, the shop by
 * its own. Undefined for any other name: a person's name alone does not tell whose side he is on.
 */
export function partyOf(text: string, context: ReadContext): Party | undefined {
  const folded = fold(text);
  if (folded === '' || folded.length > 80) return undefined;
  // A role wins over a name: automatic messages are sent in the operator's.
  const party = labelOf(text, 'parties') ?? partyInParts(text);
  if (party) return party;
  if (context.operatorNames.some((name) => names(folded, fold(name)))) return 'operator';
  if (context.shopName && isShop(folded, fold(context.shopName))) return 'shop';
  return undefined;
}

/** A shop's name of one word may be a customer's surname: then the caption has to be just that. */
function isShop(folded: string, name: string): boolean {
  if (folded === name) return true;
  if (name.includes(' ')) return names(folded, name);
  return folded.split(/\s*(?:[()·•|,:]|\s[-–—]\s)\s*/).includes(name);
}

/** `Ana García (Customer)`, `Customer · Ana`: the one part that is a party word; two are none. */
function partyInParts(text: string): Party | undefined {
  const parts = text.split(/\s*[()[\]·•|:]\s*|\s[-–—]\s/).filter(Boolean);
  // "To: customer" names the other end.
  if (parts.length < 2 || labelOf(parts[0] ?? '', 'columns') === 'to') return undefined;
  const found = new Set(parts.flatMap((part) => labelOf(part, 'parties') ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/** `pccomponentes`, `pccomponentes atencion al cliente`, `de pccomponentes`: the name with a little around it. */
function names(folded: string, name: string): boolean {
  if (name.length < 3) return folded === name;
  return ` ${folded} `.includes(` ${name} `) && folded.length <= name.length + 30;
}

/** `You: I have sent…` → `shop`: list previews lead with the writer. */
export function partyLeading(text: string, context: ReadContext): Party | undefined {
  const lead = /^(.{1,60}?)\s?[:：]\s/.exec(text)?.[1];
  return lead ? partyOf(lead, context) : undefined;
}

/** `Customer → Shop`, `From: customer`: the writer of a caption with both ends. */
export function writerOf(text: string, context: ReadContext): Party | undefined {
  const ends = text.split(/\s*(?:→|➔|➜|⟶|->|»|›|>)\s*/);
  return partyOf((ends.length > 1 ? ends[0] : text) ?? '', context);
}
