/** Claims on a small real history enter; where the program says that they come from leaves. */
import type { Origin } from '../../src/domain/finding.js';
import { openRepository } from '../../src/edge/collect.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import { reportOn } from './concluded.js';
import { finding, review, type FindingSketch } from './findings.js';
import { collectChange, type History } from './history.js';
import type { Files } from './repository.js';
import { ranOnce } from './runs.js';

/** Words of old age. */
export const OLD = { body: 'This is pre-existing; this pull request does not touch it.' };
export const BOTH = ['claude', 'codex'];

export interface Lab {
  readonly before: Files;
  readonly after: Files;
  /** One finding a reviewer, by name: the same claim of all of them. */
  readonly says: Readonly<Record<string, FindingSketch>>;
  readonly completed?: readonly string[];
}

/** The origin that the report gives the claim of all of them. */
export async function originOf(history: History, { before, after, says, completed = BOTH }: Lab): Promise<Origin> {
  const base = history.commit('Begin', before);
  history.commit('Change', after);
  const change = await collectChange(history.path, { base, head: 'HEAD' });
  const coverage = change.files.map(({ path }) => ({ path, state: 'reviewed' as const, ids: [], line: 1 }));
  const reviews = [...new Set([...Object.keys(says), ...completed])].map((reviewer) => {
    const file = `${reviewer}-pass-1.md`;
    const sketch = { title: 'Anyone passes', severity: 'critical' as const, reviewer, file, ...says[reviewer] };
    return review({ reviewer, coverage, closed: false, findings: says[reviewer] ? [finding(sketch)] : [] });
  });
  const runs = reviews.map(({ reviewer }) => ranOnce(reviewer, '', { finished: completed.includes(reviewer) }));
  const git = await openRepository(history.path);
  try {
    const at = '2026-11-21T10:00:00Z';
    const { findings } = await reportOn({ change, git: openAnswers(change, git), runs, reviews, at });
    const [claimed, ...others] = findings.filter(({ reviewers }) => reviewers.some((id) => id in says));
    if (!claimed || others.length) throw new Error(`not one finding but ${String(others.length)} beside it`);
    return claimed.origin;
  } finally {
    await git.close();
  }
}

/** Both say the same. */
export const both = (sketch: FindingSketch): Lab['says'] => ({ claude: sketch, codex: sketch });

export const PURGE = `import { isAdmin } from './guard.js';
export function purge(u) {
  if (!isAdmin(u)) return;
  const all = everything();
  dropAll(all);
}
`;
export const guard = (rule: string): string => `export const isAdmin = (u) => ${rule};\n`;
export const CLASS_PY = `class Store:
    def find(self, q):
        rows = self.db.query("select * from t where id=" + q)
        return rows[0]

    def count_all(self):
        total = self.db.count("t")
        return total

    @requires("admin")
    def purge(self, everyone):
        step_one(everyone)
        step_two(everyone)
        step_three(everyone)
        step_four(everyone)
        wipe(everyone)
`;
export const WIPE = { at: 'store.py:15', quote: 'wipe(everyone)' };
export const FIND_PY = { at: 'store.py:3', quote: 'rows = self.db.query("select * from t where id=" + q)' };
export const MOVED = `export function find(db, q) {
  const wanted = String(q).trim();
  const text = "select * from t where id=" + wanted;
  const rows = db.query(text);
  log(rows.length, wanted);
  return rows[0];
}
`;
export const MOVED_LINE = 'const text = "select * from t where id=" + wanted;';
