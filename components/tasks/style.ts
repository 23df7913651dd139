/** Task rows and their reasons; the colours come from `ui/style.ts`. */
export const TASK_STYLE = `
.t-tasks { list-style: none; margin: 0; padding: 0; }
.t-task { padding: 9px 12px; border-block-end: 1px solid var(--line); }
.t-task:last-child { border-block-end: 0; }
.t-task-top { display: flex; gap: 8px; align-items: flex-start; justify-content: space-between; }
.t-task-title { font-weight: 600; overflow-wrap: anywhere; min-inline-size: 0; }
.trastienda a.t-task-title { color: var(--text); text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; }
.trastienda a.t-task-title:hover { color: var(--link); text-decoration: underline; }
.t-advice { margin: 2px 0 0; color: var(--text-2); overflow-wrap: anywhere; }
.t-id { color: var(--text-2); font-size: var(--f1); overflow-wrap: anywhere; }
.t-why { margin-block-start: 3px; font-size: var(--f1); }
.t-why > summary { cursor: pointer; color: var(--link); inline-size: fit-content; padding: 2px 0; }
.t-why dl {
  margin: 4px 0 2px; padding: 8px 10px; background: var(--ground-2); border-radius: 6px;
  display: grid; grid-template-columns: minmax(76px, max-content) 1fr; gap: 4px 10px;
}
.t-why dt { color: var(--text-2); }
.t-why dd { margin: 0; overflow-wrap: anywhere; min-inline-size: 0; }
.t-why ul { margin: 0; padding-inline-start: 16px; }
.t-why-note { color: var(--text-2); }
`;
