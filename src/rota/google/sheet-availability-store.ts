// The Availability tab: names down, weeks across, an answer in each cell; older weeks stay.
import type { Day } from '../../common/domain/calendar.js';
import { nameMatcher } from '../../common/domain/names.js';
import { readWeeks } from '../../common/domain/week-text.js';
import { columnLetters } from '../../common/domain/tabs.js';
import { cellText } from '../../common/google/cell-text.js';
import { textOf } from '../../common/google/cell-value.js';
import { openTable } from '../../common/google/sheet-table.js';
import type { SheetTable } from '../../common/google/sheet-table.js';
import { answerText, readAnswer } from '../domain/answer-words.js';
import type { Answer } from '../domain/planning.js';
import { AVAILABILITY_TAB } from '../domain/rota-tabs.js';
import { mappingFrom } from '../../common/domain/tab-mapping.js';
import type { Person } from '../domain/situation.js';
import type { AvailabilityStore, SettingsStore } from '../use-cases/ports.js';
import { makeTab } from '../../common/google/make-tab.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Answers = Record<string, Record<Day, Answer>>;

export class SheetAvailabilityStore implements AvailabilityStore {
  private readonly spreadsheet: Spreadsheet;
  private readonly settings: SettingsStore;
  private readonly today: () => Day;

  constructor(spreadsheet: Spreadsheet, settings: SettingsStore, today: () => Day) {
    this.spreadsheet = spreadsheet;
    this.settings = settings;
    this.today = today;
  }

  read(people: readonly Person[]): { answers: Answers; problems: string[] } {
    const table = this.table();
    const problems: string[] = [];
    const answers: Answers = {};
    if (table === null) return { answers, problems };
    const weeks = this.weekColumns(table, problems);
    const firstRow = new Map<string, number>();
    const matchName = nameMatcher(people);
    for (const row of table.rows) {
      const name = textOf(row.cell('name'));
      if (name === '') continue;
      const match = matchName(name);
      if (!('email' in match)) {
        const isUsed = weeks.some(({ column }) => textOf(row.at(column)) !== '');
        if (isUsed) problems.push(`${table.place('name', row.row)}: ${match.problem} The row is not used.`);
        continue;
      }
      const earlier = firstRow.get(match.email);
      if (earlier !== undefined) {
        problems.push(
          `${table.name}, rows ${earlier} and ${row.row} both answer for "${name}"; row ${earlier} counts. Delete the one that is wrong.`,
        );
        continue;
      }
      firstRow.set(match.email, row.row);
      answers[match.email] = this.answersOf(row.at, weeks, `${table.name}!`, row.row, problems);
    }
    return { answers, problems };
  }

  write(
    people: readonly Person[],
    weeks: readonly Day[],
    answers: Readonly<Record<string, Readonly<Record<Day, Answer>>>>,
  ): void {
    const spec = AVAILABILITY_TAB;
    const before = this.table();
    if (before === null) makeTab(this.spreadsheet, spec, [], weeks);
    else {
      const known = new Set(this.weekColumns(before, []).map(({ week }) => week));
      before.addColumns(weeks.filter((week) => !known.has(week)));
    }
    const table = this.table();
    if (table === null) throw new Error('Availability was not created');
    const columns = this.weekColumns(table, []);
    const rowOf = new Map<string, number>();
    const matchName = nameMatcher(people);
    for (const row of table.rows) {
      const match = matchName(textOf(row.cell('name')));
      if ('email' in match && !rowOf.has(match.email)) rowOf.set(match.email, row.row);
    }
    const isMissing = ({ email }: Person): boolean => answers[email] !== undefined && !rowOf.has(email);
    const added = people.filter(isMissing);
    table.append(added.map(({ name }) => ({ name: cellText(name) })));
    added.forEach(({ email }, index) => rowOf.set(email, table.titleRow + table.rows.length + 1 + index));
    table.setCells(
      Object.entries(answers).flatMap(([email, byWeek]) =>
        columns.flatMap(({ week, column }) => {
          const row = rowOf.get(email);
          const answer = byWeek[week];
          return row === undefined || answer === undefined || answer === 'none'
            ? []
            : [{ row, column, value: answerText(answer) }];
        }),
      ),
    );
  }

  private table(): SheetTable | null {
    const mapping = mappingFrom(AVAILABILITY_TAB, this.settings.read().settings.mapping);
    if (this.spreadsheet.getSheetByName(mapping.sheet) === null) return null;
    return openTable(this.spreadsheet, AVAILABILITY_TAB, mapping);
  }

  private weekColumns(table: SheetTable, problems: string[]): { week: Day; column: number }[] {
    const texts = table.titles.map((cell) => cell.day ?? textOf(cell));
    const read = readWeeks(
      texts.map((text) => (/\d/.test(text) ? text : '')),
      { near: this.today() },
    );
    const columns: { week: Day; column: number }[] = [];
    read.forEach((found, index) => {
      if (found === null) return;
      const place = `${table.name}!${columnLetters(index + 1)}${table.titleRow}`;
      if ('problem' in found) problems.push(`${place}: ${found.problem} The column is not used.`);
      else if (columns.some(({ week }) => week === found.week)) {
        problems.push(`${place}: a second column for the week of ${found.week}; the first counts.`);
      } else columns.push({ week: found.week, column: index + 1 });
    });
    return columns;
  }

  private answersOf(
    at: (column: number) => { value: string | number | boolean; day: Day | null },
    weeks: readonly { week: Day; column: number }[],
    sheet: string,
    row: number,
    problems: string[],
  ): Record<Day, Answer> {
    const answers: Record<Day, Answer> = {};
    for (const { week, column } of weeks) {
      const text = textOf(at(column));
      const answer = readAnswer(text);
      if (answer === null) {
        problems.push(
          `${sheet}${columnLetters(column)}${row}: "${text}" is no answer; write yes, if need be or no. It counts as not answered.`,
        );
      } else if (text !== '') answers[week] = answer;
    }
    return answers;
  }
}
