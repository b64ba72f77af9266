const RFC = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc(\d+)#section-(.+)$/;
const THREAD = /^github (\S+) (?:issue|PR) (\d+)$/;
const FILE = /^github (\S+) (.+?)(?: @(\w+))?$/;

/** A path that can be opened as it stands: one file, spelled out. */
const isWhole = (path: string): boolean => !/[\s,]|\.\.\./.test(path) && path.includes('/');

/** A source of `CodeDetails` or `Service` as a link: RFC 6455 §7.4.1, an issue, a file, a page. */
export function formatSource(source: string): string {
  const rfc = RFC.exec(source);
  if (rfc) return `[RFC ${rfc[1] ?? ''} §${rfc[2] ?? ''}](${source})`;
  const thread = THREAD.exec(source);
  // GitHub leads from an issue's address to the pull request of that number.
  if (thread) return `[${thread[1] ?? ''}#${thread[2] ?? ''}](https://github.com/${thread[1] ?? ''}/issues/${thread[2] ?? ''})`;
  const file = FILE.exec(source);
  if (file) {
    const [, repository = '', path = '', commit = 'HEAD'] = file;
    const address = `https://github.com/${repository}/${isWhole(path) ? `blob/${commit}/${path}` : `tree/${commit}`}`;
    return `[${repository}: ${path}](${address})`;
  }
  // A file in a package: it has no address of its own.
  if (!source.startsWith('http')) return source;
  return `[${source.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}](${source})`;
}
