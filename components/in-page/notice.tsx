import type { Notice as NoticeFinding } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { ruleNameKey, say } from '../../lib/domain/words.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import type { Text } from '../../lib/domain/rule.ts';
import { Chip } from '../ui/chip.tsx';
import { Why } from '../tasks/why.tsx';

interface Props {
  readonly notice: NoticeFinding;
  readonly now: number;
  readonly words: Words;
  /** The seller knows better: this draft or file is not spoken of again. */
  readonly onDismiss: () => void;
}

/**
 * A finding beside the control it speaks of. It asks, and never stands in the way: nothing waits
 * for an answer, and focus stays where the seller is typing.
 */
export function Notice({ notice, now, words, onDismiss }: Props) {
  const { rule, href } = notice;
  const state = stateAt(notice, now);
  return (
    <section
      class="trastienda t-notice"
      role="status"
      aria-label={words.t(ruleNameKey(rule))}
      lang={words.locale}
    >
      <p class="t-notice-title">
        <Chip
          state={state}
          words={words}
          word={state === 'info' ? undefined : words.t('noticeCheck')}
        />{' '}
        <bdi>{say(titleOf(notice), words, now)}</bdi>
      </p>
      <p class="t-advice">{say(notice.advice, words, now)}</p>
      <p class="t-notice-actions">
        {href?.startsWith('https://') ? (
          <a href={href} target="_blank" rel="noopener">
            {words.t('noticeGo')}
          </a>
        ) : null}
        <button type="button" class="t-button" onClick={onDismiss}>
          {words.t('noticeDismiss')}
        </button>
      </p>
      <Why rule={rule} why={notice.why} due={notice} now={now} words={words} />
    </section>
  );
}

/** The rule's line for a file of which only the name spoke. */
const BY_NAME = 'fileSaidByName';
/** What is said of a file that was read → what is said of one that was not. */
const LESS_SURE: Readonly<Record<string, string>> = {
  invoiceAttachmentTitle: 'invoiceAttachmentByNameTitle',
  invoiceAttachmentCopyTitle: 'invoiceAttachmentCopyByNameTitle',
  documentTypeTitle: 'documentTypeByNameTitle',
  documentSectionTitle: 'documentSectionByNameTitle',
};

/** A name alone is worth a word, but not the same one as what the file holds. */
function titleOf({ title, why }: NoticeFinding): Text {
  const key = why.lines.some((line) => line.key === BY_NAME) ? LESS_SURE[title.key] : undefined;
  return key === undefined ? title : { ...title, key };
}
