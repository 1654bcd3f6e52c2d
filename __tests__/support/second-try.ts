/** Suites that start programs or measure time share the machine with others: a test that fails is printed and tried once more. */
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
