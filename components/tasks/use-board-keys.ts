import { useEffect, useRef } from 'preact/hooks';
import type { BoardCommand } from './board-keys.ts';
import { commandOf } from './board-keys.ts';

/** Carries a command out; whether there was anything to do, so that the key does nothing else. */
export type Obey = (command: BoardCommand) => boolean;

/** Listens to the keys of the whole page: popup and panel are nothing but the board. */
export function useBoardKeys(obey: Obey): void {
  const latest = useRef(obey);
  latest.current = obey;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command && latest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
