// The spreadsheet as set-up sees it: every sheet as texts, and how tabs and columns are added.
import type { TabMapping, TabSpec } from '../domain/tabs.js';
import { cellText } from './cell-text.js';
import { cellReader, textOf } from './cell-value.js';
import { openTable } from './sheet-table.js';
import type { SheetTexts } from '../domain/guess-tabs.js';
import type { ColumnPlace, Workbook } from '../use-cases/setup-ports.js';
import { checkboxesBelow, makeTab } from './make-tab.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class GoogleWorkbook implements Workbook {
  private readonly spreadsheet: Spreadsheet;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  sheets(skipped: readonly string[]): SheetTexts[] {
    const read = cellReader(this.timeZone());
    return this.spreadsheet
      .getSheets()
      .filter((sheet) => !sheet.isSheetHidden() && !skipped.includes(sheet.getName()))
      .map((sheet) => ({
        sheet: sheet.getName(),
        rows: sheet
          .getDataRange()
          .getValues()
          .map((row) => row.map((value) => textOf(read(value)))),
      }));
  }

  timeZone(): string {
    return this.spreadsheet.getSpreadsheetTimeZone();
  }

  scriptTimeZone(): string {
    return Session.getScriptTimeZone();
  }

  createTab(spec: TabSpec, rows: readonly Readonly<Record<string, string>>[] = []): void {
    makeTab(
      this.spreadsheet,
      spec,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([field, text]) => [field, cellText(text)])),
      ),
    );
  }

  addColumns(spec: TabSpec, mapping: TabMapping, fields: readonly string[]): ColumnPlace {
    const isAdded = ({ field }: { field: string }): boolean => fields.includes(field);
    const relaxed = { ...spec, fields: spec.fields.map((field) => ({ ...field, isRequired: false })) };
    const table = openTable(this.spreadsheet, relaxed, mapping);
    const column = table.addColumns(spec.fields.filter(isAdded).map(({ title }) => title));
    return { sheet: mapping.sheet, titleRow: table.titleRow, column };
  }

  hasCheckboxes({ sheet, titleRow, column }: ColumnPlace): boolean {
    const first = this.spreadsheet.getSheetByName(sheet)?.getRange(titleRow + 1, column);
    const rule = first?.getDataValidation() ?? null;
    return rule?.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX;
  }

  addCheckboxes({ sheet, titleRow, column }: ColumnPlace): void {
    const found = this.spreadsheet.getSheetByName(sheet);
    if (found !== null) checkboxesBelow(found, titleRow, column);
  }
}
