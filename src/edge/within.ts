/** Two absolute paths enter; whether the one is the other or lies below it leaves. Both are taken as they are written: links are the caller's affair. */

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
