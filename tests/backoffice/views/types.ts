/**
 * What a page shows, in the interface language, before anyone decided how: both markup families
 * are made from these, so they can only differ in markup.
 */
export interface Cell {
  readonly text: string;
  readonly href?: string;
  /** A moment to be marked up as `time[datetime]`, epoch ms. */
  readonly at?: number;
  readonly badge?: boolean;
  /** The tab that is open. */
  readonly current?: boolean;
  /** A second line, smaller. */
  readonly below?: string;
}

export interface Column {
  readonly key: string;
  readonly caption: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export interface Field {
  readonly label: string;
  readonly cell: Cell;
}

export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly previous?: string;
  readonly next?: string;
}

interface Page {
  /** Browser title without the operator's name. */
  readonly title: string;
  readonly heading: string;
}

export interface ListView extends Page, Table {
  readonly kind: 'list';
  readonly name: string;
  readonly layout: 'table' | 'roles' | 'list';
  readonly tabs: readonly Cell[];
  readonly counter: string;
  readonly empty: string;
  readonly pager: Pager;
}

export interface MessageView {
  readonly sender: string;
  readonly role: string;
  readonly recipients: string;
  readonly at: Cell;
  readonly body: string;
  readonly attachments: readonly string[];
  readonly automatic: boolean;
  readonly own: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly topic: string;
  readonly href: string;
  readonly status: string;
  readonly messages: readonly MessageView[];
  /** Caption of the control; absent where nothing waits. */
  readonly noReplyRequired?: string;
}

export interface Option {
  readonly code: string;
  readonly label: string;
}

export interface Composer {
  readonly control: 'textarea' | 'contenteditable';
  /** Where a reply is posted; starts a conversation when there is none. */
  readonly action: string;
  readonly label: string;
  readonly recipientLabel: string;
  readonly recipients: readonly Option[];
  readonly attach: string;
  readonly send: string;
}

/** A titled part of an order's page. */
export interface OrderSection {
  readonly heading: string;
  readonly fields: readonly Field[];
  readonly buttons: readonly string[];
}

export interface OrderView extends Page {
  readonly kind: 'order';
  readonly id: string;
  readonly state: string;
  readonly shipmentHeading: string;
  readonly fields: readonly Field[];
  readonly sections: readonly OrderSection[];
  readonly products: Table & { readonly heading: string };
  readonly buttons: readonly string[];
  readonly menu: readonly Field[];
  readonly documents: DocumentsView;
  readonly conversations: readonly Conversation[];
  readonly composer: Composer;
  readonly captions: Readonly<Record<string, string>>;
}

export interface DocumentsView extends Page {
  readonly kind: 'documents';
  readonly back: Cell;
  readonly sections: readonly (Table & {
    readonly id: 'accounting' | 'order';
    readonly heading: string;
    readonly add: string;
    readonly empty: string;
  })[];
  readonly dialog: {
    readonly action: string;
    readonly title: string;
    readonly type: string;
    readonly select: string;
    readonly options: readonly Option[];
    readonly file: string;
    readonly cancel: string;
    readonly confirm: string;
    readonly close: string;
    readonly done: string;
  };
}

export interface ThreadView extends Page {
  readonly kind: 'thread';
  readonly fields: readonly Field[];
  readonly conversation: Conversation;
  readonly composer: Composer;
}

export interface Input {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** An `input`'s type, or `textarea`. */
  readonly type: string;
}

/** Home, settings, an offer's form, an unknown page: labels and values, perhaps editable. */
export interface FieldsView extends Page {
  readonly kind: 'fields';
  readonly tabs: readonly Cell[];
  readonly fields: readonly Field[];
  readonly form?: {
    readonly id: string;
    readonly action: string;
    readonly save: string;
    readonly inputs: readonly Input[];
  };
}

export type View = ListView | OrderView | DocumentsView | ThreadView | FieldsView;

/** The frame around every view: navigation, account menu, shops. */
export interface Frame {
  readonly operator: string;
  readonly shop: { readonly id: string; readonly name: string };
  readonly shops: readonly Cell[];
  readonly switchShop: string;
  readonly account: readonly Cell[];
  readonly nav: readonly {
    readonly id: string;
    readonly caption: string;
    readonly items: readonly (Cell & { readonly id: string })[];
  }[];
  readonly loading: string;
  readonly search: string;
}
