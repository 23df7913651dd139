import { expectedLanguages } from '../domain/channel-language.ts';
import type { Sale } from '../domain/channel-language.ts';
import { byUrgency } from '../domain/task.ts';
import type { TemplateOffer } from '../domain/templates/offer.ts';
import { templateLanguage, templateOffer } from '../domain/templates/offer.ts';
import type { Place } from './around-subject.ts';
import { factsAround } from './around-subject.ts';
import type { Deps } from './deps.ts';
import { saleIn } from './judge-draft.ts';
import { resolveShop } from './known-shops.ts';

/** Ready texts in the language of the sale, those that open tasks of the place speak of first. */
export async function offerTemplates(asked: Sale & Place, deps: Deps): Promise<TemplateOffer> {
  const { store } = deps;
  const shop = await resolveShop(asked.shop, store);
  const { market, clock, ...settings } = await deps.settings.rules(shop);
  const around = await factsAround({ ...asked, shop }, store);
  const sale = saleIn(asked, around);
  const expected = expectedLanguages(sale, market, settings);
  const orderId = sale.orderId ?? orderIn(asked.subject);
  const { shippingDeadline: deadline } = around.order ?? {};
  const subjects = new Set([asked.subject, ...(orderId ? [`order:${orderId}` as const] : [])]);
  const tasks = [...(await store.tasks(shop, [...subjects]))].sort(byUrgency(deps.clock()));
  const open = tasks.filter(({ done }) => !done);
  return templateOffer(await deps.settings.templates(), open, {
    language: templateLanguage(expected, sale.customerLocale),
    expected,
    values: { ...(orderId && { orderId }), ...(deadline !== undefined && { deadline }) },
    zone: clock.zone,
  });
}

function orderIn(subject: Place['subject']): string | undefined {
  return subject.startsWith('order:') ? subject.slice('order:'.length) : undefined;
}
