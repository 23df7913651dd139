/** Colours of levels that tasks do not know; for our own pages only, marks have no use for them. */
export const LEVEL_STYLE = `
.t-chip.t-ok { color: var(--ok); background: var(--ground); border-color: var(--ok); }
.t-chip.t-unknown { color: var(--text-2); background: var(--ground-2); border-color: var(--text-2); }
`;
