import { inRanges } from '../data/ranges.js';
import { REPORTS, RUNTIME_SOURCES, type Ending, type RuntimeReport, type Shown } from '../data/reports.js';
import { RUNTIMES, type Effect, type Outcomes, type ReasonEffect, type Runtime, type RuntimeId } from '../data/runtimes.js';
import { effectsOf } from '../analysis/effects.js';
import { TEXTS, type Language } from '../data/texts/index.js';
import type { Labels } from '../data/texts/types.js';
import { fill, list, paragraph, section, table, type Block, type Document } from './document.js';
import { formatClose, formatEffects, formatRanges, linkToCode } from './facts.js';
import { describeCode } from './message.js';
import { formatSource } from './sources.js';

/** What ends a connection: a Close frame with a code, an empty one, or something else. */
type Event = 'frame' | 'empty' | Ending;

/** What a close event shows; `null`: there is none. `undefined`: not measured. */
type Report = Shown | 'own code' | null | undefined;

/** What one runtime does with a code. */
export interface RuntimeRow {
  readonly runtime: string;
  /** The id in `settings.websocket.environment`. */
  readonly environment: RuntimeId;
  /** What `close(code)` does; more than one where versions or makers differ. */
  readonly close: readonly Effect[];
  /** What its close event shows, by what ended the connection; without what was not measured. */
  readonly shown: Readonly<Partial<Record<Event, Report>>>;
}

/** What stands behind the codes that no frame carries. */
const BEHIND: Readonly<Record<number, readonly Event[]>> = { 1005: ['empty'], 1006: ['dropped', 'unauthorized'], 1015: ['tls'] };

const eventsOf = (code: number): readonly Event[] => BEHIND[code] ?? ['frame'];

function report({ empty, replaced, clean, endings }: RuntimeReport, event: Event, code: number): Report {
  if (event === 'empty') return empty;
  if (event !== 'frame') return endings[event];
  if (empty === undefined) return undefined;
  if (replaced && inRanges(code, replaced.codes)) return replaced.by;
  return clean === undefined ? { code } : { code, clean: clean === 'for 1000' ? code === 1000 : clean };
}

/** What each runtime does with `close(code)`, and what it shows where a connection ends with that code. */
export function runtimeRows(code: number): readonly RuntimeRow[] {
  return REPORTS.map((row) => ({
    runtime: row.title,
    environment: row.runtime,
    close: effectsOf(RUNTIMES[row.runtime], code),
    shown: Object.fromEntries(
      eventsOf(code)
        .map((event) => [event, report(row, event, code)] as const)
        .filter(([, shown]) => shown !== undefined),
    ),
  }));
}

function formatShown(shown: Report, labels: Labels): string {
  if (shown === undefined) return labels.notMeasured;
  if (shown === null) return labels.noEvent;
  if (shown === 'own code') return labels.ownCode;
  return shown.clean === undefined ? `${shown.code}` : `${shown.code}, ${shown.clean ? labels.clean : labels.unclean}`;
}

/** The table of {@link runtimeRows}. */
export function runtimeTable(code: number, language: Language): Block {
  const { labels } = TEXTS[language];
  const { columns, endings } = labels;
  const events = eventsOf(code);
  const heads = events.map((event) =>
    event === 'frame' ? fill(columns.shown, { code }) : fill(columns.shownFor, { ending: endings[event] }),
  );
  return table(
    [columns.runtime, `\`close(${code})\``, ...heads],
    runtimeRows(code).map(({ runtime, environment, shown }) => [
      runtime,
      formatClose(environment, code, labels),
      ...events.map((event) => formatShown(shown[event], labels)),
    ]),
  );
}

/** What becomes of the codes that do not go out as given. */
function formatRest({ sendable, otherwise, exceptions }: Runtime, labels: Labels): string {
  const special = exceptions
    .filter(({ only }) => only === undefined)
    .map(({ range, effect }) => `${formatRanges([range], labels)}: ${formatEffects(labels, [effect])}`);
  const [only] = sendable;
  const all = otherwise.effect === 'sent' || (only?.[0] === 0 && only[1] === 65535);
  return [...special, ...(all ? [] : [formatEffects(labels, [otherwise])])].join('; ') || labels.none;
}

