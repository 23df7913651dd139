import type { Notice, PageAnswer } from '../../lib/domain/views.ts';
import type { PageReading } from '../../lib/domain/reading.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Outdated, send } from '../../lib/messaging/send.ts';
import { contentWords } from './content-words.ts';
import type { DraftRequest, FileRequest } from '../in-page-ui/in-page-ui.ts';
import type { PageVisit } from '../page-reading/page-reader.ts';

/** The content script's one connection to the background, and what it learnt from it. */
export interface Link {
  /** Names by which the operator signs; empty where the marketplace is not known. */
  readonly operatorNames: readonly string[];
  /** Texts, with the shop's zone. */
  readonly words: Words;
  /** True once the extension was updated or removed under this page. */
  readonly outdated: boolean;
  /** When the background last answered to a reading, epoch ms; 0 = never. */
  readonly answeredAt: number;
  greet(): Promise<void>;
  report(visit: PageVisit, url: URL, reading: PageReading): Promise<PageAnswer>;
  signedOut(): void;
  judgeDraft(visit: PageVisit, request: DraftRequest): Promise<readonly Notice[]>;
  judgeFile(visit: PageVisit, request: FileRequest): Promise<readonly Notice[]>;
}

export function createLink(now: () => number): Link {
  let operatorNames: readonly string[] = [];
  let words = contentWords(Intl.DateTimeFormat().resolvedOptions().timeZone);
  let outdated = false;
  let answeredAt = 0;

  /** Once the extension is gone, what stands keeps standing with one quiet line; nothing is retried. */
  const fail = (error: unknown): never => {
    if (error instanceof Outdated) outdated = true;
    throw error;
  };
  const useZone = (zone: string) => {
    if (zone !== words.zone) words = contentWords(zone);
  };

  return {
    get operatorNames() {
      return operatorNames;
    },
    get words() {
      return words;
    },
    get outdated() {
      return outdated;
    },
    get answeredAt() {
      return answeredAt;
    },
    async greet() {
      const hello = await send({ type: 'hello' }).catch(fail);
      operatorNames = hello.operatorNames;
      useZone(hello.zone);
    },
    async report(visit, url, { status, problems, facts }) {
      const answer = await send({
        type: 'page-read',
        shop: visit.shop,
        shopName: visit.shopName,
        page: visit.kind ?? 'other',
        url: url.href.slice(0, 4000),
        status,
        problems: [...problems],
        facts: [...facts],
      }).catch(fail);
      answeredAt = now();
      useZone(answer.zone);
      return answer;
    },
    signedOut() {
      send({ type: 'signed-out' }).catch(() => undefined);
    },
    async judgeDraft(visit, { subject, text, strip, orderId, channel, customerLocale }) {
      const body = { subject, text, strip: [...strip], orderId, channel, customerLocale };
      return (await send({ type: 'draft', shop: visit.shop, ...body }).catch(fail)).notices;
    },
    async judgeFile(visit, { subject, name, orderId, place }) {
      const { target, typeLabel, typeIsInvoice } = place;
      const body = { subject, name: name.slice(0, 500), orderId, target, typeLabel, typeIsInvoice };
      return (await send({ type: 'file', shop: visit.shop, ...body }).catch(fail)).notices;
    },
  };
}
