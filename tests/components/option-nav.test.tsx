// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OptionsNav } from '../../components/options/options-nav.tsx';
import { wordsIn } from './sample.ts';

const SECTIONS = [
  ['opt-badge', 'optBadge'],
  ['opt-data', 'optData'],
] as const;

type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;
let tell: (entries: readonly Seen[]) => void;

/** Happy-dom lays nothing out: what is seen, and where, is told by hand. */
class Observer {
  constructor(told: (entries: readonly Seen[]) => void) {
    tell = told;
  }
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Observer);
  location.hash = '';
  void act(() => {
    render(
      <>
        <OptionsNav sections={SECTIONS} words={wordsIn('es')} />
        {SECTIONS.map(([id]) => (
          <section key={id} id={id} />
        ))}
      </>,
      document.body,
    );
  });
});

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

const part = (id: string) => document.querySelector(`section#${id}`)!;
const marked = () => document.querySelector('.t-nav [aria-current]')?.getAttribute('href');
const see = (id: string, isIntersecting: boolean) =>
  act(() => tell([{ target: part(id), isIntersecting }]));
const placeFirst = (top: number) => {
  vi.spyOn(part('opt-badge'), 'getBoundingClientRect').mockReturnValue({ top } as DOMRect);
};

it('marks the first part that is in sight', async () => {
  expect(marked()).toBe('#opt-badge');
  placeFirst(-2000);
  await see('opt-data', true);
  expect(marked()).toBe('#opt-data');
  await see('opt-badge', true);
  expect(marked()).toBe('#opt-badge');
});

it('marks the first one where the page lies below its head, though none is in sight', async () => {
  placeFirst(-2000);
  await see('opt-data', true);
  placeFirst(320);
  await see('opt-data', false);
  expect(marked()).toBe('#opt-badge');
});

it('keeps the last one between two parts', async () => {
  placeFirst(-2000);
  await see('opt-data', true);
  await see('opt-data', false);
  expect(marked()).toBe('#opt-data');
});

it('keeps the one whose link was followed until the reader moves on', async () => {
  placeFirst(-2000);
  await act(() => {
    location.hash = '#opt-data';
    dispatchEvent(new Event('hashchange'));
  });
  await see('opt-badge', true);
  expect(marked()).toBe('#opt-data');
  dispatchEvent(new Event('wheel'));
  await see('opt-badge', true);
  expect(marked()).toBe('#opt-badge');
});
