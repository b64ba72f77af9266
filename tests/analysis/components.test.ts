import * as typescriptParser from '@typescript-eslint/parser';
import * as astro from 'astro-eslint-parser';
import { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import * as vue from 'vue-eslint-parser';
import plugin from '../../src/index.js';

// Each parser has types of its own for what it makes.
const PARSERS = { vue, svelte, astro } as unknown as Readonly<Record<string, Linter.Parser>>;

/** `line rule` for each finding of `recommended`, raw numbers left out, in a component as its own parser reads it. */
function findings(extension: string, code: string): string[] {
  const messages = new Linter().verify(
    code,
    [
      plugin.configs.recommended,
      {
        files: [`**/*.${extension}`],
        languageOptions: {
          parser: PARSERS[extension] ?? typescriptParser,
          parserOptions: { parser: typescriptParser, ecmaFeatures: { jsx: true } },
        },
        rules: { 'websocket/prefer-close-code-constant': 'off' },
      },
    ],
    { filename: `component.${extension}` },
  );
  return messages.map(({ line, ruleId, message }) => `${line} ${ruleId?.replace('websocket/', '') ?? message}`);
}

describe('a component', () => {
  it.each([
    [
      'Vue, script setup: a ref',
      'vue',
      `<script setup lang="ts">
import { onUnmounted, ref } from 'vue';
const socket = ref<WebSocket | null>(null);
function open() {
  socket.value = new WebSocket('wss://example.com/feed');
}
onUnmounted(() => socket.value?.close(1001));
</script>

<template><button @click="open">Open</button></template>
`,
      ['7 no-unsendable-close-code'],
    ],
    [
      'Vue, script setup: a variable',
      'vue',
      `<template><p>{{ last }}</p></template>
<script setup>
let feed;
const open = () => (feed = new WebSocket('wss://example.com/feed'));
const stop = () => feed.close(1006);
</script>
`,
      ['5 no-unsendable-close-code'],
    ],
    [
      'Vue, options: a field of this',
      'vue',
      `<script>
export default {
  data: () => ({ line: null }),
  methods: {
    open() {
      this.line = new WebSocket('wss://example.com/feed');
    },
    stop() {
      this.line.close(1006);
    },
  },
};
</script>
`,
      ['9 no-unsendable-close-code'],
    ],
    [
      'Vue: VueUse',
      'vue',
      `<script setup>
import { useWebSocket } from '@vueuse/core';
const { close } = useWebSocket('wss://example.com/feed');
const stop = () => close(1001);
</script>
`,
      ['4 no-unsendable-close-code'],
    ],
    [
      'Svelte: a state, and markup',
      'svelte',
      `<script lang="ts">
  import { onDestroy } from 'svelte';
  let feed: WebSocket | undefined = $state();
  function open() {
    feed = new WebSocket('wss://example.com/feed');
  }
  onDestroy(() => feed?.close(1001));
</script>

<button onclick={() => feed?.close(1006)}>Close</button>
`,
      ['7 no-unsendable-close-code', '10 no-unsendable-close-code'],
    ],
    [
      'Svelte: a reactive statement',
      'svelte',
      `<script>
  export let url;
  let feed;
  $: feed = new WebSocket(url);
  const stop = () => feed.close(1011);
</script>
`,
      ['5 no-unsendable-close-code'],
    ],
    [
      'Astro: the part between the fences, and markup',
      'astro',
      `---
const feed = new WebSocket('wss://example.com/feed');
const stop = () => feed.close(1001);
---

<button onClick={() => feed.close(1006)}>Close</button>
`,
      ['3 no-unsendable-close-code', '6 no-unsendable-close-code'],
    ],
    [
      'React: a ref',
      'tsx',
      `import { useEffect, useRef } from 'react';
export function Feed({ url }: { url: string }) {
  const line = useRef<WebSocket | null>(null);
  useEffect(() => {
    line.current = new WebSocket(url);
    return () => line.current?.close(1001);
  }, [url]);
  return <button onClick={() => line.current?.close(1006)}>Close</button>;
}
`,
      ['6 no-unsendable-close-code', '8 no-unsendable-close-code'],
    ],
    [
      'React: a state',
      'jsx',
      `import { useState } from 'react';
export function Feed({ url }) {
  const [line, setLine] = useState(null);
  const open = () => setLine(new WebSocket(url));
  return line ? <button onClick={() => line.close(1006)}>Close</button> : <button onClick={open}>Open</button>;
}
`,
      ['5 no-unsendable-close-code'],
    ],
  ])('is read: %s', (_, extension, code, expected) => {
    expect(findings(extension, code)).toEqual(expected);
  });

  it.each([
    [
      'Vue: a dialog',
      'vue',
      `<script setup>\nconst socket = ref();\nconst dialog = ref();\ndialog.value.close(1006);\n</script>\n`,
    ],
    [
      'Vue: what a browser sends',
      'vue',
      `<script setup>\nconst feed = new WebSocket('wss://example.com');\nfeed.close(4001);\n</script>\n`,
    ],
    [
      'Svelte: a modal, beside a socket',
      'svelte',
      `<script>\n  const feed = new WebSocket('wss://example.com');\n  let modal;\n</script>\n<button onclick={() => modal.close(1006)}>Close</button>\n`,
    ],
    [
      'Astro: what a browser sends',
      'astro',
      `---\nconst feed = new WebSocket('wss://example.com');\n---\n<button onClick={() => feed.close(1000)}>Close</button>\n`,
    ],
    [
      'React: a modal, beside a socket',
      'tsx',
      `export function Feed({ modal }: { modal: HTMLDialogElement }) {\n  const feed = new WebSocket('wss://example.com');\n  return <button onClick={() => modal.close('1006')}>{feed.url}</button>;\n}\n`,
    ],
    // Not part of the program that the parser hands to rules.
    [
      'Vue: an expression in the template',
      'vue',
      `<script setup>\nconst feed = new WebSocket('wss://example.com');\n</script>\n<template><button @click="feed.close(1006)">Close</button></template>\n`,
    ],
  ])('is left alone: %s', (_, extension, code) => {
    expect(findings(extension, code)).toEqual([]);
  });
});
