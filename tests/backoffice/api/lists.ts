import { DOCUMENT_TYPES } from '../data/types.ts';
import type { Call } from './call.ts';
import { commaList } from './query.ts';

/** V01: that it answers is all it says. */
export function version(): unknown {
  return { version: '3.0.0' };
}

/** CH11, sorted by code. */
export function channels({ market }: Call): unknown {
  const listed = market.channels.map(({ code, label }) => ({ code, label, description: label }));
  return { channels: listed.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** DO01: types of documents of orders and of shops, with labels in the language asked for. */
export function documentTypes({ captions, query }: Call): unknown {
  const entities = commaList(query, 'entities') ?? new Set(['ORDER', 'SHOP']);
  const order = DOCUMENT_TYPES.map((code) => ({
    code,
    description: captions[code],
    entity: 'ORDER',
    label: captions[code],
    ...(code === 'OTHER' ? {} : { mime_types: ['application/pdf'] }),
  }));
  const shop = { code: 'IDENTITY', description: '', entity: 'SHOP', label: 'ID', mime_types: [] };
  return { documents: [...order, shop].filter(({ entity }) => entities.has(entity)) };
}

/** L01: `platform_default` stands at the default one only. */
export function locales({ market }: Call): unknown {
  const codes = [...new Set(market.channels.map(({ locale }) => locale))];
  return {
    locales: codes.map((code, i) => ({
      code,
      label: code,
      ...(i === 0 ? { platform_default: true } : {}),
    })),
  };
}
