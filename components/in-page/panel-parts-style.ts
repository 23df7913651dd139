/** The checklist, the filters of a list, and the form for a contact; colours come from `ui/style.ts`. */
export const PARTS_STYLE = `
.t-small { font-size: 12px; padding: 2px 8px; min-block-size: 24px; }
.t-note { margin: 2px 0 0; color: var(--text-2); font-size: 12px; overflow-wrap: anywhere; }
.t-note:empty { display: none; }
.t-task-actions { margin: 4px 0 2px; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; font-size: 12px; }
.t-clocks { margin: 3px 0; display: grid; grid-template-columns: max-content 1fr; gap: 2px 8px; font-size: 12px; }
.t-clocks dt { color: var(--text-2); }
.t-clocks dd { margin: 0; overflow-wrap: anywhere; min-inline-size: 0; }
.t-checklist, .t-summary, .t-contact { padding: 8px 12px; border-block-start: 1px solid var(--line); }
.t-checklist h3 { margin: 0 0 4px; font-size: 13px; overflow-wrap: anywhere; }
/* The order's number stands in the heading; a task of that order needs not repeat it. */
.t-checklist [data-subject^="order:"] .t-id { display: none; }
.t-checklist .t-task { padding: 6px 0 4px; border: 0; }
.t-points { list-style: none; margin: 0; padding: 0; }
.t-point { padding: 5px 0; border-block-end: 1px solid var(--line); }
.t-point:last-child { border-block-end: 0; }
.t-point-head { display: flex; gap: 6px; align-items: flex-start; }
.t-point-head > .t-icon { margin-block-start: 2px; }
.t-point-name { font-weight: 600; flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.t-point-state { color: var(--text-2); font-size: 12px; }
.t-as-ok > .t-icon { color: var(--ok); }
.t-as-late > .t-icon { color: var(--late); }
.t-as-soon > .t-icon, .t-as-unknown > .t-icon { color: var(--soon); }
.t-as-info > .t-icon { color: var(--info); }
.t-point-not-needed .t-icon { color: var(--text-2); }
.t-points:empty { display: none; }
.t-checklist .t-tasks:not(:empty) { border: 0; }
.t-checklist .t-others:not(:empty) { border-block: 1px solid var(--line); }
.t-point .t-note { margin-inline-start: 20px; }
.t-idle { padding: 4px 0; }
.t-idle > summary, .t-contact > summary { cursor: pointer; min-block-size: 24px; color: var(--link); inline-size: fit-content; }
.t-body > .t-idle { padding: 4px 12px; }
.t-filters { display: flex; flex-wrap: wrap; gap: 4px; margin-block-end: 6px; }
.t-filter {
  font: 12px/1.3 system-ui, sans-serif; color: var(--text); background: var(--ground); border: 1px solid var(--line);
  border-radius: 12px; padding: 2px 8px; min-block-size: 24px; text-align: start;
}
.t-filter[aria-pressed="true"] { border-color: var(--focus); box-shadow: inset 0 0 0 1px var(--focus); font-weight: 600; }
.t-filter .t-count { color: var(--text-2); }
.t-steps { margin: 0; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; font-size: 12px; }
.t-field { display: grid; gap: 2px; margin-block: 6px; font-size: 12px; }
.t-field > span { color: var(--text-2); }
.t-field input, .t-field select, .t-field textarea {
  font: 13px/1.3 system-ui, sans-serif; color: var(--text); background: var(--ground); border: 1px solid var(--text-2);
  border-radius: 4px; padding: 4px 6px; min-block-size: 28px; inline-size: 100%;
}
.t-field textarea { resize: vertical; }
@media (forced-colors: active) {
  .t-filter[aria-pressed="true"] { outline: 2px solid Highlight; }
  .t-icon { forced-color-adjust: auto; }
}
`;
