/** Claims on a small real history enter; where the program says that they come from leaves. */
import { settleOrigin } from '../../src/evidence/evidence.js';
import type { Origin } from '../../src/domain/finding.js';
import { finding, type FindingSketch } from './findings.js';
import { evidenceOf, type Content, type History } from './history.js';

export type Files = Readonly<Record<string, Content>>;
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

/** The origin of the claim of all of them, judged together. */
export async function originOf(history: History, { before, after, says, completed = BOTH }: Lab): Promise<Origin> {
  const base = history.commit('Begin', before);
  history.commit('Change', after);
  const claims = Object.entries(says).map(([reviewer, sketch]) => {
    return finding({
      title: 'Anyone passes',
      severity: 'critical',
      reviewer,
      file: `${reviewer}-pass-1.md`,
      ...sketch,
    });
  });
  const { findings } = await evidenceOf(history, { base }, claims);
  return settleOrigin(findings, { completed: new Set(completed), vendors: {}, held: false });
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
