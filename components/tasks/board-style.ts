/** Popup and side panel: what stands in no page of the marketplace's. */
export const BOARD_STYLE = `
.t-list .t-task { content-visibility: auto; contain-intrinsic-block-size: auto 88px; scroll-margin-block: 96px 72px; }
@media (max-width: 29.9375rem) { .t-list .t-advice { display: none; } }
.t-list .t-task:hover { background: var(--ground-2); }
.t-list .t-task-top { justify-content: flex-start; }
.t-list .t-task-top > .t-chip { margin-inline-start: auto; }
.t-choose { inline-size: 1.125rem; block-size: 1.125rem; margin: 1px 0; flex: none; accent-color: var(--link); }
.t-choose:checked + .t-chosen { position: absolute; inset: 0; z-index: -1; background: var(--info-ground); }
.t-row-actions { float: inline-end; display: flex; gap: 2px; margin-block: -3px; }
.t-row-actions .t-button { min-inline-size: 1.75rem; padding: 4px 6px; color: var(--text-2); }
.t-row-actions .t-button:hover { color: var(--text); background: var(--ground); }
.t-list .t-why dl { clear: both; }
.t-both-clocks { margin: 2px 0 0; font-size: 0.75rem; color: var(--text); overflow-wrap: anywhere; }
.t-tools { display: flex; flex-direction: column; gap: 6px; padding: 8px 12px; border-block-end: 1px solid var(--line); }
.t-tools-top { display: flex; gap: 4px; align-items: center; }
.t-search { flex: 1; min-inline-size: 0; position: relative; display: flex; align-items: center; }
.t-search > .t-icon { position: absolute; inset-inline-start: 8px; color: var(--text-2); pointer-events: none; }
.t-search input, .t-select {
  font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--text-2);
  border-radius: 6px; min-block-size: 1.75rem; min-inline-size: 0;
}
.t-search input { inline-size: 100%; padding: 3px 8px 3px calc(14px + var(--icon)); }
.t-search input { text-overflow: ellipsis; }
.t-search input::placeholder { color: var(--text-2); opacity: 1; }
.t-filters { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.t-filters .t-select { flex: 1 1 9.375rem; padding: 2px 4px; }
.t-found { font-size: 0.75rem; color: var(--text-2); }
.t-found:empty { display: none; }
.t-more { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 10px 12px; color: var(--text-2); }
.t-paused {
  display: flex; gap: 10px; align-items: center; margin: 10px 12px; padding: 8px 10px;
  color: var(--info); background: var(--info-ground); border: 1px solid var(--info-line); border-radius: 6px;
}
.t-paused > div { flex: 1; min-inline-size: 0; }
.t-paused h2 { font-size: 0.8125rem; }
.t-aside { border-block-start: 1px solid var(--line); }
.t-aside > summary { padding: 9px 12px; cursor: pointer; color: var(--text-2); font-weight: 600; font-size: 0.75rem; }
.t-aside > summary:hover { color: var(--text); }
.t-aside-row { display: flex; gap: 10px; align-items: center; justify-content: space-between; padding: 6px 12px 8px; content-visibility: auto; contain-intrinsic-block-size: auto 48px; }
.t-aside-row > div { display: flex; flex-direction: column; min-inline-size: 0; overflow-wrap: anywhere; }
.t-aside-row > .t-button { flex: none; font-size: 0.75rem; }
.trastienda a.t-aside-title { color: var(--text); text-decoration-color: var(--line); text-underline-offset: 3px; inline-size: fit-content; }
.t-foot { position: sticky; inset-block-end: 0; z-index: 5; }
.t-side #app { display: flex; flex-direction: column; min-block-size: 100dvh; }
.t-side .t-foot { margin-block-start: auto; }
:root:has(.t-bulk) { scroll-padding-block-end: 64px; }
:root:has(.t-bulk + .t-toast) { scroll-padding-block-end: 128px; }
.t-bulk {
  display: flex; flex-wrap: wrap; gap: 6px 10px;
  align-items: center; justify-content: space-between; padding: 8px 12px; background: var(--ground-2);
  border-block-start: 1px solid var(--line);
}
.t-bulk > p { font-weight: 600; }
.t-bulk-buttons { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.t-dialog {
  inline-size: min(21.25rem, calc(100% - 1.5rem)); padding: 16px; color: var(--text); background: var(--ground);
  border: 1px solid var(--line); border-radius: 8px;
}
.t-dialog::backdrop { background: #0007; }
.t-dialog h2 { font-size: 0.875rem; }
.t-keys { margin: 10px 0 14px; }
.t-keys > div { display: flex; gap: 10px; padding: 3px 0; }
.t-keys dt { flex: 0 0 7.375rem; display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
.t-keys dd { margin: 0; min-inline-size: 0; }
.t-keys kbd {
  font: 0.75rem/1.4 ui-monospace, monospace; padding: 1px 6px; background: var(--ground-2);
  border: 1px solid var(--line); border-radius: 4px;
}
@media (forced-colors: active) { .t-row-actions { margin-block: 2px 0; } .t-bulk, .t-paused, .t-dialog, .t-keys kbd { border-color: CanvasText; } }
`;
