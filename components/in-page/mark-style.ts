/**
 * A mark inside a row of the page: small, on a ground of its own so that it reads on any row, with
 * sign, word and colour together. It keeps its own line height and cannot stretch the row's.
 */
export const MARK_STYLE = `:host { all: initial; display: inline-block; vertical-align: middle; margin-inline-start: 6px; max-inline-size: 100%; }
@media print { :host { display: none; } }
/* Where one is led to a mark in a small window, the open panel takes the lower part of it. */
@media (max-width: 700px), (max-height: 450px) { :host { scroll-margin-block-end: 45vh; } }
button { all: unset; display: inline-flex; align-items: center; gap: 4px; max-inline-size: 100%; box-sizing: border-box; padding: 0 7px 0 3px; border: 1px solid; border-radius: 10px; font: 600 11px/14px system-ui, sans-serif; min-block-size: 20px; cursor: pointer; text-align: start; }
button:focus-visible, button[data-here] { outline: 2px solid #1a56c4; outline-offset: 1px; }
i { inline-size: 14px; block-size: 14px; flex: none; border-radius: 50%; font: 700 10px/14px system-ui, sans-serif; text-align: center; color: #fff; }
span { overflow-wrap: normal; }
.late { color: #8c1d18; background: #fdeceb; border-color: #e3a19d; } .late i { background: #b3261e; } .late i::before { content: '!'; }
.soon { color: #6b4300; background: #fff3dd; border-color: #e0bd7d; } .soon i { background: #8a5a00; } .soon i::before { content: '◷'; }
.info { color: #1d4a8c; background: #eaf1fc; border-color: #a9c3ea; } .info i { background: #2b62b8; } .info i::before { content: 'i'; }
@media (forced-colors: active) { button { border-color: ButtonText; padding-block: 2px; line-height: 16px; } i { outline: 1px solid; outline-offset: -1px; } button:focus-visible, button[data-here] { outline-color: Highlight; } }
`;
