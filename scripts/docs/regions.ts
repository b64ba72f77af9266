/**
 * A page is hand-written text with generated regions in it:
 *
 *     <!-- generated: header -->
 *     …
 *     <!-- end generated -->
 */
const START = /^<!-- generated: (.+) -->$/;
const END = '<!-- end generated -->';

const startMarker = (name: string): string => `<!-- generated: ${name} -->`;

/** A region as it stands in a page. */
export function region(name: string, content: string): string {
  return [startMarker(name), content, END].join('\n\n');
}

/**
 * The page with each region's content replaced, and all that is written by hand as it was.
 * @throws where the page lacks a region, has one that nobody generates, or a marker is out of place.
 */
export function fillRegions(path: string, text: string, contents: ReadonlyMap<string, string>): string {
  const written: string[] = [];
  const seen = new Set<string>();
  let open: string | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const fail = (problem: string): never => {
      throw new Error(`${path}:${index + 1}: ${problem}`);
    };
    const name = START.exec(line)?.[1];
    if (name !== undefined) {
      if (open !== null) fail(`${line} stands inside the region '${open}'`);
      if (seen.has(name)) fail(`the region '${name}' is there twice`);
      const content = contents.get(name) ?? fail(`nothing generates the region '${name}'; it may be ${[...contents.keys()].join(', ')}`);
      written.push(region(name, content));
      seen.add(name);
      open = name;
    } else if (line === END) {
      if (open === null) fail(`${END} ends no region`);
      open = null;
    } else if (open === null) written.push(line);
  }
  if (open !== null) throw new Error(`${path}: the region '${open}' has no ${END}`);
  const missing = [...contents.keys()].filter((name) => !seen.has(name));
  if (missing.length > 0) throw new Error(`${path}: the marker ${missing.map(startMarker).join(', ')} is missing`);
  return written.join('\n');
}
