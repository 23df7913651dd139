/** From the background to the content script of the tab in front: the seller pressed the shortcut. */
export interface TurnPanel {
  readonly type: 'turn-panel';
}

/** From the background to every open page that is read: what is known of it is judged otherwise now. */
export interface LookAgain {
  readonly type: 'look-again';
}

/** From the background to every open page that is read: everything that was kept is gone. */
export interface Forgotten {
  readonly type: 'forgotten';
}

/** From the background to every open page that is read: what it has told of late was not kept. */
export interface TellAnew {
  readonly type: 'tell-anew';
}

type Told = (TurnPanel | LookAgain | Forgotten | TellAnew)['type'];

type Listener = (message: unknown, sender: { readonly id?: string }) => undefined;

interface Runtime {
  readonly id?: string;
  readonly onMessage?: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

/**
 * Calls `run` when the background tells this, until `signal` aborts. The page cannot hear or send
 * any of it. Like `send`, this speaks to the browser's own API: the polyfill would be half of the
 * content script.
 */
export function onTold(type: Told, run: () => void, signal: AbortSignal): void {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly runtime?: Runtime } | undefined
  >;
  const runtime = [browser?.runtime, chrome?.runtime].find((one) => one?.id && one.onMessage);
  const listener: Listener = (message, sender) => {
    const isOurs = sender.id === runtime?.id;
    if (isOurs && (message as Partial<{ type: Told }> | null)?.type === type) run();
    return undefined;
  };
  runtime?.onMessage?.addListener(listener);
  signal.addEventListener('abort', () => {
    runtime?.onMessage?.removeListener(listener);
  });
}
