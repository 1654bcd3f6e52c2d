/** Prints a text to standard output, whole, and tells a reader that left from a disk that is full. */
import { UserError } from '../domain/problem.js';

/** User error when it cannot be written. `command`: who prints. */
export async function printOut(command: string, text: string): Promise<number> {
  const failure = await new Promise<NodeJS.ErrnoException | null | undefined>((done) => {
    process.stdout.write(text, done);
  });
  // A reader that has seen enough is no failure; a full disk is one.
  if (!failure || failure.code === 'EPIPE') return 0;
  throw new UserError([
    { what: `${command}: the document was not written`, why: failure.message, fix: 'write it where there is space' },
  ]);
}
