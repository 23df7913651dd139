import type { Cursor } from '../../app/sync-ports.ts';
import type { OffsetPlace } from './offset-pages.ts';
import type { SeekPlace } from './seek-pages.ts';

/** An export under way: ordered and asked after, or its files still to be fetched. */
export interface ExportPlace {
  readonly tracking: string;
  readonly polls: number;
}
export interface FilesPlace {
  /** Paths with their queries, one a line. */
  readonly files: string;
}

export type Place =
  | ({ readonly kind: 'offset'; readonly since?: number } & OffsetPlace)
  | ({ readonly kind: 'seek'; readonly since?: number } & SeekPlace)
  | ({ readonly kind: 'export' } & ExportPlace)
  | ({ readonly kind: 'files' } & FilesPlace)
  /** The last page told that the chain leads nowhere; its records were good. */
  | { readonly kind: 'broken' };

/** As the store keeps it: flat, without empty fields. */
export function cursorOf(place: Place): Cursor {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
}

const FIELDS: Readonly<Record<Place['kind'], Readonly<Record<string, 'string' | 'number'>>>> = {
  offset: {
    ...{ offset: 'number', trail: 'string', reached: 'number' },
    ...{ calls: 'number', back: 'number', stalls: 'number' },
  },
  seek: {
    ...{ token: 'string', seen: 'string', mark: 'string', page: 'string' },
    ...{ calls: 'number', stalls: 'number' },
  },
  export: { tracking: 'string', polls: 'number' },
  files: { files: 'string' },
  broken: {},
};

/** A kept cursor, or `undefined` for one of another version: such a chain begins anew. */
export function placeOf(cursor: Cursor | undefined): Place | undefined {
  const kind = cursor?.kind;
  if (!cursor || typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return undefined;
  const fields = Object.entries(FIELDS[kind as Place['kind']]);
  const isWhole = fields.every(
    ([name, type]) => typeof cursor[name] === type && !Number.isNaN(cursor[name]),
  );
  return isWhole ? (cursor as unknown as Place) : undefined;
}
