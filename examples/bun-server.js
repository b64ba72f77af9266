// A bot on Bun: it holds a connection to a chat service and keeps it alive.

const NORMAL_CLOSURE = 1000;
const GOING_AWAY = 1001;
const TOO_SLOW = 4000;
const BEAT_EVERY_MS = 15_000;

class Bot {
  #socket = null;
  #beat = null;
  #answered = true;

  start(url) {
    this.#socket = new WebSocket(url);
    this.#socket.onmessage = ({ data }) => this.#read(JSON.parse(data));
    this.#socket.onclose = ({ code }) => {
      clearInterval(this.#beat);
      if ([4004, 4010].includes(code)) throw new Error('The token is no good'); // expect: prefer-close-code-constant, prefer-close-code-constant
      if (code !== NORMAL_CLOSURE) this.start(url);
    };
    this.#beat = setInterval(() => this.#tick(), BEAT_EVERY_MS);
  }

  #tick() {
    if (!this.#answered) this.#socket.close(TOO_SLOW, 'No answer');
    this.#answered = false;
    this.#socket.send('{"type":"beat"}');
  }

  #read(message) {
    if (message.type === 'beat') this.#answered = true;
    if (message.type === 'shutdown') this.stop();
  }

  // Bun's own WebSocket takes 1001, unlike a browser's.
  stop() {
    this.#socket.close(GOING_AWAY, 'Shutting down');
  }

  abandon() {
    this.#socket.close(1005); // expect: no-unsendable-close-code, prefer-close-code-constant
  }
}

const bot = new Bot();
bot.start(Bun.env.CHAT_URL);
process.once('SIGINT', () => bot.stop());
