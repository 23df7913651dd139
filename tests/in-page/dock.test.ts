// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CLOSED,
  dockClosed,
  dockOpen,
  isSmall,
  urgentUnder,
  WHOLE,
} from '../../entrypoints/backoffice.content/dock.ts';

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
  const whole = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT, ...box };
  boxes = [[element, whole], ...boxes];
  const size = { width: whole.right - whole.left, height: whole.bottom - whole.top };
  element.getBoundingClientRect = () => ({ ...whole, ...size }) as DOMRect;
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

  it('stands neither on what is written in nor on what it is sent with, although they scroll', () => {
    put('textarea', { left: 300, top: HEIGHT - 200, bottom: HEIGHT - 70 });
    put('button', { left: WIDTH - 120, top: HEIGHT - 60 }).setAttribute('type', 'submit');
    expect(closed('right')).toMatchObject({ side: 'left', lift: 0 });
    put('button', { right: 160, top: HEIGHT - 60 }).className = 'btn btn-primary';
    expect(closed('right')).toMatchObject({ side: 'left', lift: 56 });
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
    put('textarea', { left: 820, top: 20 });
    for (let top = 0; top < HEIGHT; top += 60)
      put('a', { right: 200, top, bottom: top + 40 }).setAttribute('href', `/${String(top)}`);
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

  it('stands above a message box along the whole width', () => {
    put('textarea', { top: 480, bottom: 640 });
    put('button', { left: 1000, top: 650, bottom: 690 }).setAttribute('type', 'submit');
    expect(open('right')).toMatchObject({ lift: 336, size: LOW });
  });

  it('keeps to the side where the seller has put it, and clear of what he writes there too', () => {
    put('textarea', { left: 700, top: 600 });
    const dock = dockOpen(document, 'right', ['right']);
    expect(dock.side).toBe('right');
    expect(urgentUnder(document, dock)).toEqual([]);
  });
});

describe('in a small window', () => {
  const shrink = (innerWidth: number, innerHeight: number) =>
    Object.assign(window, { innerWidth, innerHeight });

  it.each([
    [700, 900, true],
    [1280, 450, true],
    [640, 400, true],
    [1280, 800, false],
  ])('%i × %i is one: %s', (width, height, expected) => {
    shrink(width, height);
    expect(isSmall(window)).toBe(expected);
  });

  it('the panel takes less than half of the height', () => {
    shrink(640, 400);
    put('main', {});
    const { lift, size } = open('right');
    expect({ lift, height: size.height }).toEqual({ lift: 0, height: 200 });
  });

  it('it is not made smaller for a link that scrolls', () => {
    shrink(640, 400);
    put('a', { top: 250, bottom: 380, right: 640 }).setAttribute('href', '/x');
    expect(open('right')).toMatchObject({ lift: 0, size: { height: 200 } });
  });

  it('it leaves the message box free, at the upper edge or lower still', () => {
    shrink(640, 400);
    put('textarea', { left: 20, right: 620, top: 220, bottom: 330 });
    put('button', { left: 500, right: 620, top: 340, bottom: 376 }).setAttribute('type', 'submit');
    const dock = open('right');
    expect(dock).toMatchObject({ lift: 168, size: { height: 200 } });
    expect(urgentUnder(document, dock)).toEqual([]);
    shrink(320, 256);
    put('textarea', { top: 100, right: 320, bottom: 256 });
    expect(open('right')).toMatchObject({ lift: 146, size: { height: 86 } });
  });
});

describe('what is written in or sent', () => {
  const corner = { side: 'right', lift: 0, size: CLOSED } as const;

  it('is told to be covered where it is, and only then', () => {
    const box = put('textarea', { left: 1100, top: 700 });
    expect(new Set(urgentUnder(document, corner))).toEqual(new Set([box]));
    expect(urgentUnder(document, { ...corner, side: 'left' })).toEqual([]);
    expect(urgentUnder(document, { ...corner, lift: 112 })).toEqual([]);
    boxes = [];
    expect(urgentUnder(document, corner)).toEqual([]);
  });

  it('is looked for where the panel is, however many forms there are', () => {
    let asked = 0;
    const form = '<form><input><button>Guardar</button></form>';
    document.body.replaceChildren(
      ...new DOMParser().parseFromString(form.repeat(2000), 'text/html').body.childNodes,
    );
    const own = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      asked++;
      return own.call(this);
    };
    urgentUnder(document, corner);
    Element.prototype.getBoundingClientRect = own;
    expect(asked).toBe(0);
  });

  it('is not a link, nor a button beside it', () => {
    put('a', { left: 1000, top: 700 }).setAttribute('href', '/x');
    put('button', { left: 1000, top: 700 });
    expect(urgentUnder(document, corner)).toEqual([]);
  });
});

it('asks for nothing where the page cannot be looked at', () => {
  Reflect.deleteProperty(document, 'elementsFromPoint');
  expect(closed('right')).toEqual({ side: 'right', lift: 0, size: CLOSED });
  expect(open('right')).toEqual({ side: 'right', lift: 0, size: WHOLE });
});
