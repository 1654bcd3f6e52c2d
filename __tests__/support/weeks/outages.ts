/** Stories in which a reviewer is missing: its vendor is out, its quota is used up, its command fails, its review is not complete. */
import { expect } from '@jest/globals';
import type { Saying } from './vendors.js';
import { colour, HARM, one, openWith, type Story } from './story.js';

const DOWN: Saying = { fault: { status: 503, type: 'api_error', message: 'The service is not available.' } };
const NO_CREDIT: Saying = {
  fault: { status: 400, type: 'invalid_request_error', message: 'Your credit balance is too low to access the API.' },
};

const twoHours: Story = {
  name: 'one of two vendors is out for two hours',
  sees: 'incomplete: which reviewer of which vendor failed, that its service did (`server`), and to try again in an hour',
  way: 'run the job again later; only the missing reviewer runs',
  ...{ who: 'nobody with the recipe, else anyone', jobs: 2, seconds: 12 },
  open: () => openWith('claude', 'ann'),
  live: async (lab) => {
    lab.vendors.say('claude', DOWN);
    lab.push(HARM);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, incomplete, exit 2');
    expect(red.annotation).toContain('(claude of anthropic failed: server, try again in an hour)');
    expect(red.annotation).toContain('To get green: correct what is named and run the job again');
    expect(red.report?.decision.transient).toBe(true);
    // Once more after five seconds, and then not again.
    expect(red.asked).toEqual(['ann: review', 'claude: HTTP 503', 'claude: HTTP 503']);

    lab.later(2);
    lab.vendors.say('claude', {});
    const green = await lab.again();
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.asked).toEqual(['claude: review']);
    expect(green.report?.decision.transient).toBe(false);
  },
};

const quorum: Story = {
  name: 'one of three vendors is out for two hours',
  sees: 'a green check; in the report and the log a problem that names the vendor and its service',
  way: 'none: two reviewers of two vendors are enough',
  ...{ who: 'nobody', jobs: 1, seconds: 9 },
  open: () => openWith('claude', 'ann', 'ben'),
  live: async (lab) => {
    lab.vendors.say('claude', DOWN);
    lab.push(HARM);
    const seen = await one(lab.run());
    expect(colour(seen)).toBe('success, pass, exit 0');
    expect(seen.log).toContain('Claude Code: failed, claude: the model');
    expect(seen.report?.problems[0]?.why).toContain('503');
    expect(seen.asked).toEqual(['ann: review', 'ben: review', 'claude: HTTP 503', 'claude: HTTP 503']);
  },
};

const quota: Story = {
  name: 'the quota of one of two vendors is used up',
  sees: 'incomplete: which reviewer of which vendor failed, and that its quota is used up (`quota`)',
  way: 'raise the limit or wait for the next day, run the job again; only the missing reviewer runs',
  ...{ who: 'who holds the account, then anyone', jobs: 2, seconds: 9 },
  open: () => openWith('claude', 'ann'),
  live: async (lab) => {
    lab.vendors.say('claude', NO_CREDIT);
    lab.push(HARM);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, incomplete, exit 2');
    expect(red.annotation).toContain('(claude of anthropic failed: quota, try again in an hour)');
    expect(red.log).toContain('credit balance is too low');
    expect(red.report?.decision.transient).toBe(true);
    // What is used up is not asked for again.
    expect(red.asked).toEqual(['ann: review', 'claude: HTTP 400']);

    lab.later(24);
    lab.vendors.say('claude', {});
    const green = await lab.again();
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.asked).toEqual(['claude: review']);
  },
};

const command: Story = {
  name: 'the command of one of two reviewers fails',
  sees: 'incomplete: which reviewer failed (`exit`); in the log its last words, and how to look further',
  way: 'mend what it complains of, run the job again; only the missing reviewer runs',
  ...{ who: 'who keeps the command', jobs: 2, seconds: 7 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    lab.vendors.say('ben', DOWN);
    lab.push(HARM);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, incomplete, exit 2');
    expect(red.annotation).toContain('(ben of ben-inc failed: exit)');
    expect(red.log).toContain('The service is not available.');
    // Nobody can tell what an exit status of a stranger means.
    expect(red.report?.decision.transient).toBe(false);
    expect(red.asked).toEqual(['ann: review', 'ben: HTTP 503']);

    lab.vendors.say('ben', {});
    const green = await lab.again();
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.asked).toEqual(['ben: review']);
  },
};

const bare: Story = {
  name: 'one of two reviewers hands in a review that accounts for nothing',
  sees: 'incomplete: whose review is not complete (`idle`); in the log what it lacks',
  way: 'run the job again; only that reviewer runs',
  ...{ who: 'anyone', jobs: 2, seconds: 6 },
  open: () => openWith('ann', 'ben'),
  live: async (lab) => {
    lab.vendors.say('ben', { isBare: true });
    lab.push(HARM);
    const red = await one(lab.run());
    expect(colour(red)).toBe('failure, incomplete, exit 2');
    expect(red.annotation).toContain('(ben of ben-inc is not complete: idle)');
    expect(red.log).toContain('gives no account of what it looked at');
    expect(red.asked).toEqual(['ann: review', 'ben: review']);

    lab.vendors.say('ben', {});
    const green = await lab.again();
    expect(colour(green)).toBe('success, pass, exit 0');
    expect(green.asked).toEqual(['ben: review']);
  },
};

export const OUTAGE_STORIES: readonly Story[] = [twoHours, quorum, quota, command, bare];
