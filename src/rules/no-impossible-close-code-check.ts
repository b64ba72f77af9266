import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isInValidator, leadsToTextOnly } from '../analysis/check-purpose.js';
import {
  heldAgainst,
  type Check,
  type ConstantTest,
  type HeldAgainst,
  type KnownValue,
  type MemberTest,
  type Operand,
} from '../analysis/checks.js';
import { isProtocolImplementation } from '../analysis/implementation.js';
import { impossible, lostCode, mayArrive, type Impossible } from '../analysis/possible.js';
import { isHttpStatus } from '../analysis/sendable.js';
import { unwrap } from '../analysis/syntax.js';
import { isInTest, isTestFile } from '../analysis/tests.js';
import { BELOW_ALL, HTTP_COUNTERPARTS, REPORTED_CODES } from '../data/close-codes.js';
import { describeCode, describeInstead, describeRuntimes } from '../reference/message.js';
import { describeOrigin, isWrittenThere, quote } from './codes.js';
import { joinBy, oppositeComparison, replaceExpression } from './edits.js';
import { defineRule, type Context } from './rule.js';

export interface Options {
  /** Report what only a peer that breaks the protocol can make true, too. Default: false. */
  nonConforming?: boolean;
}

type MessageIds =
  | Impossible['kind']
  | 'event'
  | 'property'
  | 'member'
  | 'limit'
  | 'contradiction'
  | 'tautology'
  | 'useCode'
  | 'testFor'
  | 'joinBy'
  | 'between';
type RuleContext = Context<MessageIds, readonly [Required<Options>]>;

/** A test of a received code that cannot be true, or cannot be false. */
export default defineRule<MessageIds, Required<Options>>({
  name: 'no-impossible-close-code-check',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow tests of a received close code that can never be true',
      recommended: 'error',
      strict: 'error',
    },
    hasSuggestions: true,
    messages: {
      event: '`{{subject}}` is the close event, not its code: {{effect}}. Test `{{code}}`.',
      property: '`{{subject}}` is the close code itself: {{effect}}, since a number has no such property. Test `{{code}}`.',
      member:
        '`{{subject}}` is the close code itself: `{{member}}` is always undefined, since a number has no such property. {{remedy}}',
      text: 'A received close code is a number and {{value}} is a string: {{effect}}.{{origin}}',
      outside: 'A close code has 16 bits, 0–65535: {{effect}}.{{origin}}',
      limit: 'A close code has 16 bits, 0–65535: `{{test}}` is always false.',
      contradiction: '`{{first}}` and `{{second}}` are never both true: the condition is always false.',
      tautology: '`{{first}}` or `{{second}}` is true of every code: the condition is always true.',
      never: 'No close event of {{runtimes}} has the code {{code}}: {{effect}}. {{instead}}{{origin}}',
      nonConforming:
        'No close event of {{runtimes}} has the code {{code}} while the peer keeps to the protocol: {{effect}} until one breaks it.{{origin}}',
      useCode: 'Test `{{code}}`.',
      testFor: 'Test for {{code}} instead.',
      joinBy: 'Join the two by `{{operator}}`.',
      between: 'Test for the codes between: `{{test}}`.',
    },
    options: {
      nonConforming: {
        type: 'boolean',
        description: 'Report tests, too, that only a peer which breaks the protocol can make true.',
      },
    },
    defaults: { nonConforming: false },
  },
  check(facts, context, { nonConforming }) {
    const { checks, memberTests, constantTests } = facts;
    if (checks.length + memberTests.length + constantTests.length === 0) return;
    if (isTestFile(context) || isProtocolImplementation(context, facts.bindings, [])) return;
    const isHeldAgainst = heldAgainst(facts);
    for (const check of checks) {
      const { arrival, operands, subject } = check;
      if (!arrival || arrival.double || isInTest(check.node)) continue;
      if (check.of !== 'code') reportMixedUp(check, context);
      else if (!isInValidator(subject))
        for (const operand of operands) {
          const found = operand.values.map(({ value }) => impossible(value, arrival, isStrict(check)));
          const [first] = found;
          if (first && !found.includes(null) && isMistake(first, operand, check, nonConforming))
            reportOperand(first, operand, check, isHeldAgainst, context);
        }
    }
    for (const test of memberTests) if (!isInTest(test.node)) reportMember(test, context);
    for (const test of constantTests) if (!isInTest(test.node) && !isInValidator(test.subject)) reportConstantTest(test, context);
  },
});

/** A guard of what is sent may name codes that never come, a function that puts codes into words may know them all. */
function isMistake({ kind }: Impossible, { node }: Operand, { isGuard }: Check, nonConforming: boolean): boolean {
  if (kind === 'text') return true;
  if (kind === 'nonConforming' && !nonConforming) return false;
  return !isGuard && (kind === 'outside' || !leadsToTextOnly(node));
}

function isStrict({ node }: Check): boolean {
  return node.type !== 'BinaryExpression' || node.operator.length === 3;
}

/** The event in place of its code, an object that is no number, or the code in place of the event, which has no code of its own. */
function reportMixedUp(check: Check, context: RuleContext): void {
  const node = unwrap(check.subject);
  const text = context.sourceCode.getText(node);
  const object = node.type === 'MemberExpression' ? context.sourceCode.getText(node.object) : text;
  const [messageId, code] =
    check.of === 'event' ? (['event', `${text}.${check.codeProperty}`] as const) : (['property', object] as const);
  const unannotate = (fixer: TSESLint.RuleFixer): TSESLint.RuleFix[] => (check.mistaken ? [fixer.remove(check.mistaken)] : []);
  context.report({
    node,
    messageId,
    data: { subject: object, code, effect: describeEffect(check, context) },
    // Annotated as a number, the event would have no code: what the listener is attached to knows its type.
    suggest: [
      { messageId: 'useCode', data: { code }, fix: (fixer) => [replaceExpression(fixer, node, code), ...unannotate(fixer)] },
    ],
  });
}

