// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSED, dockClosed, dockOpen, WHOLE } from '../../entrypoints/backoffice.content/dock.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WIDTH = 1200;
const HEIGHT = 800;
const LOW = { width: 360, height: 440 };
const LEAST = { width: 300, height: 320 };

let boxes: (readonly [Element, Box])[] = [];

beforeEach(() => {
  boxes = [];
  Object.assign(window, { innerWidth: WIDTH, innerHeight: HEIGHT });
  Object.assign(document, {
    elementsFromPoint: (x: number, y: number) =>
      boxes
        .filter(
          ([, { left, top, right, bottom }]) => x >= left && x <= right && y >= top && y <= bottom,
        )
        .map(([element]) => element),
  });
});
afterEach(() => {
  Reflect.deleteProperty(document, 'elementsFromPoint');
  document.body.replaceChildren();
});

/** An element of the page that stands at these distances from the window's edges. */
function put(tag: string, box: Partial<Box>, style = ''): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('style', style);
  document.body.append(element);
  boxes = [[element, { left: 0, top: 0, right: WIDTH, bottom: HEIGHT, ...box }], ...boxes];
  return element;
}

const FIXED = 'position: fixed';
const corner = { left: WIDTH - 80, top: HEIGHT - 80 };

const closed = (chosen: 'left' | 'right') => dockClosed(document, chosen);
const open = (chosen: 'left' | 'right') => dockOpen(document, chosen);

describe('the closed panel', () => {
  it('stands at the chosen side where nothing stays there', () => {
    put('button', corner);
    expect(closed('right')).toEqual({ side: 'right', lift: 0, size: CLOSED });
    expect(closed('left')).toEqual({ side: 'left', lift: 0, size: CLOSED });
  });

  it('moves to the other side from a button that stays in the corner', () => {
    put('button', corner, FIXED);
    expect(closed('right')).toMatchObject({ side: 'left', lift: 0 });
    expect(closed('left')).toMatchObject({ side: 'left', lift: 0 });
  });

  it('moves above a bar with buttons along the whole edge', () => {
    const bar = put('div', { top: HEIGHT - 60 }, 'position: sticky');
    const left = put('button', { top: HEIGHT - 50, right: 300 });
    const right = put('button', { top: HEIGHT - 50, left: 900 });
    bar.append(left, right);
    expect(closed('right')).toMatchObject({ side: 'right', lift: 56 });
  });

  it('is not moved by what cannot be clicked, nor by what is ours', () => {
    put('footer', { top: HEIGHT - 60 }, FIXED);
    put('trastienda-panel', {}, FIXED);
    expect(closed('right')).toMatchObject({ side: 'right', lift: 0 });
  });
});

describe('the open panel', () => {
  it('leaves the messages at the side of an order free', () => {
    put('textarea', { left: 820, top: 600 });
    put('button', { left: 1100, top: 700 });
    expect(open('right')).toEqual({ side: 'left', lift: 0, size: WHOLE });
  });

  it('keeps low under buttons that stand at both sides', () => {
    put('textarea', { left: 820, top: 600 });
    put('button', { left: 30, top: 240, right: 170, bottom: 272 });
    expect(open('right')).toEqual({ side: 'left', lift: 0, size: LOW });
    put('input', { left: 30, top: 400, right: 170, bottom: 424 });
    expect(open('right')).toEqual({ side: 'left', lift: 0, size: LEAST });
  });

  it('keeps narrow beside a button', () => {
    put('button', { left: 850, top: 500, right: 880, bottom: 780 });
    put('button', { left: 320, top: 500, right: 350, bottom: 780 });
    expect(open('right')).toEqual({ side: 'right', lift: 0, size: LEAST });
  });

  it('rises above a button in the corner where it is free there', () => {
    put('textarea', { left: 820, top: 600 });
    put('button', { left: 30, top: 740, right: 170, bottom: 772 });
    expect(open('right')).toEqual({ side: 'left', lift: 56, size: LOW });
  });

  it('covers as little as it can where nothing is free', () => {
    for (let top = 0; top < HEIGHT; top += 40)
      put('a', { top, bottom: top + 20 }).setAttribute('href', `/${String(top)}`);
    expect(open('left')).toEqual({ side: 'left', lift: 0, size: LEAST });
  });

  it('covers rather a link than what is being written, where it has to cover something', () => {
    put('textarea', { left: 820, top: 600 });
    put('a', { right: 200, top: 600, bottom: 640 }).setAttribute('href', '/x');
    put('a', { right: 200, top: 700, bottom: 750 }).setAttribute('href', '/y');
    expect(open('right').side).toBe('left');
  });

  it('leaves a question of the page’s free, its buttons too', () => {
    const dialog = put('div', { left: 860, top: 500 });
    dialog.setAttribute('role', 'dialog');
    dialog.append(put('button', { left: 860, top: 500 }));
    put('a', { right: 200, top: 600, bottom: 640 }).setAttribute('href', '/x');
    put('a', { right: 200, top: 700, bottom: 750 }).setAttribute('href', '/y');
    expect(open('right').side).toBe('left');
  });

  it('stays where it is wanted where both sides are as free', () => {
    put('table', {});
    expect(open('left')).toEqual({ side: 'left', lift: 0, size: WHOLE });
  });

  it('fits into a small window', () => {
    Object.assign(window, { innerWidth: 320, innerHeight: 256 });
    put('textarea', { top: 100 });
    expect(open('right')).toMatchObject({ side: 'right', lift: 0 });
  });
});

it('asks for nothing where the page cannot be looked at', () => {
  Reflect.deleteProperty(document, 'elementsFromPoint');
  expect(closed('right')).toEqual({ side: 'right', lift: 0, size: CLOSED });
  expect(open('right')).toEqual({ side: 'right', lift: 0, size: WHOLE });
});
