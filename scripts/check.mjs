// `npm run check -- PATH...`: lints folders and files of yours with this plugin alone.
import { statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { builtPlugin } from './lib/build.mjs';
import { EXTENSIONS, lintPlace } from './lib/lint.mjs';
import { createProgress } from './lib/progress.mjs';
import { printFindings, summarize } from './lib/report.mjs';

const HELP = `Usage: npm run check -- [--config recommended|strict|all] PATH...

Lints folders and files with eslint-plugin-websocket alone. In a folder these files
count, but for node_modules/, dist/ and *.min.js: ${EXTENSIONS.map((extension) => `*.${extension}`).join(' ')}
TypeScript is parsed without types.

  --config NAME   the config to use: recommended (the default), strict or all
  --help          this text

Examples:
  npm run check -- ../my-app/src
  npm run check -- --config all server.js client.ts

Exit code: 0 no findings, 1 findings or files that do not parse, 2 could not run.
`;

/** Something that the caller can mend: told in one line, without a stack. */
class UsageError extends Error {}

const progress = createProgress();
// npm runs scripts in the package's folder; paths are meant from where it was called.
const cwd = (process.env.npm_lifecycle_event === 'check' && process.env.INIT_CWD) || process.cwd();

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { config: { type: 'string', default: 'recommended' }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

/** A folder to look through, or a file that is meant whatever it is called. */
function placeOf(path) {
  const absolute = resolve(cwd, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file or folder ${path}.`);
  if (stats.isDirectory()) return { cwd: absolute, patterns: ['.'], ignore: true };
  if (!EXTENSIONS.includes(extname(absolute).slice(1))) throw new UsageError(`${path} is no JavaScript or TypeScript file.`);
  return { cwd: dirname(absolute), patterns: [absolute], ignore: false };
}

async function main() {
  const { values: options, positionals: paths } = readArguments();
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  if (paths.length === 0) throw new UsageError('Which folder or file? Give at least one path.');
  const places = paths.map(placeOf);

  const { configs } = await builtPlugin(progress);
  if (!Object.hasOwn(configs, options.config))
    throw new UsageError(`There is no config ${options.config}; there are ${Object.keys(configs).join(', ')}.`);

  let seen = 0;
  const onFile = (file) => progress.tick(`Linting, file ${(seen += 1)}: ${file}`);
  const byFile = new Map();
  for (const { patterns, ...place } of places) {
    for (const result of await lintPlace(configs[options.config], patterns, { ...place, onFile }))
      byFile.set(result.filePath, result);
  }
  progress.done();

  const results = [...byFile.values()];
  if (results.length === 0) throw new UsageError(`There is no JavaScript or TypeScript file to lint in ${paths.join(', ')}.`);
  printFindings(results, cwd);
  console.log(summarize(results));
  return results.some(({ messages }) => messages.length > 0) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  progress.done();
  if (error instanceof UsageError) console.error(`${error.message}\nTry: npm run check -- --help`);
  else console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 2;
}
