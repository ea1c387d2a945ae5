/** The head of a poll's table: months and days of a time poll, texts of a normal poll, links that sort. */
import { escapeHtml, queryValue } from './escape.js';
import type { TableContext } from './table-context.js';
import { dayTitle, monthTitle } from './words.js';

/** What is between `<thead>` and its end. */
export function tableHead(context: TableContext): string {
  return context.poll.type === 'time' ? timeHead(context) : normalHead(context);
}

function timeHead(context: TableContext): string {
  const { columns, words, language } = context;
  const days = columns.map(({ day }) => day ?? '');
  const corner = "<th colspan='2' class='invisible'></th>";
  const spans = (titles: string[]): string =>
    runs(titles)
      .map(([title, count]) => `<th colspan='${String(count)}'>${escapeHtml(title)}</th>\n`)
      .join('');
  const options = columns.map(
    ({ key, time }) =>
      `<th class='polloptions'><a title="${escapeHtml(key)}" href="?sort=${queryValue(key)}">${escapeHtml(time)} ${sortSymbol(context, key, '\t\t\t\t')}</a></th>\n`,
  );
  return [
    `<tr>${corner}${spans(days.map((day) => monthTitle(day, language)))}<th class='invisible'></th></tr>`,
    `<tr>${corner}${spans(days.map((day) => dayTitle(day, language)))}<th class='invisible'></th></tr>`,
    `<tr><th colspan='2'><a href='?sort=name'>${escapeHtml(words.name)} ${sortSymbol(context, 'name', '\t\t\t\t')}</a></th>`,
    options.join(''),
    lastEditHead(context, '\t\t\t\t'),
  ].join('');
}

function normalHead(context: TableContext): string {
  const options = context.columns.map(
    ({ key, description }) =>
      `<th class='polloptions' title="${escapeHtml(description)}"><a href="?sort=${queryValue(key)}">${escapeHtml(key)} ` +
      `<span class='visually-hidden'>${escapeHtml(description)} </span>${sortSymbol(context, key, '\t\t\t')}</a></th>`,
  );
  return (
    `<tr><th colspan='2'><a href='?sort=name'>${escapeHtml(context.words.name)} ${sortSymbol(context, 'name', '\t\t\t')}</a></th>\n` +
    options.join('') +
    lastEditHead(context, '\t\t\t')
  );
}

function lastEditHead(context: TableContext, indent: string): string {
  const title = escapeHtml(context.words.lastEdit);
  return `<th><a href='?'>${title} ${sortSymbol(context, 'timestamp', indent)}</a></th>\n</tr>\n`;
}

function sortSymbol({ sort, words, symbol }: TableContext, field: string, indent: string): string {
  const [word, sign] = sort.includes(field)
    ? [words.sorted, symbol.sorted]
    : [words.unsorted, symbol.unsorted];
  return (
    `${indent}<span class="sortsymb visually-hidden headerSymbol">${escapeHtml(word)}</span>\n` +
    `${indent}<span class='sortsymb' aria-hidden='true'> ${escapeHtml(sign)}</span>\n`
  );
}

/** Equal neighbours, counted. */
function runs(titles: string[]): [title: string, count: number][] {
  const found: [string, number][] = [];
  for (const title of titles) {
    const last = found[found.length - 1];
    if (last?.[0] === title) last[1] += 1;
    else found.push([title, 1]);
  }
  return found;
}
