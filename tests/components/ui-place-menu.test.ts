// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { placeMenu } from '../../components/ui/place-menu.ts';

/** A menu of a size beside a button at a place, in a window of 400 × 600 px. */
function placed(size: { width: number; height: number }, at: { left: number; top: number }) {
  const menu = document.createElement('div');
  const button = document.createElement('button');
  const of = (element: Element, name: string, value: number) =>
    Object.defineProperty(element, name, { value, configurable: true });
  of(menu, 'offsetWidth', size.width);
  of(menu, 'scrollHeight', size.height);
  of(document.documentElement, 'clientWidth', 400);
  Object.defineProperty(window, 'innerHeight', { value: 600, configurable: true });
  button.getBoundingClientRect = () => new DOMRect(at.left, at.top, 28, 28);
  placeMenu(menu, button);
  const px = (text: string) => Number.parseFloat(text);
  const { style } = menu;
  return { top: px(style.top), left: px(style.left), tall: px(style.maxHeight) };
}

it('stands below its button, in line with it', () => {
  expect(placed({ width: 200, height: 120 }, { left: 20, top: 100 })).toMatchObject({
    left: 20,
    top: 132,
  });
});

it('ends where its button ends, near the right edge', () => {
  expect(placed({ width: 200, height: 120 }, { left: 360, top: 100 }).left).toBe(188);
});

it('stands above where there is no room below', () => {
  const { top, tall } = placed({ width: 200, height: 120 }, { left: 20, top: 560 });
  expect(top + tall).toBe(556);
  expect(tall).toBe(122);
});

it.each([0, 100, 300, 500, 572])('lies wholly inside the window (button at %i px)', (top) => {
  for (const left of [0, 190, 372]) {
    const box = placed({ width: 320, height: 900 }, { left, top });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.left + 320).toBeLessThanOrEqual(400);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.top + box.tall).toBeLessThanOrEqual(600);
  }
});