function formatReason(effects: Outcomes<ReasonEffect>, labels: Labels): string {
  return effects
    .map((effect) => fill(labels.reasons[effect.effect], { error: 'error' in effect ? `\`${effect.error}\`` : '' }))
    .join(` ${labels.or} `);
}

function closingTable(labels: Labels): Block {
  const { columns } = labels;
  const noCode = ({ closeWithoutCode: sent }: Runtime): Effect =>
    typeof sent === 'number' ? { effect: 'sent as', code: sent } : { effect: sent };
  const seen = new Set<RuntimeId>();
  const rows = REPORTS.filter(({ runtime }) => !seen.has(runtime) && seen.add(runtime));
  return table(
    [
      columns.runtime,
      '`environment`',
      columns.sendable,
      columns.otherwise,
      columns.overlongReason,
      '`close()`',
      "`close(undefined, 'x')`",
      columns.afterThrow,
    ],
    rows.map(({ runtime: id }) => {
      const runtime = RUNTIMES[id];
      return [
        labels.runtimes[id],
        `\`${id}\``,
        formatRanges(runtime.sendable, labels),
        formatRest(runtime, labels),
        runtime.sendable.length === 0
          ? formatEffects(labels, [runtime.otherwise])
          : formatReason(runtime.reason.overlong, labels),
        formatEffects(labels, [noCode(runtime)]),
        formatEffects(labels, runtime.reasonWithoutCode),
        runtime.afterThrow.map((state) => `\`${state.toUpperCase()}\``).join(` ${labels.or} `) || labels.notMeasured,
      ];
    }),
  );
}

const MEASURED = REPORTS.filter(({ measured }) => measured.length > 0);

function receivedTable(labels: Labels): Block {
  return table(
    [labels.columns.runtime, labels.columns.replaced, labels.columns.shownInstead, labels.endings.empty],
    MEASURED.map((report) => [
      report.title,
      report.replaced ? formatRanges(report.replaced.codes, labels) : labels.none,
      report.replaced ? formatShown(report.replaced.by, labels) : '',
      formatShown(report.empty, labels),
    ]),
  );
}

const ENDINGS: readonly Ending[] = ['dropped', 'unauthorized', 'refused', 'tls', 'cancelled', 'unanswered'];

function endingsTable(labels: Labels): Block {
  return table(
    [labels.columns.runtime, ...ENDINGS.map((ending) => labels.endings[ending])],
    MEASURED.filter(({ endings }) => Object.keys(endings).length > 0).map((report) => [
      report.title,
      ...ENDINGS.map((ending) => {
        const shown = formatShown(report.endings[ending], labels);
        const late = ending === 'unanswered' && report.patience !== undefined && report.endings.unanswered !== undefined;
        return late ? fill(labels.after, { shown, seconds: report.patience }) : shown;
      }),
    ]),
  );
}

/** What the runtimes do: with one code, or with all. */
export function explainRuntimes(language: Language, code?: number): Document {
  const { labels, surprises } = TEXTS[language];
  if (code !== undefined) {
    return { title: describeCode(code), blocks: [runtimeTable(code, language), paragraph(linkToCode(code))], sections: [] };
  }
  return {
    title: labels.pages.runtimes.title,
    blocks: [paragraph(labels.pages.runtimes.lead)],
    sections: [
      ...section('closing', labels.sections.closing, closingTable(labels)),
      ...section('received', labels.sections.received, receivedTable(labels)),
      ...section('endings', labels.sections.endings, endingsTable(labels)),
      ...section('surprises', labels.sections.surprises, ...Object.values(surprises).map(paragraph)),
      ...section('sources', labels.sections.sources, list(RUNTIME_SOURCES.map(formatSource))),
    ],
  };
}
