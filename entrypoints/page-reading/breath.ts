/** Work per task before the browser gets its turn, ms: a frame at a fourth of this machine's speed. */
const BUDGET = 8;

/** A pause that costs nothing until the budget of the current task is used up. */
export function createBreath(): () => Promise<void> | undefined {
  let began = 0;
  return () => {
    const now = performance.now();
    if (now - began < BUDGET) return undefined;
    // After a long gap this is a new task: its budget starts here.
    if (now - began > BUDGET * 5) {
      began = now;
      return undefined;
    }
    return new Promise((resolve) => {
      setTimeout(() => {
        began = performance.now();
        resolve();
      }, 0);
    });
  };
}
