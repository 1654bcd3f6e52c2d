/** How the time of some work grows with its input: as a ratio, so that a slow machine changes nothing. */

/** Work on twice as much may take this much longer; what looks at everything again for each item takes four times as long. */
export const NEARLY_LINEAR = 3;

const TURNS = 5;
const PLAINLY_LINEAR = 2.4;
/** Seconds below which there is nothing to compare. */
const LEAST = 0.05;

/** Processor time of the work on twice the size ÷ time on the size; the best of a few turns, since a busy machine adds to both. */
export async function growth(size: number, work: (size: number) => unknown): Promise<number> {
  await work(Math.ceil(size / 10));
  let [single, double] = [Infinity, Infinity];
  for (let turn = 0; turn < TURNS && !(double / Math.max(LEAST, single) < PLAINLY_LINEAR); turn += 1) {
    single = Math.min(single, await cpuSeconds(() => work(size)));
    double = Math.min(double, await cpuSeconds(() => work(2 * size)));
  }
  return double / Math.max(LEAST, single);
}

/** Seconds of the processor that some work takes. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1e6;
}
