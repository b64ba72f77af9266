// A gateway on Node: clients connect with `ws`, the upstream is reached with the WebSocket that the platform has.
import { WebSocketServer, type WebSocket as Client } from 'ws';

const CloseCode = {
  NORMAL_CLOSURE: 1000,
  INTERNAL_ERROR: 1011,
  BAD_GATEWAY: 1014,
  UPSTREAM_GONE: 4502,
} as const;

/** The codes that the platform's WebSocket sends. */
function toUpstream(code: number): number {
  return code === CloseCode.NORMAL_CLOSURE || (code >= 3000 && code <= 4999) ? code : CloseCode.NORMAL_CLOSURE;
}

class Tunnel {
  readonly #upstream: WebSocket;

  constructor(
    private readonly client: Client,
    url: string,
  ) {
    this.#upstream = new WebSocket(url);
    this.#upstream.onmessage = (event: MessageEvent<string>) => this.client.send(event.data);
    this.#upstream.onclose = (event) => this.#closeClient(event.code, event.reason); // expect: no-unchecked-close-code
    this.client.on('message', (data) => this.#upstream.send(String(data)));
    this.client.on('close', (code) => this.#upstream.close(toUpstream(code)));
    this.client.on('error', () => this.#abort());
  }

  #closeClient(code: number, reason: string): void {
    this.client.close(code, reason);
  }

  #abort(): void {
    this.#upstream.close(CloseCode.BAD_GATEWAY); // expect: no-unsendable-close-code, no-wrong-side-close-code
    this.client.close(CloseCode.INTERNAL_ERROR, 'The connection broke');
  }

  /** Each side with a code that it can send. */
  end(): void {
    this.#upstream.close(CloseCode.UPSTREAM_GONE);
    this.client.close(CloseCode.BAD_GATEWAY, 'The gateway is closing');
  }
}

const tunnels = new Set<Tunnel>();
const server = new WebSocketServer({ port: 8080 });

server.on('connection', (client) => {
  const tunnel = new Tunnel(client, process.env.TARGET ?? 'ws://localhost:9000');
  tunnels.add(tunnel);
  client.on('close', () => tunnels.delete(tunnel));
});

process.once('SIGTERM', () => {
  for (const tunnel of tunnels) tunnel.end();
  server.close();
});
