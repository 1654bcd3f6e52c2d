/** The name of a branch enters; the commit it stands at now leaves. */
import type { Github } from '../github.js';

/** `null` when GitHub does not tell. */
export async function tipOfBranch(github: Github, branch: string): Promise<string | null> {
  const answer = await github.get<{ readonly object?: { readonly sha?: string } }>(
    'GET /repos/{owner}/{repo}/git/ref/{ref}',
    { ref: `heads/${branch}` },
  );
  const sha = answer.kind === 'done' ? answer.data.object?.sha : undefined;
  return sha !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? sha : null;
}
