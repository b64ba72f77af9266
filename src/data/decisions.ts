/** A question on the way to the code to send, and where each answer leads: to another question, or to codes, the best first. */
interface Question<Id extends string> {
  readonly id: Id;
  readonly branches: readonly { readonly answer: string; readonly to: Id | readonly number[] }[];
}

export type QuestionId = 'done' | 'stopping' | 'back' | 'fault' | 'client' | 'server';

const QUESTIONS = [
  {
    id: 'done',
    branches: [
      { answer: 'yes', to: [1000] },
      { answer: 'no', to: 'stopping' },
    ],
  },
  {
    id: 'stopping',
    branches: [
      { answer: 'yes', to: 'back' },
      { answer: 'no', to: 'fault' },
    ],
  },
  {
    id: 'back',
    branches: [
      { answer: 'yes', to: [1012] },
      { answer: 'no', to: [1001] },
    ],
  },
  {
    id: 'fault',
    branches: [
      { answer: 'client', to: 'client' },
      { answer: 'server', to: 'server' },
      // A code of one's own.
      { answer: 'nobody', to: [] },
    ],
  },
  {
    id: 'client',
    branches: [
      { answer: 'kind', to: [1003] },
      { answer: 'size', to: [1009] },
      { answer: 'login', to: [3000, 4401] },
      { answer: 'permission', to: [3003, 4403] },
      { answer: 'slow', to: [3008, 4408] },
      { answer: 'rule', to: [1008] },
    ],
  },
  {
    id: 'server',
    branches: [
      { answer: 'bug', to: [1011] },
      { answer: 'load', to: [1013] },
      { answer: 'upstream', to: [1014] },
    ],
  },
] as const satisfies readonly Question<QuestionId>[];

export type AnswerId = (typeof QUESTIONS)[number]['branches'][number]['answer'];

/** Which code to send, from the first question on. */
export const SENDING: readonly Question<QuestionId>[] = QUESTIONS;

/** What the answers rest on. */
export const DECISION_SOURCES: readonly string[] = [
  'https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1',
  'https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2',
  'https://www.rfc-editor.org/rfc/rfc6455#section-7.2.3',
  'https://websockets.spec.whatwg.org/#dom-websocket-close',
  'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number',
  'https://mailarchive.ietf.org/arch/msg/hybi/P_1vbD9uyHl63nbIIbFxKMfSwcM/',
];

/** What to do about a code that came. */
export type Action = 'stop' | 'unexplained' | 'backoff' | 'restart' | 'overload' | 'login' | 'report';

/** The registered codes by what to do about them; a private code is looked up with its service. */
export const RECEIVING: Readonly<Record<Action, readonly number[]>> = {
  stop: [1000],
  unexplained: [1005],
  backoff: [1001, 1006, 1011, 1014, 3008],
  restart: [1012],
  overload: [1013],
  login: [1008, 3000],
  report: [1002, 1003, 1004, 1007, 1009, 1010, 1015, 3003],
};
