import { expect, it } from 'vitest';
import { onceAtATime } from '../../entrypoints/background/once-at-a-time.ts';

it('shares one further run among all calls that come while it runs', async () => {
  let running = 0;
  let runs = 0;
  const run = onceAtATime(async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    runs += 1;
  });
  await Promise.all([run(), run(), run(), run()]);
  expect(runs).toBe(2);
  await run();
  expect(runs).toBe(3);
});

it('runs again after a run that failed', async () => {
  let runs = 0;
  const run = onceAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('first');
  });
  const [first, second] = await Promise.allSettled([run(), run()]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
});
