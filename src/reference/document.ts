/**
 * A piece of the reference, apart from how it is shown. Texts are Markdown within a line: `code`, **strong** and
 * [label](target), where a target is an address or one of {@link Target}.
 */
export interface Document {
  readonly title: string;
  /** What stands before the first section. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Section {
  /** The same in every language. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `title`: what its items have in common. */
  | { readonly kind: 'list'; readonly title?: string; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'diagram'; readonly mermaid: string };

/** What a link inside the reference leads to: the text about a code or block, a pair, a service, a rule, or another page. */
export type Target = `${'code' | 'pair' | 'service' | 'rule' | 'page'}:${string}`;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

export function list(items: readonly string[], title?: string): Block {
  return title === undefined ? { kind: 'list', items } : { kind: 'list', title, items };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return { kind: 'table', head, rows };
}

/** A section, or none where there is nothing to say. */
export function section(id: string, title: string, ...blocks: readonly Block[]): readonly Section[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks }];
}

export const link = (label: string, target: Target): string => `[${label}](${target})`;

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

/** The text with each link replaced. */
export function replaceLinks(text: string, replace: (label: string, target: string) => string): string {
  return text.replaceAll(LINK, (_link, label: string, target: string) => replace(label, target));
}

/** The text with phrases put in: `throws {error}`. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_hole, name: string) => `${values[name] ?? ''}`);
}
