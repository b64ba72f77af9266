import type { PairText } from '../types.js';

export const PAIR_TEXTS: readonly PairText[] = [
  {
    pair: [1000, 1001],
    keyDifferences: [
      'Terminado o no: después de 1000 no queda nada por hacer; después de 1001, sí.',
      'El navegador envía 1001 por su cuenta cuando una página desaparece; 1000 siempre lo decide alguien.',
      'Un script del navegador puede enviar 1000, pero no 1001.',
      'Reconecta después de 1001, no después de 1000.',
    ],
    whenToUse: {
      1000: 'Tu funcionalidad ya no necesita el socket: un cierre de sesión, una descarga completa, un diálogo cerrado.',
      1001: 'Tu servidor va a detenerse y los clientes todavía quieren algo de él.',
    },
  },
  {
    pair: [1000, 1002],
    keyDifferences: [
      '1000 es una decisión de la aplicación; 1002, una acusación de la capa del protocolo.',
      'Con 1000 ambas partes lo hicieron todo bien; con 1002 una de ellas tiene un error, o lo tiene un proxy intermedio.',
      'Después de 1002 el flujo de bytes ya no es de fiar, así que de lo último que se envió nada es seguro que llegara entero.',
      'Ninguno pide reconectar: tras 1000 no hace falta y tras 1002 no sirve.',
    ],
    whenToUse: {
      1000: 'Cierras la conexión y nada ha fallado.',
      1002: 'Solo si escribes una implementación de WebSocket. Para un mensaje que no te gusta, envía 1008 o un código 4xxx.',
    },
  },
  {
    pair: [1000, 1005],
    keyDifferences: [
      '`close(1000)` pone un código en la red y `close()` no; quien llama quizá no lo note, la otra parte sí.',
      'Ambos son limpios: `wasClean` es true, así que solo el código los distingue.',
      '1000 dice que el final es voluntario; 1005 obliga a adivinarlo, y cada biblioteca adivina a su manera.',
      'faye-websocket muestra una trama vacía como 1000, de modo que allí la diferencia se pierde.',
    ],
    whenToUse: {
      1000: 'Siempre que ibas a escribir `close()` porque has terminado.',
      1005: 'Nunca: no se puede enviar. Cuando lo veas, trátalo como tu servicio defina un cierre sin explicación.',
    },
  },
  {
    pair: [1000, 1006],
    keyDifferences: [
      '1000 es una frase que dijo la otra parte; 1006 es silencio.',
      'Con 1000 sabes que la otra parte recibió tu cierre o envió el suyo; con 1006 no sabes qué llegó.',
      '`wasClean` es true con 1000 y, en los navegadores, false con 1006, salvo que alguien escriba 1006 en una trama.',
      'reconnecting-websocket y partysocket convierten un handshake fallido de 1006 en 1000.',
    ],
    whenToUse: {
      1000: 'Para terminar una conexión de modo que la otra parte no vuelva.',
      1006: 'Nunca: no se puede enviar. Para provocarlo, por ejemplo en una prueba, llama a `terminate()` en un socket del servidor.',
    },
  },
  {
    pair: [1000, 1008],
    keyDifferences: [
      '1008 dice al cliente que se le rechazó; 1000 en su lugar hace que un rechazo parezca un éxito.',
      'La lógica de acceso y de reintentos se guía por el código: tras 1008 pide una credencial nueva, tras 1000 se detiene.',
      'Un panel que cuenta códigos ve los rechazos con 1008 y ninguno con 1000.',
    ],
    whenToUse: {
      1000: 'La sesión terminó como querían ambas partes.',
      1008: 'Rechazas: un token incorrecto, un mensaje prohibido, demasiadas peticiones.',
    },
  },
  {
    pair: [1000, 1011],
    keyDifferences: [
      'Ambos pueden cerrar un manejador del servidor; en un bloque `catch`, 1000 oculta el fallo que 1011 deja registrado.',
      'Los clientes suelen volver tras 1011 y no volver tras 1000, así que el equivocado los pierde o alimenta un bucle.',
      '1011 debería hacer que alguien mire un registro; 1000, no.',
    ],
    whenToUse: {
      1000: 'El manejador hizo lo que se le pidió.',
      1011: 'El manejador falló, y no por culpa del cliente.',
    },
  },
  {
    pair: [1001, 1006],
    keyDifferences: [
      'Con 1001 la otra parte avisó de que se iba; con 1006 nadie avisó de nada.',
      'Un despliegue que envía 1001 se distingue de una caída; uno que se limita a matar el proceso, no.',
      'Ante 1006 sospecha primero de la red, del tiempo de inactividad de un proxy o de un handshake rechazado; ante 1001 no hay nada que buscar.',
      'Ambos piden reconectar con espera creciente. Solo 1006 puede llegar antes de que el socket se abriera, así que limita ahí los intentos.',
    ],
    whenToUse: {
      1001: 'Antes de detener un servidor, para que sus clientes no tengan que adivinar.',
      1006: 'Nunca: no se puede enviar.',
    },
  },
  {
    pair: [1001, 1012],
    keyDifferences: [
      'Ambos vienen de un servidor que se detiene; 1012 promete volver, 1001 no promete nada.',
      '1012 trae una espera acordada de 5 a 30 s; 1001 la deja en manos del cliente.',
      '1001 lo envían también los navegadores; 1012, solo los servidores.',
      '1001 se muestra en todas partes; WebKitGTK convierte 1012 en 1006.',
    ],
    whenToUse: {
      1001: 'El servidor se detiene y no puedes decir si volverá ni cuándo.',
      1012: 'Un reinicio planificado que dura segundos.',
    },
  },
  {
    pair: [1002, 1003],
    keyDifferences: [
      'Con 1002 la trama está mal formada; con 1003 es correcta, pero aquí no se acepta su tipo.',
      '1002 sería un error en cualquier extremo WebSocket del mundo; 1003, solo en este.',
      'El error tras 1002 está en una biblioteca o en un proxy; el de 1003, en el código que llama a `send()`.',
    ],
    whenToUse: {
      1002: 'Déjalo para la implementación.',
      1003: 'Tu servidor solo lee texto y llegó binario, o al revés.',
    },
  },
  {
    pair: [1002, 1007],
    keyDifferences: [
      '1002 atañe a la estructura de las tramas; 1007, a los bytes que transportan.',
      'Una trama puede superar todas las comprobaciones de 1002 y aun así ganarse un 1007 por un solo byte que no es UTF-8.',
      'Ante 1002 mira las bibliotecas y los proxies; ante 1007, el código que construye el mensaje y la compresión.',
    ],
    whenToUse: {
      1002: 'Déjalo para la implementación.',
      1007: 'También para la implementación; a lo sumo lo envía un servidor ante un contenido que contradice el tipo declarado.',
    },
  },
  {
    pair: [1002, 1008],
    keyDifferences: [
      '1002 es para quien incumple la RFC 6455; 1008, para quien incumple tus reglas.',
      'Un JSON incorrecto, una orden desconocida o un mensaje a destiempo es 1008: para el protocolo era un mensaje perfecto.',
      '1002 dice al cliente que actualice su biblioteca; 1008, que cambie lo que envía.',
      'Tras 1008 un reintento puede funcionar en cuanto algo cambie; tras 1002 solo ayuda otra versión del programa.',
    ],
    whenToUse: {
      1002: 'Déjalo para la implementación.',
      1008: 'Tu aplicación no acepta lo que llegó, o a quien lo envió.',
    },
  },
  {
    pair: [1003, 1007],
    keyDifferences: [
      '1003 es el tipo de datos equivocado; 1007, el tipo correcto con un contenido imposible.',
      '1003 se decide con el primer byte de la trama; 1007, solo después de leer el contenido.',
      '1003 lo envía tu servidor a sabiendas; 1007 sale de su biblioteca WebSocket.',
    ],
    whenToUse: {
      1003: 'Solo aceptas texto, o solo binario, y llegó lo otro.',
      1007: 'Déjalo para la implementación. Para un JSON que no se puede leer, envía 1008 o un código 4xxx.',
    },
  },
  {
    pair: [1003, 1008],
    keyDifferences: [
      '1003 se enviaría dijera lo que dijera el mensaje; 1008 depende de lo que dice o de quién lo dice.',
      'Un cliente remedia 1003 codificando de otra forma, y 1008 iniciando sesión, bajando el ritmo o pidiendo menos.',
    ],
    whenToUse: {
      1003: 'Binario a un extremo de texto, texto a uno binario.',
      1008: 'Legible, pero no permitido.',
    },
  },
  {
    pair: [1004, 1009],
    keyDifferences: [
      '1009 es el número actual para "demasiado grande"; 1004, el de un borrador que ya nadie habla.',
      '1009 puede viajar; una trama con 1004 hace que un extremo conforme dé la conexión por fallida.',
    ],
    whenToUse: {
      1004: 'Nunca.',
      1009: 'Un mensaje es mayor de lo que quieres procesar.',
    },
  },
  {
    pair: [1005, 1006],
    keyDifferences: [
      'Con 1005 llegó una trama de cierre, aunque vacía; con 1006 no llegó ninguna.',
      '1005 es limpio y 1006 no: `wasClean` también los distingue.',
      'Detrás de 1005 hay un `close()` que alguien escribió; detrás de 1006, una caída, un tiempo agotado o un handshake rechazado.',
      'Llama a `close()` y la otra parte ve 1005; corta la conexión y ve 1006.',
      'El paquete `websocket` muestra ambos como 1006, y Deno muestra 1006 como 0.',
    ],
    whenToUse: {
      1005: 'Nunca: no se puede enviar. Trátalo como un cierre que nadie explicó.',
      1006: 'Nunca: no se puede enviar. Trátalo como una conexión rota.',
    },
  },
  {
    pair: [1006, 1015],
    keyDifferences: [
      '1015 nombra una causa, TLS; 1006 no nombra ninguna y las abarca todas.',
      'Solo Firefox notifica de verdad 1015, así que en otros entornos el código que espera únicamente ese número espera para siempre.',
      'Reintentar puede remediar 1006, nunca un certificado incorrecto; pero fuera de Firefox no hay forma de saber cuál de los dos tienes.',
    ],
    whenToUse: {
      1006: 'En una comprobación del código, junto con 1015 (y 0 para Deno).',
      1015: 'En una comprobación, nunca solo. Ninguno de los dos se puede enviar.',
    },
  },
  {
    pair: [1008, 1009],
    keyDifferences: [
      '1009 trata del tamaño y de nada más; 1008, de todas las demás reglas.',
      '1009 dice al cliente qué hacer, enviar menos de una vez; 1008 no lo dice.',
      '1009 suele venir de un límite de la biblioteca; 1008, de una línea de tu código.',
    ],
    whenToUse: {
      1008: 'Se incumplió una regla que no es el tamaño de un mensaje; también un límite de frecuencia.',
      1009: 'Un mensaje es demasiado grande.',
    },
  },
  {
    pair: [1008, 3000],
    keyDifferences: [
      '1008 dice "rechazado" sin un porqué; 3000 dice que el motivo son las credenciales.',
      'Con 3000 un cliente puede volver a iniciar sesión sin leer el motivo; con 1008 tiene que adivinar.',
      '3000 se puede enviar desde cualquier API; 1008 no desde un navegador, ni con el `WebSocket` global de Node y Deno, ni con faye-websocket.',
      'Varias bibliotecas usaban 3000 por su cuenta antes de que se registrara; 1008 nunca tuvo otro significado.',
    ],
    whenToUse: {
      1008: 'La regla es otra, o conviene no revelarla.',
      3000: 'Falta el token, es incorrecto o caducó.',
    },
  },
  {
    pair: [1008, 4401],
    keyDifferences: [
      '1008 lo entiende cualquier cliente y dice poco; 4401 lo entiende quien conoce tu servicio y lo dice todo.',
      '4401 es una convención, HTTP 401 más 4000; solo tu documentación le da un significado.',
      'Un cliente en el navegador puede enviar 4401, pero no 1008.',
    ],
    whenToUse: {
      1008: 'Clientes que no conoces, y cualquier regla.',
      4401: 'Tus propios clientes, que lo tratan, y un servicio que ya habla 44xx. Elige este o 3000, no ambos.',
    },
  },
  {
    pair: [1011, 1012],
    keyDifferences: [
      '1011 no estaba previsto; 1012 sí.',
      'Tras 1012 reconecta según lo acordado, una vez, en 5 a 30 s; tras 1011 cuenta los intentos, porque el mismo mensaje puede fallar siempre.',
      '1011 suele terminar una sola conexión; 1012, todas.',
    ],
    whenToUse: {
      1011: 'Un error que no esperabas.',
      1012: 'Un reinicio que sí esperabas.',
    },
  },
  {
    pair: [1011, 1013],
    keyDifferences: [
      '1011 es un fallo que puede repetirse con la misma entrada; 1013 es carga que pasará.',
      'Tras 1013 espera más tiempo, porque cada reintento rápido agrava la causa.',
      '1011 pertenece al registro de errores; 1013, a la gráfica de capacidad.',
    ],
    whenToUse: {
      1011: 'Algo se rompió.',
      1013: 'Todo funciona, pero hay demasiado.',
    },
  },
  {
    pair: [1011, 1014],
    keyDifferences: [
      '1011 es culpa mía; 1014, del servidor que tengo detrás.',
      'Ante 1011 lee el registro de la máquina a la que estás conectado; ante 1014, el de la que está detrás.',
      'Cualquiera puede enviar 1011; 1014, solo una pasarela o un proxy.',
    ],
    whenToUse: {
      1011: 'Falló tu propio código.',
      1014: 'Reenvías a otro servidor, y falló ese.',
    },
  },
  {
    pair: [1012, 1013],
    keyDifferences: [
      'Con 1012 el proceso se va y vuelve; con 1013 se queda y está lleno.',
      'Tras 1012 sirve la misma dirección, en segundos; tras 1013, otra dirección o una espera larga.',
      'Tras 1012 pueden volver todos los clientes, repartidos; tras 1013 deberían volver menos.',
    ],
    whenToUse: {
      1012: 'Reinicias.',
      1013: 'Te desprendes de carga.',
    },
  },
  {
    pair: [3000, 3003],
    keyDifferences: [
      '3000 pregunta quién eres; 3003 lo sabe y dice que no.',
      'Un token nuevo remedia 3000 y no sirve de nada con 3003.',
      'Vuelve a intentarlo tras 3000, una vez iniciada la sesión; tras 3003, no.',
    ],
    whenToUse: {
      3000: 'No hay credencial válida.',
      3003: 'Hay una válida, pero sin el permiso.',
    },
  },
  {
    pair: [3000, 4401],
    keyDifferences: [
      '3000 está en un registro público; 4401 no está en ninguno más que el tuyo.',
      'Bibliotecas antiguas usan 3000 para otras cosas; 4401 se lee como "HTTP 401" casi en todas partes, aunque en Centrifugo pide un reintento.',
      'Ambos se pueden enviar desde cualquier API.',
    ],
    whenToUse: {
      3000: 'Un servicio nuevo sin convención propia.',
      4401: 'Un servicio, o un protocolo como graphql-ws, que ya suma 4000 a los estados HTTP.',
    },
  },
  {
    pair: [4401, 4403],
    keyDifferences: [
      '4401: vuelve a iniciar sesión. 4403: no te molestes.',
      'Un cliente que reintenta 4403 con un token nuevo entra en un bucle; uno que se rinde ante 4401 echa a su usuario por un token caducado.',
    ],
    whenToUse: {
      4401: 'Falta la credencial, es incorrecta o caducó.',
      4403: 'La credencial es buena y no basta.',
    },
  },
  {
    pair: ['3000–3999', '4000–4999'],
    keyDifferences: [
      'Ambos se pueden enviar desde cualquier API y no significan nada para el protocolo; pero 3xxx es un espacio público y 4xxx uno privado.',
      'Un número 3xxx lo puede registrar otro mañana; uno 4xxx, nunca.',
      'Un código 3xxx debería significar lo mismo para todos; uno 4xxx, solo para tus clientes.',
    ],
    whenToUse: {
      '3000–3999': 'Los tres códigos registrados, o una biblioteca que registra los suyos.',
      '4000–4999': 'Todo código nuevo de una aplicación.',
    },
  },
  {
    pair: ['HTTP 401', 4401],
    keyDifferences: [
      '401 es la respuesta a una petición; como código de cierre lanza un error casi en todas partes, y donde se envía (`Bun.serve`, `Deno.upgradeWebSocket`) muchos receptores ven 1006.',
      'Un rechazo del handshake con HTTP 401 llega a la página como 1006, sin estado; 4401 después del upgrade le llega tal cual.',
      'HTTP 401 no cuesta un socket; 4401 cuesta uno abierto por un momento.',
    ],
    whenToUse: {
      'HTTP 401': 'En el handshake, para clientes que pueden leer el estado: no los navegadores.',
      4401: 'Justo después de aceptar el socket, para navegadores.',
    },
  },
  {
    pair: ['close()', 'terminate()'],
    keyDifferences: [
      '`close()` envía una trama de cierre y espera la respuesta; `terminate()` no envía ninguna y corta la conexión.',
      'La otra parte ve 1005 (o el código que diste) tras `close()`, y 1006 (0 en Deno) tras `terminate()`.',
      'Los mensajes que aún están en cola salen antes de que `close()` surta efecto; `terminate()` puede perderlos.',
      '`terminate()` existe en ws, en Bun y en lo que se construye sobre ellos, no en los navegadores. En uWebSockets.js eso lo hace `close()`, y el cierre cortés es `end()`.',
    ],
    whenToUse: {
      'close()': 'Siempre, con un código.',
      'terminate()': 'Para una parte que ya no responde: tras pings sin pong, o unos segundos después de `close()`.',
    },
  },
];
