import { render } from 'preact';
import { Panel } from '../../components/in-page/panel.tsx';
import type { PanelActions, PanelExtras } from '../../components/in-page/panel-actions.ts';
import type { PageKind } from '../../lib/domain/reading.ts';
import { documentsLink } from './documents-link.ts';
import type { DrawProps, PanelDeps } from './in-page-ui.ts';
import { createJumps } from './jump-to-mark.ts';
import { unreadJumps, unreadNames } from './jump-to-unread.ts';
import { orderLink } from './order-link.ts';
import { templateDesk, type TemplateDesk } from './template-desk.ts';

/** Pages of one order or thread: what is asked of it is asked for while the panel is open. */
const OF_ONE: readonly PageKind[] = ['order', 'order-documents', 'thread'];

/** Draws the open panel of one document, and asks for what only the open panel shows. */
export class PanelDesk {
  readonly #place: Element;
  readonly #deps: PanelDeps;
  readonly #actions: PanelActions;
  readonly #desk: TemplateDesk;
  #drawn: { readonly key: number; readonly props: DrawProps } | undefined;
  #extras: PanelExtras = {};
  /** The subject that `#extras` speak of. */
  #subject = '';
  /** What was last asked; an answer to anything else is out of date. */
  #asked = '';

  /** @param lastBox the box of the page that the seller was last in */
  constructor(place: Element, deps: PanelDeps, lastBox: () => Element | undefined) {
    const { document } = deps;
    const desk = templateDesk(document, () => deps.context().kind);
    this.#desk = desk;
    this.#place = place;
    this.#deps = deps;
    this.#actions = {
      decide: (task, isDone) => deps.decide(task, isDone),
      jump: createJumps(document),
      jumpToUnread: unreadJumps(document, () => deps.unread()),
      insert: (text) => desk.insert(text, lastBox()),
      copy: (text) => desk.copy(text),
      move: (side) => {
        deps.move(side);
      },
    };
  }

  draw(key: number, props: DrawProps): void {
    this.#drawn = { key, props };
    if (props.isOpen) this.#ask(props);
    this.#render();
  }

  #render(): void {
    if (!this.#drawn) return;
    const { key, props } = this.#drawn;
    const { isOpen, onToggle, ...rest } = props;
    render(
      <Panel
        key={key}
        {...rest}
        startsOpen={isOpen}
        actions={this.#actions}
        extras={{ ...this.#extras, unread: unreadNames(this.#deps.unread()) }}
        onToggle={(to) => {
          onToggle(to);
          if (to) this.#ask(props);
        }}
      />,
      this.#place,
    );
  }

  /** Asks again only when another order is open, or the background has been told something since. */
  #ask({ state }: DrawProps): void {
    const { subject, orderId } = this.#deps.context();
    const isOfOne = OF_ONE.includes(state.page) && !subject.startsWith('shop:');
    const isAsked = (isOfOne || state.page === 'shop-settings') && !state.outdated;
    const spokenOf = isAsked ? `${state.page}|${subject}` : '';
    if (spokenOf !== this.#subject) this.#extras = {};
    this.#subject = spokenOf;
    const due = state.tasks.map(({ rule, subject, lateAt, done, snoozed }) => [
      ...[rule, subject, lateAt, done?.at, snoozed?.at],
    ]);
    const asked = isAsked ? JSON.stringify([spokenOf, orderId, this.#deps.answeredAt(), due]) : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (isAsked) void this.#answer(asked, isOfOne ? this.#ofOne() : this.#ofShop());
  }

  /** What cannot be had is left out: the tasks of the page stand in its place. */
  async #answer(asked: string, answer: Promise<PanelExtras | undefined>): Promise<void> {
    const extras = await answer.catch(() => undefined);
    if (asked !== this.#asked) return;
    if (extras) this.#extras = extras;
    // A refusal may be over in a moment: the next reading asks again.
    else this.#asked = '';
    this.#render();
  }

  async #ofShop(): Promise<PanelExtras> {
    return { shop: await this.#deps.shopChecklist() };
  }

  /** The checklist stands without ready texts, where these cannot be had. */
  async #ofOne(): Promise<PanelExtras> {
    const { document } = this.#deps;
    const context = this.#deps.context();
    const texts = this.#deps.offerTemplates(context).catch(() => undefined);
    const checklist = await this.#deps.checklist(context);
    const offer = await texts;
    const id = context.orderId;
    const { origin, pathname } = document.location;
    return {
      checklist,
      ...(offer && { offer: this.#desk.filled(offer) }),
      documents: id === undefined ? undefined : documentsLink(document, id),
      order: id === undefined ? undefined : orderLink(document, id),
      here: origin + pathname,
    };
  }
}
