/** One sheet of an .xlsx file as a tab of the world. */
import type { Cell as FileCell, CellValue, Sheet as FileSheet } from 'hucre';
import { areaToA1, parseA1 } from '../host/services/spreadsheet/a1.js';
import { cellAt, putCell } from '../host/services/spreadsheet/grid.js';
import { DAY, wallToSerial } from '../host/services/spreadsheet/wall-time.js';
import { newSheet, type Area, type Cell, type Scalar, type Sheet } from '../world/spreadsheet.js';
import { markFilled } from './xlsx-filled.js';
import { readFormula } from './xlsx-formulas.js';
import { pixelsOfWidth, readStyle, type FileDefaults } from './xlsx-looks.js';
import { readRule } from './xlsx-rules.js';

/** A tab and, in words, what of it was left out. */
export interface ImportedSheet {
  sheet: Sheet;
  notRead: string[];
}

/** Makes a tab of a file's sheet; it is at least as large as a new one. */
export function importSheet(from: FileSheet, id: number, file: FileDefaults): ImportedSheet {
  const sheet = newSheet(id, from.name);
  sheet.hidden = from.hidden === true || from.veryHidden === true;
  const width = Math.max(
    0,
    ...from.rows.map((row) => row.length),
    ...(from.merges ?? []).map(({ endCol }) => endCol + 1),
  );
  const height = Math.max(from.rows.length, ...(from.merges ?? []).map(({ endRow }) => endRow + 1));
  sheet.maxRows = Math.max(sheet.maxRows, height);
  sheet.maxColumns = Math.max(sheet.maxColumns, width);
  readCells(from, sheet, file);
  markFilled(from, sheet);
  readShape(from, sheet);
  const notRead = [...lostParts(from), ...readRules(from, sheet)];
  return { sheet, notRead: notRead.map((part) => `${from.name}: ${part}`) };
}

function readCells(from: FileSheet, sheet: Sheet, file: FileDefaults): void {
  from.rows.forEach((values, y) => {
    values.forEach((value, x) => {
      const detail = from.cells?.get(`${y},${x}`);
      const cell = detail === undefined ? plainCell(value) : detailedCell(detail, value, file);
      putCell(sheet, y + 1, x + 1, cell);
    });
  });
  // Cells that have a look or a note only may lie outside the rows.
  for (const [place, detail] of from.cells ?? []) {
    const [y = 0, x = 0] = place.split(',').map(Number);
    if (y < from.rows.length && x < (from.rows[y]?.length ?? 0)) continue;
    if (y < sheet.maxRows && x < sheet.maxColumns)
      putCell(sheet, y + 1, x + 1, detailedCell(detail, detail.value, file));
  }
}

function plainCell(value: CellValue): Cell {
  if (value === null) return {};
  return value instanceof Date ? { value: serialOfDate(value), numberFormat: 'yyyy-mm-dd' } : { value };
}

function detailedCell(detail: FileCell, shown: CellValue, file: FileDefaults): Cell {
  const cell: Cell = {};
  const value = scalar(detail.type === 'formula' ? (detail.formulaResult ?? shown) : (detail.value ?? shown));
  if (value !== undefined) cell.value = value;
  const formula =
    detail.formula === undefined ? null : readFormula(detail.formula, detail.formulaType === 'array');
  if (formula !== null) cell.formula = formula;
  const { numFmt } = detail.style ?? {};
  if (numFmt !== undefined && !/^general$/i.test(numFmt)) cell.numberFormat = numFmt;
  else if (shown instanceof Date) cell.numberFormat = 'yyyy-mm-dd';
  const style = readStyle(detail.style, file);
  if (style !== undefined) cell.style = style;
  if (detail.comment !== undefined) cell.note = detail.comment.text;
  if (detail.checkbox === true) cell.validation = { criteria: 'CHECKBOX', values: [], allowInvalid: false };
  return cell;
}

function scalar(value: CellValue): Scalar | undefined {
  if (value === null) return undefined;
  return value instanceof Date ? serialOfDate(value) : value;
}

// Before March 1900 a file counts from a day later than Google: there was no 29 February 1900, but Excel has one.
function serialOfDate(date: Date): number {
  const serial = wallToSerial(date.getTime());
  return serial < 61 ? wallToSerial(date.getTime() - DAY) : serial;
}

