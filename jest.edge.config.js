import { common } from './jest.config.js';

/** What starts programs, builds repositories or measures time: the processor's, so that suites may run beside each other. */
export default {
  ...common,
  testMatch: ['<rootDir>/__tests__/**/*.edge.test.ts'],
  testTimeout: 60_000,
  maxWorkers: '100%',
};
