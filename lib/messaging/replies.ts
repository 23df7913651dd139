import type { Notice, PageAnswer, PopupState } from '../domain/views.ts';

/** What each message is answered with, or a `Refusal`. */
export interface Replies {
  'page-read': PageAnswer;
  draft: { readonly notices: readonly Notice[] };
  file: { readonly notices: readonly Notice[] };
  'signed-out': null;
  'load-ui': null;
  popup: PopupState;
  'settings-changed': null;
  'forget-everything': null;
}

/** `sender`: not allowed to ask this. `message`: not understood. `failed`: our own fault. */
export interface Refusal {
  readonly refused: 'sender' | 'message' | 'failed';
}
