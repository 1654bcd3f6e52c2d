/** Does jobs of the fuzz one after the other and says how long each held the thread. */
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

parentPort.on('message', async ({ field, shape, size }) => {
  const text = textOf(shape, size);
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
  parentPort.postMessage({ ms: (user + system) / 1_000, error });
});
parentPort.postMessage({ fields: Object.keys(fields) });
