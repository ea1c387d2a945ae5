/** Inserting and deleting rows and columns: cells move, and everything that names them follows. */
import type {
  Area,
  Cell,
  Sheet,
  Spreadsheet,
  StoredCell,
  ValidationRule,
} from '../../../world/spreadsheet.js';
import { ServiceError } from '../../services.js';
import { openCell, closeCell, withoutContent } from './grid.js';
import { shiftFormula, shiftSpan, type Shift } from './references.js';

type Along = Shift['along'];

/**
 * Inserts empty rows or columns.
 * @param at number the first new one will have
 * @param like number of the existing one whose formats and validation they take over
 * @throws ServiceError when `at` is outside the sheet
 */
export function insertLines(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  along: Along,
  at: number,
  count: number,
  like: number,
): void {
  const size = along === 'row' ? sheet.maxRows : sheet.maxColumns;
  if (at < 1 || at > size + 1 || count < 1) throw outOfBounds(along);
  if (along === 'row') insertRows(sheet, at, count, like);
  else insertColumns(sheet, at, count, like);
  resize(sheet, along, count);
  followShift(spreadsheet, sheet, { sheet: sheet.name, along, at, count });
}

/**
 * Deletes rows or columns.
 * @throws ServiceError when they are outside the sheet or are all that may scroll
 */
