// The tables of an HTML page, with what dudle says in classes, titles and ids. Tolerant: dudle's pages are no XML.
import { Parser } from 'htmlparser2';

export interface HtmlCell {
  classes: readonly string[];
  title: string;
  /** The title of a link in the cell. */
  linkTitle: string;
  /** Text for the eye: without what only screen readers see and without sort marks; blanks as they stand. */
  text: string;
  colspan: number;
}

export interface HtmlTable {
  id: string;
  rows: HtmlCell[][];
}

export interface HtmlPage {
  /** Also tables inside tables, each by itself. */
  tables: HtmlTable[];
  /** dudle's heading, message of an error, and user name asked for; null where the page has none. */
  heading: string | null;
  error: string | null;
  code: string | null;
  /** Name of the person whose row was open for editing, else ''. */
  editing: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An open tag and where text inside it goes; text that nobody takes is dropped. */
interface Frame {
  take: ((text: string) => void) | null;
}

const DROP: Frame = { take: () => undefined };
const UNSEEN = ['visually-hidden', 'sortsymb'];

/** Reads a page, or a piece of one as the clipboard gives it. Never fails: what is no HTML has no tables. */
export const htmlPage = (html: string): HtmlPage => {
  const page: HtmlPage = { tables: [], heading: null, error: null, code: null, editing: '' };
  const frames: Frame[] = [];
  const openTables: HtmlTable[] = [];
  const take = (text: string): void => {
    for (let at = frames.length - 1; at >= 0; at--) {
      const frame = frames[at];
      if (frame?.take) return frame.take(text);
    }
  };
  const parser = new Parser({
    onopentag: (tag, attributes: Attributes) => {
      if (tag === 'br') take('\n');
      if (tag === 'input' && attributes.name === 'olduser') page.editing = attributes.value ?? '';
      frames.push(frameOf(tag, attributes, page, openTables));
    },
    ontext: take,
    onclosetag: (tag) => {
      if (tag === 'table') openTables.pop();
      frames.pop();
    },
  });
  parser.end(html);
  return page;
};

const frameOf = (tag: string, attributes: Attributes, page: HtmlPage, openTables: HtmlTable[]): Frame => {
  const classes = (attributes.class ?? '').split(/\s+/);
  const table = openTables[openTables.length - 1];
  const row = table?.rows[table.rows.length - 1];
  if (tag === 'script' || tag === 'style' || UNSEEN.some((unseen) => classes.includes(unseen))) return DROP;
  if (tag === 'table') {
    const opened = { id: attributes.id ?? '', rows: [] };
    openTables.push(opened);
    page.tables.push(opened);
    return DROP;
  }
  if (tag === 'tr') table?.rows.push([]);
  if ((tag === 'td' || tag === 'th') && row !== undefined) return cellFrame(row, classes, attributes);
  const cell = row?.[row.length - 1];
  if (tag === 'a' && cell?.linkTitle === '') cell.linkTitle = attributes.title ?? '';
  if (attributes.id === 'polltitle') return { take: (text) => (page.heading = (page.heading ?? '') + text) };
  if (classes.includes('error')) return { take: (text) => (page.error = (page.error ?? '') + text) };
  if (tag === 'code') return { take: (text) => (page.code = (page.code ?? '') + text) };
  return { take: null };
};

const cellFrame = (row: HtmlCell[], classes: string[], attributes: Attributes): Frame => {
  const colspan = Math.min(Math.max(parseInt(attributes.colspan ?? '1', 10) || 1, 1), 100);
  const cell: HtmlCell = { classes, title: attributes.title ?? '', linkTitle: '', text: '', colspan };
  row.push(cell);
  return { take: (text) => (cell.text += text) };
};
