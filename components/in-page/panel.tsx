import { Component, createRef } from 'preact';
import type { PanelPlace, PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Icon } from '../ui/icon.tsx';
import type { PanelActions, PanelExtras } from './panel-actions.ts';
import { PanelBody } from './panel-body.tsx';
import { summarise } from './panel-summary.ts';

export interface PanelProps {
  readonly state: PanelState;
  readonly words: Words;
  readonly actions: PanelActions;
  readonly extras?: PanelExtras;
  readonly side?: PanelPlace['side'];
  readonly startsOpen?: boolean;
  /** Told whenever the reader opens or closes the panel, so that it can be remembered. */
  readonly onToggle?: (open: boolean) => void;
  /** Gives the focus back to where it was before the panel took it; false where that is gone. */
  readonly giveBack?: () => boolean;
}

/**
 * The docked panel of a page: a button in the corner that opens what is due here and why. A class,
 * for the hooks library would be one more thing to load.
 */
export class Panel extends Component<PanelProps, { open: boolean }> {
  override state = { open: this.props.startsOpen ?? false };
  readonly #button = createRef<HTMLButtonElement>();

  #turn(open: boolean): void {
    this.setState({ open });
    this.props.onToggle?.(open);
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    // What is typed into our own fields is no shortcut of the page's.
    if ((event.target as Element).matches('input, select, textarea')) event.stopPropagation();
    if (!this.state.open || event.key !== 'Escape') return;
    // The page may have its own use for Escape (a dialog); this one was ours.
    event.stopPropagation();
    this.#turn(false);
    if (!this.props.giveBack?.()) this.#button.current?.focus();
  };

  override render(props: PanelProps, { open }: { open: boolean }) {
    const { state, words, actions, extras = {}, side = 'right' } = props;
    const summary = summarise(state, words);
    return (
      <section
        class={`trastienda t-panel t-${side}`}
        aria-label={words.t('extName')}
        lang={words.locale}
        onKeyDown={this.#onKeyDown}
      >
        <button
          ref={this.#button}
          type="button"
          class={`t-tab t-tab-${summary.icon}`}
          aria-expanded={open}
          onClick={() => {
            this.#turn(!open);
          }}
        >
          <Icon name={summary.icon} />
          <span class="t-unseen">{words.t('extName')}: </span>
          <span>{summary.text}</span>
          <span class="t-tab-turn" aria-hidden="true">
            {open ? '▾' : '▴'}
          </span>
        </button>
        {open ? (
          <div class="t-body">
            <Head {...{ side, words, actions }} />
            <PanelBody {...{ state, words, extras, actions }} />
          </div>
        ) : null}
        <p class="t-unseen" role="status">
          {summary.text}
        </p>
      </section>
    );
  }
}

interface HeadProps extends Pick<PanelProps, 'words' | 'actions'> {
  readonly side: PanelPlace['side'];
}

function Head({ side, words, actions }: HeadProps) {
  const other = side === 'right' ? 'left' : 'right';
  return (
    <div class="t-head">
      <h2>{words.t('panelTitle')}</h2>
      <button type="button" class="t-button t-small" onClick={() => actions.move(other)}>
        {words.t(other === 'left' ? 'panelMoveLeft' : 'panelMoveRight')}
      </button>
    </div>
  );
}
