/** On paper nothing can be unfolded: what is folded is opened for it, and folded again after. */
export function openOnPaper(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    const folded = document.querySelectorAll<HTMLDetailsElement>(
      'details[data-print="open"]:not([open])',
    );
    opened = [...folded];
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
}
