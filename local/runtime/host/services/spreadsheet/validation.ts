/** Data validation: whether a value fits the rule of its cell. */
import type { Scalar, Sheet, Spreadsheet, ValidationRule } from '../../../world/spreadsheet.js';
import { ServiceError } from '../../services.js';
import { areaToA1, parseA1, splitSheetName } from './a1.js';
import { displayText } from './display.js';
import { cellAt, eachPlace } from './grid.js';
import { localeOf } from './locale.js';

/**
 * @throws ServiceError naming the cell when its rule rejects the value. Empty cells and formulas are not checked.
 */
export function assertValid(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar | undefined,
): void {
  const rule = cellAt(sheet, row, column).validation;
  if (rule === undefined || rule.allowInvalid || value === undefined || value === '') return;
  if (isValid(spreadsheet, sheet, rule, value)) return;
  const cell = areaToA1({ row, column, rows: 1, columns: 1 });
  throw new ServiceError(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

function isValid(spreadsheet: Spreadsheet, home: Sheet, rule: ValidationRule, value: Scalar): boolean {
  const { criteria, values } = rule;
  const listed = listedValues(spreadsheet, home, rule);
  if (listed !== null) return isListed(spreadsheet, listed, value);
  if (criteria === 'CHECKBOX') {
    return values.length === 0 ? typeof value === 'boolean' : isListed(spreadsheet, values, value);
  }
  if (criteria.startsWith('TEXT_')) return fitsText(criteria, String(values[0] ?? ''), String(value));
  if (/^(NUMBER|DATE)_/.test(criteria))
    return typeof value === 'number' && fitsNumber(criteria, values, value);
  // A formula as a rule is not computed here: everything passes.
  return true;
}

/** The values to choose from, or null where the rule is no list. */
export function listedValues(
  spreadsheet: Spreadsheet,
  home: Sheet,
  { criteria, values }: ValidationRule,
): Scalar[] | null {
  if (criteria === 'VALUE_IN_LIST') return values;
  if (criteria === 'VALUE_IN_RANGE') return valuesOfRange(spreadsheet, home, String(values[0]));
  return null;
}

function isListed(spreadsheet: Spreadsheet, items: readonly Scalar[], value: Scalar): boolean {
  const locale = localeOf(spreadsheet.locale);
  const shown = displayText(value, undefined, locale);
  return items.some((item) => item === value || displayText(item, undefined, locale) === shown);
}

function valuesOfRange(spreadsheet: Spreadsheet, home: Sheet, text: string): Scalar[] {
  const { sheet: name, cells } = splitSheetName(text.replace(/^=/, ''));
  const sheet = name === null ? home : spreadsheet.sheets.find((candidate) => candidate.name === name);
  const area = sheet === undefined ? null : parseA1(cells, sheet);
  if (sheet === undefined || area === null) return [];
  const found: Scalar[] = [];
  eachPlace({ ...area, rows: Math.min(area.rows, sheet.rows.length - area.row + 1) }, (row, column) => {
    const { value } = cellAt(sheet, row, column);
    if (value !== undefined && value !== '') found.push(value);
  });
  return found;
}

function fitsText(criteria: string, wanted: string, value: string): boolean {
  const text = value.toLowerCase();
  const part = wanted.toLowerCase();
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.includes(part);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(part);
    case 'TEXT_EQUAL_TO':
      return text === part;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
    case 'TEXT_IS_VALID_URL':
      return /^(?:(?:https?|ftp|mailto):\S+|[^\s/]+\.[a-z]{2,}(?:\/\S*)?)$/i.test(value);
    default:
      return true;
  }
}

function fitsNumber(criteria: string, values: readonly Scalar[], value: number): boolean {
  const [low = 0, high = 0] = values.map(Number);
  // Days are compared as days: 9:00 on the limit's day is on that day.
  const seen = criteria.startsWith('DATE_') ? Math.floor(value) : value;
  switch (criteria.replace(/^(NUMBER|DATE)_/, '')) {
    case 'BETWEEN':
      return seen >= low && seen <= high;
    case 'NOT_BETWEEN':
      return seen < low || seen > high;
    case 'EQUAL_TO':
      return seen === low;
    case 'NOT_EQUAL_TO':
      return seen !== low;
    case 'GREATER_THAN':
    case 'AFTER':
      return seen > low;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return seen >= low;
    case 'LESS_THAN':
    case 'BEFORE':
      return seen < low;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return seen <= low;
    default:
      return true;
  }
}
