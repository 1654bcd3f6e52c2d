import { describe, expect, test } from '@jest/globals';
import { parseMounts, wallSteps, type Machine, type Walls } from '../../../src/edge/namespaces.js';
import { isWithin } from '../../../src/edge/environment.js';

const MOUNTINFO = [
  '22 27 0:21 / /proc rw,relatime - proc proc rw',
  '24 27 0:6 / /dev rw,relatime - devtmpfs devtmpfs rw',
  '25 24 0:23 / /dev/shm rw,relatime - tmpfs tmpfs rw',
  '27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard',
  '28 27 0:25 / /mnt/a\\040b\\134c rw,nosuid,nodev,noexec,lazytime - tmpfs none rw',
  '29 27 0:26 / /data rw - tmpfs none rw',
  '30 27 0:27 / /data ro,nosuid - tmpfs none rw',
].join('\n');

const machine: Machine = { mounts: parseMounts(MOUNTINFO), sockets: ['/run/docker.sock'], isRoot: false };
const NOTHING: Walls = { own: ['/work/home'], guarded: [], hidden: [], lent: [], shown: [] };

/** Steps as `verb word path`. */
function steps(walls: Partial<Walls>, on: Partial<Machine> = {}): readonly string[] {
  const words = wallSteps({ ...NOTHING, ...walls }, { ...machine, ...on }, '/work/clone');
  return Array.from({ length: words.length / 3 }, (_, index) => words.slice(3 * index, 3 * index + 3).join(' '));
}

describe('parseMounts', () => {
  test('paths are unescaped, the last mount of a path counts', () => {
    const found = parseMounts(MOUNTINFO);
    expect(found.map(({ path }) => path)).toContain('/mnt/a b\\c');
    expect(found.filter(({ path }) => path === '/data')).toEqual([{ path: '/data', options: ['ro', 'nosuid'] }]);
  });

  test('a path in another script', () => {
    const escaped = [...Buffer.from('/Ünï', 'utf8')]
      .map((byte) => (byte > 127 ? `\\${byte.toString(8)}` : String.fromCharCode(byte)))
      .join('');
    expect(parseMounts(`1 2 0:1 / ${escaped} rw - x x rw`)[0]?.path).toBe('/Ünï');
  });
});

describe('wallSteps', () => {
  test('every mount but /proc and /dev becomes read-only, with the flags that it must keep', () => {
    const all = steps({});
    expect(all).toContain('ro remount,bind,ro,relatime /');
    expect(all).toContain('ro remount,bind,ro,nosuid,nodev,noexec /mnt/a b\\c');
    expect(all.filter((step) => step.startsWith('ro') && /\/(proc|dev\/)/.test(step))).toEqual([]);
  });

  test('what is its own is opened before anything else is closed', () => {
    const all = steps({ own: ['/work/home', '/data'] });
    expect(all.indexOf('own - /data')).toBeLessThan(all.findIndex((step) => step.startsWith('ro')));
    // It would close what was just opened.
    expect(all.some((step) => step.startsWith('ro') && step.endsWith(' /data'))).toBe(false);
  });

  test('folders between what is open and what is guarded cannot be moved away', () => {
    const all = steps({ own: ['/tmp'], guarded: ['/tmp/case/x/out'] });
    expect(all.filter((step) => step.startsWith('own'))).toEqual([
      'own - /tmp',
      'own - /tmp/case',
      'own - /tmp/case/x',
    ]);
    expect(all.indexOf('own - /tmp/case/x')).toBeLessThan(all.indexOf('guard - /tmp/case/x/out'));
  });

  test('what is shown is kept before its folder is hidden, and closed when it is back', () => {
    const all = steps({ own: ['/run/r/home'], hidden: ['/run'], shown: ['/run/r'] });
    const order = ['keep 0 /run/r', 'hide mode=711,size=1m /run', 'show 0 /run/r', 'ro remount,bind,ro /run/r'];
    expect(all.filter((step) => order.includes(step))).toEqual(order);
  });

  test('a folder hidden with the one around it is not looked for again', () => {
    expect(steps({ hidden: ['/tmp/run'], lent: ['/tmp'] }).filter((step) => step.startsWith('hide'))).toEqual([
      'hide mode=1777,size=25% /tmp',
    ]);
  });

  test('sockets of the system are muted; as root the switches of the kernel are guarded', () => {
    expect(steps({})).toContain('mute - /run/docker.sock');
    expect(steps({}).some((step) => step.includes('/proc/sys'))).toBe(false);
    expect(steps({}, { isRoot: true })).toContain('guard - /proc/sys');
  });
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/ab', '/a', false],
  ['/a', '/', true],
])('isWithin %s %s', (path, folder, expected) => {
  expect(isWithin(path, folder)).toBe(expected);
});
