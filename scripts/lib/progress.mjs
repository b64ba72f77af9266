/**
 * One line on standard error that says what is going on. In a terminal it is written over and over and cleared at the
 * end; elsewhere only what is passed as a step is written, a line each.
 */
export function createProgress(stream = process.stderr) {
  const interval = 100;
  let last = 0;
  let shown = false;

  const write = (text) => {
    stream.write(`\r\u001B[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    shown = true;
  };

  return {
    /** A new part of the work. */
    step(text) {
      if (stream.isTTY) write(text);
      else stream.write(`${text}\n`);
    },
    /** How far it has come: may be called as often as one likes. */
    tick(text) {
      if (!stream.isTTY || Date.now() - last < interval) return;
      last = Date.now();
      write(text);
    },
    done() {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
    },
  };
}

/** A plugin whose one rule reports nothing and tells a function which file is being linted. */
export function watchFiles(onFile) {
  return {
    name: 'progress',
    plugins: {
      progress: {
        rules: {
          file: {
            meta: { type: 'problem', schema: [] },
            create(context) {
              onFile(context.filename);
              return {};
            },
          },
        },
      },
    },
    rules: { 'progress/file': 'error' },
  };
}
