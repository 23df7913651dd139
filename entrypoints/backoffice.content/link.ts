import type { PageReading } from '../../lib/domain/reading.ts';
import type { Notice, PageAnswer } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Outdated, send } from '../../lib/messaging/send.ts';
import type { DraftRequest, FileRequest } from '../in-page-ui/in-page-ui.ts';
import type { PageVisit } from '../page-reading/page-reader.ts';
import { words } from '../../lib/platform/i18n.ts';

/** The content script's one connection to the background, and what it learnt from it. */
export class Link {
  /** Names by which the operator signs; empty where the marketplace is not known. */
  operatorNames: readonly string[] = [];
  /** Texts, with the shop's zone. */
  words: Words = words(Intl.DateTimeFormat().resolvedOptions().timeZone);
  /** True once the extension was updated or removed under this page. */
  outdated = false;
  /** When the background last answered to a reading, epoch ms; 0 = never. */
  answeredAt = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async greet(): Promise<void> {
    const hello = await this.#ask(send({ type: 'hello' }));
    this.operatorNames = hello.operatorNames;
    this.#useZone(hello.zone);
  }

  async report(visit: PageVisit, url: URL, reading: PageReading): Promise<PageAnswer> {
    const { shop, shopName, kind } = visit;
    const { status, problems, facts } = reading;
    const answer = await this.#ask(
      send({
        ...{ type: 'page-read', shop, shopName, page: kind ?? 'other', status },
        url: url.href.slice(0, 4000),
        problems: [...problems],
        facts: [...facts],
      }),
    );
    this.answeredAt = this.#now();
    this.#useZone(answer.zone);
    return answer;
  }

  signedOut(): void {
    send({ type: 'signed-out' }).catch(() => undefined);
  }

  async judgeDraft({ shop }: PageVisit, request: DraftRequest): Promise<readonly Notice[]> {
    const { subject, text, strip, orderId, channel, customerLocale } = request;
    const body = { subject, text, strip: [...strip], orderId, channel, customerLocale };
    return (await this.#ask(send({ type: 'draft', shop, ...body }))).notices;
  }

  async judgeFile({ shop }: PageVisit, request: FileRequest): Promise<readonly Notice[]> {
    const { subject, name, orderId, place } = request;
    const { target, typeLabel, typeIsInvoice } = place;
    const body = { subject, name: name.slice(0, 500), orderId, target, typeLabel, typeIsInvoice };
    const { notices } = await this.#ask(send({ type: 'file', shop, ...body }));
    return notices.map(withoutLinkToHere);
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
    if (zone !== this.words.zone) this.words = words(zone);
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
