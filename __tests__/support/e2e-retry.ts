/** Real programs on a busy machine: a test that fails is shown and tried once more; a true defect fails twice. */
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
