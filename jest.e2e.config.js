import { common } from './jest.config.js';

/** The action through the composite executor, the real CLIs, the browser. */
export default {
  ...common,
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  testTimeout: 300_000,
};
