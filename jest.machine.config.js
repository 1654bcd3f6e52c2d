import { common } from './jest.config.js';

/** The built program on each kind of machine: what reviewers see, may write, and leave behind. */
export default {
  ...common,
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/second-try.ts'],
  testMatch: ['<rootDir>/__tests__/machine/**/*.test.ts'],
  testTimeout: 120_000,
};