function readShape(from: FileSheet, sheet: Sheet): void {
  sheet.merges = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow + 1,
    column: startCol + 1,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  sheet.frozenRows = from.freezePane?.rows ?? 0;
  sheet.frozenColumns = from.freezePane?.columns ?? 0;
  from.columns?.forEach(({ width, hidden }, index) => {
    if (index >= sheet.maxColumns) return;
    if (width !== undefined && pixelsOfWidth(width) !== 100)
      sheet.columnWidths[index + 1] = pixelsOfWidth(width);
    if (hidden === true) sheet.hiddenColumns.push(index + 1);
  });
  for (const [index, { hidden, height }] of from.rowDefs ?? []) {
    if (hidden === true) sheet.hiddenRows.push(index + 1);
    const pixels = height === undefined ? 21 : Math.round((height * 4) / 3);
    if (pixels !== 21) sheet.rowHeights[index + 1] = pixels;
  }
  sheet.filter = from.autoFilter === undefined ? null : parseA1(from.autoFilter.range, sheet);
  const colour = from.view?.tabColor?.rgb;
  if (colour !== undefined) sheet.tabColor = `#${colour.slice(-6).toLowerCase()}`;
}

/** Spreads validations over their cells and takes over conditional formats; gives what could not be read. */
function readRules(from: FileSheet, sheet: Sheet): string[] {
  const lost: string[] = [];
  for (const validation of from.dataValidations ?? []) {
    const rule = readRule(validation);
    if (rule === null) {
      lost.push(`the validation (${validation.type}) of ${validation.range}`);
      continue;
    }
    for (const area of areas(validation.range, sheet)) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          putCell(sheet, row, column, { ...cellAt(sheet, row, column), validation: rule });
        }
      }
    }
  }
  for (const { range, ...rule } of from.conditionalRules ?? []) {
    for (const area of areas(range, sheet)) sheet.conditionalFormats.push({ area, rule });
  }
  return lost;
}

/** The areas of a text such as `A1:B9 D1`, cut to the sheet. */
function areas(text: string, sheet: Sheet): Area[] {
  return text.split(/\s+/).flatMap((part) => {
    const area = parseA1(part, sheet);
    if (area === null || area.row > sheet.maxRows || area.column > sheet.maxColumns) return [];
    const rows = Math.min(area.rows, sheet.maxRows - area.row + 1);
    return [{ ...area, rows, columns: Math.min(area.columns, sheet.maxColumns - area.column + 1) }];
  });
}

function lostParts(from: FileSheet): string[] {
  const cells = [...(from.cells?.entries() ?? [])];
  const counts: [number, string][] = [
    [from.images?.length ?? 0, 'pictures'],
    [from.charts?.length ?? 0, 'charts'],
    [from.pivotTables?.length ?? 0, 'pivot tables'],
    [from.tables?.length ?? 0, 'tables (their cells are read)'],
    [from.slicers?.length ?? 0, 'slicers'],
    [from.sparklines?.length ?? 0, 'sparklines'],
    [from.textBoxes?.length ?? 0, 'text boxes'],
    [from.threadedComments?.length ?? 0, 'comment threads'],
    [cells.filter(([, cell]) => cell.style?.border !== undefined).length, 'cells with borders'],
  ];
  const lost = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const links = cells.filter(([, cell]) => cell.hyperlink !== undefined).map(([place]) => a1(place));
  if (links.length > 0) lost.push(`links behind ${some(links)}`);
  const mixed = cells.filter(([, cell]) => (cell.richText?.length ?? 0) > 1).map(([place]) => a1(place));
  if (mixed.length > 0) lost.push(`looks of single words in ${some(mixed)}`);
  if (from.protection?.sheet === true) lost.push('its protection (a file does not say who may edit)');
  return lost;
}

function a1(place: string): string {
  const [y = 0, x = 0] = place.split(',').map(Number);
  return areaToA1({ row: y + 1, column: x + 1, rows: 1, columns: 1 });
}

function some(places: readonly string[]): string {
  const rest = places.length - 5;
  return places.slice(0, 5).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
