import { common } from './jest.config.js';

/** The built program on each kind of machine: what reviewers see, may write, and leave behind. */
export default {
  ...common,
  testMatch: ['<rootDir>/__tests__/machine/**/*.test.ts'],
  testTimeout: 120_000,
};
