const RFC = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc(?<number>\d+)#section-(?<section>.+)$/;
const THREAD = /^github (?<repository>\S+) (?:issue|PR) (?<number>\d+)$/;
const FILE =
  /^github (?<repository>\S+) (?<path>(?!.*\.\.\.)[^\s,]*\/[^\s,]*)(?: lines? (?<line>\d+)[\d, -]*)?(?: @(?<commit>\w+))?$/;
/** Several files, or one that is not spelled out. */
const FILES = /^github (?<repository>\S+) (?<path>.+?)(?: @(?<commit>\w+))?$/;
const PACKAGE = /^npm (?:package )?(?<name>\S+) (?<version>\S+) (?<path>\S+)$/;

/** Each kind of source, and what its link says and leads to. */
const KINDS: readonly (readonly [
  RegExp,
  (found: Readonly<Record<string, string>>) => readonly [label: string, address: string],
])[] = [
  [
    RFC,
    ({ number = '', section = '' }) => [
      `RFC ${number} §${section}`,
      `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
    ],
  ],
  // GitHub leads from an issue's address to the pull request of that number.
  [
    THREAD,
    ({ repository = '', number = '' }) => [`${repository}#${number}`, `https://github.com/${repository}/issues/${number}`],
  ],
  [
    FILE,
    ({ repository = '', path = '', line, commit = 'HEAD' }) => {
      const address = `https://github.com/${repository}/blob/${commit}/${path}`;
      // The line is where it was in that commit only.
      return [`${repository}: ${path}`, line !== undefined && commit !== 'HEAD' ? `${address}#L${line}` : address];
    },
  ],
  [
    FILES,
    ({ repository = '', path = '', commit = 'HEAD' }) => [
      `${repository}: ${path}`,
      `https://github.com/${repository}/tree/${commit}`,
    ],
  ],
  [
    PACKAGE,
    ({ name = '', version = '', path = '' }) => [`${name} ${version}: ${path}`, `https://unpkg.com/${name}@${version}/${path}`],
  ],
];

const STANDARD = /^https:\/\/(?:www\.rfc-editor\.org|websockets\.spec\.whatwg\.org|www\.iana\.org|mailarchive\.ietf\.org)\//;

/** Whether a source is a standard or a registration, and no library or report. */
export const isStandard = (source: string): boolean => STANDARD.test(source);

/** A source of `CodeDetails` or `Service` as a link: RFC 6455 §7.4.1, an issue, a file, a page. */
export function formatSource(source: string): string {
  for (const [pattern, describe] of KINDS) {
    const found = pattern.exec(source);
    if (found) {
      const [label, address] = describe(found.groups ?? {});
      return `[${label}](${address})`;
    }
  }
  // A file in a package: it has no address of its own.
  if (!source.startsWith('http')) return source;
  return `[${source.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}](${source})`;
}
