import type { Figure, FigureGroup, FigureRow, FigureUnit } from './figure.ts';
import { partFigure, plainFigure } from './figure.ts';
import { QUALITY_FIGURES } from './quality-figures.ts';
import { REPLY_BOUNDS } from './settings.ts';

const CLOCKS = { calendar: 'figureClockCalendar', working: 'figureClockWorking' };

type Choices = FigureRow['choices'];

/** Reads and writes where its id says: `returns.windowDays`. */
function plain(id: string, label: string, unit: FigureUnit, choices?: Choices): Figure {
  const row = { id, label, unit, group: groupOf(id), ...(choices && { choices }) };
  return plainFigure(row, id.split('.'));
}

/** Likewise, the last word being a field: `incidents.replyHours.hours`. */
function part(
  id: string,
  label: string,
  unit: FigureUnit,
  more: Omit<Parameters<typeof partFigure>[2], 'field'> &
    Pick<FigureRow, 'choices' | 'bounds'> = {},
): Figure {
  const path = id.split('.');
  const field = path.pop() ?? '';
  const { choices, bounds, ...rest } = more;
  const own = { ...(choices && { choices }), ...(bounds && { bounds }) };
  const row = { id, label, unit, group: groupOf(id), ...own };
  return partFigure(row, path, { field, ...rest });
}

const GROUPS: Readonly<Record<string, FigureGroup>> = {
  replyLimit: 'reply',
  replyTimeCounts: 'reply',
  replyTimeClock: 'reply',
  acceptance: 'acceptance',
  shipping: 'shipping',
  incidents: 'incidents',
  returns: 'returns',
  warranty: 'returns',
  invoice: 'invoice',
  sellerPage: 'shop',
  safetyStock: 'stock',
  quality: 'quality',
};

function groupOf(id: string): FigureGroup {
  return GROUPS[id.split('.')[0] ?? ''] ?? 'messages';
}

const each = { base: { measure: 'each' } };

