// What the plugin costs: `npm run bench` after `npm run build` and `npm run ruling`, whose packages it lints. Times on
// a shared machine vary twofold, so what counts is a ratio within one run: our rules' time over the parser's.
// `npm run bench -- --rules NAME,NAME` measures some of the rules in place of all.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import js from '@eslint/js';
import { ESLint } from 'eslint';
import promise from 'eslint-plugin-promise';
import tseslint from 'typescript-eslint';

import websocket from '../dist/index.js';
import { ruling, sources } from './lib/sources.mjs';

/** Packages whose code has, in most files, nothing to do with sockets. */
const plainPackages = ['mongodb', 'ethers'];

/** A file is about WebSockets where it says the word once in so many lines, on average. */
const dense = 25;

/** In mixed code one file in so many has sockets. */
const mixture = 20;

const { values: options } = parseArgs({ options: { rules: { type: 'string' } } });
const names = options.rules?.split(',') ?? Object.keys(websocket.rules);
const unknown = names.filter((name) => !Object.hasOwn(websocket.rules, name));
if (unknown.length > 0) {
  console.error(`No rule is called ${unknown.join(', ')}. The rules: ${Object.keys(websocket.rules).join(', ')}.`);
  process.exit(2);
}
const ours = {
  plugins: { websocket },
  rules: Object.fromEntries(names.map((name) => [`websocket/${name}`, 'error'])),
};

const rounds = 5;
const coldProcesses = 7;

const budgets = { plain: 0.01, mixed: 0.02, dense: 0.16, coldMs: 15, afterEslintMs: 5 };

const files = sources().map((source) => {
  const text = readFileSync(source.path, 'utf8');
  // Told by a word, and not by the plugin's own gate, which is a part of what is measured.
  return { ...source, lines: text.split('\n').length, mentions: text.match(/websocket/gi)?.length ?? 0 };
});

/** As many of the files as asked for, spread evenly. */
const spread = (paths, count) => Array.from({ length: count }, (_, index) => paths[Math.floor((index * paths.length) / count)]);

const isTypeScript = (path) => /\.[mc]?tsx?$/.test(path);
const plainFiles = files.filter((file) => plainPackages.includes(file.package) && file.mentions === 0).map(({ path }) => path);
const allDense = files.filter(({ mentions, lines }) => mentions >= 3 && mentions * dense > lines).map(({ path }) => path);
// The budgets are shares of what the TypeScript parser takes. ESLint's own parser does JavaScript in a third of the time.
const denseFiles = allDense.filter(isTypeScript);
const denseJavaScript = allDense.filter((path) => !isTypeScript(path));
const relevant = Math.min(denseFiles.length, Math.floor(plainFiles.length / (mixture - 1)));
const mixedFiles = [...spread(plainFiles, relevant * (mixture - 1)), ...spread(denseFiles, relevant)];

const samples = [
  { name: 'without sockets', paths: plainFiles, budget: budgets.plain },
  { name: `mixed, one file in ${mixture} with sockets`, paths: mixedFiles, budget: budgets.mixed },
  { name: 'socket-dense', paths: denseFiles, budget: budgets.dense },
  { name: 'socket-dense JavaScript, parsed by espree', paths: denseJavaScript },
];

function linter(config) {
  return new ESLint({
    cwd: ruling,
    stats: true,
    allowInlineConfig: false,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ['!**/node_modules/'] },
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      { files: ['**/*.{js,ts}'], ...config },
    ],
  });
}

const contestants = {
  [`websocket, ${options.rules ? `${names.length} rules` : 'all'}`]: linter(ours),
  'promise, recommended': linter(promise.configs['flat/recommended']),
  'ESLint, recommended': linter(js.configs.recommended),
};

async function measure(eslint, files) {
  let parse = 0;
  let rules = 0;
  for (const { filePath, messages, stats } of await eslint.lintFiles(files)) {
    const fatal = messages.find((message) => message.fatal);
    if (fatal) throw new Error(`${filePath}: ${fatal.message}`);
    for (const pass of stats.times.passes) {
      parse += pass.parse.total;
      for (const time of Object.values(pass.rules ?? {})) rules += time.total;
    }
  }
  return { parse, rules, ratio: rules / parse };
}

/** Milliseconds that the last of the imports takes in a process that has done nothing but the ones before it. */
function importTime(...specifiers) {
  const program = `
    const specifiers = ${JSON.stringify(specifiers)};
    const last = specifiers.pop();
    for (const specifier of specifiers) await import(specifier);
    const start = performance.now();
    await import(last);
    console.log(performance.now() - start);
  `;
  const times = Array.from({ length: coldProcesses }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  });
  return times.sort((a, b) => a - b)[Math.floor(coldProcesses / 2)];
}

const percent = (ratio) => `${(ratio * 100).toFixed(2)} %`;
const ms = (time) => `${time.toFixed(1)} ms`;
const verdict = (value, budget) => (value <= budget ? 'holds' : '**over**');
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

console.log(`Rules’ time over parse time, best of ${rounds} (Node ${process.versions.node}, ESLint ${ESLint.version})\n`);
row('code', 'files', ...Object.keys(contestants), 'budget', '');
row(...Array(4 + Object.keys(contestants).length).fill('---'));
for (const { name, paths, budget } of samples) {
  const best = {};
  for (let round = 0; round < rounds; round += 1) {
    // In turn, so that a slow spell of the machine or a warm compiler favours none.
    for (const [contestant, eslint] of Object.entries(contestants)) {
      const { ratio } = await measure(eslint, paths);
      best[contestant] = Math.min(best[contestant] ?? Infinity, ratio);
    }
  }
  const [ownRatio] = Object.values(best);
  const judged = budget === undefined ? ['', ''] : [`≤ ${percent(budget)}`, verdict(ownRatio, budget)];
  row(name, paths.length, ...Object.values(best).map(percent), ...judged);
}

const [eslintUrl, ownUrl] = ['eslint', 'eslint-plugin-websocket'].map((specifier) => import.meta.resolve(specifier));
const eslintMs = importTime(eslintUrl);
const coldMs = importTime(ownUrl);
const afterEslintMs = importTime(eslintUrl, ownUrl);

console.log(`\nImport time, median of ${coldProcesses} cold processes\n`);
row('import', 'time', 'of ESLint’s own', 'budget', '');
row(...Array(5).fill('---'));
row('an empty module', ms(importTime('data:text/javascript,')), '', '', '');
row('ESLint', ms(eslintMs), '', '', '');
row('websocket, cold', ms(coldMs), percent(coldMs / eslintMs), `≤ ${ms(budgets.coldMs)}`, verdict(coldMs, budgets.coldMs));
row(
  'websocket, after ESLint',
  ms(afterEslintMs),
  percent(afterEslintMs / eslintMs),
  `≤ ${ms(budgets.afterEslintMs)}`,
  verdict(afterEslintMs, budgets.afterEslintMs),
);
