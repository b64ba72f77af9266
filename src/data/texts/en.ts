import type { Texts } from './types.js';

export const en: Texts = {
  labels: {
    sections: {
      description: 'Description',
      whenYouSeeIt: 'When you see it',
      howToFix: 'How to fix it',
      whoSendsIt: 'Who sends it',
      runtimes: 'In your runtime',
      reconnect: 'Reconnect?',
      services: 'What services mean by it',
      names: 'Names in libraries',
      compareWith: 'Compare with',
      rules: 'Related rules',
      sources: 'Sources',
      keyDifferences: 'Key differences',
      whenToUse: 'When to use each',
      test: 'One-line test',
      codes: 'Codes',
      blocks: 'Blocks of numbers',
      comparisons: 'Comparisons',
      closing: 'What `close(code, reason)` does',
      received: 'What a received code is shown as',
      endings: 'What is shown when no Close frame comes',
      surprises: 'Surprises',
      sending: 'Sending',
      receiving: 'Receiving',
      never: 'Never send',
    },
    facets: {
      sentBy: 'Sent by',
      onWire: 'In a Close frame',
      inBrowsers: '`close(code)` in browsers',
      inWs: '`close(code)` in ws',
      wasClean: '`wasClean`',
      reconnect: 'Reconnect',
      http: 'Nearest HTTP status',
      cause: 'Typical cause',
    },
    places: { client: 'Client', server: 'Server', proxy: 'Proxy' },
    senders: { either: 'either side', client: 'client', server: 'server', nobody: 'nobody' },
    policies: {
      never: 'no',
      'with backoff': 'with backoff',
      'after re-authentication': 'after logging in again',
      'by agreement': 'as the service says',
    },
    retries: {
      yes: 'yes',
      no: 'no',
      'with backoff': 'with backoff',
      immediately: 'at once',
      'after re-authentication': 'after logging in again',
      'new session': 'with a new session',
      'with TLS': 'with TLS',
    },
    effects: {
      sent: 'sent',
      illegal: 'sent, and the peer fails the connection',
      'sent as': 'sent as {code}',
      'empty frame': 'empty frame (peer sees 1005)',
      'no frame': 'drops the connection',
      swallowed: 'nothing sent, stays open',
      throws: 'throws {error}',
    },
    reasons: {
      sent: 'sent whole',
      truncated: 'cut to 123 bytes',
      stringified: 'sent as text',
      dropped: 'dropped',
      replaced: 'replaced',
      swallowed: 'nothing sent, stays open',
      throws: 'throws {error}',
    },
    endings: {
      empty: 'An empty Close frame',
      dropped: 'Connection lost',
      unauthorized: 'Handshake answered 401',
      refused: 'Port refused',
      tls: 'TLS failed',
      cancelled: '`close()` while connecting',
      unanswered: 'Peer never answers `close(4001)`',
    },
    columns: {
      code: 'Code',
      name: 'Name',
      meaning: 'Meaning',
      sentBy: 'Sent by',
      retry: 'Reconnect',
      service: 'Service',
      runtime: 'Runtime',
      shown: '`{code}` received is shown as',
      shownFor: '{ending} is shown as',
      sendable: 'Sent as given',
      otherwise: 'Other numbers',
      overlongReason: 'Reason over 123 bytes',
      afterThrow: 'After a throw',
      library: 'Library',
      summary: 'What it says',
      replaced: 'Not shown as they came',
      shownInstead: 'Shown instead',
      situation: 'Situation',
      action: 'What to do',
      anywhere: 'ws, Bun, Workers',
      whatwg: 'Browsers, Node, Deno',
    },
    pages: {
      codes: {
        title: 'Close codes',
        lead: 'Every registered WebSocket close code and every block of the number space, each with a page of its own; then the pairs that are mistaken for each other.',
      },
      runtimes: {
        title: 'What the runtimes do',
        lead: 'Measured on live connections: every code from 0 to 5001 was passed to `close()`, and a peer that writes raw frames sent the others. React Native, uWebSockets.js, SockJS and mock-socket are described from their sources. A dash: not measured, or it does not apply.',
      },
      services: {
        title: 'Codes of services',
        lead: 'What services and libraries mean by the close codes that they send, and whether to come back. A remark in brackets says that the advice was read from the meaning, since the service gives none.',
      },
      decide: { title: 'Which code', lead: 'Which code to send, and what to do about the one that came.' },
    },
    runtimes: {
      browser: 'Browsers',
      node: 'Node',
      undici: 'undici',
      deno: 'Deno',
      'deno-server': 'Deno.upgradeWebSocket',
      bun: 'Bun',
      'bun-server': 'Bun.serve',
      workerd: 'Cloudflare Workers',
      ws: 'ws 8',
      'ws-legacy': 'ws 6 and 7',
      faye: 'faye-websocket',
      websocket: 'websocket, connection.close()',
      'websocket-w3c': 'websocket, w3cwebsocket',
      'websocket-drop': 'websocket, connection.drop()',
      jsdom: 'jsdom',
      'happy-dom': 'happy-dom',
      'react-native': 'React Native',
      uwebsockets: 'uWebSockets.js end()',
      'uwebsockets-close': 'uWebSockets.js close()',
      sockjs: 'SockJS',
      'partysocket-over-whatwg': 'partysocket over a WHATWG socket',
      'partysocket-over-ws': 'partysocket over ws',
      'reconnecting-websocket-over-whatwg': 'reconnecting-websocket over a WHATWG socket',
      'reconnecting-websocket-over-ws': 'reconnecting-websocket over ws',
      'websocket-stream': 'WebSocketStream',
      'mock-socket': 'mock-socket',
    },
    yes: 'yes',
    no: 'no',
    none: 'none',
    versus: 'vs',
    or: 'or',
    clean: 'clean',
    unclean: 'unclean',
    noEvent: 'no close event',
    ownCode: 'its own 4001',
    notMeasured: '—',
    after: '{shown} after {seconds} s',
    inferred: '{advice} (inferred)',
    foundAs: 'Packages and addresses: {names}.',
    rulePage: null,
    elsewhere: 'In English',
    more: 'Senders, runtimes, services, sources',
  },

  codes: {
    1000: {
      summary: 'Done: the connection ends on purpose.',
      cause: 'a logout, the end of a stream',
      description:
        'The work that the socket was opened for is done, and one side ends the connection on purpose. It is the only code below 3000 that a script in a browser may pass to `close()`.',
      whenYouSeeIt: [
        'One side called `close(1000)`: a logout, the end of a stream, a component that went away.',
        'A library filled it in: with no code given, `Bun.serve`, faye-websocket, the `websocket` package, reconnecting-websocket, partysocket and React Native send 1000.',
        'A reason was given without a code: Node 24 and later, Bun, jsdom and WebSocketStream then send 1000.',
        'A handshake failed behind reconnecting-websocket or partysocket: both report that as 1000 with `wasClean` true, before their error event.',
        'A server uses it for everything, errors included.',
      ],
      howToFix: {
        client: [
          'If the session ended too early, look for a `close()` that runs every time: in a message handler, in the clean-up of an effect, in an interval.',
          'With reconnecting-websocket or partysocket, do not read 1000 as success before `open` has fired.',
        ],
        server: ['If something failed, send a code that says so: 1008, 1011, 3000 or a 4xxx code of your own.'],
        proxy: ['Pass on the code that came: a proxy that ends everything with 1000 hides the failures of the server.'],
      },
      whoSendsIt: 'Either side. It is the only registered code below 3000 that every measured `close()` sends.',
      reconnect:
        'Do not reconnect by reflex: against a server that closes on purpose it becomes a loop. Open a new socket when the application needs one.',
      confusions: {
        1001: '1001 ends a session that was not finished: a side is leaving.',
        1005: '1005 is just as deliberate and clean, but no code came.',
        1011: '1011 records a failure that 1000 would hide.',
      },
    },
    1001: {
      summary: 'Leaving: a server stops, or a page is left.',
      cause: 'a deploy, a closed tab',
      description: 'One side is disappearing although the session is not over: a server stops, or a page is left.',
      whenYouSeeIt: [
        'Somebody navigated, reloaded or closed the tab, or a worker ended: the browser sends 1001.',
        'A server or a proxy stops, drains or reloads its configuration.',
        'A ping got no answer: the server of Deno gives up with 1001.',
        'A service ended the session at its time limit, with a reason that says so.',
      ],
      howToFix: {
        client: [
          'Reconnect with a random, growing delay, unless you are the page that is being left. Drop the timers of your reconnect logic in `pagehide`.',
          'Where `close(1001)` throws, send 1000 or a 4xxx code.',
        ],
        server: [
          'Send it to every client before stopping, or 1012 if you will be back in seconds, then wait for the closing handshakes.',
        ],
        proxy: ['Let connections drain before a reload, and send 1001 to those that stay.'],
      },
      whoSendsIt:
        'A browser sends it for a page that goes away, and does not let scripts do so. From code it goes out of ws, Bun, Cloudflare Workers and `Deno.upgradeWebSocket`.',
      reconnect:
        'Reconnect with backoff. Nothing says that your request was wrong, but a server that stops drops everybody at once: add jitter.',
      confusions: {
        1000: '1000 says that the session is finished.',
        1006: '1006 looks the same to a user, but nobody said goodbye.',
        1012: '1012 promises that the service will be back.',
      },
    },
    1002: {
      summary: 'The peer broke the WebSocket protocol.',
      cause: 'a bad frame, a broken proxy',
      description:
        'The peer broke the rules of RFC 6455: a bad frame, a bad Close frame. It is the protocol layer that finds and says this, never the application.',
      whenYouSeeIt: [
        'A frame with a reserved opcode, wrong masking, reserved bits without an extension, a stray continuation, a control frame that is fragmented or too long.',
        'A Close frame whose code may not travel (1004–1006, 1015, 1016–2999), whose body is one byte, or whose reason is over 123 bytes.',
        'A proxy rewrites or cuts frames, or two writers mix their bytes on one connection.',
        'An application misuses it for a message that it did not like.',
        'The side that finds the fault mostly shows 1006 itself (Deno 0); faye-websocket and ws 6 show 1002.',
      ],
      howToFix: {
        client: ['Capture the frames on both sides of each proxy; look at masking and compression first.'],
        server: [
          'Update the WebSocket library at the end that wrote the bad frame.',
          'If your own code sends it: a bad message is 1008, a wrong kind of frame 1003, anything of your own a 4xxx code.',
        ],
        proxy: ['Connect once without the proxy: if the fault goes away, the proxy makes it.'],
      },
      whoSendsIt:
        'The WebSocket implementation that found the fault, on either side. Application code has no business with it, and the WHATWG API refuses it.',
      reconnect:
        'Do not reconnect: the same bytes break again. One delayed attempt is defensible where a flaky proxy is the suspect.',
      confusions: {
        1003: '1003 is about a well-formed message of a kind that is not taken.',
        1007: '1007 is about bytes inside a frame that is itself in order.',
        1008: '1008 is about breaking the rules of the application.',
      },
    },
    1003: {
      summary: 'A kind of data that is not accepted here.',
      cause: 'binary sent to a text endpoint',
      description:
        'A message came that this endpoint never takes, whatever is in it: binary where only text is read, or text where only binary is.',
      whenYouSeeIt: [
        'A `Blob` or `ArrayBuffer` went to an endpoint that parses JSON text, or a string to one that decodes binary.',
        'The two sides chose different serializers, such as MessagePack and JSON.',
      ],
      howToFix: {
        client: ['Send the kind of frame that the endpoint documents: a string for text, an `ArrayBuffer` for binary.'],
        server: [
          'Negotiate a subprotocol, so that both sides know the encoding before the first message.',
          'To refuse a message for what it says, send 1008 or a 4xxx code.',
        ],
        proxy: [],
      },
      whoSendsIt: 'An application that takes only one kind of frame; mostly a server, since scripts in browsers may not.',
      reconnect: 'Do not reconnect: the same client will send the same kind of frame again.',
      confusions: {
        1007: '1007 has the right kind of frame with bytes that cannot be read.',
        1008: '1008 depends on what the message says, or who sends it.',
      },
    },
    1004: {
      summary: 'Reserved, without a meaning.',
      cause: 'an old table of constants',
      description:
        'Reserved, without a meaning. Drafts of the protocol used it for a frame that is too large, which lives on in old tables of constants.',
      whenYouSeeIt: [
        'Hardly ever. A peer that receives it should fail the connection; Chromium, Firefox, Cloudflare Workers, faye-websocket and the `websocket` package show it as it came.',
        'In copied constants, such as `CLOSE_TOO_LARGE = 1004`.',
      ],
      howToFix: {
        client: ['Use 1009 for a message that is too large, and 1005 where the name speaks of a missing status.'],
        server: ['Look for the constant in the server that sends it: the table that it was copied from is older than the RFC.'],
        proxy: [],
      },
      whoSendsIt: 'Nobody. `Bun.serve`, `Deno.upgradeWebSocket` and `drop()` of the `websocket` package send it all the same.',
      reconnect: 'Do not reconnect on it: it is no signal. Handle it as the protocol error that it is.',
      confusions: {
        1005: 'An old constant of Starlette called 1004 "no status received", which is 1005.',
        1009: '1009 is the number that "too big" has today.',
      },
    },
    1005: {
      summary: 'A Close frame came without a code.',
      cause: 'a `close()` without a code',
      description:
        'A Close frame came with nothing in it, so there is no code to show. The number is made up by the receiving side and never travels.',
      whenYouSeeIt: [
        'The peer called `close()` without a code. Its own close event shows 1005 too, since the empty frame is answered with an empty frame.',
        'A browser let go of a socket that nothing referred to any more.',
        'A reason was given without a code where that loses the reason: Firefox, Deno, Node 22, ws.',
        '`Bun.serve` was told to close with 0, 1005 or 1006.',
        'faye-websocket shows an empty frame as 1000, the `websocket` package as 1006.',
      ],
      howToFix: {
        client: ['Take it for a clean close that nobody explained, not for a broken network.'],
        server: ['Give `close()` a code and a short reason, so that the other side can decide what to do.'],
        proxy: ['When you forward a close, call `close()` or map it to 1000: `close(1005)` throws nearly everywhere.'],
      },
      whoSendsIt:
        'Nobody: a plain `close()` is how a peer comes to show it. Told to send the number, `Deno.upgradeWebSocket` and `drop()` of the `websocket` package write an illegal frame.',
      reconnect:
        'It depends on the service: some libraries take it for a normal end, others retry. If you reconnect, then never without a delay.',
      confusions: { 1000: '1000 is a code that was really sent.', 1006: '1006 means that no Close frame came at all.' },
    },
    1006: {
      summary: 'The connection ended without a Close frame.',
      cause: 'the network, a crash, a refused handshake',
      description:
        'The connection ended and no Close frame had come. It is a verdict of the local side about what it did not see, and never travels.',
      whenYouSeeIt: [
        'The handshake failed: wrong address, refused port, TLS trouble, an HTTP 401, 403 or 5xx in place of the 101. A browser must not let a page tell these apart.',
        'A server crashed, was killed, or called `terminate()` (`close()` in uWebSockets.js).',
        'An idle timeout in a proxy or load balancer, a phone that slept, a change of network.',
        'The peer wrote a frame that may not exist; most libraries show 1006 for that as well. WebKitGTK does so for 1012–1014 too.',
        'Not in Deno, which shows 0 in its place; and not after a failed handshake in Node 22, where no close event comes, only an error.',
      ],
      howToFix: {
        client: [
          'Read the logs of the server and of each proxy: the page cannot know more. A plain HTTP request to the address shows the status.',
          'Send heartbeats more often than the shortest idle timeout on the way.',
        ],
        server: [
          'To tell a browser why it may not connect, accept the socket first, then close it with 3000, 4401 or 1008.',
          'Close sockets when the process is told to stop, so that clients see 1001 or 1012.',
        ],
        proxy: ['Forward the upgrade headers, and keep the idle timeout above the interval of the heartbeats.'],
      },
      whoSendsIt: 'Nobody: it is a verdict, not a message. A server causes it with `terminate()`, or by ending the process.',
      reconnect:
        'Reconnect with backoff: a random first delay of up to 5 s, then growing ones. Give up after a few attempts if the socket never opened; that is often a refused login.',
      confusions: {
        1001: 'With 1001 the peer announced that it was leaving.',
        1005: '1005 means that a Close frame came, without a code.',
        1015: '1015 is TLS trouble by its name, and only Firefox tells it apart.',
      },
    },
    1007: {
      summary: 'Bytes that contradict the type of the message.',
      cause: 'text that is not UTF-8',
      description:
        'The bytes of a message contradict its type: text that is not UTF-8, mostly. The implementation finds it; application code has little reason to send it.',
      whenYouSeeIt: [
        'A text message, or a close reason, that is not valid UTF-8: chunks of bytes were glued together, or cut within a character.',
        'A compressed message that cannot be inflated.',
        'A service that stretches it to "invalid argument" and sends it for a bad request.',
      ],
      howToFix: {
        client: ['Send binary as binary, and build text from strings, not from byte chunks.'],
        server: ['For a message that parses but breaks your schema, send 1008 or a 4xxx code.'],
        proxy: ['Check that all hops agree on the compression.'],
      },
      whoSendsIt:
        'The implementation that reads the bytes. A server may send it by hand for a payload that is not what it claims to be.',
      reconnect: 'Do not reconnect before the sender is fixed: the same payload fails again.',
      confusions: {
        1002: '1002 is about the frame around the bytes.',
        1003: '1003 is about a kind of frame that is never taken.',
      },
    },
    1008: {
      summary: 'Refused: a rule was broken.',
      cause: 'an expired token, a rate limit',
      description:
        'A message or a session broke a rule of the endpoint. It is the general refusal, for when no narrower code fits or the rule should stay hidden.',
      whenYouSeeIt: [
        'A check after the upgrade found that credentials are missing or expired.',
        'A rate limit, a forbidden message, a bad origin, a message that breaks the schema.',
        'A message came in too many fragments for the limits of ws or undici.',
      ],
      howToFix: {
        client: [
          'Get a new credential, slow down or mend the message first, then try again. Tell the user why.',
          'Where `close(1008)` throws, refuse with a 4xxx code.',
        ],
        server: [
          'Add a short, fixed reason such as `auth_expired`, or send 3000, 3003 or a 4xxx code where clients must tell cases apart.',
        ],
        proxy: ['If a gateway enforces the limit, let the reason say that it was the gateway.'],
      },
      whoSendsIt:
        'Either side by the RFC. Whether browsers should let scripts send it has been an open question to the standard since 2022.',
      reconnect:
        'Reconnect only after something changed: the token, the rate, the message. Retried as it is, it is an endless loop.',
      confusions: {
        1002: '1002 is sent by the parser of frames, hardly ever by your code.',
        1003: '1003 is about the form of the data.',
        1013: '1013 is the trouble of the server, not yours.',
        3000: '3000 says which rule: credentials are wanted.',
      },
    },
    1009: {
      summary: 'A message was too large.',
      cause: 'a payload over a limit',
      description: 'A message was larger than the receiver is willing to process.',
      whenYouSeeIt: [
        'The payload went over a limit: `maxPayload` of ws (100 MiB unless set), `maxPayloadLength` of Bun and uWebSockets.js, the quota of a gateway.',
        'A compressed message grew past the limit when it was inflated.',
        'The receiving side often shows 1006 to its own code, and 1009 only to the peer.',
      ],
      howToFix: {
        client: ['Split the message, or upload it over HTTP and send a reference.'],
        server: ['Raise the limit, if you can afford the memory for all connections at once.'],
        proxy: ['Raise it on every hop: the smallest limit counts.'],
      },
      whoSendsIt: 'Mostly the library that enforces the limit. A server that measures messages itself may send it too.',
      reconnect: 'Do not reconnect to send it again. Drop or split the message first.',
      confusions: {
        1004: '1004 was the number of the same idea in drafts.',
        1008: '1008 covers every rule but size; too many fragments, for one.',
      },
    },
    1010: {
      summary: 'The client needed an extension that the server lacks.',
      cause: 'an extension that is required',
      description: 'A client needed an extension that the server did not agree to. What is missing should stand in the reason.',
      whenYouSeeIt: [
        'A client that is not a browser insists on `permessage-deflate` or on an extension of its own.',
        'Hardly ever from a browser, where scripts cannot ask for extensions.',
      ],
      howToFix: {
        client: ['Drop the demand, or name the extension in the reason.'],
        server: ['Turn the extension on. A server that sends 1010 is on the wrong side: send 1008 or a 4xxx code.'],
        proxy: ['Forward `Sec-WebSocket-Extensions` as it is: a hop that removes it takes the extension away.'],
      },
      whoSendsIt: 'A client implementation and nobody else. A server has the handshake to refuse in.',
      reconnect: 'Do not reconnect: what the server offers does not change by itself.',
      confusions: { 1002: '1002 is a fault in frames, found after the handshake.' },
    },
    1011: {
      summary: 'Something failed that should not.',
      cause: 'an error in a handler',
      description:
        'Something unexpected keeps this endpoint from doing what was asked. It is the 500 of WebSockets. The RFC words it for servers; the registry no longer does.',
      whenYouSeeIt: [
        'A handler threw, and the framework or your own `catch` says so. By themselves few do: Starlette sends 1011, Cloudflare Workers drops the connection (1006), ws, Bun and Deno leave it open if the process survives.',
        'A service gave up on a client that did not keep the session alive.',
        'A proxy lost the server behind it and translates that to 1011.',
      ],
      howToFix: {
        client: [
          'Look at the last message that you sent: if it fails each time, it ends each session.',
          'Where `close(1011)` throws, report the failure with a 4xxx code such as 4500.',
        ],
        server: [
          'Read the log. Catch errors for each message, so that one bad message does not end the session.',
          'Send a fixed reason, not `err.message`, which can leak internals and go over 123 bytes.',
        ],
        proxy: ['Send 1014 if the server behind you failed, so that the right log is read.'],
      },
      whoSendsIt:
        'Whoever failed: mostly a server, from a `catch`. The global `WebSocket` of browsers, Node and Deno refuses it, that of Bun sends it.',
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
      summary: 'Restarting: back in seconds.',
      cause: 'a rolling deploy',
      description: 'The service is restarting and expects to be back soon.',
      whenYouSeeIt: [
        'A rolling deploy, a configuration reload, a node that is drained.',
        'WebKitGTK shows 1006 in its place, and faye-websocket answers it with 1002.',
      ],
      howToFix: {
        client: ['Wait for a random time between 5 and 30 s, as its registration asks.'],
        server: ['Send it to everybody before the restart, spread over some seconds if you can.'],
        proxy: [
          'Keep the clients while only the server behind you restarts; if that cannot be, send 1012 and do not just drop them.',
        ],
      },
      whoSendsIt: 'A server, or the gateway in front of it. With faye-websocket it throws.',
      reconnect: 'Reconnect after a random delay of 5 to 30 s, so that the clients do not all arrive at once.',
      confusions: {
        1001: '1001 does not promise that anybody will be back.',
        1013: '1013 comes from a service that stays up and is full.',
      },
    },
    1013: {
      summary: 'Overloaded: come back later.',
      cause: 'a limit on connections',
      description: 'The service is overloaded and sheds clients.',
      whenYouSeeIt: [
        'A limit on connections or memory was reached.',
        'An upstream feed is gone, and the service cannot serve anybody for a while.',
        'WebKitGTK shows 1006 in its place.',
      ],
      howToFix: {
        client: ['Try another address if there is one, else wait until the user asks, or for a long, jittered delay.'],
        server: ['Put a hint when to come back into the reason.'],
        proxy: ['Shed load with HTTP 503 in the handshake, before a connection costs a socket.'],
      },
      whoSendsIt:
        'A server that has too much to do. For a client that drowns in messages nothing is registered: it sends a 4xxx code.',
      reconnect:
        'Reconnect to another address, or to the same one after a long delay; its registration even asks to wait until the user decides. Quick retries feed the overload.',
      confusions: {
        1008: '1008 is about what you did, not about the load.',
        1011: '1011 is a fault.',
        1012: '1012 is a restart, short and planned.',
      },
    },
    1014: {
      summary: 'A gateway got no valid answer from the server behind it.',
      cause: 'the server behind a proxy',
      description:
        'A gateway or proxy got no valid answer from the server behind it: what HTTP says with 502, over a connection that is open already.',
      whenYouSeeIt: [
        'A proxy accepted the client, and then the server behind it refused, died or answered nonsense.',
        'ws 6 refuses to send it; Deno shows 0 in its place, WebKitGTK 1006.',
      ],
      howToFix: {
        client: ['There is nothing to mend here: report the address and the time to those who run the gateway.'],
        server: ['Check that the server behind the gateway runs, and that it answers the upgrade with 101.'],
        proxy: ['Check the address, the TLS settings and the upgrade handling of the server behind you.'],
      },
      whoSendsIt: 'A gateway or proxy, about the server behind it. A client is never in that place.',
      reconnect: 'Reconnect with backoff: trouble behind a gateway is mostly short.',
      confusions: {
        1006: '1006 is what a client sees when the proxy just drops the connection.',
        1011: '1011 is a fault of the server that sends it.',
      },
    },
    1015: {
      summary: 'TLS could not be set up.',
      cause: 'a bad certificate',
      description:
        'TLS could not be set up. The number is made up by the local side. The standard wants browsers to show 1006 for it; Firefox shows 1015.',
      whenYouSeeIt: [
        'In Firefox, for a certificate that it does not accept, with `wasClean` false. Chromium, WebKitGTK, Node 24 and later, Bun, ws and Cloudflare Workers show 1006 then, Deno 0.',
        'From a peer that wrongly writes it into a frame: the `websocket` package lets you.',
      ],
      howToFix: {
        client: ['Handle it together with 1006 in code that runs in browsers.'],
        server: ['Check the certificate, its chain, the host name and the clock with `openssl s_client` or `curl -v`.'],
        proxy: ['Where TLS ends at a load balancer, look at the certificate there.'],
      },
      whoSendsIt:
        'Nobody: before TLS is up there is nothing to send a frame over. The `websocket` package, `Bun.serve` and `Deno.upgradeWebSocket` let the number out.',
      reconnect: 'Do not reconnect: a bad certificate does not heal by retrying.',
      confusions: {
        1006: '1006 is what most runtimes show for the same trouble.',
        1010: '1010 is about extensions, long after TLS is up.',
      },
    },
    3000: {
      summary: 'Log in first.',
      cause: 'a missing or expired token',
      description: 'The endpoint wants valid credentials before it serves you. It is in the IANA registry, for everybody to use.',
      whenYouSeeIt: [
        'A token is missing, wrong or expired, and this was found out after the upgrade.',
        'Or something else: SockJS, Centrifuge, Twilio Video, tRPC and others gave 3000 a meaning of their own before it was registered. Know the service first.',
      ],
      howToFix: {
        client: ['Get a new token, then connect once.'],
        server: ['Say in the documentation that 3000 means it, and keep 4401 out.'],
        proxy: ['A gateway that checks tokens can answer the handshake with 401, which only clients outside browsers can read.'],
      },
      whoSendsIt: 'In practice the server that wants the login. The registration names no side, and no API refuses it.',
      reconnect: 'Reconnect after logging in again: nothing changes until the credential does.',
      confusions: {
        1008: '1008 refuses without a why.',
        3003: '3003 knows who you are and still refuses.',
        4401: '4401 means the same by a private convention.',
      },
    },
    3003: {
      summary: 'You are known, but not allowed.',
      cause: 'a missing permission',
      description: 'The endpoint knows who you are, and you may not do this.',
      whenYouSeeIt: [
        'A user who is logged in asks for a room, a topic or a document that is not theirs.',
        'Or something else: in SaltyRTC the handover to the peer connection is done, in Twilio Video sending failed.',
      ],
      howToFix: {
        client: ['Ask for something else, or have the permission changed. Do not retry.'],
        server: ['Check permissions in the handshake where you can, and keep 3003 for what is known only later.'],
        proxy: [],
      },
      whoSendsIt: 'The side that guards something, from any API.',
      reconnect: 'Do not reconnect: the answer will be the same.',
      confusions: {
        1008: '1008 covers every rule, not only permission.',
        3000: '3000 wants you to log in.',
        4403: '4403 means it by the habit of adding 4000 to an HTTP status.',
      },
    },
    3008: {
      summary: 'Too slow for the application.',
      cause: 'a deadline of the application',
      description: 'A peer took too long for something that the application expects, such as a login message.',
      whenYouSeeIt: [
        'No login message, no answer or no heartbeat came before the deadline.',
        'Or something else: AssemblyAI and Centrifuge use the number in their own way.',
      ],
      howToFix: {
        client: ['Answer within the time that is documented, and send heartbeats.'],
        server: ['Name the deadline in the reason.'],
        proxy: [],
      },
      whoSendsIt: 'Whoever waited: a server for a login, a client for an acknowledgement. Scripts in browsers may send it.',
      reconnect: 'Reconnect with backoff: slowness mostly passes.',
      confusions: {
        1006: '1006 is what a timeout of the transport looks like.',
        4408: '4408 is the same deadline in services that speak 44xx.',
      },
    },
  },

  blocks: {
    0: {
      summary: 'No close codes: HTTP statuses and mistakes.',
      cause: 'an HTTP status passed to `close()`',
      description:
        'Numbers below 1000 are no close codes. HTTP statuses such as 401 and 500 land here, and so do the exit codes of processes.',
      whenYouSeeIt: [
        'An HTTP status or `err.statusCode` was passed to `close()`: it throws nearly everywhere.',
        '`Bun.serve` and `Deno.upgradeWebSocket` do send it. Chromium and Firefox then show 401 as it came, ws and Node 1006.',
        'Deno shows 0 where others show 1006.',
        '`null` and `NaN` count as 0 in the WHATWG API, which throws.',
      ],
      howToFix: {
        client: ['Send the close code that says the same: 3000 or 4401 for 401, 3003 for 403, 1011 for 500, 1013 for 503.'],
        server: [
          'Do not hand `err.statusCode` to `close()`: it mostly happens in an error handler, where nobody catches the throw.',
        ],
        proxy: ['Translate the status of the server behind you; a Close frame cannot carry it.'],
      },
      whoSendsIt:
        'Nobody should. The servers of Bun and Deno do it when they are told to, and so does `drop()` of the `websocket` package.',
      reconnect: 'Look at the service that sent it; 0 in Deno is what 1006 is elsewhere.',
      confusions: {},
    },
    1000: {
      summary: 'Not assigned: kept for the protocol.',
      cause: 'an invented number',
      description:
        'The block of the protocol itself, its future versions and its extensions. 1016–2999 is not assigned and may not be sent.',
      whenYouSeeIt: [
        'Cloudflare Workers, `Bun.serve` and `Deno.upgradeWebSocket` let you send 1016–2999; a conforming peer fails the connection then.',
        'SockJS shows its own 2000, 2007 and 2010, which never were in a Close frame.',
      ],
      howToFix: {
        client: ['For codes of your own, take a number from 4000–4999.'],
        server: ['Move such codes before a standard gives the number a meaning.'],
        proxy: [],
      },
      whoSendsIt: 'Nobody, as long as no specification assigns the number.',
      reconnect: 'Do not reconnect on a number that nobody assigned: mend the sender.',
      confusions: {},
    },
    3000: {
      summary: 'Libraries and frameworks, registered with IANA.',
      cause: 'a code of a library',
      description:
        'The block for libraries, frameworks and applications, registered with IANA, first come, first served. Only 3000, 3003 and 3008 are registered; many others are in use without.',
      whenYouSeeIt: [
        'A library with codes of its own closed the socket: Centrifuge, SaltyRTC, Twilio Video, AssemblyAI and others.',
      ],
      howToFix: {
        client: ['Find out which library closed the socket, and read its list.'],
        server: ['For a code of your own, take 4000–4999; a library registers its number first.'],
        proxy: [],
      },
      whoSendsIt: 'Libraries and frameworks, on either side.',
      reconnect: 'Follow the list of the library: the same number asks for a retry in one and forbids it in another.',
      confusions: {},
    },
    4000: {
      summary: 'Private use: what the service says.',
      cause: 'the service decided so',
      description: 'Private use: a number means what a service and its clients agreed on. It cannot be registered.',
      whenYouSeeIt: [
        'A service closed the socket with a code of its own.',
        'Many add 4000 to an HTTP status: 4401, 4403, 4404, 4408, 4429, 4500.',
        'Others give bands a meaning: Pusher’s clients retry at once after 4200–4299, Centrifugo takes 4500–4999 as final.',
      ],
      howToFix: {
        client: ['Look it up in the documentation of the service: the bands of one service contradict those of another.'],
        server: ['Keep your own in one table with a name, a sentence and what to do.'],
        proxy: ['Pass them on untouched: a proxy does not know what they mean.'],
      },
      whoSendsIt: 'Either side, once both know what the number means. Nothing refuses it.',
      reconnect: 'Follow the documentation of the service; where there is none, reconnect with backoff and a cap.',
      confusions: {},
    },
    5000: {
      summary: 'Beyond the registry.',
      cause: 'a number of something else',
      description:
        'Beyond the registry, which ends at 4999. Sixteen bits can carry the number, but a conforming peer fails the connection.',
      whenYouSeeIt: [
        'A number of something else was passed to `close()`.',
        '`Bun.serve` and `Deno.upgradeWebSocket` put it on the wire; Chromium and Firefox pass it on to the page.',
      ],
      howToFix: {
        client: ['Stay at or below 4999.'],
        server: ['Look at what stands where the code should: a timeout in milliseconds, a port.'],
        proxy: [],
      },
      whoSendsIt: 'Nobody: the registry has no room for it.',
      reconnect: 'Mend the sender first.',
      confusions: {},
    },
  },

  pairs: {
    '1000/1001': {
      decisive: '1000 says that the work is finished, 1001 that it is not and one side is leaving anyway.',
      keyDifferences: [
        'A browser sends 1001 by itself for a page that goes away; 1000 is always somebody’s decision.',
        'A script in a browser may send 1000 and not 1001.',
        'Reconnect after 1001, not after 1000.',
      ],
      whenToUse: {
        1000: 'Your feature is done with the socket: a logout, a finished download, a closed dialog.',
        1001: 'Your server is about to stop while clients still want something from it.',
      },
      test: 'Would the client want the connection back? Then it was 1001.',
    },
    '1000/1002': {
      decisive: '1000 is a decision of the application; 1002 is an accusation by the protocol layer.',
      keyDifferences: [
        'With 1000 both sides did everything right; with 1002 one of them has a bug, or a proxy between them has.',
        'After 1002 the stream of bytes cannot be trusted any more, so nothing sent near the end is certain to have arrived whole.',
        'Neither asks for a reconnect: after 1000 none is needed, after 1002 none helps.',
      ],
      whenToUse: {
        1000: 'You end the connection and nothing went wrong.',
        1002: 'Only if you write a WebSocket implementation. For a message that you do not like, send 1008 or a 4xxx code.',
      },
      test: 'Somebody decided to stop: 1000. A parser gave up: 1002.',
    },
    '1000/1005': {
      decisive: 'Both are deliberate; only with 1000 does a number go over the wire.',
      keyDifferences: [
        '`close(1000)` puts a code on the wire, `close()` does not; the caller may not notice, the peer does.',
        'Both are clean: `wasClean` is true, so only the code tells them apart.',
        '1000 tells that the end is intended; 1005 leaves the peer to guess, and libraries guess differently.',
        'faye-websocket shows an empty frame as 1000, so there the difference is lost.',
      ],
      whenToUse: {
        1000: 'Whenever you would have written `close()` because you are done.',
        1005: 'Never: write 1000. When it arrives, treat it as your service defines a close without a reason.',
      },
      test: 'Two bytes or more in the Close frame: 1000. None: 1005.',
    },
    '1000/1006': {
      decisive: '1000 is a sentence that the peer said; 1006 is silence.',
      keyDifferences: [
        'After 1000 you know that the peer got your close or sent its own; after 1006 you do not know what arrived.',
        '`wasClean` is true for 1000 and, in browsers, false for 1006 unless a peer wrote 1006 into a frame.',
        'reconnecting-websocket and partysocket turn a failed handshake from 1006 into 1000.',
      ],
      whenToUse: {
        1000: 'To end a connection so that the peer does not come back.',
        1006: 'Never. To cause it on purpose, in a test for example, call `terminate()` on a server socket.',
      },
      test: 'Does the log of either side show a call of `close()`? Yes: 1000. No: 1006.',
    },
    '1000/1008': {
      decisive: '1008 tells the client that it was turned away; 1000 in its place makes a refusal look like success.',
      keyDifferences: [
        'Login and retry logic keys on the code: after 1008 it asks for a new credential, after 1000 it stops.',
        'A monitor that counts codes sees refusals with 1008 and none with 1000.',
      ],
      whenToUse: {
        1000: 'The session ended as both sides wanted.',
        1008: 'You refuse: a bad token, a forbidden message, too many requests.',
      },
      test: 'Would the same client, unchanged, be welcome again? Yes: 1000. No: 1008.',
    },
    '1000/1011': {
      decisive: 'Both may end a handler on a server; in a `catch` block 1000 hides the fault that 1011 records.',
      keyDifferences: [
        'Clients mostly come back after 1011 and stay away after 1000, so the wrong one loses them or feeds a loop.',
        '1011 should make somebody look at a log, 1000 should not.',
      ],
      whenToUse: { 1000: 'The handler did what was asked.', 1011: 'The handler failed, and it was not the fault of the client.' },
      test: 'Does the line stand in a `catch`? Then it is 1011.',
    },
    '1000/1013': {
      decisive: '1000 ends a session that got what it came for; 1013 sends one away for which there is no room.',
      keyDifferences: [
        'After 1000 a client has no reason to return; after 1013 it has one, only not now.',
        'A server that says 1000 when it is full loses its clients for good: most libraries do not reconnect on 1000.',
        'WebKitGTK shows 1000 as it came, and 1013 as 1006.',
      ],
      whenToUse: { 1000: 'The exchange is complete.', 1013: 'The exchange has to wait until there is capacity.' },
      test: 'Was the request served? 1000. Was it put off? 1013.',
    },
    '1001/1005': {
      decisive: '1001 says why the peer left; 1005 only says that it did.',
      keyDifferences: [
        'A server that calls `close()` on shutdown gives its clients 1005; with one argument more it would have been 1001.',
        'A client can act on 1001 at once; for 1005 it has to know the service.',
        'A browser sends 1001 for a page that goes away, and an empty frame for a socket that nothing refers to any more.',
      ],
      whenToUse: {
        1001: 'Your server stops, and clients should look for another.',
        1005: 'Never on purpose: name a code in each `close()`.',
      },
      test: 'Is there a number in the frame? 1001. Is the frame empty? 1005.',
    },
    '1001/1006': {
      decisive: 'Before 1001 the peer had time for a last frame; before 1006 it had none, or the frame never arrived.',
      keyDifferences: [
        'A deploy that sends 1001 can be told from a crash; one that just kills the process cannot.',
        'For 1006 suspect the network, a proxy’s timeout or a refused handshake first; for 1001 there is nothing to find.',
        'Both ask for a reconnect with backoff. Only 1006 may come before the socket ever opened, so only there cap the attempts.',
      ],
      whenToUse: {
        1001: 'Before a server stops, so that its clients do not have to guess.',
        1006: 'Never. If you see it at each deploy, close your sockets before the process ends.',
      },
      test: 'Find the shutdown in the log of the server: with 1001 it is there.',
    },
    '1001/1011': {
      decisive: '1001 takes a whole endpoint away; 1011 gives up on one task.',
      keyDifferences: [
        'After 1001 another instance can serve the same request; after 1011 the request may fail there as well.',
        '1001 hits all connections in the same second, 1011 hits one.',
        'A page in a browser sends 1001 by itself, and can never send 1011.',
      ],
      whenToUse: { 1001: 'The process ends, or the page does.', 1011: 'The process lives on; one connection met a bug.' },
      test: 'Count the closes: all at once is 1001, one among many is 1011.',
    },
    '1001/1012': {
      decisive: 'Both come from a server that stops; 1012 promises to be back, 1001 promises nothing.',
      keyDifferences: [
        '1012 has an agreed delay of 5 to 30 s, 1001 leaves it to the backoff of the client.',
        '1001 comes from browsers as well, 1012 only from servers.',
        '1001 is shown everywhere; WebKitGTK turns 1012 into 1006.',
      ],
      whenToUse: {
        1001: 'The server stops and you cannot say when or whether it returns.',
        1012: 'A planned restart that takes seconds.',
      },
      test: 'Can you say when the address will answer again? Then 1012.',
    },
    '1001/1013': {
      decisive: 'After 1001 the peer is gone; after 1013 it is there and full.',
      keyDifferences: [
        'After 1001 a client may come back soon, since another instance takes over; after 1013 each early return makes it worse.',
        '1001 empties a server before it stops, 1013 keeps one running.',
        'On a graph 1001 peaks at each deploy, 1013 at each rush of traffic.',
      ],
      whenToUse: { 1001: 'You take the instance out of service.', 1013: 'You keep it in service, with fewer clients.' },
      test: 'Will the process still run in a minute? Then 1013.',
    },
    '1002/1003': {
      decisive: 'With 1002 the frame is malformed; with 1003 it is in order, but its kind is not taken here.',
      keyDifferences: [
        '1002 would be an error at every WebSocket endpoint in the world, 1003 only at this one.',
        'A bug of 1002 sits in a library or a proxy, a bug of 1003 in the code that calls `send()`.',
        'Compression and proxies can cause 1002; nothing on the way turns text into binary, so 1003 always starts in an application.',
      ],
      whenToUse: {
        1002: 'Not from application code: the parser of your library sends it.',
        1003: 'Your server reads text only and binary came, or the reverse.',
      },
      test: 'Would another WebSocket server accept this frame? Yes: 1003. None would: 1002.',
    },
    '1002/1006': {
      decisive: 'They are often the two ends of one fault: the side that finds a bad frame sends 1002 and shows 1006 itself.',
      keyDifferences: [
        'So the logs of one connection disagree: 1002 at the end that wrote the frame, 1006 at the end that read it.',
        'ws 6 and faye-websocket show 1002 where others show 1006.',
        'Firefox and undici 6 mostly drop the connection without sending 1002; then both ends show 1006.',
      ],
      whenToUse: {
        1002: 'Leave it to what parses the frames.',
        1006: 'Never. When you see it, look for 1002 in the log of the other end.',
      },
      test: 'Compare both logs: 1002 at one end is a bad frame, 1006 at both is a lost connection.',
    },
    '1002/1007': {
      decisive: '1002 concerns the structure of frames, 1007 the bytes that they carry.',
      keyDifferences: [
        'A frame can pass every check of 1002 and still earn 1007, by one bad byte of UTF-8.',
        'For 1002 look at libraries and proxies; for 1007 at the code that builds the message, and at compression.',
      ],
      whenToUse: {
        1002: 'When a parser meets impossible header bits, lengths or masks.',
        1007: 'When a decoder meets impossible bytes; at most a server sends it by hand, for a payload that contradicts its declared type.',
      },
      test: 'Is the header wrong? 1002. Only the text inside? 1007.',
    },
    '1002/1008': {
      decisive: '1002 is for breaking RFC 6455, 1008 for breaking your rules.',
      keyDifferences: [
        'Bad JSON, an unknown command or a message out of turn is 1008: to the protocol it was a fine message.',
        '1002 tells the client to update its library, 1008 to change what it sends.',
        'After 1008 a retry can work once something changed; after 1002 only another build can.',
      ],
      whenToUse: {
        1002: 'When you parse frames yourself and meet one that cannot be.',
        1008: 'Your application does not accept what came, or who sent it.',
      },
      test: 'Is the rule in RFC 6455? 1002. Is it in your documentation? 1008.',
    },
    '1002/1010': {
      decisive: '1002 says that the peer did something wrong, 1010 that it did not offer enough.',
      keyDifferences: [
        '1010 looks back at the handshake, 1002 at a frame that came after it.',
        'Either side sends 1002, and only a client 1010.',
        'The reason of 1010 should list the extensions; for 1002 nothing is prescribed.',
      ],
      whenToUse: { 1002: 'A frame came that cannot be.', 1010: 'Your client library cannot work without an extension.' },
      test: 'Did the handshake end without an extension that is needed? 1010. Any later fault: 1002.',
    },
    '1003/1007': {
      decisive: '1003 is the wrong kind of data, 1007 the right kind with impossible contents.',
      keyDifferences: [
        '1003 is decided by the first byte of the frame, 1007 only by reading the payload.',
        'Your server sends 1003 knowingly; 1007 comes from its WebSocket library.',
      ],
      whenToUse: {
        1003: 'You take only text, or only binary, and the other one came.',
        1007: 'Your library sends it when it checks UTF-8. For JSON that does not parse, send 1008 or a 4xxx code.',
      },
      test: 'Text or binary was wrong: 1003. Its bytes were: 1007.',
    },
    '1003/1008': {
      decisive: '1003 would be sent whatever the message says; 1008 depends on what it says, or who says it.',
      keyDifferences: [
        'A client cures 1003 by encoding differently, 1008 by logging in, slowing down or asking for less.',
        'A subprotocol in the handshake prevents 1003; nothing in the handshake prevents 1008.',
      ],
      whenToUse: { 1003: 'Binary to a text endpoint, text to a binary one.', 1008: 'Readable, but not allowed.' },
      test: 'Keep the kind of the frame and change what it says: would it pass? Then 1008.',
    },
    '1004/1009': {
      decisive: '1009 is the number of today for "too big", 1004 that of a draft which nobody speaks any more.',
      keyDifferences: [
        '1009 may travel; a frame with 1004 makes a conforming peer fail the connection.',
        '`TOO_LARGE` stands for 1004 in old tables and for 1009 in new ones: read the number, not the name.',
      ],
      whenToUse: { 1004: 'Never, not even for old clients.', 1009: 'A message is larger than you want to process.' },
      test: 'Look the number up in the registry: 1009 means something there, 1004 nothing.',
    },
    '1005/1006': {
      decisive: 'For 1005 a Close frame came, but an empty one; for 1006 none came.',
      keyDifferences: [
        'Behind 1005 stands a `close()` that somebody wrote; behind 1006 a crash, a timeout or a refused handshake.',
        'Call `close()` and the peer sees 1005; drop the connection and it sees 1006.',
        'The `websocket` package shows both as 1006, and Deno shows 1006 as 0.',
      ],
      whenToUse: {
        1005: 'Never. When it arrives, handle it as a close that nobody explained.',
        1006: 'Never. When it arrives, handle it as a broken connection.',
      },
      test: 'Look at `wasClean`: it is true for 1005, false for 1006.',
    },
    '1006/1011': {
      decisive: '1011 is a server that failed and could still say so; 1006 is one that could not.',
      keyDifferences: [
        'An uncaught error that ends the process gives 1006; the same error, caught for each message, gives 1011.',
        'Cloudflare Workers drops the connection when a handler throws, so a bug there looks like 1006.',
        '1011 brings the reason of the server, 1006 at most a text of the local runtime.',
        'crossws turns a received 1006 into 1011 when it passes it on, so 1011 may mean that a third side vanished.',
      ],
      whenToUse: { 1006: 'Never: to report a failure, send 1011.', 1011: 'In a `catch`, while the connection still works.' },
      test: 'Did the side that failed still send a frame? 1011. Did it vanish? 1006.',
    },
    '1006/1012': {
      decisive:
        'Both are what clients see of a restart: 1012 if the server closed its sockets first, 1006 if it was just stopped.',
      keyDifferences: [
        'After 1012 a client knows how long to wait, 5 to 30 s; after 1006 it has to guess.',
        'A deploy that shows as 1006 lacks a handler for the signal to stop, such as `SIGTERM`.',
        'WebKitGTK shows 1006 for a 1012 that was properly sent.',
      ],
      whenToUse: {
        1006: 'Never. Seen at each deploy, it says that the code for the shutdown does not run.',
        1012: 'In the code for the shutdown of a server that will be back.',
      },
      test: 'Restart the server and watch a client: 1012 means that the shutdown ran.',
    },
    '1006/1014': {
      decisive: 'A proxy that lost the server behind it can say so, which is 1014, or drop the client, which is 1006.',
      keyDifferences: [
        '1014 places the fault behind the gateway; 1006 leaves every hop under suspicion.',
        'A proxy that answers the handshake with HTTP 502 gives 1006 too, since no socket was ever open.',
        'Deno shows 0 for either of them, and WebKitGTK 1006.',
      ],
      whenToUse: {
        1006: 'Never: a frame with it is itself a protocol error.',
        1014: 'The client was accepted, and then the server behind failed.',
      },
      test: 'Did `open` fire before? If not, it is 1006, whatever happened behind the proxy.',
    },
    '1006/1015': {
      decisive: '1015 names one cause, TLS; 1006 names none and covers all of them.',
      keyDifferences: [
        'Only Firefox really reports 1015, so code that waits for it alone waits forever elsewhere.',
        'Retrying can cure 1006, and never a bad certificate; but outside Firefox you cannot tell which one you have.',
      ],
      whenToUse: {
        1006: 'In a check of the code, together with 1015 (and 0 for Deno).',
        1015: 'In a check, never alone. Neither can be sent.',
      },
      test: 'In Firefox the number tells; elsewhere 1006 may be either of them, so ask the host with `openssl s_client`.',
    },
    '1006/3008': {
      decisive:
        '3008 is a deadline of the application, told in a frame; 1006 may be a timeout of the transport, which nobody tells.',
      keyDifferences: [
        'When a proxy cuts an idle connection that is 1006, although it is a timeout.',
        '3008 comes over a connection that works; with 1006 nothing can come any more.',
        'For 3008 ask what was late, for 1006 ask which hop gave up.',
      ],
      whenToUse: {
        1006: 'Never: to give up on a dead peer, call `terminate()` on the server.',
        3008: 'A login, an answer or an acknowledgement is overdue.',
      },
      test: 'Whose clock ran out? That of your code: 3008. That of a proxy or the operating system: 1006.',
    },
    '1008/1009': {
      decisive: '1009 is about size and nothing else; 1008 is about every other rule.',
      keyDifferences: [
        '1009 tells the client what to do, namely to send less at once; 1008 does not.',
        '1009 mostly comes from a limit in the library, 1008 from a line in your code.',
      ],
      whenToUse: {
        1008: 'A rule was broken that is not about the size of one message; a rate limit too.',
        1009: 'One message is too large.',
      },
      test: 'Would the message pass if it were shorter? Then 1009.',
    },
    '1008/1011': {
      decisive: '1008 puts the fault on the one who asked, 1011 on the one who was asked.',
      keyDifferences: [
        'A check that fails is 1008; a check that throws is 1011.',
        'After 1008 the client has to change something, after 1011 the server has.',
        'Sent in the place of 1011, 1008 makes clients throw good credentials away.',
        'Somebody should be woken up for 1011; 1008 is only counted.',
      ],
      whenToUse: {
        1008: 'The request was understood, and is not allowed.',
        1011: 'The request was fine, and handling it failed.',
      },
      test: 'Would it have worked on a server without bugs? Yes: 1011. No: 1008.',
    },
    '1008/1013': {
      decisive: 'For too many requests: 1008 if this client sends too many, 1013 if all clients together do.',
      keyDifferences: [
        '1008 asks one client to slow down, 1013 asks it to wait for others.',
        'A slower pace cures 1008; only time or another address cures 1013.',
        'Under 1013 the client did nothing wrong: do not count it against its quota.',
      ],
      whenToUse: { 1008: 'The quota of this user is used up.', 1013: 'The machine is full, whoever asks.' },
      test: 'Would another user be served right now? Yes: 1008. No: 1013.',
    },
    '1008/3000': {
      decisive: '1008 says "refused" without a why; 3000 says that credentials are the reason.',
      keyDifferences: [
        'A client can log in again on 3000 without reading the reason; after 1008 it has to guess.',
        '3000 may be sent from every API; 1008 not from browsers, nor with the global `WebSocket` of Node and Deno, nor with faye-websocket.',
        '3000 was in private use by several libraries before it was registered, 1008 never had another meaning.',
      ],
      whenToUse: { 1008: 'The rule is another one, or should stay hidden.', 3000: 'The token is missing, wrong or expired.' },
      test: 'Is a new token the cure? Then 3000.',
    },
    '1008/3003': {
      decisive: 'Both refuse; 3003 says that a permission is missing, 1008 does not say what is.',
      keyDifferences: [
        '3003 tells a client not to come back as this user; for 1008 it may have been the pace, the origin or the message.',
        'A browser may send 3003, but not 1008.',
        'SaltyRTC and Twilio Video gave 3003 other meanings; 1008 has had one since the RFC.',
      ],
      whenToUse: {
        1008: 'A rule that is not about permission, or one that should stay hidden.',
        3003: 'A user that you know, without the right.',
      },
      test: 'Is it about who they are? 3003. About what they did? 1008.',
    },
    '1008/4401': {
      decisive:
        '1008 is understood by every client and says little; 4401 is understood by those who know your service and says all.',
      keyDifferences: [
        '4401 is a convention, HTTP 401 plus 4000; nothing but your documentation gives it a meaning.',
        'A page can refuse with 4401; its `close(1008)` throws.',
      ],
      whenToUse: {
        1008: 'Clients that you do not know, and any rule.',
        4401: 'Your own clients, which handle it, and a service that already speaks 44xx. Pick it or 3000, not both.',
      },
      test: 'Do you write all the clients? Yes: 4401. No: 1008.',
    },
    '1011/1012': {
      decisive: '1011 is unplanned, 1012 is planned.',
      keyDifferences: [
        'After 1012 reconnect by schedule, once, in 5 to 30 s; after 1011 count the attempts, since the same message may fail each time.',
        '1011 ends one connection as a rule, 1012 all of them.',
      ],
      whenToUse: { 1011: 'An error that you did not expect.', 1012: 'A restart that you planned.' },
      test: 'Was there a deploy at that minute? Then 1012.',
    },
    '1011/1013': {
      decisive: '1011 is a fault that may repeat with the same input; 1013 is load that passes.',
      keyDifferences: [
        'After 1013 stay away for longer, since each quick retry adds to the cause.',
        '1011 belongs in the error log, 1013 on the capacity graph.',
      ],
      whenToUse: { 1011: 'Something broke.', 1013: 'Everything works, but there is too much of it.' },
      test: 'Would the same request pass at a quiet hour? Then 1013.',
    },
    '1011/1014': {
      decisive: '1011 is my fault, 1014 is that of the server behind me.',
      keyDifferences: [
        'For 1011 read the log of the host that you are connected to, for 1014 that of the one behind it.',
        'Anybody may send 1011, only a gateway or proxy 1014.',
      ],
      whenToUse: { 1011: 'Your own code failed.', 1014: 'You forward to another server, and that one failed.' },
      test: 'Whose log has the stack trace? The one that you are connected to: 1011. One further back: 1014.',
    },
    '1012/1013': {
      decisive: 'With 1012 the process goes away and returns; with 1013 it stays and is full.',
      keyDifferences: [
        'After 1012 the same address is right, in seconds; after 1013 another address is, or a long wait.',
        'After 1012 all clients may come back, spread out; after 1013 fewer should.',
      ],
      whenToUse: { 1012: 'You restart.', 1013: 'You shed load.' },
      test: 'Is the process about to end? Yes: 1012. No: 1013.',
    },
    '3000/3003': {
      decisive: '3000 asks who you are; 3003 knows, and says no.',
      keyDifferences: [
        'A new token cures 3000 and does nothing for 3003.',
        'Try again after 3000, once you are logged in; do not after 3003.',
      ],
      whenToUse: { 3000: 'No valid credential.', 3003: 'A valid one, without the right.' },
      test: 'Would logging in help? Yes: 3000. No: 3003.',
    },
    '3000/4401': {
      decisive: '3000 is in a public registry, 4401 in nobody’s but yours.',
      keyDifferences: [
        'Old libraries use 3000 for other things; 4401 is read as "HTTP 401" nearly everywhere, though in Centrifugo it asks for a retry.',
        'Both can be sent from every API.',
      ],
      whenToUse: {
        3000: 'A new service without a convention of its own.',
        4401: 'A service, or a protocol such as graphql-ws, that already adds 4000 to HTTP statuses.',
      },
      test: 'Does the service speak 44xx already? Yes: 4401. No: 3000.',
    },
    '3003/4403': {
      decisive: '3003 says "forbidden" by a public registration, 4403 by the habit of adding 4000 to an HTTP status.',
      keyDifferences: [
        'A client of graphql-ws tries again after 4403: its list does not call that code fatal.',
        'SaltyRTC and Twilio Video use 3003 for other things; Hocuspocus and Webex use 4403 for this one.',
      ],
      whenToUse: {
        3003: 'Beside 3000, in a service that follows the registry.',
        4403: 'Beside 4401, or where a protocol prescribes it.',
      },
      test: 'What do you send for a missing login? 3003 goes with 3000, 4403 with 4401.',
    },
    '3008/4408': {
      decisive: 'One deadline, two numbers: 3008 is registered, 4408 is HTTP 408 plus 4000.',
      keyDifferences: [
        'In graphql-ws 4408 means one thing: the `ConnectionInit` message did not come in time.',
        'Centrifuge sends 3008 to a client that reads too slowly, AssemblyAI when a session reaches its longest duration.',
        'Hocuspocus makes 4408 up for a socket that hangs while it closes, so it may never have been on the wire.',
      ],
      whenToUse: {
        3008: 'A deadline of your own, in a service without a convention.',
        4408: 'A deadline in a service that answers with 44xx.',
      },
      test: 'Which library closed the socket? graphql-ws and Hocuspocus say 4408, Centrifuge and AssemblyAI 3008.',
    },
    '4401/4403': {
      decisive: '4401: log in again. 4403: do not bother.',
      keyDifferences: [
        'A client that retries 4403 with a new token loops; one that gives up on 4401 logs its user out for an expired token.',
        'graphql-ws has it the other way round: its client takes 4401 as final and tries again after 4403.',
      ],
      whenToUse: {
        4401: 'No credential came, or one that does not count any more.',
        4403: 'The credential is good and does not suffice.',
      },
      test: 'Do you know the user? Not yet: 4401. Yes: 4403.',
    },
    '3000–3999/4000–4999': {
      decisive:
        'Both may be sent from every API and mean nothing to the protocol; but 3xxx is a public space, 4xxx a private one.',
      keyDifferences: [
        'A 3xxx number can be registered by somebody else tomorrow; a 4xxx number never can.',
        'A 3xxx code should mean the same to everybody, a 4xxx code only to your clients.',
      ],
      whenToUse: {
        '3000–3999': 'The three registered codes, or a library that registers its own.',
        '4000–4999': 'Every new code of an application.',
      },
      test: 'Will programs that you do not know read the number? Yes: 3xxx, registered. No: 4xxx.',
    },
    'HTTP 401/4401': {
      decisive: 'HTTP 401 refuses before there is a socket, 4401 right after.',
      keyDifferences: [
        '401 is the answer to a request; as a close code it throws nearly everywhere, and where it is sent (`Bun.serve`, `Deno.upgradeWebSocket`) many peers see 1006.',
        'A refusal in the handshake with HTTP 401 reaches a page as 1006, without a status; 4401 after the upgrade reaches it as it is.',
        'HTTP 401 costs no socket, 4401 costs an open one for a moment.',
      ],
      whenToUse: {
        4401: 'Right after accepting the socket, for browsers.',
        'HTTP 401': 'In the handshake, for clients that can read its status: not browsers.',
      },
      test: 'Must a page in a browser learn the reason? Then 4401.',
    },
    'HTTP 500/1011': {
      decisive: 'HTTP 500 is an answer to the handshake, 1011 the end of a connection that was open.',
      keyDifferences: [
        'A page in a browser sees HTTP 500 as 1006, without the status; it sees 1011 as it came.',
        'As a close code 500 throws nearly everywhere, since it is below 1000.',
        'After HTTP 500 no message was exchanged; before 1011 some may have had their effect.',
      ],
      whenToUse: { 1011: 'What fails later.', 'HTTP 500': 'What fails before the 101.' },
      test: 'Had `open` fired? Yes: 1011. No: HTTP 500.',
    },
    'close()/terminate()': {
      decisive: '`close()` sends a Close frame and waits for the answer; `terminate()` sends none and drops the connection.',
      keyDifferences: [
        'The peer sees 1005 (or the code that you gave) after `close()`, and 1006 (0 in Deno) after `terminate()`.',
        'Messages that are still queued go out before `close()` takes effect; `terminate()` may lose them.',
        '`terminate()` exists in ws, Bun and what is built on them, not in browsers. In uWebSockets.js `close()` does this, and `end()` is the polite one.',
      ],
      whenToUse: {
        'close()': 'Always, with a code.',
        'terminate()': 'For a peer that does not answer any more: after pings without a pong, or some seconds after `close()`.',
      },
      test: 'Can the peer still answer? Yes: `close()`. No: `terminate()`.',
    },
  },

  terms: {
    'HTTP 401': {
      sentBy: 'server, before there is a socket',
      onWire: 'no',
      inBrowsers: '401 throws `InvalidAccessError`',
      inWs: '401 throws `TypeError`',
      wasClean: 'no',
      reconnect: 'after logging in again',
      http: '401',
      cause: 'a missing or expired token',
    },
    'HTTP 500': {
      sentBy: 'server, before there is a socket',
      onWire: 'no',
      inBrowsers: '500 throws `InvalidAccessError`',
      inWs: '500 throws `TypeError`',
      wasClean: 'no',
      reconnect: 'with backoff',
      http: '500',
      cause: 'an error during the upgrade',
    },
    'close()': {
      sentBy: 'either side',
      onWire: 'yes, without a code',
      inBrowsers: 'empty frame (peer sees 1005)',
      inWs: 'empty frame (peer sees 1005)',
      wasClean: 'yes',
      reconnect: 'as the service says',
      http: 'none',
      cause: 'somebody is done',
    },
    'terminate()': {
      sentBy: 'server, or a client on ws or Bun',
      onWire: 'no',
      inBrowsers: 'does not exist',
      inWs: 'drops the connection',
      wasClean: 'no',
      reconnect: 'with backoff',
      http: 'none',
      cause: 'a peer that does not answer',
    },
  },

  services: {
    'discord-gateway': {
      note: 'A client that closes with 1000 or 1001 ends its session and goes offline; to resume it later, close with any other code. 4006 is free here and taken by Discord Voice.',
      meanings: {
        4000: 'Something failed at Discord',
        4001: 'Unknown opcode, or a payload that does not fit it',
        4002: 'The payload could not be decoded',
        4003: 'A payload before Identify, or an invalidated session',
        4004: 'The token of the bot was rejected',
        4005: 'Identify was sent twice',
        4007: 'Resume with a wrong sequence number',
        4008: 'Too many payloads',
        4009: 'The session timed out',
        4010: 'Wrong shard numbers in Identify',
        4011: 'Too many guilds for one shard',
        4012: 'Gateway version not valid',
        4013: 'Wrong bits in the intents',
        4014: 'A privileged intent is not enabled',
        4200: 'discord.js closes in order to resume later',
      },
    },
    'discord-voice': {
      note: 'Discord says whether to retry for 4014, 4015, 4021 and 4022 only.',
      meanings: {
        4001: 'Unknown opcode',
        4002: 'Wrong payload while identifying',
        4003: 'A payload before Identify',
        4004: 'Wrong token',
        4005: 'Identified twice',
        4006: 'The session is gone',
        4009: 'The session timed out',
        4011: 'The voice server was not found',
        4012: 'Unknown protocol',
        4014: 'Kicked, or the channel or the main session is gone',
        4015: 'The voice server crashed; resume',
        4016: 'Unknown encryption mode',
        4017: 'The channel needs a client with end-to-end encryption (DAVE)',
        4020: 'Malformed request',
        4021: 'Rate limit; stay away',
        4022: 'The call ended for everybody',
      },
    },
    'discord-rpc': {
      note: null,
      meanings: {
        4000: 'Wrong client id',
        4001: 'Wrong origin',
        4002: 'Rate limited',
        4003: 'The OAuth2 token was revoked; get another',
        4004: 'Wrong RPC version',
        4005: 'Wrong encoding',
      },
    },
    fluxer: {
      note: 'It follows the list of the Discord gateway, without intents.',
      meanings: {
        4000: 'Unknown error',
        4001: 'Unknown opcode',
        4002: 'Wrong payload',
        4003: 'A payload before Identify',
        4004: 'Wrong token',
        4005: 'Identified twice',
        4007: 'Wrong sequence number on resume',
        4008: 'Too fast',
        4009: 'The session timed out',
        4010: 'Wrong shard',
        4011: 'Sharding is needed',
        4012: 'Wrong version',
      },
    },
    'graphql-ws': {
      note: 'Recognised by the subprotocol `graphql-transport-ws`. Of the registered codes its client takes 1002, 1003, 1007–1011 and 1015 as fatal, and retries after 1000, 1001, 1005, 1006 and 1012–1014.',
      meanings: {
        4004: 'The client could not understand a message of the server',
        4005: 'Something failed in the client, such as `connectionParams`',
        4400: 'Wrong message of the client',
        4401: 'An operation before the connection was acknowledged',
        4403: '`onConnect` refused the connection',
        4406: '`graphql-transport-ws` was not offered',
        4408: '`ConnectionInit` did not come in time',
        4409: 'The id of the operation is in use',
        4429: '`ConnectionInit` came more than once',
        4499: 'Made up by `client.terminate()`; it may never be on the wire',
        4500: 'An error that the server did not handle',
        4504: 'The server did not acknowledge in time',
      },
    },
    'subscriptions-transport-ws': {
      note: 'The predecessor of graphql-ws, recognised by the subprotocol `graphql-ws`. It has no codes of its own and sends those of the protocol.',
      meanings: { 1002: 'Wrong subprotocol', 1011: '`onConnect` failed, or something unexpected' },
    },
    pusher: {
      note: 'Bands: 4000–4099 do not come back unchanged, 4100–4199 come back after a second or more, 4200–4299 come back at once. Soketi, Laravel Reverb and other servers use the same list.',
      meanings: {
        4000: 'The application takes TLS only; come back with `wss:`',
        4001: 'There is no such application',
        4003: 'The application is switched off',
        4004: 'The quota of connections is used up',
        4005: 'There is no such path',
        4006: 'The version cannot be read',
        4007: 'The protocol version is not supported',
        4008: 'No protocol version was given',
        4009: 'The connection is not authorized',
        4100: 'The server is full',
        4200: 'Come back now, for no special reason',
        4201: 'A ping got no answer',
        4202: 'Nothing was sent for too long',
        4301: 'An event of the client hit the rate limit',
      },
    },
    'twitch-eventsub': {
      note: null,
      meanings: {
        4000: 'An error of the server',
        4001: 'The client sent something other than pongs',
        4002: 'A ping got no pong',
        4003: 'No subscription within 10 s',
        4004: 'The client did not move to the new address within 30 s',
        4005: 'The network timed out for a moment',
        4006: 'The network failed for a moment',
        4007: 'The address to reconnect to is wrong',
      },
    },
    hocuspocus: {
      note: 'The provider reconnects after every close while it should be connected; it does not look at the code.',
      meanings: {
        1009: 'The message is too large',
        4205: 'The client should reset its view of the document and come back',
        4401: 'The login is missing or failed',
        4403: 'Understood, and refused',
        4408: 'No message in time; the provider also makes it up for a socket stuck in `CLOSING`',
      },
    },
    liveblocks: {
      note: 'Bands: 4000–4099 and 4999 end it, 4100–4199 ask for a new authorization first, 4200–4299 and 1013 only for a retry. The expired token moved from 4009 to 4109 between versions.',
      meanings: {
        4000: 'The message was not understood',
        4001: 'Refused; another login does not help',
        4002: 'Not used',
        4003: 'Not used',
        4004: 'Not used',
        4005: 'The room is full',
        4006: 'The id of the room changed',
        4100: 'Kicked out of the room',
        4109: 'The token expired',
        4999: 'The end: do not come back',
      },
    },
    colyseus: {
      note: 'Its client reconnects after 1001, 1005, 1006 and 4010 only.',
      meanings: {
        4000: 'The client left on purpose',
        4001: 'The server shuts down',
        4002: 'An error in a handler of the room',
        4003: 'The reconnection failed',
        4010: 'Dropped; coming back is allowed',
      },
    },
    centrifugo: {
      note: 'Bands: 3000–3499, 4000–4499 and 5000 and up come back; 3500–3999 and 4500–4999 are final. Users take 4000–4999 for codes of their own. 3000 and 3008 are registered for something else.',
      meanings: {
        3000: 'Closed, without advice',
        3001: 'The node shuts down',
        3004: 'An error of the server',
        3005: 'The connection expired',
        3006: 'A subscription expired',
        3008: 'The client reads too slowly',
        3009: 'Writing failed',
        3010: 'The position in the stream is lost',
        3011: 'The server asks for a reconnect',
        3012: 'A ping got no pong',
        3013: 'Too many commands',
        3014: 'State and token are void; drop them and come back',
        3500: 'The token is invalid',
        3501: 'Malformed frames',
        3502: 'No login in time',
        3503: 'The server forbids coming back',
        3504: 'A limit on connections',
        3505: 'A limit on channels',
        3506: 'The data does not fit the format of the protocol',
        3507: 'No permission',
        3508: 'The feature is not available',
        3509: 'Too many errors',
      },
    },
    wamp: {
      note: 'The reason of 3002 is `protocol violation: ` and a text of any length. The code was 1002 until browsers threw for it.',
      meanings: { 3000: 'The login challenge could not be answered', 3002: 'The peer broke the rules of WAMP' },
    },
    sockjs: {
      note: 'The codes travel inside messages of SockJS; the WebSocket below is closed in its own way, which is how 2010 can exist.',
      meanings: {
        1002: 'The session was interrupted',
        2010: 'The session has another connection already',
        3000: 'The server closed the session',
      },
    },
    'obs-websocket': {
      note: 'Only 4011 says whether to come back.',
      meanings: {
        4000: 'Unknown; should not be used',
        4002: 'The message could not be decoded',
        4003: 'A required field is missing',
        4004: 'A field has the wrong type',
        4005: 'A field has a wrong value',
        4006: '`op` is wrong or missing',
        4007: 'A message before Identify',
        4008: 'Identified twice; use Reidentify',
        4009: 'Wrong password',
        4010: 'The RPC version is too old',
        4011: 'Kicked; do not reconnect by yourself',
        4012: 'The system lacks the feature',
      },
    },
    trpc: {
      note: 'A bare 3000, which is registered as Unauthorized.',
      meanings: { 3000: 'The client closes, since its open handler failed' },
    },
    tldraw: {
      note: 'The reason says which error it is: `NOT_FOUND`, `FORBIDDEN`, `NOT_AUTHENTICATED`, `UNKNOWN_ERROR`, `CLIENT_TOO_OLD`, `SERVER_TOO_OLD`, `INVALID_RECORD`, `RATE_LIMITED` or `ROOM_FULL`. A reason over 123 bytes once made `close()` throw and left the socket open.',
      meanings: { 4099: 'A final error, named by the reason' },
    },
    convex: {
      note: 'The client keeps trying.',
      meanings: { 4040: 'The deployment was not found; the upgrade is accepted first' },
    },
    mattermost: {
      note: 'Both are sent by the client, which tells the server on its next connection why the last one ended.',
      meanings: { 4000: 'A ping got no answer', 4001: 'Events are missing in the sequence' },
    },
    'twilio-video': {
      note: 'The public constant `CloseCode.WELCOME_TIMEOUT` holds 1000, while 3000 is what goes over the wire.',
      meanings: {
        3000: 'No welcome after all attempts',
        3001: 'Heartbeats are missing',
        3002: 'The hello was refused',
        3003: 'Sending failed',
        3004: 'The network changed',
        3005: 'Busy; come back after the time that is given',
        3006: 'Busy for good',
      },
    },
    'assemblyai-streaming': {
      note: 'A text message with the error comes before the close.',
      meanings: {
        1008: 'The credentials are missing or wrong',
        3005: 'An error of the server ended the session',
        3006: 'The message was not accepted',
        3007: 'Chunks outside 50–1000 ms, or sent too fast',
        3008: 'The session reached its longest duration, 3 h',
        3009: 'Too many sessions at once',
      },
    },
    'assemblyai-realtime': {
      note: 'The predecessor of Universal Streaming.',
      meanings: {
        4000: 'The sample rate is no positive integer',
        4001: 'Not authorized',
        4002: 'Insufficient funds',
        4003: 'A feature that has to be paid for',
        4004: 'There is no such session',
        4008: 'The session expired',
        4010: 'The session is closed already',
        4029: 'Audio came too fast',
        4030: 'Another socket handles the session',
        4031: 'Idle for too long',
        4032: 'The audio is too short',
        4033: 'The audio is too long',
        4034: 'Too little audio to transcode',
        4101: 'The message breaks the schema',
        4102: 'Too many streams',
        4103: 'The session moved to another socket',
        4104: 'The parameter for boosted words cannot be read',
      },
    },
    deepgram: {
      note: 'It sends registered codes, with the token in the name column as the reason.',
      meanings: {
        1008: 'The payload cannot be decoded as audio',
        1011: 'The service sent no text in time, or got no audio for about 10 s',
      },
    },
    'openai-realtime': {
      note: 'From reports of users, not from documentation.',
      meanings: {
        1001: 'The session reached its longest duration; the reason names it',
        3000: 'The key or the request was refused, as the reason says',
      },
    },
    'gemini-live': { note: 'From the report of a user.', meanings: { 1007: 'A message of the client is malformed' } },
    spring: {
      note: 'It reaches JavaScript clients of Spring servers, ThingsBoard for one. graphql-ws gives 4500 another meaning.',
      meanings: { 4500: 'Sending got stuck; the server gives the session up' },
    },
    webex: {
      note: 'With the query parameter `aliasHttpStatus=true` HTTP statuses come as 4000 plus the status.',
      meanings: {
        4400: 'A service account tried to connect',
        4401: 'The login failed; refresh the token',
        4403: 'Not allowed',
        4404: 'The registration expired; refresh it',
      },
    },
    saltyrtc: {
      note: 'Either side sends them. 3000, 3003 and 3008 are registered for something else.',
      meanings: {
        3000: 'No address is left for a responder',
        3001: 'An error of the signalling protocol',
        3002: 'An internal error',
        3003: 'The handover to the peer connection is done',
        3004: 'Dropped by the initiator',
        3005: 'The initiator could not decrypt a message',
        3006: 'No task in common',
        3007: 'The key is invalid',
        3008: 'Timed out',
      },
    },
    janus: {
      note: 'Somebody once changed 3504 to 504, which no client can send, and it was changed back.',
      meanings: { 3504: 'The session timed out' },
    },
    'rocket-chat': { note: null, meanings: { 4000: 'The client closed on purpose' } },
    pandascore: {
      note: '1000 says that the match is over; any other 1xxx code is an error of the server, after which to reconnect.',
      meanings: {
        4001: 'The token is missing',
        4003: 'The plan does not cover this socket',
        4029: 'More than 3 connections to one match',
      },
    },
    qst: { note: null, meanings: { 4101: 'The account is connected elsewhere', 4102: 'The client reads too slowly' } },
    kraken: { note: 'A registered code with a reason.', meanings: { 1013: 'The feed of market data is down' } },
    phoenix: {
      note: 'No codes of its own: its client reconnects unless the code is 1000. When a server began to send 1000 (bandit 1.10.4), LiveView stopped coming back.',
      meanings: { 1000: 'The client stays away', 1001: 'The server ended the connection, and the client should return' },
    },
    'action-cable': {
      note: 'No codes: a `disconnect` message with a reason and a flag for reconnecting comes in their place.',
      meanings: {},
    },
    'supabase-realtime': {
      note: 'A failure that is told as a normal closure.',
      meanings: { 1000: 'The server left a heartbeat unanswered' },
    },
    'aws-api-gateway': {
      note: 'No codes of its own, and none to choose: closing over the management API gives 1000. The `$disconnect` event brings the code and the reason of the client.',
      meanings: {},
    },
    'aws-iot-wireless': {
      note: null,
      meanings: { 1000: 'An idle session timed out', 1002: 'A protocol error', 1003: 'Only text is taken' },
    },
    'partykit-inspector': { note: null, meanings: { 1013: 'There is a debugger already' } },
    htmx: {
      note: 'It sends no codes; these are the ones after which it comes back. The beta 5 of htmx 4.0.0 sent 1001 from the browser, which throws.',
      meanings: { 1006: 'The connection was lost', 1012: 'The service restarts', 1013: 'The service is overloaded' },
    },
  },

  surprises: {
    fourGroups:
      '**Four groups, not two.** 1000 and 3000–4999 go out of browsers, Node, undici, Deno’s client, jsdom and faye-websocket; ws and Bun’s client also send 1001–1003 and 1007–1014; Cloudflare Workers 1016–2999 as well; `Bun.serve`, `Deno.upgradeWebSocket` and `drop()` of the `websocket` package check nothing.',
    bunClient:
      '**Bun’s global `WebSocket` is not that of browsers.** `close(1001)`, `close(1008)` and `close(1011)` throw there in a browser and are sent by Bun.',
    denoSides:
      '**Deno differs by side.** Its client refuses 1001–2999; a socket from `Deno.upgradeWebSocket` sends 401, 1006 and everything else, `close(66536)` as 65535.',
    bunServe:
      '**`Bun.serve` never throws for a number.** It sends it modulo 65536: `close(66536)` becomes 1000. 0, 1005 and 1006 become an empty frame, while its own close handler is told the number as it was given.',
    swallowed:
      '**A wrong code is not always an error.** partysocket swallows it: no throw, no close event, nothing on the wire, and the connection stays open behind an object that says `CLOSED`.',
    stuckClosing:
      '**In ws before 8.22 a `close()` that throws breaks the socket.** It stays `CLOSING`, a later `close(1000)` does nothing, and only `terminate()` helps. jsdom and w3cwebsocket have the same trap.',
    checkedWhenClosed:
      '**A bad code throws on a closed socket too,** in browsers, Node and Deno: the check comes before the state. ws returns silently there, and while it connects `close(1006)` just aborts.',
    overlong:
      '**The limit of 123 bytes is exact where it is checked.** ws 6, faye-websocket and the `websocket` package do not check: the reason goes out in an illegal frame. `Bun.serve` cuts it silently.',
    reasonAlone:
      '**A reason without a code has four outcomes.** Lost in Firefox, WebKitGTK, Deno, Node 22 and ws; sent with 1000 by Node 24, Bun and jsdom; a throw in Chromium and in Cloudflare Workers, each with a message of its own.',
    nonStringReason:
      '**A reason that is no string is sent as text, dropped or refused.** Browsers send `Error: boom` for an error; ws 8 sends nothing for it and throws for `null`; ws 7 throws for all of them.',
    emptyFrame:
      '**An empty frame is not 1005 everywhere.** faye-websocket shows 1000 and the `websocket` package 1006; WebKitGTK answers it with 1000.',
    tlsInFirefox:
      '**Firefox shows 1015 for a failed TLS handshake,** against the standard. Chromium, WebKitGTK, Node 24, Bun, ws and Cloudflare Workers show 1006, Deno 0.',
    denoZero: '**Deno shows 0 for every abnormal end.** A check for 1006 never matches there.',
    anyCode:
      '**Chromium shows any code that came, except 1005, 1006 and 1015.** So a page in front of a Bun or Deno server that closes with 401 sees 401, clean; ws and Node see 1006.',
    webkitRestart:
      '**WebKitGTK takes 1012, 1013 and 1014 for protocol errors.** The page sees 1006. Safari has another network stack and was not measured.',
    wasClean:
      '**`wasClean` cannot be compared across runtimes.** happy-dom says true for a 1006 after a drop, @hono/node-ws says false for everything, w3cwebsocket says true for 1000 only, React Native has none.',
    noEvent:
      '**In Node 22 a failed handshake fires no close event,** only an error. A reconnect that waits for `close` never runs.',
    fakeNormal:
      '**reconnecting-websocket and partysocket show a failed handshake as 1000, clean,** before their error event. A 401 looks like success there.',
    silentPeer:
      '**A peer that never answers the Close frame** makes ws, happy-dom and faye-websocket give up after 30 s, Firefox after 20 s and WebKitGTK after 6 s; Chromium, Node, Bun, Deno and Cloudflare Workers show nothing within 35 s.',
    handlerError:
      '**An uncaught error in a message handler** drops the connection in Cloudflare Workers, so that the peer sees 1006; ws, Bun, Deno and faye-websocket leave it open, if the process survives.',
  },

  decide: {
    questions: {
      done: 'Is the work done?',
      stopping: 'Is the server about to stop?',
      back: 'Is it back within seconds?',
      fault: 'Who is at fault?',
      client: 'What is wrong with the client or its message?',
      server: 'What is wrong here?',
    },
    answers: {
      yes: 'yes',
      no: 'no',
      client: 'the client',
      server: 'this side',
      nobody: 'nobody',
      kind: 'text or binary is wrong',
      size: 'too large',
      login: 'no valid login',
      permission: 'no permission',
      slow: 'too slow',
      rule: 'another rule',
      bug: 'something broke',
      load: 'too much load',
      upstream: 'the server behind',
    },
    own: 'a 4xxx code of your own',
    twin: 'Where `close()` refuses a code (browsers, Node, Deno, faye-websocket), send 4000 plus the nearest HTTP status, and write down what it means.',
    never: {
      illegal: 'No frame may carry these; `close()` throws for them nearly everywhere.',
      protocol: 'These accuse the peer of breaking the protocol; leave them to the WebSocket implementation.',
      http: 'HTTP statuses are no close codes: below 1000 nothing is.',
    },
    receiving: {
      came: 'What came?',
      stop: 'Stop: the work is done',
      unexplained: 'Clean, but unexplained: it depends on the service',
      backoff: 'Reconnect with a random, growing delay',
      restart: 'Reconnect once, after 5 to 30 s',
      overload: 'Stay away for longer, or use another address',
      login: 'Log in again, then reconnect',
      report: 'Do not reconnect: report it, mend the cause',
      private: 'Look up what the service says',
    },
    lostFirst:
      'A connection that ended without a Close frame shows as 1006, in Deno as 0, and in Node 22 a failed handshake brings an error and no close event: handle all of them alike.',
  },
};