/** Every figure but those of single countries, in the order in which they are shown. */
export const FIGURES: readonly Figure[] = [
  part('replyLimit.hours', 'figureReplyLimit', 'hours', {
    ...each,
    below: 'warnHours',
    bounds: REPLY_BOUNDS,
  }),
  part('replyLimit.warnHours', 'figureReplyWarn', 'hours', { needs: 'hours' }),
  part('replyLimit.clock', 'figureWhichHours', 'choice', { needs: 'hours', choices: CLOCKS }),
  plain('replyTimeCounts', 'figureReplyCounts', 'choice', {
    all: 'figureReplyCountsAll',
    customers: 'figureReplyCountsCustomers',
  }),
  plain('replyTimeClock', 'figureReplyClock', 'choice', CLOCKS),

  plain('acceptance.automatic', 'figureAcceptAutomatic', 'yes-no'),
  part('acceptance.limit.hours', 'figureAcceptLimit', 'hours', { ...each, below: 'warnHours' }),
  part('acceptance.limit.warnHours', 'figureAcceptWarn', 'hours', { needs: 'hours' }),
  part('acceptance.limit.clock', 'figureWhichHours', 'choice', { needs: 'hours', choices: CLOCKS }),
  plain('acceptance.autoRejectHours', 'figureAutoReject', 'hours'),

  part('shipping.withinHours.hours', 'figureShipWithin', 'hours'),
  plain('shipping.trackingRequired', 'figureTrackingRequired', 'yes-no'),
  plain('shipping.trackingBeforeShipping', 'figureTrackingBefore', 'yes-no'),
  plain('shipping.trackingUrlNeeded', 'figureTrackingUrl', 'choice', {
    always: 'figureTrackingUrlAlways',
    'unlisted-carrier': 'figureTrackingUrlUnlisted',
  }),
  part('shipping.trackingWorksHours.hours', 'figureTrackingWorks', 'hours'),
  part('shipping.deliveryDateHours.hours', 'figureDeliveryDate', 'hours'),
  part('shipping.cancelOfferHours.hours', 'figureCancelOffer', 'hours'),
  part('shipping.troubleDays.days', 'figureShipTrouble', 'days'),

  part('incidents.replyHours.hours', 'figureIncidentReply', 'hours'),
  part('incidents.replyHours.clock', 'figureWhichHours', 'choice', {
    needs: 'hours',
    choices: CLOCKS,
  }),
  plain('incidents.replyAtOnce', 'figureIncidentAtOnce', 'yes-no'),
  part('incidents.solveDays.days', 'figureIncidentSolve', 'days'),
  part('incidents.reminderDays.days', 'figureIncidentReminder', 'days'),
  part('incidents.autoCloseDays.days', 'figureIncidentClose', 'days'),

  plain('returns.windowDays', 'figureReturnWindow', 'days'),
  plain('returns.atLeastOperators', 'figureReturnAtLeast', 'yes-no'),
  plain('returns.labelHours', 'figureReturnLabel', 'hours'),
  part('returns.refundDays.days', 'figureRefundDays', 'days'),
  part('returns.pickupDays.days', 'figurePickupDays', 'days'),
  part('returns.repairDays.days', 'figureRepairDays', 'days'),
  part('returns.solutionHours.hours', 'figureSolutionHours', 'hours'),
  plain('returns.inStore', 'figureReturnInStore', 'yes-no'),

  plain('invoice.required', 'figureInvoiceRequired', 'yes-no'),
  plain('invoice.issuedBy', 'figureInvoiceIssuer', 'choice', {
    shop: 'figureInvoiceByShop',
    operator: 'figureInvoiceByOperator',
  }),
  plain('invoice.onRequest', 'figureInvoiceOnRequest', 'yes-no'),
  plain('invoice.deadlineHours', 'figureInvoiceDeadline', 'hours'),
  plain('invoice.strictHours', 'figureInvoiceStrict', 'hours'),
  plain('invoice.place', 'figureInvoicePlace', 'choice', {
    'order-documents': 'figureInvoiceOrderDocuments',
    'accounting-documents': 'figureInvoiceAccounting',
  }),
  plain('invoice.asAttachment', 'figureInvoiceAttached', 'choice', {
    wrong: 'figureInvoiceAttachedWrong',
    copy: 'figureInvoiceAttachedCopy',
  }),
  plain('invoice.simplified', 'figureInvoiceSimplified', 'yes-no'),

  plain('followUp.by', 'figureFollowUp', 'choice', {
    asked: 'figureFollowUpAsked',
    platform: 'figureFollowUpPlatform',
  }),
  plain('followUp.platformSends', 'figurePlatformSends', 'choice', {
    survey: 'figurePlatformSurvey',
    notifications: 'figurePlatformNotifications',
  }),
  plain('operatorCopy', 'figureOperatorCopy', 'choice', {
    'only-if-needed': 'figureOperatorCopyNeeded',
    always: 'figureOperatorCopyAlways',
  }),
  plain('outsideContact', 'figureOutsideContact', 'choice', {
    'write-down': 'figureOutsideWriteDown',
    'platform-only': 'figureOutsidePlatformOnly',
  }),
  plain('automaticMessages', 'figureAutomaticMessages', 'choice', {
    avoid: 'figureAutomaticAvoid',
    platform: 'figureAutomaticPlatform',
  }),
  plain('receivedAutomatically', 'figureReceivedAutomatically', 'yes-no'),

  plain('sellerPage.phone', 'figurePagePhone', 'yes-no'),
  plain('sellerPage.email', 'figurePageEmail', 'yes-no'),
  plain('sellerPage.returnPolicy', 'figurePageReturns', 'yes-no'),
  plain('sellerPage.dispatchCountry', 'figurePageCountry', 'yes-no'),
  plain('sellerPage.registration', 'figurePageRegistration', 'yes-no'),
  plain('sellerPage.nameWithoutDomain', 'figurePageName', 'yes-no'),
  plain('sellerPage.descriptionWithoutUrl', 'figurePageDescription', 'yes-no'),

  plain('safetyStock', 'figureSafetyStock', 'units'),

  ...QUALITY_FIGURES,
  plain('quality.fewestOrders', 'figureFewestOrders', 'orders'),
];

/** Years of warranty in one country. @param country ISO 3166-1 alpha-2 */
export function warrantyFigure(country: string): Figure {
  const id = `warranty.years.${country}`;
  const row = { id, group: 'returns', label: 'figureWarranty', country, unit: 'years' } as const;
  return plainFigure(row, ['warranty', 'years', country]);
}
