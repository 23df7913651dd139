import type { PageKind } from '../../lib/domain/reading.ts';
import type { PageFreshness } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMoment } from '../../lib/domain/words.ts';
import { PAGE_NAME_KEYS } from './page-names.ts';

interface Props {
  readonly pages: readonly PageFreshness[];
  readonly now: number;
  readonly words: Words;
  readonly onOpen: (href: string) => void;
}

/** The lists that between them show every task; a shop whose inbox was never opened has no "0". */
const MAIN_PAGES: readonly PageKind[] = ['orders', 'inbox', 'offers'];

/** Pages that were opened and not understood: said first, for silence would read as "all fine". */
export function UnreadPages({ pages, now, words, onOpen }: Props) {
  const unread = unreadPages(pages);
  if (unread.length === 0) return null;
  return (
    <section class="t-unread" aria-labelledby="unread-title">
      <h2 id="unread-title">{words.t('unreadTitle')}</h2>
      <p>{words.t('unreadBody')}</p>
      <ul>
        {unread.map((page) => (
          <li key={page.shop + page.page}>
            <PageLink page={page} words={words} onOpen={onOpen} />
            {' · '}
            <bdi>{page.shopLabel}</bdi>
            {' · '}
            {page.readAt === undefined
              ? words.t('unreadNever')
              : words.t('unreadSince', [sayMoment(page.readAt, now, words)])}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PageLink({
  page,
  words,
  onOpen,
}: { page: PageFreshness } & Pick<Props, 'words' | 'onOpen'>) {
  const name = words.t(PAGE_NAME_KEYS[page.page]);
  if (!page.url.startsWith('https://')) return <>{name}</>;
  return (
    <a
      href={page.url}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        event.preventDefault();
        onOpen(page.url);
      }}
    >
      {name}
    </a>
  );
}

/** What each shop's main lists last said, and which of them nobody has opened yet. */
export function PagesRead({ pages, now, words }: Omit<Props, 'onOpen'>) {
  const shops = [...new Map(pages.map((page) => [page.shop, page.shopLabel]))];
  if (shops.length === 0) return null;
  return (
    <details class="t-pages">
      <summary>{words.t('pagesTitle')}</summary>
      {shops.map(([shop, label]) => (
        <div key={shop}>
          <h2>
            <bdi>{label}</bdi>
          </h2>
          <ul>
            {MAIN_PAGES.map((kind) => (
              <li key={kind}>{sayPage(pages, shop, kind, now, words)}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function sayPage(
  pages: readonly PageFreshness[],
  shop: string,
  kind: PageKind,
  now: number,
  words: Words,
): string {
  const name = words.t(PAGE_NAME_KEYS[kind]);
  const readAt = pages.find((page) => page.shop === shop && page.page === kind)?.readAt;
  if (readAt === undefined) return words.t('pageNeverRead', [name]);
  return words.t('pageReadAt', [name, sayMoment(readAt, now, words)]);
}

export function unreadPages(pages: readonly PageFreshness[]): readonly PageFreshness[] {
  return pages.filter((page) => page.status === 'unrecognised' && page.page !== 'signed-out');
}

/** Whether every shop seen has had all its main lists read. */
export function allListsRead(pages: readonly PageFreshness[]): boolean {
  const shops = new Set(pages.map((page) => page.shop));
  return [...shops].every((shop) =>
    MAIN_PAGES.every((kind) =>
      pages.some((page) => page.shop === shop && page.page === kind && page.readAt !== undefined),
    ),
  );
}
