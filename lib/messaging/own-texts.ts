import type { OwnTexts } from '../domain/own-texts.ts';
import { send } from './send.ts';

/** For our own pages: the texts of the language the seller has chosen, if any. Never rejects. */
export async function ownTexts(): Promise<OwnTexts | undefined> {
  try {
    return (await send({ type: 'texts' })) ?? undefined;
  } catch {
    return undefined;
  }
}
