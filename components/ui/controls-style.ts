/** Shapes of the primitives that only our own pages use; marks and notices have no need of them. */
export const CONTROLS_STYLE = `
/* Here letters are as large as the browser's own; in a marketplace's page, its root is not ours. */
body.trastienda { --f1: 0.75rem; --f2: 0.8125rem; --f3: 0.875rem; --f4: 1rem; --f5: 1.25rem; --icon: 0.875rem; }
.t-button { display: inline-flex; align-items: center; justify-content: center; gap: var(--s1); overflow-wrap: break-word; }
.t-button[aria-pressed=true] { color: var(--accent-text); background: var(--accent); border-color: var(--accent); }
.t-main { color: var(--accent-text); background: var(--accent); border-color: var(--accent); font-weight: 600; }
.t-danger { color: var(--late); background: var(--ground); border-color: var(--late); }
.t-button:is(.t-main, .t-danger):disabled { color: var(--text-2); background: var(--ground-2); border-color: var(--line); }
.t-icon-only { min-inline-size: 1.75rem; padding-inline: 6px; }
.t-plain:hover:not(:disabled) { background: var(--ground-2); border-color: var(--line); }
.t-hint { margin: 0; font-size: var(--f2); color: var(--text-2); }

.t-menu-root { display: inline-flex; position: relative; }
.t-menu {
  position: fixed; inset: auto; z-index: 10; box-sizing: border-box; margin: 0; padding: var(--s1);
  min-inline-size: 11.25rem; max-inline-size: min(20rem, calc(100vw - 8px)); overflow: auto;
  color: var(--text); background: var(--ground);
  border: 1px solid var(--text-2); border-radius: var(--radius); box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
}
.t-menu-item {
  display: flex; flex-wrap: wrap; gap: 0 var(--s3); align-items: baseline; justify-content: space-between; inline-size: 100%;
  padding: 6px 10px; min-block-size: 1.75rem; font: inherit; text-align: start; cursor: pointer;
  color: inherit; background: none; border: 0; border-radius: 4px;
}
.t-menu-item:is(:hover, :focus-visible) { background: var(--ground-2); }
.trastienda .t-menu-item:focus-visible { outline-offset: -2px; }
.t-menu-item[aria-disabled=true] { color: var(--text-2); cursor: default; }
.t-menu-hint { color: var(--text-2); font-size: var(--f2); }

.t-toast {
  display: flex; flex-wrap: wrap; align-items: center;
  gap: var(--s1) var(--s2); padding: var(--s2) var(--s3);
  color: var(--text); background: var(--ground-2); border-block-start: 1px solid var(--text-2);
}
.t-toast-text { flex: 1 1 8.75rem; min-inline-size: 0; overflow-wrap: anywhere; }
:root:has(.t-toast) { scroll-padding-block-end: 72px; }

.t-switch { display: grid; grid-template-columns: auto 1fr; align-items: center; gap: 2px var(--s2); min-block-size: 1.75rem; }
.t-switch > .t-hint { grid-column: 2; }
.t-switch > input {
  appearance: none; position: relative; flex: none; inline-size: 2.125rem; block-size: 1.25rem; margin: 2px; cursor: pointer;
  background: var(--ground); border: 1px solid var(--text-2); border-radius: 1rem;
}
.t-switch > input::before {
  content: ''; position: absolute; inset-block: 0; margin-block: auto; inset-inline-start: 0.1875rem;
  inline-size: 0.75rem; block-size: 0.75rem; border-radius: 50%; background: var(--text-2); transition: transform 120ms;
}
.t-switch > input:checked { background: var(--accent); border-color: var(--accent); }
.t-switch > input:checked::before { background: var(--accent-text); transform: translateX(0.875rem); }
.trastienda .t-switch > input:focus-visible { border-radius: 10px; }
.t-switch > input:disabled { opacity: .6; cursor: default; }
.t-switch > label { cursor: pointer; overflow-wrap: anywhere; }

.t-progress { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s2); }
.t-progress > progress { inline-size: 10rem; max-inline-size: 100%; accent-color: var(--accent); }
.t-progress-count { font-variant-numeric: tabular-nums; }

.t-callout {
  display: flex; gap: var(--s2); padding: var(--s2) var(--s3); margin-block: var(--s2);
  border: 1px solid; border-radius: var(--radius);
}
.t-callout > .t-icon { margin-block-start: 3px; }
.t-callout-text { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; color: var(--text); }
.t-callout-text > * { margin-block: 0; }
.t-callout-text > * + * { margin-block-start: var(--s1); }
.t-callout-title { font-weight: 600; }
.t-callout-late { color: var(--late); background: var(--late-ground); border-color: var(--late-line); }
.t-callout-soon { color: var(--soon); background: var(--soon-ground); border-color: var(--soon-line); }
.t-callout-info { color: var(--info); background: var(--info-ground); border-color: var(--info-line); }
.t-callout-ok { color: var(--ok); background: var(--ground); border-color: var(--ok); }
.t-callout-unknown { color: var(--text-2); background: var(--ground-2); border-color: var(--line); }

.t-table-scroll { position: relative; overflow-x: auto; }
.t-table { inline-size: 100%; border-collapse: collapse; }
.t-table :is(th, td) { overflow-wrap: break-word; }
.t-table caption { padding-block-end: var(--s1); font-weight: 600; text-align: start; }
.t-table .t-caption-hidden { padding: 0; }
.t-table :is(th, td) {
  padding: 6px 12px 6px 0; font-weight: 400; text-align: start; vertical-align: top;
  border-block-end: 1px solid var(--line);
}
.t-table thead th { font-weight: 600; color: var(--text-2); vertical-align: bottom; }
.t-table .t-number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.t-table thead .t-number { white-space: normal; }

@media (forced-colors: active) {
  .t-switch > input, .t-switch > input:checked { background: Canvas; border-color: ButtonText; }
  .t-switch > input::before { forced-color-adjust: none; background: ButtonText; }
  .t-switch > input:checked::before { background: Highlight; }
  .t-main, .t-button[aria-pressed=true] { border-width: 2px; }
  .t-button[aria-pressed=true] { border-style: double; }
  .t-menu-item:is(:hover, :focus-visible) { color: HighlightText; background: Highlight; forced-color-adjust: none; }
  .t-menu-item:is(:hover, :focus-visible) .t-menu-hint { color: HighlightText; }
}
`;
