/**
 * Spreadsheets from and to `.xlsx` files. Only the files named xlsx* know the package that does it. Kept: values, dates as dates,
 * formulas with their last values, number formats, fonts, fills, alignment, widths, heights, merges, validations, notes,
 * conditional formats, filters, frozen panes, what is hidden, named ranges; charts only into a file. A file has neither a time zone nor a locale
 * nor protection by person: these come from the options, or stay behind.
 */
import { EncryptedFileError, HucreError, readXlsx as readWorkbook, writeXlsx as writeWorkbook } from 'hucre';
import { newSpreadsheet, type Spreadsheet, type SpreadsheetOptions } from '../world/spreadsheet.js';
import { importSheet } from './xlsx-import.js';
import { writeCharts } from './xlsx-charts.js';
import { exportSheet, fileSheetNames } from './xlsx-export.js';
import { formulaWriter } from './xlsx-formulas.js';
import { openCell } from '../host/services/spreadsheet/grid.js';
import { parseA1, splitSheetName, areaToA1, quoteSheetName } from '../host/services/spreadsheet/a1.js';

export type XlsxImportOptions = Omit<SpreadsheetOptions, 'sheets'> & { id?: string; name?: string };

/** What a file held, and in words what of it was left out. */
export interface XlsxImport {
  spreadsheet: Spreadsheet;
  notRead: string[];
}

/**
 * Reads the bytes of an `.xlsx` file.
 * @throws Error with one sentence for a person when it is damaged, of another kind or locked by a password
 */
export async function readXlsx(bytes: Uint8Array, options: XlsxImportOptions = {}): Promise<XlsxImport> {
  const workbook = await open(bytes);
  const notRead: string[] = [];
  const name = options.name ?? workbook.properties?.title ?? 'Imported spreadsheet';
  const spreadsheet = newSpreadsheet(options.id ?? 'imported', name, { ...options, sheets: [] });
  for (const sheet of workbook.sheets) {
    const imported = importSheet(sheet, spreadsheet.nextId, workbook);
    spreadsheet.sheets.push(imported.sheet);
    notRead.push(...imported.notRead);
    spreadsheet.nextId += 1;
  }
  if (hasFormulas(spreadsheet)) spreadsheet.isImported = true;
  const visible = spreadsheet.sheets.find(({ hidden }) => !hidden);
  if (visible === undefined) throw new Error('The .xlsx file has no visible sheet.');
  spreadsheet.activeSheetId = visible.id;
  readNames(spreadsheet, workbook.namedRanges ?? [], notRead);
  if (workbook.externalLinks !== undefined && workbook.externalLinks.length > 0) {
    notRead.push('Links to other workbooks');
  }
  return { spreadsheet, notRead };
}

function hasFormulas({ sheets }: Spreadsheet): boolean {
  return sheets.some(({ rows }) =>
    rows.some((cells) => cells.some((cell) => openCell(cell).formula !== undefined)),
  );
}

type Workbook = Awaited<ReturnType<typeof readWorkbook>>;

async function open(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readWorkbook(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof EncryptedFileError) {
      throw new Error('This .xlsx file is locked by a password. Save it without one and try again.', {
        cause: error,
      });
    }
    if (!(error instanceof HucreError || error instanceof RangeError)) throw error;
    throw new Error(
      'This is not a readable .xlsx file: it is damaged or of another kind. Download it again in Google Sheets with File, Download, Microsoft Excel (.xlsx).',
      { cause: error },
    );
  }
}

function readNames(
  spreadsheet: Spreadsheet,
  names: readonly { name: string; range: string }[],
  notRead: string[],
): void {
  for (const { name, range } of names) {
    const { sheet: title, cells } = splitSheetName(range);
    const sheet = spreadsheet.sheets.find((candidate) => candidate.name === title);
    const area = sheet === undefined ? null : parseA1(cells, sheet);
    if (sheet === undefined || area === null) notRead.push(`The name ${name} for ${range}`);
    else spreadsheet.namedRanges.push({ name, sheetId: sheet.id, ...area });
  }
}

/** The bytes of an `.xlsx` file of a spreadsheet. */
export async function writeXlsx(spreadsheet: Spreadsheet): Promise<Buffer> {
  const names = fileSheetNames(spreadsheet);
  const write = formulaWriter(spreadsheet);
  const namedRanges = spreadsheet.namedRanges.flatMap(({ name, sheetId, ...area }) => {
    const title = names.get(sheetId);
    return title === undefined ? [] : [{ name, range: `${quoteSheetName(title)}!${fixed(areaToA1(area))}` }];
  });
  const bytes = await writeWorkbook({
    sheets: spreadsheet.sheets.map((sheet) => ({
      ...exportSheet(sheet, names.get(sheet.id) ?? sheet.name, write),
      charts: writeCharts(spreadsheet, sheet, names),
    })),
    properties: { title: spreadsheet.name },
    namedRanges,
    defaultFont: { name: 'Arial', size: 10 },
    activeSheet: Math.max(
      0,
      spreadsheet.sheets.findIndex(({ id }) => id === spreadsheet.activeSheetId),
    ),
  });
  return Buffer.from(bytes);
}

function fixed(a1: string): string {
  return a1.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
