/** The setting `previous`: a path enters, the text of an earlier report leaves. */
import { readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../domain/problem.js';
import { isWithin } from './within.js';

/** Reads the file. `untrusted`: the checkout of head, in which it must not lie; `null` where the user runs the program on their own files. */
export async function readPreviousFile(path: string, untrusted: string | null): Promise<string> {
  try {
    const real = await realpath(resolve(path));
    if (untrusted !== null && isWithin(real, await realpath(untrusted)))
      throw new Error('it lies in the checkout, where the change could have written it');
    return await readFile(real, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError([
      {
        what: `previous: ${path} cannot be used`,
        why,
        fix: 'give the path of an earlier report.json outside the checkout',
      },
    ]);
  }
}
