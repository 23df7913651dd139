import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { ConnectionsProps } from '../../components/options/connections.tsx';
import { Connections } from '../../components/options/connections.tsx';
import type { ConnectAnswer } from '../../lib/domain/connect.ts';
import type { connection } from './connection-sample.ts';
import { NOW, wordsIn } from './sample.ts';

const es = wordsIn('es');
export const KEY = '7c766353-01a2-4d98-a56a-e6f0393a1ab9';
export const HOST = 'pccomponentes-prod.mirakl.net';

/** Puts the connections on the screen, with these shops. */
export function show(
  over: Partial<ConnectionsProps> = {},
  ...shops: ReturnType<typeof connection>[]
) {
  const props: ConnectionsProps = {
    marketplaces: [{ host: HOST, name: 'PcComponentes', removable: false }],
    words: es,
    state: { now: NOW, zone: 'Europe/Madrid', connections: shops },
    onConnect: vi.fn(() => Promise.resolve<ConnectAnswer>({ status: 'ok', shop: `${HOST}|1` })),
    onSyncNow: vi.fn(() => Promise.resolve({ status: 'started' as const })),
    onHold: vi.fn(() => Promise.resolve()),
    onDisconnect: vi.fn(() => Promise.resolve()),
    ...over,
  };
  void act(() => {
    render(<Connections {...props} />, document.body);
  });
  return props;
}
