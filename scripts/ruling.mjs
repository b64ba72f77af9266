// Real input: `npm run ruling`. Lints the sources of the packages that ruling/ pins with every rule of the built plugin
// and holds the findings against ruling/expected.json, where each has a verdict: is the author of that code better off?
//
//   npm run ruling                 compare; a difference fails
//   npm run ruling -- --update     write what is found now; new findings are "unjudged", and those fail until judged
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

import { builtPlugin } from './lib/build.mjs';
import { createProgress, watchFiles } from './lib/progress.mjs';
import { ruling, sources } from './lib/sources.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const expectedFile = join(ruling, 'expected.json');
const verdicts = ['right', 'wrong'];

const progress = createProgress();
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Runs a program to its end; what it prints is kept. */
function run(command, args, { cwd = root, input = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ ok: status === 0, output }));
    child.stdin.end(input);
  });
}

/** Whether each package is there in the version that is pinned. */
function isInstalled() {
  const { dependencies } = readJson(join(ruling, 'package.json'));
  return Object.entries(dependencies).every(([name, pinned]) => {
    const manifest = join(ruling, 'node_modules', name, 'package.json');
    // Under a name of our own: npm:PACKAGE@VERSION.
    return existsSync(manifest) && readJson(manifest).version === pinned.split('@').at(-1);
  });
}

async function install() {
  if (isInstalled()) return;
  progress.step('Installing the packages of ruling/ …');
  // Their scripts are none of our business, and nothing of theirs is run.
  const { ok, output } = await run(
    'npm',
    ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: ruling },
  );
  if (!ok) throw new Error(`npm ci in ruling/ failed:\n${output}`);
}

async function lint(files, plugin) {
  let seen = 0;
  const eslint = new ESLint({
    cwd: ruling,
    allowInlineConfig: false,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ['!**/node_modules/'] },
      { files: ['**/*.{js,mjs,ts,tsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
      { files: ['**/*.{js,mjs,ts,tsx}'], ...plugin.configs.all },
      watchFiles((file) => progress.tick(`Linting ${(seen += 1)} of ${files.length}: ${file.slice(ruling.length + 1)}`)),
    ],
  });
  const results = await eslint.lintFiles(files.map(({ path }) => path));
  return new Map(results.map((result) => [result.filePath, result]));
}

/** Findings, and files that do not parse, as they stand in expected.json. */
function collect(files, results) {
  const findings = [];
  const unparsed = [];
  for (const { package: name, file, path } of files) {
    const result = results.get(path);
    if (!result) throw new Error(`${path} was not linted`);
    for (const { ruleId, fatal, line, column, message } of result.messages) {
      if (fatal) unparsed.push({ package: name, file, message });
      else if (ruleId?.startsWith('websocket/'))
        findings.push({ package: name, file, line, column, rule: ruleId.slice('websocket/'.length), message });
      else throw new Error(`${path}: ${message}`);
    }
  }
  return { findings, unparsed };
}

const place = ({ package: name, file, line, column, rule }) => [name, file, line, column, rule].join('|');
const full = (finding) => `${place(finding)}|${finding.message}`;
const show = ({ package: name, file, line, column, rule, message }) =>
  line === undefined
    ? `${name}/${file}  does not parse: ${message}`
    : `${name}/${file}:${line}:${column}  ${rule}\n      ${message}`;

/** What stands in one list and not in the other, as lines of a diff: what was before what is, place by place. */
function difference(expected, found) {
  const [expectedKeys, foundKeys] = [expected, found].map((list) => new Set(list.map(full)));
  const gone = expected.filter((finding) => !foundKeys.has(full(finding))).map((finding) => ({ sign: '-', finding }));
  const added = found.filter((finding) => !expectedKeys.has(full(finding))).map((finding) => ({ sign: '+', finding }));
  const key = ({ package: name, file, line = 0, column = 0, rule }) =>
    [name, file, String(line).padStart(7), String(column).padStart(7), rule].join('|');
  return [...gone, ...added]
    .sort((a, b) => (key(a.finding) < key(b.finding) ? -1 : key(a.finding) > key(b.finding) ? 1 : 0))
    .map(({ sign, finding }) => `  ${sign} ${show(finding)}`);
}

/** Findings with the verdicts that they had at the same place: another wording makes no other finding. */
function judge(findings, expected) {
  const judged = new Map(expected.map((finding) => [place(finding), finding]));
  return findings.map((finding) => {
    const { verdict = 'unjudged', why = '' } = judged.get(place(finding)) ?? {};
    return { ...finding, verdict, why };
  });
}

