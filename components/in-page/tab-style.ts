/** The closed panel: one small button in the corner, until somebody opens it. */
export const TAB_STYLE = `:host { all: initial; }
@media print { :host { display: none; } }
button { all: unset; position: fixed; bottom: calc(12px + var(--lift, 0px)); right: 12px; z-index: 2147483000; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px; min-block-size: 32px; padding: 4px 12px; font: 600 13px/1.2 system-ui, sans-serif; color: #1c2733; background: #fff; border: 1px solid #b9c2cd; border-radius: 16px; box-shadow: 0 2px 8px #0003; cursor: pointer; }
:host([data-side=left]) button { right: auto; left: 12px; }
button:focus-visible { outline: 2px solid #1a56c4; outline-offset: 2px; }
svg { inline-size: 14px; block-size: 14px; fill: currentColor; }
.late { color: #8c1d18; background: #fdeceb; border-color: #e3a19d; }
.soon { color: #6b4300; background: #fff3dd; border-color: #e0bd7d; }
.info { color: #1d4a8c; }
p { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { button { border-color: ButtonText; box-shadow: none; } button:focus-visible { outline-color: Highlight; } }
@media (prefers-color-scheme: dark) { button { color: #e8edf3; background: #1d2530; border-color: #4a5665; } .info { color: #9cc2ff; } .late { color: #ffb4ad; background: #3a1715; border-color: #7d3a36; } .soon { color: #ffd28a; background: #33260c; border-color: #74592a; } }
`;
