// Which calls wait for a Google server (local.md rule 4), and what a call costs in virtual time.

/** Calls on the cells and structure of a sheet that are a request of their own. */
const SHEET_CALLS = /^(Range|RangeList|Sheet|Spreadsheet|Protection|Filter|NamedRange|TextFinder)\.(.+)$/;

/** Known without asking: what a loaded spreadsheet has in memory, and builders of values. */
const LOCAL_SHEET_MEMBERS = new Set(
  (
    'activate getA1Notation getCell getColumn getDataRange getEditors getEndColumn getEndRow getEndRowIndex getFrozenColumns ' +
    'getFrozenRows getGridId getHeight getId getIndex getLastColumn getLastRow getMaxColumns getMaxRows getName getNumColumns ' +
    'getNumRows getOwner getRange getRangeByName getRangeList getRanges getRow getRowIndex getSheet getSheetByName ' +
    'getSheetById getSheetId getSheetName getSheets getNumSheets getSpreadsheetLocale getSpreadsheetTimeZone getType getUrl ' +
    'getWidth isBlank isSheetHidden isStartRowBounded offset getActiveCell getActiveRange getActiveSheet getCurrentCell ' +
    'getSelection getParent newChart getNextDataCell getDataRegion getNamedRanges setActiveSheet setActiveRange setCurrentCell ' +
    'activateAsCurrentCell toast toString getFormUrl createTextFinder matchCase matchEntireCell ' +
    'useRegularExpression'
  ).split(' '),
);

/** A form is loaded when it is opened; whatever changes it, and its responses, cost a request of their own. */
const FORM_CALLS = /^(FormApp\.(create|open)|Form\.(set|add|getResponses)|(ListItem|GridItem)\.set)/;

const REMOTE = new Set([
  'SpreadsheetApp.flush',
  'SpreadsheetApp.openById',
  'SpreadsheetApp.openByUrl',
  'SpreadsheetApp.open',
  'SpreadsheetApp.create',
  'Lock.tryLock',
  'Lock.waitLock',
  'MailApp.sendEmail',
  'MailApp.getRemainingDailyQuota',
  'UrlFetchApp.fetch',
  'UrlFetchApp.fetchAll',
  'ScriptApp.getProjectTriggers',
  'ScriptApp.deleteTrigger',
  'ClockTriggerBuilder.create',
  'SpreadsheetTriggerBuilder.create',
]);

/** Milliseconds, rounded from what people have measured on Google. */
const COSTS: [pattern: RegExp, milliseconds: number][] = [
  [/^(Range|RangeList|Sheet)\.(set|append|insert|delete|clear|merge|sort|copyTo)/, 7],
  [/^SpreadsheetApp\.flush$/, 400],
  [/^SpreadsheetApp\.(open|create)/, 700],
  [/^Properties\./, 40],
  [/^Cache\./, 30],
  [/^Lock\./, 50],
  [/^MailApp\./, 500],
  [/^UrlFetchApp\./, 200],
  [/^FormApp\./, 700],
  [/^(ScriptApp|ClockTriggerBuilder|SpreadsheetTriggerBuilder)\./, 300],
  [/./, 200],
];

const LOCAL_COST = 0.2;

/**
 * Whether a call waits for a Google server.
 * @param name as counted: `Range.getValues`, `Calendar.Events.list`
 * @param isAdvanced whether it belongs to an advanced service: all its calls are remote
 */
export function isRemote(name: string, isAdvanced: boolean): boolean {
  if (isAdvanced || REMOTE.has(name) || FORM_CALLS.test(name)) return true;
  if (/^(Properties|Cache)\./.test(name)) return true;
  const sheetCall = SHEET_CALLS.exec(name);
  return sheetCall !== null && !LOCAL_SHEET_MEMBERS.has(sheetCall[2] ?? '');
}

/** Virtual milliseconds a call takes. */
export function costOf(name: string, remote: boolean): number {
  if (!remote) return LOCAL_COST;
  return COSTS.find(([pattern]) => pattern.test(name))?.[1] ?? LOCAL_COST;
}
