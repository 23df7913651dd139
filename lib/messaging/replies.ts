import type { ConnectAnswer, ConnectionsState, SyncNowAnswer } from '../domain/connect.ts';
import type { Decision } from '../domain/decision.ts';
import type { DiagnosticsView } from '../domain/diagnostics-view.ts';
import type { ExportedRows } from '../domain/exported-rows.ts';
import type { Report } from '../domain/report.ts';
import type { ShopHealth } from '../domain/health-view.ts';
import type { OwnTexts, TextLanguage } from '../domain/own-texts.ts';
import type { PartAnswer } from '../domain/file-parts.ts';
import type { TemplateOffer } from '../domain/templates/offer.ts';
import type { Notice, OrderChecklist, PageAnswer, PanelPlace } from '../domain/views.ts';
import type { PopupState, ShopChecklist } from '../domain/views.ts';

/** What a content script has to know of its marketplace before it reads. */
export interface Hello {
  /** Names by which the operator signs in threads; empty where the marketplace is not known. */
  readonly operatorNames: readonly string[];
  /** IANA zone in which moments are shown. */
  readonly zone: string;
  /** How the seller last had the panel. */
  readonly panel?: PanelPlace;
  /** The seller wants nothing of us for now. */
  readonly isPaused?: true;
  /** What the seller has chosen, where the language is not left to the browser. */
  readonly language?: TextLanguage;
  /** Its texts, for a page that has them not. */
  readonly texts?: OwnTexts;
}

/** What each message is answered with, or a `Refusal`. */
export interface Replies {
  'page-read': PageAnswer;
  standing: PageAnswer;
  templates: TemplateOffer;
  checklist: OrderChecklist;
  'shop-checklist': ShopChecklist;
  decide: null;
  'panel-place': null;
  sent: PageAnswer;
  draft: { readonly notices: readonly Notice[] };
  file: { readonly notices: readonly Notice[] };
  'file-part': PartAnswer;
  'signed-out': null;
  'load-script': null;
  hello: Hello;
  popup: PopupState;
  /** `state` is `null` where nothing is open: that is for `popup` to say. `texts` as in `texts`. */
  'first-tasks': { readonly state: PopupState | null; readonly texts: OwnTexts | null };
  /** What held before, for `restore-decisions`; tasks that are gone are left out. */
  'decide-tasks': { readonly before: readonly Decision[] };
  'restore-decisions': null;
  pause: null;
  /** `null` where the language is left to the browser. */
  texts: OwnTexts | null;
  report: Report;
  'export-rows': ExportedRows;
  diagnostics: DiagnosticsView;
  'settings-changed': null;
  'forget-everything': null;
  connect: ConnectAnswer;
  connections: ConnectionsState;
  disconnect: null;
  'sync-now': SyncNowAnswer;
  'hold-sync': null;
  health: readonly ShopHealth[];
}

/** `sender`: not allowed to ask this. `message`: not understood. `failed`: our own fault. */
export interface Refusal {
  readonly refused: 'sender' | 'message' | 'failed';
}
