import type { PairText } from '../types.js';

export const PAIR_TEXTS: readonly PairText[] = [
  {
    pair: [1000, 1001],
    keyDifferences: [
      'Finished or not: after 1000 there is nothing left to do, after 1001 there is.',
      'A browser sends 1001 by itself for a page that goes away; 1000 is always somebody’s decision.',
      'A script in a browser may send 1000 and not 1001.',
      'Reconnect after 1001, not after 1000.',
    ],
    whenToUse: {
      1000: 'Your feature is done with the socket: a logout, a finished download, a closed dialog.',
      1001: 'Your server is about to stop while clients still want something from it.',
    },
  },
  {
    pair: [1000, 1002],
    keyDifferences: [
      '1000 is a decision of the application; 1002 is an accusation by the protocol layer.',
      'With 1000 both sides did everything right; with 1002 one of them has a bug, or a proxy between them has.',
      'After 1002 the stream of bytes cannot be trusted any more, so nothing sent near the end is certain to have arrived whole.',
      'Neither asks for a reconnect: after 1000 none is needed, after 1002 none helps.',
    ],
    whenToUse: {
      1000: 'You end the connection and nothing went wrong.',
      1002: 'Only if you write a WebSocket implementation. For a message that you do not like, send 1008 or a 4xxx code.',
    },
  },
  {
    pair: [1000, 1005],
    keyDifferences: [
      '`close(1000)` puts a code on the wire, `close()` does not; the caller may not notice, the peer does.',
      'Both are clean: `wasClean` is true, so only the code tells them apart.',
      '1000 tells that the end is intended; 1005 leaves the peer to guess, and libraries guess differently.',
      'faye-websocket shows an empty frame as 1000, so there the difference is lost.',
    ],
    whenToUse: {
      1000: 'Whenever you would have written `close()` because you are done.',
      1005: 'Never: it cannot be sent. When you see it, treat it as your service defines a close without a reason.',
    },
  },
  {
    pair: [1000, 1006],
    keyDifferences: [
      '1000 is a sentence that the peer said; 1006 is silence.',
      'After 1000 you know that the peer got your close or sent its own; after 1006 you do not know what arrived.',
      '`wasClean` is true for 1000 and, in browsers, false for 1006 unless a peer wrote 1006 into a frame.',
      'reconnecting-websocket and partysocket turn a failed handshake from 1006 into 1000.',
    ],
    whenToUse: {
      1000: 'To end a connection so that the peer does not come back.',
      1006: 'Never: it cannot be sent. To cause it on purpose, in a test for example, call `terminate()` on a server socket.',
    },
  },
  {
    pair: [1000, 1008],
    keyDifferences: [
      '1008 tells the client that it was turned away; 1000 in its place makes a refusal look like success.',
      'Login and retry logic keys on the code: after 1008 it asks for a new credential, after 1000 it stops.',
      'A monitor that counts codes sees refusals with 1008 and none with 1000.',
    ],
    whenToUse: {
      1000: 'The session ended as both sides wanted.',
      1008: 'You refuse: a bad token, a forbidden message, too many requests.',
    },
  },
  {
    pair: [1000, 1011],
    keyDifferences: [
      'Both may end a handler on a server; in a `catch` block 1000 hides the fault that 1011 records.',
      'Clients mostly come back after 1011 and stay away after 1000, so the wrong one loses them or feeds a loop.',
      '1011 should make somebody look at a log, 1000 should not.',
    ],
    whenToUse: {
      1000: 'The handler did what was asked.',
      1011: 'The handler failed, and it was not the fault of the client.',
    },
  },
  {
    pair: [1001, 1006],
    keyDifferences: [
      'With 1001 the peer announced that it was leaving, with 1006 nothing was announced.',
      'A deploy that sends 1001 can be told from a crash; one that just kills the process cannot.',
      'For 1006 suspect the network, a proxy’s timeout or a refused handshake first; for 1001 there is nothing to find.',
      'Both ask for a reconnect with backoff. Only 1006 may come before the socket ever opened, so only there cap the attempts.',
    ],
    whenToUse: {
      1001: 'Before a server stops, so that its clients do not have to guess.',
      1006: 'Never: it cannot be sent.',
    },
  },
  {
    pair: [1001, 1012],
    keyDifferences: [
      'Both come from a server that stops; 1012 promises to be back, 1001 promises nothing.',
      '1012 has an agreed delay of 5 to 30 s, 1001 leaves it to the backoff of the client.',
      '1001 comes from browsers as well, 1012 only from servers.',
      '1001 is shown everywhere; WebKitGTK turns 1012 into 1006.',
    ],
    whenToUse: {
      1001: 'The server stops and you cannot say when or whether it returns.',
      1012: 'A planned restart that takes seconds.',
    },
  },
  {
    pair: [1002, 1003],
    keyDifferences: [
      'With 1002 the frame is malformed; with 1003 it is in order, but its kind is not taken here.',
      '1002 would be an error at every WebSocket endpoint in the world, 1003 only at this one.',
      'A bug of 1002 sits in a library or a proxy, a bug of 1003 in the code that calls `send()`.',
    ],
    whenToUse: {
      1002: 'Leave it to the implementation.',
      1003: 'Your server reads text only and binary came, or the reverse.',
    },
  },
  {
    pair: [1002, 1007],
    keyDifferences: [
      '1002 concerns the structure of frames, 1007 the bytes that they carry.',
      'A frame can pass every check of 1002 and still earn 1007, by one bad byte of UTF-8.',
      'For 1002 look at libraries and proxies; for 1007 at the code that builds the message, and at compression.',
    ],
    whenToUse: {
      1002: 'Leave it to the implementation.',
      1007: 'Leave it to the implementation as well; at most a server sends it for a payload that contradicts its declared type.',
    },
  },
  {
    pair: [1002, 1008],
    keyDifferences: [
      '1002 is for breaking RFC 6455, 1008 for breaking your rules.',
      'Bad JSON, an unknown command or a message out of turn is 1008: to the protocol it was a fine message.',
      '1002 tells the client to update its library, 1008 to change what it sends.',
      'After 1008 a retry can work once something changed; after 1002 only another build can.',
    ],
    whenToUse: {
      1002: 'Leave it to the implementation.',
      1008: 'Your application does not accept what came, or who sent it.',
    },
  },
  {
    pair: [1003, 1007],
    keyDifferences: [
      '1003 is the wrong kind of data, 1007 the right kind with impossible contents.',
      '1003 is decided by the first byte of the frame, 1007 only by reading the payload.',
      'Your server sends 1003 knowingly; 1007 comes from its WebSocket library.',
    ],
    whenToUse: {
      1003: 'You take only text, or only binary, and the other one came.',
      1007: 'Leave it to the implementation. For JSON that does not parse, send 1008 or a 4xxx code.',
    },
  },
  {
    pair: [1003, 1008],
    keyDifferences: [
      '1003 would be sent whatever the message says; 1008 depends on what it says, or who says it.',
      'A client cures 1003 by encoding differently, 1008 by logging in, slowing down or asking for less.',
    ],
    whenToUse: {
      1003: 'Binary to a text endpoint, text to a binary one.',
      1008: 'Readable, but not allowed.',
    },
  },
  {
    pair: [1004, 1009],
    keyDifferences: [
      '1009 is the number of today for "too big", 1004 that of a draft which nobody speaks any more.',
      '1009 may travel; a frame with 1004 makes a conforming peer fail the connection.',
    ],
    whenToUse: {
      1004: 'Never.',
      1009: 'A message is larger than you want to process.',
    },
  },
  {
    pair: [1005, 1006],
    keyDifferences: [
      'For 1005 a Close frame came, but an empty one; for 1006 none came.',
      '1005 is clean and 1006 is not: `wasClean` tells them apart as well.',
      'Behind 1005 stands a `close()` that somebody wrote; behind 1006 a crash, a timeout or a refused handshake.',
      'Call `close()` and the peer sees 1005; drop the connection and it sees 1006.',
      'The `websocket` package shows both as 1006, and Deno shows 1006 as 0.',
    ],
    whenToUse: {
      1005: 'Never: it cannot be sent. Handle it as a close that nobody explained.',
      1006: 'Never: it cannot be sent. Handle it as a broken connection.',
    },
  },
  {
    pair: [1006, 1015],
    keyDifferences: [
      '1015 names one cause, TLS; 1006 names none and covers all of them.',
      'Only Firefox really reports 1015, so code that waits for it alone waits forever elsewhere.',
      'Retrying can cure 1006, and never a bad certificate; but outside Firefox you cannot tell which one you have.',
    ],
    whenToUse: {
      1006: 'In a check of the code, together with 1015 (and 0 for Deno).',
      1015: 'In a check, never alone. Neither can be sent.',
    },
  },
  {
    pair: [1008, 1009],
    keyDifferences: [
      '1009 is about size and nothing else; 1008 is about every other rule.',
      '1009 tells the client what to do, namely to send less at once; 1008 does not.',
      '1009 mostly comes from a limit in the library, 1008 from a line in your code.',
    ],
    whenToUse: {
      1008: 'A rule was broken that is not about the size of one message; a rate limit too.',
      1009: 'One message is too large.',
    },
  },
  {
    pair: [1008, 3000],
    keyDifferences: [
      '1008 says "refused" without a why; 3000 says that credentials are the reason.',
      'A client can log in again on 3000 without reading the reason; after 1008 it has to guess.',
      '3000 may be sent from every API; 1008 not from browsers, nor with the global `WebSocket` of Node and Deno, nor with faye-websocket.',
      '3000 was in private use by several libraries before it was registered, 1008 never had another meaning.',
    ],
    whenToUse: {
      1008: 'The rule is another one, or should stay hidden.',
      3000: 'The token is missing, wrong or expired.',
    },
  },
  {
    pair: [1008, 4401],
    keyDifferences: [
      '1008 is understood by every client and says little; 4401 is understood by those who know your service and says all.',
      '4401 is a convention, HTTP 401 plus 4000; nothing but your documentation gives it a meaning.',
      'A client in a browser can send 4401, but not 1008.',
    ],
    whenToUse: {
      1008: 'Clients that you do not know, and any rule.',
      4401: 'Your own clients, which handle it, and a service that already speaks 44xx. Pick it or 3000, not both.',
    },
  },
  {
    pair: [1011, 1012],
    keyDifferences: [
      '1011 is unplanned, 1012 is planned.',
      'After 1012 reconnect by schedule, once, in 5 to 30 s; after 1011 count the attempts, since the same message may fail each time.',
      '1011 ends one connection as a rule, 1012 all of them.',
    ],
    whenToUse: {
      1011: 'An error that you did not expect.',
      1012: 'A restart that you did.',
    },
  },
  {
    pair: [1011, 1013],
    keyDifferences: [
      '1011 is a fault that may repeat with the same input; 1013 is load that passes.',
      'After 1013 stay away for longer, since each quick retry adds to the cause.',
      '1011 belongs into the error log, 1013 onto the capacity graph.',
    ],
    whenToUse: {
      1011: 'Something broke.',
      1013: 'Everything works, but there is too much of it.',
    },
  },
  {
    pair: [1011, 1014],
    keyDifferences: [
      '1011 is my fault, 1014 is that of the server behind me.',
      'For 1011 read the log of the host that you are connected to, for 1014 that of the one behind it.',
      'Anybody may send 1011, only a gateway or proxy 1014.',
    ],
    whenToUse: {
      1011: 'Your own code failed.',
      1014: 'You forward to another server, and that one failed.',
    },
  },
  {
    pair: [1012, 1013],
    keyDifferences: [
      'With 1012 the process goes away and returns; with 1013 it stays and is full.',
      'After 1012 the same address is right, in seconds; after 1013 another address is, or a long wait.',
      'After 1012 all clients may come back, spread out; after 1013 fewer should.',
    ],
    whenToUse: {
      1012: 'You restart.',
      1013: 'You shed load.',
    },
  },
  {
    pair: [3000, 3003],
    keyDifferences: [
      '3000 asks who you are; 3003 knows, and says no.',
      'A new token cures 3000 and does nothing for 3003.',
      'Try again after 3000, once you are logged in; do not after 3003.',
    ],
    whenToUse: {
      3000: 'No valid credential.',
      3003: 'A valid one, without the right.',
    },
  },
  {
    pair: [3000, 4401],
    keyDifferences: [
      '3000 is in a public registry, 4401 in nobody’s but yours.',
      'Old libraries use 3000 for other things; 4401 is read as "HTTP 401" nearly everywhere, though in Centrifugo it asks for a retry.',
      'Both can be sent from every API.',
    ],
    whenToUse: {
      3000: 'A new service without a convention of its own.',
      4401: 'A service, or a protocol such as graphql-ws, that already adds 4000 to HTTP statuses.',
    },
  },
  {
    pair: [4401, 4403],
    keyDifferences: [
      '4401: log in again. 4403: do not bother.',
      'A client that retries 4403 with a new token loops; one that gives up on 4401 logs its user out for an expired token.',
    ],
    whenToUse: {
      4401: 'The credential is missing, wrong or expired.',
      4403: 'The credential is good and does not suffice.',
    },
  },
  {
    pair: ['3000–3999', '4000–4999'],
    keyDifferences: [
      'Both may be sent from every API and mean nothing to the protocol; but 3xxx is a public space, 4xxx a private one.',
      'A 3xxx number can be registered by somebody else tomorrow; a 4xxx number never can.',
      'A 3xxx code should mean the same to everybody, a 4xxx code only to your clients.',
    ],
    whenToUse: {
      '3000–3999': 'The three registered codes, or a library that registers its own.',
      '4000–4999': 'Every new code of an application.',
    },
  },
  {
    pair: ['HTTP 401', 4401],
    keyDifferences: [
      '401 is the answer to a request; as a close code it throws nearly everywhere, and where it is sent (`Bun.serve`, `Deno.upgradeWebSocket`) many peers see 1006.',
      'A refusal in the handshake with HTTP 401 reaches a page as 1006, without a status; 4401 after the upgrade reaches it as it is.',
      'HTTP 401 costs no socket, 4401 costs an open one for a moment.',
    ],
    whenToUse: {
      'HTTP 401': 'In the handshake, for clients that can read its status: not browsers.',
      4401: 'Right after accepting the socket, for browsers.',
    },
  },
  {
    pair: ['close()', 'terminate()'],
    keyDifferences: [
      '`close()` sends a Close frame and waits for the answer; `terminate()` sends none and drops the connection.',
      'The peer sees 1005 (or the code that you gave) after `close()`, and 1006 (0 in Deno) after `terminate()`.',
      'Messages that are still queued go out before `close()` takes effect; `terminate()` may lose them.',
      '`terminate()` exists in ws, Bun and what is built on them, not in browsers. In uWebSockets.js `close()` does this, and `end()` is the polite one.',
    ],
    whenToUse: {
      'close()': 'Always, with a code.',
      'terminate()': 'For a peer that does not answer any more: after pings without a pong, or some seconds after `close()`.',
    },
  },
];
