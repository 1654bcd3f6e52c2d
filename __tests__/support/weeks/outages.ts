/** Stories in which a vendor is not there: for two hours, with a third one beside it, until the quota is new. */
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
    expect(seen.log).toContain('claude: failed, claude: the model');
    expect(seen.report?.problems[0]?.why).toContain('503');
    expect(seen.asked).toEqual(['ann: review', 'ben: review', 'claude: HTTP 503', 'claude: HTTP 503']);
  },
};

const quota: Story = {
  name: 'the quota of one of two vendors is used up',
  sees: 'incomplete: which reviewer of which vendor failed, and that its quota is used up (`quota`)',
  way: 'raise the limit or wait for the next day, run the job again; only the missing reviewer runs',
  ...{ who: 'who holds the account, then anyone', jobs: 2, seconds: 6 },
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

export const OUTAGE_STORIES: readonly Story[] = [twoHours, quorum, quota];
