import type { CloseCodeTexts } from '../types.js';

export const CLOSE_CODE_TEXTS: CloseCodeTexts = {
  codes: {
    1000: {
      description:
        'El trabajo para el que se abrió el socket ha terminado y una de las partes cierra la conexión a propósito. Es el único código por debajo de 3000 que un script del navegador puede pasar a `close()`.',
      whenYouSeeIt: [
        'Una de las partes llamó a `close(1000)`: un cierre de sesión, el final de un stream, un componente que se desmonta.',
        'Lo puso una biblioteca: si no se indica código, `Bun.serve`, faye-websocket, el paquete `websocket`, reconnecting-websocket, partysocket y React Native envían 1000.',
        'Se indicó un motivo sin código: Node 24 y posteriores, Bun, jsdom y WebSocketStream envían entonces 1000.',
        'Falló el handshake detrás de reconnecting-websocket o partysocket: ambos lo notifican como 1000 con `wasClean` a true, antes de su evento de error.',
        'El servidor lo usa para todo, errores incluidos.',
      ],
      howToFix: [
        'Si la sesión terminó antes de tiempo, busca un `close()` que se ejecuta siempre: en un manejador de mensajes, en la limpieza de un efecto, en un intervalo.',
        'Si algo falló, envía un código que lo diga: 1008, 1011, 3000 o un 4xxx propio.',
        'Con reconnecting-websocket o partysocket, no interpretes 1000 como éxito si `open` aún no se ha disparado.',
      ],
      reconnect:
        'No reconectes por reflejo: contra un servidor que cierra a propósito se convierte en un bucle. Abre otro socket cuando la aplicación lo necesite.',
      confusions: {
        1001: '1001 corta una sesión que no había terminado: una de las partes se va.',
        1005: '1005 es igual de voluntario y limpio, pero no llegó ningún código.',
        1011: '1011 deja constancia de un fallo que 1000 ocultaría.',
      },
    },
    1001: {
      description:
        'Una de las partes desaparece aunque la sesión no ha terminado: un servidor que se detiene o una página que se abandona. Los navegadores lo envían por su cuenta y no dejan que lo envíe un script.',
      whenYouSeeIt: [
        'Alguien navegó a otra página, recargó o cerró la pestaña, o terminó un worker: el navegador envía 1001.',
        'Un servidor o un proxy se detiene, se vacía de conexiones o recarga su configuración.',
        'Un ping quedó sin respuesta: el servidor de Deno se rinde con 1001.',
        'Un servicio terminó la sesión al llegar a su límite de tiempo, con un motivo que lo explica.',
      ],
      howToFix: [
        'Cliente: reconecta con una espera aleatoria y creciente, salvo que seas la página que se abandona. Cancela en `pagehide` los temporizadores de reconexión.',
        'Servidor: envía 1001 a cada cliente antes de parar, o 1012 si vas a volver en segundos, y espera a que terminen los handshakes de cierre.',
        'Donde `close(1001)` lanza un error, envía 1000 o un código 4xxx.',
      ],
      reconnect:
        'Reconecta con espera creciente. Nada indica que tu petición fuera incorrecta, pero un servidor que se detiene desconecta a todos a la vez: añade una parte aleatoria.',
      confusions: {
        1000: '1000 dice que la sesión ha terminado.',
        1006: 'Para el usuario 1006 se ve igual, pero nadie se despidió.',
        1012: '1012 promete que el servicio volverá.',
      },
    },
    1002: {
      description:
        'La otra parte incumplió la RFC 6455: una trama incorrecta, una trama de cierre incorrecta. Quien lo detecta y lo dice es la capa del protocolo, nunca la aplicación.',
      whenYouSeeIt: [
        'Una trama con un opcode reservado, un enmascaramiento incorrecto, bits reservados sin extensión, una continuación suelta, una trama de control fragmentada o demasiado larga.',
        'Una trama de cierre cuyo código no puede viajar (1004–1006, 1015, 1016–2999), con un cuerpo de un solo byte o con un motivo de más de 123 bytes.',
        'Un proxy reescribe o corta las tramas, o dos escritores mezclan sus bytes en la misma conexión.',
        'Una aplicación lo usa mal, para un mensaje que no le gustó.',
        'La parte que detecta el fallo suele mostrar 1006 (Deno, 0); faye-websocket y ws 6 muestran 1002.',
      ],
      howToFix: [
        'Captura las tramas a ambos lados de cada proxy; mira primero el enmascaramiento y la compresión.',
        'Actualiza la biblioteca WebSocket del extremo que escribió la trama incorrecta.',
        'Si lo envía tu propio código: un mensaje incorrecto es 1008, un tipo de trama equivocado 1003 y cualquier caso propio un 4xxx.',
      ],
      reconnect:
        'No reconectes: los mismos bytes volverán a fallar. Un único intento con retraso se justifica si sospechas de un proxy inestable.',
      confusions: {
        1003: '1003 se refiere a un mensaje bien formado de un tipo que no se acepta.',
        1007: '1007 se refiere a los bytes dentro de una trama que en sí es correcta.',
        1008: '1008 se refiere a incumplir las reglas de la aplicación.',
      },
    },
    1003: {
      description:
        'Llegó un mensaje que este extremo no acepta nunca, diga lo que diga: binario donde solo se lee texto, o texto donde solo se lee binario.',
      whenYouSeeIt: [
        'Se envió un `Blob` o un `ArrayBuffer` a un extremo que espera JSON en texto, o una cadena a uno que decodifica binario.',
        'Cada parte eligió un serializador distinto, por ejemplo MessagePack y JSON.',
      ],
      howToFix: [
        'Envía el tipo de trama que documenta el extremo: una cadena para texto, un `ArrayBuffer` para binario.',
        'Negocia un subprotocolo, para que ambas partes conozcan la codificación antes del primer mensaje.',
        'Un servidor que rechaza un mensaje por lo que dice envía 1008 o un código 4xxx.',
      ],
      reconnect: 'No reconectes: el mismo cliente volverá a enviar el mismo tipo de trama.',
      confusions: {
        1007: '1007 trae el tipo de trama correcto con bytes que no se pueden leer.',
        1008: '1008 depende de lo que dice el mensaje o de quién lo envía.',
      },
    },
    1004: {
      description:
        'Reservado, sin significado. Los borradores del protocolo lo usaban para una trama demasiado grande, y así sobrevive en tablas de constantes antiguas.',
      whenYouSeeIt: [
        'Casi nunca. Quien lo recibe debería dar la conexión por fallida; Chromium, Firefox, Cloudflare Workers, faye-websocket y el paquete `websocket` lo muestran tal como llegó.',
        'En constantes copiadas, como `CLOSE_TOO_LARGE = 1004`.',
      ],
      howToFix: ['Usa 1009 para un mensaje demasiado grande, y 1005 donde el nombre hable de un estado que falta.'],
      reconnect: 'No reconectes por él: no es una señal. Trátalo como el error de protocolo que es.',
      confusions: {
        1005: 'Una constante antigua de Starlette llamaba a 1004 "no status received", que es 1005.',
        1009: '1009 es el número actual para "demasiado grande".',
      },
    },
    1005: {
      description:
        'Llegó una trama de cierre vacía, así que no hay código que mostrar. El número lo pone el lado que recibe y nunca viaja.',
      whenYouSeeIt: [
        'La otra parte llamó a `close()` sin código. Su propio evento de cierre también muestra 1005, porque a la trama vacía se responde con otra trama vacía.',
        'Un navegador liberó un socket al que ya nadie hacía referencia.',
        'Se indicó un motivo sin código donde eso pierde el motivo: Firefox, Deno, Node 22, ws.',
        'Se pidió a `Bun.serve` que cerrara con 0, 1005 o 1006.',
        'faye-websocket muestra una trama vacía como 1000, y el paquete `websocket` como 1006.',
      ],
      howToFix: [
        'Pasa a `close()` un código y un motivo breve, para que la otra parte pueda decidir qué hacer.',
        'Trátalo como un cierre limpio que nadie explicó, no como una red caída.',
        'Al reenviar un cierre, llama a `close()` o tradúcelo a 1000: `close(1005)` lanza un error casi en todas partes.',
      ],
      reconnect:
        'Depende del servicio: unas bibliotecas lo toman por un final normal y otras reintentan. Si reconectas, que nunca sea sin espera.',
      confusions: {
        1000: '1000 es un código que se envió de verdad.',
        1006: '1006 significa que no llegó ninguna trama de cierre.',
      },
    },
    1006: {
      description:
        'La conexión terminó sin que hubiera llegado una trama de cierre. Es la conclusión del lado local sobre lo que no vio, y nunca viaja.',
      whenYouSeeIt: [
        'Falló el handshake: dirección equivocada, puerto rechazado, problemas de TLS, un HTTP 401, 403 o 5xx en lugar del 101. Un navegador no debe permitir que la página los distinga.',
        'Un servidor se cayó, lo mataron o llamó a `terminate()` (`close()` en uWebSockets.js).',
        'Un tiempo de inactividad en un proxy o balanceador, un teléfono en reposo, un cambio de red.',
        'La otra parte escribió una trama que no puede existir; la mayoría de las bibliotecas muestran 1006 también entonces. WebKitGTK lo hace además con 1012–1014.',
        'No en Deno, que en su lugar muestra 0; ni tras un handshake fallido en Node 22, donde no hay evento de cierre, solo un error.',
      ],
      howToFix: [
        'Lee los registros del servidor y de cada proxy: la página no puede saber más. Una petición HTTP normal a la misma dirección muestra el estado.',
        'Envía pings o latidos con más frecuencia que el menor tiempo de inactividad del camino.',
        'Para decirle a un navegador por qué no puede conectarse, acepta primero el socket y ciérralo con 3000, 4401 o 1008.',
        'Cierra los sockets cuando al proceso se le pida parar, para que los clientes vean 1001 o 1012.',
      ],
      reconnect:
        'Reconecta con espera creciente: una primera espera aleatoria de hasta 5 s y luego cada vez mayores. Si el socket nunca llegó a abrirse, ríndete tras unos pocos intentos; suele ser un acceso denegado.',
      confusions: {
        1001: 'Con 1001 la otra parte avisó de que se iba.',
        1005: '1005 significa que llegó una trama de cierre, pero sin código.',
        1015: '1015 es, por su nombre, un problema de TLS, y solo Firefox lo distingue.',
      },
    },
    1007: {
      description:
        'Los bytes de un mensaje contradicen su tipo: casi siempre, texto que no es UTF-8. Lo detecta la implementación; el código de la aplicación apenas tiene motivos para enviarlo.',
      whenYouSeeIt: [
        'Un mensaje de texto, o un motivo de cierre, que no es UTF-8 válido: se concatenaron trozos de bytes, o se cortó en mitad de un carácter.',
        'Un mensaje comprimido que no se puede descomprimir.',
        'Un servicio que lo estira hasta "argumento no válido" y lo envía ante una petición incorrecta.',
      ],
      howToFix: [
        'Envía lo binario como binario, y construye el texto a partir de cadenas, no de trozos de bytes.',
        'Revisa la configuración de compresión en ambos extremos.',
        'Para un mensaje que se puede leer pero incumple tu esquema, envía 1008 o un código 4xxx.',
      ],
      reconnect: 'No reconectes hasta corregir al emisor: el mismo contenido volverá a fallar.',
      confusions: {
        1002: '1002 se refiere a la trama que rodea los bytes.',
        1003: '1003 se refiere a un tipo de trama que no se acepta nunca.',
      },
    },
    1008: {
      description:
        'Un mensaje o una sesión incumplió una regla del extremo. Es el rechazo general, para cuando no encaja un código más preciso o conviene no revelar la regla.',
      whenYouSeeIt: [
        'Faltan las credenciales o caducaron, y se descubrió después del upgrade.',
        'Un límite de frecuencia, un mensaje prohibido, un origen incorrecto, un mensaje que incumple el esquema.',
        'Un mensaje llegó en más fragmentos de los que admiten ws o undici.',
      ],
      howToFix: [
        'Cliente: consigue una credencial nueva, baja el ritmo o corrige el mensaje antes de volver a intentarlo. Explica al usuario el motivo.',
        'Servidor: añade un motivo corto y fijo, como `auth_expired`, o envía 3000, 3003 o un código 4xxx si los clientes deben distinguir los casos.',
        'Donde `close(1008)` lanza un error, envía un código 4xxx.',
      ],
      reconnect:
        'Reconecta solo cuando algo haya cambiado: el token, el ritmo, el mensaje. Si se reintenta tal cual, es un bucle sin fin.',
      confusions: {
        1002: '1002 es para quien incumple la RFC 6455, no tus reglas.',
        1003: '1003 se refiere a la forma de los datos.',
        1013: '1013 es un problema del servidor, no tuyo.',
        3000: '3000 dice qué regla es: hacen falta credenciales.',
      },
    },
    1009: {
      description: 'Un mensaje superó el tamaño que el receptor está dispuesto a procesar.',
      whenYouSeeIt: [
        'El contenido superó un límite: `maxPayload` de ws (100 MiB por omisión), `maxPayloadLength` de Bun y uWebSockets.js, la cuota de una pasarela.',
        'Un mensaje comprimido superó el límite al descomprimirse.',
        'El lado que recibe suele mostrar 1006 a su propio código, y 1009 solo a la otra parte.',
      ],
      howToFix: [
        'Divide el mensaje, o súbelo por HTTP y envía una referencia.',
        'Aumenta el límite en todos los saltos, si la memoria te lo permite.',
      ],
      reconnect: 'No reconectes para volver a enviarlo. Antes descarta o divide el mensaje.',
      confusions: {
        1004: '1004 era el número de la misma idea en los borradores.',
        1008: '1008 abarca todas las reglas menos el tamaño; por ejemplo, demasiados fragmentos.',
      },
    },
    1010: {
      description:
        'Un cliente necesitaba una extensión que el servidor no aceptó. Solo lo envía la implementación de un cliente: un servidor al que le falta una extensión rechaza el handshake.',
      whenYouSeeIt: [
        'Un cliente que no es un navegador exige `permessage-deflate` o una extensión propia.',
        'Casi nunca desde un navegador, donde los scripts no pueden pedir extensiones.',
      ],
      howToFix: [
        'Activa la extensión en el servidor o retira la exigencia del cliente. El motivo debería nombrarla.',
        'Un servidor que envía 1010 está en el lado equivocado: envía 1008 o un código 4xxx.',
      ],
      reconnect: 'No reconectes: lo que ofrece el servidor no cambia solo.',
      confusions: {
        1002: '1002 es un fallo en las tramas, que se descubre después del handshake.',
      },
    },
    1011: {
      description:
        'Algo inesperado impide a este extremo hacer lo que se le pidió. Es el 500 de los WebSockets. La RFC lo redacta para servidores; el registro ya no.',
      whenYouSeeIt: [
        'Un manejador lanzó un error y el framework, o tu propio `catch`, lo dice. Por sí solos pocos lo hacen: Starlette envía 1011, Cloudflare Workers corta la conexión (1006), y ws, Bun y Deno la dejan abierta si el proceso sobrevive.',
        'Un servicio dejó por imposible a un cliente que no mantuvo viva la sesión.',
        'Un proxy perdió el servidor que tenía detrás y lo traduce a 1011.',
      ],
      howToFix: [
        'Lee el registro del servidor. Captura los errores mensaje a mensaje, para que uno malo no termine la sesión.',
        'Envía un motivo fijo y no `err.message`, que puede filtrar detalles internos y pasar de 123 bytes.',
        'Donde `close(1011)` lanza un error, envía un código 4xxx como 4500.',
      ],
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
      description: 'El servicio se está reiniciando y espera volver pronto.',
      whenYouSeeIt: [
        'Un despliegue gradual, una recarga de configuración, un nodo que se vacía.',
        'WebKitGTK muestra 1006 en su lugar, y faye-websocket le responde con 1002.',
      ],
      howToFix: [
        'Servidor: envíalo a todos antes de reiniciar, repartido en unos segundos si puedes.',
        'Cliente: espera un tiempo aleatorio de entre 5 y 30 s, como pide su registro.',
      ],
      reconnect: 'Reconecta tras una espera aleatoria de 5 a 30 s, para que no lleguen todos los clientes a la vez.',
      confusions: {
        1001: '1001 no promete que nadie vaya a volver.',
        1013: '1013 viene de un servicio que sigue en pie y está lleno.',
      },
    },
    1013: {
      description: 'El servicio está sobrecargado y se desprende de clientes.',
      whenYouSeeIt: [
        'Se alcanzó un límite de conexiones o de memoria.',
        'Falta una fuente de datos de la que depende el servicio, y durante un rato no puede atender a nadie.',
        'WebKitGTK muestra 1006 en su lugar.',
      ],
      howToFix: [
        'Cliente: prueba otra dirección si la hay; si no, espera al usuario o deja pasar un tiempo largo con una parte aleatoria.',
        'Servidor: indica en el motivo cuándo volver.',
      ],
      reconnect:
        'Reconecta a otra dirección, o a la misma tras una espera larga; su registro pide incluso esperar al usuario. Los reintentos rápidos alimentan la sobrecarga.',
      confusions: {
        1008: '1008 se refiere a lo que hiciste tú, no a la carga.',
        1011: '1011 es un fallo.',
        1012: '1012 es un reinicio, breve y planificado.',
      },
    },
    1014: {
      description:
        'Una pasarela o un proxy no obtuvo una respuesta válida del servidor que tiene detrás. Es el 502 de los WebSockets.',
      whenYouSeeIt: [
        'Un proxy aceptó al cliente, y después el servidor de detrás lo rechazó, se cayó o respondió algo sin sentido.',
        'ws 6 se niega a enviarlo; Deno muestra 0 en su lugar y WebKitGTK 1006.',
      ],
      howToFix: ['Revisa la dirección, la configuración de TLS y el upgrade del servidor que está detrás de la pasarela.'],
      reconnect: 'Reconecta con espera creciente: los problemas detrás de una pasarela suelen durar poco.',
      confusions: {
        1006: '1006 es lo que ve un cliente si el proxy se limita a cortar la conexión.',
        1011: '1011 es un fallo del propio servidor que lo envía.',
      },
    },
    1015: {
      description:
        'No se pudo establecer TLS. El número lo pone el lado local y nunca viaja. El estándar quiere que los navegadores muestren 1006; Firefox muestra 1015.',
      whenYouSeeIt: [
        'En Firefox, ante un certificado que no acepta, con `wasClean` a false. Chromium, WebKitGTK, Node 24 y posteriores, Bun, ws y Cloudflare Workers muestran entonces 1006; Deno, 0.',
        'De una parte que lo escribe por error en una trama: el paquete `websocket` lo permite.',
      ],
      howToFix: [
        'Revisa el certificado, su cadena, el nombre del host y el reloj con `openssl s_client` o `curl -v`.',
        'En código que se ejecuta en navegadores, trátalo junto con 1006.',
      ],
      reconnect: 'No reconectes: un certificado incorrecto no se arregla reintentando.',
      confusions: {
        1006: '1006 es lo que muestra la mayoría de los entornos ante el mismo problema.',
        1010: '1010 se refiere a las extensiones, cuando TLS lleva ya un rato funcionando.',
      },
    },
    3000: {
      description:
        'El extremo quiere credenciales válidas antes de atenderte. Está registrado y lo puede enviar cualquier API, también la del navegador.',
      whenYouSeeIt: [
        'Falta un token, es incorrecto o caducó, y se descubrió después del upgrade.',
        'U otra cosa: SockJS, Centrifuge, Twilio Video, tRPC y otros dieron a 3000 un significado propio antes de que se registrara. Hay que conocer primero el servicio.',
      ],
      howToFix: [
        'Consigue un token nuevo y conéctate una vez.',
        'Servidor: documenta que 3000 significa eso y no lo mezcles con 4401.',
      ],
      reconnect: 'Reconecta después de volver a iniciar sesión: nada cambia mientras no cambie la credencial.',
      confusions: {
        1008: '1008 rechaza sin decir por qué.',
        3003: '3003 sabe quién eres y aun así te rechaza.',
        4401: '4401 significa lo mismo por una convención privada.',
      },
    },
    3003: {
      description: 'El extremo sabe quién eres, y esto no te está permitido. Está registrado y lo puede enviar cualquier API.',
      whenYouSeeIt: [
        'Un usuario con sesión iniciada pide una sala, un tema o un documento que no le corresponde.',
        'U otra cosa: SaltyRTC y Twilio Video usan el número a su manera.',
      ],
      howToFix: ['Pide otra cosa, o haz que cambien el permiso. No reintentes.'],
      reconnect: 'No reconectes: la respuesta será la misma.',
      confusions: {
        1008: '1008 abarca cualquier regla, no solo los permisos.',
        3000: '3000 quiere que inicies sesión.',
        4403: '4403 es su gemelo privado.',
      },
    },
    3008: {
      description:
        'Una de las partes tardó demasiado en algo que la aplicación espera, como un mensaje de inicio de sesión. Está registrado y lo puede enviar cualquier API.',
      whenYouSeeIt: [
        'No llegó a tiempo el mensaje de inicio de sesión, una respuesta o un latido.',
        'U otra cosa: AssemblyAI y Centrifuge usan el número a su manera.',
      ],
      howToFix: ['Responde dentro del plazo documentado y envía latidos.', 'Servidor: indica el plazo en el motivo.'],
      reconnect: 'Reconecta con espera creciente: la lentitud suele pasar.',
      confusions: {
        1006: '1006 es el aspecto que tiene un tiempo agotado en el transporte.',
        4408: '4408 es su gemelo privado.',
      },
    },
  },
  ranges: {
    0: {
      description:
        'Los números por debajo de 1000 no son códigos de cierre. Aquí caen los estados HTTP, como 401 y 500, y los códigos de salida de los procesos.',
      whenYouSeeIt: [
        'Se pasó a `close()` un estado HTTP o `err.statusCode`: lanza un error casi en todas partes.',
        '`Bun.serve` y `Deno.upgradeWebSocket` sí lo envían. Chromium y Firefox muestran entonces el 401 tal como llegó; ws y Node, 1006.',
        'Deno muestra 0 donde otros muestran 1006.',
        '`null` y `NaN` cuentan como 0 en la API WHATWG, que lanza un error.',
      ],
      howToFix: ['Envía el código de cierre que dice lo mismo: 3000 o 4401 por 401, 3003 por 403, 1011 por 500, 1013 por 503.'],
      reconnect: 'Consulta el servicio que lo envió; en Deno, 0 es lo que en otros sitios es 1006.',
    },
    1000: {
      description:
        'El bloque del propio protocolo, de sus versiones futuras y de sus extensiones. 1016–2999 está sin asignar y no se puede enviar.',
      whenYouSeeIt: [
        'Cloudflare Workers, `Bun.serve` y `Deno.upgradeWebSocket` permiten enviar 1016–2999; un extremo conforme da entonces la conexión por fallida.',
        'SockJS muestra sus propios 2000, 2007 y 2010, que nunca estuvieron en una trama de cierre.',
      ],
      howToFix: ['Para códigos propios elige un número de 4000–4999.'],
      reconnect: 'No reconectes por un número que nadie asignó: corrige al emisor.',
    },
    3000: {
      description:
        'El bloque de bibliotecas, frameworks y aplicaciones, que se registra en la IANA por orden de llegada. Solo están registrados 3000, 3003 y 3008; muchos otros se usan sin registro.',
      whenYouSeeIt: [
        'Cerró el socket una biblioteca con códigos propios: Centrifuge, SaltyRTC, Twilio Video, AssemblyAI y otras.',
      ],
      howToFix: ['Búscalo en la documentación del servicio.', 'Para un código propio elige 4000–4999.'],
      reconnect: 'Sigue la documentación del servicio.',
    },
    4000: {
      description:
        'Uso privado: un número significa lo que un servicio y sus clientes hayan acordado. No se puede registrar y lo puede enviar cualquier API.',
      whenYouSeeIt: [
        'Un servicio cerró el socket con un código propio.',
        'Muchos suman 4000 a un estado HTTP: 4401, 4403, 4404, 4408, 4429, 4500.',
        'Otros dan significado a los tramos: los clientes de Pusher reintentan de inmediato tras 4200–4299, y Centrifugo da por definitivos 4500–4999.',
      ],
      howToFix: [
        'Búscalo en la documentación del servicio: los tramos de uno contradicen los de otro.',
        'Reúne los tuyos en una sola tabla, con un nombre, una frase y qué hacer.',
      ],
      reconnect: 'Sigue la documentación del servicio; si no la hay, reconecta con espera creciente y un máximo de intentos.',
    },
    5000: {
      description:
        'Más allá del registro, que termina en 4999. El número cabe en dieciséis bits, pero un extremo conforme da la conexión por fallida.',
      whenYouSeeIt: [
        'Se pasó a `close()` un número de otra cosa: un tiempo en milisegundos, un puerto.',
        '`Bun.serve` y `Deno.upgradeWebSocket` sí lo envían; Chromium y Firefox lo muestran tal como llegó.',
      ],
      howToFix: ['Elige un número de 4000–4999.'],
      reconnect: 'Antes corrige al emisor.',
    },
  },
};
