// An endpoint for measurements on Node, with `ws`: devices send, one page of reports is sent back.
import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

const NORMAL_CLOSURE = 1000;
const INTERNAL_ERROR = 1011;
enum ReportCode {
  GoingAway = 1000, // expect: no-misnamed-close-code
  ServiceRestart = 1012,
}

class StorageError extends Error {
  constructor(readonly statusCode: number) {
    super(`The storage said ${statusCode}`);
  }
}

async function store(measurement: string): Promise<void> {
  const response = await fetch('http://storage.internal/measurements', { method: 'POST', body: measurement });
  if (!response.ok) throw new StorageError(response.status);
}

/** The first line closes the socket; the others are sent to nobody. */
async function sendReport(ws: WebSocket, lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    ws.send(line);
    ws.close(NORMAL_CLOSURE); // expect: no-unconditional-close-in-hot-path
  }
}

async function sendSummary(ws: WebSocket, lines: AsyncIterable<string>): Promise<void> {
  let count = 0;
  for await (const line of lines) count += line.length > 0 ? 1 : 0;
  ws.send(`${count} lines`);
  ws.close(NORMAL_CLOSURE);
}

function failureCode(error: unknown): number {
  return error instanceof StorageError && error.statusCode === 507 ? 4507 : INTERNAL_ERROR;
}

const http = createServer((_, response) => response.writeHead(426).end());
const server = new WebSocketServer({ server: http });

server.on('connection', (ws: WebSocket, request) => {
  const report = request.url?.startsWith('/report');
  ws.on('message', async (data) => {
    try {
      await store(String(data));
    } catch (error) {
      // 503 of the storage is no close code either, and not every error has one.
      if (report) ws.close((error as StorageError).statusCode ?? INTERNAL_ERROR); // expect: no-unchecked-close-code
      else ws.close(failureCode(error), 'Not stored');
    }
  });
  ws.on('error', () => {
    ws.close(1006, 'Broken'); // expect: no-unsendable-close-code, prefer-close-code-constant
  });
});

http.listen(8080);

/** The report as a whole; a failure looks like its end, or throws for being told at length. */
function publish(ws: WebSocket, report: Promise<string>): void {
  report.then(
    (text) => {
      ws.send(text);
      ws.close(ReportCode.ServiceRestart, 'The next report follows');
    },
    () => ws.close(NORMAL_CLOSURE), // expect: no-normal-close-on-error
  );
  report.catch((error: unknown) => ws.close(INTERNAL_ERROR, String(error))); // expect: valid-close-reason
  ws.on('pong', () => ws.ping(String(ReportCode.GoingAway)));
}

export { publish, sendReport, sendSummary };
