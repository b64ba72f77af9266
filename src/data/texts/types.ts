import type { BlockStart, ReconnectPolicy, RegisteredCode, Sender } from '../close-codes.js';
import type { Action, AnswerId, QuestionId } from '../decisions.js';
import type { BlockTerm, Pair, PairId, Term } from '../pairs.js';
import type { Ending, SurpriseId } from '../reports.js';
import type { Effect, ReasonEffect, RuntimeId } from '../runtimes.js';
import type { CodeOf, Retry, ServiceId } from '../services.js';

/** Where somebody can do something about a code. */
export type Place = 'client' | 'server' | 'proxy';

/** The text about one close code, or about the codes of a block that have none of their own. Markdown within a line. */
export interface CodeText {
  /** What it says, in one line for lists. */
  readonly summary: string;
  /** What is mostly behind it, a few words for tables. */
  readonly cause: string;
  readonly description: string;
  readonly whenYouSeeIt: readonly string[];
  /** By where it is done; empty: nothing can be done there. */
  readonly howToFix: Readonly<Record<Place, readonly string[]>>;
  /** Who may send it, and what comes of it where they cannot. */
  readonly whoSendsIt: string;
  /** Whether to reconnect after receiving it, and why. */
  readonly reconnect: string;
  /** Neighbour that it is mistaken for → the difference, in one line. */
  readonly confusions: Readonly<Record<number, string>>;
}

/** What tells two codes apart. It says what neither code's own text says: the contrast. */
export interface PairText<S extends number | string = string> {
  /** The difference that decides. */
  readonly decisive: string;
  readonly keyDifferences: readonly string[];
  /** One entry for each side. */
  readonly whenToUse: Readonly<Record<S, string>>;
  /** How to know which of them it is, or which to send: one line. */
  readonly test: string;
}

/** What tables say about a code, side by side. */
export type Facet = 'sentBy' | 'onWire' | 'inBrowsers' | 'inWs' | 'wasClean' | 'reconnect' | 'http' | 'cause';

/** The text about the codes of one service. */
export interface ServiceText<S extends ServiceId = ServiceId> {
  /** What to know beyond the single codes; `null`: nothing. */
  readonly note: string | null;
  /** What each code means. */
  readonly meanings: Readonly<Record<CodeOf<S>, string>>;
}

/** The parts of a document; also the names of its sections for programs. */
export type SectionId =
  | 'description'
  | 'whenYouSeeIt'
  | 'howToFix'
  | 'whoSendsIt'
  | 'runtimes'
  | 'reconnect'
  | 'services'
  | 'names'
  | 'compareWith'
  | 'rules'
  | 'sources'
  | 'keyDifferences'
  | 'whenToUse'
  | 'test'
  | 'codes'
  | 'blocks'
  | 'comparisons'
  | 'closing'
  | 'received'
  | 'endings'
  | 'surprises'
  | 'sending'
  | 'receiving'
  | 'never';

/** The heads of the columns of tables. */
type Column =
  | 'code'
  | 'name'
  | 'meaning'
  | 'sentBy'
  | 'retry'
  | 'service'
  | 'runtime'
  | 'shown'
  | 'shownFor'
  | 'sendable'
  | 'otherwise'
  | 'overlongReason'
  | 'afterThrow'
  | 'library'
  | 'summary'
  | 'replaced'
  | 'shownInstead'
  | 'situation'
  | 'action'
  | 'anywhere'
  | 'whatwg';

interface PageLabels {
  readonly title: string;
  /** The sentences below it. */
  readonly lead: string;
}

/** Words and phrases of the reference. `{…}` stands for what is put in. */
export interface Labels {
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly places: Readonly<Record<Place, string>>;
  readonly senders: Readonly<Record<Sender, string>>;
  /** `by agreement`: a private code. */
  readonly policies: Readonly<Record<ReconnectPolicy | 'by agreement', string>>;
  readonly retries: Readonly<Record<Retry, string>>;
  /** What `close(code)` does; `illegal`: sent, and a conforming peer fails the connection. */
  readonly effects: Readonly<Record<Effect['effect'] | 'illegal', string>>;
  readonly reasons: Readonly<Record<ReasonEffect['effect'], string>>;
  readonly endings: Readonly<Record<Ending | 'empty', string>>;
  readonly columns: Readonly<Record<Column, string>>;
  readonly pages: Readonly<Record<'codes' | 'runtimes' | 'services' | 'decide', PageLabels>>;
  readonly runtimes: Readonly<Record<RuntimeId, string>>;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly versus: string;
  readonly or: string;
  /** `wasClean` beside a code. */
  readonly clean: string;
  readonly unclean: string;
  readonly noEvent: string;
  readonly ownCode: string;
  readonly notMeasured: string;
  readonly after: string;
  readonly inferred: string;
  readonly foundAs: string;
  /**
   * The page of a rule's codes in this language; `null`: the pages of the rules are written in it. `{rule}`: the name of the
   * rule; `{page}` and `{codes}`: where its page and all codes are.
   */
  readonly rulePage: (PageLabels & { readonly link: string }) | null;
  /** The link to a page in this language, from the other ones. */
  readonly elsewhere: string;
  /** The link to all that there is about a code. */
  readonly more: string;
}

/** The words of the decision aid. */
interface DecisionText {
  readonly questions: Readonly<Record<QuestionId, string>>;
  readonly answers: Readonly<Record<AnswerId, string>>;
  /** Where no registered code fits. */
  readonly own: string;
  /** What to do where a runtime refuses the code. */
  readonly twin: string;
  readonly never: Readonly<Record<'illegal' | 'protocol' | 'http', string>>;
  readonly receiving: Readonly<Record<Action | 'came' | 'private', string>>;
  readonly lostFirst: string;
}

/** All that is written in one language. */
export interface Texts {
  readonly labels: Labels;
  readonly codes: Readonly<Record<RegisteredCode, CodeText>>;
  readonly blocks: Readonly<Record<BlockStart, CodeText>>;
  readonly pairs: { readonly [P in Pair as PairId<P>]: PairText<P[0] | P[1]> };
  /** What stands for a side that is no code. */
  readonly terms: Readonly<Record<Exclude<Term, BlockTerm>, Readonly<Record<Facet, string>>>>;
  readonly services: { readonly [S in ServiceId]: ServiceText<S> };
  readonly surprises: Readonly<Record<SurpriseId, string>>;
  readonly decide: DecisionText;
}
