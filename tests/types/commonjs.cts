import websocket = require('eslint-plugin-websocket');

// What Node gives: the plugin itself, through the export `module.exports`.
const version: string = websocket.meta.version;

export = version;
