import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // Tests that start programs share two cores with all others.
    testTimeout: 20_000,
  },
});
