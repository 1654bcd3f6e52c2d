/** How far reviewers are kept apart from us and from each other. */

/** Best first. `root`, `user-namespace` and `sudo` say who makes the namespaces; `none`: nobody can on this machine. */
export const ISOLATIONS = ['root', 'user-namespace', 'sudo', 'none'] as const;
export type Isolation = (typeof ISOLATIONS)[number];
