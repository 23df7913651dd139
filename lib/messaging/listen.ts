/** From the background to the content script of the tab in front: the seller pressed the shortcut. */
export interface TurnPanel {
  readonly type: 'turn-panel';
}

type Listener = (message: unknown, sender: { readonly id?: string }) => undefined;

interface Runtime {
  readonly id?: string;
  readonly onMessage?: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

/**
 * Calls `turn` when the background says so, until `signal` aborts. Like `send`, this speaks to the
 * browser's own API: the polyfill would be half of the content script.
 */
export function onTurnPanel(turn: () => void, signal: AbortSignal): void {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly runtime?: Runtime } | undefined
  >;
  const runtime = [browser?.runtime, chrome?.runtime].find((one) => one?.id && one.onMessage);
  const listener: Listener = (message, sender) => {
    const isOurs = sender.id === runtime?.id;
    if (isOurs && (message as Partial<TurnPanel> | null)?.type === 'turn-panel') turn();
    return undefined;
  };
  runtime?.onMessage?.addListener(listener);
  signal.addEventListener('abort', () => {
    runtime?.onMessage?.removeListener(listener);
  });
}
