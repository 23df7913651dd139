import { describe, expect, it, vi } from 'vitest';
import { createUnderWay, ForgettingError } from '../../entrypoints/background/under-way.ts';

function held(): { readonly promise: Promise<void>; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { promise, letGo };
}

const pass = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('what is under way while everything is deleted', () => {
  it('is waited for, and what it kept is deleted again', async () => {
    const { begin, forget } = createUnderWay();
    const kept: string[] = ['old'];
    const work = held();
    const writing = begin(async () => {
      await work.promise;
      kept.push('late');
    });
    const forgotten = forget(async () => void kept.splice(0));
    await pass();
    work.letGo();
    await Promise.all([writing, forgotten]);
    expect(kept).toEqual([]);
  });

  it('is deleted once where nothing runs', async () => {
    const clear = vi.fn(async () => undefined);
    await createUnderWay().forget(clear);
    expect(clear).toHaveBeenCalledTimes(1);
  });

  it('begins nothing new until all is deleted, and then does', async () => {
    const { begin, forget } = createUnderWay();
    const work = held();
    const forgotten = forget(() => work.promise);
    const run = vi.fn(async () => 1);
    await expect(begin(run)).rejects.toBeInstanceOf(ForgettingError);
    expect(run).not.toHaveBeenCalled();
    work.letGo();
    await forgotten;
    expect(await begin(run)).toBe(1);
  });

  it('keeps nobody waiting for what never ends, which learns of it from its mark', async () => {
    const { begin, forget, mark } = createUnderWay(10);
    const work = held();
    const stands = mark();
    const endless = begin(() => work.promise);
    expect(stands()).toBe(true);
    await forget(async () => undefined);
    expect(stands()).toBe(false);
    expect(mark()()).toBe(true);
    work.letGo();
    await endless;
  });

  it('gives no mark that holds while it deletes', async () => {
    const { forget, mark } = createUnderWay();
    let stands = () => true;
    await forget(async () => {
      stands = mark();
    });
    expect(stands()).toBe(false);
  });

  it('goes on when the disk refuses, and says so', async () => {
    const { begin, forget } = createUnderWay();
    await expect(forget(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(await begin(async () => 2)).toBe(2);
  });
});
