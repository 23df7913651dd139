import type { Notice, PageAnswer, PopupState } from '../domain/views.ts';

/** What each message is answered with. An answer of `{ refused }` means the sender was not allowed. */
export interface Replies {
  'page-read': PageAnswer;
  draft: { readonly notices: readonly Notice[] };
  file: { readonly notices: readonly Notice[] };
  'signed-out': null;
  popup: PopupState;
  'settings-changed': null;
}
