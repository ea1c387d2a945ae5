// A dudle poll from its page, or from the HTML that copying its table gives: by classes and titles, which are never translated.
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { PollCell, RawPoll } from '../domain/poll-table.js';
import type { HtmlCell, HtmlPage, HtmlTable } from './html-tables.js';
import { symbolAnswer } from './dudle-symbols.js';

const CLASSES: Readonly<Record<string, PollCell>> = {
  a_yes__: 'yes',
  b_maybe: 'ifNeedBe',
  c_no___: 'no',
  undecided: 'none',
};

/** Whether the table is that of a dudle poll. */
const isDudleTable = ({ id, rows }: HtmlTable): boolean =>
  id === 'participanttable' || rows.some((cells) => cells.some(isVote));

/** Whether the page comes from a dudle, with or without a poll on it. */
export const isDudlePage = (page: HtmlPage): boolean =>
  page.heading !== null || page.tables.some(isDudleTable);

const isVote = ({ classes }: HtmlCell): boolean => classes.includes('vote');

/**
 * The poll on a page for which `isDudlePage` holds.
 * @param html the same page as text
 * @throws Refusal where the page holds no poll: deleted, locked, an error, without columns
 */
export const dudlePoll = (page: HtmlPage, html: string): RawPoll => {
  const table = page.tables.find(isDudleTable);
  if (table === undefined) throw refusalFor(page);
  const heads = table.rows.flatMap((cells) => cells.filter(({ classes }) => classes.includes('polloptions')));
  const titles = heads.map(columnTitle);
  const people = table.rows.filter((cells) => cells.some(isVote)).map((cells) => participant(cells, titles));
  const columns = [...new Set([...titles, ...people.flatMap(({ answers }) => [...answers.keys()])])];
  if (columns.length === 0) throw withoutColumns();
  const rows = people.map(({ pollName, answers }) => ({
    pollName,
    cells: columns.map((column) => answers.get(column) ?? 'none'),
  }));
  return { title: oneLine(page.heading ?? ''), columns, rows, problems: problemsOf(page, html, rows.length) };
};

/** Time polls name a column in its link's title, normal ones in the text. */
const columnTitle = ({ linkTitle, text }: HtmlCell): string => oneLine(linkTitle === '' ? text : linkTitle);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One row of votes, by column. */
const participant = (
  cells: readonly HtmlCell[],
  titles: readonly string[],
): { pollName: string; answers: Map<string, PollCell> } => {
  const nameCell = cells.find(({ classes }) => classes.includes('name'));
  const votes = cells.filter(isVote);
  const pollName = nameCell?.text.trim() ?? /^(.*): /.exec(votes[0]?.title ?? '')?.[1] ?? '';
  const answers = votes.map(
    (vote, index) => [columnOf(vote, pollName) ?? titles[index] ?? '', answerOf(vote)] as const,
  );
  return { pollName, answers: new Map(answers) };
};

/** A vote's title is "NAME: COLUMN". */
const columnOf = ({ title }: HtmlCell, pollName: string): string | null => {
  const start = `${oneLine(pollName)}: `;
  const whole = oneLine(title);
  return whole.startsWith(start) ? whole.slice(start.length) : null;
};

const answerOf = ({ classes, text }: HtmlCell): PollCell => {
  const known = classes.find((name) => name in CLASSES);
  return (known === undefined ? symbolAnswer(text) : CLASSES[known]) ?? { unreadable: oneLine(text) };
};

const problemsOf = ({ editing }: HtmlPage, html: string, people: number): string[] => [
  ...(editing === ''
    ? []
    : [`The row of ${quoted(editing)} was open for editing and is missing; close it there and read again.`]),
  ...(people === 0 && /symcrypt/i.test(html)
    ? [
        'If people have answered, their answers are encrypted: open the poll with its password and paste the table.',
      ]
    : []),
];

const refusalFor = ({ error, code }: HtmlPage): Refusal => {
  if (error !== null && oneLine(error) !== '')
    return new Refusal('poll-error', `dudle says: ${quoted(oneLine(error).replace(/\.$/, ''))}.`);
  if (code === 'admin' || code === 'participant') {
    return new Refusal(
      'poll-locked',
      'The poll is protected by a password. Open it yourself, copy the table and paste it under “Read answers…”.',
    );
  }
  return new Refusal(
    'poll-gone',
    'This page of dudle shows no poll: the poll was deleted, or the address is not the one of the poll itself. Check the address, or paste the table.',
  );
};

const withoutColumns = (): Refusal =>
  new Refusal(
    'poll-without-weeks',
    'This poll has no weeks yet, or this is not the page on which people answer. Add the weeks as columns, each named by its Monday, and read the poll itself.',
  );
