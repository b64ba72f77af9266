/** A file's path from a directory above it, with forward slashes; null for a file outside. */
export function relativePath(filename: string, directory: string): string | null {
  const [file, base] = [filename, directory].map((path) => path.replaceAll('\\', '/'));
  const prefix = base?.endsWith('/') ? base : `${base ?? ''}/`;
  return file?.startsWith(prefix) ? file.slice(prefix.length) : null;
}

/**
 * How a file names another in an import: relative, with forward slashes and the extension as given. Null where the file is
 * the other, whatever extension either is written with.
 */
export function relativeSpecifier(filename: string, target: string): string | null {
  const [from, to] = [filename, target].map((path) =>
    path
      .replaceAll('\\', '/')
      .split('/')
      .filter((part) => part !== '.'),
  );
  if (!from || !to || withoutExtension(from) === withoutExtension(to)) return null;
  let shared = 0;
  while (shared < from.length - 1 && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.length - 1 - shared;
  return [...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')), ...to.slice(shared)].join('/');
}

function withoutExtension(path: readonly string[]): string {
  return path
    .join('/')
    .replace(/\.[cm]?[jt]sx?$/, '')
    .replace(/\/index$/, '');
}
