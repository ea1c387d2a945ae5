// Reads a poll from whatever was fetched or pasted: a dudle page, its copied table, or any table of names and weeks.
import type { Day } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollTable } from '../domain/poll-table.js';
import type { PollTable, RawPoll } from '../domain/poll-table.js';
import { cellsOfText } from './delimited-text.js';
import { dudlePoll, isDudlePage } from './dudle-page.js';
import { dudleText, isDudleText } from './dudle-text.js';
import { gridPoll } from './grid-poll.js';
import { htmlPage } from './html-tables.js';
import type { HtmlTable } from './html-tables.js';

const HTML_START =
  /^<(?:!--|!doctype|html|head|body|meta|style|table|thead|tbody|tr|div|span|google-sheets)[\s/>-]/i;

/**
 * The poll in a text.
 * @param near the day around which weeks without a year are expected, such as today
 * @throws Refusal with one sentence where the text is no poll that can be read
 */
export const readPoll = (text: string, near: Day): PollTable => pollTable(rawPoll(text, near), near);

const rawPoll = (text: string, near: Day): RawPoll => {
  const plain = text.replace(/^\ufeff/, '').trim();
  refuseOthers(plain);
  if (HTML_START.test(plain)) return htmlPoll(plain, near);
  const lines = plain.split(/\r?\n/).map((line) => line.split('\t'));
  return isDudleText(lines) ? dudleText(lines, near) : gridPoll(cellsOfText(text), near);
};

const refuseOthers = (plain: string): void => {
  if (plain === '') {
    throw new Refusal(
      'poll-unreadable',
      'There is nothing to read. Give the address of the poll, or paste its table.',
    );
  }
  if (/^https?:\/\/\S+$/.test(plain)) {
    throw new Refusal(
      'poll-unreadable',
      'This is an address, not a table. Read the poll by its address instead.',
    );
  }
  if (/^--- !|!ruby\//.test(plain)) {
    throw new Refusal(
      'poll-unreadable',
      'This is the file in which dudle keeps a poll, which cannot be read here. Open the poll in the browser and paste its table.',
    );
  }
};

const htmlPoll = (html: string, near: Day): RawPoll => {
  const page = htmlPage(html);
  if (isDudlePage(page)) return dudlePoll(page, html);
  const grid = page.tables
    .map(gridOf)
    .reduce<string[][]>((a, b) => (cellCount(b) > cellCount(a) ? b : a), []);
  if (grid.length === 0) {
    throw new Refusal(
      'poll-unreadable',
      'There is no table on this page. Give the address of the poll itself, or paste its table.',
    );
  }
  return isDudleText(grid) ? dudleText(grid, near) : gridPoll(grid, near);
};

const gridOf = ({ rows }: HtmlTable): string[][] =>
  rows.map((cells) =>
    cells.flatMap(({ text, colspan }) => [text.trim(), ...Array.from({ length: colspan - 1 }, () => '')]),
  );

const cellCount = (grid: readonly (readonly string[])[]): number =>
  grid.reduce((count, cells) => count + cells.filter((cell) => cell !== '').length, 0);
