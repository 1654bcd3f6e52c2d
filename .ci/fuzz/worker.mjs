/** Does jobs of the fuzz one after the other and says how much of the processor each took, and how long it held the event loop. */
import { setTimeout as sleep } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { commands, readers } from './fields.mjs';
import { reports } from './reports.mjs';
import { textOf } from './shapes.mjs';

const folder = join(tmpdir(), `fuzz-${process.pid}-${threadId}`);
process.stdout.write = () => true;
process.stderr.write = () => true;
const fields = {
  ...(await readers(workerData.build)),
  ...(await commands(workerData.build, folder)),
  ...(await reports(workerData.build, folder)),
};

const RESOLUTION_MS = 5;
/** A job that is over sooner cannot have held it longer: its turns are not waited for. */
const SHORT_MS = 50;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

/** The longest time between two turns of the loop since `began`, on the wall: what the machine does beside it counts, too. */
async function heldSince(began) {
  const whole = performance.now() - began;
  if (whole < SHORT_MS) return whole;
  await sleep(2 * RESOLUTION_MS);
  return Math.min(whole, delay.max / 1e6);
}

parentPort.on('message', async ({ field, shape, size }) => {
  const text = textOf(shape, size);
  delay.reset();
  const began = performance.now();
  const cpu = process.cpuUsage();
  let error = null;
  try {
    await fields[field](text);
  } catch (thrown) {
    error = String(thrown?.stack ?? thrown)
      .split('\n')
      .slice(0, 3)
      .join(' ');
  }
  const { user, system } = process.cpuUsage(cpu);
  parentPort.postMessage({ ms: (user + system) / 1_000, held: await heldSince(began), error });
});
parentPort.postMessage({ fields: Object.keys(fields) });
