/** Which files actions/upload-artifact takes of its `path`, and under which names: lines of files and folders, and of what is left out. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

interface UploadedFile {
  readonly name: string;
  readonly text: string;
}

/** Files whose name, or a folder's on the way, begins with a dot are no part of it. What is not there is passed over. */
export function filesToUpload(path: string): readonly UploadedFile[] {
  const lines = path.split('\n').map((line) => line.trim());
  const left = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const taken = lines.filter((line) => line !== '' && !line.startsWith('!'));
  const files = taken
    .flatMap(filesBelow)
    .filter((file) => !left.some((out) => file === out || file.startsWith(out + sep)));
  const [first = ''] = taken;
  // Several paths have the folder above all of them as root; leaving something out does not change it.
  const root = taken.length === 1 ? (isFile(first) ? dirname(first) : first) : commonFolder(taken);
  return files.map((file) => ({ name: relative(root, file), text: readFileSync(file, 'utf8') }));
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function filesBelow(path: string): readonly string[] {
  if (isFile(path)) return [path];
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    );
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((path) => path.split(sep));
  const end = first.findIndex((part, at) => rest.some((other) => other[at] !== part));
  return (end < 0 ? first : first.slice(0, end)).join(sep);
}
