// A room as a Durable Object, whose sockets hibernate between messages.
import { DurableObject } from 'cloudflare:workers';

const enum CloseCode {
  NormalClosure = 1000,
  PolicyViolation = 1008,
  InternalError = 1011,
}

interface Env {
  ROOMS: DurableObjectNamespace<Room>;
}

/** These say that no code was received, and are never sent. */
const ONLY_REPORTED: readonly number[] = [1004, 1005, 1006];

function isSendable(code: number): boolean {
  return (code >= 1000 && code <= 1014 && !ONLY_REPORTED.includes(code)) || (code >= 3000 && code <= 4999);
}

export class Room extends DurableObject<Env> {
  override async fetch(request: Request): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    server.serializeAttachment({ name: new URL(request.url).searchParams.get('name') });
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(ws: WebSocket, message: string | ArrayBuffer): Promise<void> {
    if (message === '/quit') {
      ws.close(CloseCode.NormalClosure, 'Goodbye');
      return;
    }
    if (typeof message !== 'string') {
      ws.close(1002, 'Text only'); // expect: no-protocol-close-code, prefer-close-code-constant
      return;
    }
    for (const other of this.ctx.getWebSockets()) other.send(message);
  }

  override async webSocketClose(ws: WebSocket, code: number, reason: string): Promise<void> {
    ws.close(code, reason); // expect: no-unchecked-close-code
  }

  override async webSocketError(ws: WebSocket): Promise<void> {
    ws.close(CloseCode.InternalError, 'Something went wrong');
  }

  /** An alarm clears the room, each socket once. */
  override async alarm(): Promise<void> {
    for (const ws of this.ctx.getWebSockets()) ws.close(CloseCode.PolicyViolation, 'The room is closed');
  }
}

/** The same as `webSocketClose`, done right. */
export class QuietRoom extends Room {
  override async webSocketClose(ws: WebSocket, code: number, reason: string): Promise<void> {
    ws.close(isSendable(code) ? code : CloseCode.NormalClosure, reason);
  }
}
