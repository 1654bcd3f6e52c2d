/** Our environment enters; the few variables that a child process may see leave. */
import { delimiter } from 'node:path';
import { trustedPath } from './programs.js';

/** What children get of ours: where programs are, language, time zone, the way to the network. Nothing of `GITHUB_*`, `ACTIONS_*`, `INPUT*`, `RUNNER_*`, no key. */
const PASSED = ['LANG', 'LANGUAGE', 'TZ', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'];
const LOCALE = /^LC_[A-Z]+$/;
const PROXY = /^(?:https?|all|no)_proxy$/i;

export interface ChildPlace {
  /** Directories that come first in PATH. */
  readonly path: readonly string[];
  /** Directories whose programs must not be found by name: the change could have written them. */
  readonly untrusted: readonly string[];
  readonly home: string;
  readonly temporary: string;
}

/** The environment of a child, made from nothing: the allow-list, its private places, and `own` (its keys and settings). */
export function childEnvironment(place: ChildPlace, own: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...passedOn(),
    PATH: [...place.path, ...trustedPath(place.untrusted)].join(delimiter),
    HOME: place.home,
    TMPDIR: place.temporary,
    ...own,
  };
}

function passedOn(): Record<string, string> {
  const names = Object.keys(process.env);
  const passed = names.filter((name) => PASSED.includes(name) || LOCALE.test(name) || PROXY.test(name));
  const env = Object.fromEntries(passed.map((name) => [name, process.env[name] ?? '']));
  // Our own proxy to the models listens on loopback: no other proxy must stand before it.
  if (!passed.some((name) => PROXY.test(name))) return env;
  const direct = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
  const withLoopback = [direct, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  return { ...env, no_proxy: withLoopback, NO_PROXY: withLoopback };
}
