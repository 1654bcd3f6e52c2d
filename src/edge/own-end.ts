/** Ends running processes and removes temporary folders when our own process ends or is asked to end. */
import { rmSync } from 'node:fs';

interface Mortal {
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
}

const running = new Set<Mortal>();
const folders = new Set<string>();
const listeners = new Set<() => void>();
let asked = false;
let watches = false;

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Ends these processes should ours end before them; the returned function takes them off the list. */
export function endWithUs(family: Mortal): () => void {
  watch();
  running.add(family);
  return () => {
    running.delete(family);
  };
}

/** Removes a private folder should our process end before its owner does; the returned function takes it from the list. */
export function removeWithUs(folder: string): () => void {
  watch();
  folders.add(folder);
  return () => {
    folders.delete(folder);
  };
}

/**
 * Acts when we are asked to end: whoever listens brings the run to its end and has it reported. Without a listener, and when
 * asked twice, the process ends at once. The returned function stops listening.
 */
export function whenAskedToEnd(act: () => void): () => void {
  watch();
  listeners.add(act);
  if (asked) act();
  return () => {
    listeners.delete(act);
    // The run has come to its end: whoever asks again means what comes after it.
    if (listeners.size === 0) asked = false;
  };
}

/** Does something that stops when we are asked to end. */
export async function whileNotAskedToEnd<T>(act: (cancel: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  // Who only asks a program something does not bring the run to its end: without another listener we end at once.
  const abort = (): void => {
    controller.abort();
  };
  interruptible.add(abort);
  if (asked) abort();
  try {
    return await act(controller.signal);
  } finally {
    interruptible.delete(abort);
  }
}

const interruptible = new Set<() => void>();

function watch(): void {
  if (watches) return;
  watches = true;
  for (const [name, number] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (asked || listeners.size === 0) process.exit(128 + number);
      asked = true;
      for (const act of [...listeners, ...interruptible]) act();
    });
  }
  process.once('exit', () => {
    for (const family of running) family.signal('SIGKILL');
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
}
