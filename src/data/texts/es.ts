import type { Texts } from './types.js';

export const es: Texts = {
  labels: {
    sections: {
      description: 'Descripción',
      whenYouSeeIt: 'Cuándo lo verás',
      howToFix: 'Cómo solucionarlo',
      whoSendsIt: 'Quién lo envía',
      runtimes: 'En tu entorno',
      reconnect: '¿Reconectar?',
      services: 'Qué significa en cada servicio',
      names: 'Nombres en las bibliotecas',
      compareWith: 'Comparar con',
      rules: 'Reglas relacionadas',
      sources: 'Fuentes',
      keyDifferences: 'Diferencias clave',
      whenToUse: 'Cuándo usar cada uno',
      test: 'La prueba en una línea',
      codes: 'Códigos',
      blocks: 'Bloques de números',
      comparisons: 'Comparaciones',
      closing: 'Qué hace `close(code, reason)`',
      received: 'Cómo se muestra un código recibido',
      endings: 'Qué se muestra cuando no llega ninguna trama de cierre',
      surprises: 'Sorpresas',
      sending: 'Al enviar',
      receiving: 'Al recibir',
      never: 'No envíes nunca',
    },
    facets: {
      sentBy: 'Lo envía',
      onWire: 'En una trama de cierre',
      inBrowsers: '`close(code)` en navegadores',
      inWs: '`close(code)` en ws',
      wasClean: '`wasClean`',
      reconnect: 'Reconectar',
      http: 'Estado HTTP más cercano',
      cause: 'Causa típica',
    },
    places: { client: 'Cliente', server: 'Servidor', proxy: 'Proxy' },
    senders: { either: 'cualquiera', client: 'el cliente', server: 'el servidor', nobody: 'nadie' },
    policies: {
      never: 'no',
      'with backoff': 'con espera creciente',
      'after re-authentication': 'tras volver a autenticarse',
      'by agreement': 'según el servicio',
    },
    retries: {
      yes: 'sí',
      no: 'no',
      'with backoff': 'con espera creciente',
      immediately: 'de inmediato',
      'after re-authentication': 'tras volver a autenticarse',
      'new session': 'con una sesión nueva',
      'with TLS': 'con TLS',
    },
    effects: {
      sent: 'se envía',
      illegal: 'se envía, y la otra parte da la conexión por fallida',
      'sent as': 'se envía como {code}',
      'empty frame': 'trama vacía (la otra parte ve 1005)',
      'no frame': 'corta la conexión',
      swallowed: 'no envía nada, sigue abierta',
      throws: 'lanza {error}',
    },
    reasons: {
      sent: 'se envía entero',
      truncated: 'se corta a 123 bytes',
      stringified: 'se envía como texto',
      dropped: 'se descarta',
      replaced: 'se sustituye',
      swallowed: 'no envía nada, sigue abierta',
      throws: 'lanza {error}',
    },
    endings: {
      empty: 'Una trama de cierre vacía',
      dropped: 'Conexión perdida',
      unauthorized: 'Handshake respondido con 401',
      refused: 'Puerto cerrado',
      tls: 'Fallo de TLS',
      cancelled: '`close()` mientras conecta',
      unanswered: 'La otra parte nunca responde a `close(4001)`',
    },
    columns: {
      code: 'Código',
      name: 'Nombre',
      meaning: 'Significado',
      sentBy: 'Lo envía',
      retry: 'Reconectar',
      service: 'Servicio',
      runtime: 'Entorno',
      shown: 'Un `{code}` recibido se muestra como',
      shownFor: '{ending}: se muestra',
      sendable: 'Se envían tal cual',
      otherwise: 'Otros números',
      overlongReason: 'Motivo de más de 123 bytes',
      afterThrow: 'Después de lanzar un error',
      library: 'Biblioteca',
      summary: 'Qué dice',
      replaced: 'No se muestran tal como llegaron',
      shownInstead: 'Se muestra en su lugar',
      situation: 'Situación',
      action: 'Qué hacer',
      anywhere: 'ws, Bun, Workers',
      whatwg: 'Navegadores, Node, Deno',
    },
    pages: {
      codes: {
        title: 'Códigos de cierre',
        lead: 'Todos los códigos de cierre registrados de WebSocket y todos los bloques de números, cada uno con su página; después, los pares que se confunden.',
      },
      runtimes: {
        title: 'Qué hacen los entornos',
        lead: 'Medido en conexiones reales: se pasaron a `close()` todos los códigos de 0 a 5001, y los recibidos los envió un extremo que escribe tramas a mano. React Native, uWebSockets.js, SockJS y mock-socket se describen según su código fuente. Una raya: no medido, o no procede.',
      },
      services: {
        title: 'Códigos de servicios',
        lead: 'Qué quieren decir servicios y bibliotecas con los códigos de cierre que envían, y si conviene reconectar. Una nota entre paréntesis indica que el consejo se dedujo del significado, porque el servicio no da ninguno.',
      },
      decide: { title: 'Qué código', lead: 'Qué código enviar, y qué hacer con el que llega.' },
    },
    runtimes: {
      browser: 'Navegadores',
      node: 'Node',
      undici: 'undici',
      deno: 'Deno',
      'deno-server': 'Deno.upgradeWebSocket',
      bun: 'Bun',
      'bun-server': 'Bun.serve',
      workerd: 'Cloudflare Workers',
      ws: 'ws 8',
      'ws-legacy': 'ws 6 y 7',
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
      'partysocket-over-whatwg': 'partysocket sobre un socket WHATWG',
      'partysocket-over-ws': 'partysocket sobre ws',
      'reconnecting-websocket-over-whatwg': 'reconnecting-websocket sobre un socket WHATWG',
      'reconnecting-websocket-over-ws': 'reconnecting-websocket sobre ws',
      'websocket-stream': 'WebSocketStream',
      'mock-socket': 'mock-socket',
    },
    yes: 'sí',
    no: 'no',
    none: 'ninguno',
    versus: 'frente a',
    or: 'o',
    clean: 'limpio',
    unclean: 'no limpio',
    noEvent: 'sin evento de cierre',
    ownCode: 'su propio 4001',
    notMeasured: '—',
    after: '{shown} a los {seconds} s',
    inferred: '{advice} (deducido)',
    foundAs: 'Paquetes y direcciones: {names}.',
    rulePage: {
      title: 'websocket/{rule}: los códigos',
      lead: 'Qué significan los códigos de cierre de los que trata la regla, cuándo los verás y cómo se solucionan. Los ejemplos y las opciones están en la [página de la regla]({page}), en inglés; los demás códigos, en [Códigos de cierre]({codes}).',
      link: 'Los códigos, en español',
    },
    elsewhere: 'En español',
    more: 'Quién lo envía, entornos, servicios, fuentes',
  },

  codes: {
    1000: {
      summary: 'Terminado: la conexión se cierra a propósito.',
      cause: 'un cierre de sesión, el final de un stream',
      description:
        'El trabajo para el que se abrió el socket ha terminado y una de las partes cierra la conexión a propósito. Es el único código por debajo de 3000 que un script del navegador puede pasar a `close()`.',
      whenYouSeeIt: [
        'Una de las partes llamó a `close(1000)`: un cierre de sesión, el final de un stream, un componente que se desmonta.',
        'Lo puso una biblioteca: si no se indica código, `Bun.serve`, faye-websocket, el paquete `websocket`, reconnecting-websocket, partysocket y React Native envían 1000.',
        'Se indicó un motivo sin código: Node 24 y posteriores, Bun, jsdom y WebSocketStream envían entonces 1000.',
        'Falló el handshake detrás de reconnecting-websocket o partysocket: ambos lo notifican como 1000 con `wasClean` a true, antes de su evento de error.',
        'El servidor lo usa para todo, errores incluidos.',
      ],
      howToFix: {
        client: [
          'Si la sesión terminó antes de tiempo, busca un `close()` que se ejecute siempre: en un manejador de mensajes, en la limpieza de un efecto, en un intervalo.',
          'Con reconnecting-websocket o partysocket, no interpretes 1000 como éxito si `open` aún no se ha disparado.',
        ],
        server: ['Si algo falló, envía un código que lo diga: 1008, 1011, 3000 o un 4xxx propio.'],
        proxy: ['Reenvía el código que llegó: un proxy que lo cierra todo con 1000 oculta los fallos del servidor.'],
      },
      whoSendsIt:
        'Cualquiera de las partes. Es el único código registrado por debajo de 3000 que envían todos los `close()` medidos.',
      reconnect:
        'No reconectes sin más: contra un servidor que cierra a propósito se convierte en un bucle. Abre otro socket cuando la aplicación lo necesite.',
      confusions: {
        1001: '1001 corta una sesión que no había terminado: una de las partes se va.',
        1005: '1005 es igual de voluntario y limpio, pero no llegó ningún código.',
        1011: '1011 deja constancia de un fallo que 1000 ocultaría.',
      },
    },
    1001: {
      summary: 'Se va: un servidor se detiene o se abandona una página.',
      cause: 'un despliegue, una pestaña cerrada',
      description:
        'Una de las partes desaparece aunque la sesión no ha terminado: un servidor que se detiene o una página que se abandona.',
      whenYouSeeIt: [
        'Alguien navegó a otra página, recargó o cerró la pestaña, o terminó un worker: el navegador envía 1001.',
        'Un servidor o un proxy se detiene, se vacía de conexiones o recarga su configuración.',
        'Un ping quedó sin respuesta: el servidor de Deno deja de esperar y cierra con 1001.',
        'Un servicio terminó la sesión al llegar a su límite de tiempo, con un motivo que lo explica.',
      ],
      howToFix: {
        client: [
          'Reconecta con una espera aleatoria y creciente, salvo que seas la página que se abandona. Cancela en `pagehide` los temporizadores de reconexión.',
          'Donde `close(1001)` lanza un error, envía 1000 o un código 4xxx.',
        ],
        server: [
          'Envíalo a cada cliente antes de parar, o 1012 si vas a volver en segundos, y espera a que terminen los handshakes de cierre.',
        ],
        proxy: ['Deja que las conexiones terminen antes de recargar la configuración y envía 1001 a las que queden.'],
      },
      whoSendsIt:
        'El navegador lo envía cuando la página desaparece, y no deja que lo haga un script. Desde el código lo envían ws, Bun, Cloudflare Workers y `Deno.upgradeWebSocket`.',
      reconnect:
        'Reconecta con espera creciente. Nada indica que tu petición fuera incorrecta, pero un servidor que se detiene desconecta a todos a la vez: añade una parte aleatoria a la espera.',
      confusions: {
        1000: '1000 dice que la sesión ha terminado.',
        1006: 'Para el usuario 1006 se ve igual, pero nadie se despidió.',
        1012: '1012 promete que el servicio volverá.',
      },
    },
    1002: {
      summary: 'La otra parte incumplió el protocolo WebSocket.',
      cause: 'una trama incorrecta, un proxy defectuoso',
      description:
        'La otra parte incumplió la RFC 6455: una trama incorrecta, una trama de cierre incorrecta. Quien lo detecta y lo dice es la capa del protocolo, nunca la aplicación.',
      whenYouSeeIt: [
        'Una trama con un opcode reservado, un enmascaramiento incorrecto, bits reservados sin extensión, una continuación suelta, una trama de control fragmentada o demasiado larga.',
        'Una trama de cierre cuyo código no puede viajar (1004–1006, 1015, 1016–2999), con un cuerpo de un solo byte o con un motivo de más de 123 bytes.',
        'Un proxy reescribe o corta las tramas, o dos escritores mezclan sus bytes en la misma conexión.',
        'Una aplicación lo usa por error para un mensaje que no le gustó.',
        'La parte que detecta el fallo suele mostrar 1006 (Deno, 0); faye-websocket y ws 6 muestran 1002.',
      ],
      howToFix: {
        client: ['Captura las tramas a ambos lados de cada proxy; mira primero el enmascaramiento y la compresión.'],
        server: [
          'Actualiza la biblioteca WebSocket del extremo que escribió la trama incorrecta.',
          'Si lo envía tu propio código: un mensaje incorrecto es 1008, un tipo de trama equivocado 1003 y cualquier caso propio un 4xxx.',
        ],
        proxy: ['Conéctate una vez sin el proxy: si el fallo desaparece, el culpable es el proxy.'],
      },
      whoSendsIt:
        'La implementación de WebSocket que encontró el fallo, en cualquiera de los lados. Al código de la aplicación no le corresponde, y la API WHATWG lo rechaza.',
      reconnect:
        'No reconectes: los mismos bytes volverán a fallar. Solo si sospechas de un proxy inestable tiene sentido un único intento, pasado un rato.',
      confusions: {
        1003: '1003 se refiere a un mensaje bien formado de un tipo que no se acepta.',
        1007: '1007 se refiere a los bytes dentro de una trama que en sí es correcta.',
        1008: '1008 se refiere a incumplir las reglas de la aplicación.',
      },
    },
    1003: {
      summary: 'Un tipo de datos que aquí no se acepta.',
      cause: 'binario enviado a un extremo de texto',
      description:
        'Llegó un mensaje que este extremo no acepta nunca, diga lo que diga: binario donde solo se lee texto, o texto donde solo se lee binario.',
      whenYouSeeIt: [
        'Se envió un `Blob` o un `ArrayBuffer` a un extremo que espera JSON en texto, o una cadena a uno que decodifica binario.',
        'Cada parte eligió un serializador distinto, por ejemplo MessagePack y JSON.',
      ],
      howToFix: {
        client: ['Envía el tipo de trama que documenta el extremo: una cadena para texto, un `ArrayBuffer` para binario.'],
        server: [
          'Negocia un subprotocolo, para que ambas partes conozcan la codificación antes del primer mensaje.',
          'Para rechazar un mensaje por lo que dice, envía 1008 o un código 4xxx.',
        ],
        proxy: [],
      },
      whoSendsIt:
        'Una aplicación que solo acepta un tipo de trama; casi siempre un servidor, porque los scripts del navegador no pueden.',
      reconnect: 'No reconectes: el mismo cliente volverá a enviar el mismo tipo de trama.',
      confusions: {
        1007: '1007 trae el tipo de trama correcto con bytes que no se pueden leer.',
        1008: '1008 depende de lo que dice el mensaje o de quién lo envía.',
      },
    },
    1004: {
      summary: 'Reservado, sin significado.',
      cause: 'una tabla de constantes antigua',
      description:
        'Reservado, sin significado. Los borradores del protocolo lo usaban para una trama demasiado grande, y así sobrevive en tablas de constantes antiguas.',
      whenYouSeeIt: [
        'Casi nunca. Quien lo recibe debería dar la conexión por fallida; Chromium, Firefox, Cloudflare Workers, faye-websocket y el paquete `websocket` lo muestran tal como llegó.',
        'En constantes copiadas, como `CLOSE_TOO_LARGE = 1004`.',
      ],
      howToFix: {
        client: ['Usa 1009 para un mensaje demasiado grande, y 1005 donde el nombre hable de un estado que falta.'],
        server: ['Busca la constante en el servidor que lo envía: la tabla de la que se copió es anterior a la RFC.'],
        proxy: [],
      },
      whoSendsIt: 'Nadie. `Bun.serve`, `Deno.upgradeWebSocket` y el `drop()` del paquete `websocket` lo envían de todos modos.',
      reconnect: 'No reconectes por él: no es una señal. Trátalo como el error de protocolo que es.',
      confusions: {
        1005: 'Una constante antigua de Starlette llamaba a 1004 "no status received", que es 1005.',
        1009: '1009 es el número actual para "demasiado grande".',
      },
    },
    1005: {
      summary: 'Llegó una trama de cierre sin código.',
      cause: 'un `close()` sin código',
      description:
        'Llegó una trama de cierre vacía, así que no hay código que mostrar. El número lo pone el lado que recibe y nunca viaja.',
      whenYouSeeIt: [
        'La otra parte llamó a `close()` sin código. Su propio evento de cierre también muestra 1005, porque a la trama vacía se responde con otra trama vacía.',
        'Un navegador liberó un socket al que ya nadie hacía referencia.',
        'Se indicó un motivo sin código donde así se pierde el motivo: Firefox, Deno, Node 22, ws.',
        'Se pidió a `Bun.serve` que cerrara con 0, 1005 o 1006.',
        'faye-websocket muestra una trama vacía como 1000, y el paquete `websocket` como 1006.',
      ],
      howToFix: {
        client: ['Trátalo como un cierre limpio que nadie explicó, no como una red caída.'],
        server: ['Pasa a `close()` un código y un motivo breve, para que la otra parte pueda decidir qué hacer.'],
        proxy: [
          'Al reenviar un cierre, llama a `close()` o tradúcelo a 1000: `close(1005)` lanza un error casi en todas partes.',
        ],
      },
      whoSendsIt:
        'Nadie: la otra parte lo muestra después de un simple `close()`. Si se les pide enviar el número, `Deno.upgradeWebSocket` y el `drop()` del paquete `websocket` escriben una trama ilegal.',
      reconnect:
        'Depende del servicio: unas bibliotecas lo toman por un final normal y otras reintentan. Si reconectas, que nunca sea sin espera.',
      confusions: {
        1000: '1000 es un código que se envió de verdad.',
        1006: '1006 significa que no llegó ninguna trama de cierre.',
      },
    },
    1006: {
      summary: 'La conexión terminó sin trama de cierre.',
      cause: 'la red, una caída, un handshake rechazado',
      description:
        'La conexión terminó sin que hubiera llegado una trama de cierre. Es la conclusión del lado local sobre lo que no vio, y nunca viaja.',
      whenYouSeeIt: [
        'Falló el handshake: dirección equivocada, puerto cerrado, problemas de TLS, un HTTP 401, 403 o 5xx en lugar del 101. Un navegador no debe permitir que la página los distinga.',
        'Un servidor se cayó, lo mataron o llamó a `terminate()` (`close()` en uWebSockets.js).',
        'Un timeout de inactividad en un proxy o balanceador, un teléfono en reposo, un cambio de red.',
        'La otra parte escribió una trama que el protocolo no permite; la mayoría de las bibliotecas muestran 1006 también entonces. WebKitGTK lo hace además con 1012–1014.',
        'No en Deno, que en su lugar muestra 0; ni tras un handshake fallido en Node 22, donde no hay evento de cierre, solo un error.',
      ],
      howToFix: {
        client: [
          'Lee los logs del servidor y de cada proxy: la página no puede saber más. Una petición HTTP normal a la misma dirección muestra el estado.',
          'Envía latidos a un intervalo menor que el timeout de inactividad más corto del camino.',
        ],
        server: [
          'Para decirle a un navegador por qué no puede conectarse, acepta primero el socket y ciérralo con 3000, 4401 o 1008.',
          'Cierra los sockets cuando al proceso se le pida parar, para que los clientes vean 1001 o 1012.',
        ],
        proxy: ['Reenvía las cabeceras del upgrade y deja el timeout de inactividad por encima del intervalo de los latidos.'],
      },
      whoSendsIt: 'Nadie: es una conclusión, no un mensaje. Un servidor lo provoca con `terminate()` o al terminar el proceso.',
      reconnect:
        'Reconecta con espera creciente: una primera espera aleatoria de hasta 5 s y luego cada vez mayores. Si el socket nunca llegó a abrirse, abandona tras unos pocos intentos; suele ser un acceso denegado.',
      confusions: {
        1001: 'Con 1001 la otra parte avisó de que se iba.',
        1005: '1005 significa que llegó una trama de cierre, pero sin código.',
        1015: '1015 señala un problema de TLS, y solo Firefox lo distingue.',
      },
    },
    1007: {
      summary: 'Bytes que contradicen el tipo del mensaje.',
      cause: 'texto que no es UTF-8',
      description:
        'Los bytes de un mensaje contradicen su tipo: casi siempre, texto que no es UTF-8. Lo detecta la implementación; el código de la aplicación apenas tiene motivos para enviarlo.',
      whenYouSeeIt: [
        'Un mensaje de texto, o un motivo de cierre, que no es UTF-8 válido: se concatenaron trozos de bytes, o se cortó en mitad de un carácter.',
        'Un mensaje comprimido que no se puede descomprimir.',
        'Un servicio que lo usa como "argumento no válido" y lo envía ante una petición incorrecta.',
      ],
      howToFix: {
        client: ['Envía lo binario como binario, y construye el texto a partir de cadenas, no de trozos de bytes.'],
        server: ['Para un mensaje que se puede leer pero incumple tu esquema, envía 1008 o un código 4xxx.'],
        proxy: ['Comprueba que todos los saltos usan la misma compresión.'],
      },
      whoSendsIt:
        'La implementación que lee los bytes. Un servidor puede enviarlo a mano ante un contenido que no es lo que dice ser.',
      reconnect: 'No reconectes hasta corregir el emisor: el mismo contenido volverá a fallar.',
      confusions: {
        1002: '1002 se refiere a la trama que rodea los bytes.',
        1003: '1003 se refiere a un tipo de trama que no se acepta nunca.',
      },
    },
    1008: {
      summary: 'Rechazado: se incumplió una regla.',
      cause: 'un token caducado, un límite de frecuencia',
      description:
        'Un mensaje o una sesión incumplió una regla del extremo. Es el rechazo general, para cuando no encaja un código más preciso o conviene no revelar la regla.',
      whenYouSeeIt: [
        'Una comprobación posterior al upgrade vio que faltan las credenciales o que caducaron.',
        'Un límite de frecuencia, un mensaje prohibido, un origen incorrecto, un mensaje que incumple el esquema.',
        'Un mensaje llegó en más fragmentos de los que admiten ws o undici.',
      ],
      howToFix: {
        client: [
          'Consigue una credencial nueva, baja el ritmo o corrige el mensaje antes de volver a intentarlo. Explica al usuario el motivo.',
          'Donde `close(1008)` lanza un error, rechaza con un código 4xxx.',
        ],
        server: [
          'Añade un motivo corto y fijo, como `auth_expired`, o envía 3000, 3003 o un código 4xxx si los clientes deben distinguir los casos.',
        ],
        proxy: ['Si el límite lo impone una pasarela, que el motivo diga que fue la pasarela.'],
      },
      whoSendsIt:
        'Según la RFC, cualquiera de las partes. Si los navegadores deberían dejar que lo envíe un script es una pregunta abierta en el estándar desde 2022.',
      reconnect:
        'Reconecta solo cuando algo haya cambiado: el token, el ritmo, el mensaje. Reintentar sin cambiar nada es un bucle sin fin.',
      confusions: {
        1002: '1002 lo envía el parser de tramas, casi nunca tu código.',
        1003: '1003 se refiere a la forma de los datos.',
        1013: '1013 es un problema del servidor, no tuyo.',
        3000: '3000 dice qué regla es: hacen falta credenciales.',
      },
    },
    1009: {
      summary: 'Un mensaje era demasiado grande.',
      cause: 'un contenido por encima de un límite',
      description: 'Un mensaje superó el tamaño que el receptor está dispuesto a procesar.',
      whenYouSeeIt: [
        'El contenido superó un límite: `maxPayload` de ws (100 MiB por omisión), `maxPayloadLength` de Bun y uWebSockets.js, la cuota de una pasarela.',
        'Un mensaje comprimido superó el límite al descomprimirse.',
        'El lado que recibe suele mostrar 1006 a su propio código, y 1009 solo a la otra parte.',
      ],
      howToFix: {
        client: ['Divide el mensaje, o súbelo por HTTP y envía una referencia.'],
        server: ['Aumenta el límite, si la memoria te alcanza para todas las conexiones a la vez.'],
        proxy: ['Auméntalo en todos los saltos: cuenta el límite más pequeño.'],
      },
      whoSendsIt:
        'Casi siempre la biblioteca que aplica el límite. También puede enviarlo un servidor que mide él mismo los mensajes.',
      reconnect: 'No reconectes para volver a enviarlo. Antes descarta o divide el mensaje.',
      confusions: {
        1004: '1004 era el número de la misma idea en los borradores.',
        1008: '1008 abarca todas las reglas menos el tamaño; por ejemplo, demasiados fragmentos.',
      },
    },
    1010: {
      summary: 'El cliente necesitaba una extensión que el servidor no tiene.',
      cause: 'una extensión obligatoria',
      description: 'Un cliente necesitaba una extensión que el servidor no aceptó. El motivo debería decir cuál falta.',
      whenYouSeeIt: [
        'Un cliente que no es un navegador exige `permessage-deflate` o una extensión propia.',
        'Casi nunca desde un navegador, donde los scripts no pueden pedir extensiones.',
      ],
      howToFix: {
        client: ['Retira la exigencia, o nombra la extensión en el motivo.'],
        server: ['Activa la extensión. Un servidor que envía 1010 está en el lado equivocado: envía 1008 o un código 4xxx.'],
        proxy: ['Reenvía `Sec-WebSocket-Extensions` tal cual: un salto que la quita se lleva la extensión.'],
      },
      whoSendsIt: 'La implementación de un cliente y nadie más. Un servidor puede rechazar ya en el handshake.',
      reconnect: 'No reconectes: lo que ofrece el servidor no cambia solo.',
      confusions: { 1002: '1002 es un fallo en las tramas, que se descubre después del handshake.' },
    },
    1011: {
      summary: 'Falló algo que no debía fallar.',
      cause: 'un error en un manejador',
      description:
        'Algo inesperado impide a este extremo hacer lo que se le pidió. Es el 500 de los WebSockets. La RFC lo redacta para servidores; el registro ya no.',
      whenYouSeeIt: [
        'Un manejador lanzó un error y el framework, o tu propio `catch`, lo dice. Por sí solos pocos lo hacen: Starlette envía 1011, Cloudflare Workers corta la conexión (1006), y ws, Bun y Deno la dejan abierta si el proceso sobrevive.',
        'Un servicio dio por perdido a un cliente que no mantuvo viva la sesión.',
        'Un proxy perdió el servidor que tenía detrás y lo traduce como 1011.',
      ],
      howToFix: {
        client: [
          'Mira el último mensaje que enviaste: si falla siempre, es el que corta cada sesión.',
          'Donde `close(1011)` lanza un error, comunica el fallo con un código 4xxx como 4500.',
        ],
        server: [
          'Lee el log. Captura los errores mensaje a mensaje, para que uno incorrecto no corte la sesión.',
          'Envía un motivo fijo y no `err.message`, que puede filtrar detalles internos y pasar de 123 bytes.',
        ],
        proxy: ['Envía 1014 si falló el servidor que tienes detrás, para que se mire el log correcto.'],
      },
      whoSendsIt:
        'Quien falló: casi siempre un servidor, desde un `catch`. El `WebSocket` global de los navegadores, Node y Deno lo rechaza; el de Bun lo envía.',
      reconnect:
        'Reconecta con espera creciente y cuenta los intentos: puede ser pasajero, o puede ser un mensaje que falla siempre. No repitas a ciegas el último mensaje.',
      confusions: {
        1000: '1000 en ese mismo lugar parecería un éxito.',
        1012: '1012 es algo planificado.',
        1013: '1013 es carga, no un fallo.',
        1014: '1014 es el fallo de un servidor que está más atrás.',
      },
    },
    1012: {
      summary: 'Reiniciando: estará de vuelta en segundos.',
      cause: 'un despliegue gradual',
      description: 'El servicio se está reiniciando y espera volver pronto.',
      whenYouSeeIt: [
        'Un despliegue gradual, una recarga de configuración, un nodo que se vacía.',
        'WebKitGTK muestra 1006 en su lugar, y faye-websocket responde con 1002.',
      ],
      howToFix: {
        client: ['Espera un tiempo aleatorio de entre 5 y 30 s, como pide su registro.'],
        server: ['Envíalo a todos antes de reiniciar, repartido en unos segundos si puedes.'],
        proxy: [
          'Conserva los clientes mientras solo se reinicia el servidor de detrás; si no es posible, envía 1012 en vez de cortar sin más.',
        ],
      },
      whoSendsIt: 'Un servidor, o la pasarela que tiene delante. Con faye-websocket lanza un error.',
      reconnect: 'Reconecta tras una espera aleatoria de 5 a 30 s, para que no lleguen todos los clientes a la vez.',
      confusions: {
        1001: '1001 no promete que nadie vaya a volver.',
        1013: '1013 viene de un servicio que sigue en pie y está lleno.',
      },
    },
    1013: {
      summary: 'Sobrecargado: vuelve más tarde.',
      cause: 'un límite de conexiones',
      description: 'El servicio está sobrecargado y se desprende de clientes.',
      whenYouSeeIt: [
        'Se alcanzó un límite de conexiones o de memoria.',
        'Falta una fuente de datos de la que depende el servicio, y durante un rato no puede atender a nadie.',
        'WebKitGTK muestra 1006 en su lugar.',
      ],
      howToFix: {
        client: [
          'Prueba otra dirección si la hay; si no, espera a que lo pida el usuario, o un tiempo largo con una parte aleatoria.',
        ],
        server: ['Indica en el motivo cuándo volver.'],
        proxy: ['Deshazte de la carga con HTTP 503 en el handshake, antes de que una conexión cueste un socket.'],
      },
      whoSendsIt:
        'Un servidor que no da abasto. Para un cliente desbordado de mensajes no hay nada registrado: envía un código 4xxx.',
      reconnect:
        'Reconecta a otra dirección, o a la misma tras una espera larga; su registro pide incluso esperar a que lo decida el usuario. Los reintentos rápidos alimentan la sobrecarga.',
      confusions: {
        1008: '1008 se refiere a lo que hiciste tú, no a la carga.',
        1011: '1011 es un fallo.',
        1012: '1012 es un reinicio, breve y planificado.',
      },
    },
    1014: {
      summary: 'Una pasarela no obtuvo respuesta válida del servidor de detrás.',
      cause: 'el servidor que hay detrás de un proxy',
      description:
        'Una pasarela o un proxy no obtuvo una respuesta válida del servidor que tiene detrás: lo que HTTP dice con 502, en una conexión que ya está abierta.',
      whenYouSeeIt: [
        'Un proxy aceptó al cliente, y después el servidor de detrás lo rechazó, se cayó o respondió algo sin sentido.',
        'ws 6 se niega a enviarlo; Deno muestra 0 en su lugar y WebKitGTK 1006.',
      ],
      howToFix: {
        client: ['Aquí no hay nada que corregir: comunica la dirección y la hora a quien lleva la pasarela.'],
        server: ['Comprueba que el servidor de detrás de la pasarela funciona y que responde al upgrade con 101.'],
        proxy: ['Revisa la dirección, la configuración de TLS y el upgrade del servidor que tienes detrás.'],
      },
      whoSendsIt: 'Una pasarela o un proxy, a propósito del servidor que tiene detrás. Un cliente nunca está en ese lugar.',
      reconnect: 'Reconecta con espera creciente: los problemas detrás de una pasarela suelen durar poco.',
      confusions: {
        1006: '1006 es lo que ve un cliente si el proxy se limita a cortar la conexión.',
        1011: '1011 es un fallo del propio servidor que lo envía.',
      },
    },
    1015: {
      summary: 'No se pudo establecer TLS.',
      cause: 'un certificado incorrecto',
      description:
        'No se pudo establecer TLS. El número lo pone el lado local. El estándar quiere que los navegadores muestren 1006; Firefox muestra 1015.',
      whenYouSeeIt: [
        'En Firefox, ante un certificado que no acepta, con `wasClean` a false. Chromium, WebKitGTK, Node 24 y posteriores, Bun, ws y Cloudflare Workers muestran entonces 1006; Deno, 0.',
        'De una parte que lo escribe por error en una trama: el paquete `websocket` lo permite.',
      ],
      howToFix: {
        client: ['En código que se ejecuta en navegadores, trátalo junto con 1006.'],
        server: [
          'Revisa el certificado, su cadena, el nombre del host y la hora del sistema con `openssl s_client` o `curl -v`.',
        ],
        proxy: ['Si TLS termina en un balanceador, mira el certificado de allí.'],
      },
      whoSendsIt:
        'Nadie: antes de que haya TLS no hay por dónde enviar una trama. El paquete `websocket`, `Bun.serve` y `Deno.upgradeWebSocket` dejan salir el número.',
      reconnect: 'No reconectes: un certificado incorrecto no se arregla reintentando.',
      confusions: {
        1006: '1006 es lo que muestra la mayoría de los entornos ante el mismo problema.',
        1010: '1010 se refiere a las extensiones, cuando TLS lleva ya un rato funcionando.',
      },
    },
    3000: {
      summary: 'Primero inicia sesión.',
      cause: 'un token que falta o caducó',
      description:
        'El extremo quiere credenciales válidas antes de atenderte. Está en el registro de la IANA, al alcance de todos.',
      whenYouSeeIt: [
        'Falta un token, es incorrecto o caducó, y se descubrió después del upgrade.',
        'U otra cosa: SockJS, Centrifuge, Twilio Video, tRPC y otros dieron a 3000 un significado propio antes de que se registrara. Averigua primero qué servicio es.',
      ],
      howToFix: {
        client: ['Consigue un token nuevo y conéctate una vez.'],
        server: ['Documenta que 3000 significa eso y no lo mezcles con 4401.'],
        proxy: [
          'Una pasarela que comprueba tokens puede responder al handshake con 401, que solo pueden leer los clientes que no son navegadores.',
        ],
      },
      whoSendsIt:
        'En la práctica, el servidor que exige iniciar sesión. El registro no dice qué lado lo envía, y ninguna API lo rechaza.',
      reconnect: 'Reconecta después de volver a iniciar sesión: nada cambia mientras no cambie la credencial.',
      confusions: {
        1008: '1008 rechaza sin decir por qué.',
        3003: '3003 sabe quién eres y aun así te rechaza.',
        4401: '4401 significa lo mismo por una convención privada.',
      },
    },
    3003: {
      summary: 'Se sabe quién eres, pero no tienes permiso.',
      cause: 'un permiso que falta',
      description: 'El extremo sabe quién eres, y esto no te está permitido.',
      whenYouSeeIt: [
        'Un usuario con sesión iniciada pide una sala, un topic o un documento que no le corresponde.',
        'U otra cosa: en SaltyRTC terminó el traspaso a la conexión directa; en Twilio Video falló el envío.',
      ],
      howToFix: {
        client: ['Pide otra cosa, o consigue el permiso. No reintentes.'],
        server: ['Comprueba los permisos en el handshake cuando puedas, y deja 3003 para lo que solo se sabe después.'],
        proxy: [],
      },
      whoSendsIt: 'La parte que protege algo, desde cualquier API.',
      reconnect: 'No reconectes: la respuesta será la misma.',
      confusions: {
        1008: '1008 abarca cualquier regla, no solo los permisos.',
        3000: '3000 quiere que inicies sesión.',
        4403: '4403 significa lo mismo por la costumbre de sumar 4000 a un estado HTTP.',
      },
    },
    3008: {
      summary: 'Demasiado lento para la aplicación.',
      cause: 'un plazo de la aplicación',
      description: 'Una de las partes tardó demasiado en algo que la aplicación espera, como un mensaje de inicio de sesión.',
      whenYouSeeIt: [
        'No llegó a tiempo el mensaje de inicio de sesión, una respuesta o un latido.',
        'U otra cosa: AssemblyAI y Centrifuge usan el número a su manera.',
      ],
      howToFix: {
        client: ['Responde dentro del plazo documentado y envía latidos.'],
        server: ['Indica el plazo en el motivo.'],
        proxy: [],
      },
      whoSendsIt:
        'Quien esperaba: un servidor, el inicio de sesión; un cliente, una confirmación. Los scripts del navegador pueden enviarlo.',
      reconnect: 'Reconecta con espera creciente: la lentitud suele pasar.',
      confusions: {
        1006: 'Un timeout del transporte se ve como 1006.',
        4408: '4408 es el mismo plazo en servicios que usan 44xx.',
      },
    },
  },

  blocks: {
    0: {
      summary: 'No son códigos de cierre: estados HTTP y errores.',
      cause: 'un estado HTTP pasado a `close()`',
      description:
        'Los números por debajo de 1000 no son códigos de cierre. Aquí caen los estados HTTP, como 401 y 500, y los códigos de salida de los procesos.',
      whenYouSeeIt: [
        'Se pasó a `close()` un estado HTTP o `err.statusCode`: lanza un error casi en todas partes.',
        '`Bun.serve` y `Deno.upgradeWebSocket` sí lo envían. Chromium y Firefox muestran entonces el 401 tal como llegó; ws y Node, 1006.',
        'Deno muestra 0 donde otros muestran 1006.',
        '`null` y `NaN` cuentan como 0 en la API WHATWG, que lanza un error.',
      ],
      howToFix: {
        client: ['Envía el código de cierre que dice lo mismo: 3000 o 4401 por 401, 3003 por 403, 1011 por 500, 1013 por 503.'],
        server: [
          'No le pases `err.statusCode` a `close()`: suele ocurrir en un manejador de errores, donde nadie captura la excepción.',
        ],
        proxy: ['Traduce el estado del servidor que tienes detrás; una trama de cierre no puede llevarlo.'],
      },
      whoSendsIt:
        'Nadie debería. Los servidores de Bun y Deno lo hacen si se les pide, y también el `drop()` del paquete `websocket`.',
      reconnect: 'Consulta el servicio que lo envió; en Deno, 0 es lo que en otros sitios es 1006.',
      confusions: {},
    },
    1000: {
      summary: 'Sin asignar: queda para el protocolo.',
      cause: 'un número inventado',
      description:
        'El bloque del propio protocolo, de sus versiones futuras y de sus extensiones. 1016–2999 está sin asignar y no se puede enviar.',
      whenYouSeeIt: [
        'Cloudflare Workers, `Bun.serve` y `Deno.upgradeWebSocket` permiten enviar 1016–2999; un extremo conforme da entonces la conexión por fallida.',
        'SockJS muestra sus propios 2000, 2007 y 2010, que nunca estuvieron en una trama de cierre.',
      ],
      howToFix: {
        client: ['Para códigos propios, elige un número del bloque 4000–4999.'],
        server: ['Cambia esos códigos antes de que un estándar les dé otro significado.'],
        proxy: [],
      },
      whoSendsIt: 'Nadie, mientras ninguna especificación asigne el número.',
      reconnect: 'No reconectes por un número que nadie asignó: corrige el emisor.',
      confusions: {},
    },
    3000: {
      summary: 'Bibliotecas y frameworks, con registro en la IANA.',
      cause: 'un código de una biblioteca',
      description:
        'El bloque de bibliotecas, frameworks y aplicaciones, que se registra en la IANA por orden de llegada. Solo están registrados 3000, 3003 y 3008; muchos otros se usan sin registro.',
      whenYouSeeIt: [
        'Una biblioteca con códigos propios cerró el socket: Centrifuge, SaltyRTC, Twilio Video, AssemblyAI y otras.',
      ],
      howToFix: {
        client: ['Averigua qué biblioteca cerró el socket y lee su lista.'],
        server: ['Para un código propio, elige 4000–4999; una biblioteca debe registrar antes su número.'],
        proxy: [],
      },
      whoSendsIt: 'Bibliotecas y frameworks, en cualquiera de los lados.',
      reconnect: 'Sigue la lista de la biblioteca: el mismo número pide reintentar en una y lo prohíbe en otra.',
      confusions: {},
    },
    4000: {
      summary: 'Uso privado: lo que diga el servicio.',
      cause: 'así lo decidió el servicio',
      description: 'Uso privado: un número significa lo que un servicio y sus clientes hayan acordado. No se puede registrar.',
      whenYouSeeIt: [
        'Un servicio cerró el socket con un código propio.',
        'Muchos suman 4000 a un estado HTTP: 4401, 4403, 4404, 4408, 4429, 4500.',
        'Otros dan significado a los tramos: los clientes de Pusher reintentan de inmediato tras 4200–4299, y Centrifugo da por definitivos los 4500–4999.',
      ],
      howToFix: {
        client: ['Búscalo en la documentación del servicio: los tramos de uno contradicen a los de otro.'],
        server: ['Reúne los tuyos en una sola tabla: nombre, una frase que lo explique y qué hacer.'],
        proxy: ['Reenvíalos intactos: un proxy no sabe qué significan.'],
      },
      whoSendsIt: 'Cualquiera de las partes, una vez que ambas saben qué significa el número. Nada lo rechaza.',
      reconnect: 'Sigue la documentación del servicio; si no la hay, reconecta con espera creciente y un máximo de intentos.',
      confusions: {},
    },
    5000: {
      summary: 'Más allá del registro.',
      cause: 'un número de otra cosa',
      description:
        'Más allá del registro, que termina en 4999. El número cabe en dieciséis bits, pero un extremo conforme da la conexión por fallida.',
      whenYouSeeIt: [
        'Se pasó a `close()` un número de otra cosa.',
        '`Bun.serve` y `Deno.upgradeWebSocket` lo envían; Chromium y Firefox se lo muestran a la página.',
      ],
      howToFix: {
        client: ['No pases de 4999.'],
        server: ['Mira qué se pasa en lugar del código: un tiempo en milisegundos, un puerto.'],
        proxy: [],
      },
      whoSendsIt: 'Nadie: en el registro no cabe.',
      reconnect: 'Antes corrige el emisor.',
      confusions: {},
    },
  },

  pairs: {
    '1000/1001': {
      decisive: '1000 dice que el trabajo ha terminado; 1001, que no, pero que una de las partes se va igualmente.',
      keyDifferences: [
        'El navegador envía 1001 por su cuenta cuando una página desaparece; 1000 siempre lo decide alguien.',
        'Un script del navegador puede enviar 1000, pero no 1001.',
        'Reconecta después de 1001, no después de 1000.',
      ],
      whenToUse: {
        1000: 'Ya no necesitas el socket: un cierre de sesión, una descarga completa, un diálogo cerrado.',
        1001: 'Tu servidor va a detenerse y los clientes todavía quieren algo de él.',
      },
      test: '¿Querría el cliente recuperar la conexión? Entonces era 1001.',
    },
    '1000/1002': {
      decisive: '1000 es una decisión de la aplicación; 1002, una acusación de la capa del protocolo.',
      keyDifferences: [
        'Con 1000 ambas partes lo hicieron todo bien; con 1002 hay un bug en una de ellas o en un proxy intermedio.',
        'Después de 1002 el flujo de bytes ya no es de fiar, así que no es seguro que lo último que se envió llegara entero.',
        'Ninguno pide reconectar: tras 1000 no hace falta y tras 1002 no sirve.',
      ],
      whenToUse: {
        1000: 'Cierras la conexión y nada ha fallado.',
        1002: 'Solo si escribes una implementación de WebSocket. Para un mensaje que no te gusta, envía 1008 o un código 4xxx.',
      },
      test: 'Alguien decidió terminar: 1000. Un parser no pudo seguir: 1002.',
    },
    '1000/1005': {
      decisive: 'Ambos son voluntarios; solo con 1000 viaja un número por la red.',
      keyDifferences: [
        '`close(1000)` envía un código y `close()` no; quien llama quizá no lo note, la otra parte sí.',
        'Ambos son limpios: `wasClean` es true, así que solo el código los distingue.',
        '1000 dice que el final es voluntario; 1005 obliga a adivinarlo, y cada biblioteca adivina a su manera.',
        'faye-websocket muestra una trama vacía como 1000, de modo que allí la diferencia se pierde.',
      ],
      whenToUse: {
        1000: 'Siempre que ibas a escribir `close()` porque has terminado.',
        1005: 'Nunca: escribe 1000. Cuando te llegue, trátalo como tu servicio defina un cierre sin explicación.',
      },
      test: 'Dos bytes o más en la trama de cierre: 1000. Ninguno: 1005.',
    },
    '1000/1006': {
      decisive: '1000 es una frase que dijo la otra parte; 1006 es silencio.',
      keyDifferences: [
        'Con 1000 sabes que la otra parte recibió tu cierre o envió el suyo; con 1006 no sabes qué llegó.',
        '`wasClean` es true con 1000 y, en los navegadores, false con 1006, salvo que alguien escriba 1006 en una trama.',
        'reconnecting-websocket y partysocket convierten un handshake fallido de 1006 en 1000.',
      ],
      whenToUse: {
        1000: 'Para terminar una conexión de modo que la otra parte no vuelva.',
        1006: 'Nunca. Para provocarlo, por ejemplo en una prueba, llama a `terminate()` en un socket del servidor.',
      },
      test: '¿Aparece una llamada a `close()` en el log de alguna de las partes? Sí: 1000. No: 1006.',
    },
    '1000/1008': {
      decisive: '1008 dice al cliente que se le rechazó; 1000 en su lugar hace que un rechazo parezca un éxito.',
      keyDifferences: [
        'La lógica de inicio de sesión y de reintentos se guía por el código: tras 1008 pide una credencial nueva, tras 1000 se detiene.',
        'Un monitor que cuenta códigos ve los rechazos con 1008 y ninguno con 1000.',
      ],
      whenToUse: {
        1000: 'La sesión terminó como querían ambas partes.',
        1008: 'Rechazas: un token incorrecto, un mensaje prohibido, demasiadas peticiones.',
      },
      test: '¿Sería bienvenido otra vez el mismo cliente, sin cambiar nada? Sí: 1000. No: 1008.',
    },
    '1000/1011': {
      decisive:
        'Con ambos puede acabar un manejador del servidor; en un bloque `catch`, 1000 oculta el fallo que 1011 deja registrado.',
      keyDifferences: [
        'Los clientes suelen volver tras 1011 y no volver tras 1000, así que, si te equivocas de código, los pierdes o alimentas un bucle.',
        '1011 debería hacer que alguien mire un log; 1000, no.',
      ],
      whenToUse: { 1000: 'El manejador hizo lo que se le pidió.', 1011: 'El manejador falló, y no por culpa del cliente.' },
      test: '¿Está la línea en un `catch`? Entonces es 1011.',
    },
    '1000/1013': {
      decisive: '1000 termina una sesión que obtuvo lo que quería; 1013 despide a una para la que no hay sitio.',
      keyDifferences: [
        'Tras 1000 el cliente no tiene por qué volver; tras 1013 sí, solo que no ahora.',
        'Un servidor que dice 1000 cuando está lleno pierde a sus clientes para siempre: la mayoría de las bibliotecas no reconectan con 1000.',
        'WebKitGTK muestra 1000 tal como llegó, y 1013 como 1006.',
      ],
      whenToUse: { 1000: 'El intercambio está completo.', 1013: 'El intercambio tiene que esperar a que haya capacidad.' },
      test: '¿Se atendió la petición? 1000. ¿Se aplazó? 1013.',
    },
    '1001/1005': {
      decisive: '1001 dice por qué se fue la otra parte; 1005 solo dice que se fue.',
      keyDifferences: [
        'Un servidor que al parar llama a `close()` deja a sus clientes con 1005; con un argumento más habría sido 1001.',
        'Con 1001 un cliente puede actuar de inmediato; con 1005 depende de qué haga el servicio.',
        'El navegador envía 1001 por una página que desaparece, y una trama vacía por un socket al que ya nadie hace referencia.',
      ],
      whenToUse: {
        1001: 'Tu servidor se detiene y los clientes deben buscar otro.',
        1005: 'Nunca a propósito: pon un código en cada `close()`.',
      },
      test: '¿Hay un número en la trama? 1001. ¿Está vacía? 1005.',
    },
    '1001/1006': {
      decisive:
        'Antes de 1001 la otra parte tuvo tiempo de enviar una última trama; antes de 1006 no lo tuvo, o la trama no llegó.',
      keyDifferences: [
        'Un despliegue que envía 1001 se distingue de una caída; uno que se limita a matar el proceso, no.',
        'Ante 1006 sospecha primero de la red, del timeout de un proxy o de un handshake rechazado; ante 1001 no hay nada que buscar.',
        'Ambos piden reconectar con espera creciente. Solo 1006 puede llegar antes de que el socket se abra, así que limita ahí los intentos.',
      ],
      whenToUse: {
        1001: 'Antes de detener un servidor, para que sus clientes no tengan que adivinar.',
        1006: 'Nunca. Si lo ves en cada despliegue, cierra los sockets antes de que termine el proceso.',
      },
      test: 'Busca la parada en el log del servidor: con 1001 aparece.',
    },
    '1001/1011': {
      decisive: '1001 se lleva un extremo entero; 1011 abandona una sola tarea.',
      keyDifferences: [
        'Tras 1001 otra instancia puede atender la misma petición; tras 1011 puede que allí también falle.',
        '1001 alcanza a todas las conexiones en el mismo segundo; 1011, a una.',
        'Una página del navegador envía 1001 por su cuenta, y nunca puede enviar 1011.',
      ],
      whenToUse: { 1001: 'Termina el proceso, o termina la página.', 1011: 'El proceso sigue; una conexión topó con un bug.' },
      test: 'Cuenta los cierres: todos a la vez es 1001; uno entre muchos, 1011.',
    },
    '1001/1012': {
      decisive: 'Ambos vienen de un servidor que se detiene; 1012 promete volver, 1001 no promete nada.',
      keyDifferences: [
        '1012 trae una espera acordada de 5 a 30 s; 1001 deja la espera en manos del cliente.',
        '1001 lo envían también los navegadores; 1012, solo los servidores.',
        '1001 se muestra en todas partes; WebKitGTK convierte 1012 en 1006.',
      ],
      whenToUse: {
        1001: 'El servidor se detiene y no puedes decir si volverá ni cuándo.',
        1012: 'Un reinicio planificado que dura segundos.',
      },
      test: '¿Puedes decir cuándo volverá a responder la dirección? Entonces 1012.',
    },
    '1001/1013': {
      decisive: 'Tras 1001 la otra parte ya no está; tras 1013 está, pero llena.',
      keyDifferences: [
        'Tras 1001 el cliente puede volver pronto, porque lo atiende otra instancia; tras 1013 volver pronto lo empeora.',
        '1001 vacía un servidor antes de pararlo; 1013 lo mantiene en marcha.',
        'En una gráfica, 1001 sube con cada despliegue; 1013, con cada pico de tráfico.',
      ],
      whenToUse: { 1001: 'Retiras la instancia del servicio.', 1013: 'La mantienes en servicio, con menos clientes.' },
      test: '¿Seguirá en marcha el proceso dentro de un minuto? Entonces 1013.',
    },
    '1002/1003': {
      decisive: 'Con 1002 la trama está mal formada; con 1003 es correcta, pero aquí no se acepta su tipo.',
      keyDifferences: [
        '1002 sería un error en cualquier extremo WebSocket del mundo; 1003, solo en este.',
        'El bug que hay detrás de 1002 está en una biblioteca o en un proxy; el de 1003, en el código que llama a `send()`.',
        'La compresión y los proxies pueden causar 1002; nada en el camino convierte texto en binario, así que 1003 nace siempre en una aplicación.',
      ],
      whenToUse: {
        1002: 'No desde el código de la aplicación: lo envía el parser de tu biblioteca.',
        1003: 'Tu servidor solo lee texto y llegó binario, o al revés.',
      },
      test: '¿Aceptaría esta trama otro servidor WebSocket? Sí: 1003. Ninguno: 1002.',
    },
    '1002/1006': {
      decisive:
        'A menudo son los dos extremos del mismo fallo: el lado que encuentra una trama incorrecta envía 1002 y él mismo muestra 1006.',
      keyDifferences: [
        'Por eso los logs de una misma conexión no coinciden: 1002 en el extremo que escribió la trama, 1006 en el que la leyó.',
        'ws 6 y faye-websocket muestran 1002 donde otros muestran 1006.',
        'Firefox y undici 6 casi siempre cortan la conexión sin enviar 1002; entonces ambos extremos muestran 1006.',
      ],
      whenToUse: {
        1002: 'Déjaselo a quien analiza las tramas: la biblioteca.',
        1006: 'Nunca. Cuando lo veas, busca 1002 en el log del otro extremo.',
      },
      test: 'Compara los dos logs: 1002 en un extremo es una trama incorrecta; 1006 en ambos, una conexión perdida.',
    },
    '1002/1007': {
      decisive: '1002 se refiere a la estructura de las tramas; 1007, a los bytes que transportan.',
      keyDifferences: [
        'Una trama puede superar todas las comprobaciones de 1002 y aun así acabar en 1007 por un solo byte que no es UTF-8.',
        'Ante 1002 mira las bibliotecas y los proxies; ante 1007, la compresión y el código que construye el mensaje.',
      ],
      whenToUse: {
        1002: 'Cuando un parser encuentra bits de cabecera, longitudes o máscaras imposibles.',
        1007: 'Cuando un decodificador encuentra bytes imposibles; a lo sumo lo envía a mano un servidor, ante un contenido que contradice el tipo declarado.',
      },
      test: '¿Está mal la cabecera? 1002. ¿Solo el texto de dentro? 1007.',
    },
    '1002/1008': {
      decisive: '1002 es para quien incumple la RFC 6455; 1008, para quien incumple tus reglas.',
      keyDifferences: [
        'Un JSON incorrecto, una orden desconocida o un mensaje a destiempo es 1008: para el protocolo era un mensaje perfecto.',
        '1002 dice al cliente que actualice su biblioteca; 1008, que cambie lo que envía.',
        'Tras 1008 un reintento puede funcionar en cuanto algo cambie; tras 1002 solo sirve otra versión del programa.',
      ],
      whenToUse: {
        1002: 'Cuando analizas tú las tramas y encuentras una que no puede existir.',
        1008: 'Tu aplicación no acepta lo que llegó, o a quien lo envió.',
      },
      test: '¿Está la regla en la RFC 6455? 1002. ¿Está en tu documentación? 1008.',
    },
    '1002/1010': {
      decisive: '1002 dice que la otra parte hizo algo mal; 1010, que no ofreció lo suficiente.',
      keyDifferences: [
        '1010 mira atrás, al handshake; 1002, a una trama que llegó después.',
        '1002 lo envía cualquiera de los lados; 1010, solo un cliente.',
        'El motivo de 1010 debería enumerar las extensiones; para 1002 no se prescribe nada.',
      ],
      whenToUse: {
        1002: 'Llegó una trama que no puede existir.',
        1010: 'La biblioteca de tu cliente no funciona sin una extensión.',
      },
      test: '¿El handshake terminó sin una extensión necesaria? 1010. Cualquier fallo posterior: 1002.',
    },
    '1003/1007': {
      decisive: '1003 es el tipo de datos equivocado; 1007, el tipo correcto con un contenido imposible.',
      keyDifferences: [
        '1003 se decide con el primer byte de la trama; 1007, solo después de leer el contenido.',
        '1003 lo envía tu servidor a sabiendas; 1007 sale de su biblioteca WebSocket.',
      ],
      whenToUse: {
        1003: 'Solo aceptas texto, o solo binario, y llegó lo otro.',
        1007: 'Lo envía tu biblioteca cuando comprueba el UTF-8. Para un JSON que no se puede leer, envía 1008 o un código 4xxx.',
      },
      test: 'Estaba mal que fuera texto o binario: 1003. Estaban mal sus bytes: 1007.',
    },
    '1003/1008': {
      decisive: '1003 se enviaría dijera lo que dijera el mensaje; 1008 depende de lo que dice o de quién lo dice.',
      keyDifferences: [
        'Un cliente remedia 1003 codificando de otra forma, y 1008 iniciando sesión, bajando el ritmo o pidiendo menos.',
        'Un subprotocolo en el handshake evita 1003; nada en el handshake evita 1008.',
      ],
      whenToUse: { 1003: 'Binario a un extremo de texto, texto a uno binario.', 1008: 'Legible, pero no permitido.' },
      test: 'Conserva el tipo de la trama y cambia lo que dice: ¿pasaría? Entonces 1008.',
    },
    '1004/1009': {
      decisive: '1009 es el número actual para "demasiado grande"; 1004, el de un borrador que ya nadie usa.',
      keyDifferences: [
        '1009 puede viajar; una trama con 1004 hace que un extremo conforme dé la conexión por fallida.',
        '`TOO_LARGE` es 1004 en tablas antiguas y 1009 en las nuevas: lee el número, no el nombre.',
      ],
      whenToUse: { 1004: 'Nunca, ni siquiera para clientes antiguos.', 1009: 'Un mensaje es mayor de lo que quieres procesar.' },
      test: 'Busca el número en el registro: allí 1009 significa algo; 1004, nada.',
    },
    '1005/1006': {
      decisive: 'Con 1005 llegó una trama de cierre, aunque vacía; con 1006 no llegó ninguna.',
      keyDifferences: [
        'Detrás de 1005 hay un `close()` que alguien escribió; detrás de 1006, una caída, un timeout o un handshake rechazado.',
        'Llama a `close()` y la otra parte ve 1005; corta la conexión y ve 1006.',
        'El paquete `websocket` muestra ambos como 1006, y Deno muestra 1006 como 0.',
      ],
      whenToUse: {
        1005: 'Nunca. Cuando te llegue, trátalo como un cierre que nadie explicó.',
        1006: 'Nunca. Cuando te llegue, trátalo como una conexión rota.',
      },
      test: 'Mira `wasClean`: es true con 1005 y false con 1006.',
    },
    '1006/1011': {
      decisive: '1011 es un servidor que falló y aún pudo decirlo; 1006, uno que no pudo.',
      keyDifferences: [
        'Un error sin capturar que termina el proceso da 1006; el mismo error, capturado mensaje a mensaje, da 1011.',
        'Cloudflare Workers corta la conexión cuando un manejador lanza un error, así que allí un fallo parece 1006.',
        '1011 trae el motivo del servidor; 1006, a lo sumo un texto del entorno local.',
        'crossws convierte en 1011 un 1006 recibido cuando lo reenvía, así que 1011 puede significar que desapareció un tercero.',
      ],
      whenToUse: {
        1006: 'Nunca: para comunicar un fallo, envía 1011.',
        1011: 'En un `catch`, mientras la conexión aún funciona.',
      },
      test: '¿Envió todavía una trama el lado que falló? 1011. ¿Desapareció? 1006.',
    },
    '1006/1012': {
      decisive:
        'Ambos son lo que ven los clientes de un reinicio: 1012 si el servidor cerró antes sus sockets, 1006 si solo lo pararon.',
      keyDifferences: [
        'Tras 1012 el cliente sabe cuánto esperar, de 5 a 30 s; tras 1006 tiene que adivinarlo.',
        'A un despliegue que se ve como 1006 le falta un manejador para la señal de parada, como `SIGTERM`.',
        'WebKitGTK muestra 1006 por un 1012 que se envió correctamente.',
      ],
      whenToUse: {
        1006: 'Nunca. Si aparece en cada despliegue, el código de parada no se ejecuta.',
        1012: 'En el código de parada de un servidor que volverá.',
      },
      test: 'Reinicia el servidor y observa a un cliente: 1012 significa que el código de parada se ejecutó.',
    },
    '1006/1014': {
      decisive: 'Un proxy que perdió el servidor de detrás puede decirlo, que es 1014, o cortar al cliente, que es 1006.',
      keyDifferences: [
        '1014 sitúa el fallo detrás de la pasarela; 1006 deja bajo sospecha todos los saltos.',
        'Un proxy que responde al handshake con HTTP 502 también da 1006, porque nunca hubo un socket abierto.',
        'Deno muestra 0 con cualquiera de los dos, y WebKitGTK 1006.',
      ],
      whenToUse: {
        1006: 'Nunca: una trama que lo lleve es en sí un error de protocolo.',
        1014: 'Se aceptó al cliente, y después falló el servidor de detrás.',
      },
      test: '¿Se disparó antes `open`? Si no, es 1006, pasara lo que pasara detrás del proxy.',
    },
    '1006/1015': {
      decisive: '1015 nombra una causa, TLS; 1006 no nombra ninguna y las abarca todas.',
      keyDifferences: [
        'Solo Firefox notifica de verdad 1015, así que, en otros entornos, el código que solo espera ese número espera para siempre.',
        'Reintentar puede remediar 1006, nunca un certificado incorrecto; pero fuera de Firefox no hay forma de saber cuál de los dos tienes.',
      ],
      whenToUse: {
        1006: 'En una comprobación del código, junto con 1015 (y 0 para Deno).',
        1015: 'En una comprobación, nunca solo. Ninguno de los dos se puede enviar.',
      },
      test: 'En Firefox lo dice el número; en otros entornos 1006 puede ser cualquiera de los dos, así que pregunta al host con `openssl s_client`.',
    },
    '1006/3008': {
      decisive:
        '3008 es un plazo de la aplicación, que se comunica en una trama; 1006 puede ser un timeout del transporte, que nadie comunica.',
      keyDifferences: [
        'Cuando un proxy corta una conexión inactiva es 1006, aunque se trate de un timeout.',
        '3008 llega por una conexión que funciona; con 1006 ya no puede llegar nada.',
        'Ante 3008 pregunta qué llegó tarde; ante 1006, qué salto cortó la conexión.',
      ],
      whenToUse: {
        1006: 'Nunca: para dejar por muerta a la otra parte, llama a `terminate()` en el servidor.',
        3008: 'Vence el plazo de un inicio de sesión, de una respuesta o de una confirmación.',
      },
      test: '¿Qué plazo venció? Uno de tu código: 3008. Uno de un proxy o del sistema operativo: 1006.',
    },
    '1008/1009': {
      decisive: '1009 trata del tamaño y de nada más; 1008, de todas las demás reglas.',
      keyDifferences: [
        '1009 dice al cliente qué hacer, enviar menos de una vez; 1008 no lo dice.',
        '1009 suele venir de un límite de la biblioteca; 1008, de una línea de tu código.',
      ],
      whenToUse: {
        1008: 'Se incumplió una regla que no es el tamaño de un mensaje; también un límite de frecuencia.',
        1009: 'Un mensaje es demasiado grande.',
      },
      test: '¿Pasaría el mensaje si fuera más corto? Entonces 1009.',
    },
    '1008/1011': {
      decisive: '1008 culpa a quien hizo la petición; 1011, a quien la recibió.',
      keyDifferences: [
        'Una comprobación que no se supera es 1008; una comprobación que lanza un error es 1011.',
        'Tras 1008 tiene que cambiar algo el cliente; tras 1011, el servidor.',
        'Enviado en lugar de 1011, 1008 hace que los clientes tiren credenciales buenas.',
        'Por 1011 hay que despertar a alguien; 1008 solo se cuenta.',
      ],
      whenToUse: { 1008: 'La petición se entendió y no está permitida.', 1011: 'La petición estaba bien, y falló al atenderla.' },
      test: '¿Habría funcionado en un servidor sin bugs? Sí: 1011. No: 1008.',
    },
    '1008/1013': {
      decisive: 'Ante demasiadas peticiones: 1008 si son demasiadas las de este cliente, 1013 si lo son las de todos juntos.',
      keyDifferences: [
        '1008 pide a un cliente que baje el ritmo; 1013 le pide que espere a que haya sitio.',
        'Un ritmo más lento remedia 1008; 1013 solo lo remedia el tiempo u otra dirección.',
        'Con 1013 el cliente no hizo nada malo: no se lo descuentes de su cuota.',
      ],
      whenToUse: { 1008: 'La cuota de este usuario está agotada.', 1013: 'La máquina está llena, pregunte quien pregunte.' },
      test: '¿Se atendería ahora mismo a otro usuario? Sí: 1008. No: 1013.',
    },
    '1008/3000': {
      decisive: '1008 dice "rechazado" sin un porqué; 3000 dice que el motivo son las credenciales.',
      keyDifferences: [
        'Con 3000 un cliente puede volver a iniciar sesión sin leer el motivo; con 1008 tiene que adivinar.',
        '3000 se puede enviar desde cualquier API; 1008 no se puede desde un navegador, ni con el `WebSocket` global de Node y Deno, ni con faye-websocket.',
        'Varias bibliotecas usaban 3000 por su cuenta antes de que se registrara; 1008 nunca tuvo otro significado.',
      ],
      whenToUse: { 1008: 'La regla es otra, o conviene no revelarla.', 3000: 'Falta el token, es incorrecto o caducó.' },
      test: '¿Lo arregla un token nuevo? Entonces 3000.',
    },
    '1008/3003': {
      decisive: 'Ambos rechazan; 3003 dice que falta un permiso, 1008 no dice qué falta.',
      keyDifferences: [
        '3003 dice al cliente que no vuelva como este usuario; con 1008 pudo ser el ritmo, el origen o el mensaje.',
        'Un navegador puede enviar 3003, pero no 1008.',
        'SaltyRTC y Twilio Video dieron a 3003 otros significados; 1008 tiene uno solo desde la RFC.',
      ],
      whenToUse: {
        1008: 'Una regla que no es un permiso, o que conviene no revelar.',
        3003: 'Un usuario que conoces, pero sin permiso.',
      },
      test: '¿Se trata de quién es? 3003. ¿De lo que hizo? 1008.',
    },
    '1008/4401': {
      decisive: '1008 lo entiende cualquier cliente y dice poco; 4401 lo entiende quien conoce tu servicio y lo dice todo.',
      keyDifferences: [
        '4401 es una convención, HTTP 401 más 4000; solo tu documentación le da un significado.',
        'Una página puede rechazar con 4401; su `close(1008)` lanza un error.',
      ],
      whenToUse: {
        1008: 'Clientes que no conoces, y cualquier regla.',
        4401: 'Tus propios clientes, que lo tratan, y un servicio que ya usa 44xx. Elige este o 3000, no ambos.',
      },
      test: '¿Escribes tú todos los clientes? Sí: 4401. No: 1008.',
    },
    '1011/1012': {
      decisive: '1011 no estaba previsto; 1012 sí.',
      keyDifferences: [
        'Tras 1012 reconecta según lo acordado, una vez, al cabo de 5 a 30 s; tras 1011 cuenta los intentos, porque el mismo mensaje puede fallar siempre.',
        '1011 suele terminar una sola conexión; 1012, todas.',
      ],
      whenToUse: { 1011: 'Un error que no esperabas.', 1012: 'Un reinicio que planificaste.' },
      test: '¿Hubo un despliegue en ese minuto? Entonces 1012.',
    },
    '1011/1013': {
      decisive: '1011 es un fallo que puede repetirse con la misma entrada; 1013 es carga que pasará.',
      keyDifferences: [
        'Tras 1013 espera más tiempo, porque cada reintento rápido agrava la causa.',
        'El sitio de 1011 es el log de errores; el de 1013, la gráfica de capacidad.',
      ],
      whenToUse: { 1011: 'Algo se rompió.', 1013: 'Todo funciona, pero hay demasiado.' },
      test: '¿Pasaría la misma petición a una hora tranquila? Entonces 1013.',
    },
    '1011/1014': {
      decisive: '1011 es culpa mía; 1014, del servidor que tengo detrás.',
      keyDifferences: [
        'Ante 1011 lee el log de la máquina a la que estás conectado; ante 1014, el de la que está detrás.',
        'Cualquiera puede enviar 1011; 1014, solo una pasarela o un proxy.',
      ],
      whenToUse: { 1011: 'Falló tu propio código.', 1014: 'Reenvías a otro servidor, y falló ese.' },
      test: '¿En qué log está la traza del error? En el de la máquina a la que estás conectado: 1011. En el de otra más atrás: 1014.',
    },
    '1012/1013': {
      decisive: 'Con 1012 el proceso se va y vuelve; con 1013 se queda y está lleno.',
      keyDifferences: [
        'Tras 1012 sirve la misma dirección, en segundos; tras 1013, otra dirección o una espera larga.',
        'Tras 1012 pueden volver todos los clientes, repartidos; tras 1013 deberían volver menos.',
      ],
      whenToUse: { 1012: 'Reinicias.', 1013: 'Te desprendes de carga.' },
      test: '¿Está a punto de terminar el proceso? Sí: 1012. No: 1013.',
    },
    '3000/3003': {
      decisive: '3000 pregunta quién eres; 3003 lo sabe y dice que no.',
      keyDifferences: [
        'Un token nuevo remedia 3000 y no sirve de nada con 3003.',
        'Vuelve a intentarlo tras 3000, una vez iniciada la sesión; tras 3003, no.',
      ],
      whenToUse: { 3000: 'No hay credencial válida.', 3003: 'Hay una válida, pero sin el permiso.' },
      test: '¿Serviría iniciar sesión? Sí: 3000. No: 3003.',
    },
    '3000/4401': {
      decisive: '3000 está en un registro público; 4401 no está en más registro que el tuyo.',
      keyDifferences: [
        'Bibliotecas antiguas usan 3000 para otras cosas; 4401 se lee como "HTTP 401" casi en todas partes, aunque en Centrifugo pide un reintento.',
        'Ambos se pueden enviar desde cualquier API.',
      ],
      whenToUse: {
        3000: 'Un servicio nuevo sin convención propia.',
        4401: 'Un servicio, o un protocolo como graphql-ws, que ya suma 4000 a los estados HTTP.',
      },
      test: '¿Usa ya el servicio 44xx? Sí: 4401. No: 3000.',
    },
    '3003/4403': {
      decisive: '3003 dice "prohibido" por un registro público; 4403, por la costumbre de sumar 4000 a un estado HTTP.',
      keyDifferences: [
        'Un cliente de graphql-ws vuelve a intentarlo tras 4403: su lista no da ese código por fatal.',
        'SaltyRTC y Twilio Video usan 3003 para otras cosas; Hocuspocus y Webex usan 4403 para esta.',
      ],
      whenToUse: {
        3003: 'Junto a 3000, en un servicio que sigue el registro.',
        4403: 'Junto a 4401, o donde lo manda un protocolo.',
      },
      test: '¿Qué envías cuando falta la sesión? 3003 va con 3000, y 4403 con 4401.',
    },
    '3008/4408': {
      decisive: 'Un plazo, dos números: 3008 está registrado; 4408 es HTTP 408 más 4000.',
      keyDifferences: [
        'En graphql-ws 4408 significa una sola cosa: el mensaje `ConnectionInit` no llegó a tiempo.',
        'Centrifuge envía 3008 a un cliente que lee demasiado despacio; AssemblyAI, cuando la sesión llega a su duración máxima.',
        'Hocuspocus se inventa 4408 para un socket que se queda colgado al cerrarse, así que puede que nunca viajara.',
      ],
      whenToUse: {
        3008: 'Un plazo propio, en un servicio sin convención.',
        4408: 'Un plazo en un servicio que responde con 44xx.',
      },
      test: '¿Qué biblioteca cerró el socket? graphql-ws y Hocuspocus dicen 4408; Centrifuge y AssemblyAI, 3008.',
    },
    '4401/4403': {
      decisive: '4401: vuelve a iniciar sesión. 4403: no te molestes.',
      keyDifferences: [
        'Un cliente que reintenta 4403 con un token nuevo entra en un bucle; uno que abandona ante 4401 echa a su usuario por un token caducado.',
        'En graphql-ws es al revés: su cliente da 4401 por definitivo y vuelve a intentarlo tras 4403.',
      ],
      whenToUse: {
        4401: 'No llegó ninguna credencial, o la que llegó ya no vale.',
        4403: 'La credencial es válida, pero no basta.',
      },
      test: '¿Conoces al usuario? Aún no: 4401. Sí: 4403.',
    },
    '3000–3999/4000–4999': {
      decisive:
        'Ambos se pueden enviar desde cualquier API y no significan nada para el protocolo; pero 3xxx es un espacio público y 4xxx uno privado.',
      keyDifferences: [
        'Un número 3xxx lo puede registrar otro mañana; uno 4xxx, nunca.',
        'Un código 3xxx debería significar lo mismo para todos; uno 4xxx, solo para tus clientes.',
      ],
      whenToUse: {
        '3000–3999': 'Los tres códigos registrados, o una biblioteca que registra los suyos.',
        '4000–4999': 'Todo código nuevo de una aplicación.',
      },
      test: '¿Leerán el número programas que no conoces? Sí: 3xxx, con registro. No: 4xxx.',
    },
    'HTTP 401/4401': {
      decisive: 'HTTP 401 rechaza antes de que haya un socket; 4401, justo después.',
      keyDifferences: [
        '401 es la respuesta a una petición; como código de cierre lanza un error casi en todas partes, y donde se envía (`Bun.serve`, `Deno.upgradeWebSocket`) muchas veces la otra parte ve 1006.',
        'Un rechazo del handshake con HTTP 401 llega a la página como 1006, sin estado; 4401 después del upgrade le llega tal cual.',
        'HTTP 401 no abre ningún socket; 4401 mantiene uno abierto un momento.',
      ],
      whenToUse: {
        4401: 'Justo después de aceptar el socket, para navegadores.',
        'HTTP 401': 'En el handshake, para clientes que pueden leer el estado: no los navegadores.',
      },
      test: '¿Tiene que conocer el motivo una página del navegador? Entonces 4401.',
    },
    'HTTP 500/1011': {
      decisive: 'HTTP 500 es una respuesta al handshake; 1011, el final de una conexión que estaba abierta.',
      keyDifferences: [
        'Una página del navegador ve HTTP 500 como 1006, sin el estado; 1011 lo ve tal como llegó.',
        'Como código de cierre, 500 lanza un error casi en todas partes, porque está por debajo de 1000.',
        'Con HTTP 500 no se intercambió ningún mensaje; antes de 1011 alguno pudo surtir efecto.',
      ],
      whenToUse: { 1011: 'Lo que falla después.', 'HTTP 500': 'Lo que falla antes del 101.' },
      test: '¿Se había disparado `open`? Sí: 1011. No: HTTP 500.',
    },
    'close()/terminate()': {
      decisive: '`close()` envía una trama de cierre y espera la respuesta; `terminate()` no envía ninguna y corta la conexión.',
      keyDifferences: [
        'La otra parte ve 1005 (o el código que diste) tras `close()`, y 1006 (0 en Deno) tras `terminate()`.',
        'Los mensajes que aún están en cola salen antes de que `close()` surta efecto; `terminate()` puede perderlos.',
        '`terminate()` existe en ws, en Bun y en lo que se construye sobre ellos, no en los navegadores. En uWebSockets.js eso lo hace `close()`, y el cierre cortés es `end()`.',
      ],
      whenToUse: {
        'close()': 'Siempre, con un código.',
        'terminate()': 'Para una parte que ya no responde: tras pings sin pong, o unos segundos después de `close()`.',
      },
      test: '¿Puede responder todavía la otra parte? Sí: `close()`. No: `terminate()`.',
    },
  },

  terms: {
    'HTTP 401': {
      sentBy: 'el servidor, antes de que haya un socket',
      onWire: 'no',
      inBrowsers: '401 lanza `InvalidAccessError`',
      inWs: '401 lanza `TypeError`',
      wasClean: 'no',
      reconnect: 'tras volver a autenticarse',
      http: '401',
      cause: 'un token que falta o caducó',
    },
    'HTTP 500': {
      sentBy: 'el servidor, antes de que haya un socket',
      onWire: 'no',
      inBrowsers: '500 lanza `InvalidAccessError`',
      inWs: '500 lanza `TypeError`',
      wasClean: 'no',
      reconnect: 'con espera creciente',
      http: '500',
      cause: 'un error durante el upgrade',
    },
    'close()': {
      sentBy: 'cualquiera',
      onWire: 'sí, sin código',
      inBrowsers: 'trama vacía (la otra parte ve 1005)',
      inWs: 'trama vacía (la otra parte ve 1005)',
      wasClean: 'sí',
      reconnect: 'según el servicio',
      http: 'ninguno',
      cause: 'alguien ha terminado',
    },
    'terminate()': {
      sentBy: 'el servidor, o un cliente con ws o Bun',
      onWire: 'no',
      inBrowsers: 'no existe',
      inWs: 'corta la conexión',
      wasClean: 'no',
      reconnect: 'con espera creciente',
      http: 'ninguno',
      cause: 'una parte que no responde',
    },
  },

  services: {
    'discord-gateway': {
      note: 'Un cliente que cierra con 1000 o 1001 termina su sesión y queda desconectado; para reanudarla después, cierra con cualquier otro código. 4006 está libre aquí y lo usa Discord Voice.',
      meanings: {
        4000: 'Falló algo en Discord',
        4001: 'Opcode desconocido, o payload que no le corresponde',
        4002: 'No se pudo decodificar el payload',
        4003: 'Un payload antes de Identify, o una sesión invalidada',
        4004: 'Se rechazó el token del bot',
        4005: 'Se envió Identify dos veces',
        4007: 'Resume con un número de secuencia incorrecto',
        4008: 'Demasiados payloads',
        4009: 'La sesión caducó',
        4010: 'Números de shard incorrectos en Identify',
        4011: 'Demasiados servidores (guilds) para un solo shard',
        4012: 'Versión del gateway no válida',
        4013: 'Bits incorrectos en los intents',
        4014: 'No está activado un intent privilegiado',
        4200: 'discord.js cierra para reanudar después',
      },
    },
    'discord-voice': {
      note: 'Discord solo dice si hay que reintentar para 4014, 4015, 4021 y 4022.',
      meanings: {
        4001: 'Opcode desconocido',
        4002: 'Payload incorrecto al identificarse',
        4003: 'Un payload antes de Identify',
        4004: 'Token incorrecto',
        4005: 'Identificado dos veces',
        4006: 'La sesión ya no existe',
        4009: 'La sesión caducó',
        4011: 'No se encontró el servidor de voz',
        4012: 'Protocolo desconocido',
        4014: 'Expulsado, o ya no existe el canal o la sesión principal',
        4015: 'El servidor de voz se cayó; reanuda',
        4016: 'Modo de cifrado desconocido',
        4017: 'El canal necesita un cliente con cifrado de extremo a extremo (DAVE)',
        4020: 'Petición mal formada',
        4021: 'Límite de frecuencia; no vuelvas',
        4022: 'La llamada terminó para todos',
      },
    },
    'discord-rpc': {
      note: null,
      meanings: {
        4000: 'Identificador de cliente incorrecto',
        4001: 'Origen incorrecto',
        4002: 'Límite de frecuencia alcanzado',
        4003: 'Se revocó el token de OAuth2; consigue otro',
        4004: 'Versión de RPC incorrecta',
        4005: 'Codificación incorrecta',
      },
    },
    fluxer: {
      note: 'Sigue la lista del gateway de Discord, sin los intents.',
      meanings: {
        4000: 'Error desconocido',
        4001: 'Opcode desconocido',
        4002: 'Payload incorrecto',
        4003: 'Un payload antes de Identify',
        4004: 'Token incorrecto',
        4005: 'Identificado dos veces',
        4007: 'Número de secuencia incorrecto al reanudar',
        4008: 'Demasiado rápido',
        4009: 'La sesión caducó',
        4010: 'Shard incorrecto',
        4011: 'Hace falta usar shards',
        4012: 'Versión incorrecta',
      },
    },
    'graphql-ws': {
      note: 'Se reconoce por el subprotocolo `graphql-transport-ws`. De los códigos registrados, su cliente da por fatales 1002, 1003, 1007–1011 y 1015, y reintenta tras 1000, 1001, 1005, 1006 y 1012–1014.',
      meanings: {
        4004: 'El cliente no entendió un mensaje del servidor',
        4005: 'Falló algo en el cliente, por ejemplo `connectionParams`',
        4400: 'Mensaje incorrecto del cliente',
        4401: 'Una operación antes de que se confirmara la conexión',
        4403: '`onConnect` rechazó la conexión',
        4406: 'No se ofreció `graphql-transport-ws`',
        4408: '`ConnectionInit` no llegó a tiempo',
        4409: 'El identificador de la operación ya está en uso',
        4429: '`ConnectionInit` llegó más de una vez',
        4499: 'Lo inventa `client.terminate()`; puede que nunca viaje',
        4500: 'Un error que el servidor no trató',
        4504: 'El servidor no confirmó a tiempo',
      },
    },
    'subscriptions-transport-ws': {
      note: 'El antecesor de graphql-ws, que se reconoce por el subprotocolo `graphql-ws`. No tiene códigos propios y envía los del protocolo.',
      meanings: { 1002: 'Subprotocolo equivocado', 1011: 'Falló `onConnect`, o algo inesperado' },
    },
    pusher: {
      note: 'Tramos: 4000–4099, no vuelvas sin haber cambiado algo; 4100–4199, vuelve tras un segundo o más; 4200–4299, vuelve de inmediato. Soketi, Laravel Reverb y otros servidores usan la misma lista.',
      meanings: {
        4000: 'La aplicación solo acepta TLS; vuelve con `wss:`',
        4001: 'La aplicación no existe',
        4003: 'La aplicación está desactivada',
        4004: 'Se agotó la cuota de conexiones',
        4005: 'La ruta no existe',
        4006: 'No se puede leer la versión',
        4007: 'La versión del protocolo no se admite',
        4008: 'No se indicó la versión del protocolo',
        4009: 'La conexión no está autorizada',
        4100: 'El servidor está lleno',
        4200: 'Vuelve ya, sin motivo especial',
        4201: 'Un ping quedó sin respuesta',
        4202: 'Pasó demasiado tiempo sin actividad',
        4301: 'Un evento del cliente superó el límite de frecuencia',
      },
    },
    'twitch-eventsub': {
      note: null,
      meanings: {
        4000: 'Un error del servidor',
        4001: 'El cliente envió algo que no era un pong',
        4002: 'Un ping quedó sin pong',
        4003: 'Ninguna suscripción en 10 s',
        4004: 'El cliente no pasó a la nueva dirección en 30 s',
        4005: 'La red dejó de responder un momento',
        4006: 'La red falló un momento',
        4007: 'La dirección de reconexión es incorrecta',
      },
    },
    hocuspocus: {
      note: 'El provider reconecta tras cualquier cierre mientras deba estar conectado; no mira el código.',
      meanings: {
        1009: 'El mensaje es demasiado grande',
        4205: 'El cliente debe restablecer su vista del documento y volver',
        4401: 'Falta la autenticación o falló',
        4403: 'Entendido, y rechazado',
        4408: 'Ningún mensaje a tiempo; el provider también lo inventa para un socket atascado en `CLOSING`',
      },
    },
    liveblocks: {
      note: 'Tramos: 4000–4099 y 4999 son el final; 4100–4199 piden antes otra autorización; 4200–4299 y 1013, solo reintentar. El token caducado pasó de 4009 a 4109 entre versiones.',
      meanings: {
        4000: 'No se entendió el mensaje',
        4001: 'Rechazado; volver a autenticarse no ayuda',
        4002: 'Sin uso',
        4003: 'Sin uso',
        4004: 'Sin uso',
        4005: 'La sala está llena',
        4006: 'Cambió el identificador de la sala',
        4100: 'Expulsado de la sala',
        4109: 'El token caducó',
        4999: 'El final: no vuelvas',
      },
    },
    colyseus: {
      note: 'Su cliente solo reconecta tras 1001, 1005, 1006 y 4010.',
      meanings: {
        4000: 'El cliente se fue a propósito',
        4001: 'El servidor se detiene',
        4002: 'Un error en un manejador de la sala',
        4003: 'Falló la reconexión',
        4010: 'Desconectado; se permite volver',
      },
    },
    centrifugo: {
      note: 'Tramos: tras 3000–3499, 4000–4499 y de 5000 en adelante el cliente vuelve; 3500–3999 y 4500–4999 son definitivos. Para códigos propios quedan 4000–4999. 3000 y 3008 están registrados para otra cosa.',
      meanings: {
        3000: 'Cerrado, sin indicaciones',
        3001: 'El nodo se detiene',
        3004: 'Un error del servidor',
        3005: 'La conexión caducó',
        3006: 'Caducó una suscripción',
        3008: 'El cliente lee demasiado despacio',
        3009: 'Falló la escritura',
        3010: 'Se perdió la posición en el stream',
        3011: 'El servidor pide reconectar',
        3012: 'Un ping quedó sin pong',
        3013: 'Demasiadas órdenes',
        3014: 'El estado y el token ya no valen; descártalos y vuelve',
        3500: 'El token no es válido',
        3501: 'Tramas mal formadas',
        3502: 'Sin autenticación a tiempo',
        3503: 'El servidor prohíbe volver',
        3504: 'Un límite de conexiones',
        3505: 'Un límite de canales',
        3506: 'Los datos no encajan con el formato del protocolo',
        3507: 'Sin permiso',
        3508: 'La función no está disponible',
        3509: 'Demasiados errores',
      },
    },
    wamp: {
      note: 'El motivo de 3002 es `protocol violation: ` y un texto de cualquier longitud. El código era 1002 hasta que los navegadores empezaron a lanzar un error con él.',
      meanings: { 3000: 'No se pudo responder al reto de autenticación', 3002: 'La otra parte incumplió las reglas de WAMP' },
    },
    sockjs: {
      note: 'Los códigos viajan dentro de mensajes de SockJS; el WebSocket de debajo se cierra a su manera, y por eso puede existir 2010.',
      meanings: {
        1002: 'Se interrumpió la sesión',
        2010: 'La sesión ya tiene otra conexión',
        3000: 'El servidor cerró la sesión',
      },
    },
    'obs-websocket': {
      note: 'Solo 4011 dice si hay que volver.',
      meanings: {
        4000: 'Desconocido; no debería usarse',
        4002: 'No se pudo decodificar el mensaje',
        4003: 'Falta un campo obligatorio',
        4004: 'Un campo tiene un tipo equivocado',
        4005: 'Un campo tiene un valor incorrecto',
        4006: '`op` es incorrecto o falta',
        4007: 'Un mensaje antes de Identify',
        4008: 'Identificado dos veces; usa Reidentify',
        4009: 'Contraseña incorrecta',
        4010: 'La versión de RPC es demasiado antigua',
        4011: 'Expulsado; no reconectes automáticamente',
        4012: 'El sistema no tiene la función',
      },
    },
    trpc: {
      note: 'Un 3000 sin más, que está registrado como Unauthorized.',
      meanings: { 3000: 'El cliente cierra porque falló su manejador de apertura' },
    },
    tldraw: {
      note: 'El motivo dice qué error es: `NOT_FOUND`, `FORBIDDEN`, `NOT_AUTHENTICATED`, `UNKNOWN_ERROR`, `CLIENT_TOO_OLD`, `SERVER_TOO_OLD`, `INVALID_RECORD`, `RATE_LIMITED` o `ROOM_FULL`. Una vez, un motivo de más de 123 bytes hizo que `close()` lanzara un error, y el socket quedó abierto.',
      meanings: { 4099: 'Un error definitivo, que nombra el motivo' },
    },
    convex: {
      note: 'El cliente sigue intentándolo.',
      meanings: { 4040: 'No se encontró el despliegue; antes se acepta el upgrade' },
    },
    mattermost: {
      note: 'Los dos los envía el cliente, que en la siguiente conexión le dice al servidor por qué terminó la anterior.',
      meanings: { 4000: 'Un ping quedó sin respuesta', 4001: 'Faltan eventos en la secuencia' },
    },
    'twilio-video': {
      note: 'La constante pública `CloseCode.WELCOME_TIMEOUT` contiene 1000, mientras que por la red va 3000.',
      meanings: {
        3000: 'Ningún mensaje welcome tras todos los intentos',
        3001: 'Faltan latidos',
        3002: 'Se rechazó el mensaje hello',
        3003: 'Falló el envío',
        3004: 'Cambió la red',
        3005: 'Ocupado; vuelve tras el tiempo indicado',
        3006: 'Ocupado de forma definitiva',
      },
    },
    'assemblyai-streaming': {
      note: 'Antes del cierre llega un mensaje de texto con el error.',
      meanings: {
        1008: 'Las credenciales faltan o son incorrectas',
        3005: 'Un error del servidor terminó la sesión',
        3006: 'No se aceptó el mensaje',
        3007: 'Fragmentos de audio que no duran 50–1000 ms, o enviados demasiado rápido',
        3008: 'La sesión llegó a su duración máxima, 3 h',
        3009: 'Demasiadas sesiones a la vez',
      },
    },
    'assemblyai-realtime': {
      note: 'El antecesor de Universal Streaming.',
      meanings: {
        4000: 'La frecuencia de muestreo no es un entero positivo',
        4001: 'Sin autorización',
        4002: 'Saldo insuficiente',
        4003: 'Una función de pago',
        4004: 'La sesión no existe',
        4008: 'La sesión caducó',
        4010: 'La sesión ya está cerrada',
        4029: 'El audio llegó demasiado rápido',
        4030: 'Otro socket atiende la sesión',
        4031: 'Demasiado tiempo sin actividad',
        4032: 'El audio es demasiado corto',
        4033: 'El audio es demasiado largo',
        4034: 'Demasiado poco audio para transcodificar',
        4101: 'El mensaje incumple el esquema',
        4102: 'Demasiados streams',
        4103: 'La sesión pasó a otro socket',
        4104: 'No se puede leer el parámetro de palabras prioritarias',
      },
    },
    deepgram: {
      note: 'Envía códigos registrados, con el texto de la columna del nombre como motivo.',
      meanings: {
        1008: 'El contenido no se puede decodificar como audio',
        1011: 'El servicio no envió texto a tiempo, o no recibió audio en unos 10 s',
      },
    },
    'openai-realtime': {
      note: 'Según informes de usuarios, no según la documentación.',
      meanings: {
        1001: 'La sesión llegó a su duración máxima; el motivo dice cuál es',
        3000: 'Se rechazó la clave o la petición, según diga el motivo',
      },
    },
    'gemini-live': { note: 'Según el informe de un usuario.', meanings: { 1007: 'Un mensaje del cliente está mal formado' } },
    spring: {
      note: 'Llega a los clientes JavaScript de servidores Spring, por ejemplo ThingsBoard. graphql-ws da a 4500 otro significado.',
      meanings: { 4500: 'El envío se atascó; el servidor abandona la sesión' },
    },
    webex: {
      note: 'Con el parámetro `aliasHttpStatus=true` los estados HTTP llegan como 4000 más el estado.',
      meanings: {
        4400: 'Intentó conectarse una cuenta de servicio',
        4401: 'Falló la autenticación; renueva el token',
        4403: 'No permitido',
        4404: 'El registro caducó; renuévalo',
      },
    },
    saltyrtc: {
      note: 'Los envía cualquiera de los lados. 3000, 3003 y 3008 están registrados para otra cosa.',
      meanings: {
        3000: 'No queda ninguna dirección para un respondedor',
        3001: 'Un error del protocolo de señalización',
        3002: 'Un error interno',
        3003: 'Terminó el traspaso a la conexión directa',
        3004: 'Desconectado por el iniciador',
        3005: 'El iniciador no pudo descifrar un mensaje',
        3006: 'Ninguna tarea en común',
        3007: 'La clave no es válida',
        3008: 'Se agotó el tiempo',
      },
    },
    janus: {
      note: 'Alguien cambió una vez 3504 por 504, que ningún cliente puede enviar, y se deshizo el cambio.',
      meanings: { 3504: 'La sesión caducó' },
    },
    'rocket-chat': { note: null, meanings: { 4000: 'El cliente cerró a propósito' } },
    pandascore: {
      note: '1000 dice que la partida terminó; cualquier otro código 1xxx es un error del servidor, tras el que hay que reconectar.',
      meanings: { 4001: 'Falta el token', 4003: 'El plan no incluye este socket', 4029: 'Más de 3 conexiones a una partida' },
    },
    qst: { note: null, meanings: { 4101: 'La cuenta está conectada en otro sitio', 4102: 'El cliente lee demasiado despacio' } },
    kraken: { note: 'Un código registrado con un motivo.', meanings: { 1013: 'Los datos de mercado no están disponibles' } },
    phoenix: {
      note: 'Sin códigos propios: su cliente reconecta salvo que el código sea 1000. Cuando un servidor empezó a enviar 1000 (bandit 1.10.4), LiveView dejó de volver.',
      meanings: { 1000: 'El cliente no vuelve', 1001: 'El servidor terminó la conexión y el cliente debe volver' },
    },
    'action-cable': {
      note: 'Sin códigos: en su lugar llega un mensaje `disconnect` con un motivo y la indicación de si reconectar.',
      meanings: {},
    },
    'supabase-realtime': {
      note: 'Un fallo que se comunica como un cierre normal.',
      meanings: { 1000: 'El servidor dejó un latido sin responder' },
    },
    'aws-api-gateway': {
      note: 'Sin códigos propios, y no se puede elegir ninguno: cerrar con la API de gestión da 1000. El evento `$disconnect` trae el código y el motivo del cliente.',
      meanings: {},
    },
    'aws-iot-wireless': {
      note: null,
      meanings: { 1000: 'Caducó una sesión inactiva', 1002: 'Un error de protocolo', 1003: 'Solo se acepta texto' },
    },
    'partykit-inspector': { note: null, meanings: { 1013: 'Ya hay un depurador' } },
    htmx: {
      note: 'No envía códigos; estos son los que le hacen volver. La beta 5 de htmx 4.0.0 enviaba 1001 desde el navegador, que lanza un error.',
      meanings: { 1006: 'Se perdió la conexión', 1012: 'El servicio se reinicia', 1013: 'El servicio está sobrecargado' },
    },
  },

  surprises: {
    fourGroups:
      '**Cuatro grupos, no dos.** 1000 y 3000–4999 salen de los navegadores, Node, undici, el cliente de Deno, jsdom y faye-websocket; ws y el cliente de Bun envían además 1001–1003 y 1007–1014; Cloudflare Workers, también 1016–2999; `Bun.serve`, `Deno.upgradeWebSocket` y el `drop()` del paquete `websocket` no comprueban nada.',
    bunClient:
      '**El `WebSocket` global de Bun no es el de los navegadores.** `close(1001)`, `close(1008)` y `close(1011)` lanzan un error en un navegador y Bun los envía.',
    denoSides:
      '**Deno cambia según el lado.** Su cliente rechaza 1001–2999; un socket de `Deno.upgradeWebSocket` envía 401, 1006 y todo lo demás, y `close(66536)` como 65535.',
    bunServe:
      '**`Bun.serve` nunca lanza un error por un número.** Lo envía módulo 65536: `close(66536)` se convierte en 1000. 0, 1005 y 1006 acaban en una trama vacía, mientras que su propio manejador de cierre recibe el número tal como se dio.',
    swallowed:
      '**Un código incorrecto no siempre es un error.** partysocket se lo traga: no lanza nada, no hay evento de cierre, nada sale a la red, y la conexión sigue abierta detrás de un objeto que dice `CLOSED`.',
    stuckClosing:
      '**En las versiones de ws anteriores a 8.22, un `close()` que lanza un error estropea el socket.** Se queda en `CLOSING`, un `close(1000)` posterior no hace nada y solo sirve `terminate()`. jsdom y w3cwebsocket tienen la misma trampa.',
    checkedWhenClosed:
      '**Un código incorrecto también lanza un error en un socket cerrado,** en navegadores, Node y Deno: la comprobación va antes que el estado. ws no dice nada en ese caso, y mientras conecta `close(1006)` solo aborta la conexión.',
    overlong:
      '**El límite de 123 bytes es exacto donde se comprueba.** ws 6, faye-websocket y el paquete `websocket` no lo comprueban: el motivo sale en una trama ilegal. `Bun.serve` lo corta en silencio.',
    reasonAlone:
      '**Un motivo sin código tiene cuatro resultados.** Se pierde en Firefox, WebKitGTK, Deno, Node 22 y ws; sale con 1000 de Node 24, Bun y jsdom; lanza un error en Chromium y en Cloudflare Workers, cada uno con su propio mensaje.',
    nonStringReason:
      '**Un motivo que no es una cadena se envía como texto, se descarta o se rechaza.** Los navegadores envían `Error: boom` por un error; ws 8 no envía nada por él y lanza un error con `null`; ws 7 lanza un error con todos.',
    emptyFrame:
      '**Una trama vacía no es 1005 en todas partes.** faye-websocket muestra 1000 y el paquete `websocket` 1006; WebKitGTK le responde con 1000.',
    tlsInFirefox:
      '**Firefox muestra 1015 ante un handshake TLS fallido,** en contra del estándar. Chromium, WebKitGTK, Node 24, Bun, ws y Cloudflare Workers muestran 1006, y Deno 0.',
    denoZero: '**Deno muestra 0 ante cualquier final anormal.** Allí una comprobación de 1006 no se cumple nunca.',
    anyCode:
      '**Chromium muestra cualquier código que llegue, salvo 1005, 1006 y 1015.** Así, una página ante un servidor de Bun o Deno que cierra con 401 ve 401, limpio; ws y Node ven 1006.',
    webkitRestart:
      '**WebKitGTK toma 1012, 1013 y 1014 por errores de protocolo.** La página ve 1006. Safari tiene otra pila de red y no se midió.',
    wasClean:
      '**`wasClean` no se puede comparar entre entornos.** happy-dom dice true ante un 1006 tras un corte, @hono/node-ws dice false siempre, w3cwebsocket dice true solo con 1000 y React Native no lo tiene.',
    noEvent:
      '**En Node 22 un handshake fallido no dispara el evento de cierre,** solo uno de error. Una reconexión que espera `close` no se ejecuta nunca.',
    fakeNormal:
      '**reconnecting-websocket y partysocket muestran un handshake fallido como 1000, limpio,** antes de su evento de error. Allí un 401 parece un éxito.',
    silentPeer:
      '**Si la otra parte nunca responde a la trama de cierre,** ws, happy-dom y faye-websocket dejan de esperar a los 30 s, Firefox a los 20 s y WebKitGTK a los 6 s; Chromium, Node, Bun, Deno y Cloudflare Workers no muestran nada en 35 s.',
    handlerError:
      '**Un error sin capturar en un manejador de mensajes** corta la conexión en Cloudflare Workers, y la otra parte ve 1006; ws, Bun, Deno y faye-websocket la dejan abierta, si el proceso sobrevive.',
  },

  decide: {
    questions: {
      done: '¿Ha terminado el trabajo?',
      stopping: '¿Va a detenerse el servidor?',
      back: '¿Volverá en segundos?',
      fault: '¿De quién es la culpa?',
      client: '¿Qué falla en el cliente o en su mensaje?',
      server: '¿Qué falla aquí?',
    },
    answers: {
      yes: 'sí',
      no: 'no',
      client: 'del cliente',
      server: 'de este lado',
      nobody: 'de nadie',
      kind: 'texto o binario equivocado',
      size: 'demasiado grande',
      login: 'sin sesión válida',
      permission: 'sin permiso',
      slow: 'demasiado lento',
      rule: 'otra regla',
      bug: 'algo se rompió',
      load: 'demasiada carga',
      upstream: 'el servidor de detrás',
    },
    own: 'un código 4xxx propio',
    twin: 'Donde `close()` rechaza un código (navegadores, Node, Deno, faye-websocket), envía 4000 más el estado HTTP más cercano y documenta qué significa.',
    never: {
      illegal: 'Ninguna trama puede llevarlos; `close()` lanza un error con ellos casi en todas partes.',
      protocol: 'Estos acusan a la otra parte de incumplir el protocolo; déjalos para la implementación de WebSocket.',
      http: 'Los estados HTTP no son códigos de cierre: por debajo de 1000 no hay ninguno.',
    },
    receiving: {
      came: '¿Qué llegó?',
      stop: 'No hagas nada: el trabajo está hecho',
      unexplained: 'Limpio, pero sin explicación: depende del servicio',
      backoff: 'Reconecta con una espera aleatoria y creciente',
      restart: 'Reconecta una vez, al cabo de 5 a 30 s',
      overload: 'Espera más tiempo, o usa otra dirección',
      login: 'Vuelve a iniciar sesión y después reconecta',
      report: 'No reconectes: comunícalo y corrige la causa',
      private: 'Consulta qué dice el servicio',
    },
    lostFirst:
      'Una conexión que terminó sin trama de cierre se muestra como 1006, en Deno como 0, y en Node 22 un handshake fallido trae un error y ningún evento de cierre: trátalos todos igual.',
  },
};
