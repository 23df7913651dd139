import type { Call } from './call.ts';
import { channels, documentTypes, locales, version } from './lists.ts';
import { exportFile, exportStatus, startExport } from './offer-export.ts';
import { offers } from './offers.ts';
import { orderDocuments } from './order-documents.ts';
import { orders } from './orders.ts';
import { platform } from './platform.ts';
import { invoiceRequests } from './invoice-requests.ts';
import { returns } from './returns.ts';
import { account } from './shop.ts';
import { statistics } from './statistics.ts';
import { thread, threads } from './threads.ts';

export interface Operation {
  readonly code: string;
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** Any of these opens it, as the description says; empty = any key. */
  readonly roles: readonly string[];
  /** @param id what the path's group holds */
  readonly answer: (call: Call, id: string) => unknown;
}

const ADMIN = 'ROLE_SHOP_ADMIN';

function get(
  code: string,
  path: RegExp,
  answer: Operation['answer'],
  ...roles: readonly string[]
): Operation {
  return { code, method: 'GET', path, answer, roles };
}

const EXPORT = '/api/offers/export/async';

export const OPERATIONS: readonly Operation[] = [
  get('V01', /^\/api\/version$/, version),
  get('A01', /^\/api\/account$/, account, ADMIN, 'ROLE_PARTNER_SHOP_READ'),
  get('A21', /^\/api\/account\/statistics$/, statistics, ADMIN, 'ROLE_PARTNER_SHOP_READ'),
  get('CH11', /^\/api\/channels$/, channels, ADMIN, 'ROLE_PARTNER_CHANNEL_READ'),
  get('L01', /^\/api\/locales$/, locales, ADMIN, 'ROLE_PARTNER_I18N_SETTINGS_READ'),
  get('PC01', /^\/api\/platform\/configuration$/, platform, ADMIN),
  get('DO01', /^\/api\/documents$/, documentTypes, ADMIN, 'ROLE_PARTNER_ORDER_SETTINGS_READ'),
  get('OR11', /^\/api\/orders$/, orders, ADMIN, 'ROLE_PARTNER_ORDER_READ'),
  get(
    'OR72',
    /^\/api\/orders\/documents$/,
    orderDocuments,
    ADMIN,
    'ROLE_PARTNER_ORDER_DOCUMENT_READ',
  ),
  get('DR11', /^\/api\/document-request\/requests$/, invoiceRequests),
  get('M11', /^\/api\/inbox\/threads$/, threads),
  get('M10', /^\/api\/inbox\/threads\/([^/]+)$/, thread),
  get('RT11', /^\/api\/returns$/, returns, ADMIN, 'ROLE_PARTNER_ORDER_RETURN_READ'),
  get('OF21', /^\/api\/offers$/, offers, ADMIN, 'ROLE_PARTNER_OFFER_READ'),
  {
    code: 'OF52',
    method: 'POST',
    path: new RegExp(`^${EXPORT}$`),
    roles: [],
    answer: startExport,
  },
  get('OF53', new RegExp(`^${EXPORT}/status/([^/]+)$`), exportStatus),
  get('OF54', new RegExp(`^${EXPORT}/file/([^/]+)$`), exportFile),
];

export function operationAt(
  pathname: string,
): { readonly operation: Operation; readonly id: string } | undefined {
  for (const operation of OPERATIONS) {
    const found = operation.path.exec(pathname);
    if (found) return { operation, id: decodeURIComponent(found[1] ?? '') };
  }
  return undefined;
}
