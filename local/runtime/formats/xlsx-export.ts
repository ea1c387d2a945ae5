/** One tab of the world as a sheet of an .xlsx file. */
import type {
  Cell as FileCell,
  CellValue,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  RowDef,
  WriteSheet,
} from 'hucre';
import { areaToA1 } from '../host/services/spreadsheet/a1.js';
import { openCell } from '../host/services/spreadsheet/grid.js';
import type { Area, Cell, Sheet, Spreadsheet, ValidationRule } from '../world/spreadsheet.js';
import type { FormulaWriter } from './xlsx-formulas.js';
import { widthOfPixels, writeStyle } from './xlsx-looks.js';
import { writeRule } from './xlsx-rules.js';

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767;

/** Titles as a file may have them, by sheet id: at most 31 characters, none of `[]:*?/\`, none twice. */
export function fileSheetNames(spreadsheet: Spreadsheet): Map<number, string> {
  const taken = new Set<string>();
  return new Map(
    spreadsheet.sheets.map(({ id, name }) => {
      const allowed = name
        .replace(/[[\]:*?/\\]/g, '-')
        .replace(/^'|'$/g, '-')
        .slice(0, 31);
      let title = allowed === '' ? 'Sheet' : allowed;
      for (let number = 2; taken.has(title.toLowerCase()); number += 1) {
        const mark = ` (${number})`;
        title = allowed.slice(0, 31 - mark.length) + mark;
      }
      taken.add(title.toLowerCase());
      return [id, title];
    }),
  );
}

/** The sheet a file gets for a tab. */
export function exportSheet(sheet: Sheet, name: string, write: FormulaWriter): WriteSheet {
  const filling = fillingCells(sheet);
  const cells = new Map<string, Partial<FileCell>>();
  const rows = sheet.rows.map((stored, y) =>
    stored.map((given, x) => {
      const cell = openCell(given);
      const detail = writeDetail(cell, write(cell, sheet, filling.has(`${y},${x}`)));
      if (detail !== null) cells.set(`${y},${x}`, detail);
      return plainValue(cell);
    }),
  );
  const made: WriteSheet = { name, rows, cells, hidden: sheet.hidden };
  const columns = writeColumns(sheet);
  if (columns.length > 0) made.columns = columns;
  const rowDefs = writeRowDefs(sheet);
  if (rowDefs.size > 0) made.rowDefs = rowDefs;
  made.merges = sheet.merges.map(({ row, column, rows: height, columns: width }) => ({
    startRow: row - 1,
    startCol: column - 1,
    endRow: row + height - 2,
    endCol: column + width - 2,
  }));
  made.dataValidations = writeValidations(sheet);
  made.conditionalRules = sheet.conditionalFormats.map(({ area, rule }) => ({
    ...(rule as Omit<ConditionalRule, 'range'>),
    range: areaToA1(area),
  }));
  if (sheet.filter !== null) made.autoFilter = { range: areaToA1(sheet.filter) };
  if (sheet.frozenRows + sheet.frozenColumns > 0) {
    made.freezePane = { rows: sheet.frozenRows, columns: sheet.frozenColumns };
  }
  if (sheet.tabColor !== undefined) made.view = { tabColor: { rgb: sheet.tabColor.slice(1).toUpperCase() } };
  return made;
}

function plainValue({ value, formula }: Readonly<Cell>): CellValue {
  if (value === undefined || (value === '' && formula === undefined)) return null;
  return typeof value === 'string' ? writable(value) : value;
}

// What XML cannot hold is written as Excel does, `_x0001_`, and so is text that looks like that already. Half of a pair
// of surrogates and what is longer than Excel allows are left out.
function writable(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
    .replace(
      /[^\t\n\u0020-\ufffd]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

/** The cells whose formulas fill others, as `row,column` from 0. */
function fillingCells(sheet: Sheet): Set<string> {
  const filling = new Set<string>();
  sheet.rows.forEach((cells, y) => {
    cells.forEach((cell, x) => {
      const from = openCell(cell).computed?.from;
      if (from !== undefined) filling.add(`${y - from[0]},${x - from[1]}`);
    });
  });
  return filling;
}

function writeDetail(cell: Readonly<Cell>, formula: string | null): Partial<FileCell> | null {
  const style = writeStyle(cell.style, cell.numberFormat);
  const isCheckbox = cell.validation?.criteria === 'CHECKBOX' && typeof cell.value === 'boolean';
  if (style === undefined && formula === null && cell.note === undefined && !isCheckbox) return null;
  const detail: Partial<FileCell> = { value: plainValue(cell) };
  if (style !== undefined) detail.style = style;
  if (cell.note !== undefined) detail.comment = { text: writable(cell.note) };
  if (isCheckbox) detail.checkbox = true;
  if (formula !== null) {
    detail.type = 'formula';
    detail.formula = formula;
    if (cell.value !== undefined) detail.formulaResult = plainValue(cell);
  }
  return detail;
}

function writeColumns(sheet: Sheet): ColumnDef[] {
  const wide = Object.keys(sheet.columnWidths).map(Number);
  const last = Math.max(0, ...wide, ...sheet.hiddenColumns);
  return Array.from({ length: last }, (_, index) => {
    const column: ColumnDef = { width: widthOfPixels(sheet.columnWidths[index + 1] ?? 100) };
    if (sheet.hiddenColumns.includes(index + 1)) column.hidden = true;
    return column;
  });
}

function writeRowDefs(sheet: Sheet): Map<number, RowDef> {
  const found = new Map<number, RowDef>();
  for (const [row, pixels] of Object.entries(sheet.rowHeights))
    found.set(Number(row) - 1, { height: (pixels * 3) / 4 });
  for (const row of sheet.hiddenRows) found.set(row - 1, { ...found.get(row - 1), hidden: true });
  return found;
}

/** Validations per cell as runs down a column with one rule each. */
function writeValidations(sheet: Sheet): DataValidation[] {
  const runs = new Map<string, { rule: ValidationRule; areas: Area[] }>();
  sheet.rows.forEach((stored, y) => {
    stored.forEach((given, x) => {
      const rule = openCell(given).validation;
      if (rule === undefined) return;
      const key = JSON.stringify(rule);
      const run = runs.get(key) ?? { rule, areas: [] };
      runs.set(key, run);
      const above = run.areas.find((area) => area.column === x + 1 && area.row + area.rows === y + 1);
      if (above === undefined) run.areas.push({ row: y + 1, column: x + 1, rows: 1, columns: 1 });
      else above.rows += 1;
    });
  });
  return [...runs.values()].flatMap(
    ({ rule, areas }) => writeRule(rule, areas.map(areaToA1).join(' ')) ?? [],
  );
}
