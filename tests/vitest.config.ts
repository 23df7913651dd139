process.env.TZ = 'Europe/Madrid';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that needs no browser. DOM tests say `// @vitest-environment happy-dom` themselves. */
export default defineConfig({
  plugins: [WxtVitest()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: '.',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    mockReset: true,
    // Whole pages are read in some: on a busy machine that takes longer than the usual five seconds.
    testTimeout: 30_000,
  },
});
