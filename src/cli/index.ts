#!/usr/bin/env node
import { addCheck } from './commands/check.js';
import { addCompare } from './commands/compare.js';
import { addConstants } from './commands/constants.js';
import { addExplain } from './commands/explain.js';
import { addList } from './commands/list.js';
import { addRuntimes } from './commands/runtimes.js';
import { addSockets } from './commands/sockets.js';
import { createContext } from './context.js';
import { CannotRun } from './errors.js';
import { languageFor } from './language.js';
import { createProgram, isDone } from './program.js';

const CANNOT_RUN = 2;

// Whoever reads the output may stop early: `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const args = process.argv.slice(2);
const context = createContext(languageFor(args, process.env));
const program = createProgram(context);
for (const add of [addExplain, addCompare, addList, addRuntimes, addCheck, addSockets, addConstants]) add(program, context);

try {
  if (args.length === 0) program.outputHelp();
  else await program.parseAsync(args, { from: 'user' });
} catch (error) {
  if (!isDone(error)) {
    process.exitCode = CANNOT_RUN;
    context.note(
      error instanceof CannotRun ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
}
