const common = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/__tests__/support/fixed-seed.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build', '<rootDir>/dist', '<rootDir>/clis'],
  watchman: false,
};

/** What `npm test` runs: nothing here starts a program, builds a repository or measures time. */
export default {
  ...common,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/__tests__/e2e/', '<rootDir>/__tests__/machine/', '\\.edge\\.test\\.ts$'],
  testTimeout: 60_000,
  // Jest leaves one core free by default: on a machine with two that would be every second one.
  maxWorkers: '100%',
};

export { common };
