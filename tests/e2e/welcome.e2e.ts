import { expect, test } from 'vitest';
import { closeWelcome } from './browsers/close-welcome.ts';
import { inBothBrowsers } from './browsers/session.ts';

inBothBrowsers('just installed', { launch: { keepsWelcome: true } }, (session) => {
  test('the first steps open by themselves, once', async () => {
    expect(await closeWelcome(session(), 15_000)).toBe(true);
    expect(await closeWelcome(session(), 1_500)).toBe(false);
  });
});
