// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { group, show } from './popup-page.tsx';
import { HOUR, NOW, popup } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

const click = (element: Element | null | undefined) =>
  act(async () => {
    (element as HTMLElement).click();
    await new Promise((resolve) => setTimeout(resolve));
  });
const said = () => document.querySelector('.t-toast-text')?.textContent;

describe('pausing', () => {
  it.each(['hour', 'tomorrow', 'always'] as const)('everywhere: %s', async (choice) => {
    const pause = vi.fn(() => Promise.resolve());
    show(popup(), { actions: { pause } });
    await click(document.querySelector('.t-header [aria-haspopup="menu"]'));
    await click(document.querySelector(`[data-item="${choice}"]`));
    expect(pause).toHaveBeenCalledExactlyOnceWith(choice);
  });

  it('is seen before all else, and ended from there', async () => {
    const pause = vi.fn(() => Promise.resolve());
    show(popup({ groups: [group()], paused: { since: NOW, until: NOW + HOUR } }), {
      actions: { pause },
    });
    const banner = document.querySelector('main > [role="status"] > .t-paused');
    expect(banner?.textContent).toContain('Hasta hoy 11:42');
    expect(document.querySelector('main')?.firstElementChild).toBe(banner?.parentElement);
    await click(banner?.querySelector('button'));
    expect(pause).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('says so where it could not be kept', async () => {
    const pause = () => Promise.reject(new Error('quota'));
    show(popup({ paused: { since: NOW } }), { actions: { pause } });
    await click(document.querySelector('.t-paused button'));
    expect(said()).toContain('No se ha podido guardar');
  });
});
