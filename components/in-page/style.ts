import { PARTS_STYLE } from './panel-parts-style.ts';
import { TEMPLATES_STYLE } from './templates-style.ts';
import { TASK_STYLE } from '../tasks/style.ts';
import { LIGHT_STYLE, THEME_STYLE } from '../ui/style.ts';

/**
 * Styles for shadow roots. `all: initial` stops what the page would pass down by inheritance; all
 * lengths are pixels, for `rem` would follow the page's root.
 */
const HOST = `:host { all: initial; }
@media print { :host { display: none; } }
.trastienda { font: 13px/1.4 system-ui, sans-serif; color: var(--text); text-align: start; }
.trastienda button { cursor: pointer; }
`;

/**
 * The panel keeps to a corner and lets clicks beside it through to the page. Its list stands above
 * the button but after it in the document, so that Tab leads from one into the other.
 */
export const PANEL_STYLE = `${THEME_STYLE}${HOST}${TASK_STYLE}${PARTS_STYLE}
.t-panel {
  position: fixed; bottom: calc(12px + var(--lift, 0px)); z-index: 2147483000;
  display: flex; flex-direction: column-reverse; align-items: flex-end; gap: 8px; pointer-events: none;
}
.t-right { right: 12px; }
.t-left { left: 12px; align-items: flex-start; }
.t-panel > * { pointer-events: auto; }
.t-tab {
  display: inline-flex; align-items: center; gap: 6px; min-block-size: 32px; padding: 4px 12px;
  font: 600 13px/1.2 system-ui, sans-serif; color: var(--text); background: var(--ground);
  border: 1px solid var(--line); border-radius: 16px; box-shadow: 0 2px 8px #0003;
}
.t-tab-late { color: var(--late); background: var(--late-ground); border-color: var(--late-line); }
.t-tab-soon { color: var(--soon); background: var(--soon-ground); border-color: var(--soon-line); }
.t-tab-info { color: var(--info); }
.t-tab-ok > svg { color: var(--ok); }
.t-tab-turn { color: var(--text-2); }
.t-body {
  inline-size: var(--panel-width, 360px); max-inline-size: calc(100vw - 24px);
  max-block-size: min(calc(var(--panel-height, 600px) - 40px), calc(100vh - 64px - var(--lift, 0px)));
  overflow: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 10px;
  box-shadow: 0 6px 24px #0004;
}
.t-head { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; justify-content: space-between; padding: 10px 12px 0; }
.t-body h2 { margin: 0; font-size: 14px; }
.t-reading, .t-more, .t-outdated { margin: 0; padding: 2px 12px 8px; color: var(--text-2); }
.t-outdated, .t-unread { margin: 6px 12px; padding: 6px 8px; border-radius: 6px; color: var(--soon); background: var(--soon-ground); }
.t-tasks:not(:empty) { border-block-start: 1px solid var(--line); }
.t-gaps { padding: 8px 12px 10px; border-block-start: 1px solid var(--line); color: var(--text-2); font-size: 12px; }
.t-gaps h3 { margin: 0; font-size: 12px; color: var(--text); }
.t-gaps ul { margin: 2px 0 0; padding-inline-start: 16px; }
/* In a small window every line counts: the heading is for those who hear it, its button stands beside. */
@media (max-width: 700px), (max-height: 450px) {
  .t-head { float: inline-end; padding: 6px 8px 2px; }
  .t-head h2 { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .t-reading { padding-block: 6px; min-block-size: 34px; }
}
@media (forced-colors: active) { .t-tab, .t-body { border-color: CanvasText; box-shadow: none; } }
${TEMPLATES_STYLE}`;

/** A notice stands in the flow of the page, beside its control, on a ground of its own. */
export const NOTICE_STYLE = `${LIGHT_STYLE}:host { all: initial; display: block; }${HOST.replace(':host { all: initial; }', '')}${TASK_STYLE}
.t-notice {
  margin: 6px 0; padding: 8px 10px; background: var(--ground); border: 1px solid var(--soon-line);
  border-inline-start-width: 4px; border-radius: 6px; max-inline-size: 640px;
}
.t-notice-title { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.t-notice-actions { margin: 6px 0 2px; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
@media (forced-colors: active) { .t-notice { border-color: CanvasText; } }
`;
