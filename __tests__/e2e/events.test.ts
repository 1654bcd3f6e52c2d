/** Every event with every kind of change, as the runner would run it: what is reviewed, or the exit and how to go on. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EVENT_ROWS } from '../support/event-rows.js';
import { openEventsLab, type EventsLab } from '../support/events-lab.js';

let lab: EventsLab;
beforeAll(async () => {
  lab = await openEventsLab();
});
afterAll(async () => {
  await lab.close();
});

describe('events', () => {
  test.each(EVENT_ROWS.map((row) => [row.event, row.change, row] as const))('%s: %s', async (_event, _change, row) => {
    const { told, violations } = await lab.run(row);
    expect(told).toBe(row.expected);
    expect(violations).toEqual([]);
  });
});
