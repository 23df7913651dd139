/** What pictures need of every action: that it can be handed over. */
export const nothing = () => undefined;
export const done = () => Promise.resolve();
/** Never answers: what is on its way stays on its way. */
export const pending = <T>() => new Promise<T>(() => undefined);
