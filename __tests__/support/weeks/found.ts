/** Stories in which a finding is red: one that is false, one that nobody answers, one that is waived. */
import { expect } from '@jest/globals';
import { MAINTAINER } from './lab.js';
import {
  CLAIM,
  colour,
  CONFIG,
  configOf,
  CONFIRMED,
  HARM,
  LOWERED,
  MENDED,
  MORE,
  one,
  openWith,
  REFUTED,
  type Story,
} from './story.js';

const BOTH = ['ann: review', 'ben: review'];
const WITH_QUESTION = ['ann: review', 'ben: opinion', 'ben: review'];

const answered = (name: string, opinion: object, said: string): Story => ({
  name,
  sees: `a green check; the report has both voices and the cited code`,
  way: 'none: the second opinion is asked for in the same job',
  ...{ who: 'nobody', jobs: 1, seconds: 5 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    lab.vendors.say('ann', { claims: [CLAIM] });
    lab.vendors.say('ben', { opinion });
    lab.push(HARM);
    const seen = await one(lab.run());
    expect(colour(seen)).toBe('success, pass, exit 0');
    expect(seen.annotation).toBe('');
    expect(seen.log).toContain(`With evidence, second opinions ${said}`);
    expect(seen.asked).toEqual(WITH_QUESTION);
    expect(seen.report?.secondOpinions[0]?.cites[0]?.path).toBe('src/scratch.js');
  },
});

const accepted: Story = {
  name: 'a false critical that no second opinion answers',
  sees: 'fail: the finding by its title, that the second opinion is unclear, `/deep-review decline C1 <reason>` and `/deep-review accept <head sha> <reason>`, ready',
  way: 'accept this head; after the next push, where it stands again, decline the finding',
  ...{ who: 'a maintainer, twice', jobs: 4, seconds: 16 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    lab.vendors.say('ann', { claims: [CLAIM] });
    const head = lab.push(HARM);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, fail, exit 1');
    expect(red.annotation).toContain(
      'Deep Review (fail)::One critical finding to fix first: C1 “Deletes the root folder”',
    );
    expect(red.annotation).toContain('a second opinion is unclear: answer it by `/deep-review decline C1 <reason>`');
    expect(red.annotation).toContain(`\`/deep-review accept ${head} <reason>\``);
    expect(red.asked).toEqual(WITH_QUESTION);

    lab.comment(MAINTAINER, `/deep-review accept ${head} rigs always have a name`);
    const green = await lab.again();
    expect(colour(green)).toBe('success, accepted, exit 0');
    expect(green.annotation).toMatch(/^Deep Review \(accepted\)::Accepted by @mara on .*: rigs always have a name/);
    expect(green.annotation).toContain('Open, and gating again at the next head: C1.');
    expect(green.asked).toEqual([]);
    expect(green.seconds).toBeLessThan(120);

    lab.later(24);
    lab.push(MORE);
    const stands = await one(lab.run());
    expect(colour(stands)).toBe('failure, fail, exit 1');
    expect(stands.annotation).toContain('C1 “Deletes the root folder”');
    expect(stands.report?.round.number).toBe(2);

    lab.comment(MAINTAINER, '/deep-review decline C1 rigs always have a name');
    const declined = await lab.again();
    expect(colour(declined)).toBe('success, pass, exit 0');
    expect(declined.asked).toEqual([]);
    expect(declined.seconds).toBeLessThan(120);
    expect(declined.report?.ledger).toMatchObject([{ id: 'C1', fate: 'declined', decline: { by: MAINTAINER } }]);
  },
};

const again: Story = {
  name: 'a true critical, and the job is run again before it is mended',
  sees: 'fail: the finding by its title, confirmed by the other vendor; run again, the same at once',
  way: 'mend it and push',
  ...{ who: 'the author', jobs: 3, seconds: 12 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    lab.vendors.say('ann', { claims: [CLAIM] });
    lab.vendors.say('ben', { opinion: CONFIRMED });
    lab.push(HARM);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, fail, exit 1');
    expect(red.annotation).toContain('C1 “Deletes the root folder” (confirmed by ben)');
    expect(red.annotation).toContain('To get green: fix what is named and push');
    expect(red.asked).toEqual(WITH_QUESTION);

    const same = await lab.again();
    expect(colour(same)).toBe(colour(red));
    expect(same.annotation).toBe(red.annotation);
    expect(same.asked).toEqual([]);
    expect(same.report?.round.number).toBe(1);

    lab.vendors.say('ann', {});
    lab.push(MENDED);
    const green = await one(lab.run());
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.asked).toEqual(BOTH);
    expect(green.report?.ledger).toMatchObject([{ id: 'C1', fate: 'fixed' }]);
  },
};

const waived: Story = {
  name: 'a false critical that the base waives',
  sees: "fail: the finding by its title; in the report's process notes the entry for `waivers:`, ready but for owner, reason and day",
  way: 'merge the waiver into the base, run the job again',
  ...{ who: 'who may merge to the base', jobs: 2, seconds: 6 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    lab.vendors.say('ann', { claims: [CLAIM] });
    lab.vendors.say('ben', { claims: [CLAIM] });
    lab.push(HARM);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, fail, exit 1');
    // What two vendors raise is asked of nobody else.
    expect(red.asked).toEqual(BOTH);
    const entry = red.report?.findings[0]?.waiver ?? '';
    expect(entry).toMatch(/^- \{ key: ".+", path: "src\/clean.js", .*owner: "<owner>"/);

    const filled = entry.replace('<owner>', 'platform team').replace('<reason>', 'test rigs only');
    const waivers = `waivers:\n  ${filled.replace('<yyyy-mm-dd>', '2099-12-31')}\n`;
    lab.merge({ [CONFIG]: `${configOf('ann', 'ben')(lab.command)}${waivers}` });
    const green = await lab.again();
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.asked).toEqual([]);
    expect(green.seconds).toBeLessThan(120);
    expect(green.report?.ledger).toMatchObject([{ id: 'C1', fate: 'declined' }]);
    expect(green.report?.ledger[0]?.decline?.reason).toContain('test rigs only');
  },
};

export const FOUND_STORIES: readonly Story[] = [
  answered('a false critical of one vendor, refuted by the other', REFUTED, 'refuted “Deletes the root folder”'),
  answered('a false critical of one vendor, lowered by the other', LOWERED, 'lowered S1 to suggestion'),
  accepted,
  again,
  waived,
];
