// A chat in a web page: connects, reconnects, and takes its leave.

const NORMAL_CLOSURE = 1000;
const SIGNED_OUT = 4001;
const RETRY_AFTER_MS = 2000;

let socket = null;
let retry = 0;

function show(text) {
  document.querySelector('#chat').append(text);
}

export function connect(url) {
  socket = new WebSocket(url);

  socket.addEventListener('message', (event) => {
    const message = JSON.parse(event.data);
    if (message.type === 'kicked') {
      socket.close(NORMAL_CLOSURE, 'Kicked');
      return;
    }
    show(message.text);
  });

  socket.addEventListener('close', (event) => {
    switch (event.code) {
      case NORMAL_CLOSURE:
      case SIGNED_OUT:
        return;
      case 1008: // expect: prefer-close-code-constant
        show('You may not write here.');
        return;
      default:
        retry = setTimeout(connect, RETRY_AFTER_MS, url);
    }
  });
}

/** Who is online. Comes back for ever, even where the server answers each time that it wants no more connections. */
export function watchPresence(url) {
  const presence = new WebSocket(url);
  presence.onmessage = ({ data }) => show(data);
  presence.onclose = () => { // expect: no-blind-reconnect
    setTimeout(watchPresence, RETRY_AFTER_MS, url);
  };
}

/** One message is all that is wanted: the connection ends with it. */
export function latestNews(url) {
  return new Promise((resolve, reject) => {
    const news = new WebSocket(url);
    news.onerror = reject;
    news.onmessage = ({ data }) => {
      resolve(data);
      news.close(NORMAL_CLOSURE);
    };
  });
}

/** What the handler gets is an event, and no event is a number. */
export function watchNews(url) {
  const feed = new WebSocket(url);
  feed.onmessage = ({ data }) => show(data);
  feed.onclose = (event) => {
    if (event === SIGNED_OUT) show('Sign in to read on.'); // expect: no-impossible-close-code-check
  };
}

export function signOut() {
  clearTimeout(retry);
  socket.close(SIGNED_OUT, 'Signed out');
}

// Browsers send neither: both calls throw and the connection stays open.
addEventListener('pagehide', () => {
  socket?.close(1001, 'Page left'); // expect: no-unsendable-close-code, prefer-close-code-constant
});

export function reportGarbage(text) {
  console.warn('Not a message of ours', text);
  socket.close(1002); // expect: no-unsendable-close-code, no-protocol-close-code, prefer-close-code-constant
}
