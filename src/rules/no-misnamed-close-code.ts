import { renamed, saysClose, type Meaning } from '../analysis/code-names.js';
import { isField } from '../analysis/bindings.js';
import { isTaken as isNameTaken } from '../analysis/imports.js';
import type { FileFacts, Send } from '../analysis/index.js';
import type { Constant } from '../analysis/named-codes.js';
import { alternatives, canSend, sendProblem } from '../analysis/sendable.js';
import { NAMEABLE, ORDERLY, OWN_CODES, PROTOCOL_CODES } from '../data/close-codes.js';
import { inRanges } from '../data/ranges.js';
import { describeCode, describeRejections } from '../reference/message.js';
import { earnestSends, sendsByNumber } from './codes.js';
import { renameConstant, writeNumber } from './constant-edits.js';
import { defineRule } from './rule.js';

/** A constant whose name stands for another close code than its number. */
export default defineRule<'sent' | 'compared' | 'named' | 'listed' | 'writeNumber' | 'rename', object>({
  name: 'no-misnamed-close-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow constants whose name stands for another close code than their number',
      recommended: 'error',
      strict: 'error',
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      sent: '{{name}} stands for {{meant}} but is {{code}}, and that is what the peer receives. {{remedy}}.',
      compared: '{{name}} stands for {{meant}} but is {{code}}, so a test with it never finds {{meant}}. {{remedy}}.',
      named: '{{name}} stands for {{meant}} but is {{code}}, so whoever uses it sends or expects the wrong code. {{remedy}}.',
      listed:
        '{{code}} is called "{{name}}", which stands for {{meant}}, so whoever reads it looks for the wrong fault. {{remedy}}.',
      writeNumber: 'Write {{code}}: what is sent or compared changes.',
      rename: 'Call it {{name}}: what is sent or compared stays.',
    },
    options: {},
    defaults: {},
  },
  check(facts, context) {
    const sends = sendsByNumber(earnestSends(facts.sends));
    for (const constant of facts.constants) {
      const { meaning } = constant;
      if (!meaning || !isMisnamed(constant, meaning)) continue;
      const reached = sends.get(constant.number ?? constant.definition) ?? [];
      const refused = reached.find(({ runtimes }) => !canSend(meaning.code, runtimes));
      const runtimes = [...new Set(reached.flatMap((send) => send.runtimes))];
      const codes = refused ? alternatives(meaning.code, runtimes) : [meaning.code];
      const name = renamed(constant.name, meaning, constant.value, constant.isReversed);
      const rename = name === null || isTaken(name, constant, facts) ? null : renameConstant(constant, name);
      // What only the protocol may send is hardly what is meant to be sent.
      const isRenameFirst = codes.some((code) => code in PROTOCOL_CODES) && !constant.isReversed && constant.reach !== 'check';
      const isSafe = rename !== null && isSameButForTheName(constant, reached, meaning.code);
      const numbers = codes.flatMap((code) => {
        const fix = writeNumber(constant, code);
        return fix ? [{ messageId: 'writeNumber' as const, data: { code: describeCode(code) }, fix }] : [];
      });
      const renames = rename && name !== null && !isSafe ? [{ messageId: 'rename' as const, data: { name }, fix: rename }] : [];
      context.report({
        node: constant.definition,
        messageId: messageFor(constant),
        data: {
          name: constant.name,
          meant: describeCode(meaning.code),
          code: describeCode(constant.value),
          remedy: describeRemedy(codes, name, isRenameFirst) + (refused ? describeRefusal(meaning.code, refused) : ''),
        },
        fix: isSafe ? rename : null,
        suggest: isRenameFirst ? [...renames, ...numbers] : [...numbers, ...renames],
      });
    }
  },
});

function messageFor({ isReversed, reach }: Constant): 'sent' | 'compared' | 'named' | 'listed' {
  if (isReversed) return 'listed';
  return reach === 'send' ? 'sent' : reach === 'check' ? 'compared' : 'named';
}

function isMisnamed(constant: Constant, { code, also, besideAnother, isOneWord }: Meaning): boolean {
  const { name, value, reach, agreeing, table } = constant;
  // A code of the project's own may have any name, and so may one that carries its number in it.
  if (value === code || also.includes(value) || inRanges(value, OWN_CODES) || name.includes(String(value))) return false;
  if (besideAnother.includes(value) && table.some((each) => each.value === code && each.meaning?.code === code)) return false;
  const isTelling = inRanges(value, NAMEABLE) && (!isOneWord || saysClose(name));
  return isTelling || reach !== null || agreeing > 1;
}

function isTaken(name: string, { table, slot }: Constant, { bindings }: FileFacts): boolean {
  return table.some((each) => each.name === name) || (slot !== null && !isField(slot) && isNameTaken(bindings, name));
}

/**
 * Whether another name changes nothing but what a reader is told, and tells the truth. Renaming is a mistake where the number
 * is one, and buries it. So it is a fix only where the number cannot be it: a `const` of this file alone whose every use
 * is the code of a send, where the number goes out and the code of the name would be refused. And where neither
 * tells of a failure: `INTERNAL_ERROR = 3000` must not become a tidy UNAUTHORIZED.
 */
function isSameButForTheName({ definition, mentions, value }: Constant, reached: readonly Send[], meant: number): boolean {
  const [, ...uses] = mentions ?? [];
  return (
    definition.type === 'VariableDeclarator' &&
    definition.parent.kind === 'const' &&
    inRanges(value, ORDERLY) &&
    inRanges(meant, ORDERLY) &&
    uses.length > 0 &&
    uses.every((use) =>
      reached.some(({ codeNode, runtimes }) => codeNode === use && canSend(value, runtimes) && !canSend(meant, runtimes)),
    )
  );
}

/** `Write 1001, or call it NORMAL_CLOSURE` */
function describeRemedy(codes: readonly number[], name: string | null, isRenameFirst: boolean): string {
  const numbers = codes.map((code) => `write ${code}`);
  const names = name === null ? [] : [`call it ${name}`];
  const remedies = (isRenameFirst ? [...names, ...numbers] : [...numbers, ...names]).join(', or ');
  return remedies === '' ? 'Call it what it is' : remedies.slice(0, 1).toUpperCase() + remedies.slice(1);
}

/** Why the number of the name is no remedy. */
function describeRefusal(code: number, { runtimes }: Send): string {
  const problem = sendProblem(code, runtimes);
  return problem?.kind === 'rejected'
    ? `: close(${code}) ${describeRejections(problem.rejections)}`
    : `: no endpoint sends ${code}`;
}
