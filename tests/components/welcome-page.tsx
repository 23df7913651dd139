import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { MARKETS } from '../../lib/marketplace/operators/index.ts';
import { NOW, wordsIn } from './sample.ts';

type Props = Parameters<typeof WelcomeView>[0];

/** Puts the welcome page on the screen; what it asks for is counted. */
export function show(over: Partial<Props> = {}) {
  const usual = {
    words: wordsIn('es'),
    now: NOW,
    markets: MARKETS.map(({ id, name, hosts, operatorNames }) => ({
      ...{ id, name, hosts },
      aliases: operatorNames,
    })),
    granted: ['pccomponentes-prod.mirakl.net', 'mediamarktsaturn.mirakl.net'],
    working: {
      mode: 'working-24',
      zone: 'Europe/Madrid',
      weekdays: [1, 2, 3, 4, 5],
      region: 'ES',
      hours: '09:00-18:00',
    },
    isSaved: false,
    family: 'chromium',
    pin: { shortcut: 'Alt+Shift+L' },
    drawMarks: vi.fn(),
    onGrant: vi.fn(() => Promise.resolve(true)),
    onSave: vi.fn(() => Promise.resolve()),
    onPinned: vi.fn(),
    onSettings: vi.fn(),
  } satisfies Props;
  void act(() => {
    render(<WelcomeView {...usual} {...over} />, document.body);
  });
  return usual;
}

export function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const field = (selector: string) => one(selector) as HTMLInputElement;

export const text = (selector: string) => one(selector).textContent;

/** Whether a step says that it is done. */
export const isDone = (step: string) => one(`[data-step=${step}]`).dataset.done === 'true';

/** Lets what a click has promised come about. */
export async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

export async function fill(selector: string, value: string): Promise<void> {
  await act(() => {
    const control = field(selector);
    control.value = value;
    control.dispatchEvent(
      new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }),
    );
  });
}

export async function submit(selector: string): Promise<void> {
  await act(async () => {
    (one(selector) as HTMLFormElement).requestSubmit();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

export function button(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === label || one.getAttribute('aria-label') === label,
  );
  if (!found) throw new Error(`no button ${label}`);
  return found;
}
