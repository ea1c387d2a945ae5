/** Tabs of a spreadsheet: add, copy, rename, hide, delete, activate. */
import { newSheet, type Sheet, type Spreadsheet } from '../../../world/spreadsheet.js';
import { ServiceError } from '../../services.js';
import { renameInFormula } from './references.js';

/** @throws ServiceError when there is no such tab (any more) */
export function sheetById(spreadsheet: Spreadsheet, id: number): Sheet {
  const sheet = spreadsheet.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new ServiceError(`Sheet ${id} not found`);
  return sheet;
}

/** @throws ServiceError when another tab has that name, in whatever case */
function assertFreeName(spreadsheet: Spreadsheet, name: string, self?: Sheet): void {
  const isTaken = spreadsheet.sheets.some(
    (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

/**
 * Adds a tab and makes it the active one.
 * @param name null = `Sheet5` or the like
 * @param index 0 = first; null = behind the active tab
 */
export function insertSheet(spreadsheet: Spreadsheet, name: string | null, index: number | null): Sheet {
  const title = name ?? freeName(spreadsheet, 'Sheet');
  assertFreeName(spreadsheet, title);
  const sheet = newSheet(spreadsheet.nextId, title);
  place(spreadsheet, sheet, index);
  return sheet;
}

/** Adds a copy of a tab (without its protections) as `Copy of …` at the end. */
export function copySheet(from: Sheet, to: Spreadsheet): Sheet {
  const sheet: Sheet = { ...structuredClone(from), id: to.nextId, name: '', protections: [] };
  for (const { ranges } of sheet.charts ?? []) {
    for (const range of ranges) if (range.sheet === from.id) range.sheet = sheet.id;
  }
  const wanted = `Copy of ${from.name}`;
  sheet.name = to.sheets.some(({ name }) => name === wanted) ? freeName(to, `${wanted} `) : wanted;
  const active = to.activeSheetId;
  place(to, sheet, to.sheets.length);
  to.activeSheetId = active;
  return sheet;
}

function place(spreadsheet: Spreadsheet, sheet: Sheet, index: number | null): void {
  spreadsheet.nextId += 1;
  const active = spreadsheet.sheets.findIndex(({ id }) => id === spreadsheet.activeSheetId);
  spreadsheet.sheets.splice(index ?? active + 1, 0, sheet);
  spreadsheet.activeSheetId = sheet.id;
}

function freeName(spreadsheet: Spreadsheet, stem: string): string {
  let number = spreadsheet.sheets.length + 1;
  while (spreadsheet.sheets.some(({ name }) => name === stem + String(number))) number += 1;
  return stem + String(number);
}

/** Gives a tab another name; formulas follow. */
export function renameSheet(spreadsheet: Spreadsheet, sheet: Sheet, name: string): void {
  assertFreeName(spreadsheet, name, sheet);
  renameEverywhere(spreadsheet, sheet.name, name);
  sheet.name = name;
}

/** Removes a tab with all it holds; formulas that named it show `#REF!`. */
export function deleteSheet(spreadsheet: Spreadsheet, sheet: Sheet): void {
  const others = spreadsheet.sheets.filter((other) => other !== sheet);
  if (others.length === 0) throw new ServiceError("You can't remove all the sheets in a document.");
  if (others.every(({ hidden }) => hidden)) {
    throw new ServiceError("You can't remove all the visible sheets in a document.");
  }
  const index = spreadsheet.sheets.indexOf(sheet);
  spreadsheet.sheets = others;
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter(({ sheetId }) => sheetId !== sheet.id);
  renameEverywhere(spreadsheet, sheet.name, null);
  for (const { charts = [] } of others) {
    for (const chart of charts) chart.ranges = chart.ranges.filter((range) => range.sheet !== sheet.id);
  }
  if (spreadsheet.activeSheetId === sheet.id) activateNear(spreadsheet, index);
}

/** Hides a tab; if it was the active one, a neighbour becomes active. */
export function hideSheet(spreadsheet: Spreadsheet, sheet: Sheet): void {
  if (spreadsheet.sheets.every((other) => other === sheet || other.hidden)) {
    throw new ServiceError("You can't hide all the sheets in a document.");
  }
  sheet.hidden = true;
  if (spreadsheet.activeSheetId === sheet.id) activateNear(spreadsheet, spreadsheet.sheets.indexOf(sheet));
}

/** Makes a tab the active one; a hidden one is shown. */
export function activateSheet(spreadsheet: Spreadsheet, sheet: Sheet): void {
  sheet.hidden = false;
  spreadsheet.activeSheetId = sheet.id;
}

function activateNear(spreadsheet: Spreadsheet, index: number): void {
  const visible = spreadsheet.sheets.filter(({ hidden }) => !hidden);
  const next = spreadsheet.sheets.slice(index).find(({ hidden }) => !hidden) ?? visible.at(-1);
  if (next !== undefined) spreadsheet.activeSheetId = next.id;
}

function renameEverywhere(spreadsheet: Spreadsheet, from: string, to: string | null): void {
  for (const { rows } of spreadsheet.sheets) {
    for (const cells of rows) {
      for (const stored of cells) {
        if (stored === null || typeof stored !== 'object') continue;
        if (stored.formula !== undefined) stored.formula = renameInFormula(stored.formula, from, to);
        const rule = stored.validation;
        if (rule === undefined || !/^(VALUE_IN_RANGE|CUSTOM_FORMULA)$/.test(rule.criteria)) continue;
        const values = rule.values.map((value) => renameInFormula(String(value), from, to));
        stored.validation = { ...rule, values };
      }
    }
  }
}
