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

/** Seconds that `calibration` takes on the machine on which a second was measured to be enough. */
const CALIBRATED = 0.03;

/** How many times slower than that machine this one is now; at least 1. */
async function slowness(): Promise<number> {
  return Math.max(1, (await cpuSeconds(calibration)) / CALIBRATED);
}

function calibration(): number {
  const text = 'abcdefghij'.repeat(1_000);
  let hash = 0;
  for (let turn = 0; turn < 300; turn += 1)
    for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  const seen = new Map<string, number>();
  for (let at = 0; at < 100_000; at += 1) seen.set(`k${String(at % 5_000)}`, at);
  return hash + seen.size;
}

/** Whether some work takes so many seconds of the processor at most: the best of a few turns, on a machine as busy as it is. */
export async function takesAtMost(seconds: number, work: () => unknown): Promise<boolean> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const taken = await cpuSeconds(work);
    if (taken <= seconds || taken <= seconds * (await slowness())) return true;
  }
  return false;
}
