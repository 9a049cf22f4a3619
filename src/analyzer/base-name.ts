/** The last part of a path with slashes; a path without any is its own. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