/** What only the event tells, asked of the code: whether the close was clean is there all the same, in the code. */
function reportMember({ node, member, arrival }: MemberTest, context: RuleContext): void {
  if (!arrival || arrival.double || arrival.mayBeError) return;
  const subject = context.sourceCode.getText(node.object);
  const lost = member === 'wasClean' ? lostCode(arrival.runtimes) : null;
  const code = lost === null ? null : `${subject} !== ${lost}`;
  const text = node.parent.type === 'IfStatement' ? code : `(${code})`;
  const instead = code === null ? 'Test the code.' : `Test \`${code}\`.`;
  const remedy = member === 'reason' ? 'The reason is the next parameter.' : instead;
  context.report({
    node,
    messageId: 'member',
    data: { subject, member: context.sourceCode.getText(node), remedy },
    suggest: code ? [{ messageId: 'useCode', data: { code }, fix: (fixer) => fixer.replaceText(node, String(text)) }] : null,
  });
}

function reportOperand(
  found: Impossible,
  operand: Operand,
  check: Check,
  isHeldAgainst: HeldAgainst,
  context: RuleContext,
): void {
  const [value] = operand.values;
  const code = Number(value.value);
  const better = betterCodes(found, value).filter((each) => !isHeldAgainst(check, each));
  context.report({
    node: operand.node,
    messageId: found.kind,
    data: {
      value: quote(value.value),
      effect: describeEffect(check, context),
      origin: describeOrigin(value),
      ...('runtimes' in found && {
        runtimes: describeRuntimes(found.runtimes),
        code: describeCode(code),
        instead: describeInstead(code, isHttpStatus(code), lostCode(found.runtimes)),
      }),
    },
    suggest: isWrittenThere(value)
      ? better.map((each) => ({
          messageId: 'testFor',
          data: { code: describeCode(each) },
          fix: (fixer: TSESLint.RuleFixer) => replaceExpression(fixer, operand.node, String(each)),
        }))
      : null,
  });
}

/** What was meant instead: the number that a text reads, the code of a lost connection, the close code for an HTTP status. */
function betterCodes(found: Impossible, { value }: KnownValue): readonly number[] {
  const code = Number(value);
  if (found.kind === 'text') return value !== '' && Number.isInteger(code) ? [code] : [];
  if (found.kind === 'outside') return [];
  const lost = isHttpStatus(code) || REPORTED_CODES[code] !== undefined ? lostCode(found.runtimes) : null;
  const counterparts = (HTTP_COUNTERPARTS[code] ?? []).filter((each) => mayArrive(each, found.runtimes));
  return [...(lost === null || lost === code ? [] : [lost]), ...counterparts];
}

/** What comes of it, after a colon. */
function describeEffect({ node, of }: Check, { sourceCode }: RuleContext): string {
  switch (node.type) {
    case 'BinaryExpression': {
      const outcome = node.operator.startsWith('!') ? 'true' : 'false';
      const text = sourceCode.getText(node);
      return `${text.length > 60 || text.includes('\n') ? 'the test' : `\`${text}\``} is always ${outcome}`;
    }
    case 'SwitchStatement':
      return of !== 'code' ? 'no case is ever taken' : 'the case is never taken';
    case 'CallExpression':
      return of !== 'code' ? 'the list never has it' : 'the entry never matches';
    default:
      return of !== 'code' ? 'the table has no entry for it' : 'the entry is never read';
  }
}

function reportConstantTest(test: ConstantTest, context: RuleContext): void {
  const { node, parts, arrival, isGuard } = test;
  const { sourceCode } = context;
  const [first, second] = parts;
  if (second) reportContradiction(test, first, second, context);
  // A number of the file's own may be below zero, whatever a socket reports.
  else if (arrival?.own.length === 0 && !arrival.double && impossible(BELOW_ALL, arrival, true) && !isGuard)
    context.report({ node, messageId: 'limit', data: { test: sourceCode.getText(node) } });
}

function reportContradiction(
  { node, outcome, isJoinable }: ConstantTest,
  first: TSESTree.BinaryExpression,
  second: TSESTree.BinaryExpression,
  context: RuleContext,
): void {
  const { sourceCode } = context;
  const [operator, parts] = [outcome ? '&&' : '||', [first, second]] as const;
  const isPair = node.type === 'LogicalExpression' && node.left === first && node.right === second;
  const opposites = parts.map((part) => oppositeComparison(sourceCode, part));
  const isRange = !outcome && parts.every((part) => /^[<>]/.test(part.operator));
  context.report({
    node,
    messageId: outcome ? 'tautology' : 'contradiction',
    data: { first: sourceCode.getText(first), second: sourceCode.getText(second) },
    suggest:
      isPair && isJoinable
        ? [
            ...(isRange
              ? [
                  {
                    messageId: 'between' as const,
                    data: { test: opposites.join(' && ') },
                    fix: (fixer: TSESLint.RuleFixer) =>
                      parts.map((part, index) => fixer.replaceText(part, opposites[index] ?? '')),
                  },
                ]
              : []),
            { messageId: 'joinBy', data: { operator }, fix: (fixer) => joinBy(fixer, sourceCode, node, operator) },
          ]
        : null,
  });
}
