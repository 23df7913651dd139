import { subjectOf, type StoredFact } from '../../lib/domain/facts.ts';
import type { FilePart, PartAnswer } from '../../lib/domain/file-parts.ts';
import type { PageReading } from '../../lib/domain/reading.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Notice, OrderChecklist, PageAnswer, PanelPlace } from '../../lib/domain/views.ts';
import type { ShopChecklist } from '../../lib/domain/views.ts';
import type { OwnTexts, TextLanguage } from '../../lib/domain/own-texts.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Outdated, send } from '../../lib/messaging/send.ts';
import type { DraftRequest, FileRequest } from '../in-page-ui/in-page-ui.ts';
import type { PageVisit, SentRequest } from '../page-reading/page-reader.ts';
import type { SubjectContext } from '../page-reading/subject-context.ts';
import { words } from '../../lib/platform/i18n.ts';

/** The content script's one connection to the background, and what it learnt from it. */
export class Link {
  /** Names by which the operator signs; empty where the marketplace is not known. */
  operatorNames: readonly string[] = [];
  /** Texts, with the shop's zone. */
  words: Words = words(Intl.DateTimeFormat().resolvedOptions().timeZone);
  /** The seller wants nothing of us for now. */
  isPaused = false;
  /** True once the extension was updated or removed under this page. */
  outdated = false;
  /** When the background last answered to a reading, epoch ms; 0 = never. */
  answeredAt = 0;
  readonly #now: () => number;
  #own: { readonly language: TextLanguage; readonly texts: OwnTexts } | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns how the seller last had the panel */
  async greet(): Promise<PanelPlace | undefined> {
    const has = this.#own?.language;
    const hello = await this.#ask(send({ type: 'hello', ...(has && { has }) }));
    this.operatorNames = hello.operatorNames;
    this.isPaused = hello.isPaused ?? false;
    const { language, texts } = hello;
    if (language === undefined) this.#own = undefined;
    else if (texts) this.#own = { language, texts };
    this.words = words(hello.zone, this.#own?.texts);
    return hello.panel;
  }

  async report(visit: PageVisit, url: URL, reading: PageReading): Promise<PageAnswer> {
    const { shop, shopName, kind } = visit;
    const { status, problems, facts, sales, listed } = reading;
    const answer = await this.#ask(
      send({
        ...{ type: 'page-read', shop, shopName, page: kind ?? 'other', status },
        url: url.href.slice(0, 4000),
        problems: [...problems],
        facts: [...facts],
        ...(sales && { sales: [...sales] }),
        ...(listed && { listed: [...listed] }),
      }),
    );
    this.answeredAt = this.#now();
    this.#useZone(answer.zone);
    return answer;
  }

  /** What is due by now of what the page told before; it tells nothing. */
  async standing({ shop }: PageVisit, facts: readonly StoredFact[]): Promise<PageAnswer> {
    const returns = facts.filter((fact) => fact.type === 'return');
    const asked = { subjects: facts.map(subjectOf), ...(returns.length > 0 && { returns }) };
    const answer = await this.#ask(send({ type: 'standing', shop, ...asked }));
    this.answeredAt = this.#now();
    this.#useZone(answer.zone);
    return answer;
  }

  signedOut(): void {
    send({ type: 'signed-out' }).catch(() => undefined);
  }

  async judgeDraft({ shop }: PageVisit, request: DraftRequest): Promise<readonly Notice[]> {
    const { subject, text, strip, orderId, channel, customerLocale } = request;
    const { recipients, threadId } = request;
    const place = { subject, orderId, threadId, channel, customerLocale };
    const body = { ...place, text, strip: [...strip], recipients };
    return (await this.#ask(send({ type: 'draft', shop, ...body }))).notices;
  }

  /** What of the shop's own messages the page shows, to be judged and forgotten. */
  judgeSent({ shop }: PageVisit, request: SentRequest): Promise<PageAnswer> {
    const { threadId, orderId, channel, customerLocale, strip } = request;
    const messages = request.messages.map((message) => ({ ...message, files: [...message.files] }));
    const place = { threadId, orderId, channel, customerLocale };
    return this.#ask(send({ type: 'sent', shop, ...place, strip: [...strip], messages }));
  }

  /** Ready texts for the page's order or thread, with the shop's name as the page shows it. */
  async offerTemplates(
    { shop, shopName }: PageVisit,
    { subject, orderId, channel, customerLocale }: SubjectContext,
  ): Promise<TemplateOffer> {
    const asked = { subject, orderId, channel, customerLocale };
    const offer = await this.#ask(send({ type: 'templates', shop, ...asked }));
    return { ...offer, values: { ...offer.values, ...(shopName && { shopName }) } };
  }

  async judgeFile({ shop }: PageVisit, request: FileRequest): Promise<readonly Notice[]> {
    const { subject, name, seen, orderId, place } = request;
    const { target, typeLabel, typeIsInvoice } = place;
    const asked = { subject, name: name.slice(0, 500), seen, orderId };
    const body = { ...asked, target, typeLabel, typeIsInvoice };
    const { notices } = await this.#ask(send({ type: 'file', shop, ...body }));
    return notices.map(withoutLinkToHere);
  }

  checklist({ shop }: PageVisit, { subject, orderId }: SubjectContext): Promise<OrderChecklist> {
    return this.#ask(send({ type: 'checklist', shop, subject, orderId }));
  }

  shopChecklist({ shop }: PageVisit): Promise<ShopChecklist> {
    return this.#ask(send({ type: 'shop-checklist', shop }));
  }

  async decide({ shop }: PageVisit, task: TaskView, isDone: boolean): Promise<void> {
    const { keptAs: subject = task.subject, rule } = task;
    await this.#ask(send({ type: 'decide', shop, subject, rule, isDone }));
  }

  remember({ isOpen, side }: PanelPlace): void {
    send({ type: 'panel-place', isOpen, side }).catch(() => undefined);
  }

  sendPart(part: FilePart): Promise<PartAnswer> {
    return this.#ask(send({ type: 'file-part', ...part, name: part.name.slice(-500) }));
  }

  /** Once the extension is gone, what stands keeps standing with one quiet line; nothing is retried. */
  async #ask<T>(reply: Promise<T>): Promise<T> {
    try {
      return await reply;
    } catch (error) {
      if (error instanceof Outdated) this.outdated = true;
      throw error;
    }
  }

  #useZone(zone: string): void {
    if (zone !== this.words.zone) this.words = words(zone, this.#own?.texts);
  }
}

/** A link to the page one is on leads nowhere. */
function withoutLinkToHere(notice: Notice): Notice {
  // In the documents dialog the seller is where he should be; only the type is wrong.
  if (notice.rule === 'document-type') return { ...notice, href: undefined };
  const here =
    notice.href !== undefined &&
    URL.canParse(notice.href) &&
    new URL(notice.href).pathname === window.location.pathname;
  return here ? { ...notice, href: undefined } : notice;
}
