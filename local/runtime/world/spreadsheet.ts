/**
 * The JSON a spreadsheet of the world is made of. Rows and columns count from 1 in areas and lists of numbers,
 * as in Apps Script; `rows[0][0]` is A1.
 *
 * A date is stored as Google Sheets stores it: a serial number (days since 30 December 1899, the fraction is the
 * time of day) in the wall time of the spreadsheet, made a date by its number format. It names no instant, so it
 * survives a change of time zone, JSON and .xlsx unchanged; `getValues` turns it into a Date in the spreadsheet's zone.
 */

/** What a cell can hold. An error of a formula is its text, such as `#N/A`. */
export type Scalar = string | number | boolean;

/** How a cell looks. Colours are `#rrggbb`; sizes are points; what is missing is the default. */
export interface CellStyle {
  background?: string;
  fontColor?: string;
  fontWeight?: 'bold';
  fontStyle?: 'italic';
  fontLine?: 'underline' | 'line-through';
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: 'left' | 'center' | 'right';
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW';
}

/** What may be typed into a cell. `criteria` is the name of SpreadsheetApp.DataValidationCriteria. */
export interface ValidationRule {
  criteria: string;
  /** List items; the A1 text of a range; limits (dates as serial numbers); for a checkbox its two values or nothing. */
  values: Scalar[];
  allowInvalid: boolean;
  showDropdown?: boolean;
  helpText?: string;
}

/** What computing left at a cell beside its value. Whatever else is written there takes it away. */
export interface Computed {
  /** What a person reads about the error the cell shows. */
  message?: string;
  /** The function that cannot be computed here, '' when the formula cannot be read; the value is the last one known. */
  missing?: string;
  /** The error that comes out here where the imported file had a value; that value is kept. */
  differs?: string;
  /** The value comes from the formula so many rows above and columns to the left. */
  from?: [rows: number, columns: number];
  /** The number format came with the value. */
  hasFormat?: true;
}

/** A cell about which more is known than its value. A formula without `value` has not been computed. */
export interface Cell {
  value?: Scalar;
  formula?: string;
  computed?: Computed;
  numberFormat?: string;
  style?: CellStyle;
  note?: string;
  validation?: ValidationRule;
}

/** A cell with nothing but a value is stored as that value, an empty one as null: large sheets stay small. */
export type StoredCell = Scalar | Cell | null;

/** A rectangle of cells, 1-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Who may edit an area (null: the whole sheet). `editors: null` follows the editors of the spreadsheet. */
export interface Protection {
  id: number;
  area: Area | null;
  description: string;
  warningOnly: boolean;
  editors: string[] | null;
  /** Parts of a protected sheet that everybody may edit. */
  unprotected: Area[];
}

/** A name for an area, known to the whole spreadsheet. */
export interface NamedRange extends Area {
  name: string;
  sheetId: number;
}

/** A rule that colours cells; kept as it came, its body is not looked into. */
export interface ConditionalFormat {
  area: Area;
  rule: unknown;
}

/** A chart that lies over the cells of a tab. */
export interface Chart {
  id: number;
  /** Name of Charts.ChartType: `COLUMN`. */
  type: string;
  /** Side by side; `sheet` is the id of a tab of the same spreadsheet. */
  ranges: (Area & { sheet: number })[];
  /** By the names given to `setOption`: `title`, `legend.position`. */
  options: Record<string, unknown>;
  /** How many rows of the ranges are titles; null = as the data look. */
  headers: number | null;
  /** The cell its left upper corner is in, and the pixels from that cell's own corner. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

/** One tab. Its place in the list of sheets is its index. */
export interface Sheet {
  id: number;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Short at both ends: missing rows and missing cells at the end of a row are empty. */
  rows: StoredCell[][];
  merges: Area[];
  protections: Protection[];
  filter: Area | null;
  /** Pixels by column number or row number; what is missing has the default, 100 and 21. */
  columnWidths: Record<string, number>;
  rowHeights: Record<string, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  conditionalFormats: ConditionalFormat[];
  charts?: Chart[];
  tabColor?: string;
  /** What the person has selected, as A1 text. */
  activeRange: string;
}

/** What a custom function of a project gave; Dates are `{"$date": milliseconds}`. */
export type CustomOutcome = { value: unknown } | { error: string };

/** What cells got from custom functions, so that these run again only for other arguments. */
export interface CustomResults {
  /** Of the code that gave them. */
  version: string;
  /** By call: `IM_ON_DUTY(["x"])`. */
  outcomes: Record<string, CustomOutcome>;
}

/** One spreadsheet file. */
export interface Spreadsheet {
  id: string;
  name: string;
  url: string;
  /** IANA name. */
  timeZone: string;
  /** As in Google Sheets, for example `en_GB` or `de_DE`: decides how typed text is read and values are shown. */
  locale: string;
  /** E-mail addresses. The owner may write everywhere; '' = nobody owns it. */
  owner: string;
  editors: string[];
  sheets: Sheet[];
  activeSheetId: number;
  namedRanges: NamedRange[];
  /** The next number for a sheet or a protection; none is given twice. */
  nextId: number;
  /** Values of formulas are those of an imported file; nothing was computed here yet. */
  isImported?: true;
  customResults?: CustomResults;
}

export type SpreadsheetOptions = Partial<
  Pick<Spreadsheet, 'timeZone' | 'locale' | 'owner' | 'editors' | 'url'>
> & {
  /** Titles of the tabs it starts with; default one, `Sheet1`. */
  sheets?: string[];
};

/** A new empty tab of 1,000 rows and 26 columns, as Google makes them. */
export function newSheet(id: number, name: string): Sheet {
  return {
    id,
    name,
    hidden: false,
    maxRows: 1000,
    maxColumns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    rows: [],
    merges: [],
    protections: [],
    filter: null,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    conditionalFormats: [],
    activeRange: 'A1',
  };
}

/** A new spreadsheet; zone Europe/Berlin and locale en_GB unless said otherwise. */
export function newSpreadsheet(id: string, name: string, options: SpreadsheetOptions = {}): Spreadsheet {
  const titles = options.sheets ?? ['Sheet1'];
  return {
    id,
    name,
    url: options.url ?? `https://docs.google.com/spreadsheets/d/${id}/edit`,
    timeZone: options.timeZone ?? 'Europe/Berlin',
    locale: options.locale ?? 'en_GB',
    owner: options.owner ?? '',
    editors: options.editors ?? [],
    sheets: titles.map((title, index) => newSheet(index, title)),
    activeSheetId: 0,
    namedRanges: [],
    nextId: titles.length,
  };
}
