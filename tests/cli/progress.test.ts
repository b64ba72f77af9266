import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../src/cli/lint/progress.js';

/** A stream that keeps what is written. */
function fakeStream(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly written: string[] } {
  const written: string[] = [];
  const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) };
  return { stream: stream as unknown as NodeJS.WriteStream, written };
}

describe('the progress line', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is shown in a terminal after a while, cut to its width, and cleared at the end', () => {
    const { stream, written } = fakeStream(true);
    const progress = createProgress(stream);
    progress.tick('too soon');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(600);
    progress.tick('Linting, 16 of 400: src/client.ts');
    progress.tick('not so often');
    expect(written).toEqual(['\r\u001B[KLinting, 16 of 400:']);
    progress.done();
    expect(written.at(-1)).toBe('\r\u001B[K');
  });

  it('is not there elsewhere', () => {
    const { stream, written } = fakeStream(false);
    const progress = createProgress(stream);
    vi.advanceTimersByTime(5000);
    progress.tick('Linting, 16 of 400: src/client.ts');
    progress.done();
    expect(written).toEqual([]);
  });
});
