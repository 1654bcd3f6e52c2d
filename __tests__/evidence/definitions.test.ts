/** What a line defines and names, in many languages, and how long hostile lines take. */
import { describe, expect, test } from '@jest/globals';
import { definitionsIn } from '../../src/evidence/functions.js';
import { isTelling, looksEnglish, namesIn } from '../../src/text/names.js';

describe('definitions', () => {
  test.each([
    ['func (r *Engine) Restart(ctx context.Context) error {', 'Restart'],
    ['def load_plan(path):', 'load_plan'],
    ['pub fn compute_hash(bytes: &[u8]) -> u64 {', 'compute_hash'],
    ['class TokenCache extends Map {', 'TokenCache'],
    ['  async refreshAll(force) {', 'refreshAll'],
    ['static int read_header(FILE *in, int n)', 'read_header'],
    ['our_leaked_pids() {', 'our_leaked_pids'],
    ['def self.find_by(name)', 'find_by'],
    ['struct locfile {', 'locfile'],
    ['void locfile_free(struct locfile* l) {', 'locfile_free'],
    ['bool Store::find(int q) const {', 'find'],
    ['pub struct Unit;', 'Unit'],
    ['public static void main(String[] args) throws IOException {', 'main'],
  ])('%s defines the routine %s', (line, name) => {
    expect(definitionsIn(line).routines).toContain(name);
  });

  test.each([
    ['export const parseDuration = (text) => 1;', 'parseDuration'],
    ['MAX_RETRIES = 5', 'MAX_RETRIES'],
    ['  socketPath: string;', 'socketPath'],
    ['let mut total = 0;', 'total'],
    ["  'purge-all': 'everyone',", 'purge-all'],
    ['auth-required: false', 'auth-required'],
    ['"retries" => 3,', 'retries'],
    ['\tTimeout time.Duration `json:"timeout"`', 'Timeout'],
    ['export const дозволено = (u) => true;', 'дозволено'],
    ['const größe = 3', 'größe'],
  ])('%s defines the value %s', (line, name) => {
    expect(definitionsIn(line).values).toContain(name);
  });

  test.each([
    'return computeHash(bytes)',
    '// func Restart() is gone',
    'if (ready(now)) {',
    'x == y',
    'await refreshAll(true);',
    'useEffect(() => {',
    "it('finds', async () => {",
    'TimeFilter::before(&now, &text)',
    'assert!(TimeFilter::before(&now))',
    'struct locfile* l = make();',
    'std::move(x);',
    'see http://example.com',
    '} else {',
  ])('%s defines nothing', (line) => {
    expect(definitionsIn(line)).toEqual({ routines: [], values: [] });
  });
});

describe('names', () => {
  test('every name, whole and in parts', () => {
    const names = namesIn('app.get("/api/users/:id", settings[\'purge-all\'], дозволено)');
    for (const name of ['app', '/api/users/:id', 'purge-all', 'purge', 'дозволено']) expect([...names]).toContain(name);
  });

  test('telling names', () => {
    expect(['parseDuration', 'dbName', 'ій'].every(isTelling)).toBe(true);
    expect(['err', 'ctx', 'ok', 'return', 'fields'].some(isTelling)).toBe(false);
    expect(['purge', 'Purge', 'ALL', 'well-known'].every(looksEnglish)).toBe(true);
    expect(['purgeAll', 'purge_all', 'v2', 'дозволено'].some(looksEnglish)).toBe(false);
  });
});
