/** Property tests take the same examples in every run, so that a red check is about the change; `EXPLORE=1 npm test` looks for new ones. */
import fc from 'fast-check';

if (process.env['EXPLORE'] !== '1') fc.configureGlobal({ seed: 20261121 });
