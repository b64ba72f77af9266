import { CLOSE_CODES, HTTP_COUNTERPARTS, PROTOCOL_CODES } from '../data/close-codes.js';
import { DECISION_SOURCES, RECEIVING, SENDING, type Action, type AnswerId } from '../data/decisions.js';
import { inRanges } from '../data/ranges.js';
import { RUNTIMES } from '../data/runtimes.js';
import { TEXTS, type Language } from '../data/texts/index.js';
import { link, list, paragraph, section, table, type Block, type Document } from './document.js';
import { detailsOf, linkToCode } from './facts.js';
import { describeCode } from './message.js';
import { formatSource } from './sources.js';

const quote = (text: string): string => `"${text.replaceAll('"', "'")}"`;

/** The questions as a flow chart. */
function sendingDiagram(language: Language): Block {
  const { decide } = TEXTS[language];
  const questions = SENDING.map(({ id }) => `  ${id}{${quote(decide.questions[id])}}`);
  const edges = SENDING.flatMap(({ id, branches }) =>
    branches.map(({ answer, to }) => {
      const label = `${id} -->|${quote(decide.answers[answer as AnswerId])}|`;
      if (typeof to === 'string') return `  ${label} ${to}`;
      return `  ${label} ${id}_${answer}[${quote(to.length === 0 ? decide.own : to.map(describeCode).join(` / `))}]`;
    }),
  );
  return { kind: 'diagram', mermaid: ['flowchart TD', ...questions, ...edges].join('\n') };
}

/** What to send in place of a code that browsers and the like refuse: 4000 plus the HTTP status that comes nearest. */
function twin(code: number): number | undefined {
  if (inRanges(code, RUNTIMES.browser.sendable)) return code;
  const meant = Object.entries(HTTP_COUNTERPARTS).find(([, [best]]) => best === code);
  const status = meant ? Number(meant[0]) : detailsOf(code).http;
  return status === null ? undefined : 4000 + status;
}

/** Each end of the questions with the answers that lead to it. */
function sendingTable(language: Language): Block {
  const { decide, labels } = TEXTS[language];
  const ends = SENDING.flatMap(({ id, branches }) =>
    branches.flatMap(({ answer, to }) =>
      typeof to === 'string' || to.length === 0 ? [] : [{ id, answer: answer as AnswerId, codes: to }],
    ),
  );
  return table(
    [labels.columns.situation, labels.columns.anywhere, labels.columns.whatwg],
    ends.map(({ id, answer, codes }) => {
      const twins = codes.flatMap((code) => twin(code) ?? []);
      const situation = `${decide.questions[id]} ${decide.answers[answer]}`;
      return [situation, codes.map((code) => linkToCode(code)).join(` ${labels.or} `), twins.join(` ${labels.or} `)];
    }),
  );
}

const ACTIONS = Object.keys(RECEIVING) as Action[];

function receivingDiagram(language: Language): Block {
  const { receiving } = TEXTS[language].decide;
  const edges = ACTIONS.map(
    (action) => `  came -->|${quote(RECEIVING[action].join(', '))}| ${action}[${quote(receiving[action])}]`,
  );
  return {
    kind: 'diagram',
    mermaid: [
      'flowchart LR',
      `  came{${quote(receiving.came)}}`,
      ...edges,
      `  came -->|"4000–4999"| private[${quote(receiving.private)}]`,
    ].join('\n'),
  };
}

function receivingTable(language: Language): Block {
  const { decide, labels } = TEXTS[language];
  const { receiving } = decide;
  const { columns } = labels;
  const rows = ACTIONS.map((action) => [RECEIVING[action].map((code) => linkToCode(code)).join(', '), receiving[action]]);
  return table([columns.code, columns.action], [...rows, [link('4000–4999', 'page:services'), receiving.private]]);
}

/** Which code to send, and what to do about the one that came. */
export function explainDecisions(language: Language): Document {
  const { labels, decide } = TEXTS[language];
  const { never } = decide;
  const illegal = CLOSE_CODES.filter(({ onWire }) => !onWire).map(({ code }) => linkToCode(code));
  const protocol = Object.keys(PROTOCOL_CODES).map((code) => linkToCode(Number(code)));
  return {
    title: labels.pages.decide.title,
    blocks: [paragraph(labels.pages.decide.lead)],
    sections: [
      ...section('sending', labels.sections.sending, sendingDiagram(language), sendingTable(language), paragraph(decide.twin)),
      ...section(
        'never',
        labels.sections.never,
        list([
          `${illegal.join(', ')}: ${never.illegal}`,
          `${protocol.join(', ')}: ${never.protocol}`,
          `${Object.keys(HTTP_COUNTERPARTS).join(', ')}: ${never.http}`,
        ]),
      ),
      ...section(
        'receiving',
        labels.sections.receiving,
        receivingDiagram(language),
        paragraph(decide.lostFirst),
        receivingTable(language),
      ),
      ...section('sources', labels.sections.sources, list(DECISION_SOURCES.map(formatSource))),
    ],
  };
}
