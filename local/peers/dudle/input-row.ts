/** The row of a poll's table with the input fields. */
import { escapeHtml, htmlId } from './escape.js';
import { VOTES } from './poll.js';
import type { TableContext } from './table-context.js';
import type { Words } from './words.js';

/** Where people type: a new name, an existing row, or the question whether to delete one. */
export function inputRows(context: TableContext): string {
  const span = String(context.columns.length + 3);
  const separator = (place: string): string =>
    `<tr id='separator_${place}'><td colspan='${span}' class='invisible'></td></tr>\n`;
  const isKnown = context.editing !== null && context.poll.participants.has(context.editing);
  const row = isKnown && context.isDeleting ? deleteRow(context) : editRow(context);
  return separator('top') + row + separator('bottom');
}

function deleteRow({ editing, columns, words }: TableContext): string {
  const name = escapeHtml(editing ?? '');
  return (
    `<tr id='add_participant'>\n<td colspan='2' class='name'>${name}</td><td colspan='${String(columns.length)}'>` +
    `Do you really want to delete user ${name}?<input type='hidden' name='delete_participant_confirm' value='${name}' /></td>` +
    `${saveCell(words.confirm, words.cancel)}</tr>`
  );
}

function editRow({ poll, columns, words, symbol, editing }: TableContext): string {
  const name = editing !== null && poll.participants.has(editing) ? editing : '';
  const votes = poll.participants.get(name)?.votes;
  const choices = columns.map(({ key }) => {
    // The default is "no": who only types a name has voted "no" everywhere.
    const checked = votes ? votes.get(key) : VOTES.no;
    const options = (['yes', 'no', 'maybe'] as const).map((choice) =>
      radio({
        key,
        value: VOTES[choice],
        word: words[choice],
        sign: symbol[choice],
        isChecked: checked === VOTES[choice],
        indent: looksLikeDay(key) ? '\t\t\t\t\t' : '\t\t\t\t',
      }),
    );
    return `<td class='checkboxes'><table class='checkboxes'>${options.join('')}</table></td>`;
  });
  const save = name === '' ? saveCell(words.save) : saveCell(words.saveChanges, words.cancel);
  return `<tr id='add_participant'>\n${nameInput(name, words)}${choices.join('')}${save}</tr>\n`;
}

/** dudle looks at the text only, in a normal poll too; it shows in the indentation. */
function looksLikeDay(key: string): boolean {
  return /\d{4}-\d\d-\d\d/.test(key);
}

/** The cell with the name field; also on the page that invites people. */
export function nameInput(name: string, words: Words): string {
  const hint = escapeHtml(words.enterName);
  return (
    `<td colspan='2' id='add_participant_input_td'>\n\t<input type='hidden' name='olduser' value="${escapeHtml(name)}" />\n` +
    "\t<input size='16'\n\t\ttype='text'\n\t\tname='add_participant'\n\t\tid='add_participant_input'\n" +
    `\t\taria-label='${hint}'\n\t\ttitle='${hint}'\n\t\tvalue="${escapeHtml(name)}"/>\n</td>\n`
  );
}

export function saveCell(save: string, cancel?: string): string {
  const button = `<input id='savebutton' type='submit' value="${escapeHtml(save)}" />`;
  const second =
    cancel === undefined
      ? ''
      : `<br /><input id='cancelbutton' style='margin-top:1ex' type='submit' name='cancel' value='${escapeHtml(cancel)}' />`;
  return `<td>${button}${second}</td>\n`;
}

interface Radio {
  key: string;
  value: string;
  word: string;
  sign: string;
  isChecked: boolean;
  indent: string;
}

function radio({ key, value, word, sign, isChecked, indent }: Radio): string {
  const id = `add_participant_checked_${htmlId(key)}_${value}`;
  const lines = [
    `<tr class='input-${value}'>`,
    "\t<td class='input-radio'>",
    '\t\t<input',
    "\t\t\ttype='radio'",
    `\t\t\tvalue='${value}'`,
    `\t\t\tid="${id}"`,
    `\t\t\tname="add_participant_checked_${escapeHtml(key)}"`,
    `\t\t\taria-label="${escapeHtml(key)}: ${escapeHtml(word)}"`,
    `\t\t\ttitle="${escapeHtml(key)}: ${escapeHtml(sign)}" ${isChecked ? "checked='checked'" : ''}`,
    '\t\t/>',
    `\t\t<label for="${id}"><span class="visually-hidden">${escapeHtml(word)}</span><span aria-hidden="true">${escapeHtml(sign)}</span></label>`,
    '\t</td>',
    '</tr>',
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}
