import type { CloseCodeTexts } from '../types.js';

export const CLOSE_CODE_TEXTS: CloseCodeTexts = {
  codes: {
    1000: {
      description:
        'The work that the socket was opened for is done, and one side ends the connection on purpose. It is the only code below 3000 that a script in a browser may pass to `close()`.',
      whenYouSeeIt: [
        'One side called `close(1000)`: a logout, the end of a stream, a component that went away.',
        'A library filled it in: with no code given, `Bun.serve`, faye-websocket, the `websocket` package, reconnecting-websocket, partysocket and React Native send 1000.',
        'A reason was given without a code: Node 24 and later, Bun, jsdom and WebSocketStream then send 1000.',
        'A handshake failed behind reconnecting-websocket or partysocket: both report that as 1000 with `wasClean` true, before their error event.',
        'A server uses it for everything, errors included.',
      ],
      howToFix: [
        'If the session ended too early, look for a `close()` that runs every time: in a message handler, in the clean-up of an effect, in an interval.',
        'If something failed, send a code that says so: 1008, 1011, 3000 or a 4xxx code of your own.',
        'With reconnecting-websocket or partysocket, do not read 1000 as success before `open` has fired.',
      ],
      reconnect:
        'Do not reconnect by reflex: against a server that closes on purpose it becomes a loop. Open a new socket when the application needs one.',
      confusions: {
        1001: '1001 ends a session that was not finished: a side is leaving.',
        1005: '1005 is just as deliberate and clean, but no code came.',
        1011: '1011 records a failure that 1000 would hide.',
      },
    },
    1001: {
      description:
        'One side is disappearing although the session is not over: a server stops, or a page is left. Browsers send it by themselves and do not let scripts send it.',
      whenYouSeeIt: [
        'Somebody navigated, reloaded or closed the tab, or a worker ended: the browser sends 1001.',
        'A server or a proxy stops, drains or reloads its configuration.',
        'A ping got no answer: the server of Deno gives up with 1001.',
        'A service ended the session at its time limit, with a reason that says so.',
      ],
      howToFix: [
        'Client: reconnect with a random, growing delay, unless you are the page that is being left. Drop the timers of your reconnect logic in `pagehide`.',
        'Server: send 1001 to every client before stopping, or 1012 if you will be back in seconds, then wait for the closing handshakes.',
        'Where `close(1001)` throws, send 1000 or a 4xxx code.',
      ],
      reconnect:
        'Reconnect with backoff. Nothing says that your request was wrong, but a server that stops drops everybody at once: add jitter.',
      confusions: {
        1000: '1000 says that the session is finished.',
        1006: '1006 looks the same to a user, but nobody said goodbye.',
        1012: '1012 promises that the service will be back.',
      },
    },
    1002: {
      description:
        'The peer broke the rules of RFC 6455: a bad frame, a bad Close frame. It is the protocol layer that finds and says this, never the application.',
      whenYouSeeIt: [
        'A frame with a reserved opcode, wrong masking, reserved bits without an extension, a stray continuation, a control frame that is fragmented or too long.',
        'A Close frame whose code may not travel (1004–1006, 1015, 1016–2999), whose body is one byte, or whose reason is over 123 bytes.',
        'A proxy rewrites or cuts frames, or two writers mix their bytes on one connection.',
        'An application misuses it for a message that it did not like.',
        'The side that finds the fault mostly shows 1006 itself (Deno 0); faye-websocket and ws 6 show 1002.',
      ],
      howToFix: [
        'Capture the frames on both sides of each proxy; look at masking and compression first.',
        'Update the WebSocket library at the end that wrote the bad frame.',
        'If your own code sends it: a bad message is 1008, a wrong kind of frame 1003, anything of your own a 4xxx code.',
      ],
      reconnect:
        'Do not reconnect: the same bytes break again. One delayed attempt is defensible where a flaky proxy is the suspect.',
      confusions: {
        1003: '1003 is about a well-formed message of a kind that is not taken.',
        1007: '1007 is about bytes inside a frame that is itself in order.',
        1008: '1008 is about breaking the rules of the application.',
      },
    },
    1003: {
      description:
        'A message came that this endpoint never takes, whatever is in it: binary where only text is read, or text where only binary is.',
      whenYouSeeIt: [
        'A `Blob` or `ArrayBuffer` went to an endpoint that parses JSON text, or a string to one that decodes binary.',
        'The two sides chose different serializers, such as MessagePack and JSON.',
      ],
      howToFix: [
        'Send the kind of frame that the endpoint documents: a string for text, an `ArrayBuffer` for binary.',
        'Negotiate a subprotocol, so that both sides know the encoding before the first message.',
        'A server that wants to refuse a message for what it says sends 1008 or a 4xxx code.',
      ],
      reconnect: 'Do not reconnect: the same client will send the same kind of frame again.',
      confusions: {
        1007: '1007 has the right kind of frame with bytes that cannot be read.',
        1008: '1008 depends on what the message says, or who sends it.',
      },
    },
    1004: {
      description:
        'Reserved, without a meaning. Drafts of the protocol used it for a frame that is too large, which lives on in old tables of constants.',
      whenYouSeeIt: [
        'Hardly ever. A peer that receives it should fail the connection; Chromium, Firefox, Cloudflare Workers, faye-websocket and the `websocket` package show it as it came.',
        'In copied constants, such as `CLOSE_TOO_LARGE = 1004`.',
      ],
      howToFix: ['Use 1009 for a message that is too large, and 1005 where the name speaks of a missing status.'],
      reconnect: 'Do not reconnect on it: it is no signal. Handle it as the protocol error that it is.',
      confusions: {
        1005: 'An old constant of Starlette called 1004 "no status received", which is 1005.',
        1009: '1009 is the number that "too big" has today.',
      },
    },
    1005: {
      description:
        'A Close frame came with nothing in it, so there is no code to show. The number is made up by the receiving side and never travels.',
      whenYouSeeIt: [
        'The peer called `close()` without a code. Its own close event shows 1005 too, since the empty frame is answered with an empty frame.',
        'A browser let go of a socket that nothing referred to any more.',
        'A reason was given without a code where that loses the reason: Firefox, Deno, Node 22, ws.',
        '`Bun.serve` was told to close with 0, 1005 or 1006.',
        'faye-websocket shows an empty frame as 1000, the `websocket` package as 1006.',
      ],
      howToFix: [
        'Give `close()` a code and a short reason, so that the other side can decide what to do.',
        'Take it for a clean close that nobody explained, not for a broken network.',
        'When you forward a close, call `close()` or map it to 1000: `close(1005)` throws nearly everywhere.',
      ],
      reconnect:
        'It depends on the service: some libraries take it for a normal end, others retry. If you reconnect, then never without a delay.',
      confusions: {
        1000: '1000 is a code that was really sent.',
        1006: '1006 means that no Close frame came at all.',
      },
    },
    1006: {
      description:
        'The connection ended and no Close frame had come. It is a verdict of the local side about what it did not see, and never travels.',
      whenYouSeeIt: [
        'The handshake failed: wrong address, refused port, TLS trouble, an HTTP 401, 403 or 5xx in place of the 101. A browser must not let a page tell these apart.',
        'A server crashed, was killed, or called `terminate()` (`close()` in uWebSockets.js).',
        'An idle timeout in a proxy or load balancer, a phone that slept, a change of network.',
        'The peer wrote a frame that may not exist; most libraries show 1006 for that as well. WebKitGTK does so for 1012–1014 too.',
        'Not in Deno, which shows 0 in its place; and not after a failed handshake in Node 22, where no close event comes, only an error.',
      ],
      howToFix: [
        'Read the logs of the server and of each proxy: the page cannot know more. A plain HTTP request to the address shows the status.',
        'Send pings or heartbeats more often than the shortest idle timeout on the way.',
        'To tell a browser why it may not connect, accept the socket first, then close it with 3000, 4401 or 1008.',
        'Close sockets when the process is told to stop, so that clients see 1001 or 1012.',
      ],
      reconnect:
        'Reconnect with backoff: a random first delay of up to 5 s, then growing ones. Give up after a few attempts if the socket never opened; that is often a refused login.',
      confusions: {
        1001: 'With 1001 the peer announced that it was leaving.',
        1005: '1005 means that a Close frame came, without a code.',
        1015: '1015 is TLS trouble by its name, and only Firefox tells it apart.',
      },
    },
    1007: {
      description:
        'The bytes of a message contradict its type: text that is not UTF-8, mostly. The implementation finds it; application code has little reason to send it.',
      whenYouSeeIt: [
        'A text message, or a close reason, that is not valid UTF-8: chunks of bytes were glued together, or cut within a character.',
        'A compressed message that cannot be inflated.',
        'A service that stretches it to "invalid argument" and sends it for a bad request.',
      ],
      howToFix: [
        'Send binary as binary, and build text from strings, not from byte chunks.',
        'Check the compression settings at both ends.',
        'For a message that parses but breaks your schema, send 1008 or a 4xxx code.',
      ],
      reconnect: 'Do not reconnect before the sender is fixed: the same payload fails again.',
      confusions: {
        1002: '1002 is about the frame around the bytes.',
        1003: '1003 is about a kind of frame that is never taken.',
      },
    },
    1008: {
      description:
        'A message or a session broke a rule of the endpoint. It is the general refusal, for when no narrower code fits or the rule should stay hidden.',
      whenYouSeeIt: [
        'Credentials are missing or expired, and this was found out after the upgrade.',
        'A rate limit, a forbidden message, a bad origin, a message that breaks the schema.',
        'A message came in too many fragments for the limits of ws or undici.',
      ],
      howToFix: [
        'Client: get a new credential, slow down or mend the message first, then try again. Tell the user why.',
        'Server: add a short, fixed reason such as `auth_expired`, or send 3000, 3003 or a 4xxx code where clients must tell cases apart.',
        'Where `close(1008)` throws, send a 4xxx code.',
      ],
      reconnect:
        'Reconnect only after something changed: the token, the rate, the message. Retried as it is, it is an endless loop.',
      confusions: {
        1002: '1002 is for breaking RFC 6455, not your rules.',
        1003: '1003 is about the form of the data.',
        1013: '1013 is the trouble of the server, not yours.',
        3000: '3000 says which rule: credentials are wanted.',
      },
    },
    1009: {
      description: 'A message was larger than the receiver is willing to process.',
      whenYouSeeIt: [
        'The payload went over a limit: `maxPayload` of ws (100 MiB unless set), `maxPayloadLength` of Bun and uWebSockets.js, the quota of a gateway.',
        'A compressed message grew past the limit when it was inflated.',
        'The receiving side often shows 1006 to its own code, and 1009 only to the peer.',
      ],
      howToFix: [
        'Split the message, or upload it over HTTP and send a reference.',
        'Raise the limit on every hop, if you can afford the memory.',
      ],
      reconnect: 'Do not reconnect to send it again. Drop or split the message first.',
      confusions: {
        1004: '1004 was the number of the same idea in drafts.',
        1008: '1008 covers every rule but size; too many fragments, for one.',
      },
    },
    1010: {
      description:
        'A client needed an extension that the server did not agree to. Only a client implementation sends it: a server that misses an extension refuses the handshake.',
      whenYouSeeIt: [
        'A client that is not a browser insists on `permessage-deflate` or on an extension of its own.',
        'Hardly ever from a browser, where scripts cannot ask for extensions.',
      ],
      howToFix: [
        'Turn the extension on in the server, or drop the demand in the client. The reason should name it.',
        'A server that sends 1010 is on the wrong side: send 1008 or a 4xxx code.',
      ],
      reconnect: 'Do not reconnect: what the server offers does not change by itself.',
      confusions: {
        1002: '1002 is a fault in frames, found after the handshake.',
      },
    },
    1011: {
      description:
        'Something unexpected keeps this endpoint from doing what was asked. It is the 500 of WebSockets. The RFC words it for servers; the registry no longer does.',
      whenYouSeeIt: [
        'A handler threw, and the framework or your own `catch` says so. By themselves few do: Starlette sends 1011, Cloudflare Workers drops the connection (1006), ws, Bun and Deno leave it open if the process survives.',
        'A service gave up on a client that did not keep the session alive.',
        'A proxy lost the server behind it and translates that to 1011.',
      ],
      howToFix: [
        'Read the log of the server. Catch errors for each message, so that one bad message does not end the session.',
        'Send a fixed reason, not `err.message`, which can leak internals and go over 123 bytes.',
        'Where `close(1011)` throws, send a 4xxx code such as 4500.',
      ],
      reconnect:
        'Reconnect with backoff and count the attempts: it may pass, or it may be one message that fails each time. Do not replay the last message blindly.',
      confusions: {
        1000: '1000 on the same path would look like success.',
        1012: '1012 is planned.',
        1013: '1013 is load, not a fault.',
        1014: '1014 is the fault of a server further back.',
      },
    },
    1012: {
      description: 'The service is restarting and expects to be back soon.',
      whenYouSeeIt: [
        'A rolling deploy, a configuration reload, a node that is drained.',
        'WebKitGTK shows 1006 in its place, and faye-websocket answers it with 1002.',
      ],
      howToFix: [
        'Server: send it to everybody before the restart, spread over some seconds if you can.',
        'Client: wait for a random time between 5 and 30 s, as its registration asks.',
      ],
      reconnect: 'Reconnect after a random delay of 5 to 30 s, so that the clients do not all arrive at once.',
      confusions: {
        1001: '1001 does not promise that anybody will be back.',
        1013: '1013 comes from a service that stays up and is full.',
      },
    },
    1013: {
      description: 'The service is overloaded and sheds clients.',
      whenYouSeeIt: [
        'A limit on connections or memory was reached.',
        'An upstream feed is gone, and the service cannot serve anybody for a while.',
        'WebKitGTK shows 1006 in its place.',
      ],
      howToFix: [
        'Client: try another address if there is one, else wait for the user or for a long, jittered delay.',
        'Server: put a hint when to come back into the reason.',
      ],
      reconnect:
        'Reconnect to another address, or to the same one after a long delay; its registration even asks to wait for the user. Quick retries feed the overload.',
      confusions: {
        1008: '1008 is about what you did, not about the load.',
        1011: '1011 is a fault.',
        1012: '1012 is a restart, short and planned.',
      },
    },
    1014: {
      description: 'A gateway or proxy got no valid answer from the server behind it. It is the 502 of WebSockets.',
      whenYouSeeIt: [
        'A proxy accepted the client, and then the server behind it refused, died or answered nonsense.',
        'ws 6 refuses to send it; Deno shows 0 in its place, WebKitGTK 1006.',
      ],
      howToFix: ['Check the address, the TLS settings and the upgrade handling of the server behind the gateway.'],
      reconnect: 'Reconnect with backoff: trouble behind a gateway is mostly short.',
      confusions: {
        1006: '1006 is what a client sees when the proxy just drops the connection.',
        1011: '1011 is a fault of the server that sends it.',
      },
    },
    1015: {
      description:
        'TLS could not be set up. The number is made up by the local side and never travels. The standard wants browsers to show 1006 for it; Firefox shows 1015.',
      whenYouSeeIt: [
        'In Firefox, for a certificate that it does not accept, with `wasClean` false. Chromium, WebKitGTK, Node 24 and later, Bun, ws and Cloudflare Workers show 1006 then, Deno 0.',
        'From a peer that wrongly writes it into a frame: the `websocket` package lets you.',
      ],
      howToFix: [
        'Check the certificate, its chain, the host name and the clock with `openssl s_client` or `curl -v`.',
        'Handle it together with 1006 in code that runs in browsers.',
      ],
      reconnect: 'Do not reconnect: a bad certificate does not heal by retrying.',
      confusions: {
        1006: '1006 is what most runtimes show for the same trouble.',
        1010: '1010 is about extensions, long after TLS is up.',
      },
    },
    3000: {
      description:
        'The endpoint wants valid credentials before it serves you. It is registered, and every API can send it, browsers included.',
      whenYouSeeIt: [
        'A token is missing, wrong or expired, and this was found out after the upgrade.',
        'Or something else: SockJS, Centrifuge, Twilio Video, tRPC and others gave 3000 a meaning of their own before it was registered. Know the service first.',
      ],
      howToFix: [
        'Get a new token, then connect once.',
        'Server: say in the documentation that 3000 means it, and keep 4401 out.',
      ],
      reconnect: 'Reconnect after logging in again: nothing changes until the credential does.',
      confusions: {
        1008: '1008 refuses without a why.',
        3003: '3003 knows who you are and still refuses.',
        4401: '4401 means the same by a private convention.',
      },
    },
    3003: {
      description: 'The endpoint knows who you are, and you may not do this. It is registered, and every API can send it.',
      whenYouSeeIt: [
        'A user who is logged in asks for a room, a topic or a document that is not theirs.',
        'Or something else: SaltyRTC and Twilio Video use the number in their own way.',
      ],
      howToFix: ['Ask for something else, or have the permission changed. Do not retry.'],
      reconnect: 'Do not reconnect: the answer will be the same.',
      confusions: {
        1008: '1008 covers every rule, not only permission.',
        3000: '3000 wants you to log in.',
        4403: '4403 is its private twin.',
      },
    },
    3008: {
      description:
        'A peer took too long for something that the application expects, such as a login message. It is registered, and every API can send it.',
      whenYouSeeIt: [
        'No login message, no answer or no heartbeat came before the deadline.',
        'Or something else: AssemblyAI and Centrifuge use the number in their own way.',
      ],
      howToFix: ['Answer within the time that is documented, and send heartbeats.', 'Server: name the deadline in the reason.'],
      reconnect: 'Reconnect with backoff: slowness mostly passes.',
      confusions: {
        1006: '1006 is what a timeout of the transport looks like.',
        4408: '4408 is its private twin.',
      },
    },
  },
  ranges: {
    0: {
      description:
        'Numbers below 1000 are no close codes. HTTP statuses such as 401 and 500 land here, and so do the exit codes of processes.',
      whenYouSeeIt: [
        'An HTTP status or `err.statusCode` was passed to `close()`: it throws nearly everywhere.',
        '`Bun.serve` and `Deno.upgradeWebSocket` do send it. Chromium and Firefox then show 401 as it came, ws and Node 1006.',
        'Deno shows 0 where others show 1006.',
        '`null` and `NaN` count as 0 in the WHATWG API, which throws.',
      ],
      howToFix: ['Send the close code that says the same: 3000 or 4401 for 401, 3003 for 403, 1011 for 500, 1013 for 503.'],
      reconnect: 'Look at the service that sent it; 0 in Deno is what 1006 is elsewhere.',
    },
    1000: {
      description:
        'The block of the protocol itself, its future versions and its extensions. 1016–2999 is not assigned and may not be sent.',
      whenYouSeeIt: [
        'Cloudflare Workers, `Bun.serve` and `Deno.upgradeWebSocket` let you send 1016–2999; a conforming peer fails the connection then.',
        'SockJS shows its own 2000, 2007 and 2010, which never were in a Close frame.',
      ],
      howToFix: ['Take a number from 4000–4999 for codes of your own.'],
      reconnect: 'Do not reconnect on a number that nobody assigned: mend the sender.',
    },
    3000: {
      description:
        'The block for libraries, frameworks and applications, registered with IANA, first come, first served. Only 3000, 3003 and 3008 are registered; many others are in use without.',
      whenYouSeeIt: [
        'A library with codes of its own closed the socket: Centrifuge, SaltyRTC, Twilio Video, AssemblyAI and others.',
      ],
      howToFix: ['Look it up in the documentation of the service.', 'For a code of your own, take 4000–4999.'],
      reconnect: 'Follow the documentation of the service.',
    },
    4000: {
      description:
        'Private use: a number means what a service and its clients agreed on. It cannot be registered, and every API can send it.',
      whenYouSeeIt: [
        'A service closed the socket with a code of its own.',
        'Many add 4000 to an HTTP status: 4401, 4403, 4404, 4408, 4429, 4500.',
        'Others give bands a meaning: Pusher’s clients retry at once after 4200–4299, Centrifugo takes 4500–4999 as final.',
      ],
      howToFix: [
        'Look it up in the documentation of the service: the bands of one service contradict those of another.',
        'Keep your own in one table with a name, a sentence and what to do.',
      ],
      reconnect: 'Follow the documentation of the service; where there is none, reconnect with backoff and a cap.',
    },
    5000: {
      description:
        'Beyond the registry, which ends at 4999. Sixteen bits can carry the number, but a conforming peer fails the connection.',
      whenYouSeeIt: [
        'A number of something else was passed to `close()`: a timeout in milliseconds, a port.',
        '`Bun.serve` and `Deno.upgradeWebSocket` do send it; Chromium and Firefox show it as it came.',
      ],
      howToFix: ['Take a number from 4000–4999.'],
      reconnect: 'Mend the sender first.',
    },
  },
};
