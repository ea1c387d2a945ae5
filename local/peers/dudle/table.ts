/** The table of a poll's page, tag by tag as dudle writes it: programs find votes by its classes and titles. */
import { inOrder } from './columns.js';
import { escapeHtml, htmlId, queryValue } from './escape.js';
import { inputRows } from './input-row.js';
import { meaningOf, rowsInOrder, VOTES, type DudlePoll, type Meaning, type Participant } from './poll.js';
import type { TableContext, View } from './table-context.js';
import { tableHead } from './table-head.js';
import { editedAt, SYMBOLS, WORDS } from './words.js';

/** The whole table, with its input row. */
export function pollTable(poll: DudlePoll, view: View): string {
  const context: TableContext = {
    ...view,
    poll,
    columns: inOrder(poll.columns),
    words: WORDS[view.language],
    symbol: SYMBOLS[view.symbols],
  };
  const isEditing = view.editing !== null && poll.participants.has(view.editing);
  const rows = rowsInOrder(poll, view.sort).map(([name, participant]) =>
    name === view.editing ? inputRows(context) : participantRow(context, name, participant),
  );
  return [
    "<table id='participanttable' class='polltable' border='1'>\n",
    `<thead>${tableHead(context)}</thead>`,
    `<tbody id='participants'>${rows.join('')}</tbody>`,
    `<tbody>${isEditing ? '' : inputRows(context)}${summaryRow(context)}</tbody></table>\n`,
  ].join('');
}

function participantRow(context: TableContext, name: string, { votes, edited }: Participant): string {
  const cells = context.columns.map(({ key }) => voteCell(context, name, key, meaningOf(votes.get(key))));
  return (
    `<tr id="${htmlId(name)}_tr" class='participantrow'>\n${nameCells(context, name)}${cells.join('')}` +
    `<td class='date'>${editedAt(edited)}</td></tr>\n`
  );
}

/** The texts around a name are English in every language. */
function nameCells({ symbol }: TableContext, name: string): string {
  const link = (text: string, query: string, sign: string): string =>
    `<a title="${text} user ${escapeHtml(name)}..." aria-label="${text} user ${escapeHtml(name)}..." href="?${query}edituser=${queryValue(name)}">${escapeHtml(sign)}</a>`;
  return (
    `<td><span class='edituser'>${link('Edit', '', symbol.edit)} | ${link('Delete', 'deleteuser&amp;', symbol.delete)}</span></td>` +
    `<td class='name'><span id="${htmlId(name)}">${escapeHtml(name)}</span></td>`
  );
}

function voteCell({ words, symbol }: TableContext, name: string, key: string, meaning: Meaning): string {
  const classes: Record<Meaning, string> = { ...VOTES, unknown: 'undecided', garbage: '' };
  const spoken: Record<Meaning, string> = {
    yes: `${name} selected Yes`,
    no: `${name} selected No`,
    maybe: `${name} selected Maybe`,
    unknown: words.unknown,
    garbage: '',
  };
  const sign = meaning === 'garbage' ? '' : symbol[meaning];
  return (
    `<td class="vote ${classes[meaning]}" title="${escapeHtml(name)}: ${escapeHtml(key)}">` +
    `<span class='visually-hidden'>${escapeHtml(spoken[meaning])}</span><span aria-hidden='true'>${escapeHtml(sign)}</span></td>\n`
  );
}

function summaryRow({ poll, columns, words }: TableContext): string {
  const people = [...poll.participants.values()];
  const cells = columns.map(({ key }) => {
    const yes = people.filter(({ votes }) => meaningOf(votes.get(key)) === 'yes').length;
    const tenths = people.length === 0 ? 0 : Math.round((10 * yes) / people.length);
    const text = `${String(yes)} ${escapeHtml(words.outOf)} ${String(people.length)} ${escapeHtml(words.votedYes)}`;
    return (
      `<td id="sum_${htmlId(key)}" class="sum match_${String(tenths * 10)}" title="${text}">` +
      `<span aria-hidden="true">${String(yes)}</span><span class="visually-hidden">${text}.</span></td>\n`
    );
  });
  return `<tr id='summary'><td colspan='2' class='name'>${escapeHtml(words.total)}</td>\n${cells.join('')}<td class='invisible'></td></tr>`;
}
