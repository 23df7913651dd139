/**
 * Colours and primitives, shared by the popup, the options page and what stands in shadow roots.
 * They hang on the class `trastienda` rather than on `:root`, so that a page's own custom
 * properties cannot reach them. Text on its ground is 4.5:1 or better in both schemes.
 */
const TOKENS = `
.trastienda {
  --ground: #ffffff; --ground-2: #f4f5f7; --line: #d5d9e0; --text: #1c2330; --text-2: #525c6d;
  --link: #0b57b0; --focus: #0b57b0;
  --late: #8f1d16; --late-ground: #fdeceb; --late-line: #e0a5a0;
  --soon: #6b4700; --soon-ground: #fff4d6; --soon-line: #dcbb6a;
  --info: #26486f; --info-ground: #e9f1fb; --info-line: #a9c3e2;
  --ok: #1c5f35; --accent: #0b57b0; --accent-text: #ffffff;
  --s1: 4px; --s2: 8px; --s3: 12px; --s4: 16px; --s5: 24px; --s6: 32px;
  --f1: 12px; --f2: 13px; --f3: 14px; --f4: 16px; --f5: 20px; --icon: 14px; --radius: 6px;
  color-scheme: light;
}
.trastienda * { box-sizing: border-box; }
`;

const DARK = `
  --ground: #1b1f27; --ground-2: #252b35; --line: #3d4553; --text: #eceff4; --text-2: #b3bccb;
  --link: #8fc0ff; --focus: #8fc0ff;
  --late: #ffb4ad; --late-ground: #45201e; --late-line: #84443f;
  --soon: #ffd98a; --soon-ground: #3d3013; --soon-line: #7a6227;
  --info: #b5d3f7; --info-ground: #1f3248; --info-line: #41628a;
  --ok: #8fd6a8; --accent: #8fc0ff; --accent-text: #0d2340;
  color-scheme: dark;
`;

const PRIMITIVES = `
.t-icon { inline-size: var(--icon); block-size: var(--icon); flex: none; vertical-align: -2px; }
.t-chip {
  display: inline-flex; align-items: center; gap: 4px; padding: 1px 7px 1px 5px;
  border: 1px solid; border-radius: 10px; font-size: var(--f1); line-height: calc(4 / 3); font-weight: 600;
  white-space: nowrap;
}
.t-late { color: var(--late); background: var(--late-ground); border-color: var(--late-line); }
.t-soon { color: var(--soon); background: var(--soon-ground); border-color: var(--soon-line); }
.t-info { color: var(--info); background: var(--info-ground); border-color: var(--info-line); }
.t-unseen {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.t-button {
  font: inherit; color: var(--text); background: var(--ground-2); border: 1px solid var(--line);
  border-radius: 6px; padding: 4px 10px; min-block-size: 28px; cursor: pointer;
}
.t-button:hover { border-color: var(--text-2); }
.t-button:disabled { color: var(--text-2); cursor: default; }
.t-plain { background: none; border-color: transparent; padding: 4px 6px; }
.trastienda a { color: var(--link); }
.trastienda :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
@media (forced-colors: active) { .t-chip { border-color: CanvasText; } }
@media (prefers-reduced-motion: reduce) {
  .trastienda * { transition: none; animation: none; scroll-behavior: auto; }
}
`;

/** For what floats over a page of unknown colours: light, whatever the system prefers. */
export const LIGHT_STYLE = TOKENS + PRIMITIVES;

/** For our own pages and the panel: as the system prefers. */
export const THEME_STYLE = `${TOKENS}
@media (prefers-color-scheme: dark) { .trastienda { ${DARK} } }
${PRIMITIVES}`;
