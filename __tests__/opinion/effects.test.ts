import { describe, expect, it } from '@jest/globals';
import { askedRun, answer } from '../support/opinions/asked.js';
import { memoryRepository } from '../support/opinions/memory-git.js';
describe('x', () => {
  it('y', async () => {
    const repo = memoryRepository({
      'src/guard.ts': 'export function verifyToken(token: string): boolean {\n  return token.length > 0;\n}\n',
      'src/app.ts': 'import { a } from "b";\n',
    });
    const head = repo.head({
      'src/app.ts': 'import { a } from "b";\nexport function login(token: string) {\n  open(verifyToken(token));\n}\n',
    });
    const voices = [
      {
        id: 'claude',
        claims: [
          { severity: 'critical' as const, title: '`verifyToken` lets an empty token in', place: 'src/app.ts:2-4' },
        ],
      },
      { id: 'codex' },
    ];
    const off = await askedRun(head, voices, { verify: 'off' });
    expect(off.report.decision.conclusion).toBe('fail');
    const on = await askedRun(head, voices, {
      verifier: () =>
        answer('refuted', { cites: [{ path: 'src/guard.ts', start: 2, end: 2, quote: 'return token.length > 0;' }] }),
    });
    console.log(JSON.stringify(on.report.secondOpinions), JSON.stringify(on.report.decision), JSON.stringify(on.asked));
    expect(on.report.setAside.length).toBe(1);
  });
});
