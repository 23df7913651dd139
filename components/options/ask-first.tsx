import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly question: string;
  readonly yes: string;
  readonly words: Words;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question in its place, for what cannot be undone; the safe answer has the focus. */
export function AskFirst({ question, yes, words, onYes, onNo }: Props) {
  return (
    <div class="o-ask" role="group" aria-label={question}>
      <p>{question}</p>
      <Button label={yes} kind="danger" onClick={onYes} />
      <Button label={words.t('optCancel')} autofocus onClick={onNo} />
    </div>
  );
}
