import type { Words } from '../../lib/domain/words.ts';
import { Icon } from '../ui/icon.tsx';

/** The background has never answered yet: nothing is known, so nothing is counted. */
export function AskFailed({ words, onRetry }: { words: Words; onRetry: () => void }) {
  return (
    <>
      <header class="t-header" data-freshness="stale">
        <h1>{words.t('extName')}</h1>
      </header>
      <main class="t-empty">
        <Icon name="unknown" />
        <p class="t-empty-title" role="alert">
          {words.t('askFailed')}
        </p>
        <button type="button" class="t-button" onClick={onRetry}>
          {words.t('retry')}
        </button>
      </main>
    </>
  );
}
