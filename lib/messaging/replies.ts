import type { Notice, PageAnswer, PopupState } from '../domain/views.ts';

/** What a content script has to know of its marketplace before it reads. */
export interface Hello {
  /** Names by which the operator signs in threads; empty where the marketplace is not known. */
  readonly operatorNames: readonly string[];
  /** IANA zone in which moments are shown. */
  readonly zone: string;
}

/** What each message is answered with, or a `Refusal`. */
export interface Replies {
  'page-read': PageAnswer;
  draft: { readonly notices: readonly Notice[] };
  file: { readonly notices: readonly Notice[] };
  'signed-out': null;
  'load-script': null;
  hello: Hello;
  popup: PopupState;
  'settings-changed': null;
  'forget-everything': null;
}

/** `sender`: not allowed to ask this. `message`: not understood. `failed`: our own fault. */
export interface Refusal {
  readonly refused: 'sender' | 'message' | 'failed';
}
