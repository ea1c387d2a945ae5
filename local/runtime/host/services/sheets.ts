/** The operation behind `Sheets.Spreadsheets.Values.get`: a block of values without opening the spreadsheet. */
import type { Area, Cell, Scalar, Sheet, Spreadsheet } from '../../world/spreadsheet.js';
import type { World } from '../../world/world.js';
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';
import { areaToA1, parseA1, quoteSheetName, splitSheetName } from './spreadsheet/a1.js';
import { displayText } from './spreadsheet/display.js';
import { wholeSheet } from './spreadsheet/grid.js';
import { localeOf } from './spreadsheet/locale.js';
import { isDateFormat } from './spreadsheet/number-format.js';
import { isEditor } from './spreadsheet/protection.js';
import { mapCells } from './spreadsheet/read.js';

interface Question {
  /** Of the spreadsheet; so named that its formulas are computed first. */
  id: string;
  range: unknown;
  options: Record<string, unknown> | null;
  headers: Record<string, unknown> | null;
}

const OPTIONS = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];

registerOps(
  {
    'sheets.values.get': (world: World, question: Question, { user }: ExecutionContext) => {
      const options = optionsOf(question);
      const spreadsheet = readable(world, question.id, user);
      const { sheet, area } = placeOf(spreadsheet, String(question.range));
      const values = trimmed(mapCells(sheet, area, (cell) => shown(spreadsheet, cell, options)));
      return {
        range: `${quoteSheetName(sheet.name)}!${areaToA1(area)}`,
        majorDimension: 'ROWS',
        ...(values.length === 0 ? {} : { values }),
      };
    },
  },
  { reads: 'values', isPure: true },
);

interface Rendering {
  value: string;
  date: string;
}

function optionsOf({ options, headers }: Question): Rendering {
  const given = options ?? {};
  const unknown = Object.keys(given).find((name) => !OPTIONS.includes(name)) ?? Object.keys(headers ?? {})[0];
  if (unknown !== undefined)
    throw new Error(`Not emulated: parameter ${unknown} of Sheets.Spreadsheets.Values.get`);
  const { majorDimension = 'ROWS', valueRenderOption, dateTimeRenderOption } = given;
  if (majorDimension !== 'ROWS') throw new Error('Not emulated: a majorDimension other than ROWS');
  return {
    value: oneOf(valueRenderOption, ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA']),
    date: oneOf(dateTimeRenderOption, ['SERIAL_NUMBER', 'FORMATTED_STRING']),
  };
}

/** The first is the default. */
function oneOf(given: unknown, known: string[]): string {
  const [initial = ''] = known;
  if (given === undefined || given === null) return initial;
  if (typeof given === 'string' && known.includes(given)) return given;
  throw refusal(400, 'badRequest', `Invalid value at '${initial.toLowerCase()}'`);
}

function readable(world: World, id: string, user: string): Spreadsheet {
  const found = Object.hasOwn(world.spreadsheets, id) ? world.spreadsheets[id] : undefined;
  if (found === undefined) throw refusal(404, 'notFound', 'Requested entity was not found.');
  if (!isEditor(found, user)) throw refusal(403, 'forbidden', 'The caller does not have permission');
  return found;
}

/** `Sheet1!A1:B2`, `Sheet1`, or cells of the first sheet. */
function placeOf(spreadsheet: Spreadsheet, range: string): { sheet: Sheet; area: Area } {
  const unquoted = /^'((?:[^']|'')*)'$/.exec(range)?.[1]?.replaceAll("''", "'");
  const named = spreadsheet.sheets.find(({ name }) => name === range || name === unquoted);
  if (named !== undefined) return { sheet: named, area: wholeSheet(named) };
  const { sheet: name, cells } = splitSheetName(range);
  const sheet = spreadsheet.sheets.find((candidate) => name === null || candidate.name === name);
  const area = sheet === undefined ? null : parseA1(cells, sheet);
  if (sheet === undefined || area === null) {
    throw refusal(400, 'badRequest', `Unable to parse range: ${range}`);
  }
  return { sheet, area };
}

function shown(
  spreadsheet: Spreadsheet,
  { value, formula, numberFormat }: Readonly<Cell>,
  options: Rendering,
): Scalar {
  if (options.value === 'FORMULA' && formula !== undefined) return formula;
  const isText =
    options.value === 'FORMATTED_VALUE' ||
    (options.date === 'FORMATTED_STRING' && typeof value === 'number' && isDateFormat(numberFormat));
  return isText ? displayText(value, numberFormat, localeOf(spreadsheet.locale)) : (value ?? '');
}

/** Empty cells at the end of a row and empty rows at the end are left out. */
function trimmed(rows: Scalar[][]): Scalar[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== '') + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

function refusal(code: number, reason: string, message: string): ServiceError {
  return new ServiceError(
    `API call to sheets.spreadsheets.values.get failed with error: ${message}`,
    'GoogleJsonResponseException',
    { code, message, errors: [{ domain: 'global', reason, message }] },
  );
}
