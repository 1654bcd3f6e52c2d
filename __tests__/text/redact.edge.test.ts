/** Hiding keys takes time that grows with the text. */
import { describe, expect, test } from '@jest/globals';
import { redactor } from '../../src/text/redact.js';
import { growth, NEARLY_LINEAR } from '../support/growth.js';

const SECRET = 'sk-ant-api03-Zq8/vR+2mT7xK0pL_wYc4';
const OWN = 'Zq8/vR+2mT7xK0pL_wYc4';

describe('redactor', () => {
  const redact = redactor([SECRET]);

  test.each([OWN.slice(0, 6), '\u001b]', '\u001b[', '\u200b', 'Zq8v', OWN])(
    'takes time linear in a text of %j',
    async (unit) => {
      expect(await growth(200_000, (size) => redact(unit.repeat(size / unit.length)))).toBeLessThan(NEARLY_LINEAR);
    },
  );
});
