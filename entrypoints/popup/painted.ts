/**
 * Done once what was drawn last is on the screen, or at once where nobody looks: a page in the
 * background is not painted.
 */
export function painted(): Promise<void> {
  if (document.visibilityState !== 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    // A frame is handed over when the task that follows it runs.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
