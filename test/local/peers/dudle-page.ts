/** Reads the stand-in's pages with a tolerant parser and talks to it as a browser would. */
import { Parser } from 'htmlparser2';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** All text inside, decoded. */
  text: string;
  /** Names and classes of the elements around it, outermost first: `table.polltable`. */
  path: string[];
}

/** Every element of a page in the order of its beginning. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const path = open.map((element) => `${element.name}.${element.attributes.class ?? ''}`);
      const element = { name, attributes, text: '', path };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return all;
}

/** Title → class of every vote cell, as `NAME: COLUMN`. */
export function votesOf(html: string): Record<string, string> {
  const cells = elementsOf(html).filter(({ attributes }) => (attributes.class ?? '').startsWith('vote '));
  return Object.fromEntries(
    cells.map(({ attributes }) => [attributes.title ?? '', (attributes.class ?? '').slice(5)]),
  );
}

/** Names of the rows, in order. */
export function namesOf(html: string): string[] {
  return elementsOf(html)
    .filter(({ name, path }) => name === 'span' && path[path.length - 1] === 'td.name')
    .map(({ text }) => text);
}

/** Columns in order: the title of a day, or the text of an option. */
export function columnTitlesOf(html: string): string[] {
  return elementsOf(html)
    .filter(({ name, path }) => name === 'a' && path[path.length - 1] === 'th.polloptions')
    .map(({ attributes }) => attributes.title ?? new URLSearchParams(attributes.href).get('sort') ?? '');
}

/** Sends a form and gives the answer; redirects are not followed. */
export function post(address: string, fields: Record<string, string>): Promise<Response> {
  return fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

export async function read(address: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(address, { headers });
  return response.text();
}
