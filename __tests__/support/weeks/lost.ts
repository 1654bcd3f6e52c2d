/** Stories of runs that overlap or are cut short, of reports that are gone, of a base that is broken, and of two legs. */
import { expect } from '@jest/globals';
import { openWeeks, MAINTAINER, type Place } from './lab.js';
import { CLAIM, colour, CONFIG, configOf, HARM, MENDED, MORE, one, openWith, type Story } from './story.js';

const BOTH = ['ann: review', 'ben: review'];

/** A promise, and what fulfils it. */
function held(): { readonly until: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const until = new Promise<void>((done) => {
    release = done;
  });
  return { until, release };
}

/** Waits until so many were asked. */
async function asked(lab: { readonly vendors: { readonly calls: readonly string[] } }, count: number): Promise<void> {
  while (lab.vendors.calls.length < count) await new Promise((done) => setTimeout(done, 50));
}

const overlapping: Story = {
  name: 'a push during a run that goes on',
  sees: 'two checks, each for its own head; what the older run finds stands in the next round',
  way: 'mend it and push',
  ...{ who: 'the author', jobs: 4, seconds: 19 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    const slow = held();
    for (const vendor of ['ann', 'ben']) lab.vendors.say(vendor, { claims: [CLAIM], after: slow.until });
    const first = lab.push(HARM);
    const running = one(lab.run());
    await asked(lab, 2);
    for (const vendor of ['ann', 'ben']) lab.vendors.say(vendor, {});
    const second = lab.push(MORE);
    const newer = await one(lab.run());
    slow.release();
    const older = await running;
    expect([newer.report?.change?.head, older.report?.change?.head]).toEqual([second, first]);
    expect([colour(newer), colour(older)]).toEqual(['success, pass, exit 0', 'failure, fail, exit 1']);
    expect(lab.vendors.calls.toSorted()).toEqual([...BOTH, ...BOTH].sort());

    // The newest report knows nothing of it: the next round looks at both.
    lab.push({ 'src/more.js': 'export const more = 2;\n' });
    const next = await one(lab.run());
    expect(colour(next)).toBe('failure, fail, exit 1');
    expect(next.annotation).toContain('C1 “Deletes the root folder” (carried');

    lab.push(MENDED);
    const green = await one(lab.run());
    expect(colour(green)).toBe('success, pass, exit 0');
  },
};

const cancelled: Story = {
  name: 'a push during a run, which is cancelled by it',
  sees: 'the older check is cancelled, and its report says of whom nothing came; what was found until then stands in the next round as carried',
  way: 'mend it and push',
  ...{ who: 'the author', jobs: 3, seconds: 11 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    const never = held();
    const cancel = new AbortController();
    // Both are at work when the run is cancelled, however slow the machine is.
    lab.vendors.say('ann', { claims: [CLAIM], after: until(() => lab.vendors.calls.includes('ben: review')) });
    lab.vendors.say('ben', { after: never.until });
    lab.push(HARM);
    const heard = (text: string): void => {
      if (text.includes('ann: done')) cancel.abort();
    };
    const ended = await one(lab.run({ cancel: cancel.signal, heard }));
    never.release();
    expect(ended.outcome).toBe('cancelled');
    expect(ended.annotation).toContain('(ben of ben-inc failed: cancelled)');
    expect(ended.asked).toEqual(BOTH);

    for (const vendor of ['ann', 'ben']) lab.vendors.say(vendor, {});
    lab.push(MORE);
    const next = await one(lab.run());
    expect(colour(next)).toBe('failure, fail, exit 1');
    expect(next.annotation).toContain('C1 “Deletes the root folder” (carried');

    lab.push(MENDED);
    const green = await one(lab.run());
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.report?.ledger).toMatchObject([{ id: 'C1', fate: 'fixed' }]);
  },
};

const expired: Story = {
  name: 'the report of a red run has expired (retention of one day)',
  sees: 'incomplete: what an earlier round found is not known, since its report has expired, and `/deep-review restart <reason>`',
  way: 'give up what is lost by that comment, run the job again',
  ...{ who: 'a maintainer', jobs: 3, seconds: 9 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    for (const vendor of ['ann', 'ben']) lab.vendors.say(vendor, { claims: [CLAIM] });
    lab.push(HARM);
    expect(colour(await one(lab.run()))).toBe('failure, fail, exit 1');
    lab.later(25);
    lab.expire();
    for (const vendor of ['ann', 'ben']) lab.vendors.say(vendor, {});
    lab.push(MENDED);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, incomplete, exit 2');
    expect(red.annotation).toContain('What an earlier round found is not known');
    expect(red.annotation).toContain('expired');
    expect(red.annotation).toContain('comment `/deep-review restart <reason>`');
    expect(red.asked).toEqual(BOTH);

    lab.comment(MAINTAINER, '/deep-review restart it was mended, I looked at the diff');
    const green = await lab.again();
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.report?.problems.some(({ fix }) => fix.includes('@mara gave it up'))).toBe(true);
    expect(green.asked).toEqual([]);
  },
};

