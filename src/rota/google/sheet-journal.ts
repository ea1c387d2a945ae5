// The Journal tab: rows are only ever added.
import type { JournalEntry } from '../../common/domain/journal.js';
import { cellText } from '../../common/google/cell-text.js';
import { textOf } from '../../common/google/cell-value.js';
import { openTable } from '../../common/google/sheet-table.js';
import type { SheetTable } from '../../common/google/sheet-table.js';
import { JOURNAL_TAB } from '../domain/rota-tabs.js';
import type { Clock, Journal, Keyboard } from '../use-cases/ports.js';
import { filledSheet, makeTab } from '../../common/google/make-tab.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SheetJournal implements Journal {
  private readonly spreadsheet: Spreadsheet;
  private readonly clock: Clock;
  private readonly keyboard: Keyboard;
  private table: SheetTable | null = null;
  private added = 0;

  constructor(spreadsheet: Spreadsheet, clock: Clock, keyboard: Keyboard) {
    this.spreadsheet = spreadsheet;
    this.clock = clock;
    this.keyboard = keyboard;
  }

  isThere(): boolean {
    return filledSheet(this.spreadsheet, JOURNAL_TAB.tab) !== null;
  }

  /** Makes the tab if it is missing; says whether it was. */
  ensure(): boolean {
    const isMissing = !this.isThere();
    if (isMissing) makeTab(this.spreadsheet, JOURNAL_TAB);
    return isMissing;
  }

  read(): JournalEntry[] {
    if (!this.isThere()) return [];
    const table = this.open();
    return table.rows.map(({ cell }) => ({
      when: textOf(cell('when')),
      who: textOf(cell('who')),
      what: textOf(cell('what')),
      key: textOf(cell('key')),
      before: textOf(cell('before')),
      after: textOf(cell('after')),
    }));
  }

  add(entries: readonly Omit<JournalEntry, 'when' | 'who'>[]): void {
    if (entries.length === 0) return;
    this.ensure();
    const table = this.table ?? this.open();
    const when = this.clock.stamp();
    const who = this.keyboard.email();
    const first = table.titleRow + table.rows.length + this.added + 1;
    this.added += entries.length;
    table.growTo(first + entries.length - 1);
    table.update(
      entries.map(({ what, key, before, after }, index) => ({
        row: first + index,
        values: {
          when: cellText(when),
          who: cellText(who),
          what: cellText(what),
          key: cellText(key),
          before: cellText(before),
          after: cellText(after),
        },
      })),
    );
  }

  private open(): SheetTable {
    this.table = openTable(this.spreadsheet, JOURNAL_TAB, { sheet: JOURNAL_TAB.tab, titles: {} });
    this.added = 0;
    return this.table;
  }
}
