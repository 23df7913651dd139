/** Ready texts in the panel; to stand after the panel's own rules. */
export const TEMPLATES_STYLE = `
.t-templates { padding: 8px 12px 10px; border-block-start: 1px solid var(--line); }
.t-templates h3 { margin: 0 0 4px; font-size: 13px; }
.t-templates select { font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: 2px 4px; max-inline-size: 100%; }
.t-template, .t-template-more { margin-block-start: 6px; }
.t-template summary, .t-template-more summary { cursor: pointer; min-block-size: 24px; overflow-wrap: anywhere; }
.t-template-more .t-template { margin-inline-start: 12px; }
.t-template-text { margin: 4px 0; padding: 6px 8px; max-block-size: 180px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; font-size: 12px; }
.t-template-text mark { color: var(--soon); background: var(--soon-ground); font-weight: 600; }
.t-template-note, .t-template-said { margin: 4px 0; color: var(--text-2); font-size: 12px; }
.t-template-warning { margin: 4px 0; padding: 4px 8px; border-radius: 6px; color: var(--soon); background: var(--soon-ground); font-size: 12px; }
.t-template-actions { margin: 4px 0; display: flex; flex-wrap: wrap; gap: 6px; }
.t-template-said:empty { margin: 0; }
`;
