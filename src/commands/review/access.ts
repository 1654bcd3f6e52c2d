/** A preset's reviewer enters; its installed CLI with its own key leaves, or why there is none. */
import { join } from 'node:path';
import { keyAdvice, type Keyless } from '../../core/settings/missing-keys.js';
import type { Preset, Reviewer } from '../../domain/reviewer.js';
import type { Settings } from '../../domain/settings.js';
import type { Keys } from '../../edge/inputs.js';
import { findClis, provideCli, type Installation } from '../../edge/install.js';
import type { Access } from '../../edge/run.js';
import { REVIEWERS } from '../../reviewers/index.js';

export interface AccessFacts {
  readonly keys: Keys;
  /** Whose run gets no secrets. */
  readonly keyless: Keyless;
  readonly install: Settings['install'];
  /** Private folder outside of the checkout for installed CLIs. */
  readonly folder: string;
  /** The file that was started: `clis/` lies beside its folder. */
  readonly entry: string;
  /** Base URL per preset, when it is not the vendor's own. */
  readonly baseUrls: Readonly<Partial<Record<Preset, string>>>;
}

/** Gives every reviewer its access; a CLI is installed once, however many reviewers use it. */
export function accessTo(facts: AccessFacts): (reviewer: Reviewer) => Promise<Access> {
  const installed = new Map<Preset, Promise<Installation>>();
  return async (reviewer) => {
    if (reviewer.source.kind !== 'preset') return notAPreset(reviewer);
    const { preset } = reviewer.source;
    const { needs } = REVIEWERS[preset];
    const name = needs.find((variable) => facts.keys[variable]);
    if (name === undefined) return noKey(reviewer, needs, facts.keyless);
    const installation = installed.get(preset) ?? install(preset, facts);
    installed.set(preset, installation);
    const cli = await installation;
    if (cli.kind === 'failed') return cli;
    const keys = { [name]: facts.keys[name] ?? '' };
    return { kind: 'ready', executable: cli.executable, keys, apiBaseUrl: facts.baseUrls[preset] ?? null };
  };
}

async function install(preset: Preset, facts: AccessFacts): Promise<Installation> {
  const clis = await findClis(facts.entry);
  return provideCli({ preset, install: facts.install, clis: clis ?? join(facts.folder, 'none'), folder: facts.folder });
}

function noKey({ id }: Reviewer, needs: readonly string[], keyless: Keyless): Access {
  const problem = {
    what: `${id}: no review, its key is missing`,
    why: `none of ${needs.join(', ')} was given`,
    fix: 'give the key as input or in the environment of the step, or remove the reviewer',
    ...keyAdvice(keyless),
  };
  return { kind: 'failed', failure: { class: 'authentication', problem } };
}

function notAPreset({ id }: Reviewer): Access {
  const problem = { what: `${id}: no preset`, why: 'only presets have a CLI of their own', fix: 'report this message' };
  return { kind: 'failed', failure: { class: 'configuration', problem } };
}
