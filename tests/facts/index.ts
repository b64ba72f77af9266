import { readFileSync } from 'node:fs';

import type { Range } from '../../src/data/ranges.js';

/** One row of `runtime-matrix.json`; the README says how to read it. */
export interface MeasuredRow {
  readonly id: string;
  readonly runtime: string;
  readonly version: string;
  readonly side: 'client' | 'server';
  readonly api: string;
  readonly sendable: readonly Range[] | null;
  readonly rewritten: readonly (readonly [from: number, to: number, sent: number | string | null])[] | null;
  readonly errors: readonly { readonly name: string; readonly codes: readonly Range[] }[];
  readonly reasonTooLong: { readonly throws: boolean; readonly name?: string; readonly wire?: string };
  readonly closeNoArgPeerSees: string;
  readonly stateAfterThrow: Readonly<Record<string, unknown>>;
  readonly outOfRange: Readonly<Record<string, string>>;
  readonly nonNumberCode: Readonly<Record<string, string>>;
  readonly reasonWithoutCode: Readonly<Record<string, string>>;
  readonly nonStringReason: Readonly<Record<string, string>>;
  readonly reason123: string;
  readonly received: Readonly<Record<string, readonly string[]>>;
}

/** One code of `close-codes.json`. */
export interface RegistryRow {
  readonly code: number;
  readonly name: string;
  readonly who_may_send: string;
  readonly on_wire: boolean;
  readonly whatwg_close_allowed: boolean;
  readonly reconnect: 'never' | 'with backoff' | 'after re-auth';
  readonly http_analogue: string;
  /** Library → the name that it gives the code. */
  readonly aliases: Readonly<Record<string, string>>;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

export const matrix = read('runtime-matrix.json') as {
  readonly runtimes: readonly MeasuredRow[];
  readonly wsVersions: Readonly<Record<string, string>>;
};

export const registry = read('close-codes.json') as {
  readonly codes: readonly RegistryRow[];
  readonly ranges: readonly {
    readonly from: number;
    readonly to: number;
    readonly on_wire?: boolean;
    readonly registration?: string;
    readonly registered?: readonly number[];
  }[];
  readonly alias_index: Readonly<Record<string, readonly number[]>>;
  readonly alias_conflicts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

/** The sources of what is said about codes, and about blocks by their first number. */
export const sources = read('code-sources.json') as {
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, readonly string[]>>;
};

/** What the close event of a client showed: `1006 unclean`, `1006` where there is no `wasClean`, `no event`. */
export interface MeasuredEnding {
  readonly id: string;
  readonly dropped: string;
  readonly unauthorized: string;
  readonly refused: string;
  readonly tls: string;
  readonly cancelled: string;
  readonly unanswered: string;
}

export const closeEvents = read('close-events.json') as { readonly rows: readonly MeasuredEnding[] };

/** One code of `service-codes.json`. */
export interface ServiceCodeFact {
  readonly code: number;
  readonly name: string;
  readonly retry: string;
  readonly sender?: string;
}

export const serviceCodes = read('service-codes.json') as {
  readonly services: readonly {
    readonly service: string;
    readonly npm: readonly string[];
    readonly hosts: readonly string[];
    readonly default_sender: string;
    readonly retry_note?: string;
    readonly codes: readonly ServiceCodeFact[];
    readonly source: readonly string[];
  }[];
  readonly collisions: Readonly<Record<string, readonly string[]>>;
};
