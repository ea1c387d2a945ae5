// The Candidates tab: people with their stretches of membership, one row each.
import type { Day } from '../../common/domain/calendar.js';
import { readDay } from '../../common/domain/week-text.js';
import { textOf } from '../../common/google/cell-value.js';
import type { Cell } from '../../common/google/cell-value.js';
import { openTable } from '../../common/google/sheet-table.js';
import type { SheetTable, TableRow } from '../../common/google/sheet-table.js';
import { candidatesFrom } from '../domain/candidate-rows.js';
import type { CandidateRow } from '../domain/candidate-rows.js';
import { CANDIDATES_TAB } from '../domain/rota-tabs.js';
import { mappingFrom } from '../../common/domain/tab-mapping.js';
import type { Person } from '../domain/situation.js';
import type { CandidateStore, SettingsStore } from '../use-cases/ports.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SheetCandidateStore implements CandidateStore {
  private readonly spreadsheet: Spreadsheet;
  private readonly settings: SettingsStore;

  constructor(spreadsheet: Spreadsheet, settings: SettingsStore) {
    this.spreadsheet = spreadsheet;
    this.settings = settings;
  }

  read(mapping = mappingFrom(CANDIDATES_TAB, this.settings.read().settings.mapping)): {
    candidates: Person[];
    problems: string[];
  } {
    const table = openTable(this.spreadsheet, CANDIDATES_TAB, mapping);
    const problems: string[] = [];
    const rows = table.rows
      .filter((row) => textOf(row.cell('name')) !== '' || textOf(row.cell('email')) !== '')
      .map((row) => rowOf(table, row, problems));
    const found = candidatesFrom(rows, table.name);
    return { candidates: found.candidates, problems: [...problems, ...found.problems] };
  }
}

const rowOf = (table: SheetTable, row: TableRow, problems: string[]): CandidateRow => {
  const day = (field: string): Day | null => {
    const cell = row.cell(field);
    const text = textOf(cell);
    if (text === '') return null;
    const read = cell.day ?? readDay(text);
    if (read === null) {
      problems.push(
        `${table.place(field, row.row)}: "${text}" is no date; write it as 2026-12-07. It is taken as empty.`,
      );
    }
    return read;
  };
  return {
    place: `${table.name}, row ${row.row}`,
    name: textOf(row.cell('name')),
    email: textOf(row.cell('email')).toLowerCase(),
    share: shareOf(row.cell('share'), table.place('share', row.row), problems),
    from: day('from'),
    until: day('until'),
    alsoKnownAs: textOf(row.cell('alsoKnownAs'))
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
};

const shareOf = (cell: Cell, place: string, problems: string[]): number => {
  const text = textOf(cell);
  if (text === '') return 1;
  const plain = text.replace(',', '.');
  const share = plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
  if (share > 0 && share <= 10) return share;
  problems.push(`${place}: a share must be a number above 0, such as 1 or 0.5, not "${text}"; 1 is used.`);
  return 1;
};
