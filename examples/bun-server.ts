// A game server on Bun.
import type { ServerWebSocket } from 'bun';

interface Player {
  readonly name: string;
  moves: number;
}

enum CloseCode {
  NormalClosure = 1000,
  PolicyViolation = 1008,
  GameOver = 4100,
}

const MOST_MOVES = 50;
const players = new Set<ServerWebSocket<Player>>();

function endGame(): void {
  for (const player of players) player.close(CloseCode.GameOver, 'The game is over');
  players.clear();
}

Bun.serve<Player>({
  port: 8080,
  fetch(request, server) {
    const name = new URL(request.url).searchParams.get('name') ?? 'anonymous';
    const upgraded = server.upgrade(request, { data: { name, moves: 0 } });
    return upgraded ? undefined : new Response('A WebSocket, please', { status: 426 });
  },
  websocket: {
    open(ws) {
      if (ws.data.name === 'anonymous') {
        // Bun checks no code: it goes out and the peer fails the connection.
        ws.close(403, 'Say who you are'); // expect: no-unsendable-close-code
        return;
      }
      players.add(ws);
    },
    message(ws, message) {
      ws.data.moves += 1;
      if (ws.data.moves > MOST_MOVES) {
        ws.close(CloseCode.PolicyViolation, 'Too many moves');
        return;
      }
      if (message === 'checkmate') endGame();
      ws.publish('moves', message);
    },
    close(ws, code, reason) {
      players.delete(ws);
      if (code === CloseCode.NormalClosure || code === 4100) return; // expect: prefer-close-code-constant
      console.warn(`${ws.data.name} left: ${code} ${reason}`);
    },
  },
});

// Greets over one connection and ends it at once, tick after tick.
const lobby = new WebSocket('ws://localhost:8081/lobby');
setInterval(() => {
  lobby.send(`${players.size} players`);
  lobby.close(CloseCode.NormalClosure); // expect: no-unconditional-close-in-hot-path
}, 60_000);
