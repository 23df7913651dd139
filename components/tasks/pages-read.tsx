import type { PageKind } from '../../lib/domain/reading.ts';
import type { PageFreshness } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMoment } from '../../lib/domain/words.ts';
import { PAGE_NAME_KEYS } from './page-names.ts';
import { LISTS, unreadPages } from './what-is-known.ts';

interface Props {
  readonly pages: readonly PageFreshness[];
  readonly now: number;
  readonly words: Words;
  readonly onOpen: (href: string) => void;
}

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
            {LISTS.map((kind) => (
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
  const read = pages.find((page) => page.shop === shop && page.page === kind);
  if (read?.readAt === undefined) return words.t('pageNeverRead', [name]);
  const key = read.status === 'partial' ? 'pageReadPartAt' : 'pageReadAt';
  return words.t(key, [name, sayMoment(read.readAt, now, words)]);
}