export function deleteLines(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  along: Along,
  at: number,
  count: number,
): void {
  const size = along === 'row' ? sheet.maxRows : sheet.maxColumns;
  const frozen = along === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  if (at < 1 || count < 1 || at + count - 1 > size) throw outOfBounds(along);
  if (at <= frozen + 1 && at + count - 1 === size) {
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${along}s.`);
  }
  if (along === 'row') sheet.rows.splice(at - 1, count);
  else for (const cells of sheet.rows) cells.splice(at - 1, count);
  resize(sheet, along, -count);
  followShift(spreadsheet, sheet, { sheet: sheet.name, along, at, count: -count });
}

function outOfBounds(along: Along): ServiceError {
  return new ServiceError(`Those ${along}s are out of bounds.`);
}

function resize(sheet: Sheet, along: Along, by: number): void {
  if (along === 'row') sheet.maxRows += by;
  else sheet.maxColumns += by;
}

function insertRows(sheet: Sheet, at: number, count: number, like: number): void {
  const model = (sheet.rows[like - 1] ?? []).map(formatOf);
  const isPlain = model.every((stored) => stored === null);
  if (isPlain && sheet.rows.length < at) return;
  while (sheet.rows.length < at - 1) sheet.rows.push([]);
  const added = Array.from({ length: count }, () => (isPlain ? [] : structuredClone(model)));
  sheet.rows.splice(at - 1, 0, ...added);
}

function insertColumns(sheet: Sheet, at: number, count: number, like: number): void {
  for (const cells of sheet.rows) {
    const model = formatOf(cells[like - 1]);
    if (cells.length < at && model === null) continue;
    while (cells.length < at - 1) cells.push(null);
    cells.splice(at - 1, 0, ...Array.from({ length: count }, () => structuredClone(model)));
  }
}

/** What a new neighbour of a cell takes over. */
function formatOf(stored: StoredCell | undefined): StoredCell {
  const { numberFormat, style, validation } = withoutContent(openCell(stored));
  const format: Cell = {};
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  if (style !== undefined) format.style = style;
  if (validation !== undefined) format.validation = validation;
  return closeCell(format);
}

function followShift(spreadsheet: Spreadsheet, sheet: Sheet, shift: Shift): void {
  for (const home of spreadsheet.sheets) shiftFormulas(home, shift);
  spreadsheet.namedRanges = spreadsheet.namedRanges.flatMap((named) => {
    if (named.sheetId !== sheet.id) return [named];
    const moved = shiftArea(named, shift);
    return moved === null ? [] : [{ ...named, ...moved }];
  });
  shiftProtections(sheet, shift);
  for (const home of spreadsheet.sheets) shiftCharts(home, sheet, shift);
  sheet.merges = shiftAreas(sheet.merges, shift).filter(({ rows, columns }) => rows * columns > 1);
  sheet.filter = sheet.filter === null ? null : shiftArea(sheet.filter, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap(({ area, rule }) =>
    shiftAreas([area], shift).map((moved) => ({ area: moved, rule })),
  );
  if (shift.along === 'row') {
    sheet.hiddenRows = shiftNumbers(sheet.hiddenRows, shift);
    sheet.rowHeights = shiftSizes(sheet.rowHeights, shift);
    sheet.frozenRows = shiftFrozen(sheet.frozenRows, shift);
  } else {
    sheet.hiddenColumns = shiftNumbers(sheet.hiddenColumns, shift);
    sheet.columnWidths = shiftSizes(sheet.columnWidths, shift);
    sheet.frozenColumns = shiftFrozen(sheet.frozenColumns, shift);
  }
}

function shiftFormulas(home: Sheet, shift: Shift): void {
  for (const cells of home.rows) {
    for (const stored of cells) {
      if (stored === null || typeof stored !== 'object') continue;
      if (stored.formula !== undefined) stored.formula = shiftFormula(stored.formula, home.name, shift);
      if (stored.validation !== undefined) stored.validation = shiftRule(stored.validation, home.name, shift);
    }
  }
}

function shiftRule(rule: ValidationRule, home: string, shift: Shift): ValidationRule {
  if (rule.criteria !== 'VALUE_IN_RANGE' && rule.criteria !== 'CUSTOM_FORMULA') return rule;
  return { ...rule, values: rule.values.map((value) => shiftFormula(String(value), home, shift)) };
}

function shiftProtections(sheet: Sheet, shift: Shift): void {
  sheet.protections = sheet.protections.flatMap((protection) => {
    const area = protection.area === null ? null : shiftArea(protection.area, shift);
    if (protection.area !== null && area === null) return [];
    return [{ ...protection, area, unprotected: shiftAreas(protection.unprotected, shift) }];
  });
}

/** @param sheet the tab whose rows or columns moved */
function shiftCharts(home: Sheet, sheet: Sheet, shift: Shift): void {
  if (home.charts === undefined) return;
  home.charts = home.charts.map((chart) => {
    const ranges = chart.ranges.flatMap((range) => {
      const moved = range.sheet === sheet.id ? shiftArea(range, shift) : range;
      return moved === null ? [] : [{ ...moved, sheet: range.sheet }];
    });
    const line = chart.anchor[shift.along];
    // What was anchored at a line that went stays where that line was.
    const moved = home === sheet ? (shiftSpan(line, line, shift)?.[0] ?? shift.at) : line;
    return { ...chart, ranges, anchor: { ...chart.anchor, [shift.along]: moved } };
  });
}

function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function shiftArea(area: Area, shift: Shift): Area | null {
  const isRow = shift.along === 'row';
  const first = isRow ? area.row : area.column;
  const span = shiftSpan(first, first + (isRow ? area.rows : area.columns) - 1, shift);
  if (span === null) return null;
  const length = span[1] - span[0] + 1;
  const { row, column, rows, columns } = area;
  return isRow
    ? { row: span[0], column, rows: length, columns }
    : { row, column: span[0], rows, columns: length };
}

function shiftNumbers(numbers: readonly number[], shift: Shift): number[] {
  return numbers.flatMap((number) => shiftSpan(number, number, shift)?.[0] ?? []);
}

function shiftSizes(sizes: Record<string, number>, shift: Shift): Record<string, number> {
  return Object.fromEntries(
    Object.entries(sizes).flatMap(([number, size]) =>
      shiftNumbers([Number(number)], shift).map((moved) => [String(moved), size]),
    ),
  );
}

// New lines among the frozen ones are frozen too; deleted ones are not counted any more.
function shiftFrozen(frozen: number, { at, count }: Shift): number {
  if (at > frozen) return frozen;
  return count > 0 ? frozen + count : frozen - Math.min(-count, frozen - at + 1);
}
