// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch } from '../../lib/marketplace/pages/watch.ts';

let controller = new AbortController();
/** When each reading began, ms since the test began. */
let times: number[] = [];
let news = true;
let start = 0;

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  times = [];
  news = true;
  start = performance.now();
  document.body.replaceChildren();
});
afterEach(() => {
  controller.abort();
  Reflect.deleteProperty(document, 'hidden');
  vi.useRealTimers();
});

const readNow = async () => {
  times.push(Math.round(performance.now() - start));
  return news;
};
const watch = (read: () => Promise<boolean> = readNow) =>
  new Watch(document, read, controller.signal, () => performance.now());
const add = (name = 'p') => document.body.append(document.createElement(name));
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};
/** Changes the page every `every` ms for `ms` of time. */
async function fidget(ms: number, every: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += every) {
    add();
    await wait(every);
  }
}

describe('the page is read', () => {
  it('once it has been at rest for a moment', async () => {
    watch();
    add();
    await wait(100);
    add();
    await wait(149);
    expect(times).toEqual([]);
    await wait(2);
    expect(times).toEqual([250]);
  });

  it('after a change of a text', async () => {
    document.body.append('a');
    watch();
    (document.body.firstChild as Text).data = 'b';
    await wait(200);
    expect(times).toHaveLength(1);
  });

  it('after a node was removed', async () => {
    add();
    watch();
    document.body.firstElementChild?.remove();
    await wait(200);
    expect(times).toHaveLength(1);
  });

  it('at last even when it never rests', async () => {
    watch();
    await fidget(1300, 50);
    expect(times.length).toBeGreaterThanOrEqual(1);
    expect(times[0]).toBeLessThanOrEqual(1200);
  });

  it('at once, or soon, when asked', async () => {
    const watching = watch();
    watching.look(true);
    await wait(1);
    expect(times).toHaveLength(1);
    watching.look();
    await wait(100);
    expect(times).toHaveLength(1);
    await wait(100);
    expect(times).toHaveLength(2);
  });

  it('again when it changed meanwhile, but never twice at once', async () => {
    let running = 0;
    let most = 0;
    watch(async () => {
      most = Math.max(most, ++running);
      times.push(0);
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      running--;
      return true;
    });
    add();
    await wait(200);
    add();
    await wait(2000);
    expect([times.length, most]).toEqual([2, 1]);
  });

  it('again although a reading failed', async () => {
    let calls = 0;
    watch(async () => {
      calls++;
      throw new Error('spoilt');
    });
    add();
    await wait(200);
    add();
    await wait(200);
    expect(calls).toBe(2);
  });
});

describe('the page is not read', () => {
  it('while nothing changes, and nothing is waited for', async () => {
    watch();
    await wait(60_000);
    expect(times).toEqual([]);
    add();
    await wait(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['trastienda-mark', 'trastienda-notice', 'trastienda-panel'])(
    'for an element of ours: %s',
    async (name) => {
      watch();
      add(name);
      await wait(200);
      document.querySelector(name)?.remove();
      await wait(2000);
      expect(times).toEqual([]);
    },
  );

  it('for an attribute', async () => {
    watch();
    document.body.setAttribute('class', 'x');
    await wait(2000);
    document.body.removeAttribute('class');
    expect(times).toEqual([]);
  });

  it('after the end', async () => {
    const watching = watch();
    add();
    await wait(0);
    controller.abort();
    add();
    watching.look(true);
    await wait(2000);
    expect(times).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('changes told as seen', () => {
  it('are ours: not read', async () => {
    const watching = watch();
    add('trastienda-mark');
    watching.seen();
    await wait(2000);
    expect(times).toEqual([]);
  });

  it('are read where others were among them', async () => {
    const watching = watch();
    add('trastienda-mark');
    add();
    watching.seen();
    await wait(2000);
    expect(times).toHaveLength(1);
  });
});

describe('a page that tells nothing new', () => {
  it('is read ever more seldom', async () => {
    news = false;
    watch();
    const delays: number[] = [];
    for (let i = 0; i < 16; i++) {
      const before = Math.round(performance.now() - start);
      add();
      await wait(6000);
      delays.push(times.at(-1)! - before);
    }
    expect(delays.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 150));
    expect(delays.at(-1)).toBe(4000);
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  });

  it('is read promptly again once it did, or when asked', async () => {
    news = false;
    const watching = watch();
    for (let i = 0; i < 16; i++) {
      add();
      await wait(6000);
    }
    times = [];
    watching.look();
    await wait(200);
    expect(times).toHaveLength(1);
    news = true;
    add();
    await wait(200);
    add();
    await wait(200);
    expect(times).toHaveLength(3);
  });
});

describe('a page that is not in front', () => {
  it('is read, but not for ever when it tells nothing new', async () => {
    news = false;
    watch();
    hide(true);
    for (let i = 0; i < 10; i++) {
      add();
      await wait(6000);
    }
    expect(times).toHaveLength(3);
  });

  it('is read when it comes back', async () => {
    news = false;
    watch();
    hide(true);
    for (let i = 0; i < 10; i++) {
      add();
      await wait(6000);
    }
    hide(false);
    await wait(6000);
    expect(times).toHaveLength(4);
    add();
    await wait(6000);
    expect(times).toHaveLength(5);
  });
});
