import type { Level } from './connection-words.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface Props {
  readonly level: Level;
  readonly icon: IconName;
  readonly text: string;
}

/** How a thing stands as icon, word and colour: any one of the three is enough to read it. */
export function LevelChip({ level, icon, text }: Props) {
  return (
    <span class={`t-chip t-${level}`} data-level={level}>
      <Icon name={icon} />
      {text}
    </span>
  );
}
