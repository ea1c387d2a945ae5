// What must be the same at the end whatever died on the way, as texts that can be compared and read.
import { rowsAsJson } from '../../../local/runtime/host/services/spreadsheet/as-json.js';
import type { StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import type { World } from '../../../local/runtime/world/world.js';

/** When something was done, in the automation's own note and in the calendar's. */
const STAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

const isFilled = (cell: StoredCell): boolean =>
  cell !== null && cell !== '' && (typeof cell !== 'object' || (cell.value ?? '') !== '');

/**
 * Every cell of every tab but the journal, with its format, note and rule. Blank rows at the end are left out: a run
 * that dies between making rows and filling them leaves them there.
 */
export const tabsOf = (world: World): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(world.spreadsheets).flatMap(({ name, sheets }) =>
      sheets
        .filter((sheet) => sheet.name !== 'Journal')
        .map(({ rows, ...sheet }): [string, string[]] => {
          const last = rows.map((row) => row.some(isFilled)).lastIndexOf(true);
          const cells = rows.slice(0, last + 1).map((row) => JSON.stringify(row));
          return [`${name} ${sheet.name}`, [JSON.stringify({ ...sheet, maxRows: 0 }), ...cells]];
        }),
    ),
  );

/** A note of the journal but for its time. */
export interface PlainNote {
  key: string;
  text: string;
}

/** Who, What, Key, Before and After of each note, sorted; of attempts to send only that there were any. */
export const notesOf = (world: World): PlainNote[] => {
  const rota = world.spreadsheets.rota;
  if (rota === undefined) throw new Error('no rota sheet');
  const rows = rowsAsJson(rota, 'Journal').slice(1);
  const notes = rows.map((row): PlainNote => ({ key: String(row[3]), text: JSON.stringify(row.slice(1)) }));
  const isAttempt = ({ key }: PlainNote): boolean => key.startsWith('sending:');
  const attempts = new Map(notes.filter(isAttempt).map((note) => [note.text, note]));
  return [...notes.filter((note) => !isAttempt(note)), ...attempts.values()].sort((a, b) =>
    a.text < b.text ? -1 : 1,
  );
};

/** Entries as people see them; when and how often they were written is left out. */
export const entriesOf = (world: World): string[] =>
  Object.values(world.calendars).flatMap(({ events }) =>
    events
      .map((event) => JSON.stringify({ ...event, etag: '', created: '', updated: '', sequence: 0 }))
      .sort(),
  );

/** Properties of the projects, the automation's note opened, without times. */
export const propertiesOf = (world: World): unknown =>
  Object.values(world.projects).map(({ properties }) => {
    const opened = JSON.stringify(properties, (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith('{') ? (JSON.parse(value) as unknown) : value,
    );
    return JSON.parse(opened, (_key, value: unknown) =>
      typeof value === 'string' && STAMP.test(value) ? 'some time' : value,
    ) as unknown;
  });

/** Whom each mail went to and what it is about. */
export const mailsOf = (world: World): string[] =>
  world.outbox.map(({ to, subject }) => `${to.join(', ')}: ${subject}`);

/** What of `many` is not in `few`, each as often as it is there more. */
export const beyond = (many: readonly string[], few: readonly string[]): string[] => {
  const left = [...few];
  return many.filter((text) => {
    const index = left.indexOf(text);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
};
