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

describe('what has to be alone', () => {
  it('is not run beside anything, and holds up what begins meanwhile', async () => {
    const { alone, begin } = createUnderWay();
    const work = held();
    const busy = begin(() => work.promise);
    expect(await alone(async () => 'run')).toBeUndefined();
    work.letGo();
    await busy;
    const steps: string[] = [];
    const change = held();
    const ran = alone(async () => {
      await change.promise;
      steps.push('alone');
      return 'run';
    });
    const next = begin(async () => void steps.push('next'));
    await pass();
    expect(steps).toEqual([]);
    change.letGo();
    expect(await ran).toBe('run');
    await next;
    expect(steps).toEqual(['alone', 'next']);
  });

  it('holds nothing up once it has failed', async () => {
    const { alone, begin } = createUnderWay();
    await expect(alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await begin(async () => 1)).toBe(1);
  });

  it('is waited for before everything is deleted', async () => {
    const { alone, forget } = createUnderWay();
    const change = held();
    const steps: string[] = [];
    const ran = alone(async () => {
      await change.promise;
      steps.push('alone');
    });
    const forgotten = forget(async () => void steps.push('cleared'));
    await pass();
    change.letGo();
    await Promise.all([ran, forgotten]);
    expect(steps).toEqual(['alone', 'cleared']);
  });
});
