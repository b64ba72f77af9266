// A Cloudflare Worker that counts the words of what it is sent.

const NORMAL_CLOSURE = 1000;
const MESSAGE_TOO_BIG = 1009;
const QUOTA_EXCEEDED = 4429;
const LONGEST = 10_000;
const MOST_MESSAGES = 100;

function countWords(text) {
  return text.split(/\s+/).filter(Boolean).length;
}

function serve(socket) {
  let messages = 0;
  socket.accept();

  socket.addEventListener('message', ({ data }) => {
    messages += 1;
    if (typeof data !== 'string') {
      socket.close(1003, 'Text only'); // expect: prefer-close-code-constant
    } else if (data.length > LONGEST) {
      socket.close(MESSAGE_TOO_BIG, 'Too long');
    } else if (messages > MOST_MESSAGES) {
      socket.close(QUOTA_EXCEEDED, 'Come back tomorrow');
    } else {
      socket.send(String(countWords(data)));
    }
  });

  socket.addEventListener('close', (event) => {
    // A code is not always received: 1005 stands for none and cannot be sent back.
    socket.close(event.code, event.reason); // expect: no-unchecked-close-code
  });

  socket.addEventListener('error', () => {
    // Workers let it through; the peer takes it for a violation of the protocol.
    socket.close(2000, 'Something went wrong'); // expect: no-unsendable-close-code, prefer-close-code-constant
  });
}

export default {
  async fetch(request) {
    if (request.headers.get('Upgrade') !== 'websocket') {
      return new Response('A WebSocket, please', { status: 426 });
    }
    const { 0: client, 1: server } = new WebSocketPair();
    serve(server);
    if (new URL(request.url).pathname === '/closed') server.close(NORMAL_CLOSURE, 'Not today');
    return new Response(null, { status: 101, webSocket: client });
  },
};
