import type { Parameters } from './list-queries.ts';
import { OPERATIONS } from './operations.ts';
import type { OperationCode } from './operations.ts';

/** Which shop of which marketplace is asked. */
export interface Target {
  readonly origin: string;
  readonly shopId?: string;
}

/** Address of an operation. @param id the part of its path that varies, already known to be sound */
export function callAddress(
  { origin, shopId }: Target,
  code: OperationCode,
  parameters: Parameters = [],
  id = '',
): URL {
  const url = new URL(
    (OPERATIONS[code].path ?? '/').replace('{id}', encodeURIComponent(id)),
    origin,
  );
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  if (shopId) url.searchParams.set('shop_id', shopId);
  return url;
}
