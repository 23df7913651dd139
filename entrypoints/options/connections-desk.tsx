import { useEffect, useRef, useState } from 'preact/hooks';
import { Connections } from '../../components/options/connections.tsx';
import { Health } from '../../components/options/health.tsx';
import type { Marketplace } from '../../components/options/values.ts';
import type { ConnectAnswer, ConnectionsState } from '../../lib/domain/connect.ts';
import type { OwnTexts } from '../../lib/domain/own-texts.ts';
import type { ShopHealth } from '../../lib/domain/health-view.ts';
import { send } from '../../lib/messaging/send.ts';
import { words } from '../../lib/platform/i18n.ts';
import { removeHost, requestHost } from '../../lib/platform/permissions.ts';

/** While something is being read, its progress is followed; otherwise a look now and then will do. */
const BUSY_MS = 1500;
const QUIET_MS = 20_000;

interface Told {
  readonly state?: ConnectionsState;
  readonly health: readonly ShopHealth[];
  readonly isUnanswered: boolean;
}

interface Props {
  readonly marketplaces: readonly Marketplace[];
  /** Texts of the language the seller has chosen, if any. */
  readonly own?: OwnTexts;
}

/** Asks how the connected shops stand for as long as somebody looks, and passes on what is wanted. */
export function ConnectionsDesk({ marketplaces, own }: Props) {
  const [told, setTold] = useState<Told>({ health: [], isUnanswered: false });
  const ask = useRef(async () => {
    const next = await askAll();
    setTold((before) => next ?? { ...before, isUnanswered: true });
    return next;
  });
  const look = useRef<() => void>(() => undefined);
  useEffect(() => {
    const following = followWhileSeen(ask.current);
    look.current = following.look;
    return following.stop;
  }, []);
  // What was just begun is followed from now on, not from the next quiet look.
  const refresh = () => look.current();
  const texts = words(told.state?.zone ?? 'UTC', own);
  return (
    <>
      <Connections
        marketplaces={marketplaces}
        words={texts}
        state={told.state}
        isUnanswered={told.isUnanswered}
        onConnect={(host, key, shopId) =>
          connect(
            { host, isNew: !marketplaces.some((one) => one.host === host) },
            key,
            shopId,
          ).finally(refresh)
        }
        onSyncNow={(shop) => send({ type: 'sync-now', shop }).finally(refresh)}
        onHold={async (shop, isHeld) => {
          await send({ type: 'hold-sync', shop, isHeld });
          refresh();
        }}
        onDisconnect={async (shop) => {
          await send({ type: 'disconnect', shop });
          await ask.current();
        }}
      />
      <Health shops={told.health} words={texts} />
    </>
  );
}

async function askAll(): Promise<Told | undefined> {
  try {
    const state = await send({ type: 'connections' });
    const health = state.connections.length > 0 ? await send({ type: 'health' }) : [];
    return { state, health, isUnanswered: false };
  } catch {
    return undefined;
  }
}

/** Answers after which the host may still be the right one: another key, or shop, is given next. */
const KEEPS_HOST: ReadonlySet<string> = new Set([
  'wrong-key',
  'no-right',
  'no-such-shop',
  'not-kept',
]);

/** The browser is asked first, in the same breath as the click: later it would not listen. */
async function connect(
  { host, isNew }: { readonly host: string; readonly isNew: boolean },
  key: string,
  shopId?: string,
): Promise<ConnectAnswer> {
  const isGranted = await requestHost(host).catch(() => false);
  if (!isGranted) return { status: 'failed', failure: 'no-permission' };
  const origin = `https://${host}`;
  const answer = await send({ type: 'connect', origin, key, ...(shopId && { shopId }) });
  // What was asked for this alone and came to nothing is given back.
  if (isNew && answer.status === 'failed' && !KEEPS_HOST.has(answer.failure))
    await removeHost(host).catch(() => undefined);
  return answer;
}

/** Asks again and again while the page is in front; a page nobody looks at keeps nobody awake. */
function followWhileSeen(ask: () => Promise<Told | undefined>): {
  readonly look: () => void;
  readonly stop: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const look = async () => {
    clearTimeout(timer);
    if (isOver || document.visibilityState !== 'visible') return;
    const told = await ask();
    clearTimeout(timer);
    timer = setTimeout(() => void look(), isBusy(told) ? BUSY_MS : QUIET_MS);
  };
  const onSeen = () => void look();
  document.addEventListener('visibilitychange', onSeen);
  void look();
  return {
    look: onSeen,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onSeen);
    },
  };
}

function isBusy(told: Told | undefined): boolean {
  return told?.state?.connections.some(({ state }) => state === 'syncing') ?? false;
}
