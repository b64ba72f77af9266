import type { Evidence } from '../../analysis/origins.js';
import type { Certainty } from '../../analysis/sockets.js';
import type { CommandTexts } from './types.js';

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const list = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;

const ROLES: Readonly<Record<string, string>> = { client: 'cliente', server: 'servidor' };
const CERTAINTY: Readonly<Record<Certainty, string>> = { certain: 'seguro', likely: 'probable', possible: 'posible' };
const EVIDENCE: Readonly<Record<Evidence, string>> = {
  type: 'lo dice su tipo',
  construction: 'se construye en este archivo',
  callback: 'lo entrega un callback de la biblioteca',
  annotation: 'lo dice un tipo escrito en este archivo',
  flow: 'viene de otro de este archivo',
  usage: 'sus miembros son los de un WebSocket',
  'name and code': 'lo dicen su nombre, o el código y el motivo con que se cierra',
  name: 'lo dice su nombre',
};

export const ES: CommandTexts = {
  help: {
    description: 'Qué significan los códigos de cierre de WebSocket y cuáles usa mal tu código.',
    headings: {
      usage: 'Uso:',
      arguments: 'Argumentos:',
      options: 'Opciones:',
      commands: 'Comandos:',
      examples: 'Ejemplos:',
      exit: 'Código de salida:',
    },
    exit: '0  no se encontró nada, o se mostró el texto\n1  check encontró algo\n2  no se pudo ejecutar, o hay un argumento incorrecto',
    more: 'npx eslint-plugin-websocket COMANDO --help explica cada uno.',
    options: {
      help: 'muestra esta ayuda',
      version: 'muestra la versión',
      lang: 'idioma del texto; por defecto, el de tu configuración regional',
      format: 'texto para la terminal, Markdown o JSON para otros programas',
    },
    helpCommand: 'muestra la ayuda de un comando',
    defaultsTo: (value) => `por defecto: ${value}`,
    choices: (values) => `uno de ${values}`,
  },
  commands: {
    explain: {
      summary: 'qué significa un código de cierre, un nombre o una regla',
      description:
        'Explica un código de cierre: qué significa, cuándo lo verás, cómo solucionarlo, quién puede enviarlo, qué hace tu entorno con él y si conviene reconectar. Los códigos privados, como 4401, se muestran con los servicios que los usan.',
      arguments: { what: 'un código (1006), un nombre (GOING_AWAY), un bloque (4000-4999), un servicio o una regla' },
      options: { service: 'solo lo que este servicio quiere decir con el código' },
      examples: [
        ['explain 1006', 'qué es un cierre sin trama de cierre'],
        ['explain GOING_AWAY', 'por el nombre de una constante, del registro o de una biblioteca'],
        ['explain 4004 --service discord', 'un código privado de un servicio'],
        ['explain no-unsendable-close-code', 'una regla y los códigos de los que trata'],
      ],
    },
    compare: {
      summary: 'en qué se diferencian dos códigos',
      description:
        'Pone dos códigos de cierre uno al lado del otro, en cualquier orden: una tabla con los datos, las diferencias clave y cuándo usar cada uno.',
      arguments: { a: 'un código o un nombre', b: 'otro' },
      options: {},
      examples: [
        ['compare 1000 1002', 'un cierre normal y un fallo de protocolo'],
        ['compare GOING_AWAY SERVICE_RESTART', 'por su nombre'],
        ['compare 1006 1015 --format markdown', 'para pegarlo en otra parte'],
      ],
    },
    list: {
      summary: 'todos los códigos, bloques, comparaciones y servicios',
      description: 'Lista los códigos registrados, los bloques de números y las comparaciones que hay.',
      arguments: {},
      options: { services: 'en su lugar, los códigos privados de los servicios' },
      examples: [
        ['list', 'todos los códigos, uno por línea'],
        ['list --services --format json', 'los códigos privados, para otro programa'],
      ],
    },
    runtimes: {
      summary: 'qué hacen los entornos y las bibliotecas con los códigos de cierre',
      description: 'Muestra qué códigos envía cada entorno, qué hace con los demás y qué muestra su evento de cierre.',
      arguments: {},
      options: { code: 'solo lo que hacen con este código' },
      examples: [
        ['runtimes', 'todo lo que se ha medido'],
        ['runtimes --code 1001', 'dónde funciona close(1001) y dónde lanza un error'],
      ],
    },
    check: {
      summary: 'busca códigos de cierre incorrectos en JavaScript y TypeScript, sin configurar nada',
      description:
        'Revisa archivos y carpetas solo con las reglas de este paquete. La configuración del proyecto no hace falta ni se lee. Se omiten node_modules, lo que excluye .gitignore y los archivos que generó una herramienta; un archivo indicado por su nombre se revisa siempre. TypeScript se analiza sin tipos.',
      arguments: { paths: 'archivos y carpetas; por defecto, esta carpeta' },
      options: {
        config: 'qué reglas: recommended, strict, o all, que las trata todas como errores',
        fix: 'corrige lo que se puede corregir sin riesgo',
        'max-warnings': 'termina con 0 hasta este número de avisos; -1 los admite todos',
        format: 'text o un formateador de ESLint: stylish, json, html o el nombre de un paquete',
        lang: 'idioma de lo que rodea a los hallazgos; estos están en inglés',
      },
      examples: [
        ['check', 'todo lo que hay en esta carpeta'],
        ['check src server.ts --config strict', 'una parte, con las reglas de strict'],
        ['check src --fix', 'y lo corrige'],
        ['check --format json > hallazgos.json', 'para otro programa'],
      ],
    },
    sockets: {
      summary: 'por qué una llamada se toma por el cierre de un WebSocket, o no',
      description:
        'Lista las llamadas a close() y a los métodos equivalentes de las bibliotecas, y dice de cada una si las reglas toman su receptor por un WebSocket y en qué se basan. Se usa la configuración de ESLint del proyecto, si la hay: su parser, sus tipos y settings.websocket.',
      arguments: { paths: 'archivos y carpetas; por defecto, esta carpeta' },
      options: { format: 'texto para una terminal, o JSON para programas' },
      examples: [
        ['sockets src/feed.ts', 'las llamadas de un archivo'],
        ['sockets src --format json', 'las de muchos, para un programa'],
      ],
    },
    constants: {
      summary: 'escribe los códigos de cierre como constantes documentadas en tu proyecto',
      description:
        'Escribe un archivo con los códigos de cierre y sus nombres. Cada uno lleva un comentario que dice qué significa, cuándo aparece y cómo solucionarlo, y que el editor muestra al pasar sobre la constante. El archivo no necesita ningún paquete. Un archivo que ya existe solo se reemplaza si lo escribió este comando.',
      arguments: {},
      options: {
        out: 'el archivo que se escribe: .ts, .mts, .cts, .js, .mjs o .cjs; sin él se imprime TypeScript',
        style: 'un objeto, un enum de TypeScript o una const por código',
        only: 'estos códigos, separados por comas; CÓDIGO:NOMBRE da nombre a un código privado',
        lang: 'idioma de los comentarios; por defecto, el de tu configuración regional',
      },
      examples: [
        ['constants --out src/close-codes.ts', 'todos los códigos registrados'],
        ['constants --out src/close-codes.ts --style enum --only 1000,1001,4401:TOKEN_EXPIRED', 'algunos, y uno propio'],
      ],
    },
  },
  arguments: {
    unknownCommand: (name) => `No existe el comando ${name}.`,
    unknownOption: (name) => `No existe la opción ${name}.`,
    missingArgument: (name) => `Falta ${name}.`,
    missingValue: (option) => `${option} necesita un valor.`,
    tooMany: (extra) => `Esto sobra: ${extra}`,
    invalidChoice: (value, option, choices) => `${option} puede ser ${list(choices, 'o')}, no ${value}.`,
    notANumber: (value, option) => `${option} necesita un número entero, no ${value}.`,
  },
  didYouMean: (names) => `¿Querías decir ${names}?`,
  tryHelp: (command) => `Prueba: ${command}`,
  check: {
    error: 'error',
    warning: 'aviso',
    doesNotParse: 'no se puede analizar',
    summary: ({ files, affected, errors, warnings, unparsed }) => {
      const all = count(files, 'archivo');
      const notRead =
        unparsed > 0 ? `; ${count(unparsed, 'archivo no se puede analizar', 'archivos no se pueden analizar')}` : '';
      if (errors + warnings === 0) return `Sin hallazgos en ${all}${notRead}.`;
      const found = `${count(errors + warnings, 'hallazgo')} (${count(errors, 'error', 'errores')}, ${count(warnings, 'aviso')})`;
      return `${found} en ${affected} de ${all}${notRead}.`;
    },
    explain: (command) => `Qué significa una regla o un código: ${command}`,
    progress: (done, all, file) => `Revisando, ${done} de ${all}: ${file}`,
    built: (number) =>
      number === 1
        ? 'Se omitió 1 archivo generado o minificado; indícalo por su nombre para revisarlo.'
        : `Se omitieron ${number} archivos generados o minificados; indica uno por su nombre para revisarlo.`,
    noTypeScript: (number, install) =>
      `${count(number, 'archivo de TypeScript sin revisar', 'archivos de TypeScript sin revisar')}: no hay ningún parser que funcione aquí. Instala uno: ${install}`,
    noSuchPath: (path) => `No existe el archivo ni la carpeta ${path}.`,
    noSource: (path) => `${path} no es JavaScript ni TypeScript.`,
    noFiles: (paths) => `No hay JavaScript ni TypeScript que revisar: ${paths}`,
    noESLint: (install) => `check necesita ESLint 9.22 o posterior. Instálalo: ${install}`,
    noFormatter: (name) => `No existe el formateador ${name}.`,
  },
  sockets: {
    socket: ({ libraries, role, certainty, evidence, isClosedSo }) => {
      const what = `${libraries.join(' o ')}${role === null ? '' : `, ${ROLES[role] ?? role}`}`;
      if (!isClosedSo) return `Un WebSocket (${what}), pero este método no lo cierra.`;
      return `Un WebSocket (${what}): ${EVIDENCE[evidence]}. Es ${CERTAINTY[certainty]}.`;
    },
    refusals: {
      'something else': () => 'No es un WebSocket: se conoce su valor o su tipo, y es otra cosa.',
      'no socket of a library': (receiver) => `No es un WebSocket, sino ${receiver}.`,
      unknown: () =>
        'No se toma por uno: nada en este archivo dice qué es. Lo diría un tipo, un comentario JSDoc o settings.websocket.apis.',
      'not sure enough': () =>
        "Puede que sea un WebSocket, pero settings.websocket.detection exige más: solo lo dice su nombre, que cuenta con 'eager'.",
      'arguments not seen': () => 'No se revisa: los argumentos llevan un spread y no se ve qué código hay entre ellos.',
    },
    kindOf: (kind, library) => `lo que el modelo de ${library} llama ${kind}`,
    summary: (calls, lookedAt, files) =>
      `${count(calls, 'llamada')} en ${count(files, 'archivo')}: las reglas revisan ${lookedAt === calls && calls > 0 ? 'todas' : lookedAt}.`,
    badConfig: (why) => `No se puede cargar la configuración de ESLint del proyecto: ${why}`,
    unseen: (files) =>
      files === 1
        ? 'En 1 archivo nada indica un WebSocket, ni un nombre ni un paquete: sus llamadas no se revisan.'
        : `En ${files} archivos nada indica un WebSocket, ni un nombre ni un paquete: sus llamadas no se revisan.`,
  },
  constants: {
    written: (file, number) => `${file}: ${count(number, 'constante')}.`,
    setting: 'Para que prefer-close-code-constant las use, en eslint.config.js:',
    generatedBy: 'Escrito por',
    notOurs: (file) => `${file} ya existe y no lo escribió este comando: elige otro nombre o bórralo.`,
    noFolder: (folder) => `No existe la carpeta ${folder}.`,
    unknownExtension: (file) => `${file} debe terminar en .ts, .mts, .cts, .js, .mjs o .cjs.`,
    noEnum: (file) => `${file} es JavaScript, que no tiene enum: usa --style object o --style const.`,
    noName: (code) => `${code} no tiene un nombre registrado. Dale uno: ${code}:NOMBRE`,
    badEntry: (entry) => `${entry} no es una constante: escribe CÓDIGO o CÓDIGO:NOMBRE, el nombre con letras, dígitos y _.`,
    outOfRange: (code) => `${code} no es un código de cierre: los que llevan nombre van de 1000 a 4999.`,
    twice: (name) => `${name} está dos veces.`,
  },
  reference: {
    unknown: (written) => `${written} no es un código de cierre, un nombre, un servicio ni una regla.`,
    outOfRange: (code) => `${code} no es un código de cierre: tienen 16 bits, de 0 a 65535.`,
    unknownService: (written) => `No se conoce ningún servicio ${written}.`,
    notUsedBy: (code, service) => `${service} no usa ${code}.`,
    ambiguous: (written, codes) => `Hay bibliotecas que llaman ${written} a más de un código: ${codes}.`,
    same: (code) => `Los dos son ${code}: indica dos códigos distintos.`,
    notCompared: (a, b) => `No hay ninguna comparación entre ${a} y ${b}.`,
    page: 'Su página',
  },
};