const expiredGreen: Story = {
  name: 'the report of a green run has expired (retention of one day)',
  sees: "a green check; the report says that a report is lost, and that GitHub's record says that its run passed",
  way: 'none',
  ...{ who: 'nobody', jobs: 2, seconds: 8 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    lab.push(HARM);
    expect(colour(await one(lab.run()))).toBe('success, pass, exit 0');
    lab.later(25);
    lab.expire();
    lab.push(MORE);
    const seen = await one(lab.run());
    expect(colour(seen)).toBe('success, pass, exit 0');
    expect(seen.report?.problems.some(({ fix }) => fix.includes('GitHub records that its run passed'))).toBe(true);
    expect(seen.log).toContain('GitHub records that its run passed');
  },
};

const broken: Story = {
  name: 'the configuration of the base is broken',
  sees: 'no conclusion (exit status 2): file, line and column, what is wrong and how to write it; nobody is asked',
  way: 'the pull request that mends the file is reviewed and merged; then run the others again',
  ...{ who: 'who mends the file', jobs: 3, seconds: 9 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    const right = configOf('ann', 'ben')(lab.command);
    lab.merge({ [CONFIG]: `${right}fail_on: critical\n` });
    lab.push(HARM);
    const red = await one(lab.run());
    expect([red.outcome, red.conclusion, red.exit]).toEqual(['failure', '', 2]);
    expect(red.annotation).toContain('Deep Review (no conclusion)::fail_on: unknown key at .github/deep-review.yml:4:');
    expect(red.annotation).toContain('correct its name (did you mean `fail-on`?)');
    expect(red.asked).toEqual([]);

    lab.push({ [CONFIG]: right }, 8);
    const mends = await one(lab.run({ pull: 8 }));
    expect(colour(mends)).toBe('success, pass, exit 0');
    expect(mends.log).toContain('this change mends it');
    expect(mends.asked).toEqual(BOTH);

    lab.merge({ [CONFIG]: right });
    const green = await lab.again();
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.asked).toEqual(BOTH);
  },
};

const legs: Story = {
  name: 'two legs of a workflow, one of them red',
  sees: 'one red check and one green, which is not held by what the other one found',
  way: 'mend it and push; the job that is run again before is the red one alone',
  ...{ who: 'the author', jobs: 5, seconds: 25 },
  open: () =>
    openWeeks(() => ({
      'src/clean.js': 'export function clean(rig) {\n  rig.stop();\n}\n',
      [CONFIG]: 'fail-on: critical\n',
    })),
  live: async (lab) => {
    const place = (name: string, index: number, vendors: readonly string[]): Place => ({
      ...{ name: `review (${name})`, index },
      inputs: { reviewers: configOf(...vendors)(lab.command).replace('reviewers:\n', '') },
    });
    const places = [place('first', 0, ['ann', 'ben']), place('second', 1, ['cat', 'dan'])];
    for (const vendor of ['ann', 'ben']) lab.vendors.say(vendor, { claims: [CLAIM] });
    lab.push(HARM);
    const [red, green] = await lab.run({ places });
    expect([red, green].map((seen) => seen && colour(seen))).toEqual([
      'failure, fail, exit 1',
      'success, pass, exit 0',
    ]);
    expect(lab.vendors.calls.toSorted()).toEqual([...BOTH, 'cat: review', 'dan: review']);

    const same = await lab.again();
    expect(colour(same)).toBe('failure, fail, exit 1');
    expect(same.asked).toEqual([]);

    for (const vendor of ['ann', 'ben']) lab.vendors.say(vendor, {});
    lab.push(MENDED);
    const [first, second] = await lab.run({ places });
    expect([first, second].map((seen) => seen && colour(seen))).toEqual([
      'success, pass, exit 0',
      'success, pass, exit 0',
    ]);
    expect(first?.report?.ledger).toMatchObject([{ id: 'C1', fate: 'fixed' }]);
    expect([first?.report?.round.number, second?.report?.round.number]).toEqual([2, 2]);
    // Each has a past of its own, and knows of the other.
    expect(second?.report?.ledger).toEqual([]);
    expect(second?.report?.round.otherLegs).toMatchObject([
      { leg: { job: 'review', index: '0', name: 'review (first)' } },
    ]);
  },
};

export const LOST_STORIES: readonly Story[] = [overlapping, cancelled, expired, expiredGreen, broken, legs];

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
