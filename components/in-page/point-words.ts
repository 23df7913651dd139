import type { Point, PointId } from '../../lib/domain/checklist.ts';

/** Message keys of the points' names. */
export const POINT_KEYS: Readonly<Record<PointId, string>> = {
  acceptance: 'pointAcceptance',
  shipment: 'pointShipment',
  tracking: 'pointTrackingTitle',
  told: 'pointToldTitle',
  invoice: 'pointInvoiceTitle',
  reply: 'pointReply',
  incident: 'pointIncident',
  return: 'pointReturn',
  'follow-up': 'pointFollowUp',
};

/** Message keys of how a point stands. */
export const STATE_KEYS: Readonly<Record<Point['state'], string>> = {
  due: 'pointStateDue',
  done: 'pointStateDone',
  marked: 'pointStateMarked',
  unknown: 'pointStateUnknown',
  'not-needed': 'pointStateNotNeeded',
};
