import { defineConfig } from 'vitest/config';

/**
 * The built extension in real browsers. Tests wait more than they work, so two files run side by side,
 * each with a browser and a stand-in of its own; within a file one test at a time.
 */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/browsers/global-setup.ts'],
    fileParallelism: true,
    maxWorkers: 2,
    sequence: { concurrent: false },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
});
