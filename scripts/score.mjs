// Scores the built plugin on a corpus of labelled sites and historical bugs: `npm run score -- --checkout DIR`. The corpus
// is no part of this repository: third-party code is not committed. It is a folder with labels.jsonl, bugs.jsonl and a
// scorer of its own, score.mjs, which says at its top what else it takes (--list, --by, --json); DIR holds the sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { builtPlugin } from './lib/build.mjs';
import { createProgress } from './lib/progress.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const usage =
  'npm run score -- --checkout DIR [--corpus DIR] [--config all] [--list fp,fn,missed,unlabelled] [--by how] [--json]';

/** What the scorer takes as it is. */
const passedOn = { config: { type: 'string' }, list: { type: 'string' }, by: { type: 'string' }, json: { type: 'boolean' } };

/** Says why it cannot run, and how it can. */
function refuse(why) {
  console.error(`${why}\n${usage}`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { checkout: { type: 'string' }, corpus: { type: 'string', default: join(root, '../shared/corpus') }, ...passedOn },
    });
    return values;
  } catch (error) {
    return refuse(error.message);
  }
}

const options = readOptions();
const corpus = resolve(options.corpus);
if (!options.checkout) refuse('--checkout is missing: the folder that the corpus’s checkout.mjs made.');
const checkout = resolve(options.checkout);
for (const path of [checkout, join(corpus, 'score.mjs'), join(corpus, 'labels.jsonl')])
  if (!existsSync(path)) refuse(`${path} is not there.`);

const readLines = (file) =>
  readFileSync(join(corpus, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const labelled = new Set(
  [
    ...readLines('labels.jsonl')
      .filter((label) => label.is_websocket === 'yes' && !label.test)
      .map((label) => join(checkout, 'sites', label.repo.replace('/', '+'), label.path)),
    ...readLines('bugs.jsonl').map((bug) => join(checkout, 'bugs', bug.id, bug.path)),
  ].filter((file) => existsSync(file)),
);

await builtPlugin(createProgress());
const gate = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/gate-check.ts')], {
  cwd: root,
  input: JSON.stringify({ files: [], labelled: [...labelled] }),
  stdio: ['pipe', 'inherit', 'inherit'],
});
const more = Object.keys(passedOn).flatMap((name) =>
  options[name] === undefined ? [] : options[name] === true ? [`--${name}`] : [`--${name}`, options[name]],
);
const score = spawnSync(
  process.execPath,
  [join(corpus, 'score.mjs'), '--project', root, '--checkout', checkout, '--data', corpus, ...more],
  { stdio: 'inherit' },
);
process.exitCode = gate.status === 0 && score.status === 0 ? 0 : 1;
