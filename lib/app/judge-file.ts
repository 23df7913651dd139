import type { FileFact, OrderFact, ShopKey, Subject } from '../domain/facts.ts';
import type { FileVerdict } from '../domain/file-parts.ts';
import { judge } from '../domain/plan.ts';
import { RULES } from '../domain/rules/index.ts';
import type { Notice } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { resolveShop } from './known-shops.ts';
import { noticesOf } from './notices.ts';
import { hostOf } from './shop.ts';

/** A file chosen for a message or a documents dialog. It is judged and forgotten. */
export interface ChosenFile extends Pick<FileFact, 'target' | 'typeIsInvoice' | 'typeLabel'> {
  readonly shop: ShopKey;
  readonly subject: Subject;
  readonly name: string;
  /** What looking into it said, where it was looked into. */
  readonly seen?: FileVerdict;
  readonly orderId?: string;
}

/** Rules about the order alone have their own place: its mark, not the upload dialog. */
const FILE_RULES = RULES.filter((rule) => rule.needs.includes('file'));

export async function judgeFile(file: ChosenFile, deps: Deps): Promise<readonly Notice[]> {
  const { subject, target, typeIsInvoice, typeLabel } = file;
  const shop = await resolveShop(file.shop, deps.store);
  const [settings, verdict, found] = await Promise.all([
    deps.settings.rules(shop),
    file.seen ?? deps.eye.look({ name: file.name }),
    orderOf({ ...file, shop }, deps),
  ]);
  const { orderId, order } = found;
  const fact: FileFact = {
    type: 'file',
    subject,
    target,
    looksLikeInvoice: verdict.isInvoice,
    judgedBy: verdict.by,
    typeIsInvoice,
    typeLabel,
    orderId,
  };
  const facts = { file: fact, ...(order && { order }) };
  const href = orderId && deps.links.hrefOf(hostOf(shop), `order:${orderId}`, order?.path);
  return noticesOf(judge(facts, { now: deps.clock() }, settings, FILE_RULES), href);
}

/** The order the page names, or the one its thread is known to belong to. */
async function orderOf(
  { shop, subject, orderId }: ChosenFile,
  { store }: Deps,
): Promise<{ orderId?: string; order?: OrderFact }> {
  const own = (await store.facts(shop, [subject])).get(subject);
  if (own?.type === 'order') return { orderId: own.id, order: own };
  const id = orderId ?? (own?.type === 'thread' ? own.orderId : undefined) ?? orderIdOf(subject);
  if (id === undefined) return {};
  const order = (await store.facts(shop, [`order:${id}`])).get(`order:${id}`);
  return { orderId: id, ...(order?.type === 'order' && { order }) };
}

function orderIdOf(subject: Subject): string | undefined {
  return subject.startsWith('order:') ? subject.slice('order:'.length) : undefined;
}