/** Rules are independent, so two may find the same code wrong; a pair of which neither page names the other is a defect. */
function unnamedOverlaps(findings) {
  const page = (rule) => readFileSync(join(root, 'docs/rules', `${rule}.md`), 'utf8');
  const names = (rule, other) => page(rule).includes(`(./${other}.md)`);
  const byPlace = new Map();
  for (const finding of findings) {
    const key = [finding.package, finding.file, finding.line, finding.column].join('|');
    byPlace.set(key, [...(byPlace.get(key) ?? []), finding]);
  }
  return [...byPlace.values()].flatMap((same) =>
    same.flatMap((one, index) =>
      same
        .slice(index + 1)
        .filter((other) => other.rule !== one.rule && !names(one.rule, other.rule) && !names(other.rule, one.rule))
        .map((other) => `  ${show(one)}\n      and ${other.rule}`),
    ),
  );
}

function printFigures(files, lines, findings, rules) {
  const share = (right, all) => (all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} %`);
  const rows = [...rules, 'all rules'].map((rule) => {
    const own = findings.filter((finding) => rule === 'all rules' || finding.rule === rule);
    const right = own.filter(({ verdict }) => verdict === 'right').length;
    const wrong = own.filter(({ verdict }) => verdict === 'wrong').length;
    return [rule, own.length, right, wrong, share(right, right + wrong)];
  });
  const table = [['', 'findings', 'right', 'wrong', 'precision'], ...rows].map((row) => row.map(String));
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  console.log(`${new Set(files.map((file) => file.package)).size} packages, ${files.length} files, ${lines} lines\n`);
  for (const [name, ...cells] of table)
    console.log([name.padEnd(widths[0]), ...cells.map((cell, index) => cell.padStart(widths[index + 1]))].join('  '));
  console.log();
}

/** The text gate saves most of the work and must lose nothing. A process of its own, beside the linting. */
function checkGate(files) {
  const labelled = Object.entries(readJson(join(ruling, 'labelled.json'))).flatMap(([name, lines]) =>
    Object.keys(lines).map((file) => join(ruling, 'node_modules', name, file)),
  );
  return run(process.execPath, ['--import', 'tsx', 'scripts/gate-check.ts'], {
    input: JSON.stringify({ files: files.map(({ path }) => path), labelled }),
  });
}

async function main() {
  const { values: options } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
  const plugin = await builtPlugin(progress);
  await install();
  const files = sources();
  const lines = files.reduce((sum, { path }) => sum + readFileSync(path, 'utf8').split('\n').length, 0);

  progress.step(`Linting ${files.length} files of the packages under ruling/ …`);
  const [results, gate] = await Promise.all([lint(files, plugin), checkGate(files)]);
  const found = collect(files, results);
  progress.done();

  const expected = existsSync(expectedFile) ? readJson(expectedFile) : { findings: [], unparsed: [] };
  const findings = judge(found.findings, expected.findings);
  const problems = [];
  if (options.update) {
    writeFileSync(expectedFile, `${JSON.stringify({ findings, unparsed: found.unparsed }, null, 2)}\n`);
  } else {
    const diff = [...difference(expected.findings, found.findings), ...difference(expected.unparsed, found.unparsed)];
    if (diff.length > 0) {
      console.log(`ruling/expected.json (-) and what is found (+) differ:\n\n${diff.join('\n')}\n`);
      problems.push(`${diff.length} differences; \`npm run ruling -- --update\` takes them over, to be judged`);
    }
  }

  printFigures(files, lines, findings, Object.keys(plugin.rules));
  for (const { package: name, file, message } of found.unparsed) console.log(`does not parse: ${name}/${file}: ${message}`);

  const unjudged = findings.filter(({ verdict, why }) => !verdicts.includes(verdict) || !why);
  if (unjudged.length > 0) {
    console.log(`Unjudged:\n\n${unjudged.map((finding) => `  ${show(finding)}`).join('\n')}\n`);
    problems.push(`${unjudged.length} findings have no verdict ("right" or "wrong") with a why`);
  }
  const overlaps = unnamedOverlaps(findings);
  if (overlaps.length > 0) {
    console.log(`Found twice, and no page says so:\n\n${overlaps.join('\n')}\n`);
    problems.push(`${overlaps.length} places are found by two rules that do not name each other`);
  }
  console.log(gate.output.trim());
  if (!gate.ok) problems.push('the text gate loses findings');

  for (const problem of problems) console.log(`✗ ${problem}`);
  if (problems.length === 0) console.log('✓ as expected');
  return problems.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  progress.done();
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
