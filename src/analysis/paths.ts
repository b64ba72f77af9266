/** A file's path from a directory above it, with forward slashes; null for a file outside. */
export function relativePath(filename: string, directory: string): string | null {
  const [file, base] = [filename, directory].map((path) => path.replaceAll('\\', '/'));
  const prefix = base?.endsWith('/') ? base : `${base ?? ''}/`;
  return file?.startsWith(prefix) ? file.slice(prefix.length) : null;
}
