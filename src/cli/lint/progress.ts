const PATIENCE = 500;
const INTERVAL = 100;
const CLEAR = '\r\u001B[K';

export interface Progress {
  /** How far it has come: may be called as often as one likes. */
  readonly tick: (text: string) => void;
  readonly done: () => void;
}

/** One line in a terminal, written over and over while something takes its time and cleared at the end; elsewhere nothing. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  const start = Date.now();
  let last = start + PATIENCE - INTERVAL;
  let isShown = false;
  return {
    tick(text) {
      if (!stream.isTTY || Date.now() - last < INTERVAL) return;
      last = Date.now();
      stream.write(`${CLEAR}${text.slice(0, stream.columns - 1)}`);
      isShown = true;
    },
    done() {
      if (isShown) stream.write(CLEAR);
      isShown = false;
    },
  };
}
