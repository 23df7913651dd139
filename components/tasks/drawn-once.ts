import type { ComponentChild, ComponentType } from 'preact';
import { Component, h } from 'preact';

/**
 * A component that is drawn again only where one of its props is another one: of a list of hundreds,
 * a key pressed changes two rows at most.
 */
export function drawnOnce<P extends object>(Inner: (props: P) => ComponentChild): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const keys = Object.keys({ ...this.props, ...next }) as (keyof P)[];
      return keys.some((key) => (this.props as P)[key] !== next[key]);
    }

    override render(): ComponentChild {
      return h(Inner, this.props as P);
    }
  };
}
