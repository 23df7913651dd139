import { useRef, useState } from 'preact/hooks';
import type { Figure, FigureValue } from '../../lib/domain/figure.ts';
import { sayFigure, sayFigureName, sayUnit } from '../../lib/domain/figure-words.ts';
import type { Words } from '../../lib/domain/words.ts';
import { decimalText, numberFrom } from './decimal.ts';

interface Props {
  readonly id: string;
  /** Ids of the texts that name the field: the figure and the column. */
  readonly labelledBy: string;
  readonly figure: Figure;
  readonly own: FigureValue | undefined;
  /** Whether the marketplace publishes it: without, nothing holds where the seller sets nothing. */
  readonly isPublished: boolean;
  /** Whether the value can stand beside the others. */
  readonly fits: (value: FigureValue) => boolean;
  readonly words: Words;
  readonly onSet: (value: FigureValue | undefined) => Promise<void>;
}

type Status = '' | 'optFigureFault' | 'optFailed' | 'optSaved';

/** The seller's own value of one figure, stored when the field is left; and the way back. */
export function OwnFigure(props: Props) {
  const { id, labelledBy, figure, own, words } = props;
  const { text, status, setText, commit } = useOwnFigure(props);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isWrong = status === 'optFigureFault';
  const take = (typed: string) => {
    setText(typed);
    commit(typed);
  };
  const reset = () => {
    take('');
    // The button that was pressed is about to go.
    field.current?.focus();
  };
  const control = {
    id,
    ref: field,
    'aria-labelledby': labelledBy,
    'aria-describedby': status === '' ? undefined : `${id}-status`,
    'aria-invalid': isWrong ? true : undefined,
    value: text,
  };
  return (
    <div class="o-own">
      <span class="o-own-field">
        {isNumeric(figure) ? (
          <NumberControl
            control={control}
            onType={setText}
            onLeave={commit}
            unit={sayUnit(figure.unit, words)}
          />
        ) : (
          <ChoiceControl control={control} {...props} onChoose={take} />
        )}
        {own === undefined && !isWrong ? null : (
          <button
            type="button"
            class="t-button"
            aria-label={words.t('optFigureResetNamed', [sayFigureName(figure, words)])}
            onClick={reset}
          >
            {words.t('optFigureReset')}
          </button>
        )}
      </span>
      <span id={`${id}-status`} role="status" class={isWrong ? 'o-fault' : 'o-hint'}>
        {status === '' ? '' : words.t(status)}
      </span>
    </div>
  );
}

/** What the field holds, and what became of it; what makes no sense stays there to be corrected. */
function useOwnFigure({ figure, own, fits, onSet }: Props) {
  const [status, setStatus] = useState<Status>('');
  const [text, setText] = useState(textOf(own));
  const commit = (typed: string) => {
    if (typed === textOf(own)) {
      setStatus((before) => (before === 'optFigureFault' ? '' : before));
      return;
    }
    const value = valueOf(figure, typed);
    if (typed !== '' && (value === undefined || !fits(value))) {
      setStatus('optFigureFault');
      return;
    }
    onSet(value).then(
      () => setStatus('optSaved'),
      () => setStatus('optFailed'),
    );
  };
  return { text, status, setText, commit };
}

interface ChoiceProps extends Pick<Props, 'figure' | 'isPublished' | 'words'> {
  readonly control: object;
  readonly onChoose: (value: string) => void;
}

function ChoiceControl({ control, figure, isPublished, words, onChoose }: ChoiceProps) {
  return (
    <select {...control} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{words.t(isPublished ? 'optFigureAsPublished' : 'optFigureNoOwn')}</option>
      {choicesOf(figure).map((choice) => (
        <option key={String(choice)} value={String(choice)}>
          {sayFigure(figure, choice, words)}
        </option>
      ))}
    </select>
  );
}

interface NumberProps {
  readonly control: object;
  readonly onType: (text: string) => void;
  readonly onLeave: (text: string) => void;
  readonly unit: string | undefined;
}

function NumberControl({ control, onType, onLeave, unit }: NumberProps) {
  return (
    <>
      <input
        {...control}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        onInput={(event) => onType(event.currentTarget.value)}
        onChange={(event) => onLeave(event.currentTarget.value)}
      />
      {unit === undefined ? null : <span aria-hidden="true"> {unit}</span>}
    </>
  );
}

function isNumeric({ unit }: Figure): boolean {
  return unit !== 'choice' && unit !== 'yes-no';
}

function choicesOf({ unit, choices = {} }: Figure): readonly (boolean | string)[] {
  return unit === 'yes-no' ? [true, false] : Object.keys(choices);
}

function textOf(value: FigureValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? decimalText(value) : String(value);
}

/** `undefined` for an empty field, and for what is no value at all. */
function valueOf(figure: Figure, text: string): FigureValue | undefined {
  if (text === '') return undefined;
  if (!isNumeric(figure)) return choicesOf(figure).find((choice) => String(choice) === text);
  const value = numberFrom(text);
  return Number.isFinite(value) ? value : undefined;
}
