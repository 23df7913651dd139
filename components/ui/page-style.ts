import { CONTROLS_STYLE } from './controls-style.ts';

/**
 * Layout of pages in a tab of their own: options, reports, welcome. A page with a `t-nav` beside
 * its `t-page-main` gets two columns where there is room. Column widths are in `rem`, so that
 * larger letters fold the page as a narrower window does. Brings the controls' style along.
 */
export const PAGE_STYLE = `${CONTROLS_STYLE}
:root { color-scheme: light dark; scroll-padding-block: var(--s4); }
body.t-page {
  margin: 0; min-block-size: 100vh; font: 0.875rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  color: var(--text); background: var(--ground);
}
.t-page > #app { max-inline-size: 62rem; padding: var(--s5) 20px 64px; margin: 0 auto; }
.t-page :is(h1, h2, h3) { line-height: 1.3; text-wrap: balance; }
.t-page h1 { margin: 0; font-size: var(--f5); }
.t-page h2 { margin: 0 0 var(--s2); font-size: var(--f4); }
.t-page h3 { margin: var(--s4) 0 var(--s2); font-size: var(--f3); }
.t-page-main { min-inline-size: 0; max-inline-size: 46rem; }
.t-section { padding-block: var(--s5); border-block-end: 1px solid var(--line); scroll-margin-block-start: var(--s4); }
.t-section:last-of-type { border-block-end: 0; }
.t-section > .t-hint { margin-block: -4px var(--s3); max-inline-size: 42rem; }
.t-nav ul { display: flex; flex-wrap: wrap; gap: 0 var(--s1); list-style: none; margin: 0; padding: 0; }
.t-nav a {
  display: block; padding: 4px var(--s2); border-radius: var(--radius); text-decoration: none;
  color: var(--text-2);
}
.trastienda.t-page .t-nav a { color: var(--text-2); }
.trastienda.t-page .t-nav a:hover { color: var(--text); background: var(--ground-2); }
.trastienda.t-page .t-nav a[aria-current] { color: var(--text); background: var(--ground-2); font-weight: 600; }
@media (min-width: 56rem) {
  .t-page :has(> .t-nav):has(> .t-page-main) {
    display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 var(--s6); align-items: start;
  }
  .t-page :has(> .t-nav):has(> .t-page-main) > * { grid-column: 1 / -1; }
  .t-page :has(> .t-page-main) > .t-nav { grid-column: 1; position: sticky; inset-block-start: var(--s4); padding-block-start: var(--s5); max-block-size: calc(100vh - 2 * var(--s4)); overflow-y: auto; }
  .t-page :has(> .t-nav) > .t-page-main { grid-column: 2; }
  .t-page :has(> .t-page-main) > .t-nav ul { display: block; }
}
@media (forced-colors: active) { .t-nav a[aria-current] { outline: 1px solid; } }
@media print { .t-nav { display: none; } .t-page > #app { max-inline-size: none; padding: 0; } }
`;
