import { common } from './jest.config.js';

/** The action through the composite executor, the real CLIs, the browser. */
export default {
  ...common,
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/e2e-retry.ts'],
  testTimeout: 300_000,
};
