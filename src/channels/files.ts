/** Writes the report's documents and the stored reviews into the output directory. */
import type { Problem } from '../domain/problem.js';
import type { Channel } from '../seams.js';

/** The job summary is a cut of the report made for one place: not a file of its own. */
const NOT_A_FILE = 'summary';

/** Writes every document and `reviews/`. Prompts, logs and patches come as documents whose name has a folder. */
export const files: Channel = {
  name: 'files',
  required: true,
  async deliver(report, documents, world) {
    const wanted = [
      ...documents.filter(({ format }) => format !== NOT_A_FILE),
      ...report.reviews.map(({ file, text }) => ({ name: `reviews/${file}`, text })),
    ];
    const problems: Problem[] = [];
    for (const { name, text } of wanted) {
      const problem = staysInside(name) ? await write(`${world.outputDirectory}/${name}`, text, world) : outside(name);
      if (problem) problems.push(problem);
    }
    return problems;
  },
};

async function write(
  path: string,
  text: string,
  world: { writeFile(path: string, text: string): Promise<void> },
): Promise<Problem | null> {
  try {
    await world.writeFile(path, text);
    return null;
  } catch (error) {
    return {
      what: `files: ${path} was not written`,
      why: error instanceof Error ? error.message : String(error),
      fix: 'make the directory of `output-directory` writable, with enough space',
    };
  }
}

/** Names of stored reviews come from outside: none may leave the directory. */
function staysInside(name: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name) && name !== '';
}

function outside(name: string): Problem {
  return {
    what: `files: ${JSON.stringify(name)} was not written`,
    why: 'its name leads out of the output directory',
    fix: 'name stored reviews `<reviewer>-pass-<n>.md`',
  };
}
