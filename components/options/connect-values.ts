import type { ConnectFailure } from '../../lib/domain/connect.ts';
import { hostOf } from './values.ts';

export type ConnectField = 'host' | 'key' | 'shopId';

/** What the form that connects a shop holds. */
export interface ConnectValues {
  /** A known host, `OTHER_HOST`, or `NO_HOST`. */
  readonly choice: string;
  /** Address as typed, where the host is another one. */
  readonly typed: string;
  readonly key: string;
  readonly shopId: string;
}

export const OTHER_HOST = 'other';
/** Nothing is chosen for the seller: the key would be shown to a marketplace that it is not for. */
export const NO_HOST = '';
export const NO_VALUES: ConnectValues = { choice: NO_HOST, typed: '', key: '', shopId: '' };

/** Which field a failure stands beside; of the others the whole try is at fault. */
export const FIELD_OF: Readonly<Partial<Record<ConnectFailure, ConnectField>>> = {
  'wrong-key': 'key',
  'no-right': 'key',
  'no-such-shop': 'shopId',
  'not-mirakl': 'host',
  'not-here': 'host',
  'not-json': 'host',
  redirected: 'host',
  'no-permission': 'host',
};

export function hostIn({ choice, typed }: ConnectValues): string | undefined {
  if (choice === NO_HOST) return undefined;
  return choice === OTHER_HOST ? hostOf(typed) : choice;
}

/** Message keys of what is wrong before anyone is asked. */
export function faultsOf(values: ConnectValues): Partial<Record<ConnectField, string>> {
  const { choice, key, shopId } = values;
  return {
    ...(hostIn(values) === undefined && {
      host: choice === NO_HOST ? 'connMarketMissing' : 'optFaultHost',
    }),
    ...(!isSendable(key) && { key: key === '' ? 'connKeyMissing' : 'connKeyOdd' }),
    ...(!/^\d{0,19}$/.test(shopId) && { shopId: 'connShopOdd' }),
  };
}

/** What was pasted, without the blanks and quotes that come along. */
export function cleanPaste(text: string): string {
  return text.replace(/[\s\u200b-\u200d\ufeff"']/g, '');
}

/** A header carries no more than this. */
function isSendable(key: string): boolean {
  return /^[!-~]{1,300}$/.test(key);
}

/** Keys look like `8-4-4-4-12` as a rule; nobody promises it, so it is only a hint. */
export function isUsualKey(key: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key);
}
